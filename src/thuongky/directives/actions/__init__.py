"""The only writers of this room, an action a file."""
