"""Why a field of a finding is empty: the reason that holds for each field unless a rule knows better."""

from vanban.reasons import Reason

_REASONS = {
    "lead": Reason.NOBODY_NAMED,
    "by": Reason.NOBODY_NAMED,
    "due": Reason.NO_DEADLINE,
    "due_words": Reason.NO_DEADLINE,
    "due_relation": Reason.NO_DEADLINE,
    "basis": Reason.NO_NUMBER,
    "indicator": Reason.NOT_IN_LIST,
    "base": Reason.NO_BASE,
}


def missing(**fields: object) -> dict[str, str]:
    """The reason of each field that is None or holds nothing; a number is never empty, and other fields are "not-said".

    >>> {name: str(reason) for name, reason in missing(lead=(), due=None, value=0, period=None).items()}
    {'lead': 'nobody-named', 'due': 'no-deadline', 'period': 'not-said'}
    """
    return {name: _REASONS.get(name, Reason.NOT_SAID) for name, value in fields.items() if value is None or value in ((), "")}
