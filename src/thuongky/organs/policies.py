"""Who may do what with organs, posts and accounts."""

from thuongky.core.actor import ROLES_THAT_READ, PostRole
from thuongky.core.policy import SEE, Policy

ADD_ACCOUNT = "organs.add_account"
OPEN_COMMITTEE = "organs.open_committee"

organs_policy = Policy(
    {
        **{role: frozenset({SEE}) for role in ROLES_THAT_READ},
        PostRole.OPERATOR: frozenset({SEE, ADD_ACCOUNT}),
        PostRole.SYSTEM: frozenset({SEE, ADD_ACCOUNT, OPEN_COMMITTEE}),
    }
)
