"""Who may do what: one rule that answers for one thing and for a list.

No actor, an inactive one, another province, an act that is not in the table, or one outside the scope of a mandate: refused.
Who may not see a thing is told the same as if it did not exist.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet

from thuongky.core.actor import Actor, PostRole
from thuongky.core.errors import NotAllowed, NotFound, say

M = TypeVar("M", bound=Model)

SEE = "see"


def _everything(_actor: Actor) -> Q:
    return Q()


def through(rule: Q, path: str) -> Q:
    """The rule for things that are one relation away: `path` before each of its names. A join is faster than a list of keys."""
    there = rule.copy()
    there.children = []
    for one in rule.children:
        if isinstance(one, Q):
            there.children.append(through(one, path))
        elif isinstance(one, tuple):
            there.children.append((f"{path}__{one[0]}", one[1]))
        else:
            raise TypeError(f"no rule of names and values: {one!r}")
    return there


@dataclass(frozen=True, slots=True)
class Policy:
    """`acts` are what each role may do with things of this kind in its own province; `SEE` is one of them.

    `narrow` says what of its province an actor sees, where that is not everything.
    """

    acts: Mapping[PostRole, frozenset[str]]
    narrow: Callable[[Actor], Q] = _everything

    def may(self, actor: Actor | None, act: str, thing: Any = None) -> bool:
        """Without a thing: whether the actor may do this at all."""
        if actor is None or not actor.active or act not in self.acts.get(actor.role, frozenset()):
            return False
        if act != SEE and not actor.is_within_scope(act):
            return False
        return thing is None or (thing.province == actor.province and self._is_seen(actor, thing))

    def visible_to(self, actor: Actor | None) -> Q:
        """The same rule for a list."""
        if actor is None or not self.may(actor, SEE):
            return Q(pk__in=[])
        return Q(province=actor.province) & self.narrow(actor)

    def _is_seen(self, actor: Actor, thing: Any) -> bool:
        narrowed = self.narrow(actor)
        return not narrowed or type(thing).objects.filter(narrowed, pk=thing.pk).exists()

    def require(self, actor: Actor | None, act: str, thing: Any = None) -> Actor:
        """The actor, who may.

        Raises:
            NotFound: the actor may not see the thing. NotAllowed: no actor, or one who may not do this.
        """
        if actor is None:
            raise NotAllowed("no-actor", say("problem.no-actor"))
        if thing is not None and not self.may(actor, SEE, thing):
            raise NotFound
        if not self.may(actor, act, thing):
            raise NotAllowed("not-allowed", say("problem.not-allowed", who=actor.name, act=act))
        return actor

    def access(self, actor: Actor | None, act: str, among: "QuerySet[M]", pk: int) -> M:
        """The thing by its key, if the actor may do this with it. Raises like `require`; NotFound too where it is absent."""
        if actor is None:
            raise NotAllowed("no-actor", say("problem.no-actor"))
        thing = among.filter(self.visible_to(actor)).filter(pk=pk).first()
        if thing is None:
            raise NotFound
        self.require(actor, act, thing)
        return thing
