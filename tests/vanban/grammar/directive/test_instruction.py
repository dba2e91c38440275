"""Who is told to act where no organ is named: someone by name or post, and whom only the shape of the words tells."""

import pytest

from tests.vanban.grammar.scenes import CHAIR, leads, orders, partners

# What is asked, where the first words name nobody who is to act.
NOBODY = [
    "ban được giao rà soát lại hồ sơ",
    "đoàn kết nội bộ tăng cường kỷ luật",  # unity, and no delegation
    "xã hội hóa tăng cường nguồn lực",  # no commune
    "phòng chống dịch tăng cường kiểm tra",  # to prevent, and no division
    "báo cáo kết quả trong tuần",
]

ASKED = [
    ("ngành giao thông huy động máy móc", ["ngành giao thông"]),
    ("chủ đầu tư KCN Mẫu Hạ ký quỹ đúng hạn", ["chủ đầu tư KCN Mẫu Hạ"]),  # up to the end of a name in capitals
    ("bà con Mẫu Hạ gặt lúa sớm trước bão", ["bà con Mẫu Hạ"]),
    ("xã Mẫu Tiến rà soát hộ nghèo", ["xã Mẫu Tiến"]),
    ("người dân để xe đúng chỗ", ["người dân"]),  # a verb that the lexicon does not know
    ("chi cục phụ trách đê điều tăng cường tuần tra", ["chi cục phụ trách đê điều"]),
]

NO_ADDRESSEE = [
    "hội nghị thảo luận việc tăng cường quản lý chợ",
    "trường hợp vi phạm xử lý nghiêm",
    "tỉnh lộ 7 tăng cường duy tu",
]


@pytest.mark.parametrize("asked", NOBODY)
def test_words_that_only_begin_like_an_addressee_name_nobody(asked: str) -> None:
    assert [leads(order) for order in orders(f"{CHAIR} yêu cầu {asked}.")] == [[]]


@pytest.mark.parametrize("asked", NO_ADDRESSEE)
def test_the_first_word_of_a_longer_noun_names_nobody(asked: str) -> None:
    assert orders(f"{CHAIR} yêu cầu {asked}.") == ()


@pytest.mark.parametrize(("asked", "lead"), [("tỉnh tăng cường duy tu", ["tỉnh"]), ("trường học xử lý nghiêm", ["trường học"])])
def test_the_same_word_by_itself_or_in_a_bodys_name_names_who_is_to_act(asked: str, lead: list[str]) -> None:
    assert [leads(order) for order in orders(f"{CHAIR} yêu cầu {asked}.")] == [lead]


def test_what_was_done_is_no_part_of_a_name() -> None:
    assert orders(f"{CHAIR} yêu cầu nhà thầu đã hoàn thành.") == ()
    assert [leads(order) for order in orders(f"{CHAIR} yêu cầu nhà thầu hoàn thành kè.")] == [["nhà thầu"]]


def test_nobody_is_asked_without_a_verb_of_asking() -> None:
    assert orders("Bà con Mẫu Hạ gặt lúa sớm trước bão.") == ()


@pytest.mark.parametrize(("asked", "lead"), ASKED)
def test_whom_no_rule_of_names_knows_is_addressed_up_to_the_verb(asked: str, lead: list[str]) -> None:
    (order,) = orders(f"{CHAIR} yêu cầu {asked}.")
    assert (order.quote, leads(order)) == (asked, lead)


def test_the_holder_of_a_post_acts_only_where_asked() -> None:
    assert orders("Giám đốc Sở Y tế tháo gỡ vướng mắc.") == ()
    (order,) = orders(f"{CHAIR} yêu cầu Giám đốc Sở Y tế tháo gỡ vướng mắc.")
    assert leads(order) == ["Giám đốc Sở Y tế"]


def test_who_is_asked_by_name_leads_if_the_paper_knows_the_name() -> None:
    known = "Phó Chủ tịch UBND tỉnh Phạm Thí Dụ dự họp."
    (stranger,) = orders(known, f"{CHAIR} yêu cầu ông Mẫu tháo gỡ vướng mắc về thuốc.")
    (order,) = orders(known, f"{CHAIR} giao ông Phạm Thí Dụ tháo gỡ vướng mắc, phối hợp với Sở Y tế.")
    assert leads(stranger) == []
    assert (leads(order), partners(order)) == (["Phạm Thí Dụ"], ["Sở Y tế"])


def test_who_is_asked_by_name_and_post_leads() -> None:
    (order,) = orders(f"{CHAIR} giao đồng chí Phạm Thí Dụ, Phó Chủ tịch UBND tỉnh, tháo gỡ vướng mắc cho doanh nghiệp.")
    assert leads(order) == ["Phạm Thí Dụ"]


def test_who_is_asked_to_direct_leads() -> None:
    (order,) = orders(f"{CHAIR} giao đồng chí Phạm Thí Dụ, Phó Chủ tịch UBND tỉnh, chỉ đạo tháo gỡ vướng mắc.")
    assert leads(order) == ["Phạm Thí Dụ"]


def test_a_comma_may_part_the_holder_of_a_post_from_the_act_and_a_semicolon_does_not() -> None:
    apart = orders(f"{CHAIR} yêu cầu Giám đốc Sở Y tế; tháo gỡ vướng mắc về thuốc.")
    (order,) = orders(f"{CHAIR} yêu cầu Giám đốc Sở Y tế, tháo gỡ vướng mắc về thuốc.")
    assert [leads(one) for one in apart] == [[]]
    assert leads(order) == ["Giám đốc Sở Y tế"]


def test_a_place_is_asked_to_give_something_and_a_road_of_that_name_is_not() -> None:
    asks = "Giám đốc Sở Y tế Trần Thị Minh Họa đề nghị"
    assert orders(f"{asks} tỉnh lộ 7 cho xe đi.") == ()
    (order,) = orders(f"{asks} tỉnh hỗ trợ vốn cho chợ.")
    assert leads(order) == ["tỉnh"]
