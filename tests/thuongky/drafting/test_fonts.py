import struct
from pathlib import Path

from thuongky.drafting.fonts import TextFont, font_revision, text_font

NO_PACKAGE = ("TeX Gyre Termes", "no_such_package_of_fonts")


def font_file(path: Path, revision: float) -> Path:
    """A font of two tables, the second its head."""
    head = struct.pack(">HHi", 1, 0, int(revision * 65536))
    directory = b"".join(struct.pack(">4sIII", tag, 0, 44, len(head)) for tag in (b"cmap", b"head"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(struct.pack(">IHHHH", 0x00010000, 2, 0, 0, 0) + directory + head)
    return path


def test_without_any_font_there_is_none(tmp_path: Path) -> None:
    assert text_font((tmp_path, tmp_path / "absent"), NO_PACKAGE) is None


def test_the_old_liberation_serif_is_passed_over_for_it_lacks_vietnamese_letters(tmp_path: Path) -> None:
    font_file(tmp_path / "liberation" / "LiberationSerif-Regular.ttf", 1.074)
    assert text_font((tmp_path,), NO_PACKAGE) is None
    font_file(tmp_path / "liberation2" / "LiberationSerif-Regular.ttf", 2.0)
    assert text_font((tmp_path,), NO_PACKAGE) == TextFont("Liberation Serif", tmp_path / "liberation2")


def test_tinos_comes_before_liberation(tmp_path: Path) -> None:
    font_file(tmp_path / "a" / "LiberationSerif-Regular.ttf", 2.1)
    font_file(tmp_path / "b" / "Tinos-Regular.ttf", 1.33)
    assert text_font((tmp_path,), NO_PACKAGE) == TextFont("Tinos", tmp_path / "b")


def test_the_packaged_font_comes_first_on_every_machine(tmp_path: Path) -> None:
    font_file(tmp_path / "Tinos-Regular.ttf", 2.0)
    font = text_font((tmp_path,))
    assert font is not None
    assert font.family == "TeX Gyre Termes"
    assert (font.folder / "texgyretermes-bold.otf").is_file()


def test_a_file_that_is_no_font_has_no_revision(tmp_path: Path) -> None:
    for content in (b"", b"not a font at all"):
        (tmp_path / "x.ttf").write_bytes(content)
        assert font_revision(tmp_path / "x.ttf") == 0
    assert font_revision(font_file(tmp_path / "y.ttf", 2.5)) == 2.5
