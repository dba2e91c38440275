"""Nothing in the repository speaks of more than the project."""

import re
import subprocess
from pathlib import Path

import pytest

# Written in pieces, so that this file does not hold what it looks for.
WORDS = (
    r"/wor" + r"k/",
    r"/tm" + r"p/brief",
    r"/far" + r"m/|far" + r"m-\w+",
    r"\bcoding agen" + r"ts?\b|\bAI assistan" + r"ts?\b|\bLLM agen" + r"ts?\b",
    r"\bchat" + r"gpt\b|\bclau" + r"de\b|\bcopi" + r"lot\b|anthropi" + r"c|open" + r"ai\.com",
    r"pypi\.or" + r"g|pythonhosted\.or" + r"g|registry\.npmjs",
    r"/hom" + r"e/\w+|/roo" + r"t/",
)
PATTERN = re.compile("|".join(WORDS), re.IGNORECASE)


def indiscretions(text: str) -> list[str]:
    return [found[0] for found in PATTERN.finditer(text)]


def repository_files(root: Path) -> list[Path]:
    """What is tracked or would be: ignored files are nobody's business."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=60, check=False)
    if done.returncode:
        pytest.skip("this folder is not a git checkout")
    return [root / name for name in done.stdout.split("\0") if name and (root / name).is_file()]


@pytest.mark.parametrize("text", ["see /wor" + "k/x", "by Clau" + "de", "from pypi.or" + "g", "a coding agen" + "t"])
def test_such_words_would_be_seen(text: str) -> None:
    assert indiscretions(text) != []


@pytest.mark.parametrize("text", ["./run peers --llm URL MODEL", "framework/", "OpenAI-compatible", "the reporting agent"])
def test_common_words_are_left_alone(text: str) -> None:
    assert indiscretions(text) == []


def test_no_file_speaks_of_more_than_the_project(root: Path) -> None:
    found = {
        (str(path.relative_to(root)), word)
        for path in repository_files(root)
        for word in indiscretions(path.read_bytes().decode("utf-8", "ignore"))
    }
    assert found == set()


def test_no_file_is_too_large_to_read(root: Path) -> None:
    large = {str(path.relative_to(root)) for path in repository_files(root) if path.stat().st_size > 2_000_000}
    assert large == set()
