"""The head of a paper and its end in Word: unruled tables, as offices make them."""

from thuongky.core.lang import Lang
from thuongky.drafting.blocks import AnnexTitle, Run, Runs, runs
from thuongky.drafting.document import Document, Recipients, Signature, StateHead, WorkingHead
from thuongky.drafting.measures import width_mm
from thuongky.drafting.sizes import Sizes
from thuongky.drafting.word.table import cell_element, frame, row_element
from thuongky.drafting.word.writing import Writing
from thuongky.drafting.word.xml import Element, element, twips
from thuongky.drafting.wording import MOTTO, RECIPIENTS, STATE_NAME, letter_subject, listed, number_line, place_and_day, tied

_LEFT_SHARE = 0.42  # of the text's width, for the organ; the state's name needs the rest
_SIGNING_ROOM_PT = 72
_SHORT_RULE = 0.4  # of the words' length: the form asks for a third to a half
_BOLD_WIDER = 1.06


def head_elements(document: Document, writing: Writing, sizes: Sizes, room_mm: float) -> list[Element]:
    if isinstance(document.head, StateHead):
        return _state_head(document.head, document.lang, writing, sizes, room_mm)
    if isinstance(document.head, WorkingHead):
        return _working_head(document.head, writing, sizes)
    return []


def end_elements(document: Document, writing: Writing, room_mm: float) -> list[Element]:
    """Recipients on the left, the signature on the right."""
    if not (document.signature or document.recipients):
        return []
    left = _recipients(document.recipients, document.lang, writing) if document.recipients else []
    right = _signature(document.signature, writing) if document.signature else []
    empty = [writing.paragraph("Recipients", ())]
    widths = (room_mm / 2, room_mm / 2)
    table = frame(widths, ruled=False)
    table.add(row_element(cell_element(widths[0], *(left or empty)), cell_element(widths[1], *(right or empty))))
    return [writing.paragraph("Cell", (), size_pt=6, keep=True), table]


def annex_elements(annex: AnnexTitle, writing: Writing, sizes: Sizes) -> list[Element]:
    title = sizes.parts["annex_title"].cased(annex.title)
    lines = [("AnnexLabel", annex.label), ("AnnexTitle", title), ("AnnexReference", annex.reference)]
    shown = [(style, text) for style, text in lines if text]
    made = [writing.paragraph(style, runs(text)) for style, text in shown]
    if annex.bookmark:
        style, text = shown[0]
        made[0] = writing.paragraph(style, runs(text), bookmark=annex.bookmark)
    return made


def _state_head(head: StateHead, lang: Lang, writing: Writing, sizes: Sizes, room_mm: float) -> list[Element]:
    widths = (room_mm * _LEFT_SHARE, room_mm * (1 - _LEFT_SHARE))
    parts = sizes.parts
    issuer, motto = parts["issuer"].cased(head.issuer), MOTTO.of(lang)
    superior = [writing.paragraph("Superior", runs(parts["superior"].cased(head.superior)))] if head.superior else []
    issuer_mm = min(max(width_mm(line, parts["issuer"].size_pt) for line in issuer.split("\n")), widths[0])
    motto_mm = width_mm(motto, parts["motto"].size_pt) * _BOLD_WIDER
    left = [*superior, writing.paragraph("Issuer", runs(issuer)), _rule(widths[0], issuer_mm * _SHORT_RULE)]
    right = [
        writing.paragraph("StateName", runs(STATE_NAME.of(lang))),
        writing.paragraph("Motto", runs(motto)),
        _rule(widths[1], min(motto_mm, widths[1])),
    ]
    number = [writing.paragraph("DocumentNumber", runs(number_line(head, lang)))]
    if head.subject and not head.kind:
        number.append(writing.paragraph("LetterSubject", runs(letter_subject(head, lang))))
    place = [writing.paragraph("PlaceDate", runs(place_and_day(head, lang)))]
    table = frame(widths, ruled=False)
    table.add(row_element(cell_element(widths[0], *left), cell_element(widths[1], *right)))
    table.add(row_element(cell_element(widths[0], *number), cell_element(widths[1], *place)))
    return [table, *_kind_and_subject(head, writing, sizes, room_mm)]


def _kind_and_subject(head: StateHead, writing: Writing, sizes: Sizes, room_mm: float) -> list[Element]:
    if not head.kind:
        return [writing.paragraph("Cell", (), size_pt=6)]
    lines = [writing.paragraph("DocumentKind", runs(sizes.parts["kind"].cased(head.kind)))]
    if head.subject:
        longest = min(width_mm(head.subject, sizes.parts["subject"].size_pt), room_mm)
        lines += [writing.paragraph("DocumentSubject", runs(head.subject)), _rule(room_mm, longest * _SHORT_RULE, after_pt=12)]
    return lines


def _working_head(head: WorkingHead, writing: Writing, sizes: Sizes) -> list[Element]:
    lines: list[Element] = []
    if head.organ:
        lines.append(writing.paragraph("Issuer", runs(sizes.parts["issuer"].cased(head.organ)), align="left"))
    if head.note:
        lines.append(writing.paragraph("Note", runs(head.note), align="left"))
    lines.append(writing.paragraph("DocumentKind", runs(tied(sizes.parts["kind"].cased(head.title)))))
    lines.extend(writing.paragraph("AnnexReference", runs(line)) for line in head.subtitle)
    return lines


def _rule(room_mm: float, length_mm: float, after_pt: float = 0) -> Element:
    """A line of this length in the middle of the room: a flat empty paragraph with a border above."""
    side = twips((room_mm - length_mm) / 2)
    border = element("w:top", {"w:val": "single", "w:sz": "6", "w:space": "1", "w:color": "000000"})
    settings = element(
        "w:pPr",
        None,
        element("w:pBdr", None, border),
        element("w:spacing", {"w:before": "60", "w:after": str(round(after_pt * 20)), "w:line": "60", "w:lineRule": "exact"}),
        element("w:ind", {"w:left": side, "w:right": side}),
    )
    return element("w:p", None, settings)


def _signature(signature: Signature, writing: Writing) -> list[Element]:
    lines = [writing.paragraph("Capacity", runs(line)) for line in signature.capacity]
    if signature.note:
        lines.append(writing.paragraph("Note", runs(signature.note)))
    return [*lines, _room(_SIGNING_ROOM_PT), writing.paragraph("Signer", runs(signature.name))]


def _room(height_pt: float) -> Element:
    spacing = element("w:spacing", {"w:line": str(round(height_pt * 20)), "w:lineRule": "exact"})
    return element("w:p", None, element("w:pPr", None, element("w:keepNext"), spacing))


def _recipients(recipients: Recipients, lang: Lang, writing: Writing) -> list[Element]:
    lines = listed(recipients.lines)
    word: Runs = (Run(RECIPIENTS.of(lang)),)
    return [writing.paragraph("RecipientsWord", word), *(writing.paragraph("Recipients", runs(line)) for line in lines)]
