"""A PDF's pages, where each begins, and which are pictures only."""

from datetime import date

import pytest

from thuongky.brief.intake.kinds.pdf import PdfExtractor, gather
from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.trouble import Unreadable
from thuongky.drafting.blocks import PageBreak, Paragraph, runs
from thuongky.drafting.document import Document
from thuongky.drafting.pdf import write_pdf

FIRST = "Chủ tịch UBND tỉnh yêu cầu các sở, ngành, địa phương đẩy nhanh tiến độ giải ngân vốn đầu tư công năm 2024."
SECOND = "Sở Tài chính tổng hợp, báo cáo UBND tỉnh trước ngày 15/4/2024."


def test_pages_follow_one_another_and_their_starts_are_kept() -> None:
    blocks = (Paragraph(runs(FIRST)), PageBreak(), Paragraph(runs(SECOND)))
    extracted = PdfExtractor().extract(write_pdf(Document(title="Thử", dated=date(2024, 1, 1), blocks=blocks)), Limits())
    first, second = extracted.page_starts
    assert extracted.text[first:second].strip() == FIRST
    assert extracted.text[second:].strip() == SECOND


def test_a_broken_file_is_said() -> None:
    with pytest.raises(Unreadable, match="broken"):
        PdfExtractor().extract(b"%PDF-1.7 and nothing", Limits())


@pytest.mark.parametrize(("pages", "code"), [([], "scan"), (["", "1"], "scan"), (["", FIRST], "first-page-scan")])
def test_pages_without_words_are_pictures(pages: list[str], code: str) -> None:
    with pytest.raises(Unreadable) as raised:
        gather(pages)
    assert raised.value.code == code


def test_a_picture_among_read_pages_is_told_by_number() -> None:
    assert gather([FIRST, "", SECOND]).unread_pages == (2,)
    assert gather([FIRST, SECOND]).unread_pages == ()
