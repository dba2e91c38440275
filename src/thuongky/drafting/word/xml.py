"""Elements of WordprocessingML, built without ceremony."""

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def element(tag: str, attributes: dict[str, str] | None = None, *children: Element) -> Element:
    """`element("w:jc", {"w:val": "center"})`: prefixed names, as the standard writes them."""
    made = OxmlElement(tag)
    for name, value in (attributes or {}).items():
        made.set(qn(name), value)
    made.extend(children)
    return made


def valued(tag: str, value: str | int) -> Element:
    return element(tag, {"w:val": str(value)})


def twips(mm: float) -> str:
    """Twentieths of a point."""
    return str(round(mm * 1440 / 25.4))


def half_points(size_pt: float) -> str:
    return str(round(size_pt * 2))
