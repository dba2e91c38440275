"""Words said and by whom: in quotation marks or not, the speaker before or behind.

What is said is the order; who says it stays outside. A quotation that holds no duty and no request is none.
"""

from vanban.grammar.context import Scene
from vanban.grammar.directive.floor import Floor
from vanban.grammar.directive.frame import ORDER_KINDS
from vanban.grammar.directive.order import Orders, find_orders
from vanban.grammar.directive.speaker import Speaker, speaker_ending, speakers
from vanban.grammar.phrases import begins_with, follows
from vanban.text.letters import pattern

_QUOTE = pattern(r":\s?[“\"]")
_CLOSED = pattern(r"[”\"]")  # else the next sentence is said by the same one
_QUOTE_THEN_SPEAKER = pattern(r"[“\"]?(?P<said>[^”\"“]++)[”\"]\s?[,–-]?\s(?P<who>[^.“\"]{2,160})")
# "đồng chí X, Phó Chủ tịch UBND tỉnh trực tiếp chỉ đạo": who looks after the work, and says nothing
GUIDES = pattern(r"trực tiếp (?:chỉ đạo|phụ trách|theo dõi)[.;]?\Z")
_SPOKEN = ("report.say", "says", *ORDER_KINDS)
_HONORIFICS = ("", "ông", "bà", "đồng chí", "đ/c", "thiếu tướng", "đại tá", "thượng tá", "trung tá")


def read_speech(scene: Scene, start: int, end: int, floor: Floor) -> Orders | None:
    """The orders of a sentence that tells what was said and by whom, or None where it does not."""
    return (
        _quote_then_speaker(scene, start, end, floor)
        or _said_then_speaker(scene, start, end, floor)
        or _speaker_then_quote(scene, start, end, floor)
    )


def _quote_then_speaker(scene: Scene, start: int, end: int, floor: Floor) -> Orders | None:
    """“Các huyện không được chủ quan ...”, ông X nhấn mạnh: the words first, then who said them."""
    quote = _QUOTE_THEN_SPEAKER.match(scene.text, start, end)
    said = _first_of(scene, _SPOKEN, *quote.span("who")) if quote else None
    speaker = next(speakers(scene, quote.start("who"), said), None) if quote and said else None
    if not quote or not speaker or said is None:
        return None
    if not speaker.chair and scene.marks.at("says", said):
        return None  # what residents and firms say asks for nothing
    if begins_with(scene.marks, said, "word.tells") and not speaker.chair:
        return floor, []
    floor = floor.given_to(speaker)
    return floor, find_orders(scene, *quote.span("said"), floor, strict=True)[1]


def _said_then_speaker(scene: Scene, start: int, end: int, floor: Floor) -> Orders | None:
    """ "Các sở phải ..., Phó Chủ tịch UBND tỉnh X nhấn mạnh.": the same without quotation marks."""
    comma = scene.text.rfind(", ", max(start, end - 120), end)
    speaker = next(speakers(scene, comma + 2, end), None) if comma > 0 else None
    if not speaker or not is_honorific(scene.text[comma + 2 : speaker.start]) or GUIDES.search(scene.text, start, end):
        return None
    if not any((said := scene.marks.last(kind, speaker.start, end)) and end - said.end < 3 for kind in _SPOKEN):
        return None
    if not speaker.chair and scene.marks.first("says", speaker.start, end):
        return None
    floor = floor.given_to(speaker)
    return floor, find_orders(scene, start, comma, floor, strict=True)[1]


def _speaker_then_quote(scene: Scene, start: int, end: int, floor: Floor) -> Orders | None:
    """X ngắt lời: “Sở Y tế phải trả lời ...”, X nói: “Tôi yêu cầu ...”: an order where the words hold a duty or a demand."""
    quote = _QUOTE.search(scene.text, start, end)
    if not quote:
        return None
    said_by = list(speakers(scene, start, quote.start())) or _meant(scene, start, quote.start())
    asked = _asked(scene, quote.end(), end)
    goes_on = bool(said_by) and said_by[-1].chair and not _CLOSED.search(scene.text, quote.end(), end)
    if not said_by or not (asked or goes_on or scene.marks.first("modal", quote.end(), end)):
        return None
    begin, own = asked or quote.end(), floor.given_to(said_by[-1])
    return own if goes_on else floor, find_orders(scene, begin, end, own, strict=not asked)[1]


def _meant(scene: Scene, start: int, end: int) -> list[Speaker]:
    """ "Ông nói: ...", "ông Dụ ngắt lời: ...": whom the pronoun stands for."""
    for words in (1, 2):
        space = end
        for _ in range(words):
            space = scene.text.rfind(" ", start, max(start, space))
        speaker = speaker_ending(scene, start, space) if space > 0 else None
        if speaker:
            return [speaker]
    return []


def _asked(scene: Scene, start: int, end: int) -> int | None:
    """Where what the speaker asks for begins, behind "tôi yêu cầu" or "mong"."""
    for kind in ORDER_KINDS:
        mark = scene.marks.first(kind, start, end)
        if mark and (kind == "order.request" or follows(scene.marks, mark.start, "word.myself")):
            return mark.end + 1
    return None


def is_honorific(words: str) -> bool:
    return words.strip(" -–").lower() in _HONORIFICS


def _first_of(scene: Scene, kinds: tuple[str, ...], start: int, end: int) -> int | None:
    return min((mark.start for kind in kinds if (mark := scene.marks.first(kind, start, end))), default=None)
