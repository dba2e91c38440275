"""Districts and communes as the office ships them, out of the tables of the Python package `vietnamadminunits`.

`python -m bench.areas FOLDER` (the folder of the installed package) writes `src/thuongky/organs/data/areas.tsv`. The package is
no dependency: it brings numpy and shapely, of which nothing is needed where only names, codes and dates are.
"""

import json
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from thuongky.organs.provinces import ground
from vanban.lexicon.entries import Entry, entries

TARGET = Path(__file__).resolve().parent.parent / "src" / "thuongky" / "organs" / "data" / "areas.tsv"
LAST_OLD, FIRST_NEW = date(2025, 6, 30), date(2025, 7, 1)
_KINDS = ("thị trấn", "thị xã", "thành phố", "đặc khu", "phường", "quận", "huyện", "xã")
_HEAD = """\
Districts and communes of Vietnam, made by bench/areas.py from the Python package vietnamadminunits {version}
and unverified: names, codes and who went into whom are as the package has them, not compared with the resolutions.

Of two old communes of one name in one new province the package often says that each went into what took in either. Where the
other communes of a taker lie in the district or province of one of them alone, the other's step is left out ({left_out} in all).

The old ones are those of 30 June 2025; ones that ended before are missing, and an empty `from` means that the day is not known.
Changes after the package was made are missing.

province: the first code of the province in src/vanban/lexicon/data/provinces.jsonl
id: the code of the statistics office (scheme nso), with the year behind it where the area began in a known one
within: the id of its district; empty for a district, and for a commune of the two levels of 2025
into: the ids of those that it went into on the day after `to`, the one that got most of it first

The package's licence, which holds for this file:

{licence}

province\tid\tkind\tname\twithin\tfrom\tto\tinto"""


class Row(NamedTuple):
    """A line of the file."""

    province: str
    id: str
    kind: str
    name: str
    within: str
    first: date | None
    last: date | None
    into: tuple[str, ...] = ()

    def __str__(self) -> str:
        days = (day.isoformat() if day else "" for day in (self.first, self.last))
        return "\t".join((self.province, self.id, self.kind, self.name, self.within, *days, " ".join(self.into)))


def convert(package: Path) -> str:
    """The text of the file.

    Raises:
        KeyError: a table names an area that stands in no other, or a province that the lexicon does not have.
    """
    with closing(sqlite3.connect(package / "data" / "dataset.db")) as tables:
        tables.row_factory = sqlite3.Row
        new = tables.execute("SELECT * FROM admin_units").fetchall()
        old = tables.execute("SELECT * FROM admin_units_legacy").fetchall()
    ways = json.loads((package / "data" / "converter_2025.json").read_text("utf-8"))
    ids = {(one["provinceKey"], one["wardKey"]): _new_id(one) for one in new}
    told = _taken_in(ways, ids, {_key(one) for one in old})
    into = _told_apart(told)
    found = [*_new_rows(new), *_old_rows(old, into)]
    found.sort(key=lambda row: (row.province, bool(row.within or row.first == FIRST_NEW), row.id))
    left_out = sum(map(len, told.values())) - sum(map(len, into.values()))
    return "".join(f"{line}\n" for line in (*_head(package, left_out), *map(str, found)))


def _head(package: Path, left_out: int) -> Iterator[str]:
    about = next(package.parent.glob("vietnamadminunits-*.dist-info"))
    licence = next(about.rglob("LICENSE*")).read_text("utf-8").strip()
    version = about.name.removesuffix(".dist-info").partition("-")[2]
    for line in _HEAD.format(version=version, left_out=left_out, licence=licence).splitlines():
        yield f"# {line}".rstrip(" ")


def _taken_in(ways: Mapping[str, Any], ids: Mapping[tuple[str, str], str], known: set[str]) -> dict[str, tuple[str, ...]]:
    """The package's key of an old commune → the ids of those it went into."""
    into: dict[str, list[str]] = {}
    for province, communes in ways["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for commune, olds in communes.items():
            for key in olds:
                into.setdefault(key, []).append(ids[province, commune])
    for province, divided in ways["DICT_PROVINCE_WARD_DIVIDED"].items():
        for key, takers in divided.items():
            by_share = sorted(takers, key=lambda taker: not taker["isDefaultNewWard"])
            into.setdefault(key, []).extend(ids[province, taker["newWardKey"]] for taker in by_share)
    if unknown := into.keys() - known:
        raise KeyError(min(unknown))
    return {key: tuple(takers) for key, takers in into.items()}


def _told_apart(into: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Without the steps that only a namesake took."""
    sources: dict[str, list[str]] = {}
    for key, takers in into.items():
        for taker in takers:
            sources.setdefault(taker, []).append(key)
    own = {key: tuple(taker for taker in takers if not _is_a_namesakes(key, sources[taker])) for key, takers in into.items()}
    return {key: own[key] or takers for key, takers in into.items()}


def _is_a_namesakes(key: str, sources: Sequence[str]) -> bool:
    """What went into the same area, and bears a name of its own, lies about a namesake and not about this commune."""
    names = Counter(_parts(one)[2] for one in sources)
    namesakes = [one for one in sources if one != key and _parts(one)[2] == _parts(key)[2]]
    for depth in (2, 1):  # by district, then by province
        around = {_parts(one)[:depth] for one in sources if names[_parts(one)[2]] == 1}
        if _parts(key)[:depth] in around:
            return False
        if any(_parts(one)[:depth] in around for one in namesakes):
            return True
    return False


def _parts(key: str) -> tuple[str, ...]:
    """Province, district and commune of the package's key."""
    return tuple(key.split("_"))


def _key(old: sqlite3.Row) -> str:
    return f"{old['provinceKey']}_{old['districtKey']}_{old['wardKey'] or ''}"


def _new_id(new: sqlite3.Row) -> str:
    return f"{new['wardCode']}-{FIRST_NEW.year}"


def _new_rows(new: Iterable[sqlite3.Row]) -> Iterator[Row]:
    for one in new:
        province = _province(one["provinceCode"], FIRST_NEW)
        yield Row(ground(province.id), _new_id(one), *_named(one["ward"]), "", FIRST_NEW, None)


def _old_rows(old: Sequence[sqlite3.Row], into: Mapping[str, tuple[str, ...]]) -> Iterator[Row]:
    """The districts, each with its communes; an island district that had none went into a commune itself."""
    seen = set()
    for one in old:
        province, district = _province(one["provinceCode"], LAST_OLD), one["districtCode"]
        if district not in seen:
            seen.add(district)
            kind, name = _named(one["district"])
            # Only a city has such districts: they can be no older than it.
            first = province.valid_from if kind == "quận" else None
            itself = into.get(_key(one), ()) if one["ward"] is None else ()
            yield Row(ground(province.id), district, kind, name, "", first, LAST_OLD, itself)
        if one["ward"] is not None:
            own = _named(one["ward"])
            yield Row(ground(province.id), one["wardCode"], *own, district, None, LAST_OLD, into.get(_key(one), ()))


def _province(code: str, on: date) -> Entry:
    for entry in entries("provinces"):
        if entry.is_valid(on) and any(row["scheme"] == "nso" and row["code"] == code for row in entry.data["codes"]):
            return entry
    raise KeyError(code)


def _named(full: str) -> tuple[str, str]:
    """
    >>> _named("Thị Trấn Ái Tử")
    ('thị trấn', 'Ái Tử')
    """
    words = " ".join(full.split())
    kind = next(kind for kind in _KINDS if words.casefold().startswith(f"{kind} "))
    return kind, words[len(kind) + 1 :]


def main(arguments: Sequence[str]) -> int:
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(convert(Path(arguments[0])), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
