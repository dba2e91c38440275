"""What may come in, what is kept of it, and what becomes of a file that cannot be read."""

import hashlib
from datetime import timedelta

import pytest

from tests.thuongky.office import AT, NOTICE, PROVINCE, Office, drop, read_waiting
from thuongky.brief.intake.limits import Limits
from thuongky.core.audit import seal, verify
from thuongky.core.errors import Invalid, NotAllowed, NotFound, NotPossible, OutsideFailure
from thuongky.core.files import quarantine, stored_files
from thuongky.core.models import AuditRow, Task
from thuongky.core.tasks import ATTEMPTS, carry_out, claim, register_task
from thuongky.papers.actions.store_reading import store_reading
from thuongky.papers.actions.take_in import take_in
from thuongky.papers.actions.try_again import try_again
from thuongky.papers.models import Paper
from thuongky.papers.queries import get_paper, list_papers, waiting_for_person
from thuongky.papers.reading import NotRead, read_file
from thuongky.papers.tasks import READ_PAPER, reading_task

SECRET = "MẬT\nUBND TỈNH NGHỆ AN\nSố: 12/TB-UBND\n\nTHÔNG BÁO\nGiao Sở Tài chính chủ trì rà soát việc này.\n"


def taken(office: Office, data: bytes, name: str = "a.txt") -> Paper:
    return take_in(actor=office.sen, at=AT, name=name, data=data).paper


class TestAtTheDoor:
    def test_nobody_and_a_leader_take_nothing_in(self, office: Office):
        for actor in (None, office.chinh):
            with pytest.raises(NotAllowed):
                take_in(actor=actor, at=AT, name="a.txt", data=b"x")
        assert not Paper.objects.exists()

    def test_an_empty_and_a_too_large_file_are_refused_with_a_sentence(self, office: Office):
        with pytest.raises(Invalid) as empty:
            taken(office, b"")
        with pytest.raises(Invalid) as large:
            take_in(actor=office.sen, at=AT, name="to.txt", data=b"12345", limits=Limits(file_bytes=4))
        assert "a.txt" in empty.value.said.vi
        assert "to.txt" in large.value.said.vi

    def test_a_waiting_file_lies_in_quarantine_and_nowhere_else(self, office: Office):
        paper = taken(office, NOTICE.encode())
        assert quarantine().get(paper.file_sha256) == NOTICE.encode()
        with pytest.raises(FileNotFoundError):
            stored_files().get(paper.file_sha256)

    def test_a_paper_that_was_read_lies_among_the_files(self, office: Office):
        paper = drop(office.sen, NOTICE + "\nBản khác.")
        assert stored_files().get(paper.file_sha256) == (NOTICE + "\nBản khác.").encode()
        with pytest.raises(FileNotFoundError):
            quarantine().get(paper.file_sha256)

    def test_of_a_secret_paper_nothing_is_kept(self, office: Office):
        paper = drop(office.sen, SECRET, "ke-hoach-mat.txt")
        assert (paper.state, paper.text, paper.file_sha256, paper.name) == ("refused", "", "", f"#{paper.pk}")
        assert not paper.findings.exists()
        told = " ".join(row.payload or "" for row in AuditRow.objects.filter(thing="papers.paper"))
        assert "ke-hoach-mat" not in told + paper.trouble["vi"]
        digest = hashlib.sha256(SECRET.encode()).hexdigest()
        for storage in (quarantine(), stored_files()):
            with pytest.raises(FileNotFoundError):
                storage.get(digest)
        seal(AT)
        assert verify().is_sound

    def test_the_word_alone_elsewhere_refuses_nothing(self, office: Office):
        assert drop(office.sen, NOTICE + "\n4. Bảo đảm bí mật nhà nước, tài liệu mật theo quy định.").state == "read"


class TestCopies:
    def test_the_same_bytes_are_one_paper(self, office: Office):
        one = take_in(actor=office.sen, at=AT, name="a.txt", data=NOTICE.encode())
        two = take_in(actor=office.lan, at=AT, name="b.txt", data=NOTICE.encode())
        assert (one.is_copy, two.is_copy) == (False, True)
        assert two.paper.pk == one.paper.pk
        assert Task.objects.count() == 1


class TestReading:
    def test_what_the_paper_is_stands_in_its_row(self, office: Office):
        paper = drop(office.sen)
        assert (paper.kind, paper.number, f"{paper.issued_on}", paper.force) == ("TB", "11/TB-UBND", "2024-02-05", "issued")
        assert (paper.area, f"{paper.session_month}") == (PROVINCE, "2024-01-01")

    def test_every_finding_stands_at_its_words_and_has_a_line_in_both_languages(self, office: Office):
        paper = drop(office.sen)
        for finding in paper.findings.all():
            assert paper.text[finding.start : finding.end] == finding.quote
            assert finding.said_vi
            assert finding.said_en

    def test_only_orders_and_figures_in_use_wait_for_a_person(self, office: Office):
        paper = drop(office.sen)
        waiting = paper.findings.filter(needs_person=True)
        assert set(waiting.values_list("kind", flat=True)) == {"directives", "figures"}
        assert any("95%" in one.quote for one in waiting.filter(kind="figures"))
        assert not any("250 triệu" in one.quote for one in waiting.filter(kind="figures"))

    def test_a_reading_that_comes_twice_is_kept_once(self, office: Office):
        paper = drop(office.sen)
        before = paper.findings.count()
        reading_task(read_file)(paper.pk, AT)
        assert paper.findings.count() == before

    def test_a_file_of_no_text_says_why_and_waits_for_another_try(self, office: Office):
        paper = drop(office.sen, "English words only, nothing else to be read here at all.", "en.txt")
        assert paper.state == "unreadable"
        assert "en.txt" in paper.trouble["vi"]
        assert paper in waiting_for_person(office.sen)

    def test_a_reader_that_dies_is_tried_again_and_then_said_to_have_died(self, office: Office, monkeypatch: pytest.MonkeyPatch):
        def dies(_name: str, _data: bytes, _province: str) -> NotRead:
            from thuongky.core.errors import say

            raise OutsideFailure("reader-died", say("problem.not-found"))

        monkeypatch.setattr("thuongky.core.tasks._KINDS", {})
        register_task(READ_PAPER, reading_task(dies))
        paper = taken(office, NOTICE.encode() + b" ")
        at = AT
        for _ in range(ATTEMPTS):
            paper.refresh_from_db()
            assert paper.state == "waiting"
            task = claim(at, timedelta(minutes=1))
            assert task
            carry_out(task, at)
            at += timedelta(minutes=5)
        paper.refresh_from_db()
        assert (paper.state, paper.trouble["code"]) == ("unreadable", "reader-died")
        try_again(actor=office.sen, at=at, paper_id=paper.pk)
        read_waiting(at)
        paper.refresh_from_db()
        assert paper.state == "read"

    def test_a_paper_that_was_read_is_not_read_again(self, office: Office):
        with pytest.raises(NotPossible):
            try_again(actor=office.sen, at=AT, paper_id=drop(office.sen).pk)

    def test_a_clerk_cannot_write_a_reading(self, office: Office):
        paper = taken(office, NOTICE.encode() + b"  ")
        with pytest.raises(NotAllowed):
            store_reading(actor=office.sen, at=AT, paper_id=paper.pk, outcome=read_file("a.txt", NOTICE.encode(), "Nghệ An"))


def test_another_province_sees_nothing(office: Office):
    paper = drop(office.sen)
    assert list(list_papers(office.la)) == list(list_papers(None)) == []
    with pytest.raises(NotFound):
        get_paper(office.la, paper.pk)
