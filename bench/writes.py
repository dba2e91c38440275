"""How many changes a second are written with their audit: `./run bench writes [--small]`, into docs/performance.md.

Ours (`core.writing`, one transaction, one audit row), django-auditlog and django-simple-history, beside saves without any audit,
each on a table of its own with the same columns, in turns, so that none has a quieter minute. On a new SQLite file with the
application's settings, then on a PostgreSQL server of its own (tests/on_postgres.py). It runs in the environment of the peers.
"""

import argparse
import json
import statistics
import time
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any, TypeVar

from bench.own_process import VENDORS, measured_on_both
from bench.performance import PAGE, put_section, sample_texts

if TYPE_CHECKING:
    from bench.auditing.ways import Way  # a run's own process alone can import it

SIZES = {"full": (100, 40), "small": (20, 4)}  # changes a round, rounds; each way begins a quarter of these
ROWS = {
    "plain": "plain save, no audit",
    "own": "the office's own",
    "sealed": "the office's own, its audit rows sealed as well",
    "auditlog": "django-auditlog",
    "simple-history": "django-simple-history",
}
PEERS = ("auditlog", "simple-history")
_ABOUT = """A change finds a row with
the columns of a finding by its id, turns its state and saves it whole, in a transaction of its own; all but the plain save write
down who did it. Neither database waits for the disk at a commit. Ratios are to the plain saves of the same round, in brackets the
middle half of the rounds: where other work ran beside, they are what holds. Ours notes what the action names, on what ground and
from which post; django-auditlog every field that changed; django-simple-history copies the row."""
T = TypeVar("T")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", action="store_true", help="few changes, nothing written: a trial")
    parser.add_argument("--measure", choices=VENDORS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    size = "small" if asked.small else "full"
    if asked.measure:
        print(json.dumps(measure(*SIZES[size])))
        return
    found = measured_on_both(module="bench.writes", settings="bench.auditing.settings", small=size == "small")
    section = section_of(found, size)
    print(section)
    if size == "full":
        PAGE.write_text(put_section(PAGE.read_text("utf-8"), "writes", section), "utf-8")


def measure(changes: int, rounds: int) -> dict[str, Any]:
    """Of each way the changes a second, round by round, and the statements that one change sends; the peers' versions.

    Raises: RuntimeError where a way has not written down every change.
    """
    all_ways = _ways()
    ids = {way.name: _fill(way, changes) for way in all_ways}
    rates: dict[str, list[float]] = {name: [] for name in ROWS}
    for way in all_ways:
        _round(way, ids[way.name])  # loads code, prepares connections
    for number in range(rounds):
        for way in in_turn(all_ways, number):
            for name, seconds in _round(way, ids[way.name]).items():
                rates[name].append(changes / seconds)
    statements = {way.name: _statements(way, ids[way.name][0]) for way in all_ways}
    _ensure_all_written(all_ways, changes * (rounds + 1) + 1)
    return {"rates": rates, "statements": statements, "versions": {name: version(f"django-{name}") for name in PEERS}}


def in_turn(some: Sequence[T], number: int) -> list[T]:
    """All of them, beginning with another each round."""
    first = number % len(some)
    return [*some[first:], *some[:first]]


def _ways() -> "tuple[Way, ...]":
    """On tables just made."""
    from thuongky.site.starting import start

    start()

    from django.contrib.auth import get_user_model
    from django.core.management import call_command

    from bench.auditing.ways import ways  # only now: models need Django started

    for with_ours in (False, True):  # ours, without migrations, refer to those that have them
        call_command("migrate", interactive=False, verbosity=0, run_syncdb=with_ours)
    return ways(get_user_model()._default_manager.create(username="do"))


def _fill(way: "Way", count: int) -> list[int]:
    """Rows as the reader would propose them from the samples, in bulk, so that nothing is written down of it yet."""
    from django.utils import timezone

    at = timezone.now()
    rows = [
        way.model(
            version=1,
            changed_at=at,
            changed_by="thuongky",
            province="nghe-an",
            paper=ordinal // 50,
            kind="directives",
            ordinal=ordinal,
            start=facts["start"],
            end=facts["end"],
            quote=facts["quote"],
            facts=facts,
            proposed=facts,
            said_vi=facts["quote"],
            said_en=facts["quote"],
            needs_person=True,
            state="proposed",
        )
        for ordinal, facts in enumerate(islice(cycle(_orders()), count))
    ]
    way.model._default_manager.bulk_create(rows)
    return list(way.model._default_manager.order_by("pk").values_list("pk", flat=True))


def _orders() -> list[dict[str, Any]]:
    from vanban.printing import as_json
    from vanban.reading import read

    return [order for text in sample_texts()[:10] for order in as_json(read(text))["directives"]]


def _round(way: "Way", ids: list[int]) -> dict[str, float]:
    """Seconds for one change of each row; for ours also with the sealing, which the office's worker does apart."""
    from django.utils import timezone

    from thuongky.core.audit import seal

    with way.acting():
        began = time.perf_counter()
        for pk in ids:
            way.change(pk, timezone.now())
        seconds = time.perf_counter() - began
    if way.name != "own":
        return {way.name: seconds}
    while seal(timezone.now()):
        pass
    return {"own": seconds, "sealed": time.perf_counter() - began}


def _statements(way: "Way", pk: int) -> int:
    """Those of one change, without the beginning and the end of its transaction."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext
    from django.utils import timezone

    with way.acting(), CaptureQueriesContext(connection) as queries:
        way.change(pk, timezone.now())
    return sum(not query["sql"].startswith(("BEGIN", "COMMIT")) for query in queries)


def _ensure_all_written(all_ways: Sequence["Way"], changes: int) -> None:
    for way in all_ways[1:]:
        if (traces := way.traces()) != changes:
            raise RuntimeError(f"{way.name}: {changes} changes, {traces} of them written down")


def section_of(found: Mapping[str, Mapping[str, Any]], size: str = "full") -> str:
    """The part of docs/performance.md."""
    return "".join(f"{line}\n" for line in _lines(found, *SIZES[size]))


def _lines(found: Mapping[str, Mapping[str, Any]], changes: int, rounds: int) -> Iterator[str]:
    yield "## Writes with their audit"
    yield ""
    yield f"`./run bench writes`: {rounds} rounds of {changes} changes each way, in turns; medians. {_ABOUT}"
    yield ""
    yield "| way | SQLite changes/s | of plain saves | statements | PostgreSQL changes/s | of plain saves | statements |"
    yield "|---|---|---|---|---|---|---|"
    for key, name in ROWS.items():
        cells = [_cells(found[vendor], key) for vendor in VENDORS]
        yield f"| {_with_version(key, name, found[VENDORS[0]]['versions'])} | {' | '.join(cells)} |"


def _with_version(key: str, name: str, versions: Mapping[str, str]) -> str:
    return f"{name} {versions[key]}" if key in versions else name


def _cells(one: Mapping[str, Any], key: str) -> str:
    rates, plain = one["rates"][key], one["rates"]["plain"]
    ratios = [rate / base for rate, base in zip(rates, plain, strict=True)]
    low, middle, high = statistics.quantiles(ratios, n=4)
    told = "1" if key == "plain" else f"{middle:.2f} ({low:.2f} to {high:.2f})"
    return f"{statistics.median(rates):.0f} | {told} | {one['statements'].get(key, '')}"


if __name__ == "__main__":
    main()
