"""One worker process, made anew where it was lost."""

import time

from vanban.bulk.columns import Columns
from vanban.bulk.document import Document
from vanban.bulk.lane import Lane
from vanban.bulk.work import Task, read_documents

_TASK = Task(Columns())
_DOCUMENTS = (Document(source="a.txt", content="Thu ngân sách đạt 5 tỷ đồng.".encode()),)


def test_a_process_that_died_while_idle_is_made_anew() -> None:
    lane = Lane(_TASK)
    try:
        assert lane.start(_DOCUMENTS).result() == read_documents(_DOCUMENTS, _TASK)
        process = lane._process
        assert process is not None
        process.kill()
        process.join()
        time.sleep(0.5)  # the pool takes note of it
        assert lane.start(_DOCUMENTS).result() == read_documents(_DOCUMENTS, _TASK)
        assert lane._process is not process
    finally:
        lane.close()


def test_a_lane_may_be_killed_before_it_began_and_twice() -> None:
    lane = Lane(_TASK)
    lane.kill()
    lane.start(_DOCUMENTS)
    lane.kill()
    lane.kill()
    assert lane.start(_DOCUMENTS).result() == read_documents(_DOCUMENTS, _TASK)
    lane.close()
