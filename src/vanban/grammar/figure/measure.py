"""What a figure measures: an indicator of the lexicon, and the words of the text that name it.

The words before a quantity name it ("thu ngân sách đạt 40 tỷ đồng"), or those behind a count ("40 doanh nghiệp thành lập
mới"). Where neither names anything, it goes on with what was measured before: the last of the same unit for a count, or the
one named by "về vốn", "về số doanh nghiệp". Money without a name of its own belongs to what was counted just before. What unit
and verb tell without a name, and parts of a whole, `unnamed` knows.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from vanban.grammar.context import Scene
from vanban.grammar.figure.comparison import Comparison
from vanban.grammar.figure.place import Place, Span
from vanban.grammar.figure.public_money import given_or_paid, of_the_two
from vanban.grammar.figure.unnamed import Measured, counted, last_phrase, meant
from vanban.grammar.marks import Mark
from vanban.grammar.quantity import Quantity
from vanban.lexicon.entries import by_id, word_set
from vanban.results import Figure, Role
from vanban.text.letters import pattern
from vanban.text.words import key

_PLAN, _PAID = "investment.public.plan", "investment.public.disbursed"
_MONEY_OF = {
    "welfare.support": "welfare.support",
    "enterprise.new": "enterprise.capital",
    "investment.private.projects": "investment.private.capital",
    "tourism.visitors": "tourism.revenue",
}
_TELLS_MONEY = pattern(
    r"(?:\s(?:đầu tư mới|FDI|DDI|mới|cấp mới|tăng vốn|trong nước|nước ngoài)){0,3}\s?(?:\(|với|tăng vốn)?\s?", re.IGNORECASE
)
_INVESTED = pattern(r"\b(?:khu|cụm) công nghiệp|\b(?:khu kinh tế|nhà đầu tư|KCN|CCN|KKT)\b", re.IGNORECASE)
_OPENS_RATE = pattern(r"\s(?:[\p{Ll}]+\s){0,3}\((?:(?:vượt|đạt|bằng|tăng|giảm)\s|\+)")
_PAIR = 2
_IN_RESPECT_OF = pattern(r"\svề\s(?:tổng\s)?(?:số\s|lượng\s|số lượng\s)?(\w+)", re.IGNORECASE)
_MONEY_WORDS = frozenset({"vốn", "giá", "tiền", "kim"})
_JOINT = pattern(r",|\s(?:và|nhưng|song)\s", re.IGNORECASE)
_IS = pattern(r"\b(?:là|được giao|giao)\b")
_NAMES_END = pattern(r"(?<!nông),\s|\b(?:trong đó:?|với|ước|đạt|có|là)\s|\Avà\s|\b(?:tuy|nhưng)\s")
# Marks that name no thing, beside verbs, times and comparisons.
_NAMELESS = (
    "estimate", "share.of", "change.up", "change.down", "versus", "base.plan", "base.year-ago", "base.month-ago",
    "base.last-year", "cumulative", "breakdown", "target", "share.part", "aim.set", "organ",
)  # fmt: skip


def measure(
    scene: Scene, place: Place, comparison: Comparison, earlier: Sequence[Figure], last: Figure | None = None
) -> Measured:
    """What the quantity at a place measures; `earlier` are the figures before it in the sentence, `last` is the one before the
    sentence."""
    return of_the_two(scene, place, _measured(scene, place, comparison, earlier, last), comparison, earlier)


def _measured(scene: Scene, place: Place, comparison: Comparison, earlier: Sequence[Figure], last: Figure | None) -> Measured:
    lead = _own_lead(scene, place, earlier)
    told = (
        _in_respect_of(scene, place, earlier)
        or counted(scene, place, lead)
        or _in_turn(scene, place, earlier)
        or _money_of_counted(scene, place, earlier)
        or _in_bracket_behind(scene, place, earlier)
    )
    if told:
        return told
    if mark := _named(scene, place, lead, comparison):
        return Measured(_by_company(scene, mark.id, place), scene.text[mark.start : mark.end])
    if unnamed := meant(scene, place, lead, comparison, earlier) or given_or_paid(scene, place, lead, comparison, earlier, last):
        return unnamed
    if earlier and not _names_something(scene, last_phrase(scene, lead) if comparison.role is not Role.LEVEL else lead):
        before = _gone_on_with(place.quantity, comparison, earlier)
        if before.measure and _fits(before.indicator, place.quantity, comparison):
            return Measured(before.indicator, before.measure)
    if named := _noun_phrase(scene, lead) if _names_something(scene, lead) else "":
        return Measured(None, named)
    goes_on = last is not None and not earlier and comparison.role is not Role.LEVEL
    if last and goes_on and _fits(last.indicator, place.quantity, comparison):
        return Measured(last.indicator, last.measure)  # "Thu ngân sách 1.862 tỷ đồng. | Đạt 26,9% dự toán."
    return Measured(None, place.quantity.unit)


def _own_lead(scene: Scene, place: Place, earlier: Sequence[Figure]) -> Span:
    """The words before a quantity, without those that name the count before it ("15 vụ tai nạn giao thông, làm chết 8 người")."""
    start, end = place.lead
    if earlier and earlier[-1].end == start:
        behind = _behind(scene, (earlier[-1].start, end), start)
        named = [
            mark.end for mark in behind if mark.id == earlier[-1].indicator or (mark.start <= start + 1 and mark.id != _PAID)
        ]
        start = max(named, default=start)
    return start, end


def _behind(scene: Scene, span: Span, end: int) -> Iterator[Mark]:
    """Indicators that a count's noun begins or that stand just behind it."""
    marks = scene.marks.within("indicator", *span)
    return (m for m in marks if "," not in scene.text[end : m.start] and not _names_something(scene, (end, m.start)))


def _named(scene: Scene, place: Place, lead: Span, comparison: Comparison) -> Mark | None:
    quantity = place.quantity
    counts = quantity.cls.startswith("count")
    near = [m for m in _behind(scene, place.near_tail, place.end) if _fits(m.id, quantity, comparison)]
    if not counts:
        near = [m for m in near if m.start <= place.end + 2 and not (m.id == _PLAN and comparison.role is Role.SHARE)]
    named = scene.marks.within("indicator", *lead)
    before = [m for m in named if _fits(m.id, quantity, comparison) and not _is_denied(scene, m, quantity)]
    if near and (counts or not before):
        return near[0]
    return _last_named(scene, place, before, comparison) if before else None


def _is_denied(scene: Scene, mark: Mark, quantity: Quantity) -> bool:
    """ "14 dự án chưa giải ngân với số vốn 215 tỷ đồng": what was not paid out."""
    is_money = mark.id == _PAID and quantity.cls == "money"
    return is_money and scene.text.endswith(("chưa ", "Chưa "), 0, mark.start)


def _last_named(scene: Scene, place: Place, before: Sequence[Mark], comparison: Comparison) -> Mark:
    """The last name before a quantity; of a plan and what was paid of it, a share is of what was paid."""
    last = max(before, key=lambda mark: (mark.end, mark.end - mark.start))
    paid = [mark for mark in before if mark.id == _PAID]
    if last.id != _PLAN or not paid:
        return last
    given = _IS.search(scene.text, last.end, place.start) or "," in scene.text[paid[-1].end : last.start]
    return last if given and comparison.role is not Role.SHARE else paid[-1]


def _fits(indicator: str | None, quantity: Quantity, comparison: Comparison) -> bool:
    if indicator is None:
        return True
    classes = by_id("indicators")[indicator].data["units"]
    return quantity.cls in classes or (comparison.role is not Role.LEVEL and quantity.cls in ("percent", "points", "times"))


def _in_respect_of(scene: Scene, place: Place, earlier: Sequence[Figure]) -> Measured | None:
    """ "giảm 8,9% về số doanh nghiệp và tăng 12,4% về vốn": the earlier figure that the words behind point to."""
    said = _IN_RESPECT_OF.match(scene.text, *place.tail)
    if not said or not earlier:
        return None
    word = said[1].lower()
    for figure in earlier:
        is_money = figure.indicator is not None and "money" in by_id("indicators")[figure.indicator].data["units"]
        if is_money if word in _MONEY_WORDS else figure.unit.lower().startswith(word):
            return Measured(figure.indicator, figure.measure)
    return None


def _money_of_counted(scene: Scene, place: Place, earlier: Sequence[Figure]) -> Measured | None:
    """ "21 doanh nghiệp thành lập mới với số vốn 96 tỷ đồng", "210 nghìn lượt khách, doanh thu 168 tỷ đồng"."""
    if place.quantity.cls != "money" or not earlier:
        return None
    if _TELLS_MONEY.fullmatch(scene.text, *place.lead):  # "4 dự án (18,2 triệu USD)", "41 dự án với 536 triệu USD"
        indicator = _MONEY_OF.get(earlier[-1].indicator or "")
        return Measured(indicator, earlier[-1].measure) if indicator else None
    bare = scene.marks.last("bare-money", *place.lead)
    if not bare or _names_something(scene, (bare.end, place.start)):
        return None
    counted = next((f for f in reversed(earlier) if f.role is Role.LEVEL), None)
    indicator = _MONEY_OF.get(counted.indicator or "") if counted else None
    return Measured(indicator, scene.text[bare.start : bare.end]) if indicator else None


def _in_bracket_behind(scene: Scene, place: Place, earlier: Sequence[Figure]) -> Measured | None:
    """ "trồng 18.540 ha ngô (đạt 94,6%)": a share or change in a bracket just behind is of what stands before it."""
    if place.quantity.cls != "percent" or not earlier or earlier[-1].role is not Role.LEVEL:
        return None
    if not _OPENS_RATE.fullmatch(scene.text, earlier[-1].end, place.start):
        return None
    return Measured(earlier[-1].indicator, earlier[-1].measure)


def _in_turn(scene: Scene, place: Place, earlier: Sequence[Figure]) -> Measured | None:
    """ "huy động 34 tỷ đồng, dư nợ 38 tỷ đồng, tăng lần lượt 15% và 21%": each of two has its own."""
    if place.quantity.cls != "percent" or len(earlier) < _PAIR:
        return None
    turn = scene.text.rfind("lần lượt", place.sentence[0], place.start)
    if turn < 0:
        return None
    told = [figure for figure in earlier if figure.start > turn]
    levels = [figure for figure in earlier if figure.start < turn and figure.role is Role.LEVEL][-_PAIR:]
    if len(levels) < _PAIR or len(told) >= _PAIR:
        return None
    return Measured(levels[len(told)].indicator, levels[len(told)].measure)


def _by_company(scene: Scene, indicator: str, place: Place) -> str:
    """ "vốn đăng ký" is of firms or of projects: whichever the sentence counted last."""
    if indicator not in ("enterprise.capital", "investment.private.capital"):
        return indicator
    start = place.sentence[0]
    firms = max((m.end for m in scene.marks.within("indicator", start, place.start) if m.id == "enterprise.new"), default=-1)
    projects = scene.text.rfind("dự án", start, place.start)
    if firms > projects:
        return "enterprise.capital"
    is_of_site = projects > firms or (firms < 0 and _INVESTED.search(scene.text, start, place.start))
    return "investment.private.capital" if is_of_site else indicator


def _gone_on_with(quantity: Quantity, comparison: Comparison, earlier: Sequence[Figure]) -> Figure:
    """The figure that a quantity without a name goes on with: for a count, the last of its unit."""
    same = [figure for figure in earlier if figure.unit == quantity.unit]
    counted = comparison.role is not Role.LEVEL and quantity.cls.startswith("count")
    return same[-1] if counted and same else earlier[-1]


def _names_something(scene: Scene, span: Span) -> bool:
    """Whether words name a new thing, beside verbs, times and comparisons."""
    words = scene.marks.words
    places = [words.starts[i] for i in range(words.at(span[0]), words.at(span[1])) if words.keys[i] not in _filler()]
    places = [place for place in places if scene.text[place].isalpha()]
    if not places:
        return False
    passed = [(time.start, time.end) for time in scene.times_within(*span)]
    passed += [(mark.start, mark.end) for kind in _NAMELESS for mark in scene.marks.within(kind, *span)]
    return not all(any(a <= place < b for a, b in passed) for place in places)


@cache
def _filler() -> frozenset[str]:
    return frozenset(map(key, word_set("word.filler")))


def _noun_phrase(scene: Scene, lead: Span) -> str:
    """The last words before a quantity that may name it, without the verbs behind them."""
    words = scene.text[slice(*lead)].strip(" ,.:;\n-–").split()
    while len(words) > 1 and words[-1].lower() in word_set("word.before-number"):
        words.pop()
    said = " ".join(words)
    return " ".join((_NAMES_END.split(said)[-1].strip() or said).split()[-12:])
