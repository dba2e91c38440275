"""Who speaks: the person, post, guest or body whose words end right before a verb of speaking.

Reads "Chủ tịch UBND tỉnh Nguyễn Văn A", a post without a name, "Ông" (whoever was named last), "các đại biểu dự họp", "UBND
tỉnh", "đại diện lãnh đạo huyện ...", an organ, and a title for who has the floor ("Chủ tọa", "Tổ trưởng"). A bare "Chủ tịch" is
the chair that the paper names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vanban.grammar.context import Scene
from vanban.grammar.phrases import follows, phrase_start
from vanban.results import Voice
from vanban.text.letters import pattern

_BY_TITLE = pattern(
    r"(?<!Phó )(?:Trưởng ban|Trưởng Ban(?: Chỉ (?:huy|đạo))?|Tổ trưởng|Chủ tọa|Người chủ trì|Lãnh đạo UBND tỉnh)\Z"
)
_SHORT_ORGAN = "Sở|Huyện|Xã|Phường|Ngành|Thị xã"  # who spoke just now, told again in short: "Huyện | đề nghị ..."
_PRONOUN = pattern(
    rf"(?:\A|[\s“\"(])(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|(?P<organ>{_SHORT_ORGAN}))(?:\s(?P<short>[\p{{Lu}}]\w+(?:\s[\p{{Lu}}]\w+)?))?\Z"
)
_PROVINCE = pattern(r"(?P<name>Tỉnh|Thành phố)(?: cũng| còn)?\Z")  # "Tỉnh | yêu cầu các nhà máy ...", at the head of a sentence
_DELEGATES = pattern(r"(?:đại diện|lãnh đạo)\s[^.;:]{2,80}\Z", re.IGNORECASE)
_RETOLD = pattern(r"\s(?:đã|cho biết|cho hay|thông tin)\s", re.IGNORECASE)
_CHAIR = pattern(r"\bchủ tịch\b(?!.*\b(?:phó|mặt trận|mttq|hđnd|hội|huyện|xã)\b)", re.IGNORECASE)
_VICE = pattern(r"phó ", re.IGNORECASE)
_GUEST_HOUSE = pattern(r"HĐND|MTTQ|Mặt trận|Hội đồng nhân dân|ĐBQH|Đại biểu Quốc hội|Hội|Liên đoàn")
_CLAUSE_ENDS = ("", ",", ";", ":", "-", "–")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who gives an order: a person's name where it is known, else the words for the post or group.

    `start` is where the words for the speaker begin; a body that speaks (`organ`) asks, and does not direct.
    """

    name: str
    voice: Voice
    start: int
    chair: bool = False
    organ: bool = False


def speaker_ending(scene: Scene, start: int, stop: int, current: Speaker | None = None) -> Speaker | None:
    """Whoever is named right before `stop`, not before `start`; a pronoun may stand for who has the floor (`current`)."""
    return (
        _person(scene, start, stop)
        or _post(scene, start, stop)
        or _pronoun(scene, start, stop, current)
        or _guests(scene, start, stop)
        or _body(scene, start, stop)
    )


def speakers(scene: Scene, start: int, end: int) -> Iterator[Speaker]:
    """Everyone named in a span, as a possible speaker: persons in order, then posts in order."""
    ends = [b for _, _, b in scene.named_within(start, end)] + [post.end for post in scene.posts.within(start, end)]
    for stop in ends:
        found = _person(scene, start, stop) or _post(scene, start, stop)
        if found:
            yield found


def chair_speaks(scene: Scene, start: int, end: int) -> Speaker | None:
    """The chair, where named in a span."""
    return next((speaker for speaker in speakers(scene, start, end) if speaker.chair), None)


def _person(scene: Scene, start: int, stop: int) -> Speaker | None:
    named = scene.person_ending(stop)
    if not named or named[1] < start:
        return None
    person, at = named
    post = scene.post_ending(at - 1)
    return _holder(scene, person.name, person.posts, start, post.start if post and post.start >= start else at)


def _post(scene: Scene, start: int, stop: int) -> Speaker | None:
    post = scene.post_ending(stop)
    if not post or post.start < start:
        return None
    words = scene.text[post.start : post.end]
    return _holder(scene, _name_of(scene, words), (words,), start, post.start)


def _holder(scene: Scene, name: str, posts: tuple[str, ...], start: int, at: int) -> Speaker:
    """A vice-chair speaks as a member, unless presiding or concluding."""
    chairs = [post for post in posts if _CHAIR.search(post)]
    presides = name == scene.session.chair or any(not _VICE.match(post) for post in chairs)
    if presides or scene.marks.first("conclude", start, at):
        return Speaker(name, Voice.CONCLUSION, at, bool(chairs))
    guest = any(_GUEST_HOUSE.search(post) for post in posts)
    return Speaker(name, Voice.GUEST if guest else Voice.MEMBER, at, bool(chairs))


def _name_of(scene: Scene, post: str) -> str:
    """The person who holds a post in this paper, where just one does."""
    holders = scene.holders(post)
    if post.lower() == "chủ tịch" and scene.session.chair:
        return scene.session.chair
    return holders[0] if len(holders) == 1 else post


def _pronoun(scene: Scene, start: int, stop: int, current: Speaker | None) -> Speaker | None:
    """ "Ông", "Đồng chí": the person named last before the sentence, or who has taken the floor since; "Ông Dụ": the one whose
    name ends so."""
    said = _PRONOUN.search(scene.text[max(start, stop - 40) : stop])
    if not said:
        title = _BY_TITLE.search(scene.text, max(start, stop - 40), stop)
        return replace(current, start=title.start()) if title and current else None
    short = said["short"]
    if not short and current and not current.organ and current.start > scene.last_named_end(start):
        return replace(current, start=stop - len(said.group().lstrip(' “"(')), organ=said["organ"] is not None)
    person = next((p for p in scene.people if p.name.endswith(f" {short}")), None) if short else scene.named_before(start)
    if person or short:
        holder = _holder(scene, person.name, person.posts, start, stop) if person else None
        return replace(holder, organ=said["organ"] is not None) if holder else None
    return _post(scene, 0, max((post.end for post in scene.posts.within(0, start)), default=0))


def _without_province(scene: Scene, stop: int) -> int:
    """ "UBND tỉnh Nghệ An | yêu cầu": where the words of a house end without the name of its province."""
    province = scene.marks.ending("province", stop)
    return province.start - 1 if province and province.end == stop else stop


def _guests(scene: Scene, start: int, stop: int) -> Speaker | None:
    at = stop
    while (before := phrase_start(scene.marks, at, "word.attending")) != at:
        at = before
    begin = phrase_start(scene.marks, at, "word.guests")
    if begin == at or begin < start:
        return None
    return Speaker(scene.text[begin:stop].strip(" ,"), Voice.GUEST, begin)


def _body(scene: Scene, start: int, stop: int) -> Speaker | None:
    named = _without_province(scene, stop)
    house = phrase_start(scene.marks, named, "word.house")
    if house == named < stop and scene.text.startswith("tỉnh", named - len("tỉnh")):
        house = named - len("tỉnh")  # "tỉnh Đồng Nai | đề nghị các đơn vị ..."
    if start <= house < named:
        alone = scene.text[start:house].rstrip()[-1:] in _CLAUSE_ENDS
        return Speaker(scene.text[house:stop].strip(), Voice.CONCLUSION, house, chair=True, organ=True) if alone else None
    if (province := _PROVINCE.search(scene.text, max(start, stop - 8), stop)) and province.start("name") == start:
        return Speaker(province["name"], Voice.CONCLUSION, start, organ=True)
    delegates = _DELEGATES.search(scene.text, max(start, stop - 160), stop)
    if delegates and ("," not in delegates.group() or len(delegates.group()) < 60) and not _RETOLD.search(delegates.group()):
        return Speaker(delegates.group(), Voice.GUEST, delegates.start())
    organ = next((m for m in scene.marks.within("organ", max(start, stop - 60), stop) if m.end == stop), None)
    if not organ or follows(scene.marks, organ.start, "word.beside"):
        return None  # "nhất trí với đề xuất của Sở Xây dựng"
    return Speaker(scene.text[organ.start : organ.end], Voice.MEMBER, organ.start, organ=True)
