"""The papers read: what a person says of one goes before what it says itself, and that before what its name suggests."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from thuongky.brief.file_names import is_named_draft, month_in_name, province_in_folder
from thuongky.brief.intake import Taken
from thuongky.brief.likeness import likeness
from thuongky.brief.table import MonthFrom, Standing
from vanban.period import Period
from vanban.results import Force, Reading

_KEY_LENGTH = 10
_RANKS = (Force.ISSUED, Force.DRAFT, Force.NEWS)
_NEAR = 0.9  # of the rarer of two texts' word pairs: beyond it they are one text copied with small changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the user says of one paper; None where nothing was said."""

    month: Period | None = None
    held_on: date | None = None
    force: Force | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPaper:
    """A file with its reading, both as they are (`as_read`) and with what the user and the file's name add (`reading`)."""

    key: str
    taken: Taken
    as_read: Reading
    reading: Reading
    month_from: MonthFrom
    standing: Standing = Standing.TELLING
    copy_of: str | None = None
    place: int = 0  # equal for papers of one province, whether or not each names it
    given: Given = field(default_factory=Given)


def name_papers(taken: Iterable[tuple[Taken, Reading]], given: Mapping[str, Given]) -> tuple[ReadPaper, ...]:
    """Give every paper its key, from the hash of its text; `given` is by key or by the file's name."""
    seen: Counter[str] = Counter()
    papers = []
    for file, reading in taken:
        base = reading.text_sha256[:_KEY_LENGTH]
        seen[base] += 1
        key = base if seen[base] == 1 else f"{base}-{seen[base]}"
        papers.append(_with_given(key, file, reading, _given_for(key, file.name, given)))
    return tuple(papers)


def _given_for(key: str, name: str, given: Mapping[str, Given]) -> Given:
    """What is said by name goes before what is said by key; a name without folders stands for every file so called."""
    by_key = given.get(key, Given())
    by_name = given.get(name) or given.get(name.rsplit("/", 1)[-1]) or Given()
    return Given(
        month=by_name.month or by_key.month, held_on=by_name.held_on or by_key.held_on, force=by_name.force or by_key.force
    )


def _with_given(key: str, file: Taken, reading: Reading, given: Given) -> ReadPaper:
    month, source = _month(reading, given, file.name)
    held_on = given.held_on or reading.session.held_on
    province = reading.session.province or province_in_folder(file.name)
    force = given.force or (Force.DRAFT if _is_named_draft(reading, file.name) else reading.paper.force)
    adjusted = replace(
        reading,
        session=replace(reading.session, month=month, held_on=held_on, province=province),
        paper=replace(reading.paper, force=force),
    )
    return ReadPaper(key=key, taken=file, as_read=reading, reading=adjusted, month_from=source, given=given)


def _month(reading: Reading, given: Given, name: str) -> tuple[Period | None, MonthFrom]:
    if given.month:
        return given.month, MonthFrom.USER
    if reading.session.month:
        return reading.session.month, MonthFrom.PAPER
    hint = month_in_name(name)
    return hint, MonthFrom.NAME if hint else MonthFrom.PAPER


def _is_named_draft(reading: Reading, name: str) -> bool:
    """Only a paper that shows neither number nor signer is taken for a draft because its file is called so."""
    return reading.paper.force is not Force.ISSUED and is_named_draft(name)


def stand_apart(papers: Iterable[ReadPaper]) -> tuple[ReadPaper, ...]:
    """Papers of one session: the one whose words win, copies of another, and further tellings, in the order given."""
    listed = list(papers)
    ranked = sorted(listed, key=_rank)
    settled: list[ReadPaper] = []
    for paper in ranked:
        original = next((other for other in settled if other.copy_of is None and _is_copy(paper, other)), None)
        standing = Standing.COPY if original else Standing.CHIEF if not settled else Standing.TELLING
        settled.append(replace(paper, standing=standing, copy_of=original.key if original else None))
    by_key = {paper.key: paper for paper in settled}
    return tuple(by_key[paper.key] for paper in listed)


def _rank(paper: ReadPaper) -> tuple[int, bool, int, str]:
    """Issued before draft before news; a paper with orders before one without; the latest issued first."""
    own = paper.reading.paper
    day = own.issued_on.toordinal() if own.issued_on else 0
    return _RANKS.index(own.force), not paper.reading.directives, -day, paper.taken.name


def _is_copy(paper: ReadPaper, other: ReadPaper) -> bool:
    if paper.reading.text_sha256 == other.reading.text_sha256:
        return True
    if paper.reading.paper.force is not other.reading.paper.force:
        return False  # a draft is not a copy of what was issued, however alike
    return likeness(paper.reading.text, other.reading.text) >= _NEAR
