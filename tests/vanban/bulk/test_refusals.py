"""What cannot be read: each is a row with its code and sentence, and stops nothing."""

import io
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.vanban.bulk.archives import (
    COUNTING,
    SMALL,
    codes,
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
from vanban.bulk.limits import Limits

TINY = replace(SMALL, document_bytes=2000)


def test_broken_files_are_rows_and_the_others_are_read(tmp_path: Path) -> None:
    texts = {
        "1": paper(1),
        "2": b"thu ng\xe2n",
        "3": b"",
        "4": b"%PDF-1.7",
        "5": "thu ngân sách ".encode() * 200,
        "6.csv": b"a;b",
        "7": " \n\u00a0",
        "8": paper(8),
    }
    write_folder(tmp_path / "in", texts)
    outcome = read(wish(tmp_path / "in", out=tmp_path / "out", limits=TINY))
    assert list(codes(tmp_path / "out").values()) == [
        None, "encoding", "empty", "format", "too-large", "not-a-paper", "no-text", None
    ]  # fmt: skip
    assert (outcome.documents, outcome.refused) == (8, 6)
    bad = table(tmp_path / "out", "documents")[1]
    assert str(bad["error_vi"]).startswith("2.txt: dòng 1, byte thứ 7 không phải chữ mã UTF-8; ")
    assert str(bad["error_vi"]).endswith("Hãy chuyển sang UTF-8 rồi đọc lại.")
    assert str(bad["error_en"]).startswith("2.txt: line 1, byte 7")
    assert (bad["figures"], bad["sha256"], bad["characters"]) == (None, None, None)


def test_a_link_to_nowhere_a_pipe_and_a_circle_of_folders_stop_nothing(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", {"a": paper(1)})
    (tmp_path / "in" / "b.txt").symlink_to(tmp_path / "none")
    (tmp_path / "in" / "c").symlink_to(tmp_path / "in")
    os.mkfifo(tmp_path / "in" / "d.txt")
    read(wish(tmp_path / "in", out=tmp_path / "out"))
    assert codes(tmp_path / "out") == {"a.txt": None, "b.txt": "missing", "c": "linked-folder", "d.txt": "not-a-file"}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"text": "thu', "bad-line"),
        (b"\xff\xfe", "bad-line"),
        (b"[" * 100_000, "bad-line"),
        (b"[1]", "no-object"),
        (b'{"txt": "thu"}', "no-text-field"),
        (b'{"text": 5}', "no-text-field"),
        (b'{"text": " "}', "no-text"),
        (b'{"text": "thu \\ud800"}', "half-a-letter"),
    ],
)
def test_a_bad_line_is_a_row_with_its_number(tmp_path: Path, line: bytes, code: str) -> None:
    write_lines(tmp_path / "a.jsonl", [{"id": "1", "text": paper(1)}, b"", line, {"id": "4", "text": paper(4)}])
    read(wish(tmp_path / "a.jsonl", out=tmp_path / "out"))
    assert codes(tmp_path / "out") == {"1": None, "a.jsonl#3": code, "4": None}


def test_a_line_beyond_the_bound_is_passed_over_in_pieces(tmp_path: Path) -> None:
    long = b'{"text": "' + b"thu " * 1_000_000 + b'"}'
    write_lines(tmp_path / "a.jsonl", [{"id": "1", "text": paper(1)}, long, {"id": "3", "text": paper(3)}])
    read(wish(tmp_path / "a.jsonl", out=tmp_path / "out", limits=TINY))
    assert codes(tmp_path / "out") == {"1": None, "a.jsonl#2": "too-large", "3": None}


def test_a_parquet_file_without_text_or_not_sound_is_one_row(tmp_path: Path) -> None:
    write_parquet(tmp_path / "in" / "a.parquet", {"so": [1, 2]})
    write_parquet(tmp_path / "in" / "b.parquet", {"text": [1, 2]})
    (tmp_path / "in" / "c.parquet").write_bytes(b"PAR1....")
    read(wish(tmp_path / "in", out=tmp_path / "out"))
    assert codes(tmp_path / "out") == {
        "a.parquet": "no-text-column", "b.parquet": "no-text-column", "c.parquet": "broken-parquet"
    }  # fmt: skip
    read(wish(tmp_path / "in", out=tmp_path / "out2", columns=Columns(text="van")))
    assert "called van" in str(table(tmp_path / "out2", "documents")[0]["error_en"])


def test_a_broken_row_group_costs_its_own_rows_only(tmp_path: Path) -> None:
    texts = list(papers(12).values())
    path = write_parquet(tmp_path / "a.parquet", {"id": list("abcdefghijkl"), "text": texts})
    group = pq.ParquetFile(path).metadata.row_group(1).column(1)
    content = bytearray(path.read_bytes())
    begin = group.dictionary_page_offset or group.data_page_offset
    content[begin : begin + group.total_compressed_size] = b"\xee" * group.total_compressed_size
    path.write_bytes(content)
    read(wish(path, out=tmp_path / "out"))
    assert list(codes(tmp_path / "out")) == [*"abcd", "a.parquet#5", "a.parquet#6", "a.parquet#7", "a.parquet#8", *"ijkl"]
    assert codes(tmp_path / "out")["a.parquet#6"] == "broken-rows"


def test_rows_without_text_too_large_or_as_bytes(tmp_path: Path) -> None:
    columns = {"id": ["a", "b", "c", None], "content": [None, b"x" * 3000, b"\xff", paper(1).encode()]}
    read(wish(write_parquet(tmp_path / "a.parquet", columns), out=tmp_path / "out", limits=TINY))
    assert codes(tmp_path / "out") == {"a": "no-text", "b": "too-large", "c": "encoding", "a.parquet#4": None}


def _corrupted(path: Path, name: str) -> None:
    """Turn the stored bytes of one file of an archive round."""
    with zipfile.ZipFile(path) as archive:
        begin = archive.getinfo(name).header_offset + 30 + len(name)
    content = bytearray(path.read_bytes())
    content[begin + 5 : begin + 25] = bytes(255 - byte for byte in content[begin + 5 : begin + 25])
    path.write_bytes(content)


def test_a_broken_entry_of_an_archive_costs_itself_only(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", papers(3))
    _corrupted(path, "001.txt")
    (tmp_path / "b.zip").write_bytes(b"PK\x03\x04 nothing")
    read(wish(path, tmp_path / "b.zip", out=tmp_path / "out"))
    assert codes(tmp_path / "out") == {
        "a.zip/000.txt": None, "a.zip/001.txt": "broken-entry", "a.zip/002.txt": None, "b.zip": "broken-zip"
    }  # fmt: skip


def test_a_file_with_a_password_is_told_of(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", papers(2))
    content = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + place] |= 1
    path.write_bytes(content)
    read(wish(path, out=tmp_path / "out"))
    assert codes(tmp_path / "out") == {"a.zip/000.txt": "password", "a.zip/001.txt": None}


def test_an_archive_that_would_unpack_beyond_measure_is_not_opened(tmp_path: Path) -> None:
    limits = Limits(ratio_from=100_000)
    bomb = write_zip(tmp_path / "in" / "a.zip", {"x": b"0" * 3_000_000})
    write_zip(tmp_path / "in" / "b.zip", {"y": paper(1), "bomb.zip": bomb.read_bytes()})
    read(wish(tmp_path / "in", out=tmp_path / "out", limits=limits))
    assert codes(tmp_path / "out") == {"a.zip": "bomb", "b.zip/y.txt": None, "b.zip/bomb.zip": "bomb"}


def test_files_laid_over_one_another_count_each_time(tmp_path: Path) -> None:
    """Many names for the same packed bytes: each is small, together they are not."""
    plain = io.BytesIO()
    with zipfile.ZipFile(plain, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("0.txt", b"0" * 15_000)
        for number in range(1, 400):
            info = archive.getinfo("0.txt")
            other = zipfile.ZipInfo(f"{number}.txt")
            for field in ("header_offset", "compress_type", "CRC", "compress_size", "file_size"):
                setattr(other, field, getattr(info, field))
            archive.filelist.append(other)
            archive.NameToInfo[other.filename] = other
    (tmp_path / "a.zip").write_bytes(plain.getvalue())
    read(wish(tmp_path / "a.zip", out=tmp_path / "out", limits=Limits(ratio_from=100_000, ratio=100)))
    assert codes(tmp_path / "out") == {"a.zip": "bomb"}


def test_archives_within_archives_end_at_the_bound(tmp_path: Path) -> None:
    content = write_zip(tmp_path / "0.zip", {"x": paper(1)}).read_bytes()
    for depth in range(1, 4):
        content = write_zip(tmp_path / f"{depth}.zip", {"y": paper(2), "z.zip": content}).read_bytes()
    read(wish(tmp_path / "3.zip", out=tmp_path / "out"))
    assert codes(tmp_path / "out") == {
        "3.zip/y.txt": None, "3.zip/z.zip/y.txt": None, "3.zip/z.zip/z.zip/y.txt": None,
        "3.zip/z.zip/z.zip/z.zip": "too-deep",
    }  # fmt: skip


def test_an_entry_beyond_the_bound_is_not_unpacked_whole(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", {"x": "thu ngân sách " * 1000, "big.zip": b"0" * 5000, "y": paper(1)})
    read(wish(path, out=tmp_path / "out", limits=replace(TINY, nested_bytes=4000)))
    assert codes(tmp_path / "out") == {"a.zip/x.txt": "too-large", "a.zip/big.zip": "nested-too-large", "a.zip/y.txt": None}


def test_a_fault_of_an_extractor_is_a_row_and_a_secret_paper_has_no_name(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", {"a": paper(1), "b": b"FAULT", "c": b"SECRET", "d": paper(2)})
    read(wish(tmp_path / "in", out=tmp_path / "out", extractor=COUNTING))
    rows = table(tmp_path / "out", "documents")
    assert [row["error_code"] for row in rows] == [None, "fault", "secret", None]
    assert "LookupError: no such page" in str(rows[1]["error_en"])
    assert [rows[2][name] for name in ("id", "source", "position")] == [None, None, None]


def test_a_paper_marked_secret_leaves_neither_name_nor_word(tmp_path: Path) -> None:
    secret = "ỦY BAN NHÂN DÂN TỈNH SÔNG MẪU\nTỐI MẬT\n\nThu ngân sách đạt 5 tỷ đồng."
    write_folder(tmp_path / "in", {"a": paper(1), "kho/hop-kin": secret, "hop-rieng": secret})
    write_lines(tmp_path / "in" / "tin.jsonl", [{"id": "hop-chung", "text": secret}])
    read(wish(tmp_path / "in", out=tmp_path / "out"))
    rows = table(tmp_path / "out", "documents")
    assert [(row["id"], row["source"], row["error_code"]) for row in rows] == [
        ("a.txt", "a.txt", None), *[(None, None, "secret")] * 3
    ]  # fmt: skip
    assert [str(row["error_en"]).split(" bears")[0] for row in rows[1:]] == [
        "A paper in the folder given", "A paper in kho", "A paper in tin.jsonl"
    ]  # fmt: skip
    assert "hop-" not in repr([rows, table(tmp_path / "out", "findings")])  # what Parquet packs
    written = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert written
    assert [path.name for path in written if b"hop-" in path.read_bytes()] == []


def test_a_container_that_vanishes_is_told_of(tmp_path: Path) -> None:
    write_folder(tmp_path / "in", {"a": paper(1)})
    (tmp_path / "in" / "b.zip").symlink_to(tmp_path / "none.zip")
    (tmp_path / "in" / "c.zip").mkdir()
    (tmp_path / "in" / "c.zip" / "d.txt").write_text(paper(2))
    read(wish(tmp_path / "in", out=tmp_path / "out"))
    assert codes(tmp_path / "out") == {"a.txt": None, "b.zip": "missing", "c.zip/d.txt": None}


def test_columns_of_many_kinds_of_text_are_read(tmp_path: Path) -> None:
    for name, kind in {"a": pa.large_string(), "b": pa.dictionary(pa.int32(), pa.string()), "c": pa.large_binary()}.items():
        text: object = paper(1).encode() if name == "c" else paper(1)
        pq.write_table(pa.table({"text": pa.array([text], kind)}), tmp_path / f"{name}.parquet")
    paths = [tmp_path / f"{name}.parquet" for name in "abc"]
    read(wish(*paths, out=tmp_path / "out"))
    assert set(codes(tmp_path / "out").values()) == {None}
