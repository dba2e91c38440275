"""Areas as papers name them: with their kind, in full or short, with or without the district and the province behind."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from thuongky.core.search_key import fold, search_key
from thuongky.core.sort_key import sort_key

KINDS = ("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh")
_SHORT = {"tp": "thành phố", "tx": "thị xã", "tt": "thị trấn"}
_SHORT_IN_FRONT = {"p": "phường", "q": "quận", "h": "huyện", "x": "xã", **_SHORT}
_NUMBERED = re.compile(r"^([pq])(\d+)\b")  # "P5"
_COMMITTEE = re.compile(r"^(?:ubnd|uy ban nhan dan) ")
_FOLDED_KINDS = tuple(f"{fold(kind)} " for kind in KINDS)


@dataclass(frozen=True, slots=True)
class AreaName:
    """The words of a name, small, short kinds written out. Typed without any mark it is compared without marks."""

    words: tuple[str, ...]
    is_marked: bool

    @classmethod
    def read(cls, said: str) -> "AreaName":
        """The committee of an area is named for it ("UBND xã A").

        >>> AreaName.read("UBND TP. Vinh").words
        ('thành', 'phố', 'vinh')
        """
        key = search_key(said)
        committee = _COMMITTEE.match(key.folded)
        words = key.marked.split()[len(committee[0].split()) if committee else 0 :]
        words = _NUMBERED.sub(r"\1 \2", " ".join(words)).split()
        long = [(_SHORT if place else _SHORT_IN_FRONT).get(word, word) for place, word in enumerate(words)]
        plain = [word.lstrip("0") or "0" if word.isdecimal() else word for word in " ".join(long).split()]
        return cls(tuple(plain), key.marked != key.folded)

    def heads(self) -> list[str]:
        """What the name may be without its marks, if what follows says where it lies; nothing where it begins with no kind."""
        folded = fold(" ".join(self.words))
        kind = next((kind for kind in _FOLDED_KINDS if folded.startswith(kind)), "")
        least = len(kind.split()) + 1
        return [" ".join(folded.split()[:end]) for end in range(least, len(self.words) + 1)] if kind else []

    def fits(self, full_name: str, behind: Collection[str]) -> bool:
        """Whether an area of this full name may be meant; `behind` is what may follow, folded ("huyen a", "tinh b")."""
        own = search_key(full_name)
        end = len(own.folded.split())
        head, rest = " ".join(self.words[:end]), fold(" ".join(self.words[end:])).removeprefix("thuoc ")
        if fold(head) != own.folded or (rest and rest not in behind):
            return False
        return not self.is_marked or _letters(head) == _letters(own.marked)


def _letters(name: str) -> str:
    """Letters and tones, wherever the tone is set ("Hòa", "Hoà")."""
    return sort_key(name).partition("\t")[0]
