"""Letters that scanning takes for others of their shape: l, I and i, "rn" and m, "cl" and d.

Only an impossible word is touched, and only where one reading of the doubtful letters gives a known word with a mark ("vlệc",
"tạI", "rnục"). Digits are left, also a 1 that should be a letter; and so is what is possible as it stands ("tinh" for "tỉnh").
"""

import re
from collections.abc import Iterator
from itertools import product

from vanban.text.edits import Edit
from vanban.text.letters import pattern
from vanban.text.repair.known import is_known
from vanban.text.repair.repairs import Repaired, Rule
from vanban.text.syllables import is_syllable

# Each begins with one plain letter, so that the engine can skip to it: an l behind a letter, an I among small ones, rn, cl.
_SIGNS = (pattern(r"l(?<=[^\W\d_]l)"), pattern(r"I(?:(?<=[^\W\d_\p{Lu}]I)|(?=[^\W\d_\p{Lu}]))"), pattern("rn"))
_DOUBTFUL = pattern("rn|cl|[lI]")
_READ_AS = {"l": ("l", "i"), "I": ("I", "l", "i"), "rn": ("rn", "m"), "cl": ("cl", "d")}
_LONGEST = 9
_MOST_DOUBTFUL = 3


def shows_scanning(text: str) -> bool:
    """Whether there is a word in which a letter stands where the language never has it; English words have such too."""
    return any(sign.search(text) for sign in _SIGNS)


def mend_scanning(so_far: Repaired) -> Repaired:
    text = so_far.text
    edits: list[Edit] = []
    for start, end in sorted({span for sign in _SIGNS for span in _words_at(text, sign)}):
        meant = _meant(text[start:end])
        if meant:
            edits += _changes(text[start:end], meant, start)
    return so_far.all_by(Rule.SCANNING, edits)


def _words_at(text: str, sign: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The words that the sign stands in; those longer than any syllable are left out."""
    for match in sign.finditer(text):
        start, end = match.span()
        first, last = max(0, start - _LONGEST), min(len(text), end + _LONGEST)
        while start > first and text[start - 1].isalpha():
            start -= 1
        while end < last and text[end].isalpha():
            end += 1
        if end - start < _LONGEST:
            yield start, end


def _meant(word: str) -> str | None:
    """The one known word that the doubtful letters may stand for; None where there is none or more than one."""
    if is_syllable(word) and (word[1:].islower() or word.isupper()):
        return None
    doubtful = [match.group() for match in _DOUBTFUL.finditer(word)]
    if len(doubtful) > _MOST_DOUBTFUL:
        return None
    certain = _DOUBTFUL.split(word)
    meant = {_filled(certain, letters) for letters in product(*(_READ_AS[sign] for sign in doubtful))}
    known = {one for one in meant if is_known(one) and (one == one.capitalize() or one.islower())}
    return known.pop() if len(known) == 1 else None


def _filled(certain: list[str], letters: tuple[str, ...]) -> str:
    return "".join((certain[0], *(letter + rest for letter, rest in zip(letters, certain[1:], strict=True))))


def _changes(word: str, meant: str, start: int) -> Iterator[Edit]:
    """The doubtful letters of the word that are read otherwise; what is certain is the same in both."""
    moved = 0
    for match in _DOUBTFUL.finditer(word):
        old, at = match.group(), match.start() - moved
        new = next(sign for sign in _READ_AS[old] if meant.startswith(sign, at))
        if new != old:
            yield Edit(start + match.start(), start + match.end(), new)
        moved += len(old) - len(new)
