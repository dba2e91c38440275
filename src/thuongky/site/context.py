"""What the frame of every page shows."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from thuongky.core.actor import Actor
from thuongky.core.policy import SEE
from thuongky.core.web import page_lang
from thuongky.directives.policies import directives_policy
from thuongky.indicators.policies import indicators_policy
from thuongky.organs.policies import organs_policy
from thuongky.organs.queries import MayActAs
from thuongky.papers.policies import papers_policy
from thuongky.site.demo import people

_ROOMS = (
    ("opening-table", papers_policy),
    ("papers", papers_policy),
    ("directives", directives_policy),
    ("indicators", indicators_policy),
    ("organs", organs_policy),
)


def shell(request: HttpRequest) -> dict[str, Any]:
    """Only rooms that the actor may enter stand in the menu."""
    actor = getattr(request, "actor", None)
    rooms = [name for name, policy in _ROOMS if policy.may(actor, SEE)]
    frame = {"actor": actor, "rooms": rooms, "lang": page_lang().value, "is_demo": settings.IS_DEMO}
    return {**frame, "my_posts": _choices(request, actor), "people": people() if settings.IS_DEMO else []}


def _choices(request: HttpRequest, actor: Actor | None) -> list[tuple[str, str, bool]]:
    """(what the form sends, words, whether it is so now): the posts one holds today, and those one may act for."""
    if actor is None:
        return []
    may: MayActAs = getattr(request, "may_act_as", MayActAs())
    posts = [(str(one.post_id), one.post.title, not actor.mandate and one.post_id == actor.post) for one in may.held]
    return posts + [(f"m{one.pk}", one.title, one.pk == actor.mandate) for one in may.given]
