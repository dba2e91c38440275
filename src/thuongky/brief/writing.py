"""All files of one brief, written into one folder: page, Word, PDF, Excel, JSON, charts, and a part for each organ on request."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from thuongky.brief.atomic import write_whole
from thuongky.brief.charts import charts_of
from thuongky.brief.data import write_data
from thuongky.brief.document import Pictures, document_of
from thuongky.brief.keeping import Kept, set_aside
from thuongky.brief.making import Brief
from thuongky.brief.one_organ import by_organ
from thuongky.brief.page import chart_key
from thuongky.brief.problems import problem
from thuongky.brief.table import OpeningTable, Problem
from thuongky.brief.workbook import write_workbook
from thuongky.core.draw import CannotDraw, to_png, to_svg
from thuongky.core.lang import Lang
from thuongky.core.search_key import fold
from thuongky.drafting.pdf import CannotTypeset, write_pdf
from thuongky.drafting.word import write_word

PAGE = "ra-soat.html"
_DOCUMENT, _DATA, _CHARTS, _ORGANS = "ra-soat", "ra-soat.json", "bieu-do", "don-vi"
_MOST_NAME = 60  # characters of a file's name

PageMaker = Callable[[OpeningTable, Lang, Mapping[str, str]], str]
"""The whole page as text: the table, the language it opens in, and SVG charts by `chart_key`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Where and how to write."""

    out: Path
    lang: Lang
    kept: Kept
    page: PageMaker
    per_organ: bool = False


def write_all(brief: Brief, request: Request) -> Iterator[Path | Problem]:
    """Each path as it is written, and a problem where one kind of file cannot be made on this machine.

    Raises:
        OSError: the folder cannot be written to.
    """
    table, out, lang = brief.table, request.out, request.lang
    out.mkdir(parents=True, exist_ok=True)
    pictures, drawn = _draw(table, lang)
    yield from drawn
    write_whole(out / PAGE, request.page(table, lang, _page_charts(table, lang, pictures)).encode())
    yield out / PAGE
    yield from _write_charts(pictures, out / _CHARTS)
    yield from _write_document(table, lang, pictures, out, _DOCUMENT)
    write_workbook(table, brief.corrections, lang, request.kept.target, PAGE)
    set_aside(request.kept)
    yield request.kept.target
    write_data(table, out / _DATA)
    yield out / _DATA
    if request.per_organ:
        yield from _write_organs(table, lang, out / _ORGANS)


def _draw(table: OpeningTable, lang: Lang) -> tuple[Pictures, list[Problem]]:
    try:
        return {chart.name: (to_png(chart.spec), to_svg(chart.spec)) for chart in charts_of(table, lang)}, []
    except CannotDraw as missing:
        return {}, [problem("no-charts", missing.sentence)]


def _page_charts(table: OpeningTable, lang: Lang, pictures: Pictures) -> dict[str, str]:
    """The series' charts in both languages, as the page switches between them; those of `lang` are drawn already."""
    shown = [series for series in table.series if series.key in pictures]
    other = next(one for one in Lang if one is not lang)
    specs = {chart.series: chart.spec for chart in charts_of(table, other)}
    own = {chart_key(series, lang): pictures[series.key][1] for series in shown}
    return own | {chart_key(series, other): to_svg(specs[series.key]) for series in shown}


def _write_charts(pictures: Pictures, folder: Path) -> Iterator[Path]:
    if pictures:
        folder.mkdir(exist_ok=True)
    for name, (png, svg) in pictures.items():
        for path, content in ((folder / f"{name}.png", png), (folder / f"{name}.svg", svg.encode())):
            write_whole(path, content)
            yield path


def _write_document(table: OpeningTable, lang: Lang, pictures: Pictures, folder: Path, stem: str) -> Iterator[Path | Problem]:
    document = document_of(table, lang, pictures)
    write_whole(folder / f"{stem}.docx", write_word(document))
    yield folder / f"{stem}.docx"
    try:
        write_whole(folder / f"{stem}.pdf", write_pdf(document))
    except CannotTypeset as missing:
        yield problem("no-pdf", missing.sentence)
    else:
        yield folder / f"{stem}.pdf"


def _write_organs(table: OpeningTable, lang: Lang, folder: Path) -> Iterator[Path | Problem]:
    folder.mkdir(exist_ok=True)
    stems: Counter[str] = Counter()
    for group, part in by_organ(table):
        stem = fold(group.title.vi).replace(" ", "-")[:_MOST_NAME]
        stems[stem] += 1
        name = stem if stems[stem] == 1 else f"{stem}-{stems[stem]}"  # long names may begin alike
        for written in _write_document(part, lang, {}, folder, name):
            if isinstance(written, Path) or written.code != "no-pdf":
                yield written
