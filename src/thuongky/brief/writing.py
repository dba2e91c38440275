"""All files of one brief, written into one folder: page, Word, PDF, Excel, JSON, charts, and a part for each organ on request."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from thuongky.brief.atomic import write_whole
from thuongky.brief.charts import charts_of
from thuongky.brief.data import write_data
from thuongky.brief.document import document_of
from thuongky.brief.intake import Step
from thuongky.brief.keeping import Kept, set_aside
from thuongky.brief.making import Brief
from thuongky.brief.one_organ import by_organ
from thuongky.brief.pictures import Drawing, page_pictures, write_pictures
from thuongky.brief.problems import problem
from thuongky.brief.table import Group, OpeningTable, Problem
from thuongky.brief.workbook import write_workbook
from thuongky.core.draw import CannotDraw, can_draw
from thuongky.core.lang import Lang
from thuongky.core.search_key import fold
from thuongky.drafting.document import Document
from thuongky.drafting.pdf import CannotTypeset, write_pdf
from thuongky.drafting.word import write_word

PAGE = "ra-soat.html"
_DOCUMENT, _DATA, _CHARTS, _ORGANS = "ra-soat", "ra-soat.json", "bieu-do", "don-vi"
_MOST_NAME = 60  # characters of a file's name

PageMaker = Callable[[OpeningTable, Lang, Mapping[str, str]], str]
"""The whole page as text: the table, the language it opens in, and SVG charts by `chart_key`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Where and how to write. Charts are drawn `aside` while other files are written; `watch` is told of each step before it."""

    out: Path
    lang: Lang
    kept: Kept
    page: PageMaker
    aside: Executor
    per_organ: bool = False
    watch: Callable[[Step], None] = lambda _step: None


@dataclass(frozen=True, slots=True)
class Written:
    """The files in the order a reader would open them, and a problem where one kind cannot be made on this machine."""

    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


def write_all(brief: Brief, request: Request) -> Written:
    """What needs no picture first, since the pictures are being drawn meanwhile.

    Raises:
        OSError: the folder cannot be written to.
    """
    table, lang, out = brief.table, request.lang, request.out
    out.mkdir(parents=True, exist_ok=True)
    charts = charts_of(table, lang) if can_draw() else ()
    organs = tuple(by_organ(table)) if request.per_organ else ()
    course = _Course(request.watch, total=len(charts) + len(organs) + 4)
    drawing = Drawing(charts, request.aside)
    course.tell(request.kept.target.name)
    write_workbook(table, brief.corrections, lang, request.kept.target, PAGE)
    set_aside(request.kept)
    course.tell(_DATA)
    write_data(table, out / _DATA)
    pictures = drawing.collect(course.tell, lang)
    chart_files = write_pictures(pictures, out / _CHARTS)
    course.tell(PAGE)
    write_whole(out / PAGE, request.page(table, lang, page_pictures(table, charts, lang, pictures)).encode())
    course.tell(f"{_DOCUMENT}.docx, .pdf")
    documents = _write_document(document_of(table, lang, pictures), out, _DOCUMENT)
    parts = _write_organs(organs, lang, out / _ORGANS, course)
    no_charts = () if can_draw() else (problem("no-charts", CannotDraw().sentence),)
    files = (out / PAGE, *documents.files, request.kept.target, out / _DATA, *chart_files, *parts)
    return Written(files, (*no_charts, *documents.problems))


@dataclass(slots=True)
class _Course:
    """How far the writing has come."""

    watch: Callable[[Step], None]
    total: int
    done: int = 0

    def tell(self, name: str) -> None:
        """What is written now."""
        self.watch(Step(self.done, self.total, name))
        self.done += 1


def _write_document(document: Document, folder: Path, stem: str) -> Written:
    """Word and PDF; the typesetter works in a thread of its own, since it needs nothing of Python's."""
    word, pdf = folder / f"{stem}.docx", folder / f"{stem}.pdf"
    with ThreadPoolExecutor(1) as typesetter:
        typeset = typesetter.submit(write_pdf, document)
        write_whole(word, write_word(document))
    try:
        write_whole(pdf, typeset.result())
    except CannotTypeset as missing:
        return Written((word,), (problem("no-pdf", missing.sentence),))
    return Written((word, pdf), ())


def _write_organs(parts: Sequence[tuple[Group, OpeningTable]], lang: Lang, folder: Path, course: _Course) -> tuple[Path, ...]:
    """Each organ's part; that no PDF can be made is told once, with the whole document."""
    if parts:
        folder.mkdir(exist_ok=True)
    stems: Counter[str] = Counter()
    files: list[Path] = []
    for group, part in parts:
        course.tell(group.title.of(lang))
        stem = fold(group.title.vi).replace(" ", "-")[:_MOST_NAME]
        stems[stem] += 1
        name = stem if stems[stem] == 1 else f"{stem}-{stems[stem]}"  # long names may begin alike
        files += _write_document(document_of(part, lang, {}), folder, name).files
    return tuple(files)
