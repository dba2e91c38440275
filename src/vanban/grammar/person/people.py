"""People: one for all mentions of a name, with the union of the posts stated, each in its longest words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from vanban.grammar.marks import Marks
from vanban.grammar.person.mention import find_mentions
from vanban.grammar.person.post import Post
from vanban.grammar.person.signer import find_signatures
from vanban.lexicon.entries import by_id
from vanban.reasons import Reason
from vanban.results import Person
from vanban.text.layout import Block, BlockKind
from vanban.text.words import key, phrase_keys


class _Held(NamedTuple):
    """A post that someone holds, as worded; `head` and `organ` are lexicon ids."""

    words: str
    head: str | None = None
    organ: str | None = None


@dataclass(slots=True)
class _Known:
    """What is known of one person so far."""

    name: str
    posts: list[_Held] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)


def find_people(marks: Marks, posts: Sequence[Post], blocks: Iterable[Block]) -> list[Person]:
    """Every person of a text once, in order of first mention; two bare words behind a title are no name."""
    blocks = list(blocks)
    known: dict[tuple[str, ...], _Known] = {}
    for mention in find_mentions(marks, posts, [b for b in blocks if b.kind is not BlockKind.BYLINE]):
        person = _mentioned(known, marks.text, mention.start, mention.end)
        for post in mention.posts:
            _add(person, _Held(" ".join(marks.text[post.start : post.end].split()), post.head, post.organ))
    for signature in find_signatures(marks.text, blocks):
        person = _mentioned(known, marks.text, signature.start, signature.end)
        if not person.posts:
            person.posts.append(_Held(signature.post))
    return [_person(p, marks.text) for p in known.values() if p.posts or len(p.name.split()) >= 3]


def _mentioned(known: dict[tuple[str, ...], _Known], text: str, start: int, end: int) -> _Known:
    name = " ".join(text[start:end].split())
    person = known.setdefault(tuple(map(key, name.split())), _Known(name))
    person.mentions.append((start, end))
    return person


def _person(known: _Known, text: str) -> Person:
    start, end = known.mentions[0]
    return Person(
        start=start, end=end, quote=text[start:end], rule="person", why={} if known.posts else {"posts": Reason.NOT_SAID},
        name=known.name, posts=tuple(post.words for post in known.posts), mentions=tuple(known.mentions),
    )  # fmt: skip


def _add(person: _Known, post: _Held) -> None:
    """Keep the longest words stated for each post; abbreviations of the same organ are the same post."""
    if post in person.posts:
        return
    for i, other in enumerate(person.posts):
        if _is_same(post, other):
            if len(post.words) > len(other.words):
                person.posts[i] = post
            return
    person.posts.append(post)


def _is_same(one: _Held, other: _Held) -> bool:
    if one.head and one.head == other.head and one.organ == other.organ:
        whole = not by_id("posts")[one.head].data["takes_organ"]  # "Chủ tịch UBND tỉnh": the head is the whole post
        if one.organ is not None or whole:
            return True
    keys, other_keys = set(phrase_keys(one.words)), set(phrase_keys(other.words))
    return keys <= other_keys or other_keys <= keys
