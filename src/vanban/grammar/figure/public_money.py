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
_PART = pattern(r"\s?[(,;:]?\s?(?:trong đó,?:?\s|gồm:?\s|bao gồm:?\s)?(?:[^,;:()\d]{1,60})\s", re.IGNORECASE)
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
    paid = comparison.role is Role.SHARE and _tells_only_who(scene, lead)
    return Measured(PAID, "giải ngân") if paid else None


def beside_paid(scene: Scene, place: Place, measured: Measured, comparison: Comparison) -> Measured:
    """ "giải ngân 2.012 tỷ đồng, đạt 33,6% kế hoạch giao (5.990 tỷ đồng)": what stands in the bracket was given."""
    is_given = measured.indicator == PAID and place.quantity.cls == "money" and comparison.role is Role.LEVEL
    told = is_beside_plan(scene, place) or _OUT_OF.fullmatch(scene.text, *place.lead)
    return Measured(PLAN, measured.words) if is_given and told else measured


def _is_told(scene: Scene, place: Place, earlier: Sequence[Figure], last: Figure | None) -> bool:
    """Whether the sentence, or the figure before it, is about the money of public investment."""
    near = (*earlier, last) if last else earlier
    if near and near[-1].indicator in (PLAN, PAID):
        return True
    return any(mark.id in (PLAN, PAID) for mark in scene.marks.within("indicator", *place.sentence))


def _given(
    scene: Scene, place: Place, lead: Span, comparison: Comparison, earlier: Sequence[Figure]
) -> Measured | None:
    if comparison.role is not Role.LEVEL:
        return None
    if given := _GIVEN.search(scene.text, *lead):
        return Measured(PLAN, given.group().strip())
    before = earlier[-1] if earlier else None
    split = scene.marks.first("breakdown", place.sentence[0], place.start)
    is_part = before is not None and before.indicator == PLAN and before.role is Role.LEVEL and split is not None
    if is_part and _PART.fullmatch(scene.text, *place.lead):
        return Measured(PLAN, scene.text[slice(*place.lead)].strip(" ,;:("))
    return None


def _tells_only_who(scene: Scene, lead: Span) -> bool:
    """Whether words name nothing but who pays, from which source, and by when: "vốn trung ương đạt", "chủ đầu tư nào đạt trên"."""
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
