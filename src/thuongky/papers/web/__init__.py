"""The pages of papers: the list with its drop, the review beside the text, and every decision made there."""
