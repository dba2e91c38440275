"""Areas as shipped, made rows: all provinces with their codes and successions, and what lies in some of them."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from django.db.models import Q

from thuongky.core.search_key import fold
from thuongky.core.sort_key import sort_key
from thuongky.organs.models import Area, AreaCode, AreaLevel, AreaSuccession
from thuongky.organs.provinces import ground
from thuongky.organs.shipped import codes_of_provinces, merger_of, provinces
from thuongky.organs.shipped_areas import SCHEME, SOURCE, ShippedArea, shipped_areas


class Tables(NamedTuple):
    """The models to write to; a migration hands in those of its own time."""

    area: Any = Area
    code: Any = AreaCode
    succession: Any = AreaSuccession


OURS = Tables()


def load_areas(codes: Iterable[str], tables: Tables = OURS) -> None:
    """All provinces; districts and communes of those of these codes; what each is called and went into. Safe to run again.

    What went into an area that is not kept here has no succession until it is.
    """
    shipped = [one for place in sorted({ground(code) for code in codes}) for one in shipped_areas(place)]
    wanted = Q(province="") | Q(province__in={one.province for one in shipped})
    there = set(tables.area.objects.filter(wanted).values_list("code", flat=True))
    new = (tables.area(**_fields(one)) for one in shipped if one.code not in there)
    _add(tables.area, (*(tables.area(**fields) for fields in provinces() if fields["code"] not in there), *new))
    ids = dict(tables.area.objects.filter(wanted).values_list("code", "pk"))
    _add_missing(tables.code, _codes(shipped, ids), ("area_id", "scheme", "code"))
    _add_missing(tables.succession, _steps(shipped, ids), ("ended_id", "taker_id"))


def _add_missing(table: Any, rows: Iterable[Mapping[str, Any]], key: Sequence[str]) -> None:
    there = set(table.objects.values_list(*key))
    _add(table, (table(**row) for row in rows if tuple(row[name] for name in key) not in there))


def _add(table: Any, rows: Iterable[Any]) -> None:
    """One that somebody else adds meanwhile is left as it is."""
    table.objects.bulk_create(rows, ignore_conflicts=True)


def _fields(one: ShippedArea) -> dict[str, Any]:
    return {
        "code": one.code,
        "level": (AreaLevel.DISTRICT if one.is_district else AreaLevel.COMMUNE).value,
        "province": one.province,
        "parent": one.parent,
        "kind": one.kind,
        "name": one.name,
        "name_en": _bare(one.name),
        "first_day": one.first_day,
        "last_day": one.last_day,
        "sort_key": sort_key(one.name),
        "search_key": fold(f"{one.kind} {one.name}"),
    }


def _codes(shipped: Iterable[ShippedArea], ids: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    for area, scheme, code, first, last in codes_of_provinces():
        yield {"area_id": ids[area], "scheme": scheme, "code": code, "first_day": first, "last_day": last}
    for one in shipped:
        days = {"first_day": one.first_day, "last_day": one.last_day}
        yield {"area_id": ids[one.code], "scheme": SCHEME, "code": one.official_code, **days}


def _steps(shipped: Iterable[ShippedArea], ids: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    for area in provinces():
        if merged := merger_of(area["code"]):
            into, on, source = merged
            yield {"ended_id": ids[area["code"]], "taker_id": ids[into], "on": on, "ground": source}
    for one in shipped:
        if one.last_day is None:
            continue
        step = {"ended_id": ids[one.code], "on": one.last_day + timedelta(days=1), "is_whole": len(one.into) == 1}
        yield from ({**step, "taker_id": ids[taker], "ground": SOURCE} for taker in one.into if taker in ids)


def _bare(name: str) -> str:
    """
    >>> _bare("Đô Lương")
    'Do Luong'
    """
    bare = "".join(mark for mark in unicodedata.normalize("NFD", name) if not unicodedata.combining(mark))
    return bare.translate(str.maketrans("đĐ", "dD"))
