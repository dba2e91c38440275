"""What stands in front of an instruction and is no part of it: a topic, or a phrase of time before the addressee.

Reads "Đối với kế hoạch năm 2024, các chủ đầu tư phân công ...", "Hằng tháng, các sở ...", "Về vật liệu, phải công khai giá". A
condition without an addressee ("Trường hợp cố tình không chấp hành, lập hồ sơ ...") belongs to the act.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from vanban.grammar.context import Scene
from vanban.grammar.deadline import time_limit_end
from vanban.grammar.directive.edges import skip_connectives
from vanban.grammar.directive.instruction import Clause, acts_at, addressed, unaddressed
from vanban.grammar.phrases import begins_with, phrase_end
from vanban.text.letters import pattern

TOPIC_REACH = 160
_EACH_BEFORE = pattern(r"\bcác [^\W\d_]+(?: [^\W\d_]+)?\Z", re.IGNORECASE)


def timed(scene: Scene, start: int, end: int) -> Clause | None:
    """ "Hằng tháng, các sở ...": a phrase of time stays outside where an addressee follows, else it belongs to the act."""
    if not begins_with(scene.marks, start, "word.time-topic"):
        limit = time_limit_end(scene, start, end)
        return unaddressed(scene, start, end) if limit > start and acts_at(scene, limit + 1) else None
    comma = scene.text.find(",", start, min(end, start + 60))
    told = addressed(scene, skip_connectives(scene, comma + 1, end), end) if comma > 0 else None
    return told or unaddressed(scene, start, end)


def behind_topic(scene: Scene, start: int, end: int) -> Clause | None:
    """Whoever a topic singles out; else the first addressee or, while the topic is short, the first act behind a comma."""
    of_party = phrase_end(scene.marks, start, "word.of-party")
    singled_out = addressed(scene, of_party + 1, end) if of_party > start else None
    if singled_out:
        return singled_out
    parts = [(comma, skip_connectives(scene, comma + 1, end)) for comma in islice(commas(scene.text, start, end), 4)]
    is_purpose = begins_with(scene.marks, start, "word.purpose")
    for comma, at in parts:
        found = addressed(scene, at, end)
        if found:
            return found
        # A topic with a verb of its own may hold commas ("để đẩy nhanh, tháo gỡ ..., Sở Xây dựng cần").
        if acts_at(scene, at) and comma - start < TOPIC_REACH and not (is_purpose and _owes(scene, parts, end)):
            return _of_topic(scene, start, at, end)
    return None


def _owes(scene: Scene, parts: Sequence[tuple[int, int]], end: int) -> bool:
    """Whether a part behind one of the commas begins with somebody whose duty it is."""
    for _, at in parts:
        clause = addressed(scene, at, end)
        if clause and clause.lead and scene.marks.at("duty", clause.lead[-1].end + 1):
            return True
    return False


def _of_topic(scene: Scene, start: int, at: int, end: int) -> Clause:
    """ "Về vật liệu, phải công khai giá": a topic of its own stays outside, and whoever was addressed before does not answer."""
    if begins_with(scene.marks, start, "word.subject-topic"):
        found = unaddressed(scene, at, end)
        return replace(found, lead=found.lead or ())
    return unaddressed(scene, start, end)


def commas(text: str, start: int, end: int) -> Iterator[int]:
    """The commas of a span, but for those within "các cấp, các ngành"."""
    comma = text.find(",", start, end)
    while comma >= 0:
        if not (text.startswith(" các ", comma + 1) and _EACH_BEFORE.search(text, max(start, comma - 30), comma)):
            yield comma
        comma = text.find(",", comma + 1, end)
