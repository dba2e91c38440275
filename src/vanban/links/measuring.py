"""What the figures of a later paper say of the goals of a promise: by their indicator, else by the words they stand in."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from vanban.links.acts import asks_for_work
from vanban.links.goals import Goal, Judged, goal, has_own_indicator, indicators_of, judge, judge_beside, judge_rest
from vanban.links.matching import STRONG_BY_FIGURE, Match, Sheet
from vanban.links.narrowing import (
    are_counted_alike,
    has_asked_words,
    is_intended,
    is_of_same_part,
    is_rest,
    is_size,
    is_whole,
    likeness_of_figures,
    whole_of,
)
from vanban.results import Directive, Figure, Role, Status

_A_MONTH = timedelta(days=31)
_LONGEST = timedelta(days=240)
"""Sessions later than this after a goal's time judge it no more."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A promise ready to be judged: its paper, its place among the paper's clauses, the order it is, its goals.

    `area` is the name of its province where that was merged later, None where it goes on.
    """

    sheet: Sheet
    clause: int | None
    order: Directive | None
    aims: tuple[Goal, ...] = ()
    area: str | None = None

    @property
    def is_measured(self) -> bool:
        """Whether a goal of it is judged by its indicator, so that mere mention says nothing more."""
        return any(has_own_indicator(aim) for aim in self.aims)


def aims_of(
    sheet: Sheet, clause: int | None, order: Directive | None, goals: tuple[int, ...], day: date | None
) -> tuple[Goal, ...]:
    """The goals of a promise made in a session of that day."""
    words = sheet.text_of(clause) if clause is not None else ""
    due = order.due if order else None
    figures = (sheet.reading.figures[i] for i in goals if not is_size(sheet, sheet.reading.figures[i]))
    found = (goal(one, due, day, words, is_work=_counts_works(sheet, order, one)) for one in figures)
    return tuple(aim for aim in found if aim is not None)


def _counts_works(sheet: Sheet, order: Directive | None, figure: Figure) -> bool:
    """Whether a figure in an order counts what is to be begun or finished there, in its own part of the order."""
    if order is None or figure.role is not Role.LEVEL:
        return False
    start = order.start + sheet.reading.text[order.start : figure.start].rfind(";") + 1
    return asks_for_work(sheet.keys_between(start, order.end))


def by_indicator(asking: Asking, telling: Sheet, told_on: date | None) -> Iterator[Judged]:
    """What the figures of the goals' own indicators say, for sessions near enough to the goals' time."""
    for aim in asking.aims:
        if told_on and told_on > aim.time.last + _LONGEST:
            continue

        def fits(figure: Figure, aim: Goal = aim) -> bool:
            return _may_tell(asking, aim, telling, figure) and not is_rest(telling, figure)

        places = sorted(place for one in indicators_of(aim) for place in telling.measured.get(one, ()))
        judged = judge(aim, telling.reading, places, told_on, fits) if places and has_own_indicator(aim) else None
        if judged:
            yield judged


def _is_of_area(asking: Asking, aim: Goal, telling: Sheet, figure: Figure) -> bool:
    """Whether a figure of the province that a merged one became counts the merged one alone: it names it, or the same whole.

    A goal that hangs on a named work is of that work wherever it lies.
    """
    if asking.area is None or asking.area == telling.reading.session.province:
        return True
    clause = telling.around(figure.start)
    if clause is None:
        return False
    place = bisect_left(telling.reading.figures, figure.start, key=_start)
    whole = whole_of(telling, telling.reading.figures, place)
    is_same_whole = whole is not None and whole.value == aim.figure.value
    has_work = asking.clause is not None and bool(asking.sheet.bags[asking.clause].works)
    return is_same_whole or has_work or asking.area in telling.text_of(clause)


def _may_tell(asking: Asking, aim: Goal, telling: Sheet, figure: Figure) -> bool:
    """Whether a figure counts the same part in the same area, and is neither asked for nor mere intent."""
    if telling.is_in_order(figure.start) or _is_ahead(figure, telling.reading.session.held_on):
        return False
    if is_intended(telling, figure) or not _is_of_area(asking, aim, telling, figure):
        return False
    return is_of_same_part(asking.sheet, asking.clause, aim.figure, telling, figure)


def _is_ahead(figure: Figure, held_on: date | None) -> bool:
    """Whether a figure that is no estimate is of a time that was still to come when it was told."""
    last = figure.period.last if figure.period else None
    return bool(held_on and last and last > held_on + _A_MONTH and figure.status is Status.ACTUAL)


def by_figure_beside(asking: Asking, telling: Sheet, match: Match, told_on: date | None) -> tuple[Judged, float] | None:
    """What the figures of a matching clause say of the goals that no indicator tells apart, and how like the words are.

    The first strong likeness, else the first at all.
    """
    clause = telling.clauses[match.clause]
    if clause.directive is not None:
        return None
    weak: tuple[Judged, float] | None = None
    for aim in asking.aims:
        for place in _inside(telling, clause.start, clause.end) if not has_own_indicator(aim) else ():
            found = _judge_figure(asking, aim, telling, place, match, told_on)
            if found and found[1] >= STRONG_BY_FIGURE:
                return found
            weak = weak or found
    return weak


def _inside(telling: Sheet, start: int, end: int) -> range:
    """The places of the figures that begin within a span."""
    figures = telling.reading.figures
    return range(bisect_left(figures, start, key=_start), bisect_left(figures, end, key=_start))


def _start(figure: Figure) -> int:
    return figure.start


def _judge_figure(
    asking: Asking, aim: Goal, telling: Sheet, place: int, match: Match, told_on: date | None
) -> tuple[Judged, float] | None:
    figures = telling.reading.figures
    figure = figures[place]
    if not _may_tell(asking, aim, telling, figure):
        return None
    likeness = max(match.likeness, likeness_of_figures(asking.sheet, aim.figure, telling, figure))
    if is_rest(telling, figure):
        judged = judge_rest(aim, place, telling.reading)
    elif _counts_the_same(aim, telling, place) and (
        (likeness >= STRONG_BY_FIGURE and aim.figure.indicator is None)
        or has_asked_words(asking.sheet, aim.figure, telling, figure)
    ):
        judged = judge_beside(aim, place, telling.reading, told_on)
    else:
        return None
    return (judged, likeness) if judged else None


def _counts_the_same(aim: Goal, telling: Sheet, place: int) -> bool:
    """Whether a figure is no whole behind a part, and counts what the goal counts."""
    figures = telling.reading.figures
    whole = whole_of(telling, figures, place) or figures[place]
    return not is_whole(telling, figures, place) and are_counted_alike(aim.figure, whole)
