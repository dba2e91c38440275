"""The text of a file for the library's archives: `vanban bulk --extract thuongky.brief.intake.text:text_of`."""

from pathlib import PurePosixPath

from thuongky.brief.intake import EXTRACTORS
from thuongky.brief.intake.door import bears_secrecy_mark
from thuongky.brief.intake.extracted import mended
from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.script import ensure_not_too_long, ensure_vietnamese
from thuongky.brief.intake.sniff import format_of
from thuongky.brief.intake.trouble import Unreadable
from thuongky.brief.problems import problem
from thuongky.brief.wording import say
from vanban.bulk.document import Refusal, Refused
from vanban.sentences_of_fact import Sentence

_LIMITS = Limits()


def text_of(name: str, data: bytes) -> str:
    """The text of a Word, PDF, web or text file; as in the brief, a paper marked secret is turned away at the door.

    Raises:
        Refused: the file cannot be read, with the code and sentence of the brief.
    """
    try:
        return _text(name, data)
    except Unreadable as reason:
        raise Refused(_refusal(reason, name)) from None


def _text(name: str, data: bytes) -> str:
    extracted = EXTRACTORS[format_of(name, data)].extract(data, _LIMITS)
    if bears_secrecy_mark(extracted):
        raise Unreadable("secret")
    ensure_not_too_long(extracted.text, _LIMITS)
    repaired = mended(extracted)
    if repaired.repairs and bears_secrecy_mark(repaired):
        raise Unreadable("secret")
    ensure_vietnamese(repaired.text)
    return extracted.text  # as it was extracted: the reader repairs it again, and says so


def _refusal(reason: Unreadable, name: str) -> Refusal:
    """A secret paper is told of by its folder: its name may itself be secret."""
    is_secret = reason.code == "secret"
    where = say("problem.secret_below", folder=PurePosixPath(name).parent.as_posix()) if is_secret else name
    said = problem(reason.code, where, **reason.fields).said
    return Refusal(reason.code, Sentence(said.vi, said.en), nameless=is_secret)
