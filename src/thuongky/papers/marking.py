"""Words that a person marked, as an item of a reading: what the reader says of these words alone, in their place."""

from typing import Any

from thuongky.core.errors import Invalid
from thuongky.core.words import Words
from thuongky.papers.kinds import FindingKind
from thuongky.papers.models import Paper
from vanban.printing import as_json
from vanban.reading import Context, read

say = Words("thuongky.papers").say

_BY_PERSON = "marked-by-person"
# What a directive is when nothing but its words is known.
_BARE_DIRECTIVE: dict[str, Any] = {
    "by": None,
    "voice": "conclusion",
    **{"lead": [], "lead_parties": [], "coordinate": [], "coordinate_parties": []},
    **{"due": None, "due_words": None, "due_relation": None, "recurring": None},
    **{"basis": [], "figures": [], "address": None},
}


def facts_of_marked(paper: Paper, kind: FindingKind, start: int, end: int) -> dict[str, Any]:
    """The item for the marked words, blanks at their ends left out.

    Raises:
        Invalid: the words are a figure without a number, or of a kind that a person cannot mark.
    """
    marked = paper.text[start:end]
    start += len(marked) - len(marked.lstrip())
    quote = marked.strip()
    place = {"start": start, "end": start + len(quote), "quote": quote, "rule": _BY_PERSON, "why": {}}
    if kind is FindingKind.DIRECTIVES:
        return {**place, **_BARE_DIRECTIVE}
    if kind is FindingKind.FIGURES:
        return {**_first_figure(paper, quote), **place}
    raise Invalid("cannot-be-marked", {"": say("problem.cannot-be-marked")})


def _first_figure(paper: Paper, quote: str) -> dict[str, Any]:
    found = as_json(read(quote, Context(published=paper.issued_on)))["figures"]
    if not found:
        raise Invalid("no-figure", {"": say("problem.no-figure", quote=quote)})
    figure: dict[str, Any] = found[0]
    return figure
