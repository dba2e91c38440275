"""Short papers made by hand, for tests of what reads readings."""

import hashlib
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from vanban.period import Period
from vanban.results import (
    Base,
    Bound,
    Directive,
    Figure,
    Party,
    PartyKind,
    Reading,
    Role,
    Session,
    SessionKind,
    Status,
)

# What a session also speaks of: rarity is told among the clauses of the papers in hand, and a paper is never one sentence.
BESIDE = (
    "Toàn tỉnh gieo cấy xong lúa vụ xuân, thời tiết thuận lợi.",
    "Lượng khách lưu trú tại các khu du lịch biển nhiều hơn mọi năm.",
    "Ngành y tế giữ vững phòng tuyến ở các trạm biên giới, chưa phát sinh ổ dịch mới.",
    "Học sinh lớp cuối cấp bước vào giai đoạn ôn thi.",
    "Giá vật liệu xây dựng ổn định; sức mua tại chợ dân sinh còn yếu.",
    "Lực lượng công an triệt phá nhiều điểm đánh bạc qua mạng.",
    "Bảo hiểm xã hội tự nguyện có thêm người tham gia ở vùng cao.",
    "Đội bóng của tỉnh giành suất vào vòng chung kết giải trẻ toàn quốc.",
)


def order(text: str, words: str, *, lead: Sequence[str] = (), due: date | None = None) -> Directive:
    """The order that these words of a text give."""
    start = text.index(words)
    parties = tuple(
        Party(name=name, start=text.index(name), end=text.index(name) + len(name), kind=PartyKind.ORGAN) for name in lead
    )
    return Directive(start=start, end=start + len(words), quote=words, rule="test", lead=parties, due=due)


def figure(
    text: str,
    quote: str,
    value: str,
    unit: str,
    *,
    nth: int = 1,
    indicator: str | None = None,
    measure: str = "số liệu",
    role: Role = Role.LEVEL,
    base: Base | None = None,
    period: str | None = None,
    status: Status = Status.ACTUAL,
    bound: Bound | None = None,
) -> Figure:
    """The figure at the nth place where its words stand."""
    start = -1
    for _ in range(nth):
        start = text.index(quote, start + 1)
    return Figure(
        start=start,
        end=start + len(quote),
        quote=quote,
        rule="test",
        measure=measure,
        indicator=indicator,
        value=Decimal(value),
        unit=unit,
        role=role,
        base=base,
        period=Period.parse(period) if period else None,
        status=status,
        bound=bound,
    )


def paper(
    text: str,
    *,
    held_on: date | None = None,
    month: str | None = None,
    province: str | None = "Sông Mẫu",
    orders: Sequence[Directive] = (),
    figures: Sequence[Figure] = (),
) -> Reading:
    """A paper of a regular session."""
    session = Session(province=province, kind=SessionKind.REGULAR, held_on=held_on, month=Period.parse(month) if month else None)
    return Reading(
        text=text,
        reader="test",
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        session=session,
        directives=tuple(orders),
        figures=tuple(sorted(figures, key=lambda one: one.start)),
    )


def among_others(sentence: str) -> str:
    """A text in which a sentence stands among others of a session."""
    return "\n\n".join((*BESIDE[:4], sentence, *BESIDE[4:]))
