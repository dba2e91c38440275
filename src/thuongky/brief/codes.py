"""Fixed codes: of a row of the table, and of a place in a paper. The same text and span have the same code on every machine."""

import hashlib

_LENGTH = 8
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U: read out on the telephone without doubt


def row_code(text_sha256: str, start: int, end: int) -> str:
    """The code of the order at `[start, end)` of the text with this hash."""
    number = int.from_bytes(hashlib.sha256(f"{text_sha256}:{start}:{end}".encode()).digest()[:8], "big")
    letters = []
    for _ in range(_LENGTH):
        number, rest = divmod(number, len(_ALPHABET))
        letters.append(_ALPHABET[rest])
    return "".join(letters)


def parse_place(code: str) -> tuple[str, int, int] | None:
    """The paper's key, start and end of a place code, None for any other text."""
    paper, _, span = code.strip().partition("-")
    numbers = span.split("-")
    if len(numbers) == 3:  # a second paper with the same text has a key of two parts
        paper, numbers = f"{paper}-{numbers[0]}", numbers[1:]
    if not paper or len(numbers) != 2 or not all(number.isdecimal() for number in numbers):
        return None
    return paper, int(numbers[0]), int(numbers[1])
