"""What a later sheet changes of a directive that is there; what the Office has set by hand stays, and becomes a difference."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Model

from thuongky.core.lang import Lang
from thuongky.core.search_key import fold
from thuongky.core.versions import touch
from thuongky.core.words import Words
from thuongky.directives.life import NoSuchStepError, Standing, State, StepKind, standing_of
from thuongky.directives.models import Aspect, Difference, Directive, Part, Responsibility, Sort, Step, Triage, is_counted
from thuongky.directives.sheets.fields import Status
from thuongky.directives.stepping import facts_of, kept_of
from thuongky.directives.trackers.new import Bringing, begun, order_of, part_of, steps_of_sheet
from thuongky.directives.trackers.stating import StatedTask, is_other_task
from thuongky.directives.trackers.stepping import StatedStep, day_of, extension, first_steps, is_where, later_steps

say = Words("thuongky.directives").say

_OF_ORDER = ("words", "number", "on", "giver", "basis")
_OF_DUE = ("due", "last_day", "due_words", "recurring")
_OF_WORK = ("status", "done_on", "percent", "words", "difficulty")
_LEAVE_STATE = (StepKind.REMIND, StepKind.ASK_EXTENSION, StepKind.GRANT_EXTENSION, StepKind.REFUSE_EXTENSION)
Said = Mapping[str, Any]


class Later:
    """One directive under a later sheet. Its responsibilities, their steps and its triages may have been fetched with it.

    `taken` is the aspect of which a person said that the sheet's word holds, whatever was set by hand.
    """

    def __init__(self, bringing: Bringing, directive: Directive, task: StatedTask, taken: Aspect | None = None) -> None:
        self._bringing, self._directive, self._task, self._taken = bringing, directive, task, taken
        self._written: dict[int, list[Step]] = {}
        self._parts = [one for one in directive.responsibilities.all() if one.triage_id is None and one.known_until is None]
        self.differences: list[Difference] = []

    def compare(self, before: Said) -> None:
        """Bring in what differs from what the tracker stated before; `differences` are what waits for a person."""
        said = self._task.said
        if is_other_task(before, said) and self._taken is not Aspect.TASK:
            self._differ(Aspect.TASK, _as_text(before), _as_text(said))
            return
        self._order(before)
        written = self._spelt_anew()
        leads = {written.get(one["name"], one["name"]): one for one in before["leads"]}
        self._leads(list(leads))
        for lead in said["leads"]:
            part = self._part(Part.LEAD, lead["name"])
            if part and lead["name"] in leads:
                self._due(part, leads[lead["name"]], lead)
                self._work(part, leads[lead["name"]], lead)
        self._coordinators()
        self._settle_triage()

    def take(self, aspect_of: Difference, before: Said) -> None:
        """What a difference is about, now by the sheet's word; `differences` are then those that it cannot be."""
        part = next((one for one in self._parts if one.pk == aspect_of.responsibility_id), None)
        lead = next((one for one in self._task.said["leads"] if part and one["name"] == part.name), None)
        if self._taken is Aspect.TASK:
            self.compare(before)
        elif self._taken is Aspect.LEAD:
            self._leads(None)
        elif part and lead and self._taken is Aspect.DUE:
            self._due(part, lead, lead)
        elif part and lead:
            self._work(part, lead, lead)

    def _order(self, before: Said) -> None:
        said, directive = self._task.said, self._directive
        if _differs(before, said, (*_OF_ORDER, *_OF_DUE)):
            _set(directive, order_of(self._task, self._bringing.sheet))
            triage = directive.triage
            directive.is_counted = is_counted(directive.force, Sort(triage.sort) if triage else None)
            directive.save()

    def _settle_triage(self) -> None:
        """What a later sheet says by whom and when waits to be triaged no more."""
        said, directive = self._task.said, self._directive
        if directive.to_triage and said["leads"] and (said["due"] or said["recurring"]):
            directive.to_triage = False
            directive.save(update_fields=["to_triage"])

    def _spelt_anew(self) -> dict[str, str]:
        """Old name → new, of parts whose organ the sheet now writes otherwise: in full what was cut or short."""
        said = self._task.said
        found = {}
        for kind, names in ((Part.LEAD, [one["name"] for one in said["leads"]]), (Part.COORDINATE, said["coordinators"])):
            mine = [one for one in self._parts if one.part == kind.value]
            gone = [one for one in mine if one.name not in names]
            for name in set(names) - {one.name for one in mine}:
                if part := next((one for one in gone if self._means(one, name)), None):
                    gone.remove(part)
                    found[part.name] = name
                    _set(part, {"name": name, "organ": self._task.organs.get(name)})
                    self._touched(part)
        return found

    def _means(self, part: Responsibility, name: str) -> bool:
        organ = self._task.organs.get(name)
        return part.organ_id == organ.pk if organ and part.organ_id else fold(name).startswith(fold(part.name))

    def _leads(self, before: Sequence[str] | None) -> None:
        """`before` are the names that the tracker had; None: whatever they were."""
        wanted = [one["name"] for one in self._task.said["leads"]]
        named = [one.name for one in self._parts if one.part == Part.LEAD.value]
        if set(wanted) == set(named) or wanted == before:
            return
        gone = [one for one in self._parts if one.part == Part.LEAD.value and one.name not in wanted]
        by_hand = _has_leads(self._directive.triage) or any(self._by_hand(one) for one in gone)
        if (by_hand or not wanted) and self._taken is not Aspect.LEAD:
            self._differ(Aspect.LEAD, "; ".join(self._leading()), "; ".join(wanted))
            return
        self._end(gone)
        for lead in self._task.said["leads"]:
            if lead["name"] not in named:
                self._add_lead(lead)

    def _leading(self) -> list[str]:
        """Who leads now, by the sheet and by the Office's last word."""
        parts = [one for one in self._directive.responsibilities.all() if one.part == Part.LEAD.value and not one.known_until]
        return [one.name for one in parts if one.triage is None or one.triage.known_until is None]

    def _add_lead(self, lead: dict[str, Any]) -> None:
        steps = first_steps(lead, on=self._bringing.today)
        part = self._added(Part.LEAD, lead["name"])
        _set(part, begun(lead, steps))
        part.save()
        Step.objects.bulk_create(Step(**values) for values in steps_of_sheet(self._bringing, part.pk, lead, steps))

    def _coordinators(self) -> None:
        wanted = self._task.said["coordinators"]
        mine = [one for one in self._parts if one.part == Part.COORDINATE.value]
        self._end([one for one in mine if one.name not in wanted])
        for name in wanted:
            if name not in [one.name for one in mine]:
                part = self._added(Part.COORDINATE, name)
                part.stated_due = part.first_due = part.due = self._directive.last_day
                part.save()

    def _due(self, part: Responsibility, before: Said, lead: dict[str, Any]) -> None:
        due = day_of(lead["due"])
        if (lead["due"] == before["due"] and self._taken is not Aspect.DUE) or due == part.due:
            return
        if self._taken is not Aspect.DUE and (due is None or self._due_is_by_hand(part) or _has_ended(part)):
            self._differ(Aspect.DUE, _day(part.due), _day(due), part)
        elif due and part.first_due and not _has_ended(part):
            self._step(part, lead, extension(due, self._not_before(part)), Aspect.DUE, _day(part.due), _day(due))
        else:
            part.stated_due = part.first_due = due
            self._keep(part, standing_of(facts_of(self._steps(part)), due=due))

    def _due_is_by_hand(self, part: Responsibility) -> bool:
        triage = self._directive.triage
        granted = any(one.kind == StepKind.GRANT_EXTENSION.value and one.sheet_id is None for one in self._steps(part))
        return granted or bool(triage and triage.due)

    def _work(self, part: Responsibility, before: Said, lead: dict[str, Any]) -> None:
        if not lead["status"] or (not _differs(before, lead, _OF_WORK) and self._taken is not Aspect.STATUS):
            return
        status, state = Status(lead["status"]), State(part.state)
        if is_where(state, status) and not self._tells_more(status, before, lead):
            return
        ours, theirs = _word(f"State.{state}"), _word(f"Status.{status}")
        if self._by_hand(part) and self._taken is not Aspect.STATUS:
            if not is_where(state, status):
                self._differ(Aspect.STATUS, ours, theirs, part)
            return
        steps = later_steps(state, lead, last=self._last_day(part), on=self._bringing.today)
        self._step(part, lead, steps, Aspect.STATUS, ours, theirs)

    @staticmethod
    def _tells_more(status: Status, before: Said, lead: Said) -> bool:
        """Of what stands where the sheet has it: new words on what goes on, or another day on which it was done."""
        if status is Status.RUNNING:
            return _differs(before, lead, ("percent", "words", "difficulty"))
        return status.is_done and bool(lead["done_on"]) and lead["done_on"] != before["done_on"]

    def _step(
        self, part: Responsibility, lead: dict[str, Any], stated: Sequence[StatedStep], aspect: Aspect, ours: str, theirs: str
    ) -> None:
        """Take the steps; where they do not follow from those there are, it is a difference."""
        steps = [Step(**values) for values in steps_of_sheet(self._bringing, part.pk, lead, stated)]
        try:
            standing = standing_of(facts_of([*self._steps(part), *steps]), due=part.first_due)
        except NoSuchStepError:
            self._differ(aspect, ours, theirs, part)
            return
        self._written.setdefault(part.pk, []).extend(Step.objects.bulk_create(steps))
        self._keep(part, standing)

    def _keep(self, part: Responsibility, standing: Standing) -> None:
        _set(part, kept_of(standing))
        self._touched(part)

    def _touched(self, part: Responsibility) -> None:
        touch(part, self._bringing.who, self._bringing.write.at)
        part.save()

    def _part(self, kind: Part, name: str) -> Responsibility | None:
        return next((one for one in self._parts if one.part == kind.value and one.name == name), None)

    def _added(self, kind: Part, name: str) -> Responsibility:
        places = [one.place for one in self._directive.responsibilities.all() if one.part == kind.value]
        taken = Responsibility.objects.filter(directive=self._directive, part=kind.value, place__gt=max(places, default=-1))
        place = max([*places, *taken.values_list("place", flat=True)], default=-1) + 1
        values = part_of(self._bringing, self._task, self._directive.pk, kind, place, name)
        return Responsibility(**values, known_from=self._bringing.write.at)

    def _end(self, parts: Iterable[Responsibility]) -> None:
        for part in parts:
            part.known_until = self._bringing.write.at
            self._touched(part)

    def _not_before(self, part: Responsibility) -> date:
        return max(self._bringing.today, self._last_day(part) or date.min)

    def _steps(self, part: Responsibility) -> list[Step]:
        """Those that were not taken back, in the order in which they were written."""
        there = sorted((one for one in part.steps.all() if one.known_until is None), key=lambda one: one.pk)
        written = self._written.get(part.pk, [])
        return [*(one for one in there if one.pk not in {new.pk for new in written}), *written]

    def _by_hand(self, part: Responsibility) -> bool:
        """Whether a person has written down how far the work is."""
        return any(one.sheet_id is None and StepKind(one.kind) not in _LEAVE_STATE for one in self._steps(part))

    def _last_day(self, part: Responsibility) -> date | None:
        return max((one.on for one in self._steps(part)), default=None)

    def _differ(self, aspect: Aspect, ours: str, theirs: str, part: Responsibility | None = None) -> None:
        self.differences.append(
            Difference(
                province=self._directive.province,
                sheet=self._bringing.sheet,
                directive=self._directive,
                responsibility=part,
                aspect=aspect.value,
                ours=ours,
                theirs=theirs,
                row=self._task.place,
                changed_at=self._bringing.write.at,
                changed_by=self._bringing.who.name,
            )
        )


def _set(record: Model, values: Said) -> None:
    for name, value in values.items():
        setattr(record, name, value)


def _has_leads(triage: Triage | None) -> bool:
    return triage is not None and triage.responsibilities.exists()


def _has_ended(part: Responsibility) -> bool:
    return part.state in (State.CLOSED.value, State.CANCELLED.value)


def _differs(before: Said, now: Said, names: Iterable[str]) -> bool:
    return any(before.get(name) != now[name] for name in names)


def _as_text(said: Said) -> str:
    return ": ".join(part for part in (said["number"], said["words"]) if part)


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else "–"


def _word(key: str) -> str:
    return say(key).of(Lang.VI)
