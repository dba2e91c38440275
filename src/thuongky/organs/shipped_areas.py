"""Districts and communes as `data/areas.tsv` ships them: dated, with their codes and what each went into. Pure.

The head of that file says where they come from; nobody has compared them with the resolutions yet.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

SOURCE = "vietnamadminunits 1.0.4"
SCHEME = "nso"  # the codes of the statistics office
_DISTRICTS = ("huyện", "quận", "thị xã", "thành phố")


@dataclass(frozen=True, slots=True)
class ShippedArea:
    """A district or commune; `parent` and `into` are codes of areas, the taker of the greater part first."""

    code: str
    official_code: str
    kind: str
    name: str
    province: str
    parent: str
    first_day: date | None
    last_day: date | None
    into: tuple[str, ...]

    @property
    def is_district(self) -> bool:
        return self.kind in _DISTRICTS


@cache
def shipped_areas(province: str) -> tuple[ShippedArea, ...]:
    """Those on the ground of a province (`provinces.ground`); none for one that is not shipped."""
    return tuple(_read(line) for line in _lines() if line.startswith(f"{province}\t"))


def _lines() -> Iterator[str]:
    text = (files("thuongky.organs") / "data" / "areas.tsv").read_text("utf-8")
    return (line for line in text.splitlines() if not line.startswith("#"))


def _read(line: str) -> ShippedArea:
    province, own, kind, name, within, first, last, into = line.split("\t")
    return ShippedArea(
        code=_code(own),
        official_code=own.partition("-")[0],
        kind=kind,
        name=name,
        province=province,
        parent=_code(within) if within else province,
        first_day=_day(first),
        last_day=_day(last),
        into=tuple(map(_code, into.split())),
    )


def _code(own: str) -> str:
    return f"{SCHEME}-{own}"


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
