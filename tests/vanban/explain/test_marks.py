"""Which words bear marks, and where a stretch of text is cut."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.vanban.hand_made import READING, TEXT
from vanban.explain.marks import Kind, Mark, Stretch, marks, stretches

_MARKS = st.lists(
    st.builds(
        lambda a, b, label: Mark(min(a, b), max(a, b) + 1, label), st.integers(0, 30), st.integers(0, 30), st.sampled_from("abc")
    ),
    max_size=6,
    unique=True,
).map(lambda found: sorted(found, key=lambda mark: (mark.start, -mark.end, mark.label)))


def test_kinds_not_asked_for_bear_no_marks() -> None:
    assert marks(READING, ()) == []
    assert {mark.label for mark in marks(READING, (Kind.FIGURES,))} == {"figures"}


def test_a_directive_brings_its_parties_and_a_person_every_mention_once() -> None:
    found = marks(READING, (Kind.DIRECTIVES,))
    assert [(mark.label, TEXT[mark.start : mark.end]) for mark in found[1:]] == [
        ("lead", "Sở Kế hoạch và Đầu tư"),
        ("coordinate", "các sở, ngành"),
    ]
    assert len(marks(READING, (Kind.PEOPLE,))) == 1


def test_an_unmarked_stretch_stays_whole() -> None:
    assert list(stretches(3, 9, ())) == [Stretch(3, 9, ())]


def test_marks_one_inside_another_and_across_each_other_are_cut_at_each_end() -> None:
    outer, inner, across = Mark(0, 10, "a"), Mark(2, 4, "b"), Mark(8, 12, "c")
    assert list(stretches(0, 12, (outer, inner, across))) == [
        Stretch(0, 2, (outer,)),
        Stretch(2, 4, (outer, inner)),
        Stretch(4, 8, (outer,)),
        Stretch(8, 10, (outer, across)),
        Stretch(10, 12, (across,)),
    ]


@given(_MARKS)
def test_the_cuts_cover_the_stretch_and_every_place_has_exactly_its_marks(found: list[Mark]) -> None:
    cut = list(stretches(5, 25, found))
    assert cut[0].start == 5
    assert cut[-1].end == 25
    assert all(one.end == two.start for one, two in pairwise(cut))
    for stretch in cut:
        for at in range(stretch.start, stretch.end):
            assert set(stretch.marks) == {mark for mark in found if mark.start <= at < mark.end}
