"""What the programs' interface of every room shares: who calls, pages by key, and how errors are told (RFC 9457)."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any, Generic, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from ninja import Field, Path, Query, Schema
from pydantic import BeforeValidator

from thuongky.core.actor import Actor
from thuongky.core.errors import Invalid, Stale, Trouble, status_of
from thuongky.core.lang import Lang

M = TypeVar("M", bound=Model)
S = TypeVar("S", bound=Schema)

_MOST = 200
_LARGEST = 2**63 - 1  # that the databases hold


def _number(sent: object) -> object:
    """What JSON calls a number: no text that looks like one, and no `true`."""
    if isinstance(sent, bool) or not isinstance(sent, int | float):
        raise ValueError("Input should be a number")  # noqa: TRY004  # pydantic gathers no TypeError
    return sent


Id = Annotated[int, Path(ge=1, le=_LARGEST)]
After = Annotated[int, Query(ge=0, le=_LARGEST)]
Limit = Annotated[int, Query(ge=1, le=_MOST)]
Version = Annotated[int, Field(ge=1, le=_LARGEST), BeforeValidator(_number)]


class Problem(Schema):
    """What went wrong, as application/problem+json; `code` is stable, `detail` a sentence in the caller's language."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    errors: dict[str, str] = Field(default_factory=dict)
    current_version: int | None = None


def problems(*statuses: int) -> dict[int, type[Problem]]:
    """The refusals of a route, for its description: these, and those of every route (no key, a value out of bounds)."""
    return dict.fromkeys(sorted({401, 422, *statuses}), Problem)


class Page(Schema, Generic[S]):
    """Some items in order; `next` is the `after` of the next page, null on the last."""

    items: list[S]
    next: int | None


def page_of(listed: "QuerySet[M]", after: int, limit: int, shown: Callable[[M], S]) -> dict[str, Any]:
    """Items by id, those behind `after`."""
    rows: Sequence[M] = list(listed.order_by("pk").filter(pk__gt=after)[: limit + 1])
    return {"items": [shown(row) for row in rows[:limit]], "next": rows[limit - 1].pk if len(rows) > limit else None}


def caller(request: HttpRequest) -> Actor:
    """The post whose key was sent; the interface lets nobody else in."""
    actor: Actor = request.auth  # type: ignore[attr-defined]
    return actor


def problem_of(trouble: Trouble, lang: Lang) -> Problem:
    errors = {field: said.of(lang) for field, said in trouble.problems.items()} if isinstance(trouble, Invalid) else {}
    return Problem(
        type=f"urn:thuongky:{trouble.code}",
        title=type(trouble).__name__,
        status=status_of(trouble),
        detail=trouble.said.of(lang),
        code=trouble.code,
        errors=errors,
        current_version=trouble.current if isinstance(trouble, Stale) else None,
    )
