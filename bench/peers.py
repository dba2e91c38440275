"""Other tools on the same texts in the same run: `./run peers [--llm URL MODEL]`, written to docs/peers.md.

LLM_KEY holds the key of an address that asks for one.

People, money and percentages are what more than one tool looks for; a language model is scored on the whole contract.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bench import tools
from bench.chat import Account, Model, NoAnswerError, measure
from bench.corpus import ROOT, Corpus, corpora, read_by_command
from bench.score import Card, Tally, score_all

PAGE = ROOT / "docs" / "peers.md"
KINDS = ("people", "money", "percent")
TOOLS: Mapping[str, Callable[[], tools.Tool]] = {
    "vanban": tools.vanban,
    "underthesea": tools.underthesea,
    "duckling": tools.duckling,
}
NOT_MEASURED = "not measured"


@dataclass(frozen=True, slots=True)
class Result:
    """One tool on one corpus: its tallies by kind (only those it looks for) and its pace."""

    tallies: Mapping[str, Tally]
    seconds_per_mb: float


def run_tool(tool: tools.Tool, corpus: Corpus) -> Result:
    tool(corpus.papers[0].text)  # the first call also loads models
    tallies: dict[str, Tally] = {}
    seconds = 0.0
    for paper in corpus.papers:
        began = time.perf_counter()
        found = tool(paper.text)
        seconds += time.perf_counter() - began
        gold = tools.found_in(paper.gold, paper.text)
        if found.people is not None and gold.people is not None:
            tools.add_people(tallies.setdefault("people", Tally()), gold.people, found.people)
        if found.money is not None and gold.money is not None:
            tools.add_amounts(tallies.setdefault("money", Tally()), gold.money, found.money)
        if found.percent is not None and gold.percent is not None:
            tools.add_amounts(tallies.setdefault("percent", Tally()), gold.percent, found.percent)
    return Result(tallies, seconds / corpus.megabytes)


def _f1(tally: Tally | None) -> str:
    return f"{tally.f1:.2f} ({tally.gold})" if tally else "-"


def tool_row(name: str, result: Result) -> str:
    cells = [_f1(result.tallies.get(kind)) for kind in KINDS]
    return f"| {' | '.join([name, *cells, f'{result.seconds_per_mb:.1f}'])} |"


def _tool_rows(corpus: Corpus) -> list[str]:
    rows = ["| tool | people F1 (n) | money F1 (n) | percent F1 (n) | s/MB |", "|---|---|---|---|---|"]
    for name, start in TOOLS.items():
        print(f"{corpus.name}: {name} ...", file=sys.stderr, flush=True)
        try:
            rows.append(tool_row(name, run_tool(start(), corpus)))
        except (ImportError, OSError) as trouble:
            rows.append(f"| {name} | {NOT_MEASURED}: {trouble} | | | |")
    return rows


def _whole_row(name: str, card: Card, seconds: str, tokens: str, invented: str) -> str:
    mean = "-" if card.mean is None else f"{card.mean:.3f}"
    wholes = [f"{card.rows[row].f1:.3f}" for row in ("figures.whole", "directives.whole")]
    return f"| {' | '.join([name, mean, *wholes, seconds, tokens, invented])} |"


def model_row(model: Model, account: Account) -> str:
    invented = f"{account.invented} of {account.quotes}"
    if account.unreadable:
        invented += f"; {account.unreadable} unreadable answers"
    return _whole_row(model.name, account.card, f"{account.seconds:.1f}", str(account.tokens), invented)


def _reader_row(corpus: Corpus) -> str:
    began = time.perf_counter()
    card = score_all(corpus.papers, lambda paper: read_by_command(paper.path))
    return _whole_row("vanban", card, f"{time.perf_counter() - began:.1f}", "0", "0")


def _whole_rows(corpus: Corpus, model: Model | None) -> list[str]:
    head = "| reader | mean | figures.whole | directives.whole | seconds | tokens | invented quotes |"
    rows = [head, "|---|---|---|---|---|---|---|", _reader_row(corpus)]
    if model is None:
        return [*rows, f"| a language model | {NOT_MEASURED} | | | | | |"]
    print(f"{corpus.name}: {model.name} ...", file=sys.stderr, flush=True)
    try:
        return [*rows, model_row(model, measure(model, corpus))]
    except NoAnswerError as trouble:
        return [*rows, f"| {model.name} | {NOT_MEASURED}: {trouble} | | | | | |"]


def page_of(measured: list[Corpus], model: Model | None) -> str:
    """docs/peers.md: two tables a corpus."""
    parts = [
        "# Other tools on the same papers",
        "Written by `./run peers`. F1 against the annotation; n: annotated items. A person is right by name; an amount by "
        "place, value and currency; a percentage by place and value without its sign, because other tools give none. "
        "A language model (`--llm URL MODEL`) is asked for the whole reading; a quote that is not in the text is invented.",
    ]
    for corpus in measured:
        parts.append(f"## {corpus.name.capitalize()}: {len(corpus.papers)} papers, {corpus.megabytes * 1000:.0f} kB")
        parts.append("\n".join(_tool_rows(corpus)))
        parts.append("\n".join(_whole_rows(corpus, model)))
    return "\n\n".join(parts) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--llm", nargs=2, metavar=("URL", "MODEL"), help="an OpenAI-compatible address and a model there")
    asked = parser.parse_args().llm
    measured = corpora()
    if not measured:
        print("There is nothing to measure: no annotation in samples/gold names a text.", file=sys.stderr)
        return 2
    model = Model(asked[0], asked[1], os.environ.get("LLM_KEY")) if asked else None
    page = page_of(measured, model)
    PAGE.write_text(page, "utf-8")
    print(page)
    return 0


if __name__ == "__main__":
    sys.exit(main())
