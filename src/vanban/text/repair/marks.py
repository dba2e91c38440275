"""Marks that stand apart from their letter or in a wrong order, as text taken from a PDF has them."""

import unicodedata

from vanban.text.edits import Edit
from vanban.text.letters import pattern
from vanban.text.repair.repairs import Repaired, Rule
from vanban.text.syllables import is_syllable

_TONES = "\u0300\u0301\u0303\u0309"  # the dot below is not among them: its place in the order is before all others
_SHAPES = "\u0302\u0306\u031b"
_MARKS = f"{_TONES}\u0323{_SHAPES}"
_TONED = "áàảãéèẻẽóòỏõ" + "áàảãéèẻẽóòỏõ".upper()
_FAULT = pattern(f"[ \u00a0][{_MARKS}]|[{_TONES}{_TONED}][\u0302\u0306]")
_CLUSTER = pattern(f"[^\\W\\d_][{_MARKS}]*(?:[ \u00a0][{_MARKS}]+)+|[^\\W\\d_][{_MARKS}]+")
_SPACING = {"\u00b4": "\u0301", "\u02cb": "\u0300", "\u02dc": "\u0303", "\u02c6": "\u0302", "\u02d8": "\u0306"}
SPACING_SIGNS = "".join(_SPACING)
_SPACED_WORD = pattern(
    f"(?<![^\\W\\d_{SPACING_SIGNS}])[^\\W\\d_{SPACING_SIGNS}]+(?:[{SPACING_SIGNS}]+[^\\W\\d_{SPACING_SIGNS}]*)+"
)
_WITH_SPACING = pattern(f"[^\\W\\d_{SPACING_SIGNS}][{SPACING_SIGNS}]+")
_HAS_SPACING = pattern(f"[{SPACING_SIGNS}]")
_TO_COMBINING = str.maketrans(_SPACING)


def mend_marks(so_far: Repaired) -> Repaired:
    """Marks back on their letters, the mark of shape before the tone; only where a Vietnamese vowel comes of it."""
    text = so_far.text
    if _FAULT.search(text):
        pairs = ((match.span(), match.group(), _composed(match.group())) for match in _CLUSTER.finditer(text))
        so_far = so_far.all_by(Rule.MARKS, [Edit(*span, new) for span, old, new in pairs if new and _is_other(old, new)])
    return _mend_spacing(so_far) if _HAS_SPACING.search(text) else so_far


def _is_other(old: str, new: str) -> bool:
    """Whether the change is more than what every text in decomposed form goes through."""
    return unicodedata.normalize("NFC", old) != new


def _composed(cluster: str) -> str:
    """The one letter that a letter and its marks make; "" where they make none."""
    letters = unicodedata.normalize("NFD", cluster.replace(" ", "").replace("\u00a0", ""))
    ordered = letters[0] + "".join(sorted(letters[1:], key=lambda mark: mark not in _SHAPES))
    whole = unicodedata.normalize("NFC", ordered)
    return whole if len(whole) == 1 else ""


def _mend_spacing(so_far: Repaired) -> Repaired:
    text = so_far.text
    edits: list[Edit] = []
    for word in _SPACED_WORD.finditer(text):
        parts = [Edit(*m.span(), _spaced(m.group())) for m in _WITH_SPACING.finditer(text, *word.span())]
        whole = _WITH_SPACING.sub(lambda match: _spaced(match.group()), word.group())
        if all(part.words for part in parts) and is_syllable(whole):
            edits += parts
    return so_far.all_by(Rule.MARKS, edits)


def _spaced(signs: str) -> str:
    return _composed(signs.translate(_TO_COMBINING))
