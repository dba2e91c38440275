"""The tallies of series agree with the observations after every act."""

from django.db import transaction

from tests.thuongky.office import AT, NOTICE, PROVINCE, Office, drop
from thuongky.indicators.models import Observation, SeriesTally
from thuongky.indicators.tallies import rebuild_tallies, tallies_as_counted, tallies_as_kept
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.actions.reject_finding import reject_finding
from thuongky.papers.kinds import FindingKind, Reason
from thuongky.papers.models import Finding


def agree() -> bool:
    return tallies_as_kept(PROVINCE) == tallies_as_counted(PROVINCE)


def test_they_agree_after_confirming_and_rejecting(office: Office):
    for text in (NOTICE, NOTICE.replace("01/2024", "02/2024").replace("11/TB", "12/TB")):
        paper = drop(office.sen, text)
        confirm_all(actor=office.sen, at=AT, paper_id=paper.pk, kind=FindingKind.FIGURES, up_to=AT)
        assert agree()
    revenue = Observation.objects.filter(indicator="budget.revenue", role="level")
    assert SeriesTally.objects.get(indicator="budget.revenue").count == revenue.count() == 2
    for observation in revenue:
        finding = Finding.objects.get(pk=observation.finding_id)
        reject_finding(actor=office.sen, at=AT, finding_id=finding.pk, version=finding.version, reason=Reason.MISREAD)
        assert agree()
    assert not SeriesTally.objects.filter(indicator="budget.revenue").exists()


def test_made_anew_they_are_as_they_were(office: Office):
    paper = drop(office.sen)
    confirm_all(actor=office.sen, at=AT, paper_id=paper.pk, kind=FindingKind.FIGURES, up_to=AT)
    kept = tallies_as_kept(PROVINCE)
    SeriesTally.objects.update(count=99)
    assert not agree()
    with transaction.atomic():
        assert rebuild_tallies(PROVINCE) == len(kept)
    assert tallies_as_kept(PROVINCE) == kept
