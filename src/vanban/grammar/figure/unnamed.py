"""What a quantity measures where no indicator's name says it: told by its unit, by what is counted, or as a part of a whole.

Reads "cấp mới 41 dự án", "khởi công 350 căn", "cấy 6.086 ha lúa", "thu hoạch 61.200 tấn vải", "17 ca bạch hầu", "hộ nghèo còn
4,3%", and parts: "trong đó vốn trung ương 54,6%", "trong đó nhãn 62 nghìn tấn", "trong đó Mẫu Thượng (cũ) tăng 27,9%".
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from vanban.grammar.context import Scene
from vanban.grammar.figure.comparison import Comparison
from vanban.grammar.figure.place import Place, Span
from vanban.grammar.marks import Mark
from vanban.results import Figure
from vanban.text.letters import pattern

_PAID = "investment.public.disbursed"
_RELIEVED = "welfare.support"
_JOINT = pattern(r",|\s(?:và|nhưng|song)\s", re.IGNORECASE)
_FORESTED = pattern(r"\brừng\b|lâm nghiệp|cây phân tán", re.IGNORECASE)
_HOMES = frozenset({"can-nha", "nghin-can", "trieu-can"})
_TEMPORARY = pattern(r"(?:căn )?nhà (?:tạm|dột nát)", re.IGNORECASE)
_REPLACED = pattern(r"\b(?:xóa|xoá|thay thế)\b", re.IGNORECASE)
_PROJECTS = "du-an"
_GRANT_REACH = 30
_CAPITAL_PART = pattern(
    r"(?P<words>(?:nguồn )?vốn (?!đăng ký|điều lệ|vay|huy động)[^,;()\d]{2,50}?|(?:\d|các) chương trình MTQG|ODA"
    r"|(?:(?:ngân sách )?(?:trung ương|TW|T\.Ư)|ngân sách (?:cấp )?(?:tỉnh|thành phố|địa phương|huyện|xã))"
    r"(?: (?:hỗ trợ|bổ sung)[^,;()\d]{0,20})?|(?:UBND )?cấp (?:tỉnh|huyện|xã))\s(?:đạt\s|là\s|mới\s|được\s|chỉ\s)?\Z",
    re.IGNORECASE,
)
_PLACE_PART = pattern(
    r"\s?(?:trong đó:?\s|(?:riêng|địa bàn|tỉnh|huyện|thị xã|khu vực)\s){0,3}(?:[\p{Lu}][\p{Ll}]\w*\s){1,4}(?:\((?:cũ|mới)\)\s)?"
    r"(?:đạt|tăng|giảm|là)?\s?"
)
_YIELD_PART = pattern(r"\)?[;,]?\s(?:trong đó:?\s|gồm:?\s|riêng\s|và\s)?(?:[\p{Ll}]+\s){1,3}(?:đạt\s|là\s|ước\s)?")
_SICK = pattern(
    r"\b(?:sốt xuất huyết|tay chân miệng|bạch hầu|sởi|ho gà|dại|đau mắt đỏ|thủy đậu|cúm|covid|sốt rét|viêm não|quai bị|bệnh"
    r"|dịch)\b",
    re.IGNORECASE,
)
_ENDED = pattern(
    r"\s?(?P<how>(?:đã |được |điều trị )*(?:tử vong|chết|khỏi|khỏi bệnh|ra viện))(?:\s(?:cho|là|được))?\s?(?:\Z|[,.;)])",
    re.IGNORECASE,
)
_CARRIED = pattern(r"\b(?:vận tải|vận chuyển|luân chuyển)(?: hành khách)?\b", re.IGNORECASE)
_COLLECTED = pattern(
    r"\bthu (?:(?:cả năm|quý [IV]{1,3}|tháng \d{1,2}|\d{1,2} tháng(?: đầu năm)?) )?"
    r"(?:đạt |được |ước |khoảng |hơn |trên |gần |tối thiểu |ít nhất |không dưới )*\Z",
    re.IGNORECASE,
)
_ACCIDENTS = pattern(r"\btai nạn giao thông\b|\bTNGT\b", re.IGNORECASE)
_OTHER_CASES = pattern(
    r"\b(?:cháy|nổ|án|phạm|vi phạm|buôn lậu|ma túy|đuối nước|lao động|sạt lở|xử phạt|xử lý|phát hiện|khởi tố)\b", re.IGNORECASE
)
_BUDGET = pattern(r"\bngân sách\b|\bNSNN\b|\bdự toán\b")
_POOR_BEHIND = pattern(r"\shộ (?:nghèo|cận nghèo)\b", re.IGNORECASE)
_POOR_BEFORE = pattern(
    r"\bhộ nghèo(?:[^,;:]|,(?=\s(?:chiếm|còn|giảm|ước|dự kiến|phấn đấu|tức|xuống|tỷ lệ|tỉ lệ))){0,80}\Z", re.IGNORECASE
)


_RELIEF = pattern(
    r"\b(?:hỗ trợ(?! (?:lãi suất|doanh nghiệp|sản xuất|phát triển|kỹ thuật|giống|con giống|đầu tư|vay|hợp tác|máy|phân bón))"
    r"|cứu đói|cứu trợ|trợ cấp|trợ giúp|tặng quà|quà Tết|suất quà|phần quà|cấp gạo|xuất cấp|chi trả (?:chế độ|chính sách))\b",
    re.IGNORECASE,
)
_ASKED = pattern(r"\b(?:kiến nghị|đề nghị|đề xuất|xin)\b", re.IGNORECASE)
_FOR = pattern(r"(?:^|[\s,])(?:cho|hỗ trợ|của|,)\s(?:(?:hơn|trên|gần|khoảng|thêm|tổng số)\s)*\Z", re.IGNORECASE)
_GOES_ON = pattern(r"[\s,]*(?:cho|với)?\s*", re.IGNORECASE)
_HELPED = ("count-people", "count-things")
_HEADS = pattern(
    r"(?:lượt |nghìn |ngàn )?(?:hộ|người|khẩu|nhân khẩu|đối tượng|lao động|lượt|cụ|em|học sinh|suất|phần)", re.IGNORECASE
)
_GIFT_MONEY = pattern(
    r"[\s,;(]*(?:với\s)?(?:tổng\s)?(?:số tiền|kinh phí|trị giá|giá trị|tương đương)(?: là| trên| hơn| khoảng| gần)*\s",
    re.IGNORECASE,
)
_AMOUNT_OF_RELIEF = pattern(
    r"\b(?:hỗ trợ|cứu trợ|trợ cấp)(?: được| tối thiểu| số tiền| thêm| khoảng| trên| hơn| gần)*\s\Z", re.IGNORECASE
)


class Measured(NamedTuple):
    """An indicator's id, where the lexicon has one, and the words that name what is measured."""

    indicator: str | None
    words: str


def counted(scene: Scene, place: Place, lead: Span) -> Measured | None:
    """Things that their unit and a verb tell: projects let begin, homes begun or finished, travellers who are no guests."""
    return _granted(scene, place) or _home(scene, place, lead) or _carried(scene, place, lead) or _ended(scene, place)


def meant(scene: Scene, place: Place, lead: Span, comparison: Comparison, earlier: Sequence[Figure]) -> Measured | None:
    """What land, weights, cases and shares without a name tell; `earlier` are the figures before in the sentence."""
    return (
        _land(scene, place, lead)
        or _harvest(scene, place, lead)
        or _part_of_capital(scene, place, lead, earlier)
        or _part_of_yield(scene, place, earlier)
        or _part_by_place(scene, place, comparison, earlier)
        or _cases(scene, place)
        or _relief(scene, place, earlier)
        or _poor(scene, place)
        or _collected(scene, place, lead)
        or _accidents(scene, place)
    )


def last_phrase(scene: Scene, lead: Span) -> Span:
    """What stands behind the last joint: before it may stand the rest of a base ("112% dự toán tỉnh giao và bằng")."""
    joints = [joint.end() for joint in _JOINT.finditer(scene.text, *lead)]
    return (joints[-1] if joints else lead[0]), lead[1]


def _home(scene: Scene, place: Place, lead: Span) -> Measured | None:
    """Homes are begun or finished: the last such verb before their number says which."""
    if place.quantity.unit_id not in _HOMES:
        return None
    behind = _JOINT.search(scene.text, place.end, place.tail[1])
    said_behind = _home_verbs(scene, (place.end, behind.start() if behind else place.tail[1]))
    verbs = said_behind[:1] or _home_verbs(scene, lead)
    if not verbs:
        replaced = _REPLACED.search(scene.text, *lead) if _TEMPORARY.match(place.quantity.unit) else None
        return Measured("housing.built", replaced[0]) if replaced else None  # "xóa 420 nhà tạm"
    kind, verb = verbs[-1]
    return Measured("housing.started" if kind == "house.begun" else "housing.built", scene.text[verb.start : verb.end])


def _carried(scene: Scene, place: Place, lead: Span) -> Measured | None:
    """ "vận tải hành khách 12,3 triệu lượt khách": who is carried is no guest."""
    told = _CARRIED.search(scene.text, *lead) if place.quantity.cls == "count-people" else None
    return Measured(None, told[0]) if told else None


def _ended(scene: Scene, place: Place) -> Measured | None:
    """ "1 ca tử vong", "điều trị khỏi 36 ca": who died or got well is no new case."""
    if place.quantity.unit_id != "ca":
        return None
    how = _ENDED.search(scene.text, *place.lead) or _ENDED.match(scene.text, *place.tail)
    return Measured(None, how["how"]) if how else None


def _home_verbs(scene: Scene, span: Span) -> list[tuple[str, Mark]]:
    verbs = [(kind, mark) for kind in ("house.begun", "completed") for mark in scene.marks.within(kind, *span)]
    return sorted(verbs, key=lambda found: found[1].start)


def _granted(scene: Scene, place: Place) -> Measured | None:
    """ "cấp mới 41 dự án", "6 dự án được cấp mới", "9 dự án tăng vốn": projects that private investors were let begin."""
    if place.quantity.unit_id != _PROJECTS:
        return None
    before = (max(place.lead[0], place.start - _GRANT_REACH), place.start)
    behind = (place.end, min(place.tail[1], place.end + _GRANT_REACH))
    grant = scene.marks.last("granted", *before) or scene.marks.first("granted", *behind)
    return Measured("investment.private.projects", scene.text[grant.start : grant.end]) if grant else None


def _land(scene: Scene, place: Place, lead: Span) -> Measured | None:
    """ "cấy 6.086 ha lúa, trồng trên 1.623 ha rau": land under crops, or under trees of a forest."""
    sign = _JOINT.search(scene.text, place.end, place.tail[1])
    behind = sign.start() if sign else place.tail[1]
    opened = scene.text.rfind("(", place.clause[0], place.start)
    is_part = opened > scene.text.rfind(")", place.clause[0], place.start)  # "làm ngập 320 ha (lúa nước 210 ha, rau 110 ha)"
    whole = (place.clause[0], opened) if is_part else lead
    damaged = scene.marks.first("damaged", *whole) or scene.marks.first("damaged", *lead)
    damaged = damaged or scene.marks.first("damaged", place.end, behind)
    if place.quantity.cls != "area" or damaged:
        return None
    planted = scene.marks.last("planted", *lead)
    if planted and "," not in scene.text[planted.end : place.start]:
        forested = _FORESTED.search(scene.text, planted.start, behind)
        return Measured("forestry.area" if forested else "agriculture.area", scene.text[planted.start : planted.end])
    told = scene.marks.last("crop", *lead)
    crop = told if told and "," not in scene.text[told.end : place.start] else scene.marks.first("crop", place.end, behind)
    return Measured("agriculture.area", scene.text[crop.start : crop.end]) if crop else None


def _harvest(scene: Scene, place: Place, lead: Span) -> Measured | None:
    """ "thu hoạch 61.200 tấn vải", "thủy sản 318 nghìn tấn": what fields, herds and waters yield, told by weight."""
    if place.quantity.cls != "mass":
        return None
    told = scene.marks.last("produce", *lead)
    produce = told if told and "," not in scene.text[told.end : place.start] else None
    return Measured("agriculture.output", scene.text[produce.start : produce.end]) if produce else None


def _part_of_capital(scene: Scene, place: Place, lead: Span, earlier: Sequence[Figure]) -> Measured | None:
    """ "giải ngân đạt 51%; trong đó vốn trung ương 54,6%, vốn địa phương 45,2%": parts of the money that was paid out."""
    if place.quantity.cls not in ("money", "percent") or not any(figure.indicator == _PAID for figure in earlier):
        return None
    part = _CAPITAL_PART.search(scene.text, *lead)
    return Measured(_PAID, part["words"]) if part else None


def _part_of_yield(scene: Scene, place: Place, earlier: Sequence[Figure]) -> Measured | None:
    """ "sản lượng quả 211 nghìn tấn, trong đó nhãn 62 nghìn tấn, mận 49 nghìn tấn": parts of the harvest before them."""
    if place.quantity.cls != "mass" or not earlier or earlier[-1].indicator != "agriculture.output":
        return None
    split = scene.marks.first("breakdown", place.sentence[0], place.start)
    if not split or not _YIELD_PART.fullmatch(scene.text, *place.lead):
        return None
    return Measured("agriculture.output", scene.text[slice(*place.lead)].strip(" ,;"))


def _part_by_place(scene: Scene, place: Place, comparison: Comparison, earlier: Sequence[Figure]) -> Measured | None:
    """ "công nghiệp tăng 24%, trong đó Vĩnh Phúc (cũ) tăng 27,9%": of a place, the same that is told of the whole."""
    if not earlier or not earlier[-1].indicator or earlier[-1].unit != place.quantity.unit:
        return None
    split = scene.marks.first("breakdown", place.sentence[0], place.start)
    if (
        not split
        or comparison.role is not earlier[-1].role
        or not _PLACE_PART.fullmatch(scene.text, *last_phrase(scene, place.lead))
    ):
        return None
    return Measured(earlier[-1].indicator, earlier[-1].measure)


def _cases(scene: Scene, place: Place) -> Measured | None:
    """ "ghi nhận 17 ca bạch hầu", "sốt xuất huyết (9 tháng có 1.874 ca)": how many fell ill."""
    if place.quantity.unit_id != "ca":
        return None
    told = _SICK.search(scene.text, place.clause[0], min(place.tail[1], place.end + 30))
    return Measured("health.cases", told[0]) if told else None


def _relief(scene: Scene, place: Place, earlier: Sequence[Figure]) -> Measured | None:
    """ "cứu đói 302 tấn gạo cho 4.316 hộ, 20.147 khẩu", "hỗ trợ cho 118.240 lượt đối tượng, kinh phí 76 tỷ đồng": whom help in
    need reached, and the money of it."""
    if place.is_ordered or _ASKED.search(scene.text, *place.clause):
        return None
    if place.quantity.cls == "money":
        helped = bool(earlier) and earlier[-1].indicator == _RELIEVED and _GIFT_MONEY.fullmatch(scene.text, *place.lead)
        given = helped or _AMOUNT_OF_RELIEF.search(scene.text, *place.lead)
        return Measured(_RELIEVED, "hỗ trợ") if given else None
    if place.quantity.cls not in _HELPED or not _HEADS.match(place.quantity.unit):
        return None
    goes_on = bool(earlier) and earlier[-1].indicator == _RELIEVED and _GOES_ON.fullmatch(scene.text, *place.lead)
    helped = _RELIEF.search(scene.text, place.clause[0], place.start) and _FOR.search(scene.text, *place.lead)
    return Measured(_RELIEVED, "hỗ trợ") if goes_on or helped else None


def _accidents(scene: Scene, place: Place) -> Measured | None:
    """ "Tai nạn giao thông: trong tháng 12 vụ, chết 8 người. Lũy kế 8 tháng 91 vụ": cases that the paragraph has named before."""
    if place.quantity.unit != "vụ" or _OTHER_CASES.search(scene.text, place.clause[0], place.tail[1]):
        return None
    told = _ACCIDENTS.search(scene.text, scene.text.rfind("\n", 0, place.start) + 1, place.start)
    return Measured("safety.accidents", told[0]) if told else None


def _collected(scene: Scene, place: Place, lead: Span) -> Measured | None:
    """ "thu ngân sách quý I 612 tỷ đồng; tháng 3 thu 187 tỷ đồng": what comes in where the paragraph tells of the budget."""
    if place.quantity.cls != "money" or not _COLLECTED.search(scene.text, *lead):
        return None
    begin = scene.text.rfind("\n", 0, place.start) + 1
    told = _BUDGET.search(scene.text, begin, place.sentence[1])
    return Measured("budget.revenue", "thu") if told else None


def _poor(scene: Scene, place: Place) -> Measured | None:
    """ "hộ nghèo còn 4,3%", "10% hộ nghèo", "26.164 hộ nghèo (23,03%)": how many of the households are poor."""
    if place.quantity.cls not in ("percent", "points"):
        return None
    if _POOR_BEHIND.match(scene.text, place.end, place.tail[1]):
        return Measured("poverty.rate", "hộ nghèo")
    told = _POOR_BEFORE.search(scene.text, place.clause[0], place.start)
    if told is None:
        return None
    others = (mark for mark in scene.marks.within("indicator", told.start(), place.start) if not mark.id.startswith("poverty."))
    return None if next(others, None) else Measured("poverty.rate", "hộ nghèo")
