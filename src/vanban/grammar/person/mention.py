"""Mentions: who is named where, and with which posts.

Reads "Chủ tịch UBND tỉnh Lê Văn Ví Dụ", "đồng chí Lê Văn Ví Dụ, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh", "Lê Văn Ví Dụ, Giám đốc
Sở Y tế", "Các đồng chí: Lê Văn Ví Dụ - Phó Chủ tịch UBND tỉnh; Trần Thị Minh Họa - Giám đốc Sở Y tế", and posts shared over a
list ("các Phó Chủ tịch UBND tỉnh: ...").
Leaves alone photographers and by-lines, streets, schools and heroes named after people.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vanban.grammar.marks import Marks
from vanban.grammar.person.name import is_surname, name_at
from vanban.grammar.person.post import BOARDS, Post
from vanban.grammar.spans import Spans
from vanban.text.layout import Block
from vanban.text.letters import pattern

_TITLE_END = pattern(r"\.?\s?:?\s")
_TO_NAME = pattern(
    r"(?P<rank>, (?=(?:Đại|Thượng|Trung|Thiếu) (?:tá|tướng|úy)\s))|\s?(?P<sign>[:–-]?)\s?"  # "Giám đốc Công an tỉnh, Đại tá ..."
)
_AFTER_NAME = pattern(r"\s?(?:,|-|–|—|\(|(?=\s[\p{Lu}]))\s?(?:là\s|hiện là\s)?")
_NEXT_POST = pattern(r"\s?(?:,|;|-|–|\s(?:kiêm|và|đồng thời là))\s?")
_SPOKEN_FOR = pattern(r"(?:[ủu][ỷy] quyền(?: của)?|thay mặt|phân công của) (?:đồng chí )?\Z", re.IGNORECASE)
_PLURAL = pattern(r"\b(?:các|các đồng chí)\s\Z", re.IGNORECASE)
_NEXT_NAME = pattern(r"\s?(?:,|;|\svà)\s?")
_NAME_BEFORE = pattern(r"(?:\A|[;:(,]\s|\n)(?P<name>[\p{Lu}][^,;:.()\n–-]{3,40}?)\s?[,(–-]\s?\Z")


class Mention(NamedTuple):
    """A name in the text and the posts told with it."""

    start: int
    end: int
    posts: tuple[Post, ...]


def find_mentions(marks: Marks, posts: Sequence[Post], blocks: Sequence[Block]) -> list[Mention]:
    """Everyone named, in text order; where two rules read one name, the one with more posts holds."""
    placed = Spans(posts)
    found: dict[int, Mention] = {}
    for block in blocks:
        for mention in _of_block(marks, placed, block):
            kept = found.get(mention.start)
            if kept is None or len(mention.posts) > len(kept.posts):
                found[mention.start] = mention
    return [found[start] for start in sorted(found)]


def _of_block(marks: Marks, placed: Spans[Post], block: Block) -> Iterator[Mention]:
    inside = list(placed.within(block.start, block.end))
    for i in range(len(inside)):
        yield from _behind_post(marks, placed, inside, i, block.end)
        yield from _before_post(marks, placed, inside[i], block)
    read_to = block.start
    for title in marks.within("honorific", block.start, block.end):
        gap = _TITLE_END.match(marks.text, title.end, block.end)
        if title.start >= read_to and gap:  # within a list of names that was read already otherwise
            for mention in _listed(marks, placed, gap.end(), block.end):
                read_to = mention.end
                yield mention


def _behind_post(marks: Marks, placed: Spans[Post], inside: Sequence[Post], i: int, limit: int) -> Iterator[Mention]:
    """The name behind a post (or a run of posts), and the names of a list that share it."""
    gap = _TO_NAME.match(marks.text, inside[i].end, limit)
    name = name_at(marks, _past_title(marks, gap.end()), limit) if gap else None
    if not gap or not name:
        return
    held = (*_posts_before(marks.text, inside, i), inside[i])
    plural = not gap["sign"] and _PLURAL.search(marks.text, max(0, inside[i].start - 16), inside[i].start)
    if gap["sign"] != ":" and not plural:
        yield Mention(*name, (*held, *_posts_behind(marks, placed, name[1], limit)))
        return
    while name:
        yield Mention(*name, held)
        name = _next_name(marks, name[1], limit)
        if name and plural and (own := _posts_behind(marks, placed, name[1], limit)):
            yield Mention(*name, own)  # someone with a post of their own
            return


def _before_post(marks: Marks, placed: Spans[Post], post: Post, block: Block) -> Iterator[Mention]:
    """ "...; Lê Văn Ví Dụ, Giám đốc Sở Y tế": a full name with a family name needs no title before it."""
    before = _NAME_BEFORE.search(marks.text[max(block.start, post.start - 48) : post.start])
    if not before or not is_surname(before["name"].split(" ", 1)[0]):
        return
    start = max(block.start, post.start - 48) + before.start("name")
    name = None if marks.at("honorific", start) else name_at(marks, start, block.end)
    if name and name[1] - start == len(before["name"]) and before["name"].count(" ") > 1:
        yield Mention(*name, _posts_behind(marks, placed, name[1], block.end))


def _listed(marks: Marks, placed: Spans[Post], begin: int, limit: int) -> Iterator[Mention]:
    """The names behind "các đồng chí:", each with the posts that follow it."""
    name = name_at(marks, begin, limit)
    while name:
        held = _posts_behind(marks, placed, name[1], limit)
        yield Mention(*name, held)
        name = _next_name(marks, held[-1].end if held else name[1], limit)


def _next_name(marks: Marks, position: int, limit: int) -> tuple[int, int] | None:
    joint = _NEXT_NAME.match(marks.text, position, limit)
    return name_at(marks, _past_title(marks, joint.end()), limit) if joint else None


def _past_title(marks: Marks, position: int) -> int:
    """Behind the "đồng chí" or "ông" that stands at a position."""
    title = marks.at("honorific", position)
    gap = _TITLE_END.match(marks.text, title.end) if title else None
    return gap.end() if gap else position


def _posts_before(text: str, inside: Sequence[Post], i: int) -> list[Post]:
    run: list[Post] = []
    while i and _NEXT_POST.fullmatch(text, inside[i - 1].end, inside[i].start) and not _is_anothers(text, inside[i - 1].start):
        i -= 1
        run.insert(0, inside[i])
    return run


def _is_anothers(text: str, post: int) -> bool:
    """ "Thừa ủy quyền Chủ tịch UBND tỉnh, Phó Chủ tịch ...": the post of who is spoken for."""
    return _SPOKEN_FOR.search(text, max(0, post - 30), post) is not None


def _is_of_many(post: str) -> bool:
    """ "Chủ tịch UBND các huyện" are several people; a board may be for several things."""
    return " các " in post and not any(board in post.lower() for board in BOARDS)


def _posts_behind(marks: Marks, placed: Spans[Post], end: int, limit: int) -> tuple[Post, ...]:
    """ "Lê Văn Ví Dụ, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh": posts told after the name."""
    held: list[Post] = []
    joint = _AFTER_NAME.match(marks.text, end, limit)
    while (
        joint
        and (post := placed.at(joint.end()))
        and not _is_of_many(marks.text[post.start : post.end])
        and not name_at(marks, post.end + 1, limit)
    ):  # else it is the next one's
        held.append(post)
        joint = _NEXT_POST.match(marks.text, post.end, limit)
        if joint and ";" in joint.group():
            break
    return tuple(held)
