"""Lines gathered by session, lead organ or giver, and within each by class: what names no lead or date stands apart, in sight."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from thuongky.brief.table import Group, Grouping, Line, Owner, Ownership, Section, SessionRow
from thuongky.brief.titles import session_title
from thuongky.brief.wording import capital, say
from thuongky.core.lang import Phrase
from thuongky.core.search_key import fold
from thuongky.core.sort_key import sort_key
from vanban.results import PartyKind

ORDER_OF_CLASSES = (Ownership.COMPLETE, Ownership.UNDATED, Ownership.COLLECTIVE, Ownership.OWNERLESS, Ownership.UNISSUED)
TOGETHER, NOBODY = "~1", "~2"  # keys of "to a collective" and "no lead": after every organ


def group_lines(lines: Iterable[Line], sessions: Sequence[SessionRow], grouping: Grouping) -> tuple[Group, ...]:
    """Groups in time order for sessions, else by name. A line with two lead organs stands under each of them."""
    titles = {session.key: session_title(session) for session in sessions}
    keys: Mapping[Grouping, Callable[[Line], list[tuple[str, Phrase]]]] = {
        Grouping.SESSION: lambda line: [(line.session, titles[line.session])],
        Grouping.ORGAN: OrganKeys(sessions).of,
        Grouping.GIVER: _giver_key,
    }
    named: dict[str, Phrase] = {}
    gathered: dict[str, list[Line]] = {}
    for line in lines:
        for key, title in keys[grouping](line):
            named.setdefault(key, title)
            gathered.setdefault(key, []).append(line)
    order = list(gathered) if grouping is Grouping.SESSION else sorted(gathered, key=lambda key: by_name(key, named[key]))
    return tuple(Group(key=key, title=named[key], sections=_sections(gathered[key])) for key in order)


def by_name(key: str, title: Phrase) -> tuple[str, str]:
    """Order of groups: named ones by the Vietnamese alphabet, then the collective, then those nobody leads."""
    return (key if key in (TOGETHER, NOBODY) else "", sort_key(title.vi))


class OrganKeys:
    """Under which organs a line stands. With papers of several provinces an organ's name carries its province."""

    def __init__(self, sessions: Sequence[SessionRow]) -> None:
        self._provinces = {session.key: session.province or "" for session in sessions}
        self._are_many = len(set(self._provinces.values())) > 1

    def of(self, line: Line) -> list[tuple[str, Phrase]]:
        single = [owner for owner in line.leads if owner.kind is not PartyKind.GROUP]
        if not line.leads:
            return [(NOBODY, say("group.no_organ"))]
        if not single:
            return [(TOGETHER, say("group.collective"))]
        return list(dict(self._key(owner, self._provinces[line.session]) for owner in single).items())

    def _key(self, owner: Owner, province: str) -> tuple[str, Phrase]:
        """An organ that has ended is counted with the one that answers for it today."""
        name = owner.today or owner.name
        shown = f"{name} ({province})" if self._are_many and province else name
        return fold(shown), capital(Phrase(shown, shown))


def _giver_key(line: Line) -> list[tuple[str, Phrase]]:
    if not line.giver:
        return [(NOBODY, say("group.no_giver"))]
    return [(fold(line.giver), Phrase(line.giver, line.giver))]


def _sections(lines: Sequence[Line]) -> tuple[Section, ...]:
    classes = {ownership: tuple(line.code for line in lines if line.ownership is ownership) for ownership in ORDER_OF_CLASSES}
    return tuple(Section(ownership=ownership, lines=codes) for ownership, codes in classes.items() if codes)
