"""The line of an organ or area drawn: what it came from on the left, what it went into on the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from thuongky.core.dates import print_date
from thuongky.core.lang import Lang
from thuongky.organs.models import Area, AreaSuccession, Organ, Succession

_BOX_WIDTH, _GAP, _LINE, _PADDING, _LETTERS = 230, 120, 18, 12, 27
_BETWEEN = 16

Stage = Organ | Area
Step = Succession | AreaSuccession


@dataclass(frozen=True, slots=True)
class Box:
    """One organ or area of the drawing, by its row; `lines` are its name cut to fit."""

    x: int
    y: int
    height: int
    lines: tuple[tuple[int, str], ...]  # (y, words)
    pk: int
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


def draw_line(stage: Stage, before: Sequence[Step], after: Sequence[Step], lang: Lang) -> Line:
    """One step to either side; each box leads on."""
    left, left_height = _column(0 if before else None, [(row.ended, row) for row in before])
    centre_x = _BOX_WIDTH + _GAP if before else 0
    right_x = centre_x + _BOX_WIDTH + _GAP
    right, right_height = _column(right_x if after else None, [(row.taker, row) for row in after])
    own_height = _height(stage.title)
    height = max(left_height, right_height, own_height)
    centre = _box(centre_x, (height - own_height) // 2, stage, is_centre=True)
    left = [(_moved(box, (height - left_height) // 2), row) for box, row in left]
    right = [(_moved(box, (height - right_height) // 2), row) for box, row in right]
    middle = centre.y + centre.height // 2
    arrows = [Arrow(box.x + _BOX_WIDTH, box.y + box.height // 2, centre.x, middle, _words(row, lang)) for box, row in left]
    arrows += [Arrow(centre.x + _BOX_WIDTH, middle, box.x, box.y + box.height // 2, _words(row, lang)) for box, row in right]
    width = (right_x if after else centre_x) + _BOX_WIDTH
    return Line(width, height, (*(box for box, _ in left), centre, *(box for box, _ in right)), tuple(arrows))


def _column(x: int | None, rows: list[tuple[Stage, Step]]) -> tuple[list[tuple[Box, Step]], int]:
    y, boxes = 0, []
    for stage, row in rows:
        box = _box(x or 0, y, stage, is_centre=False)
        boxes.append((box, row))
        y += box.height + _BETWEEN
    return boxes, max(y - _BETWEEN, 0)


def _box(x: int, y: int, stage: Stage, *, is_centre: bool) -> Box:
    words = wrap(stage.title, _LETTERS)
    lines = tuple((y + _PADDING + _LINE * place + 13, line) for place, line in enumerate(words))
    return Box(x, y, _height(stage.title), lines, stage.pk, is_centre)


def _height(title: str) -> int:
    return 2 * _PADDING + _LINE * len(wrap(title, _LETTERS))


def _moved(box: Box, by: int) -> Box:
    lines = tuple((y + by, words) for y, words in box.lines)
    return Box(box.x, box.y + by, box.height, lines, box.pk, box.is_centre)


def _words(row: Step, lang: Lang) -> str:
    day: date = row.on
    return print_date(day, lang)
