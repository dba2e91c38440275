"""A reading printed as JSON, and read back."""

import dataclasses
import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.vanban.hand_made import GOAL, READING, TEXT, place
from vanban import results
from vanban.period import Period
from vanban.printing import PrintedReadingError, as_json, from_json
from vanban.reasons import Reason
from vanban.results import Figure, Reading, Role

_WORDS = st.text(max_size=20)
_DAYS = st.dates(date(1000, 1, 1))
_PERIODS = st.tuples(_DAYS, _DAYS).map(lambda days: Period(min(days), max(days)))
_NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=6) | st.sampled_from(
    [Decimal("1E+9"), Decimal("-0.50"), Decimal("1E-7")]
)
_WHY = st.dictionaries(_WORDS, st.sampled_from(tuple(map(str, Reason))), max_size=2)

for _kind, _values in {Period: _PERIODS, Decimal: _NUMBERS, date: _DAYS}.items():
    st.register_type_strategy(_kind, _values)


def _any(kind: type[Any]) -> st.SearchStrategy[Any]:
    return st.builds(kind, **{"why": _WHY} if "why" in {field.name for field in dataclasses.fields(kind)} else {})


def _some(kind: type[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(_any(kind), max_size=2).map(tuple)


_READINGS = st.builds(
    lambda **parts: dataclasses.replace(READING, **parts),
    paper=_any(results.Paper),
    session=_any(results.Session),
    people=_some(results.Person),
    citations=_some(results.Citation),
    figures=_some(results.Figure),
    directives=_some(results.Directive),
    proposals=_some(results.Proposal),
    projects=_some(results.Project),
    notes=_some(results.Note),
)


def _sent(reading: Reading) -> Any:
    """The printed reading after a journey as text."""
    return json.loads(json.dumps(as_json(reading)))


@given(_READINGS)
def test_every_reading_is_equal_after_printing_and_reading_back(reading: Reading) -> None:
    assert from_json(_sent(reading), TEXT) == reading


def test_the_head_names_schema_reader_and_text_and_the_file_only_when_given() -> None:
    printed = as_json(READING)
    assert "file" not in printed
    assert (printed["schema"], printed["reader"], printed["text_sha256"]) == ("vanban.reading/1", "hand", READING.text_sha256)
    assert as_json(READING, "tin.txt")["file"] == "tin.txt"


def test_a_figure_has_the_keys_of_the_guide_with_place_rule_and_reasons() -> None:
    figure = as_json(READING)["figures"][2]
    assert figure == {
        "start": GOAL.start,
        "end": GOAL.end,
        "quote": "95%",
        "measure": "giải ngân",
        "indicator": None,
        "value": "95",
        "unit": "%",
        "role": "share",
        "base": "plan",
        "period": None,
        "status": "target",
        "bound": "at-least",
        "rule": "figure",
        "why": {"indicator": "not-in-list", "period": "not-said"},
    }


def test_a_directive_names_its_parties_as_the_guide_does_and_places_them_beside() -> None:
    directive = as_json(READING)["directives"][0]
    assert (directive["lead"], directive["coordinate"]) == (["Sở Kế hoạch và Đầu tư"], ["các sở, ngành"])
    assert (directive["due"], directive["recurring"], directive["basis"], directive["figures"]) == (
        "2024-04-15",
        "monthly",
        ["61/2023/NQ-HĐND"],
        [2],
    )
    lead = directive["lead_parties"][0]
    assert TEXT[lead["start"] : lead["end"]] == lead["name"]
    assert (lead["kind"], lead["organ"]) == ("organ", "so-ke-hoach-va-dau-tu")
    assert directive["coordinate_parties"][0]["kind"] == "group"


def test_session_and_people_are_printed_as_the_guide_has_them() -> None:
    printed = as_json(READING)
    assert printed["session"] == {
        "organ": None,
        "province": None,
        "kind": "regular",
        "month": "2024-03",
        "held_on": None,
        "chair": "Lê Văn Mẫu",
        "online": False,
        "why": {"held_on": "not-said"},
    }
    assert printed["people"][0]["mentions"] == [[19, 29]]
    assert printed["people"][0]["posts"] == ["Chủ tịch UBND tỉnh"]


@pytest.mark.parametrize(
    ("value", "printed"),
    [("1E+3", "1000"), ("1E-7", "0.0000001"), ("-2", "-2"), ("7869.165", "7869.165"), ("95.0", "95.0"), ("0", "0")],
)
def test_numbers_are_printed_plainly_without_an_exponent(value: str, printed: str) -> None:
    figure = Figure(**place("95%", "figure"), measure="m", indicator=None, value=Decimal(value), unit="%", role=Role.LEVEL)
    assert as_json(dataclasses.replace(READING, figures=(figure,)))["figures"][0]["value"] == printed


def _without(printed: dict[str, Any], *path: Any) -> None:
    for step in path[:-1]:
        printed = printed[step]
    del printed[path[-1]]


def _with(value: Any, *path: Any) -> Callable[[Any], None]:
    def change(printed: Any) -> None:
        for step in path[:-1]:
            printed = printed[step]
        printed[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_with("vanban.reading/0", "schema"), "'vanban.reading/0', not 'vanban.reading/1'"),
        (_with("0" * 64, "text_sha256"), "another text"),
        (lambda printed: _without(printed, "reader"), "'reader'"),
        (lambda printed: _without(printed, "figures"), "'figures' must be a list"),
        (lambda printed: _without(printed, "figures", 1, "unit"), "'figures[1]' lacks the key 'unit'"),
        (_with("nhiều", "figures", 1, "value"), "'figures[1]' holds a wrong value"),
        (_with("2024-13", "session", "month"), "'session' holds a wrong value"),
        (_with("someone", "directives", 0, "voice"), "'directives[0]' holds a wrong value"),
        (_with(None, "people", 0), "'people[0]' holds a wrong value"),
    ],
)
def test_an_object_that_is_no_reading_of_this_text_is_refused_with_the_place_of_the_fault(
    change: Callable[[Any], None], said: str
) -> None:
    printed = _sent(READING)
    change(printed)
    with pytest.raises(PrintedReadingError) as refusal:
        from_json(printed, TEXT)
    assert said in refusal.value.sentence.en
    assert "đọc lại văn bản" in refusal.value.sentence.vi


def test_a_text_changed_by_one_newline_is_another_text() -> None:
    with pytest.raises(PrintedReadingError, match="another text"):
        from_json(_sent(READING), TEXT.replace("\r\n", "\n"))


_JSON = st.recursive(st.none() | st.booleans() | st.integers() | _WORDS, lambda inner: st.lists(inner, max_size=2), max_leaves=3)


def _places_in(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path to every value within a printed reading, its own first."""
    keys = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    return [path, *(deeper for key in keys for deeper in _places_in(value[key], (*path, key)))]


_PLACES = _places_in(_sent(READING))[1:]


@given(st.sampled_from(_PLACES), _JSON)
def test_a_printed_reading_with_any_value_changed_is_read_or_refused_with_a_sentence(path: tuple[Any, ...], other: Any) -> None:
    printed = _sent(READING)
    holder = printed
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = other
    try:
        said = bool(from_json(printed, TEXT).text)
    except PrintedReadingError as refused:
        said = refused.sentence.vi != refused.sentence.en
    assert said
