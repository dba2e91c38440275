"""How often an order comes again: "hằng tuần", "định kỳ hằng tháng", "mỗi quý"; the most frequent where it says several."""

import re

from vanban.grammar.context import Scene
from vanban.results import Recurrence
from vanban.text.letters import pattern

_OF_PAPERS = pattern(
    r"\b(?:tại|theo|của|trong)(?: các)? (?:kết luận|thông báo|nghị quyết|phiên họp|cuộc họp|giao ban)\s\Z", re.IGNORECASE
)
_KINDS = (
    ("again.weekly", Recurrence.WEEKLY),
    ("again.monthly", Recurrence.MONTHLY),
    ("again.quarterly", Recurrence.QUARTERLY),
)


def find_recurrence(scene: Scene, start: int, end: int) -> Recurrence | None:
    return next((recurrence for kind, recurrence in _KINDS if _asks_again(scene, kind, start, end)), None)


def _asks_again(scene: Scene, kind: str, start: int, end: int) -> bool:
    """Whether a word of recurrence says when to act: "tại các kết luận | hằng tháng" only tells which papers are meant."""
    return any(not _OF_PAPERS.search(scene.text, start, mark.start) for mark in scene.marks.within(kind, start, end))
