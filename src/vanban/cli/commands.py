"""What each command does with the files it is given: a file that cannot be read is told of, and the others are read."""

import json
import shutil
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

from vanban.opening import Trouble, open_paper
from vanban.owners import owner_today
from vanban.reading import Context, read, read_repaired
from vanban.results import Reading
from vanban.sentences_of_fact import Language, Sentence
from vanban.wording import say

# The rooms of single commands are imported inside them: no command waits for another's.

_WIDTH_IN_FILES = 100


def run(arguments: Namespace, language: Language) -> int:
    """Run the command named by `arguments.command`; 1 if some file could not be read or written, else 0."""
    desk = _Desk(arguments, language)
    _COMMANDS[arguments.command](desk)
    return 1 if desk.troubled else 0


class _Desk:
    """One run: what was asked for, in which language, and whether anything went wrong."""

    def __init__(self, arguments: Namespace, language: Language) -> None:
        self.arguments = arguments
        self.language = language
        self.troubled = False

    def readings(self, *, to_show: bool = True) -> Iterator[tuple[Path, Reading]]:
        """Every file that can be read, in the order given; the others are told of as they come.

        `to_show`: a text that needed repair is shown as repaired; objects with places keep to the text as given.
        """
        context = Context(published=getattr(self.arguments, "published", None), province=self.arguments.province)
        for path in self.arguments.files:
            try:
                text = open_paper(path)
            except Trouble as trouble:
                self.tell(trouble.sentence)
                continue
            yield path, read_repaired(text, context) if to_show else read(text, context)

    def tell(self, trouble: Sentence) -> None:
        self.troubled = True
        sys.stdout.flush()  # so that on a screen the trouble stands behind what came before it
        print(trouble.said_in(self.language), file=sys.stderr)


def _read(desk: _Desk) -> None:
    if desk.arguments.out:
        _write(desk, desk.arguments.out)
    elif desk.arguments.format == "json":
        _print_objects(desk)
    else:
        from vanban.cli.listing import reading_lines

        for path, reading in desk.readings():
            _print_lines(reading_lines(reading, path.name, desk.language))


def _print_objects(desk: _Desk) -> None:
    """One object over many lines for one file; for several, one object a line."""
    from vanban.printing import as_json

    indent = 1 if len(desk.arguments.files) == 1 else None
    for path, reading in desk.readings(to_show=False):
        print(_json(as_json(reading, path.name), indent))


def _write(desk: _Desk, folder: Path) -> None:
    """A JSON file for each paper in the folder, which is made if need be; the paths written are printed."""
    from vanban.printing import as_json

    written: dict[Path, Path] = {}
    for path, reading in desk.readings(to_show=False):
        target = folder / f"{path.stem}.json"
        if target in written:
            desk.tell(say("trouble.same-name", path=path, target=target, other=written[target]))
            continue
        try:
            folder.mkdir(parents=True, exist_ok=True)
            target.write_bytes(f"{_json(as_json(reading, path.name), 1)}\n".encode())
        except OSError as error:
            desk.tell(say("trouble.unwritable", path=target, error=error.strerror or error))
            continue
        written[target] = path
        print(target)


def _check(desk: _Desk) -> None:
    from vanban.cli.listing import checks_lines

    found = list(desk.readings())
    _print_lines(checks_lines([reading for _, reading in found], _names([path for path, _ in found]), desk.language))


def _links(desk: _Desk) -> None:
    from vanban.links import links, links_as_json

    found = list(desk.readings(to_show=desk.arguments.format != "json"))
    readings, names = [reading for _, reading in found], _names([path for path, _ in found])
    joined = links(readings, owner_today=owner_today)
    if desk.arguments.format == "json":
        print(_json(links_as_json(joined, readings, names, desk.language), 1))
        return
    from vanban.cli.listing import links_lines

    _print_lines(links_lines(joined, readings, names, desk.language))


def _explain(desk: _Desk) -> None:
    from vanban.explain import Kind, View, explain

    colour = _colours(desk.arguments.color, sys.stdout)
    width = shutil.get_terminal_size((_WIDTH_IN_FILES, 24)).columns
    kinds = tuple(kind for kind in Kind if kind in desk.arguments.only)
    view = View(language=desk.language, width=width, colour=colour, kinds=kinds)
    for path, reading in desk.readings():
        _print_lines(explain(reading, view, path.name))


def _colours(asked: str, stream: TextIO) -> bool:
    return asked == "always" or (asked == "auto" and stream.isatty())


def _names(paths: Sequence[Path]) -> list[str]:
    """The files' names; where two files share one, their paths as typed."""
    names = [path.name for path in paths]
    return names if len(set(names)) == len(names) else [str(path) for path in paths]


def _json(value: Any, indent: int | None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


_COMMANDS: dict[str, Callable[[_Desk], None]] = {"read": _read, "check": _check, "links": _links, "explain": _explain}
