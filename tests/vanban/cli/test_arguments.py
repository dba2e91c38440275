"""What may be typed, and how a mistake is answered."""

from argparse import Namespace
from datetime import date
from pathlib import Path

import pytest

from vanban.cli.arguments import KINDS, language_of, parse
from vanban.explain import Kind
from vanban.sentences_of_fact import Language


def _parse(typed: str, language: Language = Language.EN) -> Namespace:
    return parse(typed.split(), language)


@pytest.mark.parametrize(
    ("typed", "environ", "language"),
    [
        ("read tin.txt", {}, "en"),
        ("read tin.txt", {"LANG": "C.UTF-8"}, "en"),
        ("read tin.txt", {"LANG": "vie"}, "en"),
        ("read tin.txt", {"LANG": "vi_VN.UTF-8"}, "vi"),
        ("read tin.txt", {"LANG": "vi"}, "vi"),
        ("read tin.txt", {"LANG": "vi_VN", "LC_ALL": "en_GB"}, "en"),
        ("read tin.txt", {"LANG": "en_GB", "LC_MESSAGES": "vi_VN"}, "vi"),
        ("read tin.txt --lang en", {"LANG": "vi_VN"}, "en"),
        ("--lang=vi read tin.txt", {"LANG": "en_GB"}, "vi"),
        ("read tin.txt --lang", {"LANG": "vi_VN"}, "vi"),
        ("read tin.txt --lang fr", {"LANG": "vi_VN"}, "vi"),
    ],
)
def test_the_language_is_the_one_asked_for_else_that_of_the_locale(typed: str, environ: dict[str, str], language: str) -> None:
    assert language_of(typed.split(), environ) == language


@pytest.mark.parametrize(
    ("typed", "en", "vi"),
    [
        ("", "missing COMMAND", "thiếu COMMAND"),
        ("fly", "COMMAND does not take 'fly'", "COMMAND không nhận 'fly'"),
        ("read", "missing FILE", "thiếu FILE"),
        ("links", "missing PAPER", "thiếu PAPER"),
        ("read a --publish 2024", "not understood: --publish 2024", "không hiểu --publish 2024"),
        ("read a --format xml", "choose from: json, text", "chọn một trong: json, text"),
        ("read a --out", "--out needs a value", "--out cần một giá trị"),
        ("read a --published 31/02/2024", "--published does not take '31/02/2024'", "ghi ngày như 2024-01-25"),
        ("read a --out b --format text", "does not go with --format text", "không đi cùng --format text"),
        ("explain a --only figures,figs", "--only does not take 'figures,figs'", "ghi một hay nhiều trong: people"),
        ("explain a b", "not understood: b", "không hiểu b"),
        ("check a --help=1", "takes no value", "không nhận giá trị"),
    ],
)
def test_a_mistake_is_answered_with_status_2_and_what_to_do(
    typed: str, en: str, vi: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, said, what in ((Language.EN, en, "Wrong usage"), (Language.VI, vi, "Lệnh gõ chưa đúng")):
        with pytest.raises(SystemExit) as end:
            _parse(typed, language)
        error = capsys.readouterr().err
        assert end.value.code == 2
        assert said in error
        assert what in error
        assert "--help" in error


@pytest.mark.parametrize("command", ["", "read", "check", "links", "explain"])
def test_help_is_wholly_in_the_chosen_language(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        _parse(f"{command} --help", Language.VI)
    assert end.value.code == 0
    said = capsys.readouterr().out
    assert said.startswith("Cách dùng: vanban")
    assert not {"usage", "options", "positional", "show", "default"} & set(said.replace(":", " ").split())


def test_a_date_may_be_written_either_way() -> None:
    for typed in ("2024-01-25", "25/01/2024", "25/1/2024"):
        assert _parse(f"read a --published {typed}").published == date(2024, 1, 25)


def test_values_not_given_have_their_defaults() -> None:
    arguments = _parse("read a b")
    assert (arguments.files, arguments.format, arguments.out) == ([Path("a"), Path("b")], "json", None)
    assert _parse("links a").format == "text"
    assert _parse("explain a").only == KINDS


def test_the_kinds_that_may_be_asked_for_are_those_of_a_reading() -> None:
    assert tuple(Kind) == KINDS
    assert _parse("explain a --only directives,figures").only == ("directives", "figures")
