"""Links over whole folders: any papers in any order, at a cost in step with their number."""

import random
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from vanban.links import links, links_as_json
from vanban.links.matching import Library
from vanban.reading import read
from vanban.results import Reading

TEXTS = sorted((Path(__file__).parents[3] / "samples" / "chains" / "open" / "texts").glob("*/*.txt"))


def folder(papers: int) -> list[Reading]:
    """Papers of one province, a month apart, the same texts over and over."""
    readings = [read(path.read_text("utf-8")) for path in TEXTS]
    days = (date(2000, 1, 28) + timedelta(days=31 * i) for i in range(papers))
    return [
        replace(one, session=replace(one.session, province="Sông Mẫu", held_on=day, month=None))
        for day, one in zip(days, (readings[i % len(readings)] for i in range(papers)), strict=True)
    ]


@pytest.mark.parametrize("seed", range(3))
def test_papers_in_any_order_are_joined_and_printed(seed: int) -> None:
    readings = folder(len(TEXTS))
    random.Random(seed).shuffle(readings)
    found = links(readings)
    printed = links_as_json(found, readings, [str(i) for i in range(len(readings))])
    assert len(printed) == len(found) > 0


def test_clauses_compared_grow_in_step_with_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []
    likeness = Library._likeness

    def counting(self: Library, *arguments: object) -> float:
        compared.append(1)
        return likeness(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Library, "_likeness", counting)
    counts = []
    for papers in (30, 60):
        compared.clear()
        links(folder(papers))
        counts.append(len(compared))
    assert counts[1] < counts[0] * 3
