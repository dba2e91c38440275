"""Every paper whole, folded, with the words marked that the table points to."""

from collections.abc import Iterable, Mapping

from thuongky.brief.page.marking import Mark, mark_text
from thuongky.brief.page.markup import Html, join, tag
from thuongky.brief.page.parts import View, alone, both, count, dated, label, of_paper
from thuongky.brief.page.words import tell
from thuongky.brief.table import PaperRow, Standing
from thuongky.brief.titles import session_title
from thuongky.brief.wording import say, word
from thuongky.core.lang import Phrase


def show_papers(view: View, marks: Mapping[str, tuple[Mark, ...]]) -> tuple[Html, tuple[str, ...]]:
    """The section, and the anchors of the marks that stand in several pieces."""
    cut: list[str] = []
    groups = [_group(view, title, papers, marks, cut) for title, papers in _by_session(view)]
    section = tag(
        "section",
        tag("h2", both(tell("page.papers")), id="papers-title"),
        tag("p", both(tell("papers.rule")), class_="intro"),
        groups,
        id="papers",
        aria_labelledby="papers-title",
    )
    return section, tuple(cut)


def _by_session(view: View) -> Iterable[tuple[Phrase, list[PaperRow]]]:
    placed: set[str] = set()
    for session in view.table.sessions:
        papers = [view.papers[key] for key in session.papers if key in view.papers]
        placed.update(paper.key for paper in papers)
        yield session_title(session), papers
    rest = [paper for paper in view.table.papers if paper.key not in placed]
    if rest:
        yield tell("papers.no_session"), rest


def _group(view: View, title: Phrase, papers: Iterable[PaperRow], marks: Mapping[str, tuple[Mark, ...]], cut: list[str]) -> Html:
    written = []
    for paper in papers:
        text, pieces = mark_text(paper.text, marks.get(paper.key, ()), paper.page_starts)
        cut.extend(pieces)
        written.append(_paper(view, paper, text))
    return join(tag("h3", both(title)), written)


def _paper(view: View, paper: PaperRow, text: Html) -> Html:
    remarks = [label(alone(word(paper.force))), label(alone(_standing(view, paper)))]
    summary = tag("summary", tag("span", _name(paper), class_="paper-name"), " ", remarks)
    body = tag("div", text, lang="vi", class_="paper-text")
    return tag("details", summary, _facts(paper), body, id=paper.anchor, class_="paper")


def _name(paper: PaperRow) -> Html:
    """What it is about, with number and day; the file's name where the paper says neither."""
    number = dated(paper.number, paper.issued_on)
    if paper.subject:
        return join(of_paper(paper.subject), join(" (", both(number), ")") if number else None)
    return both(number) if number else tag("bdi", paper.name.rsplit("/", 1)[-1])


def _standing(view: View, paper: PaperRow) -> Phrase:
    original = view.papers.get(paper.copy_of or "")
    if paper.standing is Standing.COPY and original:
        return say("line.copy_of", name=original.name)
    return word(paper.standing)


def _facts(paper: PaperRow) -> Html:
    facts: list[tuple[Phrase, Html]] = [(tell("papers.file"), tag("bdi", paper.name))]
    if paper.issuer:
        facts.append((tell("papers.issuer"), of_paper(paper.issuer)))
    found = tell("papers.found", orders=count(paper.orders), figures=count(paper.figures))
    facts += [(tell("papers.counts"), both(found)), (tell("papers.extractor"), tag("bdi", paper.extractor))]
    facts.append((tell("papers.sha"), tag("code", paper.text_sha256)))
    return tag("dl", [tag("div", tag("dt", both(name)), tag("dd", value)) for name, value in facts], class_="paper-facts")
