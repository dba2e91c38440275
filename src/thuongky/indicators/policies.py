"""Who may see observations; they are written by confirming the findings they come from."""

from thuongky.core.actor import ROLES_THAT_READ
from thuongky.core.policy import SEE, Policy
from thuongky.papers.policies import of_seen_papers

indicators_policy = Policy({role: frozenset({SEE}) for role in ROLES_THAT_READ}, narrow=of_seen_papers)
