"""Words broken at line ends, written together, or misread in scanning."""

import pytest

from vanban.text.normal import normalise
from vanban.text.repair import Rule


@pytest.mark.parametrize(
    "text",
    ["lâm-\nnghiệp", "KT-\nXH", "kinh tế -\nxã hội", "an-\nninh", "Covid-\n19", "in-\nside", "tái-\nđịnh cư"],
)
def test_a_hyphen_between_words_stays(text: str) -> None:
    assert normalise(text).text == text


@pytest.mark.parametrize(
    ("given", "wanted"), [("phát tri-\nển", "phát triển"), ("phát tri-\r\nển", "phát triển"), ("ng-\n  ân sách", "ngân sách")]
)
def test_a_broken_word_is_joined(given: str, wanted: str) -> None:
    normal = normalise(given)
    assert normal.text == wanted
    assert [one.rule for one in normal.repairs] == [Rule.HYPHENS]


@pytest.mark.parametrize(
    "text", ["VietGAP", "VnEdu", "DakLakGiaLaiKonTum", "BắcNinh", "Một câu có đủ khoảng trắng ThếGiớiMẫu ở trong"]
)
def test_names_written_together_stay(text: str) -> None:
    assert normalise(text).text == text


def test_words_whose_capitals_show_where_they_begin_are_parted() -> None:
    normal = normalise("ỦyBanNhânDânTỉnhSôngMẫu")
    assert normal.text == "Ủy Ban Nhân Dân Tỉnh Sông Mẫu"
    assert normal.original(3, 6) == (2, 5)
    assert [one.rule for one in normal.repairs] == [Rule.RUN_TOGETHER]


@pytest.mark.parametrize(
    "text", ["tinh", "Ia Ví", "Internet", "class", "Ian", "v1ệc", "l5 hộ", "I. KẾT QUẢ", "Excel", "UBND TlNH"]
)
def test_what_is_possible_foreign_or_a_digit_is_no_error_of_scanning(text: str) -> None:
    assert normalise(f"{text} của tỉnh").text == f"{text} của tỉnh"


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("vlệc", "việc"),
        ("tạI", "tại"),
        ("Iuật", "luật"),
        ("ngườl", "người"),
        ("rnục", "mục"),
        ("cliện", "diện"),
        ("Vlệt", "Việt"),
    ],
)
def test_a_letter_misread_in_a_known_word_is_read_anew(given: str, wanted: str) -> None:
    normal = normalise(f"các {given} của tỉnh rn")
    assert normal.text == f"các {wanted} của tỉnh rn"
    assert [one.rule for one in normal.repairs] == [Rule.SCANNING]
