"""How fast the office's pages are at a province's size: `./run bench office [--small]` measures and writes docs/performance.md.

It fills a database of its own (SQLite in a temporary folder, then a PostgreSQL server of its own) with ten years of a province:
2,000 papers, 20,000 directives with 25,000 steps, 500,000 observations. Each page is asked for through the whole application in
this process, in turns, so that none warms up for the others; times are of the wall clock and hold all queries.
"""

import argparse
import json
import statistics
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from bench.own_process import measured_on_both
from bench.performance import PAGE, put_section

SIZES = {"province": (2000, 10, 250), "small": (20, 10, 25)}
BUDGET_MS = {"sqlite": 150, "postgresql": 100}
_PROVINCE = "nghe-an"
_ROUNDS = {"province": 40, "small": 4}
_START = datetime(2016, 1, 4, 2, tzinfo=UTC)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", action="store_true", help="a hundredth of the papers, few rounds, nothing written: a trial")
    parser.add_argument("--measure", choices=["sqlite", "postgresql"], help=argparse.SUPPRESS)
    asked = parser.parse_args()
    size = "small" if asked.small else "province"
    if asked.measure:
        print(json.dumps(measure(size)))
        return
    found = measured_on_both(module="bench.office", settings="thuongky.site.settings", small=size == "small")
    report = "".join(f"{line}\n" for line in _report(found, size))
    print(report)
    if size == "province":
        PAGE.write_text(put_section(PAGE.read_text("utf-8"), "office", report), "utf-8")


def measure(size: str) -> dict[str, Any]:
    """Seconds to fill, and for each page its times in ms and its number of queries."""
    from thuongky.site.starting import bring_up_to_date, start

    start()
    bring_up_to_date()
    began = time.monotonic()
    clerk, unit = _fill(*SIZES[size])
    filled = time.monotonic() - began
    return {"fill_seconds": filled, "pages": _ask(clerk, unit, _ROUNDS[size]), "writes": _writes(clerk)}


def _fill(papers: int, orders: int, figures: int) -> tuple[Any, Any]:
    """The accounts of a clerk and of a department's officer."""
    from django.db import connection

    from thuongky.core.actor import PostRole, system
    from thuongky.indicators.tallies import rebuild_tallies
    from thuongky.organs.actions.add_account import add_account
    from thuongky.organs.actions.open_committee import open_committee
    from thuongky.organs.models import Organ

    program = system(_PROVINCE)
    open_committee(actor=program, at=_START)
    who: dict[str, Any] = {
        "name": "Chuyên viên",
        "username": "do",
        "password": None,
        "post": "Chuyên viên",
        "role": PostRole.CLERK,
    }
    clerk = add_account(actor=program, at=_START, first_day=date(2016, 1, 1), **who)
    finance = Organ.objects.get(area=_PROVINCE, entry="so-tai-chinh")
    who |= {"username": "donvi", "role": PostRole.UNIT, "organ": finance}
    unit = add_account(actor=program, at=_START, first_day=date(2016, 1, 1), **who)
    for first in range(0, papers, 100):
        _fill_papers(range(first, min(first + 100, papers)), orders, figures)
    rebuild_tallies(_PROVINCE)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return clerk, unit


def _fill_papers(numbers: range, orders: int, figures: int) -> None:
    from thuongky.papers.models import Finding, Paper

    text = _text(orders)
    papers = Paper.objects.bulk_create([_paper(number, text) for number in numbers])
    found = [one for paper in papers for one in _findings(paper, orders, figures)]
    _records(Finding.objects.bulk_create(found, batch_size=2000))


def _text(orders: int) -> str:
    lines = (
        f"{place + 1}. Giao Sở Tài chính chủ trì rà soát nội dung số {place + 1}, báo cáo UBND tỉnh." for place in range(orders)
    )
    return "\n".join(lines)


def _paper(number: int, text: str) -> Any:
    from thuongky.papers.models import Paper

    at = _START + timedelta(days=number * 2)
    return Paper(
        province=_PROVINCE,
        name=f"{number}.txt",
        file_sha256=f"{number:064x}",
        state="read",
        taken_in_at=at,
        changed_at=at,
        changed_by="do",
        kind="TB",
        number=f"{number}/TB-UBND",
        issued_on=at.date(),
        issuer="UBND tỉnh",
        subject="Kết luận phiên họp thường kỳ",
        force="issued",
        area=_PROVINCE,
        session_month=at.date().replace(day=1),
        text=text,
        text_sha256=f"{number:064x}",
        reader="bench",
        head={},
        read_at=at,
    )


def _findings(paper: Any, orders: int, figures: int) -> Iterator[Any]:
    from thuongky.papers.models import Finding

    common = {
        "province": _PROVINCE,
        "paper": paper,
        "facts": {},
        "proposed": {},
        "said_vi": "…",
        "said_en": "…",
        "needs_person": False,
    }
    common |= {"state": "confirmed", "known_from": paper.taken_in_at, "changed_at": paper.taken_in_at, "changed_by": "do"}
    for place in range(orders):
        start = place * 60
        yield Finding(
            **common, kind="directives", ordinal=place, start=start, end=start + 50, quote=paper.text[start : start + 50]
        )
    for place in range(figures):
        yield Finding(**common, kind="figures", ordinal=place, start=place, end=place + 4, quote="1.687 tỷ đồng")


def _records(findings: list[Any]) -> None:
    from thuongky.directives.models import Directive, Responsibility, Step
    from thuongky.indicators.models import Observation
    from thuongky.organs.models import Organ
    from vanban.lexicon.entries import entries

    organs = list(Organ.objects.filter(area=_PROVINCE, kind="department"))
    known = [entry.id for entry in entries("indicators")]
    orders = [one for one in findings if one.kind == "directives"]
    directives = Directive.objects.bulk_create(
        Directive(
            province=_PROVINCE,
            paper=one.paper,
            finding=one,
            words=one.quote,
            voice="conclusion",
            force="issued",
            on=one.paper.issued_on,
            order=one.paper.issued_on,
            known_from=one.changed_at,
            **_rhythm(number),
        )
        for number, one in enumerate(orders)
    )
    parts = Responsibility.objects.bulk_create(_part(one, organs[one.pk % len(organs)]) for one in directives)
    Step.objects.bulk_create(step for part in parts for step in _steps(part))
    Observation.objects.bulk_create(
        (_observation(one, known[one.ordinal % len(known)]) for one in findings if one.kind == "figures"), batch_size=2000
    )


def _rhythm(number: int) -> dict[str, Any]:
    """Every tenth order comes again: each week, each month, by a day of each month, or each quarter."""
    rhythms = (("weekly", None), ("monthly", None), ("monthly", number // 40 % 28 + 1), ("quarterly", None))
    every, day = rhythms[number // 10 % len(rhythms)]
    return {} if number % 10 else {"recurring": every, "recurring_day": day}


_LIVES = ((), ("progress",), ("progress", "report"), ("report", "accept"))
_STATES = {(): "assigned", ("progress",): "running", ("progress", "report"): "reported", ("report", "accept"): "closed"}


def _part(directive: Any, organ: Any) -> Any:
    """A quarter each assigned, under way, reported and done; every other one with a date."""
    from thuongky.directives.models import Responsibility

    life = _LIVES[directive.pk % len(_LIVES)]
    due = directive.on + timedelta(days=30) if directive.pk % 2 else None
    return Responsibility(
        province=_PROVINCE,
        directive=directive,
        part="lead",
        place=0,
        name=organ.name,
        organ=organ,
        state=_STATES[life],
        stated_due=due,
        first_due=due,
        due=due,
        done_on=directive.on + timedelta(days=20) if "report" in life else None,
        reported_on=directive.on + timedelta(days=20) if life else None,
        changed_at=directive.known_from,
        changed_by="do",
    )


def _steps(part: Any) -> Iterator[Any]:
    from thuongky.directives.models import Step

    for place, kind in enumerate(_LIVES[part.directive_id % len(_LIVES)]):
        on = part.directive.on + timedelta(days=10 + 10 * place)
        known = part.directive.known_from + timedelta(days=10 + 10 * place)
        number = {"result_number": "1/BC", "result_on": part.done_on} if kind == "report" else {}
        yield Step(province=_PROVINCE, responsibility=part, kind=kind, on=on, words="…", by="do", known_from=known, **number)


def _observation(finding: Any, indicator: str) -> Any:
    from thuongky.indicators.models import Observation

    day = finding.paper.issued_on
    return Observation(
        province=_PROVINCE,
        paper=finding.paper,
        finding=finding,
        indicator=indicator,
        measure="thu ngân sách",
        value=Decimal(1687),
        unit="tỷ đồng",
        role="level",
        status="actual",
        first_day=day.replace(day=1),
        last_day=day,
        on=day,
        known_from=finding.changed_at,
    )


def _ask(clerk: Any, unit: Any, rounds: int) -> dict[str, dict[str, Any]]:
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    clients = {}
    for account in (clerk, unit):
        clients[account] = Client(headers={"Accept-Language": "vi"}, SERVER_NAME="localhost")
        clients[account].force_login(account, backend=settings.AUTHENTICATION_BACKENDS[-1])
    asked = {name: (clients[clerk], address) for name, address in _addresses().items()}
    asked["a unit's page"] = (clients[unit], "/directives/mine/")
    times: dict[str, list[float]] = {name: [] for name in asked}
    for _ in range(rounds):
        for name, (client, address) in asked.items():
            began = time.perf_counter()
            assert client.get(address).status_code == 200, address
            times[name].append((time.perf_counter() - began) * 1e3)
    found = {}
    for name, (client, address) in asked.items():
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        found[name] = {"p50": statistics.median(times[name]), "p95": _p95(times[name]), "queries": len(queries)}
    return found


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times[1:], n=20)[-1]  # the first may have to load code


def _addresses() -> dict[str, str]:
    from thuongky.directives.models import Directive
    from thuongky.indicators.models import Observation
    from thuongky.organs.models import Organ
    from thuongky.papers.models import Paper

    paper = Paper.objects.order_by("-pk")[0]
    middle = Directive.objects.order_by("pk")[Directive.objects.count() // 2]
    organ = Organ.objects.get(area=_PROVINCE, entry="so-tai-chinh")
    return {
        "first page": "/",
        "papers": "/papers/",
        "papers, later page": f"/papers/?before={Paper.objects.order_by('pk')[Paper.objects.count() // 2].pk}",
        "review of a paper": f"/papers/{paper.pk}/",
        "directives": "/directives/",
        "directives, later page": f"/directives/?before={middle.pk}",
        "a directive": f"/directives/{middle.pk}/",
        "board": "/directives/board/",
        "rates of today": "/directives/rates/",
        "rates of a past moment": f"/directives/rates/?on={middle.on}&known_at={middle.on}",
        "figures": "/figures/",
        "a figure and its series": f"/figures/{Observation.objects.order_by('-pk')[0].pk}/",
        "organs": "/organs/",
        "an organ": f"/organs/{organ.pk}/",
    }


def _writes(account: Any) -> dict[str, float]:
    """Decisions a second, each a transaction with its audit row, and plain saves of the same row beside them."""
    from django.utils import timezone

    from thuongky.organs.queries import actor_of
    from thuongky.papers.actions.reject_finding import reject_finding
    from thuongky.papers.kinds import Reason
    from thuongky.papers.models import Finding

    actor = actor_of(account, on=timezone.localdate())
    findings = list(Finding.objects.filter(kind="figures").order_by("pk")[:300])
    began = time.perf_counter()
    for one in findings:
        reject_finding(actor=actor, at=timezone.now(), finding_id=one.pk, version=one.version, reason=Reason.MISREAD)
    acts = len(findings) / (time.perf_counter() - began)
    began = time.perf_counter()
    for one in findings:
        one.save()
    return {"acts": acts, "saves": len(findings) / (time.perf_counter() - began)}


def _report(found: dict[str, dict[str, Any]], size: str) -> Iterator[str]:
    papers, orders, figures = SIZES[size]
    yield "## The office's pages"
    yield ""
    counts = f"{papers:,} papers, {papers * orders:,} directives, {papers * figures:,} observations"
    yield f"`./run bench office`: {counts} of ten years; {_ROUNDS[size]} rounds,"
    yield "times of a whole answer in ms. Budget: p95 150 ms on SQLite, 100 ms on PostgreSQL, at most 15 queries."
    yield ""
    yield "| page | SQLite p50 | p95 | queries | PostgreSQL p50 | p95 | queries |"
    yield "|---|---|---|---|---|---|---|"
    for name in found["sqlite"]["pages"]:
        cells = [_cells(found[vendor]["pages"][name]) for vendor in BUDGET_MS]
        yield f"| {name} | {cells[0]} | {cells[1]} |"
    yield ""
    yield "| writes a second | SQLite | PostgreSQL |"
    yield "|---|---|---|"
    for key, name in (("acts", "decisions, each with its audit row"), ("saves", "plain saves of the same rows")):
        yield f"| {name} | {found['sqlite']['writes'][key]:.0f} | {found['postgresql']['writes'][key]:.0f} |"


def _cells(page: dict[str, Any]) -> str:
    return f"{page['p50']:.0f} | {page['p95']:.0f} | {page['queries']}"


if __name__ == "__main__":
    main()
