"""Annotation as places in a text, and back to its words."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.likeness import place
from bench.offsets import NotInTextError, Said, as_lines, from_places, quoted, said, to_places, words_of
from bench.score import gold_papers

TEXT = "Các Sở: Giáo dục và Đào tạo, Tài chính. Theo Chỉ thị 39- NQ/TW, thu đạt 12 tỷ đồng; chi 12 tỷ đồng."


def canonical(gold: dict[str, Any], text: str) -> dict[str, Any]:
    """The annotation with `nth` just where the text has the quote more than once, and without the name of its file."""
    out = {key: value for key, value in gold.items() if key != "file"}
    for key in ("figures", "directives", "citations"):
        out[key] = [
            quoted(place(item, text), text) | {name: value for name, value in item.items() if name not in ("quote", "nth")}
            for item in gold.get(key, ())
        ]
    return out


def test_words_that_the_text_has_not_are_refused() -> None:
    with pytest.raises(NotInTextError, match="Sở Xây dựng"):
        said("Sở Xây dựng", TEXT)


@pytest.mark.parametrize("nonsense", [None, 3, "chữ", {"pieces": [[0, 1]]}])
def test_what_is_no_place_is_refused(nonsense: object) -> None:
    with pytest.raises(ValueError, match="place"):
        words_of(nonsense, TEXT)


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("Tài chính", [29, 38]),
        ("Sở Tài chính", {"words": [[4, 6], [29, 38]]}),
        ("39-NQ/TW", {"letters": [[53, 62]]}),
        ("", [0, 0]),
    ],
)
def test_words_are_pieces_of_the_text(words: str, places: Said) -> None:
    assert said(words, TEXT) == places
    assert words_of(places, TEXT) == words


def test_of_several_places_the_nearest_is_taken() -> None:
    second = TEXT.rindex("12 tỷ đồng")
    assert said("12", TEXT, second) == [second, second + 2]


def test_the_second_of_two_figures_alike_comes_back_as_the_second() -> None:
    figure = {"quote": "12 tỷ đồng", "nth": 2, "measure": "chi", "unit": "tỷ đồng", "value": "12", "period": None}
    gold: dict[str, Any] = {"session": {}, "figures": [figure]}
    assert from_places(to_places(gold, TEXT), TEXT)["figures"] == [figure]


def a_round_trip(root: Path, texts: str, gold: str) -> None:
    papers = gold_papers(root / gold, root / texts)
    assert papers
    for paper in papers:
        try:
            places = to_places(paper.gold, paper.text)
        except NotInTextError:  # a measure or title told in the annotator's words
            continue
        wanted = canonical(dict(paper.gold), paper.text)
        assert from_places(places, paper.text) == {key: wanted.get(key, {} if key == "session" else []) for key in places}


def test_our_own_annotation_comes_back_as_it_was(root: Path) -> None:
    a_round_trip(root, "samples/measure/open/texts", "samples/measure/open/gold")
    a_round_trip(root, "samples/papers", "samples/gold")


WORDS = st.lists(
    st.sampled_from(["Sở", "Tài chính", "thu", "12", "tỷ", "đồng", "39-", "NQ/TW", "đ\u0323", ",", "Hà Mẫu"]), min_size=1
)


@st.composite
def annotated(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A text and an annotation of runs of its words; lead organs also as two runs that stand apart."""
    words = draw(WORDS)
    text = " ".join(words)

    def run() -> str:
        start = draw(st.integers(0, len(words) - 1))
        return " ".join(words[start : draw(st.integers(start + 1, len(words)))])

    def placed() -> dict[str, Any]:
        start = draw(st.integers(0, len(text) - 1))
        return quoted((start, draw(st.integers(start + 1, len(text)))), text)

    figure = placed() | {"measure": run(), "unit": run(), "value": "12", "indicator": None, "period": "2024-01"}
    order = placed() | {"by": draw(st.sampled_from([None, run()])), "lead": [f"{run()} {run()}"], "basis": [], "due": None}
    return text, {
        "session": {"organ": run(), "chair": None, "online": True},
        "people": [{"name": run(), "posts": [run()]}],
        "citations": [placed() | {"kind": None, "number": run(), "issued_on": None}],
        "figures": [figure],
        "directives": [order],
        "proposals": [{"title": run(), "kind": run()}],
        "projects": [run()],
    }


@given(annotated())
def test_places_give_back_the_words(case: tuple[str, dict[str, Any]]) -> None:
    text, gold = case
    places = to_places(gold, text)
    assert from_places(places, text) == gold
    assert json.loads(as_lines(places)) == places


@given(annotated())
def test_places_hold_no_word_of_the_text(case: tuple[str, dict[str, Any]]) -> None:
    text, gold = case
    assert as_lines(to_places(gold, text)).isascii()


@given(WORDS, st.text(min_size=1, max_size=12))
def test_words_of_another_text_are_refused_or_found(words: list[str], other: str) -> None:
    text = " ".join(words)
    try:
        places = said(other, text)
    except NotInTextError:
        return
    assert words_of(places, text) == other
