"""Archives into tables: what is written, in what order, and that it is always the same bytes."""

import json
from datetime import date
from pathlib import Path

import pytest

from samples.hostile.legacy import to_tcvn3
from tests.vanban.bulk.archives import (
    Here,
    Silent,
    codes,
    fingerprint,
    paper,
    papers,
    read,
    table,
    wish,
    write_folder,
    write_lines,
    write_parquet,
    write_zip,
)
from vanban.bulk.columns import Columns
from vanban.bulk.folder import BulkError
from vanban.bulk.limits import Limits
from vanban.bulk.run import refusals, run
from vanban.printing import as_json
from vanban.reading import READER
from vanban.reading import read as read_text


def test_a_folder_is_a_row_a_document_in_the_order_of_names(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", {"b/2": paper(2), "b/1": paper(1), "a": paper(0), ".ẩn": "x", "~$a.txt": "x"})
    outcome = read(wish(tmp_path / "in", out=tmp_path / "out"))
    rows = table(tmp_path / "out", "documents")
    assert [row["id"] for row in rows] == ["a.txt", "b/1.txt", "b/2.txt"]
    assert [row["document"] for row in rows] == [0, 1, 2]
    assert (outcome.documents, outcome.refused, outcome.parts) == (3, 0, 1)


def test_a_document_row_tells_what_the_reading_tells(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", {"a": paper(3)})
    read(wish(tmp_path / "in", out=tmp_path / "out"))
    (row,) = table(tmp_path / "out", "documents")
    reading = read_text(paper(3))
    assert row["sha256"] == reading.text_sha256
    assert row["characters"] == len(paper(3))
    assert (row["figures"], row["directives"], row["citations"]) == (2, 1, 1)
    assert (row["session_kind"], row["session_province"], row["session_month"]) == ("regular", "Sông Mẫu", "2024-04")
    assert (row["notes"], row["repaired_letters"], row["error_code"], row["reader"]) == ([], 0, None, READER)


def test_a_paper_in_an_old_encoding_is_read_and_its_row_says_what_was_repaired(tmp_path: Path) -> None:
    text = paper(3) * 3
    write_folder(tmp_path / "in", {"a": to_tcvn3(text).encode("latin-1")})
    read(wish(tmp_path / "in", out=tmp_path / "out"))
    (row,) = table(tmp_path / "out", "documents")
    assert row["error_code"] is None
    assert row["notes"] == [note.code for note in read_text(to_tcvn3(text)).notes] != []
    assert int(str(row["repaired_letters"])) > 50
    assert row["session_province"] == "Sông Mẫu"


def test_a_finding_row_is_the_finding_with_its_place_and_its_whole_object(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", {"a": paper(3)})
    read(wish(tmp_path / "in", out=tmp_path / "out"))
    rows = table(tmp_path / "out", "findings")
    printed = as_json(read_text(paper(3)))
    assert all(paper(3)[row["start"] : row["end"]] == row["quote"] for row in rows)  # type: ignore[misc]
    assert [row["start"] for row in rows] == sorted(row["start"] for row in rows)  # type: ignore[type-var]
    (order,) = (row for row in rows if row["kind"] == "directive")
    assert json.loads(str(order["json"])) == printed["directives"][0]
    assert (order["lead"], order["coordinate"], order["due"]) == (["Sở Tài chính"], ["Sở Xây dựng"], date(2024, 4, 15))
    level = next(row for row in rows if row["kind"] == "figure" and row["role"] == "level")
    assert (level["value"], level["value_number"], level["unit"]) == ("104", 104.0, "tỷ đồng")


def test_every_kind_of_source_gives_the_same_findings(tmp_path: Path) -> None:
    texts = papers(7)
    sources = {
        "folder": write_folder(tmp_path / "folder", texts),
        "zip": write_zip(tmp_path / "a.zip", texts),
        "lines": write_lines(tmp_path / "a.jsonl", [{"id": f"{name}.txt", "text": text} for name, text in texts.items()]),
        "parquet": write_parquet(tmp_path / "a.parquet", {"id": [f"{n}.txt" for n in texts], "text": list(texts.values())}),
    }
    found = {}
    for name, source in sources.items():
        read(wish(source, out=tmp_path / "out" / name))
        rows = table(tmp_path / "out" / name, "findings")
        found[name] = [{**row, "id": str(row["id"]).removeprefix("a.zip/")} for row in rows]
    assert found["folder"] == found["zip"] == found["lines"] == found["parquet"]
    assert len(found["folder"]) > 7


def test_sources_inside_a_folder_and_inside_an_archive_are_opened(tmp_path: Path) -> None:
    inner = write_zip(tmp_path / "inner.zip", {"x": paper(1)})
    rows = write_parquet(tmp_path / "rows.parquet", {"noi_dung": [paper(2)]})
    lines = write_lines(tmp_path / "lines.jsonl", [{"url": "u1", "text": paper(3)}])
    write_zip(
        tmp_path / "in" / "a.zip",
        {"i.zip": inner.read_bytes(), "r.parquet": rows.read_bytes(), "l.jsonl": lines.read_bytes(), "__MACOSX/x.txt": "x"},
    )
    read(wish(tmp_path / "in", out=tmp_path / "out"))
    assert codes(tmp_path / "out") == {"a.zip/i.zip/x.txt": None, "a.zip/r.parquet#1": None, "u1": None}


def test_several_paths_are_read_one_after_another_under_their_own_names(tmp_path: Path) -> None:
    one, two = write_folder(tmp_path / "one", {"a": paper(1)}), write_folder(tmp_path / "two", {"a": paper(2)})
    read(wish(two, one, out=tmp_path / "out"))
    assert list(codes(tmp_path / "out")) == ["two/a.txt", "one/a.txt"]
    with pytest.raises(BulkError, match="same name"):
        read(wish(one, tmp_path / "two" / ".." / "one", out=tmp_path / "out2"))


def test_what_is_written_among_the_papers_is_not_read(tmp_path: Path) -> None:
    write_folder(tmp_path, papers(2))
    read(wish(tmp_path, out=tmp_path / "out"))
    assert read(wish(tmp_path, out=tmp_path / "out")).kept_parts == 1
    assert list(codes(tmp_path / "out")) == ["000.txt", "001.txt"]


def test_what_is_known_of_a_document_is_heeded(tmp_path: Path) -> None:
    text = "Tháng 3, thu ngân sách đạt 12 tỷ đồng."
    items = [
        {"id": 1, "text": text, "ngày": "28/3/2022", "tinh": "Mẫu"},
        {"id": 2, "text": text, "published": "2023-03-28T07:00:00+07:00"},
        {"id": 3, "text": text, "published": "hôm qua"},
        {"id": 4, "text": text, "when": "2021-03-01", "date": "2024-03-01"},
    ]
    write_lines(tmp_path / "a.jsonl", items)
    read(wish(tmp_path / "a.jsonl", out=tmp_path / "out"))
    assert [row["period"] for row in table(tmp_path / "out", "findings")] == ["2022-03", "2023-03", None, "2024-03"]
    first, _, third, _ = table(tmp_path / "out", "documents")
    assert (first["id"], first["session_province"], third["notes"]) == ("1", "Mẫu", ["published-not-understood"])
    read(wish(tmp_path / "a.jsonl", out=tmp_path / "out2", columns=Columns(published="when")))
    assert table(tmp_path / "out2", "findings")[3]["period"] == "2021-03"


def test_a_day_in_a_parquet_column_of_dates_is_understood(tmp_path: Path) -> None:
    columns = {"body": ["Tháng 3, thu ngân sách đạt 12 tỷ đồng."], "date": [date(2022, 3, 28)]}
    read(wish(write_parquet(tmp_path / "a.parquet", columns), out=tmp_path / "out"))
    assert table(tmp_path / "out", "findings")[0]["period"] == "2022-03"


def test_the_bytes_are_the_same_whatever_the_number_of_workers_and_of_chunks(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", {**papers(10), "011": b"\xff", "012": "", "013": paper(13)})
    wishes = [(1, Limits(part_documents=4, chunk_documents=1)), (2, Limits(part_documents=4, chunk_documents=3))]
    prints = []
    for workers, limits in wishes:
        out = tmp_path / f"out{workers}"
        read(wish(tmp_path / "in", out=out, limits=limits), workers)
        prints.append({name: value for name, value in fingerprint(out).items() if name != "manifest.jsonl"})
    assert prints[0] == prints[1]
    assert len(prints[0]) == 2 * 4


def test_parts_end_by_count_and_by_size_and_none_is_empty(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", papers(7))
    outcome = read(wish(tmp_path / "in", out=tmp_path / "out", limits=Limits(part_documents=3)))
    assert outcome.parts == 3
    size = len(paper(0).encode())
    outcome = read(wish(tmp_path / "in", out=tmp_path / "out2", limits=Limits(part_bytes=size * 2 + size // 2)))
    assert outcome.parts == 4
    outcome = read(wish(tmp_path / "in", out=tmp_path / "out3", limits=Limits(part_bytes=1)))
    assert outcome.parts == 7


def test_an_empty_folder_is_a_run_without_parts(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    outcome = read(wish(tmp_path / "in", out=tmp_path / "out"))
    assert (outcome.documents, outcome.parts) == (0, 0)


def test_a_run_that_is_done_reads_nothing_again(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", papers(5))
    read(wish(tmp_path / "in", out=tmp_path / "out"))
    before = fingerprint(tmp_path / "out")
    watch = Silent()
    asked = wish(tmp_path / "in", out=tmp_path / "out")
    outcome = run(asked, lambda: Here(asked.task), watch)
    assert (outcome.kept_documents, watch.documents, watch.done) == (5, 0, watch.total)
    assert fingerprint(tmp_path / "out") == before


def test_a_folder_with_the_results_of_another_run_is_left_alone_unless_asked(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", papers(4))
    read(wish(tmp_path / "in", out=tmp_path / "out"))
    write_folder(tmp_path / "in", {"009": paper(9)})
    with pytest.raises(BulkError, match="the files given have changed"):
        read(wish(tmp_path / "in", out=tmp_path / "out"))
    with pytest.raises(BulkError, match="other options"):
        read(wish(tmp_path / "in", out=tmp_path / "out", columns=Columns(text="x")))
    assert read(wish(tmp_path / "in", out=tmp_path / "out", again=True)).documents == 5
    assert len(codes(tmp_path / "out")) == 5


def test_tables_that_nobody_of_ours_wrote_are_left_alone(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", papers(1))
    strange = write_folder(tmp_path / "out" / "documents.parquet", {"part-7.parquet": b"x"})
    with pytest.raises(BulkError, match="did not write"):
        read(wish(tmp_path / "in", out=tmp_path / "out"))
    assert (strange / "part-7.parquet").read_bytes() == b"x"
    (tmp_path / "out" / "manifest.jsonl").write_text('{"schema": "x"}\n')
    with pytest.raises(BulkError, match="did not write"):
        read(wish(tmp_path / "in", out=tmp_path / "out"))


def test_a_missing_path_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(BulkError, match="no such file or folder"):
        read(wish(tmp_path / "none", out=tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_the_watch_is_told_of_the_whole_input(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", papers(5))
    watch = Silent()
    asked = wish(tmp_path / "in", out=tmp_path / "out")
    run(asked, lambda: Here(asked.task), watch)
    assert (watch.done, watch.documents) == (watch.total, 5)


def test_refusals_are_counted_over_all_parts_and_the_first_are_told(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", {f"{n}": b"" if n % 2 else paper(n) for n in range(8)})
    read(wish(tmp_path / "in", out=tmp_path / "out"))
    found = refusals(tmp_path / "out", 3)
    assert found.codes == {"empty": 4}
    assert [sentence.en.split(":")[0] for sentence in found.first] == ["1.txt", "3.txt", "5.txt"]
