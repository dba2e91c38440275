"""What an instruction is made of: an act, with the addressee in front of it or without."""

import re
from dataclasses import dataclass

from vanban.grammar.context import Scene
from vanban.grammar.directive.owner import ACTS, STARTS, addressee, late_owner, partners, person_named
from vanban.grammar.phrases import phrase_end
from vanban.lexicon.entries import word_set
from vanban.results import Party, PartyKind
from vanban.text.letters import pattern

_ANY_WORD = pattern(r"[^\W\d_]+")
_NAME_IN_CAPITALS = pattern(r"[^,;.:]*?[\p{Lu}]\w*(?: [\p{Lu}\d]\w*)*(?= [\p{Ll}])")
_ADDRESS_BREAKS = pattern(r"[,;.:()]|\s(?:để|theo|về|từ|đã|được|là|có)(?:\s|\Z)")
_LEADERS = pattern(r"lãnh đạo (?:các |\d|một số |UBND|Sở|huyện|xã|tỉnh|HĐND|[\p{Lu}])", re.IGNORECASE)  # those who lead
_EACH_BREAKS = pattern(r"[;.:()]|\s(?:để|theo|về|từ|đã|được|là|có|thuộc|trên|nơi)(?:\s|\Z)")
_ADDRESS = 80  # letters in which the verb must follow
_MOST_WORDS = 11
_NAMING = ("organ", "doctype", "indicator", "collective", "unit", "post", "noise.noun", "noise.demand")


@dataclass(frozen=True, slots=True)
class Clause:
    """An instruction as it stands: `lead` is None where no addressee is named, so that an earlier one may be inherited.
    `impersonal` is what is said of a thing ("mặt bằng phải được bàn giao"), which in running prose is nobody's by name."""

    start: int
    end: int
    lead: tuple[Party, ...] | None
    coordinate: tuple[Party, ...]
    impersonal: bool = False


def addressed(scene: Scene, start: int, end: int) -> Clause | None:
    """ "Sở Tài chính chủ trì, phối hợp với ...": the addressee first."""
    found = addressee(scene, start, end)
    if not found:
        return None
    leads, joined, stop = found
    return Clause(start, end, tuple(leads), (*joined, *partners(scene, stop, end, [*leads, *joined])))


def held_by(scene: Scene, start: int, end: int) -> Clause | None:
    """ "(giao) đồng chí X, Phó Chủ tịch UBND tỉnh, | chỉ đạo ...", "Chủ tịch UBND xã Mẫu Hạ | giải quyết ...": someone by name or
    post, who then acts."""
    party = person_named(scene, start, end)
    behind = party.end + (2 if scene.text.startswith(", ", party.end) else 1) if party else end
    if party is None or not acts_at(scene, behind):
        return None
    return Clause(start, end, (party,), partners(scene, party.end, end, (party,)))


def asked(scene: Scene, start: int, end: int) -> Clause | None:
    """ "(yêu cầu) ngành giao thông | huy động ...", "(yêu cầu) chủ đầu tư KCN Mẫu Hạ | ký quỹ ...": someone no rule of names
    knows, up to the first verb, or to the end of a name in capitals."""
    noun = phrase_end(scene.marks, start, "word.asked-noun")
    each = scene.marks.at("many", start) if noun == start else None
    if each:
        return _each_asked(scene, start, each.end, end)
    if noun == start or _goes_on(scene, start, noun):
        return None
    within = noun, min(end, start + _ADDRESS)
    acts = (mark for kind in (*ACTS, "manner", "modal") for mark in scene.marks.within(kind, *within))
    first = min((mark.start for mark in acts if acts_at(scene, mark.start)), default=start)
    stop = first - 1
    if name := _NAME_IN_CAPITALS.match(scene.text, start, stop):
        stop = name.end()
    words = scene.text[start:stop]
    if first == start and " " in scene.text[start:noun]:
        stop = noun  # the verb is one that the lexicon does not know
    elif first == start or _ADDRESS_BREAKS.search(words) or not 0 < words.count(" ") < _MOST_WORDS:
        return None
    words = scene.text[start:stop]
    lead = (Party(name=" ".join(words.split()), start=start, end=stop, kind=PartyKind.GROUP),)
    return Clause(start, end, lead, partners(scene, stop, end, lead))


def _each_asked(scene: Scene, start: int, many: int, end: int) -> Clause | None:
    """ "Các chủ hồ, đập | vận hành đúng quy trình", "Từng chủ tịch xã | ký cam kết": all of a kind, up to the first verb or what
    else ends a name."""
    within = many, min(end, start + _ADDRESS)
    acts = (mark.start for kind in (*ACTS, "manner", "modal") for mark in scene.marks.within(kind, *within))
    first = min((at for at in acts if acts_at(scene, at)), default=None)
    if first is None:
        return None
    ended = _EACH_BREAKS.search(scene.text, many, first)
    stop = ended.start() if ended else first - 1
    words = scene.text[start:stop].split()
    if not 1 < len(words) < _MOST_WORDS or scene.marks.any_at(("noise.noun", "indicator", "doctype"), many + 1):
        return None
    lead = (Party(name=" ".join(words), start=start, end=stop, kind=PartyKind.GROUP),)
    return Clause(start, end, lead, partners(scene, stop, end, lead))


def _goes_on(scene: Scene, start: int, noun: int) -> bool:
    """ "hội | nghị", "trường | hợp", "tỉnh | lộ": a longer word that names nobody."""
    longer = scene.marks.any_at(("noise.noun", "gathering"), start)
    return longer is not None and longer.end > noun


def unaddressed(scene: Scene, start: int, end: int) -> Clause:
    """An act whose owner is left out or named late."""
    lead = late_owner(scene, start, end)
    return Clause(start, end, lead, partners(scene, start, end, lead or ()))


def acts_at(scene: Scene, at: int) -> bool:
    """Whether a verb of doing, or how or that it is to be done, stands there."""
    verb = scene.marks.any_at(STARTS, at)
    if not verb and scene.text.startswith("có ", at):  # "; có đánh giá về những hạn chế"
        return acts_at(scene, at + 3)
    if verb and _LEADERS.match(scene.text, at):
        return False
    noun = scene.marks.any_at(("noise.noun", "noise.demand"), at) if verb else None
    return verb is not None and not (noun and (noun.end > verb.end or verb.kind not in ACTS))


def may_act(scene: Scene, start: int, end: int) -> bool:
    """Whether a fragment may begin with a verb the lexicon does not know: its first word is no noun's."""
    word = _ANY_WORD.match(scene.text, start, end)
    if not word or word.group().lower() in word_set("word.noun-head") or end - start < 20:
        return False
    return scene.marks.any_at(_NAMING, start) is None
