"""The last column of the table: how firm a source is, what else tells of the order, and what a person wrote."""

from collections.abc import Iterator

from thuongky.brief.page.markup import Html, join, tag
from thuongky.brief.page.parts import View, alone, both, label, on_page, paper_title, to_place
from thuongky.brief.page.words import tell
from thuongky.brief.table import Line, Telling
from thuongky.brief.wording import join as join_phrases
from thuongky.brief.wording import say, word
from thuongky.core.lang import Phrase
from vanban.results import Force, Voice


def show_remarks(view: View, line: Line) -> Html:
    items = [tag("li", remark) for remark in _remarks(view, line)]
    return tag("ul", items, class_="plain") if items else Html("")


def _remarks(view: View, line: Line) -> Iterator[Html]:
    if line.force is not Force.ISSUED:
        yield label(alone(word(line.force)), ": ", both(say("line.no_paper")))
    if line.voice is not Voice.CONCLUSION:
        yield label(alone(word(line.voice)))
    if line.recurring:
        yield alone(say("line.recurring", every=word(line.recurring)))
    if line.basis:
        yield both(tell("orders.basis", basis="; ".join(line.basis)))
    if line.tellings:
        yield _also_told(view, line.tellings)
    yield from (tag("bdi", note, class_="note") for note in line.notes)
    if line.corrected:
        columns = join_phrases((say(f"column.{column}") for column in line.corrected), ", ")
        yield alone(say("line.corrected", columns=columns))


def _also_told(view: View, tellings: tuple[Telling, ...]) -> Html:
    before, after = _around(say("line.also_told", names="\ufffc"))
    names = [
        join("; " if at else None, _telling(view, telling))
        for at, telling in enumerate(tellings)
        if telling.place.paper in view.papers
    ]
    return join(alone(before), names, both(after))


def _around(phrase: Phrase) -> tuple[Phrase, Phrase]:
    (vi_before, vi_after), (en_before, en_after) = phrase.vi.split("\ufffc"), phrase.en.split("\ufffc")
    return Phrase(vi_before, en_before), Phrase(vi_after, en_after)


def _telling(view: View, telling: Telling) -> Html:
    title = both(paper_title(view.papers[telling.place.paper]))
    return join(to_place(telling.place, title, on_page(telling.place.page)), " (", both(word(telling.force)), ")")
