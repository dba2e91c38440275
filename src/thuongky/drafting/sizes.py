"""The measures of NĐ 30/2020/NĐ-CP, read from data: what the decree allows, what is chosen, and where it says so."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from thuongky.drafting.blocks import Orientation


@dataclass(frozen=True, slots=True)
class Range:
    """What is allowed, both ends counted, and the value we take."""

    min: float
    max: float
    chosen: float


@dataclass(frozen=True, slots=True)
class PartStyle:
    """How one part of a document is set, its size in points. `upper` parts are in capitals; no `article` means our own rule."""

    size: Range
    upper: bool
    bold: bool
    italic: bool
    article: str
    note: str = ""

    @property
    def size_pt(self) -> float:
        return self.size.chosen

    def cased(self, text: str) -> str:
        return text.upper() if self.upper else text


@dataclass(frozen=True, slots=True)
class Margins:
    """The page's white edges in millimetres."""

    top: Range
    bottom: Range
    left: Range
    right: Range


@dataclass(frozen=True, slots=True)
class Sizes:
    """One form of official documents."""

    source: str
    width_mm: float
    height_mm: float
    margins: Margins
    indent_mm: Range
    between_pt: Range
    line_spacing: Range
    parts: Mapping[str, PartStyle]

    def page_mm(self, orientation: Orientation) -> tuple[float, float]:
        """Width and height of the page so turned."""
        if orientation is Orientation.PORTRAIT:
            return self.width_mm, self.height_mm
        return self.height_mm, self.width_mm

    def text_width_mm(self, orientation: Orientation) -> float:
        return self.page_mm(orientation)[0] - self.margins.left.chosen - self.margins.right.chosen

    def text_height_mm(self, orientation: Orientation) -> float:
        return self.page_mm(orientation)[1] - self.margins.top.chosen - self.margins.bottom.chosen


@cache
def nd30() -> Sizes:
    data = json.loads(files("thuongky.drafting").joinpath("nd30.json").read_text("utf-8"))
    page, paragraph = data["page"], data["paragraph"]
    return Sizes(
        source=data["source"],
        width_mm=page["width_mm"],
        height_mm=page["height_mm"],
        margins=Margins(*(Range(**page[f"{edge}_mm"]) for edge in ("top", "bottom", "left", "right"))),
        indent_mm=Range(**paragraph["indent_mm"]),
        between_pt=Range(**paragraph["between_pt"]),
        line_spacing=Range(**paragraph["line_spacing"]),
        parts={name: _part(part) for name, part in data["parts"].items()},
    )


def _part(data: dict[str, Any]) -> PartStyle:
    size = Range(data["min"], data["max"], data["chosen"])
    return PartStyle(size, data["upper"], data["bold"], data["italic"], data["article"], data.get("note", ""))
