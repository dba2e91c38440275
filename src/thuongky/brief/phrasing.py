"""The cells of the opening table in words: what each column of a line says, the same in every writer."""

import re
from collections.abc import Iterable
from decimal import Decimal

from thuongky.brief.table import Line, OpeningTable, Outcome, Owner, Ownership, Point, Series, Source, State
from thuongky.brief.wording import all_words, join, said_date, said_number, said_period, say, word
from thuongky.core.lang import Lang, Phrase
from thuongky.core.money import print_quantity
from vanban.results import Base, Force, Role

_LONG = re.compile(r"\S{19,}")
_JOINT = re.compile(r"[_.\-/](?=\w)|(?<=\w{12})(?=\w)")
_NOTHING = Phrase("", "")


def breakable(words: str) -> str:
    """Words whose long names of files a narrow column may break after their joints, or anywhere in a long part."""
    return _LONG.sub(lambda name: _JOINT.sub("\\g<0>\u200b", name.group()), words)


def owner_words(owner: Owner) -> Phrase:
    """ "Sở Kế hoạch và Đầu tư, nay là Sở Tài chính"."""
    if owner.today:
        return say("line.now", name=owner.name, today=owner.today)
    if owner.ended:
        return say("line.ended", name=owner.name)
    return Phrase(owner.name, owner.name)


def lead_words(line: Line) -> Phrase:
    return join(map(owner_words, line.leads)) if line.leads else say("line.no_lead")


def coordinator_words(line: Line) -> Phrase:
    return join(map(owner_words, line.coordinators))


def due_words(line: Line) -> Phrase:
    """The deadline as written; a date typed in the workbook as a date; how often where the order recurs."""
    parts = []
    if line.due_words and "due" not in line.corrected:
        parts.append(Phrase(line.due_words, line.due_words))
    elif line.due:
        parts.append(said_date(line.due))
    if line.recurring:
        parts.append(say("line.recurring", every=word(line.recurring)))
    return join(parts) if parts else say("line.no_due")


def paper_words(source: Source, name: str) -> Phrase:
    """The paper by its number and day, by its file where it has no number."""
    if source.number and source.issued_on:
        return say("line.dated", number=source.number, on=said_date(source.issued_on))
    if source.number:
        return Phrase(source.number, source.number)
    if source.issued_on:
        return join([Phrase(name, name), say("line.on_day", on=said_date(source.issued_on))], " ")
    return Phrase(name, name)


def file_name(table: OpeningTable, paper: str) -> str:
    """The name of a paper's file, with its folders only where another file is called the same."""
    whole = table.paper(paper).name
    own = whole.rsplit("/", 1)[-1]
    return whole if sum(other.name.rsplit("/", 1)[-1] == own for other in table.papers) > 1 else own


def source_words(line: Line, table: OpeningTable) -> Phrase:
    """Number and date, section, page, and the kind of source where it is no issued paper."""
    source = line.source
    parts = [paper_words(source, file_name(table, source.place.paper))]
    if source.address:
        parts.append(say("line.section", section=source.address))
    if source.place.page:
        parts.append(say("line.page", page=source.place.page))
    if line.force is not Force.ISSUED:
        parts.append(join([word(line.force), say("line.no_paper")], ", "))
    return join(parts, "; ")


def result_words(line: Line, table: OpeningTable) -> Phrase:
    """What later papers say, each with the number and day of a document it names, else with the paper that says so."""
    return join(outcome_words(outcome, table) for outcome in line.outcomes) if line.outcomes else _NOTHING


def outcome_words(outcome: Outcome, table: OpeningTable) -> Phrase:
    quote = " ".join(outcome.place.quote.split())
    if outcome.number and outcome.issued_on:
        cited = say("line.dated", number=outcome.number, on=said_date(outcome.issued_on))
    elif outcome.number:
        cited = Phrase(outcome.number, outcome.number)
    else:
        name = file_name(table, outcome.place.paper)
        cited = Phrase(name, name)
    return Phrase(f"“{quote}” ({cited.vi})", f"“{quote}” ({cited.en})")


def state_words(line: Line) -> Phrase:
    """The state, with "unsure" where a person should look at the link."""
    if line.sure:
        return word(line.state)
    return join([word(line.state), say("line.unsure")], ", ")


def note_words(line: Line, table: OpeningTable) -> Phrase:
    """What a person wrote, then the remarks."""
    return join([*(Phrase(note, note) for note in line.notes), *_remarks(line, table)])


def remark_words(line: Line, table: OpeningTable) -> Phrase:
    """Why nothing is known, what grounds a state has, who else tells the order, what was corrected."""
    return join(_remarks(line, table))


def _remarks(line: Line, table: OpeningTable) -> Iterable[Phrase]:
    if line.silence:
        yield word(line.silence)
    if line.state is not State.NO_INFORMATION:
        yield from dict.fromkeys(outcome.grounds for outcome in line.outcomes if outcome.grounds)
    if line.tellings:
        names = dict.fromkeys(file_name(table, telling.place.paper) for telling in line.tellings)
        yield say("line.also_told", names=", ".join(names))
    if line.corrected:
        columns = join((all_words()[f"column.{column}"] for column in line.corrected), ", ")
        yield say("line.corrected", columns=columns)


def series_name(series: Series) -> Phrase:
    """Name, and what is measured against: "Giải ngân vốn đầu tư công, so với kế hoạch"."""
    if series.base and series.base is not Base.OTHER:
        return join([series.name, word(series.base)], ", ")
    return series.name if series.role is Role.LEVEL else join([series.name, word(series.role)], ", ")


def series_words(series: Series) -> Phrase:
    """Name, what is measured against, unit: "Giải ngân vốn đầu tư công, so với kế hoạch (%)"."""
    name, unit = series_name(series), unit_words(series.unit)
    return Phrase(f"{name.vi} ({unit.vi})", f"{name.en} ({unit.en})") if series.unit else name


def unit_words(unit: str) -> Phrase:
    """The unit as money and percent are printed in each language; others as the paper has them."""
    return Phrase(unit, print_quantity(Decimal(1), unit, Lang.EN).removeprefix("1").strip())


def point_words(point: Point) -> Phrase:
    value = said_number(point.value)
    return join([word(point.bound), value], " ") if point.bound else value


def period_words(point: Point) -> Phrase:
    return said_period(point.period) if point.period else Phrase("-", "-")


def orders_sum(table: OpeningTable) -> Phrase:
    """How many orders there are in each class, in one sentence."""
    counts = {member.value: sum(line.ownership is member for line in table.lines) for member in Ownership}
    unissued = counts.pop(Ownership.UNISSUED.value)
    orders = say("screen.orders_sum", orders=sum(counts.values()), **counts)
    return say("screen.unissued_sum", orders=orders, unissued=unissued) if unissued else orders
