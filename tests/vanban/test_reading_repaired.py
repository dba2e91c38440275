"""A paper in an old encoding says what it says in Unicode; its quotes stay in the letters it was given in."""

import json
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bench.performance import sample_texts
from samples.hostile.legacy import to_tcvn3, to_vni
from vanban.checks import checks
from vanban.facts import note_fact
from vanban.printing import as_json, from_json
from vanban.reading import read, read_repaired
from vanban.reasons import NoteCode
from vanban.results import Finding, Reading
from vanban.text.repair import Rule

SAMPLES = sample_texts()
_OF_PLACES = frozenset({"start", "end", "quote", "mentions", "notes", "text_sha256"})
both = pytest.mark.parametrize("encode", [to_tcvn3, to_vni], ids=["TCVN3", "VNI"])


def _said(reading: Reading) -> Any:
    """All that a reading says but for places; TCVN3 cannot tell a capital Ủ in the midst of a sentence from a small one."""

    def without_places(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: without_places(one) for key, one in value.items() if key not in _OF_PLACES}
        return [without_places(one) for one in value] if isinstance(value, list) else value

    return json.dumps(without_places(as_json(reading)), ensure_ascii=False).lower()


def _findings(reading: Reading) -> Iterator[Finding]:
    for kind in (reading.people, reading.citations, reading.figures, reading.directives, reading.proposals, reading.projects):
        yield from kind


@both
@pytest.mark.parametrize("text", SAMPLES, ids=range(len(SAMPLES)))
def test_the_samples_in_old_letters_say_what_they_say(text: str, encode: Callable[[str], str]) -> None:
    given = encode(unicodedata.normalize("NFC", text))
    reading = read(given)
    assert _said(reading) == _said(read(text))
    assert all(given[one.start : one.end] == one.quote for one in _findings(reading))
    assert {note.code for note in reading.notes} <= {NoteCode.REPAIRED_TCVN3, NoteCode.REPAIRED_VNI}
    assert sum(note.letters for note in reading.notes) > 0.1 * len(text)


@both
def test_what_does_not_add_up_is_found_in_old_letters_too(encode: Callable[[str], str]) -> None:
    text = (
        "Giải ngân 1.602 tỷ đồng trên tổng kế hoạch 4.088 tỷ đồng, đạt 49,2%. Hộ nghèo từ 8,7% xuống còn 6,9%, giảm 1,2 điểm %."
    )
    found = [(check.rule, check.values) for check in checks(read(text))]
    assert len(found) == 2
    assert [(check.rule, check.values) for check in checks(read(encode(text)))] == found


@both
def test_to_be_shown_a_paper_is_read_in_the_letters_people_know(encode: Callable[[str], str]) -> None:
    text = SAMPLES[0]
    shown = read_repaired(f"{text}\n{encode(text)}")
    assert len([*_findings(shown)]) >= len([*_findings(read(text))]) > 0
    assert all(shown.text[one.start : one.end] == one.quote for one in _findings(shown))
    assert shown.text.startswith(text)
    assert shown.notes[0].start >= len(text)
    assert read_repaired(text) == read(text)


def test_a_repair_is_told_with_its_lines_and_letters_and_printed() -> None:
    text = f"Thông báo\n{to_tcvn3('Sở Y tế, Sở Tài chính báo cáo.')}"
    reading = read(text)
    (note,) = reading.notes
    assert (note.code, note.letters) == (Rule.TCVN3, 7)
    said = note_fact(note, reading)
    assert said.vi.endswith("(7 chữ, dòng 2)")
    assert said.en.endswith("(letters: 7, line 2)")
    assert from_json(as_json(reading), text) == reading


def test_a_reading_printed_before_repairs_were_made_is_read_back() -> None:
    text = "The provincial committee held its regular session in April and reviewed the results."
    printed = as_json(read(text))
    for note in printed["notes"]:
        del note["letters"]
    assert from_json(printed, text) == read(text)


def test_each_rule_of_repair_has_its_note() -> None:
    assert {rule.value for rule in Rule} <= {code.value for code in NoteCode}
