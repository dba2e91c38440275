"""Papers put before the session; those only ordered, reported or issued already are none."""

import pytest

from tests.vanban.grammar.scenes import in_session

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
