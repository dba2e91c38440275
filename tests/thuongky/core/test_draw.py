import re
from decimal import Decimal

import pytest

from thuongky.core import draw
from thuongky.core.chart import Point, Series, Spec, indicator_over_time
from thuongky.core.draw import CannotDraw, can_draw, to_png, to_svg
from thuongky.core.lang import Lang, Phrase
from vanban.period import Period

LETTERS = "Ắ Ẳ Ẵ Ậ Ễ Ộ Ở Ỡ Ợ Ự Ỹ Đ ắ ẳ ẵ ậ ễ ộ ở ỡ ợ ự ỹ đ"


@pytest.fixture
def spec() -> Spec:
    points = (Point(Period.month(2024, 1), Decimal("7869.165")),)
    return indicator_over_time(Series(Phrase(LETTERS, "Title"), Phrase("tỷ đồng", "bn VND"), points), Lang.VI)


@pytest.fixture
def no_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draw, "find_spec", lambda _name: None)


@pytest.mark.usefixtures("no_package")
def test_without_the_package_nothing_is_drawn_and_the_sentence_says_what_to_install(spec: Spec) -> None:
    assert not can_draw()
    for drawing in (to_svg, to_png):
        with pytest.raises(CannotDraw) as caught:
            drawing(spec)
        assert caught.value.install == "vl-convert-python"
        assert "pip install vl-convert-python" in caught.value.sentence.vi
        assert "pip install vl-convert-python" in caught.value.sentence.en


def test_a_drawing_keeps_every_vietnamese_letter_and_prints_the_exact_value(spec: Spec) -> None:
    svg = to_svg(spec)
    assert LETTERS in svg
    assert "7.869,165" in svg
    assert "Be Vietnam Pro" in svg


def test_an_axis_prints_thousands_in_the_readers_way(spec: Spec) -> None:
    assert ">2.000<" in to_svg(spec)


def test_a_png_is_drawn_at_the_scale_asked_for(spec: Spec) -> None:
    single, double = to_png(spec, scale=1), to_png(spec, scale=2)
    assert single[:8] == double[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(double[16:20]) == 2 * int.from_bytes(single[16:20])


def test_pictures_in_one_page_never_share_an_inner_name(spec: Spec) -> None:
    names = [set(re.findall(r'id="([^"]+)"', to_svg(each))) for each in (spec, {**spec, "height": 100})]
    assert all(names)
    assert not names[0] & names[1]


def test_the_same_chart_gives_the_same_picture(spec: Spec) -> None:
    assert to_svg(spec) == to_svg(spec)
    assert to_png(spec) == to_png(spec)
