"""The demonstration: signed in without a password, on its own database alone."""

import re
import signal
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path

import pytest

from tests.thuongky.site.running import Running, answers, call, environment, free_port, wait_until


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, sample_papers: Path) -> Iterator[Running]:
    env = environment(tmp_path_factory.mktemp("demo"), "")
    port = free_port()
    command = [sys.executable, "-m", "thuongky.cli", "demo-office", str(sample_papers / "song-mau"), "--port", str(port)]
    parent = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)
    office = Running(f"http://127.0.0.1:{port}", parent, env)
    wait_until(lambda: answers(office), 120)
    yield office
    parent.send_signal(signal.SIGINT)
    parent.wait(30)


@pytest.fixture
def visitor() -> urllib.request.OpenerDirector:
    return urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))


def page(visitor: urllib.request.OpenerDirector, address: str, **fields: str) -> str:
    data = urllib.parse.urlencode(fields).encode() if fields else None
    request = urllib.request.Request(address, data, {"Accept-Language": "vi"})
    with visitor.open(request, timeout=20) as answer:
        text: str = answer.read().decode()
    return text


def test_whoever_comes_is_the_clerk_and_is_told_that_it_is_a_demonstration(demo: Running, visitor):
    home = page(visitor, demo.address)
    assert "Bản trình diễn" in home
    assert "Việc chờ Chuyên viên Một" in home


def test_papers_are_there_some_reviewed_and_some_not(demo: Running, visitor):
    papers = page(visitor, f"{demo.address}/papers/")
    assert "đã rà soát" in papers
    assert re.search(r"còn \d+", papers)


def test_one_can_be_somebody_else_and_sees_what_they_see(demo: Running, visitor):
    home = page(visitor, demo.address)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', home)
    assert token
    unit = page(visitor, f"{demo.address}/demo/be/", who="so-tai-chinh", csrfmiddlewaretoken=token[1])
    assert 'href="/papers/"' not in unit
    assert 'href="/directives/"' in unit


def test_it_refuses_any_other_database(demo: Running, sample_papers: Path):
    env = {**demo.env, "DATABASE_URL": "postgresql://nobody@localhost/office"}
    refused = call(env, "demo-office", str(sample_papers), "--port", str(free_port()))
    assert refused.returncode != 0
    assert "its own database" in refused.stderr


def test_where_it_is_no_demonstration_nobody_can_be_anybody(client):
    assert client.post("/demo/be/", {"who": "chuyen-vien-1"}).status_code == 404
