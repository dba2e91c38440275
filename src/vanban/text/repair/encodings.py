"""Paragraphs in TCVN3 or VNI, read as Unicode: a line is tried in both and changed only where fewer impossible syllables result.

A line that has letters of its own (ạ, ă, đ, ơ, ư) is Unicode and stays. A line too short to tell goes with the rest of its text.
Nothing tells a paper in English or French from one in TCVN3 but its words, so most of a line's words must come out possible.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vanban.text.edits import Edit
from vanban.text.letters import pattern
from vanban.text.repair.old_words import (
    Setting,
    WordReader,
    are_capitals,
    read_tcvn3,
    read_tcvn3_without_horns,
    read_vni,
    tcvn3_text,
    vni_text,
)
from vanban.text.repair.repairs import Repair, Repaired, Rule
from vanban.text.repair.tables import TELLING_SIGNS
from vanban.text.syllables import is_syllable

_TELLING = pattern(f"[A-Za-z][{TELLING_SIGNS}]|[{TELLING_SIGNS}][A-Za-z]")
_OWN_LETTER = pattern("[ăđơưĂĐƠƯ\u1ea0-\u1ef9\u0300-\u0303\u0306\u0309\u031b\u0323]")
_SIGN = pattern("[\u00a1-\u00ff]")
_WORD = pattern("[A-Za-z\u00a1-\u00ff]+(?:-[A-Za-z\u00a1-\u00ff]+|-(?![^\\s,;.)]))?")
_STRETCH = pattern(r"(?:[^\s]|[ \u00a0](?![\s]))+")
_BEGINS = pattern(r"[.!?…] +[\"“(]?\Z")
_OVER = (".", "!", "?", "…", ";", ":", "”")
_LEAST_GAIN = 2
_MOST_IMPOSSIBLE = 0.3
_LEAST_POSSIBLE_PLAIN = 0.6
_BY_FAR = 3
_LONGEST_LABEL, _LONGEST_WORD = 20, 30  # hostile text must not cost more than its length
_OTHER = {Rule.TCVN3: Rule.VNI, Rule.VNI: Rule.TCVN3}


class _Trial(NamedTuple):
    """What a line would be in an encoding: the edits, and of the words they change how many are impossible before and after.

    `plain` and `plain_possible` count the small words without any sign, which no encoding touches.
    """

    edits: tuple[Edit, ...] = ()
    letters: int = 0
    changed: int = 0
    before: int = 0
    after: int = 0
    plain: int = 0
    plain_possible: int = 0

    @property
    def gain(self) -> int:
        return self.before - self.after

    @property
    def fits(self) -> bool:
        """Whether what comes out looks like Vietnamese: few impossible syllables, among the untouched words too."""
        is_language = self.plain_possible >= _LEAST_POSSIBLE_PLAIN * self.plain
        return is_language and self.gain > 0 and self.after <= _MOST_IMPOSSIBLE * self.changed

    @property
    def is_sure(self) -> bool:
        return self.fits and self.gain >= _LEAST_GAIN


class _Line(NamedTuple):
    start: int
    end: int
    has_sign: bool
    trials: dict[Rule, _Trial]


def mend_encodings(so_far: Repaired) -> Repaired:
    """The text with its lines in TCVN3 or VNI changed to Unicode."""
    text = so_far.text
    if not _TELLING.search(text):
        return so_far
    lines, own = _lines(text)
    told = [_sure_rule(line.trials) if line.has_sign else None for line in lines]
    main = _main_rule(lines, told)
    if main is None:
        return so_far
    common = sum(rule is not None for rule in told) >= _BY_FAR * len(own)
    rules = [rule or _following(line, main, common=common) for line, rule in zip(lines, told, strict=True)]
    edits = [edit for line, rule in zip(lines, rules, strict=True) if rule for edit in line.trials[rule].edits]
    return so_far.then(edits, _runs(lines, rules, own))


def decode_legacy(data: bytes) -> str | None:
    """The bytes of a text file in TCVN3 or VNI as the Latin letters they look like today; None where they are no such text."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    return text if mend_encodings(Repaired(text)).repairs else None


def in_old_letters(text: str) -> Iterator[str]:
    """The text in capitals as it would read if all of it were TCVN3, and as VNI; nothing where it has no such sign."""
    if _SIGN.search(text):
        yield tcvn3_text(text).upper()
        yield vni_text(text).upper()


def _lines(text: str) -> tuple[list[_Line], list[int]]:
    """The lines that may be in an old encoding, each tried, and where the lines that are surely Unicode begin."""
    may_lack_horns = "\u00ad" not in text
    readers = {Rule.TCVN3: read_tcvn3_without_horns if may_lack_horns else read_tcvn3, Rule.VNI: read_vni}
    lines: list[_Line] = []
    own: list[int] = []
    start, begins, likely = 0, True, Rule.TCVN3
    for line in text.split("\n"):
        if _OWN_LETTER.search(line):
            own.append(start)
        elif (has_sign := bool(_SIGN.search(line))) or (may_lack_horns and line):
            trials = {likely: _tried(line, start, readers[likely], begins=begins)}
            if not (trials[likely].is_sure and trials[likely].after == 0):
                other = _OTHER[likely]
                trials[other] = _tried(line, start, readers[other], begins=begins)
                likely = _sure_rule(trials) or likely
            if any(trial.edits for trial in trials.values()):
                lines.append(_Line(start, start + len(line), has_sign, trials))
        start += len(line) + 1
        begins = not line or line.rstrip().endswith(_OVER)
    return lines, own


def _sure_rule(trials: dict[Rule, _Trial]) -> Rule | None:
    sure = [rule for rule, trial in trials.items() if trial.is_sure]
    return min(sure, key=lambda rule: (trials[rule].after, -trials[rule].gain), default=None)


def _main_rule(lines: Sequence[_Line], told: Sequence[Rule | None]) -> Rule | None:
    """The encoding of most lines that tell; where each is too short to tell, the one in which all of them together do."""
    rules = [rule for rule in told if rule]
    if rules:
        return max(set(rules), key=lambda rule: (rules.count(rule), rule.value))
    together = {rule: _sum(line.trials.get(rule, _Trial()) for line in lines) for rule in _OTHER}
    return _sure_rule(together)


def _sum(trials: Iterable[_Trial]) -> _Trial:
    columns = list(zip(*(trial[1:] for trial in trials), strict=True))
    return _Trial((), *map(sum, columns)) if columns else _Trial()


def _following(line: _Line, main: Rule, *, common: bool) -> Rule | None:
    """The rule of a line that does not tell by itself: it follows the others if it gains by that, or has nothing to lose."""
    trial = line.trials.get(main, _Trial())
    gains = trial.fits and (line.has_sign or common)
    loses_nothing = common and trial.before == trial.after == 0
    return main if trial.edits and (gains or loses_nothing) else None


def _runs(lines: Sequence[_Line], rules: Sequence[Rule | None], own: Sequence[int]) -> list[Repair]:
    """The changed lines as repairs, those of one rule together up to the next line that stayed as it was."""
    places = sorted([(line.start, line, rule) for line, rule in zip(lines, rules, strict=True)], key=lambda place: place[0])
    stops = iter([*own, 1 << 62])
    stop = next(stops)
    runs: list[Repair] = []
    is_open = False
    for start, line, rule in places:
        while stop < start:
            is_open, stop = False, next(stops)
        if rule is None:
            is_open = False
            continue
        letters = line.trials[rule].letters
        if is_open and runs[-1].rule is rule:
            runs[-1] = runs[-1]._replace(end=line.end, letters=runs[-1].letters + letters)
        else:
            runs.append(Repair(rule, start, line.end, letters))
        is_open = True
    return runs


def _tried(line: str, start: int, read: WordReader, *, begins: bool) -> _Trial:
    """`start` is where the line begins; `begins`: the one before is over, so that a first word begins a sentence."""
    edits: list[Edit] = []
    letters = changed = before = after = plain = plain_possible = 0
    for stretch in _STRETCH.finditer(line):
        capitals = are_capitals(stretch.group())
        for match in _WORD.finditer(line, *stretch.span()):
            word, at = match.group(), match.start()
            made = read(word, _setting(line, at, capitals=capitals, begins=begins)) if not _is_no_word(line, at, word) else None
            if made is None:
                if word.isascii() and word.islower() and len(word) > 1:
                    plain += 1
                    plain_possible += is_syllable(word)
                continue
            at += start
            edits += [Edit(a + at, b + at, words) for a, b, words in made.edits]
            letters += made.letters
            if made.tells:
                changed += 1
                before += not made.before
                after += not made.after
    return _Trial(tuple(edits), letters, changed, before, after, plain, plain_possible)


def _setting(line: str, at: int, *, capitals: bool, begins: bool) -> Setting:
    if capitals:
        return Setting.CAPITALS
    if line[at].isascii():  # its case is told by its first letter
        return Setting.SMALL
    is_first = _BEGINS.search(line, max(0, at - 3), at) or (begins and at < _LONGEST_LABEL and not line[:at].strip(" \t-+–"))
    return Setting.BEGINNING if is_first else Setting.SMALL


def _is_no_word(line: str, at: int, word: str) -> bool:
    """Whether a sign is part of a number ("1½", "3×4"), a unit behind one ("5 t"), or a label ("t)"), or a run too long."""
    if len(word) > 1:
        return len(word) > _LONGEST_WORD
    if not word.isascii():
        return line[at - 1 : at].isdecimal()
    return line[max(0, at - 2) : at].rstrip()[-1:].isdecimal() or line[at + 1 : at + 2] in (")", ".")
