"""Whose an act is: the addressee in front of it, the owner named late, and the partners.

Reads "Sở Tài chính chủ trì, Sở Nội vụ phối hợp", "Phó Chủ tịch UBND tỉnh Nguyễn Văn A chỉ đạo"; late owners "... do Sở Nội vụ
chủ trì", "... được giao cho Ban Quản lý", "... là trách nhiệm của các sở"; partners "phối hợp với ...", "cùng ...".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from vanban.grammar.context import Scene
from vanban.grammar.deadline import time_limit_end
from vanban.grammar.marks import Mark
from vanban.grammar.party import parties, proper_name
from vanban.grammar.phrases import begins_with, phrase_end
from vanban.grammar.place import name_end, place_named
from vanban.lexicon.entries import word_set
from vanban.results import Party, PartyKind
from vanban.text.letters import pattern

ACTS = ("act.do", "act.promote")
STARTS = (*ACTS, "manner", "modal", "lead", "join")
_ASKING = ("order.require", "order.assign", "order.direct", "order.request", "order.remind")
_TELLING = ("report.say", "past", "order.require", "order.request", "order.remind", "order.assign")
# "Các huyện A, B, | nơi tỷ lệ hộ nghèo còn cao, | có phương án ...": what is told of those addressed.
_TOLD_OF = pattern(
    r",\s(?:nơi|vốn|là nơi|những nơi)\s[^;:.()]{3,90}?,\s(?=(?:có|được|phải|cần|sớm|khẩn|rà|tiếp|tập|chủ|tăng|đẩy)\b)"
)
# "các địa phương | có vùng xanh": what some of a group have, up to what they are to do.
_HAVING = pattern(
    r"\s(?:có|còn)\s[^,;:.()]{3,50}?"
    r"(?=\s(?:tổ chức|đề xuất|rà soát|khẩn trương|xây dựng|tập trung|báo cáo|hoàn thành|chủ động)\b)"
)
_THIS_ORGAN = pattern(r"(?P<kind>sở|ban|cục|chi cục) này\b", re.IGNORECASE)
_RECENTLY = 900  # letters back to an organ of which "này" speaks
_JOINT = pattern(r"(?:,| và| với)\s")
_LABEL_COLON = pattern(r"\s?:\s")
_POST_BEHIND = pattern(r"\s?(?:,|-|–)\s")
# "Nhà thầu | nào chậm thì thay", "huyện | nào chậm, chủ tịch chịu trách nhiệm": a rule about them, for somebody else
_WHICH = pattern(
    r"\snào\s[^;.:]*?(?:\sthì\s(?!(?:phải|tự|giải trình|chịu|kiểm điểm)\s)"
    r"|,\s(?=[Nn]gười đứng đầu|[Cc]hủ tịch|[Gg]iám đốc|[Tt]hủ trưởng))"
)
_LEADS = pattern(r"\s\((?:cơ quan |đơn vị )?chủ trì\)(?:,| và|, và|,? cùng|,? phối hợp(?: với)?)\s")
_ASIDE = pattern(r"\([^()]{0,80}\),?\s")
_GIVES = pattern(
    r" (?:sớm |tiếp tục |cần )?(?:cho|hỗ trợ|gia hạn|ứng|bố trí|cấp|bổ sung|có|tạo|chấp thuận|cho phép|xem xét|quan tâm) "
)
_LETS = pattern(r"\scho (?:cơ chế|phép|chủ trương|ứng|tạm ứng|kéo dài|điều chỉnh|gia hạn|ý kiến|thuê|mở)\b")
_LOWER_WORD = pattern(r"[\p{Ll}]+")


def addressee(scene: Scene, start: int, end: int) -> tuple[list[Party], list[Party], int] | None:
    """Who is told to act, who joins in, and where the act begins; None where nobody stands there who then acts."""
    found, stop = named(scene, start, end)
    if not found:
        found, stop = _obliged(scene, start, end)
    if not found or _WHICH.match(scene.text, stop, end):
        return None
    if found[-1].kind is PartyKind.GROUP:
        stop = _chosen(scene, stop, end)
    beside, after = _beside(scene, stop, end)
    if beside and scene.marks.at("duty", after + 1):  # "Sở A cùng Sở B phải ...": the duty is of both
        found, stop = [*found, *beside], after
    joined, stop = _bracketed(scene, stop, end) or _joined(scene, stop, end)
    return (found, joined, stop) if _acts_from(scene, stop, end) else None


def _chosen(scene: Scene, stop: int, end: int) -> int:
    """ "các cơ quan | được phân công | gửi ...", "các địa phương | có vùng xanh | tổ chức ...": where the words end that choose
    some of a group; they are no part of its name."""
    words = phrase_end(scene.marks, stop + 1, "word.chosen")
    if words > stop + 1:
        return words
    having = _HAVING.match(scene.text, stop, end)
    return having.end() if having and scene.marks.any_at((*ACTS, "manner"), having.end() + 1) else stop


def _obliged(scene: Scene, start: int, end: int) -> tuple[list[Party], int]:
    """ "Mẫu Hạ cần ...", "huyện Mẫu Thượng phải ...", "Chủ tịch UBND huyện chịu trách nhiệm ...": a place or the holder of a
    post, where a duty follows at once."""
    posts = _post_holders(scene, start, end)
    found = posts or _places(scene, start, end)
    stop = found[-1].end if found else start
    acts = STARTS if not posts and scene.text[start].isupper() and scene.marks.at("level", start) else ("duty", "lead")
    if not found or not (scene.marks.any_at(acts, stop + 1) or _is_asked(scene, stop + 1)):
        return [], start
    return found, stop


def _places(scene: Scene, start: int, end: int) -> list[Party]:
    """ "Huyện Mẫu Thượng, Mẫu Hạ": places by name, the level told once or anew."""
    stop = place_named(scene.marks, start, end)
    if stop == start:
        return []
    found = [Party(name=" ".join(scene.text[start:stop].split()), start=start, end=stop, kind=PartyKind.ORGAN)]
    level = scene.marks.at("level", start)
    while level and (joint := _JOINT.match(scene.text, stop, end)):
        anew = scene.marks.at("level", joint.end())
        stop = name_end(scene.marks, anew.end if anew else joint.end() - 1, end)
        if stop <= joint.end() or scene.marks.any_at(("organ", "organ-head"), joint.end()):
            break
        said = scene.text[joint.end() : stop]
        name = said if anew else f"{scene.text[level.start : level.end]} {said}"
        found.append(Party(name=" ".join(name.split()), start=joint.end(), end=stop, kind=PartyKind.ORGAN))
    return found


def _is_asked(scene: Scene, at: int) -> bool:
    """ "(Mẫu Hạ) | được yêu cầu bàn giao"."""
    return (
        scene.text.startswith("được ", at)
        and scene.marks.any_at(("order.request", "order.require"), at + len("được ")) is not None
    )


def named(scene: Scene, start: int, end: int) -> tuple[list[Party], int]:
    """The parties that stand in a list from `start` on, and where it ends; right behind a verb of speaking also the holder of a
    post, and a place for its authorities ("đề nghị tỉnh bố trí vốn")."""
    found, stop = parties(scene.marks, start, end)
    if known := _spoken_of(scene, start, end) or _told_by_name(scene, found, stop, end):
        return known, known[-1].end
    if found or not any(scene.marks.covered(kind, start - 2) for kind in _ASKING):
        return found, stop
    holders = _post_holders(scene, start, end)
    place = None if holders else _place(scene, start, end)
    asked = [place] if place else holders
    return asked, (asked[-1].end if asked else start)


def _spoken_of(scene: Scene, start: int, end: int) -> list[Party]:
    """ "sở này": the organ of this kind that was named last."""
    this = _THIS_ORGAN.match(scene.text, start, end)
    before = reversed(list(scene.marks.within("organ", max(0, start - _RECENTLY), start))) if this else ()
    for mark in before:
        if this and scene.text[mark.start : mark.end].lower().startswith(f"{this['kind'].lower()} "):
            organ = parties(scene.marks, mark.start, start)[0][0]
            return [replace(organ, start=start, end=this.end())]
    return []


def _told_by_name(scene: Scene, found: Sequence[Party], stop: int, end: int) -> list[Party]:
    """ "cơ quan soạn thảo | là Sở Tài chính": who that is; "Sở Tài chính là cơ quan đầu mối" is told by name already."""
    if found and found[-1].kind is PartyKind.ORGAN:
        return []
    return parties(scene.marks, stop + len(" là "), end)[0] if scene.text.startswith(" là ", stop) else []


def _post_holders(scene: Scene, start: int, end: int) -> list[Party]:
    """ "Giám đốc Sở Y tế và Giám đốc Sở Nội vụ": the holders of posts that stand in a list."""
    found: list[Party] = []
    at = start
    while holder := _post_holder(scene, at, end):
        found.append(holder)
        joint = _JOINT.match(scene.text, holder.end, end)
        if not joint:
            break
        at = joint.end()
    return found


def _post_holder(scene: Scene, start: int, end: int) -> Party | None:
    """ "Phó Chủ tịch UBND tỉnh Nguyễn Văn A": the post with the name behind it, as written."""
    post = scene.posts.at(_behind_honorific(scene, start))
    if not post or post.end > end:
        return None
    name = next((b for _, a, b in scene.named_within(post.end, min(end, post.end + 60)) if a == post.end + 1), post.end)
    begin = start if name == post.end else post.end + 1  # whoever is named is told by name alone
    return Party(name=" ".join(scene.text[begin:name].split()), start=start, end=name, kind=PartyKind.PERSON, organ=post.organ)


def person_named(scene: Scene, start: int, end: int) -> Party | None:
    """ "đồng chí X, Phó Chủ tịch UBND tỉnh": a name with the posts behind it, or the holder of a post; `end` of the party is
    where the posts end."""
    at = _behind_honorific(scene, start)
    person, stop = next(((p, b) for p, a, b in scene.named_within(at, min(end, at + 60)) if a == at), (None, at))
    if person is None:
        return _post_holder(scene, start, end)
    while (joint := _POST_BEHIND.match(scene.text, stop, end)) and (post := scene.posts.at(joint.end())):
        stop = post.end
    return Party(name=person.name, start=at, end=stop, kind=PartyKind.PERSON)


def _behind_honorific(scene: Scene, start: int) -> int:
    honoured = phrase_end(scene.marks, start, "word.honorific")
    return honoured + 1 if honoured > start else start


def _place(scene: Scene, start: int, end: int) -> Party | None:
    province = scene.marks.at("province", start)
    stop = province.end if province else phrase_end(scene.marks, start, "word.place")
    if stop == start or stop > end or scene.marks.any_at(("noise.noun", "gathering"), start):
        return None
    if not scene.marks.any_at(STARTS, stop + 1) and not _GIVES.match(scene.text, stop, end):
        return None
    return Party(name=scene.text[start:stop], start=start, end=stop, kind=PartyKind.ORGAN)


def _bracketed(scene: Scene, stop: int, end: int) -> tuple[list[Party], int] | None:
    """ "Sở A (chủ trì), Sở B, Sở C": who only joins in behind the one that a bracket says to lead."""
    leads = _LEADS.match(scene.text, stop, end)
    more, after = parties(scene.marks, leads.end(), end) if leads else ([], stop)
    return (more, after) if more else None


def _joined(scene: Scene, stop: int, end: int) -> tuple[list[Party], int]:
    """ "Sở A chủ trì, Sở B, Sở C phối hợp", "Sở A cùng Sở B": who only joins in, and where that ends."""
    lead = scene.marks.at("lead", stop + 1) or scene.marks.at("lead", stop + 2)
    if lead:
        more, after = parties(scene.marks, _skip(scene.text, lead.end, end, "), "), end)
        joins = scene.marks.at("join", after + 1) if more else None
        if joins and scene.text[joins.start : joins.end].lower() in ("phối hợp", "cùng phối hợp"):
            return more, joins.end
    return _beside(scene, stop, end)


def _beside(scene: Scene, stop: int, end: int) -> tuple[list[Party], int]:
    """ "Sở A cùng Sở B": who is named beside the one addressed, and where that ends."""
    together = scene.marks.at("with", stop + 1)
    more, after = parties(scene.marks, together.end + 1, end) if together else ([], stop)
    return more, (after if more else stop)


def _acts_from(scene: Scene, position: int, end: int) -> bool:
    """Whether an addressee is followed by what to do, and not by what it did."""
    marks, text = scene.marks, scene.text
    aside = _TOLD_OF.match(text, position, end)
    position = aside.end() - 1 if aside else position
    colon = _LABEL_COLON.match(text, position, end)
    head = _skip(text, colon.end() if colon else position, end, " ,")
    told = marks.at("report.say", head)
    if marks.at("estimate", head) or (told and text[told.end : told.end + 1] in (",", ":")):
        return False  # "Các nhà thầu ước tính cần ...", "Công ty Điện lực thông tin, ..."
    behind = phrase_end(marks, position + 1, "word.also")
    if any(begins_with(marks, at, "word.already") for at in (position + 1, behind + 1)) or marks.at("noise.modal", head):
        return False
    if _is_charged(scene, head, end) or marks.any_at(ACTS, head) or _LETS.match(text, position, end):
        return True
    at = _skip_aside(scene, head, end)
    if marks.any_at(STARTS, at) or (colon and marks.any_at((*STARTS, "connective"), at)):
        return True
    close = not colon and (at > head or not text[position:at].strip())
    telling = marks.any_at(_TELLING, at)  # "phân tích lại" is to be done
    anew = telling is not None and text.startswith(" lại ", telling.end)
    return close and _may_be_verb(scene, at, end) and (telling is None or anew)


def _is_charged(scene: Scene, at: int, end: int) -> bool:
    """ "được (Chủ tịch) giao", "theo chức năng, nhiệm vụ", "là tăng cường" behind a name: an order follows."""
    if begins_with(scene.marks, at, "word.charged"):
        return True
    if scene.text.startswith("là ", at):
        return scene.marks.any_at((*ACTS, "manner"), at + 3) is not None
    if _is_asked(scene, at):
        return True
    return scene.text.startswith("được ", at) and scene.marks.first("order.assign", at, min(end, at + 80)) is not None


def _skip_aside(scene: Scene, at: int, end: int) -> int:
    bracket = _ASIDE.match(scene.text, at, end)
    if bracket:
        return bracket.end()
    behind = max(phrase_end(scene.marks, at, "word.standing"), time_limit_end(scene, at, end))
    return _skip(scene.text, behind, end, " ,") if behind > at else at


def _may_be_verb(scene: Scene, at: int, end: int) -> bool:
    word = _LOWER_WORD.match(scene.text, at, end)
    return word is not None and word.group() not in word_set("word.no-act")


def late_owner(scene: Scene, start: int, end: int) -> tuple[Party, ...] | None:
    """Whoever an act belongs to that is named behind it ("do Sở Nội vụ chủ trì"); "giao" counts only at the head."""
    return _owner(scene, start, end, ("act.do", "lead", "manner"))


def sure_owner(scene: Scene, start: int, end: int) -> tuple[Party, ...] | None:
    """Whoever an act belongs to, where that alone makes an order: it is given to them, or they lead it."""
    return _owner(scene, start, end, ("lead",))


def _owner(scene: Scene, start: int, end: int, acts: Sequence[str]) -> tuple[Party, ...] | None:
    for cue in _in_order(scene, ("owner.sure", "owner.maybe"), start, end):
        found, stop = parties(scene.marks, cue.end + 1, end)
        at_head = cue.start == start or scene.text[cue.start : cue.end].lower() != "giao"
        act = scene.marks.any_at((*acts, "report.say"), stop + 1) if at_head else None
        if found and (cue.kind == "owner.sure" or (act and act.kind != "report.say")):
            return tuple(found)
    return None


def partners(scene: Scene, start: int, end: int, leads: Sequence[Party]) -> tuple[Party, ...]:
    """Everyone named behind "phối hợp với", "cùng", each once."""
    found: list[Party] = []
    for cue in _in_order(scene, ("join", "with"), start, end):
        for party in _partners_of(scene, cue, end):
            if party.name not in {known.name for known in (*found, *leads)}:
                found.append(party)
    return tuple(found)


def _partners_of(scene: Scene, cue: Mark, end: int) -> list[Party]:
    some, _ = parties(scene.marks, cue.end + 1, end)
    if cue.kind == "with":
        return some if all(party.kind is PartyKind.ORGAN or "các" in party.name for party in some) else []
    if not some and scene.text[cue.start : cue.end].lower().endswith(("với", "của")):
        known_by_capitals = proper_name(scene.marks, cue.end + 1, end)
        return [known_by_capitals] if known_by_capitals else []
    return some


def _in_order(scene: Scene, kinds: Sequence[str], start: int, end: int) -> Iterator[Mark]:
    marks = chain.from_iterable(scene.marks.within(kind, start, end) for kind in kinds)
    return iter(sorted(marks, key=lambda mark: mark.start))


def _skip(text: str, position: int, end: int, signs: str) -> int:
    while position < end and text[position] in signs:
        position += 1
    return position
