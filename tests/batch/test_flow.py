"""What is graded, what is kept, and what happens when a grading process is lost: real processes, a small course."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import psutil
import pytest

from nngrade.batch.flow import Flow, How
from nngrade.batch.work import Settings
from nngrade.entries import Entry, Person, State
from nngrade.errors import UsageError
from nngrade.gradebook import open_gradebook
from nngrade.submissions import Submission

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
    assert time.monotonic() - begin < 20  # not the 8 x 6 calls that were left; the machine may be busy
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


class _Handed:
    """Somebody's attempt, which counts how often it is read."""

    def __init__(self, who: str, source: str) -> None:
        self.person, self.source, self.reads = Person(who, who), source, 0

    def read(self, _course: object) -> Submission:
        """As in :class:`nngrade.submissions.sources.Handed`; every time something else when it is odd."""
        self.reads += 1
        if self.source == "unreadable":
            raise UsageError("unreadable", "못 읽음")
        source = f"{self.source}{self.reads}" if self.source == "odd" else self.source
        return Submission(self.person.id, self.person.name, {"a.py": source.encode()})


class _Keeper:
    """Remembers what was kept."""

    def __init__(self) -> None:
        self.works: set[str] = set()

    def kept(self, _handed: object, _work: str) -> None:
        """Nothing from earlier runs."""

    def twin(self, work: str) -> str:
        """A report when there is one."""
        return "twin" if work in self.works else ""

    def keep(self, handed: _Handed, done: str, work: str) -> Entry:
        """Keeps it, unless it could not be judged."""
        if "lost" not in done:
            self.works.add(work)
        return Entry(handed.person, State.GRADED)

    def fail(self, handed: _Handed, why: Any) -> Entry:
        """Keeps nothing."""
        return Entry(handed.person, State.FAILED, note=why)


class _Done(str):
    """What a process hands back: here the file's text, and nothing to remark."""

    __slots__ = ()
    remarks = ()


class _LostError(Exception):
    """A process is gone."""


class _Pool:
    """Two processes, done or lost when somebody waits for them; they take jobs in order."""

    lost = (_LostError,)
    size = 2

    def __init__(self) -> None:
        self.waiting: list[tuple[Any, Future[Any]]] = []
        self.most_at_once = 0
        self.alone = 0

    def submit(self, job: Any) -> Future[Any]:
        """A future that is done when it is waited for."""
        future: Future[Any] = Future()
        self.waiting.append((job, future))
        return future

    def wait(self, futures: Any, **_named: object) -> Any:
        """In the place of ``concurrent.futures.wait``."""
        due = [(job, future) for job, future in self.waiting if future in futures]
        self.most_at_once = max(self.most_at_once, len(due))
        self.alone += len(due) == 1 and isinstance(futures, list)
        for job, future in due:
            self.waiting.remove((job, future))
            source = job.submission.files["a.py"].decode()
            if any(one.submission.files["a.py"] == b"kill" for one, _ in due[: self.size]):
                future.set_exception(_LostError())
            else:
                future.set_result(_Done("twin" if job.twin else source))
        return set(futures), set()

    def watch(self) -> None:
        """All is well."""

    def renew(self) -> None:
        """All is well again."""


@pytest.fixture
def graded(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[_Pool, dict[str, How]]]:
    """``graded(handed)``: the pool, and what became of whom."""

    def grade(handed: list[_Handed]) -> tuple[_Pool, dict[str, How]]:
        pool: Any = _Pool()
        monkeypatch.setattr("nngrade.batch.flow.wait", pool.wait)
        anything: Any = None
        keeper: Any = _Keeper()
        people: Any = handed
        flow = Flow(pool, keeper, anything, Settings("en", None, hidden=False), "base")
        return pool, {step.entry.person.id: step.how for step in flow.grade(people)}

    return grade


Graded = Callable[..., "tuple[_Pool, dict[str, How]]"]


@pytest.mark.parametrize("source", ["same", "lost", "kill", "odd", "unreadable"])
def test_equal_submissions(graded: Graded, source: str) -> None:
    """Are read twice at most, also when we cannot grade any of them; nobody is left out, whatever changes meanwhile."""
    handed = [_Handed(f"p{number}", source) for number in range(80)]
    pool, became = graded(handed)
    assert len(became) == 80
    assert source == "odd" or sum(one.reads for one in handed) <= 160
    if source == "same":
        assert sorted(how.value for how in became.values()) == ["graded"] + 79 * ["taken over"]
        assert pool.most_at_once == 4


def test_only_suspects_are_graded_alone(graded: Graded) -> None:
    """Two processes: when one is lost, at most two submissions can be to blame; the others go on side by side."""
    handed = [_Handed(f"p{number}", "kill" if number == 4 else f"good{number}") for number in range(12)]
    pool, became = graded(handed)
    assert {who for who, how in became.items() if how is How.FAILED} == {"p4"}
    assert pool.alone <= 3  # the one that kills twice, its neighbour once


def _reports(results: Path) -> list[dict[str, Any]]:
    return [json.loads(path.read_text(encoding="utf-8")) for path in results.glob("*/report.json")]


def _wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)
