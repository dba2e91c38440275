"""What the tables of before held stands in the new columns."""

from datetime import date

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tests.thuongky.office import AT, Office, drop, first
from thuongky.directives.actions.take_step import Said, take_step
from thuongky.directives.life import StepKind
from thuongky.directives.models import Directive, Responsibility
from thuongky.papers.actions.confirm_finding import confirm_finding


@pytest.mark.django_db(transaction=True)
def test_last_days_and_reports_are_those_of_what_was_written_down(office: Office):
    finding = first(drop(office.sen))
    confirm_finding(actor=office.sen, at=AT, finding_id=finding.pk, version=finding.version)
    part = Responsibility.objects.get(part="lead")
    signed = Said(number="55/BC-STC", number_on=date(2024, 2, 19))
    steps = (
        (StepKind.PROGRESS, Said(words="Đang rà soát"), date(2024, 2, 12)),
        (StepKind.SUSPEND, Said(words="Chờ ý kiến"), date(2024, 2, 13)),
        (StepKind.RESUME, Said(), date(2024, 2, 15)),
        (StepKind.REPORT, signed, date(2024, 2, 22)),
    )
    for version, (kind, said, on) in enumerate(steps, part.version):
        take_step(actor=office.sen, at=AT, responsibility_id=part.pk, version=version, kind=kind, said=said, on=on)
    part.refresh_from_db()
    kept = (part.reported_on, part.resumed_on, part.due, part.stated_due, part.directive.last_day)
    assert kept == (date(2024, 2, 19), date(2024, 2, 15), date(2024, 2, 20), date(2024, 2, 20), date(2024, 2, 20))

    MigrationExecutor(connection).migrate([("directives", "0002_life")])
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes("directives"))

    part = Responsibility.objects.get(part="lead")
    assert (part.reported_on, part.resumed_on, part.due, part.stated_due, Directive.objects.get().last_day) == kept
