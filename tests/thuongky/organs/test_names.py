"""Names of organs cut out of lists."""

import pytest

from thuongky.organs.names import entries_of, names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sở Y tế", ["Sở Y tế"]),
        ("Sở Kế hoạch và Đầu tư", ["Sở Kế hoạch và Đầu tư"]),
        ("các cấp, các ngành", ["các cấp", "các ngành"]),
        ("Các sở, ngành", ["Các sở, ngành"]),
        ("các sở, ban, ngành cấp tỉnh; UBND các xã", ["các sở, ban, ngành cấp tỉnh", "UBND các xã"]),
        ("Sở Y tế; Sở Tài chính", ["Sở Y tế", "Sở Tài chính"]),
        ("Sở Y tế và Sở Tài chính", ["Sở Y tế", "Sở Tài chính"]),
        ("Các Sở Y tế, Tài chính", ["Sở Y tế", "Sở Tài chính"]),
        ("các Sở: Y tế, Lao động - Thương binh và Xã hội", ["Sở Y tế", "Sở Lao động - Thương binh và Xã hội"]),
        ("các sở: Nông nghiệp và Môi trường và Xây dựng", ["Sở Nông nghiệp và Môi trường", "Sở Xây dựng"]),
    ],
)
def test_each_name_stands_alone(text: str, names: list[str]):
    assert names_in(text) == names


def test_an_unknown_name_is_no_organ_and_the_province_is_cut_only_behind():
    assert entries_of("Sở Không Có", "Nghệ An") == ()
    assert entries_of("Nghệ An Sở Y tế", "Nghệ An") == ()
    assert entries_of("Sở Y tế tỉnh Nghệ An", "Nghệ An") == ("so-y-te",)
