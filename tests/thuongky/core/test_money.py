from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuongky.core.lang import Lang
from thuongky.core.money import Currency, Money, Scale, UnknownMoneyUnit, is_money, print_money, print_quantity, read_money

amounts = st.builds(
    Money,
    st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**22), max_value=10**22),
    st.sampled_from(Currency),
)


@pytest.mark.parametrize("unit", ["", "%", "ha", "tỷ", "triệu người", "đồng tỷ", "triệu lượt khách", "hộ"])
def test_a_unit_without_a_currency_is_no_money(unit: str) -> None:
    assert not is_money(unit)
    with pytest.raises(UnknownMoneyUnit) as caught:
        Money.of(Decimal(1), unit)
    assert "tỷ đồng" in caught.value.sentence.vi


@pytest.mark.parametrize(
    ("value", "unit", "amount", "currency"),
    [
        ("7869.165", "tỷ đồng", "7869165000000", Currency.VND),
        ("1.5", "nghìn tỷ đồng", "1500000000000", Currency.VND),
        ("33", "ngàn tỉ đồng", "33000000000000", Currency.VND),
        ("500", "triệu đồng", "500000000", Currency.VND),
        ("20", "nghìn đồng", "20000", Currency.VND),
        ("1", "Đồng", "1", Currency.VND),
        ("2.5", "triệu USD", "2500000", Currency.USD),
        ("3", "tỷ đô la Mỹ", "3000000000", Currency.USD),
    ],
)
def test_a_value_in_its_unit_is_an_exact_amount(value: str, unit: str, amount: str, currency: Currency) -> None:
    money = Money.of(Decimal(value), unit)
    assert (f"{money.amount:f}", money.currency) == (amount, currency)


def test_a_unit_is_read_whatever_its_unicode_form() -> None:
    assert Money.of(Decimal(1), "ty\u0309 đồng") == Money(Decimal(10**9))


@pytest.mark.parametrize(
    ("amount", "vietnamese", "english"),
    [
        ("0", "0 đồng", "0 VND"),
        ("999", "999 đồng", "999 VND"),
        ("1000", "1 nghìn đồng", "1 thousand VND"),
        ("999999999", "999,999999 triệu đồng", "999.999999 mn VND"),
        ("1000000000", "1 tỷ đồng", "1 bn VND"),
        ("-7869165000000", "-7.869,165 tỷ đồng", "-7,869.165 bn VND"),
        ("33000000000000", "33.000 tỷ đồng", "33,000 bn VND"),
    ],
)
def test_an_amount_is_printed_in_the_largest_usual_scale(amount: str, vietnamese: str, english: str) -> None:
    money = Money(Decimal(amount))
    assert print_money(money, Lang.VI) == vietnamese
    assert print_money(money, Lang.EN) == english


def test_a_scale_may_be_asked_for() -> None:
    assert print_money(Money(Decimal(1_500_000_000)), Lang.VI, Scale.MILLION) == "1.500 triệu đồng"
    assert print_money(Money(Decimal(2_500_000), Currency.USD), Lang.VI) == "2,5 triệu USD"


@given(amounts, st.sampled_from(Lang), st.none() | st.sampled_from(Scale))
def test_print_then_read_gives_the_same_money(money: Money, lang: Lang, scale: Scale | None) -> None:
    assert read_money(print_money(money, lang, scale), lang) == money


@pytest.mark.parametrize(
    ("value", "unit", "english", "vietnamese_print", "english_print"),
    [
        ("87.11", "%", "", "87,11%", "87.11%"),
        ("1016", "tỷ đồng", "", "1.016 tỷ đồng", "1,016 bn VND"),
        ("2.5", "nghìn tỷ đồng", "", "2,5 nghìn tỷ đồng", "2.5 trn VND"),
        ("1200", "hộ", "households", "1.200 hộ", "1,200 households"),
        ("12", "ha", "", "12 ha", "12 ha"),
        ("5", "triệu triệu tỷ đồng", "", "5 triệu triệu tỷ đồng", "5 triệu triệu tỷ đồng"),
    ],
)
def test_a_quantity_keeps_the_unit_as_stated(
    value: str, unit: str, english: str, vietnamese_print: str, english_print: str
) -> None:
    assert print_quantity(Decimal(value), unit, Lang.VI, english) == vietnamese_print
    assert print_quantity(Decimal(value), unit, Lang.EN, english) == english_print
