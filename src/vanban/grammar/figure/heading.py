"""What time a heading sets for what stands under it, and what whole the session looks back on."""

import re

from vanban.grammar.context import Scene
from vanban.grammar.figure.timing import LONG
from vanban.grammar.times import Grain
from vanban.period import Period
from vanban.text.layout import Block, BlockKind
from vanban.text.letters import pattern

_PLAN_HEADING = pattern(r"(?:dự toán|kế hoạch (?:đầu tư|vốn))[^.;:\n\d]{0,80}\s(?P<year>20\d\d)(?!\d)", re.IGNORECASE)
# "Tình hình quý I, | nhiệm vụ quý II": what a heading says is still to do.
_AHEAD = pattern(
    r"(?<=\w)(?<!thực hiện)(?<!hoàn thành)[,;]?\s(?:và\s)?"
    r"(?:một số\s|các\s)?(?:nhiệm vụ|phương hướng|giải pháp|kế hoạch|dự báo)\b",
    re.IGNORECASE,
)
_OPENING = 1500


def plan_of_heading(scene: Scene, block: Block) -> Period | None:
    """ "Dự toán thu, chi ngân sách năm 2019", "Kế hoạch đầu tư công 2019": the year of the sums under it."""
    said = _PLAN_HEADING.search(scene.text, block.start, block.end)
    return Period.year(int(said["year"])) if said else None


def time_of_heading(scene: Scene, block: Block) -> Period | None:
    """ "Tình hình kinh tế - xã hội 9 tháng năm 2020"; a bare year only where the part gives an account of it."""
    tells = scene.marks.first("account", block.start, block.end)
    ahead = _AHEAD.search(scene.text, block.start, block.end)
    told = [
        period
        for time in scene.times_within(block.start, ahead.start() if ahead else block.end)
        if (time.grain in LONG or (tells and time.grain is Grain.YEAR and time.year == scene.year))
        and (period := time.resolve(scene.year))
    ]
    return max(told[:2], key=lambda period: (period.last - period.first, period.last), default=None)  # "quý III và 9 tháng"


def reviewed(scene: Scene) -> Period | None:
    """ "UBND tỉnh họp sơ kết tình hình kinh tế - xã hội 6 tháng đầu năm": the whole that a session looks back on, where it names
    no single month beside it."""
    for block in scene.blocks:
        if block.start > _OPENING:
            return None
        for start, end in scene.sentences(block) if block.kind is BlockKind.PARAGRAPH else ():
            account = scene.marks.first("account", start, end)
            if account is None or not any(scene.marks.first(kind, start, end) for kind in ("meeting", "conference", "talk")):
                continue
            ahead = _AHEAD.search(scene.text, account.end, end)
            told = list(scene.times_within(account.end, ahead.start() if ahead else end))
            if told:
                whole = told[0].resolve(scene.year) if told[0].grain in (*LONG, Grain.YEAR) else None
                is_alone = whole and scene.month and whole.last == scene.month.last
                return whole if is_alone and not any(time.grain is Grain.MONTH for time in told) else None
    return None
