"""Whether a word has the shape of a Vietnamese syllable: initial, rime, at most one tone, and a tone that its end allows.

The shapes are those of the standard orthography (quốc ngữ), both habits of placing the tone (hoà, hòa) and both of i and y. A
shape may be possible without being a word in use ("nghế"): what this is for is telling letters that went astray.
"""

import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_CLOSED_TONES = frozenset("\u0301\u0323")
_INITIALS = (
    *("ngh", "ng", "nh", "gh", "gi", "ch", "kh", "ph", "qu", "th", "tr"),
    *("b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""),
)
_FRONT = frozenset("eêiy")
_BEFORE_FRONT = frozenset(("k", "gh", "ngh"))
_NEVER_BEFORE_FRONT = frozenset(("c", "ng"))
_RIME_LIST = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uâu uây uc uê uêch uên uênh uêt ui um un ung uôc uôi uôm uôn uông uôt up ut uơ
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y ych yêm yên yêng yêt yêu ym yn ynh yt
"""
_RIMES = frozenset(_RIME_LIST.split())
_CLOSED = ("c", "ch", "p", "t")
_LONGEST = 9  # letters; "nghiêng" has seven, and its tone may be a letter of its own
_verdicts: dict[str, bool] = {}


def is_syllable(word: str) -> bool:
    """Whether a word in NFC could be a syllable of the language; capitals do not matter.

    >>> is_syllable("Nghị"), is_syllable("Néi"), is_syllable("nhất"), is_syllable("nhât"), is_syllable("ng")
    (True, False, True, False, False)
    """
    if len(word) > _LONGEST:
        return False
    verdict = _verdicts.get(word)
    if verdict is None:
        verdict = _has_shape(word.lower())
        if len(_verdicts) < 50_000:  # hostile text must not fill memory
            _verdicts[word] = verdict
    return verdict


def is_closed(rime: str) -> bool:
    """Whether a rime ends in a stop, behind which only the tones sắc and nặng are possible."""
    return rime.endswith(_CLOSED)


def _has_shape(word: str) -> bool:
    decomposed = unicodedata.normalize("NFD", word)
    tones = [mark for mark in decomposed if mark in _TONES]
    if len(tones) > 1:
        return False
    plain = unicodedata.normalize("NFC", decomposed.translate(dict.fromkeys(map(ord, tones))))
    return any(_fits(initial, plain[len(initial) :], tones) for initial in _INITIALS if plain.startswith(initial))


def _fits(initial: str, rime: str, tones: list[str]) -> bool:
    if rime not in _RIMES or not _spelt_together(initial, rime):
        return False
    return not is_closed(rime) or bool(tones and tones[0] in _CLOSED_TONES)


def _spelt_together(initial: str, rime: str) -> bool:
    front = rime[0] in _FRONT
    if initial in _BEFORE_FRONT:
        return front
    if initial == "qu":
        return rime[0] != "u"
    return not (front and initial in _NEVER_BEFORE_FRONT)
