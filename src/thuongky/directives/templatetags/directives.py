"""What the templates of this room ask its policies."""

from django import template

from thuongky.core.actor import Actor
from thuongky.core.policy import SEE
from thuongky.directives.policies import sheets_policy

register = template.Library()


@register.filter
def sees_sheets(actor: Actor | None) -> bool:
    """Whether the page of spreadsheets is there for this actor."""
    return sheets_policy.may(actor, SEE)
