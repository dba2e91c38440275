"""A paper cut into the clauses in which it may answer: its orders, and its own narrative between them.

Clauses end at sentence ends and at ';'. Captions, headings, by-lines and the formal head and foot say nothing of their own.
All spans are those of the original text.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from vanban.links.cues import cues
from vanban.results import Reading
from vanban.text.layout import Block, BlockKind, blocks
from vanban.text.letters import pattern
from vanban.text.normal import Normal, normalise
from vanban.text.sentences import sentences
from vanban.text.words import Tokens, tokens

_ABOUT = pattern(r"(?:Về|Đối với|Liên quan(?: đến| tới)?|Riêng(?: đối với)?|Với)\s[^:.;]{8,300}?[:,.;]")
_CUTS = frozenset(",:()")
_BEGINNERS = frozenset('.;:!?“"')
_TELLS = {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.TABLE_ROW}


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its span, its sentence (the clauses of one sentence share a number), the order it is, if it is one.

    `topics` are the spans of words outside it that name what an order is about ("Đối với dự án A, ...").
    """

    start: int
    end: int
    sentence: int
    directive: int | None = None
    topics: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """The words and signs of a whole paper: keys, spans in the original text, and which are written like names."""

    starts: list[int]
    ends: list[int]
    keys: list[str]
    proper: list[bool]

    def within(self, start: int, end: int) -> range:
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def parts(self, span: range) -> list[range]:
        """A span of words cut at commas and the like; a comma within a number cuts nothing."""
        stops = [i for i in span if self.keys[i] in _CUTS and not self._is_decimal(i)]
        edges = [span.start - 1, *stops, span.stop]
        return [range(a + 1, b) for a, b in pairwise(edges) if b > a + 1]

    def _is_decimal(self, i: int) -> bool:
        if not 0 < i < len(self.keys) - 1:
            return False
        return self.keys[i - 1].isdigit() and self.keys[i + 1].isdigit() and self.ends[i] == self.starts[i + 1]


def words(normal: Normal) -> Words:
    found: Tokens = tokens(normal.text)
    proper = [_is_proper(normal.text, found, i) for i in range(len(found.keys))]
    if normal.offsets is None:
        return Words(found.starts, found.ends, found.keys, proper)
    return Words([normal.offsets[i] for i in found.starts], [normal.offsets[i] for i in found.ends], found.keys, proper)


def _is_proper(text: str, found: Tokens, i: int) -> bool:
    """Whether a word has a capital or digit that no sentence's beginning explains."""
    first = text[found.starts[i]]
    begins = i == 0 or found.keys[i - 1] in _BEGINNERS or "\n" in text[found.ends[i - 1] : found.starts[i]]
    return first.isdigit() or (first.isupper() and not begins)


def clauses(reading: Reading, found: Words) -> tuple[Clause, ...]:
    """The orders of a paper, then the narrative clauses around them, each part in text order."""
    orders = [Clause(d.start, d.end, -1 - i, i) for i, d in enumerate(reading.directives)]
    taken = sorted((d.start, d.end, i) for i, d in enumerate(reading.directives))
    begins = {start: i for start, _, i in taken}
    normal = normalise(reading.text)
    telling = [block for block in blocks(normal.text) if _tells(normal.text, block)]
    told: list[Clause] = []
    for sentence, first, last in _narrative(normal, telling):
        for start, end in _without(first, last, taken):
            order = begins.get(end)
            if order is not None and not cues(_keys(found, start, end)):
                orders[order] = _about(orders[order], (start, end))
            else:
                told.append(Clause(start, end, sentence))
    for block, topic in _block_topics(normal, telling):
        for i in _begun_in(taken, block):
            orders[i] = _about(orders[i], topic)
    return (*orders, *told)


def _about(order: Clause, topic: tuple[int, int]) -> Clause:
    """The order with one more topic; words before it that it has already are not counted twice."""
    known = order.topics and topic[0] <= order.topics[0][0] < topic[1]
    return order if known or topic[1] > order.start else replace(order, topics=(topic, *order.topics))


def _block_topics(normal: Normal, telling: Sequence[Block]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The blocks that open with what they are about, each with the span of those words: all orders in it are about that."""
    for block in telling:
        match = _ABOUT.match(normal.text, block.start, block.end)
        if match:
            yield normal.original(block.start, block.end), normal.original(block.start, match.end())


def _begun_in(taken: Sequence[tuple[int, int, int]], block: tuple[int, int]) -> Iterator[int]:
    low, high = bisect_left(taken, (block[0], 0, 0)), bisect_left(taken, (block[1], 0, 0))
    return (taken[i][2] for i in range(low, high))


def _keys(found: Words, start: int, end: int) -> list[str]:
    span = found.within(start, end)
    return found.keys[span.start : span.stop]


def _narrative(normal: Normal, telling: Sequence[Block]) -> Iterator[tuple[int, int, int]]:
    sentence = 0
    for block in telling:
        for start, end in sentences(normal.text, block.start, block.end):
            sentence += 1
            at = start
            for stop in [*_semicolons(normal.text, start, end), end]:
                if stop > at:
                    yield (sentence, *normal.original(at, stop))
                at = stop + 1


def _tells(text: str, block: Block) -> bool:
    """A line that opens like the head of a paper ("UBND tỉnh đã ...") but ends like a sentence tells something too."""
    return block.kind in _TELLS or (block.kind is BlockKind.HEAD and text[block.end - 1] in ".;")


def _semicolons(text: str, start: int, end: int) -> list[int]:
    return [i for i in range(start, end) if text[i] == ";"]


def _without(start: int, end: int, taken: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    at = start
    for i in range(max(bisect_left(taken, (start, 0, 0)) - 1, 0), len(taken)):
        first, last, _ = taken[i]
        if first >= end:
            break
        if last <= at:
            continue
        if first > at:
            yield at, first
        at = max(at, last)
    if at < end:
        yield at, end
