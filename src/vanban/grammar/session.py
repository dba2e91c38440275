"""The session a paper tells of: organ, province, kind, month, day, chair, and whether places joined online.

The year that a paper leaves out is inferred from what it says elsewhere: "cùng kỳ năm 2020" is told in 2021.
"""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from vanban.grammar.marks import Marks
from vanban.grammar.times import Grain, Time
from vanban.period import Period
from vanban.results import Person, Session, SessionKind
from vanban.text.letters import pattern

_PROVINCE = pattern(r"(?:tỉnh|Tỉnh|TỈNH)\s(?P<name>[\p{Lu}][\w-]*(?: (?:- )?[\p{Lu}][\w-]*){0,3})")
_NO_PLACE = re.compile(
    r"(?:Ủy|Uỷ|UBND|HĐND|Đoàn|Ban|Sở|Đảng|Về|Thông|Báo|Quyết|Số|Năm|Khóa|Nhiệm|Phiên|Tháng|Ngày)\b", re.IGNORECASE
)
_SESSION = re.compile(
    r"(?:phiên họp|họp phiên|phiên)\s(?:[\w\s]{0,20}\s)?thường kỳ|họp thường kỳ|phiên thường kỳ|thường kỳ", re.IGNORECASE
)
_MEETS = re.compile(r"phiên họp|họp phiên|họp thường kỳ|họp UBND|cuộc họp|họp chuyên đề|họp thành viên", re.IGNORECASE)
_CONFERS = re.compile(r"hội nghị", re.IGNORECASE)
_THEMATIC = re.compile(r"chuyên đề", re.IGNORECASE)
_THEMATIC_SESSION = re.compile(
    r"(?:phiên họp|họp|hội nghị|cuộc họp)\s(?:[\w\s]{0,14}\s)?chuyên đề|(?:họp|hội nghị)[^.]{0,40}chuyên đề (?:về|tháng)"
    r"|(?:cuộc họp|buổi làm việc)\s(?:trực tuyến\s|bàn\s|nghe báo cáo\s|triển khai\s|rà soát\s|đánh giá\s)?(?:về|bàn|nghe"
    r"|tiến độ|tình hình)\s",
    re.IGNORECASE,
)
_ONLINE = re.compile(
    r"trực tuyến (?:tới|đến|với|kết nối)|trực tiếp (?:và|kết hợp)(?: với)? trực tuyến|kết hợp (?:với )?trực tuyến"
    r"|kết nối trực tuyến|họp trực tuyến|truyền hình trực tuyến|bằng hình thức trực tuyến|điểm cầu",
    re.IGNORECASE,
)
_IS_CHAIR = re.compile(r"(?<!Phó )Chủ tịch (?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:tỉnh|thành phố)", re.IGNORECASE)
_GATHERS = re.compile(r"(?<!hình thức )(?:phiên họp|hội nghị|cuộc họp|họp phiên|điểm cầu)", re.IGNORECASE)
_MONTH_OF_SESSION = re.compile(
    r"(?:thường kỳ|phiên họp|phiên)\s?(?:UBND tỉnh |của UBND tỉnh |Ủy ban nhân dân tỉnh |lần thứ \w+ |UBND thành phố )?\Z",
    re.IGNORECASE,
)
_REVIEWED = re.compile(r"(?:trong|nhiệm vụ|xã hội|ngân sách nhà nước|an ninh|tình hình|báo cáo|kết quả)\s?\Z", re.IGNORECASE)
_COMPARED = re.compile(
    r"(?:so với|so|hơn|cùng kỳ|trước|từ|đến hết|hết|chỉ thị|nghị quyết|công điện|khoảng)\s(?:hết\s)?\Z", re.IGNORECASE
)
_HELD = re.compile(r"(?:sáng|chiều|tối|ngày|vào|hôm nay)(?:\s(?:sáng|chiều|nay))?[,\s(]*(?:ngày\s)?\Z", re.IGNORECASE)
_POSTED = re.compile(r"(?:đăng|cập nhật|số|ban hành|ký|,)\W*(?:ngày\s?)?\Z", re.IGNORECASE)
_YEAR_AGO = re.compile(r"cùng kỳ\s(?:của\s)?(?:năm\s)?(\d{4})|so với (?:cùng kỳ )?năm\s(\d{4})", re.IGNORECASE)
_STAMP = re.compile(
    r"\A\s*(?:date|ngày đăng|cập nhật|đăng lúc|thứ \w+)?\W{0,3}(?:(\d{4})-(\d{2})(?:-(\d{2}))?"
    r"|(\d{1,2})[/-](\d{1,2})[/-](\d{4}))",
    re.IGNORECASE,
)
_NO_SESSION = {"month": "no-session", "held_on": "no-session", "chair": "no-session", "online": "not-said"}


def find_year(text: str, times: Sequence[Time], published: date | None) -> int | None:
    """The year a paper tells of: that of its full dates and of its "cùng kỳ năm ...", the one most often spoken for."""
    votes: Counter[int] = Counter()
    for match in _YEAR_AGO.finditer(text):
        votes[int(match[1] or match[2]) + 1] += 3
    for time in times:
        if time.year and time.grain in (Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.MONTHS):
            votes[time.year] += 2
        elif time.year and time.grain is Grain.YEAR:
            votes[time.year] += 1
    stamp = _STAMP.match(text)
    if stamp:
        votes[int(stamp[1] or stamp[6])] += 5
    if published:
        votes[published.year] += 5
    session = [
        t for t in times if t.year and t.grain is Grain.MONTH and _MONTH_OF_SESSION.search(text, max(0, t.start - 40), t.start)
    ]
    if session and session[0].year:
        return session[0].year
    plausible = {year: count for year, count in votes.items() if 1990 <= year <= 2100}
    return max(plausible, key=lambda y: (plausible[y], y)) if plausible else None


def read_session(
    marks: Marks,
    times: Sequence[Time],
    people: Sequence[Person],
    year: int | None,
    province: str | None,
) -> Session:
    text = marks.text
    province = find_province(marks, people) or province
    organ = _organ(text, province)
    if not _MEETS.search(text) and not _CONFERS.search(text[:600]):
        why = dict(_NO_SESSION) | ({} if province else {"province": "not-said"})
        return Session(organ=organ, province=province, why=why)
    regular = _SESSION.search(text)
    month = _month(text, times, year)
    chair = _chair(marks, people)
    kind = (
        SessionKind.REGULAR
        if regular or (month and not _THEMATIC_SESSION.search(text) and chair and "phiên họp" in text.lower())
        else SessionKind.OTHER
    )
    if _THEMATIC_SESSION.search(text[:1500]) and not _SESSION.search(text[:1500]):
        kind, month = SessionKind.THEMATIC, None  # a thematic meeting tells of no month
    held = _held_on(text, times, year)
    online = True if any(_GATHERS.search(text, max(0, m.start() - 200), m.end() + 120) for m in _ONLINE.finditer(text)) else None
    found = {"province": province, "month": month, "held_on": held, "chair": chair, "online": online}
    why = {
        key: "no-year" if key in ("month", "held_on") and year is None else "not-said"
        for key, value in found.items()
        if value is None
    }
    return Session(organ=organ, province=province, kind=kind, month=month, held_on=held, chair=chair, online=online, why=why)


def find_province(marks: Marks, people: Sequence[Person]) -> str | None:
    """The province the text names most often as "tỉnh X", or a city of central rank named with its committee.

    A name the lexicon does not know counts too, unless it is a person's ("Chủ tịch UBND tỉnh Nguyễn Văn A").
    """
    votes: Counter[str] = Counter()
    named = {a for person in people for a, _ in person.mentions}
    for match in _PROVINCE.finditer(marks.text):
        mark = marks.at("province", match.start("name"))
        words = marks.text[mark.start : mark.end] if mark else match["name"]
        if mark or (match.start("name") not in named and 2 <= len(words.split()) <= 3 and not _NO_PLACE.match(words)):
            words = " ".join(words.split())
            votes[words.title() if words.isupper() else words] += 1
    if votes:
        return max(votes, key=lambda name: votes[name])
    city = re.search(r"UBND (?:thành phố|TP\.?)\s((?:Hà Nội|Hải Phòng|Đà Nẵng|Cần Thơ|Huế|Hồ Chí Minh))", marks.text)
    return city[1] if city else None


def _organ(text: str, province: str | None) -> str | None:
    if not re.search(r"UBND|Ủy ban nhân dân|Uỷ ban nhân dân|ỦY BAN NHÂN DÂN", text):
        return None
    if province and province in ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế", "Hồ Chí Minh") and "UBND tỉnh" not in text:
        return f"UBND thành phố {province}"
    return f"UBND tỉnh {province}" if province else "UBND tỉnh"


def _month(text: str, times: Sequence[Time], year: int | None) -> Period | None:
    months = [t for t in times if t.grain is Grain.MONTH]
    for pattern_ in (_MONTH_OF_SESSION, _REVIEWED):
        for time in months:
            if pattern_.search(text, max(0, time.start - 40), time.start):
                return time.resolve(year)
    told = [t for t in months if not _COMPARED.search(text, max(0, t.start - 30), t.start)]
    return told[0].resolve(year) if told else None


def _held_on(text: str, times: Sequence[Time], year: int | None) -> date | None:
    for time in times:
        if time.start > 900:
            return None
        said = text[time.start : time.start + 5].lower() == "ngày " or _HELD.search(text, max(0, time.start - 24), time.start)
        if time.grain is Grain.DAY and said and not _POSTED.search(text, max(0, time.start - 24), time.start):
            line_end = text.find("\n", time.end)
            around = text[time.end : min(time.end + 400, line_end if line_end >= 0 else len(text))]
            if _MEETS.search(around) or "họp" in around or _MEETS.search(text, max(0, time.start - 60), time.start):
                period = time.resolve(year)
                return period.first if period else None
    return None


def _chair(marks: Marks, people: Sequence[Person]) -> str | None:
    """Who presides or, where nobody is said to, who concludes."""
    for kind in ("preside", "conclude"):
        for mark in marks.of(kind):
            if kind == "preside" and not _GATHERS.search(marks.text, mark.start, mark.end + 40):
                continue
            near = [
                (abs(mark.start - b), p)
                for p in people
                for a, b in p.mentions
                if (b <= mark.start and mark.start - b < (260 if p.posts and _IS_CHAIR.search(" ".join(p.posts)) else 130))
                or (kind == "conclude" and 0 <= a - mark.end < 110)
            ]
            near = [(d, p) for d, p in near if any("hủ tịch" in post for post in p.posts)]
            chairs = [(d, p) for d, p in near if any(_IS_CHAIR.search(post) for post in p.posts)]
            if near:
                return min(chairs or near, key=lambda pair: pair[0])[1].name
    return None
