"""The page in a browser: nothing from elsewhere, whole without script, narrow and wide, light, dark and on paper."""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.thuongky.brief.page.demo_table import demo_table
from tests.thuongky.brief.page.hostile import hostile_table
from thuongky.brief.page import chart_key, write_page
from thuongky.brief.table import OpeningTable, State
from thuongky.core.lang import Lang

pytestmark = pytest.mark.needs_chromium

playwright = pytest.importorskip("playwright.sync_api")
pdfium = pytest.importorskip("pypdfium2")

_QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
_QUIET += ["--disable-component-update", "--disable-sync"]
_CONTRAST = (Path(__file__).parent / "contrast.js").read_text("utf-8")
_UNFOLD = "document.querySelectorAll('details').forEach(part => part.open = true)"
_CHART = (
    '<svg xmlns="http://www.w3.org/2000/svg" class="marks" width="600" height="200" viewBox="0 0 600 200" style="color:red">'
    '<rect width="600" height="200" fill="none"/><text x="300" y="100" font-family="Be Vietnam Pro">9.418</text></svg>'
)
_MM = 72 / 25.4  # points
Open = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    program = next(path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name)))
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=_QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def table() -> OpeningTable:
    return demo_table()


@pytest.fixture(scope="module")
def file(table: OpeningTable, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "page.html"
    drawn = {chart_key(series, lang): _CHART for series in table.series for lang in Lang}
    path.write_bytes(write_page(table, Lang.VI, drawn).encode())
    return path


@pytest.fixture
def open_page(browser: Any, file: Path) -> Iterator[Open]:
    """Opens the demo page (or `path`); at the end of the test fails if it asked for anything or complained."""
    contexts, complaints = [], []

    def open_one(width: int = 1280, *, path: Path = file, script: bool = True, scheme: str = "light", at: str = "") -> Any:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, java_script_enabled=script, color_scheme=scheme, offline=True
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.append(request.url) if request.url.startswith("http") else None)
        page.goto(f"{path.as_uri()}{at}")
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert complaints == []


def _shown(page: Any, selector: str) -> int:
    return sum(one.is_visible() for one in page.locator(selector).all())


@pytest.mark.parametrize("lang", list(Lang))
def test_nothing_is_wider_than_the_screen(open_page: Open, lang: Lang) -> None:
    page = open_page()
    page.locator(f"label[for=lang-{lang}]").click()
    page.evaluate(_UNFOLD)
    for width in (320, 360, 390, 768, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("script", [True, False])
def test_the_language_is_switched_without_loading_anew_and_without_script(open_page: Open, script: bool) -> None:
    page = open_page(script=script)
    assert page.locator("h1").inner_text().startswith("Tình hình thực hiện")
    page.locator("label[for=lang-en]").click()
    assert page.locator("h1").inner_text().startswith("Follow-up")
    assert "Sở Kế hoạch và Đầu tư, now Sở Tài chính" in page.locator("#orders").inner_text()


def test_the_script_tells_the_browser_which_language_is_read(open_page: Open) -> None:
    page = open_page()
    page.locator("label[for=lang-en]").click()
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.title().startswith("Follow-up")


@pytest.mark.parametrize("script", [True, False])
def test_a_line_opens_its_sentence_in_the_folded_paper_and_leads_back(open_page: Open, table: OpeningTable, script: bool) -> None:
    line = next(line for line in table.lines if line.number == 11)
    page = open_page(script=script)
    mark = page.locator(f"[id='{line.source.place.anchor}']")
    assert not mark.is_visible()
    page.locator(f"#{line.anchor} .c-source a").click()
    assert mark.is_visible()
    assert 0 <= mark.bounding_box()["y"] < 800
    assert mark.evaluate("mark => getComputedStyle(mark).backgroundColor") == "rgb(255, 232, 154)"
    page.locator(f"mark + a.order[href='#{line.anchor}']").click()
    assert 0 <= page.locator(f"#{line.anchor}").bounding_box()["y"] < 800


@pytest.mark.parametrize("script", [True, False])
def test_the_table_is_narrowed_by_state_without_script_too(open_page: Open, table: OpeningTable, script: bool) -> None:
    page = open_page(script=script)
    assert _shown(page, "tr[data-state]") == len(table.lines)
    page.locator("label[for=only-short]").click()
    assert _shown(page, "tr[data-state]") == sum(line.state is State.SHORT for line in table.lines)
    assert _shown(page, "table.orders") == 1


def test_a_row_that_the_filter_hides_is_shown_when_a_link_opens_it(open_page: Open, table: OpeningTable) -> None:
    done = next(line for line in table.lines if line.state is State.DONE)
    page = open_page()
    page.locator("label[for=only-short]").click()
    page.evaluate(f"location.hash = '{done.anchor}'")
    page.locator(f"#{done.anchor}").wait_for(state="visible")


def test_search_finds_words_without_their_marks_and_says_how_many(open_page: Open) -> None:
    page = open_page()
    page.locator("#find").fill("giai ngan")
    shown = _shown(page, "tr[data-state]")
    assert 0 < shown < 45
    assert f"{shown}/45" in page.locator(".shown").inner_text()
    page.locator("#find").fill("không có chữ này")
    assert page.locator(".shown-none").is_visible()


def test_the_search_field_is_not_offered_where_no_script_runs(open_page: Open) -> None:
    page = open_page(script=False)
    assert not page.locator("#find").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read_against_its_ground(open_page: Open, table: OpeningTable, scheme: str) -> None:
    page = open_page(scheme=scheme, at=f"#{table.lines[0].anchor}")
    page.evaluate(_UNFOLD)
    assert page.evaluate(_CONTRAST) == []


def test_the_keyboard_reaches_the_content_first_and_sees_where_it_is(open_page: Open) -> None:
    page = open_page()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_on_a_phone_each_cell_says_its_column(open_page: Open, table: OpeningTable) -> None:
    page = open_page(360)
    cell = page.locator(f"#{table.lines[0].anchor} .c-lead")
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == '"Cơ quan chủ trì"'
    page.locator("label[for=lang-en]").click()
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == '"Lead"'


def test_the_embedded_font_is_the_one_that_is_used(open_page: Open) -> None:
    page = open_page()
    assert page.evaluate("document.fonts.check('400 16px \"Be Vietnam Pro\"', 'Sở Tài chính')")
    assert page.evaluate("[...document.fonts].filter(face => face.status === 'loaded').length") >= 2


def test_paper_is_white_in_a_dark_room_and_bears_no_controls(open_page: Open) -> None:
    page = open_page(scheme="dark")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(20, 23, 27)"
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    for selector in (".filter", ".contents", ".langs", "a.back"):
        assert _shown(page, selector) == 0


def test_on_paper_the_annex_lies_across_with_its_head_on_each_sheet(open_page: Open) -> None:
    sheets = pdfium.PdfDocument(open_page(script=False).pdf(prefer_css_page_size=True))
    first, *rest = [(page.get_width() / _MM, page.get_height() / _MM, page.get_textpage().get_text_range()) for page in sheets]
    assert (round(first[0]), round(first[1])) == (210, 297)
    assert "Tổng hợp theo cơ quan" in first[2]
    across = [text for width, height, text in rest if width > height]
    assert len(across) > 2
    assert all("STT" in text and "Cơ quan chủ trì" in text for text in across)
    assert any("Lưu ý khi đọc" in text and width < height for width, height, text in rest)


def test_hostile_papers_run_nothing_and_show_letter_for_letter(open_page: Open, tmp_path: Path) -> None:
    table = hostile_table()
    odd = replace(table.papers[0], text=table.papers[0].text + "\r\nsau \r giữa \t cuối  ")
    table = replace(table, papers=(odd, *table.papers[1:]))
    path = tmp_path / "hostile.html"
    path.write_bytes(write_page(table, Lang.VI, {}).encode())
    page = open_page(path=path)
    shown = page.locator(f"[id='{odd.anchor}'] .paper-text").evaluate(
        "box => [...box.children].map(p => p.textContent).join('\\n')"
    )
    assert shown == re.sub("[\0\ud800-\udfff]", "\ufffd", odd.text)
    assert page.locator("script").count() == 1
    assert page.locator("img").count() == 0
