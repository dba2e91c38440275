"""One instruction: its bounds, who is to do it, with whom, by when, and what it says to carry out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vanban.grammar.context import Scene
from vanban.grammar.party import parties, proper_name
from vanban.lexicon.entries import word_set
from vanban.results import Party, PartyKind

_ACTS = ("act.do", "act.promote")
_STARTS = ("act.do", "act.promote", "manner", "modal", "lead", "join")
_TRAILING = ' .;,:…\n"”'
_OPENING = re.compile(r"[\s,:–\-“\"]+")
_TOPIC = re.compile(
    r"(?:đối với|về|trong|với|để|trên cơ sở|căn cứ|nhằm|tại|theo|từ|riêng|trước|sau|qua|cùng với|bên cạnh|song song|muốn|khi"
    r"|nếu|do|hiện|hiện nay|thông qua|trên|trường hợp|cũng|gắn với|ngay|còn)\s",
    re.IGNORECASE,
)
_TOPIC_COLON = re.compile(r"[^,;.:]{0,150}:\s")
_OF_PARTY = re.compile(r"(?:riêng|còn|về phía|phía|riêng đối với|đối với)\s", re.IGNORECASE)
_DUTY = re.compile(
    r"\b(?:phải|cần|cần phải|có trách nhiệm|chịu trách nhiệm|được giao|tiếp tục được|không được|không để)\b", re.IGNORECASE
)
_LATE_OWNER = re.compile(
    r"(?:\bdo|được giao cho|giao cho|giao|thuộc về|là (?:trách nhiệm|nhiệm vụ|việc)(?: của)?|thuộc trách nhiệm(?: của)?"
    r"|phải được|cần được|phân công|nhiệm vụ của|phải do)\s(?=\S)",
    re.IGNORECASE,
)
_PARTNER = re.compile(
    r"(?:phối hợp\s(?:chặt chẽ\s|tốt\s|thường xuyên\s)?(?:cùng với|với|cùng)?\s?|sự phối hợp của\s|(?:,\s|\s)cùng(?: với)?\s)",
    re.IGNORECASE,
)
_JOINS_AFTER = re.compile(r"\s(?:cùng\s)?phối hợp(?!\s(?:với|cùng))", re.IGNORECASE)
_LEADS_AFTER = re.compile(r"\s?(?:là cơ quan |là đơn vị |làm cơ quan |cùng |đồng |\()?chủ trì", re.IGNORECASE)
_LABEL_COLON = re.compile(r"\s?:\s")
_PAST = re.compile(r"\s(?:đã|đang|vừa|mới|chưa)\s")
# What may stand between an addressee and its verb; where `sure`, an order follows whatever the verb.
_BETWEEN = re.compile(
    r"(?:(?P<sure>được(?:\s[^,;.]{2,60}?)?\sgiao(?:\snhiệm vụ)?|(?:có|với) sự phối hợp (?:của|cùng|với)\s[^,;.]+,"
    r"|theo đồng chí,\scần)"
    r"|\([^()]{0,80}\)|theo (?:chức năng, nhiệm vụ|chức năng|thẩm quyền|nhiệm vụ|lĩnh vực)[^,;.]{0,60}?|căn cứ [^,;.]{3,80}"
    r"|trong phạm vi [^,;.]{3,60}|với vai trò [^,;.]{3,60}"
    r"|là cơ quan|là đơn vị|làm cơ quan|làm đầu mối|đồng|thì|tự|nào|mỗi)[,]?\s"
)
_NOMINAL_DUTY = re.compile(
    r"(?:nhiệm vụ|trách nhiệm|việc|một việc|yêu cầu|trọng tâm|lời kêu gọi)(?:\s(?:trước mắt|trọng tâm|tiếp theo|nữa|cấp bách"
    r"|quan trọng|lớn|đầu tiên))*(?:\s(?:của|đối với|tới|cho|với)\s)?",
    re.IGNORECASE,
)
_ANAPHOR = re.compile(
    r"(?:Sở|Ban|Văn phòng|Cục|Đơn vị này|Các đơn vị này)\s(?=(?:cũng|cần|phải|tiếp tục|đồng thời|có trách nhiệm)\s)"
)
_AGREES = re.compile(
    r"(?:cơ bản\s)?(?:thống nhất|đồng ý|nhất trí|thông qua|tán thành)\s(?!giao|cao|thực hiện|triển khai)", re.IGNORECASE
)
_ANY_WORD = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[a-zà-ỹđ]+")
# Words that may follow the name of an organ without telling what it is to do.
_NO_ACT = word_set("word.no-act")
# First words of fragments that only name things, and of phrases that say when, where or why.
_NOUN_HEADS = word_set("word.noun-head")
_TELLING = ("report.say", "past", "order.require", "order.request", "order.remind", "order.assign")
_NOT_ORDERS = re.compile(r"(?:để (?:biết|báo cáo|theo dõi|thực hiện)|thông báo (?:để|đến)|trân trọng)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """An instruction as it stands: `lead` is None where no addressee is named, so that an earlier one may be inherited."""

    start: int
    end: int
    lead: tuple[Party, ...] | None
    coordinate: tuple[Party, ...]


def read_clause(scene: Scene, start: int, end: int, strict: bool) -> Clause | None:
    """The instruction in a span, or None where it holds none.

    `strict`: nobody has just spoken a speech verb, so the clause itself must look like an order: an addressee who acts, a verb
    at its head, or a duty.
    """
    start, end = _bounds(scene, start, end)
    if end - start < 8 or _NOT_ORDERS.search(scene.text, start, min(end, start + 60)):
        return None
    if _AGREES.match(scene.text, start, end):
        return None
    anaphor = _ANAPHOR.match(scene.text, start, end)
    if anaphor:
        return Clause(start, end, None, _partners(scene, start, end, ()))
    found = (
        _addressed(scene, start, end)
        or _behind_colon(scene, start, end)
        or _nominal_duty(scene, start, end)
        or _verbal(scene, start, end)
        or _fronted(scene, start, end)
        or _owed(scene, start, end, strict)
    )
    if found is None and not strict and _may_act(scene, start, end):
        lead = _late_owner(scene, start, end)
        return Clause(start, end, lead, _partners(scene, start, end, lead or ()))
    return found


def _bounds(scene: Scene, start: int, end: int) -> tuple[int, int]:
    text = scene.text
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    if text[end - 1 : end] == "/":
        end = _bounds(scene, start, end - 1)[1]
    return skip_connectives(scene, start, end), end


def skip_connectives(scene: Scene, start: int, end: int) -> int:
    """Behind "Mặt khác,", "Đồng thời", "Trong đó, cần": connectives stay outside an order."""
    while start < end:
        opening = _OPENING.match(scene.text, start, end)
        if opening:
            start = opening.end()
        mark = scene.marks.at("connective", start)
        if not mark or mark.end >= end or _goes_on(scene.text, mark.end, scene.text[start : mark.end]):
            return _skip_bare_modal(scene, start)
        start = mark.end
    return start


def _goes_on(text: str, position: int, words: str) -> bool:
    """ "đối với", "trên cơ sở" open a topic and are read there."""
    return (
        words.lower() in ("đối với", "bên cạnh", "trong thời gian tới", "thời gian tới") and text[position : position + 1] == " "
    )


def _skip_bare_modal(scene: Scene, start: int) -> int:
    """ "cần tập trung ..." without a subject: the modal stays outside."""
    match = re.compile(r"(?:cần(?: phải)?|phải)\s").match(scene.text, start)
    return match.end() if match else start


def _addressed(scene: Scene, start: int, end: int) -> Clause | None:
    """ "Sở Tài chính chủ trì, phối hợp với ...": the addressee first."""
    found, stop = parties(scene.marks, start, end)
    if not found:
        return None
    leads, joined, stop = _split_partners(scene, found, stop, end)
    if not _acts_from(scene, stop, end):
        return None
    return Clause(start, end, tuple(leads), (*joined, *_partners(scene, stop, end, leads)))


def _split_partners(scene: Scene, found: Sequence[Party], stop: int, end: int) -> tuple[list[Party], list[Party], int]:
    """ "Sở A chủ trì, Sở B, Sở C phối hợp": who only joins in is no lead."""
    leading = _LEADS_AFTER.match(scene.text, stop, end)
    if leading:
        comma = re.compile(r"\)?,?\s").match(scene.text, leading.end(), end)
        if comma:
            more, after = parties(scene.marks, comma.end(), end)
            joining = _JOINS_AFTER.match(scene.text, after, end) if more else None
            if joining:
                return list(found), more, joining.end()
    together = re.compile(r"\scùng(?: với)?\s", re.IGNORECASE).match(scene.text, stop, end)
    if together:
        more, after = parties(scene.marks, together.end(), end)
        if more:
            return list(found), more, after
    return list(found), [], stop


def _acts_from(scene: Scene, position: int, end: int) -> bool:
    """Whether an addressee is followed by what to do, and not by what it did."""
    text = scene.text
    if _PAST.match(text, position, end):
        return False
    colon = _LABEL_COLON.match(text, position, end)
    at = colon.end() if colon else position
    while at < end and text[at] in " ,":
        at += 1
    tail = _BETWEEN.match(text, at, end)
    at = tail.end() if tail else at
    if tail and tail["sure"]:
        return True
    if scene.marks.any_at(_STARTS, at) or (colon and scene.marks.any_at((*_STARTS, "connective"), at)):
        return True
    word = _WORD.match(text, at, end)
    return bool(
        word
        and word.group() not in _NO_ACT
        and not colon
        and (tail or not text[position:at].strip())
        and not scene.marks.any_at(_TELLING, at)
    )


def _behind_colon(scene: Scene, start: int, end: int) -> Clause | None:
    """ "Quy định phân cấp quản lý ...: Sở Xây dựng lấy ý kiến ...": a thing first, then who is to do what with it."""
    colon = _TOPIC_COLON.match(scene.text, start, end)
    return _addressed(scene, colon.end(), end) if colon else None


def _nominal_duty(scene: Scene, start: int, end: int) -> Clause | None:
    """ "Nhiệm vụ của Sở Công Thương là ...", "Nhiệm vụ trước mắt là ..."."""
    head = _NOMINAL_DUTY.match(scene.text, start, end)
    if not head:
        return None
    found, stop = parties(scene.marks, head.end(), end)
    copula = re.compile(r"\s?là\s?:?\s").match(scene.text, stop if found else head.end(), end)
    if not copula:
        return None
    lead = tuple(found) or None
    return Clause(copula.end(), end, lead, _partners(scene, copula.end(), end, found))


def _verbal(scene: Scene, start: int, end: int) -> Clause | None:
    """ "Đẩy nhanh tiến độ ...": a verb first, its agent left out or named late."""
    if not scene.marks.any_at(_STARTS, start) or _is_noun(scene, start):
        return None
    lead = _late_owner(scene, start, end)
    return Clause(start, end, lead, _partners(scene, start, end, lead or ()))


def _is_noun(scene: Scene, start: int) -> bool:
    return scene.marks.at("noise.noun", start) is not None or scene.marks.at("noise.demand", start) is not None


def _fronted(scene: Scene, start: int, end: int) -> Clause | None:
    """ "Đối với kế hoạch năm 2024, các chủ đầu tư phân công ...": a topic first; it stays outside where an addressee follows."""
    if not _TOPIC.match(scene.text, start, end):
        return None
    colon = _TOPIC_COLON.search(scene.text, start, min(end, start + 160))
    if colon:
        return read_clause(scene, colon.end(), end, strict=False)
    of = _OF_PARTY.match(scene.text, start, end)
    inner = _addressed(scene, of.end(), end) if of else None
    if inner:
        return inner
    comma = scene.text.find(",", start, end)
    tries = 0
    while comma >= 0 and tries < 4:
        at = skip_connectives(scene, comma + 1, end)
        inner = _addressed(scene, at, end)
        if inner:
            return inner
        if scene.marks.any_at(_STARTS, at) and not _is_noun(scene, at) and _ends_topic(start, comma):
            lead = _late_owner(scene, at, end)
            return Clause(at, end, lead, _partners(scene, at, end, lead or ()))
        comma = scene.text.find(",", comma + 1, end)
        tries += 1
    return None


def _ends_topic(start: int, comma: int) -> bool:
    """A topic with a verb of its own may hold commas ("để đẩy nhanh, tháo gỡ ..., cần"): only a short one ends at its first."""
    return comma - start < 160


def _owed(scene: Scene, start: int, end: int, strict: bool) -> Clause | None:
    """ "Khó khăn về mặt bằng phải được tháo gỡ": a duty, whatever stands first."""
    duty = _DUTY.search(scene.text, start, end)
    if not duty or duty.start() - start > 160 or _PAST.search(scene.text, start, duty.start()):
        return None
    if strict and duty.group().lower() in ("được giao", "tiếp tục được"):
        return None
    for cut in re.finditer(r"(?:,|vì vậy|vì thế|do đó|do vậy)\s", scene.text[start : duty.start()], re.IGNORECASE):
        inner = _addressed(scene, skip_connectives(scene, start + cut.end(), end), end)
        if inner:
            return inner
    lead = _late_owner(scene, start, end)
    return Clause(start, end, lead, _partners(scene, start, end, lead or ()))


def _late_owner(scene: Scene, start: int, end: int) -> tuple[Party, ...] | None:
    """ "... do Sở Nội vụ chủ trì", "... được giao cho Ban Quản lý ...", "... là trách nhiệm của các sở"."""
    for cue in _LATE_OWNER.finditer(scene.text, start, end):
        found, stop = parties(scene.marks, cue.end(), end)
        if not found:
            continue
        word = cue.group().strip().lower()
        if word in ("do", "giao") and not (
            _LEADS_AFTER.match(scene.text, stop, end) or scene.marks.any_at(("act.do", "lead", "manner"), stop + 1)
        ):
            continue
        if word == "giao" and cue.start() > start:
            continue
        return tuple(found)
    return None


def _partners(scene: Scene, start: int, end: int, leads: Sequence[Party]) -> tuple[Party, ...]:
    """Everyone named behind "phối hợp với", each once."""
    found: list[Party] = []
    for cue in _PARTNER.finditer(scene.text, start, end):
        some, _ = parties(scene.marks, cue.end(), end)
        if not some and cue.group().rstrip().lower().endswith(("với", "của")) and "phối hợp" in cue.group().lower():
            partner = proper_name(scene.marks, cue.end(), end)
            some = [partner] if partner else []
        if some and "phối hợp" not in cue.group().lower() and not all(p.kind is PartyKind.ORGAN or "các" in p.name for p in some):
            continue
        found.extend(p for p in some if p.name not in {x.name for x in (*found, *leads)})
    return tuple(found)


def has_verb(scene: Scene, start: int, end: int) -> bool:
    """Whether a fragment behind ";" says what to do: else the ";" only parts nouns and does not split the order."""
    at = skip_connectives(scene, start, end)
    if scene.marks.any_at((*_STARTS, "order.remind", "order.require", "order.assign", "order.request"), at) and not _is_noun(
        scene, at
    ):
        return True
    return _may_act(scene, at, end) or read_clause(scene, at, end, strict=True) is not None


def _may_act(scene: Scene, start: int, end: int) -> bool:
    """Whether a fragment may begin with a verb the lexicon does not know: its first word is no noun's."""
    word = _ANY_WORD.match(scene.text, start, end)
    if not word or word.group().lower() in _NOUN_HEADS or end - start < 20:
        return False
    return not any(
        scene.marks.at(kind, start)
        for kind in ("organ", "doctype", "indicator", "collective", "unit", "post", "noise.noun", "noise.demand")
    )
