"""The money of public investment where its name stands only in the words around: what was given, and how much of it was paid.

Reads "được bố trí 310 tỷ đồng mà mới chi ...", "gồm: vốn trung ương 1.682 tỷ đồng; ...", "đạt 33,6% kế hoạch (5.990 tỷ đồng)",
"giải ngân 43 tỷ trong tổng 210 tỷ đồng", and of those who pay: "11 chủ đầu tư dưới 20%", "đến 30/6 đạt 50%", "- Vốn địa phương
1.321 tỷ đồng (40%)". Leaves alone money of which nobody says that it is invested, and shares of another thing.
"""

import re
from collections.abc import Sequence
from functools import cache

from vanban.grammar.context import Scene
from vanban.grammar.figure.comparison import Comparison
from vanban.grammar.figure.place import Place, Span, is_beside_plan
from vanban.grammar.figure.unnamed import Measured
from vanban.lexicon.entries import word_set
from vanban.results import Figure, Role
from vanban.text.letters import pattern
from vanban.text.words import key

PLAN, PAID = "investment.public.plan", "investment.public.disbursed"
_GIVEN = pattern(
    r"\b(?:(?:được |tỉnh |đã |chưa )?(?:giao|phân bổ|phân khai|bố trí|ghi vốn|cấp vốn)(?: chi tiết| bổ sung| kế hoạch| vốn)?"
    r"|kế hoạch(?: vốn| giao| vốn giao)?|tổng (?:nguồn|vốn)(?: năm \d{4})?|vốn còn lại)"
    r"(?: là| được| thêm| hơn| trên| khoảng| gần| số tiền| chỉ)*\s\Z",
    re.IGNORECASE,
)
_OUT_OF = pattern(r"\s?(?:trong|trên)\s(?:tổng\s)?(?:số\s)?(?:kế hoạch\s)?(?:vốn\s)?", re.IGNORECASE)
_PART = pattern(r"[\s(),;:]*(?:trong đó,?:?\s|gồm:?\s|bao gồm:?\s)?(?:[^,;:()\d]{1,60})\s", re.IGNORECASE)
_NAMES = ("organ", "organ-head", "collective", "level", "capital", "province", "versus")


def given_or_paid(
    scene: Scene, place: Place, lead: Span, comparison: Comparison, earlier: Sequence[Figure], last: Figure | None
) -> Measured | None:
    """What a quantity tells of the money of public investment; `last` is the figure before the sentence."""
    if place.quantity.cls not in ("money", "percent") or scene.marks.first("indicator", *lead):
        return None
    if not _is_told(scene, place, earlier, last):
        return None
    if place.quantity.cls == "money":
        return _given(scene, place, lead, comparison, earlier)
    if comparison.role is not Role.SHARE or not _tells_only_who(scene, lead):
        return None
    is_paid = _names(scene, place, PAID) or any(figure.indicator == PAID for figure in (*earlier, *_one(last)))
    return Measured(PAID, "giải ngân") if is_paid else Measured(PLAN, earlier[-1].measure) if earlier else None


def of_the_two(scene: Scene, place: Place, measured: Measured, comparison: Comparison, earlier: Sequence[Figure]) -> Measured:
    """ "giải ngân 2.012 tỷ đồng, đạt 33,6% kế hoạch giao (5.990 tỷ đồng), giảm 5,1 điểm phần trăm": what stands in the bracket
    was given, and the change behind it is of what was paid."""
    if measured.indicator == PAID and place.quantity.cls == "money" and comparison.role is Role.LEVEL:
        told = is_beside_plan(scene, place) or _OUT_OF.fullmatch(scene.text, *place.lead)
        return Measured(PLAN, measured.words) if told else measured
    is_change = measured.indicator == PLAN and comparison.role is not Role.LEVEL
    paid = next((figure for figure in reversed(earlier) if figure.indicator == PAID), None) if is_change else None
    return Measured(PAID, paid.measure) if paid else measured


def _is_told(scene: Scene, place: Place, earlier: Sequence[Figure], last: Figure | None) -> bool:
    """Whether the sentence, or the figure before it, is about the money of public investment."""
    near = [figure for figure in (*_one(last), *earlier) if figure.indicator]
    if near and near[-1].indicator in (PLAN, PAID):
        return True
    if earlier and earlier[-1].indicator and place.clause[0] <= earlier[-1].start:
        return False  # "thu ngân sách đạt 900 tỷ đồng, bằng 83% dự toán; giải ngân vốn đầu tư công ..."
    return _names(scene, place, PLAN) or _names(scene, place, PAID)


def _one(figure: Figure | None) -> Sequence[Figure]:
    return (figure,) if figure else ()


def _names(scene: Scene, place: Place, indicator: str) -> bool:
    return any(mark.id == indicator for mark in scene.marks.within("indicator", *place.sentence))


def _given(scene: Scene, place: Place, lead: Span, comparison: Comparison, earlier: Sequence[Figure]) -> Measured | None:
    if comparison.role is not Role.LEVEL:
        return None
    if given := _GIVEN.search(scene.text, *lead):
        return Measured(PLAN, given.group().strip())
    given_before = any(figure.indicator == PLAN and figure.role is Role.LEVEL for figure in earlier)
    is_split = scene.marks.first("breakdown", place.sentence[0], place.start) or scene.text[place.lead[0] :].lstrip()[:1] == "("
    if given_before and is_split and _PART.fullmatch(scene.text, *place.lead):
        return Measured(PLAN, scene.text[slice(*place.lead)].strip(" ,;:("))
    return None


def _tells_only_who(scene: Scene, lead: Span) -> bool:
    """Whether words name nothing but who pays, from which source and by when: "vốn trung ương đạt", "chủ đầu tư nào đạt"."""
    words = scene.marks.words
    passed = [(time.start, time.end) for time in scene.times_within(*lead)]
    passed += [(mark.start, mark.end) for kind in _NAMES for mark in scene.marks.within(kind, *lead)]
    for i in range(words.at(lead[0]), words.at(lead[1])):
        start = words.starts[i]
        if not scene.text[start].isalpha() or scene.text[start].isupper() or words.keys[i] in _payers():
            continue
        if not any(a <= start < b for a, b in passed):
            return False
    return True


@cache
def _payers() -> frozenset[str]:
    return frozenset(map(key, word_set("word.payer") | word_set("word.filler")))
