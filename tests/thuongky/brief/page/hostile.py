"""The demo table with markup, quotes and odd letters in every text that comes from a paper, a file name or a person."""

from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from tests.thuongky.brief.page.demo_table import demo_table
from thuongky.brief.table import OpeningTable, Place
from thuongky.core.lang import Phrase

HOSTILE = (
    "</bdi></td></script></style><script>alert(1)</script>"
    """<img src="https://example.com/x" onerror='alert(2)'> {0} & \u202e\0\ud800"""
)
_FREE = {
    "name",
    "words",
    "quote",
    "subject",
    "issuer",
    "giver",
    "notes",
    "basis",
    "due_words",
    "address",
    "number",
    "extractor",
    "unit",
}
_T = TypeVar("_T")


def hostile_table() -> OpeningTable:
    return _spoilt(demo_table())


def _spoilt(value: _T) -> _T:
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {field.name: _spoilt_field(value, field.name) for field in fields(value) if field.init}
    return replace(value, **changes)


def _spoilt_field(owner: object, name: str) -> object:
    value = getattr(owner, name)
    if isinstance(value, Phrase):
        return Phrase(value.vi + HOSTILE, value.en + HOSTILE)
    if isinstance(value, str) and type(value) is str and name in _FREE:
        return value + HOSTILE
    if name == "text":
        return value + HOSTILE
    if name == "page_starts" or isinstance(owner, Place):
        return value
    if isinstance(value, tuple):
        return tuple(item + HOSTILE if name in _FREE and type(item) is str else _spoilt(item) for item in value)
    return _spoilt(value)
