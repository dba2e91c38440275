"""Whether a quantity is the size of a thing, its growth, or a part reached of some base; and what the base is.

Reads "tăng 9,35% so với cùng kỳ năm 2023", "cao hơn tháng trước 1,71%", "bằng 98,4% so với cùng kỳ", "đạt 87,11% kế hoạch",
"chiếm 40%", "gấp 1,3 lần",
"vượt 30 hộ so với kế hoạch". Leaves alone "giảm còn 3%" and "vượt 26.000 tỷ đồng" (sizes, not changes).
"""

import re
from dataclasses import dataclass

from vanban.grammar.context import Scene
from vanban.grammar.marks import Mark
from vanban.grammar.quantity import Quantity
from vanban.results import Base, Role

_UP = ("change.up",)
_DOWN = ("change.down",)
_BASES = (
    ("base.year-ago", Base.SAME_PERIOD_LAST_YEAR),
    ("base.month-ago", Base.PREVIOUS_MONTH),
    ("base.last-year", Base.PREVIOUS_YEAR),
    ("base.plan", Base.PLAN),
)
_VERSUS_MONTH = re.compile(r"(?:so với|so|hơn)\s(?:cùng kỳ\s)?tháng\s(\d{1,2})(?!\d)(?:\s?[/-]\s?(\d{4}))?", re.IGNORECASE)
_VERSUS_YEAR = re.compile(r"(?:so với|so|hơn|bằng)\s(?:cuối\s|đầu\s)?năm\s(\d{4})", re.IGNORECASE)
_GROWTH = re.compile(r"tăng trưởng|tốc độ tăng", re.IGNORECASE)
_GREW = re.compile(r"\b(?:nhích|cao hơn|thấp hơn|nhiều hơn|ít hơn|kém|hơn)\b", re.IGNORECASE)
_BEHIND = re.compile(r"\s?\(?(?:so(?: với)?\s|với\s|của\s|tổng\s)?", re.IGNORECASE)
_NEXT_VERB = re.compile(
    r";|(?:,\s|\svà\s)(?:còn\s)?(?=(?:so|tăng|giảm|đạt|bằng|ước|trong đó|chiếm|vượt|cao|thấp|gấp|nếu|đặt"
    r"|hơn)\b(?! với (?:cùng kỳ|tháng|năm|kế hoạch)[\w\s]{0,20}(?:,|;|\.|\Z)))",
    re.IGNORECASE,
)
_STILL = re.compile(r"(?:còn|xuống còn|lên|đến|tới|về mức|xuống)\s(?:dưới\s|khoảng\s|trên\s)?\Z", re.IGNORECASE)
_LEVEL_VERB = re.compile(r"\b(?:đạt|còn|là|ước đạt|được)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A quantity's role and base; `falling` says that a change is negative."""

    role: Role
    base: Base | None
    falling: bool = False


def compare(
    scene: Scene, quantity: Quantity, lead: tuple[int, int], tail: tuple[int, int], before: Comparison | None
) -> Comparison:
    """The role and base of a quantity, from the words between the quantity before and this (`lead`) and up to the next (`tail`).

    `before` is the comparison of a quantity that this one only continues ("8,63% và 13,99%").
    """
    if before and _continues(scene.text, lead):
        return Comparison(before.role, find_base(scene, *tail) or before.base, before.falling)
    change = _change(scene, quantity, lead)
    if change:
        base = (
            _base_just_before(scene, quantity, lead)
            or find_base(scene, *_near(scene.text, tail))
            or find_base(scene, lead[0], quantity.start)
        )
        if base is None and _GROWTH.search(scene.text, *lead):
            base = Base.PREVIOUS_YEAR
        if (
            change.kind == "change.up"
            and "vượt" in scene.text[change.start : change.end].lower()
            and quantity.cls != "percent"
            and base is None
        ):
            return Comparison(Role.LEVEL, None)
        return Comparison(Role.CHANGE, base, change.kind == "change.down")
    if quantity.cls == "times" or quantity.cls == "points":
        base = find_base(scene, *_near(scene.text, tail)) or find_base(scene, *lead)
        return Comparison(Role.CHANGE, base, scene.marks.first("change.down", *lead) is not None)
    if quantity.cls == "percent":
        return _percent(scene, quantity, lead, tail)
    return Comparison(Role.LEVEL, None)


def _continues(text: str, lead: tuple[int, int]) -> bool:
    return text[lead[0] : lead[1]].strip() in ("và", ",", ", và", "-", "–", "đến", "/")


def _near(text: str, tail: tuple[int, int]) -> tuple[int, int]:
    """The part of a tail that still speaks of this quantity: up to the next comma that another verb follows."""
    stop = _NEXT_VERB.search(text, *tail)
    return tail[0], stop.start() if stop else tail[1]


def _change(scene: Scene, quantity: Quantity, lead: tuple[int, int]) -> Mark | None:
    """The word of growth or fall that governs the quantity: the last before it, with no comma or other verb between."""
    candidates = [m for kind in (*_UP, *_DOWN) for m in scene.marks.within(kind, *lead)]
    if not candidates:
        return None
    last = max(candidates, key=lambda m: (m.end, m.start))
    last = min((m for m in candidates if m.end > last.start), key=lambda m: m.start)  # "thấp hơn cùng kỳ" is a fall
    between = scene.text[last.end : quantity.start]
    growth = bool(_GROWTH.match(scene.text, last.start))
    if _STILL.search(between) or (
        _LEVEL_VERB.search(between) and not growth and not _base_between(scene, last.end, quantity.start)
    ):
        return None
    if "," in between and not _base_between(scene, last.end, quantity.start) and not growth:
        return None
    risen = scene.text[last.start : last.end].lower().endswith((" lên", " xuống"))
    if risen and quantity.cls != "percent" and not _base_between(scene, last.end, quantity.start):
        return None  # "tăng lên 120.000 con" is where it stands now
    return last if len(between) < 90 else None


def _base_just_before(scene: Scene, quantity: Quantity, lead: tuple[int, int]) -> Base | None:
    """ "so với tháng trước tăng 1,72%", "cao hơn cùng kỳ 6,4%": a base within the same comma as the quantity."""
    comma = max(scene.text.rfind(",", *lead), scene.text.rfind(" và ", *lead), lead[0])
    return find_base(scene, comma, quantity.start)


def _base_between(scene: Scene, start: int, end: int) -> bool:
    return find_base(scene, start, end) is not None


def _percent(scene: Scene, quantity: Quantity, lead: tuple[int, int], tail: tuple[int, int]) -> Comparison:
    base = _base_behind(scene, quantity, tail) or find_base_before(scene, lead)
    if base is not None and base is not Base.PLAN and _GROWTH.search(scene.text, *lead):
        return Comparison(Role.CHANGE, base)
    if base is None and scene.marks.first("share.part", *lead):
        base = Base.OTHER
    if base is None and scene.marks.first("rate", *lead):
        base = Base.OTHER
    return Comparison(Role.SHARE, base)


def _base_behind(scene: Scene, quantity: Quantity, tail: tuple[int, int]) -> Base | None:
    near = _near(scene.text, tail)
    link = _BEHIND.match(scene.text, *near)
    at = link.end() if link else near[0]
    for kind, base in _BASES:
        if scene.marks.at(kind, at):
            return base
    if scene.marks.at("versus", near[0] + 1):
        return find_base(scene, *near)
    return (
        Base.OTHER
        if re.match(r"\s(?:tổng|số|dân số|trên tổng)\b", scene.text[quantity.end : quantity.end + 14])
        else find_base(scene, near[0], min(near[1], near[0] + 60))
    )


def find_base_before(scene: Scene, lead: tuple[int, int]) -> Base | None:
    """ "so với dự toán đạt 45%": a base before the verb."""
    versus = scene.marks.last("versus", *lead)
    return find_base(scene, versus.start, lead[1]) if versus else None


def find_base(scene: Scene, start: int, end: int) -> Base | None:
    """The first base named in a span."""
    if end <= start:
        return None
    found: list[tuple[int, int, Base]] = []
    for kind, base in _BASES:
        mark = scene.marks.first(kind, start, end)
        if mark and (base is not Base.PLAN or _is_plan_base(scene, mark, start)):
            found.append((mark.start, -mark.end, base))
    month = _VERSUS_MONTH.search(scene.text, start, end)
    if month and not scene.marks.first("base.year-ago", start, month.end()):
        found.append((month.start(), 0, _month_base(scene, int(month[1]), int(month[2]) if month[2] else None)))
    year = _VERSUS_YEAR.search(scene.text, start, end)
    if year:
        found.append((year.start(), 0, Base.PREVIOUS_YEAR if scene.year and int(year[1]) == scene.year - 1 else Base.OTHER))
    if not found and scene.marks.first("versus", start, end):
        return Base.OTHER
    return min(found)[2] if found else None


def _is_plan_base(scene: Scene, mark: Mark, start: int) -> bool:
    """A plan is a base where something is measured against it, not where it is only named."""
    before = scene.text[max(start, mark.start - 14) : mark.start]
    return bool(re.search(r"(?:so với|so|hơn|vượt|của|bằng|%|đạt)\s?(?:tổng\s|mục\s)?\Z|\A\s?\Z", before, re.IGNORECASE))


def _month_base(scene: Scene, month: int, year: int | None) -> Base:
    current = scene.month.first if scene.month else None
    if current and year == current.year - 1 and month == current.month:
        return Base.SAME_PERIOD_LAST_YEAR
    return Base.PREVIOUS_MONTH if current is None or (current.month - month) % 12 == 1 else Base.OTHER
