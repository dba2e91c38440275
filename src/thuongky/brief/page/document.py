"""The one file around the sections: head, policy, styles, the choice of language, foot."""

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from thuongky.brief.page.drawing import chart_colours
from thuongky.brief.page.fonts import FAMILY, NUMBERS, font_faces
from thuongky.brief.page.marking import lighting_rules
from thuongky.brief.page.markup import Html, css_string, join, link, raw_element, tag
from thuongky.brief.page.parts import View, both
from thuongky.brief.page.sections.filtering import filter_rules
from thuongky.brief.page.sections.orders import COLUMNS
from thuongky.brief.page.shapes import shapes
from thuongky.brief.page.words import tell
from thuongky.brief.table import State
from thuongky.brief.wording import capital, say, word
from thuongky.core.lang import Lang
from thuongky.core.palette import Theme
from thuongky.core.tokens import tokens

_NAMES = {Lang.VI: "Tiếng Việt", Lang.EN: "English"}


def whole_document(view: View, content: Iterable[Html], cut: Iterable[str], lang: Lang) -> str:
    """`cut` are the anchors of marks in several pieces; `lang` is shown first."""
    parts = (font_faces(), tokens(), _file("style.css"), worded_rules(), filter_rules(), lighting_rules(cut))
    styles = [style for style in parts if style]
    script = _file("script.js")
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy(styles, [script])),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", view.table.title.of(lang)),
        [raw_element("style", style) for style in styles],
    )
    root = tag(
        "html",
        head,
        _body(view, content, lang, script),
        lang=lang,
        data_title_vi=view.table.title.vi,
        data_title_en=view.table.title.en,
    )
    return f"<!DOCTYPE html>\n{root}\n"


def _body(view: View, content: Iterable[Html], lang: Lang, script: str) -> Html:
    """The two radio buttons stand first, so that style rules alone can show one language of all that follows."""
    buttons = [
        tag("input", type="radio", name="lang", id=f"lang-{one}", class_="unseen lang", checked=one is lang) for one in Lang
    ]
    skip = tag("a", tell("page.skip").vi, " / ", tell("page.skip").en, href="#main", class_="skip")
    main = tag("main", join(content), id="main", tabindex="-1")
    page = tag("div", _top(), main, _foot(view), class_="page")
    return tag("body", skip, buttons, shapes(), page, raw_element("script", script), id="top")


def _top() -> Html:
    labels = [tag("label", name, for_=f"lang-{lang}", lang=lang, class_="choose") for lang, name in _NAMES.items()]
    return tag("div", tag("span", both(tell("page.product")), class_="product"), tag("div", labels, class_="langs"), class_="top")


def _foot(view: View) -> Html:
    table = view.table
    return tag(
        "footer",
        tag("p", both(table.foot)),
        tag("p", both(tell("page.reader", reader=table.reader)), class_="quiet"),
        tag("p", link("top", both(tell("page.top"))), class_="to-top"),
    )


def policy(styles: Iterable[str], scripts: Iterable[str]) -> str:
    """Nothing from elsewhere, and of what is inside only these very styles and scripts."""
    parts = (
        "default-src 'none'",
        f"style-src {' '.join(map(_fingerprint, styles))}",
        f"script-src {' '.join(map(_fingerprint, scripts))}",
        "img-src data:",
        "font-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(parts)


def _fingerprint(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


@cache
def _file(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")


@cache
def worded_rules() -> str:
    """What style rules say in words: column names in front of cells on a phone, ways back in a paper, names of fonts."""
    light, dark = chart_colours(Theme.LIGHT), chart_colours(Theme.DARK)
    return "\n".join(
        (
            f":root{{--font:{css_string(FAMILY)};--numbers:{css_string(NUMBERS)};{light}}}",
            f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}",
            *(f"#lang-{lang}:checked~.page{{{_variables(lang)}}}" for lang in Lang),
        )
    )


def _variables(lang: Lang) -> str:
    words = {f"c-{name}": say(f"column.{name}") for name in COLUMNS}
    words |= {f"t{at}": say(f"column.{name}") for at, name in enumerate(("orders", "dated", "due_passed"), 1)}
    words |= {f"t{at}": capital(word(state)) for at, state in enumerate(State, 4)}
    words |= {f"c-{name}-short": tell(f"short.{name}") for name in ("source", "result")}
    words |= {f"b-{name}": tell(f"back.{name}") for name in ("order", "outcome", "check", "figure", "page")}
    return "".join(f"--{name}:{css_string(phrase.of(lang))};" for name, phrase in words.items())
