"""The demonstration: an office of a made-up province with people one can be without a password, and papers reviewed in part.

It exists only where THUONGKY_DEMO is set, which also names a database of its own (`settings`).
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from thuongky.core.actor import PostRole, system
from thuongky.core.errors import Trouble
from thuongky.core.tasks import claim
from thuongky.directives.actions.take_step import Said, take_step
from thuongky.directives.following import open_parts
from thuongky.directives.life import StepKind
from thuongky.organs.actions.add_account import add_account
from thuongky.organs.actions.open_committee import open_committee
from thuongky.organs.models import Account, Organ
from thuongky.organs.queries import actor_of
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.actions.reject_finding import reject_finding
from thuongky.papers.actions.take_in import take_in
from thuongky.papers.kinds import FindingKind, Reason
from thuongky.papers.models import Paper
from thuongky.papers.reading import read_file
from thuongky.papers.tasks import reading_task

PROVINCE, NAME = "song-mau", "Sông Mẫu"
_LONG_AGO = date(2016, 1, 1)
_PEOPLE = (
    ("chuyen-vien-1", "Chuyên viên Một", "Chuyên viên Văn phòng (trình diễn)", PostRole.CLERK, ""),
    ("chuyen-vien-2", "Chuyên viên Hai", "Chuyên viên Văn phòng (trình diễn)", PostRole.CLERK, ""),
    ("chanh-van-phong", "Chánh Văn phòng", "Chánh Văn phòng UBND tỉnh (trình diễn)", PostRole.OFFICE, ""),
    ("chu-tich", "Chủ tịch", "Chủ tịch UBND tỉnh (trình diễn)", PostRole.LEADER, ""),
    ("so-tai-chinh", "Sở Tài chính", "Lãnh đạo Sở (trình diễn)", PostRole.HEAD, "so-tai-chinh"),
)
_CLERK = _PEOPLE[0][0]
Handler = Callable[[HttpRequest], HttpResponse]


def people() -> list[tuple[str, str]]:
    """(user name, name) of those one can be."""
    return [(username, name) for username, name, *_ in _PEOPLE]


def make_demo(papers: Sequence[Path], at: datetime) -> tuple[int, int]:
    """The office with its papers, every other one reviewed; how many came in, and how many files did not."""
    program = system(PROVINCE)
    open_committee(actor=program, at=at, made_up_name=NAME)
    for username, name, post, role, entry in _PEOPLE:
        if Account.objects.filter(username=username).exists():
            continue
        organ = Organ.objects.get(area=PROVINCE, entry=entry) if entry else None
        who = {"name": name, "username": username, "password": None, "post": post, "role": role}
        add_account(actor=program, at=at, organ=organ, first_day=_LONG_AGO, **who)  # type: ignore[arg-type]
    counts = _take_in_all(papers, at)
    _read_waiting(at)
    _review_in_part(at)
    _follow_in_part(at)
    return counts


def _take_in_all(papers: Sequence[Path], at: datetime) -> tuple[int, int]:
    taken = refused = 0
    for path in sorted(
        one for folder in papers for one in ([folder] if folder.is_file() else folder.rglob("*")) if one.is_file()
    ):
        try:
            take_in(actor=system(PROVINCE), at=at, name=path.name, data=path.read_bytes())
            taken += 1
        except (Trouble, OSError):
            refused += 1
    return taken, refused


def _read_waiting(at: datetime) -> None:
    """Here and now, so that the first page shows papers that have been read."""
    read_paper = reading_task(read_file)
    while task := claim(at, at - at):
        read_paper(task.thing_id, at)
        type(task).objects.filter(pk=task.pk).update(done_at=at)


def _review_in_part(at: datetime) -> None:
    clerk = actor_of(Account.objects.get(username=_CLERK), on=at.date())
    for paper in Paper.objects.filter(province=PROVINCE, state="read", open_findings__gt=0).order_by("pk")[::2]:
        last = paper.findings.filter(kind=FindingKind.DIRECTIVES.value, state="proposed").order_by("ordinal").last()
        if last:
            reject_finding(actor=clerk, at=at, finding_id=last.pk, version=last.version, reason=Reason.STANDING)
        for kind in (FindingKind.DIRECTIVES, FindingKind.FIGURES, FindingKind.CITATIONS, FindingKind.PEOPLE):
            confirm_all(actor=clerk, at=at, paper_id=paper.pk, kind=kind, up_to=at)


def _follow_in_part(at: datetime) -> None:
    """Some of what was confirmed is under way, reported or accepted, so that the board shows each."""
    clerk = actor_of(Account.objects.get(username=_CLERK), on=at.date())
    for place, part in enumerate(open_parts(clerk).exclude(organ=None)[:12]):
        product = Said(words="Số liệu trình diễn", number=f"{place + 1}/BC-TRINHDIEN", number_on=part.directive.order)
        steps = (
            (StepKind.PROGRESS, Said(words="Đang thực hiện (trình diễn)")),
            (StepKind.REPORT, product),
            (StepKind.ACCEPT, Said()),
        )
        for kind, said in steps[: place % 4]:
            part = take_step(actor=clerk, at=at, responsibility_id=part.pk, version=part.version, kind=kind, said=said)


def signed_in(answer: Handler) -> Handler:
    """Whoever comes is the clerk, until they choose to be somebody else."""

    def with_somebody(request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            _be(request, _CLERK)
        return answer(request)

    return with_somebody


@login_not_required
@require_POST
def be(request: HttpRequest) -> HttpResponse:
    """Be another of the demonstration's people."""
    if not settings.IS_DEMO or request.POST.get("who") not in dict(people()):
        raise Http404
    _be(request, request.POST["who"])
    return redirect("home")


def _be(request: HttpRequest, username: str) -> None:
    account = Account.objects.filter(username=username).first()
    if account:
        login(request, account, backend=settings.AUTHENTICATION_BACKENDS[-1])
