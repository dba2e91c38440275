"""What a paper promises: its orders, and the goals that stand in none."""

from bisect import bisect_left
from collections.abc import Iterator

from vanban.links.results import Place, Promise
from vanban.results import Directive, Figure, Reading, Role, Status


def promises_of(paper: int, reading: Reading) -> Iterator[Promise]:
    """Every order, and every target that stands in none; a goal told again in a headline or summary is no second promise."""
    held: set[int] = set()
    for i, order in enumerate(reading.directives):
        if _is_over(order, reading):
            continue
        goals = _goals_of(order, reading)
        held.update(goals)
        yield Promise(place=Place(paper, order.start, order.end), directive=i, goals=goals)
    known = {_what_is_aimed_at(reading.figures[i]) for i in held}
    for i, figure in enumerate(reading.figures):
        if i not in held and _is_bare_goal(figure, reading) and _what_is_aimed_at(figure) not in known:
            yield Promise(place=Place(paper, figure.start, figure.end), directive=None, goals=(i,))


def order_of(promise: Promise, reading: Reading) -> Directive | None:
    """The order that a promise is, None for a bare goal."""
    return None if promise.directive is None else reading.directives[promise.directive]


def _is_over(order: Directive, reading: Reading) -> bool:
    """Whether nobody is told to do what only counts a time before the session: then it tells what was done."""
    held_on = reading.session.held_on
    if order.lead or order.due or held_on is None:
        return False
    periods = [reading.figures[i].period for i in order.figures]
    return bool(periods) and all(period is not None and period.last <= held_on for period in periods)


def _is_bare_goal(figure: Figure, reading: Reading) -> bool:
    """Whether a figure outside the orders is a goal: a target, of a time that is not over."""
    held_on = reading.session.held_on
    is_over = figure.period is not None and held_on is not None and figure.period.last <= held_on
    return figure.status is Status.TARGET and not is_over


def _what_is_aimed_at(figure: Figure) -> tuple[object, ...]:
    return figure.indicator, figure.value, figure.unit, figure.role


def _goals_of(order: Directive, reading: Reading) -> tuple[int, ...]:
    first, end = (bisect_left(reading.figures, at, key=_start) for at in (order.start, order.end))
    return tuple(i for i in range(first, end) if _is_goal(reading.figures[i], reading))


def _start(figure: Figure) -> int:
    return figure.start


def _is_goal(figure: Figure, reading: Reading) -> bool:
    """Whether a figure in an order is aimed at: a target, or a number that nothing puts into the past."""
    held_on = reading.session.held_on
    ahead = figure.period is None or (held_on is not None and figure.period.last > held_on)
    return figure.status is Status.TARGET or (figure.status is Status.ACTUAL and ahead and figure.role is not Role.CHANGE)
