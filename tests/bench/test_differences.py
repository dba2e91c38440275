"""Where a reading and an annotation part."""

from typing import Any

import pytest

from bench.differences import LONGEST, Difference, differences, lines, worst

TEXT = "Thu ngân sách đạt 12 tỷ đồng.\nSở Tài chính rà soát nguồn thu.\nTheo Nghị quyết 61/2023/NQ-HĐND, ông An dự.\n"
FIGURE = {"quote": "12 tỷ đồng", "value": "12", "unit": "tỷ đồng", "role": "level", "period": "2024-01", "status": "actual"}
ORDER = {"quote": "Sở Tài chính rà soát nguồn thu", "lead": ["Sở Tài chính"], "coordinate": [], "due": None, "basis": []}
CITED = {"quote": "Nghị quyết 61/2023/NQ-HĐND", "number": "61/2023/NQ-HĐND", "issued_on": "2023-12-07"}
GOLD: dict[str, Any] = {
    "session": {"organ": "UBND tỉnh", "chair": None},
    "people": [{"name": "An", "posts": ["Phó Chủ tịch"]}],
    "citations": [CITED],
    "figures": [FIGURE],
    "directives": [ORDER],
    "projects": ["Cầu Hà Mẫu"],
}


def faults(**changed: Any) -> list[tuple[str, str, str | None, str | None]]:
    return [(one.row, one.of, one.expected, one.read) for one in differences(GOLD, GOLD | changed, TEXT)]


def test_a_reading_like_the_annotation_has_no_fault() -> None:
    assert faults() == []
    assert lines("x1", [], TEXT) == []


def test_case_tone_place_and_the_way_a_period_is_written_are_no_fault() -> None:
    assert faults(session={"organ": "ubnd TỈNH", "chair": None}) == []
    assert faults(figures=[FIGURE | {"period": "2024-01-01/2024-01-31"}]) == []
    assert faults(directives=[ORDER | {"lead": ["sở tài chính"]}]) == []


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"figures": []}, ("figures", "", "12 tỷ đồng", None)),
        ({"figures": [FIGURE | {"status": "estimate"}]}, ("figures.status", "12 tỷ đồng", "actual", "estimate")),
        ({"figures": [FIGURE | {"base": "plan"}]}, ("figures.role+base", "12 tỷ đồng", "level nothing", "level plan")),
        ({"directives": []}, ("directives", "", ORDER["quote"], None)),
        ({"directives": [ORDER | {"lead": []}]}, ("directives.lead", ORDER["quote"], "Sở Tài chính", "nothing")),
        ({"directives": [ORDER | {"due": "2024-02-15"}]}, ("directives.due", ORDER["quote"], "nothing", "2024-02-15")),
        ({"citations": [CITED | {"issued_on": None}]}, ("citations.issued_on", "61/2023/NQ-HĐND", "2023-12-07", "nothing")),
        ({"people": [{"name": "An", "posts": []}]}, ("people.posts", "An", "Phó Chủ tịch", "nothing")),
        ({"projects": ["Cầu Hà Mẫu", "Hồ Tưởng"]}, ("projects", "", None, "Hồ Tưởng")),
        ({"session": {"organ": "HĐND tỉnh", "chair": None}}, ("session", "organ", "UBND tỉnh", "HĐND tỉnh")),
    ],
)
def test_a_fault_says_what_was_expected_and_what_was_read(changed: dict[str, Any], fault: tuple[str, ...]) -> None:
    assert faults(**changed) == [fault]


def test_another_value_is_a_figure_missed_and_one_invented() -> None:
    assert faults(figures=[FIGURE | {"value": "13"}]) == [
        ("figures", "", "12 tỷ đồng", None),
        ("figures", "", None, "12 tỷ đồng"),
    ]


def test_faults_stand_on_their_line_and_the_heaviest_line_comes_first() -> None:
    found = differences(GOLD, GOLD | {"figures": [], "directives": [ORDER | {"lead": [], "due": "2024-02-15"}]}, TEXT)
    told = lines("x1", found, TEXT)
    assert [(line.number, line.weight, len(line.faults)) for line in told] == [(1, 2, 1), (2, 2, 2)]
    heavy = lines("x2", [Difference(0, "figures", "", "a", None), Difference(0, "figures", "", "b", None)], TEXT)
    assert [(line.paper, line.number) for line in worst([*told, *heavy], 2)] == [("x2", 1), ("x1", 1)]


def test_a_long_quote_is_shown_in_part() -> None:
    text = "Sở Tài chính " + "rà soát " * 40
    [fault] = differences({"directives": [ORDER | {"quote": text.strip()}]}, {}, text)
    assert fault.expected is not None
    assert len(fault.expected) == LONGEST
