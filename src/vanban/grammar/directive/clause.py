"""One instruction: its bounds, who is to do it, and with whom.

An instruction is known by an addressee who acts, a verb at its head, or a duty; what only opens it (connectives, a topic, a
phrase of time before the addressee) stays outside.
"""

import re

from vanban.grammar.context import Scene
from vanban.grammar.deadline import find_deadline
from vanban.grammar.directive.duty import conditional, nominal_duty, owed, owned
from vanban.grammar.directive.edges import bounds, skip_connectives
from vanban.grammar.directive.instruction import Clause, acts_at, addressed, asked, held_by, may_act, unaddressed
from vanban.grammar.directive.owner import ACTS, named, partners
from vanban.grammar.directive.topic import TOPIC_REACH, behind_topic, timed
from vanban.grammar.phrases import begins_with, phrase_end
from vanban.results import Party, PartyKind
from vanban.text.letters import pattern

_TOPIC_COLON = pattern(r"[^,;.:]{0,150}+:\s")
_COMPARED = pattern(r"\d[^;]{0,80},\s(?:gần\s|xấp xỉ\s)?(?:bằng|chiếm)\s(?:\w+\s){0,2}\d")
_CHANGED = pattern(r"\d[^;]{0,40},\s(?:tăng|giảm|đạt|bằng|cao hơn|thấp hơn)\s(?:\w+\s){0,2}\d")
_CONSIDERS = pattern(
    r"(?:cuộc họp|phiên họp|hội nghị|các thành viên(?: UBND tỉnh)?)(?: đã)? (?:xem xét|thảo luận|cho ý kiến|nghe)\s",
    re.IGNORECASE,
)
_AS_OF_RESULT = pattern(
    r"[^,;]{0,60}(?<!muộn nhất)(?<!chậm nhất)(?<!trễ nhất)\s(?:đến|tính đến)\s[^,;]{0,30}\s(?:đạt|được|là|bằng)\s(?:\w+\s)?\d",
    re.IGNORECASE,
)
_REACHED = pattern(r"\s(?:chỉ|mới|đã|ước|chỉ mới|mới chỉ)\s(?:đạt|được|bằng)\s(?:[^\W\d]+\s){0,2}\d")
_MANAGED = pattern(
    r"[^,;\d]{3,60}[^\W\d]\sđược\s(?:hơn\s|gần\s|khoảng\s)?\d|\d{1,2} tháng(?: đầu năm)?\s(?:đón|đạt|có|thu|được)\s"
)
_LISTED = pattern(r"[^,;:.\d]{3,60}:\s\d|[^,;:.\d]{3,60}\s\d[^,;:]{0,25}\strong tổng số\s")  # "Xuất khẩu: 1.002 triệu USD"
_PROMISES = pattern(r"\s(?:cũng |đã )?cam kết\s")
_GOES_ON_WELL = pattern(
    r"[^,;:]{2,40}\s(?:đạt|tăng|giảm)\s(?:khá|tốt|cao|thấp|mạnh|chậm)\Z|[^,;]+\s(?:tiếp tục|luôn|ngày càng)\sđược\s"
)
_AS_TOLD = pattern(
    r"(?:Theo (?:ông|bà|đồng chí|đ/c|anh|chị|báo cáo|thống kê|số liệu)|Có những|Trao đổi với|Nói về|(?:Cùng|Tham) dự|Dự họp"
    r"|(?:Đề nghị|Kiến nghị|Yêu cầu|Đề xuất) (?:này|đó|trên|ấy)|Cũng tại|Sau hơn|[Nn]hiều nơi|Chúng tôi|Nhân dịp)\b"
)
_ATTENDS = pattern(
    r"\b(?:dự tại|dự họp|cùng dự(?! án| toán| thảo| báo)|tham dự phiên|tham dự cuộc họp|tham dự hội nghị)\b", re.IGNORECASE
)
_PAPER = pattern(
    r"(?:Dự thảo|Tờ trình|Đề án|Chủ trương đầu tư)\s(?!.{0,80}(?:, (?:trình|báo cáo)|gửi)\s(?!HĐND|Hội đồng))", re.IGNORECASE
)
_SENT = pattern(r"Kết quả (?:thực hiện )?(?:báo cáo|gửi|trình)\s", re.IGNORECASE)  # it is to be sent, not told
_ANAPHOR = pattern(r"(?:Sở|Ban|Văn phòng|Cục|Đơn vị này|Các đơn vị này|(?P<head>(?:Giám đốc|Trưởng) (?:Sở|Ban|Trung tâm)))\s")
_LONGEST_OPENING = 40
_ORDERS = ("order.remind", "order.require", "order.assign", "order.request")


def read_clause(scene: Scene, start: int, end: int, strict: bool) -> Clause | None:
    """The instruction in a span, or None where it holds none.

    `strict`: nobody has just spoken a verb of speaking, so the clause itself must look like an order.
    """
    start, end = bounds(scene, start, end)
    if scene.text.count(" ", start, end) < 2 or _only_opens(scene, start, end) or _is_no_order(scene, start, end):
        return None
    if strict and (_names_paper(scene, start, end) or _only_promises(scene, start, end)):
        return None
    return _ordered(scene, start, end, strict)


def _only_opens(scene: Scene, start: int, end: int) -> bool:
    """ "Thời gian tới, | yêu cầu ...": words that only open what follows."""
    opens = scene.marks.at("connective", start) if end - start < _LONGEST_OPENING else None
    return opens is not None and opens.end >= end


def _ordered(scene: Scene, start: int, end: int, strict: bool) -> Clause | None:
    anaphor = _ANAPHOR.match(scene.text, start, end)
    if anaphor and scene.marks.any_at(("modal", "manner", "connective", "lead", "duty"), anaphor.end()):
        return Clause(start, end, _head_meant(anaphor), partners(scene, start, end, ()))
    found = (
        addressed(scene, start, end)
        or _labelled(scene, start, end)
        or _behind_colon(scene, start, end)
        or nominal_duty(scene, start, end)
        or timed(scene, start, end)
        or _verbal(scene, start, end, strict)
        or conditional(scene, start, end)
        or _fronted(scene, start, end)
        or owed(scene, start, end, strict)
        or owned(scene, start, end)
    )
    if found or strict:
        return found
    return (
        held_by(scene, start, end)
        or asked(scene, start, end)
        or (unaddressed(scene, start, end) if may_act(scene, start, end) else None)
    )


def _head_meant(anaphor: re.Match[str]) -> tuple[Party, ...] | None:
    """ "Giám đốc Ban | chịu trách nhiệm": who heads the body addressed, which itself goes on ("Ban | cần ...")."""
    if not anaphor["head"]:
        return None
    return (Party(name=anaphor["head"], start=anaphor.start(), end=anaphor.end() - 1, kind=PartyKind.PERSON),)


def _is_no_order(scene: Scene, start: int, end: int) -> bool:
    """What is for information, a vote, a decision of the session, or only told."""
    already = begins_with(scene.marks, start, "word.already") and not scene.marks.at("many", start)  # "từng | sở, ngành"
    if already or scene.marks.first("no-order", start, min(end, start + 80)):
        return True
    if _decides(scene, start, end) or _reports(scene, start, end):
        return True
    if scene.marks.first("duty", start, end):
        return False
    so_far = begins_with(scene.marks, start, "word.so-far")  # "; đến nay còn 17 hộ chưa nhận tiền"
    return so_far or _only_attends(scene, start, end) or _states(scene, start, end) or _is_title(scene, start, end)


def _only_promises(scene: Scene, start: int, end: int) -> bool:
    """ "Công ty Điện lực cam kết không cắt điện": what somebody took upon themselves."""
    found, stop = named(scene, start, end)
    stop = stop if found else phrase_end(scene.marks, start, "word.asked-noun")  # "Công ty | cam kết ..."
    if stop == start or (found and found[-1].kind is PartyKind.GROUP) or scene.marks.first("duty", start, end):
        return False
    return _PROMISES.match(scene.text, stop, end) is not None


def _only_attends(scene: Scene, start: int, end: int) -> bool:
    """ "Cùng dự có đại biểu các sở": who is there; "chuẩn bị tài liệu cho đại biểu tham dự hội nghị" is to be done."""
    attends = _ATTENDS.search(scene.text, start, min(end, start + 120))
    if not attends:
        return False
    return not any(scene.marks.first(kind, start, attends.start()) for kind in ACTS)


def _is_title(scene: Scene, start: int, end: int) -> bool:
    """ "Dự thảo Nghị quyết về ...", "tờ trình về ...": a paper that is only named, with nothing to be done with it."""
    if not _PAPER.match(scene.text, start, end):
        return False
    return ": " not in scene.text[start:end] and find_deadline(scene, start, end) is None


def _reports(scene: Scene, start: int, end: int) -> bool:
    """ "Thu nội địa đạt 40 tỷ đồng, bằng 38% dự toán": a result with what it is compared with, and no goal."""
    compared = (
        _COMPARED.search(scene.text, start, end)
        or _AS_OF_RESULT.match(scene.text, start, end)
        or _REACHED.search(scene.text, start, end)
        or _MANAGED.match(scene.text, start, end)
        or (_LISTED.match(scene.text, start, end) if not named(scene, start, end)[0] else None)
    )
    compared = compared or (_CHANGED.search(scene.text, start, end) if scene.marks.at("indicator", start) else None)
    return compared is not None and not any(scene.marks.first(kind, start, compared.end()) for kind in ("target", "duty"))


def _states(scene: Scene, start: int, end: int) -> bool:
    """ "Hiện nay cả tỉnh đã bước sang giai đoạn mới": how things stand, and nobody's duty."""
    told = begins_with(scene.marks, start, "word.state-head") or _AS_TOLD.match(scene.text, start, end)
    if told and _SENT.match(scene.text, start, end):
        return False
    return bool(told)


def _names_paper(scene: Scene, start: int, end: int) -> bool:
    """ "Dự thảo Nghị quyết về ...", "UBND tỉnh xem xét 5 nội dung: ...": what was put before the session, and nobody's duty."""
    if scene.marks.first("duty", start, end):
        return False
    session = phrase_end(scene.marks, start, "word.session")
    considers = (session > start and scene.text.startswith("xem xét ", session + 1)) or _CONSIDERS.search(scene.text, start, end)
    return bool(considers) or (
        scene.text[start].isupper() and scene.marks.at("title-start", start) is not None and not acts_at(scene, start)
    )


def _decides(scene: Scene, start: int, end: int) -> bool:
    """ "(UBND tỉnh) thống nhất thông qua dự thảo", "Đề án A: Nhất trí ...": the session agrees, and orders nothing."""
    colon = _TOPIC_COLON.match(scene.text, start, end)
    if colon:
        start = colon.end()
    session = phrase_end(scene.marks, start, "word.session")
    mark = scene.marks.at("decide", session + 1 if session > start else start)
    return mark is not None and not begins_with(scene.marks, mark.end + 1, "word.carry-out")


def _labelled(scene: Scene, start: int, end: int) -> Clause | None:
    """ "Ban Dân tộc: Việc rà soát địa bàn cần được hoàn thành ...": an addressee before a colon, a duty behind it."""
    found, stop = named(scene, start, end)
    if not found or not scene.text.startswith(": ", stop) or not scene.marks.first("duty", stop, end):
        return None
    return Clause(start, end, tuple(found), partners(scene, stop, end, found))


def _behind_colon(scene: Scene, start: int, end: int) -> Clause | None:
    """ "Quy định phân cấp quản lý ...: Sở Xây dựng lấy ý kiến ...": a thing first, then who is to do what with it."""
    colon = _TOPIC_COLON.match(scene.text, start, end)
    if not colon or scene.marks.at("decide", start):
        return None
    begin = skip_connectives(scene, colon.end(), end)
    acts = acts_at(scene, begin) and not scene.marks.first("order.require", start, begin)
    return addressed(scene, begin, end) or (unaddressed(scene, begin, end) if acts else None)


def _verbal(scene: Scene, start: int, end: int, strict: bool) -> Clause | None:
    """ "Đẩy nhanh tiến độ ...": a verb first, unless it only names what is told ("Đẩy mạnh cải cách tiếp tục được quan tâm")."""
    if not acts_at(scene, start) or (strict and _GOES_ON_WELL.match(scene.text, start, end)):
        return None
    if begins_with(scene.marks, start, "word.circumstance"):
        return _behind_circumstance(scene, start, end) or unaddressed(scene, start, end)
    therefore = scene.marks.first("therefore", start, end)
    return (addressed(scene, therefore.end + 1, end) if therefore else None) or unaddressed(scene, start, end)


def _behind_circumstance(scene: Scene, start: int, end: int) -> Clause | None:
    """ "Phát huy kết quả đạt được, các cấp, các ngành cần ...": what one builds on stays outside, and whose duty it is leads."""
    duty = scene.marks.first("duty", start, min(end, start + TOPIC_REACH))
    named = (mark.start for kind in ("many", "organ") for mark in scene.marks.within(kind, start, duty.start if duty else start))
    found = (addressed(scene, at, end) for at in sorted(named))
    return next((clause for clause in found if clause and duty and clause.lead and clause.lead[-1].end + 1 == duty.start), None)


def _fronted(scene: Scene, start: int, end: int) -> Clause | None:
    """ "Đối với kế hoạch năm 2024, các chủ đầu tư phân công ...": a topic first; it stays outside where an addressee follows."""
    if not begins_with(scene.marks, start, "word.topic"):
        return None
    colon = _TOPIC_COLON.search(scene.text, start, min(end, start + TOPIC_REACH))
    if colon:
        return read_clause(scene, colon.end(), end, strict=False)
    return behind_topic(scene, start, end)


def has_verb(scene: Scene, start: int, end: int) -> bool:
    """Whether a fragment behind ";" says what to do: else the ";" only parts nouns and does not split the order."""
    at = skip_connectives(scene, start, end)
    if acts_at(scene, at) or any(begins_with(scene.marks, at, cue) for cue in ("word.time-topic", "word.so-far")):
        return True
    if scene.marks.any_at(_ORDERS, at) and not scene.marks.any_at(("noise.noun", "noise.demand"), at):
        return True
    return may_act(scene, at, end) or read_clause(scene, at, end, strict=True) is not None
