"""Letters that went astray on the way to us, put right: old encodings, marks and spaces out of place, scanning errors.

A cheap test lets nearly every text pass untouched. For the others each step looks for its own fault, changes what it is sure of
and says how many letters that were. No step makes, drops or moves a digit; what a step is not sure of ("tinh" for "tỉnh") stays.
"""

from vanban.text.repair.repairs import Repair, Repaired, Rule
from vanban.text.repair.steps import DOUBTFUL_SIGNS, mend_letters, mend_words

__all__ = ["DOUBTFUL_SIGNS", "Repair", "Repaired", "Rule", "mend_letters", "mend_words"]
