"""Which field of a line of JSON, or column of a Parquet file, holds the text, its id, and what is known of it."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

# In the order they are looked for; written as they are compared, without case.
_TEXT = ("text", "content", "body", "full_text", "raw_text", "noi_dung", "nội dung", "noidung", "van_ban", "văn bản")
_ID = ("id", "doc_id", "document_id", "uuid", "url", "link", "file", "file_name", "filename", "name")
_PUBLISHED = ("published", "published_on", "published_at", "publish_date", "pub_date", "date", "ngay", "ngày", "ngay_ban_hanh")
_PROVINCE = ("province", "tinh", "tỉnh", "tinh_thanh")


@dataclass(frozen=True, slots=True)
class Columns:
    """The names asked for; None where the usual names are to be looked for."""

    text: str | None = None
    id: str | None = None
    published: str | None = None
    province: str | None = None

    def among(self, names: Iterable[str]) -> "Columns":
        """The names that are there, each None where nothing fits."""
        there = list(names)
        return Columns(
            text=_found(self.text, _TEXT, there),
            id=_found(self.id, _ID, there),
            published=_found(self.published, _PUBLISHED, there),
            province=_found(self.province, _PROVINCE, there),
        )

    @property
    def text_said(self) -> str:
        """What was looked for, for a sentence."""
        return self.text or ", ".join(_TEXT)


def _found(asked: str | None, usual: Iterable[str], there: list[str]) -> str | None:
    if asked is not None:
        return asked if asked in there else None
    by_key = {unicodedata.normalize("NFC", name).casefold(): name for name in reversed(there)}
    return next((by_key[name] for name in usual if name in by_key), None)
