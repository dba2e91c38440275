import json
from decimal import Decimal

import pytest

from thuongky.core.chart import (
    CountRow,
    Hue,
    Mark,
    Point,
    Segment,
    Series,
    Spec,
    Target,
    Theme,
    counts_by_row,
    indicator_over_time,
    words_over_time,
)
from thuongky.core.lang import Lang, Phrase
from vanban.period import Period

REVENUE = Series(
    title=Phrase("Thu ngân sách", "Budget revenue"),
    unit=Phrase("tỷ đồng", "bn VND"),
    points=(
        Point(Period.month(2024, 1), Decimal("1687")),
        Point(Period.month(2024, 2), Decimal("1523.25"), firm=False),
    ),
    target=Target(Phrase("Dự toán tháng", "Monthly plan"), Decimal(1600)),
)
STATES = (Segment(Phrase("đã hoàn thành", "done"), Hue.BLUE), Segment(Phrase("chưa có thông tin", "no information"), Hue.PALE))
ORGANS = (
    CountRow(Phrase("Sở Tài chính", "Department of Finance"), (3, 0)),
    CountRow(Phrase("Sở Xây dựng", "Construction"), (1, 2)),
)
TITLE = Phrase("Nhiệm vụ theo đơn vị", "Directives by organ")


def texts(spec: Spec) -> str:
    return json.dumps(spec, ensure_ascii=False)


def test_a_row_with_too_few_or_too_many_counts_is_refused() -> None:
    for counts in ((1,), (1, 2, 3)):
        with pytest.raises(ValueError, match="2 segments"):
            counts_by_row(TITLE, [CountRow(Phrase("x", "x"), counts)], STATES, Lang.VI)


def test_a_series_without_a_target_has_no_rule() -> None:
    spec = indicator_over_time(Series(REVENUE.title, REVENUE.unit, REVENUE.points), Lang.VI)
    assert not any(layer["mark"]["type"] == "rule" for layer in spec["layer"])


def test_points_stand_in_the_order_given_with_their_exact_values_printed() -> None:
    rows = indicator_over_time(REVENUE, Lang.VI)["data"]["values"]
    assert [(row["period"], row["label"], row["firm"]) for row in rows] == [
        ("tháng 1/2024", "1.687", True),
        ("tháng 2/2024", "1.523,25", False),
    ]


def test_the_target_is_named_with_its_value() -> None:
    assert "Dự toán tháng: 1.600" in texts(indicator_over_time(REVENUE, Lang.VI))
    assert "Monthly plan: 1,600" in texts(indicator_over_time(REVENUE, Lang.EN))


@pytest.mark.parametrize(
    ("lang", "title", "subtitle"), [(Lang.VI, "Thu ngân sách", "tỷ đồng"), (Lang.EN, "Budget revenue", "bn VND")]
)
def test_title_and_unit_are_in_the_readers_language(lang: Lang, title: str, subtitle: str) -> None:
    spec = indicator_over_time(REVENUE, lang)
    assert (spec["title"]["text"], spec["title"]["subtitle"]) == (title, subtitle)


def test_the_year_stands_under_the_first_part_of_it_only() -> None:
    months = tuple(Point(Period.month(2023 + at // 12, at % 12 + 1), Decimal(at)) for at in range(10, 14))
    words = words_over_time(Series(REVENUE.title, REVENUE.unit, months), Lang.VI)
    assert words[2:8] == ("T11", "2023", "T12", "T1", "2024", "T2")


def test_a_value_close_under_the_target_is_written_on_the_targets_rule() -> None:
    def heights(*values: int) -> list[float]:
        points = tuple(Point(Period.month(2024, place), Decimal(value)) for place, value in enumerate(values, 1))
        target = Target(Phrase("Dự toán", "Plan"), Decimal(1000))
        spec = indicator_over_time(Series(Phrase("Thu", "Revenue"), Phrase("tỷ đồng", "bn VND"), points, target=target), Lang.VI)
        return [row["label_at"] for row in spec["data"]["values"]]

    assert heights(500, 869, 1001) == [500, 869, 1001]
    assert heights(870, 1000) == [1000, 1000]


@pytest.mark.parametrize(("count", "labels"), [(12, 12), (13, 4)])
def test_of_more_than_twelve_values_only_first_last_least_and_greatest_are_written(count: int, labels: int) -> None:
    values = [Decimal(5 + (at % 3)) for at in range(count - 3)] + [Decimal(1), Decimal(9), Decimal(4)]
    points = tuple(Point(Period.year(2000 + at), value) for at, value in enumerate(values))
    rows = indicator_over_time(Series(REVENUE.title, REVENUE.unit, points), Lang.VI)["data"]["values"]
    written = [row["label"] for row in rows if row["label"]]
    assert len(written) == labels
    assert {"1", "9", "4"} <= set(written)


def test_amounts_are_bars_from_zero_and_rates_a_line_that_need_not_start_there() -> None:
    rate = Series(REVENUE.title, REVENUE.unit, REVENUE.points, mark=Mark.LINE)
    bars, line = indicator_over_time(REVENUE, Lang.VI), indicator_over_time(rate, Lang.VI)
    assert bars["layer"][0]["mark"]["type"] == "bar"
    assert bars["encoding"]["y"]["scale"]["zero"] is True
    assert [layer["mark"]["type"] for layer in line["layer"]] == ["line", "point", "text"]
    assert line["encoding"]["y"]["scale"]["zero"] is False


def test_counts_follow_each_other_in_a_row_and_sum_up_at_its_end() -> None:
    values = counts_by_row(TITLE, ORGANS, STATES, Lang.VI)["data"]["values"]
    assert [(v["row"], v["segment"], v["start"], v["end"], v["total_label"]) for v in values] == [
        ("Sở Tài chính", "đã hoàn thành", 0, 3, "3"),
        ("Sở Tài chính", "chưa có thông tin", 3, 3, "3"),
        ("Sở Xây dựng", "đã hoàn thành", 0, 1, "3"),
        ("Sở Xây dựng", "chưa có thông tin", 1, 3, "3"),
    ]


@pytest.mark.parametrize("lang", Lang)
def test_a_dark_page_changes_colours_and_nothing_else(lang: Lang) -> None:
    light, dark = (counts_by_row(TITLE, ORGANS, STATES, lang, theme=theme) for theme in Theme)
    assert light["data"] == dark["data"]
    assert texts(light) != texts(dark)


def test_a_chart_is_plain_json_and_fetches_nothing() -> None:
    for spec in (indicator_over_time(REVENUE, Lang.VI), counts_by_row(TITLE, ORGANS, STATES, Lang.EN)):
        assert json.loads(texts(spec)) == spec
        assert '"url"' not in texts(spec)
