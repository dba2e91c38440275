"""What every decision on a finding does alike: close the last word, make or withdraw the record, count what remains."""

from collections.abc import Mapping
from typing import Any

from django.db.models import F

from thuongky.core.errors import Bug, Invalid
from thuongky.core.registry import Accepted, acceptor_of
from thuongky.core.versions import ensure_seen, touch
from thuongky.core.writing import Write
from thuongky.papers.kinds import FindingState, Reason
from thuongky.papers.models import Decision, Finding, Paper, close, current
from thuongky.papers.policies import findings_policy
from thuongky.papers.rebuilding import said_of


def locked(write: Write, finding_id: int, version: int) -> Finding:
    """The finding, held until the end of the transaction, as the actor last saw it.

    Raises:
        NotFound, NotAllowed, Stale.
    """
    among = Finding.objects.select_for_update(of=("self",)).select_related("paper")
    finding = findings_policy.access(write.actor, write.act, among, finding_id)
    ensure_seen(finding, version)
    return finding


def decide(
    write: Write, finding: Finding, state: FindingState, *, facts: Mapping[str, Any] | None = None, reason: Reason | None = None
) -> None:
    """The actor's word on a locked finding: its state, what it then says, and the record that follows from it.

    Raises:
        Invalid: the facts are not of the form of their kind, or the room of the kind cannot make its record of them.
        NotPossible: the record of an earlier decision has moved on.
    """
    old, waited = finding.state, is_open(finding)
    if facts is not None:
        said = said_of(finding, facts)
        finding.facts, finding.said_vi, finding.said_en = dict(facts), said.vi, said.en
    _withdraw_record(finding, write)
    finding.state = state.value
    if state.stands:
        make_record(finding, write)
    touch(finding, write.actor, write.at)
    finding.save()
    _write_down(write, finding, reason)
    _count(finding, waited)
    new = {"state": state.value, "facts": finding.facts if facts is not None else None, "record": finding.record}
    write.note(finding, old={"state": old}, new=new, ground=reason.value if reason else "")


def is_open(finding: Finding) -> bool:
    """It waits for a person."""
    return finding.needs_person and finding.state == FindingState.PROPOSED.value


def _write_down(write: Write, finding: Finding, reason: Reason | None) -> None:
    """The new last word; going back to the proposal leaves none."""
    close(current(finding), write.at)
    if finding.state == FindingState.PROPOSED.value:
        return
    Decision.objects.create(
        province=finding.province,
        finding=finding,
        state=finding.state,
        reason=reason.value if reason else "",
        facts=finding.facts,
        account=write.actor.account,
        by=write.actor.name,
        known_from=write.at,
    )


def _count(finding: Finding, waited: bool) -> None:
    change = int(is_open(finding)) - int(waited)
    if change:
        Paper.objects.filter(pk=finding.paper_id).update(open_findings=F("open_findings") + change)


def make_record(finding: Finding, write: Write) -> None:
    """The record of the room of its kind; the caller saves. Raises: Invalid."""
    acceptor = acceptor_of(finding.kind)
    if acceptor is None:
        return  # no room for the kind yet: it stays confirmed
    accepted = _accepted(finding)
    problems = acceptor.check(accepted)
    if problems:
        raise Invalid("not-acceptable", {str(place): said for place, said in enumerate(problems)})
    finding.record = acceptor.accept(accepted, write.at)


def _withdraw_record(finding: Finding, write: Write) -> None:
    if finding.record is None:
        return
    acceptor = acceptor_of(finding.kind)
    if acceptor is None:
        raise Bug(f"finding {finding.pk} has a record, and no room takes {finding.kind}")
    acceptor.withdraw(finding.record, write.at)
    finding.record = None


def _accepted(finding: Finding) -> Accepted:
    paper = finding.paper
    return Accepted(
        finding=finding.pk,
        paper=paper.pk,
        province=finding.province,
        area=paper.area,
        quote=finding.quote,
        facts=finding.facts,
        on=paper.issued_on or paper.session_month,
        force=paper.force,
    )
