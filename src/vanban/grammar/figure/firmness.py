"""How firm the figures are that a colon or "Trong đó" goes on from: items behind an estimate are estimated too."""

from vanban.results import Status
from vanban.text.layout import Block, BlockKind


class Firmness:
    """Followed while a text is read, block by block and sentence by sentence."""

    def __init__(self, text: str) -> None:
        self.is_estimated = False  # whether what the sentence goes on from was estimated
        self._text = text
        self._last: Status | None = None
        self._opens_list = self._is_listed_estimate = False

    def begin_block(self, block: Block) -> None:
        """Items go on with what stood before the colon."""
        is_item = block.kind is BlockKind.ITEM
        goes_on = self._last is Status.ESTIMATE if self._opens_list else self._is_listed_estimate
        self._is_listed_estimate = is_item and goes_on
        self._opens_list = self._text[block.end - 1] == ":"

    def begin_sentence(self, *, is_of_parts: bool) -> None:
        self.is_estimated = self._is_listed_estimate or (is_of_parts and self._last is Status.ESTIMATE)

    def note(self, firm: Status) -> None:
        """How firm the last figure was: its parts are as firm."""
        self._last = firm
