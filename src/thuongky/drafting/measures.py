"""How much room words take in Times New Roman, near enough to size a rule under a name or to foresee a tall row."""

from math import ceil

from thuongky.drafting.blocks import Cell, Row, Table, plain_text

POINT_MM = 25.4 / 72
LINE_EM = 1.15  # single spacing of Times New Roman
ADDRESSEES_MM = (35.0, 45.0)  # from the text's edge to "Kính gửi:" and to the names below it
CELL_PADDING_MM = 1.0
_NARROW, _WIDE = frozenset(" .,;:!|'ijltfrI()[]-/"), frozenset("mwMWĐ%@—")
_NARROW_EM, _SMALL_EM, _CAPITAL_EM, _WIDE_EM = 0.29, 0.47, 0.69, 0.83


def width_em(text: str) -> float:
    return sum(map(_letter_em, text))


def width_mm(text: str, size_pt: float) -> float:
    return width_em(text) * size_pt * POINT_MM


def row_height_mm(row: Row, widths_mm: tuple[float, ...], size_pt: float) -> float:
    """The height of the row's fullest cell."""
    heights, at = [0.0], 0
    for part in row.cells:
        heights.append(_cell_height_mm(part, sum(widths_mm[at : at + part.span]), size_pt))
        at += part.span
    return max(heights)


def tall_rows(table: Table, widths_mm: tuple[float, ...], limit_mm: float) -> frozenset[int]:
    """The places of rows that may be higher than the limit and so must be allowed to break across pages."""
    return frozenset(
        at
        for at, row in enumerate(table.rows)
        if isinstance(row, Row) and row_height_mm(row, widths_mm, table.size_pt) > limit_mm
    )


def _cell_height_mm(part: Cell, width: float, size_pt: float) -> float:
    room = max(width - 2 * CELL_PADDING_MM, 1.0)
    lines = sum(max(1, ceil(width_mm(line, size_pt) * 1.1 / room)) for line in plain_text(part.runs).split("\n"))
    return lines * size_pt * LINE_EM * POINT_MM + 2 * CELL_PADDING_MM


def _letter_em(letter: str) -> float:
    if letter in _NARROW:
        return _NARROW_EM
    if letter in _WIDE:
        return _WIDE_EM
    return _CAPITAL_EM if letter.isupper() else _SMALL_EM
