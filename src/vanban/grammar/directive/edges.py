"""Where an instruction begins and ends: without connectives, labels and bare modals before it, without signs behind it."""

from vanban.grammar.context import Scene
from vanban.grammar.phrases import begins_with, phrase_end
from vanban.text.letters import pattern

_SHORTEST = 30  # letters of an order before its reason
_TRAILING = ' .;,:…\n"”'
_OPENING = pattern(r"(?:[\s,:–\-“\"]+|\(?\d{1,2}\)|\(?[a-zđ]\))+")


def bounds(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """The span without what stands around an order; "..., theo yêu cầu của Chủ tịch" at the end tells who gives it."""
    text = scene.text
    while end > start and (text[end - 1] in _TRAILING or text[end - 2 : end] == "./") and not _closes_words(text, start, end):
        end -= 1
    because = text.find(", vì ", start, end)
    acts = because > 0 and any(scene.marks.first(kind, because, end) for kind in ("act.do", "act.promote", "manner", "modal"))
    end = because if because - start > _SHORTEST and not acts else end
    by_order = text.rfind(", theo ", start, end)
    if by_order > start and begins_with(scene.marks, by_order + 2, "word.by-order"):
        end = by_order
    return skip_connectives(scene, start, end), end


def _closes_words(text: str, start: int, end: int) -> bool:
    """ "theo phương châm “bốn tại chỗ”": a mark that closes what is opened within the order is part of it."""
    if text[end - 1] == '"':
        return text.count('"', start, end) % 2 == 0
    return text[end - 1] == "”" and text.rfind("“", start, end) > text.rfind("”", start, end - 1)


def skip_connectives(scene: Scene, start: int, end: int) -> int:
    """Behind "Mặt khác,", "Đồng thời", "Trong đó, cần", "(1)", "b)": connectives and labels stay outside an order."""
    while start < end:
        opening = _OPENING.match(scene.text, start, end)
        if opening:
            start = opening.end()
        mark = scene.marks.at("connective", start)
        if not mark or mark.end >= end or _opens_topic(scene.text, start, mark.end):
            return _skip_bare_modal(scene, start)
        start = mark.end
    return start


def _opens_topic(text: str, start: int, stop: int) -> bool:
    """ "đối với", "bên cạnh" without a comma open a topic and are read there."""
    opens = text[start:stop].lower() in ("đối với", "bên cạnh", "trong thời gian tới", "thời gian tới")
    return opens and text[stop : stop + 1] == " "


def _skip_bare_modal(scene: Scene, start: int) -> int:
    """ "cần tập trung ..." without a subject: the modal stays outside."""
    behind = phrase_end(scene.marks, start, "word.bare-modal")
    return behind + 1 if behind > start and scene.text[behind : behind + 1] == " " else start
