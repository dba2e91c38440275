"""Papers and findings for programs."""

from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Body, File, Router, Schema, UploadedFile
from pydantic import WithJsonSchema

from thuongky.core.api import After, Id, Limit, Page, Version, caller, page_of, problems
from thuongky.papers.actions.confirm_finding import confirm_finding
from thuongky.papers.actions.reject_finding import reject_finding
from thuongky.papers.actions.take_in import take_in
from thuongky.papers.actions.undo_decision import undo_decision
from thuongky.papers.kinds import FindingKind, FindingState, PaperState, Reason
from thuongky.papers.models import Finding
from thuongky.papers.queries import get_paper, list_papers

router = Router(tags=["papers"])
NotEmpty = Annotated[UploadedFile, WithJsonSchema({"type": "string", "format": "binary", "minLength": 1}), File()]
_DECIDED = problems(400, 403, 404, 409)


class PaperOut(Schema):
    """A paper: what it is, and how many of its findings wait for a person."""

    id: int
    name: str
    state: PaperState
    kind: str
    number: str
    issued_on: date | None
    issuer: str
    subject: str
    force: str
    open_findings: int
    taken_in_at: datetime
    version: int


class TakenOut(Schema):
    """The paper that was taken in, or the one that these bytes were before."""

    paper: PaperOut
    is_copy: bool


class FindingOut(Schema):
    """A finding at `[start, end)` of the paper's text in code points; `facts` in the form of `vanban read`."""

    id: int
    paper: int
    kind: FindingKind
    start: int
    end: int
    quote: str
    facts: dict[str, Any]
    said_vi: str
    said_en: str
    needs_person: bool
    state: FindingState
    version: int


class Seen(Schema):
    """The version that the decision is made upon."""

    version: Version


class Rejection(Seen):
    reason: Reason


@router.get("/papers", response={200: Page[PaperOut], **problems()}, operation_id="papers.list")
def papers(request: HttpRequest, after: After = 0, limit: Limit = 100) -> Any:
    """Papers by id."""
    return page_of(list_papers(caller(request)), after, limit, PaperOut.from_orm)


@router.post("/papers", response={200: TakenOut, **problems(400, 403)}, operation_id="papers.take_in")
def post_paper(request: HttpRequest, file: NotEmpty) -> Any:
    """Take a file in; it is read in the background."""
    taken = take_in(actor=caller(request), at=timezone.now(), name=(file.name or "").rsplit("/", 1)[-1], data=file.read())
    return TakenOut(paper=PaperOut.from_orm(taken.paper), is_copy=taken.is_copy)


@router.get("/papers/{int:paper}", response={200: PaperOut, **problems(404)}, operation_id="papers.get")
def paper(request: HttpRequest, paper: Id) -> Any:
    return PaperOut.from_orm(get_paper(caller(request), paper))


@router.get("/papers/{int:paper}/findings", response={200: Page[FindingOut], **problems(404)}, operation_id="papers.findings")
def findings(request: HttpRequest, paper: Id, after: After = 0, limit: Limit = 100) -> Any:
    """The findings of a paper by id, with what people have decided of them."""
    shown = get_paper(caller(request), paper)
    return page_of(Finding.objects.filter(paper=shown), after, limit, _finding)


@router.post("/findings/{int:finding}/confirm", response={200: FindingOut, **_DECIDED}, operation_id="papers.confirm_finding")
def confirm(request: HttpRequest, finding: Id, seen: Annotated[Seen, Body()]) -> Any:
    return _finding(confirm_finding(actor=caller(request), at=timezone.now(), finding_id=finding, version=seen.version))


@router.post("/findings/{int:finding}/reject", response={200: FindingOut, **_DECIDED}, operation_id="papers.reject_finding")
def reject(request: HttpRequest, finding: Id, seen: Annotated[Rejection, Body()]) -> Any:
    what = {"finding_id": finding, "version": seen.version, "reason": seen.reason}
    return _finding(reject_finding(actor=caller(request), at=timezone.now(), **what))  # type: ignore[arg-type]


@router.post("/findings/{int:finding}/undo", response={200: FindingOut, **_DECIDED}, operation_id="papers.undo_decision")
def undo(request: HttpRequest, finding: Id, seen: Annotated[Seen, Body()]) -> Any:
    return _finding(undo_decision(actor=caller(request), at=timezone.now(), finding_id=finding, version=seen.version))


def _finding(finding: Finding) -> FindingOut:
    names = [name for name in FindingOut.model_fields if name != "paper"]
    return FindingOut(paper=finding.paper_id, **{name: getattr(finding, name) for name in names})
