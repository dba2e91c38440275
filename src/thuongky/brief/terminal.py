"""The brief on a terminal: figures, orders, points to check, then the rows of the table of which there is something to say.

A screen is no file: long lists are cut, and what is left out is counted and stands in the files written.
"""

from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from thuongky.brief.asks import short
from thuongky.brief.latest_figures import latest_figures
from thuongky.brief.phrasing import due_words, file_name, lead_words, orders_sum, state_words
from thuongky.brief.table import Group, Line, OpeningTable, Reached, SessionRow, State
from thuongky.brief.titles import organ_name
from thuongky.brief.totals import fold_totals
from thuongky.brief.wording import all_words, join, said_date, said_month, say, word
from thuongky.core.lang import Lang, Phrase

_STYLES = {
    State.DONE: "green",
    State.REPORTED_DONE: "green",
    State.SHORT: "red",
    State.UNDER_WAY: "blue",
    State.ORDERED_AGAIN: "yellow",
    State.NO_INFORMATION: "dim",
    State.TO_CHECK: "magenta",
}
_WIDE = 110  # columns from which lines stand in a table
_MOST_TROUBLES, _MOST_ORGANS, _MOST_CHECKS, _MOST_LINES = 20, 6, 8, 20
_WORDS, _REASON, _QUOTE, _LEAD = 110, 110, 70, 56  # characters shown


def print_table(table: OpeningTable, lang: Lang, page: str, console: Console) -> None:
    """`page` is the file that has everything."""
    for part in _parts(table, lang, page, console.width):
        console.print(part)


def _parts(table: OpeningTable, lang: Lang, page: str, width: int) -> Iterator[RenderableType]:
    yield Text(table.title.of(lang), style="bold")
    yield Rule(style="dim")
    yield from _reading(table, lang)
    yield from _figures(table, lang)
    yield from _orders(table, lang)
    yield from _checks(table, lang)
    yield from _asks(table, lang)
    yield from _annex(table, lang, page, width)
    yield Padding(Text(table.foot.of(lang), style="dim"), (1, 0, 0, 0))


def _reading(table: OpeningTable, lang: Lang) -> Iterator[RenderableType]:
    yield Text(say("head.read_of", read=len(table.papers), found=table.files_found).of(lang), style="bold")
    troubles = [(row.problem.said, row.reached) for row in table.unread] + [(p.said, Reached.READ) for p in table.problems]
    for said, reached in troubles[:_MOST_TROUBLES]:
        yield _item("-", said.of(lang), style="bold red" if reached is Reached.REFUSED else "")
    yield from _more(len(troubles) - _MOST_TROUBLES, lang)
    by_organ: dict[Phrase, list[Phrase]] = {}
    for session in table.sessions:
        by_organ.setdefault(organ_name(session), []).append(_session(session))
    for organ, sessions in by_organ.items():
        yield _item("-", f"{organ.of(lang)}: {join(sessions, ', ').of(lang)}")


def _session(session: SessionRow) -> Phrase:
    """The month, else the day held; how many papers where there are several."""
    if session.month:
        month = said_month(session.month)
    else:
        month = said_date(session.held_on) if session.held_on else say("session.unknown_month")
    count = len(session.papers)
    return say("screen.session_papers", month=month, count=count) if count > 1 else month


def _figures(table: OpeningTable, lang: Lang) -> Iterator[RenderableType]:
    if not table.series:
        return
    yield _title("head.figures", lang)
    grid = _grid()
    for key, ratio in (("indicator", 4), ("value", 4), ("compared", 5)):
        grid.add_column(_column(key, lang), ratio=ratio, overflow="fold")
    grid.expand = True
    for row in latest_figures(table.series):
        name = Text(row.indicator.of(lang), style="bold" if row.is_heading else "")
        grid.add_row(name, row.value.of(lang), row.compared.of(lang))
    yield grid


def _orders(table: OpeningTable, lang: Lang) -> Iterator[RenderableType]:
    yield _title("head.orders", lang)
    if not table.lines:
        yield Text(say("head.orders_none").of(lang))
        return
    yield Text(orders_sum(table).of(lang))
    grid = _grid()
    for key in ("organ", "orders", "dated", "due_passed", "heard"):
        grid.add_column(_column(key, lang), justify="left" if key in ("organ", "heard") else "right", overflow="fold")
    for total in fold_totals(table.totals, _MOST_ORGANS):
        heard = "; ".join(f"{word(state).of(lang)} {count}" for state, count in total.states if state is not State.NO_INFORMATION)
        grid.add_row(total.name.of(lang), str(total.orders), str(total.dated or ""), str(total.due or ""), heard)
    yield grid


def _checks(table: OpeningTable, lang: Lang) -> Iterator[RenderableType]:
    yield _title("head.checks", lang)
    if not table.checks:
        yield Text(say("head.checks_none").of(lang))
    for check in table.checks[:_MOST_CHECKS]:
        names = dict.fromkeys(file_name(table, place.paper) for place in check.places)
        words = Text(short(check.said.of(lang)))
        words.append(f" ({', '.join(names)})" if names else "", style="dim")
        yield _item("-", words)
    yield from _more(len(table.checks) - _MOST_CHECKS, lang)


def _asks(table: OpeningTable, lang: Lang) -> Iterator[RenderableType]:
    yield _title("head.asks", lang)
    if not table.asks:
        yield Text(say("head.asks_none").of(lang))
    for ask in table.asks:
        line = table.line(ask.line)
        yield _item(f"{line.number}.", short(line.words, _WORDS))
        reason = f"{word(ask.reason).of(lang)}: {short(ask.said.of(lang), _REASON)}"
        yield Padding(Text(reason, style="yellow"), (0, 0, 0, 4))


def _annex(table: OpeningTable, lang: Lang, page: str, width: int) -> Iterator[RenderableType]:
    yield _title("head.annex", lang)
    telling = _telling(table.lines)
    shown: set[str] = set()
    for group in table.groups:
        lines = [line for line in telling if line.code in group.lines]
        if lines:
            yield _group_title(group, len(lines), lang)
            yield from [_line_table(lines, lang)] if width >= _WIDE else _line_blocks(lines, lang)
            shown.update(line.code for line in lines)
    if rest := len(table.lines) - len(shown):
        yield Padding(Text(say("screen.rest", count=rest, page=page).of(lang), style="dim"), (1, 0, 0, 0))


def _telling(lines: Sequence[Line]) -> list[Line]:
    """The lines to show, in their order: those that later papers speak of, then those with a date, as many as a screen bears."""
    ranked = sorted((line for line in lines if line.outcomes or line.due), key=lambda line: not line.outcomes)
    return sorted(ranked[:_MOST_LINES], key=lambda line: line.number)


def _group_title(group: Group, shown: int, lang: Lang) -> RenderableType:
    title = say("screen.group_shown", title=group.title, shown=shown, count=len(set(group.lines)))
    return Padding(Text(title.of(lang), style="bold"), (1, 0, 0, 0))


def _line_table(lines: Sequence[Line], lang: Lang) -> Table:
    grid = _grid()
    for key, ratio in (("number", 1), ("words", 9), ("lead", 5), ("due", 3), ("result", 6), ("state", 4)):
        grid.add_column(_column(key, lang), ratio=ratio, overflow="fold")
    grid.expand = True
    for line in lines:
        cells = (short(line.words, _WORDS), _lead(line, lang), _due(line, lang), _result(line, lang))
        grid.add_row(str(line.number), *map(Text, cells), Text(state_words(line).of(lang), style=_STYLES[line.state]))
    return grid


def _line_blocks(lines: Sequence[Line], lang: Lang) -> Iterator[RenderableType]:
    for line in lines:
        head = Text(state_words(line).of(lang), style=_STYLES[line.state])
        head.append(": " + short(line.words, _WORDS), style="default")
        yield _item(f"{line.number}.", head)
        for words in (f"{_column('lead', lang)}: {_lead(line, lang)}", _due(line, lang, named=True), _result(line, lang)):
            if words:
                yield Padding(Text(words, style="dim"), (0, 0, 0, 4))


def _lead(line: Line, lang: Lang) -> str:
    return short(lead_words(line).of(lang), _LEAD)


def _due(line: Line, lang: Lang, *, named: bool = False) -> str:
    """Nothing where none is stated: most orders have none."""
    if not (line.due or line.due_words or line.recurring):
        return ""
    words = due_words(line).of(lang)
    return f"{_column('due', lang)}: {words}" if named else words


def _result(line: Line, lang: Lang) -> str:
    """The goal beside the figure, else the first words of a later paper; and how many more places there are."""
    if not line.outcomes:
        return ""
    first = line.outcomes[0]
    more = f" (+{len(line.outcomes) - 1})" if len(line.outcomes) > 1 else ""
    if first.grounds and first.state in (State.SHORT, State.DONE):
        return short(first.grounds.of(lang), _QUOTE) + more
    return f"“{short(first.place.quote, _QUOTE)}”{more}"


def _title(key: str, lang: Lang) -> RenderableType:
    return Padding(Text(say(key).of(lang), style="bold underline"), (1, 0, 0, 0))


def _column(key: str, lang: Lang) -> str:
    return all_words()[f"column.{key}"].of(lang).split(" (")[0]


def _more(count: int, lang: Lang) -> Iterator[RenderableType]:
    if count > 0:
        yield Text(say("screen.more", count=count).of(lang), style="dim")


def _item(mark: str, words: str | Text, style: str = "") -> RenderableType:
    """Further lines of an item stand under its first words."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(mark, words, style=style)
    return grid


def _grid() -> Table:
    return Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
