"""The door: a paper that bears a secrecy mark in its official place is refused before anything of it is kept."""

from thuongky.brief.intake.extracted import Extracted
from vanban.secrecy import bears_mark, is_mark


def bears_secrecy_mark(extracted: Extracted) -> bool:
    """Looks at the first page, and at what stands beside the text."""
    second = extracted.page_starts[1] if len(extracted.page_starts) > 1 else None
    return bears_mark(extracted.text[:second]) or any(is_mark(line) for part in extracted.beside for line in part.splitlines())
