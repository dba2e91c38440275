"""Who speaks an order: the subject and the speech verb, and where what is asked begins.

Reads "Chủ tịch UBND tỉnh Nguyễn Văn A yêu cầu ...", "Các đại biểu dự họp đề nghị UBND tỉnh ...", "yêu cầu được Chủ tịch nêu ra
là ...", and a verb
alone at the head of a sentence ("Giao Sở Tài chính ...", "Lưu ý các địa phương ...").
Leaves alone the nouns ("đáp ứng yêu cầu", "theo đề nghị của Sở") and reports of what was once asked ("đã yêu cầu").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.grammar.context import Scene
from vanban.grammar.marks import Mark
from vanban.grammar.party import parties
from vanban.results import Voice
from vanban.text.letters import pattern

ORDER_KINDS = ("order.require", "order.assign", "order.direct", "order.request", "order.remind")
_ADVERBS = re.compile(
    r"(?:\s?(?:,|:|\b(?:đã|cũng|tiếp tục|đồng thời|còn|trực tiếp|đặc biệt|thẳng thắn|một lần nữa|và|nêu rõ|thống nhất"
    r"|khẳng định và|đánh giá cao và|luôn|cơ bản|phát biểu|có ý kiến|phân tích|tập trung|sẽ|đều|lại|mạnh mẽ)\b))*\s?\Z",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s?\([^()]{0,60}\)\s?\Z")
_GUESTS = re.compile(
    r"(?:các\s)?(?:đại biểu|ý kiến)(?:\s(?:dự họp|tham dự|tham gia|phát biểu|dự phiên họp|tại phiên họp|của đại biểu"
    r"|thảo luận))*\s?,?\s?\Z",
    re.IGNORECASE,
)
_PRONOUN = pattern(r"(?:\A|[\s“\"(])(?:Ông|Bà|Đồng chí|ông|bà|đồng chí)\Z")
_DELEGATES = re.compile(r"(?:đại diện|lãnh đạo)\s[^.;:]{2,80}\Z", re.IGNORECASE)
_NOUN_OF = re.compile(
    r"(?:theo|tại|của|đáp ứng|đúng|các|những|nội dung|văn bản|thực hiện|với|hồ sơ|về|nhận|một số|từ|ngoài)\s\Z", re.IGNORECASE
)
_COLLECTIVE_SPEAKERS = re.compile(
    r"(?:UBND tỉnh|Ủy ban nhân dân tỉnh|UBND thành phố|Thường trực (?:Tỉnh ủy|HĐND tỉnh|UBND tỉnh)|Lãnh đạo (?:UBND )?tỉnh"
    r"|Phiên họp|Hội nghị|Ban Thường vụ Tỉnh ủy)\s?\Z",
    re.IGNORECASE,
)
_CHAIR = re.compile(r"\bchủ tịch\b(?!.*\b(?:phó|mặt trận|mttq|hđnd|hội|huyện|xã)\b)", re.IGNORECASE)
_AFTER_VERB = re.compile(
    r"\s?(?:(?:thêm|rõ|rằng|là|đối với|cho|một số (?:nội dung|nhiệm vụ|vấn đề|giải pháp)(?: trọng tâm| cụ thể)?(?: sau"
    r"| như sau)?|như sau|các nội dung sau|trong thời gian tới|thời gian tới|phải)(?!\w)\s?)*[,:]?\s*",
    re.IGNORECASE,
)
# "dự toán HĐND tỉnh giao", "mức UBND tỉnh yêu cầu": a clause that tells which plan, no order.
_RELATIVE = re.compile(
    r"(?:dự toán|kế hoạch|chỉ tiêu|nhiệm vụ|mức|vốn|mục tiêu|nội dung|vấn đề|việc)\s(?:vốn\s|do\s|mà\s)?(?:Trung ương|Thủ tướng"
    r"|Chính phủ|HĐND|UBND|Bộ|tỉnh|Chủ tịch|Hội đồng)[^,.;:]{0,40}\Z",
    re.IGNORECASE,
)
_NO_CONTENT = re.compile(r"\s?(?:[,.;)”]|\d|năm\s|đạt\s|là\s\d|tại\s|và\s|$)")
_PASSIVE = re.compile(r"\bđược\s[^,;.:]{2,60}\Z", re.IGNORECASE)
_BY_ORDER = re.compile(r"(?:cũng\s)?theo\s(?:yêu cầu|đề nghị|chỉ đạo|kết luận|ý kiến chỉ đạo)\s(?:của\s)?", re.IGNORECASE)
_NOMINAL = re.compile(r"(?:yêu cầu|đề nghị|chỉ đạo|lời kêu gọi|kiến nghị)\s(?:của|được|đối với)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who gives an order: a person's name where it is known, else the words for the post or group."""

    name: str
    voice: Voice
    chair: bool
    organ: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A speech verb: where it stands, where what is asked begins, and who speaks (None: whoever spoke before)."""

    start: int
    end: int
    speaker: Speaker | None
    kind: str


def find_frames(scene: Scene, start: int, end: int, inherited: bool) -> list[Frame]:
    """The frames of a sentence in order. `inherited`: someone is giving orders already, so a verb may stand alone."""
    frames: list[Frame] = []
    for mark in _order_marks(scene, start, end):
        if frames and mark.start < frames[-1].end:
            continue
        speaker, found = _subject(scene, start, mark)
        if found and (
            _RELATIVE.search(scene.text, max(start, mark.start - 90), mark.start) or _NO_CONTENT.match(scene.text, mark.end, end)
        ):
            continue
        if found and _PASSIVE.search(scene.text, max(start, mark.start - 70), mark.start):
            continue
        if found and (_is_addressee(scene, frames, mark) or (mark.kind == "order.direct" and speaker and not _directs(speaker))):
            continue
        chained = bool(frames) and scene.text[mark.start - 2 : mark.start] in (", ", "; ")
        begin = max(start, scene.text.rfind(";", start, mark.start) + 1)
        head = _at_head(scene, begin, mark.start) and (inherited or _addresses(scene, mark, end))
        if found or chained or head:
            frames.append(
                Frame(
                    mark.start,
                    _content(scene, mark.end, end),
                    speaker or (frames[-1].speaker if chained and frames else None),
                    mark.kind,
                )
            )
    return frames


def _directs(speaker: Speaker) -> bool:
    """Only a leader directs others to act; an organ that "chỉ đạo các đơn vị" carries out what it was told."""
    return not speaker.organ


def _is_addressee(scene: Scene, frames: list[Frame], mark: Mark) -> bool:
    """ "đề nghị UBND tỉnh chỉ đạo ...": who stands right behind a speech verb is told to direct, and does not speak."""
    if not frames:
        return False
    found, stop = parties(scene.marks, frames[-1].end, mark.start)
    return bool(found) and mark.start - stop < 14


def _order_marks(scene: Scene, start: int, end: int) -> list[Mark]:
    marks = [m for kind in ORDER_KINDS for m in scene.marks.within(kind, start, end)]
    return sorted(marks, key=lambda m: (m.start, -m.end))


def _content(scene: Scene, position: int, end: int) -> int:
    match = _AFTER_VERB.match(scene.text, position, end)
    return match.end() if match else position


def _addresses(scene: Scene, mark: Mark, end: int) -> bool:
    """Whether a party follows the verb at once ("Giao Sở Tài chính"): then it is an order whoever speaks."""
    found, _ = parties(scene.marks, _content(scene, mark.end, end), end)
    return bool(found) and scene.text[mark.start].isupper()


def _at_head(scene: Scene, start: int, position: int) -> bool:
    """Whether only connectives stand between the head of the sentence or clause and the verb."""
    at = start
    while at < position:
        mark = scene.marks.at("connective", at)
        if not mark:
            return not scene.text[at:position].strip(' ,:–-“"')
        at = mark.end
        while at < position and scene.text[at] in " ,:":
            at += 1
    return at >= position


def _subject(scene: Scene, start: int, mark: Mark) -> tuple[Speaker | None, bool]:
    text = scene.text
    stop = mark.start
    if _NOUN_OF.search(text, max(start, stop - 16), stop):
        return None, False
    adverbs = _ADVERBS.search(text, max(start, stop - 120), stop)
    if adverbs:
        if re.search(r"\bđã\b", adverbs.group(), re.IGNORECASE) and mark.kind == "order.direct":
            return None, False
        stop = adverbs.start()
    bracket = _BRACKET.search(text, max(start, stop - 70), stop)
    stop = bracket.start() if bracket else stop
    while stop > start and text[stop - 1] in " ,:":
        stop -= 1
    speaker = _speaker_ending(scene, start, stop)
    return speaker, speaker is not None


def _speaker_ending(scene: Scene, start: int, stop: int) -> Speaker | None:
    named = scene.person_ending(stop)
    if named and named[1] >= start:
        posts = named[0].posts
        return Speaker(named[0].name, _voice(scene, start, stop, posts), _is_chair(posts))
    post = scene.post_ending(stop)
    if post and post.start >= start:
        words = scene.text[post.start : post.end]
        return Speaker(_name_of(scene, words), _voice(scene, start, stop, (words,)), _is_chair((words,)))
    head = scene.text[max(start, stop - 160) : stop]
    if _PRONOUN.search(head):
        return _last_named(scene, start)
    if _GUESTS.search(head):
        found = _GUESTS.search(head)
        return Speaker(found.group().strip(" ,") if found else head, Voice.GUEST, False)
    if _COLLECTIVE_SPEAKERS.search(head):
        found = _COLLECTIVE_SPEAKERS.search(head)
        if found and head[: found.start()].rstrip()[-1:] not in ("", ",", ";", ":", "-", "–"):
            return None
        return Speaker(found.group().strip() if found else head, Voice.CONCLUSION, chair=True, organ=True)
    delegates = _DELEGATES.search(head)
    if delegates and ("," not in delegates.group() or len(delegates.group()) < 60):
        return Speaker(delegates.group(), Voice.GUEST, False)
    return _organ_speaker(scene, start, stop)


def _last_named(scene: Scene, before: int) -> Speaker | None:
    """Whom "Ông", "Bà", "Đồng chí" stand for: the person named last before the sentence."""
    person = scene.named_before(before)
    if person is None:
        return None
    return Speaker(person.name, _voice(scene, before, before, person.posts), _is_chair(person.posts))


def _organ_speaker(scene: Scene, start: int, stop: int) -> Speaker | None:
    organ = next((m for m in scene.marks.within("organ", max(start, stop - 60), stop) if m.end == stop), None)
    return Speaker(scene.text[organ.start : organ.end], Voice.MEMBER, chair=False, organ=True) if organ else None


def _is_chair(posts: tuple[str, ...]) -> bool:
    return any(_CHAIR.search(post) for post in posts)


def _voice(scene: Scene, start: int, stop: int, posts: tuple[str, ...]) -> Voice:
    if _is_chair(posts) or scene.marks.first("conclude", start, stop):
        return Voice.CONCLUSION
    guest = any(re.search(r"HĐND|MTTQ|Mặt trận|Hội đồng nhân dân|ĐBQH|Đại biểu Quốc hội|Hội|Liên đoàn", post) for post in posts)
    return Voice.GUEST if guest else Voice.MEMBER


def _name_of(scene: Scene, post: str) -> str:
    """The person who holds a post in this paper, where just one does."""
    holders = scene.holders(post)
    return holders[0] if len(holders) == 1 else post


def nominal_frame(scene: Scene, start: int, end: int) -> Frame | None:
    """ "Yêu cầu của Chủ tịch UBND tỉnh trong tháng 9 là: ...", "Theo chỉ đạo của Chủ tịch, ..." - the speech verb as a noun."""
    by = _BY_ORDER.match(scene.text, start, end)
    if by:
        comma = scene.text.find(",", by.end(), min(end, by.end() + 120))
        named = max(
            [-1, *(p.end for p in scene.posts.within(by.end(), comma)), *(b for _, _, b in scene.named_within(by.end(), comma))]
        )
        speaker = _speaker_ending(scene, by.end(), named) if named > 0 else None
        if comma > 0 and speaker:
            return Frame(start, _content(scene, comma, end), speaker, "order.require")
    head = _NOMINAL.search(scene.text, start, min(end, start + 80))
    if not head:
        return None
    copula = re.compile(r"\s(?:là|tới [^.;:]{3,60} là)\s?:?\s").search(scene.text, head.end(), end)
    if not copula or copula.start() - head.end() > 140:
        return None
    ends = sorted((b for _, _, b in scene.named_within(head.end(), copula.start())), reverse=True)
    ends += [p.end for p in scene.posts.within(head.end(), copula.start())]
    speaker = _speaker_ending(scene, head.end(), ends[0]) if ends else None
    return Frame(head.start(), copula.end(), speaker, "order.require")


def speakers(scene: Scene, start: int, end: int) -> Iterator[Speaker]:
    """Everyone named in a span, as a possible speaker, in order."""
    for person, _, b in scene.named_within(start, end):
        yield Speaker(person.name, _voice(scene, start, b, person.posts), _is_chair(person.posts))
    for post in scene.posts.within(start, end):
        words = scene.text[post.start : post.end]
        yield Speaker(_name_of(scene, words), _voice(scene, start, post.end, (words,)), _is_chair((words,)))
