"""Findings said in one line, in Vietnamese and in English."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.hand_made import CHAIR, GOAL, INDUSTRY, ORDER, READING, REVENUE, figure
from tests.vanban.text.fragments import MIXED_TEXT, OFFICIAL_TEXT
from vanban.facts import fact, figure_fact, paper_facts, period_said, session_facts
from vanban.period import Period
from vanban.reading import read
from vanban.results import Base, Bound, Figure, PartyKind, Role, Session, Status


def test_a_figure_of_the_list_has_its_english_name_and_a_stranger_keeps_its_words() -> None:
    assert figure_fact(REVENUE).en == "State budget revenue, Mar 2024: 1,687 bn VND, actual"
    assert figure_fact(REVENUE).vi == "Thu ngân sách, tháng 3/2024: 1.687 tỷ đồng, thực hiện"
    assert figure_fact(replace(REVENUE, indicator=None)).en == "“thu ngân sách”, Mar 2024: 1,687 bn VND, actual"
    assert figure_fact(replace(REVENUE, indicator="of.the.caller")).en.startswith("“thu ngân sách”")


def test_a_figure_without_a_period_says_none() -> None:
    assert figure_fact(GOAL).vi == "Giải ngân: bằng ít nhất 95% kế hoạch, mục tiêu"
    assert figure_fact(GOAL).en == "“giải ngân”: at least 95% of the plan, target"


@pytest.mark.parametrize(
    ("change", "vi", "en"),
    [
        ({}, "tăng 9,35% so với cùng kỳ năm trước", "up 9.35% on the same period last year"),
        ({"value": Decimal(-2), "base": Base.PREVIOUS_MONTH}, "giảm 2% so với tháng trước", "down 2% on the previous month"),
        ({"value": Decimal(0), "base": None}, "tăng 0%", "up 0%"),
        ({"value": Decimal("1.3"), "unit": "lần", "base": None}, "gấp 1,3 lần", "1.3 times"),
        ({"role": Role.SHARE}, "bằng 9,35% cùng kỳ năm trước", "9.35% of the same period last year"),
        ({"role": Role.SHARE, "base": None}, "9,35%", "9.35%"),
        ({"role": Role.LEVEL, "base": None, "bound": Bound.ABOUT}, "khoảng 9,35%", "about 9.35%"),
        ({"role": Role.LEVEL, "base": None, "value": Decimal(6), "unit": "dự án"}, "6 dự án", "6 projects"),
        ({"role": Role.LEVEL, "base": None, "value": Decimal(6), "unit": "mẫu lạ"}, "6 mẫu lạ", "6 mẫu lạ"),
    ],
)
def test_a_quantity_tells_direction_base_and_limit(change: dict[str, object], vi: str, en: str) -> None:
    said = figure_fact(replace(INDUSTRY, **change))  # type: ignore[arg-type]  # fields of a figure
    assert said.vi == f"Chỉ số sản xuất công nghiệp, tháng 3/2024: {vi}, thực hiện"
    assert said.en == f"Index of industrial production, Mar 2024: {en}, actual"


@pytest.mark.parametrize("base", Base)
@pytest.mark.parametrize("role", [Role.CHANGE, Role.SHARE])
@pytest.mark.parametrize("status", Status)
def test_every_role_base_and_status_can_be_said(role: Role, base: Base, status: Status) -> None:
    said = figure_fact(figure("95%", value=Decimal(95), unit="%", role=role, base=base, status=status))
    assert "95%" in said.vi
    assert "95%" in said.en


@pytest.mark.parametrize(
    ("period", "vi", "en"),
    [
        ("2024-01-25", "ngày 25/01/2024", "25 Jan 2024"),
        ("2024-01", "tháng 1/2024", "Jan 2024"),
        ("2024-Q3", "quý III/2024", "Q3 2024"),
        ("2024-H1", "6 tháng đầu năm 2024", "first half of 2024"),
        ("2024-H2", "6 tháng cuối năm 2024", "second half of 2024"),
        ("2024", "năm 2024", "2024"),
        ("2024-01/2024-08", "từ tháng 1/2024 đến tháng 8/2024", "Jan 2024 to Aug 2024"),
        ("2023-11/2024-02", "từ tháng 11/2023 đến tháng 2/2024", "Nov 2023 to Feb 2024"),
        ("2024-01-01/2024-01-22", "từ 01/01/2024 đến 22/01/2024", "1 Jan 2024 to 22 Jan 2024"),
    ],
)
def test_a_period_has_its_usual_name(period: str, vi: str, en: str) -> None:
    said = period_said(Period.parse(period))
    assert (said.vi, said.en) == (vi, en)


def test_an_order_tells_all_it_states() -> None:
    said = fact(ORDER, READING)
    assert said.en == (
        "given by Lê Văn Mẫu (conclusion); lead: Sở Kế hoạch và Đầu tư (Department of Planning and Investment); "
        "with: các sở, ngành; deadline: before 15 Apr 2024; to be done monthly; basis: 61/2023/NQ-HĐND; "
        "goals: “giải ngân”: at least 95% of the plan, target; at mục II.1"
    )
    assert (
        "chủ trì: Sở Kế hoạch và Đầu tư; phối hợp: các sở, ngành; thời hạn: trước ngày 15/04/2024; định kỳ hằng tháng" in said.vi
    )


def test_an_order_that_states_nothing_says_so_of_its_giver_only() -> None:
    bare = replace(
        ORDER, by=None, lead=(), coordinate=(), due=None, due_words=None, recurring=None, basis=(), figures=(), address=None
    )
    assert fact(bare, READING).vi == "chưa rõ người giao (kết luận)"


def test_a_deadline_without_a_date_keeps_its_words_and_a_date_without_relation_stands_alone() -> None:
    assert "thời hạn ghi là “ngay sau Tết”" in fact(replace(ORDER, due=None, due_words="ngay sau Tết"), READING).vi
    assert "deadline: 15 Apr 2024;" in fact(replace(ORDER, due_relation=None), READING).en


def test_an_organ_outside_the_lexicon_keeps_its_name() -> None:
    stranger = replace(ORDER.lead[0], organ="of-the-caller", kind=PartyKind.ORGAN)
    assert "lead: Sở Kế hoạch và Đầu tư;" in fact(replace(ORDER, lead=(stranger,)), READING).en


def test_people_citations_papers_and_sessions_are_said() -> None:
    assert fact(CHAIR, READING).vi == "Lê Văn Mẫu: Chủ tịch UBND tỉnh"
    assert fact(replace(CHAIR, posts=()), READING).vi == "Lê Văn Mẫu"
    assert fact(READING.citations[0], READING).en == "Nghị quyết (resolution) 61/2023/NQ-HĐND, of 7 Dec 2023"
    assert fact(READING.proposals[0], READING).vi == "Quy chế: Quy chế quản lý cụm công nghiệp"
    assert fact(READING.projects[0], READING).en == "Khu công nghiệp Bãi Mẫu"
    assert paper_facts(READING.paper).en == "issued paper; TB; 12/TB-UBND; of 30 Mar 2024; UBND tỉnh; Lê Văn Mẫu"
    assert session_facts(READING.session).vi == "phiên họp thường kỳ; tháng 3/2024; chủ trì: Lê Văn Mẫu; không trực tuyến"
    held = Session(organ="UBND tỉnh Mẫu", province="Mẫu", held_on=date(2024, 3, 28), online=True)
    assert session_facts(held).en == "other meeting; UBND tỉnh Mẫu; Mẫu; held on 28 Mar 2024; held online"


def test_the_sign_of_a_level_stays() -> None:
    loss: Figure = replace(REVENUE, value=Decimal("-12.5"))
    assert "-12,5 tỷ đồng" in figure_fact(loss).vi


@given(OFFICIAL_TEXT | MIXED_TEXT)
@settings(deadline=None, max_examples=60)
def test_every_finding_of_any_text_can_be_said_in_both_languages(text: str) -> None:
    reading = read(text)
    findings = [*reading.people, *reading.citations, *reading.figures, *reading.directives, *reading.proposals, *reading.projects]
    for finding in findings:
        said = fact(finding, reading)
        assert said.vi.strip()
        assert said.en.strip()


@given(st.dates(date(1990, 1, 1)), st.dates(date(1990, 1, 1)), st.dates(date(1990, 1, 1)), st.dates(date(1990, 1, 1)))
def test_different_periods_are_said_differently(a: date, b: date, c: date, d: date) -> None:
    one, other = Period(min(a, b), max(a, b)), Period(min(c, d), max(c, d))
    assert (period_said(one) == period_said(other)) is (one == other)
