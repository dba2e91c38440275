"""Numbers as papers print them: dots part thousands, a comma is the decimal sign, and English habits slip in."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.text.fragments import MIXED_TEXT
from vanban.grammar.number import find_numbers, lone_number, parse_number, print_number

NO_NUMBERS = ["", " ", "tỷ", "1.2.3.4", "1,2,3", "1..2", "12a", "5%", "1.687 tỷ", "-", "1.", ",5", "12 tháng"]

# As printed, and the value.
NUMBERS = [
    ("0", "0"),
    ("08", "8"),  # a leading zero is a habit of counting
    ("1687", "1687"),
    ("1.687", "1687"),  # a dot before three digits parts thousands
    ("2.157.119", "2157119"),
    ("7.869,165", "7869.165"),
    ("22.994,1", "22994.1"),
    ("1,908", "1.908"),  # a comma is the decimal sign, also before three digits
    ("887,968", "887.968"),
    ("0,5", "0.5"),
    ("98,40", "98.40"),
    ("12.5", "12.5"),  # a dot before one or two digits is the English habit
    ("1.25", "1.25"),
    ("1,908.5", "1908.5"),
    ("-2,5", "-2.5"),
    ("-1.687", "-1687"),
]

# A text, and the numbers in it as printed.
FOUND = [
    ("không có số nào", []),
    ("QL1A và B52", []),  # part of a name
    ("9" * 41, []),  # no quantity has so many digits
    ("9" * 40, ["9" * 40]),
    ("đạt 1.687 tỷ, tăng 2,5%.", ["1.687", "2,5"]),
    ("từ 7-10 triệu đồng", ["7", "10"]),  # the hyphen of a range is no sign
    ("giải ngân 43/53,9 tỷ", ["43", "53,9"]),
    ("là -0,8 điểm", ["-0,8"]),
    ("đạt 12.5 %", ["12.5"]),
    ("tăng 5%, 10%, 15% lần lượt", ["5", "10", "15"]),
    ("thu 1.687, chi 900", ["1.687", "900"]),  # a comma that ends a clause
    ("thu 1.687. Chi 900.", ["1.687", "900"]),
    ("đạt 1 234 567 đồng", ["1 234 567"]),  # blanks that part thousands, before a unit of money
    ("xã 1 200 hộ", ["1", "200"]),  # no unit of money: two numbers
]


@pytest.mark.parametrize("printed", NO_NUMBERS)
def test_what_is_no_number_is_refused(printed: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        parse_number(printed)


def test_a_refusal_quotes_no_more_than_the_beginning_of_what_it_refuses() -> None:
    with pytest.raises(ValueError, match="not a number") as refusal:
        parse_number("x" * 10_000)
    assert len(str(refusal.value)) < 100


@pytest.mark.parametrize(("printed", "value"), NUMBERS)
def test_a_printed_number_has_its_value(printed: str, value: str) -> None:
    assert parse_number(printed) == Decimal(value)
    assert parse_number(f" {printed} ") == Decimal(value)


@pytest.mark.parametrize(("text", "printed"), FOUND)
def test_numbers_are_found_in_a_text_with_their_place(text: str, printed: list[str]) -> None:
    found = find_numbers(text)
    assert [text[number.start : number.end] for number in found] == printed
    assert [number.digits for number in found] == printed


@pytest.mark.parametrize(
    ("value", "printed"),
    [("7869.165", "7.869,165"), ("1687", "1.687"), ("-0.8", "-0,8"), ("0.50", "0,50"), ("1E+6", "1.000.000"), ("999", "999")],
)
def test_a_value_is_printed_as_papers_print_it(value: str, printed: str) -> None:
    assert print_number(Decimal(value)) == printed


@given(
    st.decimals(min_value=-(10**15), max_value=10**15, allow_nan=False, places=3) | st.integers(-(10**15), 10**15).map(Decimal)
)
@settings(deadline=None, max_examples=150)
def test_printing_and_reading_a_number_gives_it_back(value: Decimal) -> None:
    assert parse_number(print_number(value)) == value


@given(st.decimals(min_value=0, max_value=10**12, allow_nan=False, places=2))
@settings(deadline=None, max_examples=80)
def test_a_printed_number_is_found_whole_in_a_sentence(value: Decimal) -> None:
    printed = print_number(value)
    assert [number.digits for number in find_numbers(f"Thu đạt {printed} tỷ đồng.")] == [printed]


@given(MIXED_TEXT)
@settings(deadline=None, max_examples=100)
def test_each_number_found_reads_as_its_own_words(text: str) -> None:
    position = 0
    for number in find_numbers(text):
        assert position <= number.start < number.end
        assert text[number.start : number.end] == number.digits
        assert parse_number(number.digits) == number.value
        position = number.end


# A name with a hyphen, and a comma that ends a word.
BESIDE_LETTERS = [
    ("khu A-12", []),
    ("dịch COVID-19", []),
    ("thứ-12", []),
    ("lô H5-12", ["12"]),  # behind a number a hyphen is that of a range
    ("5-12", ["5", "12"]),
    ("đạt -5%", ["-5"]),
    ("thu 5,12", ["5,12"]),
    ("1,2,3", ["1,2"]),  # a comma behind a digit begins no number
    ("tăng,12 tấn", ["12"]),  # a blank is missing
]


@pytest.mark.parametrize(("text", "printed"), BESIDE_LETTERS)
def test_a_number_may_stand_behind_a_comma_and_not_within_a_name(text: str, printed: list[str]) -> None:
    assert [number.digits for number in find_numbers(text)] == printed


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("12.3.2024", None),
        ("1,,,1", None),
        ("5 và 6", None),
        ("+5,5", "5.5"),
        ("-3,2 %", "-3.2"),
        ("1.234,5;", "1234.5"),
    ],
)
def test_one_number_alone_is_told_from_a_day_and_from_several(text: str, value: str | None) -> None:
    found = lone_number(text)
    assert (found and str(found.value)) == value
