"""Series tallies, kept true with every observation, and made anew from all of them."""

from typing import Any

from django.db.models import Count, Max

from thuongky.indicators.models import Observation, SeriesTally

_LEVEL = "level"


def tally(observation: Observation) -> None:
    """Count the series of an observation that was made or withdrawn, in the same transaction."""
    if observation.role != _LEVEL:
        return
    key: dict[str, Any] = {
        "province": observation.province,
        "indicator": observation.indicator,
        "measure_key": observation.measure_key,
    }
    told = Observation.objects.filter(**key, role=_LEVEL, known_until=None).aggregate(count=Count("pk"), last=Max("pk"))
    if told["count"]:
        SeriesTally.objects.update_or_create(defaults={"count": told["count"], "latest_id": told["last"]}, **key)
    else:
        SeriesTally.objects.filter(**key).delete()


def tallies_as_counted(province: str) -> dict[tuple[str, str], tuple[int, int]]:
    """(indicator, measure key) → (how often told, the last observation), from the observations themselves."""
    levels = Observation.objects.filter(province=province, role=_LEVEL, known_until=None).order_by()
    groups = levels.values_list("indicator", "measure_key").annotate(count=Count("pk"), last=Max("pk"))
    return {(indicator, measure): (count, last) for indicator, measure, count, last in groups}


def tallies_as_kept(province: str) -> dict[tuple[str, str], tuple[int, int]]:
    rows = SeriesTally.objects.filter(province=province).values_list("indicator", "measure_key", "count", "latest")
    return {(indicator, measure): (count, last) for indicator, measure, count, last in rows}


def rebuild_tallies(province: str) -> int:
    """In the caller's transaction; how many series there are."""
    counted = tallies_as_counted(province)
    SeriesTally.objects.filter(province=province).delete()
    SeriesTally.objects.bulk_create(
        SeriesTally(province=province, indicator=indicator, measure_key=measure, count=count, latest_id=last)
        for (indicator, measure), (count, last) in counted.items()
    )
    return len(counted)
