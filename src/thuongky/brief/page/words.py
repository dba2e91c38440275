"""The words only the page says, from `words.toml`; those that all writers share are in `thuongky.brief.wording`."""

from thuongky.core.words import Words

_WORDS = Words("thuongky.brief.page")
page_words = _WORDS.all
tell = _WORDS.say
