"""Why a field of a finding is empty, and what the reader says of a text itself: its codes, each with its sentence."""

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the reader needs the codes alone: the sentences are loaded where they are said
    from vanban.sentences_of_fact import Sentence


class Reason(StrEnum):
    """The codes in `Finding.why` and `Session.why`."""

    NOT_SAID = "not-said"
    NOBODY_NAMED = "nobody-named"
    COLLECTIVE_ONLY = "collective-only"
    NO_DEADLINE = "no-deadline"
    NO_YEAR = "no-year"
    NOT_IN_LIST = "not-in-list"
    NO_BASE = "no-base"
    UNIT_IN_DOUBT = "unit-in-doubt"
    NO_SESSION = "no-session"
    SEVERAL = "several"
    BY_FEAST = "by-feast"
    NO_NUMBER = "no-number"


def reason(code: str) -> "Sentence":
    """The sentence of a reason.

    Raises:
        KeyError: no reason has this code.
    """
    from vanban.wording import say  # see above

    return say(f"reason.{code}")


class NoteCode(StrEnum):
    """The codes in `Note.code`."""

    LEGACY_ENCODING = "legacy-encoding"
    NOT_VIETNAMESE = "not-vietnamese"
    PART_UNREAD = "part-unread"
    REPAIRED_TCVN3 = "repaired-tcvn3"
    REPAIRED_VNI = "repaired-vni"
    REPAIRED_PRIVATE_USE = "repaired-private-use"
    REPAIRED_LOOK_ALIKES = "repaired-look-alikes"
    REPAIRED_MARKS = "repaired-marks"
    REPAIRED_GAPS = "repaired-gaps"
    REPAIRED_HYPHENS = "repaired-hyphens"
    REPAIRED_RUN_TOGETHER = "repaired-run-together"
    REPAIRED_SCANNING = "repaired-scanning"


def note(code: str) -> "Sentence":
    """The sentence of a note.

    Raises:
        KeyError: no note has this code.
    """
    from vanban.wording import say  # see above

    return say(f"note.{code}")
