"""Two PDF files made by hand: one locked with a password, one that is only the picture of a page."""

import hashlib
import zlib

PASSWORD = b"song-mau"
# The 32 bytes that fill up a short password (PDF 1.7, 7.6.3.3).
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_FILE_ID = b"song-mau-locked0"
_PERMISSIONS = -4  # everything allowed to who knows the password


def scanned_pdf() -> bytes:
    """One page that shows a grey picture with dark lines, and no letter."""
    width, height = 200, 280
    rows = (b"\x30" * 160 if y % 20 < 3 and y > 20 else b"\xf0" * 160 for y in range(height))
    picture = zlib.compress(b"".join(b"\xf0" * 20 + row + b"\xf0" * 20 for row in rows), 9)
    drawn = b"q 595 0 0 842 0 0 cm /Scan Do Q"
    image = f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8"
    return _file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            _page(b"/XObject << /Scan 5 0 R >>"),
            _stream(b"", drawn),
            _stream(f"{image} /Filter /FlateDecode".encode(), picture),
        ]
    )


def locked_pdf() -> bytes:
    """One page of text that opens only with `PASSWORD` (standard handler, 40 bits, revision 2)."""
    padded = (PASSWORD + _PADDING)[:32]
    owner = _rc4(hashlib.md5(padded, usedforsecurity=False).digest()[:5], padded)
    seed = padded + owner + _PERMISSIONS.to_bytes(4, "little", signed=True) + _FILE_ID
    key = hashlib.md5(seed, usedforsecurity=False).digest()[:5]
    shown = _rc4(_object_key(key, 4), b"BT /F1 12 Tf 72 760 Td (Phien hop thuong ky) Tj ET")
    return _file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            _page(b"/Font << /F1 5 0 R >>"),
            _stream(b"", shown),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P %d >>"
            % (owner.hex().encode(), _rc4(key, _PADDING).hex().encode(), _PERMISSIONS),
        ],
        b"/Encrypt 6 0 R /ID [<%s> <%s>]" % ((_FILE_ID.hex().encode(),) * 2),
    )


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def _object_key(key: bytes, number: int) -> bytes:
    return hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0", usedforsecurity=False).digest()[: len(key) + 5]


def _page(resources: bytes) -> bytes:
    return b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << %s >> >>" % resources


def _stream(entries: bytes, data: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data)


def _file(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size, start = len(objects) + 1, len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(out)
