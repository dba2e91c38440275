"""What may be typed after `vanban`, with its help and its mistakes in the chosen language."""

import os
import re
from argparse import Action, ArgumentParser, ArgumentTypeError, HelpFormatter, Namespace, _ArgumentGroup
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NoReturn

from vanban.period import day_of
from vanban.sentences_of_fact import Language, Sentence
from vanban.wording import say

KINDS = ("people", "citations", "figures", "directives", "proposals", "projects")
_BULK_SECONDS = 300
# The sentences of argparse, which speaks English only, and ours for them.
_MISTAKES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("required", re.compile(r"the following arguments are required: (?P<names>.+)")),
    ("unknown", re.compile(r"unrecognized arguments: (?P<names>.+)")),
    ("choice", re.compile(r"argument (?P<name>\S+): invalid choice: (?P<value>.+?) \(choose from (?P<choices>.+)\)")),
    ("one-value", re.compile(r"argument (?P<name>\S+): expected one argument")),
    ("some-values", re.compile(r"argument (?P<name>\S+): expected at least one argument")),
    ("no-value", re.compile(r"argument (?P<name>\S+): ignored explicit argument .*")),
    ("date", re.compile(r"argument (?P<name>\S+): date (?P<value>.*)", re.DOTALL)),
    ("count", re.compile(r"argument (?P<name>\S+): count (?P<value>.*)", re.DOTALL)),
    ("kinds", re.compile(r"argument (?P<name>\S+): kinds (?P<value>.*)", re.DOTALL)),
)


def language_of(words: Sequence[str], environ: Mapping[str, str]) -> Language:
    """The language `--lang` asks for, else the locale: Vietnamese for "vi", "vi_VN.UTF-8" and the like, English otherwise."""
    typed = " ".join(words).replace("--lang ", "--lang=").split(" ")
    for language in Language:
        if f"--lang={language}" in typed:
            return language
    locale = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    return Language.VI if re.match(r"vi\b|vi_", locale, re.IGNORECASE) else Language.EN


def parse(words: Sequence[str], language: Language) -> Namespace:
    """The command with its values.

    Raises:
        SystemExit: help was asked for (0), or something typed is wrong (2); what is printed says which.
    """
    parser = _parser(language)
    arguments = parser.parse_args(words)
    if arguments.command == "read" and arguments.out and arguments.format == "text":
        parser.wrong(say("usage.out-text"))
    return arguments


class _Parser(ArgumentParser):
    """A parser that speaks one of our languages."""

    def __init__(self, prog: str, language: Language, description: str) -> None:
        formatter = partial(_Formatter, say("usage.prefix").said_in(language))
        super().__init__(prog, description=description, add_help=False, allow_abbrev=False, formatter_class=formatter)
        self.language = language
        self.values = self.group("usage.arguments")
        self.choices = self.group("usage.options")
        self.choices.add_argument("-h", "--help", action="help", help=self.help_on("help"))

    def group(self, key: str) -> _ArgumentGroup:
        return self.add_argument_group(say(key).said_in(self.language))

    def help_on(self, name: str, **fields: object) -> str:
        return say(f"help.{name}", **fields).said_in(self.language)

    def wrong(self, what: Sentence) -> NoReturn:
        sentence = say("usage.wrong", what=what, program=self.prog).said_in(self.language)
        self.exit(2, f"{self.format_usage()}{sentence}\n")

    def error(self, message: str) -> NoReturn:
        self.wrong(_translated(message))


class _Formatter(HelpFormatter):
    """Help with the word for "usage" in the chosen language."""

    def __init__(self, prefix: str, prog: str) -> None:
        super().__init__(prog, max_help_position=32)
        self._prefix = prefix

    def add_usage(
        self, usage: str | None, actions: Iterable[Action], groups: Iterable[object], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, self._prefix if prefix is None else prefix)  # type: ignore[arg-type]


def _translated(message: str) -> Sentence:
    """Our sentence for one of argparse's; one we do not know stays as it is."""
    for name, pattern in _MISTAKES:
        match = pattern.fullmatch(message)
        if match:
            fields = {"choices": ", ".join(KINDS)} | match.groupdict()
            return say(f"usage.{name}", **fields | {"choices": fields["choices"].replace("'", "")})
    return Sentence(message, message)


def _parser(language: Language) -> _Parser:
    parser = _Parser("vanban", language, say("help.vanban").said_in(language))
    title = say("usage.commands").said_in(language)
    commands = parser.add_subparsers(title=title, dest="command", required=True, metavar="COMMAND", parser_class=_Parser)
    for name, add in _COMMANDS.items():
        command = commands.add_parser(name, language=language, description=parser.help_on(name), help=parser.help_on(name))
        add(command)
        _add_language(command)
    _add_language(parser)
    return parser


def _add_read(parser: _Parser) -> None:
    _add_files(parser)
    _add_format(parser, default="json")
    parser.choices.add_argument("--out", type=Path, metavar="DIR", help=parser.help_on("out"))
    _add_context(parser)


def _add_check(parser: _Parser) -> None:
    _add_files(parser)
    _add_province(parser)


def _add_links(parser: _Parser) -> None:
    _add_files(parser, "PAPER")
    _add_format(parser, default="text")
    _add_province(parser)


def _add_explain(parser: _Parser) -> None:
    parser.values.add_argument("files", nargs=1, type=Path, metavar="FILE", help=parser.help_on("file"))
    only = parser.help_on("only", kinds=", ".join(KINDS))
    parser.choices.add_argument("--only", type=_kinds, default=KINDS, metavar="KINDS", help=only)
    parser.choices.add_argument("--color", choices=("auto", "always", "never"), default="auto", help=parser.help_on("color"))
    _add_context(parser)


def _add_bulk(parser: _Parser) -> None:
    parser.values.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=parser.help_on("paths"))
    options = parser.choices
    options.add_argument("--out", type=Path, metavar="DIR", required=True, help=parser.help_on("out-tables"))
    for name in ("text", "id", "published", "province"):
        options.add_argument(f"--{name}-column", metavar="NAME", help=parser.help_on(f"{name}-column"))
    _add_context(parser)
    options.add_argument("--extract", metavar="FUNCTION", help=parser.help_on("extract"))
    cores = os.cpu_count() or 1
    options.add_argument("--workers", type=_count, default=cores, metavar="N", help=parser.help_on("workers", default=cores))
    seconds = parser.help_on("limit", default=_BULK_SECONDS)
    options.add_argument("--limit", type=_count, default=_BULK_SECONDS, metavar="SECONDS", help=seconds)
    options.add_argument("--again", action="store_true", help=parser.help_on("again"))
    options.add_argument("--cluster", nargs="?", const="", metavar="ADDRESS", help=parser.help_on("cluster"))


_COMMANDS: dict[str, Callable[[_Parser], None]] = {
    "read": _add_read,
    "check": _add_check,
    "links": _add_links,
    "explain": _add_explain,
    "bulk": _add_bulk,
}


def _add_files(parser: _Parser, name: str = "FILE") -> None:
    parser.values.add_argument("files", nargs="+", type=Path, metavar=name, help=parser.help_on("files"))


def _add_format(parser: _Parser, default: str) -> None:
    words = parser.help_on("format", default=default)
    parser.choices.add_argument("--format", choices=("json", "text"), default=default, help=words)


def _add_context(parser: _Parser) -> None:
    parser.choices.add_argument("--published", type=_day, metavar="DATE", help=parser.help_on("published"))
    _add_province(parser)


def _add_province(parser: _Parser) -> None:
    parser.choices.add_argument("--province", metavar="NAME", help=parser.help_on("province"))


def _add_language(parser: _Parser) -> None:
    parser.choices.add_argument("--lang", choices=tuple(map(str, Language)), help=parser.help_on("lang"))


def _day(text: str) -> date:
    day = day_of(text)
    if day is None:
        raise ArgumentTypeError(f"date {text!r}")
    return day


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"count {text!r}")
    return int(text)


def _kinds(text: str) -> tuple[str, ...]:
    asked = tuple(part.strip() for part in text.split(","))
    if not set(asked) <= set(KINDS):
        raise ArgumentTypeError(f"kinds {text!r}")
    return asked
