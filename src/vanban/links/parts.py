"""Parts of a whole told in numbers: "đã hoàn thành 85% khối lượng", "bàn giao 3/10 km", "431/500 căn đã xong"."""

from collections.abc import Sequence

from vanban.text.words import key, phrase_keys

_DATE_WORDS = frozenset(phrase_keys("ngày tháng năm số đến từ sáng chiều tối hôm trước"))
_LOOK_BACK, _DAY_WORDS_BEFORE, _FIRST_YEAR = 14, 2, 1900
_REST_BEFORE = 20
_LEFT = key("còn")


def is_of_rest(keys: Sequence[str], at: int) -> bool:
    """Whether what is denied is told of a rest that is counted: "còn 41 hộ chưa thống nhất phương án"."""
    start = max(0, at - _REST_BEFORE)
    return any(keys[i] == _LEFT and keys[i + 1].isdigit() for i in range(start, at - 1))


def is_part_before(keys: Sequence[str], at: int) -> bool:
    """Whether a part of a whole stands before the verb: "431/500 căn đã xong", "có 5/9 thôn đã được phủ sóng"."""
    start = max((i + 1 for i in range(at) if keys[i] in ";:"), default=0)
    return any(keys[i] == "/" and is_part(keys, i) for i in range(max(start, at - _LOOK_BACK), at))


def is_part(keys: Sequence[str], slash: int) -> bool:
    """Whether a slash stands between a smaller number and a larger one that are no day and month."""
    if not 0 < slash < len(keys) - 1 or not (keys[slash - 1].isdigit() and keys[slash + 1].isdigit()):
        return False
    is_day = slash >= _DAY_WORDS_BEFORE and keys[slash - 2] in _DATE_WORDS
    return not is_day and int(keys[slash - 1]) < int(keys[slash + 1]) < _FIRST_YEAR


def is_fraction_behind(keys: Sequence[str], end: int, look_ahead: int) -> bool:
    """Whether a part of a whole follows at some distance: "thu hồi tạm ứng quá hạn được 22,1/37,4 tỷ đồng"."""
    stop = min(len(keys), end + look_ahead)
    return any(keys[i] == "/" and is_part(keys, i) for i in range(end, stop))


def is_partial(keys: Sequence[str], end: int, look_ahead: int) -> bool:
    """Whether a share below the whole follows: "đã hoàn thành 85% khối lượng", "bàn giao 3/10 km", "khắc phục xong 5/8 điểm"."""
    ahead = list(keys[end : end + look_ahead])
    for i, word in enumerate(ahead):
        if word == "%" and i and ahead[i - 1] != "100":
            return True
        if word == "/" and 0 < i < len(ahead) - 1 and ahead[i - 1].isdigit() and ahead[i + 1].isdigit():
            return is_part(keys, end + i)
    return False
