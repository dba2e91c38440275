"""Reads of areas: which one a name means on a day, what lies in one, what became of it."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import product

from django.db.models import Q, QuerySet

from thuongky.core.search_key import fold
from thuongky.organs.area_names import AreaName
from thuongky.organs.models import Area, AreaLevel, AreaSuccession, holding
from thuongky.organs.provinces import ground, grounds, lineage


def find_areas(name: str, *, area: str, on: date) -> list[Area]:
    """The areas that a name may mean in a province on a day: one, several of the same name, or none; never a guess.

    `area` is the code of the province. The name stands with its kind ("xã A", "TP. B"), with or without the district and
    province behind, or is that of the area's committee. One typed without any mark is found without regard to marks.
    """
    said = AreaName.read(name)
    rows = list(_within(area).filter(holding(on), search_key__in=said.heads()).order_by("sort_key", "code"))
    behind = _behind(rows, area)
    return [row for row in rows if said.fits(row.full_name, behind[row.code])]


def list_areas(province: str, on: date) -> list[Area]:
    """What lies directly under a province on a day: districts, or communes since there are no districts."""
    return list(Area.objects.filter(holding(on), parent__in=grounds(province)).order_by("kind", "sort_key"))


def access_area(province: str, pk: int) -> Area | None:
    """An area of the province or of those it goes back to; None for any other."""
    return _within(province).filter(pk=pk).first()


def line_of_area(area: Area) -> tuple[Sequence[AreaSuccession], Sequence[AreaSuccession]]:
    """The successions by which an area came about, and those by which it ended; the taker of the greater part first."""
    before = area.took_from.select_related("ended").order_by("on", "ended__sort_key", "ended__code")
    after = area.passed_to.select_related("taker").order_by("on", "pk")
    return list(before), list(after)


def above(rows: Sequence[Area], *, province: str, on: date) -> dict[str, Area]:
    """The code of each area → its district, or the province in which it lay on a day; nothing for a province."""
    districts = _districts_of(rows)
    provinces = {ground(one.code): one for one in Area.objects.filter(holding(on), code__in=lineage(province))}
    found = {row.code: districts.get(row.parent) or provinces.get(row.province) for row in rows}
    return {code: area for code, area in found.items() if area}


def parts_of(district: Area) -> list[Area]:
    """The communes of a district."""
    return list(Area.objects.filter(parent=district.code).order_by("kind", "sort_key"))


def _within(province: str) -> QuerySet[Area]:
    return Area.objects.filter(Q(code__in=lineage(province)) | Q(province__in=grounds(province)))


def _behind(rows: Sequence[Area], province: str) -> Mapping[str, frozenset[str]]:
    """What may stand behind each area's name: district, province, or both, with their kinds or without."""
    districts = _districts_of(rows)
    provinces = list(Area.objects.filter(code__in=lineage(province)))
    found = {}
    for row in rows:
        district = districts.get(row.parent)
        lower = {"", *_names(district)} if district else {""}
        upper = {"", *(name for one in provinces if ground(one.code) == row.province for name in _names(one))}
        found[row.code] = frozenset(f"{one} {other}".strip() for one, other in product(lower, upper)) - {""}
    return found


def _districts_of(rows: Sequence[Area]) -> dict[str, Area]:
    above = Area.objects.filter(level=AreaLevel.DISTRICT.value, code__in={row.parent for row in rows})
    return {district.code: district for district in above}


def _names(area: Area) -> tuple[str, str]:
    return area.search_key, fold(area.name)
