"""What is measured: the reader's quality and speed, and other tools on the same texts."""
