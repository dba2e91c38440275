"""How often an order comes again: "hằng tuần", "định kỳ hằng tháng", "mỗi quý"; the most frequent where it says several."""

from vanban.grammar.context import Scene
from vanban.results import Recurrence

_KINDS = (
    ("again.weekly", Recurrence.WEEKLY),
    ("again.monthly", Recurrence.MONTHLY),
    ("again.quarterly", Recurrence.QUARTERLY),
)


def find_recurrence(scene: Scene, start: int, end: int) -> Recurrence | None:
    return next((recurrence for kind, recurrence in _KINDS if scene.marks.first(kind, start, end)), None)
