"""Changes made to a text all at once, and the way back from the text they make to the one before."""

from collections.abc import Sequence
from typing import NamedTuple


class Edit(NamedTuple):
    """`[start, end)` of a text gives way to `words`. Equally long words keep their places one by one."""

    start: int
    end: int
    words: str


def edited(text: str, edits: Sequence[Edit]) -> tuple[str, list[int] | None]:
    """The text with the edits made, which are in order and apart, and for each place of it the place it came from.

    The list has one entry more than the text, for its end; it is None where every place is what it was.

    >>> edited("Haø Noäi", [Edit(1, 3, "à"), Edit(5, 7, "ộ")])
    ('Hà Nội', [0, 1, 3, 4, 5, 7, 8])
    """
    pieces: list[str] = []
    offsets: list[int] = []
    at, moved = 0, False
    for start, end, words in edits:
        pieces += (text[at:start], words)
        offsets += range(at, start)
        if len(words) == end - start:
            offsets += range(start, end)
        else:
            offsets += [start] * len(words)
            moved = True
        at = end
    pieces.append(text[at:])
    offsets += range(at, len(text) + 1)
    return "".join(pieces), offsets if moved else None


def chained(before: Sequence[int] | None, after: Sequence[int] | None) -> Sequence[int] | None:
    """The way back through two changes, `after` being that of the later one."""
    if before is None or after is None:
        return before if after is None else after
    return [before[place] for place in after]
