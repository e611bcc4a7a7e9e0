"""``nngrade grade`` where the machine cannot lock submitted code in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click.testing
import pytest

from nngrade.sandbox import layers, machine, open_launcher

Invoke = Callable[..., click.testing.Result]
Write = Callable[[Path, dict[str, str]], Path]


@pytest.fixture
def without_locks(invoke: Invoke, here: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Grade one submission on a machine that offers no layer of the kernel: exit code and words."""
    write(here / "subs", {"ann/l1_one/doubling.py": "def double(x):\n    return x + x\n"})
    monkeypatch.setattr(machine, "probe", lambda: dict.fromkeys(layers.OF_KERNEL, "not here"))
    monkeypatch.setattr("nngrade.batch.work.open_launcher", open_launcher)

    def run(*options: str) -> str:
        result = invoke("grade", "subs", "--out", "results", *options)
        return f"{result.exit_code}: {' '.join(result.output.split())}"

    return run


def test_it_is_refused(without_locks: Callable[..., str]) -> None:
    """With what is missing, and the option that goes on; nothing is graded."""
    said = without_locks()
    assert said.startswith("2: ")
    assert "neither Landlock (not here) nor namespaces (not here)" in said
    assert "--allow-unconfined" in said


def test_with_the_option_it_warns(without_locks: Callable[..., str]) -> None:
    """And names the limits that are left."""
    said = without_locks("--allow-unconfined")
    assert said.startswith("0: ")
    assert "held by: process, time, memory, output, quota Nothing keeps submitted code away from your files" in said


def test_with_locks_there_is_no_warning(
    invoke: Invoke, here: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One of the two that keep files away is enough."""
    if {"landlock", "namespaces"} <= set(machine.probe()):
        pytest.skip("this machine has neither Landlock nor namespaces")
    write(here / "subs", {"ann/l1_one/doubling.py": "def double(x):\n    return x + x\n"})
    monkeypatch.setattr("nngrade.batch.work.open_launcher", open_launcher)
    result = invoke("grade", "subs", "--out", "results")
    assert "held by: process, time, memory, output" in " ".join(result.output.split())
    assert "Nothing keeps submitted code" not in result.output
