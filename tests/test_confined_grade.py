"""Grading what strangers hand in: verdict, place and words of what a lock refused, and an end to it all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence

import pytest

from nngrade.authoring import Solutions
from nngrade.course import Course
from nngrade.errors import GraderError, UsageError
from nngrade.grade import grade
from nngrade.model import Report, Verdict
from nngrade.sandbox import Launcher, Worker, machine, open_launcher
from nngrade.sandbox.fresh import FreshStarter
from nngrade.sandbox.outcomes import CallOutcome, Limits
from nngrade.sandbox.protocol import Call
from nngrade.submissions import Submission

FILE = "l1_mini/doubling.py"
Grade = Callable[..., Report]
linux = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


@pytest.fixture(scope="module")
def launcher() -> Iterator[Launcher]:
    """A confined one, where the machine has what it takes."""
    try:
        opened = open_launcher(confined=True)
    except UsageError as problem:
        pytest.skip(problem.en)
    with opened:
        yield opened


@pytest.fixture
def check(mini: tuple[Course, Solutions], launcher: Launcher) -> Grade:
    """Grade a source text as the mini course's exercise, confined."""

    def run(source: str) -> Report:
        return grade(Submission("s1", "S One", {FILE: source.encode()}), mini[0], launcher=launcher)

    return run


def test_right_answers_get_full_marks(check: Grade, launcher: Launcher) -> None:
    """As without any lock, and the report tells the locks."""
    report = check(
        "def double(x):\n return x + x\n"
        "def small_pair(kind, limit=10.0):\n if kind == 'none':\n  raise ValueError\n return [0, limit / 2]\n"
    )
    assert [task.verdict for task in report.tasks] == [Verdict.PASSED, Verdict.PASSED]
    assert report.confinement == launcher.confinement
    assert "seccomp" in report.confinement or "seccomp" in machine.probe()


@linux
def test_a_refusal_is_told_with_its_line(check: Grade) -> None:
    """In a call, and while the file is imported; the next task is graded."""
    called = check("import os\ndef double(x):\n    return os.fork()\ndef small_pair(kind, limit=10.0): return 1")
    first, second = called.tasks
    assert (first.verdict, first.score) == (Verdict.FORBIDDEN, 0.0)
    assert first.where is not None
    assert (first.where.line, first.where.source) == (3, "return os.fork()")
    assert "start a program" in first.message.en
    assert first.message.ko != first.message.en
    assert second.verdict in {Verdict.FAILED, Verdict.ERROR}
    imported = check("import os\nos.fork()").tasks[0]
    assert imported.verdict is Verdict.FORBIDDEN
    assert imported.where is not None
    assert imported.where.line == 2


def test_a_submission_ends(check: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    """When its time is over, what is left of it is not begun."""
    monkeypatch.setattr("nngrade.attempt.SUBMISSION_SECONDS", -1.0)
    report = check("def double(x): return x + x")
    assert {task.verdict for task in report.tasks} == {Verdict.TIMEOUT}
    assert report.score == 0


@linux
def test_our_own_loss_is_ours(check: Grade, launcher: Launcher, monkeypatch: pytest.MonkeyPatch) -> None:
    """Locked in, no code reaches what runs it: what is lost again is graded again, not held against anybody."""
    if not launcher.out_of_reach:
        pytest.skip("neither namespaces nor a filter on system calls")
    original = Worker.run

    def run(self: Worker, calls: Sequence[Call], limits: Limits, seconds: float) -> Iterator[CallOutcome]:
        if calls[0].name == "double":
            raise GraderError("lost", "잃음")
        return original(self, calls, limits, seconds)

    monkeypatch.setattr(Worker, "run", run)
    report = check("def double(x): return 2 * x\ndef small_pair(kind, limit=10.0): return 1")
    assert [task.verdict for task in report.tasks] == [Verdict.GRADER_ERROR, Verdict.FAILED]
    assert "lost" in report.tasks[0].message.en


@pytest.mark.parametrize(
    ("layers", "kept"),
    [((), False), (("landlock", "quota"), False), (("landlock", "seccomp"), True), (("namespaces",), True)],
)
def test_only_a_lock_on_processes_keeps_code_from_what_runs_it(layers: tuple[str, ...], *, kept: bool) -> None:
    """Landlock alone lets signals through, in its older versions."""
    assert Launcher(lambda _: FreshStarter(), layers).out_of_reach is kept
