"""The pages of areas: what lies in the province on a day, found by name, and one with its line."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from thuongky.core.errors import NotFound
from thuongky.core.policy import SEE
from thuongky.core.web import actor_in, asked_day, page_lang
from thuongky.organs.area_queries import above, access_area, find_areas, line_of_area, list_areas, parts_of
from thuongky.organs.line import draw_line
from thuongky.organs.models import AreaLevel
from thuongky.organs.policies import organs_policy
from thuongky.organs.queries import get_area
from thuongky.organs.shipped_areas import SOURCE


@require_GET
def areas(request: HttpRequest) -> HttpResponse:
    """Those directly under the province on a day, or those that a name means then."""
    actor = organs_policy.require(actor_in(request), SEE)
    named, on = request.GET.get("q", "").strip(), asked_day(request, "on") or timezone.localdate()
    found = find_areas(named, area=actor.province, on=on) if named else list_areas(actor.province, on)
    higher = above(found, province=actor.province, on=on)
    rows = [(area, higher.get(area.code)) for area in found]
    return render(
        request, "organs/areas.html", {"rows": rows, "named": named, "on": on.isoformat(), "province": get_area(actor.province)}
    )


@require_GET
def area(request: HttpRequest, area: int) -> HttpResponse:
    actor = organs_policy.require(actor_in(request), SEE)
    shown, today = access_area(actor.province, area), timezone.localdate()
    if shown is None:
        raise NotFound
    before, after = line_of_area(shown)
    context = {
        "area": shown,
        "line": draw_line(shown, before, after, page_lang()) if before or after else None,
        "before": before,
        "after": after,
        "above": above([shown], province=actor.province, on=min(shown.last_day or today, today)).get(shown.code),
        "codes": shown.codes.order_by("scheme", "first_day"),
        "parts": parts_of(shown) if shown.level == AreaLevel.DISTRICT.value else [],
        "source": "" if shown.level == AreaLevel.PROVINCE.value else SOURCE,
    }
    return render(request, "organs/area.html", context)
