"""Fixtures of the house rules: they look at the checkout, not at the installed package."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the checkout."""
    return REPOSITORY


@pytest.fixture(scope="session")
def engine() -> Path:
    """The package's source."""
    return REPOSITORY / "grader" / "nngrade"


@pytest.fixture(scope="session")
def run_module() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run ``python -m ...`` at the root of the checkout."""

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", *map(str, arguments)]
        return subprocess.run(  # noqa: S603  tools of our own choice
            command, cwd=REPOSITORY, capture_output=True, text=True, encoding="utf-8", check=False
        )

    return run


@pytest.fixture(scope="session")
def texts_tool() -> ModuleType:
    """``tools/texts.py``."""
    spec = importlib.util.spec_from_file_location("texts_tool", REPOSITORY / "tools" / "texts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
