"""Where one sentence ends and the next begins."""

from collections.abc import Iterator

from vanban.text.letters import pattern

# It begins with one sign of a class, and not with a repetition, so that the engine can skip to it.
_END = pattern(r"[.!?…](?<![.!?…]{2})[.!?…]*+[\"”’')\]]*+(?:/\.)?(?=\s+[\"“‘'(\[]?[\p{Lu}0-9\-–+•]|\s*\Z)")
_LONGEST = 2500
_ABBREVIATION = pattern(
    r"(?:^|[\s(.,/])(?:TP|Tp|TX|Tx|TT|Tt|P|Q|H|X|ĐT|QL|GS|PGS|TS|ThS|Ths|BS|KS|CN|đ/c|Đ/c|ĐC|Dr|St|No|Nr|v\.v|tr|KT|TL|TM|TUQ|Q)\.\Z"
)
# "Lê V. Mẫu"; but "Quý I. Sở ..." and "Khu A. Ban ..." end a sentence.
_INITIAL = pattern(
    r"(?<!\w)(?!(?:Quý|Khóa|Khoá|Khu|Phần|Chương|Mục|Lô|Vùng|Nhóm|Hạng|Loại|Tổ|Tuyến|Đợt|Kỳ) )"
    r"[\p{Lu}][^\W\d_\p{Lu}]{1,6} [\p{Lu}]\.\Z"
)


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the sentences of `text[start:end]`, without the white space around them.

    A full stop after a known abbreviation ("TP. Vinh") or within a number does not end a sentence.
    """
    spans: list[tuple[int, int]] = []
    at = start
    for match in _END.finditer(text, start, end):
        if match.group() == "." and _is_abbreviation(text, start, match.end()):
            continue
        if match.end() < end:
            spans.append((at, match.end()))
            at = match.end()
    spans.append((at, end))
    spans = [piece for a, b in spans for piece in _pieces(text, a, b)]
    return [trimmed for a, b in spans if (trimmed := trim(text, a, b))[0] < trimmed[1]]


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    known = _ABBREVIATION.search(text, max(start, end - 8), end)
    return bool(known or _INITIAL.search(text, max(start, end - 12), end))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span itself, or parts of it cut at blanks where it is longer than any sentence: hostile text must not cost more."""
    while end - start > _LONGEST:
        blank = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = blank if blank > 0 else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def trim(text: str, start: int, end: int, signs: str = " \n") -> tuple[int, int]:
    """The span without the given signs at both ends."""
    while start < end and text[start] in signs:
        start += 1
    while end > start and text[end - 1] in signs:
        end -= 1
    return start, end
