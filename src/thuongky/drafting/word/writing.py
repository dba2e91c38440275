"""Paragraphs, runs, links and bookmarks as Word has them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part

from thuongky.drafting.blocks import Run, Runs
from thuongky.drafting.printable import address, printable
from thuongky.drafting.word.xml import Element, element, half_points, text, valued


@dataclass(slots=True)
class Writing:
    """The part being written, which holds the targets of links, and the numbers bookmarks have taken."""

    part: Part
    bookmark_ids: Iterable[int] = field(default_factory=lambda: count(1))
    addresses: dict[str, str] = field(default_factory=dict)

    def paragraph(
        self, style: str, parts: Runs, *, align: str = "", size_pt: float = 0, bookmark: str | None = None, keep: bool = False
    ) -> Element:
        settings = element("w:pPr", None, valued("w:pStyle", style))
        if keep:
            settings.add(element("w:keepNext"))
        if align:
            settings.add(valued("w:jc", "both" if align == "justify" else align))
        if size_pt:  # the paragraph's own mark: it decides the height of an empty line
            settings.add(element("w:rPr", None, *_size(size_pt)))
        start, end = self._bookmark(bookmark)
        return element("w:p", None, settings, *start, *(self._run(run, size_pt) for run in parts), *end)

    def _run(self, run: Run, size_pt: float) -> Element:
        if run.link is None:
            return text_run(run, size_pt)
        if run.link.startswith("#"):
            return element("w:hyperlink", {"w:anchor": run.link[1:], "w:history": "1"}, text_run(run, size_pt))
        return element("w:hyperlink", {"r:id": self._address_id(address(run.link)), "w:history": "1"}, text_run(run, size_pt))

    def _address_id(self, target: str) -> str:
        if target not in self.addresses:
            self.addresses[target] = self.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return self.addresses[target]

    def _bookmark(self, name: str | None) -> tuple[list[Element], list[Element]]:
        if name is None:
            return [], []
        number = str(next(iter(self.bookmark_ids)))
        start = element("w:bookmarkStart", {"w:id": number, "w:name": name})
        return [start], [element("w:bookmarkEnd", {"w:id": number})]


def text_run(run: Run, size_pt: float = 0) -> Element:
    """One `w:r`; a newline in the text is a line break, a tab a tab."""
    made = element("w:r")
    settings = _look(run, size_pt)
    if settings.children:
        made.add(settings)
    for at, line in enumerate(printable(run.text).split("\n")):
        if at:
            made.add(element("w:br"))
        for tabs, words in enumerate(line.split("\t")):
            if tabs:
                made.add(element("w:tab"))
            made.add(text(words))
    return made


def _look(run: Run, size_pt: float) -> Element:
    settings = element("w:rPr")
    if run.link is not None:
        settings.add(valued("w:rStyle", "Hyperlink"))
    if run.bold:
        settings.add(element("w:b"))
    if run.italic:
        settings.add(element("w:i"))
    if size_pt:
        settings.add(*_size(size_pt))
    return settings


def _size(size_pt: float) -> tuple[Element, Element]:
    return valued("w:sz", half_points(size_pt)), valued("w:szCs", half_points(size_pt))
