"""Who signs a paper: a name alone in the last column of its foot, below a post in capitals.

Source of the form: Nghị định 30/2020/NĐ-CP, Phụ lục I (chức vụ, họ và tên của người ký).
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vanban.grammar.person.name import NAME
from vanban.text.layout import Block, BlockKind
from vanban.text.letters import pattern

_SIGNS_FOR = pattern(r"(?:(?:TM|KT|TL|TUQ|Q)\.\s?)+")
_LONGEST_POST = 60


class Signature(NamedTuple):
    """The name of who signs, its span, and the post as printed, without the "KT." before it."""

    start: int
    end: int
    post: str


def find_signatures(text: str, blocks: Iterable[Block]) -> Iterator[Signature]:
    """Who signs, in order; a paper signed by several has several."""
    post = ""
    for block in blocks:
        if block.kind is not BlockKind.FOOT:
            continue
        start = max(block.start, text.rfind("  ", block.start, block.end) + 2)  # the last column
        words = text[start : block.end]
        if words.isupper() and len(words) < _LONGEST_POST:
            post = _SIGNS_FOR.sub("", words)
        elif post and NAME.fullmatch(words):
            yield Signature(start, block.end, post)
            post = ""
