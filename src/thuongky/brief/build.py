"""Papers, sessions, lines and checks into the opening table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from thuongky.brief.asks import choose_asks
from thuongky.brief.correcting import correct_lines
from thuongky.brief.fixes import Corrections
from thuongky.brief.grouping import group_lines
from thuongky.brief.lines import Linked, line_of, renumber
from thuongky.brief.merge import merge_orders
from thuongky.brief.papers import ReadPaper
from thuongky.brief.problems import problem
from thuongky.brief.series import series_over_time
from thuongky.brief.table import Grouping, Line, OpeningTable, PaperRow, PointToCheck, Problem, SessionRow, UnreadRow
from thuongky.brief.titles import table_title
from thuongky.brief.totals import total_by_organ
from thuongky.brief.wording import say
from thuongky.core.lang import Phrase
from vanban.reasons import note
from vanban.results import Force


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All that a table is built from; `lines` are as the papers have them, before any correction."""

    papers: Sequence[ReadPaper]
    sessions: Sequence[SessionRow]
    lines: Sequence[Line]
    unread: Sequence[UnreadRow] = ()
    checks: Sequence[PointToCheck] = ()
    corrections: Corrections = field(default_factory=Corrections)
    problems: Sequence[Problem] = ()


def build_table(material: Material, *, grouping: Grouping, on: date) -> OpeningTable:
    """The table of these papers, for the day `on`."""
    papers, sessions = material.papers, material.sessions
    lines = renumber(correct_lines(material.lines, material.corrections, {paper.key: paper for paper in papers}))
    return OpeningTable(
        on=on,
        title=table_title(sessions),
        reader=papers[0].reading.reader if papers else "",
        files_found=len(papers) + len(material.unread),
        papers=tuple(_paper_row(paper, sessions) for paper in papers),
        unread=tuple(material.unread),
        sessions=tuple(sessions),
        lines=lines,
        grouping=grouping,
        groups=group_lines(lines, sessions, grouping),
        totals=total_by_organ(lines, sessions, on),
        asks=choose_asks(lines, on),
        series=series_over_time(papers, sessions),
        checks=tuple(material.checks),
        problems=(*_unread_pages(papers), *_repaired(papers), *_undated(papers, sessions), *material.problems),
        foot=say("title.foot"),
    )


def lines_of(papers: Sequence[ReadPaper], sessions: Sequence[SessionRow], linked: Linked) -> tuple[Line, ...]:
    """The orders of every session, each once, with what later papers say of them."""
    by_key = {paper.key: paper for paper in papers}
    lines: list[Line] = []
    for session in sessions:
        told = [by_key[key] for key in session.papers]
        has_issued = any(paper.reading.paper.force is Force.ISSUED and paper.reading.directives for paper in told)
        lines += (line_of(order, session.key, linked, has_issued=has_issued) for order in merge_orders(told))
    return tuple(lines)


def _paper_row(paper: ReadPaper, sessions: Sequence[SessionRow]) -> PaperRow:
    own, file = paper.reading.paper, paper.taken
    return PaperRow(
        key=paper.key,
        name=file.name,
        format=file.format,
        text=paper.reading.text,
        text_sha256=paper.reading.text_sha256,
        extractor=file.extractor,
        file_sha256=file.file_sha256,
        page_starts=file.extracted.page_starts,
        force=own.force,
        standing=paper.standing,
        copy_of=paper.copy_of,
        session=next(session.key for session in sessions if paper.key in session.papers),
        kind=own.kind,
        number=own.number,
        issued_on=own.issued_on,
        issuer=own.issuer,
        subject=own.subject,
        orders=len(paper.reading.directives),
        figures=len(paper.reading.figures),
    )


def _unread_pages(papers: Iterable[ReadPaper]) -> Iterable[Problem]:
    for paper in papers:
        if pages := paper.taken.extracted.unread_pages:
            yield problem("pages-scan", paper.taken.name, pages=", ".join(map(str, pages)))


def _repaired(papers: Iterable[ReadPaper]) -> Iterable[Problem]:
    """What was put right in the letters of a paper before it was read."""
    for paper in papers:
        file = paper.taken.extracted
        for one in file.repairs:
            first, said = file.text.count("\n", 0, one.start) + 1, note(one.rule.value)
            last = first + file.text.count("\n", one.start, one.end)
            what = Phrase(said.vi, said.en)
            yield problem("repaired", paper.taken.name, what=what, letters=one.letters, first=first, last=last)


def _undated(papers: Sequence[ReadPaper], sessions: Iterable[SessionRow]) -> Iterable[Problem]:
    """Papers of a session that nobody has said the time of: what comes before and after them cannot be told."""
    names = {paper.key: paper.taken.name for paper in papers}
    for session in sessions:
        if session.month is None and session.held_on is None:
            yield from (problem("no-month", names[key], sheet=say("sheet.papers")) for key in session.papers)
