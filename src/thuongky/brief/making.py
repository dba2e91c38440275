"""From a folder to the opening table: take in, read, sort into sessions, link, check, build."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path

from thuongky.brief.build import Material, build_table, lines_of
from thuongky.brief.correcting import settle
from thuongky.brief.engine import Engine
from thuongky.brief.fixes import Corrections, PaperFix
from thuongky.brief.intake import Refusal, Step, Taken, take_in
from thuongky.brief.intake.limits import Limits
from thuongky.brief.lines import Linked, index_links
from thuongky.brief.papers import Given, ReadPaper, name_papers
from thuongky.brief.places import place_papers
from thuongky.brief.problems import problem
from thuongky.brief.session import group_sessions
from thuongky.brief.table import Grouping, OpeningTable, Problem, SessionRow, Standing, UnreadRow
from vanban.results import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the user asks for. `given` says months by file name; `leave_out` is the folder of results; `on` the table's day."""

    paths: Sequence[Path]
    on: date
    grouping: Grouping = Grouping.SESSION
    given: Mapping[str, Given] = field(default_factory=dict)
    corrections: Corrections = field(default_factory=Corrections)
    problems: Sequence[Problem] = ()
    leave_out: Path | None = None
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Who is told while it goes on: each step, when all is read, and the name of a secret paper, which is kept nowhere."""

    step: Callable[[Step], None] = lambda _step: None
    comparing: Callable[[], None] = lambda: None
    refused: Callable[[str], None] = lambda _name: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The table, and the corrections that stand in it, for the workbook to keep."""

    table: OpeningTable
    corrections: Corrections


def make_brief(wish: Wish, engine: Engine, watch: Watch) -> Brief:
    """The brief; its table has no paper where nothing could be read."""
    taken, unread = _take_and_read(wish, engine, watch)
    watch.comparing()
    material = compose(taken, unread, wish, engine)
    return Brief(table=build_table(material, grouping=wish.grouping, on=wish.on), corrections=material.corrections)


def compose(taken: Sequence[tuple[Taken, Reading]], unread: Sequence[UnreadRow], wish: Wish, engine: Engine) -> Material:
    """Papers that have been read, sorted into sessions, linked and checked; of the wish all but its paths."""
    sessions, papers = group_sessions(place_papers(name_papers(taken, _all_given(wish))))
    distinct = [paper for paper in papers if not _has_text_of_another(paper, papers)]
    lines = lines_of(papers, sessions, _linked(distinct, sessions, engine))
    corrections, problems = settle(wish.corrections, lines, {paper.key: paper for paper in papers})
    corrections = replace(corrections, papers={**corrections.papers, **_given_by_key(papers, corrections)})
    return Material(
        papers=papers,
        sessions=sessions,
        lines=lines,
        unread=unread,
        checks=engine.checks(distinct),
        corrections=corrections,
        problems=(*wish.problems, *_months_unused(wish, papers), *corrections.problems, *problems),
    )


def _linked(papers: Sequence[ReadPaper], sessions: Sequence[SessionRow], engine: Engine) -> Linked:
    days = [_session_day(paper, sessions) for paper in papers]
    readings = [paper.reading for paper in papers]
    answered = zip(papers, engine.answered(readings, days), strict=True)
    links = engine.links(readings, days)
    return index_links(papers, links, frozenset(paper.key for paper, is_answered in answered if is_answered), engine.living)


def _given_by_key(papers: Sequence[ReadPaper], corrections: Corrections) -> dict[str, PaperFix]:
    """What the command line said of papers stands in the workbook too, so that it need not be said again."""
    return {
        paper.key: replace(corrections.papers.get(paper.key, PaperFix()), given=paper.given)
        for paper in papers
        if paper.given != Given()
    }


def _take_and_read(wish: Wish, engine: Engine, watch: Watch) -> tuple[list[tuple[Taken, Reading]], list[UnreadRow]]:
    taken: list[tuple[Taken, Reading]] = []
    unread: list[UnreadRow] = []
    read = cache(engine.read)  # of two files with one text only the first is read
    for one in take_in(list(wish.paths), limits=wish.limits, leave_out=wish.leave_out, watch=watch.step):
        if isinstance(one, Taken):
            taken.append((one, read(one.extracted.text)))
        elif isinstance(one, Refusal):
            watch.refused(one.name)
            unread.append(one.row)
        else:
            unread.append(one)
    return taken, unread


def _all_given(wish: Wish) -> dict[str, Given]:
    """By key from the workbook, by name from the command line."""
    return {**{key: fix.given for key, fix in wish.corrections.papers.items()}, **wish.given}


def _has_text_of_another(paper: ReadPaper, papers: Sequence[ReadPaper]) -> bool:
    first = next(other for other in papers if other.reading.text_sha256 == paper.reading.text_sha256)
    return paper.standing is Standing.COPY and first is not paper


def _session_day(paper: ReadPaper, sessions: Sequence[SessionRow]) -> date | None:
    session = next(session for session in sessions if paper.key in session.papers)
    return session.held_on or (session.month.last if session.month else None)


def _months_unused(wish: Wish, papers: Sequence[ReadPaper]) -> list[Problem]:
    names = {paper.taken.name for paper in papers} | {paper.taken.name.rsplit("/", 1)[-1] for paper in papers}
    return [problem("month-unused", name) for name in wish.given if name not in names]
