"""Of a web page the article is read, not its menu."""

import pytest

from thuongky.brief.intake.kinds.web import WebExtractor
from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.trouble import Unreadable

ARTICLE = "Chủ tịch UBND tỉnh yêu cầu các sở, ngành đẩy nhanh tiến độ giải ngân vốn đầu tư công trong những tháng cuối năm."
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Phiên họp</title></head><body>
<nav><a href="/">Trang chủ</a><a href="/lien-he">Liên hệ quảng cáo</a></nav>
<article><h1>Phiên họp thường kỳ</h1><p>{ARTICLE}</p><p>{ARTICLE} Lần hai.</p></article></body></html>"""


def test_the_article_is_kept_and_the_menu_dropped() -> None:
    text = WebExtractor().extract(PAGE.encode(), Limits()).text
    assert ARTICLE in text
    assert "quảng cáo" not in text


def test_a_page_without_words_is_said() -> None:
    with pytest.raises(Unreadable, match="no-text"):
        WebExtractor().extract(b"<!DOCTYPE html><html><body></body></html>", Limits())
