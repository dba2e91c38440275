"""Which provinces went into which, as the lexicon has it: pure."""

from functools import cache

from vanban.lexicon.entries import entries


@cache
def lineage(code: str) -> tuple[str, ...]:
    """The province and all that went into it, also by way of another; the nearest first.

    >>> lineage("dong-nai-2026")
    ('dong-nai-2026', 'dong-nai-2025', 'binh-phuoc', 'dong-nai')
    """
    found = [code]
    for one in found:
        found += _before(one)
    return tuple(found)


@cache
def ground(code: str) -> str:
    """The first code of a province that has changed since in rank or name alone: its communes are the same.

    >>> ground("dong-nai-2026"), ground("dong-nai-2025"), ground("hue")
    ('dong-nai-2025', 'dong-nai-2025', 'thua-thien-hue')
    """
    before = _before(code)
    return ground(before[0]) if len(before) == 1 else code


def grounds(code: str) -> set[str]:
    """Where the communes lie of a province and of all that went into it."""
    return {ground(one) for one in lineage(code)}


def _before(code: str) -> list[str]:
    return [entry.id for entry in entries("provinces") if entry.data["successor"] == code]
