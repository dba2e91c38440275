"""The application as an office runs it: `thuongky init` and `thuongky serve` in processes of their own, with their own data."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.conftest import ROOT

PASSWORD = "mật khẩu thử 123"
UNIT = "Sở Tài chính"
PEOPLE = (
    ("sen", "Nguyễn Thị Sen", "nghe-an", "clerk"),
    ("lan", "Trần Thị Lan", "nghe-an", "clerk"),
    ("chinh", "Lê Văn Chính", "nghe-an", "leader"),
    ("la", "Người Lạ", "ha-giang", "clerk"),
    ("tai", "Phạm Văn Tài", "nghe-an", "unit"),
)
_PATIENCE_SECONDS = 60


@dataclass
class Running:
    """A served office: where it answers, its parent process and its environment."""

    address: str
    parent: "subprocess.Popen[bytes]"
    env: dict[str, str]

    def health(self) -> dict[str, Any]:
        with urllib.request.urlopen(f"{self.address}/health/", timeout=5) as answer:
            found: dict[str, Any] = json.load(answer)
        return found

    def children(self) -> dict[str, int]:
        """Name of the module → process, of the processes that the parent started."""
        found: dict[str, int] = {}
        for pid in _children_of(self.parent.pid):
            words = Path(f"/proc/{pid}/cmdline").read_bytes().decode().split("\0")
            found |= {word.rsplit(".", 1)[-1]: pid for word in words if word.startswith("thuongky.site.")}
        return found


def _children_of(parent: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue  # it ended while we looked
        if int(fields[1]) == parent:
            found.append(int(stat.parent.name))
    return found


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def wait_until(true: Any, seconds: float = _PATIENCE_SECONDS) -> None:
    """Raises: AssertionError when it does not become so."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)


def call(env: dict[str, str], *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "thuongky.cli", *arguments]
    return subprocess.run(command, env=env, capture_output=True, text=True, timeout=120, check=False)


def environment(data: Path, database: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "THUONGKY_DATA")}
    own = {"THUONGKY_DATA": str(data), "PYTHONPATH": str(ROOT / "src"), "THUONGKY_PASSWORD": PASSWORD, "LANG": "vi_VN.UTF-8"}
    return {**kept, **own, "DJANGO_SETTINGS_MODULE": "thuongky.site.settings", **({"DATABASE_URL": database} if database else {})}


@contextmanager
def own_database(name: str) -> Iterator[str]:
    """A database on the server of this run, by its address; "" where the run is on SQLite."""
    server = os.environ.get("DATABASE_URL", "")
    if not server:
        yield ""
        return
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        yield urlsplit(server)._replace(path=f"/{name}").geturl()
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
    return port


@contextmanager
def running(data: Path, database: str, people: Sequence[tuple[str, str, str, str]] = PEOPLE) -> Iterator[Running]:
    """An office with its people, served until the block ends."""
    env = environment(data, database)
    for username, name, province, role in people:
        organ = ["--organ", UNIT] if role == "unit" else []
        done = call(env, "init", "--province", province, "--name", name, "--username", username, "--role", role, *organ)
        assert done.returncode == 0, done.stderr
    port = free_port()
    command = [sys.executable, "-m", "thuongky.cli", "serve", "--port", str(port)]
    parent = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)
    office = Running(f"http://127.0.0.1:{port}", parent, env)
    try:
        wait_until(lambda: answers(office))
        yield office
    finally:
        if parent.poll() is None:
            parent.send_signal(signal.SIGINT)
            parent.wait(30)


def answers(office: Running) -> bool:
    try:
        return bool(office.health()["database"] == "ok")
    except (OSError, urllib.error.URLError):
        return False
