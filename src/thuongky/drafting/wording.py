"""The fixed words of an official document, and its composed lines: number, place and day, recipients, addressees."""

from thuongky.core.dates import ENGLISH_MONTHS, padded_day, padded_month
from thuongky.core.lang import Lang, Phrase
from thuongky.drafting.document import StateHead

STATE_NAME = Phrase("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM")
MOTTO = Phrase("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness")
TO = Phrase("Kính gửi:", "To:")
RECIPIENTS = Phrase("Nơi nhận:", "Recipients:")
_BLANK = "\u00a0"  # stays where it stands when a writer squeezes spaces


def number_line(head: StateHead, lang: Lang) -> str:
    """
    >>> number_line(StateHead(issuer="UBND TỈNH", code="TB-UBND", place="Vinh", year=2024, number="5"), Lang.VI)
    'Số: 05/TB-UBND'
    """
    word = Phrase("Số:", "No.:").of(lang)
    number = head.number.zfill(2) if head.number else _BLANK * 8
    return f"{word} {number}/{head.code}" if head.code else f"{word} {number}"


def place_and_day(head: StateHead, lang: Lang) -> str:
    """Place and long date; an unknown day or month is blank room to write in."""
    if lang is Lang.EN:
        month = ENGLISH_MONTHS[head.month - 1] if head.month else _BLANK * 10
        return f"{head.place}, {head.day or _BLANK * 4} {month} {head.year}"
    day = padded_day(head.day) if head.day else _BLANK * 5
    month = padded_month(head.month) if head.month else _BLANK * 5
    return f"{head.place}, ngày {day} tháng {month} năm {head.year}"


def letter_subject(head: StateHead, lang: Lang) -> str:
    return Phrase(f"V/v {head.subject}", f"Re: {head.subject}").of(lang)


def tied(title: str) -> str:
    """A title whose last two words stay on one line, so that "01/2024" never stands alone below."""
    before, space, last = title.rpartition(" ")
    return f"{before}{_BLANK}{last}" if space else title


def listed(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Each line with its dash, closed by ";" and the last by ".".

    >>> listed(("Như trên", "Lưu: VT"))
    ('- Như trên;', '- Lưu: VT.')
    """
    return tuple(f"- {line}{'.' if at == len(lines) else ';'}" for at, line in enumerate(lines, 1))


def addressee_lines(names: tuple[str, ...], lang: Lang) -> tuple[str, ...]:
    """One addressee on the line of the words themselves, several below them."""
    word = TO.of(lang)
    return (f"{word} {names[0]}.",) if len(names) == 1 else (word, *listed(names))
