"""The letters of the encodings of before Unicode, as the Latin letters that a program of today shows for their bytes.

TCVN3 (TCVN 5712:1993, "ABC"; fonts .Vn...) has a byte for each small letter and none for a capital with a tone: such words were
set in a font of capitals (.VnTimeH). Its ư is the byte of the soft hyphen. VNI (fonts VNI-...) has a byte for a mark and its tone
together, written behind the bare letter. Decision record 0008 says why these stand here and not in a package.
"""

import unicodedata

_TCVN3_PAIRS = (
    "¨ă©âªê«ô¬ơ\u00adư®đµà¸á¶ả·ã¹ạ»ằ¾ắ¼ẳ½ẵÆặÇầÊấÈẩÉẫËậÌèÐéÎẻÏẽÑẹÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọåồèốæổçỗéộ"
    "êờíớëởìỡîợïùóúñủòũôụõừøứöử÷ữùựúỳýýûỷüỹþỵ"
)
_TCVN3_CAPITALS = "¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ"
TCVN3 = {ord(sign): letter for sign, letter in zip(_TCVN3_PAIRS[::2], _TCVN3_PAIRS[1::2], strict=True)} | {
    ord(sign): letter for sign, letter in zip(_TCVN3_CAPITALS[::2], _TCVN3_CAPITALS[1::2], strict=True)
}
TCVN3_SIGNS = "".join(map(chr, TCVN3))
TCVN3_CAPITAL_SIGNS = _TCVN3_CAPITALS[::2]

_TONES = "\u0300\u0301\u0309\u0303\u0323"  # huyền sắc hỏi ngã nặng
_VNI_TONES = dict(zip("øùûõï", _TONES, strict=True))
_VNI_HATS = {"â": "\u0302"} | {sign: f"\u0302{tone}" for sign, tone in zip("àáåãä", _TONES, strict=True)}
_VNI_BREVES = {"ê": "\u0306"} | {sign: f"\u0306{tone}" for sign, tone in zip("èéúüë", _TONES, strict=True)}
_VNI_HORNED = {"ô": "ơ", "ö": "ư"}


def _vni_pairs() -> dict[str, str]:
    """A letter and the sign behind it, small and capital in each mixture that was typed, and the letter they stand for."""
    marks = {letter: _VNI_TONES for letter in "aeiouyôö"}
    marks |= {"a": _VNI_TONES | _VNI_HATS | _VNI_BREVES, "e": _VNI_TONES | _VNI_HATS, "o": _VNI_TONES | _VNI_HATS}
    pairs: dict[str, str] = {}
    for letter, signs in marks.items():
        for sign, mark in signs.items():
            whole = unicodedata.normalize("NFC", _VNI_HORNED.get(letter, letter) + mark)
            pairs |= {letter + sign: whole, letter + sign.upper(): whole}
            pairs |= {letter.upper() + sign: whole.upper(), letter.upper() + sign.upper(): whole.upper()}
    return pairs


_VNI_SINGLES = dict(zip("ñôöæóòîÑÔÖÆÓÒÎ", "đơưỉĩịỵĐƠƯỈĨỊỴ", strict=True))
VNI = _vni_pairs() | _VNI_SINGLES
VNI_MARKS = "".join(sorted({sign for pair in VNI for sign in pair[1:]}))

# Signs that show an old encoding: a Vietnamese text in Unicode has none of them in the midst of its words.
_OWN = frozenset("àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ\u00ad")
TELLING_SIGNS = "".join(sorted((set(TCVN3_SIGNS) | set(VNI_MARKS) | set(_VNI_SINGLES)) - _OWN))
