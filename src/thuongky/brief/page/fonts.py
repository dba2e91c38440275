"""The screen font inside the page: packed as WOFF, and a second face whose digits are all equally wide.

The font has no tabular figures, so columns of numbers would not line up. The face for numbers is the same font with every
glyph but the digits emptied and the width of its nought for all of them; its licence (OFL, no reserved name) allows the change.
"""

import base64
import struct
import zlib
from functools import cache

from thuongky.core.fonts import be_vietnam_pro

Tables = dict[bytes, bytes]

FAMILY, NUMBERS = "Be Vietnam Pro", "Be Vietnam Pro Numbers"
_WEIGHTS = {400: "BeVietnamPro-Regular.ttf", 600: "BeVietnamPro-SemiBold.ttf"}
_DIGITS = "0123456789"
# A signature over the file no longer holds once it is repacked; the others are about layout that single digits do not need.
_SIGNATURE, _LAYOUT = {b"DSIG"}, {b"DSIG", b"GPOS", b"GSUB", b"GDEF"}


@cache
def font_faces() -> str:
    """The @font-face rules; none where the font's package is not installed, and the system's own font is used."""
    folder = be_vietnam_pro()
    if folder is None:
        return ""
    faces = []
    for weight, name in _WEIGHTS.items():
        tables = read_tables((folder / name).read_bytes())
        faces += [_face(FAMILY, weight, tables, ""), _face(NUMBERS, weight, equal_digits(tables), "unicode-range:U+30-39;")]
    return "\n".join(faces)


def _face(family: str, weight: int, tables: Tables, extra: str) -> str:
    packed = base64.b64encode(pack_woff(tables)).decode("ascii")
    source = f"url(data:font/woff;base64,{packed}) format('woff')"
    return f"@font-face{{font-family:'{family}';font-weight:{weight};font-display:swap;{extra}src:{source}}}"


def read_tables(font: bytes) -> Tables:
    """The tables of a TrueType file by tag."""
    count = struct.unpack_from(">H", font, 4)[0]
    entries = (struct.unpack_from(">4sIII", font, 12 + 16 * at) for at in range(count))
    return {tag: font[offset : offset + length] for tag, _, offset, length in entries if tag not in _SIGNATURE}


def equal_digits(tables: Tables) -> Tables:
    """The font with its digits alone, each in the middle of one common width."""
    glyphs = sorted(_glyph_of(tables[b"cmap"], ord(digit)) for digit in _DIGITS)
    offsets = _offsets(tables)
    shapes = {glyph: tables[b"glyf"][offsets[glyph] : offsets[glyph + 1]] for glyph in glyphs}
    kept = {tag: data for tag, data in tables.items() if tag not in _LAYOUT}
    return kept | {b"hmtx": _one_width(tables, glyphs), **_only(shapes, len(offsets) - 1, tables[b"head"])}


def _one_width(tables: Tables, glyphs: list[int]) -> bytes:
    metrics = bytearray(tables[b"hmtx"])
    sizes = {glyph: struct.unpack_from(">Hh", metrics, 4 * glyph) for glyph in glyphs}
    width = sizes[_glyph_of(tables[b"cmap"], ord("0"))][0]
    for glyph, (advance, bearing) in sizes.items():
        struct.pack_into(">Hh", metrics, 4 * glyph, width, bearing + (width - advance) // 2)
    return bytes(metrics)


def _only(shapes: dict[int, bytes], count: int, head: bytes) -> Tables:
    """Outlines of these glyphs; all others are empty."""
    outlines, offsets = b"", []
    for glyph in range(count):
        offsets.append(len(outlines))
        shape = shapes.get(glyph, b"")
        outlines += shape + b"\0" * (-len(shape) % 4)
    offsets.append(len(outlines))
    long_offsets = head[:50] + struct.pack(">h", 1) + head[52:]
    return {b"glyf": outlines, b"loca": struct.pack(f">{count + 1}I", *offsets), b"head": long_offsets}


def _offsets(tables: Tables) -> list[int]:
    """Where each glyph's outline begins, and where the last one ends."""
    count = struct.unpack_from(">H", tables[b"maxp"], 4)[0] + 1
    is_long = struct.unpack_from(">h", tables[b"head"], 50)[0]
    if is_long:
        return list(struct.unpack_from(f">{count}I", tables[b"loca"]))
    return [2 * half for half in struct.unpack_from(f">{count}H", tables[b"loca"])]


def _glyph_of(cmap: bytes, code: int) -> int:
    """The glyph of a character by the first format 4 subtable.

    Raises:
        ValueError: the font has no such subtable, or not this character.
    """
    for at in range(struct.unpack_from(">H", cmap, 2)[0]):
        start = struct.unpack_from(">I", cmap, 8 + 8 * at)[0]
        if struct.unpack_from(">H", cmap, start)[0] == 4:
            return _in_segments(cmap, start, code)
    raise ValueError("the font has no character map of format 4")


def _in_segments(cmap: bytes, start: int, code: int) -> int:
    count = struct.unpack_from(">H", cmap, start + 6)[0] // 2
    ends, firsts, deltas, ranges = (start + 14 + 2 * (count * part + (part > 0)) for part in range(4))
    for at in range(count):
        end, first, delta, offset = (
            struct.unpack_from(">H", cmap, table + 2 * at)[0] for table in (ends, firsts, deltas, ranges)
        )
        if first <= code <= end:
            place = ranges + 2 * at + offset + 2 * (code - first)
            glyph = struct.unpack_from(">H", cmap, place)[0] if offset else code
            return int(glyph + delta) & 0xFFFF
    raise ValueError(f"the font has no glyph for U+{code:04X}")


def pack_woff(tables: Tables) -> bytes:
    """The tables as one WOFF 1.0 file (W3C Recommendation of 13 December 2012)."""
    count = len(tables)
    offset, size = 44 + 20 * count, 12 + 16 * count
    entries, body = b"", b""
    for tag, data in sorted(tables.items()):
        small = zlib.compress(data, 9)
        stored = small if len(small) < len(data) else data
        entries += struct.pack(">4sIIII", tag, offset + len(body), len(stored), len(data), checksum(tag, data))
        body += stored + b"\0" * (-len(stored) % 4)
        size += len(data) + (-len(data) % 4)
    head = struct.pack(">4sIIHHIHHIIIII", b"wOFF", 0x00010000, offset + len(body), count, 0, size, 1, 0, 0, 0, 0, 0, 0)
    return head + entries + body


def checksum(tag: bytes, data: bytes) -> int:
    """The sum of a table's 32-bit words; that of the head table leaves its own adjustment out."""
    counted = data[:8] + b"\0\0\0\0" + data[12:] if tag == b"head" else data
    padded = counted + b"\0" * (-len(counted) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF
