"""Orders and links into the lines of the table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from thuongky.brief.codes import row_code
from thuongky.brief.engine import Living
from thuongky.brief.merge import Order, Told
from thuongky.brief.page_of import place_in
from thuongky.brief.papers import ReadPaper
from thuongky.brief.table import Line, Outcome, Owner, Ownership, Silence, Source, State, Telling
from thuongky.brief.wording import join
from thuongky.core.lang import Phrase
from vanban.links.results import Link, Verdict
from vanban.links.results import Outcome as FoundOutcome
from vanban.results import Force, Party, PartyKind

STATES: Mapping[Verdict, State] = {
    Verdict.REPORTED_DONE: State.REPORTED_DONE,
    Verdict.REACHED: State.DONE,
    Verdict.SHORT: State.SHORT,
    Verdict.UNDER_WAY: State.UNDER_WAY,
    Verdict.ORDERED_AGAIN: State.ORDERED_AGAIN,
    Verdict.CONTRADICTED: State.TO_CHECK,
    Verdict.NO_EVIDENCE: State.NO_INFORMATION,
}
_CLAIMS_DONE = (State.DONE, State.REPORTED_DONE)


@dataclass(frozen=True, slots=True)
class Linked:
    """The papers in the order the links count them, the links by (paper, directive), and which papers have a later one.

    `living` tells what has become of a party told to do what these words say.
    """

    papers: Sequence[ReadPaper]
    links: Mapping[tuple[str, int], Link]
    answered: frozenset[str]
    living: Callable[[Party, str], Living]


def index_links(
    papers: Sequence[ReadPaper], links: Iterable[Link], answered: frozenset[str], living: Callable[[Party, str], Living]
) -> Linked:
    """`links` count papers by their place in `papers`; `answered` are the keys of papers that a later session follows.

    A goal that stands in no order has no line: it asks nobody to act. It is shown among the figures, as the aim of its
    indicator.
    """
    by_order = {
        (papers[promise.place.paper].key, promise.directive): link
        for link in links
        if (promise := link.promise).directive is not None
    }
    return Linked(papers, by_order, answered, living)


def line_of(order: Order, session: str, linked: Linked, *, has_issued: bool) -> Line:
    """The line of one order of a session that has an issued paper or not; its number is set when the table is complete."""
    chief = order.chief
    directive = chief.directive
    links = [link for told in order.tellings if (link := linked.links.get((told.paper.key, told.index)))]
    outcomes = _outcomes(links, linked.papers)
    state, sure = _state(links)
    leads = _owners(order, "lead", linked)
    due = next((told.directive for told in order.tellings if told.directive.due or told.directive.due_words), directive)
    return Line(
        number=0,
        code=_code(chief),
        words=directive.quote,
        session=session,
        source=_source(chief),
        force=chief.force,
        voice=directive.voice,
        giver=next((told.directive.by for told in order.tellings if told.directive.by), None),
        leads=leads,
        coordinators=_owners(order, "coordinate", linked),
        due=due.due,
        due_words=due.due_words,
        recurring=directive.recurring,
        basis=directive.basis,
        ownership=ownership(leads, dated=due.due is not None, is_issued=chief.force is Force.ISSUED or not has_issued),
        state=state,
        sure=sure,
        silence=silence(state, any(told.paper.key in linked.answered for told in order.tellings)),
        outcomes=outcomes,
        tellings=tuple(_telling(told) for told in order.tellings[1:]),
    )


def ownership(leads: Sequence[Owner], *, dated: bool, is_issued: bool) -> Ownership:
    """The class of an order; `is_issued` also where its session has no issued paper at all."""
    if not is_issued:
        return Ownership.UNISSUED
    if not leads:
        return Ownership.OWNERLESS
    if all(owner.kind is PartyKind.GROUP for owner in leads):
        return Ownership.COLLECTIVE
    return Ownership.COMPLETE if dated else Ownership.UNDATED


def silence(state: State, is_answered: bool) -> Silence | None:
    if state is not State.NO_INFORMATION:
        return None
    return Silence.NOT_MENTIONED if is_answered else Silence.NO_LATER_PAPER


def renumber(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(replace(line, number=number) for number, line in enumerate(lines, 1))


def _first_named(order: Order, role: str) -> tuple[Party, ...]:
    """The parties of the first telling that names any: the issued paper's where it does."""
    named: Iterable[tuple[Party, ...]] = (getattr(told.directive, role) for told in order.tellings)
    return next((parties for parties in named if parties), ())


def _owners(order: Order, role: str, linked: Linked) -> tuple[Owner, ...]:
    words = order.chief.directive.quote
    return tuple(_owner(party, linked.living(party, words)) for party in _first_named(order, role))


def _owner(party: Party, living: Living) -> Owner:
    today = living.today if living.today != party.name else None
    return Owner(name=party.name, kind=party.kind, organ=party.organ, today=today, ended=living.ended)


def _code(told: Told) -> str:
    return row_code(told.paper.reading.text_sha256, told.directive.start, told.directive.end)


def _source(told: Told) -> Source:
    paper = told.paper.reading.paper
    return Source(
        place=place_in(told.paper, told.directive.start, told.directive.end),
        kind=paper.kind,
        number=paper.number,
        issued_on=paper.issued_on,
        address=told.directive.address,
    )


def _telling(told: Told) -> Telling:
    place = place_in(told.paper, told.directive.start, told.directive.end)
    return Telling(code=_code(told), force=told.force, voice=told.directive.voice, place=place)


def _state(links: Sequence[Link]) -> tuple[State, bool]:
    """The verdict of the first telling that has one. What is only perhaps done is to be checked, never called done."""
    link = next((link for link in links if link.verdict is not Verdict.NO_EVIDENCE), None)
    if link is None:
        return State.NO_INFORMATION, True
    state = STATES[link.verdict]
    if state in _CLAIMS_DONE and not link.sure:
        return State.TO_CHECK, False
    return state, link.sure


def _outcomes(links: Iterable[Link], papers: Sequence[ReadPaper]) -> tuple[Outcome, ...]:
    outcomes: dict[tuple[int, int, int], Outcome] = {}
    for link in links:
        for found in link.outcomes:
            place = found.place
            outcomes.setdefault((place.paper, place.start, place.end), _outcome(found, papers[place.paper]))
    return tuple(outcomes.values())


def _outcome(found: FoundOutcome, paper: ReadPaper) -> Outcome:
    place = place_in(paper, found.place.start, found.place.end)
    cited = next((c for c in paper.reading.citations if found.place.start <= c.start < found.place.end), None)
    grounds = join(Phrase(fact.vi, fact.en) for fact in found.grounds) if found.grounds else None
    return Outcome(
        place=place,
        state=STATES[found.verdict],
        number=cited.number if cited else None,
        issued_on=cited.issued_on if cited else None,
        grounds=grounds,
        sure=found.sure,
    )
