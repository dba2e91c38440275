"""Which workbook is read and which is written, so that nothing a person typed is ever lost.

`ra-soat.xlsx` is the one. Where it is broken it stays untouched, and where another program has it open it cannot be replaced: the
new one is then written beside it, and the next run reads both, the one beside over the other, and makes them one again.
"""

from dataclasses import dataclass, field
from pathlib import Path

from thuongky.brief.corrections import BrokenWorkbook, read_corrections
from thuongky.brief.fixes import Corrections
from thuongky.brief.problems import problem
from thuongky.brief.table import Problem

NAME = "ra-soat.xlsx"
_BESIDE = "ra-soat-moi.xlsx"
_JOINED = "ra-soat-moi.da-gop.xlsx"
_LOCKS = ("~$", ".~lock.")  # Excel and LibreOffice put such a file beside an open one


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What earlier workbooks hold, where the new one goes, and which one is then joined and set aside."""

    corrections: Corrections = field(default_factory=Corrections)
    target: Path
    joined: Path | None = None
    problems: tuple[Problem, ...] = ()


def look_up(out: Path) -> Kept:
    """Read the workbooks of earlier runs in `out`, and choose where the new one is written."""
    main, beside = out / NAME, out / _BESIDE
    corrections, problems = Corrections(), []
    target = main
    for path in (main, beside):
        if not path.exists():
            continue
        try:
            corrections = read_corrections(path).over(corrections)
        except (BrokenWorkbook, OSError):
            target = free_name(out)
            problems.append(problem("workbook-broken", path.name, beside=target.name))
    if target == main and is_open(main):
        target = beside if not is_open(beside) else free_name(out)
        problems.append(problem("workbook-open", main.name, beside=target.name))
    joined = beside if target == main and beside.exists() else None
    return Kept(corrections=corrections, target=target, joined=joined, problems=tuple(problems))


def set_aside(kept: Kept) -> None:
    """After the new workbook is written: the one beside, now part of it, is kept under another name."""
    if kept.joined:
        kept.joined.replace(kept.joined.with_name(_JOINED))


def is_open(path: Path) -> bool:
    """Whether an office program says that it has the file open."""
    return any((path.parent / name).exists() for name in (f"{_LOCKS[0]}{path.name}", f"{_LOCKS[1]}{path.name}#"))


def free_name(out: Path) -> Path:
    """`ra-soat-moi.xlsx`, or a numbered one where that is taken."""
    names = (out / (_BESIDE if number == 1 else f"ra-soat-moi-{number}.xlsx") for number in range(1, 1000))
    return next(path for path in names if not path.exists())
