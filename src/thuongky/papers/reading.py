"""A file's bytes into what is kept of its reading: pure, so that it can run in a process of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from thuongky.brief.intake import EXTRACTORS, admit, admit_text
from thuongky.brief.intake.extracted import Extracted
from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.trouble import Unreadable
from thuongky.brief.problems import problem
from thuongky.core.lang import Phrase
from thuongky.papers.kinds import FindingKind
from thuongky.papers.ocr import SCANS, engine, read_scan
from vanban.checks import checks
from vanban.facts import fact
from vanban.printing import as_json
from vanban.reading import Context, read
from vanban.results import Reading

SECRET = "secret"
_LIMITS = Limits()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFinding:
    """One item of the reading as printed, with its line in both languages."""

    kind: FindingKind
    ordinal: int
    facts: dict[str, Any]
    said: Phrase
    needs_person: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadText:
    """What the reader makes of a text; `head` holds "paper", "session" and "notes"."""

    text_sha256: str
    reader: str
    head: dict[str, Any]
    findings: tuple[ReadFinding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """All that is kept of a file."""

    format: str
    extractor: str
    confidence: int | None  # of recognised text, 0 to 100; None where the text was in the file
    text: str
    page_starts: tuple[int, ...]
    read: ReadText


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRead:
    """Why a file was not read; code "secret" means that nothing of it may be kept."""

    code: str
    said: Phrase


def read_file(name: str, data: bytes, province: str) -> ReadFile | NotRead:
    """`province` is the name of the province whose committee keeps the paper."""
    try:
        taken = _take(name, data)
    except Unreadable as reason:
        return NotRead(code=reason.code, said=problem(reason.code, name, **reason.fields).said)
    extracted = taken.extracted
    return ReadFile(
        format=taken.format,
        extractor=taken.extractor,
        confidence=taken.confidence,
        text=extracted.text,
        page_starts=extracted.page_starts,
        read=read_text(extracted.text, province),
    )


def read_text(text: str, province: str) -> ReadText:
    """The same for a text that was extracted before."""
    reading = read(text, Context(province=province))
    printed = as_json(reading)
    head = {key: printed[key] for key in ("paper", "session", "notes")}
    findings = tuple(_findings(reading, printed))
    return ReadText(text_sha256=reading.text_sha256, reader=reading.reader, head=head, findings=findings)


class _Taken(NamedTuple):
    extracted: Extracted
    format: str
    extractor: str
    confidence: int | None = None


def _take(name: str, data: bytes) -> _Taken:
    """A file's text; that of a scan where an engine is there to recognise it. Raises: Unreadable."""
    try:
        kind, _, extracted = admit(name, data, _LIMITS)
        return _Taken(extracted, kind.value, EXTRACTORS[kind].name)
    except Unreadable as reason:
        if reason.code not in SCANS or engine() is None:
            raise
        scanned = read_scan(name, data)
        return _Taken(admit_text(scanned.extracted, _LIMITS), "scan", scanned.engine, scanned.confidence)


def _findings(reading: Reading, printed: dict[str, Any]) -> Iterator[ReadFinding]:
    judged = _figures_in_use(reading)
    for kind in FindingKind:
        for ordinal, item in enumerate(getattr(reading, kind.value)):
            said = fact(item, reading)
            needs_person = kind is FindingKind.DIRECTIVES or (kind is FindingKind.FIGURES and ordinal in judged)
            facts = printed[kind.value][ordinal]
            phrase = Phrase(said.vi, said.en)
            yield ReadFinding(kind=kind, ordinal=ordinal, facts=facts, said=phrase, needs_person=needs_person)


def _figures_in_use(reading: Reading) -> set[int]:
    """The places of the figures that a measurable goal or a point to check stands on."""
    goals = {place for directive in reading.directives for place in directive.figures}
    spans = [(span.start, span.end) for check in checks(reading) for span in check.spans]
    checked = {
        place
        for place, figure in enumerate(reading.figures)
        if any(start <= figure.start and figure.end <= end for start, end in spans)
    }
    return goals | checked
