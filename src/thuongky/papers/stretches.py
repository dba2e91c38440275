"""A paper's text cut where the marks of its findings begin and end, for the page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thuongky.papers.kinds import FindingKind
from thuongky.papers.models import Finding
from vanban.explain.marks import Mark, stretches

_INNERMOST = {kind.value: rank for rank, kind in enumerate(FindingKind)}


@dataclass(frozen=True, slots=True)
class Marked:
    """Words under the same marks. `at` is where they begin; `findings` their ids with spaces between, the outermost first."""

    at: int
    words: str
    findings: str
    kind: str  # of the innermost mark, "" without one


def marked_text(text: str, findings: Iterable[Finding]) -> Iterator[Marked]:
    """The whole text in order and without a gap."""
    kinds = {str(one.pk): one.kind for one in findings}
    marks = [Mark(one.start, one.end, str(one.pk)) for one in findings if one.start < one.end <= len(text)]
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end, _INNERMOST[kinds[mark.label]]))
    for stretch in stretches(0, len(text), ordered):
        ids = [mark.label for mark in stretch.marks]
        kind = kinds[ids[-1]] if ids else ""
        yield Marked(stretch.start, text[stretch.start : stretch.end], " ".join(ids), kind)
