"""The signed paper that comes back: which draft it was, and what was changed on the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.db.models import Q

from thuongky.brief.likeness import likeness
from thuongky.core.actor import Actor
from thuongky.papers.kinds import PaperState
from thuongky.papers.models import Paper
from thuongky.papers.policies import papers_policy
from vanban.results import Force

_ALIKE = 0.6  # below it two papers of one session are two papers
_MOST = 30


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft that an issued paper may have come from; `likeness` from 0 to 1."""

    paper: Paper
    likeness: float

    @property
    def percent(self) -> int:
        return round(100 * self.likeness)


@dataclass(frozen=True, slots=True)
class Change:
    """Lines of the draft that became other lines; either may be empty."""

    before: str
    after: str


def drafts_of(actor: Actor | None, paper: Paper) -> list[Draft]:
    """The drafts an issued paper may have come from, the likest first; none once it was joined to one.

    Only those taken in before, of the same session where both tell it, and not joined to another paper.
    """
    if paper.force != Force.ISSUED.value or paper.draft_id is not None or paper.state != PaperState.READ.value:
        return []
    same_month = Q(session_month=paper.session_month) | Q(session_month=None) if paper.session_month else Q()
    drafts = Paper.objects.filter(papers_policy.visible_to(actor)).filter(
        same_month, force=Force.DRAFT.value, state=PaperState.READ.value, issued_as=None
    )
    alike = [Draft(one, likeness(one.text, paper.text)) for one in drafts.exclude(pk=paper.pk).order_by("-pk")[:_MOST]]
    return sorted((one for one in alike if one.likeness >= _ALIKE), key=lambda one: -one.likeness)


def changes_between(draft: Paper, issued: Paper) -> Iterator[Change]:
    """What was changed, line by line, in the order of the issued paper; blank lines and blanks at the ends do not count."""
    before, after = _lines(draft.text), _lines(issued.text)
    for tag, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Change("\n".join(before[first:last]), "\n".join(after[start:end]))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]
