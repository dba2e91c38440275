"""How fast the reader and the brief are: `./run bench` measures and writes docs/performance.md.

Each measurement runs in a process of its own with a time limit, so that none hangs and none warms another. Times are those of
the processor, but for the brief, which works in several processes; beside each stands its ratio to plain counting in the same
process, since machines differ and are seldom quiet.
"""

import argparse
import json
import os
import platform
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent  # of its own: to import the reader is one of the measurements
LIMIT_SECONDS = 60
SAMPLES = ROOT / "samples" / "papers"
PAGE = ROOT / "docs" / "performance.md"
SECTIONS = ("archives", "office", "writes", "sheets")  # parts of the page that the measurements of these names write


def sample_texts() -> list[str]:
    return [path.read_bytes().decode("utf-8") for path in sorted(SAMPLES.rglob("*.txt"))]


def running_text(size: int) -> str:
    """The samples one after another, again and again, up to `size` bytes of UTF-8."""
    whole = "\n\n".join(sample_texts())
    encoded = (whole + "\n\n") * (size // len(whole.encode()) + 1)
    return encoded.encode()[:size].decode("utf-8", "ignore")


HOSTILE: Mapping[str, Callable[[int], str]] = {
    "digits only": lambda size: "1234567890" * (size // 10),
    "no spaces": lambda size: "giaosotaichinhchutri" * (size // 20),
    "one word repeated": lambda size: "giao " * (size // 5),
    "one number repeated": lambda size: "7.869,165 tỷ đồng " * (size // 22),
    "letters of old fonts in one line": lambda size: "Hé i ®å ng ca´ " * (size // 19),
    "dots behind a label": lambda size: "Cơ cấu thu (tỷ đồng):\n+ Thu ngân sách: 1" + "." * (size - 40) + "x",
    "one plan over and over in a heading": lambda size: "I. " + "DỰ TOÁN " * (size // 11),
    "one tab in each long line": lambda size: ("chữ " * 200 + "\t" + "số " * 260 + "\n") * (size // 2500),
    "never a full stop": lambda size: "Sở Tài chính chủ trì, phối hợp " * (size // 40),
}


def _best(times: int, act: Callable[[], object]) -> float:
    seconds = []
    for _ in range(times):
        began = time.process_time()
        act()
        seconds.append(time.process_time() - began)
    return min(seconds)


def counting() -> float:
    """Seconds to count to ten million: what other times are compared with."""
    return _best(3, lambda: sum(range(10_000_000)))


# --- what each process measures: a name, and the numbers it prints ---------------------------------------------------


def _import_and_first_read() -> dict[str, float]:
    text = sample_texts()[0]
    began = time.process_time()
    from vanban.reading import read  # measured here

    imported = time.process_time()
    read(text)
    done = time.process_time()
    return {"import_ms": (imported - began) * 1e3, "first_read_ms": (done - imported) * 1e3, "counting": counting()}


def _steady() -> dict[str, float]:
    from vanban.reading import read  # import time is another measurement

    text = running_text(1_000_000)
    read(text[:20_000])
    seconds = _best(3, partial(read, text))
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    megabytes = len(text.encode()) / 1e6
    return {"mb_per_second": megabytes / seconds, "per_mb": seconds / megabytes, "peak_mb": peak_mb, "counting": counting()}


# The steps of reading, by the name of their function in `vanban.reading`.
STAGES: Mapping[str, str] = {
    "normalise": "one form of the text, with what was damaged repaired",
    "find_marks": "words of the lexicon in the text",
    "blocks": "headings, paragraphs, items, tables",
    "find_times": "days, months, quarters",
    "find_citations": "cited documents",
    "find_posts": "posts",
    "find_people": "people",
    "read_paper": "the paper's own head",
    "find_year": "the year it tells of",
    "read_session": "the session",
    "find_directives": "directives",
    "find_quantities": "numbers with their units",
    "find_figures": "figures",
    "find_proposals": "proposals",
    "find_projects": "projects",
}


def _stages() -> dict[str, float]:
    """The part of the reading time that each step takes, in percent, over the samples and the open measuring papers."""
    from bench.corpus import corpora
    from vanban import reading

    spent = dict.fromkeys(STAGES, 0.0)

    def timed(name: str, step: Callable[..., object]) -> Callable[..., object]:
        def run(*given: object, **named: object) -> object:
            began = time.process_time()
            result = step(*given, **named)
            spent[name] += time.process_time() - began
            return result

        return run

    texts = [paper.text for corpus in corpora() if corpus.name in ("samples", "open") for paper in corpus.papers]
    for text in texts[:3]:
        reading.read(text)
    for name in STAGES:
        setattr(reading, name, timed(name, getattr(reading, name)))
    whole = _best(1, lambda: [reading.read(text) for text in texts * 3])
    shares = {name: 100 * seconds / whole for name, seconds in spent.items()}
    return {**shares, "rest": 100 - sum(shares.values())}


def _repair() -> dict[str, float]:
    """What looking for damage costs where there is none, and how fast text in the letters of before Unicode is read."""
    from samples.hostile.legacy import to_tcvn3, to_vni
    from vanban.reading import read  # import time is another measurement
    from vanban.text.repair import mend_letters, mend_words

    text = running_text(500_000)
    read(text[:20_000])
    reading = _best(3, partial(read, text))
    looking = _best(9, lambda: mend_words(mend_letters(text)))
    old = {"tcvn3": to_tcvn3(text), "vni": to_vni(text)}
    read(old["tcvn3"][:20_000])
    seconds = {name: _best(2, partial(read, given)) for name, given in old.items()}
    numbers: dict[str, float] = {"looking_percent": 100 * looking / reading, "counting": counting()}
    for name, given in old.items():
        megabytes = len(given.encode()) / 1e6
        numbers |= {f"{name}_mb_per_second": megabytes / seconds[name], f"{name}_per_mb": seconds[name] / megabytes}
    return numbers


def _growth(make: Callable[[int], str]) -> dict[str, float]:
    """Seconds for texts of 1, 2, 4 and 8 × 125 kB; `ratio` is time per byte of the longest over that of the shortest."""
    from vanban.reading import read  # import time is another measurement

    read(make(20_000))
    texts = {factor: make(factor * 125_000) for factor in (1, 2, 4, 8)}
    seconds = {factor: _best(3 if factor < 4 else 1, partial(read, text)) for factor, text in texts.items()}
    per_byte = {factor: seconds[factor] / len(texts[factor].encode()) for factor in texts}
    return {**{f"x{factor}": value for factor, value in seconds.items()}, "ratio": per_byte[8] / per_byte[1]}


def years_later(text: str, years: int) -> str:
    return re.sub(r"\b20[0-4]\d\b", lambda found: str(int(found[0]) + years), text)


def write_months(folder: Path, count: int) -> None:
    """`count` papers out of the samples; each further round is told some years later, so that no two are the same paper."""
    texts = sample_texts()
    for place in range(count):
        text = years_later(texts[place % len(texts)], place // len(texts) * 5)
        (folder / f"{place + 1:02}.txt").write_bytes(text.encode())


def _brief() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        papers = Path(folder) / "papers"
        papers.mkdir()
        write_months(papers, 24)
        call = "import sys; from thuongky.cli import main; sys.exit(main())"
        command = [sys.executable, "-c", call, "brief", str(papers), "--out", str(Path(folder) / "out"), "--lang", "vi"]
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, timeout=LIMIT_SECONDS)
        return {"seconds": time.perf_counter() - began, "counting": counting()}


MEASUREMENTS: Mapping[str, Callable[[], dict[str, float]]] = {
    "start": _import_and_first_read,
    "steady": _steady,
    "repair": _repair,
    "stages": _stages,
    "growth: samples": partial(_growth, running_text),
    **{f"growth: {name}": partial(_growth, make) for name, make in HOSTILE.items()},
    "brief": _brief,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """The numbers of one measurement, or the sentence that says why there are none."""

    numbers: Mapping[str, float]
    trouble: str = ""


def measure(name: str) -> Outcome:
    command = [sys.executable, "-m", "bench.performance", "--measure", name]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}  # an import is measured as people have it: compiled before
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=LIMIT_SECONDS, cwd=ROOT, env=environment, check=False
        )
    except subprocess.TimeoutExpired:
        return Outcome({}, f"stopped after {LIMIT_SECONDS} s")
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or ["no message"]
        return Outcome({}, f"failed: {last[0]}")
    return Outcome(json.loads(done.stdout))


def measure_start() -> Outcome:
    """The best of five fresh processes: the first also reads the files from a cold disk."""
    outcomes = [measure("start") for _ in range(5)]
    good = [outcome.numbers for outcome in outcomes if not outcome.trouble]
    return Outcome({key: min(one[key] for one in good) for key in good[0]}) if good else outcomes[0]


def _row(what: str, outcome: Outcome, key: str, unit: str, budget: str, seconds: tuple[str, float] | None = None) -> str:
    """`seconds`: the number that is a time, and how many of it make a second."""
    value = outcome.trouble or f"{outcome.numbers[key]:.3g} {unit}"
    ratio = ""
    if seconds and outcome.numbers:
        name, in_a_second = seconds
        ratio = f"{outcome.numbers[name] / in_a_second / outcome.numbers['counting']:.2f}"
    return f"| {what} | {value} | {ratio} | {budget} |"


_STEADY = "steady reading, one core, 1 MB of samples"


def _counted(outcomes: Mapping[str, Outcome]) -> str:
    times = [outcome.numbers["counting"] for outcome in outcomes.values() if "counting" in outcome.numbers]
    return f"{min(times):.2f} to {max(times):.2f} s" if times else "no measured time"


def page_of(outcomes: Mapping[str, Outcome]) -> str:
    """docs/performance.md: the machine, the budgets and what was measured, the growth with length."""
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"
    table = [
        "| what | measured | × counting to ten million | budget |",
        "|---|---|---|---|",
        _row("import of the reader, new process", outcomes["start"], "import_ms", "ms", "100 ms", ("import_ms", 1e3)),
        _row("first paper read", outcomes["start"], "first_read_ms", "ms", "300 ms", ("first_read_ms", 1e3)),
        _row(_STEADY, outcomes["steady"], "mb_per_second", "MB/s", "at least 0.5 MB/s", ("per_mb", 1)),
        _row("memory of that process at its peak", outcomes["steady"], "peak_mb", "MB", ""),
        _row(
            "looking for damaged letters in sound text, of reading time", outcomes["repair"], "looking_percent", "%", "under 2 %"
        ),
        _row(
            "reading 0.5 MB of the samples in TCVN3", outcomes["repair"], "tcvn3_mb_per_second", "MB/s", "", ("tcvn3_per_mb", 1)
        ),
        _row("reading 0.5 MB of the samples in VNI", outcomes["repair"], "vni_mb_per_second", "MB/s", "", ("vni_per_mb", 1)),
        _row("brief of 24 papers: page, charts, Word, PDF, Excel", outcomes["brief"], "seconds", "s", "5 s", ("seconds", 1)),
    ]
    growth = ["| text | 125 kB | 250 kB | 500 kB | 1 MB | time per byte, longest to shortest |", "|---|---|---|---|---|---|"]
    for name, outcome in outcomes.items():
        if name.startswith("growth: "):
            numbers = outcome.numbers
            cells = [f"{numbers[f'x{n}']:.2f} s" for n in (1, 2, 4, 8)] if numbers else [outcome.trouble, "", "", ""]
            last = f"× {numbers['ratio']:.2f}" if numbers else ""
            growth.append(f"| {' | '.join([name.removeprefix('growth: '), *cells, last])} |")
    return "\n".join(
        [
            "# Performance",
            "",
            f"Written by `./run bench`. Machine: {machine}. Counting to ten million took {_counted(outcomes)} there:",
            "where the same takes another time, or other work ran beside, the third column is what holds.",
            "",
            *table,
            "",
            *_where_time_goes(outcomes["stages"]),
            "Reading is linear where the last column stays near 1; the texts made to hurt a reader must stay so too.",
            "",
            *growth,
            "",
        ]
    )


def _where_time_goes(outcome: Outcome) -> list[str]:
    if not outcome.numbers:
        return [f"Where the time goes: {outcome.trouble}", ""]
    parts = sorted(((outcome.numbers[name], what) for name, what in STAGES.items()), reverse=True)
    rows = [f"| {what} | {percent:.0f} % |" for percent, what in parts]
    return [
        "Where the time goes when papers are read.",
        "",
        "| step | of reading time |",
        "|---|---|",
        *rows,
        f"| everything else | {outcome.numbers['rest']:.0f} % |",
        "",
    ]


def section_in(page: str, name: str) -> str | None:
    """The part that another measurement wrote ("archives", "office"), None where there is none."""
    found = _section(name).search(page)
    return found[1] if found else None


def put_section(page: str, name: str, section: str) -> str:
    """The page with that part at its end, instead of the one it had."""
    return f"{_section(name).sub('', page).rstrip()}\n\n<!-- {name} -->\n{section}<!-- /{name} -->\n"


def _section(name: str) -> re.Pattern[str]:
    return re.compile(rf"<!-- {name} -->\n(.*?)<!-- /{name} -->\n", re.DOTALL)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", choices=MEASUREMENTS, help="run this one measurement here and print its numbers")
    chosen = parser.parse_args().measure
    if chosen:
        print(json.dumps(MEASUREMENTS[chosen]()))
        return 0
    outcomes = {}
    for name in MEASUREMENTS:
        print(f"{name} ...", file=sys.stderr, flush=True)
        outcomes[name] = measure_start() if name == "start" else measure(name)
    page = page_of(outcomes)
    before = PAGE.read_text("utf-8") if PAGE.exists() else ""
    for name in SECTIONS:
        if (section := section_in(before, name)) is not None:
            page = put_section(page, name, section)
    PAGE.write_text(page, "utf-8")
    print(page)
    return int(any(outcome.trouble for outcome in outcomes.values()))


if __name__ == "__main__":
    sys.exit(main())
