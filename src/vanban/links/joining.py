"""From papers to links: every promise, the later papers that may answer it, what they say, and one verdict over all."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from vanban.links.acts import asks_for_work
from vanban.links.goals import Goal, Judged, goal, has_own_indicator, judge, judge_beside, judge_rest
from vanban.links.judging import Asked, judge_clause
from vanban.links.matching import HARDLY, STRONG, WEAK, Match, Sheet, library
from vanban.links.narrowing import are_counted_alike, has_asked_words, is_of_same_part, is_rest, is_size, is_whole, likeness_of_figures, whole_of
from vanban.links.results import Link, Outcome, Owner, Place, Promise, Verdict
from vanban.links.slips import set_right
from vanban.links.timeline import Station, can_answer, is_same_session, stations
from vanban.links.weighing import of_all_sessions
from vanban.results import Directive, Figure, Party, Reading, Role, Status
from vanban.sentences_of_fact import Sentence

OwnerToday = Callable[[Party, str], str | None]
"""The name of the organ that answers today for a party told to do what these words say; None when it does itself, or nobody."""

_HORIZON = timedelta(days=400)
"""Words are compared over a year and a month; beyond, the same words are another year's round."""
_NEAR_BEST, _MOST_OUTCOMES = 0.8, 3
_NO_LATER = Sentence("Chưa có văn bản kỳ sau trong các văn bản đã đọc", "No later paper among those read")
_SILENT = Sentence("Các văn bản kỳ sau đã đọc chưa nhắc đến", "Not mentioned in the later papers read")


def links(
    readings: Sequence[Reading], *, days: Sequence[date | None] | None = None, owner_today: OwnerToday | None = None
) -> tuple[Link, ...]:
    """One link for every promise of every paper, in the order given.

    `days` are the days of the sessions where the caller knows better than the papers. Papers may come in any order; a promise
    is answered only by a later session of the same province.
    """
    return _Joiner(readings, days, owner_today).links()


class _Joiner:
    """The papers in hand with everything computed once."""

    def __init__(self, readings: Sequence[Reading], days: Sequence[date | None] | None, owner_today: OwnerToday | None) -> None:
        self._readings = readings = [set_right(reading) for reading in readings]
        self._stations = stations(readings, days)
        self._library = library(readings)
        self._owner_today = owner_today
        self._later = [self._answerers(i) for i in range(len(readings))]

    def links(self) -> tuple[Link, ...]:
        promises = [promise for paper in range(len(self._readings)) for promise in _promises(paper, self._readings[paper])]
        judged = {i: self._by_goals(promise) for i, promise in enumerate(promises)}
        matched = {i: self._matches(promise) for i, promise in enumerate(promises)}
        best = self._best_by_clause(promises, matched)
        return tuple(
            self._link(promise, judged[i], [m for m in matched[i] if _is_own(promise, m, best)])
            for i, promise in enumerate(promises)
        )

    def _answerers(self, paper: int) -> frozenset[int]:
        mine = self._stations[paper]
        return frozenset(i for i, s in enumerate(self._stations) if i != paper and can_answer(mine, s, later_in_order=i > paper))

    def _clause(self, promise: Promise) -> int | None:
        """The place among its paper's clauses of the words that promise."""
        if promise.directive is not None:
            return promise.directive
        return self._library.sheets[promise.place.paper].around(promise.place.start)

    def _matches(self, promise: Promise) -> list[Match]:
        clause = self._clause(promise)
        paper = promise.place.paper
        near = frozenset(i for i in self._later[paper] if _within(self._stations[paper], self._stations[i]))
        least = HARDLY if promise.goals else WEAK
        return self._library.matches(paper, clause, near, least) if clause is not None and near else []

    def _best_by_clause(self, promises: Sequence[Promise], matched: dict[int, list[Match]]) -> dict[tuple[int, int, int], float]:
        best: dict[tuple[int, int, int], float] = {}
        for i, promise in enumerate(promises):
            for match in matched[i]:
                key = (promise.place.paper, match.paper, match.clause)
                best[key] = max(best.get(key, 0.0), match.likeness)
        return best

    def _aims(self, promise: Promise) -> list[Goal]:
        reading = self._readings[promise.place.paper]
        order = _order(promise, reading)
        day = self._stations[promise.place.paper].day
        sheet, clause = self._library.sheets[promise.place.paper], self._clause(promise)
        words = sheet.text_of(clause) if clause is not None else ""
        is_work = order is not None and clause is not None and asks_for_work(sheet.acting_keys(sheet.clauses[clause]))
        due = order.due if order else None
        figures = (reading.figures[i] for i in promise.goals if not is_size(sheet, reading.figures[i]))
        return [aim for one in figures if (aim := goal(one, due, day, words, is_work=is_work and one.role is Role.LEVEL))]

    def _by_goals(self, promise: Promise) -> list[Outcome]:
        return [
            self._goal_outcome(paper, judged, 1.0)
            for aim in self._aims(promise)
            for paper in sorted(self._later[promise.place.paper])
            if (judged := judge(aim, self._readings[paper], self._stations[paper].day, self._fits(promise, aim, paper)))
        ]

    def _fits(self, promise: Promise, aim: Goal, paper: int) -> Callable[[Figure], bool]:
        """Whether a figure of a paper counts the same part as the goal, and no rest."""
        asking, telling = self._library.sheets[promise.place.paper], self._library.sheets[paper]
        clause = self._clause(promise)

        def fits(figure: Figure) -> bool:
            return is_of_same_part(asking, clause, aim.figure, telling, figure) and not is_rest(telling, figure)

        return fits

    def _goal_outcome(self, paper: int, judged: Judged, likeness: float) -> Outcome:
        figure = self._readings[paper].figures[judged.figure]
        clause = self._library.sheets[paper].around(figure.start)
        start, end = (figure.start, figure.end) if clause is None else _span(self._library.sheets[paper], clause)
        sure = judged.sure and likeness >= STRONG
        verdict = judged.verdict if likeness >= STRONG else Verdict.UNDER_WAY
        return Outcome(
            place=Place(paper, start, end), verdict=verdict, likeness=round(likeness, 3), sure=sure, grounds=judged.grounds
        )

    def _by_words(self, promise: Promise, matches: Sequence[Match]) -> Iterator[Outcome]:
        """What the likest clauses of each later paper say, at most a few a paper."""
        kept: dict[tuple[int, bool], list[Match]] = {}
        is_measured = any(has_own_indicator(aim) for aim in self._aims(promise))
        for match in matches:
            is_order = self._library.sheets[match.paper].clauses[match.clause].directive is not None
            rows = kept.setdefault((match.paper, is_order), [])
            if match.likeness < WEAK:
                if not rows and (outcome := self._by_figure_beside(promise, match)):
                    rows.append(match)
                    yield outcome
                continue
            if len(rows) >= _MOST_OUTCOMES or (rows and match.likeness < rows[0].likeness * _NEAR_BEST):
                continue
            by_figure = self._by_figure_beside(promise, match)
            outcome = by_figure if by_figure and by_figure.likeness >= STRONG else self._by_clause(promise, match) or by_figure
            if outcome and not (is_measured and outcome.verdict is Verdict.UNDER_WAY and not outcome.sure):
                rows.append(match)
                yield outcome

    def _by_figure_beside(self, promise: Promise, match: Match) -> Outcome | None:
        """A goal without an indicator is judged by a figure in words like its own."""
        asking, telling = self._library.sheets[promise.place.paper], self._library.sheets[match.paper]
        clause, figures = telling.clauses[match.clause], telling.reading.figures
        if clause.directive is not None:
            return None
        inside = [i for i, f in enumerate(figures) if clause.start <= f.start and f.end <= clause.end]
        day, place = self._stations[match.paper].day, self._clause(promise)
        weak: Outcome | None = None
        for aim in self._aims(promise):
            for i in inside if not has_own_indicator(aim) else ():
                if not is_of_same_part(asking, place, aim.figure, telling, figures[i]):
                    continue
                if is_rest(telling, figures[i]):
                    if rest := judge_rest(aim, i, telling.reading):
                        return self._goal_outcome(match.paper, rest, match.likeness)
                    continue
                likeness = max(match.likeness, likeness_of_figures(asking, aim.figure, telling, figures[i]))
                counted_alike = are_counted_alike(aim.figure, whole_of(telling, figures, i) or figures[i])
                is_the_same = counted_alike and (likeness >= STRONG or has_asked_words(asking, aim.figure, telling, figures[i]))
                if is_the_same and not is_whole(telling, figures, i) and (judged := judge_beside(aim, i, telling.reading, day)):
                    if likeness >= STRONG:
                        return self._goal_outcome(match.paper, judged, likeness)
                    weak = weak or self._goal_outcome(match.paper, judged, likeness)
        return weak

    def _by_clause(self, promise: Promise, match: Match) -> Outcome | None:
        asking, telling = self._library.sheets[promise.place.paper], self._library.sheets[match.paper]
        clause = self._clause(promise)
        if clause is None:
            return None
        judgement = judge_clause(Asked(_order(promise, asking.reading), asking, clause), telling, match)
        if judgement is None:
            return None
        likeness = round(match.likeness, 3)
        return Outcome(
            place=Place(match.paper, *_span(telling, match.clause)),
            verdict=judgement.verdict,
            likeness=likeness,
            sure=judgement.sure,
            grounds=judgement.grounds,
        )

    def _link(self, promise: Promise, by_goals: Sequence[Outcome], matches: Sequence[Match]) -> Link:
        counted = {outcome.place.paper for outcome in by_goals}
        told = [*by_goals, *(o for o in self._by_words(promise, matches) if o.place.paper not in counted)]
        outcomes = tuple(sorted(told, key=lambda o: (self._stations[o.place.paper].day or date.min, o.place)))
        owners = self._owners(promise)
        if not outcomes:
            silent = _SILENT if self._later[promise.place.paper] else _NO_LATER
            return Link(
                promise=promise,
                outcomes=(),
                verdict=Verdict.NO_EVIDENCE,
                sure=True,
                grounds=(silent, *_said(owners)),
                owners=owners,
            )
        chosen = of_all_sessions(self._by_session(outcomes))
        return Link(
            promise=promise,
            outcomes=outcomes,
            verdict=chosen.verdict,
            sure=chosen.sure,
            grounds=(*chosen.grounds, *_said(owners)),
            owners=owners,
        )

    def _by_session(self, outcomes: Sequence[Outcome]) -> list[list[Outcome]]:
        """Outcomes in order of time, those of one session together."""
        rows: list[list[Outcome]] = []
        for outcome in outcomes:
            if rows and self._are_of_one_session(rows[-1][0], outcome):
                rows[-1].append(outcome)
            else:
                rows.append([outcome])
        return rows

    def _are_of_one_session(self, one: Outcome, other: Outcome) -> bool:
        if one.place.paper == other.place.paper:
            return True
        return is_same_session(self._stations[one.place.paper], self._stations[other.place.paper])

    def _owners(self, promise: Promise) -> tuple[Owner, ...]:
        order = _order(promise, self._readings[promise.place.paper])
        if order is None or self._owner_today is None:
            return ()
        return tuple(Owner(name=party.name, today=self._owner_today(party, order.quote)) for party in order.lead)


def _promises(paper: int, reading: Reading) -> Iterator[Promise]:
    """Every order, and every target that stands in none."""
    held: set[int] = set()
    for i, order in enumerate(reading.directives):
        if _is_over(order, reading):
            continue
        goals = _goals_of(order, reading)
        held.update(goals)
        yield Promise(place=Place(paper, order.start, order.end), directive=i, goals=goals)
    in_orders = {_what_is_aimed_at(reading.figures[i]) for i in held}
    for i, figure in enumerate(reading.figures):
        if i not in held and _is_bare_goal(figure, reading) and _what_is_aimed_at(figure) not in in_orders:
            yield Promise(place=Place(paper, figure.start, figure.end), directive=None, goals=(i,))


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
    """What makes a goal the same when it is told again, in a headline or a summary."""
    return figure.indicator, figure.value, figure.unit, figure.role


def _goals_of(order: Directive, reading: Reading) -> tuple[int, ...]:
    inside = (
        i for i, f in enumerate(reading.figures) if _is_goal(f, reading) and order.start <= f.start and f.end <= order.end
    )
    return tuple(sorted({*(i for i in order.figures if _is_goal(reading.figures[i], reading)), *inside}))


def _is_goal(figure: Figure, reading: Reading) -> bool:
    """Whether a figure in an order is aimed at: a target, or a number that nothing puts into the past."""
    held_on = reading.session.held_on
    ahead = figure.period is None or (held_on is not None and figure.period.last > held_on)
    return figure.status is Status.TARGET or (figure.status is Status.ACTUAL and ahead and figure.role is not Role.CHANGE)


def _order(promise: Promise, reading: Reading) -> Directive | None:
    return None if promise.directive is None else reading.directives[promise.directive]


def _within(earlier: Station, later: Station) -> bool:
    return not (earlier.day and later.day) or later.day - earlier.day <= _HORIZON


def _is_own(promise: Promise, match: Match, best: dict[tuple[int, int, int], float]) -> bool:
    """Whether no other promise of the paper fits the clause much better."""
    return match.likeness >= best[promise.place.paper, match.paper, match.clause] * _NEAR_BEST


def _span(sheet: Sheet, at: int) -> tuple[int, int]:
    clause = sheet.clauses[at]
    return _trimmed(sheet.reading.text, clause.start, clause.end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    stripped = words.lstrip(" \n\r\t,;:-–+")
    start += len(words) - len(stripped)
    return start, start + len(stripped.rstrip(" \n\r\t,;:."))


def _said(owners: Sequence[Owner]) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(f"{o.name}, nay là {o.today}", f"{o.name}, today {o.today}") for o in owners if o.today and o.today != o.name
    )
