"""Nothing acknowledged is lost: `./run bench kill [--minutes 10]` serves an office and kills it at random under load.

Papers are sent in all the time while two clerks confirm and reject, through the programs' interface; every few seconds web,
worker or the parent of both is killed (SIGKILL), the parent then started again. At the end every answer given is looked for.
"""

import argparse
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
import uuid
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.thuongky.site.running import Running, answers, call, environment, free_port, is_alive, wait_until

_NOTICE = """UBND TỈNH NGHỆ AN
Số: {number}/TB-UBND
Nghệ An, ngày 05 tháng 02 năm 2024

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 01/2024

Chủ tịch UBND tỉnh kết luận như sau:
1. Giao Sở Tài chính chủ trì rà soát nội dung số {number}, báo cáo trước ngày 20/02/2024.
2. Yêu cầu Sở Y tế đẩy nhanh tiến độ việc số {number}.
3. Cần tập trung thực hiện việc số {number}.
"""


@dataclass
class Told:
    """What the server answered for: papers by id, and of each finding the last version and state that was told."""

    papers: dict[int, str] = field(default_factory=dict)
    findings: dict[int, tuple[int, str]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)


class Program:
    """One that calls the interface with its key; a server that is down is waited for."""

    def __init__(self, address: str, key: str, told: Told) -> None:
        self.address, self.key, self.told = address, key, told

    def call(self, path: str, body: bytes | None = None, kind: str = "application/json") -> Any:
        """The answer; None where there was none, or it was a refusal."""
        headers = {"Authorization": f"Bearer {self.key}", "Content-Type": kind}
        request = urllib.request.Request(f"{self.address}/api/1/{path}", body, headers)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refusal:
            self.told.counts[f"refused {refusal.code}"] += 1
        except (OSError, ValueError):
            self.told.counts["no answer"] += 1
            time.sleep(0.2)
        return None

    def send(self, number: int) -> None:
        mark, text = uuid.uuid4().hex, _NOTICE.format(number=number)
        head = f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{number}.txt"\r\n\r\n'
        taken = self.call("papers", f"{head}{text}\r\n--{mark}--\r\n".encode(), f"multipart/form-data; boundary={mark}")
        if taken:
            with self.told.lock:
                self.told.papers[taken["paper"]["id"]] = f"{number}.txt"

    def decide(self, finding: dict[str, Any]) -> None:
        body = {"version": finding["version"], "reason": "misread"}
        act = random.choice(("confirm", "reject", "undo"))
        done = self.call(f"findings/{finding['id']}/{act}", json.dumps(body).encode())
        if done:
            with self.told.lock:
                before = self.told.findings.get(done["id"], (0, ""))
                self.told.findings[done["id"]] = max(before, (done["version"], done["state"]))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        faults = run(Path(folder), asked.minutes * 60)
    for fault in faults:
        print("FAULT:", fault)
    return 1 if faults else 0


def run(folder: Path, seconds: float) -> list[str]:
    """What was lost or broken; nothing, if all is well."""
    env = environment(folder, os.environ.get("DATABASE_URL", ""))
    keys = [_clerk(env, name) for name in ("sen", "lan")]
    port = free_port()
    office = Running(f"http://127.0.0.1:{port}", _parent(env, port), env)
    wait_until(lambda: answers(office))
    told, stop, seen = Told(), threading.Event(), set()
    threads = [threading.Thread(target=_send_all, args=(Program(office.address, keys[0], told), stop), daemon=True)]
    threads += [threading.Thread(target=_review, args=(Program(office.address, key, told), stop), daemon=True) for key in keys]
    for thread in threads:
        thread.start()
    end, kills = time.monotonic() + seconds, Counter[str]()
    while time.monotonic() < end:
        time.sleep(random.uniform(1, 6))
        seen |= set(office.children().values())
        kills[_kill(office, env, port)] += 1
    stop.set()
    for thread in threads:
        thread.join()
    wait_until(lambda: answers(office) and office.health()["tasks_waiting"] == 0, 300)
    faults = _compare(Program(office.address, keys[0], told), told)
    seen |= set(office.children().values())
    office.parent.send_signal(signal.SIGINT)
    office.parent.wait(60)
    time.sleep(3)
    faults += [f"process {pid} was left behind" for pid in sorted(seen) if is_alive(pid)]
    verified = call(env, "verify-audit")
    faults += ["an answer was an error of the program (500)"] if told.counts["refused 500"] else []
    faults += [] if verified.returncode == 0 else [verified.stderr]
    faults += [] if (sick := call(env, "doctor")).returncode == 0 else [sick.stdout]
    print(f"{seconds / 60:.0f} min; killed {dict(kills)}; papers {len(told.papers)}, findings decided {len(told.findings)}")
    print(f"{dict(told.counts)}; {verified.stdout.strip()}")
    return faults


def _clerk(env: dict[str, str], name: str) -> str:
    made = call(env, "init", "--province", "nghe-an", "--name", name, "--username", name)
    assert made.returncode == 0, made.stderr
    key = call(env, "make-key", "--username", name, "--program", name)
    return re.split(r"\s", key.stdout.strip())[-1]


def _parent(env: dict[str, str], port: int) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "thuongky.cli", "serve", "--port", str(port)]
    return subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)


def _kill(office: Running, env: dict[str, str], port: int) -> str:
    """One process chosen at random; the parent is started again, once its port is free."""
    children = office.children()
    name = random.choice(["parent", *children])
    os.kill(office.parent.pid if name == "parent" else children[name], signal.SIGKILL)
    if name == "parent":
        office.parent.wait()
        wait_until(lambda: not any(is_alive(pid) for pid in children.values()), 30)
        office.parent = _parent(env, port)
        wait_until(lambda: answers(office))
    return name


def _send_all(program: Program, stop: threading.Event) -> None:
    number = 0
    while not stop.is_set():
        number += 1
        program.send(number)
        stop.wait(0.2)


def _review(program: Program, stop: threading.Event) -> None:
    while not stop.is_set():
        papers = program.call("papers?limit=200")
        for paper in random.sample(papers["items"], min(3, len(papers["items"]))) if papers else []:
            found = program.call(f"papers/{paper['id']}/findings?limit=200")
            for finding in found["items"] if found else []:
                if stop.is_set():
                    return
                program.decide(finding)
        stop.wait(0.05)


def _compare(program: Program, told: Told) -> list[str]:
    """Everything that was answered for is there, and every paper has been read whole."""
    faults = []
    for paper in told.papers:
        kept = program.call(f"papers/{paper}")
        if not kept or kept["state"] != "read":
            faults.append(f"paper {paper}: {kept['state'] if kept else 'gone'}")
            continue
        found = {one["id"]: one for one in program.call(f"papers/{paper}/findings?limit=200")["items"]}
        if not found:
            faults.append(f"paper {paper} has no findings")
        for finding, (version, state) in told.findings.items():
            one = found.get(finding)
            if one and (one["version"] < version or (one["version"] == version and one["state"] != state)):
                faults.append(f"finding {finding}: told {version} {state}, kept {one['version']} {one['state']}")
        waiting = sum(one["needs_person"] and one["state"] == "proposed" for one in found.values())
        if waiting != kept["open_findings"]:
            faults.append(f"paper {paper}: {waiting} wait, {kept['open_findings']} counted")
    return faults


if __name__ == "__main__":
    sys.exit(main())
