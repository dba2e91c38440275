"""What a paper is, from its head and foot: a text without them is news, a draft is a draft whatever its head says."""

import unicodedata
from datetime import date

from vanban.reading import read
from vanban.results import Force, Paper

HEAD = """ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH SÔNG MẪU                    Độc lập - Tự do - Hạnh phúc
Số: 245/TB-UBND                  Sông Mẫu, ngày 04 tháng 9 năm 2025

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 8 năm 2025

Giao Sở Tài chính rà soát dự toán thu, báo cáo UBND tỉnh.

Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Văn Ví Dụ
"""


def paper(text: str) -> Paper:
    return read(text).paper


def test_a_text_without_a_head_is_news() -> None:
    assert paper("UBND tỉnh họp phiên thường kỳ tháng 8.") == Paper()
    assert paper("") == Paper()
    assert paper("Thông báo số 12/TB-UBND nêu rõ các nhiệm vụ của quý IV.") == Paper()


def test_an_issued_notice_has_its_kind_number_day_subject_and_signer() -> None:
    found = paper(HEAD)
    assert (found.force, found.kind, found.number, found.issued_on) == (Force.ISSUED, "TB", "245/TB-UBND", date(2025, 9, 4))
    assert found.subject == "Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 8 năm 2025"
    assert found.signer == "Lê Văn Ví Dụ"
    assert found.issuer is not None
    assert "SÔNG MẪU" in found.issuer  # beside the motto, in two columns


def test_an_issuer_told_on_two_lines_is_one_name() -> None:
    found = paper("ỦY BAN NHÂN DÂN\nTỈNH SÔNG MẪU\nSố: 245/TB-UBND\n\nTHÔNG BÁO\nKết luận phiên họp tháng 8\n")
    assert found.issuer is not None
    assert found.issuer.casefold() == "ủy ban nhân dân tỉnh sông mẫu"


def test_a_number_not_yet_given_is_no_number() -> None:
    found = paper(HEAD.replace("245/TB-UBND", "    /TB-UBND"))
    assert (found.kind, found.number) == ("TB", None)


def test_a_draft_is_known_by_its_word() -> None:
    assert paper(f"DỰ THẢO\n{HEAD}").force is Force.DRAFT
    assert paper("DỰ THẢO\nKết luận phiên họp thường kỳ tháng 8.").force is Force.DRAFT
    assert paper("UBND tỉnh cho ý kiến vào dự thảo quy chế.").force is Force.NEWS


def test_the_head_may_stand_in_decomposed_letters_and_with_carriage_returns() -> None:
    assert paper(unicodedata.normalize("NFD", HEAD)) == paper(HEAD)
    assert paper(HEAD.replace("\n", "\r\n")) == paper(HEAD)


def test_a_report_is_known_by_its_title() -> None:
    text = HEAD.replace("THÔNG BÁO", "BÁO CÁO").replace("245/TB-UBND", "31/BC-UBND")
    assert (paper(text).kind, paper(text).number) == ("BC", "31/BC-UBND")


def test_a_number_without_a_colon_and_a_motto_with_long_dashes_make_a_head() -> None:
    text = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\nUBND TỈNH SÔNG MẪU\nSố 31/BC-UBND\n"
        "Sông Mẫu, ngày 24 tháng 4 năm 2024\n\nBÁO CÁO\nTình hình kinh tế - xã hội tháng 4\n"
    )
    found = paper(text)
    assert (found.kind, found.number, found.issued_on) == ("BC", "31/BC-UBND", date(2024, 4, 24))
    assert found.issuer == "UBND TỈNH SÔNG MẪU"  # the motto may stand above it


def test_a_head_flattened_from_a_table_is_read_through_its_broken_lines_and_bars() -> None:
    text = (
        "UỶ BAN NHÂN\nDÂN\nTỈNH SÔNG MẪU\n--------\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "---------------\n|\nSố: 08/CT-UBND\n|\nSông Mẫu,\nngày 25 tháng 5 năm 2015\n|\nCHỈ THỊ\n"
        "VỀ VIỆC TĂNG CƯỜNG THU\nNGÂN SÁCH NHÀ NƯỚC NĂM 2015\nCác sở, ngành rà soát nguồn thu.\n"
    )
    found = paper(text)
    assert (found.kind, found.number, found.issued_on) == ("CT", "08/CT-UBND", date(2015, 5, 25))
    assert found.issuer == "UỶ BAN NHÂN DÂN TỈNH SÔNG MẪU"
    assert found.subject == "VỀ VIỆC TĂNG CƯỜNG THU NGÂN SÁCH NHÀ NƯỚC NĂM 2015"


def test_an_office_is_named_with_its_committee_whichever_stands_first() -> None:
    for lines in ("VĂN PHÒNG\nUBND TỈNH SÔNG MẪU", "UBND TỈNH SÔNG MẪU\nVĂN PHÒNG"):
        assert paper(f"{lines}\nSố: 7/TB-VP\n\nTHÔNG BÁO\nKết luận phiên họp\n").issuer == "VĂN PHÒNG UBND TỈNH SÔNG MẪU"


def test_a_party_paper_has_its_number_behind_its_own_head() -> None:
    found = paper(
        "TỈNH ỦY SÔNG MẪU\n*\nSố 120-TB/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nSông Mẫu, ngày 10 tháng 3 năm 2023\n\n"
        "THÔNG BÁO\nKết luận của Ban Thường vụ Tỉnh ủy\n"
    )
    assert (found.kind, found.number, found.issued_on) == ("TB", "120-TB/TU", date(2023, 3, 10))
    assert found.issuer == "TỈNH ỦY SÔNG MẪU"
    assert paper("Thực hiện Thông báo\nSố 120-TB/TU ngày 10/3/2023, các sở rà soát.") == Paper()  # cited, no head
