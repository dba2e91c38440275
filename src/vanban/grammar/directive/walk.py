"""The walk through a text, block by block: which part gives orders, to whom its items go, and where the paper puts them.

A heading may open or close the orders. An addressee above a list ("a) Sở Tài chính:", an organ alone on its line, a label before
a paragraph of a list) is the lead of all under it; a new paragraph forgets the addressee, unless a list behind a colon goes on.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from vanban.grammar.context import Scene
from vanban.grammar.deadline import deadline_alone
from vanban.grammar.directive.edges import skip_connectives
from vanban.grammar.directive.floor import Floor
from vanban.grammar.directive.order import with_deadline
from vanban.grammar.directive.sentence import read_demand, read_sentence, whose_demand
from vanban.grammar.party import parties
from vanban.lexicon.entries import word_set
from vanban.results import Directive, Force, Party
from vanban.text.layout import Block, BlockKind
from vanban.text.letters import pattern

_UNREAD = (BlockKind.HEAD, BlockKind.FOOT, BlockKind.BYLINE, BlockKind.TABLE_ROW)
_PHOTO = pattern(r"Ảnh(?:\s\d{1,2})?\s*:")
_GIVING = ("order.assign", "order.require", "order.request", "order.direct")
_BULLETS = "-–—•+*●▪○"
_BETWEEN = f" \n.;:/(+{_BULLETS}"
_SAME_WORDS = 0.7


@dataclass(frozen=True, slots=True)
class _Above:
    """A label above a block, with whom it addresses; a heading (`heads`) stands above paragraphs without a label too."""

    level: int
    label: str
    lead: tuple[Party, ...]
    heads: bool


def find_directives(scene: Scene, force: Force) -> list[Directive]:
    """Every directive of a text in order; each item of an issued paper or a draft is meant as an order, news must say so."""
    found: list[Directive] = []
    floor = Floor()
    outline: list[_Above] = []
    for block in scene.blocks:
        if block.kind in _UNREAD:
            continue
        outline = [above for above in outline if (above.level < block.level if block.label else above.heads)]
        if block.kind is BlockKind.HEADING:
            floor = _after_heading(scene, block, floor)
        elif block.kind is BlockKind.CAPTION:
            found.extend(_caption(scene, block, found))
            continue
        else:
            numbered = block.kind is BlockKind.ITEM and force is not Force.NEWS
            floor = _enter(scene, block, floor, outline, numbered)
            floor = _read_block(scene, block, floor, found)
        if not block.label and (alone := _named_alone(scene, block)):
            outline.append(_Above(0, "", alone, heads=False))
        elif block.label:
            outline.append(_Above(block.level, block.label, _label_lead(scene, block), block.kind is BlockKind.HEADING))
    return found


def _read_block(scene: Scene, block: Block, floor: Floor, found: list[Directive]) -> Floor:
    """The floor behind a block; its orders are added to those found, and a deadline told alone to the order before it."""
    sentences = scene.sentences(block)
    for (start, end), following in zip_longest(sentences, sentences[1:]):
        deadline = deadline_alone(scene, start, end)
        if deadline and found and not scene.text[found[-1].end : start].strip(_BETWEEN):
            found[-1] = with_deadline(scene, found[-1], deadline)
            continue
        demands = whose_demand(scene, *following) if following else None
        floor, some = read_demand(scene, start, end, floor, demands) if demands else read_sentence(scene, start, end, floor)
        found.extend(some)
    if scene.text[block.end - 1] != ":":
        return floor
    listed = floor.listing()
    if block.label and not listed.list_lead:  # "2. Sở Y tế:" above paragraphs without a label
        listed = replace(listed, list_lead=_label_lead(scene, block))
    return replace(listed, list_level=block.level)


def _enter(scene: Scene, block: Block, floor: Floor, outline: list[_Above], numbered: bool) -> Floor:
    """A new paragraph forgets the addressee, unless a list behind a colon goes on."""
    address = _address(outline, block)
    if block.kind is BlockKind.PARAGRAPH and _only_goes_on(scene.text, block.start):
        return replace(floor, numbered=numbered, address=address)
    goes_on = floor.in_list and not 0 < block.level <= floor.list_level
    numbered = numbered or (goes_on and block.kind is BlockKind.ITEM)  # each item of a list that "yêu cầu:" opens
    under = outline and (block.kind is BlockKind.ITEM or (outline[-1].heads and not floor.in_list))
    above = outline[-1].lead if under else ()
    lead = above or (floor.list_lead if goes_on else ())
    list_lead = floor.list_lead if goes_on else ()
    if goes_on and block.kind is BlockKind.PARAGRAPH and (labelled := _led_by_label(scene, block)):
        list_lead = labelled
    return replace(floor, lead=lead, list_lead=list_lead, in_list=goes_on, due=None, numbered=numbered, address=address)


def _only_goes_on(text: str, start: int) -> bool:
    """Whether a line is the rest of the one before, broken behind ";"."""
    before = start - 1
    while before > 0 and text[before].isspace():
        before -= 1
    return text[start].islower() and text[before] == ";"


def _after_heading(scene: Scene, block: Block, floor: Floor) -> Floor:
    """A heading of tasks, labelled or in capitals, opens the orders; one of results closes them."""
    title = scene.text[block.start : block.end]
    words = title.lower()
    if _holds(words, "word.telling-head"):
        about = floor.ordering and words.startswith("về ")  # "I. Về tình hình kinh tế - xã hội" in a conclusion
        return replace(floor.out_of_list(ordering=about), cautious=block.level if about else 0)
    opens = _holds(words, "word.ordering-head") and bool(block.label)
    opens = opens or (title.isupper() and _holds(words, "word.task-head"))
    under = 0 < floor.cautious < block.level and not opens
    speaker = None if opens and floor.speaker and not floor.speaker.chair else floor.speaker
    cautious = floor.cautious if under else 0
    return replace(floor.out_of_list(ordering=opens or floor.ordering), cautious=cautious, speaker=speaker)


def _holds(words: str, cue: str) -> bool:
    return any(phrase in words for phrase in word_set(cue))


def _label_lead(scene: Scene, block: Block) -> tuple[Party, ...]:
    """ "a) Sở Tài chính:", or the same as a heading: the addressee of the items below."""
    start = skip_connectives(scene, block.start, block.end)
    giving = scene.marks.any_at(_GIVING, start)
    found, stop = parties(scene.marks, giving.end + 1 if giving else start, block.end)
    return tuple(found) if scene.text[block.end - 1] == ":" or stop == block.end else ()


def _led_by_label(scene: Scene, block: Block) -> tuple[Party, ...]:
    """ "Sở Y tế: Không cấp ...": a paragraph of a list that says first whose it is, also for the paragraphs behind it."""
    found, stop = parties(scene.marks, block.start, block.end)
    return tuple(found) if found and scene.text.startswith(": ", stop) else ()


def _named_alone(scene: Scene, block: Block) -> tuple[Party, ...]:
    """ "Sở Công Thương" on a line of its own, above the items that it is to do."""
    found, stop = parties(scene.marks, block.start, block.end)
    return tuple(found) if found and stop == block.end else ()


def _address(outline: list[_Above], block: Block) -> str | None:
    """Where the paper puts a block, as its labels say it: "II.1.a"; None for running prose."""
    named: list[str] = []
    for label in (words.strip(" .):") for words in (*(above.label for above in outline), block.label)):
        if not label or label in _BULLETS:
            continue
        if named and label.startswith(f"{named[-1]}."):
            named.pop()  # "3.1" under "3" is its whole address
        named.append(label)
    return ".".join(named) or None


def _caption(scene: Scene, block: Block, found: list[Directive]) -> Iterator[Directive]:
    """A caption that carries a new instruction; one that repeats an order is none."""
    if block.end - block.start < 120 and _PHOTO.search(scene.text, block.start, block.end):
        return
    _, some = read_sentence(scene, block.start, block.end, Floor())
    for directive in some:
        words = _words(scene, directive)
        if not any(len(words & _words(scene, other)) >= _SAME_WORDS * len(words) for other in found[-60:]):
            yield directive


def _words(scene: Scene, directive: Directive) -> set[str]:
    words = scene.marks.words
    return set(words.keys[words.at(directive.start) : words.at(directive.end)])
