"""What papers print is read back: numbers with units, documents cited, times and deadlines, in each form that papers use."""

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.grammar.scenes import CHAIR, leads
from tests.vanban.text.fragments import ANY_TEXT, MIXED_TEXT, OFFICIAL_TEXT
from vanban.grammar.marks import find_marks
from vanban.grammar.number import parse_number, print_number
from vanban.grammar.quantity import Quantity, find_quantities
from vanban.grammar.times import find_times
from vanban.period import Period
from vanban.reading import read
from vanban.results import DueRelation, Recurrence

UNITS = (
    "tỷ đồng",
    "triệu đồng",
    "nghìn tỷ đồng",
    "triệu USD",
    "ha",
    "tấn",
    "%",
    "lượt khách",
    "doanh nghiệp",
    "triệu đồng/người",
)
VALUES = st.decimals(Decimal("0.01"), 10**6, places=2) | st.integers(1, 10**7).map(Decimal)
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
TYPES = ("Nghị quyết", "Quyết định", "Chỉ thị", "Kế hoạch", "Thông báo", "Công văn", "Nghị định", "Công điện", "Báo cáo")
BRANCHES = ("Giáo dục và Đào tạo", "Tài chính", "Xây dựng", "Nội vụ", "Y tế", "Công Thương")
SERIES = ("NQ-HĐND", "QĐ-UBND", "CT-TTg", "KH-UBND", "TB-VPUBND", "CV-STC", "NĐ-CP", "CĐ-TTg", "BC-UBND")

LIMITS = (("trước ngày", DueRelation.BEFORE), ("chậm nhất ngày", DueRelation.BY))
AGAIN = (("hằng tháng", Recurrence.MONTHLY), ("hàng tháng", Recurrence.MONTHLY), ("hằng quý", Recurrence.QUARTERLY))


def quantities(text: str) -> list[Quantity]:
    return find_quantities(find_marks(text), [])


@given(VALUES, st.sampled_from(UNITS))
@settings(deadline=None, max_examples=120)
def test_a_printed_quantity_is_read_with_its_value_and_unit(value: Decimal, unit: str) -> None:
    printed = f"{print_number(value)} {unit}"
    text = f"Kết quả đạt {printed}, theo báo cáo."
    assert [(text[one.start : one.end], one.value, one.unit) for one in quantities(text)] == [(printed, value, unit)]


@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from(["tỷ đồng", "tỷ"]))
@settings(deadline=None, max_examples=60)
def test_two_numbers_of_one_amount_are_one_quantity_in_the_smaller_unit(thousands: int, rest: int, unit: str) -> None:
    text = f"Thu ngân sách đạt {thousands} nghìn {rest} {unit}."
    assert [one.value for one in quantities(text)] == [Decimal(thousands * 1000 + rest)]


@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from(["triệu đồng", "triệu USD", "triệu"]))
@settings(deadline=None, max_examples=60)
def test_billions_and_millions_of_one_amount_are_one_quantity_in_millions(billions: int, rest: int, unit: str) -> None:
    text = f"Xuất khẩu đạt {billions} tỷ {rest} {unit}."
    printed = f"{billions} tỷ {rest} {unit}"
    found = [(text[one.start : one.end], one.value, one.unit) for one in quantities(text)]
    assert found == [(printed, Decimal(billions * 1000 + rest), unit)]


@given(VALUES, st.sampled_from(["", " "]))
@settings(deadline=None, max_examples=40)
def test_a_percent_is_read_with_or_without_a_blank_before_its_sign(value: Decimal, blank: str) -> None:
    printed = f"{print_number(value)}{blank}%"
    text = f"Thu ngân sách bằng {printed} dự toán."
    assert [(text[one.start : one.end], one.value, one.unit) for one in quantities(text)] == [(printed, value, "%")]


@given(st.integers(1, 500), st.integers(1, 500), st.sampled_from(["triệu đồng/m2", "triệu đồng/ha", "nghìn đồng/kg"]))
@settings(deadline=None, max_examples=40)
def test_a_range_of_prices_is_two_quantities_of_one_price(low: int, more: int, unit: str) -> None:
    found = quantities(f"Giá từ {low}-{low + more} {unit}.")
    assert [(one.value, one.unit, one.cls) for one in found] == [
        (Decimal(low), unit, "price"),
        (Decimal(low + more), unit, "price"),
    ]


@given(st.integers(1, 10**4), st.integers(1, 10**4), st.sampled_from(["/", "-", " - ", "–"]))
@settings(deadline=None, max_examples=60)
def test_a_range_and_a_fraction_are_two_quantities_of_one_unit(one: int, other: int, joint: str) -> None:
    first, second = print_number(Decimal(one)), print_number(Decimal(other))
    found = quantities(f"Giải ngân {first}{joint}{second} tỷ đồng.")
    assert [(quantity.value, quantity.unit) for quantity in found] == [(Decimal(one), "tỷ đồng"), (Decimal(other), "tỷ đồng")]


@given(st.integers(1, 9999), st.integers(1990, 2099), st.sampled_from(TYPES), st.sampled_from(SERIES), DAYS)
@settings(deadline=None, max_examples=120)
def test_a_cited_document_is_read_with_type_number_and_day(number: int, year: int, kind: str, series: str, day: date) -> None:
    for code in (f"{number}/{year}/{series}", f"{number}/{series}", f"{number:02}/{series}"):
        for said in (f"ngày {day:%d/%m/%Y}", f"ngày {day.day} tháng {day.month} năm {day.year}"):
            text = f"Thực hiện {kind} số {code} {said}, các đơn vị đã rà soát."
            [cited] = read(text).citations
            assert (cited.kind, cited.number, cited.issued_on) == (kind, code, day)
            assert cited.quote == f"{kind} số {code} {said}" == text[cited.start : cited.end]


@given(st.integers(1, 9999), DAYS, st.sampled_from([" /", "/"]), st.sampled_from(["-", " -", "- ", " - ", "–"]))
@settings(deadline=None, max_examples=60)
def test_a_dirty_number_is_read_as_the_clean_one(number: int, day: date, stroke: str, hyphen: str) -> None:
    words = f"Quyết định số {number}{stroke}QĐ{hyphen}UBND ngày {day.day:02}-{day.month}-{day.year}"
    [cited] = read(f"Thực hiện {words}, các đơn vị đã rà soát.").citations
    assert (cited.quote, cited.number, cited.issued_on) == (words, f"{number}/QĐ-UBND", day)


@given(
    st.lists(st.sampled_from(BRANCHES), min_size=1, max_size=4, unique=True),
    st.sampled_from([", ", "; "]),
    st.sampled_from(["các Sở: ", "các sở: ", "các Sở "]),
    DAYS,
)
@settings(deadline=None, max_examples=60)
def test_departments_listed_by_their_branches_are_a_lead_each(branches: list[str], sign: str, head: str, day: date) -> None:
    asked = f"{head}{sign.join(branches)}" if len(branches) > 1 else f"Sở {branches[0]}"
    [order] = read(f"{CHAIR} yêu cầu {asked} rà soát dự toán trước ngày {day:%d/%m/%Y}.").directives
    assert leads(order) == [f"Sở {branch}" for branch in branches]
    assert order.due == day


@given(st.integers(1, 999), st.sampled_from(["-", " -", "- ", " - ", "–"]), st.sampled_from(["NQ/TW", "CT/TU", "KL/TW"]))
@settings(deadline=None, max_examples=60)
def test_a_party_number_is_read_without_its_stray_blanks(number: int, hyphen: str, series: str) -> None:
    [cited] = read(f"Thực hiện Nghị quyết số {number}{hyphen}{series}, các đơn vị đã rà soát.").citations
    assert cited.number == f"{number}-{series}"


def _forms(period: Period) -> list[str]:
    """How papers write a month, quarter, half, year or run of months from January."""
    year, first, last = period.first.year, period.first.month, period.last.month
    if first == last:
        return [f"tháng {first}/{year}", f"tháng {first:02} năm {year}", f"tháng {first}-{year}"]
    if (first, last) == (1, 12):
        return [f"năm {year}", f"cả năm {year}"]
    if last - first == 5:
        words = "đầu" if first == 1 else "cuối"
        return [f"6 tháng {words} năm {year}", f"sáu tháng {words} năm {year}", f"06 tháng {words} năm {year}"]
    if last - first == 2 and first % 3 == 1:
        quarter = (first + 2) // 3
        roman = ("I", "II", "III", "IV")[quarter - 1]
        return [f"quý {roman}/{year}", f"quý {roman} năm {year}", f"quý {quarter}/{year}", f"Quý {roman}-{year}"]
    return [f"{last} tháng đầu năm {year}", f"{last} tháng năm {year}"]


YEARS = st.integers(1990, 2099)
PERIODS = st.one_of(
    st.builds(Period.month, YEARS, st.integers(1, 12)),
    st.builds(Period.quarter, YEARS, st.integers(1, 4)),
    st.builds(Period.half, YEARS, st.integers(1, 2)),
    st.builds(Period.year, YEARS),
    st.builds(Period.months, YEARS, st.just(1), st.sampled_from([2, 4, 5, 7, 8, 9, 10, 11])),
)


@given(PERIODS)
@settings(deadline=None, max_examples=120)
def test_a_printed_period_is_read_as_its_days(period: Period) -> None:
    for form in _forms(period):
        text = f"Kết quả {form}, thu ngân sách tăng."
        assert [(text[one.start : one.end], one.resolve(None)) for one in find_times(text)] == [
            (form.removeprefix("cả "), period)
        ]


@given(DAYS, st.sampled_from(["trước ngày", "chậm nhất ngày", "hoàn thành trước ngày", "xong trước ngày"]))
@settings(deadline=None, max_examples=60)
def test_a_dated_deadline_is_read_as_its_day(day: date, limit: str) -> None:
    for said in (f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day.year}", f"{day.day} tháng {day.month} năm {day.year}"):
        text = f"{CHAIR} yêu cầu Sở Y tế báo cáo {limit} {said}."
        [order] = read(text).directives
        assert order.due == day
        assert order.due_words is not None
        assert order.due_words in text


@given(st.integers(1, 31), st.sampled_from(LIMITS), st.sampled_from(AGAIN))
@settings(deadline=None, max_examples=40)
def test_a_day_of_each_month_or_quarter_is_read_in_its_words(
    day: int, limit: tuple[str, DueRelation], again: tuple[str, Recurrence]
) -> None:
    words = f"{limit[0]} {day} {again[0]}"
    [order] = read(f"{CHAIR} yêu cầu Sở Y tế báo cáo {words}.").directives
    assert (order.due, order.due_words, order.due_relation, order.recurring) == (None, words, limit[1], again[1])


@given(ANY_TEXT | MIXED_TEXT | st.text("0123456789.,- ", max_size=12))
@settings(deadline=None, max_examples=150)
def test_any_text_is_a_number_or_is_refused_as_none(text: str) -> None:
    try:
        value = parse_number(text)
    except ValueError:
        return
    assert parse_number(print_number(value)) == value


@given(st.one_of(ANY_TEXT, OFFICIAL_TEXT, MIXED_TEXT))
@settings(deadline=None, max_examples=100)
def test_every_finding_of_any_text_quotes_its_own_place(text: str) -> None:
    reading = read(text)
    findings = [*reading.people, *reading.citations, *reading.figures, *reading.directives, *reading.proposals, *reading.projects]
    for one in findings:
        assert 0 <= one.start < one.end <= len(text)
        assert one.quote == text[one.start : one.end]
    for order in reading.directives:
        for party in (*order.lead, *order.coordinate):
            assert 0 <= party.start < party.end <= len(text)
