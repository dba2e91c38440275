"""A sheet as LibreOffice writes it comes in, with each of its ten bad cells named."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from tests.thuongky.directives.sheets.sheet import ON, row, workbook
from tests.thuongky.office import AT, Office, read_waiting
from thuongky.directives.actions.bring_in_sheet import bring_in_sheet
from thuongky.directives.actions.take_in_sheet import take_in_sheet
from thuongky.directives.models import Directive
from thuongky.directives.trackers.preview import problem_of

pytestmark = pytest.mark.needs_libreoffice

TEN = (
    row(id="NV-1", due="31/02/2025"),
    row(id="NV-2", due="sớm nhất có thể"),
    row(id="NV-3", due="15/06/0205"),
    row(id="NV-4", paper_on="13/13/2025"),
    row(id="NV-5", status="Vàng"),
    row(id="NV-6", done_on=date(2031, 1, 1)),
    row(id="NV-7", words=None),
    row(id="NV-1", words="Việc khác dưới cùng một mã"),
    row(id="NV-8", lead="Ban Điều hành Không Có"),
    row(id="NV-9", due="=1/0"),
    row(id="NV-10", due=date(1970, 1, 1)),
    row(id="NV-11"),
)


def by_libreoffice(data: bytes, folder: Path) -> bytes:
    """The same sheet, opened and saved by LibreOffice."""
    given = folder / "cho.xlsx"
    given.write_bytes(data)
    program = shutil.which("soffice") or "libreoffice"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "out"), str(given)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return (folder / "out" / "cho.xlsx").read_bytes()


def test_ten_bad_cells_are_each_named_and_every_row_with_words_comes_in(office: Office, tmp_path: Path):
    data = by_libreoffice(workbook(*TEN, above=("THEO DÕI NHIỆM VỤ NĂM 2025",)), tmp_path)
    sheet = take_in_sheet(actor=office.sen, at=AT, name="cho.xlsx", data=data).sheet
    read_waiting()
    sheet.refresh_from_db()
    told = [(one["code"], one["cells"]) for one in sheet.preview["problems"]]
    assert told == [
        ("no-such-day", ["H3"]),
        ("bad-date", ["H4"]),
        ("odd-year", ["H5"]),
        ("no-such-day", ["D6"]),
        ("bad-status", ["I7"]),
        ("done-ahead", ["J8"]),
        ("no-words", ["E9"]),
        ("repeated-id", ["B10"]),
        ("error-value", ["H12"]),
        ("organ-none", ["F11"]),
    ]
    said = [problem_of(one).said for one in sheet.preview["problems"]]
    assert all(cells[0] in one.vi and cells[0] in one.en for one, (_, cells) in zip(said, told, strict=True))
    assert sheet.preview["counts"]["none-days"] == 1
    bring_in_sheet(actor=office.sen, at=AT, sheet_id=sheet.pk, version=sheet.version)
    read_waiting()
    assert Directive.objects.count() == len(TEN) - 1
    assert Directive.objects.filter(due__gt=ON).count() == 0
