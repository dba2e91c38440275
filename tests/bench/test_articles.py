"""The words of an article out of its source."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.articles import article_text, fingerprint

HEAD = '---json\n{"title": "Họp thường kỳ", "description": "Ngày 6/10", "doangioithieu": "", "draft": false}\n---\n'


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("", ""),
        ("<script>let thu = 1</script><style>p {}</style>", ""),
        ("<?php echo '<p>không</p>'; ?>", ""),
        ("Thu < chi\nvà  1 > 0", "Thu < chi\nvà 1 > 0\n"),
        ("<p>Thu&nbsp; ngân\n s&aacute;ch</p><p><br></p>", "Thu ngân sách\n"),
        ("<p>một<br>hai<b>ba</b></p><ul><li>bốn</li></ul>", "một\nhaiba\nbốn\n"),
        ("<table><tr><td>Thu</td><td>1.687</td></tr><tr><td>Chi</td></tr></table>", "Thu 1.687\nChi\n"),
        (HEAD + "<p>Thân bài</p>", "Họp thường kỳ\nNgày 6/10\nThân bài\n"),
        ("một\r\nhai\r\n", "một\nhai\n"),
    ],
)
def test_a_line_a_block_and_nothing_of_the_markup(source: str, text: str) -> None:
    assert article_text(source) == text


def test_a_head_that_is_no_json_is_refused() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        article_text("---json\n{title}\n---\nthân bài")


def test_letters_are_left_as_the_article_has_them() -> None:
    apart = unicodedata.normalize("NFD", "quốc phòng")
    assert article_text(f"<p>{apart}</p>") == f"{apart}\n"
    assert fingerprint(f"{apart}\n") != fingerprint("quốc phòng\n")


@given(st.text())
def test_any_text_gives_words_in_single_spaces_and_no_empty_line(source: str) -> None:
    try:
        text = article_text(source)
    except ValueError:  # a head that is no JSON
        return
    assert all(line == " ".join(line.split()) != "" for line in text.removesuffix("\n").split("\n") if text)


@given(st.text(alphabet="aăâ 1,.%\n\t\u00a0\u0323", max_size=60))
def test_taking_the_words_twice_changes_nothing(source: str) -> None:
    once = article_text(source)
    assert article_text(once) == once
