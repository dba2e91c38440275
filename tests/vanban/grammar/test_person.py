"""People are known by a cue and the shape of a name, once a paper, with every post stated; by-lines and streets are none."""

import pytest

from tests.vanban.grammar.scenes import people, posts

# Nobody.
NOBODY = [
    "Sở Tài chính báo cáo tại phiên họp.",
    "Nhà nước và Nhân dân cùng làm.",
    "Đường Lê Văn Ví Dụ được mở rộng.",  # a street
    "Trường THPT Trần Thị Minh Họa đạt chuẩn.",  # a school
    "Ảnh: Phạm Thí Dụ",  # a photographer
    "Tác giả: Phạm Thí Dụ",
    "Chủ tịch UBND tỉnh yêu cầu các sở rà soát.",  # a post without a name
    "Đồng chí phát biểu kết luận.",
    "Chủ tịch UBND tỉnh Nghệ An yêu cầu các sở rà soát.",  # a province
    "Khu kinh tế Mẫu Hạ được mở rộng.",
]

# The text, and each person with the posts.
PEOPLE = [
    # the post in front
    ("Chủ tịch UBND tỉnh Lê Văn Ví Dụ chủ trì.", [("Lê Văn Ví Dụ", ["Chủ tịch UBND tỉnh"])]),
    ("Giám đốc Sở Tài chính Trần Thị Minh Họa trình bày.", [("Trần Thị Minh Họa", ["Giám đốc Sở Tài chính"])]),
    # the posts behind
    (
        "Đồng chí Lê Văn Ví Dụ, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh chủ trì phiên họp.",
        [("Lê Văn Ví Dụ", ["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"])],
    ),
    (
        "Đồng chí Phạm Thí Dụ - Phó Chủ tịch UBND tỉnh dự họp.",
        [("Phạm Thí Dụ", ["Phó Chủ tịch UBND tỉnh"])],
    ),
    # posts on both sides are one person's
    (
        "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lê Văn Ví Dụ kết luận.",
        [("Lê Văn Ví Dụ", ["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"])],
    ),
    # a list, each with posts of their own
    (
        "Các đồng chí: Lê Văn Ví Dụ - Chủ tịch UBND tỉnh; Trần Thị Minh Họa - Giám đốc Sở Y tế.",
        [("Lê Văn Ví Dụ", ["Chủ tịch UBND tỉnh"]), ("Trần Thị Minh Họa", ["Giám đốc Sở Y tế"])],
    ),
    # the same with commas, one of them with two posts
    (
        "Dự họp có các đồng chí: Phạm Thí Dụ, Phó Chủ tịch UBND tỉnh; "
        "Hoàng Văn Mẫu, Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc Công an tỉnh.",
        [
            ("Phạm Thí Dụ", ["Phó Chủ tịch UBND tỉnh"]),
            ("Hoàng Văn Mẫu", ["Ủy viên Ban Thường vụ Tỉnh ủy", "Giám đốc Công an tỉnh"]),
        ],
    ),
    # a post within whose organ's name a dash stands
    (
        "Bà Trần Thị Minh Họa - Giám đốc Sở Lao động - Thương binh và Xã hội cho biết.",
        [("Trần Thị Minh Họa", ["Giám đốc Sở Lao động - Thương binh và Xã hội"])],
    ),
    # two syllables, a family name the first, and someone who speaks
    ("Chủ tịch UBND tỉnh Lê Mẫu đề nghị các sở rà soát.", [("Lê Mẫu", ["Chủ tịch UBND tỉnh"])]),
    # the post of who is spoken for is not the speaker's
    (
        "Thừa ủy quyền Chủ tịch UBND tỉnh, Phó Chủ tịch UBND tỉnh Phạm Thí Dụ chủ trì.",
        [("Phạm Thí Dụ", ["Phó Chủ tịch UBND tỉnh"])],
    ),
    ("Thay mặt Chủ tịch UBND tỉnh, Phó Chủ tịch UBND tỉnh Phạm Thí Dụ chủ trì.", [("Phạm Thí Dụ", ["Phó Chủ tịch UBND tỉnh"])]),
    ("Quyền Chủ tịch UBND tỉnh Phạm Thí Dụ chủ trì.", [("Phạm Thí Dụ", ["Quyền Chủ tịch UBND tỉnh"])]),
    # a rank
    ("Thiếu tướng Phạm Thí Dụ - Giám đốc Công an tỉnh phát biểu.", [("Phạm Thí Dụ", ["Giám đốc Công an tỉnh"])]),
    # a list that shares its post
    (
        "Các Phó Chủ tịch UBND tỉnh: Phạm Thí Dụ, Trần Thị Minh Họa dự họp.",
        [("Phạm Thí Dụ", ["Phó Chủ tịch UBND tỉnh"]), ("Trần Thị Minh Họa", ["Phó Chủ tịch UBND tỉnh"])],
    ),
    # named again, with another post: the union
    (
        "Chủ tịch UBND tỉnh Lê Văn Ví Dụ chủ trì. Đồng chí Lê Văn Ví Dụ, Phó Bí thư Tỉnh ủy kết luận.",
        [("Lê Văn Ví Dụ", ["Chủ tịch UBND tỉnh", "Phó Bí thư Tỉnh ủy"])],
    ),
    # the same post in longer words: the longest form
    (
        "Phó Chủ tịch UBND tỉnh Phạm Thí Dụ dự họp. Phó Chủ tịch Thường trực UBND tỉnh Phạm Thí Dụ kết luận.",
        [("Phạm Thí Dụ", ["Phó Chủ tịch Thường trực UBND tỉnh"])],
    ),
    # the same words spelled out are the same post
    (
        "Chủ tịch UBND tỉnh Lê Văn Ví Dụ chủ trì. Chủ tịch Ủy ban nhân dân tỉnh Lê Văn Ví Dụ kết luận.",
        [("Lê Văn Ví Dụ", ["Chủ tịch Ủy ban nhân dân tỉnh"])],
    ),
    # a place with a name of its own before the person's
    ("Chủ tịch UBND tỉnh Nghệ An Lê Văn Ví Dụ chủ trì.", [("Lê Văn Ví Dụ", ["Chủ tịch UBND tỉnh Nghệ An"])]),
    ("Chủ tịch UBND huyện Mẫu Thượng Phạm Thí Dụ kiến nghị.", [("Phạm Thí Dụ", ["Chủ tịch UBND huyện Mẫu Thượng"])]),
    # a family name that is rare: what stands behind "tỉnh" and is no province is a name
    ("Phó Chủ tịch UBND tỉnh Y Mẫu Niê kết luận.", [("Y Mẫu Niê", ["Phó Chủ tịch UBND tỉnh"])]),
    # no post, but a title and a full name
    ("Ông Lê Văn Ví Dụ cho biết.", [("Lê Văn Ví Dụ", [])]),
]


@pytest.mark.parametrize("text", NOBODY)
def test_capitals_alone_make_no_person(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(("text", "wanted"), PEOPLE)
def test_a_person_has_every_post_that_is_stated(text: str, wanted: list[tuple[str, list[str]]]) -> None:
    found = people(text)
    assert [(person.name, list(person.posts)) for person in found] == wanted
    assert all(text[person.start : person.end] == person.quote for person in found)


def test_every_mention_of_a_person_is_kept_and_the_first_is_the_quote() -> None:
    text = "Chủ tịch UBND tỉnh Lê Văn Ví Dụ chủ trì.\n\nĐồng chí Lê Văn Ví Dụ kết luận."
    (person,) = people(text)
    assert [text[a:b] for a, b in person.mentions] == ["Lê Văn Ví Dụ"] * 2
    assert (person.start, person.end) == person.mentions[0]


def test_one_person_spelled_with_either_tone_placement_is_one() -> None:
    text = "Giám đốc Sở Y tế Trần Thị Minh Họa trình bày.\n\nĐồng chí Trần Thị Minh Hoạ nêu rõ."
    assert [person.name for person in people(text)] == ["Trần Thị Minh Họa"]


def test_who_signs_is_a_person_with_the_post_above_the_name() -> None:
    text = "Các sở thực hiện nghiêm.\n\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Ví Dụ"
    assert [(person.name, person.posts) for person in people(text)] == [("Lê Văn Ví Dụ", ("CHỦ TỊCH",))]


def test_a_person_without_a_post_says_why() -> None:
    (person,) = people("Ông Lê Văn Ví Dụ cho biết.")
    assert set(person.why) == {"posts"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("tăng cường công tác quản lý", []),
        ("Phó Chủ tịch Thường trực UBND tỉnh", ["Phó Chủ tịch Thường trực UBND tỉnh"]),
        ("Quyền Giám đốc Sở Nội vụ", ["Quyền Giám đốc Sở Nội vụ"]),
        ("nguyên Phó Giám đốc Sở Y tế", ["nguyên Phó Giám đốc Sở Y tế"]),
        ("Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh", ["Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"]),
        ("Chánh Văn phòng UBND tỉnh", ["Chánh Văn phòng UBND tỉnh"]),
    ],
)
def test_a_post_has_its_deputy_and_its_organ(text: str, wanted: list[str]) -> None:
    assert [text[post.start : post.end] for post in posts(text)] == wanted


# Posts that are another's, or that a name only seems to share.
NOT_SHARED = [
    ("Phó Chủ tịch UBND tỉnh Phạm Thí Dụ, Trần Thị Minh Họa dự họp.", [("Phạm Thí Dụ", ["Phó Chủ tịch UBND tỉnh"])]),
    ("Đồng chí Lê Văn Ví Dụ, Giám đốc các sở dự họp.", [("Lê Văn Ví Dụ", [])]),  # the directors are others
    ("Chủ tịch UBND huyện Lê Mẫu Trần Mẫu chủ trì.", [("Trần Mẫu", ["Chủ tịch UBND huyện Lê Mẫu"])]),  # a place, then a name
]

SHARED = [
    (
        "Các Phó Chủ tịch UBND tỉnh Phạm Thí Dụ, Trần Thị Minh Họa dự họp.",
        [("Phạm Thí Dụ", ["Phó Chủ tịch UBND tỉnh"]), ("Trần Thị Minh Họa", ["Phó Chủ tịch UBND tỉnh"])],
    ),
    # up to someone with a post of their own
    (
        "Các Phó Chủ tịch UBND tỉnh Phạm Thí Dụ, Trần Thị Minh Họa, Giám đốc Sở Y tế Hoàng Văn Mẫu dự họp.",
        [
            ("Phạm Thí Dụ", ["Phó Chủ tịch UBND tỉnh"]),
            ("Trần Thị Minh Họa", ["Phó Chủ tịch UBND tỉnh"]),
            ("Hoàng Văn Mẫu", ["Giám đốc Sở Y tế"]),
        ],
    ),
    # a post in capitals ends the name before it
    ("Đồng chí Lê Văn Ví Dụ Phó Bí thư Tỉnh ủy phát biểu.", [("Lê Văn Ví Dụ", ["Phó Bí thư Tỉnh ủy"])]),
    ("Ông Lê Văn Ví Dụ Giám đốc Sở Y tế phát biểu.", [("Lê Văn Ví Dụ", ["Giám đốc Sở Y tế"])]),
    # posts parted by dashes
    (
        "Đồng chí Lê Văn Ví Dụ - Phó Bí thư Tỉnh ủy - Chủ tịch UBND tỉnh dự họp.",
        [("Lê Văn Ví Dụ", ["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"])],
    ),
    # a middle name before what could be another family name
    ("Chủ tịch UBND tỉnh Lê Thị Lê Mẫu chủ trì.", [("Lê Thị Lê Mẫu", ["Chủ tịch UBND tỉnh"])]),
    ("Chủ tịch UBND tỉnh Phan Văn Trần Mẫu chủ trì.", [("Phan Văn Trần Mẫu", ["Chủ tịch UBND tỉnh"])]),
    # short forms of posts, rare family names
    ("Đồng chí Lường Văn Mẫu, Phó CT UBND huyện dự họp.", [("Lường Văn Mẫu", ["Phó CT UBND huyện"])]),
    ("Đồng chí Tòng Thị Mẫu, PCT UBND huyện Mẫu Hạ dự họp.", [("Tòng Thị Mẫu", ["PCT UBND huyện Mẫu Hạ"])]),
]


@pytest.mark.parametrize(("text", "wanted"), NOT_SHARED)
def test_a_post_of_one_or_of_many_others_is_not_shared(text: str, wanted: list[tuple[str, list[str]]]) -> None:
    assert [(person.name, list(person.posts)) for person in people(text)] == wanted


@pytest.mark.parametrize(("text", "wanted"), SHARED)
def test_a_post_is_everyones_whom_its_words_name(text: str, wanted: list[tuple[str, list[str]]]) -> None:
    assert [(person.name, list(person.posts)) for person in people(text)] == wanted


def test_who_has_a_post_of_their_own_behind_shared_ones_is_a_person_all_the_same() -> None:
    text = "Các Phó Chủ tịch UBND tỉnh Phạm Thí Dụ, Hoàng Văn Mẫu và Trần Thị Minh Họa, Giám đốc Sở Y tế dự họp."
    assert ("Trần Thị Minh Họa", ("Giám đốc Sở Y tế",)) in [(person.name, person.posts) for person in people(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("công trình CT 12", []),
        ("Trưởng ban", ["Trưởng ban"]),
        ("Trưởng Ban Chỉ đạo giải phóng mặt bằng của tỉnh", ["Trưởng Ban Chỉ đạo giải phóng mặt bằng của tỉnh"]),
        ("Phó Bí thư chuyên trách Đảng ủy UBND tỉnh", ["Phó Bí thư chuyên trách Đảng ủy UBND tỉnh"]),
        ("Bí thư Ban Cán sự Đảng, Chủ tịch UBND tỉnh", ["Bí thư Ban Cán sự Đảng", "Chủ tịch UBND tỉnh"]),
        ("Chủ tịch huyện Mẫu Hạ", ["Chủ tịch huyện Mẫu Hạ"]),
        ("CT UBND huyện Mẫu Hạ", ["CT UBND huyện Mẫu Hạ"]),
    ],
)
def test_a_post_has_the_whole_name_of_its_board_or_place(text: str, wanted: list[str]) -> None:
    assert [text[post.start : post.end] for post in posts(text)] == wanted


# Posts in bodies that no lexicon knows: behind a name, up to what is told of the person.
@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ông Lê Văn Mẫu, giám đốc nói giá giảm.", "giám đốc"),
        ("Ông Lê Văn Mẫu, giám đốc một công ty dăm gỗ nói giá giảm.", "giám đốc một công ty dăm gỗ"),
        ("Ông Lê Văn Mẫu, giám đốc công ty Mẫu Hạ cho biết giá giảm.", "giám đốc công ty Mẫu Hạ"),
        ("Ông Lê Văn Mẫu - Trưởng phòng Thống kê tổng hợp, dự họp.", "Trưởng phòng Thống kê tổng hợp"),
        ("Ông Lê Văn Mẫu - Trưởng Ban Dân tộc tỉnh trình bày.", "Trưởng Ban Dân tộc tỉnh"),
    ],
)
def test_a_post_behind_a_name_goes_on_with_its_body(text: str, post: str) -> None:
    (found,) = people(text)
    assert (found.name, list(found.posts)) == ("Lê Văn Mẫu", [post])


def test_a_post_behind_no_name_takes_no_unknown_body() -> None:
    text = "Giám đốc một công ty dăm gỗ nói giá giảm."
    assert [text[post.start : post.end] for post in posts(text)] == ["Giám đốc"]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ông Lê Văn Mẫu - Cục trưởng Cục Thống kê báo cáo.", "Cục trưởng Cục Thống kê"),
        ("Ông Lê Văn Mẫu, giám đốc một công ty dăm gỗ nói.", "giám đốc một công ty dăm gỗ"),
    ],
)
def test_a_verb_that_ends_the_sentence_is_no_part_of_the_post(text: str, post: str) -> None:
    assert list(people(text)[0].posts) == [post]


def test_a_name_may_have_an_apostrophe_and_a_place_of_that_kind_is_nobody() -> None:
    assert people("Xã H'Mẫu đạt chuẩn.") == []
    assert [one.name for one in people("Đồng chí H'Mai Mẫu, Giám đốc Sở Y tế phát biểu.")] == ["H'Mai Mẫu"]
    assert [one.name for one in people("Đồng chí Y Blớt Mẫu, Chủ tịch UBND tỉnh phát biểu.")] == ["Y Blớt Mẫu"]


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("Vụ trưởng Vụ lúa gạo", "Vụ trưởng"),  # no name of a body
        ("Phó Tổng cục trưởng Tổng cục Thủy sản", "Phó Tổng cục trưởng Tổng cục Thủy sản"),
        ("Chi cục trưởng Chi cục Thủy lợi", "Chi cục trưởng Chi cục Thủy lợi"),
    ],
)
def test_a_head_goes_with_the_body_named_behind(words: str, post: str) -> None:
    (person,) = people(f"Ông Lê Văn Mẫu, {words}, cho biết.")
    assert person.posts == (post,)


# Posts before the name of a body that no list holds, of villages and boards, of who has a rank.
@pytest.mark.parametrize(
    ("text", "name", "posts"),
    [
        ("Trưởng phòng Kinh tế Lê Văn Mẫu đề nghị.", "Lê Văn Mẫu", ["Trưởng phòng Kinh tế"]),
        ("Bí thư Huyện ủy Mẫu Thượng Lê Văn Mẫu đề nghị.", "Lê Văn Mẫu", ["Bí thư Huyện ủy Mẫu Thượng"]),
        ("Theo ông Lê Văn Mẫu, Trưởng bản Mẫu Hạ, bản có 9 hộ.", "Lê Văn Mẫu", ["Trưởng bản Mẫu Hạ"]),
        ("Giám đốc Công an tỉnh, Đại tá Lê Văn Mẫu báo cáo.", "Lê Văn Mẫu", ["Giám đốc Công an tỉnh"]),
        (
            "Ông Lê Văn Mẫu, Trưởng Ban Chỉ đạo các dự án trọng điểm dự họp.",
            "Lê Văn Mẫu",
            ["Trưởng Ban Chỉ đạo các dự án trọng điểm"],
        ),
        ("Trưởng Ban Chỉ đạo giảm nghèo tỉnh Lê Văn Mẫu nói.", "Lê Văn Mẫu", ["Trưởng Ban Chỉ đạo giảm nghèo tỉnh"]),
        ("Phó Chủ tịch UBND tỉnh Lê Nguyễn Hoàng Mẫu nói.", "Lê Nguyễn Hoàng Mẫu", ["Phó Chủ tịch UBND tỉnh"]),
        ("Bà Phan Thị Kiều Oanh Mẫu, Giám đốc Sở Y tế nói.", "Phan Thị Kiều Oanh Mẫu", ["Giám đốc Sở Y tế"]),
        (
            "Ngày 30 tháng 7 năm 2020, tại Phòng họp số 1, đồng chí Lê Văn\nVí Dụ, Giám đốc Sở Y tế đã chủ trì phiên họp.",
            "Lê Văn Ví Dụ",
            ["Giám đốc Sở Y tế"],
        ),
    ],
)
def test_a_post_keeps_what_belongs_to_it_and_the_name_what_is_its_own(text: str, name: str, posts: list[str]) -> None:
    person = next(person for person in people(text) if person.name == name)
    assert list(person.posts) == posts


def test_a_commune_called_after_a_hero_is_nobody() -> None:
    assert people("Chủ tịch UBND xã Hoàng Hoa Thám và phường Mẫu Hạ giải quyết.") == []
