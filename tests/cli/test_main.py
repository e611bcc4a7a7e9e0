"""The entry point, and why the system refused, in words."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from typing import NoReturn

import pytest

from nngrade.cli import main
from nngrade.cli.app import App


class LeftError(Exception):
    """Stands for the end of the process."""


@pytest.fixture(autouse=True)
def stay(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The process goes on, and has the settings that it had."""
    thresholds = gc.get_threshold()
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "2")

    def leave(code: int) -> NoReturn:
        raise LeftError(code)

    monkeypatch.setattr(os, "_exit", leave)
    yield
    gc.set_threshold(*thresholds)


@pytest.mark.parametrize(
    ("ending", "code"), [(SystemExit(3), 3), (SystemExit(None), 0), (SystemExit("text"), 0), (KeyboardInterrupt(), 130)]
)
def test_exit_code(monkeypatch: pytest.MonkeyPatch, ending: BaseException, code: int) -> None:
    """The command's; 130 when it was stopped before the command was reached."""

    def run(_: App) -> NoReturn:
        raise ending

    monkeypatch.setattr(App, "main", run)
    with pytest.raises(LeftError) as caught:
        main()
    assert caught.value.args == (code,)
    assert os.environ["OPENBLAS_NUM_THREADS"] == "2"


def test_arguments_of_the_process(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Without others, the command line's own are used."""
    monkeypatch.setattr(sys, "argv", ["nngrade", "--version"])
    with pytest.raises(LeftError):
        main()
    assert capsys.readouterr().out.startswith("nngrade ")
