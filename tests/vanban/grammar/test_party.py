"""Parties: distinct organs are one each, a run of collectives is one as written, and a name ends where acting begins."""

import pytest
from hypothesis import given, settings

from tests.vanban.grammar.scenes import marks_of
from tests.vanban.text.fragments import OFFICIAL_TEXT
from vanban.grammar.party import names, parties
from vanban.results import PartyKind

# No party stands at the head of these.
NOBODY = [
    "",
    "rà soát các dự án chậm tiến độ",
    "nguồn vốn ngân sách tỉnh",
    "tài chính, ngân sách",
    "nông nghiệp tăng trưởng khá",
    "xã Mẫu Tiến đạt chuẩn",  # one place with a name of its own is no collective
    "đơn thư kéo dài",
    "công tác cán bộ",
    "Nghị quyết của HĐND tỉnh",
]

# The text, and the parties at its head.
PARTIES = [
    ("Sở Tài chính chủ trì, phối hợp", ["Sở Tài chính"]),
    ("Sở Kế hoạch và Đầu tư tham mưu", ["Sở Kế hoạch và Đầu tư"]),  # "và" within a name
    ("Sở Lao động - Thương binh và Xã hội rà soát", ["Sở Lao động - Thương binh và Xã hội"]),
    ("Sở Tài chính, Sở Xây dựng và Công an tỉnh phối hợp", ["Sở Tài chính", "Sở Xây dựng", "Công an tỉnh"]),
    ("các sở, ban, ngành, địa phương tập trung", ["các sở, ban, ngành, địa phương"]),  # a run of collectives is one
    ("các cấp, các ngành, các địa phương chủ động", ["các cấp, các ngành, các địa phương"]),
    ("UBND các xã, phường, đặc khu tổ chức", ["UBND các xã, phường, đặc khu"]),
    ("UBND cấp xã rà soát", ["UBND cấp xã"]),
    ("UBND huyện Mẫu Thượng chỉ đạo", ["UBND huyện Mẫu Thượng"]),
    ("Các Sở: Giáo dục và Đào tạo, Tài chính, Xây dựng rà soát", ["Sở Giáo dục và Đào tạo", "Sở Tài chính", "Sở Xây dựng"]),
    ("các Sở: Tài chính; Xây dựng; Nội vụ phối hợp rà soát", ["Sở Tài chính", "Sở Xây dựng", "Sở Nội vụ"]),
    ("Sở Tài chính ; Sở Y tế;Công an tỉnh rà soát", ["Sở Tài chính", "Sở Y tế", "Công an tỉnh"]),  # however it is spaced
    (
        "Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường rà soát",
        ["Thủ trưởng các sở, ban, ngành", "Chủ tịch UBND các xã, phường"],
    ),
    ("Sở Tài chính; hoàn thành trong tháng 5", ["Sở Tài chính"]),  # another clause
    ("Kho bạc Nhà nước khu vực XI rà soát", ["Kho bạc Nhà nước khu vực XI"]),
    ("chủ tịch huyện nơi đó chịu trách nhiệm", ["chủ tịch huyện nơi đó"]),
    ("Chủ tịch UBND huyện, thị xã chịu trách nhiệm", ["Chủ tịch UBND huyện, thị xã"]),
    ("Các Sở Công Thương, Nội vụ báo cáo", ["Sở Công Thương", "Sở Nội vụ"]),  # the same without a colon
    ("hai Sở Tài chính và Xây dựng thống nhất", ["Sở Tài chính", "Sở Xây dựng"]),
    ("Sở Tài chính, các địa phương rà soát", ["Sở Tài chính", "các địa phương"]),  # an organ beside a collective
    ("các chủ đầu tư đẩy nhanh tiến độ", ["các chủ đầu tư"]),
    ("Các sở, ngành, các chủ đầu tư đẩy nhanh", ["Các sở, ngành", "các chủ đầu tư"]),  # investors are apart from the state
    ("Người đứng đầu các sở, ngành chịu trách nhiệm", ["Người đứng đầu các sở, ngành"]),
    ("Thủ trưởng các đơn vị trực tiếp chỉ đạo", ["Thủ trưởng các đơn vị"]),
    ("Ban quản lý Khu kinh tế Mẫu Hạ tập trung", ["Ban quản lý Khu kinh tế Mẫu Hạ"]),
    ("Công ty Điện lực Sông Mẫu bảo đảm cấp điện", ["Công ty Điện lực Sông Mẫu"]),
    ("Ban Chỉ đạo chuyển đổi số tỉnh tập trung", ["Ban Chỉ đạo chuyển đổi số tỉnh"]),
    ("Công ty cổ phần Mẫu Hạ bảo đảm cấp nước", ["Công ty cổ phần Mẫu Hạ"]),  # known by its head and shape
    ("các sở, ngành liên quan rà soát", ["các sở, ngành liên quan"]),  # the modifier belongs to the name
    ("các huyện biên giới tăng cường tuần tra", ["các huyện biên giới"]),
    ("tất cả các địa phương tổng rà soát", ["tất cả các địa phương"]),
    ("Văn phòng UBND tỉnh theo dõi, đôn đốc", ["Văn phòng UBND tỉnh"]),
]


@pytest.mark.parametrize("text", NOBODY)
def test_no_party_is_read_where_none_is_named(text: str) -> None:
    assert parties(marks_of(text), 0, len(text)) == ([], 0)


@pytest.mark.parametrize(("text", "wanted"), PARTIES)
def test_parties_are_read_as_written(text: str, wanted: list[str]) -> None:
    found, stop = parties(marks_of(text), 0, len(text))
    assert names(found) == wanted
    assert stop == found[-1].end


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sở Tài chính rà soát", PartyKind.ORGAN),
        ("các sở, ngành rà soát", PartyKind.GROUP),
        ("UBND các huyện rà soát", PartyKind.GROUP),
        ("Người đứng đầu các sở, ngành rà soát", PartyKind.PERSON),
    ],
)
def test_an_organ_a_group_and_the_holder_of_a_post_are_told_apart(text: str, kind: PartyKind) -> None:
    (party,) = parties(marks_of(text), 0, len(text))[0]
    assert party.kind is kind


def test_an_organ_of_the_lexicon_is_known_by_any_spelling() -> None:
    spellings = ("Sở Kế hoạch và Đầu tư", "sở Kế hoạch và đầu tư", "Sở KH&ĐT", "Sở Kế hoạch & Đầu tư")
    assert len({parties(marks_of(text), 0, len(text))[0][0].organ for text in spellings}) == 1


def test_a_collective_and_an_unknown_name_have_no_organ() -> None:
    for text in ("các sở, ngành", "Công ty cổ phần Mẫu Hạ"):
        assert parties(marks_of(text), 0, len(text))[0][0].organ is None


def test_each_department_of_a_list_has_its_own_place() -> None:
    text = "Các Sở: Y tế, Tài chính rà soát"
    assert [(p.name, text[p.start : p.end]) for p in parties(marks_of(text), 0, len(text))[0]] == [
        ("Sở Y tế", "Y tế"),
        ("Sở Tài chính", "Tài chính"),
    ]


def test_nothing_is_read_behind_the_end_asked_for() -> None:
    text = "Sở Tài chính, Sở Y tế rà soát"
    assert names(parties(marks_of(text), 0, len("Sở Tài chính, Sở"))[0]) == ["Sở Tài chính"]


@given(OFFICIAL_TEXT)
@settings(deadline=None, max_examples=80)
def test_parties_stand_in_order_within_what_was_read(text: str) -> None:
    marks = marks_of(text)
    found, stop = parties(marks, 0, len(marks.text))
    position = 0
    for party in found:
        assert position <= party.start < party.end <= stop
        position = party.end


# Groups, though no place is named one by one.
OTHER_GROUPS = [
    ("các xã biên giới rà soát", ["các xã biên giới"]),
    ("các huyện: Mẫu Thượng rà soát", ["các huyện"]),  # one place behind a colon is no list
    ("các ngành của tỉnh rà soát", ["các ngành của tỉnh"]),
    ("các phòng, ban của huyện và Mẫu Hạ rà soát", ["các phòng, ban"]),  # the place goes on
    ("các ngành tỉnh và địa phương rà soát", ["các ngành"]),
]

PLACES = [
    ("các huyện: Mẫu Thượng, Mẫu Hạ rà soát", ["huyện Mẫu Thượng", "huyện Mẫu Hạ"]),  # a list behind a colon
    ("UBND huyện Mẫu Thượng, huyện Mẫu Hạ rà soát", ["UBND huyện Mẫu Thượng", "UBND huyện Mẫu Hạ"]),  # the head told once
    ("các xã Mẫu An, Mẫu Bình rà soát", ["xã Mẫu An", "xã Mẫu Bình"]),
    (
        "các huyện Mẫu Thượng, Mẫu Hạ và thị xã Mẫu Hải rà soát",
        ["huyện Mẫu Thượng", "huyện Mẫu Hạ", "thị xã Mẫu Hải"],
    ),
    ("các huyện Mẫu Thượng và Sở Y tế rà soát", ["các huyện Mẫu Thượng", "Sở Y tế"]),  # an organ is no place
]


@pytest.mark.parametrize("text", ["huyện Mẫu Thượng rà soát", "các sở Mẫu Thượng rà soát", "các phòng của huyện rà soát"])
def test_one_place_or_no_level_of_places_makes_no_group_of_places(text: str) -> None:
    assert parties(marks_of(text), 0, len(text)) == ([], 0)


@pytest.mark.parametrize(("text", "wanted"), OTHER_GROUPS)
def test_a_group_is_as_long_as_the_words_that_tell_which_are_meant(text: str, wanted: list[str]) -> None:
    assert names(parties(marks_of(text), 0, len(text))[0]) == wanted


@pytest.mark.parametrize(("text", "wanted"), PLACES)
def test_places_of_a_level_named_one_by_one_are_a_party_each(text: str, wanted: list[str]) -> None:
    found, _ = parties(marks_of(text), 0, len(text))
    assert names(found) == wanted


# Boards of works: their names go on with the works, and not with what they do to them.
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ban Quản lý dự án rà soát các công trình", "Ban Quản lý dự án"),
        ("Ban Quản lý dự án tỉnh rà soát các công trình", "Ban Quản lý dự án tỉnh"),
        ("Ban QLDA đầu tư xây dựng các công trình giao thông rà soát", "Ban QLDA đầu tư xây dựng các công trình giao thông"),
        ("Ban QLDA đầu tư xây dựng công trình dân dụng tỉnh rà soát", "Ban QLDA đầu tư xây dựng công trình dân dụng tỉnh"),
    ],
)
def test_a_board_of_works_is_named_as_a_whole(text: str, wanted: str) -> None:
    (found,) = parties(marks_of(text), 0, len(text))[0]
    assert (found.name, found.kind) == (wanted, PartyKind.ORGAN)


def test_a_board_of_works_written_out_is_an_organ() -> None:
    text = "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông rà soát"
    (found,) = parties(marks_of(text), 0, len(text))[0]
    assert (found.kind, found.organ) == (PartyKind.ORGAN, "bqlda-giao-thong")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kho bạc Nhà nước rà soát hồ sơ", "Kho bạc Nhà nước"),
        ("Kho bạc Nhà nước thanh toán cho Phú Yên", "Kho bạc Nhà nước"),
        ("Sở Y tế, Nghệ An", "Sở Y tế"),
        ("Kho bạc Nhà nước Phú Yên rà soát hồ sơ", "Kho bạc Nhà nước Phú Yên"),
        ("Ngân hàng Nhà nước chi nhánh Cà Mau chủ trì", "Ngân hàng Nhà nước chi nhánh Cà Mau"),
    ],
)
def test_a_branch_may_be_named_by_its_province_without_the_level(text: str, wanted: str) -> None:
    (found, *_) = parties(marks_of(text), 0, len(text))[0]
    assert found.name == wanted


# Groups that name one place, or none by name, stay one party; the committees of places named are a party each.
COMMITTEES = [
    ("UBND các huyện Mẫu Thượng rà soát", ["UBND các huyện Mẫu Thượng"]),
    ("các huyện Mẫu Thượng và các xã rà soát", ["các huyện Mẫu Thượng", "các xã"]),
    ("các huyện vùng cao rà soát", ["các huyện vùng cao"]),
    ("UBND các huyện Mẫu Thượng, Mẫu Hạ rà soát", ["UBND huyện Mẫu Thượng", "UBND huyện Mẫu Hạ"]),
    ("các huyện Mẫu H'Lốc, Mẫu Hạ rà soát", ["huyện Mẫu H'Lốc", "huyện Mẫu Hạ"]),
]


@pytest.mark.parametrize(("text", "wanted"), COMMITTEES)
def test_committees_of_places_named_one_by_one_are_a_party_each(text: str, wanted: list[str]) -> None:
    assert names(parties(marks_of(text), 0, len(text))[0]) == wanted


def test_each_place_of_a_group_has_its_own_span() -> None:
    text = "UBND các huyện Mẫu Thượng, Mẫu Hạ rà soát"
    assert [text[one.start : one.end] for one in parties(marks_of(text), 0, len(text))[0]] == ["Mẫu Thượng", "Mẫu Hạ"]


def test_the_chairmen_of_places_named_one_by_one_are_a_party_each() -> None:
    text = "Chủ tịch UBND các xã Mẫu An và Mẫu Bình rà soát"
    assert names(parties(marks_of(text), 0, len(text))[0]) == ["Chủ tịch UBND xã Mẫu An", "Chủ tịch UBND xã Mẫu Bình"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("UBND huyện Mẫu Thượng rà soát", ["UBND huyện Mẫu Thượng"]),
        ("UBND huyện, thị xã, thành phố ven biển rà soát", ["UBND huyện, thị xã, thành phố ven biển"]),
        ("UBND xã, phường và đặc khu rà soát", ["UBND xã, phường và đặc khu"]),
    ],
)
def test_committees_of_levels_are_one_party_and_those_of_places_are_not(text: str, wanted: list[str]) -> None:
    assert names(parties(marks_of(text), 0, len(text))[0]) == wanted


@pytest.mark.parametrize("place", ["Đông Mẫu", "Ứng Mẫu", "Ô Mẫu", "Ân Mẫu"])
def test_a_name_may_begin_with_any_capital_of_the_language(place: str) -> None:
    text = f"UBND các huyện {place} và Mẫu Hạ rà soát"
    assert names(parties(marks_of(text), 0, len(text))[0]) == [f"UBND huyện {place}", "UBND huyện Mẫu Hạ"]
