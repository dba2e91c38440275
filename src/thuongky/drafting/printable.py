"""Characters a paper cannot carry: what neither XML nor a font has a place for."""

import re
from urllib.parse import quote

# Controls but tab and newline, halves of surrogate pairs, and the two that are never characters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Where Word keeps the signs of its symbol fonts: without the font they say nothing, and nearly all of them are bullets.
_SYMBOLS = re.compile("[\uf000-\uf0ff]")
_ADDRESS_SIGNS = "%/?#[]@!$&'()*+,;=:~-._"


def printable(text: str) -> str:
    """The text without unprintable characters, its line ends as newlines, Word's private signs as bullets."""
    return _SYMBOLS.sub("•", _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def address(target: str) -> str:
    """A link's target in ASCII, as Word and PDF want it."""
    return quote(printable(target).strip(), safe=_ADDRESS_SIGNS)
