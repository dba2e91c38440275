"""What names of files and folders suggest: a month, a province, a draft; nothing where they are not clear."""

import pytest

from thuongky.brief.file_names import is_named_draft, month_in_name, province_in_folder
from vanban.period import Period


@pytest.mark.parametrize("name", ["ket luan.docx", "2024-01-25.txt", "13-2024.txt", "thang 13 2024", "quy 1 2024", "QD 12.2023"])
def test_names_that_tell_no_month(name: str) -> None:
    assert month_in_name(name) is None


@pytest.mark.parametrize(
    "name",
    [
        "2023-12.txt",
        "Kết luận tháng 12-2023.docx",
        "T12.2023 TB.pdf",
        "thang 12 nam 2023.txt",
        "2023-12/tb.docx",
        "PH T12_2023/tb.txt",
    ],
)
def test_names_that_tell_a_month(name: str) -> None:
    assert month_in_name(name) == Period.month(2023, 12)


def test_the_file_is_heard_before_its_folder() -> None:
    assert month_in_name("tháng 11-2023/tháng 12-2023.txt") == Period.month(2023, 12)


@pytest.mark.parametrize(
    "name",
    ["nghe-an-2024.txt", "phien-hop/nghe-an.txt", "nghe an, ha tinh/tb.txt", "huế thương/tb.txt", "hanoi/tb.txt", "2024/tb.txt"],
)
def test_folders_that_tell_no_province(name: str) -> None:
    assert province_in_folder(name) is None


@pytest.mark.parametrize(
    ("name", "province"),
    [
        ("nghe-an/tb.txt", "Nghệ An"),
        ("Nghệ An 2025/tb.txt", "Nghệ An"),
        ("UBND tỉnh Hà Giang/thang 8/tb.txt", "Hà Giang"),
        ("Hà Giang/Nghệ An/tb.txt", "Nghệ An"),
        ("hue/tb.txt", "Huế"),
    ],
)
def test_folders_that_tell_a_province(name: str, province: str) -> None:
    assert province_in_folder(name) == province


def test_a_draft_is_called_so() -> None:
    assert is_named_draft("Dự thảo thông báo.docx")
    assert is_named_draft("2024/du-thao-lan-2.docx")
    assert not is_named_draft("Thông báo.docx")
