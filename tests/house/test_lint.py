"""The code keeps to the rules that ruff knows."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


def present(repository: Path, *folders: str) -> list[str]:
    """Those of the folders that are here; a source distribution has no solutions."""
    return [folder for folder in folders if (repository / folder).is_dir()]


def test_ruff_finds_nothing(repository: Path, run_module: Run) -> None:
    """Every rule is on; each exception has its reason."""
    done = run_module(
        "ruff",
        "check",
        "--output-format=concise",
        *present(repository, "grader", "tests", "exercises", "solutions", "tools"),
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("folder", ["grader", "tests", "tools"])
def test_code_is_formatted(folder: str, run_module: Run) -> None:
    """The formatter has nothing to change."""
    done = run_module("ruff", "format", "--check", folder)
    assert done.returncode == 0, done.stdout + done.stderr
