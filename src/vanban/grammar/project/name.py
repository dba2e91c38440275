"""The name of a work, walked word by word from its kind: what describes it in small letters, then capitals and numbers.

"đường | nối | Quốc lộ | 97C | với cảng | Mẫu Hải": the kind, what describes it, a kind in capitals, a number, joining words,
capitals.
"""

from typing import NamedTuple

from vanban.grammar.marks import Mark, Marks
from vanban.lexicon.entries import word_set

Named = tuple[int, int]

_MOST_WORDS = {"project": 12, "work": 6}
_JOINTS = ("name-joint", "name-joint.far", "level", "work")
_JOINED_WORDS = 3  # small words behind a joint that reaches far: "kết nối | hành lang kinh tế | Mẫu Hạ"
_BRACKET_WORDS = 8
_DASHES = frozenset("-–")
_STAGES = (("giai", "đoạn"), ("cơ", "sở"))
_LONGER = (("nối", "dài"), ("kéo", "dài"))


def work_named_from(marks: Marks, kind: Mark, end: int) -> Named | None:
    """The span of the work whose kind stands at a mark, None where it has no name.

    Within a zone, a plant of no name of its own goes by the zone: "trạm xử lý nước thải Khu công nghiệp Mẫu Thượng". A project
    with a title of its own goes by that: "dự án | Cải tạo, nâng cấp hồ chứa nước Mẫu Hạ".
    """
    walk = _Walk(marks, end)
    described = walk.described(kind)
    if described is None:
        return _named_by_kind(marks, kind)
    last = walk.name_end(described.name)
    if last is None:
        return None
    if described.title is not None:
        return marks.words.starts[described.title], last
    start = marks.words.starts[described.name]
    if kind.kind == "project" and marks.at("work", start) and marks.text[kind.end : start].strip() == "đầu tư":
        return start, last  # "dự án đầu tư | Trường THPT Mẫu Thượng": the paper on a work that has its own kind
    zone = marks.at("work.zone", start)
    own = kind.kind == "project" or not zone or zone.start == kind.start
    return (kind.start if own else start), last


def _named_by_kind(marks: Marks, kind: Mark) -> Named | None:
    """ "Đường ven biển" in mid-sentence, "Bệnh viện Sản Nhi tỉnh"."""
    named = marks.at("work.named", kind.start)
    inside = named is not None and marks.text[named.start - 2 : named.start - 1] not in ("", ".", "!", "?", "\n")
    return (named.start, named.end) if named and inside else None


class _Described(NamedTuple):
    """Where the name of a work begins, and its title, where it has one in front of that; both as indices of words."""

    name: int
    title: int | None = None


class _Walk:
    """A walk over the words of one sentence; words are given by their index in the text's tokens."""

    def __init__(self, marks: Marks, end: int) -> None:
        self.marks = marks
        self.text = marks.text
        self.starts, self.ends = marks.words.starts, marks.words.ends
        self.stop = marks.words.at(end)

    def described(self, kind: Mark) -> _Described | None:
        """Where the name begins, behind the small words that describe the work."""
        i = self.marks.words.at(kind.end)
        if kind.kind == "project" and self._is_number(i):
            i += 1  # "dự án thành phần 2"
        own = self.marks.at("work", self.starts[i]) if kind.kind == "project" and self._word(i)[:1].isupper() else None
        if own:
            i = self.marks.words.at(own.end)  # "dự án | Bệnh viện Đa khoa | khu vực Mẫu Hạ"
        elif kind.kind == "project" and self._opens_title(i):
            name = self._name_from(i + 1, kind)
            return None if name is None else _Described(name, title=i)
        name = self._name_from(i, kind)
        return None if name is None else _Described(name)

    def _opens_title(self, i: int) -> bool:
        """ "dự án | Quản lý nước Mẫu Hạ": a capital with small letters behind it that neither join nor end a name."""
        word, after = self._word(i), self._word(i + 1)
        small = after.isalpha() and after.islower() and not self._gap(i) and not self._gap(i + 1)
        if not (word.istitle() and small) or after in word_set("word.ends-work"):
            return False
        return not self.marks.any_at(_JOINTS, self.starts[i + 1]) and not self.marks.at("level", self.starts[i])

    def _name_from(self, i: int, kind: Mark) -> int | None:
        for _ in range(_MOST_WORDS[kind.kind]):
            if self._begins(i) or self._is_hospital_of_province(i):
                return i
            if not self._describes(i, kind):
                return None
            i += 1
        return i if self._begins(i) else None

    def name_end(self, i: int) -> int | None:
        """Where the name that begins with a word ends; None for a mere abbreviation ("dự án FDI")."""
        first = i
        if self._is_hospital_of_province(i):
            i += 1
        while (after := self._next(i)) > i or (after := self._tail(i)) > i:
            i = after
        if all(self._word(j) in word_set("word.no-work-name") for j in range(first, i)):
            return None
        return self.ends[i - 1]

    def _word(self, i: int) -> str:
        return self.text[self.starts[i] : self.ends[i]] if i < self.stop else ""

    def _gap(self, i: int) -> str:
        """What stands between a word and the one before, without blanks."""
        return self.text[self.ends[i - 1] : self.starts[i]].strip() if 0 < i < self.stop else ""

    def _is_number(self, i: int) -> bool:
        """Whether a word is a whole number: the "10" of "10.228 tỷ đồng" is none."""
        after = self._word(i + 2) if self._word(i + 1) in (".", ",") else ""
        return self._word(i).isdigit() and not (after.isdigit() and self.starts[i + 2] == self.ends[i] + 1)

    def _begins(self, i: int) -> bool:
        """Whether a name can begin here: a capital that opens no organ, the number of a road behind its kind, "số 3"."""
        word = self._word(i)
        if word[:1].isupper():
            start = self.starts[i]
            return not self._gap(i) and bool(self.marks.at("work.hospital", start) or not self.marks.at("organ", start))
        if word == "số" and self._is_number(i + 1):
            return not self._gap(i)
        return self._is_number(i) and not self._gap(i) and self._kind_ends_before(i)

    def _kind_ends_before(self, i: int) -> bool:
        kind = self.marks.covered("work", self.ends[i - 1] - 1)
        return kind is not None and kind.end == self.ends[i - 1]

    def _describes(self, i: int, kind: Mark) -> bool:
        word = self._word(i)
        if word == "," and kind.kind == "project":
            return i + 1 < self.stop and self.marks.at("work-verb", self.starts[i + 1]) is not None
        return word.isalpha() and word.islower() and not self._gap(i) and word not in word_set("word.ends-work")

    def _next(self, i: int) -> int:
        """The word behind the next part of a name, `i` itself where the name ends."""
        word, gap = self._word(i), self._gap(i)
        if word[:1].isupper() and (not gap or gap in _DASHES):
            kind = self.marks.at("work", self.starts[i])
            return self.marks.words.at(kind.end) if kind else i + 1
        if self._is_number(i) and (not gap or (gap in _DASHES and self._is_number(i - 1))):
            return i + 1
        if word == "số" and self._is_number(i + 1):
            return i + 2
        if word == "." and self._is_number(i + 1) and self._word(i - 1).isupper() and self.starts[i + 1] == self.ends[i - 1] + 1:
            return i + 2  # "ĐT.719B"
        if word == "," and self._word(i + 1) == "đoạn" and self._word(i + 2)[:1].isupper():
            return i + 2  # "cao tốc Bắc - Nam, đoạn Mẫu Thượng - Mẫu Hạ"
        if word == "(" and not gap:
            return self._behind_bracket(i)
        return self._joined(i)

    def _behind_bracket(self, i: int) -> int:
        """ "(giai đoạn 2)", "(TP. Mẫu Hạ)", "(ĐT 638)": a bracket that is part of a name, and tells no amount and not
        where it runs.
        """
        first, j = i + 1, i + 1
        while j < self.stop and j - first <= _BRACKET_WORDS and self._word(j) != ")":
            j += 1
        if self._word(j) != ")" or j == first:
            return i
        tells = self._is_measured(self.starts[first], self.starts[j]) or self._word(first + 1) in ("từ", "qua")
        return j + 1 if self._names_part(first, j) and not tells else i

    def _names_part(self, first: int, stop: int) -> bool:
        """Whether the words of a bracket name a part, a stage or a place: "phần cầu", "giai đoạn 2", "đoạn qua Mẫu Hạ"."""
        if self.marks.at("name-part", self.starts[first]) or self._word(first)[:1].isupper():
            return not any(self._word(j) == "," for j in range(first, stop))
        joins = self.marks.any_at(("level", "name-joint", "name-joint.far"), self.starts[first])
        return joins is not None and any(self._word(j)[:1].isupper() or self._is_number(j) for j in range(first, stop))

    def _is_measured(self, start: int, end: int) -> bool:
        """Whether an amount stands in a span: a number with its unit behind."""
        return any(self.text[start : unit.start].rstrip()[-1:].isdigit() for unit in self.marks.within("unit", start, end))

    def _joined(self, i: int) -> int:
        """Behind words that join ("với cảng", "đoạn qua xã"), where capitals or a number go on."""
        j, far = i, False
        while j < self.stop and (not self._gap(j) or (j == i and self._gap(j) in _DASHES)):
            joint = self.marks.any_at(_JOINTS, self.starts[j])
            if joint is None or self.text[joint.start].isupper():
                break
            far = joint.kind == "name-joint.far"
            j = self.marks.words.at(joint.end)
        if far:
            j = self._past_small_words(j)
        if j == i or self._gap(j):
            return i
        if not self._word(j)[:1].isupper() and not self._is_number(j):
            bracket = self._behind_bracket(j) if self._word(j) == "(" else j
            return bracket if bracket > j else i
        kind = self.marks.at("work", self.starts[j])  # "đi | Khu kinh tế | Mẫu Hạ"
        return self.marks.words.at(kind.end) if kind else j + 1

    def _past_small_words(self, i: int) -> int:
        for j in range(i, i + _JOINED_WORDS):
            word = self._word(j)
            if not word.isalpha() or not word.islower() or self._gap(j) or word in word_set("word.ends-work"):
                return j
        return i + _JOINED_WORDS

    def _tail(self, i: int) -> int:
        """Behind a closing "tỉnh" or "đoạn qua tỉnh" and the stage of the work."""
        j = i
        if self._word(j) == "đoạn" and self._word(j + 1) == "qua":
            j += 2
        if self._word(j) == "tỉnh" and (j > i or not self._word(j + 1).isalpha() or self._word(j + 1) == "giai"):
            i = j + 1
        if (self._word(i), self._word(i + 1)) in _STAGES and self._is_number(i + 2):
            return i + 3
        return i + 2 if (self._word(i), self._word(i + 1)) in _LONGER else i

    def _is_hospital_of_province(self, i: int) -> bool:
        before = self.marks.covered("work.hospital", self.ends[i - 1] - 1)
        return (
            self._word(i) == "tỉnh" and before is not None and before.end == self.ends[i - 1] and before.end > before.start + 10
        )
