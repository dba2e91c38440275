"""A small reading made by hand, with every kind of finding, some of them one inside another."""

import hashlib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from vanban.period import Period
from vanban.results import (
    Base,
    Bound,
    Citation,
    Directive,
    DueRelation,
    Figure,
    Force,
    Note,
    Paper,
    Party,
    PartyKind,
    Person,
    Project,
    Proposal,
    Reading,
    Recurrence,
    Role,
    Session,
    SessionKind,
    Status,
)

TEXT = (
    "Chủ tịch UBND tỉnh Lê Văn Mẫu chủ trì phiên họp thường kỳ tháng 3/2024.\n"
    "\n"
    "Thu ngân sách tháng 3 đạt 1.687 tỷ đồng; chỉ số sản xuất công nghiệp tăng 9,35% so với cùng kỳ.\r\n"
    "Giao Sở Kế hoạch và Đầu tư phối hợp với các sở, ngành giải ngân trên 95% kế hoạch trước ngày 15/4/2024 "
    "theo Nghị quyết số 61/2023/NQ-HĐND ngày 07/12/2023, nhất là ở Khu công nghiệp Bãi Mẫu.\n"
    "Phiên họp cho ý kiến vào dự thảo Quy chế quản lý cụm công nghiệp.\n"
)


def place(words: str, rule: str, text: str = TEXT, why: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The fields of a finding whose words stand in the text."""
    start = text.index(words)
    return {"start": start, "end": start + len(words), "quote": words, "rule": rule, "why": why or {}}


def party(name: str, kind: PartyKind = PartyKind.ORGAN, organ: str | None = None) -> Party:
    start = TEXT.index(name)
    return Party(name=name, start=start, end=start + len(name), kind=kind, organ=organ)


def figure(words: str, **fields: Any) -> Figure:
    given = {"measure": "thu ngân sách", "indicator": None, "unit": "tỷ đồng", "role": Role.LEVEL} | fields
    return Figure(**place(words, "figure", why=given.pop("why", None)), **given)


REVENUE = figure("1.687 tỷ đồng", indicator="budget.revenue", value=Decimal(1687), period=Period.month(2024, 3))
INDUSTRY = figure(
    "9,35%",
    measure="chỉ số sản xuất công nghiệp",
    indicator="industry.iip",
    value=Decimal("9.35"),
    unit="%",
    role=Role.CHANGE,
    base=Base.SAME_PERIOD_LAST_YEAR,
    period=Period.month(2024, 3),
)
GOAL = figure(
    "95%",
    measure="giải ngân",
    value=Decimal(95),
    unit="%",
    role=Role.SHARE,
    base=Base.PLAN,
    status=Status.TARGET,
    bound=Bound.AT_LEAST,
    why={"indicator": "not-in-list", "period": "not-said"},
)
ORDER = Directive(
    **place(TEXT[TEXT.index("Sở Kế hoạch") : TEXT.index(", nhất là")], "directive"),
    by="Lê Văn Mẫu",
    lead=(party("Sở Kế hoạch và Đầu tư", organ="so-ke-hoach-va-dau-tu"),),
    coordinate=(party("các sở, ngành", PartyKind.GROUP),),
    due=date(2024, 4, 15),
    due_words="trước ngày 15/4/2024",
    due_relation=DueRelation.BEFORE,
    recurring=Recurrence.MONTHLY,
    basis=("61/2023/NQ-HĐND",),
    figures=(2,),
    address="mục II.1",
)
CHAIR = Person(**place("Lê Văn Mẫu", "person"), name="Lê Văn Mẫu", posts=("Chủ tịch UBND tỉnh",), mentions=((19, 29),))
READING = Reading(
    text=TEXT,
    reader="hand",
    text_sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
    paper=Paper(
        force=Force.ISSUED, kind="TB", number="12/TB-UBND", issued_on=date(2024, 3, 30), issuer="UBND tỉnh", signer="Lê Văn Mẫu"
    ),
    session=Session(
        kind=SessionKind.REGULAR, month=Period.month(2024, 3), chair="Lê Văn Mẫu", online=False, why={"held_on": "not-said"}
    ),
    people=(CHAIR,),
    citations=(
        Citation(
            **place("Nghị quyết số 61/2023/NQ-HĐND ngày 07/12/2023", "citation", why={"issuer": "not-said"}),
            kind="Nghị quyết",
            number="61/2023/NQ-HĐND",
            issued_on=date(2023, 12, 7),
        ),
    ),
    figures=(REVENUE, INDUSTRY, GOAL),
    directives=(ORDER,),
    proposals=(
        Proposal(**place("Quy chế quản lý cụm công nghiệp", "proposal"), title="Quy chế quản lý cụm công nghiệp", kind="Quy chế"),
    ),
    projects=(Project(**place("Khu công nghiệp Bãi Mẫu", "project"), name="Khu công nghiệp Bãi Mẫu"),),
    notes=(Note(code="part-unread", start=0, end=3),),
)
