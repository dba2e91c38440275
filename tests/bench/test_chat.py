"""A language model as one more reader, against a small server that stands for one."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from bench.chat import Account, Model, NoAnswerError, ask, checked, measure, parse_answer
from bench.corpus import Corpus
from bench.peers import model_row
from bench.score import GoldPaper

TEXT = "Thu ngân sách đạt 1.687 tỷ đồng. Giao Sở Tài chính rà soát."
FIGURE = {
    "quote": "1.687 tỷ đồng",
    "value": "1687",
    "unit": "tỷ đồng",
    "role": "level",
    "base": None,
    "indicator": "budget.revenue",
    "period": None,
    "status": "actual",
}
ORDER = {"quote": "Giao Sở Tài chính rà soát", "lead": ["Sở Tài chính"], "coordinate": [], "due": None, "basis": []}
GOLD = {"figures": [FIGURE], "directives": [ORDER], "people": [], "citations": [], "projects": [], "proposals": []}


@contextmanager
def a_server(status: int, body: bytes, seen: list[dict[str, Any]]) -> Iterator[str]:
    """Answers every request with `body`, keeping what it was asked; yields its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = self.rfile.read(int(self.headers["Content-Length"]))
            seen.append({"path": self.path, "key": self.headers["Authorization"], **json.loads(asked)})
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            """Nothing: the test's output stays its own."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()


def completion(content: str) -> bytes:
    return json.dumps({"choices": [{"message": {"content": content}}], "usage": {"total_tokens": 77}}).encode()


def corpus() -> Corpus:
    return Corpus("samples", (GoldPaper("a", GOLD, Path("a.txt"), TEXT),))


def test_an_address_that_is_no_web_address_is_refused() -> None:
    with pytest.raises(NoAnswerError, match="no web address"):
        ask(Model("file:///etc/hosts", "m"), TEXT)


def test_an_address_where_nothing_listens_is_no_answer() -> None:
    with a_server(200, b"", []) as url:
        pass
    with pytest.raises(NoAnswerError, match="does not answer"):
        ask(Model(url, "m"), TEXT)


@pytest.mark.parametrize(("status", "body"), [(500, b""), (200, b"not json"), (200, b"[]"), (200, b'{"choices": []}')])
def test_an_answer_that_is_no_completion_is_no_answer(status: int, body: bytes) -> None:
    with a_server(status, body, []) as url, pytest.raises(NoAnswerError):
        ask(Model(url, "m"), TEXT)


def test_the_model_is_asked_with_the_instructions_and_the_whole_text() -> None:
    seen: list[dict[str, Any]] = []
    with a_server(200, completion("{}"), seen) as url:
        assert ask(Model(url, "m", key="k"), TEXT) == ("{}", 77)
    assert (seen[0]["path"], seen[0]["model"], seen[0]["key"]) == ("/v1/chat/completions", "m", "Bearer k")
    assert seen[0]["messages"][1]["content"] == TEXT
    assert "directives" in seen[0]["messages"][0]["content"]


def test_prose_and_fences_around_the_object_are_no_hindrance() -> None:
    assert parse_answer('Here it is:\n```json\n{"people": []}\n```') == {"people": []}


@pytest.mark.parametrize("answer", ["", "no object", "{broken", "}{"])
def test_an_answer_without_an_object_is_unreadable(answer: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_answer(answer)


def test_an_invented_quote_is_counted_and_left_out() -> None:
    account = Account()
    reading = checked({"figures": [FIGURE, FIGURE | {"quote": "9.999 tỷ đồng"}, {"value": "1"}]}, TEXT, account)
    assert [figure["start"] for figure in reading["figures"]] == [TEXT.index("1.687")]
    assert (account.quotes, account.invented) == (3, 2)


def test_the_models_own_offsets_and_wrong_shapes_are_not_trusted() -> None:
    answer = {
        "figures": [FIGURE | {"start": 0, "end": 2, "nth": 5, "period": ["2024"], "value": 1687}],
        "directives": [ORDER | {"lead": "Sở Tài chính"}],
        "people": [{"name": None}, "x"],
        "projects": "x",
        "session": [],
    }
    reading = checked(answer, TEXT, Account())
    assert (reading["figures"][0]["start"], reading["figures"][0]["value"]) == (TEXT.index("1.687"), "1687")
    assert "period" not in reading["figures"][0]
    assert reading["directives"][0]["lead"] == []
    assert (reading["people"], reading["projects"], reading["session"]) == ([], [], {})


def test_a_right_answer_scores_and_its_cost_is_kept() -> None:
    with a_server(200, completion(json.dumps(GOLD)), []) as url:
        account = measure(Model(url, "m"), corpus())
    assert (account.card.rows["figures.whole"].f1, account.card.rows["directives.whole"].f1) == (1.0, 1.0)
    assert (account.tokens, account.invented, account.unreadable) == (77, 0, 0)
    assert model_row(Model(url, "m"), account).endswith("| 77 | 0 of 2 |")


def test_an_unreadable_answer_scores_as_an_empty_reading() -> None:
    with a_server(200, completion("I cannot."), []) as url:
        account = measure(Model(url, "m"), corpus())
    assert (account.unreadable, account.card.rows["figures"].f1) == (1, 0.0)
