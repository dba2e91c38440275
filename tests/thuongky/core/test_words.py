"""Every word of every room is there in both languages, is used, and every word used is there."""

import re
from pathlib import Path

import pytest

from thuongky.core.words import Words

ROOMS = ("core", "organs", "papers", "indicators", "directives", "cycle", "site")
TAG = re.compile(r"""{%\s*say\s+"(\w+)\.([\w.-]+)"((?:\s+\w+=[^\s%]+)*)""")
FILTER = re.compile(r"""\|word:"(\w+)\.(\w+)\"""")
FIELD = re.compile(r"\{(\w+)\}")


def templates(root: Path) -> list[Path]:
    return sorted((root / "src" / "thuongky").rglob("templates/**/*.html"))


def code(root: Path, room: str) -> str:
    paths = (root / "src" / "thuongky" / room).rglob("*.py")
    return "\n".join(path.read_text("utf-8") for path in paths)


def tags(root: Path) -> list[tuple[str, str, set[str]]]:
    """(room, key, fields given) for each word that a template says."""
    found = []
    for path in templates(root):
        for room, key, fields in TAG.findall(path.read_text("utf-8")):
            found.append((room, key, set(re.findall(r"(\w+)=", fields))))
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_both_languages_are_there_with_the_same_fields(room: str):
    for key, phrase in Words(f"thuongky.{room}").all().items():
        assert phrase.vi.strip(), key
        assert phrase.en.strip(), key
        assert set(FIELD.findall(phrase.vi)) == set(FIELD.findall(phrase.en)), key


def test_every_word_a_template_says_is_there_with_its_fields(root: Path):
    said = tags(root)
    assert len(said) > 50
    for room, key, given in said:
        phrase = Words(f"thuongky.{room}").all()[key]
        assert set(FIELD.findall(phrase.vi)) == given, key


def test_templates_say_nothing_of_their_own(root: Path):
    """Words between tags stand in the words files; the page of last resort, which must not depend on them, has both languages."""
    bare = []
    for path in templates(root):
        if path.name == "500.html":
            continue
        text = re.sub(
            r"{% block width %}.*?{% endblock %}|{%.*?%}|{{.*?}}|<[^>]*>", " ", path.read_text("utf-8"), flags=re.DOTALL
        )
        bare += [(path.name, words) for words in re.findall(r"[^\W\d_]{2,}", text)]
    assert bare == []


@pytest.mark.parametrize("room", ROOMS)
def test_every_word_is_said_somewhere(root: Path, room: str):
    said = {key for one, key, _ in tags(root) if one == room}
    families = {section for path in templates(root) for one, section in FILTER.findall(path.read_text("utf-8")) if one == room}
    unsaid = []
    for key in Words(f"thuongky.{room}").all():
        section = key.partition(".")[0]
        in_code = f'"{key}"' in code(root, room) or f'f"{section}.{{' in code(root, room)
        if key not in said and section not in families and not in_code:
            unsaid.append(key)
    assert unsaid == []
