"""The verb of speaking: who speaks it, and where what is asked begins.

Reads "Chủ tịch UBND tỉnh Nguyễn Văn A yêu cầu ...", "Các đại biểu dự họp đề nghị UBND tỉnh ...", "Yêu cầu của Chủ tịch là ...",
"Theo Chủ tịch UBND tỉnh, các sở cần ...", and a verb alone at the head of a sentence ("Giao Sở Tài chính ...", "Lưu ý các địa
phương ...").
Leaves alone the nouns ("đáp ứng yêu cầu", "theo đề nghị của Sở"), clauses that tell which plan ("dự toán HĐND tỉnh giao") and
reports of what was once given out ("đã giao"); at a session "đã chỉ đạo" gives an order.
"""

import re
from dataclasses import dataclass

from vanban.grammar.context import Scene
from vanban.grammar.deadline import time_limit_end
from vanban.grammar.directive.instruction import acts_at
from vanban.grammar.directive.owner import ACTS, STARTS, named, person_named
from vanban.grammar.directive.speaker import Speaker, speaker_ending, speakers
from vanban.grammar.marks import Mark
from vanban.grammar.party import parties
from vanban.grammar.phrases import begins_with, follows, phrase_end, phrase_start
from vanban.text.letters import pattern

ORDER_KINDS = ("order.require", "order.assign", "order.direct", "order.request", "order.remind")
_GOES_ON = pattern(r"(?:[,;]\s|\svà\s)\Z")
# "(ngồi giữa)", ", người phụ trách khối nông nghiệp,": what is told of a speaker between the name and the verb.
_BRACKET = pattern(r"\s?(?:\([^()]{0,60}\)|,\s(?:người|vốn là|cũng là)\s[^,.;:]{3,60},?)\s?\Z")
_COPULA = pattern(r"\slà\s?:?\s")
_NO_CONTENT = pattern(r"\s?(?:[.;)”]|\d|năm\s|đạt\s|là\s\d|tại\s|và\s|$|(?:nhiều|một số) nội dung (?:liên quan|tại|quan trọng))")
_THIS = pattern(r"\s(?:này|đó|trên|nói trên|ấy)\b")  # "Đề nghị | này là hợp lý": what was asked is spoken of
_PASSIVE = pattern(r"\bđược\s[^,;.:]{2,60}\Z", re.IGNORECASE)
_TO = pattern(r"\s(?:tới|đối với|cho)\s", re.IGNORECASE)
_CLAUSE_SIGN = pattern(r"[.;:]\s")
_CLOSE = 18  # letters from whoever is addressed to the act, over "trực tiếp"
_PAPER_REACH = 160
_TELLING = ("report.say", "conclude", "decide", "floor")
_ONCE = ("order.direct", "order.assign")


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb of speaking: where it stands, where what is asked begins, and who speaks (None: whoever spoke before)."""

    start: int
    end: int
    speaker: Speaker | None


def find_frames(scene: Scene, start: int, end: int, inherited: bool, current: Speaker | None = None) -> list[Frame]:
    """The frames of a sentence in order. `inherited`: someone is giving orders already, so a verb may stand alone; `current`:
    who has the floor."""
    frames: list[Frame] = []
    for mark in _order_marks(scene, start, end):
        if (frames and mark.start < frames[-1].end) or _THIS.match(scene.text, mark.end, end):
            continue
        speaker = _subject(scene, start, mark, current)
        if speaker and not _speaks(scene, speaker, mark, (start, end), frames):
            continue
        chained = _goes_on(scene, mark, end, alone=not frames)
        speaker = speaker or (_earlier(scene, start, mark, frames) if chained else None)
        decided = chained and scene.marks.first("decide", start, mark.start) is not None
        if speaker or (chained and frames) or decided or _stands_alone(scene, start, mark, end, inherited):
            begin = phrase_start(scene.marks, mark.start, "word.aside") if chained else mark.start
            frames.append(Frame(begin, _content(scene, mark.end, end), speaker))
    return frames


def _goes_on(scene: Scene, mark: Mark, end: int, *, alone: bool) -> bool:
    """ "..., đề nghị các huyện ...": a further verb of the same speaker, with somebody addressed; one `alone` behind what was
    only told ("phê bình các sở, yêu cầu làm rõ ...") may go on with the act."""
    heads = (mark.start, phrase_start(scene.marks, mark.start, "word.aside"))
    if mark.kind == "order.direct" or not any(_GOES_ON.search(scene.text, max(0, at - 5), at) for at in heads):
        return False
    content = _content(scene, mark.end, end)
    acts = alone and mark.kind != "order.remind" and acts_at(scene, content)
    if not alone and _is_second_act(scene, mark, content):
        return False
    timed = time_limit_end(scene, content, end)  # "yêu cầu trong tháng 10, các sở phải ..."
    at = timed + len(", ") if timed > content and scene.text.startswith(", ", timed) else content
    return acts or bool(named(scene, at, end)[0]) or begins_with(scene.marks, content, "word.bare-modal")


def _is_second_act(scene: Scene, mark: Mark, content: int) -> bool:
    """ "tuyên truyền, | nhắc nhở người dân", "tham mưu, | đề xuất UBND tỉnh ...": the second of two acts."""
    if not any(scene.marks.ending(kind, mark.start - 2) for kind in ACTS):
        return False
    above = scene.marks.at("committee", content) or scene.marks.at("post", content)
    return mark.kind == "order.remind" or (mark.kind == "order.request" and above is not None)


def _earlier(scene: Scene, start: int, mark: Mark, frames: list[Frame]) -> Speaker | None:
    """Who spoke the verb before this one, be it of ordering or of telling ("nhất trí ..., giao ...")."""
    if frames:
        return frames[-1].speaker
    told = sorted(said.start for kind in _TELLING for said in scene.marks.within(kind, start, mark.start))
    speaker = next((speaker for said in told if (speaker := speaker_ending(scene, start, said - 1))), None)
    return speaker or _heading(scene, start, mark.start)


def _heading(scene: Scene, start: int, end: int) -> Speaker | None:
    """ "Chủ tịch UBND tỉnh X kiểm tra đoạn kè, yêu cầu ...": who heads a sentence that tells what they did."""
    speaker = next(speakers(scene, start, end), None)
    at_head = speaker and not scene.text[start : speaker.start].removeprefix("[Ảnh]").strip(' [(“"-–') and speaker.chair
    return speaker if at_head else None


def nominal_frame(scene: Scene, start: int, end: int) -> Frame | None:
    """The verb of speaking as a noun, or left out."""
    return _by_order(scene, start, end) or _order_is(scene, start, end)


def _order_marks(scene: Scene, start: int, end: int) -> list[Mark]:
    marks = [m for kind in ORDER_KINDS for m in scene.marks.within(kind, start, end)]
    return sorted(marks, key=lambda m: (m.start, -m.end))


def _subject(scene: Scene, start: int, mark: Mark, current: Speaker | None) -> Speaker | None:
    """Who stands in front of the verb, over adverbs and a bracket."""
    if follows(scene.marks, mark.start, "word.noun-before") and not scene.marks.ending("issues-paper", mark.start - 1):
        return None
    stop, told = _before(scene.text, start, mark.start), False
    while start <= (at := phrase_start(scene.marks, stop, "word.aside")) < stop:
        told = told or scene.text[at:stop].lower() == "đã"
        if told and mark.kind in _ONCE and not _at_session(scene, start, mark):
            return None
        stop = _before(scene.text, start, at)
    stop = _before_paper(scene, start, stop)
    bracket = _BRACKET.search(scene.text, max(start, stop - 70), stop)
    speaker = speaker_ending(scene, start, _before(scene.text, start, bracket.start()) if bracket else stop, current)
    reports = told and speaker is not None and speaker.organ and not speaker.chair  # "Sở A đã yêu cầu các trường ..."
    return None if reports else speaker


def _at_session(scene: Scene, start: int, mark: Mark) -> bool:
    """ "Sau khi nghe ý kiến, Chủ tịch đã chỉ đạo ...": told as done, at this very session."""
    return scene.marks.first("gathering", start, mark.start) is not None or scene.text.startswith("Sau khi ", start)


def _before_paper(scene: Scene, start: int, stop: int) -> int:
    """ "UBND tỉnh | vừa có văn bản số 12/UBND-NN gửi các sở | yêu cầu": where who issues the paper ends."""
    issues = scene.marks.last("issues-paper", max(start, stop - _PAPER_REACH), stop)
    if issues is None or _CLAUSE_SIGN.search(scene.text, issues.end, stop):
        return stop
    at = _before(scene.text, start, issues.start)
    while start <= (before := phrase_start(scene.marks, at, "word.aside")) < at:
        at = _before(scene.text, start, before)
    return at


def _before(text: str, start: int, position: int) -> int:
    while position > start and text[position - 1] in " ,:":
        position -= 1
    return position


def _speaks(scene: Scene, speaker: Speaker, mark: Mark, span: tuple[int, int], frames: list[Frame]) -> bool:
    """Whether the one in front of the verb does give an order with it."""
    text, (start, end) = scene.text, span
    if follows(scene.marks, speaker.start, "word.relative-head") or scene.marks.ending("join", speaker.start):
        return False  # "dự toán HĐND tỉnh giao", "phối hợp cùng Mặt trận kêu gọi"
    if _NO_CONTENT.match(text, mark.end, end):
        return False
    if text[mark.end : mark.end + 1] == "," and not scene.marks.first("duty", mark.end, end):
        return bool(parties(scene.marks, mark.end + 2, end)[0])  # "Đồng chí yêu cầu, Sở A rà soát ..."
    if _PASSIVE.search(text, max(start, mark.start - 70), mark.start):
        return False
    # Only a leader directs others to act; a body that "chỉ đạo các đơn vị" carries out what it was told.
    directs = mark.kind == "order.direct" and speaker.organ and not _by_paper(scene, speaker, mark)
    return not _is_addressee(scene, frames, mark) and not directs


def _by_paper(scene: Scene, speaker: Speaker, mark: Mark) -> bool:
    """ "UBND tỉnh vừa có văn bản chỉ đạo các sở ...": an order, since a paper gives it."""
    return scene.marks.first("issues-paper", speaker.start, mark.start) is not None


def _is_addressee(scene: Scene, frames: list[Frame], mark: Mark) -> bool:
    """ "đề nghị UBND tỉnh chỉ đạo ...": who stands right behind a verb of speaking is told to direct, and does not speak."""
    if not frames:
        return False
    found, stop = named(scene, frames[-1].end, mark.start)
    person = None if found else person_named(scene, frames[-1].end, mark.start)
    return (bool(found) and mark.start - stop < _CLOSE) or (person is not None and 0 <= mark.start - person.end < _CLOSE)


def _stands_alone(scene: Scene, start: int, mark: Mark, end: int, inherited: bool) -> bool:
    """At the head of the sentence, of a part of it, or behind its topic; "chỉ đạo", "đề xuất" are then what somebody is to do."""
    if begins_with(scene.marks, mark.start, "word.own-act") and not (
        scene.text[mark.start : mark.end].lower() == "kiến nghị" and _addresses(scene, mark, end)
    ):
        return False
    if inherited and _gives_over(scene, start, mark, end):
        return True
    begin = max(start, *(scene.text.rfind(sign, start, mark.start) + 1 for sign in ";:"))
    if begins_with(scene.marks, start, "word.topic"):
        begin = max(begin, scene.text.find(",", start, mark.start) + 1)
    return _at_head(scene, begin, mark.start) and (inherited or _addresses(scene, mark, end))


def _gives_over(scene: Scene, start: int, mark: Mark, end: int) -> bool:
    """ "Hạng mục kè Mẫu Hải, giao Sở A lập hồ sơ", "Dự thảo nghị quyết được giao Sở A chỉnh sửa": a thing first, then who is to
    do what with it."""
    apart = scene.text[start : start + 6].lower() == "riêng "
    if scene.text[mark.start : mark.end] != "giao" or not (
        apart or scene.text.startswith((", ", "được "), _head_of(scene, mark))
    ):
        return False
    if acts_at(scene, start) or parties(scene.marks, start, end)[0]:
        return False
    found, stop = parties(scene.marks, mark.end + 1, end)
    return bool(found) and scene.marks.any_at(STARTS, stop + 1) is not None


def _head_of(scene: Scene, mark: Mark) -> int:
    """Where the word or sign before "giao" begins."""
    return mark.start - (2 if scene.text[mark.start - 2] == "," else len("được "))


def _addresses(scene: Scene, mark: Mark, end: int) -> bool:
    """Whether a party follows the verb at once ("Giao Sở Tài chính"): then it is an order whoever speaks."""
    found, _ = parties(scene.marks, _content(scene, mark.end, end), end)
    return bool(found) and scene.text[mark.start].isupper()


def _at_head(scene: Scene, start: int, position: int) -> bool:
    """Whether only connectives stand between the head of the sentence or clause and the verb."""
    at = start
    while at < position:
        mark = scene.marks.at("connective", at)
        if not mark:
            return not scene.text[at:position].strip(' ,:–-“"')
        at = mark.end
        while at < position and scene.text[at] in " ,:":
            at += 1
    return at >= position


def _content(scene: Scene, position: int, end: int) -> int:
    """Where what is asked begins: behind "thêm", "rằng", "một số nhiệm vụ trọng tâm sau:"."""
    position = _past(scene.text, position, end, " ")
    while position < (after := phrase_end(scene.marks, position, "word.lead-in")) <= end:
        position = _past(scene.text, after, end, " ")
    position = _past(scene.text, position, end, " ,:")
    inner = scene.marks.any_at(("order.assign", "order.require", "order.request"), position)
    if inner and parties(scene.marks, inner.end + 1, end)[0]:
        return inner.end + 1  # "nhắc lại: giao Sở A ..."
    return position


def _past(text: str, position: int, end: int, signs: str) -> int:
    while position < end and text[position] in signs:
        position += 1
    return position


def _by_order(scene: Scene, start: int, end: int) -> Frame | None:
    """ "Theo chỉ đạo của Chủ tịch, ...", "Theo Chủ tịch UBND tỉnh, các sở cần ..."."""
    behind = phrase_end(scene.marks, start, "word.by-order")
    told = behind == start and begins_with(scene.marks, start, "word.according")
    behind = phrase_end(scene.marks, start, "word.according") if told else behind
    comma = scene.text.find(",", behind, min(end, behind + 120)) if behind > start else -1
    speaker = _last_speaker(scene, behind, comma) or speaker_ending(scene, behind, comma) if comma > 0 else None
    if not speaker or (told and (speaker.organ or not scene.marks.first("duty", comma, end))):
        return None
    return Frame(start, _content(scene, comma + 1, end), speaker)


def _order_is(scene: Scene, start: int, end: int) -> Frame | None:
    """ "Yêu cầu của Chủ tịch UBND tỉnh trong tháng 9 là: ...", "Đề nghị đối với các địa phương là ..."."""
    noun = scene.marks.first("demand", start, min(end, start + 80))
    copula = _COPULA.search(scene.text, noun.end, min(end, noun.end + 200)) if noun else None
    if not noun or not copula or copula.start() - noun.end > 140:
        return None
    to = _TO.search(scene.text, noun.start, copula.start())
    addressed = to is not None and bool(parties(scene.marks, to.end(), copula.start())[0])
    content = to.end() if to and addressed else copula.end()
    speaker = _last_speaker(scene, noun.end, copula.start()) or _heading(scene, start, noun.start)
    return Frame(noun.start, content, speaker)


def _last_speaker(scene: Scene, start: int, end: int) -> Speaker | None:
    ends = [b for _, _, b in scene.named_within(start, end)] or [post.end for post in scene.posts.within(start, end)]
    return speaker_ending(scene, start, max(ends)) if ends else None
