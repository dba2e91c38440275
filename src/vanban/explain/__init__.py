"""The text with its marks and, beneath each paragraph, what every rule said of it."""

from vanban.explain.marks import Kind
from vanban.explain.page import View, explain

__all__ = ["Kind", "View", "explain"]
