"""`thuongky serve`: one parent that starts web and worker, starts anew what falls, and ends all with one Ctrl-C."""

import os
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass

_PAUSE_SECONDS, _PATIENCE_SECONDS = 1.0, 15.0


@dataclass(slots=True)
class Child:
    """A process of ours by its name and command."""

    name: str
    command: list[str]
    process: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        # A group of its own: Ctrl-C reaches the parent alone, which ends the children in order.
        self.process = subprocess.Popen(self.command, start_new_session=True)

    def fell(self) -> bool:
        return self.process is not None and self.process.poll() is not None

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
            if child.fell():
                print(f"{child.name}: ended by itself, started again", file=sys.stderr)
                child.start()
    for child in reversed(started):
        child.end()
    return 0
