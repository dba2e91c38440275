"""A whole sheet: its head, its columns, its rows, and each bad cell by its address."""

import io
import zipfile
from datetime import date

import pytest

from tests.thuongky.directives.sheets.sheet import HEADS, grid, mapped, read, row, workbook
from thuongky.directives.sheets.fields import Field, Status
from thuongky.directives.sheets.grid import BadSheetError, as_json, from_json, read_grid
from thuongky.directives.sheets.heads import tables_in


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not-a-sheet"),
        (b"Ghi chu", "not-a-sheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old-sheet"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "password"),
    ],
)
def test_a_file_that_is_no_sheet_says_what_it_is(data: bytes, code: str):
    with pytest.raises(BadSheetError) as bad:
        read_grid(data)
    assert bad.value.code == code


def test_a_package_that_only_looks_like_a_sheet_is_broken():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("xl/workbook.xml", "<workbook")
    with pytest.raises(BadSheetError) as bad:
        read_grid(file.getvalue())
    assert bad.value.code == "broken-sheet"


def test_a_package_that_would_burst_the_memory_is_broken():
    entities = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 12))
    bomb = f'<!DOCTYPE x [<!ENTITY e0 "ha">{entities}]><workbook><sheets><sheet name="&e11;"/></sheets></workbook>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("xl/workbook.xml", bomb)
    with pytest.raises(BadSheetError) as bad:
        read_grid(file.getvalue())
    assert bad.value.code == "broken-sheet"


def test_a_sheet_marked_secret_is_refused():
    with pytest.raises(BadSheetError) as bad:
        grid(row(), above=("MẬT", "DANH MỤC NHIỆM VỤ"))
    assert bad.value.code == "secret"


def test_cells_are_kept_as_they_were():
    one = grid(row(), row(due=45306.5, status=None))
    assert from_json(as_json(one)) == one


def test_the_head_is_found_below_titles():
    [table] = tables_in(grid(row(), above=("ỦY BAN NHÂN DÂN TỈNH", "Biểu theo dõi nhiệm vụ năm 2025")))
    assert (table.head.columns, table.head.last) == (HEADS, 3)
    assert [one.number for one in table.rows] == [4]


def test_a_sheet_without_such_a_head_has_no_table():
    assert tables_in(grid(heads=(("Họ tên", "Ngày sinh", "Quê quán"),))) == []


def test_columns_are_known_by_their_heads():
    assert mapped(HEADS)[Field.DUE] == 7
    assert mapped(HEADS)[Field.DONE_ON] == 9
    assert mapped(HEADS)[Field.PROGRESS] == 10
    moved = ("Nhiệm vụ được giao", "Hạn xử lý", "Đơn vị xử lý", "Ghi chú")
    assert mapped(moved) == {Field.WORDS: 0, Field.DUE: 1, Field.LEAD: 2}


def test_a_head_of_two_rows_is_read_by_its_lower_row():
    upper = ("STT", "Nội dung", "Cơ quan thực hiện", None, "Thời hạn")
    lower = (None, None, "Chủ trì", "Phối hợp", None)
    assert mapped(upper, lower) == {Field.ORDINAL: 0, Field.WORDS: 1, Field.LEAD: 2, Field.COORDINATE: 3, Field.DUE: 4}


def test_a_head_has_one_key_however_its_columns_are_moved():
    [one] = tables_in(grid(row()))
    [moved] = tables_in(grid(row(), heads=(tuple(reversed(HEADS)),)))
    assert one.head.key == moved.head.key


def test_a_row_says_what_its_cells_say():
    [one] = read(row(lead="- Sở Tài chính\n- Sở Y tế", status="Hoàn thành đúng hạn", done_on="10/03/2025")).rows
    assert (one.page, one.row, one.address(Field.DUE)) == ("Nhiệm vụ", 2, "H2")
    assert (one.id, one.number, one.paper_on) == ("NV-1", "11/TB-UBND", date(2025, 2, 5))
    assert (one.leads, one.coordinators) == (("Sở Tài chính", "Sở Y tế"), ("Sở Xây dựng",))
    assert (one.due.day, one.status, one.done_on) == (date(2025, 3, 15), Status.DONE_IN_TIME, date(2025, 3, 10))
    assert one.raw["Kết quả thực hiện"] == "Đã có dự thảo"


def test_titles_numbers_of_columns_and_repeated_heads_are_no_rows():
    title = ["II", None, None, None, "Lĩnh vực văn hóa"]
    numbers = [f"({number})" for number in range(1, 12)]
    found = read(numbers, title, row(), HEADS, row(id="NV-2", ordinal=2), [None, None, None, None, None, "Người lập biểu"])
    assert [one.id for one in found.rows] == ["NV-1", "NV-2"]
    assert (found.headings, found.problems) == (2, ())


def test_each_bad_cell_is_named_and_loses_nothing():
    found = read(
        row(due="31/02/2025"),
        row(id="NV-2", due="sớm", status="Vàng"),
        row(id="NV-3", due="#REF!"),
        row(id="NV-4", due=date(2025, 1, 1)),
        row(id="NV-5", done_on=date(2027, 1, 1)),
        row(id="NV-6", words=None),
        row(id="NV-1", words="Việc khác"),
    )
    assert [(one.code, one.place.cell, one.value) for one in found.problems] == [
        ("no-such-day", "H2", "31/02/2025"),
        ("bad-date", "H3", "sớm"),
        ("bad-status", "I3", "Vàng"),
        ("error-value", "H4", "#REF!"),
        ("due-before-paper", "H5", "01/01/2025"),
        ("done-ahead", "J6", "01/01/2027"),
        ("no-words", "E7", ""),
        ("repeated-id", "B8", "NV-1"),
    ]
    assert [one.row for one in found.rows] == [2, 3, 4, 5, 6, 8]
    assert found.rows[1].due.words == "sớm"  # kept as words
    assert found.rows[0].raw["Thời hạn hoàn thành"] == "31/02/2025"


def test_a_bad_cell_says_where_why_and_what_to_do_in_both_languages():
    [problem] = read(row(due="31/02/2025")).problems
    for said in (problem.said.vi, problem.said.en):
        assert "Nhiệm vụ" in said
        assert "H2" in said
        assert "31/02/2025" in said
    assert "Hãy" in problem.said.vi


def test_the_beginning_of_the_calendar_is_counted_and_is_no_problem():
    found = read(row(due=date(1970, 1, 1)))
    assert (found.none_days, found.problems, found.rows[0].due.day) == (1, (), None)


def test_rows_of_one_id_and_the_same_words_are_one_directive():
    found = read(row(), row(lead="Sở Y tế"), row(id="NV-2"))
    assert [one.key for one in found.rows] == ["id:NV-1", "id:NV-1", "id:NV-2"]
    assert found.problems == ()


def test_a_row_without_an_id_is_known_by_its_paper_and_words():
    one, two, other = read(row(id=None), row(id=None, due=None), row(id=None, words="Việc khác")).rows
    assert one.key == two.key
    assert one.key != other.key


def test_other_pages_under_the_same_head_are_read_too():
    from openpyxl import Workbook

    book = Workbook()
    for name in ("Kinh tế", "Văn hóa"):
        page = book.create_sheet(name)
        page.append(list(HEADS))
        page.append(row(id=name))
    book.create_sheet("Danh mục").append(["Sở Y tế"])
    file = io.BytesIO()
    book.save(file)
    assert [(table.page, len(table.rows)) for table in tables_in(read_grid(file.getvalue()))] == [("Kinh tế", 1), ("Văn hóa", 1)]


def test_a_sheet_beyond_the_bounds_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("thuongky.directives.sheets.grid.MOST_ROWS", 3)
    data = workbook(*[row()] * 3)
    with pytest.raises(BadSheetError) as bad:
        read_grid(data)
    assert bad.value.code == "sheet-too-large"
    assert len(read_grid(workbook(*[row()] * 2)).pages[0].rows) == 3


def test_one_cell_far_out_is_refused_before_it_takes_the_memory():
    """A reader that fills the square up to the last cell would ask for gigabytes."""
    from openpyxl import Workbook

    book = Workbook()
    page = book.active
    assert page is not None
    page["A1"], page["XFD1048576"] = "Nội dung", "x"
    file = io.BytesIO()
    book.save(file)
    with pytest.raises(BadSheetError) as bad:
        read_grid(file.getvalue())
    assert bad.value.code == "sheet-too-large"
