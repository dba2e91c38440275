"""The one place where vl-convert stands: a chart's specification in, a picture out, or a clear word on what is missing.

The drawer takes a second to wake up and holds Python's lock while it draws, so `drawing_process` lets it work aside.
"""

import re
import signal
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from html import escape
from importlib.util import find_spec
from multiprocessing import get_context
from typing import TYPE_CHECKING, cast

from thuongky.core.chart import Spec
from thuongky.core.fonts import be_vietnam_pro
from thuongky.core.lang import Phrase

if TYPE_CHECKING:
    from types import ModuleType

_NAME = re.compile(r"""(id="|url\(#)clip-?(\d+)""")
_WORDS = re.compile(r">([^<>]+)<")
_MODULE, _PACKAGE = "vl_convert", "vl-convert-python"


class CannotDraw(Exception):
    """No picture can be drawn on this machine; `install` is the package that is missing. The page shows the table instead."""

    def __init__(self) -> None:
        self.install = _PACKAGE
        self.sentence = Phrase(
            f"Không vẽ được biểu đồ: máy chưa có gói “{_PACKAGE}”. Hãy cài (pip install {_PACKAGE}); bảng số liệu vẫn đủ.",
            f"No chart can be drawn: “{_PACKAGE}” is not installed. Install it (pip install {_PACKAGE}); the table is complete.",
        )
        super().__init__(self.sentence.en)


def can_draw() -> bool:
    return find_spec(_MODULE) is not None


@contextmanager
def drawing_process() -> Iterator[Executor]:
    """Another process to draw in while this one does other work. To be entered in the main thread."""
    pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
    try:
        _start(pool)
        yield pool
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _start(pool: Executor) -> None:
    """Wake the drawer up. The process inherits that Ctrl-C is not its business: this one is stopped by it and ends the other."""
    own = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        pool.submit(_wake_up)
    finally:
        signal.signal(signal.SIGINT, own)


def _wake_up() -> None:
    if can_draw():
        _ready_drawer().vegalite_to_svg({"data": {"values": []}, "mark": "point"})


def draw(spec: Spec) -> tuple[bytes, str]:
    """PNG and SVG of a chart.

    Raises:
        CannotDraw: vl-convert is not installed.
    """
    svg = to_svg(spec)
    return to_png(svg), svg


def to_svg(spec: Spec) -> str:
    """A picture that may stand in one page with others: its inner names are its own.

    Raises:
        CannotDraw: vl-convert is not installed.
    """
    return _own_names(_drawer().vegalite_to_svg(spec))


def to_png(svg: str, scale: float = 2) -> bytes:
    """A drawing as a transparent picture, `scale` pixels to one of its own.

    Raises:
        CannotDraw: vl-convert is not installed.
    """
    return cast("bytes", _drawer().svg_to_png(svg, scale=scale))


def reworded(svg: str, exchange: Mapping[str, str]) -> str:
    """The same drawing with its words exchanged, line by line; words that are not in `exchange` stay."""
    named = {escape(one, quote=False): escape(other, quote=False) for one, other in exchange.items()}
    return _WORDS.sub(lambda match: f">{named.get(match[1], match[1])}<", svg)


def _own_names(svg: str) -> str:
    """Names counted from one, under a mark of the picture: vega counts on from drawing to drawing."""
    places: dict[str, int] = {}
    plain = _NAME.sub(lambda match: f"{match[1]}clip-{places.setdefault(match[2], len(places) + 1)}", svg)
    mark = sha256(plain.encode()).hexdigest()[:8]
    return _NAME.sub(lambda match: f"{match[1]}clip-{mark}-{match[2]}", plain)


def _drawer() -> "ModuleType":
    if not can_draw():
        raise CannotDraw
    return _ready_drawer()


@cache
def _ready_drawer() -> "ModuleType":
    """The module, with our font made known to it once."""
    import vl_convert  # an optional package: only this function needs it

    folder = be_vietnam_pro()
    if folder:
        vl_convert.register_font_directory(str(folder))
    return vl_convert
