"""A chunk sent to somebody else's process is read by a worker of its own."""

from vanban.bulk.chunks import Chunk
from vanban.bulk.columns import Columns
from vanban.bulk.document import Document
from vanban.bulk.documents import Place
from vanban.bulk.guard import Guard, read_sent, received, sent
from vanban.bulk.work import Task, read_documents


def test_what_comes_back_is_what_reading_here_gives() -> None:
    task = Task(Columns())
    documents = (Document(source="a.txt", content="Thu ngân sách đạt 5 tỷ đồng.".encode()), Document(source="b.txt", content=b""))
    chunk = Chunk(documents=documents, weight=1, size=1, behind=Place(1, 1), closes=True)
    for guard in (Guard(task, 60, 1), Guard(task, 50, 1)):
        assert received(read_sent(sent(guard, chunk))) == read_documents(documents, task)
