"""What another reader is asked for is what ours is measured on."""

import json
import re
from pathlib import Path

from vanban.period import Period
from vanban.results import Base, Recurrence, Role, Status


def test_every_indicator_asked_for_is_in_the_lexicon(root: Path) -> None:
    asked = set(re.findall(r"\b[a-z]+(?:\.[a-z]+)+\b", (root / "bench" / "instructions.txt").read_text("utf-8")))
    lines = (root / "src" / "vanban" / "lexicon" / "data" / "indicators.jsonl").read_text("utf-8").splitlines()
    known = {json.loads(line)["id"] for line in lines if line.strip()}
    assert len(asked) > 30
    assert asked - known == set()


def test_every_value_of_a_field_is_named(root: Path) -> None:
    text = (root / "bench" / "instructions.txt").read_text("utf-8")
    values = [value for kind in (Role, Base, Recurrence, Status) for value in kind]
    assert [value for value in values if f'"{value}"' not in text] == []


def test_the_periods_shown_as_examples_can_be_read(root: Path) -> None:
    line = next(
        line
        for line in (root / "bench" / "instructions.txt").read_text("utf-8").splitlines()
        if line.strip().startswith("period:")
    )
    assert [str(Period.parse(text)) for text in re.findall(r'"([\d/QH-]+)"', line)] != []
