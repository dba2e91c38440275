"""The opening table itself: every order in its group and class, with its source, its owner, its date and what came of it."""

from datetime import date

from thuongky.brief.page.markup import Html, join, tag
from thuongky.brief.page.parts import (
    View,
    alone,
    both,
    counted,
    dated,
    label,
    of_paper,
    on_page,
    owners,
    paper_title,
    shortened,
    state_mark,
    to_place,
)
from thuongky.brief.page.sections.filtering import show_filter
from thuongky.brief.page.sections.remarks import show_remarks
from thuongky.brief.page.words import tell
from thuongky.brief.table import Group, Grouping, Line, Outcome, Ownership, Section, SessionRow
from thuongky.brief.titles import session_title
from thuongky.brief.wording import said_date, said_month, say, word

COLUMNS = ("number", "words", "source", "lead", "coordinate", "due", "result", "state", "note")
_QUOTE_CHARS = 170


def show_orders(view: View) -> Html:
    table = view.table
    title = tag("h2", both(say("head.annex")), id="orders-title")
    if not table.lines:
        return tag("section", title, tag("p", both(say("head.orders_none"))), id="orders")
    given: set[str] = set()
    return tag(
        "section",
        title,
        tag("p", both(tell("orders.grouped", grouping=word(table.grouping))), class_="intro"),
        show_filter(table.lines),
        [_group(view, group, given) for group in table.groups],
        id="orders",
        aria_labelledby="orders-title",
    )


def _group(view: View, group: Group, given: set[str]) -> Html:
    """`given` holds the ids already used: a line with two leads stands twice, and bears its id the first time."""
    orders = [code for code in group.lines if view.lines[code].ownership is not Ownership.UNISSUED]
    how_many = tag("span", both(counted("orders.count", len(orders))), class_="many")
    heads = [tag("th", both(say(f"column.{name}")), scope="col", class_=f"c-{name}") for name in COLUMNS]
    return tag(
        "table",
        tag("caption", tag("h3", both(group.title), " ", how_many)),
        tag("thead", tag("tr", heads)),
        [_section(view, section, given) for section in group.sections],
        class_="orders",
    )


def _section(view: View, section: Section, given: set[str]) -> Html:
    key = "orders.told" if section.ownership is Ownership.UNISSUED else "orders.count"
    how_many = tag("span", both(counted(key, len(section.lines))), class_="many")
    title = tag("th", both(word(section.ownership)), " ", how_many, scope="rowgroup", colspan=len(COLUMNS))
    rows = [_row(view, view.lines[code], given) for code in section.lines]
    return tag("tbody", tag("tr", title, class_="class"), rows, class_=section.ownership)


def _row(view: View, line: Line, given: set[str]) -> Html:
    anchor = None if line.anchor in given else line.anchor
    given.add(line.anchor)
    cells = {
        "words": join(tag("div", of_paper(line.words)), _known_by(line)),
        "source": _source(view, line),
        "lead": owners(line.leads) or _unsaid("no_lead"),
        "coordinate": owners(line.coordinators),
        "due": _due(line),
        "result": join([_outcome(view, line, outcome) for outcome in line.outcomes]),
        "state": _state(line),
        "note": show_remarks(view, line),
    }
    number = tag("th", str(line.number), scope="row", class_="c-number")
    written = [tag("td", cell, class_=f"c-{name}" + ("" if cell else " empty")) for name, cell in cells.items()]
    return tag("tr", number, written, id=anchor, data_state=line.state)


def _session(session: SessionRow) -> Html:
    return alone(say("session.month", month=said_month(session.month)) if session.month else session_title(session))


def _known_by(line: Line) -> Html:
    """Who gave the order, and the code that the row bears in every file and at every run."""
    giver = tag("div", both(tell("orders.giver", giver=line.giver)), class_="quiet") if line.giver else None
    return join(giver, tag("div", alone(tell("orders.code", code=line.code)), class_="quiet"))


def _unsaid(key: str) -> Html:
    return tag("span", alone(say(f"line.{key}")), class_="unsaid")


def _source(view: View, line: Line) -> Html:
    source = line.source
    name = both(dated(source.number, source.issued_on) or paper_title(view.papers[source.place.paper]))
    address = join(", ", of_paper(source.address)) if source.address else None
    parts = [tag("div", to_place(source.place, name, address, on_page(source.place.page)))]
    if view.table.grouping is not Grouping.SESSION:
        parts.append(tag("div", _session(view.table.session(line.session)), class_="quiet"))
    return join(parts)


def _due(line: Line) -> Html:
    """The deadline as written, with its date where the words do not hold it; a date typed by a person stands for the words."""
    said = both(said_date(line.due)) if line.due else None
    if not line.due_words or "due" in line.corrected:
        return said or _unsaid("no_due")
    is_plain = said is None or said_date(line.due or date.min).vi in line.due_words
    return join(of_paper(line.due_words), None if is_plain else tag("div", said, class_="quiet"))


def _outcome(view: View, line: Line, outcome: Outcome) -> Html:
    """The document that came of it or, where none is named, the words of the later paper."""
    place = outcome.place
    named = dated(outcome.number, outcome.issued_on) if outcome.number else None
    words = both(named) if named else join("“", of_paper(shortened(place.quote, _QUOTE_CHARS)), "”")
    told_in = join(both(paper_title(view.papers[place.paper])), on_page(place.page))
    doubt = None if outcome.sure else label(alone(say("line.unsure")))
    by_hand = label(alone(tell("orders.by_hand"))) if outcome.by_hand else None
    return tag(
        "div",
        tag("div", to_place(place, words)),
        tag("div", told_in, class_="quiet"),
        tag("div", both(outcome.grounds), class_="quiet") if outcome.grounds else None,
        tag("div", state_mark(outcome.state), class_="quiet") if outcome.state is not line.state else None,
        tag("div", doubt, by_hand) if doubt or by_hand else None,
        class_="outcome",
    )


def _state(line: Line) -> Html:
    reason = tag("div", alone(word(line.silence)), class_="quiet") if line.silence else None
    doubt = None if line.sure else tag("div", label(alone(say("line.unsure"))))
    return join(state_mark(line.state), reason, doubt)
