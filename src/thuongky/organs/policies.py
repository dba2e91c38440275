"""Who may do what with organs, posts and accounts."""

from thuongky.core.actor import ROLES_THAT_READ, PostRole
from thuongky.core.policy import SEE, Policy

ADD_ACCOUNT = "organs.add_account"
OPEN_COMMITTEE = "organs.open_committee"
ASSIGN_FOLLOWING = "organs.assign_following"
MAKE_KEY = "organs.make_key"
REVOKE_KEY = "organs.revoke_key"

organs_policy = Policy(
    {
        **{role: frozenset({SEE}) for role in ROLES_THAT_READ},
        PostRole.OFFICE: frozenset({SEE, ASSIGN_FOLLOWING}),
        PostRole.OPERATOR: frozenset({SEE, ADD_ACCOUNT, ASSIGN_FOLLOWING, MAKE_KEY, REVOKE_KEY}),
        PostRole.SYSTEM: frozenset({SEE, ADD_ACCOUNT, ASSIGN_FOLLOWING, OPEN_COMMITTEE, MAKE_KEY, REVOKE_KEY}),
    }
)
