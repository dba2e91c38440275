"""The words by which links are found, from the data file beside this module."""

import tomllib
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("wording.toml")


def phrases(section: str, name: str) -> tuple[str, ...]:
    """One list of phrases, in file order."""
    return tuple(phrase for part in _data()[section][name].split(",") if (phrase := " ".join(part.split())))


def names(section: str) -> tuple[str, ...]:
    return tuple(_data()[section])


@cache
def _data() -> dict[str, dict[str, str]]:
    return tomllib.loads(_FILE.read_text("utf-8"))
