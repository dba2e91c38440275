"""What a clause speaks of: its content words and pairs of them, weighed by how rare they are among the papers in hand.

Stop words, the set phrases of the genre, the names of parties and persons, and stated amounts are left out; what remains is the
object. A pair of neighbouring words counts most of a compound, since Vietnamese writes one syllable a word.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vanban.amounts import unit
from vanban.links.clauses import Words
from vanban.links.phrases import Phrases, listed
from vanban.results import Reading
from vanban.text.words import phrase_keys

_STOP = frozenset(
    phrase_keys(
        """và của các những cho với về trong tại theo từ đến để là có được bị do bởi này đó khi như hoặc cùng trên dưới ra vào lên
        xuống một hai số ngày tháng năm quý đầu cuối trước sau đã đang sẽ chưa không cần phải nhất việc nội dung mọi từng cả đối thì mà
        ở nhằm đặc biệt lần thứ hết còn nên hơn tốt kịp sớm rất vẫn cũng nêu nhiều ít mới lại qua nay hiện gồm còn nhanh kèm riêng thật nữa
        phó ông bà đồng chí tỉnh"""
    )
)
_GENRE = listed(
    """tập trung, triển khai, thực hiện, khẩn trương, tiếp tục, tăng cường, đẩy mạnh, đẩy nhanh, tiến độ, chủ trì, phối hợp, tham mưu, chỉ đạo,
    đôn đốc, hướng dẫn, kiểm tra, rà soát, bảo đảm, đảm bảo, hiệu quả, kịp thời, nghiêm túc, quyết liệt, chủ động, các cấp, các ngành,
    địa phương, đơn vị, cơ quan, liên quan, trên địa bàn, địa bàn tỉnh, địa bàn, thời gian tới, thời gian qua, đáp ứng yêu cầu, yêu cầu, đề nghị, các sở,
    sở ngành, nâng cao, chất lượng, trách nhiệm, quan tâm, chú trọng, phấn đấu, ủy ban nhân dân, ubnd tỉnh, hđnd tỉnh, hội đồng nhân dân, chủ tịch,
    phó chủ tịch, chủ tịch ubnd tỉnh, giám đốc, đồng chí, phiên họp, thường kỳ, kết luận, phát biểu, theo quy định, quy định, nhiệm vụ trọng tâm, trọng tâm, giải pháp,
    nhiệm vụ, công tác, tình hình, kết quả, thường xuyên, kiên quyết, tích cực, nỗ lực, phù hợp, cụ thể, đúng quy định, chặt chẽ, thiết thực, khó khăn, vướng mắc,
    khó khăn vướng mắc, tháo gỡ, giải quyết, hoàn thành, hoàn thiện, xây dựng, tổ chức, ban hành, phê duyệt, toàn tỉnh, cấp tỉnh, người dân, nhân dân,
    doanh nghiệp, đặc biệt là, nhất là, gắn với, trong đó, đồng thời, so với, cùng kỳ, kế hoạch đề ra, đề ra, được giao, thúc đẩy, phát triển,
    toàn bộ, bên cạnh, nhanh chóng, thuộc thẩm quyền, thẩm quyền, quản lý, quản lý nhà nước, nhà nước, thành viên, lãnh đạo, tính đến, trường hợp, hoạt động, chương trình, kế hoạch,
    quyết định, đề án, nghị quyết, dự án, công trình, báo cáo, trình, giao, hồ sơ, thủ tục, huyện, thành phố, thị xã, xã, phường, chủ đầu tư"""
)
_STEMS = "giáp ất bính đinh mậu kỷ canh tân nhâm quý".split()
_BRANCHES = "tý sửu dần mão thìn tỵ ngọ mùi thân dậu tuất hợi".split()
_SHORT_FORMS = {
    "kt xh": "kinh tế xã hội",
    "ktxh": "kinh tế xã hội",
    "gpmb": "giải phóng mặt bằng",
    "nsnn": "ngân sách nhà nước",
    "đtc": "đầu tư công",
    "cchc": "cải cách hành chính",
    "tthc": "thủ tục hành chính",
    "cđs": "chuyển đổi số",
    "kcn": "khu công nghiệp",
    "ccn": "cụm công nghiệp",
    "kkt": "khu kinh tế",
    "ntm": "nông thôn mới",
    "mtqg": "mục tiêu quốc gia",
    "ctmtqg": "chương trình mục tiêu quốc gia",
    "attp": "an toàn thực phẩm",
    "atgt": "an toàn giao thông",
    "pccc": "phòng cháy chữa cháy",
    "antt": "an ninh trật tự",
    "ql": "quốc lộ",
    "đt": "đường tỉnh",
    "tđc": "tái định cư",
    "noxh": "nhà ở xã hội",
    "htx": "hợp tác xã",
}
_NUMBERED = frozenset(phrase_keys("lộ đường tỉnh khóa vùng đoạn khu ql thứ tuyến"))
# Genre words that still tell a little within a pair ("kế hoạch đầu tư công") but nothing alone.
_LIGHT = frozenset(phrase_keys("kế hoạch chương trình quyết định đề án nghị quyết dự án công trình xây dựng hoạt động nhiệm vụ giải pháp phát triển quản lý"))
# The season an order falls in is no object of its own.
_LUNAR_YEARS = tuple(f"{stem} {branch}" for stem in _STEMS for branch in _BRANCHES)
_SEASON = ("tết nguyên đán", "dịp tết nguyên đán", "dịp tết", "trong dịp tết", "xuân", "đầu xuân", "đầu năm", "cuối năm", *_LUNAR_YEARS)
_LEFT_OUT = Phrases(dict.fromkeys((p for p in (*_GENRE, *_SEASON) if not _LIGHT.issuperset(phrase_keys(p))), True))
_EXPAND = Phrases({short: phrase_keys(full) for short, full in _SHORT_FORMS.items()})
_SINGLE_WEIGHT = 0.25
_PAPER_NUMBER = re.compile(r"\b\d{1,5}(?:/\d{4})?\s?[-/]\s?[A-ZĐ][A-ZĐa-z0-9]{1,8}(?:\s?[-–/]\s?[A-ZĐ][\w&]{0,12})*")
_NUMBER_OR_DATE = re.compile(_PAPER_NUMBER.pattern + r"|\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?\b")

Feature = str


@dataclass(frozen=True, slots=True)
class Bag:
    """The features of one clause, each with the index (among the paper's words) where it first stands."""

    at: Mapping[Feature, int]


def bag(words: Words, spans: Sequence[range], left_out: Sequence[bool], numbers: Mapping[int, str]) -> Bag:
    """The features of the words in `spans`, and the numbers of papers that begin there.

    `left_out` marks words of the paper that name no object. No pair crosses a comma.
    """
    at: dict[Feature, int] = {f"# {numbers[i]}": i for span in spans for i in span if i in numbers}
    for part in (part for span in spans for part in words.parts(span)):
        content = list(_content(words.keys[part.start : part.stop], part.start, left_out))
        for place, word in content:
            if not word.isdigit() and word not in _LIGHT:
                at.setdefault(word, place)
        for (place, one), (_, other) in pairwise(content):
            if not (one in _LIGHT and other in _LIGHT):
                at.setdefault(f"{one} {other}", place)
    return Bag(at)


def _content(keys: Sequence[str], offset: int, left_out: Sequence[bool]) -> Iterator[tuple[int, str]]:
    genre = {i for first, end, _ in _LEFT_OUT.find(keys) for i in range(first, end)}
    short = {first: full for first, _, full in _EXPAND.find(keys)}
    for i, word in enumerate(keys):
        if i in short:
            yield from ((offset + i, part) for part in short[i])
        elif not (i in genre or left_out[offset + i] or word in _STOP or _is_bare_number(keys, i) or not word[0].isalnum()):
            yield offset + i, word


def _is_bare_number(keys: Sequence[str], i: int) -> bool:
    """A short number counts something; after "quốc lộ" or "khóa" it is part of a name, and long ones are years and numbers of papers."""
    return keys[i].isdigit() and len(keys[i]) < 3 and (i == 0 or keys[i - 1] not in _NUMBERED)


def masked(reading: Reading, words: Words, parties: Phrases[bool]) -> list[bool]:
    """For each word of a paper, whether it belongs to a party's or person's name, a stated amount, a date or a paper's number."""
    mask = [False] * len(words.keys)
    spans = [words.within(f.start, f.end) for f in reading.figures if unit(f.unit).is_rounded]
    spans += [words.within(*mention) for p in reading.people for mention in p.mentions]
    spans += [words.within(*match.span()) for match in _NUMBER_OR_DATE.finditer(reading.text)]
    spans += [range(first, end) for first, end, _ in parties.find(words.keys)]
    for span in spans:
        for i in span:
            mask[i] = True
    return mask


def paper_numbers(reading: Reading, words: Words) -> dict[int, str]:
    """The numbers of papers in a text ("61/2023/NQ-HĐND"), by the index of the word they begin with."""
    found = ((words.within(*m.span()), m.group()) for m in _PAPER_NUMBER.finditer(reading.text))
    return {span.start: "".join(number.split()) for span, number in found if span}


def party_names(readings: Sequence[Reading]) -> Phrases[bool]:
    """The names of all parties to orders in the papers."""
    names = {p.name for r in readings for d in r.directives for p in (*d.lead, *d.coordinate) if len(p.name.split()) > 1}
    return Phrases(dict.fromkeys(sorted(names), True))


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much a feature tells: near 1 where it stands in one clause, towards 0 where it stands in all."""

    clauses: int
    counts: Mapping[Feature, int]

    def weight(self, feature: Feature) -> float:
        rare = math.log(1 + self.clauses / self.counts.get(feature, 1)) / math.log(1 + self.clauses)
        return rare if " " in feature else rare * _SINGLE_WEIGHT


def rarity(bags: Sequence[Bag]) -> Rarity:
    return Rarity(max(len(bags), 1), Counter(feature for one in bags for feature in one.at))
