from itertools import combinations

import pytest

from thuongky.core.palette import PALETTES, Hue, Theme

PAGES = {Theme.LIGHT: "#FFFFFF", Theme.DARK: "#14181D"}

# What is seen without one kind of cone (Machado, Oliveira and Fernandes 2009, full severity), over linear light.
SIGHTS = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
}


def linear(colour: str) -> list[float]:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def seen(colour: str, sight: str) -> tuple[float, float, float]:
    """CIE Lab of the colour as seen so."""
    red, green, blue = (min(1, max(0, sum(a * b for a, b in zip(row, linear(colour), strict=True)))) for row in SIGHTS[sight])
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one: str, other: str, sight: str) -> float:
    return sum((a - b) ** 2 for a, b in zip(seen(one, sight), seen(other, sight), strict=True)) ** 0.5


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", Theme)
def test_ink_is_read_on_its_page(theme: Theme) -> None:
    assert contrast(PALETTES[theme].ink, PAGES[theme]) >= 7
    assert contrast(PALETTES[theme].faint_ink, PAGES[theme]) >= 4.5


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("hue", Hue)
def test_a_count_is_read_inside_its_bar(theme: Theme, hue: Hue) -> None:
    palette = PALETTES[theme]
    assert contrast(palette.text_on[hue], palette.hues[hue]) >= 4.5


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("sight", SIGHTS)
def test_every_two_hues_are_told_apart_by_every_reader(theme: Theme, sight: str) -> None:
    hues = PALETTES[theme].hues.values()
    assert min(distance(one, other, sight) for one, other in combinations(hues, 2)) >= 15


def test_the_measure_of_likeness_itself_sees_red_and_green_as_alike_without_green_sight() -> None:
    assert distance("#C06000", "#808000", "usual") > 40
    assert distance("#C06000", "#808000", "no green") < 15
