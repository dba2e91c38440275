"""Plain text in Unicode: UTF-8, or UTF-16 with its byte order mark. Line ends stay as they are."""

import codecs

from thuongky.brief.intake.extracted import Extracted
from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.script import legacy_encoding
from thuongky.brief.intake.trouble import Unreadable

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class PlainExtractor:
    """The byte order mark is no part of the text; everything else is."""

    format = "txt"
    name = "plain 1"

    def extract(self, data: bytes, limits: Limits) -> Extracted:  # noqa: ARG002 - the same call for every format
        text = decode(data)
        if not any(letter.isprintable() and not letter.isspace() for letter in text):
            raise Unreadable("empty")  # blanks of all kinds, which bytes alone do not show
        return Extracted(text=text)


def decode(data: bytes) -> str:
    """Raises: Unreadable with tcvn3, vni or encoding where the bytes are no Unicode text."""
    encoding, body = next(((name, data[len(mark) :]) for mark, name in _MARKS if data.startswith(mark)), ("utf-8", data))
    try:
        return body.decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable(legacy_encoding(body.decode("latin-1")) or "encoding") from None
