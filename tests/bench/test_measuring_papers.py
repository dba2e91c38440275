"""The measuring papers: every annotation has the guide's form and points at words that stand in its text.

What is wrong is told by paper, part and place in the list, never by its words: half of the papers are locked.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

import pytest

from bench.corpus import MEASURE
from bench.likeness import Item, place
from bench.score import GoldPaper, gold_papers
from vanban.lexicon import entries
from vanban.period import Period
from vanban.results import Base, Recurrence, Role, SessionKind, Status

HALVES = ("open", "locked")
KEYS = {
    "people": {"name", "posts"},
    "citations": {"quote", "kind", "number", "issued_on", "issuer"},
    "figures": {"quote", "measure", "indicator", "value", "unit", "role", "base", "period", "status"},
    "directives": {"quote", "by", "lead", "coordinate", "due", "recurring", "basis"},
    "proposals": {"title", "kind"},
}
SESSION = {"organ", "province", "kind", "month", "held_on", "chair", "online"}
VALUE = re.compile(r"-?\d+(\.\d+)?")
TEXT = "Thu 12 tỷ đồng, chi 12 tỷ đồng."
FIGURE = dict.fromkeys(KEYS["figures"]) | {"quote": "12 tỷ đồng", "nth": 1, "value": "12", "role": "level", "status": "actual"}


def papers(half: str) -> list[GoldPaper]:
    return gold_papers(MEASURE / half / "gold", MEASURE / half / "texts")


def is_day(value: str | None) -> bool:
    try:
        return value is None or bool(date.fromisoformat(value))
    except ValueError:
        return False


def is_period(value: str | None) -> bool:
    try:
        return value is None or bool(Period.parse(value))
    except ValueError:
        return False


def stands(item: Item, text: str) -> bool:
    """Whether a quote is where it says; one that stands more than once must say which it is."""
    try:
        place(item, text)
    except ValueError:
        return False
    return "nth" in item or text.count(item["quote"]) == 1


def is_figure(item: Item) -> bool:
    return (
        VALUE.fullmatch(item["value"]) is not None
        and item["role"] in set(Role)
        and item["base"] in {None, *Base}
        and item["status"] in set(Status)
        and item["indicator"] in {None, *(entry.id for entry in entries("indicators"))}
        and is_period(item["period"])
    )


def is_directive(item: Item) -> bool:
    return is_day(item["due"]) and item["recurring"] in {None, *Recurrence} and not item["quote"].endswith((".", ";"))


def is_session(session: Item) -> bool:
    return (
        session.keys() == SESSION
        and session["kind"] in set(SessionKind)
        and is_day(session["held_on"])
        and is_period(session["month"])
        and session["online"] in {None, True, False}
    )


def faults(gold: Item, text: str) -> Iterator[tuple[str, int]]:
    """Part and place in its list of what has not the guide's form."""
    judges = {"figures": is_figure, "directives": is_directive, "citations": lambda item: is_day(item["issued_on"])}
    for part, keys in KEYS.items():
        items: Sequence[Item] = gold[part]
        judge = judges.get(part, bool)
        for i, item in enumerate(items):
            if item.keys() - {"nth"} != keys or ("quote" in item and not stands(item, text)) or not judge(item):
                yield part, i
        spots = Counter(place(item, text) for item in items if "quote" in item and stands(item, text))
        yield from ((part, -1) for spot, times in spots.items() if times > 1)
    if not is_session(gold["session"]):
        yield "session", 0


def a_gold(**changes: object) -> Item:
    session = dict.fromkeys(SESSION) | {"kind": "regular"}
    return {"session": session, **{part: [] for part in KEYS}, "figures": [FIGURE | changes]}


@pytest.mark.parametrize(
    "changes",
    [
        {"quote": "13 tỷ đồng"},
        {"nth": 3},
        {"value": "12,5"},
        {"base": "last-year"},
        {"indicator": "budget"},
        {"period": "tháng 8"},
        {"said": "12"},
    ],
)
def test_a_figure_out_of_form_is_seen(changes: dict[str, object]) -> None:
    assert list(faults(a_gold(**changes), TEXT)) == [("figures", 0)]


def test_a_quote_that_stands_twice_says_which_it_is() -> None:
    assert list(faults(a_gold(), TEXT)) == []
    assert not stands({"quote": "12 tỷ đồng"}, TEXT)


@pytest.mark.parametrize("half", HALVES)
def test_every_annotation_has_the_form_of_the_guide(half: str) -> None:
    assert [(paper.name, fault) for paper in papers(half) for fault in faults(paper.gold, paper.text)] == []


@pytest.mark.parametrize("half", HALVES)
def test_an_annotation_is_named_as_its_text(half: str) -> None:
    texts = {path.stem for path in (MEASURE / half / "texts").iterdir()}
    assert {paper.name for paper in papers(half)} == texts
    assert [paper.name for paper in papers(half) if paper.path.stem != paper.name] == []


# Series, and which of its papers: those whose lines no rule writer has read.
LOCKED = {"a": range(5, 9), "b": range(5, 9), "i0": range(1, 7), "l0": range(1, 9)}


def test_the_locked_papers_are_those_that_the_readme_names() -> None:
    """A paper opened to mend a rule never goes back."""
    locked = {f"{series}{number}" for series, numbers in LOCKED.items() for number in numbers}
    assert {paper.name.split("-")[0] for paper in papers("locked")} == locked
