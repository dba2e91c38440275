"""What each tool finds of the three things that all of them look for: people by name, money, percentages.

A tool is a function from a text to `Found`. Amounts are whole units of money (đồng, US dollars); a percentage is without
sign, because the other tools read "giảm 2%" as 2.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from bench.likeness import Item, Span, fold, match, number, overlap, place
from bench.score import Tally

SCALES: Mapping[str, int] = {"": 1, "nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
CURRENCIES: Mapping[str, str] = {"đồng": "VND", "vnd": "VND", "vnđ": "VND", "usd": "USD"}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the text with what it counts: "VND", "USD" or "%"."""

    place: Span
    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Found:
    """`None` where the tool does not look for such things."""

    people: frozenset[str] | None = None
    money: tuple[Amount, ...] | None = None
    percent: tuple[Amount, ...] | None = None


Tool = Callable[[str], Found]


def amount_of(figure: Item, text: str) -> Amount | None:
    """A figure as whole money or as a percentage, None where it measures something else."""
    value = number(figure["value"])
    words = figure["unit"].lower().split()
    if value is None or not words:
        return None
    if words == ["%"]:
        return Amount(place(figure, text), abs(value), "%")
    currency = CURRENCIES.get(words[-1])
    if currency is None or any(word not in SCALES for word in words[:-1]):
        return None
    for word in words[:-1]:
        value *= SCALES[word]
    return Amount(place(figure, text), abs(value), currency)


def found_in(reading: Item, text: str) -> Found:
    """The three things out of an annotation or a reading."""
    amounts = [amount for amount in (amount_of(figure, text) for figure in reading.get("figures", ())) if amount]
    return Found(
        people=frozenset(fold(person["name"]) for person in reading.get("people", ())),
        money=tuple(amount for amount in amounts if amount.unit != "%"),
        percent=tuple(amount for amount in amounts if amount.unit == "%"),
    )


def _same_amount(gold: Amount, found: Amount) -> float:
    return overlap(gold.place, found.place) if (gold.value, gold.unit) == (found.value, found.unit) else 0.0


def add_amounts(tally: Tally, gold: tuple[Amount, ...], found: tuple[Amount, ...]) -> None:
    tally.add(len(match(gold, found, _same_amount, 0.3).pairs), len(gold), len(found))


def add_people(tally: Tally, gold: frozenset[str], found: frozenset[str]) -> None:
    tally.add(len(gold & found), len(gold), len(found))


# --- the tools ------------------------------------------------------------------------------------------------------


def vanban() -> Tool:
    from vanban.reading import read  # a tool is imported only where it is measured

    def find(text: str) -> Found:
        reading = read(text)
        figures = [{"start": one.start, "end": one.end, "value": one.value, "unit": one.unit} for one in reading.figures]
        return found_in({"figures": figures, "people": [{"name": one.name} for one in reading.people]}, text)

    return find


def _names(tagged: Iterable[tuple[str, str, str, str]]) -> Iterator[str]:
    """People out of (word, part of speech, chunk, tag) rows: B-PER begins a name, I-PER goes on with it."""
    name: list[str] = []
    for word, _, _, tag in tagged:
        if name and tag != "I-PER":
            yield " ".join(name)
            name = []
        if tag in ("B-PER", "I-PER"):
            name.append(word)
    if name:
        yield " ".join(name)


def underthesea() -> Tool:
    from underthesea import ner, sent_tokenize

    def find(text: str) -> Found:
        sentences = [one for line in text.splitlines() if line.strip() for one in sent_tokenize(line)]
        return Found(people=frozenset(fold(name) for sentence in sentences for name in _names(ner(sentence))))

    return find


_ZONES = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo")
_PERCENT = re.compile(r"\s?%")


def _duckling_amounts(line: str, at: int, entities: Iterable[Item]) -> Iterator[Amount]:
    for entity in entities:
        value = number(entity["value"].get("value"))  # an interval has none
        start, end = entity["start"], entity["end"]
        if value is None:
            continue
        if entity["dim"] == "amount-of-money":
            yield Amount((at + start, at + end), value, entity["value"].get("unit", ""))
        elif sign := _PERCENT.match(line, end):
            yield Amount((at + start, at + sign.end()), value, "%")


def duckling() -> Tool:
    """Line by line, as it was written for short utterances; its numbers before a percent sign are percentages.

    Raises:
        OSError: the system has no table of time zones, which the tool asks for at its start.
    """
    import duckling as tool

    zones = next((folder for folder in _ZONES if Path(folder).is_dir()), None)
    if zones is None:
        raise OSError("no table of time zones on this system (package tzdata)")
    now = tool.parse_ref_time(tool.load_time_zones(zones), "Asia/Ho_Chi_Minh", 1_700_000_000)
    locale = tool.parse_locale("VI_VN", tool.default_locale_lang(tool.parse_lang("VI")))
    context = tool.Context(now, locale)
    dimensions = tool.parse_dimensions(["amount-of-money", "number"])

    def find(text: str) -> Found:
        amounts: list[Amount] = []
        at = 0
        for line in text.splitlines(keepends=True):
            amounts += _duckling_amounts(line, at, tool.parse(line, context, dimensions, False))
            at += len(line)
        money = tuple(amount for amount in amounts if amount.unit != "%")
        return Found(money=money, percent=tuple(amount for amount in amounts if amount.unit == "%"))

    return find
