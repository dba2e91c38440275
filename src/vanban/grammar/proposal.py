"""Papers put before the session for opinion or approval, with their titles.

Reads "cho ý kiến vào 13 tờ trình ... về: Quy chế ...; Chương trình ...", "thông qua dự thảo Nghị quyết về ...", "xem xét, cho ý kiến đối với Tờ trình ...".
Leaves alone papers that are only ordered to be drafted, and those already issued.
"""

import re
from collections.abc import Iterator

from vanban.grammar.context import Scene
from vanban.lexicon.entries import by_id
from vanban.results import Proposal
from vanban.text.layout import BlockKind
from vanban.text.sentences import sentences, trim

_PUT = re.compile(
    r"(?:cho ý kiến|xem xét|thông qua|thảo luận|tham gia ý kiến|góp ý|biểu quyết|trình|nghe|lấy ý kiến|thống nhất)(?:[^.;:]{0,80}?)(?:tờ trình|dự thảo|đề án|quy chế|quy định|nội dung|báo cáo|kế hoạch|chương trình|nghị quyết|quyết định|văn bản)", re.IGNORECASE
)
_SESSION_ACTS = re.compile(r"phiên họp|hội nghị|cuộc họp|thành viên UBND|các đại biểu|UBND tỉnh|biểu quyết|tờ trình", re.IGNORECASE)
_LIST = re.compile(r"(?:về|gồm|là|sau|như|trình)\s?:\s|:\s")
_TITLE_END = re.compile(r"[;.…]|,\s(?=(?:dự thảo|tờ trình|báo cáo|đề án|quy chế|kế hoạch|chương trình|quy định|nghị quyết|quyết định)\b)|\svà\s(?=(?:dự thảo|tờ trình|đề án)\b)", re.IGNORECASE)
_PREFIX = re.compile(r"(?:và\s|các\s|\d+\s)?(?:dự thảo\s|tờ trình\s(?:về\s|đề nghị\s|trình\s|thông qua\s|ban hành\s)*(?=\S))+", re.IGNORECASE)


def find_proposals(scene: Scene) -> list[Proposal]:
    """The proposals of a text in order, each title once."""
    found: dict[str, Proposal] = {}
    orders = {"order.assign", "order.require"}
    for block in scene.blocks:
        if block.kind in (BlockKind.HEAD, BlockKind.FOOT, BlockKind.BYLINE, BlockKind.CAPTION, BlockKind.HEADING):
            continue
        for start, end in sentences(scene.text, block.start, block.end):
            put = _PUT.search(scene.text, start, end)
            if put and _SESSION_ACTS.search(scene.text, start, end) and not any(scene.marks.first(k, start, put.start()) for k in orders):
                for proposal in _titles(scene, put.start(), end):
                    found.setdefault(proposal.title.lower(), proposal)
    return list(found.values())


def _titles(scene: Scene, start: int, end: int) -> Iterator[Proposal]:
    colon = _LIST.search(scene.text, start, end)
    at = colon.end() if colon else start
    while at < end:
        stop = _TITLE_END.search(scene.text, at, end)
        a, b = trim(scene.text, at, stop.start() if stop else end, " ,\n")
        proposal = _proposal(scene, a, b) if colon else _inline(scene, a, b)
        if proposal:
            yield proposal
        at = stop.end() if stop else end


def _proposal(scene: Scene, start: int, end: int) -> Proposal | None:
    prefix = _PREFIX.match(scene.text, start, end)
    at = prefix.end() if prefix else start
    mark = scene.marks.at("doctype", at)
    if not mark or not by_id("document_types")[mark.id].data["proposal"] or end - at > 300 or end - mark.end < 6:
        return None
    title = " ".join(scene.text[at:end].split())
    kind = by_id("document_types")[mark.id].name
    return Proposal(start=at, end=end, quote=scene.text[at:end], rule="proposal", title=title, kind=kind)


def _inline(scene: Scene, start: int, end: int) -> Proposal | None:
    """A title in running words: from a capitalised type name to the end of its phrase."""
    for mark in scene.marks.within("doctype", start, end):
        if scene.text[mark.start].isupper() or _PREFIX.search(scene.text, max(start, mark.start - 14), mark.start):
            return _proposal(scene, mark.start, end)
    return None
