"""Every file is a text or a reason; one bad file never keeps another from being read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from samples.hostile.legacy import to_tcvn3, to_vni
from thuongky.brief.intake import Refusal, Step, Taken, take_in
from thuongky.brief.intake.extracted import Extracted, mended
from thuongky.brief.intake.limits import Limits
from thuongky.brief.table import Reached, UnreadRow

TEXT = "Chủ tịch UBND tỉnh yêu cầu Sở Tài chính rà soát các khoản thu.\r\nHạn cuối: 15/4."


def test_the_others_are_still_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(TEXT.encode())
    (tmp_path / "c.png").write_bytes(b"\x89PNG")
    empty, read, image = take_in([tmp_path])
    assert isinstance(empty, UnreadRow)
    assert isinstance(read, Taken)
    assert isinstance(image, UnreadRow)
    assert (empty.problem.code, image.problem.code) == ("empty", "image")
    assert empty.reached is Reached.NOT_READ


def test_line_ends_are_never_translated(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    (read,) = take_in([tmp_path])
    assert isinstance(read, Taken)
    assert read.extracted.text == TEXT


def test_a_secret_paper_leaves_neither_name_nor_words(tmp_path: Path) -> None:
    (tmp_path / "ke-hoach-kin.txt").write_text("UBND TỈNH\nTUYỆT MẬT\nKẾ HOẠCH\nNội dung kín của văn bản.", encoding="utf-8")
    (refused,) = take_in([tmp_path])
    assert isinstance(refused, Refusal)
    assert refused.name == "ke-hoach-kin.txt"
    assert refused.row.reached is Reached.REFUSED
    assert "kin" not in repr(refused.row)
    assert "Nội dung kín" not in repr(refused.row)


def test_after_too_many_files_one_row_says_where_it_stopped(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    rows = list(take_in([tmp_path], limits=Limits(files=2)))
    assert [type(row) for row in rows] == [Taken, Taken, UnreadRow]
    assert isinstance(rows[2], UnreadRow)
    assert rows[2].problem.code == "too-many"
    assert len(list(take_in([tmp_path], limits=Limits(files=3)))) == 3


def test_each_step_is_told_with_the_whole_number(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    steps: list[Step] = []
    list(take_in([tmp_path], watch=steps.append))
    assert steps == [Step(0, 2, "a.txt"), Step(1, 2, "b.txt")]


@pytest.mark.parametrize("encode", [to_tcvn3, to_vni], ids=["TCVN3", "VNI"])
@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_a_paper_in_old_letters_is_taken_in_as_people_read_it(
    tmp_path: Path, encode: Callable[[str], str], encoding: str
) -> None:
    (tmp_path / "a.txt").write_bytes(encode(TEXT).replace("\r", "").encode(encoding))
    (read,) = take_in([tmp_path])
    assert isinstance(read, Taken)
    assert read.extracted.text == TEXT.replace("\r", "")
    (repair,) = read.extracted.repairs
    assert (repair.start, repair.end) == (0, len(read.extracted.text))


def test_the_pages_of_a_mended_text_begin_where_they_began() -> None:
    first, second = to_vni(TEXT), "Trang hai"
    whole = mended(Extracted(text=f"{first}\n{second}", page_starts=(0, len(first) + 1)))
    assert whole.text[whole.page_starts[1] :] == second


def test_a_sound_text_is_taken_as_it_is() -> None:
    extracted = Extracted(text=TEXT, page_starts=(0,))
    assert mended(extracted) is extracted


def test_a_secret_paper_in_old_letters_is_refused(tmp_path: Path) -> None:
    paper = to_tcvn3("UBND TỈNH\nTỐI MẬT\nKẾ HOẠCH\nNội dung kín của văn bản.")
    (tmp_path / "a.txt").write_bytes(paper.encode("latin-1"))
    (refused,) = take_in([tmp_path])
    assert isinstance(refused, Refusal)
