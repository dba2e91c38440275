"""What each rule earns: `./run ablation` leaves one out at a time, reads the open papers again, and writes docs/ablation.md.

A rule is left out by making it answer that it found nothing: None, no item, False. So only functions of `vanban.grammar` whose
return type has such an answer can be; the table finds them by itself, and a new rule is in it without further words. The reader
is not changed and knows nothing of this: the function's code is exchanged here, and put back.
"""

import argparse
import importlib
import inspect
import pkgutil
import sys
import types
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_origin, get_type_hints

import vanban.grammar
from bench.corpus import ROOT, Corpus, corpora, read_here
from bench.quality import QUOTED
from bench.quality_page import table
from bench.score import FEWEST, ROWS, Card, score_all
from bench.wording import say

PAGE = ROOT / "docs" / "ablation.md"
SMALLEST = 0.0005  # of F1; less is rounding

INTRODUCTION = """# What each rule earns

Written by `./run ablation`: each rule of `vanban.grammar` is left out alone (it answers that it found nothing) and the papers of
the open half and the samples ({papers}) are read again. The cost is the F1 that is lost, in thousandths: of the mean of all rows,
and of each row that changes. A minus is a gain: without the rule these papers would be read better. Rules that nothing here needs
come last; they may serve other papers. The locked papers take no part."""


def _none(*_: object, **__: object) -> None:
    return None


def _false(*_: object, **__: object) -> bool:
    return False


def _no_list(*_: object, **__: object) -> list[object]:
    return []


def _no_tuple(*_: object, **__: object) -> tuple[object, ...]:
    return ()


def _no_iterator(*_: object, **__: object) -> Iterator[object]:
    return iter(())


@dataclass(frozen=True, slots=True)
class Rule:
    """A function of the grammar, by its place ("figure.base.find_base"), and what it does when it is left out."""

    name: str
    function: types.FunctionType
    silent: Any  # a function: its code stands in

    @property
    def module(self) -> str:
        return self.name.rpartition(".")[0]

    @property
    def reads(self) -> str:
        """The first line of its docstring, else what its module reads."""
        said = inspect.getdoc(self.function) or inspect.getdoc(sys.modules[self.function.__module__]) or ""
        return said.strip().split("\n")[0]


def _silence(answer: Any) -> Any:
    """The function that answers "nothing" in this type, None where the type has no such answer."""
    if isinstance(answer, types.UnionType):
        return _none if type(None) in answer.__args__ else None
    if answer is bool:
        return _false
    origin: Any = get_origin(answer)
    if origin is tuple:
        return _no_tuple if answer.__args__[-1:] == (Ellipsis,) else None
    return _SILENCES.get(origin)


_SILENCES: Mapping[Any, Any] = {
    list: _no_list,
    Iterator: _no_iterator,
    Iterable: _no_list,
    Sequence: _no_list,
}


def _functions(module: types.ModuleType) -> Iterator[tuple[str, types.FunctionType]]:
    for name, value in vars(module).items():
        if isinstance(value, types.FunctionType) and value.__module__ == module.__name__:
            yield name, value


def rules(package: types.ModuleType = vanban.grammar) -> list[Rule]:
    """Every function of the package that can answer "nothing", in order of place."""
    found = []
    for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(info.name)
        short = info.name.removeprefix(f"{package.__name__}.")
        for name, function in _functions(module):
            silent = _silence(get_type_hints(function).get("return"))
            if silent:
                found.append(Rule(f"{short}.{name}", function, silent))
    return sorted(found, key=lambda rule: rule.name)


@contextmanager
def left_out(rule: Rule) -> Iterator[None]:
    """The rule finds nothing in here; whoever has imported it gets that answer."""
    code, defaults = rule.function.__code__, rule.function.__kwdefaults__
    rule.function.__code__, rule.function.__kwdefaults__ = rule.silent.__code__, None
    _forget()
    try:
        yield
    finally:
        rule.function.__code__, rule.function.__kwdefaults__ = code, defaults
        _forget()


def _forget(package: types.ModuleType = vanban.grammar) -> None:
    """Empty what the package keeps of earlier answers: what a rule has built once would outlive it."""
    for name, module in list(sys.modules.items()):
        if name == package.__name__ or name.startswith(f"{package.__name__}."):
            for kept in vars(module).values():
                if callable(getattr(kept, "cache_clear", None)):
                    kept.cache_clear()


# --- measuring ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cost:
    """What leaving something out costs in F1, by row and of the mean; `broken` is the error, where nothing is read without it."""

    name: str
    reads: str
    rows: Mapping[str, float]
    mean: float
    broken: str = ""


def _score(papers: Sequence[Corpus], read: Callable[[Path], Any]) -> Card:
    return score_all([paper for corpus in papers for paper in corpus.papers], lambda paper: read(paper.path))


def cost_of(name: str, reads: str, parts: Sequence[Rule], papers: Sequence[Corpus], whole: Card) -> Cost:
    """What leaving out all the parts together costs; `whole` is the score with everything in."""
    with ExitStack() as out:
        for part in parts:
            out.enter_context(left_out(part))
        try:
            card = _score(papers, read_here)
        except Exception as trouble:  # noqa: BLE001  # whatever breaks, breaks for want of the rule
            return Cost(name, reads, {}, 0.0, type(trouble).__name__)
    lost = {row: whole.rows[row].f1 - card.rows[row].f1 for row in ROWS if whole.rows[row].gold >= FEWEST}
    lost = {row: cost for row, cost in lost.items() if abs(cost) >= SMALLEST}
    return Cost(name, reads, lost, (whole.mean or 0.0) - (card.mean or 0.0))


def by_module(found: Iterable[Rule]) -> dict[str, list[Rule]]:
    modules: dict[str, list[Rule]] = {}
    for rule in found:
        modules.setdefault(rule.module, []).append(rule)
    return modules


def _module_reads(parts: Sequence[Rule]) -> str:
    return (inspect.getdoc(sys.modules[parts[0].function.__module__]) or "").split("\n")[0]


# --- the page -------------------------------------------------------------------------------------------------------


def _thousandths(cost: float) -> str:
    return f"{round(cost * 1000):d}"


def _line(cost: Cost) -> tuple[str, str, str, str]:
    rows = sorted(cost.rows.items(), key=lambda one: (-abs(one[1]), one[0]))
    said = ", ".join(f"{row} {_thousandths(lost)}" for row, lost in rows)
    return cost.name, _thousandths(cost.mean), said, cost.reads.replace("|", "\\|")


def _part(title: str, costs: Sequence[Cost]) -> str:
    earning = sorted((one for one in costs if one.rows), key=lambda one: (-one.mean, one.name))
    idle = [one.name for one in costs if not one.rows and not one.broken]
    broken = [f"{one.name} ({one.broken})" for one in costs if one.broken]
    parts = [f"## {title}", table(["left out", "mean", "rows", "what it reads"], map(_line, earning))]
    if broken:
        parts.append("The others stand on these; without them nothing is read: " + ", ".join(broken) + ".")
    if idle:
        parts.append("Nothing in these papers needs: " + ", ".join(idle) + ".")
    return "\n\n".join(parts)


def page(modules: Sequence[Cost], functions: Sequence[Cost], papers: int) -> str:
    parts = [INTRODUCTION.format(papers=papers), _part("Modules", modules), _part("Rules", functions)]
    return "\n\n".join(parts) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "only", nargs="*", help="print the cost of these (figure.base, figure.base.find_base); nothing is written"
    )
    asked = parser.parse_args()
    papers = [corpus for corpus in corpora() if corpus.name in QUOTED]
    found = rules()
    chosen = [rule for rule in found if not asked.only or any(f"{rule.name}.".startswith(f"{name}.") for name in asked.only)]
    if not chosen:
        print(say("Không có quy tắc nào tên như vậy.", "No rule has such a name."), file=sys.stderr)
        return 2
    whole = _score(papers, read_here)
    modules, functions = [], []
    for module, parts in by_module(chosen).items():
        modules.append(cost_of(module, _module_reads(parts), parts, papers, whole))
        functions += [cost_of(rule.name, rule.reads, [rule], papers, whole) for rule in parts]
        print(*("  ".join(_line(one)[:3]) for one in (modules[-1], *functions[-len(parts) :])), sep="\n", flush=True)
    if not asked.only:
        PAGE.write_text(page(modules, functions, sum(len(corpus.papers) for corpus in papers)), "utf-8")
        print("written: docs/ablation.md")
    return 0


if __name__ == "__main__":
    sys.exit(main())
