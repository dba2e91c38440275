import pytest

from thuongky.brief.page.drawing import NotADrawing, chart_colours, drawing
from thuongky.core.palette import PALETTES, Hue, Theme

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


def test_what_is_no_svg_is_refused() -> None:
    for text in ("", "<p>x</p>", "<svg>", "not a drawing", '<html xmlns="http://www.w3.org/1999/xhtml"/>'):
        with pytest.raises(NotADrawing):
            drawing(text)


def test_a_document_type_is_refused() -> None:
    with pytest.raises(NotADrawing, match="document type"):
        drawing('<!DOCTYPE svg [<!ENTITY a "b">]>' + _SVG.format("&a;"))


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '<a href="https://example.com"><text>x</text></a>',
        '<image href="https://example.com/x.png"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
        "<style>*{fill:url(https://example.com)}</style>",
        '<rect onclick="alert(1)" style="x" class="y" fill="url(https://example.com/#a)"/>',
        '<use href="https://example.com/#a"/>',
    ],
)
def test_only_shapes_and_text_are_let_through(hostile: str) -> None:
    written = drawing(_SVG.format(hostile))
    for word in ("script", "example", "alert", "style", "href", "class", "<p"):
        assert word not in written


def test_the_words_of_a_chart_are_escaped() -> None:
    assert "<text>&lt;b&gt;</text>" in drawing(_SVG.format("<text>&lt;b&gt;</text>"))


def test_colours_of_the_palette_follow_the_theme_and_others_stay() -> None:
    blue = PALETTES[Theme.LIGHT].hues[Hue.BLUE]
    written = drawing(_SVG.format(f'<rect fill="{blue.lower()}" stroke="#123456" width="2"/>'))
    assert '<rect fill="var(--chart-blue)" stroke="#123456" width="2"></rect>' in written


def test_both_themes_name_the_same_colours() -> None:
    names = [[part.split(":")[0] for part in chart_colours(theme).split(";")] for theme in Theme]
    assert names[0] == names[1]
    assert f"--chart-blue:{PALETTES[Theme.DARK].hues[Hue.BLUE]}" in chart_colours(Theme.DARK)


def test_a_title_stays_out_since_the_page_has_a_heading() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 70" height="70">{}<text>9.418</text></svg>'
    assert 'viewBox="0 0 90 70" height="70"' in drawing(svg.format(""))
    written = drawing(svg.format('<g class="mark-text role-title-text"><text>Thu ngân sách</text></g>'))
    assert "Thu ngân sách" not in written
    assert "9.418" in written
    assert 'viewBox="0 20 90 50" height="50"' in written
