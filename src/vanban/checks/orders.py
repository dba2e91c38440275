"""What an order needs to be followed up: an owner, a date, a product. And a date that can still be met.

Most real orders lack some of it, so that is told as a note: for each order that has none of the three, and as shares
for the paper.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from vanban.checks.numbers import plain
from vanban.checks.results import Check, Rule, Severity, Span
from vanban.results import Directive, Reading
from vanban.sentences_of_fact import Sentence, day_en, day_vi
from vanban.text.letters import pattern

_PRODUCT = pattern(
    r"quyết định|kế hoạch|đề án|nghị quyết|quy chế|quy định|chỉ thị|công văn|tờ trình|phương án|quy hoạch|đồ án|báo cáo"
    r"|dự thảo|hồ sơ|kịch bản|danh mục|danh sách|hội nghị|lễ (?:khởi|phát|công|khánh)|dự án|công trình|đường |quốc lộ"
    r"|khu công nghiệp|cụm công nghiệp|bệnh viện|trường ",
    re.IGNORECASE,
)


class Missing(StrEnum):
    """What an order does not say."""

    OWNER = "owner"
    DATE = "date"
    PRODUCT = "product"


def missing(order: Directive) -> tuple[Missing, ...]:
    """What an order lacks; a named paper, event or work, or a measurable goal, is a product."""
    lacks = (
        (Missing.OWNER, not order.lead),
        (Missing.DATE, order.due is None and order.recurring is None),
        (Missing.PRODUCT, not order.figures and not _PRODUCT.search(plain(order.quote, 0, len(order.quote)))),
    )
    return tuple(what for what, lacking in lacks if lacking)


def orders(reading: Reading) -> Iterator[Check]:
    """Questions about dates already past; notes about bare orders; one note of shares for a paper of orders."""
    lacks = [missing(order) for order in reading.directives]
    yield from _past_due(reading)
    for order, lacking in zip(reading.directives, lacks, strict=True):
        if len(lacking) == len(Missing):
            yield Check(rule=Rule.BARE_ORDER, severity=Severity.NOTE, spans=(Span(order.start, order.end),), said=_BARE)
    if lacks:
        yield _shares(lacks)


_BARE = Sentence("Nhiệm vụ chưa ghi cơ quan chủ trì, thời hạn và sản phẩm", "The order names no lead, no date and no product")


def _past_due(reading: Reading) -> Iterator[Check]:
    day = reading.session.held_on or reading.paper.issued_on
    for order in reading.directives:
        if day and order.due and order.due < day:
            yield Check(
                rule=Rule.DUE_BEFORE_SESSION,
                severity=Severity.QUESTION,
                spans=(Span(order.start, order.end),),
                said=Sentence(
                    f"Thời hạn {day_vi(order.due)} trước ngày họp hoặc ngày văn bản ({day_vi(day)})",
                    f"Due {day_en(order.due)}, before the day of the session or paper ({day_en(day)})",
                ),
            )


def _shares(lacks: list[tuple[Missing, ...]]) -> Check:
    owner, date, product = (sum(what in lacking for lacking in lacks) for what in Missing)
    total = len(lacks)
    return Check(
        rule=Rule.BARE_ORDERS,
        severity=Severity.NOTE,
        spans=(),
        values=(Decimal(total), Decimal(owner), Decimal(date), Decimal(product)),
        said=Sentence(
            f"{total} nhiệm vụ: {owner} chưa ghi cơ quan chủ trì, {date} chưa ghi thời hạn, {product} chưa nêu sản phẩm",
            f"{total} orders: {owner} without a lead, {date} without a date, {product} without a product",
        ),
    )
