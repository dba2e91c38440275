"""What this room keeps: directives with who answers and their steps; the spreadsheets that some come from."""

from thuongky.directives.models.orders import Directive, Part, Responsibility, Sort, Step, Triage, counting, is_counted
from thuongky.directives.models.sheets import Aspect, Choice, Difference, Sheet, SheetRow, SheetState, Tracker

__all__ = [
    "Aspect",
    "Choice",
    "Difference",
    "Directive",
    "Part",
    "Responsibility",
    "Sheet",
    "SheetRow",
    "SheetState",
    "Sort",
    "Step",
    "Tracker",
    "Triage",
    "counting",
    "is_counted",
]
