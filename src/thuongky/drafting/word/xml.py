"""Elements of WordprocessingML, built without ceremony as plain values, and parsed once when the whole is there.

A body has tens of thousands of them: made one by one in the parser's own tree they would take most of the time of a paper.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

_NAMES = nsdecls("w", "r", "wp", "a", "pic")


@dataclass(slots=True, eq=False)
class Element:
    """One element by its prefixed name, as the standard writes them; a child that is a string is markup already."""

    tag: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)

    def add(self, *children: "Element | str") -> None:
        self.children += children

    def child(self, tag: str) -> "Element | None":
        """The first child of that name."""
        return next((one for one in self.children if isinstance(one, Element) and one.tag == tag), None)

    def markup(self) -> str:
        named = "".join(f" {name}={_quoted(value)}" for name, value in self.attributes.items())
        inner = "".join(one if isinstance(one, str) else one.markup() for one in self.children)
        return f"<{self.tag}{named}>{inner}</{self.tag}>"


_quoted = lru_cache(quoteattr)  # a table says the same few widths and sizes again and again


def element(tag: str, attributes: dict[str, str] | None = None, *children: Element) -> Element:
    """`element("w:jc", {"w:val": "center"})`."""
    return Element(tag, attributes or {}, list(children))


def valued(tag: str, value: str | int) -> Element:
    return Element(tag, {"w:val": str(value)})


def text(words: str) -> Element:
    """A run's words, blanks kept."""
    return Element("w:t", {"xml:space": "preserve"}, [escape(words)])


def parsed(whole: Element) -> BaseOxmlElement:
    """The element with all below it as python-docx has them."""
    declared = whole.markup().replace(f"<{whole.tag}", f"<{whole.tag} {_NAMES}", 1)
    made: BaseOxmlElement = parse_xml(declared)
    return made


def twips(mm: float) -> str:
    """Twentieths of a point."""
    return str(round(mm * 1440 / 25.4))


def half_points(size_pt: float) -> str:
    return str(round(size_pt * 2))
