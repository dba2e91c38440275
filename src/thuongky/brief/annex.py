"""The annex of the opening table as blocks: every order in the columns offices use, grouped, the classes apart."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from thuongky.brief.phrasing import (
    breakable,
    coordinator_words,
    due_words,
    lead_words,
    note_words,
    result_words,
    source_words,
    state_words,
)
from thuongky.brief.table import Line, OpeningTable, Silence
from thuongky.brief.wording import all_words, say, word
from thuongky.core.lang import Lang
from thuongky.drafting.blocks import Align, AnnexTitle, Block, Column, Group, Orientation, Paragraph, Row, Run, Table, bold, cell
from thuongky.drafting.blocks import Section as PageSection

_COLUMNS = (
    ("number", 10, Align.CENTER),
    ("words", 66, Align.LEFT),
    ("source", 33, Align.LEFT),
    ("lead", 28, Align.LEFT),
    ("coordinate", 22, Align.LEFT),
    ("due", 20, Align.LEFT),
    ("result", 34, Align.LEFT),
    ("state", 20, Align.LEFT),
    ("note", 28, Align.LEFT),
)
_SIZE_PT = 10


def annex_blocks(table: OpeningTable, lang: Lang) -> Iterator[Block]:
    """A turned page, its title, one table with the head repeated on each page."""
    yield PageSection(Orientation.LANDSCAPE)
    title, label = say("head.annex_title").of(lang), say("head.annex_label").of(lang)
    yield AnnexTitle(title=title, label=label, reference=table.title.of(lang))
    if not table.lines:
        yield Paragraph((bold(say("head.orders_none").of(lang)),))
        return
    columns = tuple(Column(all_words()[f"column.{key}"].of(lang), width, align) for key, width, align in _COLUMNS)
    yield Table(columns, tuple(_rows(table, lang)), size_pt=_SIZE_PT, summary=title)


def _rows(table: OpeningTable, lang: Lang) -> Iterator[Row | Group]:
    """A line that stands under two organs carries its bookmark where it is met first."""
    by_code = {line.code: line for line in table.lines}
    marked: set[str] = set()
    for group in table.groups:
        for section in group.sections:
            lines = [by_code[code] for code in section.lines]
            silence = _common_silence(lines)
            heading = f"{group.title.of(lang)} - {word(section.ownership).of(lang)} ({len(lines)})"
            yield Group((bold(heading), Run(f"; {word(silence).of(lang)}" if silence else "")))
            for line in lines:
                yield _row(line, table, lang, is_first=line.code not in marked, tells_silence=silence is None)
                marked.add(line.code)


def bookmark(line: Line) -> str:
    return f"n_{line.code}"


def _common_silence(lines: Sequence[Line]) -> Silence | None:
    """Why nothing is known of any of the lines, told once above them instead of in every row."""
    reasons = {line.silence for line in lines}
    return reasons.pop() if len(reasons) == 1 else None


def _row(line: Line, table: OpeningTable, lang: Lang, *, is_first: bool, tells_silence: bool) -> Row:
    told = line if tells_silence else replace(line, silence=None)
    cells = (
        lead_words(line),
        coordinator_words(line),
        due_words(line),
        result_words(line, table),
        state_words(line),
        note_words(told, table),
    )
    return Row(
        (
            cell(str(line.number), bookmark=bookmark(line) if is_first else None),
            cell(" ".join(line.words.split())),
            cell(breakable(source_words(line, table).of(lang))),
            *(cell(breakable(words.of(lang))) for words in cells),
        )
    )
