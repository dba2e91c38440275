"""The walk through a text: who is speaking, who is addressed, and which sentences are orders.

A sentence gives orders when somebody is said to require, or when somebody has been giving orders and the sentence looks like one.
An omitted addressee is inherited within the sentence and the paragraph; over paragraphs only where a list behind a colon goes on.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vanban.grammar.context import Scene
from vanban.grammar.deadline import Deadline, find_deadline, find_recurrence, sentence_deadline
from vanban.grammar.directive.clause import Clause, has_verb, read_clause, skip_connectives
from vanban.grammar.directive.frame import Frame, Speaker, find_frames, nominal_frame, speakers
from vanban.grammar.party import parties
from vanban.results import Directive, Force, Party, PartyKind, Voice
from vanban.text.layout import Block, BlockKind
from vanban.text.sentences import sentences

_ORDERING_HEAD = re.compile(
    r"nhiệm vụ|giải pháp|chỉ đạo|yêu cầu|phương hướng|kết luận|tập trung|đẩy mạnh|tăng cường|thực hiện|triển khai|thời gian tới"
    r"|nâng cao|đảm bảo|bảo đảm",
    re.IGNORECASE,
)
_TELLING_HEAD = re.compile(
    r"\bkết quả|tình hình|đánh giá|tồn tại|hạn chế|khó khăn|nguyên nhân|ưu điểm|thành phần|diễn biến", re.IGNORECASE
)
_LISTS = re.compile(r"(?:đó là|sau|đây|cụ thể|gồm|nhiệm vụ|nội dung|việc|trọng tâm)\s?:", re.IGNORECASE)
_QUOTE = re.compile(r":\s?[“\"]")
_QUOTE_THEN_SPEAKER = re.compile(
    r"[“\"](?P<said>[^”\"]+)[”\"],?\s[^.]{2,120}?(?:nhấn mạnh|yêu cầu|lưu ý|chỉ đạo|đề nghị|khẳng định|nói|cho biết)\b"
)
_TELLS = re.compile(
    r"(?:phiên họp|hội nghị|cuộc họp|tại phiên họp|tại hội nghị|tại cuộc họp|cũng tại phiên họp|trong chương trình|tham dự"
    r"|dự phiên họp|các đại biểu|theo báo cáo|báo cáo tại|sau khi nghe|trong tháng|trong quý|tính đến|kết quả)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _State:
    """What one sentence hands to the next."""

    ordering: bool = False
    speaker: Speaker | None = None
    lead: tuple[Party, ...] = ()
    list_lead: tuple[Party, ...] = ()
    in_list: bool = False
    numbered: bool = False
    due: Deadline | None = None


def find_directives(scene: Scene, force: Force) -> list[Directive]:
    """Every directive of a text in order."""
    found: list[Directive] = []
    state = _State(ordering=False)
    outline: list[tuple[int, str, tuple[Party, ...]]] = []
    for block in scene.blocks:
        if block.kind in (BlockKind.HEAD, BlockKind.FOOT, BlockKind.BYLINE, BlockKind.TABLE_ROW):
            continue
        outline = [entry for entry in outline if block.label and entry[0] < block.level]
        if block.kind is BlockKind.HEADING:
            state = _after_heading(scene, block, state)
        elif block.kind is BlockKind.CAPTION:
            found.extend(_caption(scene, block, found))
            continue
        else:
            inherited = outline[-1][2] if outline else ()
            state = replace(_enter(block, state, inherited), numbered=block.kind is BlockKind.ITEM and force is not Force.NEWS)
            state = yield_from(scene, block, state, found, _address(outline, block))
        if block.label:
            outline.append((block.level, block.label, _label_lead(scene, block)))
    return found


def yield_from(scene: Scene, block: Block, state: _State, found: list[Directive], address: str | None) -> _State:
    """Read the sentences of a block, add its directives, and return what the next block inherits."""
    for start, end in sentences(scene.text, block.start, block.end):
        state, some = _sentence(scene, start, end, state)
        found.extend(replace(d, address=address) for d in some)
    if scene.text[block.end - 1] == ":":
        return replace(state, list_lead=state.lead, in_list=True)
    return state


def _enter(block: Block, state: _State, inherited: tuple[Party, ...]) -> _State:
    """A new paragraph forgets the addressee, unless a list behind a colon goes on."""
    if block.kind is BlockKind.ITEM:
        return replace(state, lead=inherited or (state.list_lead if state.in_list else ()), due=None)
    if state.in_list:
        return replace(state, lead=state.list_lead, due=None)
    return replace(state, lead=(), due=None)


def _after_heading(scene: Scene, block: Block, state: _State) -> _State:
    words = scene.text[block.start : block.end]
    if _TELLING_HEAD.search(words):
        return replace(state, ordering=False, in_list=False, list_lead=())
    if _ORDERING_HEAD.search(words) and (block.label or state.ordering):
        return replace(state, ordering=True, in_list=False, list_lead=())
    return replace(state, in_list=False, list_lead=())


def _label_lead(scene: Scene, block: Block) -> tuple[Party, ...]:
    """ "a) Sở Tài chính:" - the addressee of the items below."""
    if scene.text[block.end - 1] != ":":
        return ()
    start = skip_connectives(scene, block.start, block.end)
    giving = scene.marks.any_at(("order.assign", "order.require", "order.request", "order.direct"), start)
    found, _ = parties(scene.marks, giving.end + 1 if giving else start, block.end)
    return tuple(found)


def _address(outline: list[tuple[int, str, tuple[Party, ...]]], block: Block) -> str | None:
    labels = [label for _, label, _ in outline] + ([block.label] if block.label else [])
    named: list[str] = []
    for label in (words.strip(" .):") for words in labels):
        if label in "-–—•+*●":
            continue
        if named and label.startswith(f"{named[-1]}."):
            named.pop()  # "3.1" under "3" is its whole address
        named.append(label)
    return ".".join(named) or None


def _caption(scene: Scene, block: Block, found: list[Directive]) -> Iterator[Directive]:
    """A caption that carries a new instruction; one that repeats an order is none."""
    if re.search(r"Ảnh\s*:", scene.text[block.start : block.end]) and block.end - block.start < 120:
        return
    _, some = _sentence(scene, block.start, block.end, _State())
    for directive in some:
        words = set(scene.marks.words.keys[scene.marks.words.at(directive.start) : scene.marks.words.at(directive.end)])
        if not any(_alike(scene, words, other) for other in found[-60:]):
            yield directive


def _alike(scene: Scene, words: set[str], other: Directive) -> bool:
    tokens = scene.marks.words
    theirs = set(tokens.keys[tokens.at(other.start) : tokens.at(other.end)])
    return len(words & theirs) >= 0.7 * len(words)


def _sentence(scene: Scene, start: int, end: int, state: _State) -> tuple[_State, list[Directive]]:
    quoted = _spoken_quote(scene, start, end, state)
    if quoted:
        return quoted
    nominal = nominal_frame(scene, start, end)
    frames = [nominal] if nominal else find_frames(scene, start, end, state.ordering)
    if not frames:
        return _unframed(scene, start, end, state)
    state = replace(state, ordering=True, due=sentence_deadline(scene, start, end))
    spoken = frames[0].speaker
    if spoken:
        state = replace(state, speaker=spoken, in_list=False, list_lead=())
    found: list[Directive] = []
    if not spoken and frames[0].start > start and state.speaker:
        state, found = _clauses(scene, start, frames[0].start, state, strict=True)
    bounds = [*(f.start for f in frames[1:]), end]
    lead_kept = state.lead if not spoken else ()
    state = replace(state, lead=lead_kept)
    for frame, stop in zip(frames, bounds, strict=True):
        state, some = _instructions(scene, frame, stop, state)
        found.extend(some)
    if scene.text[end - 1] in ":" or _LISTS.search(scene.text, start, end):
        state = replace(state, in_list=True, list_lead=state.lead)
    return state, found


def _unframed(scene: Scene, start: int, end: int, state: _State) -> tuple[_State, list[Directive]]:
    concluded = scene.marks.first("conclude", start, end)
    named = [s for s in speakers(scene, start, end) if s.chair] or list(speakers(scene, start, end)) if concluded else []
    if concluded and (named or concluded.start - start < 24):
        speaker = replace(named[0], voice=Voice.CONCLUSION) if named else state.speaker
        return replace(state, ordering=True, speaker=speaker, in_list=scene.text[end - 1] == ":", list_lead=()), []
    if _leader_speaks(scene, start, end):
        state = replace(state, ordering=True)
    if not state.ordering:
        return state, _quoted(scene, start, end, state)
    if _tells(scene, start, end):
        return replace(state, ordering=False, in_list=False, list_lead=()), []
    return _clauses(scene, start, end, state, strict=not state.numbered)


def _spoken_quote(scene: Scene, start: int, end: int, state: _State) -> tuple[_State, list[Directive]] | None:
    """“Các huyện không được chủ quan ...”, ông X nhấn mạnh: the words first, then who said them."""
    quote = _QUOTE_THEN_SPEAKER.match(scene.text, start, end)
    spoken = list(speakers(scene, quote.end("said"), end)) if quote else []
    if not quote or not spoken:
        return None
    state = replace(state, ordering=True, speaker=spoken[0], lead=())
    return state, _clauses(scene, quote.start("said"), quote.end("said"), state, strict=True)[1]


def _quoted(scene: Scene, start: int, end: int, state: _State) -> list[Directive]:
    """An order in quoted speech: X ngắt lời: “Sở Y tế phải trả lời ...”."""
    quote = _QUOTE.search(scene.text, start, end)
    spoken = list(speakers(scene, start, quote.start())) if quote else []
    if not quote or not spoken or not scene.marks.first("modal", quote.end(), end):
        return []
    return _clauses(scene, quote.end(), end, replace(state, speaker=spoken[-1], lead=()), strict=True)[1]


def _leader_speaks(scene: Scene, start: int, end: int) -> bool:
    """ "Chủ tịch UBND tỉnh khẳng định ...": the chair has the floor, and what follows may be orders."""
    said = scene.marks.first("report.say", start, end) or scene.marks.first("floor", start, end)
    return bool(said and any(s.chair for s in speakers(scene, max(start, said.start - 120), said.start)))


def _tells(scene: Scene, start: int, end: int) -> bool:
    """Whether a sentence leaves the orders and tells of something else."""
    if _TELLS.match(scene.text, start, end):
        return True
    said = scene.marks.first("report.say", start, min(end, start + 160))
    if not said or _duty_first(scene, start, said.start):
        return False
    return any(not s.chair for s in speakers(scene, start, said.start)) and not any(
        s.chair for s in speakers(scene, start, said.start)
    )


def _duty_first(scene: Scene, start: int, end: int) -> bool:
    return scene.marks.first("modal", start, end) is not None


def _instructions(scene: Scene, frame: Frame, stop: int, state: _State) -> tuple[_State, list[Directive]]:
    """What stands behind a speech verb, up to the next one."""
    if scene.text[stop - 2 : stop] == ", ":
        stop -= 2
    named, end = parties(scene.marks, frame.end, stop)
    if named and not scene.text[end:stop].strip(" :"):
        return replace(state, lead=tuple(named)), []  # "yêu cầu Sở Tài chính:" and the items below
    return _clauses(scene, frame.end, stop, state, strict=False)


def _clauses(scene: Scene, start: int, end: int, state: _State, strict: bool) -> tuple[_State, list[Directive]]:
    found: list[Directive] = []
    for a, b in _split(scene, start, end):
        clause = read_clause(scene, a, b, strict)
        if clause is None:
            continue
        if clause.lead is not None:
            state = replace(state, lead=clause.lead)
        found.append(_directive(scene, clause, state))
    if state.lead and all(p.kind is PartyKind.PERSON for p in state.lead):
        state = replace(state, lead=())  # the holder of a post is addressed within one sentence only
    return state, found


def _split(scene: Scene, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span cut at each ";" that a new instruction follows."""
    at = start
    position = scene.text.find(";", start, end)
    while position >= 0:
        following = scene.text.find(";", position + 1, end)
        if has_verb(scene, position + 1, following if following >= 0 else end) and not _in_brackets(scene.text, start, position):
            yield at, position
            at = position + 1
        position = following
    yield at, end


def _in_brackets(text: str, start: int, position: int) -> bool:
    return text.count("(", start, position) > text.count(")", start, position)


def _directive(scene: Scene, clause: Clause, state: _State) -> Directive:
    deadline = find_deadline(scene, clause.start, clause.end) or state.due
    basis: list[str] = []
    for cited in scene.citations.within(clause.start, clause.end):
        if cited.number not in basis:
            basis.append(cited.number)
    lead = state.lead if clause.lead is None else clause.lead
    why = {} if lead else {"lead": "nobody-named"}
    if not deadline:
        why["due"] = "no-deadline"
    return Directive(
        start=clause.start,
        end=clause.end,
        quote=scene.text[clause.start : clause.end],
        rule="directive",
        why=why,
        by=state.speaker.name if state.speaker else None,
        voice=state.speaker.voice if state.speaker else Voice.CONCLUSION,
        lead=lead,
        coordinate=clause.coordinate,
        due=deadline.due if deadline else None,
        due_words=scene.text[deadline.start : deadline.end] if deadline else None,
        due_relation=deadline.relation if deadline else None,
        recurring=find_recurrence(scene.text, clause.start, clause.end),
        basis=tuple(basis),
    )
