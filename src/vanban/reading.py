"""Reading a text: the pipeline from characters to facts, top to bottom."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, TypeVar

from vanban.grammar.citation import Cited, find_citations
from vanban.grammar.context import Scene
from vanban.grammar.directive import find_directives
from vanban.grammar.figure import find_figures
from vanban.grammar.marks import find_marks
from vanban.grammar.paper import read_paper
from vanban.grammar.person import find_people, find_posts
from vanban.grammar.project import find_projects
from vanban.grammar.proposal import find_proposals
from vanban.grammar.quantity import find_quantities
from vanban.grammar.session import find_year, read_session
from vanban.grammar.times import find_times
from vanban.grammar.why import missing
from vanban.reasons import Reason
from vanban.results import Citation, Directive, Finding, Note, Party, Person, Reading
from vanban.text.layout import blocks
from vanban.text.normal import Normal, normalise
from vanban.text.script import Script, script_of

READER = "vanban 0.1.0"


class Context(NamedTuple):
    """What the caller knows of a text: the day it was published, and the province it comes from."""

    published: date | None = None
    province: str | None = None


def read(text: str, context: Context | None = None) -> Reading:
    """All that a text says: people, figures, directives and the rest, each with its place in the text as given.

    The same text and context give the same reading on every machine; no clock and no network is asked.
    """
    return _read(text, normalise(text), context or Context())


def read_repaired(text: str, context: Context | None = None) -> Reading:
    """The reading to show to people: of a text that needed repair, places and quotes are those of the repaired text.

    A sound text is read as `read` does; in the other case `Reading.text` is not the text as given.
    """
    normal = normalise(text)
    if not normal.repairs:
        return _read(text, normal, context or Context())
    return _read(normal.text, Normal(normal.text, repairs=normal.repairs_here()), context or Context())


def _read(text: str, normal: Normal, context: Context) -> Reading:
    marks = find_marks(normal.text)
    parts = blocks(normal.text)
    times = find_times(normal.text, marks.words)
    citations = find_citations(marks, times, parts)
    posts = find_posts(marks)
    people = find_people(marks, posts, parts)
    paper = read_paper(marks, parts, times)
    dated = context.published or paper.issued_on
    year = find_year(marks, times, dated)
    session = read_session(marks, parts, times, people, year, context.province)
    scene = Scene(marks, parts, times, citations, posts, people, session, year, dated)
    directives = find_directives(scene, paper.force)
    figures = find_figures(scene, find_quantities(marks, _taken(scene)), directives)
    starts = [figure.start for figure in figures]
    return Reading(
        text=text,
        reader=READER,
        text_sha256=_sha256(text),
        paper=paper,
        session=session,
        people=tuple(_person(p, normal, text) for p in people),
        citations=tuple(_placed(c, normal, text) for c in _distinct(citations, normal.text)),
        figures=tuple(_placed(f, normal, text) for f in figures),
        directives=tuple(_directive(d, starts, normal, text) for d in directives),
        proposals=tuple(_placed(p, normal, text) for p in find_proposals(scene)),
        projects=tuple(_placed(p, normal, text) for p in find_projects(scene)),
        notes=_notes(normal, len(text)),
    )


def _sha256(text: str) -> str:
    import hashlib  # it loads a library of ciphers, which the first reading may wait for and the import may not

    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _notes(normal: Normal, length: int) -> tuple[Note, ...]:
    """What must be said of the text itself: what was repaired where, and what its letters are if no Vietnamese."""
    script = script_of(normal.text)
    as_a_whole = [Note(code=script.value, start=0, end=length)] if script in (Script.LEGACY, Script.OTHER) else []
    return (
        *(Note(code=one.rule.value, start=one.start, end=one.end, letters=one.letters) for one in normal.repairs),
        *as_a_whole,
    )


def _taken(scene: Scene) -> list[tuple[int, int]]:
    """Places whose numbers are no quantities: dates, document numbers."""
    return sorted([(t.start, t.end) for t in scene.times] + [(c.start, c.end) for c in scene.citations])


def _distinct(cited: Sequence[Cited], text: str) -> list[Citation]:
    """Each number once, at its first mention, with the date and issuer of the first mention that has them."""
    found: dict[str, Citation] = {}
    for one in cited:
        known = found.get(one.number)
        if known is None:
            why = {
                key: Reason.NOT_SAID
                for key, value in (("issued_on", one.issued_on), ("issuer", one.issuer), ("kind", one.kind))
                if value is None
            }
            found[one.number] = Citation(
                start=one.start, end=one.end, quote=text[one.start : one.end], rule="citation", why=why,
                kind=one.kind, number=one.number, issued_on=one.issued_on, issuer=one.issuer,
            )  # fmt: skip
        elif known.issued_on is None and one.issued_on:
            found[one.number] = replace(
                known, issued_on=one.issued_on, why={k: v for k, v in known.why.items() if k != "issued_on"}
            )
    return list(found.values())


_Found = TypeVar("_Found", bound=Finding)


def _placed(finding: _Found, normal: Normal, text: str) -> _Found:
    """A finding of the normal text, put back into the text as it was given."""
    if normal.text is text:
        return finding
    start, end = normal.original(finding.start, finding.end)
    return replace(finding, start=start, end=end, quote=text[start:end])


def _person(person: Person, normal: Normal, text: str) -> Person:
    if normal.offsets is None:
        return _placed(person, normal, text)
    return replace(_placed(person, normal, text), mentions=tuple(normal.original(a, b) for a, b in person.mentions))


def _directive(directive: Directive, figure_starts: Sequence[int], normal: Normal, text: str) -> Directive:
    inside = tuple(range(bisect_left(figure_starts, directive.start), bisect_left(figure_starts, directive.end)))
    return replace(
        _placed(directive, normal, text),
        figures=inside,
        why={**directive.why, **missing(figures=inside)},
        lead=tuple(_party(p, normal) for p in directive.lead),
        coordinate=tuple(_party(p, normal) for p in directive.coordinate),
    )


def _party(party: Party, normal: Normal) -> Party:
    if normal.offsets is None:
        return party
    start, end = normal.original(party.start, party.end)
    return replace(party, start=start, end=end)
