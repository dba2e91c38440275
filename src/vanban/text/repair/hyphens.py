"""Words broken at the end of a line with a hyphen ("tri-" / "ển"), which Vietnamese is not, but scanned columns are."""

from vanban.text.edits import Edit
from vanban.text.letters import pattern
from vanban.text.repair.known import is_known
from vanban.text.repair.repairs import Repaired, Rule
from vanban.text.syllables import is_syllable

_LINE_END = pattern(r"- ?\n")  # the blank was a carriage return
_BROKEN = pattern(r"(?<![^\W\d_])([^\W\d_]{1,7})(- ?\n *)([^\W\d_]{1,7})(?![^\W\d_])")


def mend_hyphens(so_far: Repaired) -> Repaired:
    """The two parts joined where they make one syllable with a mark; "KT-" / "XH" and "lâm-" / "nghiệp" stay."""
    if not _LINE_END.search(so_far.text):
        return so_far
    edits = [Edit(*match.span(2), "") for match in _BROKEN.finditer(so_far.text) if _is_one(match.group(1), match.group(3))]
    return so_far.all_by(Rule.HYPHENS, edits)


def _is_one(left: str, right: str) -> bool:
    whole = left + right
    if whole.isascii() or not right.islower() or not is_syllable(whole):
        return False
    return is_known(whole) or not (is_syllable(left) and is_syllable(right))
