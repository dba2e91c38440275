"""The total row of a table that lost its ruling: "Toàn tỉnh 4.088.000 801.248" above the rows it sums.

Columns are told apart by their place. A column that does not sum at all (shares, growth) is left alone: only a sum that comes
near the printed total without meeting it is questioned.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from vanban.amounts import step
from vanban.checks.numbers import NUMBER, value_of
from vanban.checks.results import Check, Rule, Severity, Span
from vanban.results import Reading
from vanban.sentences_of_fact import Sentence, number_en, number_vi
from vanban.text.layout import BlockKind, blocks
from vanban.text.letters import pattern
from vanban.text.normal import normalise

_CELL = pattern(rf"(?<![\w.,/])(?:{NUMBER})(?=[\s|]|\Z)")
_TOTAL = pattern(r"\s*(?:Tổng|Toàn tỉnh|Cộng|TỔNG|CỘNG)\b")
_NEAR = Decimal("0.02")


@dataclass(frozen=True, slots=True)
class _Row:
    start: int
    label: str
    cells: tuple[tuple[int, int, Decimal], ...]


def table_total(reading: Reading) -> Iterator[Check]:
    """A question for each column whose rows nearly, but not quite, give its total."""
    for total, parts in _sums(_rows(reading)):
        for column, (start, end, value) in enumerate(total.cells):
            below = [row.cells[column] for row in parts]
            added = sum((cell[2] for cell in below), Decimal(0))
            give = sum((step(number) / 2 for number in (value, *(cell[2] for cell in below))), Decimal(0))
            if give < abs(added - value) <= value * _NEAR:
                yield _question(total, (start, end, value), below, added)


def _rows(reading: Reading) -> list[_Row]:
    normal = normalise(reading.text)
    found = []
    for block in blocks(normal.text):
        line = normal.text[block.start : block.end]
        cells = [(block.start + m.start(), block.start + m.end(), value_of(m.group())) for m in _CELL.finditer(line)]
        is_row = block.kind is BlockKind.TABLE_ROW or (block.label == "-" and len(cells) > 1)
        label = line[: cells[0][0] - block.start] if cells else line
        mapped = tuple((*normal.original(a, b), value) for a, b, value in cells) if is_row else ()
        found.append(_Row(block.start, f"{block.label} {label}".strip(), mapped))
    return found


def _sums(rows: Sequence[_Row]) -> Iterator[tuple[_Row, list[_Row]]]:
    for i, total in enumerate(rows):
        if not total.cells or not _TOTAL.match(total.label):
            continue
        parts: list[_Row] = []
        for row in rows[i + 1 :]:
            if len(row.cells) != len(total.cells) or _TOTAL.match(row.label):
                break
            parts.append(row)
        if len(parts) > 1:
            yield total, parts


def _question(total: _Row, cell: tuple[int, int, Decimal], below: Sequence[tuple[int, int, Decimal]], added: Decimal) -> Check:
    start, end, value = cell
    name = total.label.strip(" -")
    return Check(
        rule=Rule.TABLE_TOTAL,
        severity=Severity.QUESTION,
        spans=(Span(start, end), *(Span(a, b) for a, b, _ in below)),
        values=(value, added),
        said=Sentence(
            f"Bảng, dòng “{name}” ghi {number_vi(value)}; cộng {len(below)} dòng dưới được {number_vi(added)}",
            f"Table, row “{name}”: {number_en(value)}; the {len(below)} rows below add up to {number_en(added)}",
        ),
    )
