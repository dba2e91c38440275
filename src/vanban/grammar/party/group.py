"""Collectives and those who head them.

Reads "các sở, ban, ngành, địa phương" (one party, as written), "UBND các xã liên quan", "Người đứng đầu các sở, ngành".
"UBND huyện, thị xã, thành phố" (one party); of "UBND các huyện Mẫu Thượng, Mẫu Hạ" it makes a party of each place.
Leaves alone a bare noun that heads no run ("ngành"), and one place with a name of its own ("xã Mẫu Tiến").
"""

from vanban.grammar.marks import Mark, Marks
from vanban.grammar.party.making import SEPARATOR, behind, party
from vanban.grammar.place import name_end
from vanban.lexicon.entries import by_id
from vanban.results import Party, PartyKind
from vanban.text.letters import pattern

_STATE = frozenset({"state", "government"})
_NAME_FOLLOWS = pattern(r"\s[\p{Lu}]")
_BLANK = pattern(r" ")
_LOCAL = ("huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu")
_OF_LEVEL = pattern(
    r"\s(?:của )?(?:huyện|tỉnh|xã|thị xã|thành phố)(?= [\p{Ll}])(?! (?:và|chủ trì|đã)\s)|(?<=ngành) tỉnh(?=(?:,| và) [\p{Lu}])"
)
_LEVELS = r"(?:huyện|xã|phường|thị xã|thị trấn|thành phố|quận|đặc khu)"
_NAMES = r"[\p{Lu}][\w'’]*+(?: [\p{Lu}\d][\w'’]*+)*+"
_PLACES = pattern(
    rf"(?P<head>(?:Chủ tịch )?UBND )?[Cc]ác (?P<level>{_LEVELS})(?: (?!và )[\p{{Ll}}]+){{0,3}}:? "
    rf"(?P<places>(?:{_LEVELS} )?{_NAMES}(?:(?:,| và) (?:{_LEVELS} )?{_NAMES})+)"
)
# "UBND huyện, thị xã, thành phố ven biển": those of every place of these levels, without "các".
_COMMITTEES = pattern(
    rf"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) {_LEVELS}(?:, {_LEVELS})+(?: và {_LEVELS})?(?! [\p{{Lu}}\d])(?!\w)"
)
_PLACE = pattern(rf"(?P<level>{_LEVELS} )?(?P<name>[\p{{Lu}}][\w'’]*(?: [\p{{Lu}}\d][\w'’]*)*)")
_COLON_LIST = pattern(rf":\s(?:{_LEVELS}\s)?{_NAMES}(?:,| và)\s(?:{_LEVELS}\s)?[\p{{Lu}}]")
_ONE_PLACE = pattern(rf"(?P<head>(?:(?:Phó )?Chủ tịch )?UBND) (?:{_LEVELS}|TP|TX|TT) {_NAMES}")
_NEXT_PLACE = pattern(rf"(?:,| và)\s(?P<place>(?:{_LEVELS}|TP|TX|TT)\s{_NAMES})")
_EACH = ("các ", "cấp ", "từng ", "mỗi ", "những ")
# "chủ trì" behind a group names the one of it that leads, but not where the leading itself is told.
_LEADING = pattern(r"\schủ trì(?!,|\s(?:phối|tham|rà|xây|tổ|triển|thực|cùng|hướng))")


def spread(marks: Marks, group: Party) -> list[Party]:
    """ "UBND các huyện Mẫu Thượng, Mẫu Hạ" as "UBND huyện Mẫu Thượng" and "UBND huyện Mẫu Hạ"; any other party as it is."""
    said = _PLACES.fullmatch(marks.text, group.start, group.end) if group.kind in (PartyKind.GROUP, PartyKind.PERSON) else None
    if not said:
        return [group]
    kind = PartyKind.PERSON if group.kind is PartyKind.PERSON else PartyKind.ORGAN
    found: list[Party] = []
    for place in _PLACE.finditer(marks.text, said.start("places"), group.end):
        name = f"{said['head'] or ''}{(place['level'] or said['level']).strip()} {place['name']}"
        found.append(Party(name=name, start=place.start(), end=place.end(), kind=kind))
    return found if len(found) > 1 else [group]


def sisters(marks: Marks, first: Party, end: int) -> list[Party]:
    """ "UBND huyện Mẫu Thượng | , huyện Mẫu Hạ": further places whose committee or chair is meant, the head told once."""
    head = _ONE_PLACE.fullmatch(first.name)
    found: list[Party] = []
    stop = first.end
    while head and (place := _NEXT_PLACE.match(marks.text, stop, end)):
        name = f"{head['head']} {' '.join(place['place'].split())}"
        found.append(Party(name=name, start=place.start("place"), end=place.end(), kind=first.kind))
        stop = place.end()
    return found


def collective(marks: Marks, at: int, end: int) -> Party | None:
    """A run of collective nouns of one class, with what tells which of them are meant."""
    many = marks.at("many", at)
    first = behind(marks, "collective", many.end) if many else marks.at("collective", at)
    if many and first and first.end <= end and (places := _places_end(marks, first, end)):
        return party(marks, at, places, PartyKind.GROUP)
    if not first or first.end > end or _has_name(marks, first, end) or not (many or _stands_alone(marks, first)):
        return None
    stop = first.end
    while (joint := SEPARATOR.match(marks.text, stop, end)) and (noun := _noun(marks, joint.end())):
        if noun.end > end or marks.any_at(("committee", "head-of"), joint.end()) or _of_state(noun) != _of_state(first):
            break
        if _has_name(marks, noun, end):
            break
        stop = noun.end
    return party(marks, at, modified(marks, stop, end), PartyKind.GROUP)


def _places_end(marks: Marks, level: Mark, end: int) -> int | None:
    """Where "các huyện Mẫu Thượng, Mẫu Hạ và thị xã Mẫu Hải" ends; None where no level of places is named one by one."""
    if marks.text[level.start : level.end].lower() not in _LOCAL:
        return None
    begin = behind_colon(marks, level.end)
    stop = name_end(marks, begin, end)
    while stop > begin and (joint := SEPARATOR.match(marks.text, stop, end)):
        below = marks.at("level", joint.end())
        following = name_end(marks, below.end if below else joint.end() - 1, end)
        if following <= joint.end() or marks.any_at(("organ", "organ-head"), joint.end()):
            break
        stop = following
    return stop if stop > begin else None


def behind_colon(marks: Marks, position: int) -> int:
    """ "Các phường: Mẫu Thượng, Mẫu Hạ": where the names begin that a colon lists, the position itself where it lists none."""
    return position + 1 if _COLON_LIST.match(marks.text, position) else position


def heads_of(marks: Marks, at: int, end: int) -> Party | None:
    """ "Người đứng đầu các sở, ngành", "Chủ tịch UBND các huyện": those who hold a post in each of a group."""
    head = marks.at("head-of", at)
    if head and marks.text[head.end + 1 : head.end + 7].lower().startswith(_EACH):
        group = collective(marks, head.end + 1, end)
        return party(marks, at, group.end, PartyKind.PERSON) if group else None
    if head and (last := _levels_end(marks, head.end)):
        return party(marks, at, modified(marks, last, end), PartyKind.PERSON)
    if committees := _COMMITTEES.match(marks.text, at, end):
        return party(marks, at, modified(marks, committees.end(), end), PartyKind.GROUP)
    if head and (both := _heads_behind(marks, head.end, end)):
        return party(marks, at, both.end, PartyKind.PERSON)
    if not head and (each := _holders_of(marks, at)):
        return party(marks, at, each, PartyKind.PERSON)
    alone = marks.at("heads-alone", at)
    return party(marks, at, modified(marks, alone.end, end), PartyKind.PERSON) if alone and alone.end <= end else None


def _heads_behind(marks: Marks, position: int, end: int) -> Party | None:
    """ "bí thư | , chủ tịch các xã": the second of two heads of one group."""
    joint = SEPARATOR.match(marks.text, position, end)
    second = marks.at("head-of", joint.end()) if joint else None
    return heads_of(marks, second.start, end) if second and not marks.at("heads-alone", second.start) else None


def _holders_of(marks: Marks, at: int) -> int | None:
    """Where "các đồng chí Ủy viên UBND tỉnh" ends: all who hold one post."""
    many = marks.at("many", at)
    honoured = behind(marks, "honorific", many.end) if many else None
    post = behind(marks, "post", honoured.end) if honoured else None
    organ = behind(marks, "organ", post.end) if post else None
    return organ.end if organ else (post.end if post else None)


def _levels_end(marks: Marks, position: int) -> int | None:
    """Where "huyện" or "huyện, thị xã" ends behind a head, where no name tells which one is meant."""
    joint, last = _BLANK.match(marks.text, position), None
    while joint and (level := marks.at("level", joint.end())) and marks.text[level.start : level.end] in _LOCAL:
        last = level
        joint = SEPARATOR.match(marks.text, level.end)
    return last.end if last and not _NAME_FOLLOWS.match(marks.text, last.end) else None


def modified(marks: Marks, position: int, end: int) -> int:
    """Where the words end that tell which organs of a group are meant."""
    while True:
        words = behind(marks, "of-group", position)
        leading = None if words else _LEADING.match(marks.text, position, end) or _OF_LEVEL.match(marks.text, position, end)
        if words and words.end <= end:
            position = words.end
        elif leading:
            position = leading.end()
        else:
            return position


def _noun(marks: Marks, at: int) -> Mark | None:
    many = marks.at("many", at)
    return behind(marks, "collective", many.end) if many else marks.at("collective", at)


def _of_state(noun: Mark) -> bool:
    """Whether a collective is of the state; investors, firms and people are not."""
    return by_id("collectives")[noun.id].data["kind"] in _STATE


def _stands_alone(marks: Marks, noun: Mark) -> bool:
    """A bare noun is a collective only as the head of a run ("Cấp ủy, chính quyền các cấp") or a plural by sense."""
    joint = SEPARATOR.match(marks.text, noun.end)
    if joint and (marks.at("collective", joint.end()) or marks.at("many", joint.end())):
        return True
    return " " in marks.text[noun.start : noun.end]


def _has_name(marks: Marks, noun: Mark, end: int) -> bool:
    """ "xã Tân Tiến" is one place, no collective."""
    return bool(_NAME_FOLLOWS.match(marks.text, noun.end, end)) and not marks.at("organ", noun.end + 1)
