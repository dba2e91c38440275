"""What does not add up in the papers, one sentence each, with the words it rests on."""

from collections.abc import Sequence
from itertools import groupby

from thuongky.brief.page.markup import Html, join, tag
from thuongky.brief.page.parts import View, alone, both, of_paper, on_page, paper_title, shortened, to_place
from thuongky.brief.page.places import check_anchor
from thuongky.brief.table import PaperRow, Place, PointToCheck
from thuongky.brief.wording import say

_QUOTE_CHARS = 200


def show_checks(view: View) -> Html:
    items = [_item(view, number, check) for number, check in enumerate(view.table.checks, 1)]
    return tag(
        "section",
        tag("h2", both(say("head.checks")), id="checks-title"),
        tag("ol", items, class_="numbered checks") if items else tag("p", both(say("head.checks_none"))),
        id="checks",
        aria_labelledby="checks-title",
    )


def _item(view: View, number: int, check: PointToCheck) -> Html:
    """The sentence, and for each page of each paper the words there."""
    by_page = groupby(check.places, key=lambda place: (place.paper, place.page))
    places = [tag("li", _places(view.papers[paper], page, list(there))) for (paper, page), there in by_page]
    return tag(
        "li", tag("p", alone(check.said)), tag("ul", places, class_="plain quiet") if places else None, id=check_anchor(number)
    )


def _places(paper: PaperRow, page: int | None, places: Sequence[Place]) -> Html:
    quotes = [join(", " if at else None, _quote(place)) for at, place in enumerate(places)]
    return join(both(paper_title(paper)), on_page(page), ": ", quotes)


def _quote(place: Place) -> Html:
    return to_place(place, "“", of_paper(shortened(place.quote, _QUOTE_CHARS)), "”")
