"""Unicode text as it is; old encodings are named."""

import pytest

from thuongky.brief.intake.kinds.plain import PlainExtractor, decode
from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.trouble import Unreadable

TEXT = "Nghị quyết\r\ncủa HĐND\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_without_its_mark(encoding: str) -> None:
    assert PlainExtractor().extract(TEXT.encode(encoding), Limits()).text == TEXT


def test_utf16_of_either_order_is_read() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be")) == TEXT


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"caf\xe9 and nothing more", "encoding"),
        ("Chñ tÞch Uû ban nh©n d©n tØnh yªu cÇu c¸c së vµ ®Þa ph­¬ng cña m×nh".encode("latin-1"), "tcvn3"),
        ("Chuû tòch UÛy ban nhaân daân tænh yeâu caàu caùc sôû vaø cuûa mình".encode("latin-1"), "vni"),
        (b"\xff\xfeabc", "encoding"),
    ],
)
def test_other_bytes_are_named(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as raised:
        decode(data)
    assert raised.value.code == code


def test_blanks_of_every_kind_are_an_empty_file() -> None:
    with pytest.raises(Unreadable, match="empty"):
        PlainExtractor().extract("\u00a0\u200b\u3000\n".encode(), Limits())
