"""The command writes every file, prints where, and says by its exit status how it went."""

import io
import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from openpyxl import load_workbook
from rich.console import Console

from tests.thuongky.brief import scene
from thuongky.brief.command import BadOption, Exit, Options, Tools, months_given, run_brief
from thuongky.brief.intake import Step
from thuongky.brief.table import Grouping, OpeningTable
from thuongky.core.lang import Lang
from vanban.period import Period


class Office:
    """One folder of papers, one of results, and what was said on the way."""

    def __init__(self, folder: Path) -> None:
        self.papers, self.out = folder / "papers", folder / "out"
        self.said, self.errors = io.StringIO(), io.StringIO()
        self.charts: Mapping[str, str] = {}

    def run(self, *paths: Path, lang: Lang = Lang.VI, months: tuple[str, ...] = (), per_organ: bool = False) -> Exit:
        options = Options(
            papers=paths or (self.papers,),
            out=self.out,
            lang=lang,
            grouping=Grouping.SESSION,
            per_organ=per_organ,
            months=months,
            on=scene.ON,
        )
        with ThreadPoolExecutor(1) as aside:
            tools = Tools(
                engine=scene.knows(),
                page=self._page,
                aside=aside,
                console=Console(file=self.said),
                errors=Console(file=self.errors),
            )
            return run_brief(options, tools)

    def _page(self, table: OpeningTable, lang: Lang, charts: Mapping[str, str]) -> str:
        self.charts = charts
        return f"<title>{table.title.of(lang)}</title>"

    def written(self) -> set[str]:
        return {path.relative_to(self.out).as_posix() for path in self.out.rglob("*") if path.is_file()}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path)
    scene.fill(office.papers)
    return office


def test_every_file_is_written_and_named(office: Office) -> None:
    assert office.run() is Exit.ALL_READ
    assert {
        "ra-soat.html",
        "ra-soat.docx",
        "ra-soat.pdf",
        "ra-soat.xlsx",
        "ra-soat.json",
        "bieu-do/nhiem-vu.png",
    } <= office.written()
    said = office.said.getvalue().replace("\n", "")
    assert all(name in said for name in office.written() if "/" not in name)
    assert "bieu-do (2 tệp)" in said
    assert office.errors.getvalue() == ""


def test_one_file_an_organ_is_written_on_request(office: Office) -> None:
    office.run(per_organ=True)
    assert {"don-vi/so-tai-chinh.docx", "don-vi/so-xay-dung.docx"} <= office.written()


def test_some_unread_is_one_and_the_table_is_made(office: Office) -> None:
    (office.papers / "cu.xls").write_bytes(b"x")
    assert office.run() is Exit.SOME_UNREAD
    assert json.loads((office.out / "ra-soat.json").read_text("utf-8"))["unread"][0]["name"] == "cu.xls"


def test_nothing_read_is_two_and_nothing_is_written(office: Office) -> None:
    assert office.run(office.papers / "không có") is Exit.NOTHING_READ
    assert not office.out.exists()
    assert "Không tìm thấy không có" in office.errors.getvalue()
    assert "Không đọc được văn bản nào" in office.errors.getvalue()


def test_a_bad_month_is_two_and_says_how_to_write_it(office: Office) -> None:
    assert office.run(months=("12/2023=tin.txt",)) is Exit.NOTHING_READ
    assert "2023-12=ket-luan.docx" in office.errors.getvalue()


def test_a_folder_that_cannot_be_written_to_is_said(office: Office) -> None:
    office.out.write_text("a file where the folder should be")
    assert office.run() is Exit.NOTHING_READ
    assert "Không ghi được" in office.errors.getvalue()


def test_stopping_is_clean(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_bar: object, _step: Step) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("thuongky.brief.command._Bar.step", stop)
    assert office.run() is Exit.STOPPED
    assert not office.out.exists()
    assert "Đã dừng theo yêu cầu" in office.errors.getvalue()


def test_a_run_into_the_folder_of_papers_does_not_read_its_own_results(office: Office) -> None:
    office.out = office.papers / "out"
    office.run()
    assert office.run() is Exit.ALL_READ
    assert "đã đọc 3/3 tệp" in office.said.getvalue()


def test_the_workbook_of_the_first_run_is_heard_in_the_second(office: Office) -> None:
    office.run()
    book = load_workbook(office.out / "ra-soat.xlsx")
    page = book.worksheets[0]
    titles = [cell.value for cell in page[1]]
    page.cell(2, titles.index("Ghi chú") + 1).value = "đã gọi"
    book.save(office.out / "ra-soat.xlsx")
    office.run()
    lines = json.loads((office.out / "ra-soat.json").read_text("utf-8"))["lines"]
    assert [line["notes"] for line in lines if line["notes"]] == [["đã gọi"]]


def test_a_secret_paper_is_named_on_the_screen_and_in_no_file(office: Office) -> None:
    (office.papers / "ten-kin.txt").write_text("UBND TỈNH\nMẬT\nBÁO CÁO\nmột việc kín", encoding="utf-8")
    assert office.run() is Exit.SOME_UNREAD
    assert "ten-kin.txt" in office.errors.getvalue()
    for path in office.out.rglob("*"):
        if path.is_file():
            assert b"ten-kin" not in path.read_bytes()
            assert "việc kín".encode() not in path.read_bytes()


def test_months_are_read_by_file() -> None:
    assert months_given(["2023-12=a.txt"])["a.txt"].month == Period.month(2023, 12)
    for bad in ("2023=a.txt", "2023-12=", "2023-12", "2023-12-01=a.txt", "2023-Q4=a.txt"):
        with pytest.raises(BadOption):
            months_given([bad])
