"""Figures by indicator over time, each value with the words it was read from."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from thuongky.brief.page_of import place_in
from thuongky.brief.papers import ReadPaper
from thuongky.brief.table import Point, Series, SessionRow
from thuongky.brief.wording import indicator_name, indicator_rank
from thuongky.core.numbers import shifted, without_idle_zeros
from thuongky.core.search_key import fold
from vanban.amounts import unit
from vanban.lexicon.entries import by_id
from vanban.results import Base, Figure, Role

_CURRENCIES = ("vnd", "usd")
_SeriesKey = tuple[int, str, Role, Base | None, str]


def series_over_time(papers: Iterable[ReadPaper], sessions: Sequence[SessionRow]) -> tuple[Series, ...]:
    """One series for each indicator, province, role, base and unit; a value that several papers repeat is one point."""
    home = {key: session for session in sessions for key in session.papers}
    gathered: dict[_SeriesKey, dict[tuple[object, ...], Point]] = {}
    names: dict[_SeriesKey, str | None] = {}
    for paper in papers:
        session = home[paper.key]
        for figure in paper.reading.figures:
            if figure.indicator:
                words, value = in_common_unit(figure.indicator, figure.unit, figure.value)
                key = (paper.place, figure.indicator, figure.role, figure.base, words)
                names[key] = session.province
                point = _point(figure, value, paper, session.key)
                gathered.setdefault(key, {}).setdefault((point.period, point.value, point.status, point.bound), point)
    order = sorted(gathered, key=lambda key: (fold(names[key] or "~"), _rank(key)))
    return tuple(_series(key, names[key], list(gathered[key].values())) for key in order)


def in_common_unit(indicator: str, words: str, value: Decimal) -> tuple[str, Decimal]:
    """Unit and value as the indicator is told: 194.970 triệu đồng as 194,97 tỷ đồng. Other units stay as stated."""
    entry = by_id("indicators").get(indicator)
    own, common = unit(words), unit(str(entry.data["unit"])) if entry else None
    if entry is None or common is None or own.base != common.base or own.base not in _CURRENCIES:
        return words, value
    return str(entry.data["unit"]), without_idle_zeros(shifted(value, own.power - common.power))


def _rank(key: _SeriesKey) -> tuple[int, int, int, str, str]:
    place, indicator, role, base, words = key
    return place, indicator_rank(indicator), list(Role).index(role), base or "", words


def _point(figure: Figure, value: Decimal, paper: ReadPaper, session: str) -> Point:
    return Point(
        period=figure.period,
        value=value,
        status=figure.status,
        bound=figure.bound,
        place=place_in(paper, figure.start, figure.end),
        session=session,
    )


def _series(key: _SeriesKey, province: str | None, points: list[Point]) -> Series:
    place, indicator, role, base, words = key
    points.sort(key=lambda point: (point.period is None, point.period.last if point.period else date.min, point.place.paper))
    parts = filter(None, (fold(province or f"x{place}"), indicator, role, base, fold(words)))
    return Series(
        key="-".join(parts).replace(" ", "-").replace(".", "-"),
        indicator=indicator,
        name=indicator_name(indicator),
        province=province,
        role=role,
        base=base,
        unit=words,
        points=tuple(points),
    )
