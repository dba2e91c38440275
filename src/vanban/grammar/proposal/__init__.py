"""Papers put before the session for opinion or approval, with their titles.

Reads "cho ý kiến vào 13 tờ trình ... về: Quy chế ...; Chương trình ...", "13 tờ trình ... được phiên họp cho ý kiến, trong
đó có: ...", "Sở Nội vụ trình dự thảo Quy chế ...", the items of a part headed "Các nội dung trình", and "Đối với Quy chế ...:
thống nhất thông qua".
Also items under "... thống nhất thông qua:" and "Có bốn nội dung trình:", and a submission by its number ("Tờ trình số ...").
Leaves alone papers that are only ordered to be drafted, those already issued, and all of a paper that tells of no gathering.
"""

import re
from collections.abc import Iterator

from vanban.grammar.context import Scene
from vanban.grammar.marks import Marks
from vanban.grammar.proposal.title import find_titles
from vanban.results import Proposal
from vanban.text.layout import Block, BlockKind
from vanban.text.letters import pattern

_SILENT = (BlockKind.HEAD, BlockKind.FOOT, BlockKind.BYLINE, BlockKind.CAPTION)
_ORDERS = ("order.assign", "order.require")
_OPINION_BEFORE = 140  # letters between an opinion and the paper it is given on
_OPINION_BEHIND = 95
_LIST_HEAD = 200
_AGREES = pattern(
    r"(?:Cơ bản )?(?:nhất trí|thống nhất|đồng ý|thông qua|chưa (?:xem xét|thông qua|thống nhất)|tạm hoãn|lùi)"
    r"(?: về nguyên tắc| thông qua| ban hành| với| nội dung| trình| chủ trương| cao| về){0,3}:?\s"
    r"(?:\([ivx\d]{1,4}\)\s)?(?:các\s)?",
    re.IGNORECASE,
)
# "Dự thảo Nghị quyết về ... cần lấy thêm ý kiến", "Với đề án ..., đồng chí yêu cầu": a paper that a sentence begins with.
_SUBJECT = pattern(r"(?:(?:Với|Đối với|Riêng|Riêng với)\s)?(?:các\s)?(?=(?:[Dd]ự thảo|[\p{Lu}]\w+ \w+|đề án|quy chế)\s)")
_RULED = pattern(
    r"\s(?P<rule>cần(?: phải)? (?:bổ sung|lấy|làm rõ|chỉnh|hoàn|rà)"
    r"|(?:đã )?được (?:thông qua|tán thành|thống nhất|các thành viên)"
    r"|chưa được (?:thông qua|tán thành|thống nhất)|được (?:phiên họp|cuộc họp|hội nghị))\b"
    r"|(?P<sign>,\s(?:đồng chí|ông|bà|Chủ tịch|UBND tỉnh|các (?:thành viên|đại biểu)|giao\s))"
)
_TO_COUNCIL = pattern(r"(?:nhất trí|thống nhất|đồng ý)\s(?:\w+\s){0,3}trình (?:HĐND|Hội đồng nhân dân)\b")
_TOLD_AGAIN = pattern(r"[\s,]*(?:\(|,|do\s|được\s|trình\s|của\s|với\s|là\s|có\s|để\s|trước\s|;|\.)")  # what is said of it


def find_proposals(scene: Scene) -> list[Proposal]:
    """The proposals of a text in order, each title once."""
    found: dict[str, Proposal] = {}
    if not scene.marks.of("gathering") and not scene.marks.of("meeting"):
        return []
    in_part, in_list = False, False
    for block in scene.blocks:
        in_list = _opens_list(scene.marks, block) or (in_list and block.kind is BlockKind.ITEM)
        if block.kind is BlockKind.HEADING and block.label:
            in_part = _heads_part(scene.marks, block)
        if block.kind in _SILENT or block.kind is BlockKind.HEADING or not scene.marks.first("doctype", block.start, block.end):
            continue
        for proposal in _of_block(scene, block, in_part or in_list):
            title = proposal.title.lower()
            if title not in found and not any(_TOLD_AGAIN.match(title, len(known)) for known in found if title.startswith(known)):
                found[title] = proposal
    return list(found.values())


def _opens_list(marks: Marks, block: Block) -> bool:
    """ "Các thành viên UBND tỉnh thống nhất thông qua:", and the papers as the items below."""
    if marks.text[block.end - 1] != ":" or block.kind in _SILENT:
        return False
    start = max(block.start, block.end - _LIST_HEAD)
    ruled = any(marks.first(kind, start, block.end) for kind in ("opinion", "agreed", "submitted"))
    return (
        ruled
        and marks.first("session-act", start, block.end) is not None
        and not any(marks.first(order, start, block.end) for order in _ORDERS)
    )


def _heads_part(marks: Marks, block: Block) -> bool:
    """ "Các nội dung trình phiên họp", "Dự thảo thông qua tại UBND tỉnh"."""
    submitted = marks.first("submitted", block.start, block.end)
    if submitted is None:
        return False
    paper = marks.first("paper-word", max(block.start, submitted.start - 30), submitted.start)
    return bool(paper or marks.first("session-act", submitted.end, min(block.end, submitted.end + 20)))


def _of_block(scene: Scene, block: Block, in_part: bool) -> Iterator[Proposal]:
    marks = scene.marks
    is_item = in_part and block.kind is BlockKind.ITEM
    if is_item or _is_ruled_on(marks, block):
        yield from find_titles(scene, block.start, block.end, first_only=True)
    for start, end in scene.sentences(block):
        put = _put_at(marks, start, end) if marks.first("doctype", start, end) else None
        if ruled := _ruled_on(marks, start, end):
            yield from find_titles(scene, *ruled, first_only=True)
        elif put is not None and not any(marks.first(order, start, put) for order in _ORDERS):
            colon = scene.text.find(": ", put, end)
            yield from find_titles(scene, colon + 2 if colon >= 0 else put, end, first_only=False)


def _is_ruled_on(marks: Marks, block: Block) -> bool:
    """ "Đối với Quy chế ...: thống nhất thông qua": a title, a colon, and what the session made of it."""
    lead = marks.at("item-lead", block.start)
    colon = marks.text.find(": ", block.start, block.end) if lead and marks.at("doctype", lead.end + 1) else -1
    return colon >= 0 and any(marks.first(kind, colon, block.end) for kind in ("agreed", "opinion"))


def _ruled_on(marks: Marks, start: int, end: int) -> tuple[int, int] | None:
    """The draft a sentence begins with and says what becomes of, to where that is said."""
    subject = _SUBJECT.match(marks.text, start, end)
    paper = marks.at("doctype", subject.end()) if subject else None
    rule = _RULED.search(marks.text, paper.end, end) if paper else None
    if not subject or not paper or not rule:
        return None
    drafted = paper.id == "du-thao" or (rule["rule"] and marks.first("doctype", paper.end, rule.start()) is None)
    return (subject.end(), rule.start()) if drafted else None


def _put_at(marks: Marks, start: int, end: int) -> int | None:
    """Where a sentence begins to put papers before the session, None where it does not."""
    presented = _presented_at(marks, start, end)
    listed = _listed_at(marks, start, end) or _agreed_at(marks, start, end)
    if listed is not None:
        return listed
    places = [place for place in (presented, _opinion_at(marks, start, end), _paper_at(marks, start, end)) if place is not None]
    at_session = presented is not None or marks.first("session-act", start, end)
    return min(places) if places and at_session else None


def _agreed_at(marks: Marks, start: int, end: int) -> int | None:
    """ "Nhất trí về nguyên tắc: (i) dự thảo Quy chế ...; (ii) Tờ trình ...": what the session agrees to, without saying who."""
    if council := _TO_COUNCIL.search(marks.text, start, end):
        paper = marks.first("title-start", council.end(), end)
        return paper.start if paper else None
    agreed = _AGREES.match(marks.text, start, end)
    return agreed.end() if agreed and marks.any_at(("title-start", "draft-lead"), agreed.end()) else None


def _listed_at(marks: Marks, start: int, end: int) -> int | None:
    """ "Có bốn nội dung trình HĐND tỉnh: tờ trình về ...; đề án ...": a list of papers behind a colon."""
    colon = marks.text.find(": ", start, end)
    submitted = "nội dung trình" in marks.text[start : max(start, colon)] or marks.first("opinion", start, max(start, colon))
    if colon < 0 or not submitted or not marks.first("paper-word", start, colon):
        return None
    return colon if marks.any_at(("title-start", "draft-lead"), colon + 2) else None


def _opinion_at(marks: Marks, start: int, end: int) -> int | None:
    for opinion in marks.within("opinion", start, end):
        paper = marks.first("paper-word", opinion.end, min(end, opinion.end + _OPINION_BEFORE))
        if paper and not set(".;") & set(marks.text[opinion.end : paper.start]):
            return opinion.start
    return None


def _paper_at(marks: Marks, start: int, end: int) -> int | None:
    for paper in marks.within("put-paper", start, end):
        opinion = marks.first("opinion", paper.end, min(end, paper.end + _OPINION_BEHIND))
        if opinion and not set(".;:") & set(marks.text[paper.end : opinion.start]):
            return paper.start
    return None


def _presented_at(marks: Marks, start: int, end: int) -> int | None:
    """ "trình dự thảo ...", "báo cáo các Đề án ...": a draft, or a type in capitals."""
    for presents in marks.within("presents", start, end):
        paper = marks.at("doctype", presents.end + 1)
        if paper and (paper.id == "du-thao" or marks.text[paper.start].isupper()):
            return presents.start
    return None
