"""The loader takes only lines of the one form, and says file and line of each that is not."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.lexicon.entries import KEYS, Entry, LexiconError, NearMiss, by_id, entries, parse_entries

GOOD: dict[str, Any] = {
    "id": "so-mau",
    "forms": ["Sở Mẫu", "SM mẫu"],
    "en": "Department of Samples",
    "from": "2025-03-01",
    "to": None,
    "source": "made for this test",
    "verified": False,
    "examples": ["Sở Mẫu báo cáo"],
    "near_misses": ["Sở Khác", {"text": "Văn phòng Sở Mẫu", "clash": "its office"}],
    "kind": "state",
}


def line(**changes: Any) -> str:
    return json.dumps({**GOOD, **changes}, ensure_ascii=False)


def without(key: str) -> str:
    return json.dumps({k: v for k, v in GOOD.items() if k != key})


def parse(*lines: str) -> tuple[Entry, ...]:
    return parse_entries("collectives", "\n".join(lines) + "\n", "mẫu.jsonl")


BROKEN = [
    ("not json", "JSON"),
    ("[1, 2]", "JSON object"),
    ("", "JSON"),
    (line() + ", " + line(id="two"), "JSON"),
    (without("en"), "'en' is missing"),
    (without("kind"), "'kind' is missing"),
    (line(colour="red"), "unknown key 'colour'"),
    (json.dumps(dict(reversed(GOOD.items()))), "order"),
    (line(id=""), "'id' must be text"),
    (line(source=7), "'source' must be text"),
    (line(verified="yes"), "'verified' must be true or false"),
    (line(forms=[]), "'forms' must not be empty"),
    (line(forms=["Sở Mẫu", " "]), "'forms' holds no text"),
    (line(forms=["Sở Mẫu", "Sở Mẫu"]), "'Sở Mẫu' comes twice"),
    (line(examples=[]), "'examples' must not be empty"),
    (line(near_misses=[]), "'near_misses' must not be empty"),
    (line(near_misses=[{"text": "Sở"}]), "near_misses"),
    (line(**{"from": "1/3/2025"}), "'from' is not a date"),
    (line(to="2025-02-30"), "'to' is not a date"),
    (line(to=20250228), "'to' is not a date"),
    (line(to="2025-02-28"), "is before"),
]


@pytest.mark.parametrize(("broken", "says"), BROKEN, ids=[says for _, says in BROKEN])
def test_a_broken_line_is_refused_with_its_file_its_line_and_what_to_mend(broken: str, says: str) -> None:
    with pytest.raises(LexiconError) as raised:
        parse(line(id="first"), broken, line(id="third"))
    assert (raised.value.file, raised.value.line) == ("mẫu.jsonl", 2)
    assert says in raised.value.en
    assert str(raised.value).startswith("mẫu.jsonl, dòng 2: ")


def test_an_id_that_comes_twice_is_refused_and_the_first_line_named() -> None:
    with pytest.raises(LexiconError, match="line 3: id 'so-mau' is on line 1 already"):
        parse(line(), line(id="other"), line())


def test_the_same_exact_form_beside_a_folded_one_is_refused() -> None:
    record = {"id": "a", "forms": ["CT"], "exact": ["CT"], **{k: v for k, v in GOOD.items() if k not in ("id", "forms")}}
    with pytest.raises(LexiconError, match="'CT' comes twice"):
        parse(json.dumps(record))


def test_a_good_line_gives_its_entry() -> None:
    (entry,) = parse(line())
    assert entry == Entry(
        id="so-mau",
        forms=("Sở Mẫu", "SM mẫu"),
        en="Department of Samples",
        valid_from=date(2025, 3, 1),
        valid_to=None,
        source="made for this test",
        verified=False,
        examples=("Sở Mẫu báo cáo",),
        near_misses=(NearMiss("Sở Khác"), NearMiss("Văn phòng Sở Mẫu", "its office")),
        data={"kind": "state"},
    )
    assert entry.name == "Sở Mẫu"


def test_forms_that_count_only_in_their_capitals_stand_apart() -> None:
    record = {"id": "ct", "forms": [], "exact": ["CT"], **{k: v for k, v in GOOD.items() if k not in ("id", "forms")}}
    (entry,) = parse(json.dumps(record))
    assert (entry.forms, entry.exact, entry.name) == ((), ("CT",), "CT")


def test_windows_line_ends_change_nothing() -> None:
    assert parse(line() + "\r") == parse(line())


def test_an_entry_is_valid_on_its_first_and_last_day_and_not_beside_them() -> None:
    (entry,) = parse(line(to="2025-06-30"))
    days = [date(2025, 2, 28), date(2025, 3, 1), date(2025, 6, 30), date(2025, 7, 1)]
    assert [entry.is_valid(day) for day in days] == [False, True, True, False]


def test_a_kind_that_has_no_file_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        entries("colours")


def test_a_file_is_read_once() -> None:
    assert entries("units") is entries("units")


@pytest.mark.parametrize("kind", KEYS)
def test_every_file_loads_and_every_id_finds_its_entry(kind: str) -> None:
    assert all(by_id(kind)[entry.id] is entry for entry in entries(kind))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=3,
)


@given(st.lists(st.text(max_size=20), max_size=3) | st.lists(_JSON.map(json.dumps), max_size=3))
def test_any_lines_are_entries_or_are_refused_by_file_and_line(lines: list[str]) -> None:
    try:
        found = parse(*lines)
    except LexiconError as refused:
        where = (refused.file, refused.line >= 1)
    else:
        where = ("mẫu.jsonl", len(found) == len(lines))
    assert where == ("mẫu.jsonl", True)


@given(st.sampled_from(sorted(GOOD)), _JSON)
def test_an_entry_with_any_value_changed_is_read_or_refused_on_its_line(key: str, other: Any) -> None:
    try:
        [entry] = parse(line(**{key: other}))
    except LexiconError as refused:
        said = refused.line == 1 and refused.vi != refused.en
    else:
        said = bool(entry.id)
    assert said
