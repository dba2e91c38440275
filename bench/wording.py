"""Which of the two languages a measurement says its troubles in."""

import os

from vanban.cli.arguments import language_of
from vanban.sentences_of_fact import Language


def language() -> Language:
    """The language of the terminal, as the commands of the library choose it."""
    return language_of((), os.environ)


def say(vietnamese: str, english: str) -> str:
    return vietnamese if language() is Language.VI else english
