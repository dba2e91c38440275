"""The opening table as a paper: one page of totals and lines to ask about, then the annex, figures and points to check."""

from collections.abc import Iterator, Sequence

from thuongky.brief.annex import annex_blocks, bookmark
from thuongky.brief.asks import short
from thuongky.brief.charts import ORDERS_CHART, series_title
from thuongky.brief.phrasing import breakable, file_name, lead_words, orders_sum, period_words, point_words
from thuongky.brief.pictures import Pictures
from thuongky.brief.table import Ask, Line, OpeningTable, OrganTotal, Place, Series, State
from thuongky.brief.totals import fold_totals
from thuongky.brief.wording import all_words, capital, said_date, say, word
from thuongky.core.lang import Lang, Phrase
from thuongky.drafting.blocks import (
    Align,
    Block,
    Column,
    Figure,
    Heading,
    Item,
    Orientation,
    Paragraph,
    ParagraphStyle,
    Row,
    Section,
    Table,
    bold,
    cell,
    italic,
    link,
    runs,
)
from thuongky.drafting.document import Document, WorkingHead

_WIDTH_MM = 150
_MOST_ORGANS, _ASK_CHARS, _LEAD_CHARS, _REASON_CHARS = 6, 70, 32, 76
_FIRST_PAGE_PT = 9.5  # so that totals and ten lines stand on one page
_STATES = (State.REPORTED_DONE, State.UNDER_WAY, State.ORDERED_AGAIN, State.SHORT, State.TO_CHECK, State.NO_INFORMATION)


def document_of(table: OpeningTable, lang: Lang, pictures: Pictures) -> Document:
    read = say("head.read_of", read=len(table.papers), found=table.files_found)
    made = say("title.made_on", on=said_date(table.on))
    return Document(
        title=table.title.of(lang),
        dated=table.on,
        blocks=tuple(_blocks(table, lang, pictures)),
        head=WorkingHead(
            title=table.title.of(lang), subtitle=(f"{made.of(lang)}; {read.of(lang)}",), note=say("title.working").of(lang)
        ),
        foot=table.foot.of(lang),
        lang=lang,
        subject=say("head.annex_title").of(lang),
    )


def _blocks(table: OpeningTable, lang: Lang, pictures: Pictures) -> Iterator[Block]:
    yield from _totals(table, lang)
    yield from _asks(table, lang)
    yield from annex_blocks(table, lang)
    yield Section(Orientation.PORTRAIT)
    if ORDERS_CHART in pictures:
        yield Heading(runs(say("chart.orders").of(lang)))
        yield _picture(say("chart.orders"), pictures[ORDERS_CHART], lang)
    yield from _figures(table, lang, pictures)
    yield from _checks(table, lang)
    yield from _papers(table, lang)


def _totals(table: OpeningTable, lang: Lang) -> Iterator[Block]:
    yield Heading(runs(say("head.totals").of(lang)))
    yield Paragraph(runs(orders_sum(table).of(lang) + "."), ParagraphStyle.PLAIN)
    if not table.totals:
        return
    states = [state for state in (State.DONE, *_STATES) if any(total.count(state) for total in table.totals)]
    columns = (
        Column(_column("organ", lang), 68),
        Column(_column("orders", lang), 14, Align.CENTER),
        Column(_column("dated", lang), 12, Align.CENTER),
        *(Column(capital(word(state)).of(lang), 13, Align.CENTER) for state in states),
    )
    rows = tuple(_total_row(total, states, lang) for total in fold_totals(table.totals, _MOST_ORGANS))
    yield Table(columns, rows, size_pt=_FIRST_PAGE_PT, summary=say("head.totals").of(lang))


def _total_row(total: OrganTotal, states: Sequence[State], lang: Lang) -> Row:
    counts = (total.orders, total.dated, *(total.count(state) for state in states))
    return Row((cell(total.name.of(lang)), *(cell(str(count) if count else "") for count in counts)))


def _asks(table: OpeningTable, lang: Lang) -> Iterator[Block]:
    """A table, so that ten of them stand on the first page under the totals."""
    yield Heading(runs(say("head.asks").of(lang)))
    if table.asks:
        columns = (
            Column(_column("number", lang), 10, Align.CENTER),
            Column(_column("words", lang), 78),
            Column(_column("reason", lang), 78),
        )
        rows = tuple(_ask_row(ask, table.line(ask.line), lang) for ask in table.asks)
        yield Table(columns, rows, size_pt=_FIRST_PAGE_PT, summary=say("head.asks").of(lang))
    else:
        yield Paragraph(runs(say("head.asks_none").of(lang)), ParagraphStyle.PLAIN)


def _ask_row(ask: Ask, line: Line, lang: Lang) -> Row:
    told = f"{short(line.words, _ASK_CHARS)} ({short(lead_words(line).of(lang), _LEAD_CHARS)})"
    reason = (bold(f"{capital(word(ask.reason)).of(lang)}. "), short(ask.said.of(lang), _REASON_CHARS))
    return Row((cell(link(str(line.number), f"#{bookmark(line)}")), cell(told), cell(*reason)))


def _figures(table: OpeningTable, lang: Lang, pictures: Pictures) -> Iterator[Block]:
    if not table.series:
        return
    yield Heading(runs(say("head.figures").of(lang)))
    for series in table.series:
        if series.key in pictures:
            yield _picture(series_title(series), pictures[series.key], lang)
    yield _figure_table(table, lang)


def _picture(title: Phrase, drawn: tuple[bytes, str], lang: Lang) -> Figure:
    png, svg = drawn
    return Figure(png, _WIDTH_MM, say("chart.alt", title=title).of(lang), svg=svg)


def _figure_table(table: OpeningTable, lang: Lang) -> Table:
    keys = (("indicator", 56), ("period", 36), ("value", 24), ("status", 24), ("paper", 34))
    columns = tuple(Column(_column(key, lang), width, Align.RIGHT if key == "value" else Align.LEFT) for key, width in keys)
    rows = tuple(row for series in table.series for row in _series_rows(series, table, lang))
    return Table(columns, rows, size_pt=10, summary=say("head.figures").of(lang))


def _series_rows(series: Series, table: OpeningTable, lang: Lang) -> Iterator[Row]:
    """The name stands in the first row of its series only."""
    name = series_title(series).of(lang)
    for point in series.points:
        words = (period_words(point), point_words(point), word(point.status), place_words(point.place, table))
        yield Row((cell(name), *(cell(one.of(lang)) for one in words)))
        name = ""


def place_words(place: Place, table: OpeningTable) -> Phrase:
    """The paper's file, and the page where it has pages."""
    name = breakable(file_name(table, place.paper))
    page = say("line.page", page=place.page) if place.page else None
    return Phrase(f"{name}, {page.vi}", f"{name}, {page.en}") if page else Phrase(name, name)


def _checks(table: OpeningTable, lang: Lang) -> Iterator[Block]:
    yield Heading(runs(say("head.checks").of(lang)))
    if not table.checks:
        yield Paragraph(runs(say("head.checks_none").of(lang)), ParagraphStyle.PLAIN)
    for number, check in enumerate(table.checks, 1):
        names = dict.fromkeys(place_words(place, table).of(lang) for place in check.places)
        yield Item(runs(check.said.of(lang), italic(f" ({'; '.join(names)})") if names else ""), marker=f"{number}.")


def _papers(table: OpeningTable, lang: Lang) -> Iterator[Block]:
    yield Heading(runs(say("head.papers").of(lang)))
    for paper in table.papers:
        standing = word(paper.standing).of(lang)
        yield Item(runs(f"{paper.name}: {word(paper.force).of(lang)}, {standing}"))
    if table.unread or table.problems:
        yield Heading(runs(say("head.unread").of(lang)))
    for problem in (*(row.problem for row in table.unread), *table.problems):
        yield Item(runs(problem.said.of(lang)))
    yield Heading(runs(say("head.asks_how").of(lang)))
    yield Paragraph(runs(say("head.asks_rule").of(lang)), ParagraphStyle.NOTE)


def _column(key: str, lang: Lang) -> str:
    return all_words()[f"column.{key}"].of(lang)
