"""Narrowing the table down: by state with style rules alone, by words where scripts run."""

from collections.abc import Sequence

from thuongky.brief.page.markup import Html, css_string, join, tag
from thuongky.brief.page.parts import both, count, in_language, state_mark
from thuongky.brief.page.words import tell
from thuongky.brief.table import Line, State
from thuongky.core.lang import Lang

_COUNT_HERE = "\ufffc"


def show_filter(lines: Sequence[Line]) -> Html:
    """Radio buttons for the states that occur, and a search field that the script brings to light."""
    occurring = [state for state in State if any(line.state is state for line in lines)]
    choices = [
        _choice("any", both(tell("filter.any")), is_chosen=True),
        *(_choice(state, state_mark(state)) for state in occurring),
    ]
    states = tag("fieldset", tag("legend", both(tell("filter.state"))), choices, class_="states")
    return tag("div", _search(), states, _shown(len(lines)), _none(), class_="filter", role="search")


def _choice(value: str, words: Html, *, is_chosen: bool = False) -> Html:
    button = tag("input", type="radio", name="only", id=f"only-{value}", value=value, checked=is_chosen)
    return tag("span", button, tag("label", words, for_=f"only-{value}"), class_="choice")


def _search() -> Html:
    field = tag("input", type="search", id="find", autocomplete="off", spellcheck="false")
    return tag("p", tag("label", both(tell("filter.search")), for_="find"), field, class_="find", hidden=True)


def _shown(all_lines: int) -> Html:
    """The sentence with an empty place for the count that the script fills."""
    phrase = tell("filter.shown", shown=_COUNT_HERE, all=count(all_lines))
    sentences = []
    for lang in Lang:
        before, after = phrase.of(lang).split(_COUNT_HERE)
        sentences.append(in_language(lang, join(before, tag("span", class_="shown-count"), after)))
    return tag("p", sentences, role="status", class_="shown", hidden=True)


def _none() -> Html:
    return tag("p", both(tell("filter.none")), class_="shown-none", hidden=True)


def filter_rules() -> str:
    """For each state: rows of others go, then groups left without rows. A row that is opened by a link always stays."""
    rules = []
    for state in State:
        chosen = f"#orders:has([id={css_string(f'only-{state}')}]:checked)"
        rows = f"tr[data-state]:not([data-state={css_string(state)}],:target)"
        kept = f":has([data-state={css_string(state)}],:target)"
        rules.append(f"{chosen} {rows},{chosen} tbody:not({kept}),{chosen} table.orders:not({kept}){{display:none}}")
    return "\n".join(rules)
