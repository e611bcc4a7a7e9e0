"""Killed at any moment, the same command goes on, and its results are those of a run that was never killed."""

from __future__ import annotations

import contextlib
import random
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest

from nngrade.gradebook import open_gradebook

KILLS = 20
PEOPLE = 8
WRONG = "\n\ndef small_pair(kind, limit=10.0):\n    return 3.0, 20.0\n"

Timeless = Callable[[Path], dict[str, Any]]


@pytest.fixture
def submissions(make_class: Callable[..., Path], right: str) -> Path:
    """A class in which some are right, some wrong, and some have handed in the same."""
    kinds = (right, right + "# {n}\n", right + WRONG + "# {n}\n", "def double(x)\n# {n}\n")
    return make_class({f"p{n:02d}": kinds[n % 4].replace("{n}", str(n)) for n in range(PEOPLE)})


def test_killed_at_twenty_moments(
    start: Callable[..., Any], run: Callable[..., tuple[int, str, str]], submissions: Path, tmp_path: Path,
    content: Path, timeless: Timeless,
) -> None:  # fmt: skip
    """Nothing that was done is done again for nothing, nothing is half-written, nothing is left running."""
    rest = ("--solutions", content / "solutions", "--seed", "5", "--jobs", "2")
    begin = time.monotonic()
    assert run("grade", submissions, "--out", "whole", *rest)[::2] == (0, "")
    whole, took = timeless(tmp_path / "whole"), time.monotonic() - begin
    moments = random.Random(1)  # noqa: S311  no secret
    kills, results = 0, tmp_path / "killed0"
    while kills < KILLS:
        if _killed_after(start("grade", submissions, "--out", results, *rest), moments.uniform(0.1, 0.9) * took):
            kills += 1
            _consistent(results)
        else:  # enough was kept from the runs that were killed
            assert timeless(results) == whole
            _same_gradebook(results, tmp_path / "whole")
            results = tmp_path / f"killed{kills}"
    assert run("grade", submissions, "--out", results, *rest)[::2] == (0, "")
    assert timeless(results) == whole
    _same_gradebook(results, tmp_path / "whole")
    _nothing_is_left(tmp_path)


def _same_gradebook(results: Path, whole: Path) -> None:
    assert [path.name for path in results.rglob("*.tmp")] == []
    with open_gradebook(results / "gradebook.sqlite") as book, open_gradebook(whole / "gradebook.sqlite") as one:
        assert list(book.entries("all")) == list(one.entries("all"))
        assert book.info().finished


def _killed_after(process: Any, seconds: float) -> bool:
    """Whether the run was still going on, and is dead now; any other end than a whole one is a mistake."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(seconds)
    process.kill()
    _, errors = process.communicate()
    assert process.returncode in {0, -signal.SIGKILL}, errors
    return bool(process.returncode)


def _consistent(results: Path) -> None:
    """What the gradebook says is graded has its reports."""
    path = results / "gradebook.sqlite"
    if not path.exists():
        return
    connection = sqlite3.connect(path)
    is_begun = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'attempts'").fetchone()
    rows = connection.execute("SELECT folder FROM attempts WHERE work != ''").fetchall() if is_begun else []
    connection.close()
    assert all((results / folder / name).is_file() for (folder,) in rows for name in ("report.json", "report.html"))


def _nothing_is_left(folder: Path) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        left = [p for p in psutil.process_iter() if _is_ours(p, str(folder))]
        if not left:
            return
        time.sleep(0.1)
    pytest.fail(f"still running: {left}")


def _is_ours(process: psutil.Process, folder: str) -> bool:
    try:
        return process.cwd() == folder or folder in " ".join(process.cmdline())
    except (psutil.Error, OSError):
        return False
