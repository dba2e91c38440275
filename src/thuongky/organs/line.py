"""An organ's line drawn: those its work came from on the left, those it went to on the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from thuongky.core.dates import print_date
from thuongky.core.lang import Lang
from thuongky.organs.models import Organ, Succession

_BOX_WIDTH, _GAP, _LINE, _PADDING, _LETTERS = 230, 120, 18, 12, 27
_BETWEEN = 16


@dataclass(frozen=True, slots=True)
class Box:
    """One organ of the drawing; `lines` are its name cut to fit, `address` leads to its page ("" for the organ itself)."""

    x: int
    y: int
    height: int
    lines: tuple[tuple[int, str], ...]  # (y, words)
    organ: int
    is_centre: bool


@dataclass(frozen=True, slots=True)
class Arrow:
    """From one box to another, with the day and the function that passed."""

    x1: int
    y1: int
    x2: int
    y2: int
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """The drawing, in pixels."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    box_width: int = _BOX_WIDTH


def draw_line(organ: Organ, before: Sequence[Succession], after: Sequence[Succession], lang: Lang) -> Line:
    """One step to either side; each box leads on."""
    left, left_height = _column(0 if before else None, [(row.ended, row) for row in before])
    centre_x = _BOX_WIDTH + _GAP if before else 0
    right_x = centre_x + _BOX_WIDTH + _GAP
    right, right_height = _column(right_x if after else None, [(row.taker, row) for row in after])
    own_height = _height(organ.name)
    height = max(left_height, right_height, own_height)
    centre = _box(centre_x, (height - own_height) // 2, organ, is_centre=True)
    left = [(_moved(box, (height - left_height) // 2), row) for box, row in left]
    right = [(_moved(box, (height - right_height) // 2), row) for box, row in right]
    middle = centre.y + centre.height // 2
    arrows = [Arrow(box.x + _BOX_WIDTH, box.y + box.height // 2, centre.x, middle, _words(row, lang)) for box, row in left]
    arrows += [Arrow(centre.x + _BOX_WIDTH, middle, box.x, box.y + box.height // 2, _words(row, lang)) for box, row in right]
    width = (right_x if after else centre_x) + _BOX_WIDTH
    return Line(width, height, (*(box for box, _ in left), centre, *(box for box, _ in right)), tuple(arrows))


def _column(x: int | None, rows: list[tuple[Organ, Succession]]) -> tuple[list[tuple[Box, Succession]], int]:
    y, boxes = 0, []
    for organ, row in rows:
        box = _box(x or 0, y, organ, is_centre=False)
        boxes.append((box, row))
        y += box.height + _BETWEEN
    return boxes, max(y - _BETWEEN, 0)


def _box(x: int, y: int, organ: Organ, *, is_centre: bool) -> Box:
    words = wrap(organ.name, _LETTERS)
    lines = tuple((y + _PADDING + _LINE * place + 13, line) for place, line in enumerate(words))
    return Box(x, y, _height(organ.name), lines, organ.pk, is_centre)


def _height(name: str) -> int:
    return 2 * _PADDING + _LINE * len(wrap(name, _LETTERS))


def _moved(box: Box, by: int) -> Box:
    lines = tuple((y + by, words) for y, words in box.lines)
    return Box(box.x, box.y + by, box.height, lines, box.organ, box.is_centre)


def _words(row: Succession, lang: Lang) -> str:
    day: date = row.on
    return print_date(day, lang)
