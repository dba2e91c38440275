"""Texts written with their places inside: `<<name: words>>` marks words by a name, and marks may nest."""

import re
from dataclasses import dataclass, field

_TOKEN = re.compile(r"<<([\w-]+): |>>")


@dataclass
class MarkedText:
    """The bare text and where each named part of it stands."""

    text: str = ""
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)


def parse_marked(source: str) -> MarkedText:
    marked = MarkedText()
    opened: list[tuple[str, int]] = []
    at = 0
    for token in _TOKEN.finditer(source):
        marked.text += source[at : token.start()]
        at = token.end()
        if token.group(1):
            opened.append((token.group(1), len(marked.text)))
        else:
            name, start = opened.pop()
            marked.spans[name] = (start, len(marked.text))
    marked.text += source[at:]
    if opened:
        raise ValueError(f"never closed: {opened}")
    return marked
