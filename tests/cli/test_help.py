"""Help pages and click's own messages, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable

import click.testing
import pytest
from rich.cells import cell_len

from nngrade.cli.app import COMMANDS

Invoke = Callable[..., click.testing.Result]
PAGES = [[], *([name] for name in COMMANDS), ["author", "keys"], ["author", "check"]]


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_every_page(invoke: Invoke, page: list[str], language: str) -> None:
    """Usage, options and an example; in one language; at most 80 cells wide."""
    result = invoke(*page, "--help", "--lang", language)
    assert result.exit_code == 0
    shown = result.stdout
    assert max(cell_len(line) for line in shown.splitlines()) <= 80
    korean = re.search("[가-힣]", shown) is not None
    assert korean == (language == "ko")
    assert shown.startswith("사용법: nngrade" if korean else "Usage: nngrade")
    assert f"\n{'예' if korean else 'Examples'}:\n  nngrade" in shown
    for option in ("--help", "--lang en|ko"):
        assert f"  {option}" in shown


def test_examples_are_of_their_command(invoke: Invoke) -> None:
    """Every example line starts with the command that it is about."""
    for name in COMMANDS:
        examples = invoke(name, "--help").stdout.partition("Examples:\n")[2].splitlines()
        assert examples
        assert all(line.startswith(f"  nngrade {name}") for line in examples)


def test_examples_do_not_fail_for_want_of_an_option(invoke: Invoke) -> None:
    """Whatever else happens to them here, click understands every example."""
    for name in COMMANDS:
        for line in invoke(name, "--help").stdout.partition("Examples:\n")[2].splitlines():
            assert "Error: " not in invoke(*line.split()[1:], "--help").output


def test_what_comes_later_is_not_offered(invoke: Invoke) -> None:
    """No option or command that does not work."""
    shown = "".join(invoke(*page, "--help").stdout for page in PAGES)
    for later in ("author new",):
        assert later not in shown


def test_alone_it_shows_help(invoke: Invoke) -> None:
    """Nobody is left before an error."""
    assert invoke().stdout == invoke("--help").stdout
    assert invoke("author").stdout == invoke("author", "--help").stdout
    assert invoke().exit_code == 0


def test_version(invoke: Invoke) -> None:
    """One line."""
    import nngrade  # noqa: PLC0415

    assert invoke("--version").stdout == f"nngrade {nngrade.__version__}\n"


def test_narrow_help(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    """Columns and paragraphs follow the terminal; examples are for copying and stay whole."""
    monkeypatch.setenv("COLUMNS", "40")
    for language in ("en", "ko"):
        shown = invoke("check", "--help", "--lang", language).stdout.splitlines()
        assert max(cell_len(line) for line in shown if not line.startswith("  nngrade ")) <= 40


@pytest.mark.parametrize(
    ("arguments", "english", "korean"),
    [
        (["--nope"], "No such option", "--nope"),
        (["check", "--nope"], "No such option", "--nope"),
        (["check", "--jsom"], "--json", "--json"),
        (["chek"], 'no command "chek". Did you mean "check"?', '"chek" 명령은 없습니다. "check"'),
        (["xyz"], "The commands are: start, list", "쓸 수 있는 명령: start, list"),
        (["l1_one/gates.py"], "nngrade check l1_one/gates.py", "nngrade check l1_one/gates.py"),
        (["author", "kees"], 'Did you mean "keys"?', '"keys" 명령을 찾으셨나요?'),
        (["grade"], "Missing argument 'SUBMISSIONS'", "빠진 인수: 'SUBMISSIONS'"),
        (["grade", "x"], "Missing option '--out'", "빠진 옵션: '--out'"),
        (["grade", "x", "--out"], "requires an argument", "--out 옵션에는 값이 필요합니다"),
        (
            ["grade", "x", "--out", "r", "--seed", "q"],
            '"q" cannot be used. Write a whole number',
            '"q"은(는) 쓸 수 없습니다.',
        ),
        (
            ["grade", "x", "--out", "r", "--seed", "-1"],
            "-1 cannot be used. Write a whole number from 0",
            "-1은 쓸 수 없습니다. 0에서",
        ),
        (
            ["grade", "x", "--out", "r", "--jobs", "0"],
            "0 cannot be used. Write a whole number of 1 or more.",
            "0은 쓸 수 없습니다. 1 이상의 정수를 쓰세요.",
        ),
        (
            ["export", "csv", "r", "--out", "g", "--round", "9"],
            "9 cannot be used. Write a whole number from 0 to 4.",
            "9는 쓸 수 없습니다. 0에서 4까지의 정수를 쓰세요.",
        ),
        (["check", "--json=1"], "does not take a value", "값을 줄 수 없습니다"),
        (["start", "a", "b"], "unexpected extra argument (b)", "필요 없는 인수가 있습니다: b"),
        (["report", "r", "--format", "pdf"], "'pdf' is not one of", "'pdf': 쓸 수 없는 값입니다"),
        (["check", "--lang", "fr"], "'fr' is not one of", ""),
    ],
)
def test_wrong_use(invoke: Invoke, arguments: list[str], english: str, korean: str) -> None:
    """Exit code 2, on standard error, one sentence in the person's language."""
    for language, said in (("en", english), ("ko", korean)):
        result = invoke("--lang", language, *arguments)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert said in result.stderr
        assert "Traceback" not in result.stderr
        if language == "ko" and korean:
            assert result.stderr.startswith("오류: ")


def test_wrong_use_says_where_help_is(invoke: Invoke) -> None:
    """Of the very command."""
    assert "`nngrade grade --help` shows how it is used." in invoke("grade").stderr
