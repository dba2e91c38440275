"""The audit chain: each row is sealed behind the one before, so that a changed, missing or cut row shows.

Rows are written unsealed, in many transactions at once; one sealer takes them up in order. The chain covers a salted hash of
the payload, so that a person's data can be erased and the chain still holds. An anchor ("number:hash", as printed in minutes
or mailed) shows also when the end of the chain was cut off or the whole was made anew.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from itertools import islice

from django.db import connection, transaction
from django.db.models import Model

from thuongky.core.models import AuditRow, AuditSeal

_START = "0" * 64
_BATCH = 1000
_LOCK = 7_204_001  # any number, the same for every sealer of a database


class Fault(StrEnum):
    """What is wrong with a link of the chain."""

    CHANGED = "changed"  # the row is not what was sealed
    MISSING = "missing"  # the row is gone
    BROKEN = "broken"  # the seal itself, or the one before it, was changed or taken out
    CUT = "cut"  # the anchor is not in the chain


@dataclass(frozen=True, slots=True)
class Verdict:
    """`faults` are (number of the seal, what is wrong), in order; `head` is the anchor to print ("" for an empty chain)."""

    sealed: int
    unsealed: int
    head: str
    faults: tuple[tuple[int, Fault], ...]

    @property
    def is_sound(self) -> bool:
        return not self.faults


def seal(at: datetime) -> int:
    """Seal what is not sealed yet, at most a batch; how many rows that was."""
    with transaction.atomic():
        _be_the_only_sealer()
        last = AuditSeal.objects.order_by("-number").first()
        number, chain = (last.number, last.chain_hash) if last else (0, _START)
        seals = []
        for row in AuditRow.objects.filter(sealed=False).order_by("pk")[:_BATCH]:
            number += 1
            chain = _link(chain, number, row)
            seals.append(AuditSeal(number=number, row=row.pk, payload_hash=_payload_hash(row), chain_hash=chain, sealed_at=at))
        AuditSeal.objects.bulk_create(seals)
        AuditRow.objects.filter(pk__in=[one.row for one in seals]).update(sealed=True)
    return len(seals)


def verify(anchor: str = "") -> Verdict:
    """Walk the whole chain; with an anchor also see that it still leads through it."""
    faults: list[tuple[int, Fault]] = []
    number, chain, head, anchored = 0, _START, "", not anchor
    for one, row in _sealed_rows():
        if fault := _fault(one, row, number, chain):
            faults.append((one.number, fault))
        number, chain, head = one.number, one.chain_hash, f"{one.number}:{one.chain_hash}"
        anchored = anchored or head == anchor
    if not anchored:
        faults.append((int(anchor.partition(":")[0]), Fault.CUT))
    return Verdict(number, AuditRow.objects.filter(sealed=False).count(), head, tuple(faults))


def _fault(one: AuditSeal, row: AuditRow | None, number: int, chain: str) -> Fault | None:
    if one.number != number + 1:
        return Fault.BROKEN
    if row is None:
        return Fault.MISSING
    if row.payload is not None and _payload_hash(row) != one.payload_hash:
        return Fault.CHANGED
    return None if _link(chain, one.number, row, one.payload_hash) == one.chain_hash else Fault.CHANGED


def _sealed_rows() -> Iterator[tuple[AuditSeal, AuditRow | None]]:
    """Each seal with its row, in order, a batch in memory at a time."""
    seals = AuditSeal.objects.order_by("number").iterator(chunk_size=_BATCH)
    while batch := list(islice(seals, _BATCH)):
        rows = AuditRow.objects.in_bulk([one.row for one in batch])
        yield from ((one, rows.get(one.row)) for one in batch)


def _link(before: str, number: int, row: AuditRow, payload_hash: str = "") -> str:
    parts = (before, number, row.pk, row.province, row.at.astimezone(UTC).isoformat(), row.account, row.post, row.act)
    covered = (*parts, row.thing, row.thing_id, payload_hash or _payload_hash(row))
    return hashlib.sha256("\x1f".join(map(str, covered)).encode()).hexdigest()


def _payload_hash(row: AuditRow) -> str:
    return hashlib.sha256(f"{row.salt}\x1f{row.payload}".encode()).hexdigest()


def _be_the_only_sealer() -> None:
    """On SQLite the transaction itself is the lock: it begins as a write."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def erase_payloads(thing: Model) -> None:
    """What the rows about a thing tell is gone for good, for the sake of a secret or of a person's data; the chain holds."""
    of_thing = AuditRow.objects.filter(thing=thing._meta.label_lower, thing_id=thing.pk)
    of_thing.update(payload=None, salt="")
