"""Papers of one province belong together; a paper that names none is placed only where nothing else is possible."""

from tests.thuongky.brief.by_hand import papers, reading
from vanban.results import Reading


def places(*readings: Reading) -> list[int]:
    return [paper.place for paper in papers(*((f"{n}.txt", one) for n, one in enumerate(readings)))]


def test_provinces_are_kept_apart() -> None:
    assert places(reading("a", province="Nghệ An"), reading("b", province="Hà Giang")) == [0, 1]


def test_a_name_is_the_same_in_either_spelling() -> None:
    assert places(reading("a", province="Hòa Bình"), reading("b", province="Hoà Bình")) == [0, 0]


def test_with_several_provinces_an_unnamed_paper_stays_alone() -> None:
    named = reading("a", province="Nghệ An"), reading("b", province="Hà Giang")
    assert places(*named, reading("c", province=None), reading("d", province=None)) == [0, 1, 2, 3]


def test_a_shared_person_places_an_unnamed_paper() -> None:
    first = reading("a", province="Nghệ An", people=["Nguyễn Văn Mẫu"])
    second = reading("b", province="Hà Giang", people=["Trần Thị Thử"])
    assert places(first, second, reading("c", province=None, people=["Nguyễn Văn Mẫu"])) == [0, 1, 0]


def test_a_person_known_in_two_provinces_places_nothing() -> None:
    first = reading("a", province="Nghệ An", people=["Nguyễn Văn Mẫu"])
    second = reading("b", province="Hà Giang", people=["Nguyễn Văn Mẫu"])
    assert places(first, second, reading("c", province=None, people=["Nguyễn Văn Mẫu"])) == [0, 1, 2]


def test_with_one_province_every_paper_is_of_it() -> None:
    assert places(reading("a", province="Nghệ An"), reading("b", province=None)) == [0, 0]


def test_where_no_paper_names_a_province_all_stand_together() -> None:
    assert places(reading("a", province=None), reading("b", province=None)) == [0, 0]
