"""Reads of the spreadsheets that were taken in."""

from django.db.models import Count, Q, QuerySet

from thuongky.core.actor import Actor
from thuongky.core.policy import SEE
from thuongky.directives.models import Difference, Directive, Sheet, SheetRow, Tracker
from thuongky.directives.policies import sheets_policy


def list_sheets(actor: Actor | None) -> QuerySet[Sheet]:
    """The newest first, with how many differences wait for a person. Raises: NotAllowed."""
    may = sheets_policy.require(actor, SEE)
    listed = Sheet.objects.filter(sheets_policy.visible_to(may)).select_related("tracker").defer("preview")
    return listed.annotate(waiting=Count("differences", filter=Q(differences__choice=""))).order_by("-taken_in_at", "-pk")


def get_sheet(actor: Actor | None, pk: int) -> Sheet:
    """Raises: NotFound, NotAllowed."""
    return sheets_policy.access(actor, SEE, Sheet.objects.select_related("tracker"), pk)


def list_trackers(actor: Actor | None) -> QuerySet[Tracker]:
    """By name. Raises: NotAllowed."""
    may = sheets_policy.require(actor, SEE)
    return Tracker.objects.filter(province=may.province).order_by("name", "pk")


def waiting_differences(actor: Actor | None, sheet: Sheet) -> QuerySet[Difference]:
    """Those of a sheet that nobody has decided, in its order. Raises: NotAllowed."""
    sheets_policy.require(actor, SEE, sheet)
    return sheet.differences.filter(choice="").select_related("directive", "responsibility__organ").order_by("pk")


def stated_in(directive: Directive) -> SheetRow | None:
    """What its tracker states of it now; None for one that comes from a paper."""
    if directive.sheet_id is None:
        return None
    return directive.sheet_rows.filter(known_until=None).select_related("sheet", "tracker").first()


def get_difference(actor: Actor | None, pk: int) -> Difference:
    """Raises: NotFound, NotAllowed."""
    among = Difference.objects.select_related("directive", "responsibility__organ")
    return sheets_policy.access(actor, SEE, among, pk)
