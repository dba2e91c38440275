"""How well the reader reads published articles, rebuilt from a snapshot that the user has: `./run quality-real SNAPSHOT`.

The repository holds no article, only addresses, hashes and places (samples/real/README.md). An article that the snapshot does not
hold, or holds with other words, is told of and left out, never guessed. Exit status: 0 all were there, 1 some were not, 2 the
snapshot or the set cannot be read.
"""

import argparse
import json
import sys
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from bench.articles import EXTRACTION, article_text, fingerprint
from bench.corpus import ROOT
from bench.likeness import Item
from bench.offsets import from_places
from bench.score import Card, lines_of, score_paper
from bench.snapshot import Address, Record, SnapshotError, records
from bench.wording import say
from vanban.printing import as_json
from vanban.reading import read

SET = ROOT / "samples" / "real"
SCHEMA = 1


class State(StrEnum):
    """What became of an annotated article in the snapshot."""

    FOUND = "found"
    CHANGED = "changed"
    UNREADABLE = "unreadable"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated article: where it stands, what its words hash to, and the annotation as places."""

    name: str
    address: Address
    sha256: str
    places: Item


@dataclass(slots=True)
class Rebuilt:
    """An article with its words, where the snapshot has them."""

    article: Article
    state: State = State.MISSING
    text: str = ""


class SetError(Exception):
    """The set of annotations cannot be used; the message says why, and what to do."""


def article_of(name: str, notes: Mapping[str, Any]) -> Article:
    """An article out of its file in the set.

    Raises:
        SetError: the file is of another schema, or its words were taken out by another extraction.
    """
    if notes.get("schema") != SCHEMA or notes.get("extraction") != EXTRACTION:
        raise SetError(
            say(
                f"{name}: cần schema {SCHEMA} và cách lấy chữ {EXTRACTION}; hãy dùng tệp cùng phiên bản với chương trình.",
                f"{name}: schema {SCHEMA} and extraction {EXTRACTION} are needed; use the file of this version of the program.",
            )
        )
    return Article(name, Address(**notes["address"]), notes["sha256"], notes)


def articles(where: Path) -> list[Article]:
    """The set: a folder of annotations, or one of them.

    Raises:
        SetError: there is none, or one cannot be used.
    """
    paths = sorted(where.glob("*.json")) if where.is_dir() else [where]
    if not paths or not paths[0].exists():
        raise SetError(
            say(
                f"Không có bản chú giải nào ở {where}; hãy chỉ thư mục chứa chúng bằng --set.",
                f"There is no annotation at {where}; give the folder that holds them with --set.",
            )
        )
    return [article_of(path.stem, json.loads(path.read_text("utf-8"))) for path in paths]


def rebuild(wanted: Sequence[Article], snapshot: Iterable[Record]) -> list[Rebuilt]:
    """Each article with its words: the first record that has its address and, by the hash, its words."""
    all_rebuilt = [Rebuilt(article) for article in wanted]
    for record in snapshot:
        for rebuilt in all_rebuilt:
            if rebuilt.state is not State.FOUND and rebuilt.article.address.fits(record.address):
                _try(rebuilt, record)
    return all_rebuilt


def _try(rebuilt: Rebuilt, record: Record) -> None:
    try:
        text = article_text(record.read())
    except ValueError:  # a head that is no JSON: there, but not with these words
        rebuilt.state = State.CHANGED
        return
    except (OSError, RuntimeError, BadZipFile, zlib.error):  # it cannot be opened, or a member is broken or locked
        rebuilt.state = State.UNREADABLE
        return
    if fingerprint(text) == rebuilt.article.sha256:
        rebuilt.state, rebuilt.text = State.FOUND, text
    else:
        rebuilt.state = State.CHANGED


def score(rebuilt: Iterable[Rebuilt]) -> Card:
    card = Card()
    for one in rebuilt:
        if one.state is State.FOUND:
            score_paper(card, from_places(one.article.places, one.text), as_json(read(one.text)), one.text)
    return card


def _said(one: Rebuilt) -> str:
    name, address = one.article.name, one.article.address
    version = address.commit or say("lúc chú giải", "at annotation")
    if one.state is State.CHANGED:
        return say(
            f"{name}: {address} có trong bản lưu nhưng khác chữ; bỏ qua. Cần bản {version}.",
            f"{name}: the snapshot holds {address} with other words; left out. Needed is version {version}.",
        )
    if one.state is State.UNREADABLE:
        return say(
            f"{name}: {address} có trong bản lưu nhưng không mở được; bỏ qua. Hãy kiểm tra quyền đọc, hoặc chép lại tệp ấy.",
            f"{name}: {address} is in the snapshot but cannot be opened; left out. Check the right to read it, or copy it anew.",
        )
    return say(
        f"{name}: bản lưu không có {address}; bỏ qua. Hãy thêm tệp ấy vào bản lưu.",
        f"{name}: the snapshot does not hold {address}; left out. Add that file to the snapshot.",
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("snapshot", type=Path)
    parser.add_argument("--set", type=Path, default=SET, dest="where", help="a folder of annotations, or one")
    asked = parser.parse_args()
    try:
        rebuilt = rebuild(articles(asked.where), records(asked.snapshot))
    except (SnapshotError, SetError) as trouble:
        print(trouble, file=sys.stderr)
        return 2
    for one in rebuilt:
        if one.state is not State.FOUND:
            print(_said(one), file=sys.stderr)
    found = sum(one.state is State.FOUND for one in rebuilt)
    print(say(f"Có {found} trên {len(rebuilt)} bài.", f"{found} of {len(rebuilt)} articles are there."))
    if found:
        print(*lines_of(score(rebuilt)), sep="\n")
    return 0 if found == len(rebuilt) else 1


if __name__ == "__main__":
    sys.exit(main())
