"""Figures: a quantity with what it measures, what it is compared with, the period it covers and how firm it is.

`comparison` tells level, change and share apart and finds the base that is said, `usual_base` the one that is not; `coverage`
finds the period, with what `heading`s set; `status` and `firmness` say how firm a figure is; `read` goes through the sentences.
"""

from vanban.grammar.figure.read import find_figures

__all__ = ["find_figures"]
