"""Whether a text, its repairs made, is Vietnamese in Unicode: an encoding nobody could convert, other languages and run-together
words are told, not read; so are texts beyond all measure."""

import re
import unicodedata

from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.trouble import Unreadable
from vanban.text.script import Script, script_of

# Letters that Vietnamese has and Latin-1 lacks; a Unicode text of any length holds them.
_OWN_LETTERS = frozenset("ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịĩọỏốồổỗộớờởỡợụủứừửữựũỳỵỷỹ")
_SAMPLE = 200_000
_LONGEST_UNBROKEN = 300
_OWN_SHARE = 0.02


def ensure_not_too_long(text: str, limits: Limits) -> None:
    """Raises: Unreadable with too-long."""
    if len(text) > limits.text_chars:
        raise Unreadable("too-long", limit=limits.text_chars // 1_000_000)


def ensure_vietnamese(text: str) -> None:
    """Raises: Unreadable with no-text, old-encoding, not-vietnamese or no-spaces."""
    sample = unicodedata.normalize("NFC", text[:_SAMPLE])
    if not sample.strip():
        raise Unreadable("no-text")
    letters = [letter for letter in sample.casefold() if letter.isalpha()]
    own = sum(letter in _OWN_LETTERS for letter in letters)
    if own < _OWN_SHARE * len(letters) or not letters:
        raise Unreadable("old-encoding" if script_of(sample) is Script.LEGACY else "not-vietnamese")
    if len(sample) > _LONGEST_UNBROKEN and not re.search(r"\s", sample.strip()):
        raise Unreadable("no-spaces")
