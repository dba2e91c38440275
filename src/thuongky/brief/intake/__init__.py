"""A folder of files in, the text of each paper out, and for every other file the reason why not.

`take_in` walks, opens, asks the door and extracts, one file in memory at a time. Nothing is written and nothing raised for a bad
file: it becomes an `UnreadRow` and the next one is read.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from thuongky.brief.intake.door import bears_secrecy_mark
from thuongky.brief.intake.extracted import Extracted, Extractor, mended
from thuongky.brief.intake.kinds.pdf import PdfExtractor
from thuongky.brief.intake.kinds.plain import PlainExtractor
from thuongky.brief.intake.kinds.web import WebExtractor
from thuongky.brief.intake.kinds.word import WordExtractor
from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.script import ensure_not_too_long, ensure_vietnamese
from thuongky.brief.intake.sniff import Format, format_of
from thuongky.brief.intake.trouble import Unreadable
from thuongky.brief.intake.walk import Found, walk
from thuongky.brief.problems import problem
from thuongky.brief.table import Reached, UnreadRow
from thuongky.brief.wording import say

EXTRACTORS: Mapping[Format, Extractor] = {
    Format.PLAIN: PlainExtractor(),
    Format.WEB: WebExtractor(),
    Format.WORD: WordExtractor(),
    Format.PDF: PdfExtractor(),
}
_NO_LIMITS = Limits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A file that was read: its name, the text, who extracted it, and the hash of the file itself."""

    name: str
    format: str
    extractor: str
    file_sha256: str
    extracted: Extracted


@dataclass(frozen=True, slots=True)
class Refusal:
    """A secret paper at the door. `name` is for the screen of this one run only and goes into no file."""

    name: str
    row: UnreadRow


@dataclass(frozen=True, slots=True)
class Step:
    """How far taking in has come: files done of those met, and the one at hand."""

    done: int
    total: int
    name: str


def take_in(
    paths: list[Path],
    *,
    limits: Limits = _NO_LIMITS,
    leave_out: Path | None = None,
    watch: Callable[[Step], None] = lambda _step: None,
) -> Iterator[Taken | UnreadRow | Refusal]:
    """Each file's text or the reason why there is none, in a fixed order."""
    total = min(sum(1 for _ in walk(paths, limits, leave_out)), limits.files)
    for index, found in enumerate(walk(paths, limits, leave_out)):
        if index == limits.files:
            yield _unread(found.name, Unreadable("too-many", limit=limits.files))
            return
        watch(Step(index, total, found.name))
        yield _take_one(found, index + 1, limits)


def _take_one(found: Found, index: int, limits: Limits) -> Taken | UnreadRow | Refusal:
    try:
        data = found.read()
        kind, _, extracted = admit(found.name, data, limits)
    except Unreadable as reason:
        return _refusal(found.name, index) if reason.code == "secret" else _unread(found.name, reason)
    digest = hashlib.sha256(data).hexdigest()
    extractor = EXTRACTORS[kind].name
    return Taken(name=found.name, format=kind.value, extractor=extractor, file_sha256=digest, extracted=extracted)


def admit(name: str, data: bytes, limits: Limits) -> tuple[Format, Extracted, Extracted]:
    """What may come in: a file's format, what was taken out of it, and that with its damaged letters repaired.

    Raises:
        Unreadable: it cannot be read, or (code secret) bears the mark of a state secret, as it is or once repaired.
    """
    kind = format_of(name, data)
    extracted = EXTRACTORS[kind].extract(data, limits)
    return kind, extracted, admit_text(extracted, limits)


def admit_text(extracted: Extracted, limits: Limits) -> Extracted:
    """What was taken out of a file, with its damaged letters repaired, if it may come in. Raises like `admit`."""
    if bears_secrecy_mark(extracted):
        raise Unreadable("secret")
    ensure_not_too_long(extracted.text, limits)
    repaired = mended(extracted)
    if repaired.repairs and bears_secrecy_mark(repaired):
        raise Unreadable("secret")
    ensure_vietnamese(repaired.text)
    return repaired


def _unread(name: str, reason: Unreadable) -> UnreadRow:
    return UnreadRow(name=name, reached=Reached.NOT_READ, problem=problem(reason.code, name, **reason.fields))


def _refusal(name: str, index: int) -> Refusal:
    """The row tells folder and place in the order of reading, since the file's name may itself be secret."""
    folder = PurePosixPath(name).parent.as_posix()
    key = "problem.secret_at_top" if folder == "." else "problem.secret_where"
    said = problem("secret", say(key, folder=folder, index=index))
    return Refusal(name, UnreadRow(name=f"{folder}/#{index}", reached=Reached.REFUSED, problem=said))
