"""How far a run has come, on a terminal and elsewhere."""

import io

from vanban.bulk.progress import Bar, Lines
from vanban.sentences_of_fact import Language


def test_elsewhere_a_line_stands_for_each_tenth_and_no_more() -> None:
    stream = io.StringIO()
    with Lines(stream, Language.EN) as watch:
        watch.begin(1000, 250)
        for _ in range(150):
            watch.step(5, 1)
    assert stream.getvalue().splitlines() == [
        "30%: 10 documents read", "40%: 30 documents read", "50%: 50 documents read", "60%: 70 documents read",
        "70%: 90 documents read", "80%: 110 documents read", "90%: 130 documents read", "100%: 150 documents read",
    ]  # fmt: skip


def test_more_than_was_foreseen_is_never_more_than_all() -> None:
    stream = io.StringIO()
    with Lines(stream, Language.VI) as watch:
        watch.begin(0, 0)
        watch.step(7, 1)
        watch.step(7, 1)
    assert stream.getvalue() == "100%: đã đọc 1 văn bản\n"


def test_on_a_terminal_a_bar_is_drawn_and_taken_away() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    stream = Terminal()
    with Bar(stream, Language.EN) as watch:
        watch.begin(10, 0)
        watch.step(10, 3)
    assert "3 documents read" in stream.getvalue()
    assert "100%" in stream.getvalue()
