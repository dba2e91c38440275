"""The command `thuongky`."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from thuongky.brief.problems import problem
from thuongky.brief.table import Grouping
from thuongky.brief.wording import lang_of, say
from thuongky.core.lang import Lang
from thuongky.site.commands import add_parsers, is_office_command, run

_VIETNAM = timezone(timedelta(hours=7))  # a day is a day in Vietnam, wherever the machine stands
_LANG_NAMES = ("LC_ALL", "LC_MESSAGES", "LANG")
_BAD_ARGUMENT, _STOPPED = 2, 130
_VALUES_BETWEEN_SWEEPS = 100_000


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status: 0 all read, 1 some papers not read, 2 nothing read or a bad argument, 130 stopped by the user."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    lang = _asked_lang(arguments)
    asked = _parser(lang).parse_args(arguments)
    if is_office_command(asked.command):
        return run(asked, lang, datetime.now(UTC))
    on = _day(asked.on)
    if asked.on and on is None:
        print(problem("bad-day", asked.on).said.of(lang), file=sys.stderr)
        return _BAD_ARGUMENT
    try:
        return _brief(asked, lang, on or datetime.now(_VIETNAM).date())
    except KeyboardInterrupt:  # while what works was still being loaded
        print(say("problem.stopped").of(lang), file=sys.stderr)
        return _STOPPED


def _brief(asked: argparse.Namespace, lang: Lang, on: date) -> int:
    # A run makes a million small values and hardly a cycle: sweeping after every few hundred takes a tenth of its time.
    gc.set_threshold(_VALUES_BETWEEN_SWEEPS)
    # Loaded only to work: help needs none of it, and the process that draws charts imports this module anew.
    from rich.console import Console

    from thuongky.brief.command import Options, Tools, run_brief
    from thuongky.brief.page import write_page
    from thuongky.brief.reader import reader_engine
    from thuongky.core.draw import drawing_process

    options = Options(
        papers=asked.papers,
        out=asked.out,
        lang=lang,
        grouping=Grouping(asked.group),
        per_organ=asked.per_organ,
        months=asked.month,
        on=on,
    )
    with drawing_process() as aside:
        tools = Tools(
            engine=reader_engine(on),
            page=write_page,
            aside=aside,
            console=Console(highlight=False),
            errors=Console(stderr=True, highlight=False),
        )
        return run_brief(options, tools)


def _asked_lang(arguments: Sequence[str]) -> Lang:
    """`--lang` before the environment; looked up ahead of parsing, since help and errors are in it too."""
    early = argparse.ArgumentParser(add_help=False)
    early.add_argument("--lang", choices=list(Lang))
    asked = early.parse_known_args(arguments)[0].lang
    return Lang(asked) if asked else lang_of(next((os.environ[name] for name in _LANG_NAMES if os.environ.get(name)), None))


def _parser(lang: Lang) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="thuongky", description=say("screen.help").of(lang))
    commands = parser.add_subparsers(dest="command", required=True)
    brief = commands.add_parser("brief", help=say("screen.help").of(lang), description=say("screen.help").of(lang))
    brief.add_argument("papers", nargs="+", type=Path, metavar="PAPERS", help=say("screen.help_papers").of(lang))
    brief.add_argument("--out", type=Path, default=Path("out"), help=say("screen.help_out").of(lang))
    brief.add_argument("--lang", choices=list(Lang), help=say("screen.help_lang").of(lang))
    group = say("screen.help_group").of(lang)
    brief.add_argument("--group", choices=list(Grouping), default=Grouping.SESSION.value, help=group)
    brief.add_argument("--per-organ", action="store_true", help=say("screen.help_per_organ").of(lang))
    month = say("screen.help_month").of(lang)
    brief.add_argument("--month", action="append", default=[], metavar="YYYY-MM=FILE", help=month)
    brief.add_argument("--on", metavar="YYYY-MM-DD", help=say("screen.help_on").of(lang))
    add_parsers(commands, lang)
    return parser


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


if __name__ == "__main__":
    sys.exit(main())
