"""Directives: what a leader requires, assigns or proposes to be done.

`walk` goes through the blocks of a text and keeps who has the `floor`; `sentence` finds the orders of one sentence, by a verb of
speaking (`frame`, said by a `speaker`), by quoted `speech`, or because orders are being given; `order` cuts them into clauses and
makes each a directive; `clause` reads one instruction (`edges`, `topic`, `duty`), `owner` whose it is, `recurrence` how often.
"""

from vanban.grammar.directive.walk import find_directives

__all__ = ["find_directives"]
