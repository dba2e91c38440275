"""Posts, each with the organ or place it is held in.

Reads "Quyền Giám đốc Sở Nội vụ", "Phó Chủ tịch Thường trực UBND tỉnh", "Chủ tịch UBND huyện Mẫu Thượng".
Leaves alone the name of the person behind a post: "Chủ tịch UBND tỉnh Lê Văn Ví Dụ" is the post of a province without a name.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from vanban.grammar.marks import Mark, Marks
from vanban.grammar.party import organ_end
from vanban.grammar.person.name import capitals_from, is_surname
from vanban.grammar.place import ends_with_level, name_end, place_end
from vanban.lexicon.entries import by_id
from vanban.text.letters import pattern

_TERM = pattern(r" khóa [IVX]+(?!\w)")  # "đại biểu HĐND tỉnh khóa XV"
_BEHIND_NAME = (", ", "- ", "– ", " (")
_OTHER_BODY = pattern(
    r"(?P<head> (?:điều hành )?(?:một )?(?:công ty|hãng|doanh nghiệp|hợp tác xã|HTX|xí nghiệp|tập đoàn|Công ty|Tập đoàn)\s"
    r"|(?<=[Pp]hòng) [\p{Lu}]\w+|(?<=Cục trưởng) Cục \w+|(?<=Ban) (?:Chỉ (?:huy|đạo) |Dân tộc|Thường trực )"
    r"|(?<=[Tt]rưởng) (?:Vụ|Tổng cục|Chi cục|Viện|Trung tâm) [\p{Lu}]\w*|(?<=Trưởng) Tổ \w+)[^,.;:()\n–]{0,60}"
)
_TELLS = pattern(
    r"\s(?:thì|cho hay|cho biết|nói|phân bua|than|hỏi|đáp|chỉ đạo|báo cáo|giải thích|trả lời"
    r"|dự(?! án| toán| thảo| báo| trữ)|họp|đã|cũng|chủ trì|phát biểu)(?=[\s.,;:]|\Z)"
)
BOARDS = ("ban chỉ đạo", "ban chỉ huy", "ban thường trực ban chỉ huy", "tổ công tác", "tổ biên tập", "ban tổ chức")
# Behind these the name of a place follows, as behind the level of a place.
_PLACED = (
    *(body + party for body in ("huyện", "thị", "quận", "thành") for party in (" ủy", " uỷ")),
    *("thôn", "bản", "ấp", "buôn", "làng", "khóm", "khu phố", "tổ dân phố"),
)
_BODY = pattern(r" (?P<name>[\p{Lu}][^,.;:()\n–]{3,90})")
_CAPITALS = pattern(r"[\p{Lu}][\p{Ll}]*(?: [\p{Lu}][\p{Ll}]*)+")
_AND_PLACE = pattern(r"(?: và|,) (?:các )?(?:xã|phường|huyện|thị xã|thành phố|thị trấn|quận)\b")
_BOARD_NAME = pattern(r" [^,.;:()\n–]{1,70}?(?= [-–] |[,.;:()\n–]| (?:và|tại|vào|cùng|đồng chí|ông|bà) |\Z)")
_FULL_NAME = pattern(r"(?P<first>[\p{Lu}][\p{Ll}]*)(?: [\p{Lu}][\p{Ll}]*){2,4}")
_BETWEEN = (" ", ". ")
_POWER = pattern(r"[ủu][ỷy] quyền ", re.IGNORECASE)
_SPEAKS = ("speaks", "preside", "report.say", "order.require", "order.request", "order.assign", "order.direct", "order.remind")
_MIDDLE_NAMES = ("Thị", "Văn")
_OPENING = 3000


class Post(NamedTuple):
    """A post in the text: its span, its head's lexicon id, and the organ it is held in, where the lexicon knows it."""

    start: int
    end: int
    head: str
    organ: str | None


def find_posts(marks: Marks) -> list[Post]:
    """The posts of a text in order, each with the organ or place it belongs to."""
    found: list[Post] = []
    for mark in marks.of("post"):
        if not found or mark.start >= found[-1].end:
            found.append(_post(marks, mark))
    return found


def _post(marks: Marks, mark: Mark) -> Post:
    end = mark.end
    if standing := marks.at("standing", end + 1):
        end = standing.end
    organ = marks.at("organ", end + 1) if marks.text[end : end + 1] == " " else None
    known = organ.end if organ else end
    if organ is None and (whole := _of_other_body(marks, mark, end) or _unknown_body(marks, mark, end)):
        return Post(_start(marks, mark.start), whole, mark.id, None)
    stop = _end_of_place(marks, mark, organ, end)
    return Post(_start(marks, mark.start), _before_person(marks, known, stop), mark.id, organ.id if organ else None)


def _of_other_body(marks: Marks, mark: Mark, end: int) -> int | None:
    """Where a post behind a name ends whose body the lexicon does not know: "Lê Mẫu, giám đốc một công ty dăm gỗ | nói",
    "Lê Mẫu - Trưởng phòng Thống kê tổng hợp, ..."."""
    if marks.text[mark.start - 2 : mark.start] not in _BEHIND_NAME:
        return None
    body = _OTHER_BODY.match(marks.text, end)
    if not body:
        return None
    acts = (
        act.start
        for kind in _SPEAKS
        for act in marks.within(kind, end + 1, body.end())
        if marks.text[act.start].islower() and act.start > body.end("head")
    )
    told = _TELLS.search(marks.text, body.end("head"), body.end())
    stop = min((*acts, told.start() if told else body.end()), default=body.end())
    return len(marks.text[:stop].rstrip()) if stop > end + 1 else None


def _unknown_body(marks: Marks, mark: Mark, end: int) -> int | None:
    """ "Trưởng phòng | Kinh tế Lê Văn Mẫu đề nghị": where a body the lexicon does not know ends before the name of who holds
    the post; None where the name follows at once, or none does.
    """
    body = _BODY.match(marks.text, end)
    if not body or not by_id("posts")[mark.id].data["takes_organ"] or ends_with_level(marks, mark.start, end):
        return None
    for run in _CAPITALS.finditer(marks.text, body.start("name"), body.end()):
        words = run.group().split()
        if len(words) > 2 and is_surname(words[0]):
            return run.start() - 1 if run.start() > body.start("name") else None
        if length := _place_length(words, least_name=3):
            return run.start() + length
    return None


def _end_of_place(marks: Marks, mark: Mark, organ: Mark | None, end: int) -> int:
    limit = len(marks.text)
    if marks.text[mark.start : end].lower().endswith(BOARDS) and (whole := _board_end(marks, end)) > end:
        return whole
    if organ:
        return organ_end(marks, organ, limit)
    if term := _TERM.match(marks.text, end):
        return term.end()
    placed = ends_with_level(marks, mark.start, end) or marks.text[mark.start : end].lower().endswith(_PLACED)
    return name_end(marks, end, limit) if placed else place_end(marks, end, limit)


def _board_end(marks: Marks, end: int) -> int:
    """ "Trưởng Ban Chỉ đạo | giải phóng mặt bằng của tỉnh": what a board is for, up to a sign, who heads it, or what they do."""
    name = _BOARD_NAME.match(marks.text, end)
    if not name:
        return end
    tells = _TELLS.search(marks.text, end, name.end())
    acts = (act.start for kind in _SPEAKS for act in marks.within(kind, end + 1, name.end()) if marks.text[act.start].islower())
    holders = (run.start() for run in _FULL_NAME.finditer(marks.text, end, name.end()) if is_surname(run["first"]))
    stop = min((*acts, *holders, tells.start() if tells else name.end()))
    return len(marks.text[:stop].rstrip())


def _start(marks: Marks, start: int) -> int:
    """Where the words "nguyên", "quyền", "phó" before a post begin; "ủy quyền Chủ tịch" tells of no acting chair."""
    if power := _POWER.match(marks.text, max(0, start - 3)):
        return power.end()
    while (word := marks.last("deputy", max(0, start - 8), start)) and marks.text[word.end : start] in _BETWEEN:
        if _POWER.match(marks.text, max(0, word.start - 3)):
            break
        start = word.start
    return start


def _before_person(marks: Marks, known: int, end: int) -> int:
    """Where a post ends whose place, read up to `end` by its capitals, may hold the name of a person.

    `known` is the end of the words that the lexicon knows. A province keeps the name the lexicon knows ("tỉnh Nghệ An | Lê
    Văn Ví Dụ"); otherwise family names tell where the place stops, and three or four capitals behind "tỉnh" are a person's.
    """
    level = marks.last("level", max(0, known - 12), end)
    if level is not None and known <= level.end < end:
        begin, of_province = level.end, marks.text[level.start : level.end].lower() == "tỉnh"
    elif known < end and marks.text[max(0, known - 12) : known].lower().endswith(_PLACED):
        begin, of_province = known, False
    else:
        return _through_place(marks, end)
    at = begin + 1
    if province := marks.at("province", at):
        return province.end
    run = capitals_from(marks, at)
    if _AND_PLACE.match(marks.text, at + len(" ".join(run))):
        return end  # "Chủ tịch UBND xã Hoàng Hoa Thám và phường ..."
    if _is_person(run, of_province=of_province) or _acts(marks, at, run) or (of_province and _is_no_place(run)):
        return begin
    length = _place_length(run, least_name=2)
    return at + length if length else end


def _acts(marks: Marks, at: int, run: Sequence[str]) -> bool:
    """Whether two capitals with a family name behind "tỉnh" are someone who speaks ("Lê Mẫu | đề nghị"), and no place.

    A place is named in the paper's opening without a post before it ("UBND tỉnh Lê Mẫu họp ...").
    """
    name = " ".join(run)
    if len(run) != 2 or not is_surname(run[0]) or not marks.any_at(_SPEAKS, at + len(name) + 1):
        return False
    return not any(
        marks.text.startswith(name, level.end + 1) and not marks.covered("post", level.start)
        for level in marks.within("level", 0, _OPENING)
    )


def _through_place(marks: Marks, end: int) -> int:
    """Behind a place told without its level: "Kho bạc Nhà nước Sông Mẫu | Lê Văn Ví Dụ", or "Giám đốc Ban | Lê Văn Ví Dụ"."""
    run = capitals_from(marks, end + 1) if marks.text[end : end + 1] == " " else []
    length = 0 if not run or is_surname(run[0]) else _place_length(run, least_name=3)
    return end + 1 + length if length else end


def _place_length(run: Sequence[str], least_name: int) -> int:
    """How many letters of a run of capitals are a place, where a person's name follows; 0 where none does."""
    for size in (2, 1, 3):  # the names of places have mostly two words
        if len(run) - size >= least_name and is_surname(run[size]) and run[size - 1] not in _MIDDLE_NAMES:
            return len(" ".join(run[:size]))
    return 0


def _is_person(run: Sequence[str], *, of_province: bool) -> bool:
    """Whether capitals are one full name, and not a place's with a person's behind; the lexicon knows the provinces."""
    full = 3 <= len(run) <= 5 and is_surname(run[0])
    of_place = len(run) > 3 and is_surname(run[2]) and run[1] not in _MIDDLE_NAMES and not of_province
    return full and (len(run) < 5 or run[1] in _MIDDLE_NAMES) and not of_place


def _is_no_place(run: Sequence[str]) -> bool:
    """Whether capitals behind "tỉnh" that the lexicon does not know are a person's: provinces have names of two words."""
    return len(run) == 3 or (len(run) == 4 and not is_surname(run[2]))
