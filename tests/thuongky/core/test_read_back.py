"""What the application prints in Vietnamese, the reader of papers reads as the same; and any text is read or refused."""

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from thuongky.core.dates import print_date, print_long_date
from thuongky.core.lang import Lang
from thuongky.core.money import Currency, Money, Scale, UnknownMoneyUnit, is_money, print_money, print_quantity, read_money
from thuongky.core.numbers import NotANumber, print_number, read_number
from thuongky.core.period import print_cut_off, print_period, print_short_period
from vanban.amounts import in_base
from vanban.grammar.marks import find_marks
from vanban.grammar.number import parse_number
from vanban.grammar.quantity import find_quantities
from vanban.grammar.times import find_times
from vanban.period import Period

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
YEARS = st.integers(1990, 2099)
TEXTS = st.text(max_size=30) | st.text("0123456789.,- tỷđồngUSD%", max_size=16)
PARTS_OF_A_YEAR = st.one_of(
    st.builds(Period.day, DAYS),
    st.builds(Period.month, YEARS, st.integers(1, 12)),
    st.builds(Period.quarter, YEARS, st.integers(1, 4)),
    st.builds(Period.half, YEARS, st.integers(1, 2)),
    st.builds(Period.year, YEARS),
    st.builds(Period.months, YEARS, st.just(1), st.sampled_from([2, 4, 5, 7, 8, 9, 10, 11])),
)
RUNS = st.tuples(DAYS, DAYS).map(lambda days: Period(min(days), max(days)))


def periods_in(text: str) -> list[Period | None]:
    return [time.resolve(None) for time in find_times(f"Số liệu {text} cho thấy thu ngân sách tăng.")]


@given(st.decimals(-(10**9), 10**9, places=3))
@settings(max_examples=80)
def test_a_number_is_read_by_the_reader_of_papers_too(value: Decimal) -> None:
    assert parse_number(print_number(value, Lang.VI)) == value


@given(st.integers(1, 10**15).map(Decimal), st.sampled_from(Currency), st.sampled_from([Scale.MILLION, Scale.BILLION]))
@settings(deadline=None, max_examples=80)
def test_an_amount_is_read_by_the_reader_of_papers_too(amount: Decimal, currency: Currency, scale: Scale) -> None:
    printed = print_money(Money(amount, currency), Lang.VI, scale)
    [read] = find_quantities(find_marks(f"Tổng số là {printed}."), [])
    assert in_base(read.value, read.unit) == amount


@given(st.decimals(Decimal("0.01"), 10**6, places=2), st.sampled_from(["%", "ha", "tỷ đồng", "lượt khách"]))
@settings(deadline=None, max_examples=60)
def test_a_quantity_is_read_by_the_reader_of_papers_too(value: Decimal, unit: str) -> None:
    printed = print_quantity(value, unit, Lang.VI)
    [read] = find_quantities(find_marks(f"Kết quả là {printed}, theo báo cáo."), [])
    assert (read.value, read.unit) == (value, unit)


@given(DAYS)
@settings(deadline=None, max_examples=60)
def test_a_day_is_read_by_the_reader_of_papers_too(day: date) -> None:
    assert periods_in(f"ngày {print_date(day, Lang.VI)}") == [Period.day(day)]
    assert periods_in(print_long_date(day)) == [Period.day(day)]
    assert periods_in(print_cut_off(day, Lang.VI)) == [Period.day(day)]


@given(PARTS_OF_A_YEAR)
@settings(deadline=None, max_examples=100)
def test_a_period_is_read_by_the_reader_of_papers_too(period: Period) -> None:
    assert periods_in(print_period(period, Lang.VI)) == [period]


@given(PARTS_OF_A_YEAR | RUNS, PARTS_OF_A_YEAR | RUNS, st.sampled_from(Lang))
@settings(max_examples=100)
def test_short_lines_tell_parts_of_a_year_apart(one: Period, other: Period, lang: Lang) -> None:
    lines = print_short_period(one, lang)
    assert 1 <= len(lines.split("\n")) <= 2
    assert str(one.last.year) in lines
    if one.last != other.last:
        assert (lines, one.first) != (print_short_period(other, lang), other.first)


@given(TEXTS, st.sampled_from(Lang))
@settings(max_examples=200)
def test_any_text_is_a_number_or_is_refused_with_a_sentence(text: str, lang: Lang) -> None:
    try:
        value = read_number(text, lang)
    except NotANumber as refused:
        said = refused.sentence.of(lang)
    else:
        said = text
        assert read_number(print_number(value, lang), lang) == value
    assert text in said


@given(TEXTS, st.sampled_from(Lang))
@settings(max_examples=200)
def test_any_text_is_money_or_is_refused(text: str, lang: Lang) -> None:
    try:
        money = read_money(text, lang)
    except (NotANumber, UnknownMoneyUnit):
        return
    assert read_money(print_money(money, lang), lang) == money


@given(TEXTS)
@settings(max_examples=100)
def test_any_text_is_a_unit_of_money_or_is_not(text: str) -> None:
    try:
        Money.of(Decimal(1), text)
    except UnknownMoneyUnit:
        assert not is_money(text)
    else:
        assert is_money(text)
