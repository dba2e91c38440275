"""Directives: what a leader requires, assigns or proposes to be done.

`frame` finds who speaks ("Chủ tịch UBND tỉnh yêu cầu ..."), `clause` reads one instruction (addressee, partners, deadline,
basis),
`walk` goes through the text and keeps who speaks and who is addressed from one sentence to the next.
"""

from vanban.grammar.directive.walk import find_directives

__all__ = ["find_directives"]
