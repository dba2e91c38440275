"""An opening table made by hand: every kind of line, state, class and remark occurs in it.

The papers in `demo_papers` tell of an invented province, "Sông Mẫu"; names and figures are made up for the tests.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from tests.thuongky.brief.page.marked_text import MarkedText, parse_marked
from thuongky.brief.codes import row_code
from thuongky.brief.grouping import group_lines
from thuongky.brief.table import (
    Ask,
    AskReason,
    Grouping,
    Line,
    OpeningTable,
    Outcome,
    Owner,
    Ownership,
    PaperRow,
    Place,
    Point,
    PointToCheck,
    Problem,
    Reached,
    Series,
    SessionRow,
    Silence,
    Source,
    Standing,
    State,
    Telling,
    UnreadRow,
)
from thuongky.brief.titles import table_title
from thuongky.brief.totals import total_by_organ
from thuongky.brief.wording import indicator_name, say
from thuongky.core.lang import Phrase
from vanban.period import Period
from vanban.results import Base, Bound, Force, PartyKind, Recurrence, Role, SessionKind, Status, Voice

ON = date(2025, 3, 28)
_FOLDER = Path(__file__).parent / "demo_papers"
_TEXTS: dict[str, MarkedText] = {
    name: parse_marked((_FOLDER / f"{name}.txt").read_text("utf-8"))
    for name in ("december", "news", "draft", "report", "february")
}
_HEADS = {
    "december": ("412/TB-UBND", date(2024, 12, 30)),
    "report": ("38/BC-SKHĐT", date(2025, 1, 24)),
    "february": ("57/BC-UBND", date(2025, 2, 25)),
}
_SESSION_OF = {"december": "2024-12", "news": "2024-12", "draft": "2025-01", "report": "2025-01", "february": "2025-02"}
_KEYS = {name: hashlib.sha256(marked.text.encode()).hexdigest()[:10] for name, marked in _TEXTS.items()}


def place(name: str) -> Place:
    """The words that bear this name in one of the texts."""
    paper = next(paper for paper, marked in _TEXTS.items() if name in marked.spans)
    marked = _TEXTS[paper]
    start, end = marked.spans[name]
    page = None if paper == "news" else 1 if start < 1500 else 2
    return Place(paper=_KEYS[paper], start=start, end=end, quote=marked.text[start:end], page=page)


def _paper(name: str, file: str, force: Force, standing: Standing, **more: object) -> PaperRow:
    marked = _TEXTS[name]
    digest = hashlib.sha256(marked.text.encode()).hexdigest()
    number, issued_on = _HEADS.get(name, (None, None))
    row = PaperRow(
        key=_KEYS[name],
        name=file,
        format=file.rsplit(".", 1)[-1],
        text=marked.text,
        text_sha256=digest,
        extractor="python-docx 1.2",
        file_sha256=digest,
        page_starts=() if name == "news" else (0, marked.text.find("\n", 1500) + 1),
        force=force,
        standing=standing,
        session=_SESSION_OF[name],
        number=number,
        issued_on=issued_on,
        orders=sum(span.startswith("o") for span in marked.spans),
        figures=sum(span.startswith("f-") for span in marked.spans),
    )
    return replace(row, **more)  # type: ignore[arg-type]


def demo_papers() -> tuple[PaperRow, ...]:
    chief, telling = Standing.CHIEF, Standing.TELLING
    return (
        _paper(
            "december",
            "Phien hop T12.2024/TB 412 ket luan phien hop.docx",
            Force.ISSUED,
            chief,
            kind="TB",
            issuer="UBND tỉnh Sông Mẫu",
            subject="Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 12 năm 2024",
        ),
        _paper("news", "Phien hop T12.2024/tin phien hop.html", Force.NEWS, telling),
        _paper("draft", "Phien hop T1.2025/Du thao ket luan.docx", Force.DRAFT, chief),
        _paper(
            "report",
            "Phien hop T1.2025/BC 38 So KHDT.pdf",
            Force.ISSUED,
            telling,
            kind="BC",
            issuer="Sở Kế hoạch và Đầu tư",
            subject="Tình hình kinh tế - xã hội tháng 01 năm 2025",
        ),
        _paper(
            "february",
            "Phien hop T2.2025/BC 57 UBND.pdf",
            Force.ISSUED,
            chief,
            kind="BC",
            issuer="UBND tỉnh Sông Mẫu",
            subject="Tình hình kinh tế - xã hội tháng 02 năm 2025",
        ),
    )


def demo_sessions() -> tuple[SessionRow, ...]:
    return tuple(
        SessionRow(
            key=f"{month.first:%Y-%m}",
            month=month,
            kind=SessionKind.REGULAR,
            ordinal=1,
            organ="UBND tỉnh Sông Mẫu",
            province="tỉnh Sông Mẫu",
            held_on=held,
            chair=None,
            papers=tuple(_KEYS[name] for name in names),
        )
        for month, held, names in (
            (Period.month(2024, 12), date(2024, 12, 26), ("december", "news")),
            (Period.month(2025, 1), None, ("draft", "report")),
            (Period.month(2025, 2), date(2025, 2, 27), ("february",)),
        )
    )


def _organ(name: str, today: str | None = None, *, ended: bool = False) -> Owner:
    return Owner(name=name, kind=PartyKind.ORGAN, today=today, ended=ended)


def _group(name: str) -> Owner:
    return Owner(name=name, kind=PartyKind.GROUP)


_PLANNING = _organ("Sở Kế hoạch và Đầu tư", "Sở Tài chính")
_FINANCE, _HEALTH, _POLICE = _organ("Sở Tài chính"), _organ("Sở Y tế"), _organ("Công an tỉnh")
_PARKS = _organ("Ban Quản lý các khu công nghiệp tỉnh")
_FARMING = _organ("Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và Môi trường")
_LEADS: dict[int, tuple[Owner, ...]] = {
    1: (_PLANNING,),
    2: (_group("Các sở, ngành, địa phương, chủ đầu tư"),),
    3: (_FINANCE,),
    4: (_FARMING,),
    5: (_group("Các địa phương"),),
    7: (_organ("Sở Giao thông vận tải", "Sở Xây dựng"),),
    8: (_POLICE,),
    10: (_organ("Sở Lao động - Thương binh và Xã hội", ended=True),),
    11: (_organ("Sở Nội vụ"),),
    13: (_PARKS,),
    14: (_group("Các đơn vị chủ đầu tư"),),
    15: (_HEALTH,),
    16: (_organ("Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"),),
    17: (_group("Các địa phương"),),
    18: (_organ("Sở Công Thương"),),
    19: (_FINANCE,),
    20: (_group("Các sở, ngành"),),
    21: (_organ("Sở Xây dựng"),),
    23: (_organ("Sở Văn hóa, Thể thao và Du lịch"),),
    24: (_group("Các cấp, các ngành"),),
    25: (_organ("Sở Giáo dục và Đào tạo"),),
    26: (_organ("Bộ Chỉ huy Quân sự tỉnh"),),
    28: (_group("Ủy ban nhân dân các huyện, thành phố"),),
    29: (_FINANCE,),
    30: (_group("Các chủ đầu tư"),),
    31: (_organ("Sở Nông nghiệp và Môi trường"),),
    33: (_organ("Sở Khoa học và Công nghệ"),),
    34: (_organ("Văn phòng UBND tỉnh"),),
    35: (_organ("Thanh tra tỉnh"),),
    36: (_group("Các địa phương"),),
    37: (_organ("Sở Dân tộc và Tôn giáo"),),
    39: (_POLICE, _organ("Sở Xây dựng")),
    40: (_organ("Bảo hiểm xã hội khu vực"),),
    41: (_group("Các sở, ngành"),),
    42: (_PARKS,),
    44: (_organ("Sở Công Thương"),),
    45: (_group("Các đơn vị sự nghiệp công lập"),),
}
_WITH = {
    1: (_group("các sở, ngành"),),
    11: (_organ("Văn phòng UBND tỉnh"),),
    23: (_organ("Hiệp hội Du lịch tỉnh"),),
    26: (_group("các địa phương"),),
    40: (_HEALTH,),
}
_DUE = {
    1: (date(2025, 1, 15), "trước ngày 15/01/2025"),
    7: (date(2025, 1, 31), "trong tháng 01 năm 2025"),
    21: (date(2025, 2, 20), "trước ngày 20 tháng 02 năm 2025"),
    29: (date(2025, 3, 15), "trước ngày 15 tháng 3 năm 2025"),
    44: (date(2025, 3, 31), "trong tháng 3"),
}


def _outcome(name: str, state: State, **more: object) -> Outcome:
    return Outcome(place=place(name), state=state, **more)  # type: ignore[arg-type]


def _outcomes() -> dict[int, tuple[Outcome, ...]]:
    below = Phrase("91,8% so với mục tiêu trên 95%.", "91.8% against a goal above 95%.")
    return {
        1: (_outcome("r1", State.REPORTED_DONE, number="06/QĐ-UBND", issued_on=date(2025, 1, 10)),),
        2: (
            _outcome("r2", State.SHORT),
            _outcome("r2-again", State.ORDERED_AGAIN),
            _outcome("r20", State.SHORT, grounds=below),
        ),
        4: (_outcome("r4", State.UNDER_WAY),),
        6: (_outcome("r6", State.UNDER_WAY, sure=False), _outcome("r6b", State.DONE)),
        7: (_outcome("r7", State.UNDER_WAY),),
        11: (_outcome("r11", State.REPORTED_DONE, number="12/NQ-HĐND", issued_on=date(2025, 2, 18), by_hand=True),),
        14: (_outcome("r14-again", State.ORDERED_AGAIN),),
        20: (_outcome("r20", State.TO_CHECK, sure=False),),
        26: (_outcome("r26", State.DONE),),
    }


def _paper_name(key: str) -> str:
    return next(name for name, one in _KEYS.items() if one == key)


def _line(number: int) -> Line:
    where = place(f"o{number}")
    name = _paper_name(where.paper)
    leads = _LEADS.get(number, ())
    due, due_words = _DUE.get(number, (None, None))
    outcomes = _outcomes().get(number, ())
    number_of, issued_on = _HEADS.get(name, (None, None))
    return Line(
        number=number,
        code=row_code(_TEXTS[name].text, where.start, where.end),
        words=where.quote,
        session=_SESSION_OF[name],
        source=Source(place=where, number=number_of, issued_on=issued_on, address=f"mục II.{number}" if number_of else None),
        force=Force.ISSUED if number_of else Force.DRAFT if name == "draft" else Force.NEWS,
        voice={17: Voice.GUEST, 18: Voice.MEMBER}.get(number, Voice.CONCLUSION),
        giver=None if name == "draft" else "Chủ tịch UBND tỉnh",
        leads=leads,
        coordinators=_WITH.get(number, ()),
        due=due,
        due_words=due_words,
        recurring={16: Recurrence.WEEKLY, 34: Recurrence.MONTHLY}.get(number),
        basis=("Nghị quyết số 88/NQ-HĐND",) if number == 1 else (),
        ownership=Ownership.UNISSUED if name == "news" else _ownership(leads, due),
        state=outcomes[-1].state if outcomes else State.NO_INFORMATION,
        sure=outcomes[-1].sure if outcomes else True,
        silence=None if outcomes else Silence.NO_LATER_PAPER if number > 28 else Silence.NOT_MENTIONED,
        outcomes=outcomes,
        tellings=(Telling(code="T0000002", force=Force.NEWS, voice=Voice.CONCLUSION, place=place("t2")),) if number == 2 else (),
        notes=("Đã gọi điện hỏi ngày 20/3, chờ văn bản.",) if number == 13 else (),
        corrected=("result",) if number == 11 else (),
    )


def _ownership(leads: tuple[Owner, ...], due: date | None) -> Ownership:
    if not leads:
        return Ownership.OWNERLESS
    if all(owner.kind is PartyKind.GROUP for owner in leads):
        return Ownership.COLLECTIVE
    return Ownership.COMPLETE if due else Ownership.UNDATED


def _series(indicator: str, unit: str, points: Iterable[tuple[str, Period | None, str]], **more: object) -> Series:
    role, base = more.get("role", Role.LEVEL), more.get("base")
    status = Status.ESTIMATE if indicator == "budget.revenue" else Status.ACTUAL
    return Series(
        key=f"song-mau-{indicator.replace('.', '-')}-{role}",
        indicator=indicator,
        name=indicator_name(indicator),
        province="tỉnh Sông Mẫu",
        role=role,  # type: ignore[arg-type]
        base=base,  # type: ignore[arg-type]
        unit=unit,
        points=tuple(
            Point(
                period=period,
                value=Decimal(value),
                status=Status.TARGET if "goal" in name else status,
                bound=Bound.AT_LEAST if "goal" in name else None,
                place=place(name),
                session=_SESSION_OF[_paper_name(place(name).paper)],
            )
            for name, period, value in points
        ),
    )


def demo_series() -> tuple[Series, ...]:
    december, january, february = Period.month(2024, 12), Period.month(2025, 1), Period.month(2025, 2)
    year, to_20_january = Period.year(2024), Period(date(2024, 1, 1), date(2025, 1, 20))
    change = {"role": Role.CHANGE, "base": Base.SAME_PERIOD_LAST_YEAR}
    return (
        _series(
            "budget.revenue",
            "tỷ đồng",
            (("f-rev-24", year, "9418"), ("f-rev-01", january, "1105"), ("f-rev-02", february, "842")),
        ),
        _series(
            "industry.iip",
            "%",
            (("f-iip-12", december, "9.8"), ("f-iip-01", january, "6.1"), ("f-iip-02", february, "11.3")),
            **change,
        ),
        _series(
            "investment.public.disbursed",
            "tỷ đồng",
            (("f-disb-12", december, "4816.5"), ("f-disb-01", to_20_january, "4990.2"), ("f-disb-02", february, "5011.0")),
        ),
        _series(
            "investment.public.disbursed",
            "%",
            (
                ("f-disb-share-12", december, "88.2"),
                ("f-disb-share-01", to_20_january, "91.4"),
                ("f-disb-share-02", february, "91.8"),
                ("f-goal-24", None, "95"),
            ),
            role=Role.SHARE,
            base=Base.PLAN,
        ),
        _series(
            "price.cpi",
            "%",
            (("f-cpi-01", january, "0.92"), ("f-cpi-02", february, "0.31")),
            role=Role.CHANGE,
            base=Base.PREVIOUS_MONTH,
        ),
        _series("budget.revenue", "%", (("f-rev-plan-24", year, "107.4"),), role=Role.SHARE, base=Base.PLAN),
        _series("tourism.visitors", "lượt", (("f-tour-01", january, "185000"),)),
        _series("investment.public.plan", "tỷ đồng", (("f-plan-25", Period.year(2025), "5720"),)),
        _series("housing.built", "căn", (("f-home-goal", january, "1200"),)),
    )


def _asks(lines: tuple[Line, ...]) -> tuple[Ask, ...]:
    by_number = {line.number: line.code for line in lines}
    silent = "Thời hạn ghi “{}”; các văn bản kỳ sau đã đọc chưa nhắc đến."
    silent_en = "The deadline reads “{}”; the later papers read do not mention it."
    return (
        Ask(
            line=by_number[2],
            reason=AskReason.GOAL_SHORT,
            said=Phrase("91,8% so với mục tiêu trên 95%.", "91.8% against a goal above 95%."),
        ),
        Ask(
            line=by_number[21],
            reason=AskReason.DUE_SILENT,
            said=Phrase(silent.format(_DUE[21][1]), silent_en.format(_DUE[21][1])),
        ),
        Ask(
            line=by_number[29],
            reason=AskReason.DUE_SILENT,
            said=Phrase(silent.format(_DUE[29][1]), silent_en.format(_DUE[29][1])),
        ),
        Ask(line=by_number[14], reason=AskReason.ORDERED_AGAIN, said=say("ask.ordered-again", times=2)),
        Ask(
            line=by_number[10],
            reason=AskReason.NO_LIVING_OWNER,
            said=say("ask.no-living-owner", organ="Sở Lao động - Thương binh và Xã hội"),
        ),
    )


def _unread() -> tuple[UnreadRow, ...]:
    files = (
        ("Phien hop T12.2024/Phu luc 3.xls", Reached.NOT_READ, "spreadsheet"),
        ("Phien hop T12.2024/bao cao so giao thong.doc", Reached.NOT_READ, "old_word"),
        ("Phien hop T1.2025/scan ket luan da ky.pdf", Reached.NOT_READ, "scan"),
        ("Phien hop T1.2025/anh chup man hinh.png", Reached.NOT_READ, "image"),
        ("thư mục Phien hop T2.2025, tệp thứ 7", Reached.REFUSED, "secret"),
    )
    return tuple(
        UnreadRow(name=name, reached=reached, problem=Problem(code=code, where=name, said=say(f"problem.{code}", where=name)))
        for name, reached, code in files
    )


def demo_table(grouping: Grouping = Grouping.SESSION) -> OpeningTable:
    lines = tuple(_line(number) for number in range(1, 46))
    sessions = demo_sessions()
    total = Phrase(
        "914 căn đã hoàn thành và 346 căn đang xây dựng cộng lại là 1.260, khác với tổng số 1.250 căn.",
        "914 homes finished and 346 being built add up to 1,260, not to the stated 1,250.",
    )
    return OpeningTable(
        on=ON,
        title=table_title(sessions),
        reader="vanban 0.1.0",
        files_found=10,
        papers=demo_papers(),
        unread=_unread(),
        sessions=sessions,
        lines=lines,
        grouping=grouping,
        groups=group_lines(lines, sessions, grouping),
        totals=total_by_organ(lines, sessions, ON),
        asks=_asks(lines),
        series=demo_series(),
        checks=(PointToCheck(code="parts-and-total", said=total, places=(place("r6"), place("k1"))),),
        problems=(
            Problem(code="bad_date", where="dòng 12", said=say("problem.bad_date", where="ra-soat.xlsx, dòng 12", value="32/13")),
        ),
        foot=say("title.foot"),
    )
