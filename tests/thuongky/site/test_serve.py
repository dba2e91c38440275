"""`thuongky serve`: whatever falls is started anew, and nothing is left behind."""

import os
import signal
import time
from pathlib import Path

import pytest

from tests.thuongky.office import NOTICE
from tests.thuongky.site.running import PEOPLE, Running, answers, call, is_alive, own_database, running, wait_until

pytestmark = pytest.mark.touches_database  # in processes of its own


@pytest.fixture
def office(tmp_path: Path, request: pytest.FixtureRequest):
    name = f"serve_{abs(hash(request.node.name))}_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    with own_database(name) as database, running(tmp_path / "data", database, PEOPLE[:1]) as office:
        yield office


def test_a_province_without_that_code_and_a_taken_name_are_said(office: Running):
    username, name, province, role = PEOPLE[0]
    wrong = call(office.env, "init", "--province", "xyz", "--name", name, "--username", "moi", "--role", role)
    taken = call(office.env, "init", "--province", province, "--name", name, "--username", username, "--role", role)
    assert (wrong.returncode, taken.returncode) == (2, 1)
    assert "“xyz”" in wrong.stderr
    assert "sen" in taken.stderr


def test_a_port_that_is_taken_is_said_and_nothing_is_started(office: Running):
    port = office.address.rpartition(":")[2]
    second = call(office.env, "serve", "--port", port)
    assert second.returncode == 1
    assert port in second.stderr


def test_whatever_is_killed_is_started_anew_and_papers_are_read(office: Running, tmp_path: Path):
    before = office.children()
    assert set(before) == {"web_server", "worker"}
    for pid in before.values():
        os.kill(pid, signal.SIGKILL)
    wait_until(lambda: set(office.children()) == set(before) and not set(office.children().values()) & set(before.values()))
    wait_until(lambda: answers(office))
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "a.txt").write_text(NOTICE, "utf-8")
    taken = call(office.env, "take-in", "--province", "nghe-an", str(tmp_path / "papers"))
    assert taken.returncode == 0, taken.stderr
    again = call(office.env, "take-in", "--province", "nghe-an", str(tmp_path / "papers"), str(tmp_path / "khong-co.txt"))
    assert again.returncode == 1
    assert "khong-co.txt" in again.stderr
    wait_until(lambda: office.health()["tasks_waiting"] == 0)
    verified = call(office.env, "verify-audit")
    assert verified.returncode == 0, verified.stderr


def test_one_interrupt_ends_all(office: Running):
    children = list(office.children().values())
    office.parent.send_signal(signal.SIGINT)
    assert office.parent.wait(30) == 0
    assert not any(is_alive(pid) for pid in children)


def test_children_end_when_the_parent_is_killed(office: Running):
    children = list(office.children().values())
    office.parent.kill()
    office.parent.wait(10)
    wait_until(lambda: not any(is_alive(pid) for pid in children), 15)
    time.sleep(0.5)
    assert not answers(office)
