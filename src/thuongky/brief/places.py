"""Which papers are of one province: those that name it, and those that share a person with them.

Where the papers name one province only, a paper that names none is of that province: it is an office's own folder. With papers
of several provinces in hand a paper that names none and shares no person with a named one stays on its own.
"""

from collections.abc import Sequence
from dataclasses import replace

from thuongky.brief.papers import ReadPaper
from thuongky.core.search_key import fold


def place_papers(papers: Sequence[ReadPaper]) -> tuple[ReadPaper, ...]:
    """The papers with `place` set, equal for papers of one province."""
    provinces = {fold(name) for paper in papers if (name := paper.reading.session.province)}
    people = {name: _people_of(name, papers) for name in sorted(provinces)}
    homes = [_home(paper, people) for paper in papers]
    numbers = {home: number for number, home in enumerate(dict.fromkeys(homes))}
    return tuple(replace(paper, place=numbers[home]) for paper, home in zip(papers, homes, strict=True))


def _home(paper: ReadPaper, people: dict[str, set[str]]) -> str:
    named = fold(paper.reading.session.province or "")
    if named or len(people) == 1:
        return named or next(iter(people))
    own = _people(paper)
    sharing = [province for province, known in people.items() if own & known]
    if len(sharing) == 1:
        return sharing[0]
    return "" if not people else paper.key


def _people_of(province: str, papers: Sequence[ReadPaper]) -> set[str]:
    return {name for paper in papers if fold(paper.reading.session.province or "") == province for name in _people(paper)}


def _people(paper: ReadPaper) -> set[str]:
    return {fold(person.name) for person in paper.reading.people}
