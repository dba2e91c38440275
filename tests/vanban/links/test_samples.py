"""The sample chains: every gold link is found with its verdict, nothing is falsely done, silence stays silence."""

import json
from pathlib import Path

import pytest

from tests.vanban.from_gold import load_gold
from vanban.links import Link, Verdict, links, links_as_json
from vanban.results import Reading

SAMPLES = Path(__file__).parents[3] / "samples"
CHAINS = {"links-nghe-an": ("nghe-an-2023-12", "nghe-an-2024-01"), "links-song-mau": ("song-mau-01", "song-mau-04")}


def chain(name: str) -> tuple[dict, list[Reading], tuple[Link, ...]]:
    gold = json.loads((SAMPLES / "gold" / f"{name}.json").read_text("utf-8"))
    readings = [load_gold(SAMPLES / "gold" / f"{paper}.json", SAMPLES / "papers") for paper in CHAINS[name]]
    return gold, readings, links(readings)


def overlaps(quote: str, reading: Reading, start: int, end: int) -> bool:
    at = reading.text.index(quote)
    return min(end, at + len(quote)) > max(start, at)


def found(row: dict, readings: list[Reading], all_links: tuple[Link, ...]) -> list[Link]:
    before, after = readings
    return [
        link
        for link in all_links
        if overlaps(row["promise"]["quote"], before, link.promise.place.start, link.promise.place.end)
        and any(
            overlaps(told["quote"], after, outcome.place.start, outcome.place.end)
            for told in row["outcomes"]
            for outcome in link.outcomes
        )
    ]


@pytest.mark.parametrize("name", CHAINS)
def test_every_gold_link_is_found_with_its_verdict(name: str) -> None:
    gold, readings, all_links = chain(name)
    for row in gold["links"]:
        verdicts = [link.verdict.value for link in found(row, readings, all_links)]
        assert row["verdict"] in verdicts, row["promise"]["quote"]


@pytest.mark.parametrize("name", CHAINS)
def test_nothing_else_is_called_done(name: str) -> None:
    gold, readings, all_links = chain(name)
    known = [link for row in gold["links"] for link in found(row, readings, all_links)]
    done = [link for link in all_links if link.verdict in (Verdict.REPORTED_DONE, Verdict.REACHED) and link not in known]
    assert done == []


@pytest.mark.parametrize("name", CHAINS)
def test_most_of_what_is_linked_is_gold(name: str) -> None:
    gold, _, all_links = chain(name)
    assert sum(bool(link.outcomes) for link in all_links) <= 2 * len(gold["links"])


def test_promises_nobody_mentions_again_are_without_evidence() -> None:
    gold, readings, all_links = chain("links-song-mau")
    for row in gold["silent"]:
        silent = [
            link for link in all_links if overlaps(row["quote"], readings[0], link.promise.place.start, link.promise.place.end)
        ]
        assert [link.verdict for link in silent] == [Verdict.NO_EVIDENCE] * len(silent)
        assert silent


def test_the_order_of_the_papers_does_not_matter() -> None:
    _, readings, all_links = chain("links-nghe-an")
    turned = links(readings[::-1])
    assert sorted(link.verdict for link in turned) == sorted(link.verdict for link in all_links)


def test_printed_links_quote_their_papers() -> None:
    _, readings, all_links = chain("links-nghe-an")
    printed = links_as_json(all_links, readings, ["truoc.txt", "sau.txt"])
    texts = {"truoc.txt": readings[0].text, "sau.txt": readings[1].text}
    assert len(printed) == len(all_links)
    for row in printed:
        for place in (row["promise"], *row["outcomes"]):
            assert texts[place["file"]][place["start"] : place["end"]] == place["quote"]
    silent = [row for row in printed if not row["outcomes"]]
    assert {row["verdict"] for row in silent} == {"no-evidence"}
