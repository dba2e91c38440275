"""`thuongky brief`: papers in, the table on the terminal and in a folder, and an exit status that says how it went."""

import signal
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from rich.text import Text

from thuongky.brief.engine import Engine
from thuongky.brief.intake import Step
from thuongky.brief.keeping import look_up
from thuongky.brief.making import Brief, Watch, Wish, make_brief
from thuongky.brief.papers import Given
from thuongky.brief.problems import problem
from thuongky.brief.table import Grouping, Problem
from thuongky.brief.terminal import print_table
from thuongky.brief.wording import say
from thuongky.brief.writing import PAGE, PageMaker, Request, Written, write_all
from thuongky.core.lang import Lang, Phrase
from vanban.period import Period


class Exit(IntEnum):
    """How a run ended."""

    ALL_READ = 0
    SOME_UNREAD = 1
    NOTHING_READ = 2
    STOPPED = 128 + signal.SIGINT


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What was asked on the command line. `months` are pairs of month and file as typed."""

    papers: Sequence[Path]
    out: Path
    lang: Lang
    grouping: Grouping
    per_organ: bool
    months: Sequence[str]
    on: date


class BadOption(ValueError):
    """An option that cannot be understood."""

    def __init__(self, trouble: Problem) -> None:
        super().__init__(trouble.said.en)
        self.trouble = trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the command works with: the reader, the maker of the page, who draws charts meanwhile, and the two streams."""

    engine: Engine
    page: PageMaker
    aside: Executor
    console: Console
    errors: Console


def run_brief(options: Options, tools: Tools) -> Exit:
    """Read, write, print. Nothing is written where nothing could be read."""
    errors = tools.errors
    try:
        return _run(options, tools)
    except BadOption as bad:
        _say(errors, bad.trouble.said.of(options.lang))
    except OSError as error:
        where = str(error.filename or options.out)
        _say(errors, problem("no-write", where).said.of(options.lang))
    except KeyboardInterrupt:
        _say(errors, say("problem.stopped").of(options.lang))
        return Exit.STOPPED
    return Exit.NOTHING_READ


def _run(options: Options, tools: Tools) -> Exit:
    lang, errors, kept = options.lang, tools.errors, look_up(options.out)
    wish = Wish(
        paths=options.papers,
        on=options.on,
        grouping=options.grouping,
        given=months_given(options.months),
        corrections=kept.corrections,
        problems=kept.problems,
        leave_out=options.out,
    )
    with _progress(errors, lang) as bar:
        brief = make_brief(wish, tools.engine, bar.watch())
        bar.turn_to(say("screen.writing_now"))
        request = Request(
            out=options.out,
            lang=lang,
            kept=kept,
            page=tools.page,
            aside=tools.aside,
            per_organ=options.per_organ,
            watch=bar.step,
        )
        # Before printing, so that a closed pipe loses no file; nothing at all where nothing was read.
        written = write_all(brief, request) if brief.table.papers else None
    if written is None:
        return _nothing_read(brief, options, errors)
    print_table(brief.table, lang, PAGE, tools.console)
    _say_where(written, options, tools.console, errors)
    return Exit.SOME_UNREAD if brief.table.unread else Exit.ALL_READ


def _say_where(written: Written, options: Options, console: Console, errors: Console) -> None:
    """Each file of the folder by its path, those of a folder within it by their number."""
    _say(console, "\n" + say("screen.writing").of(options.lang) + ":")
    within = Counter(path.parent for path in written.files)
    for path in written.files:
        if path.parent == options.out:
            _say(console, f"  {path}")
    for folder, count in within.items():
        if folder != options.out:
            _say(console, "  " + say("screen.files_in", folder=folder, count=count).of(options.lang))
    for trouble in written.problems:
        _say(errors, trouble.said.of(options.lang))


def _nothing_read(brief: Brief, options: Options, errors: Console) -> Exit:
    for row in brief.table.unread:
        _say(errors, row.problem.said.of(options.lang))
    where = ", ".join(str(path) for path in options.papers)
    _say(errors, problem("nothing", where).said.of(options.lang))
    return Exit.NOTHING_READ


def months_given(pairs: Sequence[str]) -> dict[str, Given]:
    """File name to what is said of it.

    Raises:
        BadOption: a pair is not YEAR-MONTH=FILE.
    """
    given: dict[str, Given] = {}
    for pair in pairs:
        month, _, name = pair.partition("=")
        try:
            period = Period.parse(month)
        except ValueError:
            raise BadOption(problem("bad-month", pair)) from None
        if not name or period != Period.month(period.first.year, period.first.month):
            raise BadOption(problem("bad-month", pair))
        given[name] = replace(given.get(name, Given()), month=period)
    return given


@dataclass(frozen=True, slots=True)
class _Bar:
    """The progress bar of one run, in the reader's language."""

    bar: Progress
    task: TaskID
    errors: Console
    lang: Lang

    def watch(self) -> Watch:
        return Watch(
            step=self.step,
            comparing=lambda: self.turn_to(say("screen.comparing")),
            refused=lambda name: _say(self.errors, say("screen.refused", name=name).of(self.lang)),
        )

    def turn_to(self, doing: Phrase) -> None:
        """Begin anew with other work."""
        self.bar.update(self.task, description=doing.of(self.lang), completed=0, total=None, name="")

    def step(self, step: Step) -> None:
        self.bar.update(self.task, completed=step.done, total=step.total, name=step.name)


@contextmanager
def _progress(errors: Console, lang: Lang) -> Iterator[_Bar]:
    """A bar on a terminal; elsewhere only the names of refused papers are said."""
    bar = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[name]}", markup=False),
        console=errors,
        transient=True,
        disable=not errors.is_terminal,
    )
    with bar:
        task = bar.add_task(say("screen.reading").of(lang), total=None, name="")
        yield _Bar(bar, task, errors, lang)


def _say(console: Console, words: str) -> None:
    """As it is: names of files are not markup, and paths are not broken."""
    console.print(Text(words), soft_wrap=True)
