"""The table's rows as the workbook holds them: column key to value, text as text, days as days."""

from collections.abc import Iterator, Mapping
from datetime import date

from thuongky.brief.correcting import codes_by_line, fixes_by_line
from thuongky.brief.fixes import NONE_MARK, Corrections, LineFix, PaperFix
from thuongky.brief.phrasing import (
    coordinator_words,
    due_words,
    outcome_words,
    period_words,
    remark_words,
    source_words,
)
from thuongky.brief.sheets import CHANGED, Sheet, column_title, sheet_name
from thuongky.brief.table import Line, OpeningTable, PaperRow, Reached, UnreadRow
from thuongky.brief.titles import session_title
from thuongky.brief.wording import all_words, say, word
from thuongky.core.lang import Lang

Row = Mapping[str, object]


def order_rows(table: OpeningTable, corrections: Corrections, lang: Lang, page: str) -> Iterator[Row]:
    """What could not be understood stands again in its cell as it was typed."""
    titles = {session.key: session_title(session).of(lang) for session in table.sessions}
    fixes = fixes_by_line(table.lines, corrections)
    opened = say("column.open").of(lang)
    for line in table.lines:
        typed = fixes[line.code].typed if line.code in fixes else {}
        yield {
            "number": line.number,
            "code": line.code,
            "words": _flat(line.words),
            **_open_cells(line, lang),
            "lead_today": "; ".join(owner.today for owner in line.leads if owner.today),
            "coordinate": coordinator_words(line).of(lang),
            "due_words": due_words(line).of(lang) if line.due_words or line.recurring else None,
            "result": "\n".join(outcome_words(outcome, table).of(lang) for outcome in line.outcomes),
            "remarks": remark_words(line, table).of(lang),
            "source": source_words(line, table).of(lang),
            "session": titles[line.session],
            "giver": line.giver,
            "force": word(line.force).of(lang),
            "voice": word(line.voice).of(lang),
            "class": all_words()[f"Ownership_short.{line.ownership.value}"].of(lang),
            "open": (opened, f"{page}#{line.anchor}"),
            **typed,
        }


def _open_cells(line: Line, lang: Lang) -> dict[str, object]:
    """The cells a person may put right; "-" where a person said that there is none."""
    removed = {key for key in line.corrected if not {"lead": line.leads, "due": line.due, "link": line.outcomes}.get(key, True)}
    cells: dict[str, object] = {
        "lead": "; ".join(owner.name for owner in line.leads),
        "due": line.due,
        "state": word(line.state).of(lang),
        "link": "; ".join(outcome.place.anchor for outcome in line.outcomes),
        "note": "\n".join(line.notes),
    }
    return cells | dict.fromkeys(removed, NONE_MARK)


def paper_rows(table: OpeningTable, corrections: Corrections, lang: Lang) -> Iterator[Row]:
    titles = {session.key: session_title(session).of(lang) for session in table.sessions}
    for paper in table.papers:
        fix = corrections.papers.get(paper.key, PaperFix())
        yield {
            "code": paper.key,
            "name": paper.name,
            "reading": word(Reached.READ).of(lang),
            **_paper_cells(paper, table, lang),
            "standing": word(paper.standing).of(lang),
            "session": titles[paper.session],
            "kind": paper.kind,
            "paper_number": paper.number,
            "issued_on": paper.issued_on,
            "subject": paper.subject,
            "order_count": paper.orders,
            "figure_count": paper.figures,
            "reason": say("line.copy_of", name=table.paper(paper.copy_of).name).of(lang) if paper.copy_of else None,
            **fix.typed,
        }
    yield from (_unread_row(row, lang) for row in table.unread)


def _paper_cells(paper: PaperRow, table: OpeningTable, lang: Lang) -> dict[str, object]:
    session = table.session(paper.session)
    month = session.month.first if session.month else None
    return {"month": month, "held_on": session.held_on, "force": word(paper.force).of(lang)}


def _unread_row(row: UnreadRow, lang: Lang) -> Row:
    return {"name": row.name, "reading": word(row.reached).of(lang), "reason": row.problem.said.of(lang)}


def figure_rows(table: OpeningTable, lang: Lang, page: str) -> Iterator[Row]:
    opened = say("column.open").of(lang)
    for series in table.series:
        for point in series.points:
            yield {
                "indicator": series.name.of(lang),
                "province": series.province,
                "role": word(series.role).of(lang),
                "base": word(series.base).of(lang) if series.base else None,
                "period": period_words(point).of(lang),
                "value": point.value,
                "unit": series.unit,
                "status": word(point.status).of(lang),
                "quote": _flat(point.place.quote),
                "paper": table.paper(point.place.paper).name,
                "open": (opened, f"{page}#{point.place.anchor}"),
            }


def as_read_rows(table: OpeningTable, corrections: Corrections, lang: Lang) -> Iterator[Mapping[str, str]]:
    """What the reader said of every open cell, as text; `CHANGED` where a person's word stands there now."""
    fixes = fixes_by_line(table.lines, corrections)
    for line in table.lines:
        place, fix = line.source.place, fixes.get(line.code, LineFix())
        changed = {*line.corrected, *fix.typed}
        cells = {key: cell_text(value) for key, value in _open_cells(line, lang).items() if key != "note"}
        yield {
            "sheet": Sheet.ORDERS.value,
            "code": line.code,
            "paper": place.paper,
            "start": str(place.start),
            "end": str(place.end),
            **{key: CHANGED if key in changed else text for key, text in cells.items()},
        }
    for paper in table.papers:
        paper_fix = corrections.papers.get(paper.key, PaperFix())
        changed = {*paper_fix.typed, *(key for key in ("month", "held_on", "force") if getattr(paper_fix.given, key))}
        texts = {key: cell_text(value) for key, value in _paper_cells(paper, table, lang).items()}
        row = {key: CHANGED if key in changed else text for key, text in texts.items()}
        yield {"sheet": Sheet.PAPERS.value, "code": paper.key, **row}


def kept_rows(table: OpeningTable, corrections: Corrections, lang: Lang) -> list[Row]:
    """What was typed for rows that the papers read do not have, kept for the day they come back."""
    used = {code for codes in codes_by_line(table.lines, corrections).values() for code in codes}
    known = {paper.key for paper in table.papers}
    rows: list[Row] = []
    for code, fix in corrections.lines.items():
        if code not in used:
            rows += _kept(code, Sheet.ORDERS, line_fix_cells(fix, lang), lang)
    for key, paper_fix in corrections.papers.items():
        if key not in known:
            rows += _kept(key, Sheet.PAPERS, paper_fix_cells(paper_fix, lang), lang)
    return rows


def _kept(code: str, sheet: Sheet, cells: Mapping[str, object], lang: Lang) -> Iterator[Row]:
    for key, value in cells.items():
        title = column_title(key).of(lang)
        yield {"code": code, "sheet": sheet_name(sheet, lang), "column": title, "typed": cell_text(value)}


def line_fix_cells(fix: LineFix, lang: Lang) -> dict[str, object]:
    """The cells a fix came from."""
    cells: dict[str, object] = dict(fix.typed)
    if fix.leads is not None:
        cells["lead"] = "; ".join(fix.leads) or NONE_MARK
    if fix.due or fix.no_due:
        cells["due"] = fix.due or NONE_MARK
    if fix.state:
        cells["state"] = word(fix.state).of(lang)
    if fix.links is not None:
        cells["link"] = "; ".join(fix.links) or NONE_MARK
    if fix.note:
        cells["note"] = fix.note
    return cells


def paper_fix_cells(fix: PaperFix, lang: Lang) -> dict[str, object]:
    given = fix.given
    cells: dict[str, object] = dict(fix.typed)
    cells |= {"month": given.month.first} if given.month else {}
    cells |= {"held_on": given.held_on} if given.held_on else {}
    return cells | ({"force": word(given.force).of(lang)} if given.force else {})


def cell_text(value: object) -> str:
    """A cell as text to compare: days as ISO, nothing as nothing."""
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)


def _flat(words: str) -> str:
    return " ".join(words.split())
