"""TCVN3 and VNI by document and by paragraph; what is Unicode, or no Vietnamese, stays."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samples.hostile.legacy import to_tcvn3, to_vni
from tests.vanban.text.fragments import FRAGMENTS
from tests.vanban.text.repair.broken import ENGLISH, FRENCH, VIETNAMESE
from vanban.text.normal import normalise
from vanban.text.repair import Rule
from vanban.text.repair.encodings import decode_legacy, in_old_letters

WORDY = tuple(words for words in FRAGMENTS if len(words) > 15)
PAPER = "\n".join(VIETNAMESE[:3])
HEAD = "ỦY BAN NHÂN DÂN TỈNH SÔNG MẪU\nSố: 12/TB-UBND\nTHÔNG BÁO\n"
ENCODINGS = [(to_tcvn3, Rule.TCVN3), (to_vni, Rule.VNI)]
both = pytest.mark.parametrize(("encode", "rule"), ENCODINGS, ids=["TCVN3", "VNI"])


@pytest.mark.parametrize(
    "text",
    [
        "dû",  # one word tells nothing
        "§iÒu",
        "Công ty 3M® và Mẫu© có trụ sở tại Hà Nội",
        "Das Größte für Müller wäre schön",
        "El año próximo la niña comerá jamón",
        "Hà Nội µg µm ®",
    ],
)
def test_no_encoding_is_seen_where_nothing_tells_of_one(text: str) -> None:
    assert normalise(text).repairs == ()


@both
def test_a_paper_is_read_as_unicode(encode: Callable[[str], str], rule: Rule) -> None:
    given = encode(HEAD + PAPER)
    normal = normalise(given)
    assert normal.text == HEAD + PAPER
    (repair,) = normal.repairs
    assert (repair.rule, repair.start, repair.end) == (rule, 0, len(given))


@both
def test_one_paragraph_in_an_old_encoding_is_read_and_the_others_stay(encode: Callable[[str], str], rule: Rule) -> None:
    given = f"{PAPER}\n\n{encode(PAPER)}\n{ENGLISH[0]}\n{FRENCH[0]}\n{PAPER}"
    normal = normalise(given)
    assert normal.text == f"{PAPER}\n\n{PAPER}\n{ENGLISH[0]}\n{FRENCH[0]}\n{PAPER}"
    (repair,) = normal.repairs
    assert given[repair.start : repair.end] == encode(PAPER)
    assert repair.rule is rule


@both
def test_one_unicode_paragraph_in_an_old_paper_stays(encode: Callable[[str], str], rule: Rule) -> None:
    normal = normalise(f"{encode(PAPER)}\n{PAPER}\n{encode(PAPER)}")
    assert normal.text == f"{PAPER}\n{PAPER}\n{PAPER}"
    assert [one.rule for one in normal.repairs] == [rule, rule]


@both
def test_lines_too_short_to_tell_go_with_their_text(encode: Callable[[str], str], rule: Rule) -> None:
    text = f"{PAPER}\nTừ\nMới\nNội dung"
    normal = normalise(encode(text))
    assert normal.text == text
    assert [one.rule for one in normal.repairs] == [rule]


@both
def test_short_lines_tell_together(encode: Callable[[str], str], rule: Rule) -> None:
    text = "Mục tiêu\nNhiệm vụ\nTiến độ"
    normal = normalise(encode(text))
    assert normal.text == text
    assert [one.rule for one in normal.repairs] == [rule]


def test_both_encodings_may_stand_in_one_text() -> None:
    normal = normalise(f"{to_tcvn3(PAPER)}\n{to_vni(PAPER)}")
    assert normal.text == f"{PAPER}\n{PAPER}"
    assert [one.rule for one in normal.repairs] == [Rule.TCVN3, Rule.VNI]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("Uû BAN NH¢N D¢N        CéNG HßA X· HéI", "UỶ BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI"),
        ("Uû ban nh©n d©n tØnh", "Uỷ ban nhân dân tỉnh"),
        ("Së KH&§T, Së Y tÕ, Sè 12/Q§-UBND", "Sở KH&ĐT, Sở Y tế, Số 12/QĐ-UBND"),  # abbreviations are no font of capitals
        ("céng hoµ x· héi chñ nghÜa", "cộng hoà xã hội chủ nghĩa"),  # nothing shows that .VnTimeH set it
        ("¶nh: V¨n MÉu. Ýt nhÊt 5 hé. ë x· MÉu", "Ảnh: Văn Mẫu. Ít nhất 5 hộ. Ở xã Mẫu"),  # a sentence begins
    ],
)
def test_capitals_of_tcvn3_are_those_of_the_letters_beside(given: str, wanted: str) -> None:
    assert normalise(given).text == wanted


def test_capitals_of_vni_have_signs_of_either_size() -> None:
    given = "UÛY BAN NHAÂN DAÂN TÆNH, Ñaïi hoäi, UûY BAN"
    assert normalise(given).text == "ỦY BAN NHÂN DÂN TỈNH, Đại hội, ỦY BAN"


@pytest.mark.parametrize("instead", ["", "-"])
def test_the_lost_soft_hyphens_of_tcvn3_are_put_back_where_only_they_can_be_meant(instead: str) -> None:
    given = to_tcvn3("Phương án của trường, nước được hưởng trước, đầu tư như thế, người dân").replace("\u00ad", instead)
    assert normalise(given).text == "Phương án của trường, nước được hưởng trước, đầu tư như thế, người dân"


def test_what_may_be_a_word_without_its_lost_letter_stays() -> None:
    given = to_tcvn3("Tỉnh mời họp, các xã mười ngày chưa nộp").replace("\u00ad", "")
    assert normalise(given).text == "Tỉnh mời họp, các xã mời ngày cha nộp"


def test_a_place_leads_back_to_the_old_letters() -> None:
    given = to_vni(PAPER)
    normal = normalise(given)
    start = normal.text.index("Sở Nông nghiệp")
    a, b = normal.original(start, start + len("Sở Nông nghiệp"))
    assert given[a:b] == to_vni("Sở Nông nghiệp")
    assert normal.made_from(a, b) == "Sở Nông nghiệp"


@pytest.mark.parametrize("encode", [to_tcvn3, to_vni], ids=["TCVN3", "VNI"])
def test_bytes_of_an_old_encoding_are_known(encode: Callable[[str], str]) -> None:
    assert decode_legacy(encode(PAPER).encode("latin-1")) == encode(PAPER)
    assert decode_legacy(b"\x93" + encode(PAPER).encode("latin-1") + b"\x94") == f"“{encode(PAPER)}”"
    assert decode_legacy(b"\x81" + encode(PAPER).encode("latin-1")) == f"\x81{encode(PAPER)}"


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", "Déjà vu, château, Noël".encode("latin-1"), b"\xd0\xcf\x11\xe0"])
def test_other_bytes_are_not(data: bytes) -> None:
    assert decode_legacy(data) is None


def test_one_word_can_be_looked_at_in_both_encodings() -> None:
    assert "TUYỆT MẬT" in in_old_letters("TUYÖT MËT")
    assert "TUYỆT MẬT" in in_old_letters("TUYEÄT MAÄT")
    assert list(in_old_letters("MẬT ONG, 12/4")) == []


_LINES = st.lists(st.sampled_from(VIETNAMESE[:3] + WORDY), max_size=6).map(lambda lines: "\n".join((VIETNAMESE[0], *lines)))


@given(_LINES, st.sampled_from(ENCODINGS))
@settings(deadline=None, max_examples=60)
def test_bytes_of_any_paper_in_an_old_encoding_are_read_as_the_paper(
    text: str, encoding: tuple[Callable[[str], str], Rule]
) -> None:
    encode, rule = encoding
    opened = decode_legacy(encode(text).encode("cp1252"))
    assert opened == encode(text)
    normal = normalise(opened)
    assert normal.text.lower() == text.lower()  # TCVN3 cannot tell every capital
    assert {one.rule for one in normal.repairs} == {rule}
    assert decode_legacy(text.encode()) is None
