"""Figures in tables that were flattened to lines: a head that names the columns, then a row a line.

Reads "Đơn vị: tỷ đồng", a head such as "Chỉ tiêu | Dự toán 2024 | Ước tháng 4 | Ước 4 tháng | So dự toán (%) | So cùng kỳ (%)",
and the rows below.
GUIDE: the quote is the bare number, the unit comes from the head. A row whose numbers do not match the columns one to one is
read as
plain levels where the unit is known, else left alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vanban.grammar.context import Scene
from vanban.grammar.number import Number, find_numbers
from vanban.grammar.times import Grain, find_times
from vanban.lexicon.entries import by_id
from vanban.period import Period
from vanban.results import Base, Figure, Role, Status
from vanban.text.layout import Block, BlockKind

_UNIT_LINE = re.compile(r"(?:Đơn vị(?: tính)?|ĐVT)\s?:\s?(?P<unit>[^\n;)]{1,40})", re.IGNORECASE)
_COLUMN = re.compile(
    r"(?P<versus>(?:Tốc độ tăng|Tăng|Tăng/giảm|Tăng, giảm)?\s?(?:so|So)(?: với)? (?P<base>dự toán|kế hoạch|KH|DT"
    r"|cùng kỳ(?: năm trước| năm ngoái| năm \d{4})?|tháng trước|năm trước)(?:\s?\(?%\)?)?)"
    r"|(?P<ratio>(?:Tỷ lệ(?: giải ngân| thực hiện)?|% (?:kế hoạch|KH|dự toán|giải ngân|thực hiện))(?:\s?\(%\)|\s?%)?)"
    r"|(?P<plan>(?:Kế hoạch(?: vốn)?|Dự toán|KH|DT)(?: năm)?(?: \d{4})?)"
    r"|(?P<estimate>(?:Ước(?: thực hiện| TH| đạt)?)(?: (?:tháng \d+|\d+ tháng|quý [IV]+|cả năm|năm))?(?:[/ ]\d{4})?)"
    r"|(?P<actual>(?:Đã giải ngân|Giải ngân|Thực hiện|TH|Lũy kế)(?: (?:tháng \d+|\d+ tháng|quý [IV]+|cả năm"
    r"|năm))?(?:[/ ]\d{4})?)",
)
_AS_OF = re.compile(r"đến (?:hết )?(?:ngày )?", re.IGNORECASE)
_BASES = (("cùng kỳ", Base.SAME_PERIOD_LAST_YEAR), ("tháng trước", Base.PREVIOUS_MONTH), ("năm trước", Base.PREVIOUS_YEAR))
_UNIT_IN_LABEL = re.compile(r"\((?P<unit>[^()]{1,24})\)\s?\Z")


@dataclass(frozen=True, slots=True)
class _Column:
    role: Role
    base: Base | None
    status: Status
    period: Period | None
    unit: str | None
    disbursed: bool


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands above the rows: the unit of the table, its columns, and the words of its title."""

    unit: str | None
    columns: tuple[_Column, ...]
    title: str


def table_figures(scene: Scene) -> list[Figure]:
    """The figures of every table in the text, in order."""
    found: list[Figure] = []
    head = _Head(None, (), "")
    lines: list[Block] = []
    for block in scene.blocks:
        if block.kind is not BlockKind.TABLE_ROW or _is_head(scene, block):
            lines.append(block)
            continue
        if lines:
            head = _read_head(scene, lines[-4:])
            lines = []
        found.extend(_row(scene, block, head))
    return found


def _is_head(scene: Scene, block: Block) -> bool:
    words = scene.text[block.start : block.end]
    return len(list(_COLUMN.finditer(words))) >= 2


def _read_head(scene: Scene, lines: Sequence[Block]) -> _Head:
    text = scene.text
    unit = None
    columns: tuple[_Column, ...] = ()
    for block in lines:
        line = _UNIT_LINE.search(text, block.start, block.end)
        unit = line["unit"].strip(" .") if line else unit
        if _is_head(scene, block):
            columns = tuple(_columns(scene, text[block.start : block.end], " ".join(text[b.start : b.end] for b in lines)))
    return _Head(unit, columns, " ".join(text[b.start : b.end] for b in lines))


def _columns(scene: Scene, words: str, title: str) -> Iterator[_Column]:
    status, period = Status.ACTUAL, scene.month
    for match in _COLUMN.finditer(words):
        said = match.group()
        if match["versus"] or match["ratio"]:
            growth = bool(match["versus"]) and "ăng" in said
            base = next((b for word, b in _BASES if match["base"] and match["base"].lower().startswith(word)), Base.PLAN)
            yield _Column(
                Role.CHANGE if growth else Role.SHARE, base, status, period, "%", disbursed="giải ngân" in title.lower()
            )
            continue
        own = _period(scene, said, title if match["actual"] else "")
        if match["plan"]:
            yield _Column(
                Role.LEVEL, None, Status.PLAN, own or (Period.year(scene.year) if scene.year else None), None, disbursed=False
            )
            continue
        status = Status.ESTIMATE if match["estimate"] else Status.ACTUAL
        period = own or scene.month
        yield _Column(
            Role.LEVEL, None, status, period, None, disbursed="giải ngân" in said.lower() or "giải ngân" in title.lower()
        )


def _period(scene: Scene, words: str, title: str) -> Period | None:
    times = [t for t in find_times(words) if t.grain is not Grain.SPAN]
    if times:
        return times[0].resolve(scene.year)
    bare = re.search(r"(?<!\d)(\d{4})(?!\d)", words)
    if bare:
        return Period.year(int(bare[1]))
    days = [t for t in find_times(title) if t.grain is Grain.DAY and _AS_OF.search(title, max(0, t.start - 12), t.start + 5)]
    period = days[-1].resolve(scene.year) if days else None
    return Period(Period.year(period.last.year).first, period.last) if period else None


def _row(scene: Scene, block: Block, head: _Head) -> Iterator[Figure]:
    words = scene.text[block.start : block.end]
    numbers = [n for n in find_numbers(words) if n.start > 0]
    if not numbers:
        return
    if head.columns and len(numbers) > len(head.columns):
        numbers = numbers[-len(head.columns) :]
    label = words[: numbers[0].start].strip(" -–+|\t:.")
    own = _UNIT_IN_LABEL.search(label)
    unit = own["unit"] if own and scene.marks.first("unit", block.start + own.start(), block.end) else head.unit
    if head.columns and len(numbers) != len(head.columns):
        return
    for i, number in enumerate(numbers):
        column = head.columns[i] if head.columns else _Column(Role.LEVEL, None, Status.ACTUAL, scene.month, None, disbursed=False)
        figure = _cell(scene, block, number, label, column, column.unit or unit, head)
        if figure:
            yield figure


def _cell(
    scene: Scene, block: Block, number: Number, label: str, column: _Column, unit: str | None, head: _Head
) -> Figure | None:
    if unit is None:
        return None
    indicator = _indicator(scene, block, number, column, head)
    why = {} if indicator else {"indicator": "not-in-list"}
    if column.period is None:
        why["period"] = "not-said"
    start, end = block.start + number.start, block.start + number.end
    return Figure(
        start=start, end=end, quote=scene.text[start:end], rule="figure.table", why=why, measure=label, indicator=indicator,
        value=number.value, unit=unit, role=column.role, base=column.base, period=column.period, status=column.status,
    )  # fmt: skip


def _indicator(scene: Scene, block: Block, number: Number, column: _Column, head: _Head) -> str | None:
    marks = list(scene.marks.within("indicator", block.start, block.start + number.start))
    for mark in marks:
        if "money" in by_id("indicators")[mark.id].data["units"] or not head.unit:
            return mark.id
    if marks:
        return marks[0].id
    if "giải ngân" in head.title.lower():
        return "investment.public.disbursed" if column.disbursed or column.role is Role.SHARE else "investment.public.plan"
    return None
