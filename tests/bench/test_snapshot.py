"""A snapshot in its several forms."""

import csv
import gzip
import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.snapshot import Address, SnapshotError, records

ROWS = [{"url": "https://bao.example/1", "content": "<p>một</p>"}, {"url": "https://bao.example/2", "content": "hai"}]
PLACED = Address(repository="bao/trang", path="content/tin.md", commit="0" * 40)


def as_jsonl(folder: Path) -> Path:
    path = folder / "tin.jsonl"
    path.write_text("".join(json.dumps(row) + "\n\n" for row in ROWS), "utf-8")
    return path


def as_jsonl_gz(folder: Path) -> Path:
    path = folder / "tin.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, ROWS)).encode()))
    return path


def as_csv(folder: Path) -> Path:
    path = folder / "tin.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["url", "content"])
        writer.writeheader()
        writer.writerows(ROWS)
    return path


def as_folder_with_a_table(folder: Path) -> Path:
    as_csv(folder)
    return folder


@pytest.mark.parametrize(
    ("given", "fits"),
    [
        ("content/tin.md", True),
        ("bao/trang/content/tin.md", True),
        ("trang-main/content/tin.md", True),
        ("tin.md", True),
        ("content/tin-khac.md", False),
        ("khac-content/tin.md", False),
        ("", False),
    ],
)
def test_a_file_is_looked_at_in_a_tree_that_begins_higher_or_lower(given: str, fits: bool) -> None:
    assert PLACED.fits(given) is fits


@pytest.mark.parametrize(("given", "fits"), [("http://www.bao.example/1/", True), ("https://bao.example/12", False)])
def test_a_web_address_is_the_same_with_or_without_its_trimmings(given: str, fits: bool) -> None:
    assert Address(url="https://bao.example/1").fits(given) is fits


@pytest.mark.parametrize("form", [as_jsonl, as_jsonl_gz, as_csv, as_folder_with_a_table])
def test_a_table_gives_its_rows(form: Callable[[Path], Path], tmp_path: Path) -> None:
    read = [(record.address, record.read()) for record in records(form(tmp_path))]
    assert read == [(row["url"], row["content"]) for row in ROWS]


def test_without_its_package_parquet_is_refused_with_the_line_to_type(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    path = tmp_path / "tin.parquet"
    path.write_bytes(b"PAR1")
    with pytest.raises(SnapshotError, match="pip install pyarrow"):
        list(records(path))


def test_a_folder_and_a_zip_of_it_give_the_same(tmp_path: Path) -> None:
    file = tmp_path / "trang" / "content" / "tin.md"
    file.parent.mkdir(parents=True)
    file.write_text("một", "utf-8")
    packed = tmp_path / "trang.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(file, "content/tin.md")
        archive.mkdir("rỗng")
    for snapshot in (tmp_path / "trang", packed):
        assert [(one.address, one.read()) for one in records(snapshot)] == [("content/tin.md", "một")]


def test_a_table_without_the_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "tin.csv"
    path.write_text("so,chu\n1,hai\n", "utf-8")
    with pytest.raises(SnapshotError, match="so, chu"):
        list(records(path))


def test_a_line_that_is_no_json_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "tin.jsonl"
    path.write_text(json.dumps(ROWS[0]) + "\n{", "utf-8")
    with pytest.raises(SnapshotError, match="2"):
        list(records(path))


def test_what_is_not_there_or_of_no_known_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SnapshotError, match=r"không|no "):
        list(records(tmp_path / "không-có"))
    (tmp_path / "tin.doc").write_text("?")
    with pytest.raises(SnapshotError, match="jsonl"):
        list(records(tmp_path / "tin.doc"))
