import re
import struct
import zlib
from base64 import b64decode
from itertools import pairwise

import pytest

from thuongky.brief.page.fonts import Tables, checksum, equal_digits, font_faces, pack_woff, read_tables
from thuongky.core import fonts as packaged


@pytest.fixture(scope="module")
def tables() -> Tables:
    folder = packaged.be_vietnam_pro()
    if folder is None:
        pytest.skip("fontpkg-be-vietnam-pro is not installed")
    return read_tables((folder / "BeVietnamPro-Regular.ttf").read_bytes())


def _unpacked(woff: bytes) -> Tables:
    count = struct.unpack_from(">H", woff, 12)[0]
    found: Tables = {}
    for at in range(count):
        tag, offset, stored, size, total = struct.unpack_from(">4sIIII", woff, 44 + 20 * at)
        part = woff[offset : offset + stored]
        found[tag] = part if stored == size else zlib.decompress(part)
        assert len(found[tag]) == size
        assert checksum(tag, found[tag]) == total
    return found


def _widths(tables: Tables) -> set[int]:
    """Advances of the glyphs that still have an outline."""
    count = struct.unpack_from(">H", tables[b"maxp"], 4)[0]
    is_long = struct.unpack_from(">h", tables[b"head"], 50)[0]
    offsets = struct.unpack_from(f">{count + 1}{'I' if is_long else 'H'}", tables[b"loca"])
    drawn = (glyph for glyph in range(count) if offsets[glyph] < offsets[glyph + 1])
    return {struct.unpack_from(">H", tables[b"hmtx"], 4 * glyph)[0] for glyph in drawn}


def test_packing_changes_no_table(tables: Tables) -> None:
    woff = pack_woff(tables)
    assert woff[:4] == b"wOFF"
    assert struct.unpack_from(">I", woff, 8)[0] == len(woff)
    assert _unpacked(woff) == tables


def test_the_digits_of_the_text_font_differ_in_width(tables: Tables) -> None:
    assert len(_widths(tables)) > 1


def test_the_digits_of_the_face_for_numbers_are_equally_wide_and_alone(tables: Tables) -> None:
    digits = equal_digits(tables)
    count = struct.unpack_from(">H", digits[b"maxp"], 4)[0]
    offsets = struct.unpack_from(f">{count + 1}I", digits[b"loca"])
    assert sum(one < two for one, two in pairwise(offsets)) == 10
    assert len(_widths(digits)) == 1


def test_two_weights_of_text_and_of_numbers_are_embedded(tables: Tables) -> None:
    assert tables
    faces = font_faces()
    assert faces.count("@font-face") == 4
    assert all(b64decode(packed)[:4] == b"wOFF" for packed in re.findall(r"base64,([^)]+)\)", faces))
    assert len(faces) < 200_000


def test_without_the_package_nothing_is_embedded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thuongky.brief.page.fonts.be_vietnam_pro", lambda: None)
    assert font_faces.__wrapped__() == ""
