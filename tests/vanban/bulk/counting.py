"""An extractor that writes down each file it is asked for, and fails where the file tells it to."""

import os
import signal
import time
from pathlib import Path

from vanban.bulk.document import Refusal, Refused
from vanban.sentences_of_fact import Sentence


def text_of(name: str, data: bytes) -> str:
    if counted := os.environ.get("COUNTED"):
        with Path(counted).open("a", encoding="utf-8") as file:
            file.write(f"{name}\n")
    if pause := os.environ.get("PAUSE"):
        time.sleep(float(pause))
    if data.startswith(b"DIE"):
        os.kill(os.getpid(), signal.SIGKILL)
    if data.startswith(b"HANG"):
        time.sleep(3600)
    if data.startswith(b"FAULT"):
        raise LookupError("no such page")
    if data.startswith(b"SECRET"):
        raise Refused(Refusal("secret", Sentence("một tệp mật", "a secret file"), nameless=True))
    return data.decode()
