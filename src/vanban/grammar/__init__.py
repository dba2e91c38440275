"""What phrases mean: one rule a module, each reading the marks of a text and the results of the rules before it."""
