"""Short texts taken through the reader as far as one rule needs."""

import re

from vanban.grammar.citation import Cited, find_citations
from vanban.grammar.marks import Marks, find_marks
from vanban.grammar.person import Post, find_people, find_posts
from vanban.grammar.quantity import Quantity, find_quantities
from vanban.grammar.times import find_times
from vanban.reading import read
from vanban.results import Directive, Figure, Person, Reading
from vanban.text.layout import blocks
from vanban.text.normal import normalise

# What makes a text a session's: the month of April 2024, and who has the floor.
SESSION = "Sáng 26/4/2024, UBND tỉnh Sông Mẫu tổ chức phiên họp thường kỳ tháng 4/2024."
CHAIR = "Chủ tịch UBND tỉnh Lê Văn Ví Dụ"


def marks_of(text: str) -> Marks:
    return find_marks(normalise(text).text)


def quantities(text: str) -> list[Quantity]:
    marks = marks_of(text)
    return find_quantities(marks, [(time.start, time.end) for time in find_times(marks.text)])


def citations(text: str) -> list[Cited]:
    marks = marks_of(text)
    return find_citations(marks, find_times(marks.text), blocks(marks.text))


def posts(text: str) -> list[Post]:
    return find_posts(marks_of(text))


def people(text: str) -> list[Person]:
    marks = marks_of(text)
    return find_people(marks, find_posts(marks), blocks(marks.text))


def in_session(*paragraphs: str) -> Reading:
    """The reading of paragraphs behind an opening that tells of the session of April 2024."""
    return read("\n\n".join((SESSION, *paragraphs)))


def figures(*paragraphs: str) -> tuple[Figure, ...]:
    return in_session(*paragraphs).figures


def only_figure(paragraph: str, quote: str | None = None) -> Figure:
    """The figure of a paragraph that holds one, or the one with these words."""
    found = [one for one in figures(paragraph) if quote is None or one.quote == quote]
    assert len(found) == 1, [one.quote for one in figures(paragraph)]
    return found[0]


def orders(*paragraphs: str) -> tuple[Directive, ...]:
    return in_session(*paragraphs).directives


def leads(order: Directive) -> list[str]:
    return [party.name for party in order.lead]


def partners(order: Directive) -> list[str]:
    return [party.name for party in order.coordinate]


def squeezed(words: str) -> str:
    """Words on one line, whatever broke them."""
    return re.sub(r"\s+", " ", words).strip()
