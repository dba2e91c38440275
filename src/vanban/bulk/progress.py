"""How far a run has come: a bar on a terminal, a line at every tenth elsewhere."""

from types import TracebackType
from typing import Self, TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from vanban.sentences_of_fact import Language
from vanban.wording import say

_TENTHS = 10


class Bar:
    """A bar with the documents read so far and the time that is left."""

    def __init__(self, stream: TextIO, language: Language) -> None:
        self._language = language
        columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
        self._progress = Progress(*columns, console=Console(file=stream, highlight=False), transient=True)
        self._task = self._progress.add_task(self._words(0), total=None)
        self._documents = 0

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._progress.stop()

    def begin(self, total: int, done: int) -> None:
        self._progress.update(self._task, total=max(total, 1), completed=done)

    def step(self, weight: int, documents: int) -> None:
        self._documents += documents
        self._progress.update(self._task, advance=weight, description=self._words(self._documents))

    def _words(self, documents: int) -> str:
        return say("bulk.reading", documents=documents).said_in(self._language)


class Lines:
    """A line each time another tenth of the input is done."""

    def __init__(self, stream: TextIO, language: Language) -> None:
        self._stream = stream
        self._language = language
        self._total = self._done = self._documents = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Nothing to put away."""

    def begin(self, total: int, done: int) -> None:
        self._total, self._done = max(total, 1), done

    def step(self, weight: int, documents: int) -> None:
        before = self._done * _TENTHS // self._total
        self._done += weight
        self._documents += documents
        tenths = min(self._done * _TENTHS // self._total, _TENTHS)
        if tenths > before:
            words = say("bulk.so-far", percent=tenths * 100 // _TENTHS, documents=self._documents)
            print(words.said_in(self._language), file=self._stream, flush=True)
