import pytest

from thuongky.drafting.blocks import Orientation
from thuongky.drafting.sizes import Range, nd30

SIZES = nd30()
RANGES = {
    **{name: part.size for name, part in SIZES.parts.items()},
    **{edge: getattr(SIZES.margins, edge) for edge in ("top", "bottom", "left", "right")},
    "indent": SIZES.indent_mm,
    "between": SIZES.between_pt,
    "spacing": SIZES.line_spacing,
}


@pytest.mark.parametrize("name", RANGES)
def test_what_is_chosen_is_allowed(name: str) -> None:
    allowed: Range = RANGES[name]
    assert allowed.min <= allowed.chosen <= allowed.max


@pytest.mark.parametrize("name", SIZES.parts)
def test_every_part_says_where_its_rule_stands_or_why_it_is_ours(name: str) -> None:
    part = SIZES.parts[name]
    assert part.article.startswith("phần I, mục") or part.note.startswith("Ours")


@pytest.mark.parametrize(
    ("name", "low", "high", "upper", "bold", "italic"),
    [
        ("state_name", 12, 13, True, True, False),
        ("motto", 13, 14, False, True, False),
        ("superior", 12, 13, True, False, False),
        ("issuer", 12, 13, True, True, False),
        ("number", 13, 13, False, False, False),
        ("place_date", 13, 14, False, False, True),
        ("kind", 13, 14, True, True, False),
        ("letter_subject", 12, 13, False, False, False),
        ("body", 13, 14, False, False, False),
        ("recipients_word", 12, 12, False, True, True),
        ("recipients", 11, 11, False, False, False),
    ],
)
def test_the_parts_are_set_as_the_decree_says(name: str, low: float, high: float, upper: bool, bold: bool, italic: bool) -> None:
    part = SIZES.parts[name]
    assert (part.size.min, part.size.max, part.upper, part.bold, part.italic) == (low, high, upper, bold, italic)


def test_the_page_is_a4_with_the_decrees_margins() -> None:
    assert SIZES.page_mm(Orientation.PORTRAIT) == (210, 297)
    assert SIZES.page_mm(Orientation.LANDSCAPE) == (297, 210)
    assert (SIZES.margins.left.min, SIZES.margins.left.max) == (30, 35)
    assert (SIZES.margins.right.min, SIZES.margins.right.max) == (15, 20)
    assert SIZES.text_width_mm(Orientation.PORTRAIT) == 165
    assert SIZES.text_height_mm(Orientation.LANDSCAPE) == 170
