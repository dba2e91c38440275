import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from thuongky.core import draw as draw_module
from thuongky.core.chart import Mark, Point, Series, Spec, Target, indicator_over_time, words_over_time
from thuongky.core.draw import CannotDraw, can_draw, draw, drawing_process, reworded, to_png, to_svg
from thuongky.core.lang import Lang, Phrase
from vanban.period import Period

LETTERS = "Ắ Ẳ Ẵ Ậ Ễ Ộ Ở Ỡ Ợ Ự Ỹ Đ ắ ẳ ẵ ậ ễ ộ ở ỡ ợ ự ỹ đ"


@pytest.fixture
def spec() -> Spec:
    points = (Point(Period.month(2024, 1), Decimal("7869.165")),)
    return indicator_over_time(Series(Phrase(LETTERS, "Title"), Phrase("tỷ đồng", "bn VND"), points), Lang.VI)


@pytest.fixture
def no_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draw_module, "find_spec", lambda _name: None)


@pytest.mark.usefixtures("no_package")
def test_without_the_package_nothing_is_drawn_and_the_sentence_says_what_to_install(spec: Spec) -> None:
    assert not can_draw()
    for draw_it in (lambda: to_svg(spec), lambda: to_png("<svg/>")):
        with pytest.raises(CannotDraw) as caught:
            draw_it()
        assert caught.value.install == "vl-convert-python"
        assert "pip install vl-convert-python" in caught.value.sentence.vi
        assert "pip install vl-convert-python" in caught.value.sentence.en


def test_a_drawing_keeps_every_vietnamese_letter_and_prints_the_exact_value(spec: Spec) -> None:
    svg = to_svg(spec)
    assert LETTERS in svg
    assert "7.869,165" in svg
    assert "Be Vietnam Pro" in svg


def test_a_png_is_drawn_at_the_scale_asked_for(spec: Spec) -> None:
    single, double = to_png(to_svg(spec), scale=1), to_png(to_svg(spec), scale=2)
    assert single[:8] == double[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(double[16:20]) == 2 * int.from_bytes(single[16:20])


def test_pictures_in_one_page_never_share_an_inner_name(spec: Spec) -> None:
    names = [set(re.findall(r'id="([^"]+)"', to_svg(each))) for each in (spec, {**spec, "height": 100})]
    assert all(names)
    assert not names[0] & names[1]


def test_the_same_chart_gives_the_same_picture(spec: Spec) -> None:
    assert to_svg(spec) == to_svg(spec)
    assert to_png(to_svg(spec)) == to_png(to_svg(spec))


def test_words_that_are_not_to_be_exchanged_stay() -> None:
    assert reworded("<text>tỷ đồng</text><text>GRDP</text>", {"tỷ đồng": "bn VND"}) == "<text>bn VND</text><text>GRDP</text>"


def test_signs_of_markup_in_words_stay_words() -> None:
    assert reworded("<text>A &amp; B</text>", {"A & B": "B < A"}) == "<text>B &lt; A</text>"


@pytest.mark.parametrize("mark", Mark)
def test_one_drawing_serves_both_languages(mark: Mark) -> None:
    points = tuple(Point(Period.month(2023 + at // 12, at % 12 + 1), Decimal(1000 + 17 * at)) for at in range(14))
    target = Target(Phrase("kế hoạch năm 2024", "plan 2024"), Decimal("1600.5"))
    series = Series(Phrase("Thu", "Revenue"), Phrase("tỷ đồng", "bn VND"), points, mark, target, Phrase("từng tháng", "by month"))
    exchange = dict(zip(words_over_time(series, Lang.VI), words_over_time(series, Lang.EN), strict=True))
    drawn = {lang: to_svg(indicator_over_time(series, lang)) for lang in Lang}
    assert shown(reworded(drawn[Lang.VI], exchange)) == shown(drawn[Lang.EN])


def shown(svg: str) -> list[tuple[str, str]]:
    """Every shape and word of a drawing with where it stands."""
    return [
        (element.get("d") or element.get("transform") or "", element.text or "")
        for element in ElementTree.fromstring(svg).iter()
        if element.tag.endswith(("path", "text", "tspan"))
    ]


def test_another_process_draws_the_same(spec: Spec) -> None:
    with drawing_process() as aside:
        assert aside.submit(draw, spec).result() == draw(spec)
