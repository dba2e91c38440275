"""The pages as a browser asks for them."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from tests.thuongky.office import AT, NOTICE, Office, drop, first, read_waiting
from thuongky.directives.models import Directive
from thuongky.indicators.models import Observation
from thuongky.organs.models import Post, Tenure
from thuongky.papers.actions.confirm_all import confirm_all
from thuongky.papers.kinds import FindingKind
from thuongky.papers.models import Finding, Paper
from thuongky.site.accounts import OfficeAccounts

pytestmark = pytest.mark.django_db


@pytest.fixture
def sen(office: Office) -> Client:
    client = Client(headers={"Accept-Language": "vi"})
    client.force_login(office.accounts["sen"])
    return client


def signed_in(office: Office, who: str, lang: str = "vi") -> Client:
    client = Client(headers={"Accept-Language": lang})
    client.force_login(office.accounts[who])
    return client


def text(response) -> str:
    return response.content.decode()


def address(name: str, *args: object) -> str:
    return reverse(name, args=args)


class TestAtTheGate:
    @pytest.mark.parametrize("name", ["home", "papers", "directives", "indicators"])
    def test_a_stranger_is_asked_to_sign_in(self, name: str):
        response = Client().get(address(name))
        assert response.status_code == 302
        assert response.headers["Location"].startswith(address("account_login"))

    @pytest.mark.usefixtures("office")
    def test_a_wrong_password_is_said_and_the_right_one_lets_in(self):
        client = Client(headers={"Accept-Language": "vi"})
        wrong = client.post(address("account_login"), {"login": "sen", "password": "sai"})
        assert "không đúng" in text(wrong)
        right = client.post(address("account_login"), {"login": "sen", "password": "mật khẩu thử 123"})
        assert right.headers["Location"] == address("home")

    def test_a_page_loads_nothing_from_elsewhere(self, sen: Client):
        response = sen.get(address("home"))
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]
        assert "http://" not in text(response).replace("http://www.w3.org", "")
        assert "https://" not in text(response)

    def test_a_person_without_a_post_today_is_told_so(self, office: Office):
        person = office.accounts["sen"].person
        person.tenures.update(last_day=date(2021, 1, 1))
        assert "chưa được giao vị trí" in text(signed_in(office, "sen").get(address("home")))

    def test_the_menu_shows_only_rooms_one_may_enter(self, office: Office):
        page = text(signed_in(office, "tai").get(address("home")))
        assert address("directives") in page
        assert address("papers") not in page

    def test_health_needs_no_sign_in(self):
        assert Client().get(address("health")).json() == {"database": "ok", "tasks_waiting": 0}


class TestDropping:
    def test_many_at_once_a_bad_one_stops_none(self, sen: Client):
        files = [SimpleUploadedFile("a.txt", NOTICE.encode()), SimpleUploadedFile("rong.txt", b"")]
        page = text(sen.post(address("papers"), {"files": files}, follow=True))
        assert "Đã nhận 1 văn bản" in page
        assert "rong.txt" in page
        assert "đang đọc" in page
        read_waiting(timezone.now())
        assert "còn" in text(sen.get(address("paper-rows")))

    def test_a_second_copy_is_named_with_the_first(self, sen: Client):
        sen.post(address("papers"), {"files": [SimpleUploadedFile("a.txt", NOTICE.encode())]})
        page = text(sen.post(address("papers"), {"files": [SimpleUploadedFile("b.txt", NOTICE.encode())]}, follow=True))
        assert "b.txt" in page
        assert "a.txt" in page
        assert Paper.objects.count() == 1

    def test_a_unit_that_tries_is_refused(self, office: Office):
        files = [SimpleUploadedFile("a.txt", NOTICE.encode())]
        response = signed_in(office, "tai").post(address("papers"), {"files": files})
        assert response.status_code == 403
        assert "không có quyền" in text(response)

    def test_the_list_goes_on_by_key(self, sen: Client):
        for number in range(53):
            Paper.objects.create(province="nghe-an", name=f"p{number}", taken_in_at=AT, changed_at=AT, changed_by="x")
        page = text(sen.get(address("papers")))
        last = Paper.objects.order_by("-pk")[49]
        assert f"before={last.pk}" in page
        rest = text(sen.get(address("papers"), {"before": last.pk}))
        assert ">p2<" in rest
        assert ">p3<" not in rest


class TestReviewing:
    @pytest.fixture
    def paper(self, office: Office) -> Paper:
        return drop(office.sen)

    def test_the_page_has_the_whole_text_once_and_every_finding(self, sen: Client, paper: Paper):
        page = text(sen.get(address("review", paper.pk)))
        for finding in paper.findings.all():
            assert f'id="f{finding.pk}"' in page
            assert f'data-f="{finding.pk}' in page or f" {finding.pk}" in page

    def test_a_decision_answers_with_the_card_and_what_is_left(self, sen: Client, paper: Paper):
        finding = first(paper)
        answer = sen.post(address("confirm", finding.pk), {"version": finding.version}, headers={"HX-Request": "true"})
        assert "đã xác nhận" in text(answer)
        assert address("directive", Directive.objects.get().pk) in text(answer)
        assert 'id="left"' in text(answer)

    def test_the_head_of_the_kind_counts_what_nobody_has_spoken_about(self, sen: Client, paper: Paper):
        finding = first(paper)
        left = paper.findings.filter(kind="directives").count() - 1
        answer = sen.post(address("confirm", finding.pk), {"version": finding.version}, headers={"HX-Request": "true"})
        assert 'id="head-directives" hx-swap-oob="true"' in text(answer)
        assert f"Xác nhận cả {left}" in text(answer)

    def test_without_scripts_the_same_buttons_lead_back_to_the_page(self, sen: Client, paper: Paper):
        finding = first(paper)
        answer = sen.post(address("reject", finding.pk), {"version": finding.version, "reason": "no-task"})
        assert answer.headers["Location"] == f"{address('review', paper.pk)}#f{finding.pk}"

    def test_a_stale_decision_is_refused_with_the_card_as_it_is_now(self, office: Office, sen: Client, paper: Paper):
        finding = first(paper)
        signed_in(office, "lan").post(address("confirm", finding.pk), {"version": finding.version})
        answer = sen.post(
            address("reject", finding.pk),
            {"version": finding.version, "reason": "misread"},
            headers={"HX-Request": "true"},
        )
        assert answer.status_code == 409
        assert "Trần Thị Lan" in text(answer)
        assert Finding.objects.get(pk=finding.pk).state == "confirmed"

    def test_what_was_typed_stays_where_it_is_not_understood(self, sen: Client, paper: Paper):
        finding = first(paper)
        typed = {"version": finding.version, "lead": "Sở Y tế", "due": "hôm nào đó"}
        answer = sen.post(address("correct", finding.pk), typed)
        assert answer.status_code == 422
        assert 'value="Sở Y tế"' in text(answer)
        assert 'value="hôm nào đó"' in text(answer)

    def test_a_form_that_is_broken_is_refused_with_a_sentence(self, sen: Client, paper: Paper):
        finding = first(paper)
        for fields in ({}, {"version": "1", "reason": "vui"}, {"version": "x"}):
            answer = sen.post(address("reject", finding.pk), fields)
            assert answer.status_code == 422
            assert "tải lại trang" in text(answer)

    def test_another_reviewer_hears_of_it(self, office: Office, sen: Client, paper: Paper):
        since = timezone.now().isoformat()
        finding = first(paper)
        signed_in(office, "lan").post(address("confirm", finding.pk), {"version": finding.version})
        heard = text(sen.get(address("changes", paper.pk), {"since": since}))
        assert f'id="f{finding.pk}"' in heard
        assert heard.count('class="finding') == 1
        assert "Trần Thị Lan" in heard

    def test_a_leader_sees_no_buttons(self, office: Office, paper: Paper):
        page = text(signed_in(office, "chinh").get(address("review", paper.pk)))
        assert 'class="acts"' not in page
        assert 'id="mark"' not in page

    def test_in_english_the_findings_have_their_english_line(self, office: Office, paper: Paper):
        page = text(signed_in(office, "sen", "en").get(address("review", paper.pk)))
        assert "State budget revenue, Jan 2024: 1,687 bn VND, actual" in page
        assert "Confirm" in page

    def test_the_file_is_handed_out_as_it_came(self, sen: Client, paper: Paper):
        answer = sen.get(address("original", paper.pk))
        assert answer.content.decode() == NOTICE
        assert answer.headers["Content-Disposition"].startswith("attachment")

    def test_a_paper_of_another_province_is_not_there(self, sen: Client, paper: Paper):
        Paper.objects.filter(pk=paper.pk).update(province="ha-giang")
        assert sen.get(address("review", paper.pk)).status_code == 404
        assert sen.get(address("original", paper.pk)).status_code == 404


class TestRecords:
    @pytest.fixture
    def paper(self, office: Office) -> Paper:
        paper = drop(office.sen)
        for kind in (FindingKind.DIRECTIVES, FindingKind.FIGURES):
            confirm_all(actor=office.sen, at=timezone.now(), paper_id=paper.pk, kind=kind, up_to=timezone.now())
        return paper

    def test_a_directive_leads_to_its_sentence_and_to_todays_owner(self, sen: Client, paper: Paper):
        directive = Directive.objects.get(finding=first(paper))
        page = text(sen.get(address("directive", directive.pk)))
        assert f"{address('review', paper.pk)}#f{directive.finding_id}" in page
        assert "<strong>Sở Tài chính</strong>" in page  # answers today for the planning department

    @pytest.mark.usefixtures("paper")
    def test_a_unit_sees_its_own_in_the_list_and_no_other(self, office: Office):
        page = text(signed_in(office, "tai").get(address("directives")))
        own, *others = [one.words[:30] for one in Directive.objects.order_by("finding__start")]
        assert own in page
        assert not any(words in page for words in others)

    @pytest.mark.usefixtures("paper")
    def test_a_figure_stands_among_all_told_of_its_measure(self, office: Office, sen: Client):
        later = drop(office.sen, NOTICE.replace("01/2024", "02/2024").replace("1.687", "1.902").replace("11/TB", "19/TB"))
        confirm_all(actor=office.sen, at=timezone.now(), paper_id=later.pk, kind=FindingKind.FIGURES, up_to=timezone.now())
        told = Observation.objects.filter(indicator="budget.revenue", role="level").first()
        assert told
        page = text(sen.get(address("observation", told.pk)))
        assert "1.687 tỷ đồng" in page
        assert "1.902 tỷ đồng" in page
        assert page.index("1.687 tỷ đồng") < page.index("1.902 tỷ đồng")
        assert "Thu ngân sách" in text(sen.get(address("indicators")))

    def test_no_page_asks_the_database_more_than_fifteen_times(self, sen: Client, paper: Paper, django_assert_max_num_queries):
        for name in ("home", "papers", "directives", "indicators"):
            with django_assert_max_num_queries(15):
                assert sen.get(address(name)).status_code == 200
        for page in (address("review", paper.pk), address("directive", Directive.objects.all()[0].pk)):
            with django_assert_max_num_queries(15):
                assert sen.get(page).status_code == 200


@pytest.mark.usefixtures("office")
def test_after_five_wrong_passwords_the_name_waits_and_others_do_not():
    client = Client(headers={"Accept-Language": "vi"})
    wrong = [client.post(address("account_login"), {"login": "sen", "password": f"sai {number}"}) for number in range(6)]
    assert [answer.status_code for answer in wrong] == [200] * 4 + [429] * 2
    assert "15 phút" in text(wrong[-1])
    right = client.post(address("account_login"), {"login": "sen", "password": "mật khẩu thử 123"})
    assert right.status_code == 429
    assert client.post(address("account_login"), {"login": "lan", "password": "mật khẩu thử 123"}).status_code == 302


class TestOnesOwnAccount:
    def test_a_password_is_changed_with_the_old_one_alone(self, sen: Client):
        typed = {"oldpassword": "sai", "password1": "một mật khẩu khác", "password2": "một mật khẩu khác"}
        assert 'class="problem"' in text(sen.post(address("account_change_password"), typed))
        assert sen.post(address("account_change_password"), {**typed, "oldpassword": "mật khẩu thử 123"}).status_code == 302
        again = Client(headers={"Accept-Language": "vi"})
        assert again.post(address("account_login"), {"login": "sen", "password": "một mật khẩu khác"}).status_code == 302

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            ({"oldpassword": "sai"}, "Mật khẩu hiện tại không đúng."),
            ({"password2": "một mật khẩu nữa"}, "Hai lần nhập mật khẩu mới không giống nhau."),
            ({"password1": "ngắn", "password2": "ngắn"}, "quá ngắn"),
        ],
    )
    def test_what_is_wrong_with_a_new_password_is_said_in_vietnamese(self, sen: Client, typed: dict[str, str], said: str):
        right = {"oldpassword": "mật khẩu thử 123", "password1": "một mật khẩu khác", "password2": "một mật khẩu khác"}
        page = text(sen.post(address("account_change_password"), {**right, **typed}))
        assert said in page
        assert "assword" not in re.sub(r"<[^>]*>", "", page)  # no English word behind the Vietnamese one

    def test_an_account_out_of_use_is_told_so_and_let_in_nowhere(self, office: Office):
        account = office.accounts["sen"]
        account.is_active = False
        account.save()
        client = Client(headers={"Accept-Language": "vi"})
        typed = {"login": "sen", "password": "mật khẩu thử 123"}
        assert "đã ngừng dùng" in text(client.post(address("account_login"), typed, follow=True))
        assert client.get(address("home")).status_code == 302

    def test_signing_in_leads_on_to_the_page_that_was_asked_for_and_nowhere_else(self, office: Office):
        client = Client()
        asked = client.get(address("papers"), follow=True).redirect_chain[-1][0]
        typed = {"login": "sen", "password": "mật khẩu thử 123", "next": address("papers")}
        assert client.post(asked, typed).headers["Location"] == address("papers")
        other = Client().post(address("account_login"), {**typed, "next": "https://elsewhere.example/"})
        assert other.headers["Location"] == address("home")

    def test_signing_out_ends_the_session(self, sen: Client):
        assert sen.post(address("account_logout")).headers["Location"] == address("account_login")
        assert sen.get(address("home")).status_code == 302

    def test_nobody_can_sign_up(self):
        for name in ("account_signup", "account_reset_password", "account_email", "socialaccount_signup"):
            with pytest.raises(NoReverseMatch):
                address(name)
        assert OfficeAccounts().is_open_for_signup(RequestFactory().get("/")) is False

    def test_whoever_holds_two_posts_acts_from_the_chosen_one(self, office: Office, sen: Client):
        second = Post.objects.create(province="nghe-an", title="Thanh tra viên", role="reader")
        Tenure.objects.create(person=office.accounts["sen"].person, post=second, first_day=date(2021, 1, 1))
        paper = drop(office.sen)
        assert 'class="acts"' in text(sen.get(address("review", paper.pk)))
        assert sen.post(address("choose-post"), {"post": second.pk}).status_code == 302
        page = text(sen.get(address("review", paper.pk)))
        assert "Thanh tra viên" in page
        assert 'class="acts"' not in page

    def test_a_post_that_is_somebody_elses_cannot_be_chosen(self, office: Office, sen: Client):
        sen.post(address("choose-post"), {"post": office.chinh.post})
        assert "Chủ tịch UBND tỉnh" not in text(sen.get(address("home")))
