"""The page that explains a reading."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.vanban.hand_made import READING
from tests.vanban.samples import sample_texts
from vanban.explain import Kind, View, explain
from vanban.explain.paint import columns_of
from vanban.reading import read
from vanban.results import Note
from vanban.sentences_of_fact import Language

_SEQUENCE = re.compile(r"\x1b\[[\d;]*m")


def _page(**view: object) -> str:
    given = {"language": Language.EN, "width": 500} | view
    return "\n".join(explain(READING, View(**given), "tin.txt"))  # type: ignore[arg-type]  # fields of a view


def test_kinds_left_out_are_neither_marked_nor_told() -> None:
    page = _page(kinds=(Kind.FIGURES,))
    assert "⟦figure:1.687 tỷ đồng⟧" in page
    assert "directive" not in page
    assert "Found: figures: 3" in page


def test_the_head_tells_file_reader_paper_session_notes_and_counts() -> None:
    lines = _page().splitlines()
    assert lines[:3] == ["tin.txt", "Read by hand", "Paper: issued paper; TB; 12/TB-UBND; of 30 Mar 2024; UBND tỉnh; Lê Văn Mẫu"]
    assert lines[3] == "Session: regular session; Mar 2024; chaired by Lê Văn Mẫu; not online"
    assert lines[4] == "    day held: empty, because the text does not say"
    assert lines[5].startswith("Note: a part of the text was left unread")
    assert lines[6] == "Found: people: 1, citations: 1, figures: 3, directives: 1, proposals: 1, projects: 1"


def test_a_finding_stands_beneath_its_paragraph_with_its_rule_and_the_reason_of_each_empty_field() -> None:
    lines = _page().splitlines()
    at = next(i for i, line in enumerate(lines) if "⟦figure:95%⟧" in line)
    assert "⟦directive:⟦lead:Sở Kế hoạch và Đầu tư⟧ phối hợp với ⟦coordinate:các sở, ngành⟧" in lines[at]
    assert lines[at + 1].startswith("    → directive “Sở Kế hoạch và Đầu tư phối hợp với")
    assert lines[at + 1].endswith("[rule directive]")
    assert lines[at + 2 : at + 5] == [
        "    → figure “95%” “giải ngân”: at least 95% of the plan, target [rule figure]",
        "      indicator: empty, because no indicator of the list fits",
        "      period: empty, because the text does not say",
    ]


def test_vietnamese_has_its_own_words_for_all_of_it() -> None:
    page = _page(language=Language.VI)
    assert "⟦số liệu:95%⟧" in page
    assert "→ người Lê Văn Mẫu: Chủ tịch UBND tỉnh [quy tắc person]" in page
    assert "chỉ tiêu: để trống, vì không có chỉ tiêu phù hợp trong danh mục" in page
    assert "Nhận dạng được: 1 người" in page


def test_colours_replace_brackets_and_say_the_same() -> None:
    page = _page(colour=True)
    assert "⟦" not in page
    assert "\x1b[1;32m1.687 tỷ đồng\x1b[0m" in page
    assert _SEQUENCE.sub("", page) == re.sub(r"⟦[a-z]+:|⟧", "", _page())


def test_a_finding_over_several_lines_is_marked_on_each() -> None:
    order = replace(READING.directives[0], start=0, end=len(READING.text), quote=READING.text)
    reading = replace(READING, directives=(order,), notes=())
    page = "\n".join(explain(reading, View(language=Language.EN, width=500, kinds=(Kind.DIRECTIVES,))))
    assert page.count("⟦directive:") == 4
    assert page.count("⟦") == page.count("⟧")


def test_a_code_without_words_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        list(explain(replace(READING, notes=(Note(code="unheard-of"),)), View()))


@pytest.mark.parametrize("path", sample_texts(), ids=lambda path: path.stem)
@pytest.mark.parametrize("colour", [True, False])
def test_the_samples_fit_the_width_and_keep_every_word(path: Path, colour: bool) -> None:
    text = path.read_bytes().decode("utf-8")
    lines = list(explain(read(text), View(width=60, colour=colour, kinds=(Kind.DIRECTIVES,))))
    assert max(columns_of(_SEQUENCE.sub("", line)) for line in lines) <= 60
    shown = re.sub(r"⟦[^:]+:|⟧", "", _SEQUENCE.sub("", " ".join(line for line in lines if not line.startswith("    "))))
    assert " ".join(text.replace("\ufeff", "").split()) in " ".join(shown.split())
