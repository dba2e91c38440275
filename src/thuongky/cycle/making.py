"""The opening table out of records: the readings as people have decided them, and their word on the links."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.db.models import Max

from thuongky.brief.build import Material, build_table
from thuongky.brief.fixes import Corrections, LineFix
from thuongky.brief.intake import Taken
from thuongky.brief.intake.extracted import Extracted
from thuongky.brief.making import Wish, compose
from thuongky.brief.reader import reader_engine
from thuongky.brief.table import Grouping, OpeningTable
from thuongky.core.models import known
from thuongky.directives.tracked import tracked_changed
from thuongky.papers.kinds import FindingKind, PaperState
from thuongky.papers.models import Decision, Finding, LinkJudgement, LinkVerdict, Paper
from thuongky.papers.rebuilding import reading_of

_REACH = timedelta(days=1100)  # behind the newest paper: three years, the reach of a medium-term plan

Link = tuple[int, int, int, int]
"""The finding of an order, and a place in a later paper: (finding, paper, start, end)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What a table is built from, and what its keys mean among the records: paper by key, finding by (paper, start, end)."""

    on: date
    material: Material
    papers: Mapping[str, int]
    findings: Mapping[tuple[int, int, int], int]
    judged: Mapping[Link, LinkVerdict]

    def table(self, grouping: Grouping) -> OpeningTable:
        return build_table(self.material, grouping=grouping, on=self.on)


def gather(province: str, *, on: date, known_at: datetime | None = None) -> Gathered:
    """What the table of a day is built from, as it was known at a moment (now, without one)."""
    engine = reader_engine(on)
    papers = _papers(province, known_at)
    taken = [(_taken(paper), reading_of(paper, known_at)) for paper in papers]
    material = compose(taken, (), Wish(paths=(), on=on), engine)
    by_file = {paper.file_sha256: paper.pk for paper in papers}
    keys = {paper.key: by_file[paper.taken.file_sha256] for paper in material.papers}
    findings = _orders(papers, known_at)
    judged = _judged(papers, known_at)
    cut = replace(material, corrections=Corrections(lines=_without_cut(material, keys, findings, judged)))
    return Gathered(on=on, material=cut, papers=keys, findings=findings, judged=judged)


def state_of(province: str) -> str:
    """Changes whenever something that the table rests on does."""
    papers = Paper.objects.filter(province=province).aggregate(Max("read_at"), Max("changed_at"))
    decisions = Decision.objects.filter(province=province).aggregate(Max("known_from"), Max("known_until"))
    links = LinkJudgement.objects.filter(province=province).aggregate(Max("known_from"), Max("known_until"))
    moments = (*papers.values(), *decisions.values(), *links.values(), tracked_changed(province))
    newest = max((moment for moment in moments if moment), default=None)
    return newest.isoformat() if newest else ""


def _papers(province: str, known_at: datetime | None) -> list[Paper]:
    read = Paper.objects.filter(province=province, state=PaperState.READ.value, restricted="").order_by("name", "pk")
    if known_at:
        read = read.filter(read_at__lte=known_at)
    listed = list(read)
    last = max((day for paper in listed if (day := _day(paper))), default=None)
    return [paper for paper in listed if last is None or (_day(paper) or last) >= last - _REACH]


def _day(paper: Paper) -> date | None:
    return paper.session_month or paper.issued_on


def _taken(paper: Paper) -> Taken:
    extracted = Extracted(text=paper.text, page_starts=tuple(paper.page_starts))
    name, kind = paper.name, paper.format
    return Taken(name=name, format=kind, extractor=paper.extractor, file_sha256=paper.file_sha256, extracted=extracted)


def _orders(papers: list[Paper], known_at: datetime | None) -> dict[tuple[int, int, int], int]:
    orders = Finding.ever.filter(known(known_at), kind=FindingKind.DIRECTIVES.value, paper__in=[paper.pk for paper in papers])
    rows = orders.values_list("paper", "start", "end", "pk")
    return {(paper, start, end): finding for paper, start, end, finding in rows}


def _judged(papers: list[Paper], known_at: datetime | None) -> dict[Link, LinkVerdict]:
    rows = LinkJudgement.objects.filter(known(known_at), finding__paper__in=papers)
    return {(row.finding_id, row.paper_id, row.start, row.end): LinkVerdict(row.verdict) for row in rows}


def _without_cut(
    material: Material,
    papers: Mapping[str, int],
    findings: Mapping[tuple[int, int, int], int],
    judged: Mapping[Link, LinkVerdict],
) -> dict[str, LineFix]:
    """For each line with a link that was cut: the links that are left."""
    fixes = {}
    for line in material.lines:
        place = line.source.place
        finding = findings.get((papers[place.paper], place.start, place.end))
        if finding is None:
            continue
        links = {one.place.anchor: (finding, papers[one.place.paper], one.place.start, one.place.end) for one in line.outcomes}
        left = tuple(anchor for anchor, link in links.items() if judged.get(link) is not LinkVerdict.CUT)
        if len(left) < len(links):
            fixes[line.code] = LineFix(links=left)
    return fixes
