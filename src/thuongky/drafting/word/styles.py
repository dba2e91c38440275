"""Every part of a document as a Word style, so that an office restyles a paper in one place."""

from thuongky.core.lang import Lang
from thuongky.drafting.blocks import ParagraphStyle
from thuongky.drafting.measures import ADDRESSEES_MM
from thuongky.drafting.sizes import PartStyle, Sizes
from thuongky.drafting.word.xml import Element, element, half_points, twips, valued

FONT = "Times New Roman"
LINK_COLOUR = "1F4E79"
BLOCK_STYLES = {
    ParagraphStyle.BODY: "Body",
    ParagraphStyle.GROUND: "Ground",
    ParagraphStyle.PLAIN: "Plain",
    ParagraphStyle.NOTE: "Note",
}
_LANGUAGES = {Lang.VI: "vi-VN", Lang.EN: "en-GB"}
# style: (part of the form, alignment, indented, room before and after in points, keep with next)
_PARTS = {
    "StateName": ("state_name", "center", False, (0, 0), False),
    "Motto": ("motto", "center", False, (0, 0), False),
    "Superior": ("superior", "center", False, (0, 0), False),
    "Issuer": ("issuer", "center", False, (0, 0), False),
    "DocumentNumber": ("number", "center", False, (6, 0), False),
    "PlaceDate": ("place_date", "center", False, (6, 0), False),
    "DocumentKind": ("kind", "center", False, (12, 0), True),
    "DocumentSubject": ("subject", "center", False, (0, 0), True),
    "LetterSubject": ("letter_subject", "center", False, (6, 0), False),
    "Ground": ("ground", "both", True, (0, 6), False),
    "Plain": ("body", "both", False, (0, 6), False),
    "Note": ("note", "center", False, (0, 6), False),
    "Addressee": ("addressees", "center", False, (12, 12), True),
    "AddresseesWord": ("addressees", "left", False, (12, 0), True),
    "Addressees": ("addressees", "left", False, (0, 0), True),
    "AnnexLabel": ("annex_label", "center", False, (0, 0), True),
    "AnnexTitle": ("annex_title", "center", False, (0, 0), True),
    "AnnexReference": ("annex_reference", "center", False, (0, 12), True),
    "Capacity": ("capacity", "center", False, (0, 0), True),
    "Signer": ("signer", "center", False, (0, 0), False),
    "RecipientsWord": ("recipients_word", "left", False, (0, 0), True),
    "Recipients": ("recipients", "left", False, (0, 0), False),
    "PageNumber": ("page_number", "center", False, (0, 0), False),
    "Foot": ("foot", "center", False, (0, 0), False),
}
_SPACED = {"Ground", "Plain", "Addressee", "AddresseesWord", "Addressees"}
_LEFT_MM = {"AddresseesWord": ADDRESSEES_MM[0], "Addressees": ADDRESSEES_MM[1]}
_COLOURS = {"Foot": "4A4F57"}


def style_elements(sizes: Sizes, lang: Lang) -> list[Element]:
    """The children of `w:styles`: defaults, then one style a part."""
    return [
        _defaults(lang),
        _style("Normal", _paragraph("left", False, (0, 0), sizes), _font(sizes.parts["body"]), default=True, based_on=""),
        _style("Body", _paragraph("both", True, (0, sizes.between_pt.chosen), sizes, spaced=True)),
        *(_heading(level, sizes) for level in (1, 2, 3)),
        *(_part(name, sizes) for name in _PARTS),
        _style("Cell", _paragraph("left", False, (0, 0), sizes)),
        _link_style(),
    ]


def _part(name: str, sizes: Sizes) -> Element:
    part, align, indented, room, keep = _PARTS[name]
    settings = _paragraph(align, indented, room, sizes, spaced=name in _SPACED, keep=keep)
    if name in _LEFT_MM:
        settings.children.insert(-1, element("w:ind", {"w:left": twips(_LEFT_MM[name])}))
    if name == "AnnexTitle":  # in the outline, beside the headings of the first level
        settings.add(valued("w:outlineLvl", 0))
    font = _font(sizes.parts[part])
    if name in _COLOURS:
        font.children.insert(0, valued("w:color", _COLOURS[name]))
    return _style(name, settings, font)


def _heading(level: int, sizes: Sizes) -> Element:
    settings = _paragraph("both", True, (sizes.between_pt.chosen, sizes.between_pt.chosen), sizes, spaced=True, keep=True)
    settings.add(valued("w:outlineLvl", level - 1))
    return _style(f"Heading{level}", settings, _font(sizes.parts[f"heading_{level}"]), name=f"heading {level}")


def _style(
    style_id: str,
    paragraph: Element,
    font: Element | None = None,
    *,
    name: str = "",
    default: bool = False,
    based_on: str = "Normal",
) -> Element:
    made = element("w:style", {"w:type": "paragraph", "w:styleId": style_id})
    if default:
        made.attributes["w:default"] = "1"
    made.add(valued("w:name", name or style_id))
    if based_on:
        made.add(valued("w:basedOn", based_on))
    made.add(element("w:qFormat"), paragraph)
    if font is not None:
        made.add(font)
    return made


def _paragraph(
    align: str, indented: bool, room_pt: tuple[float, float], sizes: Sizes, *, spaced: bool = False, keep: bool = False
) -> Element:
    made = element("w:pPr")
    if keep:
        made.add(element("w:keepNext"))
    line = round(240 * (sizes.line_spacing.chosen if spaced else 1))
    before, after = (str(round(room * 20)) for room in room_pt)
    made.add(element("w:spacing", {"w:before": before, "w:after": after, "w:line": str(line), "w:lineRule": "auto"}))
    if indented:
        made.add(element("w:ind", {"w:firstLine": twips(sizes.indent_mm.chosen)}))
    made.add(valued("w:jc", align))
    return made


def _font(part: PartStyle) -> Element:
    made = element("w:rPr")
    if part.bold:
        made.add(element("w:b"))
    if part.italic:
        made.add(element("w:i"))
    made.add(valued("w:sz", half_points(part.size_pt)), valued("w:szCs", half_points(part.size_pt)))
    return made


def _defaults(lang: Lang) -> Element:
    name = {f"w:{script}": FONT for script in ("ascii", "hAnsi", "eastAsia", "cs")}
    tongue = _LANGUAGES[lang]
    language = element("w:lang", {"w:val": tongue, "w:eastAsia": tongue, "w:bidi": tongue})
    look = element("w:rPr", None, element("w:rFonts", name), language)
    return element("w:docDefaults", None, element("w:rPrDefault", None, look))


def _link_style() -> Element:
    look = element("w:rPr", None, valued("w:color", LINK_COLOUR), valued("w:u", "single"))
    return element("w:style", {"w:type": "character", "w:styleId": "Hyperlink"}, valued("w:name", "Hyperlink"), look)
