"""What is counted: observations, each from a sentence of a paper, and their series."""
