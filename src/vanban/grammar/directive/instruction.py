"""What an instruction is made of: an act, with the addressee in front of it or without."""

from dataclasses import dataclass

from vanban.grammar.context import Scene
from vanban.grammar.directive.owner import ACTS, STARTS, addressee, late_owner, partners
from vanban.lexicon.entries import word_set
from vanban.results import Party
from vanban.text.letters import pattern

_ANY_WORD = pattern(r"[^\W\d_]+")
_NAMING = ("organ", "doctype", "indicator", "collective", "unit", "post", "noise.noun", "noise.demand")


@dataclass(frozen=True, slots=True)
class Clause:
    """An instruction as it stands: `lead` is None where no addressee is named, so that an earlier one may be inherited."""

    start: int
    end: int
    lead: tuple[Party, ...] | None
    coordinate: tuple[Party, ...]


def addressed(scene: Scene, start: int, end: int) -> Clause | None:
    """ "Sở Tài chính chủ trì, phối hợp với ...": the addressee first."""
    found = addressee(scene, start, end)
    if not found:
        return None
    leads, joined, stop = found
    return Clause(start, end, tuple(leads), (*joined, *partners(scene, stop, end, [*leads, *joined])))


def unaddressed(scene: Scene, start: int, end: int) -> Clause:
    """An act whose owner is left out or named late."""
    lead = late_owner(scene, start, end)
    return Clause(start, end, lead, partners(scene, start, end, lead or ()))


def acts_at(scene: Scene, at: int) -> bool:
    """Whether a verb of doing, or how or that it is to be done, stands there."""
    verb = scene.marks.any_at(STARTS, at)
    if not verb and scene.text.startswith("có ", at):  # "; có đánh giá về những hạn chế"
        return acts_at(scene, at + 3)
    noun = scene.marks.any_at(("noise.noun", "noise.demand"), at) if verb else None
    return verb is not None and not (noun and (noun.end > verb.end or verb.kind not in ACTS))


def may_act(scene: Scene, start: int, end: int) -> bool:
    """Whether a fragment may begin with a verb the lexicon does not know: its first word is no noun's."""
    word = _ANY_WORD.match(scene.text, start, end)
    if not word or word.group().lower() in word_set("word.noun-head") or end - start < 20:
        return False
    return scene.marks.any_at(_NAMING, start) is None
