"""Keep what the reader made of a paper, or why it could not; a paper marked secret is erased."""

from datetime import date, datetime
from typing import Any

from thuongky.core.actor import Actor
from thuongky.core.audit import erase_payloads
from thuongky.core.files import quarantine, stored_files
from thuongky.core.versions import touch
from thuongky.core.words import Words
from thuongky.core.writing import Write, writing
from thuongky.organs.queries import area_for
from thuongky.papers.citing import number_key
from thuongky.papers.kinds import PaperState
from thuongky.papers.models import Finding, Paper
from thuongky.papers.policies import READ_PAPER, papers_policy
from thuongky.papers.proposing import proposal
from thuongky.papers.reading import SECRET, NotRead, ReadFile
from vanban.period import Period

say = Words("thuongky.papers").say


def store_reading(*, actor: Actor | None, at: datetime, paper_id: int, outcome: ReadFile | NotRead) -> Paper:
    """A paper that is no longer waiting is left as it is: the reading of a task that ran twice is kept once.

    Raises:
        NotFound, NotAllowed.
    """
    digest = ""
    with writing(READ_PAPER, actor=actor, at=at) as write:
        papers = Paper.objects.select_for_update()
        paper = papers_policy.access(actor, READ_PAPER, papers, paper_id)
        if paper.state == PaperState.WAITING.value:
            digest = paper.file_sha256
            _keep(write, paper, outcome)
        write.note(paper, old={}, new={"state": paper.state, "reader": paper.reader, "trouble": paper.trouble.get("code", "")})
    if digest:
        _move(digest, PaperState(paper.state))
    return paper


def _keep(write: Write, paper: Paper, outcome: ReadFile | NotRead) -> None:
    touch(paper, write.actor, write.at)
    if isinstance(outcome, ReadFile):
        _fill(paper, outcome, write.at)
        findings = [proposal(write, paper, one) for one in outcome.read.findings]
        paper.open_findings = sum(one.needs_person for one in findings)
        paper.save()
        Finding.objects.bulk_create(findings)
        # The bytes are in their place before the row says so; a second time costs nothing.
        stored_files().put(quarantine().get(paper.file_sha256))
        return
    paper.state = PaperState.UNREADABLE.value
    paper.trouble = {"code": outcome.code, "vi": outcome.said.vi, "en": outcome.said.en}
    if outcome.code == SECRET:
        # The name of a file may itself be secret: only the number of the row is left to speak of it by.
        paper.state, paper.name, paper.file_sha256, paper.file_bytes = PaperState.REFUSED.value, f"#{paper.pk}", "", 0
        said = say("problem.refused", number=paper.pk)
        paper.trouble = {"code": SECRET, "vi": said.vi, "en": said.en}
        erase_payloads(paper)
    paper.save()


def _fill(paper: Paper, file: ReadFile, at: datetime) -> None:
    read = file.read
    own, session = read.head["paper"], read.head["session"]
    paper.state = PaperState.READ.value
    paper.trouble = {}
    paper.kind, paper.number = own["kind"] or "", own["number"] or ""
    paper.number_key = number_key(paper.number)
    paper.issued_on = date.fromisoformat(own["issued_on"]) if own["issued_on"] else None
    paper.issuer, paper.subject, paper.force = own["issuer"] or "", own["subject"] or "", own["force"]
    paper.session_month = Period.parse(session["month"]).first if session["month"] else None
    on = paper.issued_on or _held_on(session) or paper.session_month or at.date()
    paper.area = area_for(paper.province, named=session["province"] or "", on=on).code
    paper.text, paper.text_sha256, paper.page_starts = file.text, read.text_sha256, list(file.page_starts)
    paper.ocr_confidence = file.confidence
    paper.format, paper.extractor, paper.reader = file.format, file.extractor, read.reader
    paper.head, paper.read_at = read.head, at


def _held_on(session: dict[str, Any]) -> date | None:
    return date.fromisoformat(session["held_on"]) if session["held_on"] else None


def _move(digest: str, state: PaperState) -> None:
    """Out of the quarantine once the row is written: kept if the door let it in, and erased if it may not stay."""
    if state in (PaperState.READ, PaperState.REFUSED):
        quarantine().erase(digest)
