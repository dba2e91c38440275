"""Which of the two languages a measurement says its troubles in."""

import os

from vanban.sentences_of_fact import Language


def language() -> Language:
    """The language of the terminal, as `./run` chooses it."""
    chosen = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return Language.VI if chosen.startswith("vi") else Language.EN


def say(vietnamese: str, english: str) -> str:
    return vietnamese if language() is Language.VI else english
