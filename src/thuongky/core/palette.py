"""Colours of charts: calm, apart for the colour-blind, one set for light pages and one for dark."""

from dataclasses import dataclass
from enum import StrEnum


class Theme(StrEnum):
    """The page a chart stands on."""

    LIGHT = "light"
    DARK = "dark"


class Hue(StrEnum):
    """A colour by name. All are told apart with and without sight of red and green (a test measures it)."""

    BLUE = "blue"
    SKY = "sky"
    TEAL = "teal"
    SAND = "sand"
    ORANGE = "orange"
    PLUM = "plum"
    GREY = "grey"
    PALE = "pale"


@dataclass(frozen=True, slots=True)
class Palette:
    """Ink and colours of one theme. `text_on` is the ink that is read on each hue."""

    ink: str
    faint_ink: str
    line: str
    hues: dict[Hue, str]
    text_on: dict[Hue, str]


_DARK_TEXT, _LIGHT_TEXT = "#1B1F24", "#FFFFFF"
_DEEP_IN_LIGHT = {Hue.BLUE, Hue.TEAL, Hue.ORANGE, Hue.PLUM, Hue.GREY}

PALETTES = {
    Theme.LIGHT: Palette(
        ink="#1B1F24",
        faint_ink="#4A4F57",
        line="#D9DCE1",
        hues={
            Hue.BLUE: "#1D5B93",
            Hue.SKY: "#7FB2DD",
            Hue.TEAL: "#238066",
            Hue.SAND: "#E3B95B",
            Hue.ORANGE: "#B4531A",
            Hue.PLUM: "#682F61",
            Hue.GREY: "#667387",
            Hue.PALE: "#C9CED6",
        },
        text_on={hue: _LIGHT_TEXT if hue in _DEEP_IN_LIGHT else _DARK_TEXT for hue in Hue},
    ),
    Theme.DARK: Palette(
        ink="#ECEEF1",
        faint_ink="#B4BAC4",
        line="#3A414B",
        hues={
            Hue.BLUE: "#6BA8E7",
            Hue.SKY: "#AED8FF",
            Hue.TEAL: "#4EB99E",
            Hue.SAND: "#EBCB82",
            Hue.ORANGE: "#E58E54",
            Hue.PLUM: "#D99FCE",
            Hue.GREY: "#838B9D",
            Hue.PALE: "#58606C",
        },
        text_on={hue: _LIGHT_TEXT if hue is Hue.PALE else _DARK_TEXT for hue in Hue},
    ),
}
