"""The shapes of the states, drawn once and used by reference: apart in form, so that they differ without any colour."""

from thuongky.brief.page.markup import Html, tag
from thuongky.brief.table import State

_LINE = 'fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"'
_RING = f'<circle cx="8" cy="8" r="6" {_LINE}/>'
_TICK = '<path d="M4.9 8.2l2.2 2.2 4-4.4" '
_SHAPES = {
    State.DONE: f'<circle cx="8" cy="8" r="7" fill="currentColor"/>{_TICK}{_LINE.replace("currentColor", "var(--paper)")}/>',
    State.REPORTED_DONE: f"{_RING}{_TICK}{_LINE}/>",
    State.SHORT: '<path d="M8 14L1.2 2.5h13.6z" fill="currentColor"/>',
    State.UNDER_WAY: f'{_RING}<path d="M8 3.4a4.6 4.6 0 0 0 0 9.2z" fill="currentColor"/>',
    State.ORDERED_AGAIN: f'<path d="M13.4 8a5.4 5.4 0 1 1-1.7-3.9" {_LINE}/><path d="M13.6 1.2v4h-4z" fill="currentColor"/>',
    State.NO_INFORMATION: _RING.replace("<circle", '<circle stroke-dasharray=".6 3.2"'),
    State.TO_CHECK: f'<path d="M8 1.4L14.6 8 8 14.6 1.4 8z" {_LINE}/><path d="M8 4.8v4M8 11v.2" {_LINE}/>',
}


def shapes() -> Html:
    symbols = [tag("symbol", Html(drawing), id=f"shape-{state}", viewBox="0 0 16 16") for state, drawing in _SHAPES.items()]
    return tag("svg", symbols, class_="shapes", width="0", height="0", aria_hidden="true", focusable="false")
