"""The programs' interface under made-up calls, right and wrong ones: it answers as its description says, and never breaks."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, models, transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from tests.thuongky.office import AT, PROVINCE, Office, drop
from thuongky.core.actor import system
from thuongky.directives.models import Directive
from thuongky.organs.actions.make_key import make_key
from thuongky.organs.models import Post
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.kinds import FindingKind
from thuongky.papers.models import Finding, Paper

_CONFIG = schemathesis.Config.from_dict({"generation": {"with-security-parameters": False}})
described = schemathesis.openapi.from_wsgi("/api/1/openapi.json", get_wsgi_application(), config=_CONFIG)

_THINGS: Mapping[str, type[models.Model]] = {"paper": Paper, "finding": Finding, "directive": Directive}
_SMALL = 1_000_000


@pytest.fixture(autouse=True)
def one_transaction() -> Iterator[None]:
    """A call does not end the test's own."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def keys(office: Office) -> Mapping[str, str]:
    """Of a reviewer, a leader and a unit, in an office with a paper half reviewed."""
    paper = drop(office.sen)
    for kind in (FindingKind.DIRECTIVES, FindingKind.FIGURES):
        confirm_all(actor=office.sen, at=AT, paper_id=paper.pk, kind=kind, up_to=AT)
    posts = {name: Post.objects.get(pk=getattr(office, name).post) for name in ("sen", "chinh", "tai")}
    return {name: make_key(actor=system(PROVINCE), at=AT, post=post, name="x")[1] for name, post in posts.items()}


def aim(case: Any) -> None:
    """A small number in a right call becomes that of a thing that is there, an odd version the one it has."""
    if case.meta.generation.mode.is_negative:
        return
    for name, number in case.path_parameters.items():
        things = _THINGS[name].objects.order_by("pk")
        if int(number) < _SMALL:
            thing = things[int(number) % things.count()]
            case.path_parameters[name] = thing.pk
            if isinstance(case.body, dict) and case.body["version"] % 2:
                case.body["version"] = thing.version


def call(case: Any, key: str) -> None:
    """Send it; the next call finds the office as this one found it."""
    before = transaction.savepoint()
    try:
        aim(case)
        case.call_and_validate(headers={"Authorization": f"Bearer {key}"})
    finally:
        transaction.savepoint_rollback(before)


made_up = settings(max_examples=25, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@described.parametrize()
@made_up
def test_every_call_is_answered_as_described(case: Any, keys: Mapping[str, str]):
    call(case, keys["sen"])


@described.include(method="POST").given(who=st.sampled_from(("chinh", "tai")))
@described.include(method="POST").parametrize()
@made_up
def test_so_is_every_call_of_those_who_may_not_act(case: Any, who: str, keys: Mapping[str, str]):
    call(case, keys[who])
