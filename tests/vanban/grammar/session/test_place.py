"""The province of a paper: named in its text, else told by its place line or dateline; a person's name is no place."""

import pytest

from vanban.reading import read

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH SÔNG MẪU\n\nSố: 12/TB-UBND\n\n{place}, ngày 24 tháng 4 năm 2024\n\nTHÔNG BÁO\nKết luận phiên họp\n"


def province(text: str) -> str | None:
    return read(text).session.province


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND tỉnh Lê Văn Ví Dụ chủ trì phiên họp thường kỳ.",  # a person's name
        "Phó Chủ tịch UBND tỉnh Y Mẫu Niê kết luận phiên họp.",  # a family name no list holds
        "UBND tỉnh họp phiên thường kỳ tháng 4/2024.",
        "TỈNH ĐOÀN PHÁT ĐỘNG THÁNG THANH NIÊN",
        "Phiên họp (lần hai) - nội dung tiếp theo.",
    ],
)
def test_no_province_is_read_where_none_is_named(text: str) -> None:
    assert province(text) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("UBND tỉnh Nghệ An họp phiên thường kỳ.", "Nghệ An"),
        ("UBND tỉnh Sông Mẫu họp phiên thường kỳ.", "Sông Mẫu"),  # unknown to the lexicon
        (HEAD.format(place="Sông Mẫu"), "Sông Mẫu"),  # the letterhead, on two lines
        (HEAD.format(place="Sông Mẫu").replace("TỈNH SÔNG MẪU", ""), "Sông Mẫu"),  # the place line alone
        ("(Sông Mẫu) - Ngày 12/7/2024, UBND tỉnh họp phiên thường kỳ.", "Sông Mẫu"),  # the news item's dateline
        ("UBND thành phố Huế họp phiên thường kỳ.", "Huế"),
    ],
)
def test_the_province_is_named_in_the_text_its_head_or_its_dateline(text: str, wanted: str) -> None:
    assert province(text) == wanted


def test_the_name_told_in_the_text_outweighs_the_place_line() -> None:
    assert province(HEAD.format(place="Mẫu Giang") + "UBND tỉnh Sông Mẫu yêu cầu các sở rà soát.") == "Sông Mẫu"
