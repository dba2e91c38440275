"""Parties: who is named as doing a thing - an organ, several organs, a collective, or the holder of a post.

Reads "Sở Kế hoạch và Đầu tư", "Ban quản lý Khu kinh tế Mẫu Đông", "UBND các xã liên quan", "các sở, ban, ngành, địa phương"
(one collective, as
written), "Các Sở: Giáo dục và Đào tạo, Tài chính" (an organ each), "Người đứng đầu các sở, ngành".
A run of collectives is one party; distinct organs are one party each; investors and firms are apart from organs of the state.
"""

import re
from collections.abc import Sequence

from vanban.grammar.marks import Mark, Marks
from vanban.lexicon.entries import by_id, word_set
from vanban.results import Party, PartyKind
from vanban.text.letters import pattern

_SEPARATOR = re.compile(r"\s?(?:,\s?(?:và\s|cùng\s)?|và\s|;\s(?=(?:UBND|Sở|các|Ban|Công an)\b)|&\s)", re.IGNORECASE)
_DETERMINER = re.compile(
    r"(?:tất cả các|toàn thể các|toàn bộ các|các|những|mọi|từng|toàn thể|hai|ba|02|03|một số)\s", re.IGNORECASE
)
_LEADERS = re.compile(
    r"(?:(?:đồng chí\s)?(?:người đứng đầu|thủ trưởng|lãnh đạo|giám đốc|chủ tịch ubnd|chủ tịch|bí thư|trưởng)(?:\s(?=các|cấp"
    r"|từng|mỗi|những)))",
    re.IGNORECASE,
)
_HEADS_ALONE = re.compile(
    r"(?:người đứng đầu|thủ trưởng)(?!\s(?:các|cấp))(?:\s(?:cơ quan|đơn vị|địa phương)(?:,\s(?:đơn vị|cơ quan|địa phương))*)?",
    re.IGNORECASE,
)
_MODIFIER = re.compile(
    r"\s(?:có liên quan|liên quan|chức năng|chuyên môn|trên địa bàn(?: toàn)?(?: tỉnh| huyện| thành phố)?"
    r"|trực thuộc(?: UBND tỉnh| tỉnh)?|thuộc(?: UBND)? tỉnh|(?:của|trong|toàn) tỉnh"
    r"|chủ trì(?!,|\s(?:phối|tham|rà|xây|tổ|triển|thực|cùng|hướng))|cấp (?:tỉnh|huyện|xã|cơ sở)|các cấp|biên giới|ven biển"
    r"|vùng cao|miền núi|trọng điểm|đồng bằng|tương ứng|cùng cấp|địa phương(?=,|\s)|sự nghiệp|công lập|bị ảnh hưởng|còn lại)",
    re.IGNORECASE,
)
_OF_PLACE = pattern(
    r"\s(?:tỉnh|thành phố|TP\.?|thị xã|huyện|quận|xã|phường|đặc khu|thị trấn)(?:\s+[\p{Lu}]\w*(?:\s(?:[\p{Lu}]\w*"
    r"|\d+(?=\W)))*)?(?:\s(?=,|;|\.|\())?"
)
_ENDS_WITH_LEVEL = re.compile(r"(?:tỉnh|thành phố|TP|thị xã|huyện|quận|xã|phường|đặc khu|thị trấn)\Z")
_PLACE_NAME = pattern(r" [\p{Lu}]\w*(?: (?:[\p{Lu}]\w*|\d+(?=\W)))*")
_NAMED_HEAD = re.compile(
    r"(?:[Nn]gành|Ban (?:Quản lý|quản lý|QLDA|QL|Chỉ đạo|chỉ đạo|Tổ chức|Điều hành|Quản trị)|BQL|Ban QLDA|Cục|Chi cục|Trung tâm"
    r"|Công ty|Tổng công ty|Tổng Công ty|Tập đoàn|Viện|Trường|Bệnh viện|Quỹ|Hội|Liên minh|Liên đoàn"
    r"|Đài|Báo|Kho bạc|Ngân hàng|Tòa án|Tổ công tác|Tổ Công tác|Hạt|Điện lực|Bưu điện|Bưu Điện|Sở|Phòng|Văn phòng|Thanh tra"
    r"|Công an|Vườn quốc gia|Thuế|Đoàn|Hải quan|Bảo hiểm|Bộ|Ban|Ủy ban|Uỷ ban|Hiệp hội|Thường trực|Cảng vụ|Tiểu ban"
    r"|Hội đồng)(?=\s)"
)
_NAME_WORDS = word_set("word.organ-name")
_CUTS = (
    "act.do",
    "act.promote",
    "manner",
    "modal",
    "lead",
    "join",
    "past",
    "order.require",
    "order.request",
    "order.assign",
    "report.say",
    "order.direct",
    "order.remind",
)
_PROPER = pattern(r"[\p{Lu}][\w&.-]*(?:\s[\p{Lu}][\w&.-]*)*")
_STATE = frozenset({"state", "government"})
_COMMITTEE = re.compile(r"UBND|Ủy ban|Uỷ ban", re.IGNORECASE)
_MANY = re.compile(r"\s(?:các|cấp (?:huyện|xã))(?:\s|\Z)")
# Heads under which many organs go by a longer name than the lexicon's ("Ban Chỉ đạo chuyển đổi số tỉnh").
_TAKES_NAME = re.compile(
    r"(?:Ban (?:[Qq]uản lý|[Cc]hỉ đạo|QLDA|QL)|BQL|Công ty|Tổng [Cc]ông ty|Tập đoàn|Trung tâm|Tổ [Cc]ông tác|Bệnh viện|Trường"
    r"|Viện|Quỹ)\s"
)
_BRANCHES = re.compile(r"(?:giám đốc\s)?(?:các|hai|ba|02|03)\s(sở|bộ)\s?:?\s", re.IGNORECASE)
_ALL_LEVELS = re.compile(r"\scác cấp(?=\W|\Z)")
_CAPITAL_FOLLOWS = pattern(r"\s[\p{Lu}]\w*")
_NAME_LIKE = pattern(r"[\p{Lu}]|tỉnh|dự án|huyện")
_NAME_GOES_ON = pattern(r"(?:,|\svà)\s[\p{Lu}]\w*\s(?:[\p{Lu}]|và)")
_NAME_STOPS = re.compile(r"[,;:.\n(]|\s(?:và|theo|tại|về|trong|để|là|với|cho|từ|đến|khi)\s")


def parties(marks: Marks, start: int, end: int) -> tuple[list[Party], int]:
    """The parties that stand in a list from `start` on, and where the list ends; an empty list ends at `start`."""
    found: list[Party] = []
    position = start
    while True:
        some = _parties_at(marks, position, end)
        if not some:
            break
        found.extend(some)
        stop = found[-1].end
        joint = _SEPARATOR.match(marks.text, stop, end)
        if not joint:
            return found, stop
        position = joint.end()
    return found, (found[-1].end if found else start)


def _parties_at(marks: Marks, at: int, end: int) -> list[Party]:
    return _branches(marks, at, end) or [party for party in (_party_at(marks, at, end),) if party]


def _party_at(marks: Marks, at: int, end: int) -> Party | None:
    if marks.text[at : at + 1].isupper() and not _DETERMINER.match(marks.text, at, end):
        return _leaders(marks, at, end) or _organ(marks, at, end) or _named(marks, at, end) or _collective(marks, at, end)
    return _leaders(marks, at, end) or _organ(marks, at, end) or _collective(marks, at, end) or _named(marks, at, end)


def _branches(marks: Marks, at: int, end: int) -> list[Party]:
    """ "Các Sở: Giáo dục và Đào tạo, Tài chính, Xây dựng" - one department a name."""
    head = _BRANCHES.match(marks.text, at, end)
    if not head:
        return []
    found: list[Party] = []
    position = head.end()
    kind = "ministry" if head[1].lower() == "bộ" else "department"
    while branch := marks.at(kind, position):
        if branch.end > end:
            break
        name = f"{head[1].capitalize()} {marks.text[branch.start : branch.end]}"
        found.append(Party(name=name, start=branch.start, end=branch.end, kind=PartyKind.ORGAN, organ=branch.id))
        joint = _SEPARATOR.match(marks.text, branch.end, end)
        if not joint:
            break
        position = joint.end()
    return found


def _leaders(marks: Marks, at: int, end: int) -> Party | None:
    """ "Người đứng đầu các sở, ngành", "Chủ tịch UBND các huyện": those who hold a post in each of a group."""
    alone = _HEADS_ALONE.match(marks.text, at, end)
    if alone:
        stop = _modified(marks.text, alone.end(), end)
        return _party(marks, at, stop, PartyKind.PERSON)
    head = _LEADERS.match(marks.text, at, end)
    if not head:
        return None
    rest = _collective(marks, head.end(), end) if marks.text[head.end() - 1] == " " else _collective(marks, head.end() + 1, end)
    return _party(marks, at, rest.end, PartyKind.PERSON) if rest else None


def _organ(marks: Marks, at: int, end: int) -> Party | None:
    mark = marks.at("organ", at)
    if not mark or mark.end > end:
        return None
    if marks.text[mark.end : mark.end + 1] == " ":
        group = _collective(marks, mark.end + 1, end)
        if group and _DETERMINER.match(marks.text, mark.end + 1):
            return _party(marks, at, group.end, PartyKind.GROUP)
    if _MANY.search(marks.text, mark.start, mark.end):
        return _party(marks, at, _modified(marks.text, mark.end, end), PartyKind.GROUP)
    named = _named(marks, at, end) if _TAKES_NAME.match(marks.text, mark.start) else None
    if named and named.end > mark.end:
        return named
    return _party(marks, at, organ_end(marks, mark, end), PartyKind.ORGAN, mark.id)


def organ_end(marks: Marks, mark: Mark, end: int) -> int:
    """Where an organ's name ends, with the place it belongs to ("Ban Dân tộc tỉnh", "UBND huyện Kỳ Sơn") or "các cấp"."""
    stop = mark.end
    levels = _ALL_LEVELS.match(marks.text, stop, end)
    if levels:
        return levels.end()
    place = _OF_PLACE.match(marks.text, stop, end)
    if place:
        return place.end()
    named = _PLACE_NAME.match(marks.text, stop, end) if _ENDS_WITH_LEVEL.search(marks.text, mark.start, stop) else None
    return named.end() if named and not marks.at("organ", stop + 1) else stop


def _collective(marks: Marks, at: int, end: int) -> Party | None:
    determiner = _DETERMINER.match(marks.text, at, end)
    position = determiner.end() if determiner else at
    first = marks.at("collective", position)
    if not first or first.end > end or (not determiner and not _stands_alone(marks, first)):
        return None
    if _has_proper_name(marks, first, end):
        return None
    cls = _class(first)
    stop = first.end
    while joint := _SEPARATOR.match(marks.text, stop, end):
        position = joint.end()
        again = _DETERMINER.match(marks.text, position, end)
        noun = marks.at("collective", again.end() if again else position)
        if (
            not noun
            or noun.end > end
            or _COMMITTEE.match(marks.text, noun.start)
            or _class(noun) != cls
            or _has_proper_name(marks, noun, end)
        ):
            break
        stop = noun.end
    return _party(marks, at, _modified(marks.text, stop, end), PartyKind.GROUP)


def _class(noun: Mark) -> bool:
    """Whether a collective is of the state; investors, firms and people are not."""
    return by_id("collectives")[noun.id].data["kind"] in _STATE


def _stands_alone(marks: Marks, noun: Mark) -> bool:
    """A bare noun is a collective only as the head of a run ("Cấp ủy, chính quyền các cấp") or a plural by sense."""
    joint = _SEPARATOR.match(marks.text, noun.end)
    if joint and (marks.at("collective", joint.end()) or _DETERMINER.match(marks.text, joint.end())):
        return True
    return len(marks.text[noun.start : noun.end].split()) > 1


def _has_proper_name(marks: Marks, noun: Mark, end: int) -> bool:
    """ "xã Tân Tiến" is one place, no collective."""
    return bool(_CAPITAL_FOLLOWS.match(marks.text, noun.end, end)) and not marks.at("organ", noun.end + 1)


def _modified(text: str, position: int, end: int) -> int:
    while modifier := _MODIFIER.match(text, position, end):
        position = modifier.end()
    return position


def _named(marks: Marks, at: int, end: int) -> Party | None:
    """An organ known by its head noun and the shape of its name, up to the first word that acts."""
    head = _NAMED_HEAD.match(marks.text, at, end)
    if not head:
        return None
    branch = marks.at("department", head.end() + 1) if head.group().lower() in ("ngành", "sở") else None
    if branch and branch.end <= end:
        return _party(marks, at, branch.end, PartyKind.ORGAN, branch.id)
    limit = min(
        (position for position in (_first_cut(marks, head.end(), end), _first_sign(marks.text, head.end(), end)) if position),
        default=end,
    )
    stop = limit
    while stop > head.end() and marks.text[stop - 1] == " ":
        stop -= 1
    name = marks.text[head.end() : stop]
    if not name.strip() or len(name) > 120 or not _NAME_LIKE.search(name):
        return None
    return _party(marks, at, stop, PartyKind.ORGAN)


def _first_cut(marks: Marks, start: int, end: int) -> int | None:
    cuts = [
        m.start
        for kind in _CUTS
        for m in marks.within(kind, start, end)
        if marks.text[m.start].islower() and marks.text[m.start : m.end].lower() not in _NAME_WORDS
    ]
    return min(cuts, default=None)


def _first_sign(text: str, start: int, end: int) -> int | None:
    sign = _NAME_STOPS.search(text, start, end)
    while sign and sign.group() in (",", " và ") and _NAME_GOES_ON.match(text, sign.start()):
        if _NAMED_HEAD.match(text, sign.end() + (sign.group() == ",")):
            break
        sign = _NAME_STOPS.search(text, sign.end(), end)
    return sign.start() if sign else None


def proper_name(marks: Marks, at: int, end: int) -> Party | None:
    """A partner known only by its capitals ("phối hợp với FPT")."""
    match = _PROPER.match(marks.text, at, end)
    return _party(marks, at, match.end(), PartyKind.ORGAN) if match else None


def _party(marks: Marks, start: int, end: int, kind: PartyKind, organ: str | None = None) -> Party:
    while end > start and marks.text[end - 1] in " ,":
        end -= 1
    return Party(name=" ".join(marks.text[start:end].split()), start=start, end=end, kind=kind, organ=organ)


def names(found: Sequence[Party]) -> list[str]:
    return [party.name for party in found]
