"""A measurable goal judged by a later figure of the same indicator, plan year and kind.

A cumulative figure (a level, a share of the plan) reaches its goal on any day and falls short of it only when the goal's time
is over; a rate (growth, index) is judged at the end alone. A figure of an earlier stage (homes begun) never closes a goal of a
later one (homes finished).
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from vanban.amounts import in_base, unit
from vanban.checks.stage import EARLIER_STAGE
from vanban.grammar.times import Grain, find_times
from vanban.links.grounds import earlier_stage, grounds
from vanban.links.phrases import Phrases
from vanban.links.results import Verdict
from vanban.links.wording import phrases
from vanban.period import Period
from vanban.results import Bound, Figure, Reading, Role, Status
from vanban.sentences_of_fact import Sentence, amount
from vanban.text.letters import pattern
from vanban.text.words import phrase_keys

_CAPITAL = "investment.public.disbursed"
_EARLIER = EARLIER_STAGE | {_CAPITAL: "investment.public.plan"}
_AFTER = timedelta(days=45)
"""A figure of a goal's plan year may run this long beyond it and still speak of it: plan capital is paid until 31 January."""
_GRACE = timedelta(days=12)
"""Any other figure speaks of the goal's time only up to here; and a last review comes as close before its end."""
_LESS_IS_BETTER = frozenset({"poverty.rate", "health.cases", "safety.accidents"})
_LATE = timedelta(days=200)
"""A number of things collected once may be reached this long after its day."""
_MANY_THINGS = frozenset(
    {
        "forestry.area",
        "agriculture.area",
        "agriculture.output",
        "industry.output",
        "health.vaccinated",
        "health.cases",
        "welfare.support",
        "welfare.donors",
    }
)
"""Indicators under which many things are measured (each crop, each product): the words must be alike, too."""
_AROUND = 120
_PARTS_OF_YEARS = (Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.MONTHS)
_PLAN = pattern(r"(?:vốn|hoạch|công|tư)\s+năm\s+(20\d\d)")
_ALLOTTED = Phrases(dict.fromkeys(phrases("goals", "allotted"), True))


class Nearness(Enum):
    """How a figure stands to a goal."""

    SAME = auto()
    EARLIER_STAGE = auto()


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal with its time: from its period, else its deadline, else the year it was set in (then not `stated`).

    `by_day` tells that it is to be reached by a day, not within a period. `is_work` tells that it counts works, which go on
    after their day and are never short.
    """

    figure: Figure
    time: Period
    stated: bool = True
    by_day: bool = False
    is_work: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """A goal met by a figure of a later paper (its place in `Reading.figures`)."""

    figure: int
    verdict: Verdict
    sure: bool
    grounds: tuple[Sentence, ...]


def goal(figure: Figure, due: date | None, set_on: date | None, words: str = "", *, is_work: bool = False) -> Goal | None:
    """The goal of a target figure, None when nothing says what time it is for. `words` are those of its clause, in NFC."""
    time = figure.period
    year = time.first.year if time else due.year if due else set_on.year if set_on else None
    if time is None or time == Period.year(time.first.year):
        time = _narrowest(words, year) or time
    if time and time.first != time.last:
        return Goal(figure, time, is_work=is_work)
    last = time.last if time else due
    if last:
        first = date(_plan_year(words) or last.year, 1, 1)
        return Goal(figure, Period(min(first, last), last), by_day=True, is_work=is_work)
    return Goal(figure, Period.year(set_on.year), stated=False, by_day=True, is_work=is_work) if set_on else None


def _narrowest(words: str, year: int | None) -> Period | None:
    """The one month, quarter or half that a clause names: "trong quý I giải quyết việc làm cho 3.000 lao động"."""
    times = [time for time in find_times(words) if time.grain in _PARTS_OF_YEARS]
    found = {period for time in times if (period := time.resolve(year))}
    return found.pop() if len(found) == 1 else None


def _plan_year(words: str) -> int | None:
    match = _PLAN.search(words)
    return int(match[1]) if match else None


def indicators_of(aim: Goal) -> frozenset[str]:
    """The indicators under which figures may judge a goal, its own and that of an earlier stage."""
    own = aim.figure.indicator
    return frozenset(one for one in (own, _indicator(aim.figure), _EARLIER.get(own or "")) if one)


def judge(
    aim: Goal, later: Reading, places: Iterable[int], told_on: date | None, fits: Callable[[Figure], bool]
) -> Judged | None:
    """What the figures at some places of a later paper say of a goal; the figure that runs furthest decides.

    `fits` tells whether a figure counts the same part of the whole as the goal does.
    """
    rows = [
        (
            nearness is Nearness.SAME,
            figure.period == aim.time,
            _is_whole(aim, figure),
            _as_of(figure, told_on),
            figure.status is Status.ACTUAL,
            -place,
        )
        for place in places
        if (nearness := _nearness(aim, figure := later.figures[place], later, told_on)) is not None and fits(figure)
    ]
    if not rows:
        return None
    same, _, _, as_of, _, place = max(rows)
    figure = later.figures[-place]
    if not same:
        return Judged(-place, Verdict.UNDER_WAY, sure=True, grounds=(earlier_stage(aim.figure, figure),))
    verdict, sure = _verdict(aim, figure, as_of)
    return Judged(-place, verdict, sure, _grounds(aim, figure, as_of, later, verdict))


def judge_beside(aim: Goal, place: int, later: Reading, told_on: date | None) -> Judged | None:
    """The same for a figure that stands in words like the goal's, where neither need have an indicator."""
    figure = later.figures[place]
    if (
        figure.status not in (Status.ACTUAL, Status.ESTIMATE)
        or figure.role is not aim.figure.role
        or not _comparable(figure, aim.figure)
        or not (_in_time(aim, figure, told_on) or not aim.stated or _is_late_count(aim, figure))
    ):
        return None
    as_of = _as_of(figure, told_on)
    verdict, sure = _verdict(aim, figure, as_of, beside=True)
    return Judged(place, verdict, sure, _grounds(aim, figure, as_of, later, verdict))


def _grounds(aim: Goal, figure: Figure, as_of: date, later: Reading, verdict: Verdict) -> tuple[Sentence, ...]:
    return grounds(aim.figure, aim.time, figure, as_of, later, is_short=verdict is Verdict.SHORT)


def judge_rest(aim: Goal, place: int, later: Reading) -> Judged | None:
    """All that was to be done told as still left: nothing is done of it."""
    rest = later.figures[place]
    is_all = _comparable(rest, aim.figure) and in_base(rest.value, rest.unit) == in_base(aim.figure.value, aim.figure.unit)
    if not is_all or rest.role is not aim.figure.role:
        return None
    said = amount(rest.value, rest.unit)
    ground = Sentence(
        f"Văn bản sau còn nguyên {said.vi} chưa thực hiện", f"The later paper still has all of {said.en} to be done"
    )
    return Judged(place, Verdict.CONTRADICTED, sure=True, grounds=(ground,))


def _as_of(figure: Figure, told_on: date | None) -> date:
    return figure.period.last if figure.period else told_on or date.min


def _nearness(aim: Goal, figure: Figure, later: Reading, told_on: date | None) -> Nearness | None:
    wanted = aim.figure
    is_criterion = figure.bound is Bound.AT_MOST and wanted.bound is not Bound.AT_MOST
    if is_criterion or not has_own_indicator(aim) or figure.status not in (Status.ACTUAL, Status.ESTIMATE):
        return None
    if not (_in_time(aim, figure, told_on) or _is_of_plan_year(aim, figure, later, told_on)):
        return None
    if (
        figure.indicator is not None
        and figure.indicator == _EARLIER.get(wanted.indicator or "")
        and figure.role is wanted.role is Role.LEVEL
    ):
        return Nearness.EARLIER_STAGE
    same = _indicator(figure) == _indicator(wanted) and figure.role is wanted.role and _comparable(figure, wanted)
    return Nearness.SAME if same else None


def has_own_indicator(aim: Goal) -> bool:
    """Whether the indicator alone tells what is measured."""
    return aim.figure.indicator is not None and aim.figure.indicator not in _MANY_THINGS


def _indicator(figure: Figure) -> str | None:
    """The indicator; a share of the investment plan reached is a share disbursed, unless the words say that it was allotted."""
    is_allotted = any(True for _ in _ALLOTTED.find(phrase_keys(figure.measure)))
    of_plan = figure.indicator == _EARLIER[_CAPITAL] and figure.role is Role.SHARE and not is_allotted
    return _CAPITAL if of_plan else figure.indicator


def _comparable(figure: Figure, wanted: Figure) -> bool:
    if figure.role is not Role.LEVEL and figure.base is not wanted.base and None not in (figure.base, wanted.base):
        return False
    one, other = unit(figure.unit), unit(wanted.unit)
    return one.base == other.base or not (one.is_rounded or other.is_rounded)


def _in_time(aim: Goal, figure: Figure, told_on: date | None) -> bool:
    time = figure.period or (Period.day(told_on) if told_on else None)
    if time is None or (time.first.year != aim.time.first.year and time.first > aim.time.last):
        return False
    begins = time.first >= aim.time.first or time.first.year == aim.time.first.year
    is_late = time.last > aim.time.last + (_LATE if _is_collected(aim) else _GRACE)
    return begins and time.last >= aim.time.first and not is_late


def _is_count(figure: Figure) -> bool:
    return figure.role is Role.LEVEL and unit(figure.unit).base not in ("vnd", "usd", "%")


def _is_late_count(aim: Goal, figure: Figure) -> bool:
    """Whether a count is told for a time that ends soon after the goal's: the season's work, told by the next session."""
    period = figure.period
    return _is_count(aim.figure) and period is not None and aim.time.last < period.last <= aim.time.last + _AFTER


def _is_collected(aim: Goal) -> bool:
    """Whether a goal counts persons or things, each once, by a day: reached late it is still reached."""
    return aim.by_day and _is_count(aim.figure)


def _is_of_plan_year(aim: Goal, figure: Figure, later: Reading, told_on: date | None) -> bool:
    """A figure as of a day soon after the year of the goal, whose own words name that year ("kế hoạch năm 2023")."""
    if aim.time.last != Period.year(aim.time.last.year).last or not (
        aim.time.first <= _as_of(figure, told_on) <= aim.time.last + _AFTER
    ):
        return False
    around = unicodedata.normalize("NFC", later.text[max(0, figure.start - _AROUND) : figure.end + _AROUND])
    return bool(re.search(rf"(?:năm|hoạch)\s+{aim.time.first.year}\b", around))


def _is_whole(aim: Goal, figure: Figure) -> bool:
    """Whether the figure counts from the beginning of the goal's time; a day alone is what it runs up to.

    An amount of one month or quarter is not reached by that of the months before it.
    """
    period = figure.period
    if period is None or period.first == period.last or _is_collected(aim):
        return True
    is_flow = figure.role is Role.LEVEL and not aim.by_day
    return period.first == aim.time.first if is_flow else period.first <= aim.time.first


def _verdict(aim: Goal, figure: Figure, as_of: date, *, beside: bool = False) -> tuple[Verdict, bool]:
    wanted = aim.figure
    value, goal_value = in_base(figure.value, figure.unit), in_base(wanted.value, wanted.unit)
    at_most = _is_to_stay_below(wanted)
    met = value <= goal_value if at_most else value >= goal_value
    if wanted.role is Role.CHANGE and goal_value < 0 < value and figure.status is Status.ACTUAL:
        return Verdict.CONTRADICTED, as_of >= aim.time.last
    cumulative = not at_most and wanted.role is not Role.CHANGE
    closed = _is_last_review(aim, as_of) or not (aim.stated or wanted.role is Role.LEVEL)
    whole = _is_whole(aim, figure) or (beside and _is_count(aim.figure))
    if figure.period is None and not beside:
        return Verdict.UNDER_WAY, False
    if met and (cumulative or (closed and whole)):
        proven = figure.status is Status.ACTUAL and (whole or wanted.role is Role.SHARE)
        return (Verdict.REPORTED_DONE if aim.is_work else Verdict.REACHED), proven and as_of <= _last_day(aim)
    if not met and closed and not aim.is_work and as_of <= aim.time.last + _AFTER and (whole or wanted.role is Role.SHARE):
        return Verdict.SHORT, True
    return Verdict.UNDER_WAY, whole and figure.period is not None


def _is_to_stay_below(wanted: Figure) -> bool:
    """Whether a goal is met from below: at most so many, a fall of so much, so few poor or ill or hurt."""
    if wanted.role is Role.CHANGE:
        return wanted.value < 0
    return wanted.bound is Bound.AT_MOST or (wanted.indicator in _LESS_IS_BETTER and wanted.bound is not Bound.AT_LEAST)


def _is_last_review(aim: Goal, as_of: date) -> bool:
    """Whether no review of the goal's own month can follow that day."""
    last = aim.time.last
    return as_of >= last or (last - as_of <= _GRACE and (last.year, last.month) == (as_of.year, as_of.month))


def _last_day(aim: Goal) -> date:
    """The last day whose figures show a goal reached in time; plan capital of a year is paid until 31 January of the next."""
    last = aim.time.last
    is_year_of_capital = _indicator(aim.figure) == _CAPITAL and (last.month, last.day) == (12, 31)
    return date(last.year + 1, 1, 31) if is_year_of_capital else last
