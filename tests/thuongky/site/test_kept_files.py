"""The files that a backup must hold."""

from tests.thuongky.directives.sheets.sheet import row, workbook
from tests.thuongky.office import AT, Office, drop, read_waiting
from thuongky.core.files import stored_files
from thuongky.directives.actions.take_in_sheet import take_in_sheet
from thuongky.directives.models import Sheet
from thuongky.site.kept_files import kept_files


def test_those_of_papers_and_of_sheets_with_their_cells(office: Office):
    paper = drop(office.sen)
    data = workbook(row())
    take_in_sheet(actor=office.sen, at=AT, name="a.xlsx", data=data)
    assert dict(kept_files()) == {paper.name: paper.file_sha256}  # what waits at the door is not kept yet
    read_waiting()
    sheet = Sheet.objects.get()
    found = list(kept_files())
    assert found == [(paper.name, paper.file_sha256), ("a.xlsx", sheet.file_sha256), ("a.xlsx", sheet.grid_sha256)]
    assert stored_files().get(found[1][1]) == data
    assert all(stored_files().get(digest) for _, digest in found)
