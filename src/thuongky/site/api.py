"""The programs' interface: every room's routes under /api/1/, a key for each post, errors as problem+json."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.multipartparser import MultiPartParserError
from django.urls import re_path
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.security import HttpBearer

from thuongky.core.actor import Actor
from thuongky.core.api import Problem, problem_of
from thuongky.core.errors import NotFound, Trouble
from thuongky.core.web import page_lang
from thuongky.core.words import Words
from thuongky.directives.api import router as directives
from thuongky.indicators.api import router as indicators
from thuongky.organs.actions.make_key import hash_of
from thuongky.organs.queries import actor_of_key
from thuongky.papers.api import router as papers

say = Words("thuongky.site").say
_PROBLEM = "application/problem+json"
View = Callable[..., HttpResponse]


class Key(HttpBearer):
    """`Authorization: Bearer KEY`; the caller acts from the key's post."""

    def authenticate(self, _request: HttpRequest, token: str) -> Actor | None:
        return actor_of_key(hash_of(token))


class Interface(NinjaAPI):
    """Describes each refusal under the content type in which it is sent."""

    def get_openapi_schema(self, **where: Any) -> Any:
        described = super().get_openapi_schema(**where)
        for path in described["paths"].values():
            for route in path.values():
                for status, answer in route["responses"].items():
                    if status >= 400:
                        answer["content"] = {_PROBLEM: answer["content"].pop("application/json")}
        return described


api = Interface(title="Thường Kỳ", version="1", auth=Key(), docs_url=None, urls_namespace="api")
for router in (papers, directives, indicators):
    api.add_router("", router)


@api.exception_handler(Trouble)
def on_trouble(_request: HttpRequest, trouble: Trouble) -> HttpResponse:
    return _answer(problem_of(trouble, page_lang()))


@api.exception_handler(AuthenticationError)
def on_stranger(_request: HttpRequest, _error: AuthenticationError) -> HttpResponse:
    answer = _answer(_problem(HTTPStatus.UNAUTHORIZED, "no-key"))
    answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


@api.exception_handler(ValidationError)
def on_bad_request(_request: HttpRequest, error: ValidationError) -> HttpResponse:
    errors = {".".join(map(str, one["loc"])): str(one["msg"]) for one in error.errors}
    problem = _problem(HTTPStatus.UNPROCESSABLE_ENTITY, "bad-request")
    return _answer(problem.model_copy(update={"title": "Invalid", "errors": errors}))


@api.exception_handler(HttpError)
@api.exception_handler(MultiPartParserError)
@api.exception_handler(SuspiciousOperation)
def on_unreadable(_request: HttpRequest, _error: Exception) -> HttpResponse:
    """The body is no JSON, no form, or larger than the settings allow."""
    return _answer(_problem(HTTPStatus.BAD_REQUEST, "unreadable"))


def _problem(status: HTTPStatus, code: str, **fields: object) -> Problem:
    detail = say(f"api.{code}", **fields).of(page_lang())
    return Problem(type=f"urn:thuongky:{code}", title=status.phrase, status=status, detail=detail, code=code)


def _answer(problem: Problem) -> HttpResponse:
    content = problem.model_dump_json(exclude_none=True)
    return HttpResponse(content, status=problem.status, content_type=_PROBLEM)


def _nothing(_request: HttpRequest, **_parts: object) -> HttpResponse:
    raise Http404


def _for_programs(view: View) -> View:
    """The view without sign-in, reading UTF-8 alone; that there is no such address or method is a problem like any other."""

    @wraps(view)
    def answer(request: HttpRequest, **parts: Any) -> HttpResponse:
        request.encoding = "utf-8"
        try:
            response = view(request, **parts)
        except Http404:
            return on_trouble(request, NotFound())
        if isinstance(response, HttpResponseNotAllowed):
            refused = _answer(_problem(HTTPStatus.METHOD_NOT_ALLOWED, "no-such-method", method=request.method))
            refused.headers["Allow"] = response.headers["Allow"]
            return refused
        return response

    return csrf_exempt(login_not_required(answer))


def urls() -> Any:
    """The routes for `urlpatterns`, which a key opens and no sign-in."""
    patterns, app, namespace = api.urls
    patterns = [*patterns, re_path("", _nothing)]
    for pattern in patterns:
        if pattern.callback:
            pattern.callback = _for_programs(pattern.callback)
    return patterns, app, namespace
