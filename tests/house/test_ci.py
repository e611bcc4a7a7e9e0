"""The README's command lines are the ones that are run."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest


@pytest.fixture
def commands(repository: Path) -> list[str]:
    """The command lines in the README, in order."""
    blocks = re.findall(r"```sh\n(.*?)```", (repository / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


def test_readme_begins_with_two_command_lines(commands: list[str]) -> None:
    """The first installs and runs the demo, the second installs and passes the tests."""
    first, second, *_ = commands
    assert first.startswith("python3 -m venv ")
    assert first.endswith("nngrade demo")
    assert second.startswith("python3 -m venv ")
    assert second.endswith("pytest --cov -n 2")


def test_ci_runs_the_readmes_test_command(repository: Path, commands: list[str]) -> None:
    """Word for word."""
    script = repository / ".ci" / "run"
    if not script.is_file():
        pytest.skip("this is no checkout")
    assert commands[1] in script.read_text(encoding="utf-8").splitlines()
    assert os.access(script, os.X_OK)
