"""Readings, checks and links as lines to read: every line tells where its words stand (file, line)."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from vanban.checks import Check, checks, checks_between
from vanban.explain import Kind
from vanban.facts import fact, note_fact, paper_facts, session_facts
from vanban.links import Link, Place
from vanban.links.timeline import can_answer, stations
from vanban.results import Reading
from vanban.sentences_of_fact import Language, Sentence
from vanban.wording import say, word

_LONGEST_QUOTE = 100


class _Lines:
    """The line of a place in a text, counted from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(i + 1 for i, character in enumerate(text) if character == "\n")]

    def of(self, place: int) -> int:
        return bisect_right(self._starts, place)


def reading_lines(reading: Reading, name: str, language: Language) -> Iterator[str]:
    """What was found, kind by kind."""
    yield name
    heads = [say("page.paper", facts=paper_facts(reading.paper)), say("page.session", facts=session_facts(reading.session))]
    heads += [say("page.note", note=note_fact(one, reading)) for one in reading.notes]
    yield from (f"  {head.said_in(language)}" for head in heads)
    lines = _Lines(reading.text)
    for kind in Kind:
        found = kind.findings(reading)
        if found:
            yield f"  {say(f'count.{kind.value}', n=len(found)).said_in(language)}"
        for finding in found:
            yield f"    {_line(lines.of(finding.start), language)}  {fact(finding, reading).said_in(language)}"
            if kind is Kind.DIRECTIVES:
                yield f"        “{_shortened(finding.quote)}”"
    yield ""


def checks_lines(readings: Sequence[Reading], names: Sequence[str], language: Language) -> Iterator[str]:
    """The points to check in each paper, then those between any two where one is of a later session of the same province."""
    lines = [_Lines(reading.text) for reading in readings]
    for i, reading in enumerate(readings):
        found = checks(reading)
        yield (say("checks.title", name=names[i], n=len(found)) if found else say("checks.none", name=names[i])).said_in(language)
        yield from _points(found, [readings[i]], [names[i]], [lines[i]], language)
    between = [(pair, checks_between(*(readings[i] for i in pair))) for pair in _earlier_and_later(readings)]
    if any(found for _, found in between):
        yield say("checks.between", n=sum(len(found) for _, found in between)).said_in(language)
    for pair, found in between:
        yield from _points(found, [readings[i] for i in pair], [names[i] for i in pair], [lines[i] for i in pair], language)


def _earlier_and_later(readings: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    places = stations(readings)
    for i, earlier in enumerate(places):
        for j, later in enumerate(places):
            if i != j and can_answer(earlier, later, later_in_order=j > i):
                yield i, j


def _points(
    found: Iterable[Check], readings: Sequence[Reading], names: Sequence[str], lines: Sequence[_Lines], language: Language
) -> Iterator[str]:
    for check in found:
        yield f"  • {check.sentence(language)}"
        for span in check.spans:
            quote = _shortened(readings[span.paper].text[span.start : span.end])
            yield f"      {names[span.paper]}, {_line(lines[span.paper].of(span.start), language)}: “{quote}”"


def links_lines(links: Sequence[Link], readings: Sequence[Reading], names: Sequence[str], language: Language) -> Iterator[str]:
    """Promises that a later paper mentions, each with its verdict, grounds and words; then those nothing is known of."""
    lines = [_Lines(reading.text) for reading in readings]

    def place(one: Place) -> str:
        quote = _shortened(readings[one.paper].text[one.start : one.end])
        return f"{names[one.paper]}, {_line(lines[one.paper].of(one.start), language)}: “{quote}”"

    linked = [link for link in links if link.outcomes]
    silent = [link for link in links if not link.outcomes]
    yield say("links.title", linked=len(linked), total=len(links)).said_in(language)
    for link in linked:
        yield f"\n{_verdict(link).said_in(language)}"
        yield f"  {place(link.promise.place)}"
        yield from (f"  → {place(outcome.place)}" for outcome in link.outcomes)
        yield from (f"    {ground.said_in(language)}" for ground in link.grounds)
        yield from (f"    {_owner(owner.name, owner.today).said_in(language)}" for owner in link.owners)
    if silent:
        yield f"\n{say('links.silent', n=len(silent)).said_in(language)}"
        yield from (f"  {place(link.promise.place)}" for link in silent)


def _verdict(link: Link) -> Sentence:
    return word(link.verdict) if link.sure else say("links.unsure", verdict=word(link.verdict))


def _owner(name: str, today: str | None) -> Sentence:
    return say("links.owner-today", name=name, today=today) if today and today != name else say("links.owner", name=name)


def _line(number: int, language: Language) -> str:
    return say("page.line", line=number).said_in(language)


def _shortened(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _LONGEST_QUOTE else f"{words[: _LONGEST_QUOTE - 1].rstrip()}…"
