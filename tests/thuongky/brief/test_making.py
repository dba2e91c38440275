"""From a folder to the table: every order once, with where it stands, and nothing claimed that no paper says."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from samples.hostile.legacy import to_tcvn3
from tests.thuongky.brief import scene
from tests.thuongky.brief.by_hand import engine, reading
from thuongky.brief.making import Brief, Watch, Wish, make_brief
from thuongky.brief.papers import Given
from thuongky.brief.table import (
    AskReason,
    MonthFrom,
    Ownership,
    Silence,
    Standing,
    State,
)
from vanban.period import Period
from vanban.results import Force


@pytest.fixture
def made(tmp_path: Path) -> Brief:
    return scene.brief(tmp_path / "papers")


def test_papers_of_one_session_stand_together(made: Brief) -> None:
    march, april = made.table.sessions
    assert [made.table.paper(key).name for key in march.papers] == ["thong-bao.txt", "tin.txt"]
    assert [made.table.paper(key).name for key in april.papers] == ["bao-cao.txt"]
    assert {paper.name: paper.standing for paper in made.table.papers} == {
        "thong-bao.txt": Standing.CHIEF,
        "tin.txt": Standing.TELLING,
        "bao-cao.txt": Standing.CHIEF,
    }


def test_an_order_told_twice_is_one_line_in_the_issued_words(made: Brief) -> None:
    road = scene.line(made, scene.ROAD)
    assert road.force is Force.ISSUED
    assert [made.table.paper(told.place.paper).name for told in road.tellings] == ["tin.txt"]
    assert road.source.number == "12/TB-UBND"


@pytest.mark.parametrize(
    ("words", "ownership"),
    [
        (scene.PLAN, Ownership.COMPLETE),
        (scene.ROAD, Ownership.UNDATED),
        (scene.UNITS, Ownership.COLLECTIVE),
        (scene.THRIFT, Ownership.OWNERLESS),
        (scene.RUMOUR, Ownership.UNISSUED),
    ],
)
def test_every_order_stands_in_one_class(made: Brief, words: str, ownership: Ownership) -> None:
    assert scene.line(made, words).ownership is ownership


def test_what_a_later_paper_reports_is_told_with_its_words(made: Brief) -> None:
    plan = scene.line(made, scene.PLAN)
    assert plan.state is State.REPORTED_DONE
    assert any(scene.DONE in outcome.place.quote or outcome.place.quote in scene.DONE for outcome in plan.outcomes)


def test_silence_is_never_done(made: Brief) -> None:
    thrift = scene.line(made, scene.THRIFT)
    assert (thrift.state, thrift.silence) == (State.NO_INFORMATION, Silence.NOT_MENTIONED)


def test_without_a_later_paper_that_is_said(tmp_path: Path) -> None:
    made = scene.brief(tmp_path, names=("thong-bao.txt",))
    assert {line.silence for line in made.table.lines} == {Silence.NO_LATER_PAPER}


def test_an_ended_organ_is_named_with_who_answers_today(made: Brief) -> None:
    (owner,) = scene.line(made, scene.PLAN).leads
    assert (owner.name, owner.today, owner.ended) == ("Sở Kế hoạch và Đầu tư", "Sở Tài chính", True)


def test_every_span_gives_its_words(made: Brief) -> None:
    table = made.table
    places = [line.source.place for line in table.lines]
    places += [outcome.place for line in table.lines for outcome in line.outcomes]
    places += [told.place for line in table.lines for told in line.tellings]
    places += [point.place for series in table.series for point in series.points]
    assert len(places) > 8
    assert all(table.paper(place.paper).text[place.start : place.end] == place.quote for place in places)


def test_codes_do_not_depend_on_the_other_papers(tmp_path: Path) -> None:
    alone = scene.brief(tmp_path / "a", names=("thong-bao.txt",))
    beside = scene.brief(tmp_path / "b")
    assert scene.line(alone, scene.THRIFT).code == scene.line(beside, scene.THRIFT).code


def test_the_same_folder_gives_the_same_table(tmp_path: Path, made: Brief) -> None:
    assert scene.brief(tmp_path / "papers") == made


def test_every_line_stands_in_its_groups_and_every_class_apart(made: Brief) -> None:
    (march,) = made.table.groups
    assert sorted(march.lines) == sorted(line.code for line in made.table.lines)
    assert [section.ownership for section in march.sections] == [
        Ownership.COMPLETE,
        Ownership.UNDATED,
        Ownership.COLLECTIVE,
        Ownership.OWNERLESS,
        Ownership.UNISSUED,
    ]


def test_totals_count_no_news_beside_an_issued_paper(made: Brief) -> None:
    totals = {total.name.vi: (total.orders, total.dated, total.due) for total in made.table.totals}
    assert totals == {
        "Sở Tài chính": (1, 1, 1),
        "Sở Xây dựng": (1, 0, 0),
        "Giao tập thể": (1, 0, 0),
        "Chưa ghi cơ quan chủ trì": (1, 0, 0),
    }


def test_nothing_is_asked_about_what_no_rule_names(made: Brief) -> None:
    assert [ask.reason for ask in made.table.asks if ask.reason is not AskReason.GOAL_SHORT] == []


def test_a_page_number_comes_from_the_pages(tmp_path: Path) -> None:
    assert {line.source.place.page for line in scene.brief(tmp_path).table.lines} == {None}


def test_a_month_said_by_the_user_is_kept_for_the_next_run(tmp_path: Path) -> None:
    text = "Kết luận của Chủ tịch UBND tỉnh Sông Mẫu."
    (tmp_path / "kl.txt").write_text(text, encoding="utf-8")
    wish = Wish(paths=[tmp_path], on=scene.ON, given={"kl.txt": Given(month=Period.month(2023, 12)), "khac.txt": Given()})
    made = make_brief(wish, engine([reading(text)]), Watch())
    (session,) = made.table.sessions
    assert (session.month, session.month_from) == (Period.month(2023, 12), MonthFrom.USER)
    assert [fix.given.month for fix in made.corrections.papers.values()] == [Period.month(2023, 12)]
    assert [problem.code for problem in made.table.problems] == ["month-unused"]


def test_a_paper_that_does_not_say_its_time_is_told_until_the_user_says_it(tmp_path: Path) -> None:
    text = "Giao Sở Y tế rà soát."
    (tmp_path / "kl.txt").write_text(text, encoding="utf-8")
    wish = Wish(paths=[tmp_path], on=scene.ON)
    [told] = make_brief(wish, engine([reading(text)]), Watch()).table.problems
    assert (told.code, told.where) == ("no-month", "kl.txt")
    said = replace(wish, given={"kl.txt": Given(month=Period.month(2023, 12))})
    assert make_brief(said, engine([reading(text)]), Watch()).table.problems == ()
    assert make_brief(wish, engine([reading(text, held_on=date(2024, 3, 28))]), Watch()).table.problems == ()


def test_files_not_read_are_counted_and_told(tmp_path: Path) -> None:
    (tmp_path / "quet.png").write_bytes(b"\x89PNG")
    made = scene.brief(tmp_path)
    assert (made.table.files_found, len(made.table.papers)) == (4, 3)
    assert [row.problem.code for row in made.table.unread] == ["image"]


def test_what_was_repaired_in_a_paper_is_told_with_its_lines(tmp_path: Path) -> None:
    folder = scene.fill(tmp_path)
    (folder / "thong-bao.txt").write_bytes(to_tcvn3(scene.NOTICE).encode("latin-1"))
    table = make_brief(Wish(paths=[folder], on=scene.ON), scene.knows(), Watch()).table
    paper = next(paper for paper in table.papers if paper.name == "thong-bao.txt")
    assert paper.text == scene.NOTICE
    (told,) = (one for one in table.problems if one.code == "repaired")
    assert told.where == "thong-bao.txt"
    assert "TCVN3" in told.said.vi
    assert "dòng 1 đến 7" in told.said.vi
    assert "lines 1 to 7" in told.said.en


def test_a_secret_paper_is_told_to_the_screen_only(tmp_path: Path) -> None:
    (tmp_path / "ten-kin.txt").write_text("UBND TỈNH\nTỐI MẬT\nBÁO CÁO\nmột việc kín", encoding="utf-8")
    heard: list[str] = []
    wish = Wish(paths=[scene.fill(tmp_path)], on=scene.ON)
    made = make_brief(wish, scene.knows(), Watch(refused=heard.append))
    assert heard == ["ten-kin.txt"]
    assert "ten-kin" not in repr(made)
    assert "việc kín" not in repr(made)


def test_a_copy_is_told_and_adds_no_line(tmp_path: Path) -> None:
    before = scene.brief(tmp_path / "a")
    (tmp_path / "a" / "sao.txt").write_bytes(scene.NOTICE.encode())
    after = scene.brief(tmp_path / "a")
    assert [line.code for line in after.table.lines] == [line.code for line in before.table.lines]
    copy = next(paper for paper in after.table.papers if paper.name == "thong-bao.txt")
    assert copy.standing is Standing.COPY
    assert copy.copy_of is not None


def test_the_day_of_the_table_decides_what_is_due(tmp_path: Path) -> None:
    wish = Wish(paths=[scene.fill(tmp_path)], on=date(2024, 4, 15))
    due = {
        day: make_brief(replace(wish, on=day), scene.knows(), Watch()).table.totals[0].due
        for day in (date(2024, 4, 14), date(2024, 4, 15))
    }
    assert due == {date(2024, 4, 14): 0, date(2024, 4, 15): 1}
