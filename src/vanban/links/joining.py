"""From papers to links: every promise, the later papers that may answer it, what they say, and one verdict over all."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from vanban.links.goals import Judged
from vanban.links.judging import judge_clause
from vanban.links.matching import HARDLY, STRONG_BY_FIGURE, WEAK, Match, Sheet, library
from vanban.links.measuring import Asking, aims_of, by_figure_beside, by_indicator
from vanban.links.promises import order_of, promises_of
from vanban.links.results import Link, Outcome, Owner, Place, Promise, Verdict
from vanban.links.sameness import Asked
from vanban.links.slips import set_right
from vanban.links.timeline import Station, can_answer, is_same_session, stations
from vanban.links.weighing import of_all_sessions
from vanban.results import Directive, Party, Reading
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
        promises = [promise for paper, reading in enumerate(self._readings) for promise in promises_of(paper, reading)]
        askings = [self._asking(promise) for promise in promises]
        matched = [self._matches(promise, asking) for promise, asking in zip(promises, askings, strict=True)]
        best = _best_by_clause(promises, matched)
        return tuple(
            self._link(promise, asking, [m for m in matches if _is_own(promise, m, best)])
            for promise, asking, matches in zip(promises, askings, matched, strict=True)
        )

    def _answerers(self, paper: int) -> frozenset[int]:
        mine = self._stations[paper]
        return frozenset(i for i, s in enumerate(self._stations) if i != paper and can_answer(mine, s, later_in_order=i > paper))

    def _asking(self, promise: Promise) -> Asking:
        paper = promise.place.paper
        sheet, order = self._library.sheets[paper], order_of(promise, self._readings[paper])
        clause = sheet.around(promise.place.start) if promise.directive is None else promise.directive
        station = self._stations[paper]
        area = sheet.reading.session.province if station.becomes else None
        return Asking(sheet, clause, order, aims_of(sheet, clause, order, promise.goals, station.day), area)

    def _matches(self, promise: Promise, asking: Asking) -> list[Match]:
        paper = promise.place.paper
        near = frozenset(i for i in self._later[paper] if _within(self._stations[paper], self._stations[i]))
        least = HARDLY if promise.goals else WEAK
        return self._library.matches(paper, asking.clause, near, least) if asking.clause is not None and near else []

    def _by_goals(self, promise: Promise, asking: Asking) -> list[Outcome]:
        return [
            self._goal_outcome(paper, judged, 1.0)
            for paper in (sorted(self._later[promise.place.paper]) if asking.aims else ())
            for judged in by_indicator(asking, self._library.sheets[paper], self._stations[paper].day)
        ]

    def _goal_outcome(self, paper: int, judged: Judged, likeness: float) -> Outcome:
        figure = self._readings[paper].figures[judged.figure]
        clause = self._library.sheets[paper].around(figure.start)
        start, end = (figure.start, figure.end) if clause is None else _span(self._library.sheets[paper], clause)
        sure = judged.sure and likeness >= STRONG_BY_FIGURE
        verdict = judged.verdict if likeness >= STRONG_BY_FIGURE else Verdict.UNDER_WAY
        return Outcome(
            place=Place(paper, start, end), verdict=verdict, likeness=round(likeness, 3), sure=sure, grounds=judged.grounds
        )

    def _by_words(self, asking: Asking, matches: Sequence[Match]) -> Iterator[Outcome]:
        """What the likest clauses of each later paper say, at most a few a paper, orders and tellings apart."""
        kept: dict[tuple[int, bool], list[Match]] = {}
        for match in matches:
            is_order = self._library.sheets[match.paper].clauses[match.clause].directive is not None
            rows = kept.setdefault((match.paper, is_order), [])
            if len(rows) >= _MOST_OUTCOMES or (rows and match.likeness < rows[0].likeness * _NEAR_BEST):
                continue
            outcome = self._by_match(asking, match)
            if outcome and not (asking.is_measured and outcome.verdict is Verdict.UNDER_WAY and not outcome.sure):
                rows.append(match)
                yield outcome

    def _by_match(self, asking: Asking, match: Match) -> Outcome | None:
        """What a clause says: by a figure that is surely the goal's, else by its words, else by a figure that may be."""
        telling = self._library.sheets[match.paper]
        found = by_figure_beside(asking, telling, match, self._stations[match.paper].day)
        by_figure = self._goal_outcome(match.paper, *found) if found else None
        if match.likeness < WEAK or (by_figure and by_figure.likeness >= STRONG_BY_FIGURE):
            return by_figure
        return self._by_clause(asking, match) or by_figure

    def _by_clause(self, asking: Asking, match: Match) -> Outcome | None:
        if asking.clause is None:
            return None
        telling = self._library.sheets[match.paper]
        judgement = judge_clause(Asked(asking.order, asking.sheet, asking.clause), telling, match)
        if judgement is None:
            return None
        return Outcome(
            place=Place(match.paper, *_span(telling, match.clause)),
            verdict=judgement.verdict,
            likeness=round(match.likeness, 3),
            sure=judgement.sure,
            grounds=judgement.grounds,
        )

    def _link(self, promise: Promise, asking: Asking, matches: Sequence[Match]) -> Link:
        by_goals = self._by_goals(promise, asking)
        counted = {outcome.place.paper for outcome in by_goals}
        told = [*by_goals, *(o for o in self._by_words(asking, matches) if o.place.paper not in counted)]
        outcomes = tuple(sorted(told, key=lambda o: (self._stations[o.place.paper].day or date.min, o.place)))
        owners = self._owners(asking.order)
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

    def _owners(self, order: Directive | None) -> tuple[Owner, ...]:
        if order is None or self._owner_today is None:
            return ()
        return tuple(Owner(name=party.name, today=self._owner_today(party, order.quote)) for party in order.lead)


def _best_by_clause(promises: Sequence[Promise], matched: Sequence[Sequence[Match]]) -> dict[tuple[int, int, int], float]:
    """How like each clause is to the promise of each paper that it is likest to."""
    best: dict[tuple[int, int, int], float] = {}
    for promise, matches in zip(promises, matched, strict=True):
        for match in matches:
            key = (promise.place.paper, match.paper, match.clause)
            best[key] = max(best.get(key, 0.0), match.likeness)
    return best


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
