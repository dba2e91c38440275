"""How firm a figure is: counted, estimated, planned, registered, or still to be reached.

A goal is said by its words ("phấn đấu", "mục tiêu là") or by the order it stands in; a count of what is there already stays
actual, also inside an order ("đến nay còn 17 hộ"). A change or share that hangs on an estimate is an estimate.
"""

import re

from vanban.grammar.context import Scene
from vanban.grammar.figure.comparison import Comparison
from vanban.grammar.figure.place import Place, is_beside_plan
from vanban.grammar.marks import Mark
from vanban.grammar.phrases import follows
from vanban.grammar.times import Grain
from vanban.results import Figure, Role, Status
from vanban.text.letters import pattern

_CAPITAL = frozenset({"enterprise.capital", "investment.private.capital"})
_PLAN = "investment.public.plan"
_LIST_OF_AIMS = pattern(r"(?:\s[\w/]+){0,8}\s?(?::|là\s)")
_LEFT_OVER = pattern(
    r"(?:\s\w+){0,3}\s(?:còn lại|chưa|đã|nêu trên|đang|bị|dôi dư|có nguy cơ|còn thiếu|tồn từ|xung yếu)\b", re.IGNORECASE
)
_STANDS_NOW = pattern(r"\b(?:hiện|hiện nay|đến nay|hiện còn|hiện có)\s[^,;.]{0,40}\Z", re.IGNORECASE)
_FALLS_SHORT = pattern(r"giải ngân\s(?:\w+\s){0,2}(?:dưới|thấp hơn|chưa đạt|không đạt|đạt dưới)\s\Z", re.IGNORECASE)
_SHORT_BY = pattern(r"[^;.]{0,45}\bgiải ngân\s[^,;.\d]{0,20}")
_SANCTION = pattern(
    r"[^.;]{0,40}\b(?:phải|sẽ|thì)\s(?:bị\s)?(?:điều|chuyển vốn|cắt|kiểm điểm|thu hồi vốn|hạ bậc)\b", re.IGNORECASE
)
_COUNTED_BY = pattern(r"\s(?:tính )?đến (?:hết )?(?:ngày )?", re.IGNORECASE)
_OF_SIZE = pattern(r"quy mô\s(?:(?!không|tối)\w+\s){0,2}(?:trên|từ|dưới)\s\Z", re.IGNORECASE)
_PUT_FORWARD = pattern(
    r"\b(?:tờ trình|dự thảo|đề án|(?<!cấp )(?<!mới )(?<!thuận )chủ trương đầu tư)\s(?:[^.;\n]|\.(?=\d)){0,200}\Z", re.IGNORECASE
)
_SET_BY_PAPERS = ("money", "price", "area", "length")
# "tháng 8 ước 4.386 tỷ đồng; | 8 tháng | 34.512 tỷ đồng": the same measure, of a longer time.
_ONLY_TIME = pattern(
    r"[\s;,]*(?:(?:và|tính chung|lũy kế|luỹ kế|cộng dồn|cả)\s)*\d{1,2} tháng(?: đầu năm)?(?: năm \d{4})?\s(?:ước\s|là\s)*"
)
# "xuất khẩu ước đạt 27,8 tỷ USD, | nhập khẩu | 27,3 tỷ USD": a sister without a verb of its own.
_ALONGSIDE = pattern(r",\s(?:[\p{Ll}]+\s){1,5}")
_YEAR_AHEAD = pattern(r"\W*(?:Ước (?:cả )?năm|Dự kiến (?:cả )?năm|(?:Cả )?[Nn]ăm \d{4},?\s[^;.\d]{0,30}\bước)\b", re.IGNORECASE)
_SETS = pattern(r"\b(?:mỗi|mức|ít nhất|tối thiểu|không quá|bình quân|trước|xong|hoàn thành|đạt|gồm)\b", re.IGNORECASE)
_BESIDE_YEAR_AGO = pattern(r"\((?:cùng kỳ|quý\s[IV]{1,3}/\d{4}|năm trước)[^()\n]{0,24}\Z", re.IGNORECASE)
_FORESEEN = pattern(r"\bdự kiến\s[^,;]{0,25}\Z", re.IGNORECASE)  # "chuẩn bị lễ hội, dự kiến đón | 180.000 lượt khách"
_WORTH = pattern(  # "Nút giao Mẫu Hải vốn | 1.285 tỷ đồng"
    r"\b(?:dự án|công trình|nút giao|cầu|đường|hồ chứa|bệnh viện)\s[^,;:.()]{2,60}"
    r"\s(?:có )?(?:tổng )?vốn\s(?:(?:khoảng|hơn|trên|gần)\s)?\Z",
    re.IGNORECASE,
)
_SET_ASIDE = pattern(r"\bbố trí (?:khoảng |thêm |hơn |trên |gần )*\Z", re.IGNORECASE)
_NEEDS = pattern(r"\bcần (?:khoảng |thêm |hơn |tới )?\Z", re.IGNORECASE)
_AND = pattern(r"\s?(?:và|cùng|cùng với)\s")
_THINGS = ("count-people", "count-things", "area")
_CLOSED_BRACKET = pattern(r"[^()]*\)")
_DUE_BEHIND = pattern(r"[^,;:.()\d]{0,25}\s(?:trong|vào|đến|hết|đến hết)\s")
_COLLECTED_FIRST = 10  # letters in which a verb stands just before what is owed: "thu hồi | nợ đọng thuế"
_HEAD = 12  # letters in which a word heads its sentence
_REACH = 40  # letters between the word of a plan and its amount


def status(scene: Scene, place: Place, indicator: str | None, comparison: Comparison, before: Figure | None) -> Status:
    """How firm the figure at a place is; `before` is the figure before it in the sentence."""
    is_level = comparison.role is Role.LEVEL
    if place.quantity.cls in ("count-people", "percent") and scene.marks.first("attendance", place.lead[0], place.tail[1]):
        return Status.ACTUAL
    if is_level and _is_set(scene, place):
        return Status.PLAN
    if place.is_ordered and place.quantity.cls != "money" and _FORESEEN.search(scene.text, *place.lead):
        return Status.ESTIMATE
    if not _is_there_already(scene, place) if place.is_ordered else _is_aimed_at(scene, place, before):
        return Status.PLAN if is_level and (indicator == _PLAN or _is_handed_out(scene, place)) else Status.TARGET
    if _is_registered(scene, place, indicator, is_level, before):
        return Status.REGISTERED
    if place.quantity.cls == "percent" and is_beside_plan(scene, place):
        return Status.PLAN
    if is_level and (indicator == _PLAN or scene.marks.first("asked", *place.lead)):
        return Status.PLAN
    if _is_estimated(scene, place):
        return Status.ESTIMATE
    if is_level and (_is_allotted(scene, place) or _is_part_of_plan(scene, place, before) or _is_needed(scene, place, before)):
        return Status.PLAN
    return Status.ESTIMATE if _hangs_on_estimate(scene, place, comparison, before) else Status.ACTUAL


def _is_estimated(scene: Scene, place: Place) -> bool:
    """ "ước đạt 918 tấn"; "(ước sản lượng vụ mùa), tăng 4%" estimates only what the bracket tells of."""
    said = scene.marks.last("estimate", *place.lead)
    return said is not None and not _CLOSED_BRACKET.match(scene.text, said.end, place.start)


def _is_set(scene: Scene, place: Place) -> bool:
    """The size of works ("cầu Mẫu Hạ, dài 320 m"), and what a paper put before the session would set."""
    if scene.marks.first("of-scale", *place.lead) and scene.marks.first("project", *place.sentence):
        return True
    return not place.is_ordered and _is_put_forward(scene, place)


def _is_put_forward(scene: Scene, place: Place) -> bool:
    """ "Tờ trình về giá vé ..., từ 22.000 lên 30.000 đồng/lượt": what a paper put before the session would set."""
    if place.quantity.cls not in _SET_BY_PAPERS or any(scene.marks.first(kind, *place.lead) for kind in ("done", "estimate")):
        return False
    return _PUT_FORWARD.search(scene.text, place.sentence[0], place.start) is not None


def _is_aimed_at(scene: Scene, place: Place, before: Figure | None) -> bool:
    done = scene.marks.first("done", *place.lead)
    if not done and any(not _is_counted(scene, aim) for aim in scene.marks.within("target", *place.lead)):
        return True
    if not done and _is_ahead(scene, place):
        return True
    estimated = scene.marks.first("estimate", *place.lead)
    heading = scene.marks.first("target", place.sentence[0], place.sentence[0] + _HEAD)
    if heading and not done and not estimated:
        return True
    aims = (aim for aim in scene.marks.within("aim", place.sentence[0], place.start) if not _is_counted(scene, aim))
    if any(_LIST_OF_AIMS.match(scene.text, aim.end, place.start) for aim in aims):
        return True
    return before is not None and before.status is Status.TARGET and not done and not estimated


def _is_counted(scene: Scene, aim: Mark) -> bool:
    """ "bằng 21,9% chỉ tiêu", "2 chỉ tiêu thấp là ...": an aim that was measured against, or is one of several counted."""
    before = scene.text[max(0, aim.start - 3) : aim.start].rstrip()
    return before.endswith("%") or before[-1:].isdigit()


def _is_ahead(scene: Scene, place: Place) -> bool:
    """ "giải ngân đến 31/12 đạt 80%", "bàn giao 70% mặt bằng trong quý II": what is to be reached in a time still to come."""
    if scene.now is None or scene.marks.first("estimate", *place.lead):
        return False
    behind = next(scene.times_within(*place.tail), None)
    if behind and behind.grain is not Grain.YEAR and _DUE_BEHIND.fullmatch(scene.text, place.end, behind.start):
        due = behind.resolve(scene.year)
        return due is not None and due.first > scene.now
    if place.quantity.cls != "percent":
        return False
    limits = [time for time in scene.times_within(place.lead[0], place.start) if time.grain in (Grain.DAY, Grain.MONTH)]
    until = limits[-1].resolve(scene.year) if limits else None
    is_limit = bool(limits) and follows(scene.marks, limits[-1].start, "word.as-of", place.lead[0])
    return until is not None and is_limit and until.last > scene.now


def _is_there_already(scene: Scene, place: Place) -> bool:
    """What an order only speaks about: "kiến nghị của 31 hộ còn lại", "nợ thuế 40 tỷ đồng", "các dự án giải ngân dưới 40%"."""
    if _STANDS_NOW.search(scene.text, *place.lead) or _is_aside(scene, place):
        return True
    if place.quantity.cls == "money":
        owed = scene.marks.last("owed", *place.lead)
        return (
            owed is not None
            and "," not in scene.text[owed.end : place.start]
            and not scene.marks.first("collects", max(place.lead[0], owed.start - _COLLECTED_FIRST), place.start)
        )
    if place.quantity.cls == "percent":
        return _FALLS_SHORT.search(scene.text, *place.lead) is not None and not _is_yet_to_fall_short(scene, place)
    if place.quantity.cls not in _THINGS:
        return False
    return (
        follows(scene.marks, place.start, "word.there-are")
        or follows(scene.marks, place.start, "word.handles")
        or _OF_SIZE.search(scene.text, *place.lead) is not None
        or _LEFT_OVER.match(scene.text, *place.tail) is not None
    )


def _is_yet_to_fall_short(scene: Scene, place: Place) -> bool:
    """ "dự án nào đến 30/11 giải ngân dưới 60%", "giải ngân dưới 50% tính đến 15/11", "dưới 50% thì cắt vốn": a mark that is set,
    beside one that sorts who has fallen short."""
    if _SANCTION.match(scene.text, place.end, place.clause[1]):
        return True
    before = any(_SHORT_BY.fullmatch(scene.text, time.end, place.start) for time in scene.times_within(*place.lead))
    return before or any(_COUNTED_BY.fullmatch(scene.text, place.end, time.start) for time in scene.times_within(*place.tail))


def _is_aside(scene: Scene, place: Place) -> bool:
    """ "giám sát ổ dịch (9 tháng có 1.874 ca)", "diện tích tồn đọng (khoảng 1.200 ha)": what brackets tell of what is there."""
    opened = scene.text.rfind("(", place.sentence[0], place.start)
    if opened < scene.text.rfind(")", place.sentence[0], place.start) or place.quantity.cls in ("money", "price"):
        return False
    return opened >= 0 and _SETS.search(scene.text, opened, place.start) is None


def _is_handed_out(scene: Scene, place: Place) -> bool:
    """ "bố trí 65 tỷ đồng", "mức hỗ trợ 30 triệu đồng/hộ": money that an order gives, and none that is to come in or be spent."""
    if not place.is_ordered:
        return False
    if place.quantity.cls == "price":
        return True
    return place.quantity.cls == "money" and not scene.marks.first("collects", *place.lead)


def _is_registered(scene: Scene, place: Place, indicator: str | None, is_level: bool, before: Figure | None) -> bool:
    """What was pledged. Capital told with its projects is what they were registered with, and so is its change; what was paid in
    is not."""
    if scene.marks.first("pledged", *place.sentence):
        return True
    if indicator not in _CAPITAL:
        return False
    if not scene.marks.first("acts-on-plan", *place.lead):
        return True
    if not is_level:
        return before is not None and before.status is Status.REGISTERED
    return scene.marks.first("registered", place.clause[0], min(place.tail[1], place.end + 30)) is not None


def _is_allotted(scene: Scene, place: Place) -> bool:
    """ "tổng mức đầu tư khoảng 400 tỷ đồng": the word of a plan, no verb that measures against it, then the amount."""
    if is_beside_plan(scene, place):
        return True
    before = (place.sentence[0], place.start)
    if place.quantity.cls == "money" and any(words.search(scene.text, *before) for words in (_WORTH, _SET_ASIDE)):
        return True
    if _acts_on_plan(scene, place):
        return False
    given = [mark for mark in scene.marks.within("allotted", *place.lead) if not scene.marks.covered("organ", mark.start)]
    between = scene.text[given[-1].end : place.start] if given else ","
    return "," not in between and len(between) <= _REACH


def _is_needed(scene: Scene, place: Place, before: Figure | None) -> bool:
    """ "bốn tuyến kè cần 143 tỷ đồng", "(quyết định cấp 100 tỷ đồng) và 2.000 tấn gạo"."""
    if before is not None and before.status is Status.PLAN and _AND.fullmatch(scene.text, *place.lead):
        return True
    return place.quantity.cls == "money" and _NEEDS.search(scene.text, *place.lead) is not None


def _is_part_of_plan(scene: Scene, place: Place, before: Figure | None) -> bool:
    """ "tổng mức đầu tư 350 tỷ đồng, trong đó ngân sách Trung ương 334 tỷ đồng": what a planned sum is made of."""
    if before is None or before.status is not Status.PLAN or before.role is not Role.LEVEL or place.quantity.cls != "money":
        return False
    opened = scene.text.find("(", before.end, place.start) >= 0 or scene.text.rfind(
        "(", place.sentence[0], before.start
    ) > scene.text.rfind(")", place.sentence[0], place.start)
    part = opened or scene.marks.first("breakdown", place.sentence[0], place.start)
    return bool(part) and not _acts_on_plan(scene, place) and not scene.marks.first("done", *place.lead)


def _acts_on_plan(scene: Scene, place: Place) -> bool:
    acts = scene.marks.within("acts-on-plan", *place.lead)
    return any(not scene.text.startswith("mặt ", act.start - 4) for act in acts)  # "giải phóng mặt bằng là 1.120 tỷ"


def _hangs_on_estimate(scene: Scene, place: Place, comparison: Comparison, before: Figure | None) -> bool:
    """A change, share or part goes with an estimated level; so does all that "Ước cả tháng," heads."""
    done = scene.marks.first("done", *place.lead)
    if _BESIDE_YEAR_AGO.search(scene.text, place.sentence[0], place.start):
        return False
    if before and before.status is Status.ESTIMATE and not done:
        part = scene.marks.first("breakdown", place.sentence[0], place.start)
        if comparison.role is not Role.LEVEL or part or _ONLY_TIME.fullmatch(scene.text, *place.lead):
            return True
        if _ALONGSIDE.fullmatch(scene.text, *place.lead):
            return True
    if _YEAR_AHEAD.match(scene.text, place.sentence[0], place.start) and not done:
        return True
    head = scene.marks.first("estimate", place.clause[0], min(place.clause[0] + 30, place.start))
    if head is None or _CLOSED_BRACKET.match(scene.text, head.end, place.start):
        return False
    return not scene.marks.first("done", head.end, place.start)
