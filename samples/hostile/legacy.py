"""Vietnamese text as the fonts of before Unicode stored it: TCVN3 (fonts `.Vn...`) and VNI (fonts `VNI-...`).

Both are given as the Latin letters that a program of today shows for their bytes ("Hµ Néi", "Haø Noäi").
"""

import unicodedata

# Byte and letter in turn. TCVN3 has no capital with a tone: such words were set in a font of capitals.
_TCVN3_PAIRS = (
    "¨ă©âªê«ô¬ơ\u00adư®đµà¸á¶ả·ã¹ạ»ằ¾ắ¼ẳ½ẵÆặÇầÊấÈẩÉẫËậÌèÐéÎẻÏẽÑẹÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọåồèốæổçỗéộ"
    "êờíớëởìỡîợïùóúñủòũôụõừøứöử÷ữùựúỳýýûỷüỹþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ"
)
_TCVN3 = dict(zip(_TCVN3_PAIRS[1::2], _TCVN3_PAIRS[::2], strict=True))

_TONES = "\u0300\u0301\u0309\u0303\u0323"  # huyền sắc hỏi ngã nặng
_HAT, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_VNI_PLAIN, _VNI_HAT, _VNI_BREVE = (dict(zip(_TONES, marks, strict=True)) for marks in ("øùûõï", "àáåãä", "èéúüë"))
_VNI_WHOLE = dict(zip("đĐỉĩịỵ", "ñÑæóòî", strict=True)) | {"í": "í", "ì": "ì"}


def to_tcvn3(text: str) -> str:
    """TCVN3 text; a letter it lacks is written small, any other sign is kept."""
    return "".join(_TCVN3.get(letter, _TCVN3.get(letter.lower(), letter)) for letter in unicodedata.normalize("NFC", text))


def to_vni(text: str) -> str:
    """VNI text: the bare letter, then one byte for its mark and tone together."""
    return "".join(_VNI_WHOLE.get(letter) or _vni_letter(letter) for letter in unicodedata.normalize("NFC", text))


def _vni_letter(letter: str) -> str:
    base, *marks = list(unicodedata.normalize("NFD", letter))
    if not marks:
        return letter
    tone = next((mark for mark in marks if mark in _TONES), "")
    if _HORN in marks:
        horned = {"o": "ô", "u": "ö", "O": "Ô", "U": "Ö"}[base]
        return horned + _VNI_PLAIN.get(tone, "")
    if _HAT in marks:
        return base + _VNI_HAT.get(tone, "â")
    if _BREVE in marks:
        return base + _VNI_BREVE.get(tone, "ê")
    return base + _VNI_PLAIN.get(tone, "")
