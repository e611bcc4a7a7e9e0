"""What is graded, what is kept, and what happens when a grading process is lost: real processes, a small course."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest

from nngrade.gradebook import open_gradebook

Run = Callable[..., "tuple[int, str, str]"]
MakeClass = Callable[..., Path]

# In the grading processes: grading a submission whose id begins so ends the process, as the system does when memory is
# short; with "once" only the first time.
LOSING = """
import os
import nngrade.batch.work as work

def losing(job, do=work.do):
    who, marker = job.submission.id, Path({marker!r}) / job.submission.id
    if who.startswith("always") or (who.startswith("once") and not marker.exists()):
        marker.touch()
        os.kill(os.getpid(), 9)
    return do(job)

losing.__module__, losing.__qualname__ = "__main__", "losing"
work.do = losing
"""


def scores(results: Path) -> dict[str, float | None]:
    """Everybody's points, None for who could not be graded."""
    with open_gradebook(results / "gradebook.sqlite") as book:
        return {entry.person.id: entry.score if entry.folder else None for entry in book.entries()}


def test_a_lost_process(run: Run, make_class: MakeClass, right: str, tmp_path: Path) -> None:
    """Its submissions are graded again; the one that ends it every time is told as ours, and all others are graded."""
    people = ["ann", "always", "bo", "once1", "cho", "once2", "dan"]
    subs = make_class({who: f"{right}# {who}\n" for who in people})
    (tmp_path / "marks").mkdir()
    extra = LOSING.replace("{marker!r}", repr(str(tmp_path / "marks")))
    code, out, errors = run("grade", subs, "--out", "r", "--jobs", "2", extra=extra)
    assert (code, errors) == (1, "")
    assert scores(tmp_path / "r") == {who: None if who == "always" else 4.0 for who in people}
    assert "always" in out
    assert "ended from outside" in out
    code, _, _ = run("grade", subs, "--out", "r", "--jobs", "2")  # and the next run tries again
    assert code == 0
    assert scores(tmp_path / "r")["always"] == 4.0


def test_killed_child(start: Callable[..., Any], make_class: MakeClass, right: str, tmp_path: Path) -> None:
    """A grading process that is killed from outside costs nobody anything."""
    slow = right.replace("def double(x):\n", "import time\n\n\ndef double(x):\n    time.sleep(0.05)\n")
    subs = make_class({f"p{n}": f"{slow}# {n}\n" for n in range(6)})
    process = start("grade", subs, "--out", "r", "--jobs", "2")
    _wait_for(lambda: len(_reports(tmp_path / "r")) >= 1)
    victims = [c for c in psutil.Process(process.pid).children() if "spawn_main" in " ".join(c.cmdline())]
    victims[0].kill()
    out, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")
    assert "Graded: 6." in out
    assert set(scores(tmp_path / "r").values()) == {4.0}


def test_stopped_by_a_person(start: Callable[..., Any], make_class: MakeClass, right: str, tmp_path: Path) -> None:
    """Ctrl-C goes to all processes of a terminal; it ends at once, says how to go on, and what is done is kept."""
    slow = right.replace("def double(x):\n", "import time\n\n\ndef double(x):\n    time.sleep(0.1)\n")
    subs = make_class({f"p{n}": f"{slow}# {n}\n" for n in range(8)})
    process = start("grade", subs, "--out", "r", "--jobs", "2")
    _wait_for(lambda: len(_reports(tmp_path / "r")) >= 2)
    family = [p.pid for p in psutil.Process(process.pid).children(recursive=True)]
    os.killpg(process.pid, signal.SIGINT)
    begin = time.monotonic()
    _, errors = process.communicate(timeout=30)
    assert time.monotonic() - begin < 5
    assert process.returncode == 130
    assert "of 8 are graded and kept; the same command goes on from there." in errors
    assert "Traceback" not in errors
    _wait_for(lambda: not any(psutil.pid_exists(pid) for pid in family))
    with open_gradebook(tmp_path / "r/gradebook.sqlite") as book:
        assert not book.info().finished
        done = len(list(book.entries()))
    assert done >= 1
    again = start("grade", subs, "--out", "r", "--jobs", "2")
    out, _ = again.communicate(timeout=60)
    assert again.returncode == 0
    assert f"kept from earlier runs because nothing has changed: {done}" in out


def test_jobs_give_the_same_results(
    run: Run, make_class: MakeClass, right: str, tmp_path: Path, timeless: Callable[[Path], dict[str, Any]]
) -> None:
    """However many processes there are."""
    subs = make_class({f"p{n}": f"{right}# {n // 2}\n" for n in range(5)})
    for jobs in ("1", "3"):
        assert run("grade", subs, "--out", jobs, "--jobs", jobs)[0] == 0
    assert timeless(tmp_path / "1") == timeless(tmp_path / "3")


def test_no_temporary_folders_are_left(
    run: Run, make_class: MakeClass, right: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the workers' nor the run's."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setenv("TMPDIR", str(place))
    assert run("grade", make_class({"kim": right}), "--out", "r")[0] == 0
    assert list(place.iterdir()) == []


def _reports(results: Path) -> list[dict[str, Any]]:
    return [json.loads(path.read_text(encoding="utf-8")) for path in results.glob("*/report.json")]


def _wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)
