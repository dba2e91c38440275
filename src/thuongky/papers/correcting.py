"""What a person types to put a finding right, into the facts of its kind."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from thuongky.core.dates import read_day
from thuongky.core.errors import Invalid
from thuongky.core.lang import Lang, Phrase
from thuongky.core.numbers import NotANumber, read_number
from thuongky.core.words import Words
from thuongky.organs.area_queries import find_areas
from thuongky.organs.queries import find
from thuongky.papers.kinds import FindingKind
from thuongky.papers.models import Finding
from vanban.period import Period

say = Words("thuongky.papers").say
Facts = dict[str, Any]

FIELDS: Mapping[FindingKind, tuple[str, ...]] = {
    FindingKind.DIRECTIVES: ("lead", "coordinate", "due", "due_words"),
    FindingKind.FIGURES: ("measure", "value", "unit", "period", "status", "role", "base"),
    FindingKind.PEOPLE: ("name", "posts"),
}
"""The fields of a kind that can be put right, in the order of the form; the other kinds are confirmed or rejected."""


def corrected(finding: Finding, typed: Mapping[str, str]) -> Facts:
    """The finding's facts with what was typed; a field left out stays.

    Raises:
        Invalid: all that cannot be understood, by field.
    """
    facts, problems = dict(finding.facts), {}
    for name in FIELDS.get(FindingKind(finding.kind), ()):
        if name not in typed:
            continue
        try:
            facts |= _READERS.get(name, _plain)(finding, name, typed[name].strip())
        except _NotUnderstood as wrong:
            problems[name] = wrong.said
    if problems:
        raise Invalid("not-understood", problems)
    return facts


def shown(finding: Finding) -> dict[str, str]:
    """The fields of the form as they stand now, to be typed over."""
    facts = finding.facts
    return {name: _SHOWN.get(name, _as_text)(facts.get(name)) for name in FIELDS.get(FindingKind(finding.kind), ())}


class _NotUnderstood(Exception):
    def __init__(self, said: Phrase) -> None:
        super().__init__(said.en)
        self.said = said


def _plain(_finding: Finding, name: str, text: str) -> Facts:
    return {name: text or None}


def _needed(_finding: Finding, name: str, text: str) -> Facts:
    if not text:
        raise _NotUnderstood(say("problem.needed"))
    return {name: text}


def _parties(finding: Finding, name: str, text: str) -> Facts:
    """Names with ";" or lines between them. One that the finding had keeps its place; a new one is looked up in the text."""
    names = [part.strip() for part in text.replace("\n", ";").split(";") if part.strip()]
    known = {party["name"]: party for party in finding.facts[f"{name}_parties"]}
    return {name: names, f"{name}_parties": [known.get(one) or _party(finding, one) for one in names]}


def _party(finding: Finding, name: str) -> Facts:
    paper = finding.paper
    on = paper.issued_on or paper.session_month or paper.taken_in_at.date()
    organs = find(name, area=paper.area, on=on)
    start = paper.text.find(name, finding.start, finding.end)
    place = (start, start + len(name)) if start >= 0 else (finding.start, finding.start)
    organ = organs[0].entry if len(organs) == 1 else None
    is_one = organs or find_areas(name, area=paper.area, on=on)  # an area, or its committee, is a body and no group
    return {"name": name, "start": place[0], "end": place[1], "kind": "organ" if is_one else "group", "organ": organ}


def _day(_finding: Finding, name: str, text: str) -> Facts:
    try:
        return {name: read_day(text).isoformat() if text else None}
    except ValueError:
        raise _NotUnderstood(say("problem.no-day", text=text)) from None


def _number(_finding: Finding, name: str, text: str) -> Facts:
    try:
        return {name: f"{read_number(text, Lang.VI):f}"}
    except NotANumber:
        raise _NotUnderstood(say("problem.no-number", text=text)) from None


def _period(_finding: Finding, name: str, text: str) -> Facts:
    try:
        return {name: str(Period.parse(text)) if text else None}
    except ValueError:
        raise _NotUnderstood(say("problem.no-period", text=text)) from None


def _listed(_finding: Finding, name: str, text: str) -> Facts:
    return {name: [part.strip() for part in text.split(";") if part.strip()]}


_READERS: Mapping[str, Callable[[Finding, str, str], Facts]] = {
    **{"lead": _parties, "coordinate": _parties, "due": _day},
    **{"measure": _needed, "unit": _needed, "name": _needed, "status": _needed, "role": _needed},
    **{"value": _number, "period": _period, "posts": _listed},
}


def _as_text(value: Any) -> str:
    return "" if value is None else str(value)


def _as_list(value: Any) -> str:
    return "; ".join(value)


def _as_day(value: Any) -> str:
    return f"{date.fromisoformat(value):%d/%m/%Y}" if value else ""


def _as_number(value: Any) -> str:
    return f"{Decimal(value):f}".replace(".", ",")


_SHOWN: Mapping[str, Callable[[Any], str]] = {
    **{"lead": _as_list, "coordinate": _as_list, "posts": _as_list},
    **{"due": _as_day, "value": _as_number},
}
