"""People and their posts.

Reads "đồng chí Lê Văn Mẫu, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh", "Giám đốc Sở Tài chính Trần Thị Thử", "Các đồng chí: Lê Văn
A - Phó Chủ tịch UBND tỉnh; Trần B - Giám đốc Sở Y tế", posts shared over a list ("các Phó Chủ tịch UBND tỉnh: Trần A, Lê B").
A name is known by its cue (a post, đồng chí, ông, bà) and its shape (two to five capitalised syllables), never by a list of
names.
Leaves alone photographers and by-lines, streets, schools and heroes named after people.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from vanban.grammar.marks import Mark, Marks
from vanban.grammar.party import organ_end
from vanban.grammar.spans import Spans
from vanban.lexicon.entries import by_id, word_set
from vanban.results import Person
from vanban.text.layout import Block, BlockKind
from vanban.text.letters import pattern
from vanban.text.words import key, phrase_keys

_SYLLABLE = r"[\p{Lu}](?:[^\W\d_A-Z]{1,6}|(?=\s|,))"
_NAME = pattern(rf"{_SYLLABLE}(?: {_SYLLABLE}){{1,4}}(?![\w])")
_CAPITALS_RUN = pattern(r"[\p{Lu}]\w*(?: [\p{Lu}]\w*)*")
_HONORIFIC = re.compile(
    r"(?:(?:các\s)?(?:đồng chí|đ/c|đ\.c)|ông|bà|(?:Thượng|Trung|Đại|Thiếu)\s(?:tá|tướng|úy)|PGS\.?\s?TS\.?|TS\.?|ThS\.?"
    r"|Bác sĩ)\s?:?\s",
    re.IGNORECASE,
)
_DEPUTY = re.compile(r"(?:Nguyên\s|Quyền\s|Q\.\s?|Phó\s)+", re.IGNORECASE)
_STANDING = re.compile(r"\s(?:Thường trực|thường trực|Chuyên trách)")
_AREA = pattern(
    r"\s(?:tỉnh|thành phố|TP\.?|huyện|thị xã|quận|xã|phường|đặc khu|thị trấn|Trung ương|khóa [IVX]+)(?=\W"
    r"|\Z)(?: (?!Ảnh)[\p{Lu}]\w*(?: [\p{Lu}]\w*)*)?"
)
_LEVEL = re.compile(r"\s(?:tỉnh|thành phố|TP\.?|huyện|thị xã|quận|xã|phường|đặc khu|thị trấn|Trung ương)(?=\s|\W|\Z)")
_ENDS_WITH_LEVEL = re.compile(r"\b(?:tỉnh|thành phố|TP|huyện|thị xã|quận|xã|phường|đặc khu|thị trấn)\Z")
_PLACE = pattern(r" [\p{Lu}]\w*(?: [\p{Lu}]\w*)*")
_NOTHING = re.compile("")
_SIGNS_FOR = re.compile(r"\A(?:TM|KT|TL|TUQ|Q)\.\s?")
_AFTER_NAME = re.compile(r"\s?(?:,|-|–|—|\()\s?(?:là\s|hiện là\s)?")
_NEXT_POST = re.compile(r"\s?(?:,|;|\s(?:kiêm|và|đồng thời là))\s?", re.IGNORECASE)
_NEXT_NAME = re.compile(r"\s?(?:,|;|\svà)\s?(?:(?:đồng chí|ông|bà|đ/c)\s)?", re.IGNORECASE)
_PHOTO = re.compile(r"(?:Ảnh|Tác giả|Nguồn|Nguồn tin|Bài|Tin)\s?(?:,\s?ảnh)?:?\s?\Z", re.IGNORECASE)
_NO_PERSON = re.compile(
    r"(?:Tỉnh|Thành|Ban|Bộ|Sở|Ủy|Uỷ|Hội|Đảng|Nhà|Chương|Nghị|Quyết|Chính|Kế|Đề|Dự|Khu|Cụm|Quốc|Việt|Trung|Phó|Chủ|Giám|Ngày"
    r"|Tháng|Năm|Xuân|Tết|Mặt|Liên|Văn phòng|Công an|Quân|Cục|Kho|Phiên|Theo|Trong|Tại|Sau|Đại|Thường|Các|Bí|Chánh|Trưởng"
    r"|Viện)\s"
)


@dataclass(slots=True)
class _Known:
    name: str
    first: tuple[int, int]
    posts: list[tuple[str, str, str | None]] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Post:
    """A post in the text: its span, its head's lexicon id, and the organ it is held in, where the lexicon knows it."""

    start: int
    end: int
    head: str
    organ: str | None


def find_posts(marks: Marks) -> list[Post]:
    """The posts of a text in order, each with the organ or place it belongs to."""
    found: list[Post] = []
    for mark in marks.of("post"):
        if found and mark.start < found[-1].end:
            continue
        found.append(_post(marks, mark))
    return found


def _post(marks: Marks, mark: Mark) -> Post:
    text, end, organ = marks.text, mark.end, None
    start = _deputy_start(text, mark.start)
    standing = _STANDING.match(text, end)
    end = standing.end() if standing else end
    inner = _organ_after(marks, end)
    if inner:
        organ, end = inner.id, _without_person(marks, organ_end(marks, inner, len(text)), inner.end)
    elif area := _AREA.match(text, end):
        end = _without_person(marks, area.end(), end)
    elif _ENDS_WITH_LEVEL.search(text, mark.start, end) and (place := _PLACE.match(text, end)):
        end = _without_person(marks, place.end(), end)
    return Post(start, end, mark.id, organ)


def _deputy_start(text: str, start: int) -> int:
    for match in _DEPUTY.finditer(text, max(0, start - 12), start):
        if match.end() == start:
            return match.start()
    return start


def _organ_after(marks: Marks, end: int) -> Mark | None:
    return marks.at("organ", end + 1) if marks.text[end : end + 1] == " " else None


def _without_person(marks: Marks, end: int, least: int) -> int:
    """ "Chủ tịch UBND tỉnh Nguyễn Văn A": the place has no name of its own, the capitals behind it are a person's.

    A place's name is kept where the lexicon knows it ("tỉnh Nghệ An Nguyễn ..."), or where no person's name can follow.
    """
    text = marks.text
    space = text.rfind(" ", least, end)
    bare = _LEVEL.match(text, least, end)
    if not bare and text[least : least + 1] == " ":  # the organ's own name ends with its level ("UBND tỉnh")
        bare = _NOTHING.match(text, least, end)
    if not bare or space <= least:
        return end
    at = bare.end() + 1
    province = marks.at("province", at)
    if province:
        return province.end
    words = text[at:end].split()
    if bare.group().strip() in ("tỉnh", "Trung ương") or not words:
        return bare.end()
    following = _CAPITALS_RUN.match(text, at)
    run = following.group().split() if following else []
    if run and run[0] in _surnames() and 3 <= len(run) <= 4 and not (len(run) == 4 and run[2] in _surnames()):
        return bare.end()
    for i in (2, 1, 3):  # the names of places have mostly two words
        if i < len(run) - 1 and run[i] in _surnames():
            return at + len(" ".join(run[:i]))
    return end


def _name_key(name: str) -> tuple[str, ...]:
    return tuple(key(word) for word in name.split())


@cache
def _surnames() -> frozenset[str]:
    """The commonest family names: they tell where a place's name ends and a person's begins, never who is a person."""
    return word_set("name.surname")


def find_people(marks: Marks, posts: Sequence[Post], blocks: Iterable[Block]) -> list[Person]:
    """Every person of a text once, in order of first mention, with the union of the posts stated."""
    known: dict[tuple[str, ...], _Known] = {}
    blocks = list(blocks)
    for start, end, held in _mentions(marks, posts, [b for b in blocks if b.kind is not BlockKind.BYLINE]):
        name = " ".join(marks.text[start:end].split())
        person = known.setdefault(_name_key(name), _Known(name, (start, end)))
        person.mentions.append((start, end))
        for post in held:
            _add_post(person, marks.text, post)
    for start, end, signed_as in _signers(marks.text, blocks):
        name = " ".join(marks.text[start:end].split())
        signer = known.setdefault(_name_key(name), _Known(name, (start, end)))
        signer.mentions.append((start, end))
        if not signer.posts:
            signer.posts.append((signed_as, signed_as, None))
    return [
        Person(
            start=p.first[0],
            end=p.first[1],
            quote=marks.text[p.first[0] : p.first[1]],
            rule="person",
            why={} if p.posts else {"posts": "not-said"},
            name=p.name,
            posts=tuple(words for words, _, _ in p.posts),
            mentions=tuple(p.mentions),
        )
        for p in known.values()
        if p.posts or len(p.name.split()) >= 3
    ]


def _signers(text: str, blocks: Sequence[Block]) -> list[tuple[int, int, str]]:
    """Who signs: a name alone on its line below a post in capitals, in the foot of a paper."""
    found: list[tuple[int, int, str]] = []
    post = ""
    for block in blocks:
        words = text[block.start : block.end]
        if block.kind is not BlockKind.FOOT:
            continue
        if words.isupper() and len(words) < 60:
            post = _SIGNS_FOR.sub("", words).strip()
        elif post and (name := _NAME.fullmatch(words.strip())):
            found.append((block.start, block.start + len(name.group()), post))
            post = ""
    return found


def _add_post(person: _Known, text: str, post: Post) -> None:
    """Keep the longest words stated for each post; abbreviations of the same organ are the same post."""
    words = " ".join(text[post.start : post.end].split())
    keys = phrase_keys(words)
    for i, (other, head, organ) in enumerate(person.posts):
        whole = not by_id("posts")[head].data["takes_organ"]  # "Chủ tịch UBND tỉnh": the head is the whole post
        same = head == post.head and organ == post.organ and (organ is not None or whole)
        contained = set(phrase_keys(other)) <= set(keys) or set(keys) <= set(phrase_keys(other))
        if contained or same:
            if len(words) > len(other):
                person.posts[i] = (words, post.head, post.organ)
            return
    person.posts.append((words, post.head, post.organ))


def _mentions(marks: Marks, posts: Sequence[Post], blocks: Sequence[Block]) -> list[tuple[int, int, list[Post]]]:
    found: dict[int, tuple[int, int, list[Post]]] = {}
    at = {post.start: post for post in posts}
    placed = Spans(posts)
    for block in blocks:
        inside = list(placed.within(block.start, block.end))
        for post in inside:
            for start, end, held in _named_after(marks, at, post, inside, block.end):
                found.setdefault(start, (start, end, held))
        read_to = block.start
        for honorific in _HONORIFIC.finditer(marks.text, block.start, block.end):
            if honorific.start() < read_to:
                continue  # within a list of names that was read already
            for start, end, held in _named_list(marks, at, honorific.end(), block.end):
                read_to = max(read_to, end)
                kept = found.get(start)
                if kept is None or len(held) > len(kept[2]):
                    found[start] = (start, end, held)
    return [found[start] for start in sorted(found)]


def _named_after(
    marks: Marks, at: dict[int, Post], post: Post, inside: Sequence[Post], limit: int
) -> list[tuple[int, int, list[Post]]]:
    """The name that stands behind a post (or a run of posts), and names in a list that share it."""
    shared = re.compile(r"\s?:\s?(?:(?:đồng chí|ông|bà)\s)?").match(marks.text, post.end, limit)
    gap = re.compile(r"\s?(?:-|–)?\s?(?:(?:đồng chí|đ/c|ông|bà)\s)?", re.IGNORECASE).match(marks.text, post.end, limit)
    begin = shared.end() if shared else gap.end() if gap else post.end
    name = _name_at(marks, begin, limit)
    if not name:
        return []
    held = [*_posts_before(marks.text, post, inside), post]
    people = [(*name, [*held, *_posts_behind(marks, at, name[1], limit)] if not shared else list(held))]
    while (
        shared and (joint := _NEXT_NAME.match(marks.text, people[-1][1], limit)) and (name := _name_at(marks, joint.end(), limit))
    ):
        people.append((*name, list(held)))
    return people


def _posts_before(text: str, post: Post, inside: Sequence[Post]) -> list[Post]:
    run: list[Post] = []
    start = post.start
    for earlier in reversed(inside[: inside.index(post)]):
        if not _NEXT_POST.fullmatch(text, earlier.end, start):
            break
        run.insert(0, earlier)
        start = earlier.start
    return run


def _posts_behind(marks: Marks, at: dict[int, Post], end: int, limit: int) -> list[Post]:
    """ "Nguyễn Văn A, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh": posts told after the name."""
    joint = _AFTER_NAME.match(marks.text, end, limit)
    held: list[Post] = []
    while joint and (post := at.get(_skip_deputy(at, joint.end()))):
        if _name_at(marks, post.end + 1, limit):
            break  # that post belongs to the next person
        held.append(post)
        joint = _NEXT_POST.match(marks.text, post.end, limit)
        if joint and ";" in joint.group():
            break
    return held


def _skip_deputy(at: dict[int, Post], position: int) -> int:
    return position if position in at else -1


def _named_list(marks: Marks, at: dict[int, Post], begin: int, limit: int) -> list[tuple[int, int, list[Post]]]:
    """Names behind "các đồng chí:", each with the posts that follow it."""
    people: list[tuple[int, int, list[Post]]] = []
    name = _name_at(marks, begin, limit)
    while name:
        held = _posts_behind(marks, at, name[1], limit)
        people.append((*name, held))
        stop = held[-1].end if held else name[1]
        joint = _NEXT_NAME.match(marks.text, stop, limit)
        name = _name_at(marks, joint.end(), limit) if joint else None
    return people


def _name_at(marks: Marks, start: int, limit: int) -> tuple[int, int] | None:
    match = _NAME.match(marks.text, start, limit)
    if not match or _PHOTO.search(marks.text, max(0, start - 14), start) or _NO_PERSON.match(marks.text, start):
        return None
    if any(marks.at(kind, start) for kind in ("organ", "post", "doctype")):
        return None
    province = marks.at("province", start)
    if province and province.end >= match.end():
        return None
    return match.start(), match.end()


def post_rank(post: Post) -> object:
    return by_id("posts")[post.head].data["rank"]
