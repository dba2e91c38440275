"""Why a field of a finding is empty: the reason that holds for each field unless a rule knows better.

The codes are those of `vanban.reasons`, which stands above the grammar and says them in words.
"""

NOT_SAID = "not-said"
NO_YEAR = "no-year"
SEVERAL = "several"

_REASONS = {
    "lead": "nobody-named",
    "by": "nobody-named",
    "due": "no-deadline",
    "due_words": "no-deadline",
    "due_relation": "no-deadline",
    "basis": "no-number",
    "indicator": "not-in-list",
    "base": "no-base",
}


def missing(**fields: object) -> dict[str, str]:
    """The reason of each field that is None or holds nothing; a number is never empty, and other fields are "not-said".

    >>> missing(lead=(), due=None, value=0, period=None)
    {'lead': 'nobody-named', 'due': 'no-deadline', 'period': 'not-said'}
    """
    return {name: _REASONS.get(name, NOT_SAID) for name, value in fields.items() if value is None or value in ((), "")}
