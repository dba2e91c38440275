"""Phrases are found whole, over words and not over letters, the longest of each kind at each word."""

import unicodedata

import pytest

from vanban.lexicon.trie import Phrase, Trie
from vanban.text.normal import normalise
from vanban.text.words import tokens

TRIE = Trie(
    [
        ("Sở Tài chính", Phrase("organ", "finance")),
        ("Sở Y tế", Phrase("organ", "health")),
        ("Ủy ban nhân dân", Phrase("organ", "committee")),
        ("Ủy ban nhân dân tỉnh", Phrase("organ", "province")),
        ("tài chính", Phrase("indicator", "money")),
        ("SYT", Phrase("organ", "health", exact="SYT")),
        ("Kế hoạch - Đầu tư", Phrase("branch", "plan")),
    ]
)

# Nothing of the trie stands in these.
NOTHING = [
    "",
    "Sở",
    "Sở Tài",
    "Sở Tài chinh",  # a mark is missing
    "Sở, Y tế",  # a comma parts the words
    "syt",  # this one goes by its capitals
    "Ủy ban",
    "bộ tài nguyên chính",
]

# A text, and what is found: the words and the ids.
FOUND = [
    ("giao sở Tài chính chủ trì", [("sở Tài chính", "finance"), ("Tài chính", "money")]),
    ("SỞ Y TẾ", [("SỞ Y TẾ", "health")]),
    ("SYT báo cáo", [("SYT", "health")]),
    ("Uỷ ban nhân dân tỉnh họp", [("Uỷ ban nhân dân tỉnh", "province")]),  # the longest, with the tone elsewhere
    ("Ủy ban nhân dân xã", [("Ủy ban nhân dân", "committee")]),
    ("Sở\nY tế", [("Sở\nY tế", "health")]),  # over a line's end
    ("kế hoạch – đầu tư", [("kế hoạch – đầu tư", "plan")]),  # whatever dash
    ("kế hoạch đầu tư", [("kế hoạch đầu tư", "plan")]),
]


@pytest.mark.parametrize("text", NOTHING)
def test_parts_of_phrases_are_not_found(text: str) -> None:
    assert TRIE.find(text, tokens(text)) == []


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_phrases_are_found_with_their_place(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(text[a:b], phrase.id) for a, b, phrase in TRIE.find(text, tokens(text))] == wanted


def test_decomposed_text_is_found_once_normal() -> None:
    text = normalise(unicodedata.normalize("NFD", "Sở Y tế và Sở Tài chính")).text
    assert [phrase.id for _, _, phrase in TRIE.find(text, tokens(text))] == ["health", "finance", "money"]


def test_a_phrase_given_twice_is_found_once() -> None:
    trie = Trie([("Sở Y tế", Phrase("organ", "health"))] * 2)
    assert len(trie.find("Sở Y tế", tokens("Sở Y tế"))) == 1
