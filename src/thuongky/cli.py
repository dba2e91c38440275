"""The command `thuongky`."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from rich.console import Console

from thuongky.brief.command import Exit, Options, run_brief
from thuongky.brief.page import write_page
from thuongky.brief.problems import problem
from thuongky.brief.reader import reader_engine
from thuongky.brief.table import Grouping
from thuongky.brief.wording import lang_of, say
from thuongky.core.lang import Lang

_VIETNAM = timezone(timedelta(hours=7))  # a day is a day in Vietnam, wherever the machine stands
_LANG_NAMES = ("LC_ALL", "LC_MESSAGES", "LANG")


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status: 0 all read, 1 some papers not read, 2 nothing read or a bad argument, 130 stopped by the user."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    lang = _asked_lang(arguments)
    options = _parser(lang).parse_args(arguments)
    errors = Console(stderr=True, highlight=False)
    on = _day(options.on)
    if options.on and on is None:
        errors.print(problem("bad-day", options.on).said.of(lang), markup=False)
        return Exit.NOTHING_READ
    wish = Options(
        papers=options.papers,
        out=options.out,
        lang=lang,
        grouping=Grouping(options.group),
        per_organ=options.per_organ,
        months=options.month,
        on=on or datetime.now(_VIETNAM).date(),
    )
    return run_brief(wish, reader_engine(wish.on), write_page, Console(highlight=False), errors)


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
    return parser


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


if __name__ == "__main__":
    sys.exit(main())
