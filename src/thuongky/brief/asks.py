"""The few lines to ask about in the session: at most ten, chosen by facts of the papers, by the rule printed beside them."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import islice

from thuongky.brief.table import Ask, AskReason, Line, Outcome, Silence, State
from thuongky.brief.totals import counted
from thuongky.brief.wording import say
from thuongky.core.lang import Phrase
from vanban.results import PartyKind

MOST = 10
_OFTEN = 2  # further papers that order the same again
_FAR = date.max
_QUOTE_CHARS = 160


def choose_asks(lines: Iterable[Line], on: date) -> tuple[Ask, ...]:
    """By reason in the order of `AskReason`, then the earlier deadline, then the place in the table. A line is asked once."""
    reasons: Mapping[AskReason, Callable[[Line], Phrase | None]] = {
        AskReason.GOAL_SHORT: _goal_short,
        AskReason.CONTRADICTED: _contradicted,
        AskReason.DUE_SILENT: lambda line: _due_silent(line, on),
        AskReason.ORDERED_AGAIN: _ordered_again,
        AskReason.NO_LIVING_OWNER: _no_living_owner,
    }
    by_date = sorted(
        (line for line in counted(lines) if line.state is not State.DONE), key=lambda line: (line.due or _FAR, line.number)
    )
    asks: dict[str, Ask] = {}
    for reason in AskReason:
        for line in by_date:
            said = reasons[reason](line)
            if said and line.code not in asks:
                asks[line.code] = Ask(line=line.code, reason=reason, said=said)
    return tuple(islice(asks.values(), MOST))


def _goal_short(line: Line) -> Phrase | None:
    return _told("ask.goal-short", line, State.SHORT) if line.state is State.SHORT else None


def _contradicted(line: Line) -> Phrase | None:
    return _told("ask.contradicted", line, State.TO_CHECK) if line.sure else None


def _told(key: str, line: Line, state: State) -> Phrase | None:
    outcome: Outcome | None = next((outcome for outcome in line.outcomes if outcome.state is state), None)
    if outcome is None or outcome.by_hand:
        return None
    return outcome.grounds or say(key, quote=short(outcome.place.quote))


def _due_silent(line: Line, on: date) -> Phrase | None:
    is_due = line.due is not None and line.due <= on
    if not is_due or line.silence is not Silence.NOT_MENTIONED:
        return None
    return say("ask.due-silent", due=line.due_words or f"{line.due:%d/%m/%Y}")


def _ordered_again(line: Line) -> Phrase | None:
    papers = {outcome.place.paper for outcome in line.outcomes if outcome.state is State.ORDERED_AGAIN}
    return say("ask.ordered-again", times=len(papers)) if len(papers) >= _OFTEN else None


def _no_living_owner(line: Line) -> Phrase | None:
    """Of a single organ: a group of organs goes on in others of its kind."""
    ended = next((one for one in line.leads if one.ended and not one.today and one.kind is not PartyKind.GROUP), None)
    return say("ask.no-living-owner", organ=ended.name) if ended else None


def short(quote: str, most: int = _QUOTE_CHARS) -> str:
    """The first words of a quote, at most so many characters, cut between words."""
    words = " ".join(quote.split())
    if len(words) <= most:
        return words
    return words[:most].rsplit(" ", 1)[0] + " …"
