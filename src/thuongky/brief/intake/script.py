"""Whether a text is Vietnamese in Unicode: old encodings, other languages and run-together words are told, not read;
so are texts beyond all measure."""

import re
import unicodedata

from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.trouble import Unreadable

# Letters that Vietnamese has and Latin-1 lacks; a Unicode text of any length holds them.
_OWN_LETTERS = frozenset("ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịĩọỏốồổỗộớờởỡợụủứừửữựũỳỵỷỹ")
# "của", "được", "của các" and other common words as the bytes of the old fonts show when taken for Latin-1.
_TCVN3 = re.compile(r"(?:cña|®Þnh|®\S?c|nh©n d©n|tØnh|ViÖt|Uû ban|ñy ban|\bvµ\b|\bsè\b|\bc¸c\b|[a-z]µ\b|®[a-zµ-þ])")
_VNI = re.compile(r"(?:cuûa|ñöôïc|nhaân|tænh|Vieät|\bvaø\b|\bcaùc\b|[aeo][âê][àáåãä]?|[aeouy][øùûõï]|[öô][øùûõï])")
_ENOUGH_SIGNS = 3
_SIGN_EVERY = 60  # characters: real text in an old font shows a sign far more often
_SAMPLE = 200_000
_LONGEST_UNBROKEN = 300
_OWN_SHARE = 0.02


def ensure_not_too_long(text: str, limits: Limits) -> None:
    """Raises: Unreadable with too-long."""
    if len(text) > limits.text_chars:
        raise Unreadable("too-long", limit=limits.text_chars // 1_000_000)


def ensure_vietnamese(text: str) -> None:
    """Raises: Unreadable with no-text, tcvn3, vni, not-vietnamese or no-spaces."""
    sample = unicodedata.normalize("NFC", text[:_SAMPLE])
    if not sample.strip():
        raise Unreadable("no-text")
    letters = [letter for letter in sample.casefold() if letter.isalpha()]
    own = sum(letter in _OWN_LETTERS for letter in letters)
    if own < _OWN_SHARE * len(letters) or not letters:
        raise Unreadable(legacy_encoding(sample) or "not-vietnamese")
    if len(sample) > _LONGEST_UNBROKEN and not re.search(r"\s", sample.strip()):
        raise Unreadable("no-spaces")


def legacy_encoding(text: str) -> str | None:
    """ "tcvn3" or "vni" where the text shows many of that encoding's signs, None otherwise."""
    sample = text[:_SAMPLE]
    enough = max(_ENOUGH_SIGNS, len(sample) // _SIGN_EVERY)
    counts = {"tcvn3": len(_TCVN3.findall(sample)), "vni": len(_VNI.findall(sample))}
    name = max(counts, key=lambda code: counts[code])
    return name if counts[name] >= enough else None
