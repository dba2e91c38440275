"""The pages of figures: the series, and one of them with its chart."""

from collections.abc import Sequence
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_GET

from thuongky.core.chart import Point, Series, indicator_over_time
from thuongky.core.draw import can_draw, to_svg
from thuongky.core.lang import Lang, Phrase
from thuongky.core.numbers import without_idle_zeros
from thuongky.core.web import actor_in, page_lang
from thuongky.indicators.models import Observation
from thuongky.indicators.queries import amount_of, get_observation, list_series, name_of, period_of, series_with
from vanban.period import Period


@require_GET
def indicators(request: HttpRequest) -> HttpResponse:
    return render(request, "indicators/list.html", {"series": list_series(actor_in(request))})


@require_GET
def observation(request: HttpRequest, observation: int) -> HttpResponse:
    """The figure among all that was told of the same measure."""
    actor = actor_in(request)
    shown = get_observation(actor, observation)
    told = series_with(actor, shown)
    rows = [
        {
            "observation": one,
            "amount": amount_of(one),
            "period": period_of(one),
            "sentence": f"{reverse('review', args=[one.paper_id])}#f{one.finding_id}",
        }
        for one in told
    ]
    context = {"shown": shown, "name": name_of(shown), "rows": rows, "chart": _chart(shown, told)}
    return render(request, "indicators/one.html", context)


def _chart(shown: Observation, told: Sequence[Observation]) -> SafeString | str:
    """Periods as long as that of the figure shown, where there are two to compare and a library to draw them."""
    length = _length(shown)
    points = tuple(
        dict.fromkeys(
            Point(period=Period(one.first_day, one.last_day), value=without_idle_zeros(one.value), firm=one.status == "actual")
            for one in told
            if one.first_day and one.last_day and one.status in ("actual", "estimate") and _length(one) == length
        )
    )
    if len({point.period for point in points}) < 2 or not can_draw():
        return ""
    return mark_safe(_drawn(Series(name_of(shown), Phrase(shown.unit, shown.unit), points), page_lang()))  # drawn by ourselves


def _length(one: Observation) -> int:
    """In months, so that a month of 28 days is as long as one of 31; 0 for a single day or without a period."""
    if one.first_day is None or one.last_day is None or one.first_day == one.last_day:
        return 0
    return 12 * (one.last_day.year - one.first_day.year) + one.last_day.month - one.first_day.month + 1


@lru_cache(maxsize=256)
def _drawn(series: Series, lang: Lang) -> str:
    return to_svg(indicator_over_time(series, lang))
