"""Which papers tell of one session: month told of, province, kind, day held, and which one of that month it was."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from thuongky.brief.papers import ReadPaper, stand_apart
from thuongky.brief.table import MonthFrom, SessionRow, Standing
from thuongky.core.search_key import fold
from vanban.period import Period
from vanban.results import SessionKind

_T = TypeVar("_T")
_FIRST_DAY = date(1, 1, 1)


def group_sessions(papers: Sequence[ReadPaper]) -> tuple[tuple[SessionRow, ...], tuple[ReadPaper, ...]]:
    """The sessions, province by province in time order, and the papers, each with its standing among those of its session.

    A paper whose month nobody knows is a session of its own, unless another one was held on the same day.
    """
    rows: list[SessionRow] = []
    by_key: dict[str, ReadPaper] = {}
    for place in sorted(_gather(papers, lambda paper: paper.place).values(), key=_place_name):
        groups = [stand_apart(group) for group in sorted(_sessions_of_place(place), key=_day)]
        rows += [_row(group, _ordinal(group, groups), place) for group in groups]
        by_key |= {paper.key: paper for group in groups for paper in group}
    return tuple(rows), tuple(by_key[paper.key] for paper in papers)


def _sessions_of_place(papers: list[ReadPaper]) -> list[list[ReadPaper]]:
    groups: list[list[ReadPaper]] = []
    for month, told in _gather(papers, lambda paper: str(paper.reading.session.month or "")).items():
        if month:
            groups += [held for kind in _by_kind(told) for held in _by_day_held(kind)]
        else:
            groups += _by_day_alone(told)
    return groups


def _by_kind(papers: list[ReadPaper]) -> list[list[ReadPaper]]:
    """A paper that does not say the kind joins the regular session of the month, else the only one there is."""
    kinds = _gather(papers, lambda paper: paper.reading.session.kind)
    unsaid = kinds.get(SessionKind.OTHER)
    host = SessionKind.REGULAR if SessionKind.REGULAR in kinds else next((k for k in kinds if k is not SessionKind.OTHER), None)
    if unsaid and host:
        kinds[host] += kinds.pop(SessionKind.OTHER)
    return list(kinds.values())


def _by_day_held(papers: list[ReadPaper]) -> list[list[ReadPaper]]:
    """Papers that do not say the day belong to the first session of their month and kind."""
    days = _gather(papers, lambda paper: paper.reading.session.held_on)
    undated = days.pop(None, [])
    if not days:
        return [undated]
    groups = [days[day] for day in sorted(day for day in days if day)]
    groups[0] += undated
    return groups


def _by_day_alone(papers: list[ReadPaper]) -> list[list[ReadPaper]]:
    days = _gather(papers, lambda paper: paper.reading.session.held_on)
    undated = days.pop(None, [])
    texts = _gather(undated, lambda paper: paper.reading.text_sha256)
    return [*days.values(), *texts.values()]


def _row(group: Sequence[ReadPaper], ordinal: int, place: Sequence[ReadPaper]) -> SessionRow:
    chief = next(paper for paper in group if paper.standing is Standing.CHIEF)
    ranked = [chief, *(paper for paper in group if paper is not chief)]
    sessions = [paper.reading.session for paper in ranked]
    neighbours = [paper.reading.session for paper in place]
    sources = [paper.month_from for paper in ranked if paper.reading.session.month]
    province = _first(session.province for session in (*sessions, *neighbours))
    organs = [session.organ for session in (*sessions, *neighbours) if session.organ]
    return SessionRow(
        key=_key(ranked, ordinal),
        month=_month(ranked),
        kind=_kind(ranked),
        ordinal=ordinal,
        organ=next((organ for organ in organs if province and province in organ), _first(organs)),
        province=province,
        held_on=_first(session.held_on for session in sessions),
        chair=_first(session.chair for session in sessions),
        papers=tuple(paper.key for paper in ranked),
        month_from=min(sources, key=list(MonthFrom).index, default=MonthFrom.PAPER),
    )


def _key(group: Sequence[ReadPaper], ordinal: int) -> str:
    held_on = _first(paper.reading.session.held_on for paper in group)
    when = str(_month(group) or held_on or group[0].key)
    place = _place_name(group).replace(" ", "-") or str(group[0].place)
    return "-".join([place, when, _kind(group).value, str(ordinal)])


def _ordinal(group: Sequence[ReadPaper], groups: Sequence[Sequence[ReadPaper]]) -> int:
    """Which one it is, from 1, among the sessions of the same place, month and kind."""
    month = _month(group)
    if month is None:
        return 1
    same = [other for other in groups if _month(other) == month and _kind(other) is _kind(group)]
    return next(number for number, other in enumerate(same, 1) if other is group)


def _month(group: Sequence[ReadPaper]) -> Period | None:
    return _first(paper.reading.session.month for paper in group)


def _kind(group: Sequence[ReadPaper]) -> SessionKind:
    kinds = (paper.reading.session.kind for paper in group)
    return next((kind for kind in kinds if kind is not SessionKind.OTHER), SessionKind.OTHER)


def _place_name(group: Sequence[ReadPaper]) -> str:
    return fold(_first(paper.reading.session.province for paper in group) or "")


def _day(group: Sequence[ReadPaper]) -> date:
    """The day a session is put in order by: its month's last day before the day held, which may lie in the next month."""
    month = _month(group)
    if month:
        return month.last
    held = _first(paper.reading.session.held_on for paper in group)
    issued = _first(paper.reading.paper.issued_on for paper in group)
    cited = [citation.issued_on for paper in group for citation in paper.reading.citations if citation.issued_on]
    return held or issued or max(cited, default=_FIRST_DAY)


def _gather(items: Iterable[ReadPaper], by: Callable[[ReadPaper], _T]) -> dict[_T, list[ReadPaper]]:
    groups: dict[_T, list[ReadPaper]] = {}
    for item in items:
        groups.setdefault(by(item), []).append(item)
    return groups


def _first(values: Iterable[_T | None]) -> _T | None:
    return next((value for value in values if value is not None), None)
