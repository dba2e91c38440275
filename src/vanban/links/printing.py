"""Links as the plain values that leave the program."""

from collections.abc import Sequence
from typing import Any

from vanban.links.results import Link, Place
from vanban.results import Reading
from vanban.sentences_of_fact import Language


def links_as_json(
    links: Sequence[Link], readings: Sequence[Reading], files: Sequence[str], language: Language = Language.VI
) -> list[dict[str, Any]]:
    """Promise, outcomes, verdict, sure and grounds of each link; `files` name the papers in the order of `readings`."""

    def place(one: Place) -> dict[str, Any]:
        return {
            "file": files[one.paper],
            "start": one.start,
            "end": one.end,
            "quote": readings[one.paper].text[one.start : one.end],
        }

    return [
        {
            "promise": place(link.promise.place),
            "outcomes": [
                {**place(o.place), "verdict": o.verdict.value, "sure": o.sure, "likeness": o.likeness} for o in link.outcomes
            ],
            "verdict": link.verdict.value,
            "sure": link.sure,
            "grounds": [sentence.said_in(language) for sentence in link.grounds],
            "owners": [{"name": owner.name, "today": owner.today} for owner in link.owners],
        }
        for link in links
    ]
