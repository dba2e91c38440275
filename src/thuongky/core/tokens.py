"""The colours that every page shares, light and dark, as style properties."""

from functools import cache
from importlib.resources import files


@cache
def tokens() -> str:
    return files("thuongky.core").joinpath("static", "core", "tokens.css").read_text("utf-8")
