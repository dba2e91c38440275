"""HTML as values: every text is escaped where it is put in, so that nothing a paper says can become markup."""

import re
from collections.abc import Iterable
from functools import cache
from typing import TypeAlias


class Html(str):
    """Markup that is safe as it stands. Only this module makes it out of text."""

    __slots__ = ()


Content: TypeAlias = "str | Iterable[Content] | None"
Attribute: TypeAlias = str | int | bool | None

NOTHING = Html("")
_VOID = frozenset({"br", "col", "hr", "input", "link", "meta", "wbr"})
_CLOSERS = re.compile(r"</(style|script)|<!--", re.IGNORECASE)
# A browser drops NUL, turns a bare CR into LF, and cannot be sent half a surrogate pair.
_SPECIAL = re.compile("[&<>\"'\r\0\ud800-\udfff]")
_WRITTEN = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\r": "&#13;"}
_LOST = "\ufffd"


def escape(text: str) -> Html:
    return text if isinstance(text, Html) else Html(_SPECIAL.sub(_replaced, text))


def _replaced(match: re.Match[str]) -> str:
    return _WRITTEN.get(match[0], _LOST)


def join(*content: Content) -> Html:
    """Texts escaped, markup as it is, None left out, lists taken apart."""
    return Html("".join(_pieces(content)))


def _pieces(content: Iterable[Content]) -> Iterable[str]:
    for piece in content:
        if isinstance(piece, str):
            yield escape(piece)
        elif piece is not None:
            yield from _pieces(piece)


def tag(name: str, /, *content: Content, **attributes: Attribute) -> Html:
    """One element. `class_` and `data_n` are written "class" and "data-n"; True is a bare attribute, None and False none.

    >>> tag("p", "1 < 2", class_="note")
    '<p class="note">1 &lt; 2</p>'
    """
    head = f"<{name}{_written(attributes)}>" if attributes else f"<{name}>"
    return Html(head) if name in _VOID else Html(f"{head}{join(*content)}</{name}>")


def _written(attributes: dict[str, Attribute]) -> str:
    return "".join(
        f" {_attribute_name(name)}" if value is True else f' {_attribute_name(name)}="{escape(str(value))}"'
        for name, value in attributes.items()
        if value is not None and value is not False
    )


@cache
def _attribute_name(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def raw_element(name: str, code: str) -> Html:
    """A style or script element; its text is not escaped, since browsers do not unescape it there.

    Raises:
        ValueError: the code would end its own element.
    """
    if _CLOSERS.search(code):
        raise ValueError(f"code inside <{name}> must not hold a closing tag or a comment")
    return Html(f"<{name}>{code}</{name}>")


def link(anchor: str, *content: Content, **attributes: Attribute) -> Html:
    """A link to another part of this page; there are no others."""
    return tag("a", *content, href=f"#{anchor}", **attributes)


def css_string(text: str) -> str:
    """A text as a quoted string of a style sheet, safe inside a style element.

    >>> css_string('"</style>')
    '"\\\\22 \\\\3c /style\\\\3e "'
    """
    return '"' + "".join(f"\\{ord(mark):x} " if mark in "\"'\\<>\n\r\f\0" else mark for mark in text) + '"'
