"""The few lines to ask about in the session, each with the fact that makes it so."""

from thuongky.brief.page.markup import Html, link, tag
from thuongky.brief.page.parts import View, alone, both, of_paper, shortened, state_mark
from thuongky.brief.phrasing import lead_words
from thuongky.brief.table import Ask, Line
from thuongky.brief.wording import say, word

_MOST_CHARS = 240


def show_asks(view: View) -> Html:
    asks = view.table.asks
    items = [_item(view.lines[ask.line], ask) for ask in asks]
    return tag(
        "section",
        tag("h2", both(say("head.asks")), id="asks-title"),
        tag("ol", items, class_="numbered asks") if items else tag("p", both(say("head.asks_none"))),
        tag("p", both(say("head.asks_rule")), class_="rule"),
        id="asks",
        aria_labelledby="asks-title",
    )


def _item(line: Line, ask: Ask) -> Html:
    words = of_paper(shortened(line.words, _MOST_CHARS))
    return tag(
        "li",
        tag("p", link(line.anchor, words), class_="words"),
        tag("p", tag("strong", alone(word(ask.reason)), "."), " ", both(ask.said), class_="reason"),
        tag("p", tag("span", _who(line)), _when(line), state_mark(line.state), class_="facts"),
    )


def _who(line: Line) -> Html:
    return alone(lead_words(line) if line.leads else word(line.ownership))


def _when(line: Line) -> Html | None:
    if not line.due_words:
        return None
    return tag("span", both(say("column.due")), ": ", of_paper(line.due_words))
