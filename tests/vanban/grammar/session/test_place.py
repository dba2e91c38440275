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
        "Phát biểu tại phiên họp, Chủ tịch UBND tỉnh Lê Mẫu đề nghị các sở rà soát.",  # a name of two syllables
        "Hội nghị tại phường Mẫu Giang, thành phố Hải Phòng bàn về chợ.",  # where it met, not whose it is
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
        ("(Báo Sông Mẫu) - Ngày 12/7/2024, UBND tỉnh họp phiên thường kỳ.", "Sông Mẫu"),  # the newspaper that is called after it
        ("UBND thành phố Huế họp phiên thường kỳ.", "Huế"),
        ("UBND phường Mẫu Giang, thành phố Hải Phòng họp phiên thường kỳ.", "Hải Phòng"),
        ("UBND TPHCM tổ chức phiên họp thường kỳ tháng 6/2025.", "Hồ Chí Minh"),
    ],
)
def test_the_province_is_named_in_the_text_its_head_or_its_dateline(text: str, wanted: str) -> None:
    assert province(text) == wanted


def test_the_name_told_in_the_text_outweighs_the_place_line() -> None:
    assert province(HEAD.format(place="Mẫu Giang") + "UBND tỉnh Sông Mẫu yêu cầu các sở rà soát.") == "Sông Mẫu"


def test_two_syllables_with_a_family_name_are_a_place_where_the_paper_names_it_so() -> None:
    text = "UBND tỉnh Hà Mẫu họp phiên thường kỳ tháng 4/2024. Chủ tịch UBND tỉnh Hà Mẫu yêu cầu các sở rà soát."
    assert province(text) == "Hà Mẫu"
    assert [person.name for person in read(text).people] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("UBND tỉnh Sơn La họp phiên thường kỳ. UBND xã Mẫu Thượng tổ chức tuyên truyền.", "UBND tỉnh Sơn La"),
        ("UBND xã Mẫu Thượng báo cáo UBND tỉnh Sơn La tại phiên họp.", "UBND tỉnh Sơn La"),
        ("Ngày 29/8/2025, UBND xã Mẫu Thượng, tỉnh Sơn La tổ chức phiên họp thường kỳ tháng 8.", "UBND xã Mẫu Thượng"),
        ("UBND phường Mẫu Giang họp phiên thường kỳ tháng 8/2025.", "UBND phường Mẫu Giang"),
        (
            "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "ĐẶC KHU MẪU HẢI             Độc lập - Tự do - Hạnh phúc\nSố: 12/TB-UBND\n\nTHÔNG BÁO\nKết luận phiên họp\n",
            "UBND đặc khu Mẫu Hải",
        ),
    ],
)
def test_a_committee_below_the_province_is_in_session_where_it_issues_the_paper_or_meets(text: str, wanted: str) -> None:
    assert read(text).session.organ == wanted


TITLE = "{}\n\nUBND tỉnh họp phiên thường kỳ tháng 8/2024."


@pytest.mark.parametrize(
    "text",
    [
        TITLE.format("Bạc Liêu"),  # a line that does not go on
        TITLE.format("Mẫu Liêu: Phấn đấu giải ngân"),  # no province the lexicon knows
        TITLE.format("Họp UBND tỉnh\nMẫu Hạ dẫn đầu"),  # another line below a title that ends with "tỉnh"
    ],
)
def test_a_line_that_only_looks_like_a_title_with_its_province_names_none(text: str) -> None:
    assert province(text) is None


@pytest.mark.parametrize("title", ["Bạc Liêu: Phấn đấu giải ngân", "Bạc Liêu phấn đấu giải ngân"])
def test_a_title_may_begin_with_its_province(title: str) -> None:
    assert province(TITLE.format(title)) == "Bạc Liêu"


def test_a_province_named_with_its_committee_outweighs_the_title() -> None:
    assert province("Bạc Liêu: Phấn đấu giải ngân\n\nUBND tỉnh Sông Mẫu họp phiên thường kỳ.") == "Sông Mẫu"


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("UBND xã báo cáo phiên họp thường kỳ tháng 8/2025 của tỉnh.", "UBND tỉnh"),
        ("UBND xã họp phiên thường kỳ tháng 8/2025.", "UBND xã"),
        ("UBND xã Tổ chức phiên họp thường kỳ tháng 8/2025.", "UBND xã"),
    ],
)
def test_a_committee_below_the_province_without_a_name_is_in_session_where_it_meets(text: str, organ: str) -> None:
    assert read(text).session.organ == organ


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("Lào Cai: Thu ngân sách vượt kế hoạch\n\nUBND tỉnh họp phiên thường kỳ.", "UBND tỉnh"),  # a headline only
        (
            "Tin tỉnh nhà\n\nLào Cai: Thu ngân sách vượt\n\nUBND tỉnh họp phiên thường kỳ để phát triển tỉnh Lào Cai.",
            "UBND tỉnh Lào Cai",
        ),
        (HEAD.format(place="Sông Mẫu"), "UBND tỉnh Sông Mẫu"),
    ],
)
def test_a_committee_has_its_provinces_name_where_the_text_says_the_two_together(text: str, organ: str) -> None:
    assert read(text).session.organ == organ


@pytest.mark.parametrize(
    "text",
    [
        "Tin trong tỉnh\n\nLào Cai: Thu ngân sách vượt kế hoạch\n\nUBND tỉnh họp phiên thường kỳ.",  # below a rubric
        "Báo cáo nhanh thu, chi ngân sách\n(Lào Cai, ngày 23/9/2019 - Sở Tài chính)\n\nThu ngân sách đạt khá.",
    ],
)
def test_a_province_may_be_told_below_the_first_line(text: str) -> None:
    assert province(text) == "Lào Cai"


@pytest.mark.parametrize(("written", "province"), [("BR-VT", "BR-VT"), ("HUẾ", "Huế"), ("SÔNG MẪU", "Sông Mẫu")])
def test_a_name_in_capitals_is_written_as_in_prose_and_its_initials_stay(written: str, province: str) -> None:
    found = read(f"Cuộc họp UBND tỉnh {written} vừa diễn ra.").session
    assert (found.province, found.organ) == (province, f"UBND tỉnh {province}")
