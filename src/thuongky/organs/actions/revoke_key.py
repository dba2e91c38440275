"""Take a key away: whatever used it is a stranger from now on."""

from datetime import datetime

from thuongky.core.actor import Actor
from thuongky.core.errors import NotFound
from thuongky.core.writing import writing
from thuongky.organs.models import ApiKey
from thuongky.organs.policies import REVOKE_KEY, organs_policy


def revoke_key(*, actor: Actor | None, at: datetime, key_id: int) -> ApiKey:
    """Revoking twice changes nothing. Raises: NotFound, NotAllowed."""
    with writing(REVOKE_KEY, actor=actor, at=at) as write:
        organs_policy.require(actor, REVOKE_KEY)
        key = ApiKey.objects.select_related("post").filter(pk=key_id, post__province=write.actor.province).first()
        if key is None:
            raise NotFound
        old = key.revoked_at
        key.revoked_at = old or at
        key.save(update_fields=["revoked_at"])
        write.note(key, old={"revoked_at": old}, new={"revoked_at": key.revoked_at})
    return key
