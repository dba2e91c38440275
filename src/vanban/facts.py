"""What a finding says, as one line in Vietnamese and in English, for a reader who knows one of the two."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from vanban.amounts import unit
from vanban.lexicon.entries import by_id, entries
from vanban.period import Period
from vanban.reasons import note
from vanban.results import Citation, Directive, Figure, Finding, Note, Paper, Party, Person, Proposal, Reading, Role, Session
from vanban.sentences_of_fact import Sentence, amount, day_vi, number_en
from vanban.text.words import phrase_keys
from vanban.wording import say, word

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_QUARTERS = ("I", "II", "III", "IV")


def fact(finding: Finding, reading: Reading) -> Sentence:
    """The line of a finding of this reading."""
    if isinstance(finding, Figure):
        return figure_fact(finding)
    if isinstance(finding, Directive):
        return directive_fact(finding, reading)
    if isinstance(finding, Citation):
        return citation_fact(finding)
    if isinstance(finding, Person) and finding.posts:
        return say("fact.person", name=finding.name, posts="; ".join(finding.posts))
    if isinstance(finding, Proposal):
        return say("fact.proposal", kind=_type_named(finding.kind), title=finding.title)
    return same(getattr(finding, "name", finding.quote))


def figure_fact(figure: Figure) -> Sentence:
    """In English as "State budget revenue, Jan 2024: 1,687 bn VND, actual"; a measure outside the list keeps its words."""
    fields = {"name": _measure(figure), "amount": _quantity(figure), "status": word(figure.status)}
    if figure.period is None:
        return say("fact.figure-undated", **fields)
    return say("fact.figure", **fields, period=period_said(figure.period))


def directive_fact(directive: Directive, reading: Reading) -> Sentence:
    """Giver, lead, coordinators, deadline, recurrence, basis and goals, as far as they are stated."""
    return joined(_directive_parts(directive, reading))


def citation_fact(citation: Citation) -> Sentence:
    kind = [_type_named(citation.kind)] if citation.kind else []
    day = [say("fact.issued-on", day=day_said(citation.issued_on))] if citation.issued_on else []
    issuer = [same(citation.issuer)] if citation.issuer else []
    return joined([joined([*kind, same(citation.number)], " "), *day, *issuer], ", ")


def session_facts(session: Session) -> Sentence:
    parts = [word(session.kind)]
    parts += [same(name) for name in (session.organ, session.province) if name]
    if session.month:
        parts.append(period_said(session.month))
    if session.held_on:
        parts.append(say("page.held-on", day=day_said(session.held_on)))
    if session.chair:
        parts.append(say("page.chair", name=session.chair))
    if session.online is not None:
        parts.append(say("page.online" if session.online else "page.in-person"))
    return joined(parts)


def paper_facts(paper: Paper) -> Sentence:
    parts = [word(paper.force)]
    parts += [same(text) for text in (paper.kind, paper.number) if text]
    if paper.issued_on:
        parts.append(say("fact.issued-on", day=day_said(paper.issued_on)))
    parts += [same(text) for text in (paper.issuer, paper.subject, paper.signer) if text]
    return joined(parts)


def note_fact(told: Note, reading: Reading) -> Sentence:
    """A note; of a repair also how many letters it put right and in which lines of the text."""
    if not told.letters:
        return note(told.code)
    first = reading.text.count("\n", 0, told.start) + 1
    last = first + reading.text.count("\n", told.start, told.end)
    lines = say("page.line", line=first) if first == last else say("page.lines", first=first, last=last)
    return say("page.repaired", note=note(told.code), letters=told.letters, lines=lines)


def day_said(day: date) -> Sentence:
    return Sentence(day_vi(day), f"{day.day} {_MONTHS[day.month - 1]} {day.year}")


def period_said(period: Period) -> Sentence:
    """
    >>> period_said(Period.quarter(2024, 1))
    Sentence(vi='quý I/2024', en='Q1 2024')
    """
    first, last, year = period.first, period.last, period.first.year
    if first == last:
        return say("period.day", day=day_said(first))
    if period == Period.year(year):
        return say("period.year", year=year)
    for half in (1, 2):
        if period == Period.half(year, half):
            return say(f"period.half-{half}", year=year)
    for number, quarter in enumerate(_QUARTERS, 1):
        if period == Period.quarter(year, number):
            return say("period.quarter", quarter=quarter, number=number, year=year)
    if period == Period.month(year, first.month):
        return say("period.month", month=_month_said(first))
    if first.day == 1 and last == Period.month(last.year, last.month).last:
        return say("period.months", first=_month_said(first), last=_month_said(last))
    return say("period.days", first=day_said(first), last=day_said(last))


def same(text: str) -> Sentence:
    """Words of the paper, which stay Vietnamese in both languages."""
    return Sentence(text, text)


def joined(parts: Iterable[Sentence], separator: str = "; ") -> Sentence:
    listed = list(parts)
    return Sentence(separator.join(part.vi for part in listed), separator.join(part.en for part in listed))


def _directive_parts(directive: Directive, reading: Reading) -> Iterator[Sentence]:
    voice = word(directive.voice)
    yield say("fact.by", by=directive.by, voice=voice) if directive.by else say("fact.by-nobody", voice=voice)
    for role, parties in (("lead", directive.lead), ("coordinate", directive.coordinate)):
        if parties:
            yield say(f"fact.{role}", names=joined(map(_party_said, parties), ", "))
    if directive.due:
        day = day_said(directive.due)
        relation = directive.due_relation
        yield say("fact.due", due=say(f"DueRelation.{relation.value}", day=day) if relation else day)
    elif directive.due_words:
        yield say("fact.due-words", words=directive.due_words)
    if directive.recurring:
        yield say("fact.recurring", recurrence=word(directive.recurring))
    if directive.basis:
        yield say("fact.basis", numbers=", ".join(directive.basis))
    if directive.figures:
        yield say("fact.goals", goals=joined(figure_fact(reading.figures[i]) for i in directive.figures))
    if directive.address:
        yield say("fact.address", address=directive.address)


def _party_said(party: Party) -> Sentence:
    """The name as written, with the English name of an organ of the lexicon."""
    entry = by_id("organs").get(party.organ) if party.organ else None
    return say("fact.with-english", name=party.name, english=entry.en) if entry else same(party.name)


def _type_named(kind: str) -> Sentence:
    """A type of document with its English name; a type outside the lexicon as written."""
    english = _english_by_form("document_types").get(phrase_keys(kind))
    return say("fact.with-english", name=kind, english=english) if english else same(kind)


def _measure(figure: Figure) -> Sentence:
    entry = by_id("indicators").get(figure.indicator) if figure.indicator else None
    english = _capital(entry.en) if entry else f"“{figure.measure}”"
    return Sentence(_capital(figure.measure), english)


def _quantity(figure: Figure) -> Sentence:
    """The number with its unit, limit, direction and base."""
    stated = _amount(figure)
    if figure.bound:
        stated = say(f"Bound.{figure.bound.value}", amount=stated)
    if figure.role is Role.LEVEL:
        return stated
    if figure.role is Role.SHARE:
        return say(f"share.{figure.base.value}", share=stated) if figure.base else stated
    change = say(f"change.{_direction(figure)}", amount=stated)
    return say(f"change.{figure.base.value}", change=change) if figure.base else change


def _direction(figure: Figure) -> str:
    if phrase_keys(figure.unit) == phrase_keys("lần"):
        return "times"
    return "down" if figure.value < 0 else "up"


def _amount(figure: Figure) -> Sentence:
    """The size of the number with its unit; the sign of a change is told by its direction."""
    value = abs(figure.value) if figure.role is Role.CHANGE else figure.value
    said = amount(value, figure.unit)
    if unit(figure.unit).base in ("vnd", "usd", "%"):
        return said
    english = _english_by_form("units").get(phrase_keys(figure.unit))
    return Sentence(said.vi, f"{number_en(value)} {english}") if english else said


@cache
def _english_by_form(kind: str) -> dict[tuple[str, ...], str]:
    return {phrase_keys(form): entry.en for entry in entries(kind) for form in entry.forms}


def _month_said(day: date) -> Sentence:
    return Sentence(f"{day.month}/{day.year}", f"{_MONTHS[day.month - 1]} {day.year}")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
