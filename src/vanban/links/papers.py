"""Kinds of paper: which an order asks for, which a clause tells of, and which put others into force."""

from collections.abc import Sequence

from vanban.links.phrases import Phrases
from vanban.links.wording import phrases

_KINDS = Phrases({kind: kind for kind in phrases("papers", "kinds")})
_DECIDING, _DECIDED = frozenset(phrases("papers", "deciding")), frozenset(phrases("papers", "decided"))


def paper_kinds(keys: Sequence[str]) -> frozenset[str]:
    return frozenset(kind for _, _, kind in _KINDS.find(keys))


def kinds_in(keys: Sequence[str]) -> list[tuple[int, str]]:
    """Each kind named, with the place of its first word."""
    return [(at, kind) for at, _, kind in _KINDS.find(keys)]


def is_deciding(kind: str | None) -> bool:
    """Whether a kind of paper puts others into force."""
    return kind in _DECIDING


def decided_kinds() -> frozenset[str]:
    """The kinds of paper that a decision puts into force."""
    return _DECIDED


def puts_into_force(told: str | None, asked: frozenset[str]) -> bool:
    """Whether the told kind of paper is how those asked for are issued."""
    return is_deciding(told) and asked <= _DECIDED


def ends_in_deciding(keys: Sequence[str]) -> bool:
    """Whether some words end in the name of a kind that puts others into force."""
    return any(end == len(keys) and kind in _DECIDING for _, end, kind in _KINDS.find(keys))
