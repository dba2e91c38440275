"""Whether a quantity is the size of a thing, its growth, or a part reached of some base.

Reads "tăng 9,35% so với cùng kỳ năm 2023", "cao hơn tháng trước 1,71%", "bằng 98,4% so với cùng kỳ", "đạt 87,11% kế hoạch",
"chiếm 40%", "gấp 1,3 lần", "vượt 30 hộ so với kế hoạch", "tăng lần lượt 8% và 13% so với tháng trước và cùng kỳ", "-3%".
Leaves alone "giảm còn 3%" and "vượt 26.000 tỷ đồng" (sizes), and a bracket that gives the value of the other thing.
"""

import re
from typing import NamedTuple

from vanban.grammar.context import Scene
from vanban.grammar.figure.base import find_base, find_bases
from vanban.grammar.figure.place import Place, Span
from vanban.grammar.marks import Mark
from vanban.grammar.phrases import follows
from vanban.lexicon.entries import word_set
from vanban.results import Base, Figure, Role
from vanban.text.letters import pattern

_CHANGES = ("change.up", "change.down")
_SIZES = ("word.stands-at", "word.led-to")
_AIMS = ("base.plan", "aim.set")
# What begins a new predicate behind a comma or "và": the words before it end there.
_PREDICATES = (
    "versus", *_CHANGES, "share.of", "share.part", "estimate", "breakdown", "target", "acts-on-plan",
)  # fmt: skip
_JOINT = pattern(r",\s|\s(?:và|nhưng|song|còn)\s", re.IGNORECASE)
_GOES_ON = frozenset({"và", ",", ", và", "-", "–", "đến", "/"})
_LINK = pattern(r"\s?\(?(?:so(?: với)?\s|với\s|của\s|tổng\s)?", re.IGNORECASE)
_OF_WHOLE = pattern(r"\s(?:so với )?(?:tổng|số|dân số|trên tổng|diện tích|dung tích|công suất|nhu cầu)\b", re.IGNORECASE)
_BOUNDS = pattern(r"\bkhông (?:được )?(?:thấp hơn|cao hơn|vượt|vượt quá|tăng quá)\Z", re.IGNORECASE)  # "không thấp hơn 2%" bounds
_OF_LEVEL = pattern(r"\s(?:mức|so với mức|con số)\s\Z", re.IGNORECASE)  # "thấp hơn mức | 7,02% của cùng kỳ"
_SITES_OR_SCORES = "diem"  # "sạt lở 318 điểm" counts sites
# "giảm từ 14,2% xuống còn 11,5%": where it stood, and where it stands.
_STARTS = pattern(r"\btừ\s\Z", re.IGNORECASE)
_MOVED = pattern(r"\s(?:\([^()]{0,20}\)\s)?(?:xuống|lên|còn)\b", re.IGNORECASE)
_AMOUNTS_TO = pattern(
    r"\s?(?:so với cùng kỳ(?: năm (?:trước|\d{4}))?\s?)?[,(]?\s?"
    r"(?:tương đương|tương ứng|bằng|hay)\s(?:với\s|tăng\s|giảm\s|khoảng\s|hơn\s|gần\s)*",
    re.IGNORECASE,
)
_ALSO_THERE = pattern(r",\s(?:[\p{Lu}]\w*\s){1,4}(?:\((?:cũ|mới)\)\s)?")
_THAN_THAT = pattern(r"hơn\s(?!khoảng|gần|trên|hơn|tới|đến|chừng|ít nhất|từ|mức\b)[\p{Ll}]")
_REACHES = pattern(r"[,;]\s(?:chỉ |mới |đã |ước )?(?:đạt|bằng)(?: khoảng| gần| hơn)?\s\Z")
# A bracket that has closed behind a word of growth, or opens with a predicate of its own, parts it from the number.
_OTHER_SIDE = pattern(r"\A[^(]*\)|\([^()]*\b(?:đạt|bằng|còn)\b")
_CONTRIBUTES = pattern(r"\bđóng góp (?:khoảng |hơn |gần |trên |thêm |được |tăng )*\Z", re.IGNORECASE)
_RATES = ("percent", "times", "points")
_FARTHEST = 90  # letters between a word of growth and its number


class Comparison(NamedTuple):
    """A quantity's role and base; `falling` says that a change is negative."""

    role: Role
    base: Base | None = None
    falling: bool = False


_SIZE = Comparison(Role.LEVEL)


def compare(scene: Scene, place: Place, before: Figure | None) -> Comparison:
    """The role and base of a quantity; `before` is the figure before it in the sentence, which it may only continue."""
    if before and before.unit == place.quantity.unit and scene.text[slice(*place.lead)].strip() in _GOES_ON:
        return _continued(scene, place, before)
    if sign := _printed_sign(scene, place):
        return Comparison(Role.CHANGE, find_base(scene, *_near(scene, place.tail), behind=True), sign == "-")
    if _STARTS.search(scene.text, *place.lead) and _MOVED.match(scene.text, *place.tail):
        return _SIZE
    if before and before.role is Role.CHANGE and _is_also_there(scene, place, before):
        return Comparison(Role.CHANGE, before.base, before.value < 0)
    if before and before.role is Role.CHANGE and _is_amount_of(scene, place, before):
        return Comparison(Role.CHANGE, find_base(scene, *_near(scene, place.tail), behind=True) or before.base, before.value < 0)
    if place.quantity.cls in _RATES and _CONTRIBUTES.search(scene.text, *place.lead):
        return Comparison(Role.SHARE, Base.OTHER)  # "tăng 2,9%, đóng góp 0,7 điểm phần trăm": a part of the growth
    if change := _governing(scene, place):
        return _changed(scene, place, change)
    if place.quantity.cls in _RATES[1:] and place.quantity.unit_id != _SITES_OR_SCORES:
        base = find_base(scene, *_near(scene, place.tail), behind=True) or find_base(scene, *place.lead)
        return Comparison(Role.CHANGE, base, scene.marks.first("change.down", *place.lead) is not None)
    return _part(scene, place, before) if place.quantity.cls == "percent" else _SIZE


def _continued(scene: Scene, place: Place, before: Figure) -> Comparison:
    """ "8,63% và 13,99%" tell of the same; behind "lần lượt" each has a base of its own."""
    if before.role is Role.LEVEL:
        return _SIZE
    bases = find_bases(scene, *place.tail, behind=True)
    own = bases[1] if len(bases) > 1 and scene.marks.first("in-turn", *place.clause) else next(iter(bases), before.base)
    return Comparison(before.role, own, before.value < 0)


def _is_amount_of(scene: Scene, place: Place, before: Figure) -> bool:
    """ "tăng 1,68%, bằng 2.217 tấn", "tăng 0,74% (tương đương 837 ha)": how much a change in percent is."""
    if before.unit != "%" or place.quantity.cls in ("percent", "points", "times"):
        return False
    return _AMOUNTS_TO.fullmatch(scene.text, before.end, place.start) is not None


def _is_also_there(scene: Scene, place: Place, before: Figure) -> bool:
    """ "tăng 24,7%, trong đó Vĩnh Phúc (cũ) tăng 27,9%, Phú Thọ (cũ) 21,3%": the next place, without its verb."""
    return place.quantity.unit == before.unit == "%" and _ALSO_THERE.fullmatch(scene.text, *place.lead) is not None


def _printed_sign(scene: Scene, place: Place) -> str:
    """ "+12,5%", "-3%", "giảm 2,1% (-603 ha)": the sign itself says that it is a change; of sizes, in brackets only."""
    sign = "-" if place.quantity.value < 0 else "+" if scene.text[place.start - 1 : place.start] == "+" else ""
    opened = scene.text[place.start - 1 if sign == "-" else place.start - 2 : place.start].startswith("(")
    return sign if not place.first and (place.quantity.cls == "percent" or opened) else ""


def _changed(scene: Scene, place: Place, change: Mark) -> Comparison:
    base = _base_of_change(scene, place, change)
    exceeds = scene.text[change.start : change.end].lower() == "vượt"
    if exceeds and base is None and place.quantity.cls != "percent":
        return _SIZE
    return Comparison(Role.CHANGE, base, change.kind == "change.down")


def _base_of_change(scene: Scene, place: Place, change: Mark) -> Base | None:
    """A base in the same breath before the number ("so với tháng trước tăng 1,72%") comes before one behind it."""
    joints = [joint.end() for joint in _JOINT.finditer(scene.text, *place.lead)]
    just_before = find_base(scene, joints[-1] if joints else place.lead[0], place.start)
    in_turn = scene.marks.first("in-turn", *place.lead)
    tail = (place.end, place.clause[1]) if in_turn else _near(scene, place.tail)
    if any(scene.marks.ending(kind, place.start) for kind in _AIMS):
        return Base.PLAN  # "kém mục tiêu đã đề ra 9 điểm phần trăm"
    found = just_before or find_base(scene, *tail, behind=True) or find_base(scene, *place.lead)
    return found or (Base.OTHER if _is_beside_other(scene, place, change) else None)


def _is_beside_other(scene: Scene, place: Place, change: Mark) -> bool:
    """ "thấp hơn cấp tỉnh 27 điểm phần trăm": no time is what it is measured by."""
    return _THAN_THAT.search(scene.text, change.start, place.start) is not None


def _governing(scene: Scene, place: Place) -> Mark | None:
    """The word of growth or fall that governs the quantity: the last before it, with no comma or other verb between."""
    candidates = [mark for kind in _CHANGES for mark in scene.marks.within(kind, *place.lead)]
    if not candidates:
        return None
    last = max(candidates, key=lambda mark: (mark.end, mark.start))
    overlapping = (mark for mark in candidates if mark.end > last.start)
    change = min(overlapping, key=lambda mark: mark.start)  # "thấp hơn cùng kỳ" is a fall
    return change if _governs(scene, place, change) else None


def _governs(scene: Scene, place: Place, change: Mark) -> bool:
    between = scene.text[change.end : place.start]
    if _BOUNDS.search(scene.text, max(0, change.start - 12), change.end) or _OF_LEVEL.match(between):
        return False
    if _OTHER_SIDE.search(between):
        return False
    if len(between) >= _FARTHEST or ": " in between or (between.endswith("(") and between.strip() != "("):
        return False
    if scene.marks.at("growth", change.start):
        return "," not in between or place.quantity.cls in _RATES  # "tăng trưởng mạnh, lượng khách đạt 5 triệu lượt"
    if any(follows(scene.marks, place.start, cue, change.end) for cue in _SIZES):
        return False
    if find_base(scene, change.start, place.start):
        return True
    if "," in between or not word_set("word.gives-size").isdisjoint(between.lower().split()):
        return False
    led_to = scene.text[change.start : change.end].lower().endswith((" lên", " xuống"))
    return not led_to or place.quantity.cls == "percent"  # "tăng lên 120.000 con" is where it stands now


def _near(scene: Scene, tail: Span) -> Span:
    """The part of a tail that still speaks of this quantity: up to the next joint that another predicate follows."""
    for joint in _JOINT.finditer(scene.text, *tail):
        predicate = scene.marks.any_at(_PREDICATES, joint.end())
        if predicate and not (predicate.kind == "versus" and _is_left_over(scene, predicate, tail[1])):
            return tail[0], joint.start()
    return tail


def _is_left_over(scene: Scene, versus: Mark, end: int) -> bool:
    """ "tăng 5%, so với cùng kỳ năm trước.": a comparison that no other number follows."""
    return not any(scene.marks.first(kind, versus.end, end) for kind in (*_CHANGES, "share.of"))


def _part(scene: Scene, place: Place, before: Figure | None) -> Comparison:
    base = _base_behind(scene, place) or _base_before(scene, place)
    if base is None and before and before.role is Role.SHARE and scene.marks.first("breakdown", place.sentence[0], place.start):
        base = before.base  # "đạt 93,6% kế hoạch, trong đó vốn trong nước đạt 97,4%"
    if base not in (None, Base.PLAN) and scene.marks.first("growth", *place.lead):
        return Comparison(Role.CHANGE, base)
    is_of_files = before is not None and before.indicator == "procedure.ontime"
    if base is None and before and before.role is Role.LEVEL and not is_of_files and _REACHES.search(scene.text, *place.lead):
        base = Base.PLAN  # "tiền sử dụng đất 1.209 tỷ đồng, đạt 26,9%"
    if base is None and scene.marks.first("share.part", *place.lead):
        base = Base.OTHER
    return Comparison(Role.SHARE, base)


def _base_behind(scene: Scene, place: Place) -> Base | None:
    start, end = _near(scene, place.tail)
    link = _LINK.match(scene.text, start, end)
    at = link.end() if link else start
    if named := find_base(scene, at, min(end, at + 1 + _FARTHEST), behind=True):
        linked = scene.marks.any_at(("base.plan", "base.year-ago", "base.month-ago", "base.last-year"), at)
        if linked or scene.marks.at("versus", start + 1):
            return named
    if _OF_WHOLE.match(scene.text, place.end):
        return Base.OTHER
    return find_base(scene, start, min(end, start + 60), behind=True)


def _base_before(scene: Scene, place: Place) -> Base | None:
    """ "so với dự toán đạt 45%": a base before the verb; "mục tiêu 25%": the aim itself."""
    if any(scene.marks.ending(kind, place.start) for kind in _AIMS):
        return Base.PLAN
    versus = scene.marks.last("versus", *place.lead)
    return find_base(scene, versus.start, place.start) if versus else None
