"""A folder of one invented province: the notice and the news item of March, the report of April, and what they come to."""

from datetime import date
from pathlib import Path

from tests.thuongky.brief.by_hand import APRIL, MARCH, Answer, engine, figure, group, order, organ, reading
from thuongky.brief.engine import Engine
from thuongky.brief.fixes import Corrections
from thuongky.brief.making import Brief, Watch, Wish, make_brief
from thuongky.brief.table import Grouping, Line
from vanban.links import Verdict
from vanban.period import Period
from vanban.results import Force, Role, Status

PLAN = "Sở Kế hoạch và Đầu tư tham mưu phân bổ chi tiết vốn đầu tư công năm 2024 trước ngày 15/4/2024"
ROAD = "Sở Xây dựng hoàn thành sửa chữa các điểm sạt lở trên Đường tỉnh 909 trước mùa mưa lũ"
UNITS = "Các sở, ngành, địa phương đẩy nhanh tiến độ giải ngân, phấn đấu đạt trên 25%"
THRIFT = "Triệt để tiết kiệm chi thường xuyên, cắt giảm hội nghị chưa thật sự cần thiết"
RUMOUR = "Ngành Y tế không để người bệnh phải tự mua thuốc trong danh mục bảo hiểm"
NOTICE = f"THÔNG BÁO\nKết luận phiên họp tháng 3\n\n1. {PLAN}.\n2. {ROAD}.\n3. {UNITS}.\n4. {THRIFT}.\n"
NEWS = f"Phiên họp thường kỳ tháng 3 của UBND tỉnh. {ROAD}. {RUMOUR}."
DONE = "UBND tỉnh đã ban hành quyết định phân bổ chi tiết vốn đầu tư công năm 2024"
PAID = "vốn đầu tư công năm 2024 đã giải ngân 486,5 tỷ đồng, đạt 21,3% kế hoạch"
REPORT = f"Báo cáo tháng 4. {DONE}. Đến ngày 30/4/2024, {PAID}. Thu ngân sách tháng 4 đạt 712 tỷ đồng."

notice = reading(
    NOTICE,
    [
        order(
            NOTICE,
            PLAN,
            lead=[organ("Sở Kế hoạch và Đầu tư")],
            due=date(2024, 4, 15),
            due_words="trước ngày 15/4/2024",
            by="Chủ tịch",
        ),
        order(NOTICE, ROAD, lead=[organ("Sở Xây dựng")], by="Chủ tịch"),
        order(NOTICE, UNITS, lead=[group("Các sở, ngành, địa phương")], by="Chủ tịch"),
        order(NOTICE, THRIFT, by="Chủ tịch"),
    ],
    month=MARCH,
    held_on=date(2024, 3, 28),
    force=Force.ISSUED,
    number="12/TB-UBND",
    issued_on=date(2024, 4, 2),
)
news = reading(NEWS, [order(NEWS, ROAD, lead=[organ("Sở Xây dựng")]), order(NEWS, RUMOUR)], month=MARCH)
report = reading(
    REPORT,
    figures=[
        figure(REPORT, "486,5 tỷ đồng", "investment.public.disbursed", "486.5", "tỷ đồng", period=Period.month(2024, 4)),
        figure(REPORT, "21,3%", "investment.public.disbursed", "21.3", "%", period=Period.month(2024, 4), role=Role.SHARE),
        figure(REPORT, "712 tỷ đồng", "budget.revenue", "712", "tỷ đồng", period=APRIL, status=Status.ESTIMATE),
    ],
    month=APRIL,
    held_on=date(2024, 4, 29),
)
ON = date(2024, 5, 2)
FILES = {"thong-bao.txt": NOTICE, "tin.txt": NEWS, "bao-cao.txt": REPORT}


def knows() -> Engine:
    """The reader of these three papers."""
    return engine([notice, news, report], answers=[Answer(NOTICE, 0, REPORT, DONE, Verdict.REPORTED_DONE)])


def fill(folder: Path, *names: str) -> Path:
    """Write the files of these names, or all, into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or FILES:
        (folder / name).write_bytes(FILES[name].encode())
    return folder


def brief(
    folder: Path, corrections: Corrections | None = None, grouping: Grouping = Grouping.SESSION, names: tuple[str, ...] = ()
) -> Brief:
    """The brief of the scene's files, written into `folder` first."""
    wish = Wish(paths=[fill(folder, *names)], on=ON, grouping=grouping, corrections=corrections or Corrections())
    return make_brief(wish, knows(), Watch())


def line(made: Brief, words: str) -> Line:
    return next(one for one in made.table.lines if one.words == words)
