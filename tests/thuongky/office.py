"""An office with its people, for tests.

Sen and Lan review papers for Nghệ An, Chính leads it, Tài is of its department of finance, Lạ of another province.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from thuongky.core.actor import Actor, PostRole, system
from thuongky.core.tasks import carry_out, claim
from thuongky.directives.sheets.reading import read_sheet
from thuongky.directives.tasks import reading_task as reading_sheet_task
from thuongky.organs.actions.add_account import add_account
from thuongky.organs.actions.open_committee import open_committee
from thuongky.organs.models import Account, Organ
from thuongky.organs.queries import actor_of
from thuongky.papers.actions.take_in import take_in
from thuongky.papers.models import Finding, Paper
from thuongky.papers.reading import read_file, read_text
from thuongky.papers.tasks import reading_again_task, reading_task

PROVINCE = "nghe-an"
AT = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)  # nine o'clock in Vietnam
ON = date(2026, 3, 2)

NOTICE = """UBND TỈNH NGHỆ AN
Số: 11/TB-UBND
Nghệ An, ngày 05 tháng 02 năm 2024

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 01/2024

1. Giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính rà soát kế hoạch vốn, báo cáo trước ngày 20/02/2024.
2. Yêu cầu các chủ đầu tư giải ngân trên 95% kế hoạch vốn đầu tư công năm 2024.
3. Thu ngân sách nhà nước tháng 01/2024 đạt 1.687 tỷ đồng, bằng 10,6% dự toán; kim ngạch xuất khẩu đạt 250 triệu USD.
"""


@dataclass(frozen=True)
class Office:
    """The people as they act; `accounts` by the name they sign in with."""

    sen: Actor
    lan: Actor
    chinh: Actor
    tai: Actor
    la: Actor
    accounts: dict[str, Account]


def make_office() -> Office:
    """The committee with its organs, opened once, and its people."""
    program = system(PROVINCE)
    open_committee(actor=program, at=AT)
    finance = Organ.objects.get(area=PROVINCE, entry="so-tai-chinh")
    people = (
        ("sen", "Nguyễn Thị Sen", "Chuyên viên", PostRole.CLERK, None),
        ("lan", "Trần Thị Lan", "Chuyên viên", PostRole.CLERK, None),
        ("chinh", "Lê Văn Chính", "Chủ tịch UBND tỉnh", PostRole.LEADER, None),
        ("tai", "Phạm Văn Tài", "Chuyên viên Sở Tài chính", PostRole.UNIT, finance),
    )
    accounts = {
        username: add_account(
            actor=program,
            at=AT,
            name=name,
            username=username,
            password="mật khẩu thử 123",
            post=post,
            role=role,
            first_day=date(2020, 1, 1),
            organ=organ,
        )
        for username, name, post, role, organ in people
    }
    acting = {username: _acting(account) for username, account in accounts.items()}
    stranger = replace(acting["sen"], name="Người Lạ", province="ha-giang", account=None, post=None)
    return Office(acting["sen"], acting["lan"], acting["chinh"], acting["tai"], stranger, accounts)


def _acting(account: Account) -> Actor:
    actor = actor_of(account, on=ON)
    assert actor is not None
    return actor


def drop(actor: Actor, text: str = NOTICE, name: str = "11-TB-UBND.txt") -> Paper:
    """A paper taken in and read."""
    return drop_bytes(actor, text.encode(), name)


def drop_bytes(actor: Actor, data: bytes, name: str) -> Paper:
    paper = take_in(actor=actor, at=AT, name=name, data=data).paper
    read_waiting()
    paper.refresh_from_db()
    return paper


def read_waiting(at: datetime = AT) -> None:
    """What the worker does, here and now and in this process."""
    while task := claim(at, at - at):
        if task.kind in _IN_THIS_PROCESS:
            _IN_THIS_PROCESS[task.kind](task.thing_id, at)
            type(task).objects.filter(pk=task.pk).update(done_at=at)
        else:
            carry_out(task, at)


_IN_THIS_PROCESS = {
    "papers.read_paper": reading_task(read_file),
    "directives.read_sheet": reading_sheet_task(lambda _name, data: read_sheet(data)),
    "papers.read_text": reading_again_task(lambda _name, text, province: read_text(text, province)),
}


def first(paper: Paper, kind: str = "directives") -> Finding:
    return paper.findings.filter(kind=kind).order_by("start")[0]
