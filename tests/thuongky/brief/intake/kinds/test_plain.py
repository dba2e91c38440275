"""Unicode text as it is; bytes of old encodings as letters; other bytes are named."""

import pytest

from samples.hostile.legacy import to_tcvn3, to_vni
from thuongky.brief.intake.kinds.plain import PlainExtractor, decode
from thuongky.brief.intake.limits import Limits
from thuongky.brief.intake.trouble import Unreadable

PAPER = "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở và địa phương của mình"
TEXT = "Nghị quyết\r\ncủa HĐND\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_without_its_mark(encoding: str) -> None:
    assert PlainExtractor().extract(TEXT.encode(encoding), Limits()).text == TEXT


def test_utf16_of_either_order_is_read() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be")) == TEXT


@pytest.mark.parametrize("text", [to_tcvn3(PAPER), to_vni(PAPER)], ids=["TCVN3", "VNI"])
def test_bytes_of_an_old_encoding_come_as_the_letters_they_look_like(text: str) -> None:
    assert decode(text.encode("latin-1")) == text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"caf\xe9 and nothing more", "encoding"),
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
