"""All organs of a committee at hand, to look up thousands of names: what `queries.find` answers, without its queries."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from thuongky.core.search_key import fold
from thuongky.organs.models import Area, Organ
from thuongky.organs.names import entries_of, names_in
from thuongky.organs.provinces import lineage
from thuongky.organs.queries import area_among

_FEWEST_LETTERS, _FEWEST_WORDS = 8, 3  # of a name that was cut: less may begin anything


class OrganBook:
    """The organs of a committee and of those that went into it, as they are in the records now."""

    def __init__(self, province: str) -> None:
        self._areas = list(Area.objects.filter(code__in=lineage(province)).order_by("pk"))
        self.province = province
        self._by_name: dict[str, list[Organ]] = defaultdict(list)
        self._by_entry: dict[str, list[Organ]] = defaultdict(list)
        codes = [area.code for area in self._areas]
        for organ in Organ.objects.filter(area__in=[*codes, ""]).order_by("-area", "sort_key"):
            self._by_name[organ.search_key].append(organ)
            self._by_entry[organ.entry].append(organ)
        self._area_on = lru_cache(4096)(self._find_area)
        self.find_each = lru_cache(4096)(self._find_each)

    def find(self, name: str, on: date) -> list[Organ]:
        """The organs that a name may mean on a day, by full name or as the lexicon has it: one, several or none."""
        area = self._area_on(on)
        if found := self._there(self._by_name.get(fold(name), ()), area, on):
            return found
        return self._there([one for entry in entries_of(name, area.name) for one in self._by_entry.get(entry, ())], area, on)

    def find_cut(self, name: str, on: date) -> list[Organ]:
        """Those whose name goes on where this one ends: a column cut it. None where too little of it is left."""
        begin = fold(name)
        if len(begin) < _FEWEST_LETTERS or begin.count(" ") < _FEWEST_WORDS - 1:
            return []
        area = self._area_on(on)
        return [
            organ
            for key, organs in self._by_name.items()
            if key.startswith(begin) and key != begin
            for organ in self._there(organs, area, on)
        ]

    def _find_each(self, text: str, on: date) -> tuple[tuple[str, tuple[Organ, ...]], ...]:
        """Each name in a text ("các Sở: Y tế, Tài chính") with the organs that it may mean; the whole text first."""
        if whole := self.find(text, on):
            return ((text, tuple(whole)),)
        return tuple((name, tuple(self.find(name, on))) for name in names_in(text))

    def _find_area(self, on: date) -> Area:
        return area_among(self._areas, self.province, named="", on=on)

    @staticmethod
    def _there(organs: Sequence[Organ], area: Area, on: date) -> list[Organ]:
        def on_the_day() -> Iterator[Organ]:
            yield from (one for one in organs if one.area in (area.code, "") and one.holds(on))

        return list(dict.fromkeys(on_the_day()))
