"""A stated total and the parts listed after it: "tổng chi 9.831 tỷ; trong đó A 7.892, B 1.602, C 319".

A list after "trong đó" need not be complete, and its parts may overlap; so only a sum that comes near the total without
meeting it is questioned. The printed digits decide what meets it: half a unit of the last place for each rounded number, nothing
for counts of things.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from vanban.checks.numbers import Stated, sentence_spans, stated
from vanban.checks.results import Check, Rule, Severity, Span
from vanban.results import Reading
from vanban.sentences_of_fact import Sentence, amount, rounded
from vanban.text.letters import pattern
from vanban.text.normal import Normal, normalise

_LISTS = pattern(r"\b(?:trong đó|bao gồm|gồm có|gồm|chia ra|cụ thể(?: là)?)\b", re.IGNORECASE)
_ABOUT = pattern(r"(?:trên|hơn|khoảng|gần|dưới|xấp xỉ)\s*$", re.IGNORECASE)
_NEAR = Decimal("0.10")
_MOST_PARTS = 12


def parts_and_total(reading: Reading) -> Iterator[Check]:
    """A question for each list whose sum nearly, but not quite, gives its total."""
    normal = normalise(reading.text)
    text = normal.text
    for start, end in sentence_spans(text):
        marker = _LISTS.search(text, start, end)
        if marker:
            totals = [n for n in stated(text, start, marker.start()) if n.unit.base != "%"]
            found = _compare(text, totals, _listed(text, marker.end(), end)) if totals else None
            if found:
                yield _question(normal, *found, _words_of(normal, found[0], reading))


def _listed(text: str, start: int, end: int) -> list[Stated]:
    """The numbers listed up to the first ';' where these are two or more, else up to the sentence's end."""
    stop = text.find(";", start, end)
    first = list(stated(text, start, stop)) if stop >= 0 else []
    return first if sum(number.unit.base != "%" for number in first) > 1 else list(stated(text, start, end))


def _compare(text: str, totals: Sequence[Stated], listed: Sequence[Stated]) -> tuple[Stated, Sequence[Stated], Decimal] | None:
    """Total, parts and how far their sum is off, where that is to be asked about."""
    total = totals[-1]
    parts = [part for part in listed if _is_part(part, total)][:_MOST_PARTS]
    if len(parts) < 2 or any(_ABOUT.search(text, max(0, n.start - 9), n.start) for n in (total, *parts)):
        return None
    if any(_meets(candidate, parts[:count]) for candidate in totals for count in range(2, len(parts) + 1)):
        return None
    difference = sum((part.base for part in parts), Decimal(0)) - total.base
    if abs(difference) > total.base * _NEAR:
        return None
    return total, parts, difference


def _words_of(normal: Normal, total: Stated, reading: Reading) -> str:
    """The unit's words as the reader found them; a count the reader left out goes without."""
    start, _ = normal.original(total.start, total.end)
    figure = next((figure for figure in reading.figures if figure.start == start), None)
    return figure.unit if figure else total.words if total.unit.is_rounded else ""


def _is_part(part: Stated, total: Stated) -> bool:
    """Whether a number can be a part: money of money, a count of a count; a bare number is in the total's unit."""
    if part.unit.base == "%" or part.base > total.base:
        return False
    if total.unit.is_rounded or part.unit.is_rounded:
        return part.unit.base == total.unit.base
    return True


def _meets(total: Stated, parts: Sequence[Stated]) -> bool:
    give = total.slack + sum((part.slack for part in parts), Decimal(0))
    return abs(sum((part.base for part in parts), Decimal(0)) - total.base) <= give


def _question(normal: Normal, total: Stated, parts: Sequence[Stated], difference: Decimal, words: str) -> Check:
    power = total.unit.power
    added = (total.base + difference).scaleb(-power)
    said_total, said_sum = amount(total.value, words), amount(_plain(added), words)
    said_gap = amount(_plain(abs(difference).scaleb(-power)), words)
    return Check(
        rule=Rule.PARTS_AND_TOTAL,
        severity=Severity.QUESTION,
        spans=tuple(Span(*normal.original(number.start, number.end)) for number in (total, *parts)),
        values=(total.value, _plain(added)),
        said=Sentence(
            f"Tổng nêu là {said_total.vi}; cộng {len(parts)} phần được {said_sum.vi}, chênh {said_gap.vi}",
            f"The stated total is {said_total.en}; the {len(parts)} parts add up to {said_sum.en}, {said_gap.en} apart",
        ),
    )


def _plain(value: Decimal) -> Decimal:
    """Without trailing zeros or an exponent."""
    return rounded(value, 0) if value == value.to_integral_value() else value.normalize()
