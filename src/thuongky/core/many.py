"""Thousands of new rows at once, past the objects of the ORM, whose making takes most of the time.

The rows are plain values and must be right: no `save`, no validation. Constraints of the database hold as ever.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from django.db import connection, models
from django.db.models import Model

Values = Mapping[str, Any]
_AS_THEY_ARE = (models.CharField, models.TextField, models.IntegerField, models.BooleanField, models.ForeignKey)
"""Fields whose values a database takes as they are; subclasses that change them are none of ours."""


def take_ids(model: type[Model], count: int) -> Sequence[int]:
    """Ids for so many new rows, in order, that nobody else will use; they must be used in the same transaction."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, count])
            return [row[0] for row in cursor.fetchall()]
        # A transaction that writes holds the whole of an SQLite file, and ids go on from the highest there ever was.
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        last = cursor.fetchone()
    first = (last[0] if last else 0) + 1
    return range(first, first + count)


def insert_many(model: type[Model], rows: Iterable[Values]) -> None:
    """New rows by column name ("directive_id"), each with its `id` and all with the same names; others have their defaults."""
    waiting = iter(rows)
    first = next(waiting, None)
    if first is None:
        return
    columns = [_Column(field, field.attname in first) for field in model._meta.concrete_fields]
    lines = (tuple(column.of(row) for column in columns) for row in chain([first], waiting))
    names = ", ".join(connection.ops.quote_name(column.name) for column in columns)
    _write(connection.ops.quote_name(model._meta.db_table), names, len(columns), lines)


def _write(table: str, names: str, count: int, lines: Iterator[tuple[Any, ...]]) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with connection.wrap_database_errors, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for line in lines:
                    copy.write_row(line)
        else:
            marks = ", ".join(["%s"] * count)
            cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", lines)  # type: ignore[arg-type]  # any iterable


class _Column:
    """A column with how its value is found in a row and handed to the database."""

    def __init__(self, field: Any, is_given: bool) -> None:
        self.name: str = field.column
        self.of: Callable[[Values], Any]
        prepared, attname = _prepared(field), field.attname
        if not is_given:
            default = prepared(field.get_default())
            self.of = lambda _row: default
        elif prepared is _same:
            self.of = lambda row: row[attname]
        else:
            self.of = lambda row: prepared(row[attname])


def _same(value: Any) -> Any:
    return value


def _prepared(field: Any) -> Callable[[Any], Any]:
    if isinstance(field, _AS_THEY_ARE):
        return _same
    if isinstance(field, models.DateField):  # moments too; few of them differ
        known: dict[Any, Any] = {None: None}

        def day(value: Any) -> Any:
            if value not in known:
                known[value] = field.get_db_prep_save(value, connection)
            return known[value]

        return day
    return lambda value: field.get_db_prep_save(value, connection)
