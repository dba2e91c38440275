"""The pages of the repository tell the truth about it."""

import ast
import re
from pathlib import Path

import pytest

READMES = ("README.md", "README.vi.md")
PUBLIC_WORDS = (
    "src/vanban/results.py",
    "src/vanban/period.py",
    "src/vanban/links/results.py",
    "src/thuongky/brief/table.py",
)
KINDS = ["New", "Changed", "Fixed", "Data", "Security", "Removed"]


def pages(root: Path) -> list[Path]:
    return [*root.glob("*.md"), *(root / "docs").rglob("*.md")]


def test_every_link_between_pages_leads_somewhere(root: Path) -> None:
    broken = [
        (page.name, target)
        for page in pages(root)
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []


@pytest.mark.parametrize("name", READMES)
def test_the_first_forty_lines_hold_what_a_newcomer_needs(root: Path, name: str) -> None:
    start = "\n".join((root / name).read_text("utf-8").splitlines()[:40])
    wanted = ("docs/opening-table.png", "./run demo", "./run test", "<!-- quality -->", "<!-- /quality -->", "out/")
    assert [word for word in wanted if word not in start] == []
    assert "What it does not do" in start or "Những việc chưa làm" in start


def test_both_readmes_have_the_same_parts(root: Path) -> None:
    english, vietnamese = ((root / name).read_text("utf-8") for name in READMES)
    assert english.count("\n## ") == vietnamese.count("\n## ")
    assert len(re.findall(r"\./run", english)) == len(re.findall(r"\./run", vietnamese))


def test_the_changelog_is_kept_by_kind(root: Path) -> None:
    text = (root / "CHANGELOG.md").read_text("utf-8")
    releases = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    assert releases[0].startswith("Unreleased\n")
    for release in releases:
        title, *rest = release.splitlines()
        assert re.fullmatch(r"Unreleased|\d+\.\d+\.\d+, \d{4}-\d\d-\d\d", title), title
        kinds = [line.removeprefix("### ") for line in rest if line.startswith("### ")]
        assert kinds == [kind for kind in KINDS if kind in kinds]
        assert [line for line in rest if line and not line.startswith(("### ", "- ", "  "))] == []


def test_decisions_are_numbered_without_a_gap(root: Path) -> None:
    records = sorted((root / "docs" / "decisions").glob("*.md"))
    assert [path.name[:5] for path in records] == [f"{place:04}-" for place in range(1, len(records) + 1)]
    for path in records:
        text = path.read_text("utf-8")
        assert text.startswith(f"# {path.name[:4]} ")
        assert "**Why" in text


@pytest.mark.parametrize("source", PUBLIC_WORDS)
def test_every_public_noun_is_in_the_glossary(root: Path, source: str) -> None:
    glossary = (root / "docs" / "glossary.md").read_text("utf-8")
    module = ast.parse((root / source).read_text("utf-8"))
    nouns = {node.name for node in module.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")}
    assert nouns
    assert {noun for noun in nouns if f"`{noun}`" not in glossary} == set()


@pytest.mark.parametrize("source", PUBLIC_WORDS)
def test_every_member_of_a_public_enumeration_is_in_the_glossary(root: Path, source: str) -> None:
    rows = {row.split("|")[1] for row in (root / "docs" / "glossary.md").read_text("utf-8").splitlines() if row.startswith("| ")}
    missing = []
    for node in ast.parse((root / source).read_text("utf-8")).body:
        if isinstance(node, ast.ClassDef) and any(isinstance(base, ast.Name) and base.id == "StrEnum" for base in node.bases):
            row = next((row for row in rows if f"`{node.name}`" in row), "")
            values = [
                line.value.value for line in node.body if isinstance(line, ast.Assign) and isinstance(line.value, ast.Constant)
            ]
            missing += [(node.name, value) for value in values if value not in row]
    assert missing == []


def test_a_word_has_one_row(root: Path) -> None:
    rows = [
        row.split("|")[1].strip()
        for row in (root / "docs" / "glossary.md").read_text("utf-8").splitlines()
        if row.startswith("| ")
    ]
    words = [row for row in rows if row not in ("code word", "---")]
    assert len(words) == len(set(words))
