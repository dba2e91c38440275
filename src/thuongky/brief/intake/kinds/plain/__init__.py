"""Plain text: UTF-8, UTF-16 with its byte order mark, or an encoding of before Unicode. Line ends stay as they are."""

import codecs

from thuongky.brief.intake.extracted import Extracted
from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.trouble import Unreadable
from vanban.text.repair.encodings import decode_legacy

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
    """Bytes of TCVN3 or VNI come as the Latin letters they look like.

    Raises: Unreadable with encoding where the bytes are no text in these or in Unicode.
    """
    encoding, body = next(((name, data[len(mark) :]) for mark, name in _MARKS if data.startswith(mark)), ("utf-8", data))
    try:
        return body.decode(encoding)
    except UnicodeDecodeError:
        text = decode_legacy(body)
        if text is None:
            raise Unreadable("encoding") from None
        return text
