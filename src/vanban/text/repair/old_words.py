"""One word as TCVN3 or VNI wrote it, read as Unicode: what has to change, and whether a syllable comes of it."""

import re
from collections.abc import Callable
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from vanban.text.edits import Edit
from vanban.text.letters import pattern
from vanban.text.repair.known import is_known
from vanban.text.repair.tables import TCVN3, TCVN3_CAPITAL_SIGNS, VNI, VNI_MARKS
from vanban.text.syllables import is_syllable

_SMALL = pattern("[a-z]")
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ" + TCVN3_CAPITAL_SIGNS)
_HORNED = pattern("[ơờớởỡợ]", re.IGNORECASE)
_ABBREVIATION = pattern("[BCDĐGHKLMNPQRSTVX]+")
_VNI_LETTER = pattern(f"[AEIOUYaeiouyÔÖôö][{VNI_MARKS}]|[ñÑôÔöÖæÆóÓòÒîÎ]")


class Setting(Enum):
    """How a word is set: in small letters, beginning a sentence, or all in capitals."""

    SMALL = 0
    BEGINNING = 1
    CAPITALS = 2


class OldWord(NamedTuple):
    """A word read: its edits, how many letters they put right, and whether it is a possible syllable before and after.

    An abbreviation ("H§ND" for "HĐND") is no syllable either way: `tells` is False, it speaks for no encoding and against none.
    """

    edits: tuple[Edit, ...]
    letters: int
    tells: bool
    before: bool
    after: bool


WordReader = Callable[[str, Setting], OldWord | None]
"""Gives None for a word that the encoding reads as it stands."""


@lru_cache(maxsize=20_000)
def read_tcvn3(word: str, setting: Setting) -> OldWord | None:
    whole = _in_case(word.translate(TCVN3), word, setting)
    return _old_word(word, whole, (Edit(0, len(word), whole),)) if whole != word else None


@lru_cache(maxsize=20_000)
def read_tcvn3_without_horns(word: str, setting: Setting) -> OldWord | None:
    """Of a text that has lost its soft hyphens, which were its ư: dropped ("®îc") or made plain hyphens ("®-îc", "th-")."""
    whole = _in_case(word.translate(TCVN3), word, setting)
    if "-" in word:
        joined = whole.replace("-", "ư")
        is_one = is_syllable(joined) and not all(is_syllable(part) for part in whole.split("-") if part)
        return _old_word(word, joined, (Edit(0, len(word), joined),)) if is_one else read_tcvn3(word, setting)
    horn = _lost_horn(whole)
    if horn is None:
        return read_tcvn3(word, setting)
    letter = "Ư" if whole.isupper() else "ư"
    edits = (Edit(0, horn, whole[:horn]), Edit(horn, horn, letter), Edit(horn, len(word), whole[horn:]))
    return _old_word(word, whole[:horn] + letter + whole[horn:], edits)


@lru_cache(maxsize=20_000)
def read_vni(word: str, _setting: Setting) -> OldWord | None:
    edits = tuple(
        Edit(*match.span(), letter)
        for match in _VNI_LETTER.finditer(word)
        if (letter := _vni_letter(match.group())) != match.group()
    )
    return _old_word(word, vni_text(word), edits) if edits else None


def tcvn3_text(text: str) -> str:
    """A text as TCVN3 throughout, small where the encoding has no capital."""
    return text.translate(TCVN3)


def vni_text(text: str) -> str:
    """A text as VNI throughout."""
    return _VNI_LETTER.sub(lambda match: _vni_letter(match.group()), text)


def are_capitals(stretch: str) -> bool:
    """Whether words are set in a font of capitals: a word of big letters that is no abbreviation, and none of small ones."""
    if _SMALL.search(stretch):
        return False
    return any(
        len(word) > 2 and sum(sign in _CAPITALS for sign in word) > 1 and is_syllable(word.translate(TCVN3).strip(",.;:()"))
        for word in stretch.split()
    )


def _old_word(word: str, whole: str, edits: tuple[Edit, ...]) -> OldWord:
    if len(word) == len(whole):
        letters = sum(old != new for old, new in zip(word, whole, strict=True))
    else:
        letters = sum(edit.words != word[edit.start : edit.end] for edit in edits)
    after = is_syllable(whole)
    tells = after or (len(word) > 1 and not _ABBREVIATION.fullmatch(whole))
    return OldWord(edits, letters, tells, is_syllable(word), after)


def _in_case(whole: str, word: str, setting: Setting) -> str:
    """In capitals where the plain letters of the word are: small ones with a mark are all that the encoding has."""
    in_capitals = setting is Setting.CAPITALS or sum(sign in _CAPITALS for sign in word) > 1
    if in_capitals and not _SMALL.search(word):
        return whole.upper()
    return whole[0].upper() + whole[1:] if setting is Setting.BEGINNING and not word[0].isascii() else whole


def _lost_horn(whole: str) -> int | None:
    """Where a ư fell out ("đợc", "trng", "nh", "t"); None where nothing is surely missing."""
    horned = _HORNED.search(whole)
    if is_known(whole) or (whole.isupper() and not horned):
        return None
    if horned:
        places = range(horned.start(), horned.start() + 1)
    elif is_syllable(whole) or (len(whole) == 1 and whole != "t"):
        return None
    else:
        places = range(1, len(whole) + 1)
    fitting = [place for place in places if is_known(f"{whole[:place]}ư{whole[place:]}")]
    return fitting[0] if len(fitting) == 1 else None


def _vni_letter(signs: str) -> str:
    """The letter that a pair or a single sign stands for; of a pair that VNI has not, its first sign may still be one."""
    return VNI.get(signs) or VNI.get(signs[0], signs[0]) + signs[1:]
