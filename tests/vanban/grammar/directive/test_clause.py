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


# Sentences behind an order that tell how things are, and the same that ask.
RESULTS = [
    "Thu nội địa đến ngày 20/4 đạt 40 tỷ đồng",
    "Giải ngân mới đạt 38 tỷ đồng",
    "Thu ngân sách 40 tỷ đồng, tăng 5%",
    "Hiện nay, Sở Y tế rà soát thuốc",
    "Thời gian qua, các sở tập trung chống dịch",
    "Qua kiểm tra, đẩy nhanh tiến độ còn chậm",
    # what is before the session
    "UBND tỉnh xem xét 5 nội dung: báo cáo thu ngân sách",
    "Các thành viên UBND tỉnh xem xét việc các sở tăng cường kiểm tra",
    "Tờ trình về giá đất: Sở Xây dựng lấy ý kiến các huyện",
    # a thing, and nothing to do with it
    "Chợ trung tâm: đông khách",
    # nouns that begin like a verb
    "Không chỉ tăng cường kiểm tra chợ",
    "Cùng kỳ năm trước thu đạt khá",
    "Giao thông vận tải tăng cường kết nối",
]
GOALS = [
    "Thu nội địa phải đến ngày 20/5 đạt 40 tỷ đồng",
    "Phấn đấu đến cuối năm giải ngân đạt 38 tỷ đồng",
    "Giải ngân phải đạt 38 tỷ đồng",
    "Tăng cường thu 40 tỷ đồng, tăng 5%",  # it begins with the act, and no indicator
    "UBND tỉnh cần xem xét 5 nội dung về thu ngân sách",
    "Đề án quản lý chợ cần hoàn thành trong quý II",
    "Không để xảy ra cháy chợ",
    "Mạnh dạn đổi mới cách làm",
    "Có ý kiến với bộ về thuốc",
    "Trình UBND tỉnh đề án chợ",
]


@pytest.mark.parametrize("sentence", RESULTS)
def test_how_things_stand_or_what_is_put_before_the_session_is_no_order(sentence: str) -> None:
    found = orders(f"{CHAIR} yêu cầu các sở rà soát. {sentence}.")
    assert [order.quote for order in found] == ["các sở rà soát"]


@pytest.mark.parametrize("sentence", GOALS)
def test_a_duty_a_goal_or_a_verb_first_is_an_order(sentence: str) -> None:
    (_, order) = orders(f"{CHAIR} yêu cầu các sở rà soát. {sentence}.")
    assert order.quote == sentence


def test_a_result_that_is_due_by_a_day_is_an_order() -> None:
    (_, order) = orders(f"{CHAIR} yêu cầu các sở rà soát. Giải ngân chậm nhất đến ngày 20/5 đạt 40% kế hoạch.")
    assert order.quote == "Giải ngân chậm nhất đến ngày 20/5 đạt 40% kế hoạch"


def test_a_draft_that_is_only_named_is_no_order() -> None:
    found = orders(f"{CHAIR} yêu cầu các sở rà soát. Dự thảo Nghị quyết về quản lý chợ.")
    assert [order.quote for order in found] == ["các sở rà soát"]


def test_an_order_has_three_words_at_least() -> None:
    assert [order.quote for order in orders(f"{CHAIR} yêu cầu đẩy nhanh.")] == []
    assert [order.quote for order in orders(f"{CHAIR} yêu cầu rà soát ngay.")] == ["rà soát ngay"]


def test_an_act_behind_a_colon_is_the_order_and_what_it_is_about_stays_outside() -> None:
    for topic in ("Chợ trung tâm", "Về chợ trung tâm", "Yêu cầu chung"):
        (_, order) = orders(f"{CHAIR} yêu cầu các sở rà soát. {topic}: tăng cường kiểm tra.")
        assert (order.quote, leads(order)) == ("tăng cường kiểm tra", ["các sở"])


# Sentences behind the orders that only tell or name something.
ONLY_TOLD = [
    "Theo ông Mẫu, rà soát các chợ",
    "Theo báo cáo, các chợ tăng cường kiểm tra",
    "Có những việc rà soát chưa xong",
    "Nói về chợ, đẩy mạnh rà soát",
    "Ban Dân tộc: Kết quả rà soát khá tốt",  # no duty behind the colon
    "Tờ trình về quản lý chợ",
    "Dự thảo Nghị quyết về quản lý chợ, trình HĐND tỉnh",  # what papers are for
]

STILL_ORDERED = [
    ("Theo dõi chặt tình hình chợ", ["các sở"]),
    ("Rà soát theo báo cáo của Sở Y tế", ["các sở"]),
    ("Có giải pháp rà soát chợ", ["các sở"]),
    ("Đề án phát triển chợ phải hoàn thành", []),  # a duty
    ("Dự thảo Nghị quyết về quản lý chợ, báo cáo UBND tỉnh", ["các sở"]),
    ("Ban Dân tộc: Việc rà soát địa bàn cần được hoàn thành", ["Ban Dân tộc"]),
    ("Chợ trung tâm: Việc rà soát cần được hoàn thành", []),  # a place is no addressee
]


@pytest.mark.parametrize("sentence", ONLY_TOLD)
def test_what_somebody_tells_or_a_paper_that_is_named_is_no_order(sentence: str) -> None:
    found = orders(f"{CHAIR} yêu cầu các sở rà soát. {sentence}.")
    assert [order.quote for order in found] == ["các sở rà soát"]


@pytest.mark.parametrize(("sentence", "lead"), STILL_ORDERED)
def test_a_duty_or_an_act_that_only_begins_alike_is_an_order(sentence: str, lead: list[str]) -> None:
    (_, order) = orders(f"{CHAIR} yêu cầu các sở rà soát. {sentence}.")
    assert (order.quote, leads(order)) == (sentence, lead)


@pytest.mark.parametrize(
    "sentence", ["Cùng dự có các sở rà soát chợ", "Tham dự họp có các sở rà soát", "Nhân dịp lễ, rà soát các chợ"]
)
def test_who_attends_or_an_occasion_is_no_order(sentence: str) -> None:
    found = orders(f"{CHAIR} yêu cầu các sở rà soát. {sentence}.")
    assert [order.quote for order in found] == ["các sở rà soát"]


@pytest.mark.parametrize(
    "sentence", ["Rà soát các hộ nằm cùng dự án đường", "Sở Nội vụ chuẩn bị tài liệu cho đại biểu tham dự hội nghị"]
)
def test_an_act_beside_words_of_attending_is_an_order(sentence: str) -> None:
    (_, order) = orders(f"{CHAIR} yêu cầu các sở rà soát. {sentence}.")
    assert order.quote == sentence


def test_a_duty_to_attend_is_an_order() -> None:
    (_, order) = orders(f"{CHAIR} yêu cầu các sở rà soát. Sở Y tế phải dự họp đầy đủ.")
    assert leads(order) == ["Sở Y tế"]


# Behind an order: what is only told, beside what is one.
TOLD_OR_ASKED = [
    ("Xuất khẩu: 1.002 triệu USD", False),
    ("Giải ngân xây dựng cơ bản 1.386 tỷ đồng trong tổng số 2.512 tỷ đồng", False),
    ("Công ty Điện lực Sông Mẫu cam kết không cắt điện ngoài kế hoạch", False),
    ("Các chủ đầu tư cam kết tiến độ giải ngân từng dự án", True),
    ("Giải ngân phải đạt 1.386 tỷ đồng trong tổng số 2.512 tỷ đồng", True),
    ("Dự án nào sau 30/6 chưa có khối lượng thì cắt vốn", True),
]


@pytest.mark.parametrize(("said", "asked"), TOLD_OR_ASKED)
def test_a_result_and_a_promise_are_no_orders(said: str, asked: bool) -> None:
    found = orders(f"{CHAIR} yêu cầu các sở rà soát từng chỉ tiêu. {said}.")
    assert [order.quote for order in found[1:]] == ([said] if asked else [])


@pytest.mark.parametrize(
    ("said", "lead"),
    [
        ("Giám đốc Ban đã báo cáo tiến độ", None),
        ("Ban cần sớm hoàn thành khu tái định cư", ["Ban Dân tộc"]),
        ("Giám đốc Ban chịu trách nhiệm nếu không đạt", ["Giám đốc Ban"]),
    ],
)
def test_a_body_told_in_short_goes_on_and_its_head_is_named_as_written(said: str, lead: list[str] | None) -> None:
    found = orders(f"{CHAIR} yêu cầu Ban Dân tộc rà soát. {said}.")
    assert [leads(order) for order in found[1:]] == ([lead] if lead else [])


@pytest.mark.parametrize(
    ("said", "lead"),
    [
        ("chủ đầu tư nào chậm thì kiên quyết cắt vốn", ["Sở Xây dựng"]),
        ("chủ đầu tư nào chậm thì phải giải trình", ["chủ đầu tư"]),
        ("địa phương nào chậm, Chủ tịch UBND huyện chịu trách nhiệm", ["Chủ tịch UBND huyện"]),
    ],
)
def test_a_rule_is_led_by_those_it_is_about_only_where_they_are_to_act(said: str, lead: list[str]) -> None:
    (_, order) = orders(f"{CHAIR} yêu cầu Sở Xây dựng kiểm tra; {said}.")
    assert leads(order) == lead
