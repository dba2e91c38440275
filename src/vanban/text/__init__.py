"""Characters, words, lines and sentences of a text, before any of them is understood."""
