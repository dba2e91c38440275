"""Spaces in the midst of words ("Hộ i đồ ng"), which a PDF shows where a marked letter came from another font.

A gap has a marked letter beside it. It is closed where a part cannot stand alone and the whole is a known word, and only in a
line or text that has several such. Once a whole text is seen to be so damaged, other syllables are joined too, and known words
whose parts might stand ("củ a").
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from vanban.text.edits import Edit
from vanban.text.letters import pattern
from vanban.text.repair.known import is_known
from vanban.text.repair.repairs import Repaired, Rule
from vanban.text.syllables import is_syllable

GAP_SIGNS = (" ng ", " nh ", " i ")
"""One of these is in any text with such gaps, and hardly ever in another."""
_WORD = pattern(r"[^\W_]+")
_FEWEST_IN_LINE, _FEWEST = 2, 3
_LEAST_SHARE_OF_LINE, _LEAST_SHARE = 1 / 12, 1 / 40
_MOST_PARTS = 3
_LONGEST = 7  # letters of "nghiêng"

_Parts = list[tuple[int, int]]


def mend_gaps(so_far: Repaired) -> Repaired:
    text = so_far.text
    if not any(sign in text for sign in GAP_SIGNS):
        return so_far
    lines = [(words, list(_joins(text, words, sure=True))) for words in _lines(text)]
    total, found = sum(len(words) for words, _ in lines), sum(len(joins) for _, joins in lines)
    if found >= _FEWEST and found >= _LEAST_SHARE * total:
        joins = [join for words, _ in lines for join in _joins(text, words, sure=False)]
    else:
        joins = [join for words, some in lines if _is_damaged(words, some) for join in some]
    return so_far.all_by(Rule.GAPS, [Edit(a, b, "") for join in joins for (_, a), (b, _) in pairwise(join)])


def _lines(text: str) -> Iterator[_Parts]:
    start = 0
    for line in text.split("\n"):
        yield [match.span() for match in _WORD.finditer(text, start, start + len(line))]
        start += len(line) + 1


def _is_damaged(words: _Parts, joins: Sequence[_Parts]) -> bool:
    return len(joins) >= _FEWEST_IN_LINE and len(joins) >= _LEAST_SHARE_OF_LINE * len(words)


def _joins(text: str, words: _Parts, *, sure: bool) -> Iterator[_Parts]:
    """The runs of two or three words of a line that are one, known words before others; known ones alone, if `sure`."""
    at = 0
    while at < len(words):
        runs = [words[at : at + n] for n in range(_MOST_PARTS, 1, -1) if _may_be_one(text, words, at, n)]
        joined = next((run for run in runs if _is_known_word(text, run, sure=sure)), None)
        if joined is None and not sure:
            joined = next((run for run in runs if not all(_stands(text[a:b]) for a, b in run)), None)
        if joined is not None:
            yield joined
        at += len(joined) if joined else 1


def _may_be_one(text: str, words: _Parts, at: int, count: int) -> bool:
    places = words[at : at + count]
    if len(places) < count or places[-1][1] - places[0][0] > _LONGEST + count - 1:
        return False
    if any(text[a:b] != " " or not _beside_mark(text, a, b) for (_, a), (b, _) in pairwise(places)):
        return False
    parts = [text[a:b] for a, b in places]
    return is_syllable("".join(parts)) and _in_one_case(parts) and not _is_counted(text, words, at)


def _is_known_word(text: str, run: _Parts, *, sure: bool) -> bool:
    """Whether the parts make a known word and one of them cannot stand alone, or, if not `sure`, is not known."""
    parts = [text[a:b] for a, b in run]
    if not is_known("".join(parts)):
        return False
    return not all(map(_stands, parts)) or (not sure and not all(map(is_known, parts)))


def _beside_mark(text: str, before: int, behind: int) -> bool:
    return not (text[before - 1].isascii() and text[behind].isascii())


def _in_one_case(parts: Sequence[str]) -> bool:
    """Whether what follows goes on as it began: all small behind the first letter, or all in capitals."""
    return all(part.islower() for part in parts[1:]) or "".join(parts).isupper()


def _is_counted(text: str, words: _Parts, at: int) -> bool:
    """Whether a number stands before: then "m" or "t" is a unit."""
    return at > 0 and text[words[at - 1][0] : words[at - 1][1]].isdecimal()


def _stands(part: str) -> bool:
    """Whether a part may be a word: it has the shape of a syllable, and is no bare i, which only numbers a list."""
    return is_syllable(part) and part != "i"
