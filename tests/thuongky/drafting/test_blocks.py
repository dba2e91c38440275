import pytest

from thuongky.drafting.blocks import (
    Cell,
    Column,
    Figure,
    Group,
    Heading,
    Item,
    Paragraph,
    Row,
    Run,
    Table,
    bold,
    cell,
    group,
    italic,
    link,
    runs,
)

PNG = b"\x89PNG\r\n\x1a\n" + bytes(8) + (400).to_bytes(4) + (100).to_bytes(4)


@pytest.mark.parametrize("name", ["", "1a", "a b", "a-b", "_a", "mục", "a" * 41, "a\n"])
def test_a_name_word_would_not_take_is_no_bookmark(name: str) -> None:
    for make in (
        lambda: Heading((), bookmark=name),
        lambda: Paragraph((), bookmark=name),
        lambda: Item((), bookmark=name),
        lambda: Cell(bookmark=name),
        lambda: Group((), bookmark=name),
    ):
        with pytest.raises(ValueError, match="bookmark"):
            make()


def test_a_bookmark_may_have_forty_signs() -> None:
    assert Heading((), bookmark="a" * 40).bookmark == "a" * 40


@pytest.mark.parametrize("level", [0, 4])
def test_there_are_three_levels_of_headings(level: int) -> None:
    with pytest.raises(ValueError, match="level"):
        Heading((), level)


def test_a_table_needs_a_column_and_rows_that_cover_all_columns() -> None:
    columns = (Column("a", 10), Column("b", 10))
    with pytest.raises(ValueError, match="at least one column"):
        Table((), ())
    for cells in ((cell("x"),), (cell("x", span=3),), (cell("x"), cell("y"), cell("z"))):
        with pytest.raises(ValueError, match="of 2 columns"):
            Table(columns, (Row(cells),))
        with pytest.raises(ValueError, match="of 2 columns"):
            Table(columns, (), head=(Row(cells),))
    assert Table(columns, (Row((cell("x", span=2),)), group("y")))


def test_widths_are_narrowed_together_and_never_widened() -> None:
    table = Table((Column("a", 100), Column("b", 200)), ())
    assert table.widths_mm(300) == (100, 200)
    assert table.widths_mm(400) == (100, 200)
    assert table.widths_mm(150) == (50, 100)


def test_a_figure_needs_a_png_and_words_that_stand_for_it() -> None:
    with pytest.raises(ValueError, match="PNG"):
        Figure(b"<svg/>", 100, "x")
    with pytest.raises(ValueError, match="alt"):
        Figure(PNG, 100, " ")
    assert Figure(PNG, 100, "x").height_mm == 25


def test_runs_are_words_of_one_look() -> None:
    assert runs("a", bold("b"), italic("c"), link("d", "#e")) == (
        Run("a"),
        Run("b", bold=True),
        Run("c", italic=True),
        Run("d", link="#e"),
    )
