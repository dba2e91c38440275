"""Every code of a reason or a note has its sentence in both languages."""

from pathlib import Path

import pytest

from tests.vanban.samples import sample_texts
from vanban.printing import as_json
from vanban.reading import read
from vanban.reasons import NoteCode, Reason, note, reason
from vanban.wording import say, section


def test_an_unknown_code_has_no_sentence() -> None:
    for code in ("", "unheard-of", "Not-Said"):
        with pytest.raises(KeyError):
            reason(code)
        with pytest.raises(KeyError):
            note(code)


def test_reasons_and_notes_and_their_sentences_are_the_same_codes() -> None:
    assert set(section("reason")) == set(map(str, Reason))
    assert set(section("note")) == set(map(str, NoteCode))


@pytest.mark.parametrize("code", Reason)
def test_a_reason_is_said_in_two_languages(code: Reason) -> None:
    assert reason(code).vi != reason(code).en


@pytest.mark.parametrize("path", sample_texts(), ids=lambda path: path.stem)
def test_all_that_the_reader_says_of_the_samples_has_words(path: Path) -> None:
    printed = as_json(read(path.read_bytes().decode("utf-8")))
    items = [item for key in ("people", "citations", "figures", "directives", "proposals", "projects") for item in printed[key]]
    for item in [printed["session"], *items]:
        for field, code in item["why"].items():
            assert reason(code)
            assert say(f"field.{field}")
            assert not item[field], f"{field} is not empty but has the reason {code}"
    assert all(note(one["code"]) for one in printed["notes"])
