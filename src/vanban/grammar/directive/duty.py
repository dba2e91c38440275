"""Duties: a thing that must be done, or whose it is, where no addressee and no verb stands first.

Reads "Khó khăn về mặt bằng phải được tháo gỡ", "Việc này được giao cho Ban Quản lý", "Nhiệm vụ của Sở Công Thương là ...",
"Mỏ nào không khai thác thì thu hồi", "Trường hợp chậm trễ thì ...". Leaves alone what was done ("Tỉnh đã chi ..., phải ..."), but
for a new addressee behind its comma.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from vanban.grammar.context import Scene
from vanban.grammar.directive.edges import skip_connectives
from vanban.grammar.directive.instruction import Clause, acts_at, addressed, unaddressed
from vanban.grammar.directive.owner import partners, sure_owner
from vanban.grammar.directive.topic import TOPIC_REACH, commas
from vanban.grammar.marks import Mark
from vanban.grammar.party import parties
from vanban.grammar.phrases import begins_with, phrase_end
from vanban.text.letters import pattern

_COPULA = pattern(r"\s?là\s?:?\s")
_HEAD_ANSWERS = pattern(r",\s(?=(?:[Nn]gười đứng đầu|[Cc]hủ tịch|[Gg]iám đốc|[Tt]hủ trưởng)\b)")
_THEN = pattern(r"\sthì\s(?!(?:khó|cũng chịu|đã|vẫn|càng|mới|sao|lấy|làm gì|làm sao)\s)")
_WHICH = pattern(r"(?:[^\W\d_]+\s){1,4}nào\s", re.IGNORECASE)
_AT_FAULT = pattern(
    r"\snào\s(?:(?:sau|đến|từ|quá)\s[^,;]{2,25}?\s)?"  # "dự án nào | sau 30/6 | chưa ..."
    r"(?:còn\s|vẫn\s|mà\s|đã\s)?(?:không|chưa|chậm|thiếu|sai|vi phạm|để|gây|dưới|vượt|quá|yếu|kém|có)\b",
    re.IGNORECASE,
)
_CASE = pattern(r"Trường hợp\s|Nếu\s", re.IGNORECASE)
_PAST = pattern(r"\s(?:đã|đang|vừa|chưa)\s")
_RELATIVE_PAST = pattern(r"\sđã(?:\s\w+){1,4}\s\Z")
_THIS_TASK = pattern(r"(?:Nhiệm vụ|Nội dung|Công việc|Phần việc|Việc) (?:này|trên|nêu trên) (?:sẽ )?do\s", re.IGNORECASE)
_SUBJECT_REACH = 280


def nominal_duty(scene: Scene, start: int, end: int) -> Clause | None:
    """ "Nhiệm vụ của Sở Công Thương là ...", "Nhiệm vụ trước mắt là ..."."""
    at = phrase_end(scene.marks, start, "word.duty-noun")
    if at == start:
        return None
    while (after := phrase_end(scene.marks, at + 1, "word.duty-of")) != at + 1:
        at = after
    found, stop = parties(scene.marks, at + 1, end)
    copula = _COPULA.match(scene.text, stop if found else at, end)
    return Clause(copula.end(), end, tuple(found) or None, partners(scene, copula.end(), end, found)) if copula else None


def conditional(scene: Scene, start: int, end: int) -> Clause | None:
    """ "Mỏ nào không khai thác thì thu hồi", "Chi tiêu thì phải tiết kiệm": a rule binds whoever it names, and nobody
    addressed before; "nếu đủ điều kiện thì trình" goes on with them."""
    then = _THEN.search(scene.text, start, min(end, start + TOPIC_REACH))
    if not then and _WHICH.match(scene.text, start, end):
        then = _HEAD_ANSWERS.search(scene.text, start, min(end, start + TOPIC_REACH))
    if not then:
        return None
    at_fault = _AT_FAULT.search(scene.text, start, then.start()) or _CASE.match(scene.text, start)
    supposes = at_fault or _WHICH.match(scene.text, start, then.start())
    whose = addressed(scene, then.end(), end) if supposes else None
    if whose:
        return replace(whose, start=start)
    if not acts_at(scene, then.end()) and not (at_fault and scene.text[then.end()].islower()):
        return None
    if not supposes and not scene.marks.any_at(("duty", "manner"), then.end()):
        return None
    clause = unaddressed(scene, start, end)
    goes_on = _CASE.match(scene.text, start) or scene.text[max(0, start - 3) : start].rstrip()[-1:] == ";"
    return clause if goes_on else replace(clause, lead=())


def owed(scene: Scene, start: int, end: int, strict: bool) -> Clause | None:
    """ "Khó khăn về mặt bằng phải được tháo gỡ": a duty, whatever stands first."""
    duty = scene.marks.first("duty", start, min(end, start + _SUBJECT_REACH))
    if not duty:
        return None
    if _tells_past(scene, start, duty):  # "hồ chứa đã nứt, Chi cục Thủy lợi phải cắt người trực"
        cuts = (skip_connectives(scene, cut, end) for cut in _cuts(scene, start, duty.start))
        return next((found for cut in cuts if (found := addressed(scene, cut, end))), None)
    if strict and scene.text[duty.start : duty.end].lower() in ("được giao", "tiếp tục được"):
        return None
    for cut in _cuts(scene, start, duty.start):
        found = addressed(scene, skip_connectives(scene, cut, end), end)
        if found:
            return found
    comma = scene.text.find(",", start, duty.start) if begins_with(scene.marks, start, "word.topic") else -1
    clause = unaddressed(scene, skip_connectives(scene, comma + 1, end) if comma > 0 else start, end)
    return replace(clause, impersonal="cũng " not in scene.text[start : duty.start])  # "Chi ngân sách cũng phải ..." goes on


def _tells_past(scene: Scene, start: int, duty: Mark) -> bool:
    """ "Tỉnh đã chi 40 tỷ, phải ..." tells; "nhiệm vụ đã giao cần ..." and "nghị quyết đã ban hành phải được ..." do not."""
    if scene.marks.at("owner.sure", duty.start):
        return False
    past = _PAST.search(scene.text, start, duty.start)
    return past is not None and not _RELATIVE_PAST.search(scene.text, start, duty.start)


def owned(scene: Scene, start: int, end: int) -> Clause | None:
    """ "Việc hoàn tất đề án được giao cho Ban Quản lý", "Nội dung này do Sở Nội vụ chủ trì": a thing, then whose it is."""
    this = _THIS_TASK.match(scene.text, start, end)
    lead = tuple(parties(scene.marks, this.end(), end)[0]) if this else sure_owner(scene, start, end)
    if not lead or _PAST.search(scene.text, start, lead[0].start):
        return None
    head = scene.marks.at("owner.sure", start)
    if head and head.end + 1 == lead[0].start:
        return None  # "Nhiệm vụ của Sở Công Thương khá nặng": told of the task, and no task
    return Clause(start, end, lead, partners(scene, start, end, lead))


def _cuts(scene: Scene, start: int, stop: int) -> Iterator[int]:
    """Where a new part of the sentence may begin: behind a comma that no party stands before, and behind "vì vậy"."""
    for mark in scene.marks.within("therefore", start, stop):
        yield mark.end
    for comma in commas(scene.text, start, stop):
        if not any(scene.marks.covered(kind, comma - 1) for kind in ("organ", "collective")):
            yield comma + 1
