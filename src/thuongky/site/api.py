"""The programs' interface: every room's routes under /api/1/, a key for each post, errors as problem+json."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, ValidationError
from ninja.security import HttpBearer

from thuongky.core.actor import Actor
from thuongky.core.api import Problem, problem_of
from thuongky.core.errors import Trouble
from thuongky.core.web import page_lang
from thuongky.core.words import Words
from thuongky.directives.api import router as directives
from thuongky.indicators.api import router as indicators
from thuongky.organs.actions.make_key import hash_of
from thuongky.organs.queries import actor_of_key
from thuongky.papers.api import router as papers

say = Words("thuongky.site").say
_PROBLEM = "application/problem+json"


class Key(HttpBearer):
    """`Authorization: Bearer KEY`; the caller acts from the key's post."""

    def authenticate(self, _request: HttpRequest, token: str) -> Actor | None:
        return actor_of_key(hash_of(token))


api = NinjaAPI(title="Thường Kỳ", version="1", auth=Key(), docs_url=None, urls_namespace="api")
for router in (papers, directives, indicators):
    api.add_router("", router)


@api.exception_handler(Trouble)
def on_trouble(_request: HttpRequest, trouble: Trouble) -> HttpResponse:
    return _answer(problem_of(trouble, page_lang()))


@api.exception_handler(AuthenticationError)
def on_stranger(_request: HttpRequest, _error: AuthenticationError) -> HttpResponse:
    return _answer(_problem(401, "no-key", say("api.no-key").of(page_lang())))


@api.exception_handler(ValidationError)
def on_bad_request(_request: HttpRequest, error: ValidationError) -> HttpResponse:
    errors = {".".join(map(str, one["loc"])): str(one["msg"]) for one in error.errors}
    return _answer(_problem(422, "bad-request", say("api.bad-request").of(page_lang()), errors))


def _problem(status: int, code: str, detail: str, errors: dict[str, str] | None = None) -> Problem:
    title = "Unauthorized" if status == 401 else "Invalid"
    return Problem(type=f"urn:thuongky:{code}", title=title, status=status, detail=detail, code=code, errors=errors or {})


def _answer(problem: Problem) -> HttpResponse:
    content = problem.model_dump_json(exclude_none=True)
    return HttpResponse(content, status=problem.status, content_type=_PROBLEM)


def urls() -> Any:
    """The routes for `urlpatterns`, which a key opens and no sign-in."""
    patterns, app, namespace = api.urls
    for pattern in patterns:
        if pattern.callback:
            pattern.callback = login_not_required(pattern.callback)
    return patterns, app, namespace
