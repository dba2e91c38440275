"""Who has the floor: what one sentence hands to the next."""

from dataclasses import dataclass, replace

from vanban.grammar.deadline import Deadline
from vanban.grammar.directive.speaker import Speaker
from vanban.results import Party


@dataclass(frozen=True, slots=True)
class Floor:
    """Who speaks, who is addressed, and whether orders are being given.

    `list_lead` is the addressee of a list behind a colon, which goes on over paragraphs while `in_list`, up to the next item of
    the level that the colon stands in. `numbered` is whether this is an item of an official paper, whose every sentence is meant
    as an order. `cautious` is the level of the heading above a part that mostly tells, where only who is addressed gets orders;
    0 elsewhere. `address` is where the paper puts it ("II.1.a").
    """

    ordering: bool = False
    speaker: Speaker | None = None
    lead: tuple[Party, ...] = ()
    list_lead: tuple[Party, ...] = ()
    in_list: bool = False
    list_level: int = 0
    numbered: bool = False
    cautious: int = 0
    due: Deadline | None = None
    address: str | None = None

    def given_to(self, speaker: Speaker) -> "Floor":
        """Someone else begins to speak: nobody is addressed yet."""
        return replace(self, ordering=True, speaker=speaker, lead=(), in_list=False, list_lead=())

    def listing(self) -> "Floor":
        """A colon opens a list for whoever is addressed."""
        return replace(self, in_list=True, list_lead=self.lead)

    def out_of_list(self, ordering: bool) -> "Floor":
        return replace(self, ordering=ordering, in_list=False, list_lead=(), cautious=0)
