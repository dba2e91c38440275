"""Many rows at once are the rows that the ORM would have written."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from thuongky.core.many import insert_many, take_ids
from thuongky.core.models import AuditRow, Task

AT = datetime(2026, 3, 2, 2, 0, 0, 123456, tzinfo=UTC)
ROW = {"province": "nghe-an", "kind": "papers.read_paper", "thing_id": 7, "run_after": AT}


def test_nothing_is_nothing(db: None):
    insert_many(Task, [])
    assert not Task.objects.exists()


def test_they_are_as_if_saved_one_by_one(db: None):
    saved = Task.objects.create(**ROW, key="a")
    [pk] = take_ids(Task, 1)
    insert_many(Task, [{**ROW, "key": "b", "id": pk}])
    read = Task.objects.get(key="b")
    fields = [field.attname for field in Task._meta.concrete_fields if field.attname not in ("id", "key")]
    assert [getattr(read, name) for name in fields] == [getattr(saved, name) for name in fields]
    assert Task.objects.create(**ROW, key="c").pk > pk  # the ids go on behind them


def test_ids_are_not_given_twice(db: None):
    first = list(take_ids(Task, 3))
    insert_many(Task, ({**ROW, "key": str(pk), "id": pk} for pk in first))
    assert not set(first) & set(take_ids(Task, 3))
    assert first == sorted(first)


def test_a_constraint_refuses_all_of_them(db: None):
    rows = [{**ROW, "key": "same", "id": pk} for pk in take_ids(Task, 2)]
    with pytest.raises(IntegrityError), transaction.atomic():
        insert_many(Task, rows)
    assert not Task.objects.exists()


def test_words_with_marks_tabs_and_lines_come_back(db: None):
    words = 'Kế hoạch\tvốn\n"\\N" đầu tư; %s'
    [pk] = take_ids(AuditRow, 1)
    row = {"id": pk, "province": "nghe-an", "at": AT, "act": "x", "thing": "y", "thing_id": 1, "payload": words, "salt": ""}
    insert_many(AuditRow, [row])
    assert AuditRow.objects.get(pk=pk).payload == words
