"""One instruction: its bounds, its addressee as written, its partners, and where a semicolon parts two."""

import pytest

from tests.vanban.grammar.scenes import CHAIR, leads, orders, partners

# What is asked, the quote, who leads, who joins.
CLAUSES = [
    # nobody named
    ("đẩy nhanh tiến độ giải ngân", "đẩy nhanh tiến độ giải ngân", [], []),
    # one organ
    ("Sở Tài chính rà soát dự toán", "Sở Tài chính rà soát dự toán", ["Sở Tài chính"], []),
    # partners
    (
        "Sở Tài chính chủ trì, phối hợp với Sở Xây dựng, Công an tỉnh rà soát dự toán",
        "Sở Tài chính chủ trì, phối hợp với Sở Xây dựng, Công an tỉnh rà soát dự toán",
        ["Sở Tài chính"],
        ["Sở Xây dựng", "Công an tỉnh"],
    ),
    # who only joins in is no lead, also without "với"
    (
        "Sở Tài chính chủ trì, Sở Nội vụ, Sở Tư pháp phối hợp xây dựng đề án",
        "Sở Tài chính chủ trì, Sở Nội vụ, Sở Tư pháp phối hợp xây dựng đề án",
        ["Sở Tài chính"],
        ["Sở Nội vụ", "Sở Tư pháp"],
    ),
    # two leads and a partner
    (
        "Sở Tài chính, Sở Xây dựng chủ trì, phối hợp với các địa phương rà soát quỹ đất",
        "Sở Tài chính, Sở Xây dựng chủ trì, phối hợp với các địa phương rà soát quỹ đất",
        ["Sở Tài chính", "Sở Xây dựng"],
        ["các địa phương"],
    ),
    # a bracket behind the name
    (
        "Sở Tài chính (cơ quan thường trực) rà soát dự toán",
        "Sở Tài chính (cơ quan thường trực) rà soát dự toán",
        ["Sở Tài chính"],
        [],
    ),
    # the holders of a post
    (
        "Chủ tịch UBND các huyện, thành phố chịu trách nhiệm về tiến độ",
        "Chủ tịch UBND các huyện, thành phố chịu trách nhiệm về tiến độ",
        ["Chủ tịch UBND các huyện, thành phố"],
        [],
    ),
    # the task handed over
    ("Sở Nội vụ theo dõi, đôn đốc", "Sở Nội vụ theo dõi, đôn đốc", ["Sở Nội vụ"], []),
    # a collective partner is one
    (
        "Sở Nội vụ phối hợp với các sở, ngành, địa phương sắp xếp bộ máy",
        "Sở Nội vụ phối hợp với các sở, ngành, địa phương sắp xếp bộ máy",
        ["Sở Nội vụ"],
        ["các sở, ngành, địa phương"],
    ),
    # two leads
    (
        "Sở Tài chính và Sở Nội vụ thống nhất phương án",
        "Sở Tài chính và Sở Nội vụ thống nhất phương án",
        ["Sở Tài chính", "Sở Nội vụ"],
        [],
    ),
    # a run of collectives
    (
        "các cấp, các ngành, các địa phương tập trung tháo gỡ vướng mắc",
        "các cấp, các ngành, các địa phương tập trung tháo gỡ vướng mắc",
        ["các cấp, các ngành, các địa phương"],
        [],
    ),
    # departments by their branches
    (
        "các Sở: Giáo dục và Đào tạo, Tài chính rà soát biên chế",
        "các Sở: Giáo dục và Đào tạo, Tài chính rà soát biên chế",
        ["Sở Giáo dục và Đào tạo", "Sở Tài chính"],
        [],
    ),
    # a comma list of actions is one order
    (
        "Sở Xây dựng rà soát, đôn đốc, tháo gỡ vướng mắc và báo cáo kết quả",
        "Sở Xây dựng rà soát, đôn đốc, tháo gỡ vướng mắc và báo cáo kết quả",
        ["Sở Xây dựng"],
        [],
    ),
]


@pytest.mark.parametrize(("asked", "quote", "lead", "coordinate"), CLAUSES)
def test_an_instruction_has_its_words_and_parties(asked: str, quote: str, lead: list[str], coordinate: list[str]) -> None:
    (order,) = orders(f"{CHAIR} yêu cầu {asked}.")
    assert (order.quote, leads(order), partners(order)) == (quote, lead, coordinate)


def test_a_duty_that_nobody_is_named_for_says_so() -> None:
    (order,) = orders(f"{CHAIR} yêu cầu đẩy nhanh tiến độ giải ngân.")
    assert order.why["lead"] == "nobody-named"


@pytest.mark.parametrize("connective", ["Mặt khác", "Đồng thời", "Bên cạnh đó", "Ngoài ra"])
def test_connectives_stay_outside(connective: str) -> None:
    found = orders(f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán. {connective}, Sở Y tế chủ động phòng dịch.")
    assert [order.quote for order in found] == ["Sở Tài chính rà soát dự toán", "Sở Y tế chủ động phòng dịch"]


def test_a_semicolon_before_a_new_instruction_parts_two() -> None:
    found = orders(f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán; Sở Y tế chủ động phòng dịch.")
    assert [(order.quote, leads(order)) for order in found] == [
        ("Sở Tài chính rà soát dự toán", ["Sở Tài chính"]),
        ("Sở Y tế chủ động phòng dịch", ["Sở Y tế"]),
    ]


def test_a_semicolon_before_a_verb_parts_two_of_the_same_addressee() -> None:
    found = orders(f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán; tham mưu phương án phân bổ vốn.")
    assert [(order.quote, leads(order)) for order in found] == [
        ("Sở Tài chính rà soát dự toán", ["Sở Tài chính"]),
        ("tham mưu phương án phân bổ vốn", ["Sở Tài chính"]),
    ]


@pytest.mark.parametrize(
    "part", ["điều chuyển vốn của các dự án chậm", "giải thích rõ các khoản chi", "có đánh giá về những hạn chế"]
)
def test_every_verb_of_doing_behind_a_semicolon_begins_an_order(part: str) -> None:
    found = orders(f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán; {part}.")
    assert [(order.quote, leads(order)) for order in found] == [
        ("Sở Tài chính rà soát dự toán", ["Sở Tài chính"]),
        (part, ["Sở Tài chính"]),
    ]


@pytest.mark.parametrize("part", ["đến nay còn 17 hộ chưa nhận tiền", "hiện còn 17 hộ chưa nhận tiền"])
def test_how_things_stand_behind_a_semicolon_is_no_part_of_the_order(part: str) -> None:
    (order,) = orders(f"{CHAIR} yêu cầu Sở Xây dựng tháo gỡ vướng mắc; {part}.")
    assert order.quote == "Sở Xây dựng tháo gỡ vướng mắc"


def test_what_is_due_by_now_is_an_order_all_the_same() -> None:
    (_, order) = orders(f"{CHAIR} yêu cầu Sở Xây dựng tháo gỡ vướng mắc; đến nay hồ sơ còn thiếu, cần bổ sung ngay.")
    assert "cần bổ sung ngay" in order.quote


def test_an_addressee_behind_another_clause_that_ends_with_a_month_parts_two() -> None:
    found = orders(f"{CHAIR} yêu cầu Sở Y tế báo cáo; Sở Nội vụ hoàn thành trong tháng 5.")
    assert [leads(order) for order in found] == [["Sở Y tế"], ["Sở Nội vụ"]]


def test_points_numbered_within_a_sentence_are_an_order_each() -> None:
    found = orders(
        f"{CHAIR} yêu cầu: (1) Sở Tài chính rà soát dự toán; (2) Sở Y tế chủ động phòng dịch; (3) các địa phương giải ngân vốn."
    )
    assert [leads(order) for order in found] == [["Sở Tài chính"], ["Sở Y tế"], ["các địa phương"]]


def test_a_semicolon_before_a_bare_noun_does_not_part() -> None:
    (order,) = orders(f"{CHAIR} yêu cầu Sở Tài chính rà soát các khoản thu từ đất; các khoản phí, lệ phí.")
    assert order.quote == "Sở Tài chính rà soát các khoản thu từ đất; các khoản phí, lệ phí"


def test_a_semicolon_within_brackets_does_not_part() -> None:
    (order,) = orders(f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán (thu nội địa; tăng thu từ đất) năm 2024.")
    assert order.quote.endswith("năm 2024")


def test_an_addressee_behind_a_topic_is_found() -> None:
    (order,) = orders(f"{CHAIR} yêu cầu: Đối với các dự án chậm tiến độ, Sở Xây dựng rà soát, báo cáo UBND tỉnh.")
    assert leads(order) == ["Sở Xây dựng"]


def test_who_is_singled_out_is_the_addressee() -> None:
    for words in ("Riêng Sở Y tế khẩn trương hoàn thiện đề án.", "Đối với Sở Y tế, cần hoàn thiện đề án."):
        found = orders(f"{CHAIR} yêu cầu các sở rà soát. {words}")
        assert [leads(order) for order in found] == [["các sở"], ["Sở Y tế"]]


def test_a_task_given_to_somebody_is_theirs() -> None:
    (order,) = orders(f"{CHAIR} giao nhiệm vụ cho Sở Xây dựng hoàn thiện hồ sơ.")
    assert (order.quote, leads(order)) == ("Sở Xây dựng hoàn thiện hồ sơ", ["Sở Xây dựng"])


def test_coordinating_organs_are_not_inherited() -> None:
    found = orders(f"{CHAIR} yêu cầu Sở Tài chính phối hợp với Sở Y tế rà soát dự toán; tham mưu phương án phân bổ vốn.")
    assert [partners(order) for order in found] == [["Sở Y tế"], []]


def test_the_place_of_each_party_is_its_own_words() -> None:
    (order,) = orders(f"{CHAIR} yêu cầu Sở Tài chính chủ trì, phối hợp với Sở Y tế rà soát dự toán.")
    for party in (*order.lead, *order.coordinate):
        assert order.start <= party.start < party.end <= order.end
        assert order.quote[party.start - order.start : party.end - order.start] == party.name


def test_an_order_ends_without_its_full_stop() -> None:
    for end in (".", ";", "./.", ".”"):
        (order,) = orders(f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán thu{end}")
        assert order.quote == "Sở Tài chính rà soát dự toán thu"


def test_a_semicolon_within_a_list_of_addressees_parts_no_orders() -> None:
    found = orders(f"{CHAIR} yêu cầu các Sở: Tài chính; Xây dựng; Nội vụ rà soát biên chế; Sở Y tế chủ động phòng dịch.")
    assert [leads(order) for order in found] == [["Sở Tài chính", "Sở Xây dựng", "Sở Nội vụ"], ["Sở Y tế"]]
