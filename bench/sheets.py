"""How fast a sheet comes in: `./run bench sheets [--small]` measures and writes docs/performance.md.

A tracker of 10,000 rows and 12 columns (days in four spellings, names in full, short and cut, a bad cell in each fiftieth row) is
taken in, read at the door, looked at and brought in by the worker's own tasks, on a new database: SQLite in a temporary folder,
then a PostgreSQL server of its own. Then the same rows once more in another file, and an export of the next week.
"""

import argparse
import io
import json
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bench.own_process import VENDORS, measured_on_both
from bench.performance import PAGE, counting, put_section

SIZES = {"full": 10_000, "small": 500}
BUDGET_SECONDS = 5
_ROUNDS = 3
_PROVINCE = "nghe-an"
_AT = datetime(2026, 3, 2, 2, tzinfo=UTC)
_HEADS = (
    "STT",
    "Mã nhiệm vụ",
    "Số, ký hiệu văn bản",
    "Ngày ban hành",
    "Nội dung nhiệm vụ",
    "Lãnh đạo giao",
    "Cơ quan chủ trì",
    "Cơ quan phối hợp",
    "Thời hạn hoàn thành",
    "Trạng thái",
    "Ngày hoàn thành",
    "Kết quả thực hiện",
)
_LEADS = ("Sở Tài chính", "Sở KH&ĐT", "Sở Y tế", "Sở Nội vụ", "Sở Xây dựng", "Sở Nông nghiệp và Môi trư", "Sở GTVT")
_STATUSES = ("Hoàn thành đúng hạn", "Hoàn thành quá hạn", "Hoàn thành", "Đang thực hiện", "Quá hạn", "Chưa thực hiện")
STAGES = {
    "door": "read at the door, columns found, preview made",
    "first": "rows brought in: directives, who answers, steps",
    "whole": "both together: what the budget means",
    "same": "the same rows in another file: nothing changes",
    "later": "a later export, a tenth of its rows changed",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", action="store_true", help="few rows, nothing written: a trial")
    parser.add_argument("--measure", choices=VENDORS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    size = "small" if asked.small else "full"
    if asked.measure:
        print(json.dumps(measure(SIZES[size])))
        return
    found = measured_on_both(module="bench.sheets", settings="thuongky.site.settings", small=size == "small")
    section = "".join(f"{line}\n" for line in _lines(found, SIZES[size]))
    print(section)
    if size == "full":
        PAGE.write_text(put_section(PAGE.read_text("utf-8"), "sheets", section), "utf-8")


def measure(rows: int) -> dict[str, float]:
    """Seconds of each stage, the medians of some rounds with rows of their own, and of counting to ten million.

    Raises: RuntimeError where a stage did not do what it should.
    """
    from thuongky.site.starting import bring_up_to_date, start

    start()
    bring_up_to_date()
    clerk = _office()
    _brought_in(clerk, tracker(20, "V0"), _AT)  # loads code, starts the reader's process, prepares connections
    found = [_round(clerk, rows, f"V{number}", _AT + timedelta(hours=number)) for number in range(1, _ROUNDS + 1)]
    medians = {name: statistics.median(one[name] for one in found) for name in STAGES}
    return {**medians, "counting": counting()}


def _round(clerk: Any, rows: int, series: str, at: datetime) -> dict[str, float]:
    """Of a tracker of its own."""
    door, first = _brought_in(clerk, tracker(rows, series), at, new=rows)
    _, same = _brought_in(clerk, tracker(rows, series, title="Bản in lại"), at, unchanged=rows)
    _, later = _brought_in(clerk, tracker(rows, series, later=True), at + timedelta(days=7), changed=rows // 10)
    return {"door": door, "first": first, "whole": door + first, "same": same, "later": later}


def _office() -> Any:
    from thuongky.core.actor import PostRole, system
    from thuongky.organs.actions.add_account import add_account
    from thuongky.organs.actions.open_committee import open_committee
    from thuongky.organs.queries import actor_of

    program = system(_PROVINCE)
    open_committee(actor=program, at=_AT)
    who: dict[str, Any] = {"name": "Chuyên viên", "username": "do", "password": None, "post": "Chuyên viên"}
    account = add_account(actor=program, at=_AT, organ=None, first_day=date(2020, 1, 1), role=PostRole.CLERK, **who)
    return actor_of(account, on=_AT.date())


def tracker(rows: int, series: str, *, title: str = "", later: bool = False) -> bytes:
    """The file; a column is named after the series, and each tenth row, which goes on, says something new in a `later` one."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    page = book.create_sheet("Nhiệm vụ")
    if title:
        page.append([title])
    page.append([*_HEADS, series])
    for number in range(rows):
        page.append(_row(number, series, is_changed=later and number % 10 == 0))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _row(number: int, series: str, *, is_changed: bool) -> list[Any]:
    given = date(2024, 1, 2) + timedelta(days=number % 700)
    due = given + timedelta(days=20 + number % 60)
    dues = (due, f"{due:%d/%m/%Y}", (due - date(1899, 12, 30)).days, f"{due:%d-%m-%Y}")
    status = _STATUSES[3 if number % 10 == 0 else number % 6]
    return [
        number + 1,
        f"{series}-{number:06}",
        f"{number % 900}/TB-UBND",
        given,
        f"Việc số {number}: rà soát, tham mưu Ủy ban nhân dân tỉnh kế hoạch thực hiện trong năm",
        "Chủ tịch UBND tỉnh",
        _LEADS[number % 7],
        _LEADS[(number + 2) % 5],
        "31/02/2025" if number % 50 == 3 else dues[number % 4],
        status,
        min(due, date(2026, 2, 1)) if status.startswith("Hoàn thành") else None,
        "Đã trình lại" if is_changed else "Đã lấy ý kiến các đơn vị",
    ]


def _brought_in(clerk: Any, data: bytes, at: datetime, **wanted: int) -> tuple[float, float]:
    """Seconds at the door and of bringing in. Raises: RuntimeError unless so many rows were new, changed and so on."""
    from thuongky.directives.actions.bring_in_sheet import bring_in_sheet
    from thuongky.directives.actions.take_in_sheet import take_in_sheet
    from thuongky.directives.models import Sheet

    sheet = take_in_sheet(actor=clerk, at=at, name="theo-doi.xlsx", data=data).sheet
    door = _timed(lambda: _work(at))
    sheet = Sheet.objects.get(pk=sheet.pk)
    bring_in_sheet(actor=clerk, at=at, sheet_id=sheet.pk, version=sheet.version)
    seconds = _timed(lambda: _work(at))
    outcome = Sheet.objects.get(pk=sheet.pk).outcome
    if any(outcome.get(name) != count for name, count in wanted.items()):
        raise RuntimeError(f"wanted {wanted}, came to {outcome}")
    return door, seconds


def _work(at: datetime) -> None:
    """What the worker does with the task that is due."""
    from thuongky.core.tasks import carry_out, claim

    task = claim(at, timedelta(seconds=60))
    if task is None:
        raise RuntimeError("there was no task")
    carry_out(task, at)
    task.refresh_from_db()
    if task.done_at is None:
        raise RuntimeError(task.trouble)


def _timed(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _lines(found: Mapping[str, Mapping[str, float]], rows: int) -> Iterator[str]:
    yield "## A sheet brought in"
    yield ""
    yield f"`./run bench sheets`: a tracker of {rows:,} rows and {len(_HEADS)} columns, a bad cell in each fiftieth row, by the"
    yield "worker's tasks, which tell how far they are; all rows are written in one transaction with one audit row. Medians of"
    yield f"{_ROUNDS} rounds; in brackets the ratio to counting to ten million beside them, which holds where other work ran."
    yield ""
    yield "| stage | SQLite | PostgreSQL | budget |"
    yield "|---|---|---|---|"
    for name, said in STAGES.items():
        budget = f"{BUDGET_SECONDS} s" if name == "whole" else ""
        times = [(found[vendor][name], found[vendor]["counting"]) for vendor in VENDORS]
        cells = [f"{seconds:.2f} s ({seconds / unit:.0f})" for seconds, unit in times]
        yield f"| {said} | {' | '.join(cells)} | {budget} |"


if __name__ == "__main__":
    main()
