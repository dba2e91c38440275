import sys

from thuongky.core.fonts import be_vietnam_pro, family_folder


def test_a_package_that_is_not_there_has_no_folder() -> None:
    assert family_folder("no_such_package_of_fonts") is None


def test_a_package_without_that_folder_has_no_folder() -> None:
    assert family_folder("thuongky", "no-such-folder") is None


def test_the_screen_font_is_found_in_its_package() -> None:
    folder = be_vietnam_pro()
    assert folder is not None
    assert (folder / "BeVietnamPro-Regular.ttf").is_file()


def test_a_folder_is_found_without_running_its_package() -> None:
    assert family_folder("rinoh_typeface_texgyretermes") is not None
    assert "rinoh_typeface_texgyretermes" not in sys.modules
