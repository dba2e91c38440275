"""What a test may need beyond Python, and how the run says what it left out.

A test that needs a tool bears its marker (`needs_chromium` ...). `--tools` decides: `here` runs it where the tool is
installed (the default), `none` leaves it out, `all` fails where the tool is missing and lets no other test be skipped. The
reasons are gathered and printed just above pytest's closing line, each with the words to type.
"""

import os
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import hypothesis
import pytest

# How long an example takes says more of the machine than of the code: speed is measured in bench/.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

ROOT = Path(__file__).resolve().parent.parent


def _has_originals() -> bool:
    return bool(os.environ.get("SEEDS")) and Path(os.environ["SEEDS"]).is_dir()


@dataclass(frozen=True)
class Need:
    """What some tests need and may not have; `is_tool` tells programs, which a full run must have, from all else."""

    marker: str
    is_here: Callable[[], bool]
    name: str
    get_vi: str
    get_en: str
    is_tool: bool = True


def _program(marker: str, name: str, packages: str, *commands: str) -> Need:
    line = f"sudo apt-get install -y {packages}"
    return Need(
        marker=marker,
        is_here=lambda: any(shutil.which(command) for command in commands),
        name=name,
        get_vi=f"{line} ; ./run test-all",
        get_en=f"{line} ; ./run test-all",
    )


NEEDS = (
    _program("needs_chromium", "Chromium", "chromium", "chromium", "chromium-browser", "google-chrome"),
    _program(
        "needs_libreoffice",
        "LibreOffice",
        "libreoffice-writer-nogui libreoffice-calc-nogui fonts-liberation2",
        "soffice",
        "libreoffice",
    ),
    _program("needs_poppler", "poppler", "poppler-utils", "pdftoppm"),
    _program("needs_tesseract", "tesseract", "tesseract-ocr tesseract-ocr-vie", "tesseract"),
    Need(
        marker="needs_originals",
        is_here=_has_originals,
        name="SEEDS",
        get_vi="đặt SEEDS=thư-mục chứa các văn bản gốc",
        get_en="set SEEDS=folder of the original texts",
        is_tool=False,
    ),
    Need(
        marker="needs_ray",
        is_here=lambda: all(find_spec(name) for name in ("daft", "ray")),
        name="daft, Ray",
        get_vi="./run bulk-cluster-test",
        get_en="./run bulk-cluster-test",
        is_tool=False,  # an environment of its own, with tests of its own
    ),
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--tools", choices=("here", "none", "all"), default="here", help="tests that need Chromium or LibreOffice")


def pytest_runtest_setup(item: pytest.Item) -> None:
    choice = item.config.getoption("--tools")
    for need in NEEDS:
        if item.get_closest_marker(need.marker) is None:
            continue
        if choice == "none" and need.is_tool:
            pytest.skip(f"{need.name}: left out")
        if need.is_here():
            continue
        if choice == "all" and need.is_tool:
            pytest.fail(f"{need.name} is missing: {need.get_en}", pytrace=False)
        pytest.skip(f"{need.name} is missing: {need.get_en}")


def _speaks_vietnamese() -> bool:
    chosen = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return chosen.startswith("vi")


def left_out(skipped: Counter[str], *, vietnamese: bool) -> list[str]:
    """One line for each need that kept tests from running, none where every test ran."""
    lines = []
    for need in NEEDS:
        count = skipped[need.marker]
        if count and vietnamese:
            lines.append(f"Chưa chạy {count} phép thử cần {need.name}. Để chạy: {need.get_vi}")
        elif count:
            noun = "test that needs" if count == 1 else "tests that need"
            lines.append(f"Left out: {count} {noun} {need.name}. To run: {need.get_en}")
    return lines


def _skips(reporter: pytest.TerminalReporter) -> list[set[str]]:
    """The words that each skipped test or module is marked with."""
    return [set(getattr(report, "keywords", ())) for report in reporter.stats.get("skipped", [])]


def unlawful_skips(skips: list[set[str]]) -> int:
    """How many tests were skipped though every tool is there: all but those whose data not everyone may hold."""
    allowed = {need.marker for need in NEEDS if not need.is_tool}
    return sum(not words & allowed for words in skips)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and session.config.getoption("--tools") == "all" and unlawful_skips(_skips(reporter)):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    skips = _skips(terminalreporter)
    skipped = Counter(need.marker for words in skips for need in NEEDS if need.marker in words)
    lines = left_out(skipped, vietnamese=_speaks_vietnamese())
    if config.getoption("--tools") == "all" and (count := unlawful_skips(skips)):
        lines.append(f"Failed: {count} skipped, and nothing may be skipped here (-rs tells which).")
    if lines:
        terminalreporter.ensure_newline()
        for line in lines:
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def sample_papers() -> Path:
    """The folder of sample papers that the demo reads."""
    return ROOT / "samples" / "papers"


@pytest.fixture(scope="session")
def originals() -> Path:
    """The folder of original texts; only for tests marked `needs_originals`."""
    return Path(os.environ["SEEDS"])
