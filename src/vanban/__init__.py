"""Reads official Vietnamese documents: text in, facts with their places out. Standard library only."""
