"""How a confirmed person becomes somebody seen in a post on a day."""

from datetime import datetime

from django.urls import reverse

from thuongky.core.lang import Phrase
from thuongky.core.registry import Accepted
from thuongky.core.sort_key import sort_key
from thuongky.organs.models import SeenInPost


class PersonAcceptor:
    """One row for each post that the paper names, or one without a post; the record is the first of them."""

    def check(self, _finding: Accepted, /) -> list[Phrase]:
        return []

    def accept(self, finding: Accepted, at: datetime) -> int:
        name = finding.facts["name"]
        rows = [
            SeenInPost.objects.create(
                province=finding.province,
                paper=finding.paper,
                finding=finding.finding,
                name=name,
                title=title,
                on=finding.on,
                sort_key=sort_key(name),
                known_from=at,
            )
            for title in finding.facts["posts"] or [""]
        ]
        return rows[0].pk

    def withdraw(self, record: int, at: datetime) -> None:
        finding = SeenInPost.objects.get(pk=record).finding
        SeenInPost.objects.filter(finding=finding, known_until=None).update(known_until=at)

    def address(self, record: int) -> str:
        return f"{reverse('people')}#s{record}"


ACCEPTOR = PersonAcceptor()
