"""Bad papers, written when a test asks for them: what people do drop into a folder, and what nobody should.

Nothing here is kept in the repository. `write_hostile` fills a folder and says, for each file, what is wrong with it.
"""

import io
import random
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

from hostile.legacy import to_tcvn3, to_vni
from hostile.pdfs import locked_pdf, scanned_pdf

MEGABYTE = 1_000_000
PAPER = """UBND tỉnh Sông Mẫu họp phiên thường kỳ tháng 3 năm 2024

Chủ tịch UBND tỉnh Nguyễn Văn Mẫu yêu cầu Sở Tài chính rà soát các khoản thu, báo cáo trước ngày 15/4/2024.
Thu ngân sách nhà nước quý I đạt 2.186 tỷ đồng, tăng 6,4% so với cùng kỳ.
"""
SECRET = """ỦY BAN NHÂN DÂN                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  TỈNH SÔNG MẪU                            Độc lập - Tự do - Hạnh phúc

  Số: 03/BC-UBND                    Sông Mẫu, ngày 05 tháng 4 năm 2024
      MẬT

BÁO CÁO
Nội dung thử, không có thật

Câu chỉ để thử: không dòng nào của tệp này được giữ lại.
"""
NEAR_MISS = """UBND tỉnh Sông Mẫu họp phiên thường kỳ tháng 5 năm 2024

Chủ tịch UBND tỉnh Nguyễn Văn Mẫu yêu cầu các sở, ngành thực hiện nghiêm quy định về bảo vệ bí mật nhà nước.
Sở Công Thương hỗ trợ các hợp tác xã mật ong; giữ bí mật danh tính người tố cáo; siết chặt mật độ xây dựng.
"""
ENGLISH = """The committee met on Thursday to review the budget for the first quarter.
Members asked the finance office to report on unpaid invoices before the end of the month.
Nothing in this text is Vietnamese, and a reader of Vietnamese papers should say so.
"""
OLE = bytes.fromhex("D0CF11E0A1B11AE1")  # every Office file of before 2007, and every password-protected one since


def write_hostile(folder: Path, huge: int = 100 * MEGABYTE, bomb: int = 200 * MEGABYTE) -> dict[Path, str]:
    """Write the bad papers into `folder` (made if absent).

    `huge` is the size in bytes of the large text, `bomb` what the small archives unpack to.
    Returns each file with the code of its trouble in `thuongky.brief.intake`; "" where there is none and the paper must be read.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written: dict[Path, str] = {}
    for name, wrong, content in _small():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written[path] = wrong
    written[_huge_text(folder / "lon-100mb.txt", huge)] = "too-long"
    written[_bomb(folder / "bom.zip", "phien-hop.txt", bomb)] = "bomb"
    written[_bomb(folder / "bom.docx", "word/document.xml", bomb)] = "bomb"
    return written


def _small() -> Iterator[tuple[str, str, bytes]]:
    plain = PAPER.encode()
    yield "rong.txt", "empty", b""
    yield "chi-khoang-trang.txt", "empty", " \u00a0\u200b\t\r\n".encode() * 40
    yield "nhi-phan.txt", "binary", random.Random(1).randbytes(20_000)
    yield "utf-16.txt", "", PAPER.encode("utf-16")
    yield "latin-1.txt", "encoding", PAPER.encode("latin-1", "replace")
    yield "tcvn3.txt", "", to_tcvn3(PAPER).encode("latin-1", "replace")
    yield "tcvn3-utf-8.txt", "", to_tcvn3(PAPER).encode()
    yield "vni.txt", "", to_vni(PAPER).encode("latin-1", "replace")
    yield "vni-utf-8.txt", "", to_vni(PAPER).encode()
    yield "mat-khau.docx", "password", _ole("EncryptedPackage", "EncryptionInfo")
    yield "mat-khau.pdf", "password", locked_pdf()
    yield "cut.docx", "broken", _docx(plain.decode())[:400]
    yield "cut.pdf", "broken", scanned_pdf()[:300]
    yield "ban-quet.pdf", "scan", scanned_pdf()
    yield "cu.doc", "old-word", _ole("WordDocument")
    yield "cu.xls", "spreadsheet", _ole("Workbook")
    yield "mot-trieu-chu-so.txt", "not-vietnamese", b"7" * MEGABYTE
    yield "khong-dau-cach.txt", "no-spaces", "".join(PAPER.split()).encode() * 200
    yield "english.txt", "not-vietnamese", ENGLISH.encode()
    yield "dau-mat.txt", "secret", SECRET.encode()
    yield "nhac-den-bi-mat.txt", "", NEAR_MISS.encode()
    yield "bom-utf-8.txt", "", b"\xef\xbb\xbf" + plain
    yield "xuong-dong-windows.txt", "", PAPER.replace("\n", "\r\n").encode()
    yield unicodedata.normalize("NFD", "Phiên họp tháng 3/Thông báo.txt"), "", unicodedata.normalize("NFD", PAPER).encode()


def _ole(*streams: str) -> bytes:
    """The first kilobytes of an OLE file: its signature, then its directory of stream names."""
    names = b"".join(stream.encode("utf-16-le").ljust(128, b"\0") for stream in ("Root Entry", *streams))
    return (OLE.ljust(512, b"\0") + names).ljust(4096, b"\0")


def _docx(text: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document><w:t>{text}</w:t></w:document>")
    return packed.getvalue()


def _huge_text(path: Path, size: int) -> Path:
    line = PAPER.encode()
    block = line * (MEGABYTE // len(line))
    with path.open("wb") as file:
        for _ in range(-(-size // len(block))):
            file.write(block)
    return path


def _bomb(path: Path, member: str, size: int) -> Path:
    """A small archive of one member that unpacks to `size` bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open(member, "w", force_zip64=True) as file:
        for _ in range(size // MEGABYTE):
            file.write(b" " * MEGABYTE)
    return path
