"""Files opened as text: what is refused, and that what is read is exact."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samples.hostile.legacy import to_tcvn3
from vanban import opening
from vanban.opening import Trouble, open_paper, text_of


def _refusal(path: Path) -> Trouble:
    with pytest.raises(Trouble) as refusal:
        open_paper(path)
    assert str(path) in refusal.value.sentence.vi
    return refusal.value


@pytest.mark.parametrize(
    ("content", "vi", "en"),
    [
        (b"", "tệp trống", "the file is empty"),
        (b"\xef\xbb\xbf \r\n\f", "tệp trống", "the file is empty"),
        (b"PK\x03\x04....", "Word, Excel", "Word or Excel"),
        (b"%PDF-1.7\n", "tệp PDF", "a PDF"),
        (b"\xd0\xcf\x11\xe0....", "đời cũ", "an old Word"),
        (b"{\\rtf1 ...}", "RTF", "RTF"),
        (b"\x89PNG\r\n", "ảnh", "a picture"),
        (b"\n <!DOCTYPE html><p>...", "trang web", "a web page"),
        (b"\xff\xfeT\x00", "UTF-16", "UTF-16"),
        ("Thu ngân sách".encode("utf-16-be"), "byte thứ 1 là byte 0", "byte 1 is zero"),
        (b"thu\x00", "byte thứ 4", "byte 4"),
        (b"thu\nng\xe2n", "dòng 2, byte thứ 7", "line 2, byte 7"),
        ("thu ngâ".encode()[:-1], "dòng 1, byte thứ 7", "line 1, byte 7"),
    ],
)
def test_what_is_not_plain_text_in_utf_8_is_refused_with_what_it_is(tmp_path: Path, content: bytes, vi: str, en: str) -> None:
    path = tmp_path / "tin.txt"
    path.write_bytes(content)
    sentence = _refusal(path).sentence
    assert vi in sentence.vi
    assert en in sentence.en


def test_bytes_of_an_old_encoding_are_opened_as_the_letters_they_look_like(tmp_path: Path) -> None:
    path = tmp_path / "tin.txt"
    path.write_bytes(to_tcvn3("Thu ngân sách của tỉnh").encode("latin-1"))
    assert open_paper(path) == to_tcvn3("Thu ngân sách của tỉnh")


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert "there is no such file" in _refusal(tmp_path / "none.txt").sentence.en
    assert "this is a folder" in _refusal(tmp_path).sentence.en


def test_a_name_no_system_can_have_is_unreadable() -> None:
    with pytest.raises(Trouble, match="could not read"):
        open_paper(Path("a\0b"))


@pytest.mark.parametrize(("fault", "said"), [(PermissionError(), "you may not read"), (OSError("disk error"), "(disk error)")])
def test_a_file_the_system_withholds_is_said_to_be_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: OSError, said: str
) -> None:
    def withhold(_: Path) -> bytes:
        raise fault

    path = tmp_path / "kin.txt"
    path.write_bytes(b"thu")
    monkeypatch.setattr(Path, "read_bytes", withhold)
    assert said in _refusal(path).sentence.en


def test_a_file_up_to_the_limit_is_read_and_one_byte_more_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_BYTES", 4)
    path = tmp_path / "dai.txt"
    path.write_bytes(b"1234")
    assert open_paper(path) == "1234"
    path.write_bytes(b"12345")
    assert "more than the" in _refusal(path).sentence.en


def test_newlines_and_a_byte_order_mark_stay_so_that_places_hold_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "tin.txt"
    path.write_bytes("\ufeffThu\r\nngân\rsách\n".encode())
    assert open_paper(path) == "\ufeffThu\r\nngân\rsách\n"


def _opened(content: bytes) -> str | Trouble:
    """The text of the bytes, or why they are none."""
    try:
        return text_of(content, Path("tin.txt"))
    except Trouble as refused:
        return refused


@given(st.text())
def test_a_text_in_utf_8_is_opened_as_itself_or_refused_by_what_it_holds(text: str) -> None:
    opened = _opened(text.encode())
    wanted = "empty" if not text.strip("\ufeff \t\r\n\f") else "binary" if "\0" in text else text
    assert (opened.code if isinstance(opened, Trouble) else opened) == wanted


_OTHERS = (b"PK\x03\x04", b"%PDF", b"\xff\xfe", b"<html")


@given(st.binary(max_size=60), st.sampled_from(_OTHERS))
def test_any_bytes_are_their_own_text_or_are_refused_by_name_in_both_languages(content: bytes, beginning: bytes) -> None:
    opened, other = _opened(content), _opened(beginning + content)
    assert isinstance(other, Trouble)
    if isinstance(opened, str):
        assert content in [opened.encode(code, "replace") for code in ("utf-8", "cp1252", "latin-1")]
        return
    for refused in (opened, other):
        assert "tin.txt" in refused.sentence.vi
        assert "tin.txt" in refused.sentence.en
