"""Spaces in the midst of words ("Hộ i đồ ng"), which a PDF shows where a marked letter came from another font.

A gap has a marked letter beside it. It is closed where a part cannot stand alone and the whole is a syllable, and only in a line
or text that has several such: one lone "hệ số c" is a formula. Once a text is known to be so damaged, known words are joined
too whose parts might stand ("củ a").
"""

from collections.abc import Iterator, Sequence

from vanban.text.edits import Edit
from vanban.text.letters import pattern
from vanban.text.repair.known import is_known
from vanban.text.repair.repairs import Repaired, Rule
from vanban.text.syllables import is_syllable

GAP_SIGNS = (" n ", " ng ", " nh ", " i ")
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
    return so_far.all_by(Rule.GAPS, [Edit(a, b, "") for join in joins for (_, a), (b, _) in zip(join, join[1:], strict=False)])


def _lines(text: str) -> Iterator[_Parts]:
    start = 0
    for line in text.split("\n"):
        yield [match.span() for match in _WORD.finditer(text, start, start + len(line))]
        start += len(line) + 1


def _is_damaged(words: _Parts, joins: Sequence[_Parts]) -> bool:
    return len(joins) >= _FEWEST_IN_LINE and len(joins) >= _LEAST_SHARE_OF_LINE * len(words)


def _joins(text: str, words: _Parts, *, sure: bool) -> Iterator[_Parts]:
    """The runs of two or three words of a line that are one; only those a part of which cannot stand alone, if `sure`."""
    at = 0
    while at < len(words):
        count = next((n for n in range(_MOST_PARTS, 1, -1) if _is_one(text, words, at, n, sure=sure)), 1)
        if count > 1:
            yield words[at : at + count]
        at += count


def _is_one(text: str, words: _Parts, at: int, count: int, *, sure: bool) -> bool:
    places = words[at : at + count]
    if len(places) < count or places[-1][1] - places[0][0] > _LONGEST + count - 1:
        return False
    if any(text[a:b] != " " or not _beside_mark(text, a, b) for (_, a), (b, _) in zip(places, places[1:], strict=False)):
        return False
    parts = [text[a:b] for a, b in places]
    whole = "".join(parts)
    if not is_syllable(whole) or not _in_one_case(parts) or _is_counted(text, words, at):
        return False
    if not all(map(_stands, parts)):
        return True
    return not sure and is_known(whole) and not all(map(is_known, parts))


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
