"""The page that explains a reading: its head, then paragraph by paragraph the marked text and what the rules said."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vanban.explain.marks import Kind, Mark, marks, stretches
from vanban.explain.paint import QUIET, Piece, bracketed, coloured, printable, wrapped
from vanban.facts import fact, note_fact, paper_facts, same, session_facts
from vanban.reasons import reason
from vanban.results import Finding, Reading
from vanban.sentences_of_fact import Language, Sentence
from vanban.wording import say, section

_BENEATH = "    "
_REASONS = "      "
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How the page is to look. `width` is in columns."""

    language: Language = Language.VI
    width: int = 100
    colour: bool = False
    kinds: tuple[Kind, ...] = tuple(Kind)


def explain(reading: Reading, view: View, name: str | None = None) -> Iterator[str]:
    """The lines of the page, made as they are asked for; `name` is the title, usually that of the file."""
    page = _Page(reading, view)
    yield from page.head(name)
    yield from page.body()


class _Page:
    """A reading seen in one view."""

    def __init__(self, reading: Reading, view: View) -> None:
        self._reading = reading
        self._view = view
        self._names = {key: words.said_in(view.language) for key, words in section("kind").items()}

    def head(self, name: str | None) -> Iterator[str]:
        reading = self._reading
        if name:
            yield from self._said(same(name), "", "1")
        yield from self._said(say("page.reader", reader=reading.reader), "", QUIET)
        yield from self._said(say("page.paper", facts=paper_facts(reading.paper)))
        yield from self._said(say("page.session", facts=session_facts(reading.session)))
        yield from self._why(reading.session.why, _BENEATH)
        for one in reading.notes:
            yield from self._said(say("page.note", note=note_fact(one, reading)))
        yield from self._said(say("page.found", counts=self._counts()))
        yield ""

    def body(self) -> Iterator[str]:
        """The text line by line; a finding is told of beneath the line it begins in."""
        text = self._reading.text
        waiting = list(reversed(marks(self._reading, self._view.kinds)))
        told = list(reversed(self._findings()))
        open_marks: list[Mark] = []
        start = 0
        for line in text.split("\n"):
            end = start + len(line)
            open_marks = [mark for mark in open_marks if mark.end > start]
            while waiting and waiting[-1].start < end:
                open_marks.append(waiting.pop())
            yield from wrapped(self._painted(start, end, open_marks), self._view.width)
            while told and told[-1][1].start <= end:
                yield from self._told(*told.pop())
            if not line.strip():
                yield ""
            start = end + 1

    def _painted(self, start: int, end: int, ordered: list[Mark]) -> Iterator[Piece]:
        cut = stretches(start, end, ordered)
        text = self._reading.text
        return coloured(text, cut) if self._view.colour else bracketed(text, cut, self._names)

    def _findings(self) -> list[tuple[Kind, Finding]]:
        found = [(kind, finding) for kind in self._view.kinds for finding in kind.findings(self._reading)]
        return sorted(found, key=lambda pair: (pair[1].start, -pair[1].end))

    def _told(self, kind: Kind, finding: Finding) -> Iterator[str]:
        rule = say("page.rule", rule=finding.rule).said_in(self._view.language)
        said = fact(finding, self._reading).said_in(self._view.language)
        pieces = [Piece(f"→ {self._names[kind.value]} ", self._style("1"))]
        if not said.startswith(finding.quote):
            pieces.append(Piece(f"“{_shortened(printable(finding.quote))}” ", self._style(QUIET)))
        pieces += [Piece(f"{printable(said)} "), Piece(f"[{rule}]", self._style(QUIET))]
        yield from wrapped(pieces, self._view.width, _BENEATH, hanging=2)
        yield from self._why(finding.why, _REASONS)

    def _why(self, why: Mapping[str, str], indent: str) -> Iterator[str]:
        for key, code in why.items():
            yield from self._said(say("page.empty", field=say(f"field.{key}"), reason=reason(code)), indent, QUIET)

    def _counts(self) -> Sentence:
        counts = [say(f"count.{kind.value}", n=len(kind.findings(self._reading))) for kind in self._view.kinds]
        return Sentence(", ".join(c.vi for c in counts), ", ".join(c.en for c in counts))

    def _said(self, sentence: Sentence, indent: str = "", style: str = "") -> Iterator[str]:
        words = printable(sentence.said_in(self._view.language))
        yield from wrapped([Piece(words, self._style(style))], self._view.width, indent)

    def _style(self, style: str) -> str:
        return style if self._view.colour else ""


def _shortened(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _LONGEST_QUOTE else f"{words[: _LONGEST_QUOTE - 1].rstrip()}…"
