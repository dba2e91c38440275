"""Whether a figure counts what a goal counts: the same part of the whole, the same plan year, and not what is left of it."""

import re
from collections.abc import Sequence

from vanban.links.cues import is_meant
from vanban.links.matching import Sheet, scopes
from vanban.links.naming import are_other_things
from vanban.links.places import places_in
from vanban.links.wording import phrases
from vanban.results import Figure
from vanban.text.letters import pattern
from vanban.text.words import phrase_keys

_PLAN_YEAR = pattern(r"(?:vốn|hoạch|công|tư)\s+(?:của\s+|được\s+giao\s+)?năm\s+(20\d\d)", re.IGNORECASE)
_BEHIND_GOAL = 60
_RESTS = frozenset(phrase_keys(word)[0] for word in phrases("goals", "rests"))
_DENIALS = frozenset(phrase_keys(word)[0] for word in phrases("goals", "denials"))
_NOT_RESTS = frozenset(phrase_keys(word)[0] for word in phrases("goals", "not_rests"))
_SIZES = frozenset(phrase_keys(word) for word in phrases("goals", "sizes"))
_BEFORE_REST, _BEHIND_REST, _BEFORE_GOAL, _BEFORE_TOLD = 3, 4, 5, 9
_FEWEST_SHARED = 2
_INTENT_REACH = 12
_PASSIVE = phrase_keys("được")[0]
_HOMES, _SHARES = (frozenset(phrase_keys(words)) for words in phrases("goals", "counted"))


def is_of_same_part(asking: Sheet, clause: int | None, goal: Figure, telling: Sheet, figure: Figure) -> bool:
    """Whether the words before a figure narrow it as those of the goal do, to the same plan year and the same named works."""
    told = telling.around(figure.start)
    if clause is None or told is None:
        return True
    mine, theirs = asking.clauses[clause], telling.clauses[told]
    wanted = scopes(asking.keys_between(mine.start, goal.end))
    if scopes(telling.keys_between(theirs.start, figure.end)) != wanted:
        return False
    if are_other_things(asking.bags[clause].works, telling.bags[told].works):
        return False
    if _places(telling, theirs.start, figure.end) - _places(asking, mine.start, mine.end):
        return False
    asked_year = _plan_year(asking.reading.text[mine.start : mine.end])
    told_year = _plan_year(telling.reading.text[theirs.start : min(theirs.end, figure.end + _BEHIND_GOAL)])
    return None in (asked_year, told_year) or asked_year == told_year


def _places(sheet: Sheet, start: int, end: int) -> frozenset[tuple[str, ...]]:
    return places_in(sheet.words, sheet.words.within(start, end))


def _plan_year(text: str) -> str | None:
    """The last plan year that a clause names."""
    years = _PLAN_YEAR.findall(text)
    return years[-1] if years else None


def is_rest(telling: Sheet, figure: Figure) -> bool:
    """Whether a figure counts what is left to do: "còn 7,3 ha chưa bàn giao"."""
    span = telling.words.within(figure.start, figure.end)
    before = telling.words.keys[max(0, span.start - _BEFORE_REST) : span.start]
    behind = telling.words.keys[span.stop : span.stop + _BEHIND_REST]
    stop = next((i for i, word in enumerate(behind) if word in ",;."), len(behind))
    left = any(word in _RESTS and (i == 0 or before[i - 1] not in _NOT_RESTS) for i, word in enumerate(before))
    return left or bool(_DENIALS.intersection(behind[:stop])) or behind[:2] == list(phrase_keys("còn lại"))


def is_intended(telling: Sheet, figure: Figure) -> bool:
    """Whether a word of intent leads to a figure, whatever its status was read as: "dự kiến hoàn thành 500 căn"."""
    start = telling.words.within(figure.start, figure.end).start
    first = max(0, start - _INTENT_REACH)
    return is_meant(telling.words.keys[first:start], start - first)


def is_size(asking: Sheet, figure: Figure) -> bool:
    """Whether a figure in an order only tells how large its object is ("công suất 6.000 m3")."""
    span = asking.words.within(figure.start, figure.end)
    before = tuple(asking.words.keys[max(0, span.start - 3) : span.start])
    return any(before[i : i + len(size)] == size for size in _SIZES for i in range(len(before)))


def has_asked_words(asking: Sheet, goal: Figure, telling: Sheet, figure: Figure) -> bool:
    """Whether a word right before the goal ("trồng mới 1.800 ha") also leads to the figure, or follows it in the passive."""
    wanted = _content(asking, goal, _BEFORE_GOAL)
    told = _content(telling, figure, _BEFORE_TOLD) | _passive_behind(telling, figure)
    return not wanted or bool(wanted & told)


def likeness_of_figures(asking: Sheet, goal: Figure, telling: Sheet, figure: Figure) -> float:
    """How much of what names a goal (its measure, the words before it, its unit) names a figure too; 0 below two words."""
    wanted = _naming(asking, goal)
    both = wanted & _naming(telling, figure)
    return len(both) / len(wanted) if len(both) >= _FEWEST_SHARED else 0.0


def _naming(sheet: Sheet, figure: Figure) -> frozenset[str]:
    words = sheet.meaningful(phrase_keys(f"{figure.measure} {figure.unit}"))
    return words | _content(sheet, figure, _BEFORE_GOAL) | _content_behind(sheet, figure)


def _content_behind(sheet: Sheet, figure: Figure) -> frozenset[str]:
    """The words that name something right behind a figure: "95% trẻ dưới 1 tuổi"."""
    stop = sheet.words.within(figure.start, figure.end).stop
    behind = sheet.words.keys[stop : stop + _BEHIND_REST]
    return sheet.meaningful(behind[: next((i for i, word in enumerate(behind) if word in ",.;:"), len(behind))])


def _content(sheet: Sheet, figure: Figure, reach: int) -> frozenset[str]:
    """The words that name something within reach before a figure, in its sentence."""
    start = sheet.words.within(figure.start, figure.end).start
    found: list[str] = []
    for i in range(start - 1, max(-1, start - reach - 1), -1):
        if sheet.words.keys[i] in ".;:":
            break
        if not sheet.mask[i]:
            found.append(sheet.words.keys[i])
    return sheet.meaningful(found)


def _passive_behind(sheet: Sheet, figure: Figure) -> frozenset[str]:
    stop = sheet.words.within(figure.start, figure.end).stop
    behind = sheet.words.keys[stop : stop + _BEFORE_TOLD]
    return sheet.meaningful(behind[behind.index(_PASSIVE) :]) if _PASSIVE in behind else frozenset()


def are_counted_alike(one: Figure, other: Figure) -> bool:
    """Whether two counts may count the same things: their units begin alike, or both are homes, or shares and who gets them."""
    mine, theirs = phrase_keys(one.unit)[:1], phrase_keys(other.unit)[:1]
    return mine == theirs or any({*mine, *theirs} <= group for group in (_HOMES, _SHARES))


def whole_of(telling: Sheet, figures: Sequence[Figure], place: int) -> Figure | None:
    """The whole of which a figure is told as a part: 500 in "212/500 căn nhà"."""
    if place + 1 >= len(figures):
        return None
    between = telling.reading.text[figures[place].end : figures[place + 1].start]
    return figures[place + 1] if between.strip() in ("/", "trên") else None


def is_whole(telling: Sheet, figures: Sequence[Figure], place: int) -> bool:
    """Whether a figure is the whole behind a part."""
    return place > 0 and whole_of(telling, figures, place - 1) is not None
