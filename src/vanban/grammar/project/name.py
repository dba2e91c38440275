"""The name of a work, walked word by word from its kind: what describes it in small letters, then capitals and numbers.

"đường | nối | Quốc lộ | 97C | với cảng | Mẫu Hải": the kind, what describes it, a kind in capitals, a number, joining words,
capitals.
"""

from vanban.grammar.marks import Mark, Marks
from vanban.lexicon.entries import word_set

Named = tuple[int, int]

_MOST_WORDS = {"project": 12, "work": 6}
_DASHES = frozenset("-–")


def work_named_from(marks: Marks, kind: Mark, end: int) -> Named | None:
    """The span of the work whose kind stands at a mark, None where it has no name.

    Within a zone, a plant of no name of its own goes by the zone: "trạm xử lý nước thải Khu công nghiệp Mẫu Thượng".
    """
    walk = _Walk(marks, end)
    first = walk.described(kind)
    if first is None:
        return _named_by_kind(marks, kind)
    last = walk.name_end(first)
    if last is None:
        return None
    zone = marks.at("work.zone", marks.words.starts[first])
    start = marks.words.starts[first]
    if kind.kind == "project" and marks.at("work", start) and marks.text[kind.end : start].strip() == "đầu tư":
        return start, last  # "dự án đầu tư | Trường THPT Mẫu Thượng": the paper on a work that has its own kind
    own = kind.kind == "project" or not zone or zone.start == kind.start
    return (kind.start if own else start), last


def _named_by_kind(marks: Marks, kind: Mark) -> Named | None:
    """ "Đường ven biển" in mid-sentence, "Bệnh viện Sản Nhi tỉnh"."""
    named = marks.at("work.named", kind.start)
    return (named.start, named.end) if named and marks.text[named.start - 2 : named.start] in (", ", ": ") else None


class _Walk:
    """A walk over the words of one sentence; words are given by their index in the text's tokens."""

    def __init__(self, marks: Marks, end: int) -> None:
        self.marks = marks
        self.text = marks.text
        self.starts, self.ends = marks.words.starts, marks.words.ends
        self.stop = marks.words.at(end)

    def described(self, kind: Mark) -> int | None:
        """The word at which the name begins, behind the small words that describe the work."""
        i = self.marks.words.at(kind.end)
        if kind.kind == "project" and self._is_number(i):
            i += 1  # "dự án thành phần 2"
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
        while (after := self._next(i)) > i:
            i = after
        if all(self._word(j) in word_set("word.no-work-name") for j in range(first, i)):
            return None
        return self.ends[self._tail(i) - 1]

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
        """Whether a name can begin here: a capital that opens no organ, or the number of a road behind its kind."""
        word = self._word(i)
        if word[:1].isupper():
            start = self.starts[i]
            return not self._gap(i) and bool(self.marks.at("work.hospital", start) or not self.marks.at("organ", start))
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
        return self._joined(i)

    def _joined(self, i: int) -> int:
        """Behind words that join ("với cảng", "đoạn qua xã"), where capitals or a number go on."""
        j = i
        while (
            j < self.stop and not self._gap(j) and (joint := self.marks.any_at(("name-joint", "level", "work"), self.starts[j]))
        ):
            if self.text[joint.start].isupper():
                break
            j = self.marks.words.at(joint.end)
        goes_on = self._word(j)[:1].isupper() or self._is_number(j)
        if j == i or not goes_on or self._gap(j):
            return i
        kind = self.marks.at("work", self.starts[j])  # "đi | Khu kinh tế | Mẫu Hạ"
        return self.marks.words.at(kind.end) if kind else j + 1

    def _tail(self, i: int) -> int:
        """Behind a closing "tỉnh" or "đoạn qua tỉnh" and the stage of the work."""
        j = i
        if self._word(j) == "đoạn" and self._word(j + 1) == "qua":
            j += 2
        if self._word(j) == "tỉnh" and (j > i or not self._word(j + 1).isalpha() or self._word(j + 1) == "giai"):
            i = j + 1
        if self._word(i) == "giai" and self._word(i + 1) == "đoạn" and self._is_number(i + 2):
            return i + 3
        if self._word(i) == "(" and self._word(i + 1) == "giai" and self._is_number(i + 3) and self._word(i + 4) == ")":
            return i + 5
        return i

    def _is_hospital_of_province(self, i: int) -> bool:
        before = self.marks.covered("work.hospital", self.ends[i - 1] - 1)
        return (
            self._word(i) == "tỉnh" and before is not None and before.end == self.ends[i - 1] and before.end > before.start + 10
        )
