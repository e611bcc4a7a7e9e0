"""The engine's types hold."""

from __future__ import annotations

import subprocess
from collections.abc import Callable


def test_mypy_finds_nothing(run_module: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    """Mypy is strict on the whole engine."""
    done = run_module("mypy")
    assert done.returncode == 0, done.stdout + done.stderr
