"""Named works, projects and zones under construction, clearance or investment.

Reads "Khu công nghiệp Mẫu Thượng", "đường nối Quốc lộ 97C với cảng Mẫu Hải", "dự án nâng cấp, mở rộng Quốc lộ 97A", "kè chống
sạt lở bờ biển xã Thử Hải": a kind of work, words that describe it, and a name in capitals or a number (see `name`).
Leaves alone kinds of work without a name ("các dự án trọng điểm"), organs and plans named after a work ("Ban Quản lý Khu kinh
tế ..."), and places named in sentences that speak of no works.
"""

from collections.abc import Iterator

from vanban.grammar.context import Scene
from vanban.grammar.figure.cells import split
from vanban.grammar.marks import Marks
from vanban.grammar.project.name import Named, work_named_from
from vanban.grammar.project.told import Told
from vanban.results import Project
from vanban.text.layout import Block, BlockKind
from vanban.text.letters import pattern

# A programme that goes by its kind: boarding schools for the communes on the border (Thông báo số 81-TB/TW ngày 18/7/2025).
_BORDER_SCHOOLS = pattern(
    r"(?:các )?trường (?:PTNT|phổ thông nội trú) liên cấp(?:(?:,| -| và)? (?:TH|THCS|THPT|tiểu học|trung học cơ sở))*"
    r" (?:tại|ở) (?:các|\d+) xã biên giới"
)
_HEAD_REACH = 80
_PART_OF = pattern(r"\(đoạn \Z|\bđoạn (?:từ|qua|giữa) \Z|\(đoạn nối \Z")
_ORDINAL = pattern(r"\d{1,3}\s")
_SHORTEST = 6  # letters of a name in a table
_PLAN_GOES_ON = pattern(r"[\w\s,]{0,40}\s")


def find_projects(scene: Scene) -> list[Project]:
    """The projects of a text in order of first mention, each name once."""
    found: list[Project] = []
    told = Told()
    for block in scene.blocks:
        if block.kind in (BlockKind.HEAD, BlockKind.FOOT, BlockKind.BYLINE):
            continue
        for start, end in _of_block(scene, block):
            name = " ".join(scene.text[start:end].split())
            if told.is_new(name):
                found.append(Project(start=start, end=end, quote=scene.text[start:end], rule="project", name=name))
    return found


def _of_block(scene: Scene, block: Block) -> Iterator[Named]:
    headed = _heads_item(scene, block)
    if headed:
        yield headed
    if block.kind is BlockKind.TABLE_ROW:
        yield from _of_row(scene, block)
        return
    if not scene.marks.first("works", block.start, block.end):
        return
    for start, end in scene.sentences(block):
        if scene.marks.first("works", start, end):
            people = [(a, b) for _, a, b in scene.named_within(start, end)]
            for span in _of_sentence(scene.marks, start, end):
                if not any(a <= span[0] < b for a, b in people) and not _tells_where(scene.text, span[0]):
                    yield span


def _of_row(scene: Scene, block: Block) -> Iterator[Named]:
    """The cell of a row that begins with a kind of work is its whole name."""
    for start, end in split(scene.text, (block.start, block.end)):
        ordinal = _ORDINAL.match(scene.text, start, end)
        at = ordinal.end() if ordinal else start
        if scene.text[at : at + 1].isupper() and scene.marks.any_at(("work", "work-verb"), at) and at + _SHORTEST < end:
            yield at, end


def _heads_item(scene: Scene, block: Block) -> Named | None:
    """ "- Trạm bơm Mẫu Hạ: đã xong": an item that a work heads tells how it stands."""
    if block.kind is not BlockKind.ITEM:
        return None
    colon = scene.text.find(":", block.start, min(block.end, block.start + _HEAD_REACH))
    mark = scene.marks.any_at(("project", "work"), block.start) if colon > 0 else None
    named = work_named_from(scene.marks, mark, colon) if mark else None
    return named if named and named[1] == colon and _is_own(scene.marks, *named) else None


def _of_sentence(marks: Marks, start: int, end: int) -> Iterator[Named]:
    """The projects of one sentence; what stands within a longer one is none of its own."""
    taken: list[Named] = [match.span() for match in _BORDER_SCHOOLS.finditer(marks.text, start, end)]
    for kind in ("project", "work"):
        for mark in marks.within(kind, start, end):
            if any(a <= mark.start < b for a, b in taken):
                continue
            span = work_named_from(marks, mark, end)
            if span and any(marks.text[b : span[0]] == " (" for _, b in taken):
                continue  # "tuyến nối A - B (cao tốc A - C)": what a work is part of
            if span and _is_own(marks, *span) and not any(a < span[1] and span[0] < b for a, b in taken):
                taken.append(span)
    yield from sorted(taken)


def _tells_where(text: str, start: int) -> bool:
    """ "(đoạn từ cầu Mẫu Hạ đến Mẫu Hải)": works that only tell where another one runs."""
    return _PART_OF.search(text, max(0, start - 24), start) is not None


def _is_own(marks: Marks, start: int, end: int) -> bool:
    """Whether a name is the work's own, and not part of an organ's or of a plan's."""
    if marks.covered("organ", start) and not _is_built(marks, start, end):
        return False
    owner = marks.last("not-built", max(0, start - 30), start)
    if owner and marks.text[owner.end : start].isspace() and not marks.covered("works", owner.start):
        return False
    paper = marks.last("doctype", max(0, start - 60), start)
    if not paper or paper.id != "de-an" or not _PLAN_GOES_ON.fullmatch(marks.text, paper.end, start):
        return True
    return paper.end + 1 == start or marks.at("works", paper.end + 1) is not None  # "đề án | nâng cấp đường A - B" builds it


def _is_built(marks: Marks, start: int, end: int) -> bool:
    """A hospital is an organ, and a work where its building or its stage is told."""
    works = marks.last("works", max(0, start - 20), start)
    told = works is not None and marks.text[works.end : start].isspace()
    return marks.at("work.hospital", start) is not None and (told or marks.last("name-joint", start, end) is not None)
