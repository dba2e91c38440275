"""The text of a file for the library's archives: `vanban bulk --extract thuongky.brief.intake.text:text_of`."""

from pathlib import PurePosixPath

from thuongky.brief.intake import admit
from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.trouble import Unreadable
from thuongky.brief.problems import problem
from thuongky.brief.wording import say
from thuongky.core.lang import Phrase
from vanban.bulk.document import Refusal, Refused
from vanban.sentences_of_fact import Sentence

_LIMITS = Limits()


def text_of(name: str, data: bytes) -> str:
    """The text of a Word, PDF, web or text file; as in the brief, a paper marked secret is turned away at the door.

    Raises:
        Refused: the file cannot be read, with the code and sentence of the brief.
    """
    try:
        _, extracted, _ = admit(name, data, _LIMITS)
    except Unreadable as reason:
        raise Refused(_refusal(reason, name)) from None
    return extracted.text  # as it was extracted: the reader repairs it again, and says so


def _refusal(reason: Unreadable, name: str) -> Refusal:
    """A secret paper is told of by its folder: its name may itself be secret."""
    is_secret = reason.code == "secret"
    where = _folder_of(name) if is_secret else name
    said = problem(reason.code, where, **reason.fields).said
    return Refusal(reason.code, Sentence(said.vi, said.en), nameless=is_secret)


def _folder_of(name: str) -> Phrase:
    folder = PurePosixPath(name).parent.as_posix()
    return say("problem.secret_given") if folder == "." else say("problem.secret_below", folder=folder)
