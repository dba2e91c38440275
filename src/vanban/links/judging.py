"""What a matching clause of a later paper says has become of an order.

Nothing is called done unless the clause speaks strongly of the same object, names the same kind of paper where the order asks
for one, says so by a word for the past, and tells of an act that is what was asked. A weak match is kept, but unsure.
"""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from vanban.links.acts import Act, asks_for_paper, asks_for_reasons, is_of_stage, own_verb
from vanban.links.clauses import Clause
from vanban.links.cues import Cue, Telling, cues, is_of_session, is_past_of, says_so
from vanban.links.matching import STRONG, Match, Sheet
from vanban.links.papers import ends_in_deciding, paper_kinds
from vanban.links.results import Verdict
from vanban.links.sameness import Asked, is_of_one_place, is_the_same_act, names_agree
from vanban.results import Directive
from vanban.sentences_of_fact import Sentence, day_en, day_vi
from vanban.text.letters import pattern
from vanban.text.words import phrase_keys

_NUMBERED_PAPER = pattern(r"\bsố \d{1,5}(?:/\d{4})?/[A-ZĐ][\w/&-]{1,20}[ ,]{1,3}ngày (\d{1,2})[/.](\d{1,2})[/.](20\d\d)")
_BEFORE_NUMBER = 60
_DAY = pattern(r"\b(\d{1,2})/(\d{1,2})/(20\d\d)\b")
_LIKE_WITH_NUMBER = 0.5
"""So like a clause must be that a paper's number and day in it show the paper asked for."""
_MOST_WORDS, _WORDS_BEFORE = 26, 8  # of a quoted clause, and of those before its verb


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict of one clause; None where it only talks of the matter and says nothing of its course."""

    verdict: Verdict
    sure: bool
    grounds: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A clause read: the cue that governs its matched words, and what that cue's words are."""

    cue: Cue | None
    words: str


def judge_clause(asked: Asked, telling: Sheet, match: Match) -> Judgement | None:
    """The verdict of a clause of a later paper; None where it tells nothing of what is asked."""
    clause = telling.clauses[match.clause]
    keys = telling.keys(clause)
    agree = names_agree(asked.sheet.bags[asked.clause].proper, telling.bags[match.clause].proper)
    if not agree and match.likeness < STRONG:
        return None
    strong = agree and match.likeness >= STRONG
    if clause.directive is not None and not says_so(keys):
        return Judgement(Verdict.ORDERED_AGAIN, strong, (_again(telling, match),))
    if is_of_session(keys) or telling.reading.text[clause.start : clause.end].rstrip(' \n”"').endswith("?"):
        return None
    if agree and match.likeness >= _LIKE_WITH_NUMBER and (number := _number_told(asked, telling, match)):
        return Judgement(Verdict.REPORTED_DONE, True, (number, *_in_time(asked.order, telling, clause)))
    return _judge_told(asked, telling, match, strong=strong)


def _judge_told(asked: Asked, telling: Sheet, match: Match, *, strong: bool) -> Judgement | None:
    """The verdict of a clause that neither orders nor cites a paper, by the words that govern what it has in common."""
    told = _told(telling, match)
    if told.cue is None:
        return Judgement(Verdict.UNDER_WAY, False, (_mentions(told),))
    if told.cue.telling is Telling.TALKED:
        return None
    if told.cue.telling is Telling.DENIED:
        return Judgement(Verdict.CONTRADICTED, strong, (_says(told),))
    if strong and _is_done(asked, telling, match, told.cue):
        return Judgement(
            Verdict.REPORTED_DONE, True, (_says(told), *_in_time(asked.order, telling, telling.clauses[match.clause]))
        )
    return Judgement(Verdict.UNDER_WAY, strong and told.cue.telling is not Telling.MEANT, (_says(told),))


def _is_done(asked: Asked, telling: Sheet, match: Match, cue: Cue) -> bool:
    """Whether a telling says that all that was asked is done: by the same act, or by the order's own verb in the past."""
    clause = telling.clauses[match.clause]
    keys, told = asked.sheet.acting_keys(asked.sheet.clauses[asked.clause]), telling.keys(clause)
    if is_of_one_place(asked, telling, clause) or is_of_stage(keys, told, cue.end):
        return False
    if asks_for_reasons(keys) and cue.act not in (Act.SPEAK, Act.SUBMIT):
        return False
    verb = own_verb(keys)
    if verb is not None and is_past_of(told, cue, verb):
        return True
    return cue.telling is Telling.DONE and is_the_same_act(asked, telling, match, cue)


def _number_told(asked: Asked, telling: Sheet, match: Match) -> Sentence | None:
    """The number of a paper issued since it was asked for, where the clause names that kind or one that puts it into force."""
    keys = asked.sheet.acting_keys(asked.sheet.clauses[asked.clause])
    kinds, since = paper_kinds(keys), asked.sheet.reading.session.held_on
    if since is None or not kinds or not asks_for_paper(keys) or asks_for_reasons(keys):
        return None
    told, text = telling.clauses[match.clause], telling.reading.text
    for found in _NUMBERED_PAPER.finditer(text, told.start, told.end):
        before = phrase_keys(text[max(told.start, found.start() - _BEFORE_NUMBER) : found.start()])
        issued_on = _date(found)
        if issued_on and issued_on > since and (ends_in_deciding(before) or paper_kinds(before) & kinds):
            return _says(_Told(None, " ".join(text[max(told.start, found.start() - _BEFORE_NUMBER) : found.end()].split())))
    return None


def _told(sheet: Sheet, match: Match) -> _Told:
    clause = sheet.clauses[match.clause]
    span = sheet.words.within(clause.start, clause.end)
    keys = sheet.keys(clause)
    places = sorted({sheet.bags[match.clause].at[feature] - span.start for feature in match.shared})
    parts = [(part.start - span.start, part.stop - span.start) for part in sheet.words.parts(span)]
    cue = _governing(keys, cues(keys), parts, places)
    if cue is not None:
        return _Told(cue, _cue_words(sheet, span, cue))
    first, last = _longest_run([span.start + place for place in places])
    matched = _quote(sheet, first, last)
    verb = _cue_before(sheet, match.clause)
    return _Told(verb[0], f"{verb[1]} … {matched}") if verb else _Told(None, matched)


def _cue_words(sheet: Sheet, span: range, cue: Cue) -> str:
    """The clause that the verb stands in; of a long one the words about the verb, and it shows where it was cut."""
    first, end = span.start, span.stop
    if len(span) > _MOST_WORDS:
        first = max(first, first + cue.first - _WORDS_BEFORE)
        end = min(end, first + _MOST_WORDS)
    before, behind = "… " if first > span.start else "", " …" if end < span.stop else ""
    return f"{before}{_quote(sheet, first, end - 1)}{behind}"


def _quote(sheet: Sheet, first: int, last: int) -> str:
    return " ".join(sheet.reading.text[sheet.words.starts[first] : sheet.words.ends[last]].split())


def _governing(keys: Sequence[str], found: Sequence[Cue], parts: Sequence[tuple[int, int]], places: Sequence[int]) -> Cue | None:
    """The cue that speaks of the matched words.

    In the part of the clause where most of them stand: the last cue before them, else the first behind. Else an earlier part
    whose verb still has its object open (an enumeration goes on), else the next part (an enumerated subject).
    """
    if not parts:
        return None
    home = max(parts, key=lambda part: sum(part[0] <= place < part[1] for place in places))
    inside = [place for place in places if home[0] <= place < home[1]] or [home[0]]
    own = [cue for cue in found if home[0] <= cue.first < home[1]]
    before = [cue for cue in own if cue.first <= inside[0]]
    if before or own:
        return before[-1] if before else own[0]
    for part in reversed([part for part in parts if part[1] <= home[0]]):
        cue = next((cue for cue in reversed(found) if part[0] <= cue.first < part[1]), None)
        if cue is not None:
            return cue if cue.end < part[1] else None
    return next((cue for cue in found if cue.first >= home[1] and cue.end < len(keys) + 1), None)


def _cue_before(sheet: Sheet, at: int) -> tuple[Cue, str] | None:
    """The main cue of the sentence's clauses before, with its words: after ';' an object goes on under the same verb."""
    for one in sheet.before_in_sentence(at):
        found = [cue for cue in cues(sheet.keys(one)) if cue.telling is not Telling.MEANT]
        if found:
            main = next((cue for cue in found if cue.telling in (Telling.DONE, Telling.TALKED)), found[0])
            return main, _cue_words(sheet, sheet.words.within(one.start, one.end), main)
    return None


def _says(told: _Told) -> Sentence:
    return Sentence(f"Văn bản sau ghi: “{told.words}”", f"The later paper says: “{told.words}”")


def _mentions(told: _Told) -> Sentence:
    return Sentence(
        f"Văn bản sau có nhắc: “{told.words}”, chưa rõ kết quả",
        f"The later paper mentions “{told.words}” without saying how it went",
    )


def _again(sheet: Sheet, match: Match) -> Sentence:
    places = sorted({sheet.bags[match.clause].at[feature] for feature in match.shared})
    words = _quote(sheet, *_longest_run(places))
    held_on = sheet.reading.session.held_on
    on_vi, on_en = (f" ngày {day_vi(held_on)}", f" of {day_en(held_on)}") if held_on else ("", "")
    return Sentence(f"Văn bản sau{on_vi} tiếp tục giao việc về “{words}”", f"The later paper{on_en} orders again about “{words}”")


def _longest_run(places: Sequence[int]) -> tuple[int, int]:
    """First and last word of the longest stretch in which no two matched words lie more than three apart."""
    best = run = (places[0], places[0])
    for place in places[1:]:
        run = (run[0], place) if place - run[1] <= 3 else (place, place)
        best = max(best, run, key=lambda r: r[1] - r[0])
    return best[0], best[1]


def _in_time(order: Directive | None, sheet: Sheet, clause: Clause) -> tuple[Sentence, ...]:
    """Whether it was done in time, if the clause gives a day; the stated day itself is in time."""
    if order is None or order.due is None:
        return ()
    due_vi, due_en = day_vi(order.due), day_en(order.due)
    days = [day for m in _DAY.finditer(sheet.reading.text, clause.start, clause.end) if (day := _date(m))]
    if not days:
        return (
            Sentence(
                f"Thời hạn {due_vi}; văn bản sau không nêu ngày thực hiện nên chưa xác định được có đúng hạn hay không",
                f"Due {due_en}; the later paper gives no date, so whether it was in time cannot be told",
            ),
        )
    how_vi, how_en = ("trong thời hạn", "in time") if max(days) <= order.due else ("sau thời hạn", "after the date")
    return (
        Sentence(
            f"Thời hạn {due_vi}; văn bản sau nêu ngày {day_vi(max(days))}, {how_vi}",
            f"Due {due_en}; the later paper says {day_en(max(days))}, {how_en}",
        ),
    )


def _date(match: re.Match[str]) -> date | None:
    day, month, year = (int(part) for part in match.groups())
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1] else None
