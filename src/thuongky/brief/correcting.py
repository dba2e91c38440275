"""Put on a line what a person wrote of it in the workbook: the person's word goes before the reader's."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import reduce

from thuongky.brief.codes import parse_place
from thuongky.brief.fixes import Corrections, LineFix, WrittenRow, combined
from thuongky.brief.lines import ownership
from thuongky.brief.page_of import place_in
from thuongky.brief.papers import ReadPaper
from thuongky.brief.problems import cell, problem
from thuongky.brief.sheets import Sheet
from thuongky.brief.table import Line, Outcome, Owner, Ownership, Place, Problem, State
from thuongky.brief.wording import say
from thuongky.core.search_key import fold
from vanban.results import PartyKind

_COLLECTIVE = ("cac ", "moi ", "tung ", "toan the ", "cap uy")


def correct_lines(lines: Sequence[Line], corrections: Corrections, papers: Mapping[str, ReadPaper]) -> tuple[Line, ...]:
    places = places_by_code(lines)
    fixes = fixes_by_line(lines, corrections)
    return tuple(_corrected(line, fixes[line.code], places, papers) if line.code in fixes else line for line in lines)


def settle(
    corrections: Corrections, lines: Sequence[Line], papers: Mapping[str, ReadPaper]
) -> tuple[Corrections, tuple[Problem, ...]]:
    """The corrections with links that lead nowhere set back to what was typed, and what is wrong with them and with lost rows."""
    places = places_by_code(lines)
    used = {code for codes in codes_by_line(lines, corrections).values() for code in codes}
    settled, problems = dict(corrections.lines), []
    for code, fix in corrections.lines.items():
        row = corrections.rows.get(code, WrittenRow()).row
        if code not in used:
            where = cell(Sheet.ORDERS if row else Sheet.KEPT, row, "code")
            problems.append(problem("unknown-code", where, value=code, sheet=say("sheet.kept")))
        elif bad := [link for link in fix.links or () if find_place(link, places, papers) is None]:
            problems.append(problem("bad-link", cell(Sheet.ORDERS, row, "link"), value=bad[0]))
            settled[code] = replace(fix, links=None, typed={**fix.typed, "link": "; ".join(fix.links or ())})
    return replace(corrections, lines=settled), tuple(problems)


def places_by_code(lines: Iterable[Line]) -> dict[str, Place]:
    return {code: line.source.place for line in lines for code in codes_of(line)}


def codes_of(line: Line) -> tuple[str, ...]:
    """Every code the line may have had in an earlier workbook: before the notice came, the news item's."""
    return (line.code, *(telling.code for telling in line.tellings))


def fixes_by_line(lines: Sequence[Line], corrections: Corrections) -> dict[str, LineFix]:
    """Line code to its fix, put together from every row of the earlier workbook that means it."""
    return {
        line: reduce(combined, (corrections.lines[code] for code in codes))
        for line, codes in codes_by_line(lines, corrections).items()
    }


def codes_by_line(lines: Sequence[Line], corrections: Corrections) -> dict[str, tuple[str, ...]]:
    """Line code to the rows of the earlier workbook that mean it: by a code it has, else by the span the row had."""
    owned = {code for line in lines for code in codes_of(line)}
    free = [code for code in corrections.lines if code not in owned]
    found: dict[str, tuple[str, ...]] = {}
    for line in lines:
        codes = tuple(code for code in codes_of(line) if code in corrections.lines)
        codes = codes or tuple(code for code in free if _same_place(line, corrections.rows.get(code)))
        if codes:
            found[line.code] = codes
    return found


def _same_place(line: Line, row: WrittenRow | None) -> bool:
    places = (line.source.place, *(telling.place for telling in line.tellings))
    return row is not None and any(_mostly(place, row.paper, row.start, row.end) for place in places)


def _mostly(place: Place, paper: str, start: int, end: int) -> bool:
    """Most of either span lies in the other."""
    shared = min(place.end, end) - max(place.start, start)
    return place.paper == paper and shared * 2 > max(place.end - place.start, end - start)


def _corrected(line: Line, fix: LineFix, places: Mapping[str, Place], papers: Mapping[str, ReadPaper]) -> Line:
    changed: dict[str, object] = {}
    columns: list[str] = []
    if fix.leads is not None:
        changed["leads"] = tuple(_typed_owner(name) for name in fix.leads)
        columns.append("lead")
    if fix.due or fix.no_due:
        changed |= {"due": fix.due, "due_words": line.due_words if fix.due else None}
        columns.append("due")
    if fix.links is not None:
        changed |= _relinked(line, fix.links, places, papers)
        columns.append("link")
    if fix.state:
        changed |= {"state": fix.state, "sure": True, "silence": None}
        columns.append("state")
    if fix.note:
        changed["notes"] = (fix.note,)
    new = replace(line, **changed, corrected=tuple(columns))  # type: ignore[arg-type]  # each value is of its field's type
    is_issued = new.ownership is not Ownership.UNISSUED
    return replace(new, ownership=ownership(new.leads, dated=new.due is not None, is_issued=is_issued))


def _typed_owner(name: str) -> Owner:
    kind = PartyKind.GROUP if fold(name).startswith(_COLLECTIVE) else PartyKind.ORGAN
    return Owner(name=name, kind=kind, corrected=True)


def _relinked(
    line: Line, codes: Iterable[str], places: Mapping[str, Place], papers: Mapping[str, ReadPaper]
) -> dict[str, object]:
    """The outcomes a person named, those the reader had found kept as they were; with none left nothing is known."""
    known = {outcome.place.anchor: outcome for outcome in line.outcomes}
    outcomes = [known.get(code) or _by_hand(place) for code in codes if (place := find_place(code, places, papers))]
    if not outcomes:
        return {"outcomes": (), "state": State.NO_INFORMATION, "sure": True}
    is_new = any(outcome.by_hand for outcome in outcomes)
    return {"outcomes": tuple(outcomes), "state": State.TO_CHECK if is_new else line.state, "silence": None}


def _by_hand(place: Place) -> Outcome:
    return Outcome(place=place, state=State.TO_CHECK, grounds=say("grounds.by_hand"), by_hand=True)


def find_place(code: str, places: Mapping[str, Place], papers: Mapping[str, ReadPaper]) -> Place | None:
    """The place a typed code names: an order's row, or a place in a paper that was read."""
    if code in places:
        return places[code]
    parsed = parse_place(code)
    if parsed is None or parsed[0] not in papers:
        return None
    key, start, end = parsed
    is_inside = start < end <= len(papers[key].reading.text)
    return place_in(papers[key], start, end) if is_inside else None
