"""``%nngrade`` in a notebook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import nngrade
from nngrade.notebook_magic import run


class Shell:
    """Stands for IPython's shell."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], Callable[[str], object]] = {}

    def register_magic_function(self, function: Callable[[str], object], kind: str, name: str) -> None:
        """Remember it."""
        self.known[kind, name] = function


def test_the_magic_is_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its words come out below the cell; a file of the folder that has a module's name is not imported."""
    (tmp_path / "click.py").write_text("raise SystemExit('shadowed')")
    monkeypatch.chdir(tmp_path)
    shell = Shell()
    nngrade.load_ipython_extension(shell)
    printed = repr(shell.known["line", "nngrade"]("check 'no such file.ipynb' --lang ko"))
    assert "no such file.ipynb" in printed
    assert "없습니다" in printed


@pytest.mark.parametrize(
    ("line", "language", "said"),
    [
        ('check "a', "en_US.UTF-8", "A quotation mark has no partner"),
        ('check "a', "ko_KR.UTF-8", "따옴표의 짝이 없습니다"),
        ("check 'a --lang ko", "en_US.UTF-8", "따옴표의 짝이 없습니다"),
        ("check 'a --lang=en", "ko_KR.UTF-8", "A quotation mark has no partner"),
    ],
)
def test_a_quote_without_its_partner(line: str, language: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip is told in the person's language, not as Python's own error."""
    monkeypatch.setenv("LC_ALL", language)
    printed = repr(run(line))
    assert printed.startswith(said)
    assert line in printed
