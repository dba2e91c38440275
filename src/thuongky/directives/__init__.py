"""What must be done: directives, each from a sentence of a paper, and who answers for it."""
