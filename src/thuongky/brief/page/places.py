"""Which words of which paper the table rests on, and the way back from each to the row, figure or point that names it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from thuongky.brief.page.marking import Mark
from thuongky.brief.page.markup import Html, join, link
from thuongky.brief.table import OpeningTable, Place, PointToCheck, Series


class Use(StrEnum):
    """What the table takes from the words. The first of several decides how they look."""

    ORDER = "order"
    OUTCOME = "outcome"
    CHECK = "check"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Return:
    """One way back: the anchor to return to, and the number it is known by there."""

    use: Use
    anchor: str
    number: str


@dataclass(slots=True)
class _Marked:
    place: Place
    returns: list[Return] = field(default_factory=list)


def marks_by_paper(table: OpeningTable) -> Mapping[str, tuple[Mark, ...]]:
    """The marks of each paper by its key; words used more than once are one mark with several ways back."""
    marked: dict[str, _Marked] = {}
    for place, way_back in _uses(table):
        returns = marked.setdefault(place.anchor, _Marked(place)).returns
        if way_back not in returns:
            returns.append(way_back)
    by_paper: dict[str, list[Mark]] = {}
    for one in marked.values():
        by_paper.setdefault(one.place.paper, []).append(_mark(one))
    return {paper: tuple(marks) for paper, marks in by_paper.items()}


def _uses(table: OpeningTable) -> Iterator[tuple[Place, Return]]:
    for line in table.lines:
        number = str(line.number)
        for place in (line.source.place, *(telling.place for telling in line.tellings)):
            yield place, Return(Use.ORDER, line.anchor, number)
        for outcome in line.outcomes:
            yield outcome.place, Return(Use.OUTCOME, line.anchor, number)
    yield from _of_checks(table.checks)
    yield from _of_figures(table.series)


def _of_checks(checks: Iterable[PointToCheck]) -> Iterator[tuple[Place, Return]]:
    for number, check in enumerate(checks, 1):
        for place in check.places:
            yield place, Return(Use.CHECK, check_anchor(number), str(number))


def _of_figures(series: Iterable[Series]) -> Iterator[tuple[Place, Return]]:
    for one in series:
        for point in one.points:
            yield point.place, Return(Use.FIGURE, series_anchor(one), "")


def check_anchor(number: int) -> str:
    return f"c-{number}"


def series_anchor(series: Series) -> str:
    return f"s-{series.key}"


def _mark(marked: _Marked) -> Mark:
    uses = sorted(marked.returns, key=lambda back: list(Use).index(back.use))
    place = marked.place
    return Mark(place.start, place.end, place.anchor, uses[0].use, join(_way_back(back) for back in uses))


def _way_back(back: Return) -> Html:
    """An empty link: its words come from the style sheet, so that the paper's text stays letter for letter its own."""
    return link(back.anchor, class_=f"back {back.use}", data_n=back.number or None)
