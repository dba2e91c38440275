"""Words: organs, posts, units, indicators, provinces, kinds of paper and their abbreviations, as dated data with one loader."""

from vanban.lexicon.entries import Entry, LexiconError, NearMiss, entries

__all__ = ["Entry", "LexiconError", "NearMiss", "entries"]
