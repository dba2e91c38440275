"""A language model behind an OpenAI-compatible address, as one more reader: asked, checked, counted.

What it answers is not trusted: a quote that is not in the text is counted as invented and left out, and so is an item
without the keys that a reading has.
"""

import json
import time
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.corpus import Corpus
from bench.likeness import Item, Span, place
from bench.score import Card, score_paper

INSTRUCTIONS = Path(__file__).with_name("instructions.txt")
ANSWER_SECONDS = 300
QUOTED: Mapping[str, tuple[str, ...]] = {"figures": ("value", "unit"), "directives": (), "citations": ("number",)}
NAMED = {"people": "name", "proposals": "title"}
LISTS = ("lead", "coordinate", "basis", "posts")


class NoAnswerError(Exception):
    """The model's address did not answer as such an address does; the message says how."""


@dataclass(frozen=True, slots=True)
class Model:
    """An address such as "http://localhost:8000/v1", the name of a model there, and the key if it asks for one."""

    url: str
    name: str
    key: str | None = None


@dataclass(slots=True)
class Account:
    """What asking cost and what was wrong with the answers, over all papers."""

    card: Card = field(default_factory=Card)
    seconds: float = 0.0
    tokens: int = 0
    quotes: int = 0
    invented: int = 0
    unreadable: int = 0


def _request(model: Model, text: str) -> urllib.request.Request:
    address = model.url.rstrip("/")
    if not address.startswith(("http://", "https://")):
        raise NoAnswerError(f"{model.url} is no web address; give one such as http://localhost:8000/v1")
    if not address.endswith("/chat/completions"):
        address += "/chat/completions"
    messages = [
        {"role": "system", "content": INSTRUCTIONS.read_text("utf-8")},
        {"role": "user", "content": text},
    ]
    body = json.dumps({"model": model.name, "messages": messages, "temperature": 0}).encode()
    headers = {"Content-Type": "application/json"}
    if model.key:
        headers["Authorization"] = f"Bearer {model.key}"
    return urllib.request.Request(address, body, headers)


def ask(model: Model, text: str) -> tuple[str, int]:
    """The model's answer and the tokens it used (0 where the address does not say).

    Raises:
        NoAnswerError: nothing answers there in time, or not in the form of a chat completion.
    """
    try:
        with urllib.request.urlopen(_request(model, text), timeout=ANSWER_SECONDS) as response:
            answer = json.load(response)
        return str(answer["choices"][0]["message"]["content"]), int(answer.get("usage", {}).get("total_tokens", 0))
    except OSError as trouble:
        raise NoAnswerError(f"{model.url} does not answer: {trouble}") from trouble
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as trouble:
        raise NoAnswerError(f"{model.url} answers, but not with a chat completion: {trouble!r}") from trouble


def parse_answer(answer: str) -> dict[str, Any]:
    """The JSON object in the answer, also where prose or a fence stands around it.

    Raises:
        ValueError: there is none.
    """
    first, last = answer.find("{"), answer.rfind("}")
    if first < 0:
        raise ValueError("the answer holds no JSON object")
    parsed: dict[str, Any] = json.loads(answer[first : last + 1])
    return parsed


def _objects(answer: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    items = answer.get(key)
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _stands(item: Item, text: str) -> bool:
    quote = item.get("quote")
    return isinstance(quote, str) and bool(quote) and quote in text


def _place(item: Item, text: str) -> Span:
    """Where the quote stands; a wrong `nth` counts as the first occurrence."""
    nth = item.get("nth")
    try:
        return place({"quote": item["quote"], "nth": nth if isinstance(nth, int) and nth > 0 else 1}, text)
    except ValueError:
        return place({"quote": item["quote"]}, text)


def _plain(item: Item) -> dict[str, Any]:
    """Only what scoring can compare: texts (numbers as text), yes and no, nothing, and the lists of names."""
    kept: dict[str, Any] = {key: [] for key in LISTS if key in item}
    for key, value in item.items():
        if key in LISTS and isinstance(value, list):
            kept[key] = [name for name in value if isinstance(name, str)]
        elif key not in LISTS and (value is None or isinstance(value, str | bool)):
            kept[key] = value
        elif key not in LISTS and isinstance(value, int | float):
            kept[key] = str(value)
    return kept


def _has(item: Item, keys: Sequence[str]) -> bool:
    return all(isinstance(item.get(key), str) for key in keys)


def checked(answer: Mapping[str, Any], text: str, account: Account) -> Item:
    """The part of the answer that can be scored; invented quotes are counted."""
    session = answer.get("session")
    reading: dict[str, Any] = {"session": _plain(session) if isinstance(session, dict) else {}}
    for key, needed in QUOTED.items():
        items = _objects(answer, key)
        standing = [item for item in items if _stands(item, text)]
        account.quotes += len(items)
        account.invented += len(items) - len(standing)
        placed = [(_plain(item), _place(item, text)) for item in standing]
        reading[key] = [item | {"start": start, "end": end} for item, (start, end) in placed if _has(item, needed)]
    for key, name in NAMED.items():
        reading[key] = [item for item in map(_plain, _objects(answer, key)) if _has(item, (name,))]
    projects = answer.get("projects")
    reading["projects"] = [name for name in projects if isinstance(name, str)] if isinstance(projects, list) else []
    return reading


def measure(model: Model, corpus: Corpus) -> Account:
    """Ask for every paper of the corpus; an unreadable answer scores as an empty reading.

    Raises:
        NoAnswerError: the address fails; nothing is measured then.
    """
    account = Account()
    for paper in corpus.papers:
        began = time.perf_counter()
        answer, tokens = ask(model, paper.text)
        account.seconds += time.perf_counter() - began
        account.tokens += tokens
        try:
            reading = checked(parse_answer(answer), paper.text, account)
        except ValueError:
            account.unreadable += 1
            reading = {}
        score_paper(account.card, paper.gold, reading, paper.text)
    return account
