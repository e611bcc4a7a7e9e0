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
TWICE = 3
WRONG = "\n\ndef small_pair(kind, limit=10.0):\n    return 3.0, 20.0\n"

Timeless = Callable[[Path], dict[str, Any]]


@pytest.fixture
def submissions(write_files: Callable[..., Path], right: str, tmp_path: Path) -> Path:
    """A class in which some are right, some wrong, some have handed in the same, and some twice.

    ``roster.csv`` has everybody's name, and ``corrected.csv`` other names for some.
    """
    kinds = (right, right + "# {n}\n", right + WRONG + "# {n}\n", "def double(x)\n# {n}\n")
    attempts = [(n, 20, kinds[n % 4]) for n in range(PEOPLE)] + [(n, 19, kinds[(n + 2) % 4]) for n in range(TWICE)]
    files = {
        f"HW_p{n:02d}_attempt_2026-11-{day}-10-00-00_doubling.py": kind.replace("{n}", f"{n} {day}")
        for n, day, kind in attempts
    }
    for name, first in (("roster.csv", "Jon"), ("corrected.csv", "John")):
        rows = (f"p{n:02d},{first if n % 2 else 'Ann'} {n},p{n:02d}\n" for n in range(PEOPLE))
        write_files(tmp_path, {name: "id,name,login\n" + "".join(rows)})
    return write_files(tmp_path / "subs", files)


def test_killed_at_twenty_moments(
    start: Callable[..., Any], run: Callable[..., tuple[int, str, str]], submissions: Path, tmp_path: Path,
    content: Path, timeless: Timeless,
) -> None:  # fmt: skip
    """Nothing that was done is done again for nothing, nothing is half-written, nothing is left running."""
    options = ("--solutions", content / "solutions", "--seed", "5", "--jobs", "2", "--all-attempts", "--roster")
    begin = time.monotonic()
    assert run("grade", submissions, "--out", "whole", *options, "corrected.csv")[::2] == (0, "")
    whole, took = timeless(tmp_path / "whole"), time.monotonic() - begin
    assert len(list((tmp_path / "whole").rglob("report.html"))) == PEOPLE + TWICE
    moments = random.Random(1)  # noqa: S311  no secret
    kills, results = 0, tmp_path / "killed0"
    family: list[psutil.Process] = []
    while kills < KILLS:
        names = "corrected.csv" if results.exists() else "roster.csv"
        process = start("grade", submissions, "--out", results, *options, names)
        if _killed_after(process, moments.uniform(0.1, 0.9) * took, family):
            kills += 1
            _consistent(results)
        elif names == "corrected.csv":  # enough was kept from the runs that were killed
            assert timeless(results) == whole
            _same_gradebook(results, tmp_path / "whole")
            results = tmp_path / f"killed{kills}"
    assert run("grade", submissions, "--out", results, *options, "corrected.csv")[::2] == (0, "")
    assert timeless(results) == whole
    _same_gradebook(results, tmp_path / "whole")
    _nothing_is_left(family)


def _same_gradebook(results: Path, whole: Path) -> None:
    assert [path.name for path in results.rglob("*.tmp")] == []
    with open_gradebook(results / "gradebook.sqlite") as book, open_gradebook(whole / "gradebook.sqlite") as one:
        assert list(book.entries("all")) == list(one.entries("all"))
        assert book.info().finished


def _killed_after(process: Any, seconds: float, family: list[psutil.Process]) -> bool:
    """Whether the run was still going on, and is dead now; any other end than a whole one is a mistake.

    ``family`` gets all processes that it had started, and those that they had.
    """
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(seconds)
    with contextlib.suppress(psutil.NoSuchProcess):
        family += psutil.Process(process.pid).children(recursive=True)
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


def _nothing_is_left(family: list[psutil.Process]) -> None:
    """Also no zygote and no worker, which have neither the folder nor a name of the run."""
    assert family
    deadline = time.monotonic() + 10
    while left := [process for process in family if _is_alive(process)]:
        assert time.monotonic() < deadline, f"still running: {left}"
        time.sleep(0.1)


def _is_alive(process: psutil.Process) -> bool:
    with contextlib.suppress(psutil.NoSuchProcess):
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    return False
