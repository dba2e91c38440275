"""A chart inside the page: only shapes and text are let through, and its colours follow light, dark and print.

Its title stays out, since the page has a heading above it.

The chart comes from our own drawing, but its words come from papers, so it is rebuilt from a short list of known parts.
"""

import re
from collections.abc import Iterator
from functools import cache
from xml.etree import ElementTree

from thuongky.brief.page.markup import Html, tag
from thuongky.core.palette import PALETTES, Hue, Palette, Theme

_SVG = "{http://www.w3.org/2000/svg}"
_ELEMENTS = frozenset({"svg", "g", "path", "rect", "line", "circle", "ellipse", "polygon", "polyline", "text", "tspan", "title"})
_BOXES = {"viewBox", "width", "height", "x", "y", "dx", "dy"}
_LINES = {"x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "d", "points", "transform"}
_STROKES = {f"stroke-{part}" for part in ("width", "opacity", "dasharray", "dashoffset", "linecap", "linejoin", "miterlimit")}
_LOOKS = {"fill", "fill-opacity", "stroke", "opacity", "text-anchor", "dominant-baseline", "font-size", "font-weight"}
_ATTRIBUTES = frozenset(_BOXES | _LINES | _STROKES | _LOOKS)
_ELSEWHERE = re.compile(r"url\s*\(|javascript:|data:|\\", re.IGNORECASE)


_TITLE, _TITLE_PX = "role-title-text", 20


class NotADrawing(ValueError):
    """The text is no SVG picture, or one with a document type of its own."""


def drawing(svg: str) -> Html:
    """
    Raises:
        NotADrawing: see there.
    """
    if "<!DOCTYPE" in svg or "<!ENTITY" in svg:
        raise NotADrawing("a chart must not declare a document type")
    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        raise NotADrawing(f"a chart must be SVG: {error}") from error
    if root.tag != f"{_SVG}svg":
        raise NotADrawing(f"a chart must be SVG, not {root.tag}")
    return _rebuilt(_without_title(root))


def _without_title(root: ElementTree.Element) -> ElementTree.Element:
    """The picture from below the line of its title; one without a title stays as it is."""
    parents = {child: parent for parent in root.iter() for child in parent}
    title = next((one for one in root.iter() if _TITLE in one.get("class", "").split()), None)
    if title is None:
        return root
    parents[title].remove(title)
    left, top, width, height = map(float, root.attrib["viewBox"].split())
    root.attrib["viewBox"] = f"{left:g} {top + _TITLE_PX:g} {width:g} {height - _TITLE_PX:g}"
    root.attrib["height"] = f"{height - _TITLE_PX:g}"
    return root


def _rebuilt(element: ElementTree.Element) -> Html:
    name = element.tag.removeprefix(_SVG)
    attributes = {key: _themed(value) for key, value in element.attrib.items() if _is_known(key, value)}
    return tag(name, element.text, list(_children(element)), **attributes)


def _children(element: ElementTree.Element) -> Iterator[str | None]:
    for child in element:
        if isinstance(child.tag, str) and child.tag.removeprefix(_SVG) in _ELEMENTS:
            yield _rebuilt(child)
        yield child.tail


def _is_known(key: str, value: str) -> bool:
    return key in _ATTRIBUTES and not _ELSEWHERE.search(value)


def _themed(value: str) -> str:
    name = _variables().get(value.lower())
    return f"var({name})" if name else value


def chart_colours(theme: Theme) -> str:
    """The colours of charts in one theme, as custom properties."""
    return "".join(f"--chart-{name}:{colour};" for name, colour in _colours(PALETTES[theme]))


@cache
def _variables() -> dict[str, str]:
    return {colour.lower(): f"--chart-{name}" for name, colour in _colours(PALETTES[Theme.LIGHT])}


def _colours(palette: Palette) -> Iterator[tuple[str, str]]:
    yield from (("ink", palette.ink), ("faint-ink", palette.faint_ink), ("line", palette.line))
    yield from ((hue.value, palette.hues[hue]) for hue in Hue)
