"""`thuongky serve`: one parent that starts web and worker, starts anew what falls, and ends all with one Ctrl-C."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass

from thuongky.core.following import PARENT

_PAUSE_SECONDS, _PATIENCE_SECONDS = 1.0, 15.0
_SOUND_SECONDS, _LONGEST_PAUSE_SECONDS = 10.0, 60.0


@dataclass(slots=True)
class Child:
    """A process of ours by its name and command."""

    name: str
    command: list[str]
    process: "subprocess.Popen[bytes] | None" = None
    started_at: float = 0.0
    pause: float = 0.0

    def start(self) -> None:
        self.started_at = time.monotonic()
        # A group of its own: Ctrl-C reaches the parent alone, which ends the children in order.
        self.process = subprocess.Popen(self.command, start_new_session=True, env={**os.environ, PARENT: str(os.getpid())})

    def fell(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def start_again(self) -> bool:
        """Whether it was: one that fell at once waits twice as long each time, so that a lasting fault does not fill the log."""
        lasted = time.monotonic() - self.started_at
        if lasted < self.pause:
            return False
        self.pause = 0.0 if lasted > _SOUND_SECONDS + self.pause else min(max(1.0, 2 * self.pause), _LONGEST_PAUSE_SECONDS)
        self.start()
        return True

    def end(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(_PATIENCE_SECONDS)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def children(host: str, port: int) -> list[Child]:
    web = [sys.executable, "-m", "thuongky.site.web_server", host, str(port)]
    return [Child("web", web), Child("worker", [sys.executable, "-m", "thuongky.site.worker"])]


def is_free(host: str, port: int) -> bool:
    """Nobody else listens there."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((host, port))
        except OSError:
            return False
    return True


def serve(host: str, port: int) -> int:
    """Until a signal; the exit status is 0."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
    started = children(host, port)
    for child in started:
        child.start()
    while not stop.wait(_PAUSE_SECONDS):
        for child in started:
            if child.fell() and child.start_again():
                print(f"{child.name}: ended by itself, started again", file=sys.stderr)
    for child in reversed(started):
        child.end()
    return 0
