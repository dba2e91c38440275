"""The steps of repair in their order, each behind its own cheap test."""

from vanban.text.letters import pattern
from vanban.text.repair.encodings import mend_encodings
from vanban.text.repair.gaps import mend_gaps
from vanban.text.repair.hyphens import mend_hyphens
from vanban.text.repair.letters import LETTER_SIGNS, mend_look_alikes, mend_private_use
from vanban.text.repair.marks import SPACING_SIGNS, mend_marks
from vanban.text.repair.repairs import Repaired
from vanban.text.repair.run_together import mend_run_together
from vanban.text.repair.scanning import mend_scanning
from vanban.text.repair.tables import TELLING_SIGNS

DOUBTFUL_SIGNS = f"{TELLING_SIGNS}{LETTER_SIGNS}{SPACING_SIGNS}\u0300-\u036f"
"""The inside of a class of characters: a text with none of these needs no repair of its letters."""
_DOUBTFUL = pattern(f"[{DOUBTFUL_SIGNS}]")
_LETTER_STEPS = (mend_private_use, mend_encodings, mend_look_alikes, mend_marks)
_WORD_STEPS = (mend_gaps, mend_hyphens, mend_run_together, mend_scanning)


def mend_letters(text: str, start: int = 0) -> Repaired:
    """The text as given with its letters put right; nothing doubtful stands before `start`."""
    so_far = Repaired(text)
    if _DOUBTFUL.search(text, start):
        for step in _LETTER_STEPS:
            so_far = step(so_far)
    return so_far


def mend_words(so_far: Repaired) -> Repaired:
    """The text, whose letters are right and composed, with its words put right."""
    for step in _WORD_STEPS:
        so_far = step(so_far)
    return so_far
