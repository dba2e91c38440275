"""The policy matrix: who may do what, for one thing and for a list alike."""

from dataclasses import replace

import pytest

from tests.thuongky.office import AT, Office, drop, first
from thuongky.core.actor import Actor, PostRole
from thuongky.core.errors import NotAllowed, NotFound
from thuongky.core.policy import SEE, Policy
from thuongky.directives.life import StepKind
from thuongky.directives.models import Directive
from thuongky.directives.policies import TRIAGE, UNDO_STEP, UNDO_TRIAGE, act_of, directives_policy
from thuongky.indicators.policies import indicators_policy
from thuongky.organs.policies import (
    ADD_ACCOUNT,
    ASSIGN_FOLLOWING,
    END_MANDATE,
    GRANT_MANDATE,
    OPEN_COMMITTEE,
    organs_policy,
)
from thuongky.papers.actions.confirm_finding import confirm_finding
from thuongky.papers.models import Paper
from thuongky.papers.policies import (
    CONFIRM,
    CONFIRM_ALL,
    CORRECT,
    JUDGE,
    MARK,
    READ_PAPER,
    REJECT,
    TAKE_IN,
    TRY_AGAIN,
    UNDO,
    papers_policy,
)

NONSENSE = "papers.fly"
READERS = (PostRole.CLERK, PostRole.OFFICE, PostRole.LEADER, PostRole.READER, PostRole.UNIT, PostRole.HEAD)
REVIEW = {SEE, TAKE_IN, TRY_AGAIN, CONFIRM, CONFIRM_ALL, CORRECT, REJECT, UNDO, MARK, JUDGE}
PAPERS = REVIEW | {READ_PAPER, NONSENSE}
ORGANS = {SEE, ADD_ACCOUNT, OPEN_COMMITTEE, ASSIGN_FOLLOWING, GRANT_MANDATE, END_MANDATE, NONSENSE}
SAYS = {
    UNDO_STEP,
    *map(act_of, (StepKind.RECEIVE, StepKind.RETURN, StepKind.PROGRESS, StepKind.REPORT, StepKind.ASK_EXTENSION)),
}
ANSWERS = ({act_of(kind) for kind in StepKind} - SAYS - {act_of(StepKind.APPROVE)}) | {UNDO_STEP}
DIRECTIVES = {SEE, TRIAGE, UNDO_TRIAGE, UNDO_STEP, NONSENSE} | {act_of(kind) for kind in StepKind}

MATRIX: list[tuple[Policy, set[str], PostRole, set[str]]] = [
    (papers_policy, PAPERS, PostRole.CLERK, REVIEW),
    (papers_policy, PAPERS, PostRole.OFFICE, REVIEW),
    (papers_policy, PAPERS, PostRole.LEADER, {SEE}),
    (papers_policy, PAPERS, PostRole.READER, {SEE}),
    (papers_policy, PAPERS, PostRole.UNIT, set()),
    (papers_policy, PAPERS, PostRole.HEAD, set()),
    (papers_policy, PAPERS, PostRole.OPERATOR, set()),
    (papers_policy, PAPERS, PostRole.SYSTEM, {SEE, TAKE_IN, READ_PAPER}),
    (organs_policy, ORGANS, PostRole.CLERK, {SEE}),
    (organs_policy, ORGANS, PostRole.OFFICE, {SEE, ASSIGN_FOLLOWING, GRANT_MANDATE, END_MANDATE}),
    (organs_policy, ORGANS, PostRole.LEADER, {SEE, GRANT_MANDATE, END_MANDATE}),
    (organs_policy, ORGANS, PostRole.READER, {SEE}),
    (organs_policy, ORGANS, PostRole.UNIT, {SEE}),
    (organs_policy, ORGANS, PostRole.HEAD, {SEE}),
    (organs_policy, ORGANS, PostRole.OPERATOR, {SEE, ADD_ACCOUNT, ASSIGN_FOLLOWING}),
    (organs_policy, ORGANS, PostRole.SYSTEM, ORGANS - {NONSENSE}),
    (directives_policy, DIRECTIVES, PostRole.CLERK, {SEE, TRIAGE, UNDO_TRIAGE} | SAYS | ANSWERS),
    (directives_policy, DIRECTIVES, PostRole.OFFICE, {SEE, TRIAGE, UNDO_TRIAGE} | SAYS | ANSWERS),
    (directives_policy, DIRECTIVES, PostRole.LEADER, {SEE} | ANSWERS),
    (directives_policy, DIRECTIVES, PostRole.UNIT, {SEE} | SAYS),
    (directives_policy, DIRECTIVES, PostRole.HEAD, {SEE, act_of(StepKind.APPROVE), act_of(StepKind.SEND_BACK)} | SAYS),
    (directives_policy, DIRECTIVES, PostRole.READER, {SEE}),
    *((directives_policy, DIRECTIVES, role, set()) for role in (PostRole.OPERATOR, PostRole.SYSTEM)),
    *(
        (indicators_policy, {SEE, NONSENSE}, role, {SEE})
        for role in (PostRole.CLERK, PostRole.OFFICE, PostRole.LEADER, PostRole.READER, PostRole.UNIT, PostRole.HEAD)
    ),
    *((indicators_policy, {SEE, NONSENSE}, role, set()) for role in (PostRole.OPERATOR, PostRole.SYSTEM)),
]


def somebody(role: PostRole, **changed) -> Actor:
    return replace(Actor(name="Ai đó", role=role, province="nghe-an"), **changed)


@pytest.mark.parametrize(("policy", "acts", "role", "may"), MATRIX)
def test_each_role_may_do_this_and_nothing_else(policy: Policy, acts: set[str], role: PostRole, may: set[str]):
    assert {act for act in acts if policy.may(somebody(role), act)} == may


@pytest.mark.parametrize("policy", [papers_policy, organs_policy, directives_policy, indicators_policy])
def test_nobody_and_an_inactive_person_may_do_nothing(policy: Policy):
    acts = {act for allowed in policy.acts.values() for act in allowed}
    for actor in (None, *(somebody(role, active=False) for role in PostRole)):
        assert not any(policy.may(actor, act) for act in acts)


@pytest.mark.parametrize("policy", [papers_policy, organs_policy, directives_policy, indicators_policy])
def test_a_mandate_gives_what_the_post_may_do_within_its_scope_and_what_is_outside_is_only_seen(policy: Policy):
    for role in PostRole:
        acts = policy.acts.get(role, frozenset())
        limited = somebody(role, mandate=1, scope=frozenset({"papers"}))
        may = {act for act in acts if policy.may(limited, act)}
        assert may == {act for act in acts if act == SEE or act.startswith("papers.")}
        assert {act for act in acts if policy.may(somebody(role, mandate=1), act)} == acts


def test_every_role_stands_in_the_matrix():
    for policy in (papers_policy, organs_policy, directives_policy, indicators_policy):
        assert {role for one, _, role, _ in MATRIX if one is policy} == set(PostRole)


@pytest.mark.django_db
class TestOneThingAndTheList:
    def test_they_agree_for_everybody(self, office: Office):
        paper = drop(office.sen)
        people = [None, replace(office.sen, active=False), *(somebody(role) for role in PostRole)]
        people += [somebody(role, province="ha-giang") for role in PostRole]
        for actor in people:
            listed = Paper.objects.filter(papers_policy.visible_to(actor)).exists()
            assert listed == papers_policy.may(actor, SEE, paper)

    def test_a_unit_sees_the_directives_it_answers_for_also_those_that_came_to_it(self, office: Office):
        paper = drop(office.sen)
        for finding in paper.findings.filter(kind="directives"):
            confirm_finding(actor=office.sen, at=AT, finding_id=finding.pk, version=finding.version)
        planning = Directive.objects.get(finding=first(paper))  # led by the planning department, which went into finance
        others = Directive.objects.exclude(pk=planning.pk)
        assert others.exists()
        assert list(Directive.objects.filter(directives_policy.visible_to(office.tai)).distinct()) == [planning]
        assert directives_policy.may(office.tai, SEE, planning)
        for other in others:
            assert not directives_policy.may(office.tai, SEE, other)
            with pytest.raises(NotFound):
                directives_policy.access(office.tai, SEE, Directive.objects.all(), other.pk)

    def test_who_sees_a_thing_and_may_not_act_is_told_so_and_a_stranger_is_not(self, office: Office):
        paper = drop(office.sen)
        with pytest.raises(NotAllowed):
            papers_policy.access(office.chinh, CONFIRM, Paper.objects.all(), paper.pk)
        with pytest.raises(NotFound):
            papers_policy.access(office.la, CONFIRM, Paper.objects.all(), paper.pk)
        with pytest.raises(NotAllowed):
            papers_policy.access(None, SEE, Paper.objects.all(), paper.pk)
