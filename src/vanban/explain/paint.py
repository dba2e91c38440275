"""How marked words look: colours on a screen, brackets in a file; and lines no wider than asked."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from vanban.explain.marks import Mark, Stretch

_RESET = "\x1b[0m"
# A directive is underlined, so that the colours of what stands inside it remain.
_STYLES = {
    "people": "36",
    "citations": "35",
    "figures": "1;32",
    "directives": "4",
    "proposals": "34",
    "projects": "33",
    "lead": "1;36",
    "coordinate": "2;36",
}
QUIET = "2"
_ATOMS = re.compile(r"\s+|\S+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one style; `style` holds the numbers of an ANSI sequence, empty for plain text."""

    text: str
    style: str = ""


def coloured(text: str, cut: Iterable[Stretch]) -> Iterator[Piece]:
    for stretch in cut:
        style = ";".join(_STYLES[mark.label] for mark in stretch.marks)
        yield Piece(printable(text[stretch.start : stretch.end]), style)


def bracketed(text: str, cut: Iterable[Stretch], names: dict[str, str]) -> Iterator[Piece]:
    """Marks as ⟦name:words⟧. A mark that outlasts the one around it, or comes from the line before, is opened again."""
    before: tuple[Mark, ...] = ()
    for stretch in cut:
        kept = _common(before, stretch.marks)
        opening = "".join(f"⟦{names[mark.label]}:" for mark in stretch.marks[kept:])
        yield Piece("⟧" * (len(before) - kept) + opening + printable(text[stretch.start : stretch.end]))
        before = stretch.marks
    yield Piece("⟧" * len(before))


def _common(one: tuple[Mark, ...], other: tuple[Mark, ...]) -> int:
    """How many marks both begin with."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def printable(text: str) -> str:
    """The text without the invisible characters that a paper could use to lead a terminal, or a reader's eye, astray."""
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    if character.isspace():
        return " "
    return "\ufffd" if category in ("Cc", "Cs") else character


def wrapped(pieces: Iterable[Piece], width: int, indent: str = "", hanging: int = 0) -> Iterator[str]:
    """Lines of at most `width` columns behind `indent`, those after the first `hanging` columns deeper. Wider words are cut."""
    room = max(width - len(indent) - hanging, 1)
    line: list[Piece] = []
    used = -hanging  # the first line has so much more room
    for gap, word, columns in _words(pieces, room):
        if line and used + columns + (gap is not None) > room:
            yield indent + _rendered(line)
            line, used, indent, hanging = [], 0, indent + " " * hanging, 0
        if line and gap is not None:
            line.append(gap)
            used += 1
        line += word
        used += columns
    if line:
        yield indent + _rendered(line)


def _words(pieces: Iterable[Piece], room: int) -> Iterator[tuple[Piece | None, list[Piece], int]]:
    """Words with the blank before them and their columns; None where a word had to be cut."""
    gap: Piece | None = None
    word: list[Piece] = []
    columns = 0
    for piece in pieces:
        for atom in _ATOMS.findall(piece.text):
            if atom.isspace():
                if word:
                    yield gap, word, columns
                gap, word, columns = Piece(" ", piece.style), [], 0
                continue
            for part in _cut(atom, room):
                wide = columns_of(part)
                if word and columns + wide > room:
                    yield gap, word, columns
                    gap, word, columns = None, [], 0
                word.append(Piece(part, piece.style))
                columns += wide
    if word:
        yield gap, word, columns


def _cut(word: str, room: int) -> Iterator[str]:
    if columns_of(word) <= room:
        yield word
        return
    start = used = 0
    for i, character in enumerate(word):
        wide = _columns(character)
        if used + wide > room and i > start:
            yield word[start:i]
            start, used = i, 0
        used += wide
    yield word[start:]


def columns_of(text: str) -> int:
    """The columns of a terminal that the text takes."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _rendered(line: list[Piece]) -> str:
    parts = []
    for style, pieces in groupby(line, key=lambda piece: piece.style):
        text = "".join(piece.text for piece in pieces)
        parts.append(f"\x1b[{style}m{text}{_RESET}" if style else text)
    return "".join(parts)
