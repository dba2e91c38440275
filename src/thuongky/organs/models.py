"""Areas, organs and what became of them; people, their posts, and the accounts they sign in with. All dated by days.

A row with no first day has been there as long as anyone remembers; one with no last day still is. The last day counts.
"""

from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from thuongky.core.actor import PostRole
from thuongky.core.lang import Lang
from thuongky.core.models import Known, choices_of


class Dated(models.Model):
    """A row that holds from a day to a day, both counted."""

    first_day = models.DateField(null=True)
    last_day = models.DateField(null=True)

    class Meta:
        abstract = True

    def holds(self, on: date) -> bool:
        return (self.first_day is None or self.first_day <= on) and (self.last_day is None or on <= self.last_day)


def holding(on: date, path: str = "") -> Q:
    """The dated rows that hold on a day; `path` leads to them ("post__")."""
    begun = Q(**{f"{path}first_day": None}) | Q(**{f"{path}first_day__lte": on})
    lasting = Q(**{f"{path}last_day": None}) | Q(**{f"{path}last_day__gte": on})
    return begun & lasting


class AreaLevel(StrEnum):
    """How high an area stands. Districts ended on 30 June 2025."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


class Area(Dated):
    """A province, district or commune, by our own code: one that took in another in 2025 is a new area ("tuyen-quang-2025").

    `province` is the first code of the province that a lower area lies in (`provinces.ground`), "" for a province itself.
    """

    code = models.CharField(max_length=40, unique=True)
    level = models.CharField(max_length=20, choices=choices_of(AreaLevel), default=AreaLevel.PROVINCE.value)
    province = models.CharField(max_length=40, default="")
    parent = models.CharField(max_length=40, default="")  # the code of its district, else the same as `province`
    kind = models.CharField(max_length=20)  # tỉnh, thành phố, huyện, xã ...
    name = models.CharField(max_length=100)
    name_en = models.CharField(max_length=100)
    successor = models.CharField(max_length=40, default="")  # of a province: the code of the one it went into; "" while it lasts
    sort_key = models.CharField(max_length=300)
    search_key = models.CharField(max_length=150, default="")

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["province", "search_key"], name="areas_by_name"),
            models.Index(fields=["parent", "sort_key"], name="areas_in_order"),
        ]

    @property
    def full_name(self) -> str:
        return f"{self.kind} {self.name}"

    @property
    def title(self) -> str:
        """As it begins a line."""
        return self.full_name[0].upper() + self.full_name[1:]


class AreaCode(Dated):
    """What an area is called in a scheme of codes ("nso": the statistics office) from a day to a day; codes were used again."""

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="codes")
    scheme = models.CharField(max_length=20)
    code = models.CharField(max_length=20)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["area", "scheme", "code"], name="one_code_of_an_area")]
        indexes: ClassVar = [models.Index(fields=["scheme", "code"], name="areas_by_code")]


class AreaSuccession(models.Model):
    """From `on` the ended area lies in the taker: wholly, or only a part of it."""

    ended = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="passed_to")
    taker = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="took_from")
    on = models.DateField()
    is_whole = models.BooleanField(default=True)
    ground = models.CharField(max_length=300)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["ended", "taker"], name="one_succession_of_areas")]


class Organ(Dated):
    """An organ of one area; `entry` is its id in the reader's lexicon, where the reader knows its kind."""

    area = models.CharField(max_length=40)  # the code of the area; "" for organs of the whole country
    entry = models.CharField(max_length=60)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    kind = models.CharField(max_length=30)
    sort_key = models.CharField(max_length=600)
    search_key = models.CharField(max_length=300)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["area", "entry"], name="one_organ_of_a_kind")]

    @property
    def title(self) -> str:
        """As it begins a line."""
        return self.name


class Succession(models.Model):
    """From `on` the taker answers for what the ended organ did, or for that `function` alone ("" for all the rest)."""

    ended = models.ForeignKey(Organ, on_delete=models.PROTECT, related_name="passed_to")
    taker = models.ForeignKey(Organ, on_delete=models.PROTECT, related_name="took_from")
    on = models.DateField()
    function = models.CharField(max_length=200, default="")
    ground = models.CharField(max_length=300)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["ended", "taker", "function"], name="one_succession"),
        ]


class Person(models.Model):
    """Somebody who holds posts; two people may share a name."""

    province = models.CharField(max_length=40)
    name = models.CharField(max_length=100)
    sort_key = models.CharField(max_length=300)


class Post(models.Model):
    """A post of the committee or of one of its organs, and what may be done from it."""

    province = models.CharField(max_length=40)
    organ = models.ForeignKey(Organ, on_delete=models.PROTECT, null=True, related_name="posts")
    title = models.CharField(max_length=200)
    role = models.CharField(max_length=20, choices=choices_of(PostRole))


class Tenure(Dated):
    """Who held which post from when to when, on what ground (the number of the decision)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="tenures")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="tenures")
    ground = models.CharField(max_length=300, default="")


class Following(Dated):
    """Who follows an organ's work for the committee, from a day to a day (phân công phụ trách, theo dõi), by a decision.

    `vice_chair` is in charge of the organ's field, `clerk` of the Office follows it, `stand_in` does while the clerk is away.
    """

    province = models.CharField(max_length=40)
    organ = models.ForeignKey(Organ, on_delete=models.PROTECT, related_name="followings")
    vice_chair = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, related_name="+")
    division = models.CharField(max_length=200, default="")  # of the Office
    clerk = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, related_name="+")
    stand_in = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, related_name="+")
    ground = models.CharField(max_length=300)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["province", "organ", "first_day"], name="followings_in_order")]


class MandateKind(StrEnum):
    """By what right one signs and acts for another (Nghị định 30/2020, Điều 13)."""

    DEPUTY = "deputy"  # KT., ký thay: a deputy for the head
    ORDER = "order"  # TL., thừa lệnh: as laid down in the working rules
    AUTHORITY = "authority"  # TUQ., thừa ủy quyền: in writing, for a limited time and limited matters

    @property
    def mark(self) -> str:
        """As it stands before the post in a signature."""
        return {MandateKind.DEPUTY: "KT.", MandateKind.ORDER: "TL.", MandateKind.AUTHORITY: "TUQ."}[self]


class Mandate(Dated):
    """From a day to a day whoever holds `taker` acts for `giver`, in these rooms ([]: in all that the giver may do)."""

    province = models.CharField(max_length=40)
    kind = models.CharField(max_length=20, choices=choices_of(MandateKind))
    giver = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="mandates_given")
    taker = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="mandates_taken")
    scope = models.JSONField(default=list)
    ground = models.CharField(max_length=300)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["province", "taker"], name="mandates_of_taker")]

    @property
    def title(self) -> str:
        """ "KT. Chủ tịch UBND tỉnh"."""
        return f"{MandateKind(self.kind).mark} {self.giver.title}"


class SeenInPost(Known):
    """A paper of a day names a person in a post, as a reviewer confirmed. Who held a post when is read off these."""

    province = models.CharField(max_length=40)
    paper = models.BigIntegerField()  # ids of `papers`, a room above this one
    finding = models.BigIntegerField()
    name = models.CharField(max_length=100)
    title = models.CharField(max_length=300)  # "" where the paper names none
    on = models.DateField(null=True)
    sort_key = models.CharField(max_length=300)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["province", "sort_key"], name="seen_by_name")]


class ApiKey(models.Model):
    """A key by which a program acts from a post. Only its hash is kept; the key itself is shown once, when it is made."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="api_keys")
    name = models.CharField(max_length=200)  # which program, for whoever revokes it
    sha256 = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    @property
    def province(self) -> str:
        return self.post.province


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts for Django's own sign-in; ours are made by the action `organs.add_account`."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> "Account":
        account = self.model(username=username, **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """What a person signs in with. What they may do hangs on the posts they hold, not on the account."""

    username = models.CharField(max_length=150, unique=True)
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="account")
    is_active = models.BooleanField(default=True)
    lang = models.CharField(max_length=2, choices=choices_of(Lang), default=Lang.VI.value)

    USERNAME_FIELD = "username"
    objects = AccountManager()
