"""Small pieces that several sections show alike: words in both languages, words of papers, states, owners, ways to a sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

from thuongky.brief.page.markup import Content, Html, escape, join, link, tag
from thuongky.brief.page.words import tell
from thuongky.brief.phrasing import owner_words
from thuongky.brief.table import Line, OpeningTable, Owner, PaperRow, Place, State
from thuongky.brief.wording import capital, said_date, said_number, say, word
from thuongky.core.lang import Lang, Phrase


@dataclass(frozen=True, slots=True)
class View:
    """The table with what every section looks up in it. `charts` are drawings by the key and language of their series."""

    table: OpeningTable
    charts: Mapping[str, str]
    lines: Mapping[str, Line]
    papers: Mapping[str, PaperRow]

    @classmethod
    def of(cls, table: OpeningTable, charts: Mapping[str, str]) -> "View":
        return cls(table, charts, {line.code: line for line in table.lines}, {paper.key: paper for paper in table.papers})


@lru_cache(maxsize=4096)
def both(phrase: Phrase) -> Html:
    """Both wordings; the style sheet shows the one of the chosen language. A word that is the same in both stands once."""
    if phrase.vi == phrase.en:
        return escape(phrase.vi)
    return join(in_language(Lang.VI, phrase.vi), in_language(Lang.EN, phrase.en))


def alone(phrase: Phrase) -> Html:
    """Words that begin a cell or a line begin with a capital; they are kept as inside a sentence."""
    return both(capital(phrase))


def in_language(lang: Lang, content: Content) -> Html:
    return tag("span", content, lang=lang)


def of_paper(words: str) -> Html:
    """Words of a paper: Vietnamese in both languages."""
    return tag("bdi", words, lang="vi")


def count(number: int) -> Phrase:
    return said_number(Decimal(number))


def counted(key: str, number: int) -> Phrase:
    """ "1 file", "13 files": a key with a form of its own for one."""
    return tell(f"{key}_one" if number == 1 else key, count=count(number))


@cache
def state_mark(state: State) -> Html:
    """A shape and the words; the colour only repeats them."""
    return tag("span", shape(state), alone(word(state)), class_=f"state {state}")


def shape(state: State) -> Html:
    return tag("svg", tag("use", href=f"#shape-{state}"), class_="shape", aria_hidden="true")


def label(*content: Content) -> Html:
    """A short quiet remark in a frame."""
    return tag("span", *content, class_="label")


def owners(named: Iterable[Owner]) -> Html:
    items = [tag("li", _owner(owner)) for owner in named]
    return tag("ul", items, class_="plain") if items else Html("")


def _owner(owner: Owner) -> Html:
    return both(owner_words(owner)) if owner.today or owner.ended else of_paper(owner.name)


def to_place(place: Place, *content: Content, **attributes: str) -> Html:
    """A link that opens the very words in their paper."""
    return link(place.anchor, *content, **attributes)


def dated(number: str | None, on: date | None) -> Phrase | None:
    """Number and day of a paper, as far as it has them."""
    if number and on:
        return say("line.dated", number=number, on=said_date(on))
    if number:
        return Phrase(number, number)
    return say("line.on_day", on=said_date(on)) if on else None


def paper_title(paper: PaperRow) -> Phrase:
    """Number and day; the file's own name where the paper has no number."""
    name = paper.name.rsplit("/", 1)[-1]
    return (dated(paper.number, paper.issued_on) if paper.number else None) or Phrase(name, name)


def on_page(page: int | None) -> Html | None:
    return join(", ", tag("span", both(say("line.page", page=page)), class_="whole-word")) if page else None


def shortened(words: str, most: int) -> str:
    """The first words on one line, cut between words."""
    flat = " ".join(words.split())
    if len(flat) <= most:
        return flat
    return flat[:most].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"
