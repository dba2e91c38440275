"""In what letters a text is written: Vietnamese, Vietnamese in the fonts of before Unicode, or none of ours.

A paper in TCVN3 or VNI reaches us as Latin letters with signs in the midst of words ("Hµ Néi", "Haø Noäi").
"""

from enum import Enum

from vanban.text.letters import pattern

_GLANCE = 2_000
_LOOK = 50_000
_FEWEST_LETTERS = 40
# Of the letters of running Vietnamese more than a tenth are these; no other language of the papers has them.
_VIETNAMESE = pattern("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_LEAST_SHARE = 0.02
_LETTER = pattern(r"[^\W\d_]")
_TCVN3 = pattern("(?<=[A-Za-z])[µ¸¶·¹¨©ª«¬®]|[µ©ª«¬®](?=[A-Za-z])")
_VNI = pattern("[aeiouyôöAEIOUYÔÖ][øùûõïâàáåãäêèéúüëØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜË]")
_LEGACY_SHARE = 0.03


class Script(Enum):
    """What the letters of a text are; where the reader must say so, the value is the code of its note."""

    VIETNAMESE = "vietnamese"
    LEGACY = "legacy-encoding"
    OTHER = "not-vietnamese"
    UNTOLD = "untold"


def script_of(text: str) -> Script:
    """What the letters of a text in normal form are; too few letters tell nothing.

    >>> script_of("Uû ban nh©n d©n tØnh häp phiªn th­êng kú th¸ng 4, kÕt luËn néi dung sau"), script_of("12/4")
    (<Script.LEGACY: 'legacy-encoding'>, <Script.UNTOLD: 'untold'>)
    """
    if _share(text[:_GLANCE], len(text[:_GLANCE])) >= _LEAST_SHARE:
        return Script.VIETNAMESE
    looked = text[:_LOOK]
    letters = len(_LETTER.findall(looked))
    if letters < _FEWEST_LETTERS:
        return Script.UNTOLD
    if _share(looked, letters) >= _LEAST_SHARE:
        return Script.VIETNAMESE
    signs = max(len(_TCVN3.findall(looked)), len(_VNI.findall(looked)))
    return Script.LEGACY if signs >= _LEGACY_SHARE * letters else Script.OTHER


def _share(text: str, letters: int) -> float:
    return len(_VIETNAMESE.findall(text)) / max(letters, 1)
