"""What became of what an earlier paper promised.

`links` joins every order and every goal to what the papers of later sessions say of the same thing, by rules over words and
figures, with grounds. Silence is "no evidence", a weak likeness is said to be unsure, and neither is ever "done".
"""

from vanban.links.joining import OwnerToday, links
from vanban.links.printing import links_as_json
from vanban.links.results import Link, Outcome, Owner, Place, Promise, Verdict

__all__ = ["Link", "Outcome", "Owner", "OwnerToday", "Place", "Promise", "Verdict", "links", "links_as_json"]
