"""Papers and readings made by hand: a text, and its orders and figures pointed at by their words."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thuongky.brief.engine import Engine, Living
from thuongky.brief.intake import Taken
from thuongky.brief.intake.extracted import Extracted
from thuongky.brief.papers import ReadPaper, name_papers
from thuongky.brief.places import place_papers
from thuongky.brief.table import PointToCheck
from vanban.links import Link, Outcome, Promise, Verdict
from vanban.links import Place as FoundPlace
from vanban.links.timeline import can_answer, stations
from vanban.period import Period
from vanban.results import (
    Directive,
    Figure,
    Force,
    Paper,
    Party,
    PartyKind,
    Person,
    Reading,
    Role,
    Session,
    SessionKind,
    Status,
    Voice,
)

JANUARY, MARCH, APRIL = Period.month(2024, 1), Period.month(2024, 3), Period.month(2024, 4)


def organ(name: str, organ_id: str | None = None) -> Party:
    return Party(name=name, start=0, end=0, kind=PartyKind.ORGAN, organ=organ_id)


def group(name: str) -> Party:
    return Party(name=name, start=0, end=0, kind=PartyKind.GROUP)


def order(
    text: str,
    quote: str,
    *,
    lead: Sequence[Party] = (),
    due: date | None = None,
    due_words: str | None = None,
    voice: Voice = Voice.CONCLUSION,
    by: str | None = None,
) -> Directive:
    """The order that `quote` is in `text`, at its first place."""
    start = text.index(quote)
    return Directive(
        start=start,
        end=start + len(quote),
        quote=quote,
        rule="by-hand",
        by=by,
        voice=voice,
        lead=tuple(lead),
        due=due,
        due_words=due_words,
    )


def figure(
    text: str,
    quote: str,
    indicator: str | None,
    value: str,
    unit: str,
    *,
    period: Period | None = None,
    role: Role = Role.LEVEL,
    status: Status = Status.ACTUAL,
) -> Figure:
    start = text.index(quote)
    return Figure(
        start=start,
        end=start + len(quote),
        quote=quote,
        rule="by-hand",
        measure="",
        indicator=indicator,
        value=Decimal(value),
        unit=unit,
        role=role,
        period=period,
        status=status,
    )


def reading(
    text: str,
    orders: Sequence[Directive] = (),
    *,
    figures: Sequence[Figure] = (),
    month: Period | None = None,
    held_on: date | None = None,
    province: str | None = "Sông Mẫu",
    kind: SessionKind = SessionKind.REGULAR,
    force: Force = Force.NEWS,
    number: str | None = None,
    issued_on: date | None = None,
    people: Sequence[str] = (),
) -> Reading:
    return Reading(
        text=text,
        reader="by hand",
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        paper=Paper(force=force, number=number, issued_on=issued_on),
        session=Session(province=province, kind=kind, month=month, held_on=held_on),
        people=tuple(Person(start=0, end=0, quote="", rule="by-hand", name=name) for name in people),
        directives=tuple(orders),
        figures=tuple(figures),
    )


def taken(text: str, name: str = "a.txt", page_starts: tuple[int, ...] = ()) -> Taken:
    digest = hashlib.sha256(text.encode()).hexdigest()
    extracted = Extracted(text=text, page_starts=page_starts)
    return Taken(name=name, format="txt", extractor="plain 1", file_sha256=digest, extracted=extracted)


def papers(*named: tuple[str, Reading]) -> tuple[ReadPaper, ...]:
    """Papers by file name and reading, placed by province."""
    return place_papers(name_papers([(taken(one.text, name), one) for name, one in named], {}))


@dataclass(frozen=True)
class Answer:
    """The order of one text (its place among the orders) that words of another text answer."""

    text: str
    directive: int
    told_in: str
    words: str
    verdict: Verdict
    sure: bool = True


def engine(readings: Iterable[Reading], checks: Sequence[PointToCheck] = (), answers: Sequence[Answer] = ()) -> Engine:
    """A reader that knows these texts and links only, and of one organ that it has ended."""
    known = {one.text: one for one in readings}
    return Engine(
        read=lambda text: known[text],
        links=lambda listed, _days: _links(listed, answers),
        answered=_answered,
        living=lambda party, _task: Living("Sở Tài chính", True) if party.name == "Sở Kế hoạch và Đầu tư" else Living(),
        checks=lambda _papers: checks,
    )


def _links(readings: Sequence[Reading], answers: Sequence[Answer]) -> list[Link]:
    places = {one.text: at for at, one in enumerate(readings)}
    return [
        _link(readings, places[answer.text], places[answer.told_in], answer)
        for answer in answers
        if answer.text in places and answer.told_in in places
    ]


def _link(readings: Sequence[Reading], asking: int, telling: int, answer: Answer) -> Link:
    asked, start = readings[asking].directives[answer.directive], answer.told_in.index(answer.words)
    promise = Promise(place=FoundPlace(asking, asked.start, asked.end), directive=answer.directive)
    place = FoundPlace(telling, start, start + len(answer.words))
    outcome = Outcome(place=place, verdict=answer.verdict, likeness=1.0, sure=answer.sure)
    return Link(promise=promise, outcomes=(outcome,), verdict=answer.verdict, sure=answer.sure)


def _answered(readings: Sequence[Reading], days: Sequence[date | None]) -> list[bool]:
    placed = stations(readings, days)
    pairs = [[can_answer(one, other, later_in_order=False) for other in placed if other is not one] for one in placed]
    return [any(row) for row in pairs]
