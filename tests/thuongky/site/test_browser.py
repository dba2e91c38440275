"""The review as people do it: by keyboard, two at once, on a phone, in the dark, in English, and a stranger refused."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.thuongky.directives.sheets.sheet import row, workbook
from tests.thuongky.office import NOTICE
from tests.thuongky.site.running import PASSWORD, Running, wait_until

pytestmark = [pytest.mark.needs_chromium, pytest.mark.touches_database]
MAIN = re.compile(r"<main.*</main>", re.DOTALL)
Visit = Callable[..., Any]


@pytest.fixture
def visit(served: Running, browser: Any) -> Iterator[Visit]:
    """Opens a window of its own and signs in; at the end fails if the page complained or asked elsewhere."""
    contexts, complaints = [], []

    def open_one(who: str = "sen", *, width: int = 1280, lang: str = "vi", scheme: str = "light") -> Any:
        context = browser.new_context(viewport={"width": width, "height": 800}, locale=lang, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda one: complaints.append(one.url) if not one.url.startswith((served.address, "data:")) else None)
        page.goto(f"{served.address}/sign-in/")
        page.fill("#id_login", who)
        page.fill("#id_password", PASSWORD)
        page.press("#id_password", "Enter")
        page.wait_for_url(f"{served.address}/")
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert [told for told in complaints if not {"409", "422"} & set(told.split())] == []


@pytest.fixture
def paper(served: Running, visit: Visit, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """The address of a paper of this test's own, dropped on the page and read by the worker."""
    number = 1_000 + abs(hash(request.node.name)) % 5_000  # no number that a test drops by itself
    file = tmp_path / f"{number}.txt"
    file.write_text(NOTICE.replace("11/TB", f"{number}/TB"), "utf-8")
    page = visit()
    page.goto(f"{served.address}/papers/")
    page.set_input_files("#files", file)
    link = page.get_by_role("link", name=f"TB {number}/TB-UBND")
    link.wait_for(timeout=60_000)  # the row changes by itself once the paper is read
    return f"{served.address}{link.get_attribute('href')}"


def state(page: Any, number: int) -> str:
    """What stands in the card of a finding, counted from 0."""
    return str(page.locator(".finding .state").nth(number).inner_text())


def press(page: Any, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_a_paper_is_reviewed_by_keyboard_alone(visit: Visit, paper: str):
    page = visit()
    page.goto(paper)
    orders = page.locator(".finding.directives").count()
    assert orders >= 2
    press(page, "Enter")
    page.locator(".finding.confirmed").nth(0).wait_for()
    page.locator(".finding.current.proposed").wait_for()  # the next has been chosen
    press(page, "x", "2")
    page.locator(".finding.rejected").wait_for()
    assert state(page, 1) == "không nhận: không phải nhiệm vụ"
    page.locator(".finding.current.proposed").wait_for()
    press(page, "k", "k")
    assert page.locator(".finding.current").get_attribute("id") == page.locator(".finding").nth(0).get_attribute("id")
    press(page, "u")
    page.locator(".finding.confirmed").wait_for(state="detached")
    press(page, "e")
    page.locator(".editing input:focus").wait_for()
    page.keyboard.press("Control+a")
    page.keyboard.type("Sở Y tế")
    page.keyboard.press("Enter")
    page.locator(".finding.corrected").wait_for()
    assert "Sở Y tế" in page.locator(".finding.corrected .said").first.inner_text()
    page.reload()
    assert state(page, 0) == "đã sửa và xác nhận"
    assert state(page, 1) == "không nhận: không phải nhiệm vụ"


def test_an_edit_is_left_with_escape_and_nothing_is_kept(visit: Visit, paper: str):
    page = visit()
    page.goto(paper)
    press(page, "e")
    page.locator(".editing input:focus").wait_for()
    page.keyboard.type("Sở Y tế")
    page.keyboard.press("Escape")
    page.locator(".editing").wait_for(state="detached")
    assert state(page, 0) == "chưa rà soát"


def test_what_is_typed_wrongly_is_said_beside_its_field_and_stays(visit: Visit, paper: str):
    page = visit()
    page.goto(paper)
    press(page, "e")
    page.locator(".editing input[name=due]").fill("hôm nào đó")
    page.locator(".editing input[name=due]").press("Enter")
    page.locator(".editing .problem").wait_for()
    assert page.locator(".editing input[name=due]").input_value() == "hôm nào đó"


def test_a_click_on_words_chooses_their_finding_and_back(visit: Visit, paper: str):
    page = visit()
    page.goto(paper)
    mark = page.locator("#text mark.figures").last
    mark.click()
    chosen = page.locator(".finding.current")
    assert chosen.get_attribute("id")[1:] == mark.get_attribute("data-f").split()[-1]
    assert "lit" in mark.get_attribute("class")


def test_selected_words_become_a_missed_finding(visit: Visit, paper: str):
    page = visit()
    page.goto(paper)
    page.evaluate(
        """() => {
            const piece = [...document.querySelectorAll('#text [data-at]')].find((one) => one.textContent.includes('THÔNG BÁO'));
            const at = piece.textContent.indexOf('THÔNG BÁO');
            getSelection().setBaseAndExtent(piece.firstChild, at, piece.firstChild, at + 'THÔNG BÁO'.length);
        }"""
    )
    page.locator("#mark button[value=directives]").click()
    marked = page.locator(".finding.current", has_text="người rà soát đánh dấu")
    marked.wait_for()
    assert marked.locator(".words").inner_text() == "THÔNG BÁO"


def test_two_reviewers_see_each_other_and_overwrite_nothing(visit: Visit, paper: str):
    sen, lan = visit("sen"), visit("lan")
    sen.goto(paper)
    lan.goto(paper)
    lan.evaluate("document.getElementById('changes').remove()")  # Lan's page has not heard yet
    press(sen, "Enter")
    sen.locator(".finding.confirmed").wait_for()
    press(lan, "x", "1")
    lan.locator(".finding .problem").wait_for()
    assert "Nguyễn Thị Sen" in lan.locator(".finding .problem").inner_text()
    assert state(lan, 0) == "đã xác nhận"
    press(lan, "j", "Enter")
    lan.locator(".finding.confirmed").nth(1).wait_for()
    sen.locator(".finding.confirmed").nth(1).wait_for(timeout=15_000)  # comes to Sen by itself
    assert "Trần Thị Lan" in sen.locator(".finding").nth(1).inner_text()


def test_what_another_decides_does_not_disturb_somebody_who_types(visit: Visit, paper: str):
    sen, lan = visit("sen"), visit("lan")
    sen.goto(paper)
    lan.goto(paper)
    press(sen, "e")
    sen.locator(".editing input:focus").wait_for()
    sen.keyboard.type("Sở Y tế; ")
    press(lan, "Enter")
    lan.locator(".finding.confirmed").wait_for()
    sen.wait_for_timeout(4000)
    assert sen.locator(".editing input[name=lead]").input_value().startswith("Sở Y tế; ")
    sen.keyboard.press("Enter")
    sen.locator(".editing .problem").wait_for()
    assert "Trần Thị Lan" in sen.locator(".editing .problem").first.inner_text()
    assert sen.locator(".editing input[name=lead]").input_value().startswith("Sở Y tế; ")


def test_a_stranger_is_told_that_there_is_no_such_page(served: Running, visit: Visit, paper: str):
    page = visit("la")
    answer = page.request.get(paper)
    nowhere = page.request.get(f"{served.address}/papers/999999/")
    assert (answer.status, nowhere.status) == (404, 404)
    assert MAIN.findall(answer.text()) == MAIN.findall(nowhere.text()) != []


def drop_sheet(page: Any, served: Running, folder: Path) -> str:
    """The address of a sheet that was dropped on the page and read by the worker, with a bad cell in it."""
    file = folder / "theo-doi.xlsx"
    file.write_bytes(workbook(row(), row(id="NV-2", words="Việc khác", due="31/02/2025")))
    page.goto(f"{served.address}/directives/sheets/")
    page.set_input_files("#files", file)
    page.locator("#bad-cells").wait_for(timeout=60_000)  # the page changes by itself once the sheet is read
    return str(page.url)


def test_a_sheet_is_dropped_looked_at_and_brought_in(served: Running, visit: Visit, tmp_path: Path):
    page = visit(width=390)
    drop_sheet(page, served, tmp_path)
    assert "ô H3: không có ngày “31/02/2025”" in page.locator("#bad-cells").inner_text()
    page.get_by_role("button", name="Đưa 2 nhiệm vụ vào").click()
    page.get_by_text("Nhiệm vụ mới: 2").wait_for(timeout=60_000)
    page.get_by_role("link", name="Danh sách nhiệm vụ").click()
    page.get_by_role("link", name="Rà soát kế hoạch vốn năm 2025").wait_for()


PAGES = (
    "/",
    "/components/",
    "/opening-table/",
    "/organs/",
    "/areas/?q=xã Đồng Văn&on=2025-06-30",
    "/directives/triage/",
    "/directives/board/",
    "/directives/rates/",
    "/directives/sheets/",
    "sheet",
    "/mandates/",
    "/papers/cited/",
    "/papers/",
    "/directives/",
    "/figures/",
    "paper",
    "/sign-in/",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_pages_fit_and_can_be_used_by_everybody(
    served: Running, visit: Visit, paper: str, tmp_path: Path, width: int, scheme: str
):
    """WCAG 2.1 AA by axe, and no page wider than the screen."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = visit(width=width, scheme=scheme)
    faults = []
    made = {"paper": paper, "sheet": drop_sheet(page, served, tmp_path)}
    for path in PAGES:
        page.goto(made.get(path) or served.address + path)
        found = axe.run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}).response["violations"]
        faults += [(path, one["id"], node["html"]) for one in found for node in one["nodes"]]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            faults.append((path, "too-wide", ""))
    assert faults == []


def test_in_english_the_page_is_english(served: Running, visit: Visit, paper: str):
    page = visit(lang="en")
    page.goto(paper)
    assert page.locator("html").get_attribute("lang") == "en"
    assert "to confirm" in page.locator("#left").inner_text()
    page.get_by_role("button", name="Tiếng Việt").click()
    page.wait_for_function("document.documentElement.lang === 'vi'")
    assert "chờ xác nhận" in page.locator("#left").inner_text()


def test_a_forty_paper_drop_is_read(served: Running, visit: Visit, tmp_path: Path):
    files = []
    for number in range(40):
        files.append(tmp_path / f"loat-{number:02}.txt")
        files[-1].write_text(NOTICE.replace("11/TB", f"7{number:03}/TB"), "utf-8")
    page = visit()
    page.goto(f"{served.address}/papers/")
    page.set_input_files("#files", files)
    page.get_by_text("Đã nhận 40 văn bản").wait_for(timeout=120_000)
    wait_until(lambda: served.health()["tasks_waiting"] == 0)
    page.get_by_role("link", name="TB 7039/TB-UBND").wait_for(timeout=15_000)
    page.get_by_role("link", name="TB 7000/TB-UBND").wait_for()


def confirm_orders(page: Any, served: Running, folder: Path, paper: int, order: str) -> None:
    """A notice of that number with ten orders, dropped on the page and confirmed."""
    head = NOTICE.partition("\n1. ")[0].replace("11/TB", f"{paper}/TB") + "\nChủ tịch UBND tỉnh kết luận như sau:"
    numbered = (f"{number}. {order.format(number=number)}" for number in range(1, 11))
    (folder / f"{paper}.txt").write_text("\n".join([head, *numbered]), "utf-8")
    page.goto(f"{served.address}/papers/")
    page.set_input_files("#files", folder / f"{paper}.txt")
    link = page.get_by_role("link", name=f"TB {paper}/TB-UBND")
    link.wait_for(timeout=60_000)
    link.click()
    page.locator("#kind-directives header button").click()
    page.wait_for_load_state()


def test_orders_without_owner_or_date_are_triaged_by_keyboard(served: Running, visit: Visit, tmp_path: Path):
    page = visit()
    confirm_orders(page, served, tmp_path, 555, "Cần đẩy nhanh việc thứ {number}, không để chậm trễ.")
    page.goto(f"{served.address}/directives/triage/")
    page.locator(".finding.current").wait_for()
    waiting = page.locator(".finding.proposed").count()
    assert waiting >= 10
    for number in range(9):
        press(page, "s")
        page.locator(".finding.confirmed").nth(number).wait_for()
        page.locator(".finding.current.proposed").wait_for()
    card = page.locator(".finding.current").get_attribute("id")
    press(page, "t")
    page.locator("details[open] input[name=organ]:focus").wait_for()
    page.keyboard.type("Sở Tài chính")
    page.keyboard.press("Tab")
    page.keyboard.type("01/03/2030")
    page.keyboard.press("Enter")
    page.locator(f"#{card}.confirmed", has_text="Văn phòng xác định").wait_for()
    page.reload()
    assert page.locator(".finding.proposed").count() == waiting - 10


def test_a_unit_reports_on_a_phone_and_a_clerk_accepts_ten_in_a_row_by_keyboard(served: Running, visit: Visit, tmp_path: Path):
    clerk = visit()
    confirm_orders(clerk, served, tmp_path, 556, "Giao Sở Tài chính báo cáo nội dung thứ {number} trước ngày 20/02/2024.")

    phone = visit("tai", width=390)
    phone.goto(f"{served.address}/directives/mine/")
    cards = phone.locator(".finding", has_text="nội dung thứ")
    assert cards.count() == 10
    for number in range(10):
        card = cards.nth(number)
        card.locator(".decided").click()
        card.locator("summary", has_text="Báo cáo đã hoàn thành").click()
        card.locator("[name=number]").locator("visible=true").fill(f"{number + 1}/BC-STC")
        card.locator("[name=number_on]").locator("visible=true").fill("19/02/2024")
        card.get_by_role("button", name="Báo cáo đã hoàn thành").click()
        card.locator(".state", has_text=re.compile("^báo cáo đã hoàn thành$")).wait_for()
    assert not phone.evaluate("document.documentElement.scrollWidth > innerWidth")

    clerk.goto(f"{served.address}/directives/board/")
    waiting = clerk.locator("#accept .finding.proposed")
    assert waiting.count() == 10
    for number in range(10):
        clerk.locator("#accept .finding.current.proposed").wait_for()
        press(clerk, "a")
        clerk.locator("#accept .finding.confirmed").nth(number).wait_for()
    clerk.locator("#accept .finding .decided").last.click()
    press(clerk, "u")  # the last was a slip
    clerk.locator("#accept .finding.current.proposed").wait_for()
    press(clerk, "a")
    clerk.locator("#accept .finding.confirmed").nth(9).wait_for()
    clerk.reload()
    assert clerk.locator("#accept .finding").count() == 0
    clerk.goto(f"{served.address}/directives/rates/")
    row = clerk.get_by_role("row", name="Sở Tài chính")
    done = [int(row.locator(f"[data-name='hoàn thành {how} hạn']").inner_text()) for how in ("đúng", "quá")]
    assert done == [10, 0]
