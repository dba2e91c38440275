"""Whose an act is: who stands before it, who is named late, and who only joins in."""

import pytest

from tests.vanban.grammar.scenes import CHAIR, leads, orders, partners

# What is asked, who leads, who joins.
OWNERS = [
    # beside the one addressed, and not bound
    ("Sở Tài chính cùng Sở Y tế rà soát dự toán", ["Sở Tài chính"], ["Sở Y tế"]),
    # the duty is of both
    ("Sở Tài chính cùng Sở Y tế phải rà soát dự toán", ["Sở Tài chính", "Sở Y tế"], []),
    # persons in general are no partners
    ("Sở Nội vụ đi cùng người dân tháo gỡ vướng mắc", ["Sở Nội vụ"], []),
    # known by its capitals alone
    ("Sở Nội vụ phối hợp với FPT xây dựng nền tảng số", ["Sở Nội vụ"], ["FPT"]),
    # named late
    ("xây dựng đề án do Sở Nội vụ chủ trì", ["Sở Nội vụ"], []),
    ("xây dựng đề án do Sở Nội vụ trình bày", [], []),  # who wrote it does not lead
    # some of a group: what chooses them is no part of their name
    ("các cơ quan được phân công báo cáo kết quả", ["các cơ quan"], []),
    ("các địa phương có vùng an toàn tổ chức thi công trở lại", ["các địa phương"], []),
    ("các xã đầu nguồn rà soát hộ trong vùng sạt lở", ["các xã đầu nguồn"], []),
    # each of all
    ("từng sở, ngành, địa phương rà soát các chỉ tiêu", ["từng sở, ngành, địa phương"], []),
    # who that is
    ("cơ quan soạn thảo là Sở Tài chính tiếp thu ý kiến", ["Sở Tài chính"], []),
    # a province for its authorities
    ("Đồng Nai bàn giao mặt bằng cao tốc", ["Đồng Nai"], []),
    ("tỉnh cho cơ chế khoán sửa đường thôn", ["tỉnh"], []),
    # each organ of a few
    ("Sở Nội vụ, Sở Y tế mỗi đơn vị cử cán bộ xuống cơ sở", ["Sở Nội vụ", "Sở Y tế"], []),
    # whoever is named by name; the post alone where nobody is
    ("Giám đốc Sở Y tế Trần Thị Thí Dụ kiểm tra các cơ sở", ["Trần Thị Thí Dụ"], []),
    ("Giám đốc Sở Y tế kiểm tra các cơ sở", ["Giám đốc Sở Y tế"], []),
    # a time between the addressee and the act
    ("Sở Y tế từ ngày 01/5 đến ngày 15/5 kiểm tra các cơ sở", ["Sở Y tế"], []),
    # each of a group, and who heads it
    ("mỗi cán bộ nêu cao tinh thần trách nhiệm", ["mỗi cán bộ"], []),
    (
        "người đứng đầu cấp ủy, chính quyền các địa phương nêu cao trách nhiệm",
        ["người đứng đầu cấp ủy, chính quyền các địa phương"],
        [],
    ),
    # a branch by its short name
    ("ngành giáo dục khắc phục tình trạng thiếu giáo viên", ["ngành giáo dục"], []),
]


@pytest.mark.parametrize(("asked", "lead", "coordinate"), OWNERS)
def test_an_act_belongs_to_whom_its_words_say(asked: str, lead: list[str], coordinate: list[str]) -> None:
    (order,) = orders(f"{CHAIR} yêu cầu {asked}.")
    assert (leads(order), partners(order)) == (lead, coordinate)


def test_a_place_stands_for_its_authorities_only_where_it_is_asked_to_act() -> None:
    (order,) = orders(f"{CHAIR} đề nghị tỉnh bố trí vốn.")
    assert leads(order) == ["tỉnh"]
    assert [leads(order) for order in orders(f"{CHAIR} đề nghị tỉnh lộ 7 sớm thông xe.")] != [["tỉnh"]]


def test_who_did_a_thing_is_not_told_to_do_it() -> None:
    assert orders("Sở Tài chính cùng Sở Y tế đã rà soát dự toán.") == ()


def test_a_partner_who_is_a_lead_as_well_is_named_once() -> None:
    (order,) = orders(f"{CHAIR} yêu cầu Sở Y tế phối hợp với Sở Y tế, Sở Nội vụ rà soát.")
    assert (leads(order), partners(order)) == (["Sở Y tế"], ["Sở Nội vụ"])


# Behind an order to "các sở": what a place or somebody did, or what is only told of them.
NOT_OBLIGED = [
    "Huyện Mẫu Thượng đã rà soát hộ nghèo",
    "Chủ tịch UBND huyện Mẫu Thượng dự lễ khởi công",
    "Sở Y tế cũng đã cử năm đoàn kiểm tra",
    "Sở Y tế từng tổ chức kiểm tra",
    "Công ty Điện lực thông tin, tăng cường cấp điện mùa hè",
]

OBLIGED = [
    ("Mẫu Hạ cần rà soát hộ nghèo", []),  # a name that nothing makes a place
    ("Huyện Mẫu Thượng phải rà soát hộ nghèo", ["Huyện Mẫu Thượng"]),
    ("Huyện Mẫu Thượng rà soát hộ nghèo", ["Huyện Mẫu Thượng"]),
    ("Nghệ An cần rà soát hộ nghèo", ["Nghệ An"]),  # a province the lexicon knows
    (
        "Chủ tịch UBND huyện Mẫu Thượng chịu trách nhiệm về tiến độ",
        ["Chủ tịch UBND huyện Mẫu Thượng"],
    ),
    ("Sở Y tế cũng cử năm đoàn kiểm tra", ["Sở Y tế"]),
]


@pytest.mark.parametrize("sentence", NOT_OBLIGED)
def test_who_did_a_thing_or_only_tells_owes_nothing(sentence: str) -> None:
    found = orders(f"{CHAIR} yêu cầu các sở rà soát. {sentence}.")
    assert [order.quote for order in found] == ["các sở rà soát"]


def test_what_somebody_only_reckons_to_need_is_not_theirs_to_do() -> None:
    found = orders(f"{CHAIR} yêu cầu các sở rà soát. Các nhà thầu ước tính cần thêm 5 tháng.")
    assert [leads(order) for order in found if order.lead] == [["các sở"]]


@pytest.mark.parametrize(("sentence", "lead"), OBLIGED)
def test_a_place_or_the_holder_of_a_post_owes_the_duty_that_follows_at_once(sentence: str, lead: list[str]) -> None:
    (_, order) = orders(f"{CHAIR} yêu cầu các sở rà soát. {sentence}.")
    assert (order.quote, leads(order)) == (sentence, lead)


def test_this_department_is_the_one_named_last() -> None:
    found = orders(f"Sở Nội vụ và Sở Y tế còn lúng túng. {CHAIR} yêu cầu sở này rà soát thuốc, vật tư.")
    assert [(order.quote, leads(order)) for order in found] == [("sở này rà soát thuốc, vật tư", ["Sở Y tế"])]


def test_places_told_one_by_one_are_each_addressed_the_level_told_once_or_anew() -> None:
    found = orders(
        f"{CHAIR} yêu cầu các huyện khẩn trương chống dịch. Huyện Mẫu Thượng, Mẫu Hạ với thị xã Mẫu Đông cấp tiền hỗ trợ cho dân."
    )
    assert leads(found[-1]) == ["Huyện Mẫu Thượng", "Huyện Mẫu Hạ", "thị xã Mẫu Đông"]


def test_a_place_that_is_asked_needs_no_other_word_of_duty() -> None:
    assert [leads(order) for order in orders("Phường Mẫu Hạ được yêu cầu bàn giao đủ ngay trong tháng 9.")] == [["Phường Mẫu Hạ"]]
    assert orders("Phường Mẫu Hạ được bàn giao đủ ngay trong tháng 9.") == ()


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Giám đốc Sở Y tế theo dõi dịch", ["Giám đốc Sở Y tế"]),
        ("bí thư, chủ tịch các xã trực tiếp đối thoại", ["bí thư, chủ tịch các xã"]),
        (
            "các đồng chí Ủy viên UBND tỉnh, Thủ trưởng các ban, ngành tỉnh và Chủ tịch UBND cấp xã rà soát",
            ["các đồng chí Ủy viên UBND tỉnh", "Thủ trưởng các ban, ngành tỉnh", "Chủ tịch UBND cấp xã"],
        ),
        ("Giám đốc Sở Y tế và Giám đốc Sở Nội vụ theo dõi việc này", ["Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ"]),
        (
            "Giám đốc các sở, Thủ trưởng các ban, ngành, Chủ tịch UBND các huyện, thành phố rà soát",
            ["Giám đốc các sở", "Thủ trưởng các ban, ngành", "Chủ tịch UBND các huyện, thành phố"],
        ),
    ],
)
def test_the_holders_of_several_posts_are_addressed_each(said: str, wanted: list[str]) -> None:
    assert [leads(order) for order in orders(f"{CHAIR} giao {said}.")] == [wanted]


@pytest.mark.parametrize(
    ("said", "lead", "beside"),
    [
        ("Sở Y tế (chi nhánh), Sở Nội vụ rà soát", [], []),
        ("Sở Y tế (chủ trì), Sở Nội vụ, Sở Xây dựng rà soát", ["Sở Y tế"], ["Sở Nội vụ", "Sở Xây dựng"]),
        ("Sở Y tế (cơ quan chủ trì), phối hợp với Sở Nội vụ rà soát", ["Sở Y tế"], ["Sở Nội vụ"]),
        ("Sở Y tế là cơ quan đầu mối, phối hợp với Sở Nội vụ rà soát", ["Sở Y tế"], ["Sở Nội vụ"]),
    ],
)
def test_a_bracket_or_a_clause_may_say_who_leads(said: str, lead: list[str], beside: list[str]) -> None:
    found = orders(f"{CHAIR} giao {said} thuốc.")
    assert [(leads(order), partners(order)) for order in found] == ([(lead, beside)] if lead else [])
