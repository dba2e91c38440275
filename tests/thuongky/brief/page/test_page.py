"""The page as text: complete, safe and whole without a browser."""

import base64
import hashlib
import re
import sys
import time
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.thuongky.brief.page.demo_table import demo_table
from tests.thuongky.brief.page.hostile import hostile_table
from tests.thuongky.brief.page.parsed import Element, parse_page
from thuongky.brief.grouping import group_lines
from thuongky.brief.page import chart_key, write_page
from thuongky.brief.page.places import series_anchor
from thuongky.brief.table import Grouping, OpeningTable, Ownership, PaperRow
from thuongky.brief.wording import word
from thuongky.core.lang import Lang

_CHART = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><text>9.418</text></svg>'


_LIMIT_S = 1 if sys.gettrace() is None else 3  # measuring coverage costs more than writing


@pytest.fixture(scope="module")
def table() -> OpeningTable:
    return demo_table()


@pytest.fixture(scope="module")
def page(table: OpeningTable) -> str:
    return write_page(table, Lang.VI, {chart_key(table.series[0], lang): _CHART for lang in Lang})


@pytest.fixture(scope="module")
def root(page: str) -> Element:
    return parse_page(page)


def _ids(root: Element) -> list[str]:
    return [element.attributes["id"] for element in root.all() if "id" in element.attributes]


def _rows(root: Element, code: str) -> list[Element]:
    return list(root.all("tr", id=f"n-{code}"))


def test_a_table_without_any_paper_still_makes_a_page_that_says_so() -> None:
    full = demo_table()
    bare = {name: () for name in ("papers", "sessions", "lines", "groups", "totals", "asks", "series", "checks")}
    root = parse_page(write_page(replace(full, **bare), Lang.VI, {}))
    assert "Chưa nhận dạng được nhiệm vụ nào" in root.one("main").text
    assert "đã đọc 0/10 tệp" in root.one("main").text
    assert set(_links(root)) <= set(_ids(root))


def test_the_same_table_makes_the_same_page(table: OpeningTable) -> None:
    assert write_page(table, Lang.VI, {}) == write_page(demo_table(), Lang.VI, {})


def test_the_page_begins_with_its_title_and_how_much_was_read(root: Element, table: OpeningTable) -> None:
    front = root.one("header", class_="front")
    assert front.one("h1").text == table.title.vi + table.title.en
    assert "đã đọc 5/10 tệp" in front.text


def test_every_file_that_was_not_read_is_listed_with_its_reason(root: Element, table: OpeningTable) -> None:
    listed = root.one("details", class_="fold")
    for row in table.unread:
        assert row.name in listed.text
        assert row.problem.said.vi in listed.text


def _links(root: Element) -> list[str]:
    return [link.attributes["href"].removeprefix("#") for link in root.all("a")]


def test_no_id_is_given_twice_and_every_link_and_reference_finds_its_target(root: Element) -> None:
    ids = _ids(root)
    assert len(ids) == len(set(ids))
    assert set(_links(root)) <= set(ids)
    for element in root.all():
        for name in ("for", "aria-labelledby", "aria-describedby"):
            if name in element.attributes:
                assert element.attributes[name] in ids


@pytest.mark.parametrize("grouping", list(Grouping))
def test_every_line_stands_in_the_table_whatever_it_is_grouped_by(grouping: Grouping) -> None:
    table = demo_table(grouping)
    root = parse_page(write_page(table, Lang.VI, {}))
    assert all(len(_rows(root, line.code)) == 1 for line in table.lines)
    assert len(_ids(root)) == len(set(_ids(root)))


def test_a_line_with_two_leads_stands_under_each_and_bears_its_id_once() -> None:
    table = demo_table(Grouping.ORGAN)
    joint = next(line for line in table.lines if len(line.leads) == 2)
    root = parse_page(write_page(table, Lang.VI, {}))
    rows = [row for row in root.all("tr", data_state=joint.state) if row.one("th").text == str(joint.number)]
    assert len(rows) == 2
    assert sum("id" in row.attributes for row in rows) == 1


def test_every_class_of_order_stands_apart_under_its_name_and_in_sight(root: Element) -> None:
    bodies = {ownership: list(root.all("tbody", class_=ownership.value)) for ownership in Ownership}
    for ownership, found in bodies.items():
        assert found
        assert all(word(ownership).vi in body.one("th", scope="rowgroup").text for body in found)
        assert not any("hidden" in body.attributes for body in found)


def test_each_line_opens_its_sentence_and_the_sentence_leads_back(root: Element, table: OpeningTable) -> None:
    for line in table.lines:
        place = line.source.place
        [row] = _rows(root, line.code)
        assert place.anchor in _links(row)
        mark = root.one("mark", id=place.anchor)
        assert mark.text == place.quote.replace("\n", "")
        back = next(link for link in root.all("a", class_="order", href=f"#{line.anchor}"))
        assert back.attributes["data-n"] == str(line.number)
        assert back.text == ""


def test_each_result_figure_and_point_opens_its_words(root: Element, table: OpeningTable) -> None:
    targets = set(_links(root))
    places = [outcome.place for line in table.lines for outcome in line.outcomes]
    places += [point.place for series in table.series for point in series.points]
    places += [place for check in table.checks for place in check.places]
    assert {place.anchor for place in places} <= targets


def test_every_paper_is_whole_letter_for_letter(root: Element, table: OpeningTable) -> None:
    for paper in table.papers:
        assert _text(root, paper) == paper.text


def _text(root: Element, paper: PaperRow) -> str:
    body = root.one("details", id=paper.anchor).one("div", class_="paper-text")
    return "\n".join(paragraph.text for paragraph in body.all("p"))


def test_a_successor_is_named_and_an_organ_without_one_too(root: Element) -> None:
    orders = root.one("section", id="orders").text
    assert "Sở Kế hoạch và Đầu tư, nay là Sở Tài chính" in orders
    assert "Sở Lao động - Thương binh và Xã hội, chưa có đơn vị tiếp nhận" in orders


def test_what_has_no_issued_paper_says_so(root: Element, table: OpeningTable) -> None:
    draft = next(line for line in table.lines if line.number == 19)
    [row] = _rows(root, draft.code)
    assert "Dự thảo: chưa có văn bản" in row.text_in("vi")


def test_the_language_asked_for_is_the_one_shown_first(table: OpeningTable) -> None:
    for lang in Lang:
        root = parse_page(write_page(table, lang, {}))
        assert root.one("html").attributes["lang"] == lang
        chosen = [button.attributes["id"] for button in root.all("input", name="lang") if "checked" in button.attributes]
        assert chosen == [f"lang-{lang}"]
        assert root.one("title").text == table.title.of(lang)


def test_a_chart_stands_beside_its_numbers_in_each_language_and_figures_without_one_share_a_table(
    root: Element, table: OpeningTable
) -> None:
    [with_chart] = root.all("article", class_="series")
    assert [chart.attributes["lang"] for chart in with_chart.all("figure")] == ["vi", "en"]
    assert list(with_chart.all("table"))
    rows = [*root.one("table", class_="listed").one("tbody").all("tr")]
    drawn = with_chart.attributes["id"]
    assert len(rows) == sum(len(series.points) for series in table.series if series_anchor(series) != drawn)


def test_headings_go_down_one_step_at_a_time(root: Element) -> None:
    levels = [int(element.name[1]) for element in root.all() if re.fullmatch(r"h[1-6]", element.name)]
    assert levels.count(1) == 1
    assert all(two <= one + 1 for one, two in pairwise(levels))


def test_every_table_has_a_caption_and_every_head_a_scope(root: Element) -> None:
    for table in root.all("table"):
        assert table.one("caption").text.strip()
        assert all("scope" in head.attributes for head in table.all("th"))


def test_the_policy_allows_only_the_very_styles_and_script_of_the_page(root: Element) -> None:
    policy = root.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    codes = [element.text for element in root.all() if element.name in ("style", "script")]
    for code in codes:
        assert f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'" in policy
    assert policy.count("'sha256-") == len(codes)
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy


def test_the_page_asks_for_nothing_from_elsewhere_and_needs_no_inline_style(page: str, root: Element) -> None:
    assert not re.search(r"""(?:src|href|action)="(?!#)""", page)
    assert not re.search(r"url\((?!data:)", page)
    assert "@import" not in page
    for element in root.all():
        assert not any(name == "style" or name.startswith("on") for name in element.attributes)


def test_hostile_words_of_papers_files_and_people_stay_words() -> None:
    table = hostile_table()
    page = write_page(table, Lang.VI, {})
    page.encode("utf-8")
    root = parse_page(page)
    assert len(list(root.all("script"))) == 1
    assert not list(root.all("img"))
    for element in root.all():
        assert not any(name == "style" or name.startswith("on") for name in element.attributes)
    assert set(_links(root)) <= set(_ids(root))


def test_twenty_four_papers_and_eight_hundred_lines_take_less_than_a_second() -> None:
    table = _large()
    assert (len(table.papers), len(table.lines)) == (25, 810)
    write_page(demo_table(), Lang.VI, {})
    start = time.process_time()
    page = write_page(table, Lang.VI, {})
    assert time.process_time() - start < _LIMIT_S
    assert len(page.encode()) < 2_500_000


def _large() -> OpeningTable:
    """The demo's lines eighteen times over and its papers five times, each copy with keys of its own."""
    one = demo_table()
    lines = tuple(
        replace(line, number=line.number + 45 * copy, code=f"{line.code[:6]}{copy:02}")
        for copy in range(18)
        for line in one.lines
    )
    papers = tuple(
        replace(paper, key=f"{paper.key[:8]}{copy:02}") if copy else paper for copy in range(5) for paper in one.papers
    )
    return replace(one, lines=lines, papers=papers, groups=group_lines(lines, one.sessions, one.grouping), asks=())
