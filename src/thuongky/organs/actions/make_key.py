"""Give a program a key by which it acts from a post."""

import hashlib
import secrets
from datetime import datetime

from thuongky.core.actor import Actor
from thuongky.core.errors import NotFound
from thuongky.core.writing import writing
from thuongky.organs.models import ApiKey, Post
from thuongky.organs.policies import MAKE_KEY, organs_policy


def make_key(*, actor: Actor | None, at: datetime, post: Post, name: str) -> tuple[ApiKey, str]:
    """The key's row, and the key itself, which is not kept and cannot be shown again.

    Raises:
        NotFound: the post is of another committee. NotAllowed.
    """
    with writing(MAKE_KEY, actor=actor, at=at) as write:
        organs_policy.require(actor, MAKE_KEY)
        if post.province != write.actor.province:
            raise NotFound
        key = secrets.token_urlsafe(32)
        made = ApiKey.objects.create(post=post, name=name, sha256=hash_of(key), made_at=at)
        write.note(made, old={}, new={"name": name, "post": post.title})
    return made, key


def hash_of(key: str) -> str:
    """Keys are long and random, so that a plain hash tells nothing of them."""
    return hashlib.sha256(key.encode()).hexdigest()
