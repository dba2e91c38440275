"""What this room shows on the pages of others."""

from datetime import date

from thuongky.core.actor import Actor
from thuongky.core.registry import Shown
from thuongky.directives.queries import list_directives, of_organs
from thuongky.organs.queries import whose_work

_SHOWN = 20


def of_organ(actor: Actor, organ: int, _on: date) -> Shown:
    """The latest directives that the organ answers for, its own and those that came to it."""
    mine = of_organs(list_directives(actor), whose_work(organ))
    return Shown("directives/organ_panel.html", {"directives": list(mine[:_SHOWN]), "count": mine.count()})
