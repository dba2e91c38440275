"""`vanban bulk`: what was typed made into a run, and the run told of."""

import sys
from argparse import Namespace
from importlib.util import find_spec
from typing import TYPE_CHECKING

from vanban.sentences_of_fact import Language, Sentence
from vanban.wording import say

if TYPE_CHECKING:
    from vanban.bulk.run import Engine, Outcome, Wish

_MOST_TOLD = 20


def run_bulk(arguments: Namespace, language: Language) -> int:
    """Exit status: 0 every document was read, 1 some were not, or the run could not be done."""
    missing = [name for name in ("pyarrow", "rich") if find_spec(name) is None]
    if arguments.cluster is not None:
        missing += [name for name in ("daft", "ray") if find_spec(name) is None]
    if missing:
        extra = "bulk" if arguments.cluster is None else "cluster"
        return _fail(say("bulk.no-extra", names=", ".join(missing), extra=extra), language)

    from vanban.bulk.folder import BulkError  # needs the extra

    try:
        return _run(arguments, language)
    except BulkError as error:
        return _fail(error.sentence, language)
    except OSError as error:
        return _fail(say("bulk.unwritable", folder=arguments.out, error=error.strerror or error), language)


def _run(arguments: Namespace, language: Language) -> int:
    from vanban.bulk.progress import Bar, Lines  # needs the extra
    from vanban.bulk.run import run

    wish = _wish(arguments)
    with (Bar if sys.stderr.isatty() else Lines)(sys.stderr, language) as watch:
        outcome = run(wish, lambda: _engine(arguments, wish), watch)
    return _tell(arguments, outcome, language)


def _wish(arguments: Namespace) -> "Wish":
    from vanban.bulk.columns import Columns
    from vanban.bulk.limits import Limits
    from vanban.bulk.run import Wish  # needs the extra
    from vanban.bulk.work import Task

    columns = Columns(arguments.text_column, arguments.id_column, arguments.published_column, arguments.province_column)
    if arguments.extract:
        _ensure_extractor(arguments.extract)
    task = Task(columns, arguments.published, arguments.province, arguments.extract)
    return Wish(paths=arguments.paths, out=arguments.out, task=task, limits=Limits(), again=arguments.again)


def _ensure_extractor(name: str) -> None:
    from vanban.bulk.folder import trouble
    from vanban.bulk.work import find_extractor

    try:
        find_extractor(name)
    except (ImportError, AttributeError, ValueError) as error:
        raise trouble("no-extractor", name=name, error=error) from None


def _engine(arguments: Namespace, wish: "Wish") -> "Engine":
    if arguments.cluster is not None:
        from vanban.bulk.cluster import Cluster  # needs the extra cluster

        return Cluster(wish.task, arguments.cluster or None, arguments.limit, arguments.workers, wish.limits.waiting_bytes)
    from vanban.bulk.local import Machine

    return Machine(wish.task, arguments.workers, arguments.limit, wish.limits.waiting_bytes)


def _tell(arguments: Namespace, outcome: "Outcome", language: Language) -> int:
    from vanban.bulk.run import refusals  # needs the extra

    found = refusals(arguments.out, _MOST_TOLD)
    for sentence in found.first:
        print(sentence.said_in(language), file=sys.stderr)
    if outcome.refused > len(found.first):
        _say("more-refused", language, count=outcome.refused - len(found.first), folder=arguments.out)
    if outcome.kept_parts:
        _say("kept", language, documents=outcome.kept_documents, parts=outcome.kept_parts)
    closing = say(
        "bulk.done",
        documents=outcome.documents,
        read=outcome.documents - outcome.refused,
        refused=outcome.refused,
        findings=outcome.findings,
        parts=outcome.parts,
        folder=arguments.out,
    )
    print(closing.said_in(language))
    return 1 if outcome.refused else 0


def _say(key: str, language: Language, **fields: object) -> None:
    print(say(f"bulk.{key}", **fields).said_in(language), file=sys.stderr)


def _fail(sentence: Sentence, language: Language) -> int:
    print(sentence.said_in(language), file=sys.stderr)
    return 1
