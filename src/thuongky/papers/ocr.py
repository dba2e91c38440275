"""Scans read by tesseract with its Vietnamese model, where that is installed: text, and how sure the engine is of it."""

import csv
import io
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import Any

from thuongky.brief.intake.extracted import Extracted
from thuongky.brief.intake.kinds.pdf import gather
from thuongky.brief.intake.kinds.pdf.lines import join_lines
from thuongky.brief.intake.trouble import Unreadable

SCANS = ("scan", "first-page-scan", "image")
"""Why a file could not be read without an engine."""

_PICTURES = {".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp"}
_DPI, _POINTS = 200, 72
_MOST_PAGES, _SECONDS_A_PAGE = 200, 60
_LEAST_TEXT = 20  # characters; a page with fewer is a picture


@dataclass(frozen=True, slots=True)
class Scanned:
    """The text of a scan; `confidence` from 0 to 100 is the mean over the words that were recognised."""

    extracted: Extracted
    confidence: int
    engine: str


@cache
def engine() -> str | None:
    """The engine by name and version; None where it or its Vietnamese model is missing."""
    program = shutil.which("tesseract")
    if program is None or "vie" not in _told(program, "--list-langs").split():
        return None
    version = _told(program, "--version").split("\n", 1)[0]
    return f"ocr 1, {version}, vie"


def read_scan(name: str, data: bytes) -> Scanned:
    """Pages that hold text keep it; pictures are recognised.

    Raises:
        Unreadable: there is no engine ("scan"), it recognised nothing, or the file is broken.
    """
    used = engine()
    if used is None:
        raise Unreadable("scan")
    is_picture = PurePosixPath(name).suffix.casefold() in _PICTURES
    recognised = [_recognise(data)] if is_picture else list(_pages(data))
    sure = [confidence for _, found in recognised for confidence in found]
    extracted = gather([text for text, _ in recognised])
    return Scanned(extracted, round(sum(sure) / len(sure)) if sure else 100, used)


def _pages(data: bytes) -> Iterator[tuple[str, list[float]]]:
    import pypdfium2  # type: ignore[import-untyped]  # here, since loading its library takes a tenth of a second

    try:
        with pypdfium2.PdfDocument(data) as document:
            for number, page in enumerate(document):
                if number == _MOST_PAGES:
                    raise Unreadable("scan")
                text = join_lines(page.get_textpage().get_text_bounded())
                yield (text, []) if len(text.strip()) >= _LEAST_TEXT else _recognise(_picture(page))
    except pypdfium2.PdfiumError:
        raise Unreadable("broken") from None


def _picture(page: Any) -> bytes:
    """The page in greys, as a portable grey map."""
    bitmap = page.render(scale=_DPI / _POINTS, grayscale=True)
    whole, width = bytes(bitmap.buffer), bitmap.width
    rows = (whole[at : at + width] for at in range(0, bitmap.stride * bitmap.height, bitmap.stride))
    return b"P5 %d %d 255\n" % (width, bitmap.height) + b"".join(rows)


def _recognise(picture: bytes) -> tuple[str, list[float]]:
    """Text line by line, and the engine's confidence in each word."""
    command = ["tesseract", "stdin", "stdout", "-l", "vie", "--psm", "6", "--dpi", str(_DPI), "tsv"]
    try:
        done = subprocess.run(command, input=picture, capture_output=True, timeout=_SECONDS_A_PAGE, check=False)
    except subprocess.TimeoutExpired:
        raise Unreadable("scan") from None
    if done.returncode:
        raise Unreadable("broken")
    lines: dict[tuple[str, str, str], list[str]] = {}
    sure = []
    for row in csv.DictReader(io.StringIO(done.stdout.decode()), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["text"] and row["text"].strip():
            lines.setdefault((row["block_num"], row["par_num"], row["line_num"]), []).append(row["text"])
            sure.append(float(row["conf"]))
    return join_lines("\n".join(" ".join(words) for words in lines.values())), sure


def _told(program: str, option: str) -> str:
    done = subprocess.run([program, option], capture_output=True, text=True, timeout=20, check=False)
    return done.stdout + done.stderr
