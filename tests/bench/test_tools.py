"""Other tools on the same texts: what is compared with what."""

from decimal import Decimal
from pathlib import Path

import pytest

from bench.corpus import Corpus
from bench.peers import run_tool, tool_row
from bench.score import GoldPaper, Tally
from bench.tools import Amount, Found, _duckling_amounts, _names, add_amounts, amount_of, found_in

TEXT = "giải ngân 7.869,165 tỷ đồng, giảm 2%"


@pytest.mark.parametrize("unit", ["ha", "hộ", "triệu lượt", "%/năm", ""])
def test_what_is_no_money_and_no_percentage_is_left_aside(unit: str) -> None:
    assert amount_of({"start": 0, "end": 1, "value": "1", "unit": unit}, TEXT) is None


@pytest.mark.parametrize(
    ("value", "unit", "amount", "currency"),
    [
        ("7869.165", "tỷ đồng", Decimal(7869165000000), "VND"),
        ("2.5", "triệu USD", Decimal(2500000), "USD"),
        ("3", "nghìn tỷ đồng", Decimal(3 * 10**12), "VND"),
        ("-2", "%", Decimal(2), "%"),
    ],
)
def test_money_is_whole_units_and_a_percentage_has_no_sign(value: str, unit: str, amount: Decimal, currency: str) -> None:
    found = amount_of({"start": 0, "end": 1, "value": value, "unit": unit}, TEXT)
    assert found == Amount((0, 1), amount, currency)


def test_the_same_value_elsewhere_in_the_text_is_not_the_same_amount() -> None:
    tally = Tally()
    gold = (Amount((10, 27), Decimal(1), "VND"),)
    add_amounts(tally, gold, (Amount((27, 40), Decimal(1), "VND"),))
    add_amounts(tally, gold, (Amount((10, 27), Decimal(1), "USD"),))
    assert tally == Tally(hit=0, gold=2, found=2)
    add_amounts(tally, gold, (Amount((12, 27), Decimal(1), "VND"),))
    assert tally == Tally(hit=1, gold=3, found=3)


def test_names_end_where_the_tag_ends() -> None:
    rows = [
        ("ông", "N", "B", "O"),
        ("Nguyễn", "N", "B", "B-PER"),
        ("Văn A", "N", "B", "I-PER"),
        (",", "CH", "O", "O"),
        ("Trần B", "N", "B", "B-PER"),
    ]
    assert list(_names(rows)) == ["Nguyễn Văn A", "Trần B"]


def test_a_bare_number_is_no_percentage_but_one_before_the_sign_is() -> None:
    line = "đạt 87,11% và 12 dự án"
    entities = [
        {"dim": "number", "start": 4, "end": 9, "value": {"value": 87.11}},
        {"dim": "number", "start": 14, "end": 16, "value": {"value": 12}},
        {"dim": "amount-of-money", "start": 0, "end": 2, "value": {"type": "interval"}},
    ]
    assert list(_duckling_amounts(line, 100, entities)) == [Amount((104, 110), Decimal("87.11"), "%")]


def test_a_tool_is_scored_only_on_what_it_looks_for() -> None:
    gold = {"figures": [{"quote": "2%", "value": "-2", "unit": "%"}], "people": [{"name": "Nguyễn Văn Mẫu"}]}
    corpus = Corpus("samples", (GoldPaper("a", gold, Path("a.txt"), TEXT),))
    percent = found_in(gold, TEXT).percent
    result = run_tool(lambda _text: Found(percent=percent), corpus)
    assert result.tallies == {"percent": Tally(hit=1, gold=1, found=1)}
    assert tool_row("tool", result).startswith("| tool | - | - | 1.00 (1) | ")
