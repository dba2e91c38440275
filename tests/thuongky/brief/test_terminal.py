"""The terminal shows the whole brief at any width, without colour where there is no terminal."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from tests.thuongky.brief import scene
from thuongky.brief.making import Brief
from thuongky.brief.table import PointToCheck, Section
from thuongky.brief.terminal import print_table
from thuongky.core.lang import Lang, Phrase


@pytest.fixture
def made(tmp_path: Path) -> Brief:
    (tmp_path / "quet.png").write_bytes(b"\x89PNG")
    return scene.brief(tmp_path)


def printed(made: Brief, lang: Lang, width: int) -> str:
    out = io.StringIO()
    print_table(made.table, lang, "ra-soat.html", Console(file=out, width=width, highlight=False))
    return out.getvalue()


@pytest.mark.parametrize("width", [40, 80, 109, 110, 160])
@pytest.mark.parametrize("lang", Lang)
def test_no_line_is_wider_than_the_terminal_and_nothing_is_coloured(made: Brief, lang: Lang, width: int) -> None:
    text = printed(made, lang, width)
    assert max(map(len, text.splitlines())) <= width
    assert "\x1b" not in text


@pytest.mark.parametrize("width", [60, 140])
def test_every_part_is_told(made: Brief, width: int) -> None:
    text = " ".join(printed(made, Lang.VI, width).split())
    for words in (
        "đã đọc 3/4 tệp",
        "quet.png là hình ảnh",
        "Số liệu theo chỉ tiêu",
        "486,5",
        "Điểm cần rà soát",
        "báo cáo",
        "đã hoàn",
    ):
        assert words in text
    assert "4 nhiệm vụ: 1 đủ chủ trì và thời hạn, 1 chưa ghi thời hạn, 1 giao tập thể, 1 chưa ghi cơ quan chủ trì" in text
    assert "ngoài ra 1 nội dung chỉ nêu trong dự thảo, tin bài" in text


def test_brackets_in_a_paper_are_words_not_markup(made: Brief) -> None:
    odd = PointToCheck(code="x", said=Phrase("[bold]Số [red]12[/nothing]", "x"), places=())
    shown = printed(replace(made, table=replace(made.table, checks=(odd,))), Lang.VI, 100)
    assert "[bold]Số [red]12[/nothing]" in shown


def many(made: Brief, count: int) -> Brief:
    """The plan that later papers speak of, and `count` dated orders that nobody speaks of."""
    plan = scene.line(made, scene.PLAN)
    silent = [replace(plan, number=n, code=f"S{n}", words=f"Việc số {n}", outcomes=()) for n in range(2, count + 2)]
    lines = (plan, *silent)
    sections = (Section(ownership=plan.ownership, lines=tuple(line.code for line in lines)),)
    groups = (replace(made.table.groups[0], sections=sections),)
    return replace(made, table=replace(made.table, lines=lines, groups=groups, asks=(), checks=()))


@pytest.mark.parametrize("width", [80, 120])
def test_a_screen_shows_few_rows_and_says_how_many_more_stand_in_the_page(made: Brief, width: int) -> None:
    text = " ".join(printed(many(made, 60), Lang.VI, width).split())
    assert "20/61 dòng" in text
    assert "Còn 41 dòng khác" in text
    assert "Việc số 20" in text
    assert "Việc số 21" not in text


def test_what_later_papers_speak_of_is_shown_before_what_has_only_a_date(made: Brief) -> None:
    table = many(made, 60).table
    last = replace(table.line("S61"), outcomes=scene.line(made, scene.PLAN).outcomes)
    text = printed(replace(made, table=replace(table, lines=(*table.lines[:-1], last))), Lang.VI, 80)
    assert "Việc số 61" in text
    assert "Việc số 20" not in text


def test_orders_without_word_or_date_are_counted_only(made: Brief) -> None:
    text = " ".join(printed(made, Lang.VI, 80).split())
    assert scene.THRIFT not in text
    assert "Còn 4 dòng khác, phần lớn chưa có thông tin và không ghi thời hạn: xem ra-soat.html" in text
