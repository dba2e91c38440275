"""The words the reader knows: one strict loader for the data files, a kind of word a file, an entry a line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_BEFORE_EXACT = ("id", "forms")
_AFTER_EXACT = ("en", "from", "to", "source", "verified", "examples", "near_misses")

# The keys each kind has beside the common ones, in the order they are written.
# units: `scale` is the power of ten that turns the unit into its `base` (tỷ đồng: 9, VND); `figure` says whether a number before
#   it is a measured quantity: always, never ("2 đoàn" names a thing), or by what stands around ("context").
# indicators: `units` are the classes of unit it may carry; a "flow" adds up from 1 January; `better` is the wished-for direction.
# posts: `rank` runs from 1 (heads of the state and the Party) over 3 (chair of a province) and 5 (head of a department) to 9.
# organs: a successor whose `field` is null is the heir; one with a field took over that function alone.
# provinces: `codes` are (scheme, code, from, to), because codes were used again under other names.
KEYS: Mapping[str, tuple[str, ...]] = {
    "units": ("class", "scale", "base", "figure"),
    "indicators": ("units", "flow", "additive", "vi", "unit", "better"),
    "posts": ("rank", "level", "takes_organ"),
    "organs": ("kind", "level", "successors", "fields"),
    "provinces": ("kind", "codes", "successor"),
    "document_types": ("abbr", "proposal"),
    "collectives": ("kind",),
    "cues": (),
    "abbreviations": ("senses",),
}


class LexiconError(ValueError):
    """A data file of the lexicon is wrong: which file, which line (from 1), and what to put right, in both languages."""

    def __init__(self, file: str, line: int, vi: str, en: str) -> None:
        super().__init__(f"{file}, dòng {line}: {vi}\n{file}, line {line}: {en}")
        self.file = file
        self.line = line
        self.vi = vi
        self.en = en


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A phrase that looks like the entry and is not it; `clash` says why, where the phrase does hold one of the forms."""

    text: str
    clash: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One word or phrase in one sense, with its dates (`None` = open) and its source.

    `forms` are matched folded (case, tone placement, hyphens and spaces do not count), the canonical one first; the keys
    of its kind are in `data`, lists as tuples.
    """

    id: str
    forms: tuple[str, ...]
    en: str
    valid_from: date | None
    valid_to: date | None
    source: str
    verified: bool
    examples: tuple[str, ...]
    near_misses: tuple[NearMiss, ...]
    data: Mapping[str, Any]

    @property
    def exact(self) -> tuple[str, ...]:
        """The forms that count only in these very capitals ("CT")."""
        forms: tuple[str, ...] = self.data.get("exact", ())
        return forms

    @property
    def name(self) -> str:
        """The canonical form."""
        return (self.forms or self.exact)[0]

    def is_valid(self, on: date) -> bool:
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


@cache
def entries(kind: str) -> tuple[Entry, ...]:
    """All entries of one kind, in file order; read once, when first asked for. A kind may be a folder of files, taken by name.

    Raises:
        LexiconError: the file breaks the form of an entry.
    """
    parts = _files(kind)
    found = tuple(entry for path in parts for entry in parse_entries(kind, path.read_text(encoding="utf-8"), path.name))
    if len({entry.id for entry in found}) < len(found):
        twice = next(entry.id for i, entry in enumerate(found) if entry.id in {e.id for e in found[:i]})
        vi, en = f"mã «{twice}» có trong hai tệp; đặt mã khác.", f"id '{twice}' stands in two files; choose another."
        raise LexiconError(kind, 1, vi, en)
    return found


def _files(kind: str) -> "list[Path]":
    from pathlib import Path  # slow to load: the first reading may wait for it, the import may not

    data = Path(__file__).with_name("data")
    return sorted((data / kind).glob("*.jsonl")) or [data / f"{kind}.jsonl"]


@cache
def by_id(kind: str) -> Mapping[str, Entry]:
    return {entry.id: entry for entry in entries(kind)}


@cache
def word_set(cue: str) -> frozenset[str]:
    """The forms of a cue that is a plain set of words, which the reader asks for one by one."""
    return frozenset(by_id("cues")[cue].forms)


def parse_entries(kind: str, text: str, file: str) -> tuple[Entry, ...]:
    """Read the lines of a data file; `file` is its name in messages.

    Raises:
        LexiconError: a line is not JSON, a key is missing or unknown or out of order, an id or form comes twice, a date is wrong.
    """
    seen: dict[str, int] = {}
    found = []
    for line, record in _records(text, file):
        try:
            entry = _entry(kind, record)
        except _Wrong as wrong:
            raise LexiconError(file, line, wrong.vi, wrong.en) from None
        if entry.id in seen:
            first = seen[entry.id]
            vi = f"mã «{entry.id}» đã có ở dòng {first}; đặt mã khác."
            raise LexiconError(file, line, vi, f"id '{entry.id}' is on line {first} already; choose another.")
        seen[entry.id] = line
        found.append(entry)
    return tuple(found)


class _Wrong(Exception):
    """What is wrong with one record, before its file and line are known."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self.vi = vi
        self.en = en


def _records(text: str, file: str) -> Iterator[tuple[int, dict[str, Any]]]:
    import json  # with pathlib, a good part of the time that the import would take

    rows = text.removesuffix("\n").split("\n")
    try:
        records = json.loads(f"[{','.join(rows)}]")  # all at once takes half the time of line by line
    except json.JSONDecodeError:
        records = []
    if len(records) != len(rows):
        records = [_record(row, file, line) for line, row in enumerate(rows, 1)]
    for line, record in enumerate(records, 1):
        if not isinstance(record, dict):
            raise LexiconError(file, line, "không phải đối tượng JSON {…}.", "not a JSON object {…}.")
        yield line, record


def _record(row: str, file: str, line: int) -> object:
    import json  # see above

    try:
        return json.loads(row)
    except json.JSONDecodeError as error:
        vi = f"không phải JSON (cột {error.colno}); mỗi dòng là một đối tượng JSON."
        en = f"not JSON (column {error.colno}: {error.msg}); write one JSON object a line."
        raise LexiconError(file, line, vi, en) from None


def _entry(kind: str, record: dict[str, Any]) -> Entry:
    _check_keys(kind, tuple(record))
    exact = record.get("exact", [])
    for key in ("forms", "examples", "near_misses", "exact"):
        if not isinstance(record.get(key, []), list):
            raise _Wrong(f"«{key}» phải là danh sách […].", f"'{key}' must be a list […].")
    for key in ("id", "en", "source"):
        if not isinstance(record[key], str) or not record[key]:
            raise _Wrong(f"«{key}» phải là chữ, không để trống.", f"'{key}' must be text and not empty.")
    if not isinstance(record["verified"], bool):
        raise _Wrong("«verified» phải là true hoặc false.", "'verified' must be true or false.")
    _check_phrases("forms", [*record["forms"], *exact])
    _check_phrases("examples", record["examples"])
    near_misses = tuple(map(_near_miss, record["near_misses"]))
    _check_phrases("near_misses", [near_miss.text for near_miss in near_misses])
    first, last = _date(record, "from"), _date(record, "to")
    if first and last and last < first:
        raise _Wrong(f"«to» {last} trước «from» {first}.", f"'to' {last} is before 'from' {first}.")
    return Entry(
        id=record["id"],
        forms=tuple(record["forms"]),
        en=record["en"],
        valid_from=first,
        valid_to=last,
        source=record["source"],
        verified=record["verified"],
        examples=tuple(record["examples"]),
        near_misses=near_misses,
        data=_data(kind, record),
    )


def _check_keys(kind: str, keys: tuple[str, ...]) -> None:
    plain = _BEFORE_EXACT + _AFTER_EXACT + KEYS[kind]
    with_exact = (*_BEFORE_EXACT, "exact", *_AFTER_EXACT, *KEYS[kind])
    if keys in (plain, with_exact):
        return
    for key in plain:
        if key not in keys:
            raise _Wrong(f"thiếu khóa «{key}»; thêm vào.", f"key '{key}' is missing; add it.")
    for key in keys:
        if key not in with_exact:
            raise _Wrong(f"khóa lạ «{key}»; bỏ đi hoặc sửa tên.", f"unknown key '{key}'; remove it or mend its name.")
    order = ", ".join(with_exact)
    raise _Wrong(f"các khóa phải theo thứ tự: {order}.", f"keys must stand in this order: {order}.")


def _check_phrases(key: str, phrases: list[Any]) -> None:
    if not phrases:
        raise _Wrong(f"«{key}» không được trống.", f"'{key}' must not be empty.")
    for phrase in phrases:
        if not isinstance(phrase, str) or not phrase.strip():
            raise _Wrong(f"«{key}» có phần tử không phải chữ: {phrase!r}.", f"'{key}' holds no text: {phrase!r}.")
    if len(set(phrases)) < len(phrases):
        twice = next(phrase for phrase in phrases if phrases.count(phrase) > 1)
        raise _Wrong(f"«{twice}» lặp lại trong «{key}»; bỏ một.", f"'{twice}' comes twice in '{key}'; remove one.")


def _date(record: dict[str, Any], key: str) -> date | None:
    text = record[key]
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        raise _Wrong(f"«{key}» không phải ngày NNNN-TT-NN: {text!r}.", f"'{key}' is not a date YYYY-MM-DD: {text!r}.") from None


def _near_miss(value: str | dict[str, str]) -> NearMiss:
    if isinstance(value, str):
        return NearMiss(value)
    if not isinstance(value, dict) or set(value) != {"text", "clash"}:
        raise _Wrong("«near_misses» là chữ hoặc {text, clash}.", "'near_misses' holds text or {text, clash}.")
    return NearMiss(value["text"], value["clash"])


def _data(kind: str, record: dict[str, Any]) -> dict[str, Any]:
    keys = ("exact", *KEYS[kind]) if "exact" in record else KEYS[kind]
    return {key: tuple(record[key]) if isinstance(record[key], list) else record[key] for key in keys}
