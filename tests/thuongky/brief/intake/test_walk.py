"""The walk meets every file once, in a fixed order, and opens archives within bounds."""

import io
import unicodedata
import zipfile
from pathlib import Path

import pytest

from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.trouble import Unreadable
from thuongky.brief.intake.walk import walk

LIMITS = Limits(archive_depth=2, archive_bytes=5_000, ratio=50, ratio_from=1_000, file_bytes=2_000)


def zipped(*members: tuple[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return content.getvalue()


def names(*paths: Path, leave_out: Path | None = None) -> list[str]:
    return [found.name for found in walk(list(paths), LIMITS, leave_out)]


def contents(path: Path) -> list[bytes]:
    """Read as `take_in` does: each file while the walk stands at it."""
    return [found.read() for found in walk([path], LIMITS)]


def code_of(path: Path) -> str:
    with pytest.raises(Unreadable) as raised:
        contents(path)
    return raised.value.code


def test_files_that_office_programs_leave_behind_are_no_papers(tmp_path: Path) -> None:
    for name in (".DS_Store", "~$a.docx", "Thumbs.db", "a.txt"):
        (tmp_path / name).write_text("x")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "b.txt").write_text("x")
    assert names(tmp_path) == ["a.txt"]


def test_the_folder_of_results_is_not_read_again(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "ra-soat.html").write_text("x")
    (tmp_path / "a.txt").write_text("x")
    assert names(tmp_path, leave_out=tmp_path / "out") == ["a.txt"]


def test_results_written_among_the_papers_are_no_papers(tmp_path: Path) -> None:
    for name in ("ra-soat.html", "ra-soat-moi.xlsx", "bien-ban.txt"):
        (tmp_path / name).write_text("x")
    (tmp_path / "bieu-do").mkdir()
    (tmp_path / "bieu-do" / "a.svg").write_text("x")
    assert names(tmp_path, leave_out=tmp_path) == ["bien-ban.txt"]
    assert "ra-soat.html" in names(tmp_path)


def test_names_come_in_order_and_composed(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "Kết luận.txt")
    (tmp_path / decomposed).write_text("x")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "c.txt").write_text("x")
    assert names(tmp_path) == ["Kết luận.txt", "b/c.txt"]


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    assert code_of(tmp_path / "không có.txt") == "missing"


def test_a_file_at_the_limit_is_read_and_one_beyond_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 2_000)
    assert len(contents(tmp_path / "a.txt")[0]) == 2_000
    (tmp_path / "a.txt").write_bytes(b"x" * 2_001)
    assert code_of(tmp_path / "a.txt") == "too-large"


def test_an_archive_is_opened_with_its_archives(tmp_path: Path) -> None:
    inner = zipped(("trong.txt", b"inner"))
    (tmp_path / "a.zip").write_bytes(zipped(("kì họp/a.txt", b"outer"), ("b.zip", inner), ("__MACOSX/x", b"")))
    assert names(tmp_path / "a.zip") == ["a.zip/kì họp/a.txt", "a.zip/b.zip/trong.txt"]


def test_members_can_be_read_while_the_walk_stands_at_them(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped(("a.txt", b"outer"), ("b.zip", zipped(("c.txt", b"inner")))))
    assert contents(tmp_path / "a.zip") == [b"outer", b"inner"]


def test_names_stored_as_utf8_without_saying_so_are_set_right(tmp_path: Path) -> None:
    stand_in = "H__p.txt"
    name = "Họp.txt".encode()
    data = zipped((stand_in + "_", b"x"))
    assert len(name) == len(stand_in) + 1
    (tmp_path / "a.zip").write_bytes(data.replace((stand_in + "_").encode(), name))
    assert names(tmp_path / "a.zip") == ["a.zip/Họp.txt"]


def test_names_in_plain_cp437_stay_so(tmp_path: Path) -> None:
    data = zipped(("B_ricia.txt", b"x"))
    (tmp_path / "a.zip").write_bytes(data.replace(b"B_ricia.txt", "Bérícia.txt".encode("cp437")))
    assert names(tmp_path / "a.zip") == ["a.zip/Bérícia.txt"]


def test_an_archive_too_deep_is_left_closed(tmp_path: Path) -> None:
    deep = zipped(("b.zip", zipped(("c.zip", zipped(("d.txt", b"x"))))))
    (tmp_path / "a.zip").write_bytes(deep)
    assert code_of(tmp_path / "a.zip") == "too-deep"


def test_a_bomb_is_left_closed_and_a_dense_small_file_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped(("a.txt", b"0" * 1_000)))
    assert contents(tmp_path / "a.zip") == [b"0" * 1_000]
    (tmp_path / "a.zip").write_bytes(zipped(("a.txt", b"0" * 1_900)))
    assert code_of(tmp_path / "a.zip") == "bomb"
    (tmp_path / "a.zip").write_bytes(zipped(*((f"{n}.txt", bytes(range(256)) * 4) for n in range(5))))
    assert code_of(tmp_path / "a.zip") == "bomb"


def test_a_broken_archive_and_a_broken_member_are_said(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK nothing")
    assert code_of(tmp_path / "a.zip") == "broken"
    whole = bytearray(zipped(("a.txt", bytes(range(200)))))
    whole[45] ^= 0xFF
    (tmp_path / "a.zip").write_bytes(whole)
    assert code_of(tmp_path / "a.zip") == "broken"


def test_a_member_with_a_password_is_said(tmp_path: Path) -> None:
    data = bytearray(zipped(("a.txt", b"x")))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "a.zip").write_bytes(data)
    assert code_of(tmp_path / "a.zip") == "password"
