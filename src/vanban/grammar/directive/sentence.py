"""The orders of one sentence, and whom it leaves the floor to.

A sentence gives orders when somebody is said to require, or when somebody has been giving orders and the sentence looks like one.
An omitted addressee is inherited within the sentence and the paragraph. In quoted speech the words between the marks are the
order, and who said them stays outside, before or behind.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from vanban.grammar.context import Scene
from vanban.grammar.deadline import month_named, sentence_deadline
from vanban.grammar.directive.clause import read_clause
from vanban.grammar.directive.floor import Floor
from vanban.grammar.directive.frame import Frame, find_frames, nominal_frame
from vanban.grammar.directive.order import Orders, find_orders, make_directive, split
from vanban.grammar.directive.owner import ACTS, STARTS, sure_owner
from vanban.grammar.directive.speaker import Speaker, chair_speaks, speaker_ending, speakers
from vanban.grammar.directive.speech import GUIDES, is_honorific, read_speech
from vanban.grammar.marks import Mark
from vanban.grammar.party import parties
from vanban.grammar.phrases import begins_with, follows, phrase_end
from vanban.lexicon.entries import word_set
from vanban.results import Directive, Party, Voice
from vanban.text.letters import pattern

_LISTS = pattern(r"(?:đó là|sau|đây|cụ thể|gồm|nhiệm vụ|nội dung|việc|trọng tâm)\s?:", re.IGNORECASE)
_COLON = pattern(r"[^:;.“\"]{4,160}+(?=:\s)")
_GIVEN_OUT = pattern(r"\sđược (?:giao|phân công|yêu cầu|đề nghị|nhắc)\s")
_PRAISED = pattern(r"\sđược\s[^,;.:]{2,40}\Z")  # "được Trung ương | đánh giá cao": nobody speaks
_AS_CONCLUDED = pattern(r"(?:tại|theo|với|trong|Riêng)\s\Z")  # "So với yêu cầu tại | Kết luận ...": a paper, and nobody speaks
_SENT = pattern(r"\s(?:thực hiện\s)?(?:báo cáo|gửi|trình)\s")
_DEMAND_REACH = 60
_GIVEN_ACTS = (*STARTS, "again.weekly", "again.monthly")


def read_sentence(scene: Scene, start: int, end: int, floor: Floor) -> Orders:
    """The orders of a sentence and what it hands on."""
    spoken = read_speech(scene, start, end, floor) or _speaker_then_colon(scene, start, end, floor)
    if spoken:
        return spoken
    if reminded := _who_notes(scene, start, end):
        return replace(floor, ordering=True, lead=reminded), []
    nominal = nominal_frame(scene, start, end)
    frames = [nominal] if nominal else find_frames(scene, start, end, floor.ordering, floor.speaker)
    return _framed(scene, start, end, frames, floor) if frames else _unframed(scene, start, end, floor)


def _who_notes(scene: Scene, start: int, end: int) -> tuple[Party, ...]:
    """ "Căn cứ kết luận, các sở, ngành lưu ý:" - those who are to do what is listed below."""
    noted = scene.marks.last("order.remind", start, end) if scene.text[end - 1] == ":" else None
    if not noted or scene.text[noted.end : end - 1].strip():
        return ()
    for mark in sorted(mark for kind in ("many", "organ") for mark in scene.marks.within(kind, start, noted.start)):
        if any(post.start < mark.start < post.end for post in scene.posts.within(start, noted.start)):
            continue  # "Chủ tịch | UBND tỉnh X"
        found, stop = parties(scene.marks, mark.start, noted.start)
        if found and stop + 1 == noted.start and not follows(scene.marks, mark.start, "order.request"):
            return tuple(found)
    return ()


def whose_demand(scene: Scene, start: int, end: int) -> Speaker | None:
    """ "Đó là yêu cầu của Chủ tịch UBND tỉnh X tại phiên họp": whoever asked for what the sentence before says."""
    behind = phrase_end(scene.marks, start, "word.that-is")
    demand = scene.marks.first("demand", behind, min(end, behind + _DEMAND_REACH)) if behind > start else None
    return next(speakers(scene, demand.end, end), None) if demand else None


def read_demand(scene: Scene, start: int, end: int, floor: Floor, speaker: Speaker) -> Orders:
    """The orders of a sentence that the next one says to be somebody's demand, where it does not say so itself."""
    spoken = read_sentence(scene, start, end, floor)
    if spoken[1]:
        return spoken
    floor = floor.given_to(speaker)
    return floor, find_orders(scene, start, end, floor, strict=True)[1]


def _framed(scene: Scene, start: int, end: int, frames: list[Frame], floor: Floor) -> Orders:
    """A sentence with verbs of speaking: what stands behind each, up to the next, is asked."""
    due = sentence_deadline(scene, start, end) or month_named(scene, frames[0].start, frames[0].end)
    found: list[Directive] = []
    speaker = frames[0].speaker or _who_rules(scene, start, frames[0].start)
    outer = floor
    floor = replace(floor.given_to(speaker) if speaker else floor, ordering=True, due=due)
    if not speaker and frames[0].start > start and floor.speaker:
        floor, found = find_orders(scene, start, frames[0].start, floor, strict=True)
    elif held := _held_before(scene, start, frames[0].start):
        floor, found = find_orders(scene, held, frames[0].start, floor, strict=True)
    stops = [*(frame.start for frame in frames[1:]), end]
    for frame, stop in zip(frames, stops, strict=True):
        floor, some = _asked(scene, frame, stop, floor)
        found.extend(some)
    if scene.text[end - 1] == ":" or _LISTS.search(scene.text, start, end):
        floor = floor.listing()
    elif speaker and speaker.organ and not speaker.chair and outer.numbered and outer.speaker and outer.speaker.chair:
        floor = floor.given_to(outer.speaker)  # what an organ asks for in one sentence of an item that the chair concludes
    return floor, found


def _held_before(scene: Scene, start: int, end: int) -> int | None:
    """ "Chủ tịch cho rằng, | các địa phương phải chủ động; đồng thời đề nghị ...": where a duty that is held
    before the first verb of speaking begins."""
    if not scene.marks.first("duty", start, end):
        return None
    said, _ = _said_by_chair(scene, start, end) or (None, None)
    holds = said and begins_with(scene.marks, said.start, "word.holds") and scene.marks.first("duty", said.end, end)
    return said.end if said and holds else None


def _who_rules(scene: Scene, start: int, end: int) -> Speaker | None:
    """ "Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau: Giao ...": whoever concludes in the words before an order."""
    rules = scene.marks.first("conclude", start, end)
    return chair_speaks(scene, start, rules.start) if rules else None


def _asked(scene: Scene, frame: Frame, stop: int, floor: Floor) -> Orders:
    if scene.text[stop - 2 : stop] == ", ":
        stop -= 2
    named, end = parties(scene.marks, frame.end, stop)
    if named and not scene.text[end:stop].strip(" :"):
        return replace(floor, lead=tuple(named)), []  # "yêu cầu Sở Tài chính:" and the items below
    return find_orders(scene, frame.end, stop, floor, strict=False)


def _unframed(scene: Scene, start: int, end: int, floor: Floor) -> Orders:
    concluded = scene.marks.first("conclude", start, end)
    if concluded:
        concluder = chair_speaks(scene, start, end) or next(speakers(scene, start, end), None)
        if concluder or (concluded.start - start < 24 and not _AS_CONCLUDED.search(scene.text, start, concluded.start)):
            return _concludes(concluder, floor, listing=scene.text[end - 1] == ":"), []
    if passed := _passed_on(scene, start, end):
        return floor.given_to(passed).out_of_list(ordering=True), []
    said, leader = _leader_speaks(scene, start, end) or (None, None)
    if leader and _lists_faults(scene.text, start, end):
        return replace(floor, ordering=True, speaker=leader), []
    if leader:
        anew = floor.speaker is None or floor.speaker.name != leader.name
        floor = floor.given_to(leader) if anew else replace(floor, ordering=True)
        start = _behind_opinion(scene, said, start, end)
        if start == end:
            return floor, []
    if not floor.ordering:
        return floor, list(_given_out(scene, start, end, floor))
    if _tells(
        scene, start, end, numbered=floor.numbered
    ):  # in an item of an official paper an opinion is told and ruled on, and the orders go on
        behind = floor if floor.numbered else floor.out_of_list(ordering=False)
        return behind, list(_given_out(scene, start, end, floor))
    return find_orders(scene, start, end, floor, strict=bool(floor.cautious) or not floor.numbered)


def _passed_on(scene: Scene, start: int, end: int) -> Speaker | None:
    """ "Văn phòng UBND tỉnh thông báo ý kiến chỉ đạo của Phó Chủ tịch X", "Đó là một trong những chỉ đạo của Bí thư X": whose
    orders a paper or a report passes on."""
    told = scene.marks.first("announced", start, end)
    if told is None:
        return None
    passes = scene.marks.last("passes-on", max(start, told.start - 60), told.start)
    summed_up = begins_with(scene.marks, start, "word.that-is")
    return next(speakers(scene, told.end, end), None) if passes or summed_up else None


def _concludes(speaker: Speaker | None, floor: Floor, listing: bool) -> Floor:
    """ "Kết luận phiên họp, Chủ tịch ...": the floor is the concluder's."""
    named = replace(speaker, voice=Voice.CONCLUSION) if speaker else floor.speaker
    return replace(floor, ordering=True, speaker=named, in_list=listing, list_lead=())


def _lists_faults(text: str, start: int, end: int) -> bool:
    """ "Chủ tịch chỉ rõ một số tồn tại: giải ngân chậm; ...": what stands behind the colon is told."""
    colon = text.find(":", start, end)
    return colon > 0 and any(phrase in text[start:colon].lower() for phrase in word_set("word.telling-head"))


def _given_out(scene: Scene, start: int, end: int, floor: Floor) -> Iterator[Directive]:
    """ "Sở Công Thương được giao hoàn thiện ...": told among other things, and still an order."""
    if not _GIVEN_OUT.search(scene.text, start, end):
        return
    for a, b in split(scene, start, end):
        clause = read_clause(scene, a, b, strict=True) if _GIVEN_OUT.search(scene.text, a, b) else None
        behind = phrase_end(scene.marks, clause.lead[-1].end + 1, "word.given-out") if clause and clause.lead else 0
        if clause and behind and scene.marks.any_at(_GIVEN_ACTS, behind + 1):
            yield make_directive(scene, a, clause, replace(floor, speaker=None))


def _leader_speaks(scene: Scene, start: int, end: int) -> tuple[Mark, Speaker] | None:
    """ "Chủ tịch UBND tỉnh khẳng định ...": the word of telling, and the chair, who has the floor; what follows may be orders."""
    said, leader = _said_by_chair(scene, start, end) or (None, None)
    if (
        not said
        or not leader
        or follows(scene.marks, said.start, "word.purpose")
        or begins_with(scene.marks, said.start, "word.heard")
    ):
        return None  # "Chủ tịch chủ trì cuộc họp để đánh giá kết quả"
    if GUIDES.search(scene.text, start, end):
        return None
    return said, leader


def _said_by_chair(scene: Scene, start: int, end: int) -> tuple[Mark, Speaker] | None:
    """The first word of telling that the chair stands before ("Đánh giá chung về tháng 4, Chủ tịch | cho rằng ...")."""
    for mark in sorted(mark for kind in ("report.say", "floor", "order.remind") for mark in scene.marks.within(kind, start, end)):
        if leader := chair_speaks(scene, max(start, mark.start - 120), mark.start):
            return mark, leader
    return None


def _behind_opinion(scene: Scene, said: Mark | None, start: int, end: int) -> int:
    """ "Chủ tịch cho rằng cần ...": where what the leader holds begins, if it is somebody's duty; the end where it is none."""
    if not said or not begins_with(scene.marks, said.start, "word.holds"):
        return start
    if any(scene.marks.first(kind, said.end, end) for kind in ("duty", "target")):
        return said.end
    return start if ": " in scene.text[said.end : end] else end


def _tells(scene: Scene, start: int, end: int, *, numbered: bool) -> bool:
    """Whether a sentence leaves the orders and tells of something else."""
    telling = scene.marks.at("telling", start)
    if telling:
        return not _SENT.match(scene.text, telling.end)  # "Kết quả báo cáo UBND tỉnh trong tháng 12" asks for one
    said = scene.marks.first("report.say", start, min(end, start + 160))
    if not said or scene.marks.first("modal", start, said.start) or sure_owner(scene, start, end):
        return False
    if numbered and scene.marks.any_at(ACTS, said.start):
        return False  # "Thanh tra tỉnh công bố kết luận ..." is what an item asks for
    if _PRAISED.search(scene.text, start, said.start):
        return False
    teller = speaker_ending(scene, start, said.start - 1)
    named = [*speakers(scene, start, said.start), *((teller,) if teller else ())]
    return bool(named) and not any(speaker.chair for speaker in named)


def _before_bracket(text: str, start: int, end: int) -> int:
    """ "Ông X | (Giám đốc Sở Y)": where the words before a bracket end."""
    opened = text.rfind(" (", start, end) if text[end - 1] == ")" else -1
    return opened if opened > start else end


def _speaker_then_colon(scene: Scene, start: int, end: int, floor: Floor) -> Orders | None:
    """ "Ông X, Giám đốc Sở Y: cần ...": minutes and captions name who speaks, and a colon says it."""
    colon = _COLON.match(scene.text, start, end)
    if not colon or not speaker_ending(scene, start, _before_bracket(scene.text, start, colon.end())):
        return None
    speaker = next(speakers(scene, start, colon.end()), None)
    if not speaker or not is_honorific(scene.text[start : speaker.start]):
        return None
    own = floor.given_to(speaker)
    behind = floor if speaker.chair else own.out_of_list(ordering=False)  # what they go on to say is theirs
    return behind, read_sentence(scene, colon.end() + 2, end, own)[1]
