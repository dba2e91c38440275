"""Who acts: a person from one chosen post, or the system; plain values, so that every room can ask them."""

from dataclasses import dataclass
from enum import StrEnum


class PostRole(StrEnum):
    """What a post is for, which decides what may be done from it."""

    CLERK = "clerk"  # chuyên viên Văn phòng: takes in and reviews papers
    OFFICE = "office"  # lãnh đạo Văn phòng
    LEADER = "leader"  # chủ tịch, phó chủ tịch
    UNIT = "unit"  # chuyên viên của đơn vị được giao nhiệm vụ
    HEAD = "head"  # thủ trưởng đơn vị: whose report counts
    READER = "reader"  # thanh tra, đoàn giám sát: reads, writes nothing
    OPERATOR = "operator"  # quản trị: accounts and posts, no papers
    SYSTEM = "system"


ROLES_THAT_READ = tuple(role for role in PostRole if role not in (PostRole.OPERATOR, PostRole.SYSTEM))
"""Those who see directives and figures; of which ones, the room's policy says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """`province` is the code of the committee whose records the actor works in; ids are those of `organs`.

    Who acts for another by a mandate (KT., TL., TUQ.) has that other's role, post and organ; `scope` are the rooms it is
    limited to (none: all that the other may do).
    """

    name: str
    role: PostRole
    province: str
    account: int | None = None
    post: int | None = None
    post_title: str = ""
    organ: int | None = None
    active: bool = True
    mandate: int | None = None
    scope: frozenset[str] = frozenset()

    @property
    def is_of_unit(self) -> bool:
        """Sees and reports only what the own organ answers for."""
        return self.role in (PostRole.UNIT, PostRole.HEAD)

    def is_within_scope(self, act: str) -> bool:
        """`act` is "room.action"."""
        return not self.scope or act.partition(".")[0] in self.scope


def system(province: str) -> Actor:
    """The program itself, where no person acts: reading, sealing, schedules."""
    return Actor(name="thuongky", role=PostRole.SYSTEM, province=province)
