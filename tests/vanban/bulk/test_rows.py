"""What stands in the rows of any document: each column of its kind, each finding as it is printed, in the order of the text."""

import json
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.grammar.scenes import CHAIR, SESSION
from tests.vanban.text.fragments import ANY_TEXT, OFFICIAL_TEXT
from vanban.bulk.document import Document, Refusal
from vanban.bulk.rows import DOCUMENT_COLUMNS, FINDING_COLUMNS, FINDINGS, Kind, Row, Rows, reading_rows, refused_rows
from vanban.bulk.schema import DOCUMENTS, batch
from vanban.bulk.schema import FINDINGS as FINDINGS_SCHEMA
from vanban.printing import as_json
from vanban.reading import read

_TYPES = {Kind.TEXT: str, Kind.TEXTS: list, Kind.WHOLE: int, Kind.DAY: date, Kind.NUMBER: float, Kind.YES_NO: bool}
_TOLD = f"{SESSION}\n\nThu ngân sách đạt 1.200 tỷ đồng.\n\n{CHAIR} yêu cầu Sở Y tế báo cáo trước ngày 15/5/2024.\n\n"
_TEXTS = OFFICIAL_TEXT | ANY_TEXT | OFFICIAL_TEXT.map(_TOLD.__add__)
_NAMES = st.text(min_size=1, max_size=12)


def _named(columns: dict[str, Kind], row: Row) -> dict[str, Any]:
    return dict(zip(columns, row, strict=True))


def _wrong(columns: dict[str, Kind], row: Row) -> list[str]:
    """The columns whose value is not of their kind."""
    named = _named(columns, row)
    return [name for name, kind in columns.items() if named[name] is not None and type(named[name]) is not _TYPES[kind]]


def _rows(rows: Rows, number: int) -> tuple[Row, list[Row]]:
    head, findings = rows.numbered(number)
    return head, list(findings)


def test_a_document_without_a_finding_has_its_row_alone() -> None:
    head, findings = _rows(reading_rows(Document(source="trong.txt"), read("Sông Mẫu."), []), 7)
    assert findings == []
    assert _named(dict(DOCUMENT_COLUMNS), head) | {"document": 7, "id": "trong.txt", "figures": 0} == _named(
        dict(DOCUMENT_COLUMNS), head
    )


@given(_TEXTS, _NAMES, st.none() | st.integers(1, 10**6), st.integers(0, 10**9))
@settings(deadline=None, max_examples=60)
def test_every_column_of_any_reading_is_of_its_kind_and_is_packed_as_it_is(
    text: str, source: str, position: int | None, number: int
) -> None:
    rows = reading_rows(Document(source=source, position=position), read(text), ["tự thêm"])
    head, findings = _rows(rows, number)
    assert _wrong(dict(DOCUMENT_COLUMNS), head) == []
    assert [wrong for row in findings if (wrong := _wrong(dict(FINDING_COLUMNS), row))] == []
    assert not rows.is_refused
    for schema, columns, packed in ((DOCUMENTS, DOCUMENT_COLUMNS, [head]), (FINDINGS_SCHEMA, FINDING_COLUMNS, findings)):
        assert batch(schema, packed).to_pylist() == [_named(dict(columns), row) for row in packed]


@given(_TEXTS)
@settings(deadline=None, max_examples=60)
def test_each_finding_has_one_row_with_its_words_and_its_whole_object(text: str) -> None:
    reading = read(text)
    printed = as_json(reading)
    head, packed = _rows(reading_rows(Document(source="tin.txt"), reading, []), 1)
    findings = [_named(dict(FINDING_COLUMNS), row) for row in packed]
    document = _named(dict(DOCUMENT_COLUMNS), head)
    for many, one in FINDINGS.items():
        of_kind = sorted((row for row in findings if row["kind"] == one), key=lambda row: row["place"])
        assert [json.loads(row["json"]) for row in of_kind] == printed[many]
        assert document[many] == len(printed[many])
    assert [text[row["start"] : row["end"]] for row in findings] == [row["quote"] for row in findings]
    assert [row["start"] for row in findings] == sorted(row["start"] for row in findings)


@given(_NAMES, st.text(max_size=20))
def test_a_refused_document_says_why_and_a_nameless_one_not_whose(name: str, said: str) -> None:
    refusal = Refusal.of("secret", where=said)
    for nameless in (False, True):
        rows = refused_rows(Document(source=name), Refusal(refusal.code, refusal.sentence, nameless))
        row = _named(dict(DOCUMENT_COLUMNS), _rows(rows, 3)[0])
        assert rows.is_refused
        assert _wrong(dict(DOCUMENT_COLUMNS), _rows(rows, 3)[0]) == []
        assert (row["error_code"], row["error_vi"]) == ("secret", refusal.sentence.vi)
        assert (row["id"], row["source"]) == ((None, None) if nameless else (name, name))
