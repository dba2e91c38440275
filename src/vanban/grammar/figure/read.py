"""The figures of a text, sentence by sentence: each quantity with its measure, role, base, period and status."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vanban.grammar.context import Scene
from vanban.grammar.figure.comparison import Comparison, compare
from vanban.grammar.figure.coverage import Coverage, aimed_at, covered, heading_time, note_time
from vanban.grammar.figure.table import table_figures
from vanban.grammar.marks import Mark
from vanban.grammar.quantity import Quantity
from vanban.grammar.spans import Spans
from vanban.lexicon.entries import by_id, word_set
from vanban.period import Period
from vanban.results import Base, Bound, Directive, Figure, Role, Status
from vanban.text.layout import BlockKind
from vanban.text.sentences import sentences

_CLAUSE_END = re.compile(r";")
_TARGETS = re.compile(r"\b(?:phấn đấu|mục tiêu|cố gắng|quyết tâm|chỉ tiêu|hướng tới|nhằm đạt|kịch bản)\b", re.IGNORECASE)
_AIMED = re.compile(r"(?:mục tiêu|chỉ tiêu)(?:\s[\w/]+){0,8}\s?(?::|là\s)", re.IGNORECASE)
_DONE = re.compile(r"\b(?:đã|thực hiện được|đạt được|thực tế)\b", re.IGNORECASE)
_PLEDGED = re.compile(r"(?:đăng ký|cam kết)\s(?:ủng hộ|hỗ trợ|tài trợ|đóng góp)", re.IGNORECASE)
_REGISTERED = re.compile(r"đăng ký|điều lệ|cam kết", re.IGNORECASE)
_IS_AT = re.compile(
    r"(?:tỷ lệ|tỉ lệ|lãi suất|tỷ suất)[^,;]{0,60}\s(?:còn|xuống còn|giảm còn|ở mức)\s(?:dưới\s|khoảng\s)?\Z", re.IGNORECASE
)
_PLANNED = re.compile(
    r"(?:kế hoạch|dự toán|kế hoạch vốn|được giao|tổng mức đầu tư|tổng vốn đầu tư|phân bổ)(?:\s(?!đạt"
    r"|giải ngân)[\w\s/]{0,40})?\s(?:là|giao|:|khoảng|trên|hơn)?\s?\Z",
    re.IGNORECASE,
)
_ACTS_ON_PLAN = re.compile(r"giải ngân|thực hiện|đạt|bằng|vượt|hoàn thành|so với", re.IGNORECASE)
_BY_PLAN = frozenset({"budget.revenue", "budget.expenditure", "investment.public.disbursed"})
_FILLER = word_set("word.filler")


@dataclass(slots=True)
class _Measured:
    """What the quantity before measured, for those that go on with it."""

    indicator: str | None = None
    measure: str = ""
    status: Status = Status.ACTUAL
    comparison: Comparison | None = None
    end: int = 0
    cut: bool = False


def find_figures(scene: Scene, quantities: Sequence[Quantity], directives: Sequence[Directive]) -> list[Figure]:
    """Every figure of a text in order; the quantities come from `find_quantities`."""
    found: list[Figure] = []
    orders = Spans(directives)
    placed = Spans(quantities)
    coverage = Coverage(current=scene.month)
    told = scene.month
    for block in scene.blocks:
        if block.kind in (BlockKind.HEAD, BlockKind.FOOT, BlockKind.BYLINE, BlockKind.TABLE_ROW):
            continue
        if block.kind is BlockKind.HEADING:
            told = heading_time(scene, block) or (told if block.level > 1 else scene.month)
        inside = list(placed.within(block.start, block.end))
        coverage = Coverage(current=told, plan_year=coverage.plan_year)
        if inside:  # a block without quantities needs no reading
            for sentence in sentences(scene.text, block.start, block.end):
                counted = [q for q in inside if sentence[0] <= q.start < sentence[1]]
                note_time(scene, coverage, sentence, anywhere=not counted)
                found.extend(_sentence(scene, sentence, counted, coverage, orders))
    return sorted([*found, *table_figures(scene)], key=lambda figure: figure.start)


def _sentence(
    scene: Scene, sentence: tuple[int, int], quantities: Sequence[Quantity], coverage: Coverage, orders: Spans[Directive]
) -> list[Figure]:
    found: list[Figure] = []
    measured = _Measured(end=sentence[0])
    for i, quantity in enumerate(quantities):
        following = quantities[i + 1].start if i + 1 < len(quantities) else sentence[1]
        cut = _last_cut(scene.text, measured.end, quantity.start)
        if cut:
            measured.end, measured.cut, measured.comparison = cut, True, None
        lead = (measured.end, quantity.start)
        stop = _CLAUSE_END.search(scene.text, quantity.end, following)
        tail = (quantity.end, stop.start() if stop else following)
        figure = _figure(scene, sentence, quantity, lead, tail, measured, coverage, orders)
        found.append(figure)
    return _with_nearby_bases(found)


def _with_nearby_bases(figures: list[Figure]) -> list[Figure]:
    """ "X giảm 16,4%; Y giảm 9,5% so với cùng kỳ": a change with no base of its own has the one stated next in the sentence."""
    following: Base | None = None
    filled: list[Figure] = []
    for figure in reversed(figures):
        if figure.role is Role.CHANGE and figure.base is None and following:
            figure = replace(figure, base=following, why={key: reason for key, reason in figure.why.items() if key != "base"})
        following = figure.base if figure.role is Role.CHANGE and figure.base is not Base.PLAN else following
        filled.append(figure)
    return filled[::-1]


def _last_cut(text: str, start: int, end: int) -> int | None:
    cuts = [m.end() for m in _CLAUSE_END.finditer(text, start, end)]
    return cuts[-1] if cuts else None


def _figure(
    scene: Scene,
    sentence: tuple[int, int],
    quantity: Quantity,
    lead: tuple[int, int],
    tail: tuple[int, int],
    measured: _Measured,
    coverage: Coverage,
    orders: Spans[Directive],
) -> Figure:
    comparison = compare(scene, quantity, lead, tail, measured.comparison)
    indicator, measure = _measure(scene, sentence, quantity, lead, tail, comparison, measured)
    comparison = _with_usual_base(_as_rate(scene, comparison, indicator, lead), indicator, coverage)
    status = _status(scene, sentence, quantity, lead, tail, indicator, comparison, measured, orders)
    period = _period(scene, sentence, quantity, tail, coverage, indicator, status)
    measured.indicator, measured.measure, measured.status = indicator, measure, status
    measured.comparison, measured.end, measured.cut = comparison, quantity.end, False
    why = {} if indicator else {"indicator": "not-in-list"}
    if comparison.role is not Role.LEVEL and comparison.base is None:
        why["base"] = "no-base"
    if period is None:
        why["period"] = "not-said"
    return Figure(
        start=quantity.start,
        end=quantity.end,
        quote=scene.text[quantity.start : quantity.end],
        rule="figure",
        why=why,
        measure=measure,
        indicator=indicator,
        value=-abs(quantity.value) if comparison.falling and comparison.role is Role.CHANGE else quantity.value,
        unit=quantity.unit,
        role=comparison.role,
        base=comparison.base,
        period=period,
        status=status,
        bound=_bound(scene, quantity),
    )


def _measure(
    scene: Scene,
    sentence: tuple[int, int],
    quantity: Quantity,
    lead: tuple[int, int],
    tail: tuple[int, int],
    comparison: Comparison,
    measured: _Measured,
) -> tuple[str | None, str]:
    mark = _indicator_mark(scene, quantity, lead, tail, comparison)
    if mark:
        words = scene.text[mark.start : mark.end]
        return _by_company(scene, mark.id, quantity, sentence), words
    comma = scene.text.rfind(",", *lead) if comparison.role is not Role.LEVEL else -1
    dependent = not _names_something(scene, (max(lead[0], comma), lead[1]))
    if measured.measure and dependent and _fits(measured.indicator, quantity, comparison):
        return measured.indicator, measured.measure
    return None, _noun_phrase(scene, lead, quantity)


def _indicator_mark(
    scene: Scene, quantity: Quantity, lead: tuple[int, int], tail: tuple[int, int], comparison: Comparison
) -> Mark | None:
    near = [
        m
        for m in scene.marks.within("indicator", quantity.start, min(tail[1], quantity.end + 60))
        if m.start <= quantity.end + 2 and _fits(m.id, quantity, comparison)
    ]
    before = [m for m in scene.marks.within("indicator", *lead) if _fits(m.id, quantity, comparison)]
    if near and (quantity.cls.startswith("count") or not before):
        return near[0]
    if not before:
        return None
    last = max(before, key=lambda m: (m.end, m.end - m.start))
    if last.id == "investment.public.plan":
        paid = [m for m in before if m.id == "investment.public.disbursed"]
        if paid and (
            comparison.role is Role.SHARE or not re.search(r"\b(?:là|được giao|giao)\b", scene.text[last.end : quantity.start])
        ):
            return paid[-1]
    return last


def _fits(indicator: str | None, quantity: Quantity, comparison: Comparison) -> bool:
    if indicator is None:
        return True
    classes = by_id("indicators")[indicator].data["units"]
    return quantity.cls in classes or (comparison.role is not Role.LEVEL and quantity.cls in ("percent", "points", "times"))


def _by_company(scene: Scene, indicator: str, quantity: Quantity, sentence: tuple[int, int]) -> str:
    """ "vốn đăng ký" is of firms or of projects: whichever the sentence counted last."""
    if indicator not in ("enterprise.capital", "investment.private.capital"):
        return indicator
    firms = max(
        (m.end for m in scene.marks.within("indicator", sentence[0], quantity.start) if m.id == "enterprise.new"), default=-1
    )
    projects = scene.text.rfind("dự án", sentence[0], quantity.start)
    if firms > projects:
        return "enterprise.capital"
    return "investment.private.capital" if projects > firms else indicator


def _names_something(scene: Scene, lead: tuple[int, int]) -> bool:
    """Whether the words before a quantity name a new thing, beside verbs, times and comparisons."""
    tokens = scene.marks.words
    covered: list[tuple[int, int]] = [(t.start, t.end) for t in scene.times_within(*lead)]
    for kind in (
        "estimate",
        "share.of",
        "change.up",
        "change.down",
        "versus",
        "base.plan",
        "base.year-ago",
        "base.month-ago",
        "base.last-year",
        "cumulative",
        "breakdown",
        "target",
    ):
        covered.extend((m.start, m.end) for m in scene.marks.within(kind, *lead))
    for i in range(tokens.at(lead[0]), tokens.at(lead[1])):
        word = scene.text[tokens.starts[i] : tokens.ends[i]].lower()
        if word[0].isalpha() and word not in _FILLER and not any(a <= tokens.starts[i] < b for a, b in covered):
            return True
    return False


def _noun_phrase(scene: Scene, lead: tuple[int, int], quantity: Quantity) -> str:
    words = scene.text[lead[0] : lead[1]].strip(" ,.:;\n-–")
    words = re.split(r",\s|\b(?:trong đó|với|và|ước|đạt|có|là)\s", words)[-1].strip() or words
    return " ".join(words.split()[-12:]) or quantity.unit


def _as_rate(scene: Scene, comparison: Comparison, indicator: str | None, lead: tuple[int, int]) -> Comparison:
    """ "Tỷ lệ hộ nghèo còn 6,75%" is the size of a rate, not a part reached of some base."""
    if (
        comparison.role is Role.SHARE
        and comparison.base in (None, Base.OTHER)
        and (indicator == "poverty.rate" or _IS_AT.search(scene.text, *lead))
    ):
        return Comparison(Role.LEVEL, None)
    return comparison


def _with_usual_base(comparison: Comparison, indicator: str | None, coverage: Coverage) -> Comparison:
    """A share of money collected or paid out, with no base said, is of the plan; any other is of something unnamed."""
    if comparison.role is Role.SHARE and comparison.base is None:
        return Comparison(Role.SHARE, Base.PLAN if indicator in _BY_PLAN else Base.OTHER)
    if comparison.role is not Role.CHANGE:
        return comparison
    if comparison.base is None and indicator == "economy.grdp":
        return Comparison(Role.CHANGE, Base.PREVIOUS_YEAR, comparison.falling)
    if comparison.base is None and coverage.change_base:
        return Comparison(Role.CHANGE, coverage.change_base, comparison.falling)
    coverage.change_base = comparison.base if comparison.base is Base.SAME_PERIOD_LAST_YEAR else coverage.change_base
    return comparison


def _status(
    scene: Scene,
    sentence: tuple[int, int],
    quantity: Quantity,
    lead: tuple[int, int],
    tail: tuple[int, int],
    indicator: str | None,
    comparison: Comparison,
    measured: _Measured,
    orders: Spans[Directive],
) -> Status:
    words = scene.text[lead[0] : lead[1]]
    aimed = _AIMED.search(scene.text, sentence[0], quantity.start)
    if aimed or orders.covering(quantity.start) or (_TARGETS.search(words) and not _DONE.search(words)):
        return Status.PLAN if indicator == "investment.public.plan" and comparison.role is Role.LEVEL else Status.TARGET
    if _PLEDGED.search(scene.text, *sentence):
        return Status.REGISTERED
    if (
        indicator in ("enterprise.capital", "investment.private.capital")
        and comparison.role is Role.LEVEL
        and _REGISTERED.search(words + scene.text[tail[0] : tail[0] + 30])
    ):
        return Status.REGISTERED
    if indicator == "investment.public.plan" and comparison.role is Role.LEVEL:
        return Status.PLAN
    if scene.marks.first("estimate", *lead):
        return Status.ESTIMATE
    if comparison.role is Role.LEVEL and _PLANNED.search(words) and not _ACTS_ON_PLAN.search(words):
        return Status.PLAN
    return _inherited_status(scene, sentence, quantity, comparison, measured, words)


def _inherited_status(
    scene: Scene, sentence: tuple[int, int], quantity: Quantity, comparison: Comparison, measured: _Measured, words: str
) -> Status:
    """A change or share that hangs on an estimated level is itself an estimate; so is all that "Ước cả tháng," heads."""
    if measured.measure and measured.status is Status.ESTIMATE and not _DONE.search(words) and comparison.role is not Role.LEVEL:
        return Status.ESTIMATE
    head = scene.marks.first("estimate", sentence[0], min(sentence[0] + 30, quantity.start))
    if head and not _DONE.search(scene.text, head.end, quantity.start):
        return Status.ESTIMATE
    return Status.ACTUAL


def _period(
    scene: Scene,
    sentence: tuple[int, int],
    quantity: Quantity,
    tail: tuple[int, int],
    coverage: Coverage,
    indicator: str | None,
    status: Status,
) -> Period | None:
    if status in (Status.TARGET, Status.PLAN):
        return aimed_at(scene, coverage, sentence, quantity.start, indicator, status is Status.TARGET)
    return covered(scene, coverage, sentence, (quantity.start, quantity.end), tail[1], indicator)


def _bound(scene: Scene, quantity: Quantity) -> Bound | None:
    for kind, bound in (("bound.least", Bound.AT_LEAST), ("bound.most", Bound.AT_MOST), ("bound.about", Bound.ABOUT)):
        if any(m.end == quantity.start - 1 for m in scene.marks.within(kind, max(0, quantity.start - 16), quantity.start)):
            return bound
    return None
