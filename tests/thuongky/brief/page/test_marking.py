from hypothesis import given
from hypothesis import strategies as st

from tests.thuongky.brief.page.parsed import Element, parse_page
from thuongky.brief.page.marking import Mark, lighting_rules, mark_text
from thuongky.brief.page.markup import Html

_TEXTS = st.text(alphabet='ab &<"\n\n\nđ', max_size=24)
_SPANS = st.lists(st.tuples(st.integers(0, 25), st.integers(0, 25)), max_size=6, unique=True)


def _mark(start: int, end: int, behind: str = "") -> Mark:
    return Mark(start, end, f"p-{start}-{end}", "order", Html(behind))


def _paragraphs(html: str) -> list[Element]:
    return list(parse_page(html).all("p"))


def _text(html: str) -> str:
    return "\n".join(paragraph.text for paragraph in _paragraphs(html))


def test_a_text_without_marks_is_its_paragraphs() -> None:
    html, cut = mark_text("Một\n\nHai & ba", [])
    assert html == "<p>Một</p><p></p><p>Hai &amp; ba</p>"
    assert cut == ()


def test_marks_outside_the_text_or_without_words_are_left_out() -> None:
    html, _ = mark_text("abc", [_mark(1, 9), _mark(2, 2), _mark(-1, 2), _mark(2, 1)])
    assert html == "<p>abc</p>"


def test_a_mark_bears_its_id_and_the_way_back_stands_right_behind_it() -> None:
    html, cut = mark_text("một hai ba", [_mark(4, 7, '<a href="#n-1"></a>')])
    assert html == '<p>một <mark class="order" id="p-4-7">hai</mark><a href="#n-1"></a> ba</p>'
    assert cut == ()


def test_the_mark_that_begins_at_the_same_letter_and_ends_later_is_outside() -> None:
    html, cut = mark_text("abcdef", [_mark(0, 2), _mark(0, 5)])
    assert html == '<p><mark class="order" id="p-0-5"><mark class="order" id="p-0-2">ab</mark>cde</mark>f</p>'
    assert cut == ()


def test_marks_that_only_touch_are_not_cut() -> None:
    html, cut = mark_text("abcd", [_mark(0, 2), _mark(2, 4)])
    assert html == '<p><mark class="order" id="p-0-2">ab</mark><mark class="order" id="p-2-4">cd</mark></p>'
    assert cut == ()


def test_a_mark_that_crosses_another_is_cut_and_its_way_back_stands_behind_the_last_piece() -> None:
    html, cut = mark_text("abcdef", [_mark(0, 4), _mark(2, 6, "<i></i>")])
    assert html == (
        '<p><mark class="order" id="p-0-4">ab<mark class="order" id="p-2-6">cd</mark></mark>'
        '<mark class="order" data-of="p-2-6">ef</mark><i></i></p>'
    )
    assert cut == ("p-2-6",)


def test_a_mark_over_several_paragraphs_has_a_piece_in_each_that_has_words() -> None:
    html, cut = mark_text("ab\n\ncd", [_mark(1, 5)])
    assert html == '<p>a<mark class="order" id="p-1-5">b</mark></p><p></p><p><mark class="order" data-of="p-1-5">c</mark>d</p>'
    assert cut == ("p-1-5",)


def test_a_mark_that_begins_with_a_line_break_still_bears_its_id() -> None:
    html, _ = mark_text("ab\ncd", [_mark(2, 5)])
    assert 'id="p-2-5"' in html


def test_pages_are_marked_where_they_begin_without_a_letter_of_their_own() -> None:
    html, _ = mark_text("abcd\nef", [_mark(1, 4)], page_starts=(0, 2, 5))
    assert html == (
        '<p>a<mark class="order" id="p-1-4">b<span class="leaf" data-n="2"></span>cd</mark></p>'
        '<p><span class="leaf" data-n="3"></span>ef</p>'
    )


def test_the_rules_light_every_later_piece_and_cannot_be_escaped_from() -> None:
    rules = lighting_rules(["p-1", '"]{}</style>'])
    assert ':root:has([id="p-1"]:target) [data-of="p-1"]{' in rules
    assert "</style" not in rules


@given(_TEXTS, _SPANS, st.lists(st.integers(0, 25), max_size=3))
def test_the_text_stays_letter_for_letter_its_own(text: str, spans: list[tuple[int, int]], pages: list[int]) -> None:
    html, _ = mark_text(text, [_mark(*span, "<a></a>") for span in spans], sorted(pages))
    assert _text(html) == text


@given(_TEXTS, _SPANS)
def test_every_mark_has_one_id_and_its_pieces_hold_exactly_its_words(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [_mark(*span) for span in spans]
    html, cut = mark_text(text, marks)
    root = parse_page(html)
    for mark in marks:
        words = text[mark.start : mark.end] if mark.start < mark.end <= len(text) else ""
        pieces = [*root.all("mark", id=mark.anchor), *root.all("mark", data_of=mark.anchor)]
        assert sum(1 for _ in root.all("mark", id=mark.anchor)) == (1 if words.replace("\n", "") else 0)
        assert "".join(piece.text for piece in pieces) == words.replace("\n", "")
        assert (mark.anchor in cut) == (len(pieces) > 1)
