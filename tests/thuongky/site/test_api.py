"""The programs' interface: a key opens what its post may do, and errors are told in one form."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.thuongky.office import AT, NOTICE, PROVINCE, Office, drop, first
from thuongky.core.actor import system
from thuongky.core.errors import NotAllowed, NotFound
from thuongky.organs.actions.make_key import make_key
from thuongky.organs.actions.revoke_key import revoke_key
from thuongky.organs.models import ApiKey, Post
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.kinds import FindingKind
from thuongky.papers.models import Paper
from thuongky.site.api import api

PROBLEM = "application/problem+json"
SNAPSHOT = Path(__file__).with_name("openapi.json")


class Caller:
    """A program with a key."""

    def __init__(self, post: int | None, lang: str = "vi") -> None:
        self.headers = {"Accept-Language": lang}
        if post is not None:
            _, key = make_key(actor=system(PROVINCE), at=AT, post=Post.objects.get(pk=post), name="Chương trình thử")
            self.headers["Authorization"] = f"Bearer {key}"
        self.status = 0

    def get(self, path: str, **query: Any) -> Any:
        return self._told(Client(headers=self.headers).get(f"/api/1/{path}", query))

    def post(self, path: str, **body: Any) -> Any:
        client = Client(headers=self.headers)
        return self._told(client.post(f"/api/1/{path}", json.dumps(body), content_type="application/json"))

    def send(self, path: str, name: str, data: bytes) -> Any:
        return self._told(Client(headers=self.headers).post(f"/api/1/{path}", {"file": SimpleUploadedFile(name, data)}))

    def raw(self, method: str, path: str, body: bytes, kind: str) -> Any:
        return self._told(Client(headers=self.headers).generic(method.upper(), f"/api/1/{path}", body, content_type=kind))

    def _told(self, answer: Any) -> Any:
        self.status, self.kind, self.answered = answer.status_code, answer.headers["Content-Type"], answer.headers
        return json.loads(answer.content)


@pytest.fixture
def sen(office: Office) -> Caller:
    return Caller(office.sen.post)


class TestKeys:
    @pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer x"}, {"Authorization": "Bearer "}, {"Authorization": "x"}])
    def test_without_a_key_there_is_nothing(self, db: None, headers: dict[str, str]):
        answer = Client(headers=headers).get("/api/1/papers")
        assert answer.status_code == 401
        assert answer.headers["Content-Type"] == PROBLEM
        assert answer.headers["WWW-Authenticate"] == "Bearer"
        assert json.loads(answer.content)["code"] == "no-key"

    def test_a_session_of_a_browser_opens_nothing(self, office: Office):
        client = Client()
        client.force_login(office.accounts["sen"])
        assert client.get("/api/1/papers").status_code == 401

    def test_a_key_that_was_revoked_opens_nothing_more(self, sen: Caller):
        sen.get("papers")
        assert sen.status == 200
        revoke_key(actor=system(PROVINCE), at=AT, key_id=ApiKey.objects.get().pk)
        sen.get("papers")
        assert sen.status == 401

    def test_only_the_operator_makes_and_revokes_them_and_only_of_ones_own_province(self, office: Office, sen: Caller):
        post = Post.objects.get(pk=office.sen.post)
        with pytest.raises(NotAllowed):
            make_key(actor=office.sen, at=AT, post=post, name="x")
        with pytest.raises(NotAllowed):
            revoke_key(actor=office.sen, at=AT, key_id=ApiKey.objects.get().pk)
        with pytest.raises(NotFound):
            make_key(actor=system("ha-giang"), at=AT, post=post, name="x")
        with pytest.raises(NotFound):
            revoke_key(actor=system("ha-giang"), at=AT, key_id=ApiKey.objects.get().pk)

    def test_the_key_itself_is_kept_nowhere(self, office: Office):
        _, key = make_key(actor=system(PROVINCE), at=AT, post=Post.objects.get(pk=office.sen.post), name="x")
        assert key not in str(list(ApiKey.objects.values()))


class TestMalformedCalls:
    """Whatever is sent, the refusal is a problem."""

    @pytest.mark.parametrize("body", [b"{", b"\xff", b"[" * 100_000, b"9" * 10_000])
    def test_what_is_no_json_cannot_be_read(self, sen: Caller, body: bytes):
        problem = sen.raw("post", "findings/1/confirm", body, "application/json")
        assert (sen.status, sen.kind, problem["code"]) == (400, PROBLEM, "unreadable")

    @pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary=" + "x" * 300])
    def test_what_is_no_form_cannot_be_read(self, sen: Caller, kind: str):
        problem = sen.raw("post", "papers", b"--x", kind)
        assert (sen.status, sen.kind, problem["code"]) == (400, PROBLEM, "unreadable")

    def test_a_body_too_large_is_not_read(self, sen: Caller, settings: Any):
        settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10
        problem = sen.raw("post", "findings/1/confirm", b'{"version": 1}', "application/json")
        assert (sen.status, problem["code"]) == (400, "unreadable")

    @pytest.mark.parametrize("charset", ["unicode_escape", "utf-16", "none-such"])
    def test_a_charset_of_the_callers_own_is_not_used(self, sen: Caller, charset: str):
        sen.raw("get", "observations?indicator=%5Cud800", b"x", f"text/plain; charset={charset}")
        assert sen.status == 200

    @pytest.mark.parametrize("path", ["", "none", "papers/", "papers/x", "papers/-1", "papers/1/none"])
    @pytest.mark.parametrize("method", ["get", "post"])
    def test_an_address_that_is_not_there_is_said(self, sen: Caller, path: str, method: str):
        problem = sen.raw(method, path, b"", "application/json")
        assert (sen.status, sen.kind, problem["code"]) == (404, PROBLEM, "not-found")

    def test_a_method_that_an_address_does_not_take_is_said(self, sen: Caller):
        problem = sen.raw("delete", "papers", b"", "application/json")
        assert (sen.status, sen.kind, problem["code"]) == (405, PROBLEM, "no-such-method")
        assert "DELETE" in problem["detail"]
        assert {*sen.answered["Allow"].split(", ")} == {"GET", "POST"}

    @pytest.mark.parametrize("number", [0, 2**63, 10**30])
    def test_a_number_that_no_thing_can_have_is_said(self, sen: Caller, number: int):
        problem = sen.get(f"papers/{number}")
        assert (sen.status, sen.kind, [*problem["errors"]]) == (422, PROBLEM, ["path.paper"])

    @pytest.mark.parametrize("version", [0, True, "1", 1.5, 2**63, None, [1]])
    def test_a_version_is_a_number(self, office: Office, sen: Caller, version: Any):
        finding = first(drop(office.sen))
        problem = sen.post(f"findings/{finding.pk}/confirm", version=version)
        assert (sen.status, sen.kind, [*problem["errors"]]) == (422, PROBLEM, ["body.seen.version"])


class TestPapers:
    def test_a_paper_is_sent_and_known_again(self, sen: Caller):
        taken = sen.send("papers", "a.txt", NOTICE.encode())
        assert (taken["is_copy"], taken["paper"]["state"]) == (False, "waiting")
        assert sen.send("papers", "b.txt", NOTICE.encode())["is_copy"] is True

    def test_an_empty_file_is_refused_with_its_field(self, sen: Caller):
        problem = sen.send("papers", "a.txt", b"")
        assert (sen.status, sen.kind) == (422, PROBLEM)
        assert problem["code"] == "empty"
        assert "a.txt" in problem["errors"]["file"]

    def test_pages_lead_on_to_the_end(self, office: Office, sen: Caller):
        for number in range(5):
            Paper.objects.create(province=PROVINCE, name=f"p{number}", taken_in_at=AT, changed_at=AT, changed_by="x")
        first_page = sen.get("papers", limit=3)
        assert [one["name"] for one in first_page["items"]] == ["p0", "p1", "p2"]
        last_page = sen.get("papers", limit=3, after=first_page["next"])
        assert [one["name"] for one in last_page["items"]] == ["p3", "p4"]
        assert last_page["next"] is None

    def test_a_limit_out_of_bounds_is_said(self, sen: Caller):
        problem = sen.get("papers", limit=100_000)
        assert (sen.status, problem["code"]) == (422, "bad-request")
        assert "limit" in " ".join(problem["errors"])

    def test_a_paper_of_another_province_is_told_as_one_that_is_not_there(self, office: Office, sen: Caller):
        paper = drop(office.sen)
        Paper.objects.filter(pk=paper.pk).update(province="ha-giang")
        foreign, status = sen.get(f"papers/{paper.pk}"), sen.status
        assert foreign == sen.get("papers/999999")
        assert (status, sen.status) == (404, 404)

    def test_a_unit_sees_no_paper(self, office: Office):
        unit = Caller(office.tai.post)
        assert unit.get("papers") == {"items": [], "next": None}


class TestFindings:
    def test_a_decision_names_the_version_it_is_made_upon(self, office: Office, sen: Caller):
        finding = first(drop(office.sen))
        done = sen.post(f"findings/{finding.pk}/confirm", version=finding.version)
        assert (done["state"], done["version"]) == ("confirmed", finding.version + 1)
        stale = sen.post(f"findings/{finding.pk}/reject", version=finding.version, reason="misread")
        assert (sen.status, stale["code"], stale["current_version"]) == (409, "stale", finding.version + 1)
        undone = sen.post(f"findings/{finding.pk}/undo", version=finding.version + 1)
        assert undone["state"] == "proposed"

    def test_a_leader_is_told_that_they_may_not(self, office: Office):
        finding = first(drop(office.sen))
        leader = Caller(office.chinh.post, lang="en")
        problem = leader.post(f"findings/{finding.pk}/confirm", version=finding.version)
        assert (leader.status, problem["code"]) == (403, "not-allowed")
        assert "may not do this" in problem["detail"]

    def test_what_is_no_reason_is_said(self, office: Office, sen: Caller):
        finding = first(drop(office.sen))
        sen.post(f"findings/{finding.pk}/reject", version=1, reason="vui")
        assert sen.status == 422

    def test_they_come_with_their_place_and_facts(self, office: Office, sen: Caller):
        paper = drop(office.sen)
        listed = sen.get(f"papers/{paper.pk}/findings", limit=200)["items"]
        assert len(listed) == paper.findings.count()
        assert all(paper.text[one["start"] : one["end"]] == one["quote"] for one in listed)


class TestRecords:
    @pytest.fixture
    def paper(self, office: Office) -> Paper:
        paper = drop(office.sen)
        for kind in (FindingKind.DIRECTIVES, FindingKind.FIGURES):
            confirm_all(actor=office.sen, at=AT, paper_id=paper.pk, kind=kind, up_to=AT)
        return paper

    @pytest.mark.usefixtures("paper")
    def test_a_directive_tells_who_answers_today(self, sen: Caller):
        listed = sen.get("directives")["items"]
        one = sen.get(f"directives/{listed[0]['id']}")
        lead = one["answering"][0]
        assert (lead["organ"], lead["today"]) == ("Sở Kế hoạch và Đầu tư", ["Sở Tài chính"])

    @pytest.mark.usefixtures("paper")
    def test_a_deadline_is_given_as_written_beside_its_last_day(self, sen: Caller):
        dated, undated = sen.get("directives")["items"][:2]
        assert (dated["due"], dated["due_words"]) == ("2024-02-20", "trước ngày 20/02/2024")
        assert (dated["last_day"], dated["last_day_rule"]) == ("2024-02-20", "before-day-counts")
        assert (undated["last_day"], undated["last_day_rule"]) == (None, "not-stated")

    @pytest.mark.usefixtures("paper")
    def test_a_unit_gets_its_own_alone(self, office: Office, sen: Caller):
        unit = Caller(office.tai.post)
        assert len(unit.get("directives")["items"]) == 1 < len(sen.get("directives")["items"])

    @pytest.mark.usefixtures("paper")
    def test_values_are_exact(self, sen: Caller):
        [revenue] = [one for one in sen.get("observations", indicator="budget.revenue")["items"] if one["role"] == "level"]
        assert (revenue["value"], revenue["unit"]) == ("1687", "tỷ đồng")


def test_the_description_is_there_for_everybody(db: None):
    assert Client().get("/api/1/openapi.json").json()["info"]["title"] == "Thường Kỳ"


def test_every_refusal_is_described_as_the_problem_it_is():
    routes = [route for path in api.get_openapi_schema()["paths"].values() for route in path.values()]
    assert all({401, 422} < route["responses"].keys() for route in routes)
    kinds = {(status >= 400, *answer["content"]) for route in routes for status, answer in route["responses"].items()}
    assert kinds == {(False, "application/json"), (True, PROBLEM)}


def test_the_description_is_the_one_that_was_agreed():
    """A change of the interface shows as a change of the file: `SNAPSHOT=write ./run test ...test_api.py` writes it anew."""
    described = json.dumps(api.get_openapi_schema(), ensure_ascii=False, indent=1, sort_keys=True, default=str) + "\n"
    if os.environ.get("SNAPSHOT") == "write":
        SNAPSHOT.write_text(described, "utf-8")
    assert described == SNAPSHOT.read_text("utf-8")
