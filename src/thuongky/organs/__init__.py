"""Who: areas, organs, posts and people, each from a day to a day, and what became of an organ when it ended."""
