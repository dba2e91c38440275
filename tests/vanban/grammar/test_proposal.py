"""Papers put before the session; those only ordered, reported or issued already are none."""

import pytest

from tests.vanban.grammar.scenes import in_session
from vanban.reading import read

# No paper is put before the session.
NOTHING = [
    "Chủ tịch UBND tỉnh giao Sở Nội vụ xây dựng đề án tinh giản biên chế.",  # ordered
    "Sở Tài chính triển khai Nghị quyết số 61/2023/NQ-HĐND của HĐND tỉnh.",  # issued already
    "Phiên họp thảo luận về tình hình kinh tế - xã hội.",
    "Các sở tiếp tục thực hiện kế hoạch đã đề ra.",
    "UBND tỉnh xem xét, tháo gỡ khó khăn cho doanh nghiệp.",
]

# The paragraph, and each title with its kind.
PROPOSALS = [
    (
        "Phiên họp cho ý kiến vào 03 tờ trình về: Quy chế quản lý chợ trên địa bàn tỉnh; Chương trình phát triển nhà ở.",
        [("Quy chế quản lý chợ trên địa bàn tỉnh", "Quy chế"), ("Chương trình phát triển nhà ở", "Chương trình")],
    ),
    (
        "Phiên họp cho ý kiến về dự thảo Quyết định ban hành Quy định về giá đất; Tờ trình đề nghị ban hành Nghị quyết về nhà ở.",
        [("Quyết định ban hành Quy định về giá đất", "Quyết định"), ("Nghị quyết về nhà ở", "Nghị quyết")],
    ),
    (
        "Phiên họp thông qua dự thảo Nghị quyết về chính sách hỗ trợ học phí.",
        [("Nghị quyết về chính sách hỗ trợ học phí", "Nghị quyết")],
    ),
    (
        "Tại phiên họp, các thành viên UBND tỉnh thảo luận, cho ý kiến vào Đề án phát triển du lịch cộng đồng.",
        [("Đề án phát triển du lịch cộng đồng", "Đề án")],
    ),
]


@pytest.mark.parametrize("paragraph", NOTHING)
def test_a_paper_that_nobody_puts_forward_is_no_proposal(paragraph: str) -> None:
    assert in_session(paragraph).proposals == ()


@pytest.mark.parametrize(("paragraph", "wanted"), PROPOSALS)
def test_a_paper_put_before_the_session_has_its_title_and_kind(paragraph: str, wanted: list[tuple[str, str]]) -> None:
    assert [(proposal.title, proposal.kind) for proposal in in_session(paragraph).proposals] == wanted


def test_a_title_told_twice_is_one_proposal_at_its_first_mention() -> None:
    said = "Phiên họp thông qua dự thảo Nghị quyết về chính sách hỗ trợ học phí."
    reading = in_session(said, said)
    assert len(reading.proposals) == 1
    assert reading.proposals[0].start == reading.text.index("Nghị quyết về chính sách")


# Paragraphs that put no paper before the session.
NO_PAPERS = [
    ("Chủ tịch UBND tỉnh giao các sở xây dựng:", "- Đề án phát triển chợ nông thôn."),  # ordered
    ("Các thành viên UBND tỉnh thống nhất thông qua:", "Đoạn khác nói về chợ.", "- Đề án phát triển chợ nông thôn."),
    ("Có bốn nội dung trình HĐND tỉnh, rất quan trọng với tỉnh.",),
    ("Phiên họp thông qua Đề án 500, 600 và 07.",),  # known by their numbers
    ("Phiên họp thông qua Đề án này trong buổi sáng nay.",),  # known already
    ("Phiên họp cho ý kiến vào báo cáo tình hình kinh tế - xã hội tháng 4.",),  # a report, and no draft
]

# Paragraphs and the titles.
PAPERS = [
    (
        (
            "Các thành viên UBND tỉnh thống nhất thông qua:",
            "- Dự thảo Nghị quyết về hỗ trợ học phí;",
            "- Đề án phát triển chợ nông thôn.",
        ),
        ["Nghị quyết về hỗ trợ học phí", "Đề án phát triển chợ nông thôn"],
    ),
    (
        ("Có bốn nội dung trình HĐND tỉnh: tờ trình về hỗ trợ học phí; đề án phát triển chợ nông thôn.",),
        ["tờ trình về hỗ trợ học phí", "đề án phát triển chợ nông thôn"],
    ),
    (("Phiên họp thông qua Tờ trình về việc hỗ trợ học phí.",), ["Tờ trình về việc hỗ trợ học phí"]),
    # what a submission submits
    (("Phiên họp thông qua Tờ trình của Sở Y tế về Đề án phát triển y tế cơ sở.",), ["Đề án phát triển y tế cơ sở"]),
    # a bracket between two titles, and a dot within a number
    (
        ("Phiên họp thông qua dự thảo Nghị quyết về hỗ trợ học phí (Sở A trình) và dự thảo Quy định về quản lý chợ nông thôn.",),
        ["Nghị quyết về hỗ trợ học phí", "Quy định về quản lý chợ nông thôn"],
    ),
    (
        ("Phiên họp thông qua Đề án phát triển 1.200 ha mắc ca. Các sở đồng tình.",),
        ["Đề án phát triển 1.200 ha mắc ca"],
    ),
    (
        ("Phiên họp cho ý kiến vào dự thảo Báo cáo tình hình kinh tế - xã hội tháng 4.",),
        ["Báo cáo tình hình kinh tế - xã hội tháng 4"],
    ),
]


@pytest.mark.parametrize("paragraphs", NO_PAPERS)
def test_what_is_ordered_known_or_only_reported_is_no_proposal(paragraphs: tuple[str, ...]) -> None:
    assert [proposal.title for proposal in in_session(*paragraphs).proposals] == []


@pytest.mark.parametrize(("paragraphs", "titles"), PAPERS)
def test_papers_in_a_list_or_a_sentence_have_each_their_title(paragraphs: tuple[str, ...], titles: list[str]) -> None:
    assert [proposal.title for proposal in in_session(*paragraphs).proposals] == titles


def test_without_a_gathering_nothing_is_put_forward() -> None:
    assert read("UBND tỉnh xem xét, thông qua dự thảo Nghị quyết về hỗ trợ học phí.").proposals == ()
    assert len(read("Phiên họp thông qua dự thảo Nghị quyết về hỗ trợ học phí.").proposals) == 1


def test_a_title_told_again_with_what_is_said_of_it_is_one_proposal() -> None:
    said = "Phiên họp thông qua dự thảo Nghị quyết về hỗ trợ học phí"
    assert len(in_session(f"{said}.", f"{said} do Sở Giáo dục trình.").proposals) == 1


def test_a_paper_whose_title_only_begins_alike_is_another() -> None:
    said = "Phiên họp thông qua dự thảo Quy định về giá đất"
    assert len(in_session(f"{said}.", f"{said} ở tại đô thị.").proposals) == 2


# What is told in one breath with a title, and the title: what belongs to the name stays.
TITLED = [
    ("Nghị quyết về hỗ trợ học phí, học liệu", "Nghị quyết về hỗ trợ học phí, học liệu"),
    ("Nghị quyết về hỗ trợ thiệt hại do bão gây ra", "Nghị quyết về hỗ trợ thiệt hại do bão gây ra"),
    ("Đề án phát triển chợ được xã hội hóa", "Đề án phát triển chợ được xã hội hóa"),
    ("Nghị quyết về hỗ trợ học phí, tổng kinh phí 40 tỷ đồng", "Nghị quyết về hỗ trợ học phí"),
    ("Nghị quyết về hỗ trợ học phí do Sở Giáo dục trình", "Nghị quyết về hỗ trợ học phí"),
    ("Nghị quyết về hỗ trợ học phí thay thế quy chế cũ", "Nghị quyết về hỗ trợ học phí"),
    ("Đề án phát triển chợ nông thôn được giao từ tháng 3", "Đề án phát triển chợ nông thôn"),
    ("Đề án phát triển chợ nông thôn, kịp trình HĐND tỉnh", "Đề án phát triển chợ nông thôn"),
    ("Đề án xây dựng khu chợ, quy mô 40 ha", "Đề án xây dựng khu chợ"),
    ("Đề án phát triển chợ nông thôn | Sở Công Thương", "Đề án phát triển chợ nông thôn"),
]


@pytest.mark.parametrize(("said", "title"), TITLED)
def test_a_title_ends_where_something_is_said_of_the_paper(said: str, title: str) -> None:
    assert [proposal.title for proposal in in_session(f"Phiên họp thông qua dự thảo {said}.").proposals] == [title]


def test_a_scale_that_belongs_to_the_name_stays_in_the_title() -> None:
    title = "Đề án phát triển chăn nuôi quy mô trang trại"
    assert [proposal.title for proposal in in_session(f"Phiên họp thông qua {title}.").proposals] == [title]


@pytest.mark.parametrize(
    ("behind", "count"), [(" cho trẻ em", 2), (" và học liệu", 2), (" (lần hai)", 1), (", tổng kinh phí 4 tỷ đồng", 1)]
)
def test_only_what_is_said_of_a_title_lets_it_be_told_again(behind: str, count: int) -> None:
    said = "Phiên họp thông qua dự thảo Nghị quyết về hỗ trợ học phí"
    assert len(in_session(f"{said}.", f"{said}{behind}.").proposals) == count


@pytest.mark.parametrize(
    ("paragraph", "titles"),
    [
        ("Nhất trí về nguyên tắc việc sửa chợ.", []),
        ("Phiên họp thông qua Nghị quyết số 61/2023/NQ-HĐND về giá đất ở.", []),  # issued already
        ("Nhất trí thông qua dự thảo Quy chế quản lý chợ nông thôn.", ["Quy chế quản lý chợ nông thôn"]),
        (
            "Nhất trí về nguyên tắc: (i) dự thảo Quy chế quản lý chợ nông thôn; (ii) Đề án phát triển nhà ở.",
            ["Quy chế quản lý chợ nông thôn", "Đề án phát triển nhà ở"],
        ),
        (
            "Phiên họp thông qua Tờ trình số 412/TTr-STC của Sở Tài chính về điều chỉnh dự toán.",
            ["Tờ trình số 412/TTr-STC của Sở Tài chính về điều chỉnh dự toán"],
        ),
    ],
)
def test_what_a_session_agrees_to_is_put_forward_and_what_was_issued_is_not(paragraph: str, titles: list[str]) -> None:
    assert [proposal.title for proposal in in_session(paragraph).proposals] == titles


# A sentence that begins with a draft, and what the session says of it.
@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Đề án phát triển du lịch Mẫu Hạ cần nhiều nguồn lực.", []),
        ("Nghị quyết số 12/NQ-HĐND ngày 07/12/2023 được thông qua.", []),
        ("Sở Y tế hoàn thiện dự thảo Nghị quyết về viện phí, trình HĐND tỉnh.", []),
        ("Dự thảo Nghị quyết về viện phí cần lấy thêm ý kiến Sở Y tế.", ["Nghị quyết về viện phí"]),
        ("Đề án phát triển chợ Mẫu Hạ cần bổ sung phương án vốn.", ["Đề án phát triển chợ Mẫu Hạ"]),
        ("Dự thảo quy chế hoạt động của Tổ công tác được thông qua.", ["quy chế hoạt động của Tổ công tác"]),
        ("Với dự thảo Nghị quyết về viện phí, đồng chí yêu cầu Sở Y tế tiếp thu ý kiến.", ["Nghị quyết về viện phí"]),
        (
            "Cuộc họp thống nhất trình HĐND tỉnh khóa IX dự thảo Nghị quyết về viện phí và Đề án phát triển chợ Mẫu Hạ.",
            ["Nghị quyết về viện phí", "Đề án phát triển chợ Mẫu Hạ"],
        ),
        ("Lùi Quy chế phối hợp quản lý chợ sang phiên họp tháng 6.", ["Quy chế phối hợp quản lý chợ"]),
    ],
)
def test_a_draft_that_a_sentence_begins_with_is_put_where_its_fate_is_told(text: str, titles: list[str]) -> None:
    assert [one.title for one in in_session(text).proposals] == titles
