"""The measurement of the office's pages, on a small database: it can be run, and no page asks too often at any size."""

import pytest

from bench.office import BUDGET_MS
from bench.own_process import measured

MOST_QUERIES = 15


@pytest.mark.parametrize("vendor", BUDGET_MS)
def test_every_page_is_measured_and_asks_the_database_at_most_fifteen_times(vendor: str) -> None:
    found = measured(vendor, module="bench.office", settings="thuongky.site.settings", small=True)
    assert {name: page["queries"] for name, page in found["pages"].items() if page["queries"] > MOST_QUERIES} == {}
    assert {"board", "rates of a past moment", "a unit's page", "review of a paper"} <= set(found["pages"])
    assert all(rate > 0 for rate in found["writes"].values())
