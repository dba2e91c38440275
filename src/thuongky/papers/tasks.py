"""What the worker does for this room."""

from collections.abc import Callable
from datetime import datetime

from thuongky.core.actor import system
from thuongky.core.errors import OutsideFailure
from thuongky.core.files import quarantine, stored_files
from thuongky.core.models import Task
from thuongky.core.tasks import ATTEMPTS, Work
from thuongky.organs.queries import get_area
from thuongky.papers.actions.merge_reading import merge_reading
from thuongky.papers.actions.store_reading import store_reading
from thuongky.papers.kinds import PaperState
from thuongky.papers.models import Paper
from thuongky.papers.reading import NotRead, ReadFile, ReadText

READ_PAPER = "papers.read_paper"
Reader = Callable[[str, bytes, str], ReadFile | NotRead]


def reading_task(read: Reader) -> Work:
    """The task that reads a waiting paper with this reader; one that is no longer waiting is left alone."""

    def read_paper(paper_id: int, at: datetime) -> None:
        paper = Paper.objects.get(pk=paper_id)
        if paper.state != PaperState.WAITING.value:
            return
        outcome = _read(paper, read)
        store_reading(actor=system(paper.province), at=at, paper_id=paper.pk, outcome=outcome)

    return read_paper


def reading_again_task(read_again: Callable[[str, str, str], ReadText]) -> Work:
    """The task that lays a new reading of a paper's text over the one there is."""

    def read_text(paper_id: int, at: datetime) -> None:
        paper = Paper.objects.get(pk=paper_id)
        if paper.state == PaperState.READ.value:
            read = read_again(paper.name, paper.text, get_area(paper.province).name)
            merge_reading(actor=system(paper.province), at=at, paper_id=paper.pk, read=read)

    return read_text


def _read(paper: Paper, read: Reader) -> ReadFile | NotRead:
    """A reader that dies is tried again; the last time its death is the reason that is kept."""
    try:
        return read(paper.name, _bytes_of(paper), get_area(paper.province).name)
    except OutsideFailure as died:
        task = Task.objects.filter(kind=READ_PAPER, thing_id=paper.pk).latest("pk")
        if task.attempts < ATTEMPTS:
            raise
        return NotRead(code=died.code, said=died.said)


def _bytes_of(paper: Paper) -> bytes:
    """From the quarantine; a paper that is read again has passed the door before."""
    try:
        return quarantine().get(paper.file_sha256)
    except FileNotFoundError:
        return stored_files().get(paper.file_sha256)
