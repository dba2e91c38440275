"""The content says what a file is; its name only where the content does not."""

import io
import zipfile

import pytest

from thuongky.brief.intake.sniff import Format, format_of
from thuongky.brief.intake.trouble import Unreadable

OLE = bytes.fromhex("D0CF11E0A1B11AE1")


def package(*names: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t", "empty"),
        ("a.txt", b"\x00\x00", "binary"),
        ("a.txt", b"abc\x00def", "binary"),
        ("a.xls", OLE + b"x", "spreadsheet"),
        ("a.xlsx", package("xl/workbook.xml"), "spreadsheet"),
        ("a.docx", package("xl/workbook.xml"), "spreadsheet"),
        ("a.doc", OLE + b"x", "old-word"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("a.docx", b"PK\x03\x04 not a package", "broken"),
        ("a.docx", "Chỉ là chữ".encode(), "broken"),
        ("a.pdf", "Chỉ là chữ".encode(), "broken"),
        ("a.docx", package("other.xml"), "broken"),
        ("a", package("ppt/presentation.xml"), "slides"),
        ("a.pptx", b"x", "slides"),
        ("a.txt", b"\x89PNG\r\n", "image"),
        ("a.jpg", b"x", "image"),
        ("a.rar", b"x", "archive"),
        ("a", b"Rar!x", "archive"),
    ],
)
def test_what_is_not_read_is_named(name: str, data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as raised:
        format_of(name, data)
    assert raised.value.code == code


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", "chữ".encode(), Format.PLAIN),
        ("a", "chữ".encode("utf-16"), Format.PLAIN),
        ("a.txt", b"%PDF-1.7", Format.PDF),
        ("a.doc", package("word/document.xml"), Format.WORD),
        ("a.htm", b"<p>x", Format.WEB),
        ("a.txt", b"\xef\xbb\xbf <!DOCTYPE html>", Format.WEB),
    ],
)
def test_content_goes_before_the_name(name: str, data: bytes, expected: Format) -> None:
    assert format_of(name, data) is expected
