"""How sessions and the table itself are called."""

from collections.abc import Sequence

from thuongky.brief.table import SessionRow
from thuongky.brief.wording import capital, join, said_date, said_month, say, word
from thuongky.core.lang import Phrase

_MOST_MONTHS, _MOST_PROVINCES = 4, 4  # named one by one in a title


def session_title(session: SessionRow) -> Phrase:
    """Kind, organ and month; which one of that month from the second on; the day held where known."""
    month = say("session.month", month=said_month(session.month)) if session.month else say("session.unknown_month")
    title = capital(say("session.title", kind=word(session.kind), organ=organ_name(session), month=month))
    if session.ordinal > 1:
        title = say("session.ordinal", title=title, ordinal=session.ordinal)
    return say("session.held", title=title, on=said_date(session.held_on)) if session.held_on else title


def organ_name(session: SessionRow) -> Phrase:
    """The committee as a paper names it, with the province's name where that is known from elsewhere."""
    if not session.province:
        return Phrase(session.organ, session.organ) if session.organ else say("title.organ_default")
    named = say("title.organ_of", province=session.province)
    return Phrase(session.organ, named.en) if session.organ and session.province in session.organ else named


def table_title(sessions: Sequence[SessionRow]) -> Phrase:
    """The title of the whole table: the committees whose sessions these are, and the months told of.

    A few months of one committee are named one by one; else the first and the last, as for several committees.
    """
    organs = {session.province or session.organ: organ_name(session) for session in sessions}
    organ = next(iter(organs.values()), say("title.organ_default")) if len(organs) <= 1 else _organs_name(sessions)
    months = sorted({session.month for session in sessions if session.month})
    if not months:
        return say("title.no_month", organ=organ)
    if len(months) == 1:
        return say("title.one", organ=organ, months=said_month(months[0]))
    if len(organs) == 1 and len(months) <= _MOST_MONTHS:
        return say("title.many", organ=organ, months=join((said_month(month) for month in months), ", "))
    return say("title.range", organ=organ, first=said_month(months[0]), last=said_month(months[-1]))


def _organs_name(sessions: Sequence[SessionRow]) -> Phrase:
    """The committees of several provinces; where one is not known, or there are too many to name, none is."""
    named = list(dict.fromkeys(session.province for session in sessions if session.province))
    if len(named) > _MOST_PROVINCES or not all(session.province for session in sessions):
        return say("title.organ_several")
    key = "title.organs_of_cities" if any("thành phố" in (session.organ or "") for session in sessions) else "title.organs_of"
    return say(key, provinces=", ".join(named))
