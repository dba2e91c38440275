"""Figures: a quantity with what it measures, what it is compared with, the period it covers and how firm it is.

`comparison` tells level, change and share apart and finds the base, `coverage` finds the period, `read` goes through the
sentences.
"""

from vanban.grammar.figure.read import find_figures

__all__ = ["find_figures"]
