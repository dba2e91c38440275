"""Titles of papers in running words: a type, what it is about, and where the next title begins."""

import re
from collections.abc import Iterator

from vanban.grammar.context import Scene
from vanban.grammar.marks import Mark, Marks
from vanban.lexicon.entries import by_id
from vanban.results import Proposal
from vanban.text.letters import pattern
from vanban.text.sentences import trim

_SIGN = pattern(r"[;…(|]|\.(?!\d)|:\s|,\s|\svà\s")
# What is said of a paper behind its title.
_SAID_OF = pattern(
    r",? (?:quy mô(?= (?:\d|khoảng|hơn|gần|trên))|vốn đăng ký|tổng (?:vốn|mức đầu tư|kinh phí)|kịp (?:trình|ban hành)|chậm nhất"
    r"|trước ngày|do hồ sơ|phải)\s"
    r"|\s(?:thay cho|thay thế quy chế)\s|\sdo (?:Sở|Ban|UBND)\s"
    r"|\s(?:sang|vào|đến) (?:phiên|kỳ|cuộc) họp\b|\sđược (?:giao|thông qua|tán thành|lùi|đề nghị)\b",
    re.IGNORECASE,
)
_WITH_SUBJECT = pattern(r"(?: của [^,;.:()\n]{2,50}?)?\s(?:về|đề nghị)\s")
_NUMBERED = pattern(r"\s?\([ivx\d]{1,4}\)\s")  # "(ii) Tờ trình ..."
_NEXT_TITLE = pattern(r"\s?(?:,|;|và)\s")
_JOINTS = (", ", " và ")
_NO_TITLES = frozenset({"cong-van", "thong-bao", "bien-ban"})
_ABOUT = pattern(r"\s(?:về|thông qua|ban hành|phê duyệt)\s(?:dự thảo\s|việc ban hành\s)?\Z", re.IGNORECASE)
_SUBMITTED = 90  # letters from a submission to what it submits
_GENERIC = pattern(r"\s(?:trình\s|này|trên|nêu trên)")
_LONGEST = 300
_SHORTEST_SUBJECT = 8


def find_titles(scene: Scene, start: int, end: int, first_only: bool) -> Iterator[Proposal]:
    """The titles of a stretch of text; `first_only` where it holds one title and then what is said of it."""
    at = start
    while at < end:
        stop, behind, sign = _title_end(scene.marks, at, end)
        said = _SAID_OF.search(scene.text, at + _SHORTEST_SUBJECT, stop)
        a, b = trim(scene.text, at, said.start() if said else stop, " ,\n")
        proposal = _proposal(scene, a, b) or _inside(scene, a, b)
        if proposal:
            yield proposal
        if first_only and (proposal is None or sign not in (";", "(", *_JOINTS, "")):
            return
        at = _behind_bracket(scene.marks.text, behind, end) if sign == "(" else behind


def _behind_bracket(text: str, at: int, end: int) -> int:
    """ "dự thảo Nghị quyết ... (Sở A trình) và dự thảo Quy định ...": where the next title may begin."""
    closed = text.find(")", at, end)
    joint = _NEXT_TITLE.match(text, closed + 1, end) if closed >= 0 else None
    return joint.end() if joint else at


def _title_end(marks: Marks, at: int, end: int) -> tuple[int, int, str]:
    """Where a title ends, where the next may begin, and the sign between them."""
    sign = _SIGN.search(marks.text, at, end)
    while sign and sign.group() in _JOINTS and not _title_follows(marks, at, sign.end(), sign.group()):
        sign = _SIGN.search(marks.text, sign.end(), end)
    return (sign.start(), sign.end(), sign.group()) if sign else (end, end, "")


def _title_follows(marks: Marks, before: int, at: int, joint: str) -> bool:
    """Whether a new title begins behind a comma or "và": one in small letters only behind another in small letters."""
    following = marks.at("title-start", at)
    if not following or (joint == " và " and marks.text[at : following.end].lower() == "báo cáo"):
        return False
    drafted = marks.text[at : following.end].lower() in ("dự thảo", "tờ trình")
    earlier = marks.first("doctype", before, at)
    return drafted or marks.text[at].isupper() or (earlier is not None and marks.text[earlier.start].islower())


def _proposal(scene: Scene, start: int, end: int) -> Proposal | None:
    at = _submitted(scene, _type_at(scene.marks, start), end)
    mark = scene.marks.at("doctype", at)
    if not mark or scene.marks.covered("organ", at) or not _may_be_put(scene.marks, mark):
        return None
    if scene.text[mark.end + 1 : mark.end + 2].isdigit():
        return None  # "Đề án 500, 600 và 07" are known by their numbers already
    if _GENERIC.match(scene.text, mark.end):
        return None
    if end - at > _LONGEST or end - mark.end < _SHORTEST_SUBJECT or _is_issued(scene, mark):
        return None
    quote, kind = scene.text[at:end], by_id("document_types")[mark.id].name
    return Proposal(start=at, end=end, quote=quote, rule="proposal", title=" ".join(quote.split()), kind=kind)


def _type_at(marks: Marks, start: int) -> int:
    """Behind the words that lead up to a title: "Đối với", "các", "dự thảo", "Tờ trình đề nghị ban hành"."""
    numbered = _NUMBERED.match(marks.text, start)
    at = numbered.end() if numbered else start
    while lead := marks.any_at(("item-lead", "draft-lead"), at):
        of_another = marks.text[lead.start : lead.end].lower().startswith("tờ trình") and not marks.at(
            "title-start", lead.end + 1
        )
        if of_another or marks.text[lead.end : lead.end + 1] not in (" ", "\n"):
            break
        at = lead.end + 1
    return at


def _submitted(scene: Scene, at: int, end: int) -> int:
    """ "Tờ trình của Sở A về | Đề án ...": what a submission submits, where that is a paper with a title of its own."""
    mark = scene.marks.at("doctype", at)
    if mark is None or mark.id != "to-trinh":
        return at
    for inner in scene.marks.within("doctype", mark.end, min(end, mark.end + _SUBMITTED)):
        begins = scene.text[inner.start].isupper() or scene.marks.ending("draft-lead", inner.start)
        if (
            begins
            and inner.id != "to-trinh"
            and scene.marks.at("title-start", inner.start)
            and _ABOUT.search(scene.text, mark.end, inner.start)
        ):
            return inner.start
    return at


def _may_be_put(marks: Marks, mark: Mark) -> bool:
    """Whether the type of a paper is one the session decides on; a report only where it is presented."""
    if mark.id == "bao-cao":
        presents = marks.last("presents", max(0, mark.start - 24), mark.start)
        if marks.ending("draft-lead", mark.start) and marks.text[mark.start].isupper():
            return True  # "cho ý kiến vào dự thảo Báo cáo tình hình ..."
        return presents is not None and presents.end == mark.start - 1
    return mark.id not in _NO_TITLES and bool(by_id("document_types")[mark.id].data["proposal"])


def _is_issued(scene: Scene, mark: Mark) -> bool:
    """ "Nghị quyết số 61/2023/NQ-HĐND" is a document that exists already."""
    position = mark.end
    cited = scene.citations.covering(position)
    if cited and mark.id == "to-trinh" and _WITH_SUBJECT.match(scene.text, cited.end):
        return False  # "Tờ trình số 412/TTr-STC của Sở Tài chính về điều chỉnh dự toán" is put forward by its number
    return cited is not None or scene.text[position : position + 4].strip() == "số"


def _inside(scene: Scene, start: int, end: int) -> Proposal | None:
    """A title in running words: from its capitalised type, or its type behind "dự thảo", to the end of the phrase."""
    for mark in scene.marks.within("doctype", start, end):
        drafted = scene.text[max(start, mark.start - 8) : mark.start].lower().endswith("dự thảo ")
        if (scene.text[mark.start].isupper() or drafted) and not scene.marks.covered("organ", mark.start):
            return _proposal(scene, mark.start, end)
    return None
