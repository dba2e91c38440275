"""Annotation without the words annotated: places in a text, ids, numbers, dates.

    python -m bench.offsets GOLD TEXT            prints the annotation as places
    python -m bench.offsets PLACES TEXT --back   prints it with its words again

Whoever has the text reads the same annotation out of it as its annotator wrote (samples/real/README.md). Words are given by
`Said`:

- `[start, end]`: the characters of the text from start to end, in code points;
- `{"words": [[start, end], ...]}`: such pieces with one space between ("Sở" and "Tài chính", far apart in a list);
- `{"letters": [[start, end], ...]}`: such pieces without their white space ("39- NQ/TW" is 39-NQ/TW).

`quote` becomes `place`; everything else is kept as it is, for it holds no word of the text.
"""

import argparse
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.likeness import Item, Span, place
from bench.wording import say

Said = list[int] | dict[str, list[list[int]]]


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys of one kind of item: those that hold words, those that hold lists of words, and those without any."""

    words: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    placed: bool = False


SESSION = Shape(words=("organ", "province", "chair"), plain=("kind", "month", "held_on", "online"))
SHAPES: Mapping[str, Shape] = {
    "people": Shape(words=("name",), lists=("posts",)),
    "citations": Shape(words=("kind", "number", "issuer"), plain=("issued_on",), placed=True),
    "figures": Shape(words=("measure", "unit"), plain=("indicator", "value", "role", "base", "period", "status"), placed=True),
    "directives": Shape(words=("by",), lists=("lead", "coordinate", "basis"), plain=("due", "recurring"), placed=True),
    "proposals": Shape(words=("title", "kind")),
}


class NotInTextError(ValueError):
    """Words of an annotation are no words of its text, so that no places can stand for them."""

    def __init__(self, words: str) -> None:
        super().__init__(
            say(
                f"Văn bản không có chữ {words!r}; hãy sửa bản chú giải theo đúng chữ trong văn bản.",
                f"The text has no {words!r}; correct the annotation to the words of the text.",
            )
        )


# --- words to places ------------------------------------------------------------------------------------------------


def _nearest(words: str, text: str, near: int) -> list[int] | None:
    at, best = text.find(words), -1
    while at >= 0:
        if best < 0 or abs(at - near) < abs(best - near):
            best = at
        at = text.find(words, at + 1)
    return [best, best + len(words)] if best >= 0 else None


def _spaced_out(words: str, text: str) -> list[int] | None:
    """Where the letters of one word stand with white space among them."""
    if not words or any(letter.isspace() for letter in words):
        return None
    found = re.search(r"\s*".join(map(re.escape, words)), text)
    return [found.start(), found.end()] if found else None


def _pieces(words: str, text: str, near: int) -> list[list[int]]:
    """The fewest runs of words, longest first, that together are the words."""
    left = words.split(" ")
    pieces: list[list[int]] = []
    while left:
        for length in range(len(left), 0, -1):
            piece = _nearest(" ".join(left[:length]), text, near) if all(left[:length]) else None
            if piece:
                pieces.append(piece)
                left = left[length:]
                break
        else:
            raise NotInTextError(words)
    return pieces


def said(words: str, text: str, near: int = 0) -> Said:
    """The places of words, of several the one nearest to `near`.

    Raises:
        NotInTextError: the text does not have them.
    """
    if not words:
        return [0, 0]
    whole = _nearest(words, text, near)
    if whole:
        return whole
    spaced = _spaced_out(words, text)
    return {"letters": [spaced]} if spaced else {"words": _pieces(words, text, near)}


def _maybe(value: str | None, act: Callable[[str], Said]) -> Said | None:
    return None if value is None else act(value)


def _item_places(item: Item, shape: Shape, text: str) -> dict[str, Any]:
    span: Span | None = place(item, text) if shape.placed else None
    near = span[0] if span else 0

    def places(words: str) -> Said:
        return said(words, text, near)

    out: dict[str, Any] = {"place": list(span)} if span else {}
    out |= {key: _maybe(item[key], places) for key in shape.words if key in item}
    out |= {key: [places(words) for words in item[key]] for key in shape.lists if key in item}
    return out | {key: item[key] for key in shape.plain if key in item}


def to_places(gold: Item, text: str) -> dict[str, Any]:
    """The annotation with places for its words.

    Raises:
        NotInTextError: it has words that the text has not.
        ValueError: a quote stands less often in the text than it says.
    """
    out: dict[str, Any] = {"session": _item_places(gold.get("session", {}), SESSION, text)}
    for key, shape in SHAPES.items():
        out[key] = [_item_places(item, shape, text) for item in gold.get(key, ())]
    return out | {"projects": [said(name, text) for name in gold.get("projects", ())]}


# --- places to words ------------------------------------------------------------------------------------------------


def words_of(places: Any, text: str) -> str:
    """The words that `Said` stands for.

    Raises:
        ValueError: it is no `Said`.
    """
    if isinstance(places, list):
        start, end = places
        return text[start:end]
    if isinstance(places, dict) and "words" in places:
        return " ".join(text[start:end] for start, end in places["words"])
    if isinstance(places, dict) and "letters" in places:
        return "".join("".join(text[start:end].split()) for start, end in places["letters"])
    raise ValueError(say(f"{places!r} không phải là vị trí trong văn bản.", f"{places!r} is no place in a text."))


def _starts(quote: str, text: str) -> Iterable[int]:
    at = text.find(quote)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def quoted(span: Span, text: str) -> dict[str, Any]:
    """`quote`, with `nth` where the text has it more than once."""
    quote = text[slice(*span)]
    starts = list(_starts(quote, text))
    return {"quote": quote} | ({"nth": starts.index(span[0]) + 1} if len(starts) > 1 else {})


def _item_words(item: Item, shape: Shape, text: str) -> dict[str, Any]:
    out: dict[str, Any] = quoted((item["place"][0], item["place"][1]), text) if shape.placed else {}
    out |= {key: None if item[key] is None else words_of(item[key], text) for key in shape.words if key in item}
    out |= {key: [words_of(places, text) for places in item[key]] for key in shape.lists if key in item}
    return out | {key: item[key] for key in shape.plain if key in item}


def from_places(places: Item, text: str) -> dict[str, Any]:
    """The annotation with its words again."""
    out: dict[str, Any] = {"session": _item_words(places.get("session", {}), SESSION, text)}
    for key, shape in SHAPES.items():
        out[key] = [_item_words(item, shape, text) for item in places.get(key, ())]
    return out | {"projects": [words_of(name, text) for name in places.get("projects", ())]}


def as_lines(notes: Mapping[str, Any]) -> str:
    """The JSON of a stored annotation: a line a key, a line an item."""

    def compact(value: Any) -> str:
        return json.dumps(value, separators=(", ", ": "))

    parts = []
    for key, value in notes.items():
        items = ",\n  ".join(map(compact, value)) if isinstance(value, list) else ""
        parts.append(f'"{key}": [\n  {items}\n ]' if items else f'"{key}": {compact(value)}')
    return "{\n " + ",\n ".join(parts) + "\n}\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("annotation", type=Path)
    parser.add_argument("text", type=Path)
    parser.add_argument("--back", action="store_true", help="places in, words out")
    asked = parser.parse_args()
    text = asked.text.read_bytes().decode("utf-8")
    turn = from_places if asked.back else to_places
    print(json.dumps(turn(json.loads(asked.annotation.read_text("utf-8")), text), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
