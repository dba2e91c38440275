"""A page taken apart by the standard library's own parser, to ask what is in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"br", "col", "hr", "input", "link", "meta", "wbr", "use"}


@dataclass
class Element:
    """One element, with its children in order."""

    name: str
    attributes: dict[str, str]
    content: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.content)

    def text_in(self, lang: str) -> str:
        """The text with the wordings of the other language left out, as a reader of this one sees it."""
        shown = (
            part
            for part in self.content
            if isinstance(part, str) or part.name != "span" or part.attributes.get("lang", lang) == lang
        )
        return "".join(part if isinstance(part, str) else part.text_in(lang) for part in shown)

    def all(self, name: str | None = None, /, **attributes: str) -> Iterator["Element"]:
        """The elements below of this name whose attributes are these; `class_` must be among the classes."""
        for part in self.content:
            if isinstance(part, Element):
                if (name is None or part.name == name) and part.has(**attributes):
                    yield part
                yield from part.all(name, **attributes)

    def one(self, name: str | None = None, /, **attributes: str) -> "Element":
        return next(self.all(name, **attributes))

    def has(self, **attributes: str) -> bool:
        for key, value in attributes.items():
            actual = self.attributes.get(key.rstrip("_").replace("_", "-"))
            if actual is None or value not in (actual.split() if key == "class_" else [actual]):
                return False
        return True


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("#root", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {key: value or "" for key, value in attrs})
        self.open[-1].content.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].content.append(Element(tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self.open[-1].name != tag:
            raise AssertionError(f"</{tag}> closes <{self.open[-1].name}>")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)


def parse_page(page: str) -> Element:
    """
    Raises:
        AssertionError: an element is not closed, or closed in the wrong order.
    """
    builder = _Builder()
    builder.feed(page)
    builder.close()
    if len(builder.open) > 1:
        raise AssertionError(f"<{builder.open[-1].name}> is never closed")
    return builder.root
