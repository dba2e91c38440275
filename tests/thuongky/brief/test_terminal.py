"""The terminal shows the whole brief at any width, without colour where there is no terminal."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from tests.thuongky.brief import scene
from thuongky.brief.making import Brief
from thuongky.brief.table import PointToCheck
from thuongky.brief.terminal import print_table
from thuongky.core.lang import Lang, Phrase


@pytest.fixture
def made(tmp_path: Path) -> Brief:
    (tmp_path / "quet.png").write_bytes(b"\x89PNG")
    return scene.brief(tmp_path)


def printed(made: Brief, lang: Lang, width: int) -> str:
    out = io.StringIO()
    print_table(made.table, lang, Console(file=out, width=width, highlight=False))
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
