"""The month itself: the opening table from records. It reads every subject; no subject imports it."""
