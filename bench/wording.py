"""Which of the two languages a measurement says its troubles in."""

import os


def say(vietnamese: str, english: str) -> str:
    """The sentence in the language of the terminal, as `./run` chooses it."""
    chosen = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return vietnamese if chosen.startswith("vi") else english
