"""Organs: those of the lexicon with the place they belong to, and others by their head noun and the shape of their name.

Reads "Sở Kế hoạch và Đầu tư", "UBND huyện Mẫu Thượng", "Ban quản lý Khu kinh tế Mẫu Hạ", "Công ty cổ phần Mẫu Hạ",
"UBND các huyện Mẫu Thượng, Mẫu Hạ" (an organ each, see `group`), "Các Sở: Giáo dục và Đào tạo, Tài chính" (an organ each).
A name ends where acting begins.
"""

from vanban.grammar.marks import Mark, Marks
from vanban.grammar.party.group import behind_colon, collective, modified
from vanban.grammar.party.making import SEPARATOR, behind, party
from vanban.grammar.place import ends_with_level, name_end, place_end
from vanban.lexicon.entries import word_set
from vanban.results import Party, PartyKind
from vanban.text.letters import pattern

_ACTS = (
    "act.do", "act.promote", "manner", "modal", "lead", "join", "past", "report.say",
    "order.require", "order.request", "order.assign", "order.direct", "order.remind",
)  # fmt: skip
_MANY = pattern(r"\s(?:các|cấp (?:huyện|xã))(?:\s|\Z)")
_REGION = pattern(r"(?:(?<=khu vực)|(?<=QLDA)|(?<=dự án)) (?:[IVX]+|\d{1,2})(?![\w.,/%])")  # "Kho bạc Nhà nước khu vực XI"
_BRANCH = pattern(r" (?:chi nhánh )?(?=[\p{Lu}])")
_BRANCH_LIST = pattern(r"\s?:?\s")
_BRANCH_JOINT = pattern(r"\s?(?:[,;]\s?(?:và\s)?|và\s)")
_NAME_LIKE = pattern(r"[\p{Lu}]|tỉnh|dự án|huyện")
_NAME_STOPS = pattern(r"[,;:.\n(]|\s(?:và|theo|tại|về|trong|để|là|với|cho|từ|đến|khi|mỗi|từng)\s")
_NAME_GOES_ON = pattern(r"(?:,|\svà)\s[\p{Lu}]\w*\s(?:[\p{Lu}]|và)")
_BRANCH_IN_SMALL = pattern(r"(?:\s[^\W\d_]+){1,3}\s")
_OF_WORKS = pattern(r"\s(?:các công trình|công trình|khu vực)\s")  # "Ban QLDA đầu tư xây dựng | các công trình giao thông"
_EACH_OF = ("mỗi", "từng")
_LONGEST_NAME = 120


def organ(marks: Marks, at: int, end: int) -> Party | None:
    """The organ of the lexicon that is named at a position, or the group of organs that it heads."""
    mark = marks.at("organ", at)
    if not mark or mark.end > end:
        return None
    if mark.id.startswith("bqlda") and _OF_WORKS.match(marks.text, mark.end, end):
        stop = min(_first_act(marks, mark.end, end), _first_stop(marks, mark.end, end))
        return party(marks, at, stop, PartyKind.ORGAN, mark.id)
    many = behind(marks, "many", mark.end)  # "UBND | các huyện"; "Sở Y tế | mỗi đơn vị" goes on
    if many and marks.text[many.start : many.end] not in _EACH_OF and (group := collective(marks, many.start, end)):
        return party(marks, at, group.end, PartyKind.GROUP)
    if not mark.id.startswith("bqlda") and _MANY.search(marks.text, mark.start, mark.end):
        return party(marks, at, _places(marks, modified(marks, mark.end, end), end), PartyKind.GROUP)
    longer = named(marks, at, end) if marks.at("organ-head.longer", at) else None
    if longer and longer.end > mark.end:
        return longer
    return party(marks, at, organ_end(marks, mark, end), PartyKind.ORGAN, mark.id)


def organ_end(marks: Marks, mark: Mark, end: int) -> int:
    """Where an organ's name ends, with the place it belongs to ("Ban Dân tộc tỉnh", "UBND huyện Kỳ Sơn") or "các cấp"."""
    if marks.text.startswith(" các cấp", mark.end):
        return mark.end + len(" các cấp")
    if numbered := _REGION.match(marks.text, mark.end, end):
        return numbered.end()
    if branch := _branch_of_province(marks, mark.end):
        return branch
    place = place_end(marks, mark.end, end)
    if place == mark.end and ends_with_level(marks, mark.start, mark.end) and not marks.at("organ", mark.end + 1):
        return name_end(marks, mark.end, end)
    return place


def _branch_of_province(marks: Marks, position: int) -> int | None:
    """ "Kho bạc Nhà nước | Phú Yên", "Ngân hàng Nhà nước | chi nhánh Cà Mau": where a province told without its level ends."""
    branch = _BRANCH.match(marks.text, position)
    province = marks.at("province", branch.end()) if branch else None
    return province.end if province and marks.text[province.start].isupper() else None


def _places(marks: Marks, position: int, end: int) -> int:
    """Where the list of places behind "UBND các huyện" ends."""
    position = behind_colon(marks, position)
    stop = name_end(marks, position, end)
    while stop > position and (joint := SEPARATOR.match(marks.text, stop, end)):
        level = marks.at("level", joint.end())
        following = name_end(marks, level.end if level else joint.end() - 1, end)
        if following <= joint.end() or marks.any_at(("organ", "organ-head"), joint.end()):
            break
        stop = following
    return stop


def branches(marks: Marks, at: int, end: int) -> list[Party]:
    """ "Các Sở: Giáo dục và Đào tạo, Tài chính, Xây dựng" - one department a name."""
    head = marks.at("branches", at)
    gap = _BRANCH_LIST.match(marks.text, head.end, end) if head else None
    if not head or not gap:
        return []
    word = marks.text[head.start : head.end].split()[-1].capitalize()
    kind = "ministry" if word == "Bộ" else "department"
    found: list[Party] = []
    position = gap.end()
    while (branch := marks.at(kind, position)) and branch.end <= end:
        name = f"{word} {marks.text[branch.start : branch.end]}"
        found.append(Party(name=name, start=branch.start, end=branch.end, kind=PartyKind.ORGAN, organ=branch.id))
        joint = _BRANCH_JOINT.match(marks.text, branch.end, end)
        position = joint.end() if joint else branch.end
    return found


def named(marks: Marks, at: int, end: int) -> Party | None:
    """An organ known by its head noun and the shape of its name, up to the first word that acts."""
    head = marks.at("organ-head", at)
    if not head or not marks.text[head.end : head.end + 1].isspace():
        return None
    branch = marks.at("department", head.end + 1) if marks.text[at : head.end].lower() in ("ngành", "sở") else None
    if branch and branch.end <= end:
        return party(marks, at, branch.end, PartyKind.ORGAN, branch.id)
    stop = min(_first_act(marks, head.end, end), _first_stop(marks, head.end, end))
    name = marks.text[head.end : stop]
    in_small = marks.text[at : head.end].lower() == "ngành" and _BRANCH_IN_SMALL.fullmatch(name) and _acts_at(marks, stop)
    if not name.strip() or len(name) > _LONGEST_NAME or not (in_small or _NAME_LIKE.search(name)):
        return None
    return party(marks, at, stop, PartyKind.ORGAN)


def _acts_at(marks: Marks, position: int) -> bool:
    """Whether a name ends where acting begins: "ngành giáo dục | khắc phục", but not "ngành giáo dục, y tế"."""
    return marks.any_at(_ACTS, position) is not None


def _first_act(marks: Marks, start: int, end: int) -> int:
    """Where the first word that acts begins; words of acting that stand in names ("Ban Quản lý đầu tư ...") do not count."""
    limit = min(end, start + 2 * _LONGEST_NAME)
    acts = (
        mark.start
        for kind in _ACTS
        for mark in marks.within(kind, start, limit)
        if marks.text[mark.start].islower() and marks.text[mark.start : mark.end].lower() not in word_set("word.organ-name")
    )
    return min(acts, default=end)


def _first_stop(marks: Marks, start: int, end: int) -> int:
    """Where punctuation or a preposition ends a name; "Sở Văn hóa, Thể thao và Du lịch" goes on behind a comma."""
    stop = _NAME_STOPS.search(marks.text, start, end)
    while stop and stop.group() in (",", " và ") and _NAME_GOES_ON.match(marks.text, stop.start()):
        if marks.at("organ-head", stop.end() + (stop.group() == ",")):
            break
        stop = _NAME_STOPS.search(marks.text, stop.end(), end)
    return stop.start() if stop else end
