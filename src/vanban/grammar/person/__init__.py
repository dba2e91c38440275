"""People and the posts they hold: a name is known by its cue and its shape, never by a list of names.

`post` finds the posts, `name` knows the shape of a name, `mention` finds who is named with which posts, `signer` who signs,
`people` makes one person of all mentions.
"""

from vanban.grammar.person.people import find_people
from vanban.grammar.person.post import Post, find_posts
from vanban.grammar.person.signer import Signature, find_signatures

__all__ = ["Post", "Signature", "find_people", "find_posts", "find_signatures"]
