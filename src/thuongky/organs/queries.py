"""Reads of who is who on a day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q

from thuongky.core.actor import Actor, PostRole
from thuongky.core.policy import SEE
from thuongky.core.registry import hidden_papers
from thuongky.core.search_key import fold
from thuongky.organs.models import Account, ApiKey, Area, Following, Mandate, Organ, Post, SeenInPost, Succession, Tenure, holding
from thuongky.organs.names import entries_of, names_in
from thuongky.organs.policies import organs_policy
from thuongky.organs.provinces import lineage
from thuongky.organs.rules import Step, living


def get_area(code: str) -> Area:
    return Area.objects.get(code=code)


def organ_of_entry(entry: str, area: str) -> Organ | None:
    """The organ of the area, or of the country, that the reader's lexicon calls `entry`."""
    return Organ.objects.filter(entry=entry, area__in=(area, "")).order_by("-area").first()


def find(name: str, *, area: str, on: date) -> list[Organ]:
    """The organs a name may mean in an area on a day: one, several, or none; never a guess.

    Full names and those of the lexicon ("Sở KH&ĐT"), without regard to marks, with or without the area's own name behind.
    """
    here = Organ.objects.filter(holding(on), area__in=(area, "")).order_by("-area", "sort_key")
    by_name = list(here.filter(search_key=fold(name)))
    if by_name:
        return by_name
    own = Area.objects.filter(code=area).first()
    return list(here.filter(entry__in=entries_of(name, own.name if own else "")))


def find_each(text: str, *, area: str, on: date) -> list[tuple[str, list[Organ]]]:
    """Each name in a text ("các Sở: Y tế, Tài chính") with the organs it may mean."""
    return [(name, find(name, area=area, on=on)) for name in names_in(text)]


def owners_on(organ: Organ, *, on: date, task: str = "") -> list[Organ]:
    """Who answers on a day for what the organ was told to do: itself while it lasts, else those its work went to.

    `task` are the words of the order: where functions were split they say which taker. Empty where nobody living took it over.
    """
    return owners_of([organ], on=on, task=task)[organ.pk]


def owners_of(organs: Iterable[Organ], *, on: date, task: str = "") -> dict[int, list[Organ]]:
    """The same for many, by the organ's key: as many queries as the longest line of successors is long, however many ask."""
    seen = {organ.pk: organ for organ in organs}
    asked = waiting = list(seen)
    steps: dict[int, list[Step]] = {}
    while waiting:
        rows = Succession.objects.filter(ended__in=waiting).select_related("taker")
        for row in rows:
            steps.setdefault(row.ended_id, []).append(Step(taker=row.taker_id, on=row.on, function=row.function))
            seen.setdefault(row.taker_id, row.taker)
        waiting = [row.taker_id for row in rows if row.taker_id not in steps]
    last_days = {pk: one.last_day for pk, one in seen.items()}
    return {asking: [seen[pk] for pk in living(asking, last_days, steps, on=on, task=task)] for asking in asked}


def whose_work(organ: int) -> set[int]:
    """The organ and all whose work came to it whole, chains followed; single functions that came to it are not counted."""
    found, waiting = {organ}, {organ}
    while waiting:
        before = Succession.objects.filter(taker__in=waiting, function="").values_list("ended", flat=True)
        waiting = set(before) - found
        found |= waiting
    return found


def line_of(organ: Organ) -> tuple[Sequence[Succession], Sequence[Succession]]:
    """The successions by which the organ came about, and those by which its work went on; the oldest first."""
    before = organ.took_from.select_related("ended").order_by("on", "ended__sort_key")
    after = organ.passed_to.select_related("taker").order_by("on", "function", "taker__sort_key")
    return list(before), list(after)


def tenures_of(account: Account, on: date) -> list[Tenure]:
    """The posts that a person holds on a day, the longest held first."""
    held = Tenure.objects.filter(holding(on), person=account.person_id)
    return list(held.select_related("post__organ", "person").order_by("first_day", "pk"))


def mandates_of(account: Account, on: date) -> list[Mandate]:
    """The mandates under which a person may act for others on a day, by the posts held on that day."""
    posts = Tenure.objects.filter(holding(on), person=account.person_id).values("post")
    return list(Mandate.objects.filter(holding(on), taker__in=posts).select_related("giver", "taker").order_by("pk"))


@dataclass(frozen=True, slots=True)
class MayActAs:
    """The posts that a person holds on a day, the longest held first, and the mandates to act for others."""

    held: Sequence[Tenure] = ()
    given: Sequence[Mandate] = ()


def may_act_as(account: Account, on: date) -> MayActAs:
    return MayActAs(tenures_of(account, on), mandates_of(account, on))


def actor_of(account: Account, *, on: date, post: int | None = None, mandate: int | None = None) -> Actor | None:
    """The account's owner on a day, as `chosen_actor` has it."""
    return chosen_actor(account, may_act_as(account, on), post, mandate)


def chosen_actor(account: Account, may: MayActAs, post: int | None = None, mandate: int | None = None) -> Actor | None:
    """Acting from the chosen post, or from the first held; None where none is held.

    By a mandate that holds the owner acts for another; one that has ended leaves the owner with the own post.
    """
    chosen = next((tenure for tenure in may.held if tenure.post_id == post), may.held[0] if may.held else None)
    if chosen is None:
        return None
    given = next((one for one in may.given if one.pk == mandate), None)
    if given is None:
        return _acting(chosen.person.name, chosen.post, account)
    acting = _acting(chosen.person.name, given.giver, account)
    title = f"{given.title}, {given.taker.title}"
    return replace(acting, post_title=title, mandate=given.pk, scope=frozenset(given.scope))


def _acting(name: str, post: Post, account: Account | None = None) -> Actor:
    return Actor(
        name=name,
        role=PostRole(post.role),
        province=post.province,
        account=account.pk if account else None,
        post=post.pk,
        post_title=post.title,
        organ=post.organ_id,
        active=account.is_active if account else True,
    )


def area_for(province: str, *, named: str, on: date) -> Area:
    """The area a committee's paper speaks of on a day: the one it names among those the committee goes back to and that were
    there, else the one of the committee's own name.

    `province` is the code of the committee that keeps the paper, `named` the province's name as the paper has it, or "".
    """
    return area_among(list(Area.objects.filter(code__in=lineage(province)).order_by("pk")), province, named=named, on=on)


def area_among(line: Sequence[Area], province: str, *, named: str, on: date) -> Area:
    """The same out of the areas that the committee goes back to."""
    own = next(area for area in line if area.code == province)
    living = {fold(area.name): area for area in line if area.holds(on)}
    return living.get(fold(named)) or living.get(fold(own.name)) or own


def list_organs(area: str, on: date) -> list[Organ]:
    """The organs of an area that are there on a day, by name."""
    return list(Organ.objects.filter(holding(on), area=area).order_by("kind", "sort_key"))


def following_on(province: str, on: date) -> dict[int, Following]:
    """Organ → who follows it on a day."""
    rows = Following.objects.filter(holding(on), province=province).select_related("clerk", "vice_chair", "stand_in")
    return {row.organ_id: row for row in rows}


def followed_by(actor: Actor, on: date) -> set[int]:
    """The organs that the actor's post follows on a day, or stands in for, with all whose work came to them."""
    mine = Following.objects.filter(holding(on), province=actor.province).filter(
        Q(clerk=actor.post) | Q(stand_in=actor.post) | Q(vice_chair=actor.post)
    )
    found: set[int] = set()
    for organ in mine.values_list("organ", flat=True):
        found |= whose_work(organ)
    return found


def holders_of(organ: Organ, on: date) -> list[Tenure]:
    """Who holds or held a post of the organ, those of the day first."""
    held = Tenure.objects.filter(post__organ=organ).select_related("person", "post").order_by("-first_day", "pk")
    return sorted(held, key=lambda tenure: not tenure.holds(on))


def people_seen(actor: Actor | None) -> list[SeenInPost]:
    """Confirmed people by name and day. Raises: NotAllowed."""
    may = organs_policy.require(actor, SEE)
    seen = SeenInPost.objects.filter(province=may.province, known_until=None).exclude(paper__in=hidden_papers(may.province))
    return list(seen.order_by("sort_key", "on", "pk")[:2000])


def actor_of_key(key_sha256: str) -> Actor | None:
    """The post of a key, acting under the key's name; None for one that is unknown or was revoked."""
    row = ApiKey.objects.select_related("post").filter(sha256=key_sha256, revoked_at=None).first()
    if row is None:
        return None
    return _acting(row.name, row.post)


def list_mandates(actor: Actor | None) -> list[Mandate]:
    """All of the committee, those that ended too, the newest first. Raises: NotAllowed."""
    may = organs_policy.require(actor, SEE)
    rows = Mandate.objects.filter(province=may.province).select_related("giver", "taker")
    return list(rows.order_by("-first_day", "-pk"))
