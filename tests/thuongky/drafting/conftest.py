"""Documents that hold every kind of block once, and a look into the files made of them."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import BytesIO

import pypdfium2
import pytest

from thuongky.core.chart import Point, Series, indicator_over_time
from thuongky.core.draw import to_png, to_svg
from thuongky.core.lang import Lang, Phrase
from thuongky.drafting.blocks import (
    Addressees,
    Align,
    AnnexTitle,
    Cell,
    Column,
    Figure,
    Heading,
    Item,
    Orientation,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Row,
    Section,
    Table,
    bold,
    cell,
    group,
    italic,
    link,
    runs,
)
from thuongky.drafting.document import Document, Recipients, Signature, StateHead, WorkingHead
from vanban.period import Period

DAY = date(2024, 2, 1)
COLUMNS = (
    Column("STT", 10, Align.CENTER),
    Column("Nội dung nhiệm vụ", 68, Align.JUSTIFY),
    Column("Văn bản giao", 32),
    Column("Cơ quan chủ trì", 30),
    Column("Cơ quan phối hợp", 28),
    Column("Thời hạn", 21, Align.CENTER),
    Column("Kết quả", 28),
    Column("Tình trạng", 22),
    Column("Ghi chú", 22),
)
TASK = "Rà soát tiến độ giải ngân kế hoạch vốn đầu tư công, báo cáo kết quả từng tháng cho đến khi đạt trên 95% kế hoạch."


@pytest.fixture(scope="session")
def annex() -> Callable[[int], Table]:
    """An annex of nine columns and so many rows, a group before every twentieth."""

    def row(number: int) -> Row:
        source = (link(f"{number}/TB-UBND", "https://example.org/thông báo?a=1&b=2"), "\nmục II.1.a")
        cells = [
            cell(str(number)),
            cell(TASK, bookmark=f"task{number}"),
            cell(*source),
            cell("Sở Tài chính"),
            cell("các sở, ngành"),
        ]
        return Row((*cells, cell("15/03/2024"), cell(italic("“đã đạt 87,11%”")), cell(bold("chưa đạt")), Cell()))

    def table(count: int) -> Table:
        rows = [row(number) for number in range(1, count + 1)]
        for at in range(0, count, 20)[::-1]:
            rows.insert(at, group(f"Phiên họp thứ {at // 20 + 1}"))
        head = (Row((Cell(), cell("Nhiệm vụ được giao", span=5), cell("Thực hiện", span=3))),)
        return Table(COLUMNS, tuple(rows), head=head, zebra=True, summary="Nhiệm vụ theo phiên họp")

    return table


@pytest.fixture(scope="session")
def figure() -> Figure:
    points = tuple(Point(Period.month(2024, month), Decimal(1500 + 90 * month)) for month in range(1, 7))
    spec = indicator_over_time(Series(Phrase("Thu ngân sách", "Revenue"), Phrase("tỷ đồng", "bn VND"), points), Lang.VI)
    svg = to_svg(spec)
    return Figure(to_png(svg), 150, "Biểu đồ thu ngân sách sáu tháng", runs("Hình 1. Thu ngân sách"), svg)


@pytest.fixture(scope="session")
def report(annex: Callable[[int], Table], figure: Figure) -> Document:
    """A working paper with every block but those of a letter."""
    totals = Table(
        (Column("Cơ quan", 80), Column("Số nhiệm vụ", 30, Align.RIGHT)),
        (Row((cell("Sở Tài chính"), cell("17"))), Row((cell(bold("Cộng"), align=Align.CENTER), cell("127")))),
    )
    return Document(
        title="Tình hình thực hiện Kết luận phiên họp UBND tỉnh tháng 01/2024",
        dated=DAY,
        author="Văn phòng",
        subject="Phiên họp thường kỳ",
        foot="Tài liệu phục vụ rà soát",
        head=WorkingHead(title="Tình hình thực hiện Kết luận", organ="Văn phòng UBND tỉnh", subtitle=("đến ngày 20/01/2024",)),
        blocks=(
            Heading(runs("I. TỔNG HỢP"), bookmark="summary"),
            Paragraph(runs("Đã đọc ", bold("31/44 tệp"), "; xem ", link("nhiệm vụ 40", "#task40"), ".")),
            Heading(runs("1. Việc cần hỏi lại"), 2),
            Item(runs("Việc thứ nhất.")),
            Item(runs("Việc trong việc."), "+", 1),
            Heading(runs("a) Số liệu"), 3),
            totals,
            figure,
            Paragraph(runs("Số liệu do máy đọc."), ParagraphStyle.NOTE),
            PageBreak(),
            Paragraph(runs("Trang mới."), ParagraphStyle.PLAIN, Align.LEFT),
            Section(Orientation.LANDSCAPE),
            AnnexTitle("Danh mục nhiệm vụ", "Phụ lục I", "(Kèm theo tài liệu rà soát)", bookmark="annex1"),
            annex(40),
            Section(Orientation.PORTRAIT, restart_numbering=True),
            Paragraph(runs("Hết phụ lục; về ", link("phần I", "#summary"), ".")),
        ),
    )


@pytest.fixture(scope="session")
def letter() -> Document:
    """A draft: its number and day are not known yet."""
    return Document(
        title="Đôn đốc thực hiện kết luận",
        dated=DAY,
        head=StateHead(
            superior="UBND tỉnh", issuer="Văn phòng", code="VP-TH", place="Vinh", year=2024, month=2, subject="đôn đốc"
        ),
        blocks=(
            Addressees(("Sở Tài chính", "Sở Xây dựng")),
            Paragraph(runs("Văn phòng đề nghị các đơn vị báo cáo kết quả thực hiện./.")),
        ),
        signature=Signature(capacity=("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")),
        recipients=Recipients(("Như trên", "Lưu: VT, TH")),
    )


@pytest.fixture(scope="session")
def notice() -> Document:
    head = StateHead(
        issuer="Ủy ban nhân dân\ntỉnh Nghệ An",
        code="TB-UBND",
        number="7",
        place="Nghệ An",
        year=2024,
        month=1,
        day=9,
        kind="Thông báo",
        subject="Kết luận phiên họp thường kỳ",
    )
    return Document(
        title="Thông báo",
        dated=DAY,
        head=head,
        blocks=(
            Paragraph(runs("Căn cứ Luật Tổ chức chính quyền địa phương;"), ParagraphStyle.GROUND),
            Paragraph(runs("Chủ tịch UBND tỉnh kết luận như sau:")),
            Item(runs("Giao Sở Tài chính chủ trì."), "1."),
        ),
        signature=Signature(capacity=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), name="Nguyễn Văn Mẫu", note="(Đã ký)"),
        recipients=Recipients(("Các sở, ngành", "Lưu: VT")),
    )


@pytest.fixture(scope="session")
def pages_of() -> Callable[[bytes], list[str]]:
    """The words of each page of a PDF, spaces and line ends made one."""

    def pages(pdf: bytes) -> list[str]:
        file = pypdfium2.PdfDocument(BytesIO(pdf))
        return [" ".join(page.get_textpage().get_text_range().split()) for page in file]

    return pages
