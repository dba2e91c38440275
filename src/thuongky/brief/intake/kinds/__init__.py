"""One folder a file format, each with its extractor."""
