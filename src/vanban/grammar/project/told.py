"""Which names of works were told before: under the same name, or under a shorter one."""

from functools import cache

from vanban.lexicon import entries
from vanban.text.words import key

_Keys = tuple[str, ...]
_BARE = ("dự án", "tiểu dự án", "tuyến", "công trình", "đầu tư", "xây dựng")
_LONGEST = 24  # words of a name that are looked at


class Told:
    """The works named so far. "Vành đai 4" is told again behind "đường Vành đai 4 - vùng Mẫu Hạ", as is "hồ Mẫu" behind "hồ
    chứa nước Mẫu"; "Cầu Mẫu Hạ" behind "Cầu Mẫu Hạ 2" is another one.
    """

    def __init__(self) -> None:
        self._within: set[_Keys] = set()
        self._by_kind: set[_Keys] = set()

    def is_new(self, name: str) -> bool:
        """Whether a work is named for the first time; from then on it is known."""
        words = _own_words(name)
        keys = tuple(map(key, words))[:_LONGEST]
        kind = (keys[0], *(key(word) for word in words[1:] if not word.islower()))
        if keys in self._within or (len(kind) > 1 and kind in self._by_kind):
            return False
        self._by_kind.add(kind)
        for start in range(len(keys)):
            for stop in range(start + 1, len(keys) + 1):
                if stop == len(keys) or not keys[stop][0].isdigit():
                    self._within.add(keys[start:stop])
        return True


def _own_words(name: str) -> list[str]:
    """The words of a name without "dự án" and the like in front, dashes and brackets; zones told in short told in full."""
    while bare := next((word for word in _BARE if name.lower().startswith(word + " ")), None):
        name = name[len(bare) + 1 :]
    words = [stripped for word in name.split() if (stripped := word.strip("-–(),."))]
    return [*_in_full().get(words[0], (words[0],)), *words[1:]]


@cache
def _in_full() -> dict[str, _Keys]:
    """Abbreviations of one sense: "KCN"."""
    return {
        form: tuple(entry.data["senses"][0]["vi"].split())
        for entry in entries("abbreviations")
        if len(entry.data["senses"]) == 1
        for form in entry.exact
    }
