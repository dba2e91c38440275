"""Every file that a record names, for whoever must have them all."""

from collections.abc import Iterator

from thuongky.directives.models import Sheet
from thuongky.papers.models import Paper


def kept_files() -> Iterator[tuple[str, str]]:
    """(the name of what it belongs to, its hash); a hash may come more than once."""
    yield from Paper.objects.filter(state="read").values_list("name", "file_sha256").iterator()
    for name, *digests in Sheet.objects.exclude(grid_sha256="").values_list("name", "file_sha256", "grid_sha256").iterator():
        yield from ((name, digest) for digest in digests)
