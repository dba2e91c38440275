"""Who speaks an order, and what only sounds like one: reports, nouns, headings, agreement and notices for information."""

import pytest

from tests.vanban.grammar.scenes import CHAIR, in_session, leads, orders
from vanban.results import Voice

# Paragraphs that give no order.
NO_ORDERS = [
    # what was done
    "Trong tháng, các sở, ngành đã tập trung tháo gỡ khó khăn cho doanh nghiệp.",
    "UBND tỉnh đã chỉ đạo các địa phương rà soát các dự án chậm tiến độ.",
    "Công tác cải cách hành chính tiếp tục được quan tâm.",
    "Thu ngân sách đạt 1.200 tỷ đồng, bằng 45% dự toán.",
    # the words as nouns
    "Nguồn cung bảo đảm đáp ứng yêu cầu của thị trường.",
    "Theo đề nghị của Sở Tài chính, phiên họp đã thông qua dự thảo nghị quyết.",
    "Giao thông trên địa bàn cơ bản thông suốt.",
    # who was there, who reported
    "Tham dự phiên họp có lãnh đạo các sở, ban, ngành và địa phương.",
    "Giám đốc Sở Tài chính Trần Thị Minh Họa trình bày báo cáo tình hình giải ngân.",
    "Phiên họp thảo luận về tình hình kinh tế - xã hội tháng 4.",
    f"{CHAIR} biểu dương các huyện Mẫu Thượng, Mẫu Hạ đã hoàn thành giải phóng mặt bằng.",
    f"{CHAIR} khẳng định: kinh tế tỉnh tiếp tục phục hồi, thu ngân sách đạt khá.",
    f"{CHAIR} đã giao Sở Xây dựng rà soát quỹ đất từ tháng 2.",  # what was once asked
    f"{CHAIR} nhấn mạnh tầm quan trọng của chuyển đổi số trong cải cách hành chính.",  # a thing stressed, and no duty
    f"{CHAIR} chủ trì cuộc họp để đánh giá kết quả thu ngân sách. Thu nội địa đạt 40 tỷ đồng, bằng 38% dự toán.",
    f"{CHAIR} chủ trì cuộc họp để đánh giá kết quả thu ngân sách. Các địa phương cần thêm vốn.",  # it met, nobody ordered
    # for information
    "Văn phòng UBND tỉnh thông báo để các sở, ngành biết.",
    # a heading
    "Tiếp tục đẩy mạnh giải ngân vốn đầu tư công",
]

# The paragraph, who gives the order, and in which voice.
SPEAKERS = [
    # the post and the name
    (f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán thu.", "Lê Văn Ví Dụ", Voice.CONCLUSION),
    # the name with its posts behind
    (
        "Đồng chí Lê Văn Ví Dụ, Chủ tịch UBND tỉnh đề nghị Sở Tài chính rà soát dự toán thu.",
        "Lê Văn Ví Dụ",
        Voice.CONCLUSION,
    ),
    # an adverb before the verb
    (f"{CHAIR} cũng yêu cầu Sở Tài chính rà soát dự toán thu.", "Lê Văn Ví Dụ", Voice.CONCLUSION),
    (f"Kết luận phiên họp, {CHAIR} giao Sở Tài chính rà soát dự toán thu.", "Lê Văn Ví Dụ", Voice.CONCLUSION),
    # a post without a name: its words
    ("Chủ tịch UBND tỉnh yêu cầu Sở Tài chính rà soát dự toán thu.", "Chủ tịch UBND tỉnh", Voice.CONCLUSION),
    ("UBND tỉnh yêu cầu các địa phương tăng cường kiểm tra.", "UBND tỉnh", Voice.CONCLUSION),
    # a member of the committee asks
    (
        "Giám đốc Sở Y tế Trần Thị Minh Họa đề nghị UBND tỉnh bố trí thêm kinh phí.",
        "Trần Thị Minh Họa",
        Voice.MEMBER,
    ),
    # guests
    ("Các đại biểu đề nghị UBND tỉnh quan tâm bố trí vốn cho miền núi.", "Các đại biểu", Voice.GUEST),
]


@pytest.mark.parametrize("paragraph", NO_ORDERS)
def test_a_paragraph_that_only_tells_gives_no_order(paragraph: str) -> None:
    assert [order.quote for order in orders(paragraph)] == []


@pytest.mark.parametrize(("paragraph", "by", "voice"), SPEAKERS)
def test_an_order_knows_who_gives_it(paragraph: str, by: str, voice: Voice) -> None:
    (order,) = orders(paragraph)
    assert (order.by, order.voice) == (by, voice)


def test_a_post_is_its_holder_where_the_paper_names_one() -> None:
    (order,) = orders(f"{CHAIR} chủ trì phiên họp.", "Chủ tịch UBND tỉnh yêu cầu Sở Tài chính rà soát dự toán thu.")
    assert order.by == "Lê Văn Ví Dụ"


@pytest.mark.parametrize("verb", ["yêu cầu", "đề nghị", "giao", "chỉ đạo", "lưu ý"])
def test_every_verb_of_ordering_opens_an_order(verb: str) -> None:
    (order,) = orders(f"{CHAIR} {verb} Sở Tài chính rà soát dự toán thu.")
    assert order.quote == "Sở Tài chính rà soát dự toán thu"
    assert leads(order) == ["Sở Tài chính"]


def test_a_verb_alone_orders_where_somebody_is_addressed_at_once() -> None:
    (order,) = orders("Giao Sở Tài chính rà soát dự toán thu.")
    assert (order.quote, order.by) == ("Sở Tài chính rà soát dự toán thu", None)


def test_an_order_in_the_passive_is_one() -> None:
    (order,) = orders(f"{CHAIR} nhấn mạnh: Vướng mắc về mặt bằng phải được các địa phương tháo gỡ dứt điểm.")
    assert "mặt bằng phải được" in order.quote


def test_an_order_told_as_a_noun_is_one() -> None:
    (order,) = orders(f"Yêu cầu của {CHAIR} là: các địa phương đẩy nhanh giải phóng mặt bằng.")
    assert (order.quote, order.by) == ("các địa phương đẩy nhanh giải phóng mặt bằng", "Lê Văn Ví Dụ")


def test_an_order_spoken_in_quotation_marks_is_the_speakers() -> None:
    (order,) = orders(f"“Các địa phương không được chủ quan với dịch bệnh”, {CHAIR} nhấn mạnh.")
    assert (order.quote, order.by) == ("Các địa phương không được chủ quan với dịch bệnh", "Lê Văn Ví Dụ")


def test_a_pronoun_stands_for_who_was_named_last() -> None:
    found = orders(
        f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán thu. Ông đề nghị Sở Y tế chủ động phương án phòng dịch.",
    )
    assert [order.by for order in found] == ["Lê Văn Ví Dụ"] * 2


def test_the_chair_told_by_a_bare_title_is_whom_the_paper_names() -> None:
    (order,) = orders(f"Kết luận phiên họp, {CHAIR} ghi nhận nỗ lực của các sở. Chủ tịch yêu cầu các địa phương không chủ quan.")
    assert order.by == "Lê Văn Ví Dụ"


def test_what_the_chair_stresses_as_a_duty_is_an_order() -> None:
    found = orders(
        f"{CHAIR} nhấn mạnh, trong thời gian tới, các sở, ngành cần tập trung cho giải ngân. Phải xác định đây là trọng tâm."
    )
    assert [leads(order) for order in found] == [["các sở, ngành"], ["các sở, ngành"]]


def test_a_duty_told_as_the_chairs_view_is_an_order() -> None:
    (order,) = orders(f"Theo {CHAIR}, các địa phương cần chủ động nguồn lực, không trông chờ ngân sách tỉnh.")
    assert (order.by, leads(order)) == ("Lê Văn Ví Dụ", ["các địa phương"])


def test_who_is_told_to_direct_others_is_the_addressee() -> None:
    (order,) = orders(f"{CHAIR} giao Phó Chủ tịch UBND tỉnh Phạm Thí Dụ trực tiếp chỉ đạo tháo gỡ vướng mắc dự án.")
    assert order.quote.startswith("Phó Chủ tịch UBND tỉnh Phạm Thí Dụ")
    assert order.lead


def test_what_a_district_asks_of_the_province_is_a_guests_request() -> None:
    (order,) = orders("Lãnh đạo huyện Mẫu Thượng kiến nghị tỉnh sớm bố trí vốn cho dự án hồ chứa nước.")
    assert order.voice is Voice.GUEST


def test_two_leaders_each_give_their_own_orders() -> None:
    found = orders(
        "Phó Chủ tịch UBND tỉnh Phạm Thí Dụ đề nghị Sở Y tế chủ động phương án phòng dịch.",
        f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán thu.",
    )
    assert [(order.by, leads(order)) for order in found] == [("Phạm Thí Dụ", ["Sở Y tế"]), ("Lê Văn Ví Dụ", ["Sở Tài chính"])]


def test_a_caption_that_repeats_an_order_is_none_and_a_new_one_is() -> None:
    paragraph = f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán thu ngân sách năm 2024."
    again = f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán thu ngân sách năm 2024"
    new = f"{CHAIR} yêu cầu Sở Y tế chủ động phương án phòng dịch mùa hè"
    assert len(in_session(paragraph, again).directives) == 1
    assert [leads(order) for order in in_session(paragraph, new).directives] == [["Sở Tài chính"], ["Sở Y tế"]]


# Sentences behind an order that tell, though they begin with a verb of doing.
TOLD_BEHIND = [
    "Thu nội địa đạt 40 tỷ đồng, bằng 38% dự toán HĐND tỉnh giao",
    "Thu từ xổ số 12 tỷ đồng, gần bằng 46% dự toán",
    "Đẩy mạnh cải cách hành chính tiếp tục được các sở quan tâm",
]

# And those that ask.
ASKED_BEHIND = [
    "Phấn đấu thu nội địa đạt 120 tỷ đồng, bằng 105% dự toán",
    "Thu nội địa phải đạt 120 tỷ đồng, bằng 105% dự toán",
    "Đẩy mạnh cải cách hành chính, nhất là lĩnh vực được người dân quan tâm",
]


@pytest.mark.parametrize("sentence", TOLD_BEHIND)
def test_a_result_or_a_state_behind_an_order_is_none(sentence: str) -> None:
    found = orders(f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán thu. {sentence}.")
    assert [order.quote for order in found] == ["Sở Tài chính rà soát dự toán thu"]


@pytest.mark.parametrize("sentence", ASKED_BEHIND)
def test_a_goal_with_what_it_is_compared_with_is_an_order(sentence: str) -> None:
    (_, order) = orders(f"{CHAIR} yêu cầu Sở Tài chính rà soát dự toán thu. {sentence}.")
    assert order.quote == sentence


def test_a_partner_who_is_to_call_on_others_does_not_speak() -> None:
    for partner in ("Sở Y tế", "Chủ tịch Hội Nông dân tỉnh"):
        found = orders(
            f"{CHAIR} yêu cầu các sở rà soát. Sở Nội vụ phối hợp với {partner} kêu gọi nhà hảo tâm ủng hộ. Sở Tư pháp rà soát."
        )
        assert [order.by for order in found] == ["Lê Văn Ví Dụ"] * 3
        assert leads(found[1]) == ["Sở Nội vụ"]


def test_each_branch_that_the_chair_reminds_is_addressed() -> None:
    found = orders(
        f"{CHAIR} yêu cầu các sở rà soát.",
        "Về lĩnh vực văn hóa - xã hội, đồng chí lưu ý ngành giáo dục bổ sung giáo viên; ngành y tế đảm bảo thuốc.",
    )
    assert [leads(order) for order in found[1:]] == [["ngành giáo dục"], ["ngành y tế"]]


# What only tells of orders, of papers, or names no task.
NO_FRAMES = [
    f"{CHAIR} chỉ đạo nhiều nội dung quan trọng.",
    f"{CHAIR} chỉ đạo một số nội dung liên quan đến chợ.",
    f"{CHAIR} nhắc lại: giao thông còn ùn tắc.",
    f"{CHAIR} đã chỉ đạo Sở Y tế mua thuốc.",  # at no session
    "Sở Y tế đã yêu cầu các bệnh viện rà soát thuốc.",
    # a body carries out, and papers that others only go by
    "UBND tỉnh chỉ đạo các sở rà soát dự toán.",
    "Theo văn bản, UBND tỉnh chỉ đạo các sở rà soát dự toán.",
    "UBND tỉnh có văn bản. Các sở yêu cầu hỗ trợ thêm.",
    # nobody who may order heads the sentence
    "Đoàn kiểm tra đoạn kè Mẫu Hạ, yêu cầu khắc phục sự cố.",
    f"{CHAIR} kiểm tra đoạn kè Mẫu Hạ, lưu ý khắc phục sự cố.",  # a reminder needs its addressee
    "Kiến nghị của cử tri được trả lời.",
]

# The paragraph, the order, who gives it.
FRAMED = [
    # what is told of the speaker between the name and the verb
    (f"{CHAIR} (ngồi giữa) yêu cầu các sở rà soát.", "các sở rà soát", "Lê Văn Ví Dụ"),
    (f"{CHAIR}, người phụ trách khối nông nghiệp, yêu cầu các sở rà soát.", "các sở rà soát", "Lê Văn Ví Dụ"),
    (f"{CHAIR}, vốn là kỹ sư, yêu cầu các sở rà soát.", "các sở rà soát", "Lê Văn Ví Dụ"),
    # told as done, at this very session
    (f"Sau khi nghe ý kiến, {CHAIR} đã chỉ đạo Sở Y tế mua thuốc.", "Sở Y tế mua thuốc", "Lê Văn Ví Dụ"),
    (f"Kết luận phiên họp, {CHAIR} đã giao Sở Y tế mua thuốc.", "Sở Y tế mua thuốc", "Lê Văn Ví Dụ"),
    ("UBND tỉnh đã yêu cầu các sở rà soát dự toán.", "các sở rà soát dự toán", "UBND tỉnh"),
    ("Sở Y tế yêu cầu các bệnh viện rà soát thuốc.", "các bệnh viện rà soát thuốc", "Sở Y tế"),
    # a paper orders
    ("UBND tỉnh vừa có văn bản gửi các sở yêu cầu rà soát dự toán.", "rà soát dự toán", "UBND tỉnh"),
    ("UBND tỉnh vừa có văn bản số 12/UBND-NN chỉ đạo các sở rà soát dự toán.", "các sở rà soát dự toán", "UBND tỉnh"),
    (f"{CHAIR} vừa ký công điện yêu cầu các sở rà soát dự toán.", "các sở rà soát dự toán", "Lê Văn Ví Dụ"),
    # behind what the speaker did
    (f"{CHAIR} phê bình các sở, yêu cầu làm rõ trách nhiệm.", "làm rõ trách nhiệm", "Lê Văn Ví Dụ"),
    (f"{CHAIR} kiểm tra đoạn kè Mẫu Hạ, yêu cầu khắc phục sự cố.", "khắc phục sự cố", "Lê Văn Ví Dụ"),
    # an order within what is said again
    (f"{CHAIR} nhắc lại: giao Sở Y tế mua đủ thuốc.", "Sở Y tế mua đủ thuốc", "Lê Văn Ví Dụ"),
    (f"{CHAIR} lưu ý nhiều nội dung cần các sở làm ngay.", "nhiều nội dung cần các sở làm ngay", "Lê Văn Ví Dụ"),
    ("Kiến nghị UBND tỉnh bố trí thêm vốn.", "UBND tỉnh bố trí thêm vốn", None),
]


@pytest.mark.parametrize("paragraph", NO_FRAMES)
def test_a_verb_of_ordering_that_only_tells_gives_no_order(paragraph: str) -> None:
    assert [order.quote for order in orders(paragraph)] == []


@pytest.mark.parametrize(("paragraph", "quote", "by"), FRAMED)
def test_an_order_is_the_speakers_whatever_stands_between_the_two(paragraph: str, quote: str, by: str | None) -> None:
    (order,) = orders(paragraph)
    assert (order.quote, order.by) == (quote, by)


@pytest.mark.parametrize("verb", ["có văn bản yêu cầu", "có văn bản chỉ đạo", "ban hành văn bản yêu cầu"])
def test_a_paper_right_before_the_verb_orders_too(verb: str) -> None:
    (order,) = orders(f"UBND tỉnh vừa {verb} các sở rà soát dự toán.")
    assert (order.quote, order.by) == ("các sở rà soát dự toán", "UBND tỉnh")


# Whoever is given a thing to direct himself is no speaker of his own.
@pytest.mark.parametrize(
    ("given", "lead"),
    [
        ("đồng chí Phạm Thí Dụ trực tiếp chỉ đạo mua thuốc", "Phạm Thí Dụ"),
        ("đồng chí Phạm Thí Dụ, Phó Chủ tịch UBND tỉnh trực tiếp chỉ đạo các sở mua thuốc", "Phạm Thí Dụ"),
        ("Sở Y tế trực tiếp chỉ đạo các xã mua thuốc", "Sở Y tế"),
    ],
)
def test_who_is_given_a_thing_to_direct_is_addressed_and_speaks_no_order(given: str, lead: str) -> None:
    (order,) = orders("Phó Chủ tịch UBND tỉnh Phạm Thí Dụ dự họp.", f"{CHAIR} giao {given}.")
    assert (order.quote, leads(order), order.by) == (given, [lead], "Lê Văn Ví Dụ")


# Whose a thing is to be, told behind the thing.
GIVEN_OVER = [
    ("Hạng mục kè Mẫu Hải, giao Sở Nội vụ lập hồ sơ", ["Sở Nội vụ lập hồ sơ"]),
    ("Hạng mục kè Mẫu Hải, giao cho ai làm cũng được", []),  # nobody is named
    ("Dự toán này, giao Sở Nội vụ là chưa hợp lý", []),  # nothing is to be done
]


@pytest.mark.parametrize(("said", "wanted"), GIVEN_OVER)
def test_a_thing_may_come_before_who_is_to_do_what_with_it(said: str, wanted: list[str]) -> None:
    found = orders(f"{CHAIR} yêu cầu Sở Y tế rà soát thuốc. {said}.")
    assert [order.quote for order in found[1:]] == wanted


def test_a_proposal_that_is_spoken_of_asks_nothing() -> None:
    assert orders(f"{CHAIR} yêu cầu Sở Y tế rà soát thuốc. Đề nghị này của huyện là hợp lý.")[1:] == ()


def test_a_comma_may_stand_between_the_verb_and_who_is_asked() -> None:
    assert [leads(order) for order in orders(f"{CHAIR} yêu cầu, Sở Y tế rà soát thuốc, vật tư.")] == [["Sở Y tế"]]
    assert orders(f"{CHAIR} yêu cầu, phiên họp kết thúc lúc 17 giờ.") == ()


def test_a_body_told_in_short_asks_and_one_that_asked_before_is_told_of() -> None:
    opening = "Ông Vòng A Mẫu, Chủ tịch UBND huyện Mẫu Thượng, nêu khó khăn."
    assert [leads(order) for order in orders(f"{opening} Huyện đề nghị tỉnh hỗ trợ thêm 6,5 tỷ đồng.")] == [["tỉnh"]]
    assert orders(f"{opening} Huyện đã yêu cầu các chủ đầu tư lập kế hoạch chi tiết.") == ()


def test_a_demand_that_is_named_by_whoever_heads_the_sentence_is_theirs() -> None:
    (order,) = orders(f"{CHAIR} nêu yêu cầu chung là phải giải ngân 95% trở lên.")
    assert (order.quote, order.by) == ("giải ngân 95% trở lên", "Lê Văn Ví Dụ")


def test_two_acts_in_a_row_are_one_order_even_if_the_second_could_be_a_verb_of_speaking() -> None:
    said = "các ngành rà soát hồ đập; tuyên truyền, định hướng cho người dân về cơ cấu cây trồng"
    assert [order.quote for order in orders(f"{CHAIR} yêu cầu {said}.")] == said.split("; ")


def test_a_time_between_the_speaker_and_what_is_asked_is_no_order() -> None:
    (order,) = orders(f"{CHAIR} nhấn mạnh: Thời gian tới, yêu cầu các ngành phải tăng cường trực.")
    assert order.quote == "các ngành phải tăng cường trực"


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        # What the one who speaks asks for anew is an order of its own.
        ("Sở Y tế rà soát, đề nghị các huyện báo cáo", [["Sở Y tế"], ["các huyện"]]),
        ("Sở Y tế rà soát thuốc, đề nghị UBND tỉnh cấp vốn", [["Sở Y tế"], ["UBND tỉnh"]]),
        ("Sở Y tế tham mưu, đề xuất UBND tỉnh phương án trước ngày 15/10", [["Sở Y tế"]]),
        ("Sở Y tế tổng hợp, kiến nghị Chủ tịch UBND tỉnh xử lý", [["Sở Y tế"]]),
    ],
)
def test_what_is_to_be_proposed_to_those_above_is_part_of_the_act(said: str, wanted: list[list[str]]) -> None:
    assert [leads(order) for order in orders(f"{CHAIR} yêu cầu {said}.")] == wanted


def test_a_time_may_stand_between_a_further_verb_of_speaking_and_who_is_asked() -> None:
    (order,) = orders(f"{CHAIR} biểu dương các ngành đã nỗ lực; yêu cầu trong tháng 10, các sở phải rà soát thuốc.")
    assert (order.quote, leads(order)) == ("các sở phải rà soát thuốc", ["các sở"])
