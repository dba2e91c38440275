"""The words of a published article out of its source, always the same way: a hash of them says that they are the same words."""

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

EXTRACTION = "article-lines/1"  # a change of what comes out below is a new number, and every hash is taken anew
TITLE_KEYS = ("title",)
LEAD_KEYS = ("description", "doangioithieu")

_FRONT = re.compile(r"\A---(?:json)?\s*\n(\{.*?\})\s*\n---[ \t]*\n", re.DOTALL)
_SERVER_CODE = re.compile(r"<\?php.*?\?>", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^>]*>")
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_PARAGRAPHS = frozenset(("address", "blockquote", "br", "div", "figcaption", "figure", "hr", "p", "pre"))
_LISTS = frozenset(("dd", "dl", "dt", "li", "ol", "ul"))
_PARTS = frozenset(("article", "aside", "footer", "header", "main", "nav", "section"))
_TABLES = frozenset(("table", "tbody", "tfoot", "thead", "tr"))
_BREAKING = _HEADINGS | _PARAGRAPHS | _LISTS | _PARTS | _TABLES
_CELLS = frozenset(("td", "th"))
_SILENT = frozenset(("script", "style"))


class _Words(HTMLParser):
    """Text with a line break at each block and a space at each cell; what scripts and styles hold is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  # the parser's signature
        if tag in _SILENT:
            self._silent += 1
        self._separate(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT and self._silent:
            self._silent -= 1
        self._separate(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(re.sub(r"\s+", " ", data))

    def _separate(self, tag: str) -> None:
        if tag in _BREAKING or tag in _CELLS:
            self.pieces.append("\n" if tag in _BREAKING else " ")


def _body_lines(body: str) -> list[str]:
    if not _TAG.search(body):
        return body.splitlines()
    words = _Words()
    words.feed(body)
    words.close()
    return "".join(words.pieces).split("\n")


def _head_lines(head: Mapping[str, Any]) -> list[str]:
    return [str(head[key]) for key in (*TITLE_KEYS, *LEAD_KEYS) if head.get(key)]


def article_text(source: str) -> str:
    """Title and lead (where a JSON head has them), then the body: a line a block, single spaces, no empty line.

    >>> article_text("<h1>Tin</h1><p>Thu&nbsp; ngân s&aacute;ch</p>")
    'Tin\\nThu ngân sách\\n'
    """
    source = source.replace("\r\n", "\n")
    head = _FRONT.match(source)
    lines = _head_lines(json.loads(head[1])) if head else []
    lines += _body_lines(_SERVER_CODE.sub("", source[head.end() if head else 0 :]))
    squeezed = (" ".join(line.split()) for line in lines)
    return "".join(f"{line}\n" for line in squeezed if line)


def fingerprint(text: str) -> str:
    """SHA-256 of the text in UTF-8, in hexadecimal."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
