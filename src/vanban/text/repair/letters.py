"""Single letters that a font shows right and a text has wrong: signs of the private area, and letters that look like others."""

from vanban.text.edits import Edit
from vanban.text.letters import pattern
from vanban.text.repair.repairs import Repair, Repaired, Rule

# Word keeps the text of a font of symbols, as which the fonts of before Unicode pass, in U+F020 to U+F0FF: its byte and F000.
_PRIVATE = pattern("[\uf020-\uf0ff]")
_BULLET = pattern("(?<![^\n])[ \t]*([\uf021-\uf0ff])(?=[ \t\u00a0])")
_IN_WORD = pattern("(?<=[^\\W\\d_])[\uf020-\uf0ff]+|(?<![\uf020-\uf0ff])[\uf020-\uf0ff]++(?=[^\\W\\d_])")
_FONT = 0xF000

# Gha (ƣ) is what a common fault of fonts in PDF makes of ư; eth and its kin are typed for đ.
_LOOK_ALIKES = {"\u01a2": "Ư", "\u01a3": "ư", "\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ"}
_LOOKS_ALIKE = pattern("[" + "".join(_LOOK_ALIKES) + "]")
_ONE_TO_ONE = str.maketrans(_LOOK_ALIKES)
LETTER_SIGNS = "".join(_LOOK_ALIKES) + "\uf020-\uf0ff"


def mend_private_use(so_far: Repaired) -> Repaired:
    """A sign of the private area that begins a line is a bullet; in a word it is the byte of its font. Digits are left alone."""
    text = so_far.text
    if not _PRIVATE.search(text):
        return so_far
    edits = [Edit(*match.span(1), "•") for match in _BULLET.finditer(text)]
    edits += (Edit(*match.span(), _bytes_of(match.group())) for match in _IN_WORD.finditer(text))
    return so_far.all_by(Rule.PRIVATE_USE, sorted({edit for edit in edits if edit.words != text[edit.start : edit.end]}))


def mend_look_alikes(so_far: Repaired) -> Repaired:
    places = [match.start() for match in _LOOKS_ALIKE.finditer(so_far.text)]
    if not places:
        return so_far
    first, last = so_far.place(places[0]), so_far.place(places[-1] + 1)
    repair = Repair(Rule.LOOK_ALIKES, first, last, len(places))
    return so_far._replace(text=so_far.text.translate(_ONE_TO_ONE), repairs=(*so_far.repairs, repair))


def _bytes_of(signs: str) -> str:
    """The bytes as Latin letters; a digit, a blank or an unused byte stays in the private area."""
    meant = (chr(ord(sign) - _FONT) for sign in signs)
    return "".join(new if new.isalpha() or new >= "\u00a1" else old for old, new in zip(signs, meant, strict=True))
