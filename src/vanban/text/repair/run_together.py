"""Words without spaces whose capitals still show where they begin ("HộiĐồngNhânDân"), in texts that lack their spaces."""

from vanban.text.edits import Edit
from vanban.text.letters import pattern
from vanban.text.repair.repairs import Repaired, Rule
from vanban.text.syllables import is_syllable

_LEAST_SPACES = 1 / 12  # of all characters; every fifth is one in sound text
_GLANCE = 20_000
_WORD = r"[\p{Lu}][^\W\d_\p{Lu}]*"
_RUN = pattern(f"(?<![^\\W_])(?:{_WORD}){{3,}}(?![^\\W_])")
_BEGINS = pattern(r"[\p{Lu}]")


def lacks_spaces(text: str) -> bool:
    """Whether the beginning of a text has far fewer spaces than words need."""
    glance = text[:_GLANCE]
    return glance.count(" ") < _LEAST_SPACES * len(glance)


def mend_run_together(so_far: Repaired) -> Repaired:
    """A space before each capital of a run of three words or more that are all syllables, one with a mark at least."""
    text = so_far.text
    if not lacks_spaces(text):
        return so_far
    edits: list[Edit] = []
    for run in _RUN.finditer(text):
        begins = [match.start() for match in _BEGINS.finditer(text, *run.span())]
        words = [text[a:b] for a, b in zip(begins, [*begins[1:], run.end()], strict=True)]
        if not run.group().isascii() and all(len(word) > 1 and is_syllable(word) for word in words):
            edits += (Edit(place, place, " ") for place in begins[1:])
    return so_far.all_by(Rule.RUN_TOGETHER, edits)
