"""How sessions and the table itself are called."""

from collections.abc import Sequence

from thuongky.brief.table import SessionRow
from thuongky.brief.wording import capital, join, said_date, said_month, say, word
from thuongky.core.lang import Phrase

_MOST_MONTHS = 4  # named one by one in a title; more are told as first and last


def session_title(session: SessionRow) -> Phrase:
    """Kind, organ and month; which one of that month from the second on; the day held where known."""
    month = say("session.month", month=said_month(session.month)) if session.month else say("session.unknown_month")
    title = capital(say("session.title", kind=word(session.kind), organ=organ_name(session), month=month))
    if session.ordinal > 1:
        title = say("session.ordinal", title=title, ordinal=session.ordinal)
    return say("session.held", title=title, on=said_date(session.held_on)) if session.held_on else title


def organ_name(session: SessionRow) -> Phrase:
    """The committee as a paper names it, with the province's name where that is known from elsewhere."""
    if session.organ and (session.province is None or session.province in session.organ):
        return Phrase(session.organ, session.organ)
    return say("title.organ_of", province=session.province) if session.province else say("title.organ_default")


def table_title(sessions: Sequence[SessionRow]) -> Phrase:
    """The title of the whole table: the organ where there is one only, and every month told of, once."""
    names = {session.province or session.organ for session in sessions}
    first = sessions[0] if len(names) == 1 else None
    organ = organ_name(first) if first else say("title.organ_default")
    months = sorted({session.month for session in sessions if session.month})
    if not months:
        return say("title.no_month", organ=organ)
    if len(months) > _MOST_MONTHS:
        return say("title.range", organ=organ, first=said_month(months[0]), last=said_month(months[-1]))
    key = "title.one" if len(months) == 1 else "title.many"
    return say(key, organ=organ, months=join((said_month(month) for month in months), ", "))
