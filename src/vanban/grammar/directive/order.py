"""The orders in a span: its clauses, each made a directive with what the floor hands down to it.

A ";" parts two orders only where a new instruction follows; an omitted addressee is inherited from clause to clause.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from vanban.grammar.context import Scene
from vanban.grammar.deadline import Deadline, find_deadline
from vanban.grammar.directive.clause import has_verb, read_clause
from vanban.grammar.directive.floor import Floor
from vanban.grammar.directive.frame import ORDER_KINDS
from vanban.grammar.directive.instruction import Clause
from vanban.grammar.directive.recurrence import find_recurrence
from vanban.grammar.party import parties
from vanban.grammar.phrases import follows
from vanban.grammar.why import missing
from vanban.results import Directive, PartyKind, Voice
from vanban.text.letters import pattern

_BY_OFFICE = pattern(r",?\s(?:theo|căn cứ)\s(?:đúng )?(?:chức năng|nhiệm vụ)")
_DONE = pattern(r"\sđã\s")
_OWN_THING = pattern(r", (?P<joint>(?:còn|riêng|và) |(?=việc ))")
_THING_REACH = 120
_LONGEST_LIST = 400  # characters of a list of addressees

Orders = tuple[Floor, list[Directive]]


def find_orders(scene: Scene, start: int, end: int, floor: Floor, strict: bool) -> Orders:
    """The orders of a span, and the floor with whom they addressed last; `strict` as in `read_clause`."""
    found: list[Directive] = []
    told = False
    for a, b in split(scene, start, end):
        if behind := _behind_list_head(scene, a, b):
            head = read_clause(scene, a, behind - 2, strict)
            floor = replace(floor, lead=head.lead) if head and head.lead else floor
            a, strict = behind, strict and head is None
        clause = read_clause(scene, a, b, strict)
        told = told or (strict and clause is None and _tells_what_was_done(scene, a, b))
        if (
            clause is None
            or (told and not scene.marks.first("duty", a, b))
            or (strict and floor.cautious and not _is_addressed(scene, clause, floor))
        ):
            continue
        if clause.impersonal and clause.lead is None and a == start and not floor.numbered and not floor.list_lead:
            clause = replace(clause, lead=())
        elif clause.lead is not None:
            floor = replace(floor, lead=clause.lead)
        if scene.text.startswith(":", clause.end) and _announces(scene, clause):
            continue
        found.append(make_directive(scene, a, clause, floor))
    if floor.lead and all(party.kind is PartyKind.PERSON for party in floor.lead):
        floor = replace(floor, lead=())  # the holder of a post is addressed within one sentence only
    return floor, found


def _behind_list_head(scene: Scene, start: int, end: int) -> int | None:
    """ "các phòng cần tập trung các nhiệm vụ sau: | Chỉ đạo ...": where the orders begin that a clause only announces."""
    colon = scene.text.find(": ", start, end)
    return colon + 2 if colon > 0 and follows(scene.marks, colon, "word.list-head") else None


def _tells_what_was_done(scene: Scene, start: int, end: int) -> bool:
    """ "UBND huyện đã tặng danh hiệu ...; đồng thời trao ...": what goes on from what was done is told too."""
    return _DONE.search(scene.text, start, end) is not None and not scene.marks.first("duty", start, end)


def _announces(scene: Scene, clause: Clause) -> bool:
    """ "... tập trung các nội dung sau:", "Các Sở: A, B, theo chức năng:" only announce the orders."""
    if follows(scene.marks, clause.end, "word.list-head"):
        return True
    lead = clause.lead or ()
    if lead and clause.coordinate and clause.coordinate[-1].end == clause.end:
        return True  # "Sở A chủ trì, phối hợp với Sở B:"
    return bool(lead) and _BY_OFFICE.match(scene.text, lead[-1].end, clause.end) is not None


def _is_addressed(scene: Scene, clause: Clause, floor: Floor) -> bool:
    return bool(floor.lead) or (bool(clause.lead) and scene.text[clause.start].isupper())


def split(scene: Scene, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span cut at each ";" that a new instruction follows, and where a thing begins that has a duty and a day of its own."""
    for a, b in _split_at_semicolons(scene, start, end):
        own = _OWN_THING.search(scene.text, a, b)
        while own and not _is_thing_due(scene, a, own, b):
            own = _OWN_THING.search(scene.text, own.end(), b)
        if own:
            yield a, own.start()
        yield (own.end("joint") if own else a), b


def _is_thing_due(scene: Scene, start: int, own: re.Match[str], end: int) -> bool:
    """ "di dời các hộ, | việc bố trí nền phải xong trước ngày 31/12": an order before it, and a duty with a day in it."""
    duty = scene.marks.first("duty", own.end(), min(end, own.end() + _THING_REACH))
    before = duty is not None and find_deadline(scene, duty.start, end) and not scene.marks.first("modal", own.end(), duty.start)
    return bool(before) and read_clause(scene, start, own.start(), strict=True) is not None


def _split_at_semicolons(scene: Scene, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    position = scene.text.find(";", start, end)
    while position >= 0:
        following = scene.text.find(";", position + 1, end)
        is_new = has_verb(scene, position + 1, following if following >= 0 else end)
        if is_new and not _in_brackets(scene.text, start, position) and not _in_addressees(scene, at, position, end):
            yield at, position
            at = position + 1
        position = following
    yield at, end


def _in_addressees(scene: Scene, start: int, position: int, end: int) -> bool:
    """Whether a ";" stands within a list of addressees: "yêu cầu các Sở: Tài chính; Xây dựng; Nội vụ rà soát"."""
    start = max(start, position - _LONGEST_LIST)
    after = max((mark.end for kind in ORDER_KINDS if (mark := scene.marks.last(kind, start, position))), default=start)
    while scene.text[after : after + 1] in (" ", ":"):
        after += 1
    return parties(scene.marks, after, end)[1] > position


def _in_brackets(text: str, start: int, position: int) -> bool:
    return text.count("(", start, position) > text.count(")", start, position)


def make_directive(scene: Scene, start: int, clause: Clause, floor: Floor) -> Directive:
    """The order of a clause; what opens it, from `start` on, stays outside the quote and may hold its deadline."""
    deadline = find_deadline(scene, start, clause.end) or floor.due
    lead = floor.lead if clause.lead is None else clause.lead
    by = floor.speaker.name if floor.speaker else None
    due, due_words, due_relation = None, None, None
    if deadline:
        due, due_words, due_relation = deadline.due, scene.text[deadline.start : deadline.end], deadline.relation
    recurring = find_recurrence(scene, start, clause.end)
    basis = tuple(dict.fromkeys(cited.number for cited in scene.citations.within(clause.start, clause.end)))
    why = missing(
        by=by, lead=lead, coordinate=clause.coordinate, due=due, due_words=due_words, due_relation=due_relation,
        recurring=recurring, basis=basis, address=floor.address,
    )  # fmt: skip
    if deadline and deadline.no_date:
        why["due"] = deadline.no_date
    return Directive(
        start=clause.start, end=clause.end, quote=scene.text[clause.start : clause.end], rule="directive", why=why, by=by,
        voice=floor.speaker.voice if floor.speaker else Voice.CONCLUSION, lead=lead, coordinate=clause.coordinate, due=due,
        due_words=due_words, due_relation=due_relation, recurring=recurring, basis=basis,
        address=floor.address,
    )  # fmt: skip


def with_deadline(scene: Scene, directive: Directive, deadline: Deadline) -> Directive:
    """An order with the deadline that the sentence behind it tells; one that the order tells itself stands."""
    if directive.due_words:
        return directive
    why = {field: reason for field, reason in directive.why.items() if field not in ("due", "due_words", "due_relation")}
    words = scene.text[deadline.start : deadline.end]
    return replace(directive, due=deadline.due, due_words=words, due_relation=deadline.relation, why=why)
