import pytest

from thuongky.brief.page.markup import Html, css_string, escape, join, link, raw_element, tag


def test_a_text_without_special_letters_stays_as_it_is() -> None:
    assert escape("Sở Tài chính, 95% kế hoạch") == "Sở Tài chính, 95% kế hoạch"


def test_markup_is_not_escaped_twice() -> None:
    assert join(tag("b", "a & b"), Html("<i>c</i>")) == "<b>a &amp; b</b><i>c</i>"


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onclick='x", "&lt;b&gt;"])
def test_a_text_cannot_become_markup(hostile: str) -> None:
    written = tag("p", hostile, title=hostile)
    assert written.count("<") == 2
    assert written.count('"') == 2
    assert "'" not in written


def test_letters_that_a_browser_would_change_are_written_so_that_it_does_not() -> None:
    assert escape("a\r\nb") == "a&#13;\nb"
    assert escape("a\0b\ud800c") == "a\ufffdb\ufffdc"


def test_absent_attributes_are_not_written_and_true_ones_stand_bare() -> None:
    assert tag("input", checked=True, hidden=False, id=None, data_n=3) == '<input checked data-n="3">'


def test_lists_are_taken_apart_and_nothing_is_written_for_none() -> None:
    assert tag("ul", [tag("li", "a"), None, [tag("li", "b")]], class_="plain") == '<ul class="plain"><li>a</li><li>b</li></ul>'


def test_a_link_leads_nowhere_but_into_the_page() -> None:
    assert link("javascript:alert(1)", "x") == '<a href="#javascript:alert(1)">x</a>'


@pytest.mark.parametrize("code", ["</style><script>", "</STYLE >", "<!-- x"])
def test_code_that_would_end_its_own_element_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="closing tag"):
        raw_element("style", code)


def test_a_style_string_holds_no_letter_that_could_end_it() -> None:
    written = css_string("\"</style>\\'\n")
    assert written == r'"\22 \3c /style\3e \5c \27 \a "'
