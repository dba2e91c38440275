"""The opening table as JSON: fields under their own names, enums by value, ISO dates, numbers as plain decimal strings."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path

from thuongky.brief.atomic import write_whole
from thuongky.brief.table import OpeningTable
from vanban.period import Period

SCHEMA = "thuongky.opening-table/1"


def write_data(table: OpeningTable, path: Path) -> None:
    content = {"schema": SCHEMA, **_object(table)}
    write_whole(path, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())


def _object(value: object) -> dict[str, object]:
    if not is_dataclass(value):
        raise TypeError(f"not a frozen value: {value!r}")
    return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}


def _plain(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case Period():
            return str(value)
        case date():
            return value.isoformat()
        case Decimal():
            return f"{value:f}"
        case tuple():
            return [_plain(item) for item in value]
        case None | str() | int():
            return value
        case _:
            return _object(value)
