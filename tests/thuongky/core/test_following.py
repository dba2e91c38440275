"""A process ends with its parent, also when that ended before it looked."""

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.conftest import ROOT

CHILD = "from thuongky.core.following import {how}; import time; {how}(); print('ready', flush=True); time.sleep(60)"


def start(how: str, parent: int | None) -> "subprocess.Popen[bytes]":
    env = {name: value for name, value in os.environ.items() if name != "THUONGKY_PARENT"}
    env |= {"PYTHONPATH": str(ROOT / "src"), **({"THUONGKY_PARENT": str(parent)} if parent else {})}
    return subprocess.Popen([sys.executable, "-c", CHILD.format(how=how)], env=env, stdout=subprocess.PIPE)


@pytest.mark.parametrize("how", ["follow_parent", "follow_pool"])
def test_it_goes_on_while_its_parent_lives(how: str):
    child = start(how, os.getpid() if how == "follow_parent" else None)
    assert child.stdout
    assert child.stdout.readline() == b"ready\n"
    time.sleep(1.2)
    assert child.poll() is None
    child.kill()
    child.wait()


def test_it_ends_where_the_parent_was_gone_before_it_looked():
    gone = subprocess.Popen([sys.executable, "-c", "pass"])
    gone.wait()
    child = start("follow_parent", gone.pid)
    assert child.wait(15) == -signal.SIGTERM
