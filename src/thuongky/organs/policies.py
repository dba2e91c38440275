"""Who may do what with organs, posts and accounts."""

from thuongky.core.actor import ROLES_THAT_READ, PostRole
from thuongky.core.policy import SEE, Policy

ADD_ACCOUNT = "organs.add_account"
OPEN_COMMITTEE = "organs.open_committee"
ASSIGN_FOLLOWING = "organs.assign_following"
GRANT_MANDATE = "organs.grant_mandate"
END_MANDATE = "organs.end_mandate"
MAKE_KEY = "organs.make_key"
REVOKE_KEY = "organs.revoke_key"

_MANDATES = frozenset({GRANT_MANDATE, END_MANDATE})
_RUN = frozenset({SEE, ADD_ACCOUNT, ASSIGN_FOLLOWING, MAKE_KEY, REVOKE_KEY})

organs_policy = Policy(
    {
        **{role: frozenset({SEE}) for role in ROLES_THAT_READ},
        PostRole.OFFICE: frozenset({SEE, ASSIGN_FOLLOWING}) | _MANDATES,
        PostRole.LEADER: frozenset({SEE}) | _MANDATES,
        PostRole.OPERATOR: _RUN,
        PostRole.SYSTEM: _RUN | _MANDATES | {OPEN_COMMITTEE},
    }
)
