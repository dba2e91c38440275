"""The kinds and states of papers and findings, and the reasons for rejecting one."""

from enum import StrEnum


class PaperState(StrEnum):
    """How far a paper has come in."""

    WAITING = "waiting"  # taken in, at the door, not read yet
    READ = "read"
    UNREADABLE = "unreadable"  # the reason is kept, and reading can be tried again
    REFUSED = "refused"  # it bore the mark of a state secret: nothing of it was kept


class Restriction(StrEnum):
    """Why a paper has named readers and stays out of tables, exports and what others see."""

    INTERNAL = "internal"
    DRAFT = "draft"
    PERSONNEL = "personnel"
    WITHDRAWN = "withdrawn"  # taken back after the session


class FindingKind(StrEnum):
    """The lists of a reading, in the order in which they are reviewed."""

    DIRECTIVES = "directives"
    FIGURES = "figures"
    PEOPLE = "people"
    CITATIONS = "citations"
    PROPOSALS = "proposals"
    PROJECTS = "projects"


class FindingState(StrEnum):
    """What people have decided of a finding."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"  # confirmed in other words
    REJECTED = "rejected"

    @property
    def stands(self) -> bool:
        return self in (FindingState.CONFIRMED, FindingState.CORRECTED)


class Reason(StrEnum):
    """Why a finding was rejected; in the order of their keys 1 to 4."""

    DUPLICATE = "duplicate"
    NO_TASK = "no-task"
    STANDING = "standing"  # general guidance, nothing to be followed up
    MISREAD = "misread"
