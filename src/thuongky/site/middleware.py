"""What happens around every request: who acts, what a page may load, and what becomes of an error."""

from collections.abc import Callable

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from thuongky.core.errors import NotAllowed, Trouble, status_of
from thuongky.organs.models import Account
from thuongky.organs.queries import chosen_actor, may_act_as

Handler = Callable[[HttpRequest], HttpResponse]

# Nothing from elsewhere, no script or style inside a page.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def content_policy(answer: Handler) -> Handler:
    def with_policy(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.headers.setdefault("Content-Security-Policy", _POLICY)
        return response

    return with_policy


def acting(answer: Handler) -> Handler:
    """`request.actor`: the person signed in, from the post or by the mandate chosen in this session.

    None for a stranger or one without a post today. `request.may_act_as` are all the posts and mandates one could choose.
    """

    def with_actor(request: HttpRequest) -> HttpResponse:
        if isinstance(request.user, Account):
            may = may_act_as(request.user, timezone.localdate())
            chosen = request.session.get("post"), request.session.get("mandate")
            request.may_act_as = may  # type: ignore[attr-defined]
            request.actor = chosen_actor(request.user, may, *chosen)  # type: ignore[attr-defined]
        return answer(request)

    return with_actor


class Troubles:
    """Errors for people become a page that says what is wrong; a stranger is asked to sign in."""

    def __init__(self, answer: Handler) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, Trouble):
            return None
        if isinstance(error, NotAllowed) and not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        return render(request, "site/trouble.html", {"trouble": error}, status=status_of(error))
