"""Every order and figure of the retold sessions goes through intake and review, and nothing gets lost on the way."""

import json
import os
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.thuongky.office import AT, make_office, read_waiting
from thuongky.core.actor import Actor, system
from thuongky.core.audit import seal, verify
from thuongky.directives.became import Became, what_became
from thuongky.directives.models import Directive
from thuongky.indicators.models import Observation
from thuongky.organs.actions.open_committee import open_committee
from thuongky.organs.models import Account
from thuongky.organs.queries import actor_of
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.actions.mark_finding import mark_finding
from thuongky.papers.actions.take_in import take_in
from thuongky.papers.kinds import FindingKind
from thuongky.papers.models import Paper
from thuongky.papers.rebuilding import reading_of
from vanban.reading import Context, read

TODAY = date(2026, 11, 1)
GOLD = ("bac-kan-2024-01", "ha-giang-2021-08", "nghe-an-2023-12", "nghe-an-2024-01", "nghe-an-2025-10")
RETOLD = ("bac-kan/2024-01", "ha-giang/2021-08", "nghe-an/2023-12", "nghe-an/2024-01", "nghe-an-2025/2025-10")


def through(files: list[Path], province: str) -> list[Became]:
    """The papers taken in, read and confirmed to the last finding; what became of each."""
    office = make_office()
    open_committee(actor=system(province), at=AT)
    clerk = office.sen
    for file in files:
        take_in(actor=clerk, at=AT, name=file.name, data=file.read_bytes())
    read_waiting()
    for paper in Paper.objects.order_by("pk"):
        assert paper.state == "read", paper.name
        for kind in (FindingKind.DIRECTIVES, FindingKind.FIGURES):
            confirm_all(actor=clerk, at=AT, paper_id=paper.pk, kind=kind, up_to=AT)
    return list(what_became(province, TODAY))


@pytest.fixture
def retold(sample_papers: Path) -> list[Path]:
    found = [next((sample_papers / name).parent.glob(f"{Path(name).name}*")) for name in RETOLD]
    assert len(found) == 5
    return found


def mark_what_was_missed(paper: Paper, gold: dict[str, Any], clerk: Actor) -> int:
    """What a clerk does with orders and figures that the reader missed: select their words. How many there were."""
    marked = 0
    for kind in (FindingKind.DIRECTIVES, FindingKind.FIGURES):
        found = [(one.start, one.end) for one in paper.findings.filter(kind=kind.value)]
        for item in gold[kind.value]:
            start = place(paper.text, item["quote"], item.get("nth", 1))
            end = start + len(item["quote"])
            if not any(first < end and start < last for first, last in found):
                mark_finding(actor=clerk, at=AT, paper_id=paper.pk, kind=kind, start=start, end=end)
                marked += 1
    return marked


def place(text: str, quote: str, nth: int) -> int:
    start = -1
    for _ in range(nth):
        start = text.index(quote, start + 1)
    return start


def test_all_of_the_retold_sessions_become_records(db: None, retold: list[Path], root: Path):
    rows = through(retold, "nghe-an")
    gold = [json.loads((root / "samples" / "gold" / f"{name}.json").read_text("utf-8")) for name in GOLD]
    assert [sum(len(one[kind]) for one in gold) for kind in ("directives", "figures")] == [127, 51]
    clerk = actor_of(Account.objects.get(username="sen"), on=TODAY)
    assert clerk
    papers = {paper.name: paper for paper in Paper.objects.all()}
    missed = sum(mark_what_was_missed(papers[file.name], one, clerk) for file, one in zip(retold, gold, strict=True))
    assert missed < 10
    rows = list(what_became("nghe-an", TODAY))
    became = Counter(row.kind.value for row in rows)
    assert [row for row in rows if row.record is None or row.state != "confirmed"] == []
    assert Directive.objects.filter(known_until=None).count() == became["directives"]
    assert Observation.objects.filter(known_until=None).count() == became["figures"]
    for file, one in zip(retold, gold, strict=True):
        for kind in (FindingKind.DIRECTIVES, FindingKind.FIGURES):
            kept = papers[file.name].findings.filter(kind=kind.value, state="confirmed")
            for item in one[kind.value]:
                start = place(papers[file.name].text, item["quote"], item.get("nth", 1))
                assert kept.filter(start__lt=start + len(item["quote"]), end__gt=start).exists(), item["quote"]
    assert not Paper.objects.filter(open_findings__gt=0).exists()
    seal(AT)
    assert verify().is_sound


def test_organs_are_those_of_the_papers_day_and_answered_for_by_those_of_today(db: None, retold: list[Path]):
    rows = through(retold, "nghe-an")
    then = {row.then: row.today for row in rows if row.then and ";" not in row.then}
    assert then["Sở Kế hoạch và Đầu tư"] == "Sở Tài chính"
    assert then["Sở Lao động - Thương binh và Xã hội"] == "Sở Nội vụ"
    assert then["Sở Y tế"] == "Sở Y tế"


def test_what_was_kept_gives_the_reading_back(db: None, retold: list[Path]):
    through(retold, "nghe-an")
    for paper in Paper.objects.order_by("pk"):
        again, fresh = reading_of(paper), read(paper.text, Context(province="Nghệ An"))
        assert again.directives == fresh.directives
        assert again.figures == fresh.figures
        assert (again.people, again.citations, again.session) == (fresh.people, fresh.citations, fresh.session)


@pytest.mark.needs_originals
def test_all_of_the_originals_become_records(db: None):
    rows = through(sorted(Path(os.environ["SEEDS"]).glob("*.txt")), "nghe-an")
    became = Counter(row.kind.value for row in rows)
    assert (became["directives"], became["figures"]) == (127, 51)
    assert [row for row in rows if row.record is None] == []
    assert ("Sở Kế hoạch và Đầu tư", "Sở Tài chính") in {(row.then, row.today) for row in rows}
