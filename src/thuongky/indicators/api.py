"""Observations for programs."""

from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic.json_schema import SkipJsonSchema

from thuongky.core.api import After, Limit, Page, caller, page_of, problems
from thuongky.core.models import known
from thuongky.indicators.models import Observation
from thuongky.indicators.policies import indicators_policy

router = Router(tags=["figures"])


class ObservationOut(Schema):
    """A figure as a paper states it: `value` an exact decimal as text, in `unit`; `indicator` "" outside the reader's list."""

    id: int
    paper: int
    finding: int
    indicator: str
    measure: str
    value: str
    unit: str
    role: str
    base: str
    status: str
    bound: str
    first_day: date | None
    last_day: date | None
    on: date | None


@router.get("/observations", response={200: Page[ObservationOut], **problems()}, operation_id="indicators.list")
def observations(
    request: HttpRequest,
    indicator: Annotated[str | SkipJsonSchema[None], Query()] = None,
    after: After = 0,
    limit: Limit = 100,
) -> Any:
    """By id; with `indicator` of that one alone."""
    seen = Observation.objects.filter(indicators_policy.visible_to(caller(request))).filter(known())
    if indicator is not None:
        seen = seen.filter(indicator=indicator.replace("\0", ""))
    return page_of(seen, after, limit, _shown)


def _shown(one: Observation) -> ObservationOut:
    names = [name for name in ObservationOut.model_fields if name not in ("paper", "finding", "value")]
    fields = {name: getattr(one, name) for name in names}
    return ObservationOut(paper=one.paper_id, finding=one.finding_id, value=f"{one.value.normalize():f}", **fields)
