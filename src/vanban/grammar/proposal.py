"""Papers put before the session for opinion or approval, with their titles.

Reads "cho ý kiến vào 13 tờ trình ... về: Quy chế ...; Chương trình ...", "13 tờ trình ... được phiên họp cho ý kiến, trong đó
có: ...", "thông qua dự thảo
Nghị quyết về ...", the items of a part headed "Các nội dung trình", and "Về dự thảo Quy định ... (Tờ trình số 45/TTr-SNN ...)".
Leaves alone papers that are only ordered to be drafted, reports, and those already issued.
"""

import re
from collections.abc import Iterator

from vanban.grammar.context import Scene
from vanban.lexicon.entries import by_id
from vanban.results import Proposal
from vanban.text.layout import Block, BlockKind
from vanban.text.sentences import sentences, trim

_OPINION = (
    r"(?:cho ý kiến|xem xét|thông qua|thảo luận|tham gia ý kiến|góp ý|biểu quyết|lấy ý kiến|cho chủ trương|nghe và cho ý kiến)"
)
_PAPERS = r"(?:tờ trình|dự thảo|đề án|quy chế|quy định|nội dung|kế hoạch|chương trình|nghị quyết|quyết định|văn bản|báo cáo)"
_PUT = re.compile(
    rf"{_OPINION}[^.;]{{0,120}}?{_PAPERS}|(?:tờ trình|dự thảo|đề án|nội dung)[^.;:]{{0,80}}?{_OPINION}|(?:trình bày|trình"
    rf"|báo cáo)\s(?:các\s)?(?:dự thảo\s|(?=(?-i:[A-ZĐ])\w+\s))",
    re.IGNORECASE,
)
_SESSION_ACTS = re.compile(
    r"trình|phiên họp|hội nghị|cuộc họp|thành viên|đại biểu|UBND tỉnh|biểu quyết|tờ trình|Ủy ban nhân dân", re.IGNORECASE
)
_LIST = re.compile(r":\s")
_PART = re.compile(
    r"(?:nội dung|dự thảo|tờ trình|đề án|văn bản)\s(?:\w+\s){0,3}(?:trình|thông qua)|(?:trình"
    r"|thông qua)\s(?:tại\s)?(?:phiên họp|UBND tỉnh)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:Về\s|Đối với\s|Thông qua\s|Xem xét\s)?(?:nội dung\s)?(?:các\s)?", re.IGNORECASE)
_TITLE_END = re.compile(
    r"[;.…(]|:\s|,\s(?=(?:dự thảo|tờ trình|báo cáo|đề án|quy chế|kế hoạch|chương trình|quy định|nghị quyết|quyết định)\b)|(?:,"
    r"|\svà)\s(?=(?:(?:dự thảo|tờ trình)\s|Đề án|Quy chế|Quy định|Kế hoạch|Chương trình|Nghị quyết|Quyết định|Tờ trình))",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    r"(?:và\s|các\s|\d+\s)?(?:(?:dự thảo|hồ sơ)\s|tờ trình\s(?:đề nghị\s|trình\s|thông qua\s|ban hành\s)*(?=(?:đề án|quy chế"
    r"|quy định|kế hoạch|nghị quyết|quyết định)))*",
    re.IGNORECASE,
)
_NO_TITLES = frozenset({"cong-van", "thong-bao", "bien-ban"})
_PRESENTED = re.compile(r"(?:trình bày|thông qua|trình)\s(?:dự thảo\s)?\Z", re.IGNORECASE)
_ORDERS = ("order.assign", "order.require")


def find_proposals(scene: Scene) -> list[Proposal]:
    """The proposals of a text in order, each title once."""
    found: dict[str, Proposal] = {}
    in_part = False
    for block in scene.blocks:
        if block.kind in (BlockKind.HEAD, BlockKind.FOOT, BlockKind.BYLINE, BlockKind.CAPTION):
            continue
        if block.kind is BlockKind.HEADING:
            in_part = bool(_PART.search(scene.text, block.start, block.end)) if block.label else in_part
            continue
        for proposal in _of_block(scene, block, in_part):
            found.setdefault(proposal.title.lower(), proposal)
    return list(found.values())


def _of_block(scene: Scene, block: Block, in_part: bool) -> Iterator[Proposal]:
    if in_part and block.kind is BlockKind.ITEM:
        yield from _titles(scene, block.start, block.end, first_only=True)
    for start, end in sentences(scene.text, block.start, block.end):
        put = _PUT.search(scene.text, start, end) if scene.marks.first("doctype", start, end) else None
        if (
            put
            and _SESSION_ACTS.search(scene.text, start, end)
            and not any(scene.marks.first(k, start, put.start()) for k in _ORDERS)
        ):
            colon = _LIST.search(scene.text, put.start(), end)
            yield from _titles(scene, colon.end() if colon else put.start(), end, first_only=False)


def _titles(scene: Scene, start: int, end: int, first_only: bool) -> Iterator[Proposal]:
    at = start
    while at < end:
        stop = _TITLE_END.search(scene.text, at, end)
        a, b = trim(scene.text, at, stop.start() if stop else end, " ,\n")
        proposal = _proposal(scene, a, b) or _inside(scene, a, b)
        if proposal:
            yield proposal
        if first_only and (proposal is None or (stop and stop.group() not in (";", " và ", ", "))):
            return
        at = stop.end() if stop else end


def _proposal(scene: Scene, start: int, end: int) -> Proposal | None:
    item = _ITEM.match(scene.text, start, end)
    at = item.end() if item else start
    prefix = _PREFIX.match(scene.text, at, end)
    at = prefix.end() if prefix else at
    mark = scene.marks.at("doctype", at)
    if mark and mark.id == "bao-cao" and not _PRESENTED.search(scene.text, max(0, at - 24), at):
        return None
    if (
        not mark
        or scene.marks.covered("organ", at)
        or mark.id in _NO_TITLES
        or not by_id("document_types")[mark.id].data["proposal"]
    ):
        return None
    if end - at > 300 or end - mark.end < 8 or _is_cited(scene, mark.end):
        return None
    title = " ".join(scene.text[at:end].split())
    return Proposal(
        start=at, end=end, quote=scene.text[at:end], rule="proposal", title=title, kind=by_id("document_types")[mark.id].name
    )


def _is_cited(scene: Scene, position: int) -> bool:
    """ "Nghị quyết số 61/2023/NQ-HĐND" is a document that exists already."""
    return scene.citations.covering(position) is not None or scene.text[position : position + 4].strip() == "số"


def _inside(scene: Scene, start: int, end: int) -> Proposal | None:
    """A title in running words: from its capitalised type, or its type behind "dự thảo", to the end of the phrase."""
    for mark in scene.marks.within("doctype", start, end):
        drafted = scene.text[max(start, mark.start - 8) : mark.start].lower().endswith("dự thảo ")
        if (scene.text[mark.start].isupper() or drafted) and not scene.marks.covered("organ", mark.start):
            return _proposal(scene, mark.start, end)
    return None
