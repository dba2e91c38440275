"""Who speaks: a house with its province, delegates, and whom a pronoun stands for."""

import pytest

from tests.vanban.grammar.scenes import CHAIR, leads, orders
from vanban.results import Voice

NOBODY = [
    "Nhân dân tỉnh Nghệ An yêu cầu các sở rà soát dự toán.",
    "Sở Y tế tỉnh Nghệ An yêu cầu các sở rà soát dự toán.",
    # what delegates told or did is no speech of theirs
    "Đại diện lãnh đạo huyện Mẫu Hạ cho biết huyện đề nghị tỉnh bố trí vốn.",
    "Lãnh đạo huyện Mẫu Hạ đã họp và đề nghị tỉnh bố trí vốn.",
    "Sở Y tế báo cáo kết quả. Ông yêu cầu Sở Y tế mua thuốc.",  # nobody stands before the pronoun
]

SPEAKERS = [
    ("UBND tỉnh Nghệ An yêu cầu các sở rà soát dự toán.", "UBND tỉnh Nghệ An", Voice.CONCLUSION),
    (
        "Đại diện lãnh đạo huyện Mẫu Hạ đề nghị tỉnh bố trí vốn.",
        "Đại diện lãnh đạo huyện Mẫu Hạ",
        Voice.GUEST,
    ),
    # the holder of a post whom nobody names
    ("Chủ tịch UBND tỉnh chủ trì phiên họp. Ông yêu cầu Sở Y tế mua thuốc.", "Chủ tịch UBND tỉnh", Voice.CONCLUSION),
]


@pytest.mark.parametrize("paragraph", NOBODY)
def test_who_only_tells_or_has_no_say_gives_no_order(paragraph: str) -> None:
    assert [order.quote for order in orders(paragraph)] == []


@pytest.mark.parametrize(("paragraph", "by", "voice"), SPEAKERS)
def test_the_speaker_is_the_house_the_delegates_or_the_post_before_the_verb(paragraph: str, by: str, voice: Voice) -> None:
    (order,) = orders(paragraph)
    assert (order.by, order.voice) == (by, voice)


def test_a_pronoun_stands_for_who_took_the_floor_since_somebody_was_named() -> None:
    named = "Phó Chủ tịch UBND tỉnh Phạm Thí Dụ báo cáo."
    floor = "Chủ tịch UBND tỉnh yêu cầu Sở Y tế mua thuốc."
    (reporter,) = orders(f"{named} Ông đề nghị Sở Tài chính rà soát dự toán.")
    _, speaker = orders(f"{named} {floor} Ông đề nghị Sở Tài chính rà soát dự toán.")
    assert (reporter.by, speaker.by) == ("Phạm Thí Dụ", "Chủ tịch UBND tỉnh")


def test_a_pronoun_with_a_name_stands_for_nobody_else() -> None:
    assert orders(f"{CHAIR} chủ trì phiên họp. Ông Mẫu đề nghị Sở Y tế mua thuốc.") == ()
    (order,) = orders(f"{CHAIR} chủ trì phiên họp. Ông Dụ đề nghị Sở Y tế mua thuốc.")
    assert order.by == "Lê Văn Ví Dụ"


FLOOR = f"{CHAIR} yêu cầu các sở rà soát."


@pytest.mark.parametrize("title", ["Thư ký", "Bác sĩ", "Tổ viên"])
def test_a_title_that_nobody_at_the_head_bears_speaks_no_order(title: str) -> None:
    assert [order.quote for order in orders(f"{FLOOR} {title} yêu cầu Sở Y tế mua thuốc.")] == ["các sở rà soát"]


@pytest.mark.parametrize("title", ["Chủ tọa", "Người chủ trì", "Tổ trưởng"])
def test_a_title_of_whoever_leads_stands_for_who_has_the_floor_and_else_for_nobody(title: str) -> None:
    said = f"{title} yêu cầu Sở Y tế mua thuốc."
    _, order = orders(f"{FLOOR} {said}")
    assert orders(said) == ()
    assert (order.quote, order.by) == ("Sở Y tế mua thuốc", "Lê Văn Ví Dụ")


def test_a_province_by_name_speaks() -> None:
    (order,) = orders("Đối với đường cao tốc, tỉnh Đồng Nai đề nghị các đơn vị hoàn thành giải phóng mặt bằng.")
    assert (order.by, leads(order)) == ("tỉnh Đồng Nai", ["các đơn vị"])


@pytest.mark.parametrize(
    ("said", "lead"),
    [
        ("Tỉnh giao chỉ tiêu thu 5.000 tỷ đồng cho các huyện", None),  # a plan
        ("Tỉnh đã đề nghị Bộ Xây dựng bố trí vốn", None),  # told as done
        ("Nhiều doanh nghiệp trong Tỉnh yêu cầu được vay vốn", None),
        ("Tỉnh yêu cầu các nhà máy lắp trạm quan trắc", ["các nhà máy"]),
        ("Tỉnh cũng đề nghị Bộ Xây dựng sớm bố trí vốn", ["Bộ Xây dựng"]),
    ],
)
def test_a_province_that_heads_a_sentence_asks_in_its_committees_place(said: str, lead: list[str] | None) -> None:
    assert [leads(order) for order in orders(f"{said}.")] == ([lead] if lead else [])
