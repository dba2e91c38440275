"""Both languages say everything, with the same fields, in the words that are binding."""

import re
import string
from enum import StrEnum

import pytest

from thuongky.brief.sheets import COLUMNS, Sheet, column_title, sheet_name
from thuongky.brief.table import (
    AskReason,
    Grouping,
    MonthFrom,
    Ownership,
    Reached,
    Silence,
    Standing,
    State,
)
from thuongky.brief.wording import all_words, capital, indicator_name, indicator_rank, lang_of, say, word
from thuongky.core.lang import Lang, Phrase
from vanban.results import Base, Bound, Force, Recurrence, Role, SessionKind, Status, Voice

ENUMS: list[type[StrEnum]] = [
    State, Silence, Ownership, Standing, Grouping, AskReason, MonthFrom, Reached,
    Force, Voice, SessionKind, Status, Role, Base, Bound, Recurrence,
]  # fmt: skip
_VIETNAMESE = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịĩọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)


def fields_of(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


@pytest.mark.parametrize("key", all_words())
def test_both_languages_say_it_with_the_same_fields(key: str) -> None:
    words = all_words()[key]
    assert words.vi.strip()
    assert words.en.strip()
    assert fields_of(words.vi) == fields_of(words.en)


@pytest.mark.parametrize("key", all_words())
def test_english_is_english(key: str) -> None:
    assert not _VIETNAMESE.search(all_words()[key].en)


@pytest.mark.parametrize("members", ENUMS)
def test_every_member_has_its_words(members: type[StrEnum]) -> None:
    assert all(word(member).vi for member in members)


def test_states_are_told_in_the_words_of_the_office() -> None:
    assert [word(state).vi for state in State] == [
        "đã hoàn thành",
        "báo cáo đã hoàn thành",
        "chưa đạt",
        "đang thực hiện",
        "tiếp tục chỉ đạo",
        "chưa có thông tin",
        "cần kiểm tra",
    ]


@pytest.mark.parametrize(
    "blame", ["lời hứa", "vi phạm", "bị bỏ quên", "mâu thuẫn", "sai phạm", "nhà đầu tư", "bỏ phiếu", "nghiệm thu"]
)
def test_words_that_blame_are_not_used(blame: str) -> None:
    assert [key for key, words in all_words().items() if blame in words.vi.lower()] == []


def test_every_sheet_and_column_has_a_title_of_its_own() -> None:
    for lang in Lang:
        assert len({sheet_name(sheet, lang) for sheet in Sheet}) == len(Sheet)
        for columns in COLUMNS.values():
            assert len({column_title(column.key).of(lang) for column in columns}) == len(columns)


def test_a_field_that_is_a_phrase_is_said_in_each_language() -> None:
    assert say("session.month", month=Phrase("01/2024", "January 2024")) == Phrase("tháng 01/2024", "January 2024")


def test_a_missing_field_or_key_is_a_fault() -> None:
    with pytest.raises(KeyError):
        say("head.read_of", read=1)
    with pytest.raises(KeyError):
        say("head.nothing")


def test_an_indicator_without_words_is_shown_by_its_id_and_last() -> None:
    assert indicator_name("x.y") == Phrase("x.y", "x.y")
    assert indicator_rank("x.y") > indicator_rank("procedure.ontime") > indicator_rank("budget.revenue") == 0


def test_capital_leaves_the_rest_alone() -> None:
    assert capital(Phrase("đến hạn, UBND", "due")) == Phrase("Đến hạn, UBND", "Due")


@pytest.mark.parametrize("locale", [None, "", "C", "C.UTF-8", "en_US.UTF-8", "vie", "POSIX"])
def test_other_locales_are_english(locale: str | None) -> None:
    assert lang_of(locale) is Lang.EN


@pytest.mark.parametrize("locale", ["vi", "vi_VN", "vi_VN.UTF-8", "VI-vn", "vi.UTF-8"])
def test_vietnamese_locales_are_vietnamese(locale: str) -> None:
    assert lang_of(locale) is Lang.VI
