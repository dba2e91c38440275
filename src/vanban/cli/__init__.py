"""The reader's command line: `vanban read | check | links | explain | bulk`.

Exit status: 0 when all went well, 1 when some file could not be read or written, 2 when the command was typed wrongly.
What each command needs is imported when it is run, so that `--help` and a mistake are answered at once.
"""

import io
import os
import sys
from collections.abc import Sequence

_INTERRUPTED = 130


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; `words` are those typed behind `vanban`.

    Raises:
        SystemExit: help was asked for, or the command was typed wrongly.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        status = _run(sys.argv[1:] if words is None else words)
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_stdout()
        return 0
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


def _run(words: Sequence[str]) -> int:
    from vanban.cli.arguments import language_of, parse  # not at the top: see above

    language = language_of(words, os.environ)
    arguments = parse(words, language)

    if arguments.command == "bulk":
        from vanban.cli.bulk import run_bulk

        return run_bulk(arguments, language)
    from vanban.cli import commands

    return commands.run(arguments, language)


def _let_go_of_stdout() -> None:
    """Whoever read our output has gone; nothing more is written, or Python would complain when it closes the stream."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
