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


def _before(code: str) -> list[str]:
    return [entry.id for entry in entries("provinces") if entry.data["successor"] == code]
