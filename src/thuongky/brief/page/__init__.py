"""The opening table as one self-contained page: offline, without script too, on a phone, in print, in both languages."""

from collections.abc import Mapping

from thuongky.brief.page.document import whole_document
from thuongky.brief.page.parts import View
from thuongky.brief.page.places import marks_by_paper
from thuongky.brief.page.sections.asks import show_asks
from thuongky.brief.page.sections.checks import show_checks
from thuongky.brief.page.sections.figures import chart_key, show_figures
from thuongky.brief.page.sections.front import show_contents, show_front, show_overview, show_reading
from thuongky.brief.page.sections.orders import show_orders
from thuongky.brief.page.sections.papers import show_papers
from thuongky.brief.page.sections.totals import show_further_totals, show_totals
from thuongky.brief.table import OpeningTable
from thuongky.core.lang import Lang

__all__ = ["chart_key", "write_page"]


def write_page(table: OpeningTable, lang: Lang, charts: Mapping[str, str]) -> str:
    """The whole page as HTML; `lang` is the language shown first.

    `charts` are SVG drawings in the light theme by `chart_key(series, lang)`; a series without one shows its numbers alone.

    Raises:
        NotADrawing: a chart is not SVG.
    """
    view = View.of(table, charts)
    papers, cut = show_papers(view, marks_by_paper(table))
    content = (
        show_front(view),
        show_contents(view),
        show_overview(table),
        show_totals(view),
        show_asks(view),
        show_further_totals(view),
        show_orders(view),
        show_figures(view),
        show_checks(view),
        papers,
        show_reading(view),
    )
    return whole_document(view, content, cut, lang)
