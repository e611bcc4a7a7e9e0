"""Gradings at the same time, each with a launcher of its own, and their results in order."""

from __future__ import annotations

import os
import threading
import time
import warnings
from collections.abc import Sequence

import psutil
import pytest

from nngrade.authoring.call import Call
from nngrade.authoring.side_by_side import side_by_side
from nngrade.errors import GraderError
from nngrade.sandbox import Launcher, open_launcher
from nngrade.sandbox.outcomes import Limits, Returned


@pytest.fixture(autouse=True)
def _two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever this machine has."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def test_results_come_in_the_order_of_the_items() -> None:
    """Although the first ends last; workers can be had, and no two jobs share a launcher."""
    both, busy = threading.Barrier(2, timeout=20), set()

    def job(launcher: Launcher, number: int) -> object:
        assert launcher not in busy
        busy.add(launcher)
        if number < 2:
            both.wait()  # two jobs run at the same time
        with launcher.start(Limits()) as worker:
            worker.load({"a.py": b"def square(x):\n    return x * x\n"}, "a.py", ["square"])
            outcome = worker.call("square", (number,))
        time.sleep(0.1 if number == 0 else 0)
        busy.remove(launcher)
        assert isinstance(outcome, Returned)
        return outcome.value

    assert list(side_by_side(job, range(5))) == [0, 1, 4, 9, 16]


def test_nothing_to_do_starts_nothing() -> None:
    """No job, no result."""
    nothing: Sequence[int] = ()
    assert list(side_by_side(lambda _launcher, item: item, nothing)) == []


def test_what_a_job_raises_is_raised() -> None:
    """What has not begun by then does not begin."""
    begun: list[int] = []

    def job(_launcher: Launcher, number: int) -> int:
        begun.append(number)
        if number == 1:
            raise ValueError(number)
        time.sleep(0.05 if number else 0)
        return number

    found = side_by_side(job, range(50))
    assert next(found) == 0
    with pytest.raises(ValueError, match="1"):
        next(found)
    assert len(begun) < 10


def test_calls_of_our_own_functions_at_the_same_time_leave_the_warnings_alone() -> None:
    """The list of filters belongs to the whole process: each call has it to itself."""
    before = list(warnings.filters)
    begun = threading.Event()

    def first() -> str:
        begun.set()
        time.sleep(0.1)
        warnings.warn("not shown", stacklevel=1)
        return "first"

    def call() -> None:
        with Call() as one:
            found.append(one.result(first, (), {}, 0))

    found: list[object] = []
    thread = threading.Thread(target=call)
    thread.start()
    assert begun.wait(10)
    with Call() as other:
        found.append(other.result(lambda: "second", (), {}, 0))
    thread.join()
    assert found == ["first", "second"]
    assert list(warnings.filters) == before


@pytest.mark.parametrize("kind", ["auto", "fresh"])
def test_nobody_waits_for_what_is_not_wanted_any_more(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends jobs that wait for their worker, and leaves no process behind."""
    launchers: list[Launcher] = []

    def opened() -> Launcher:
        launchers.append(open_launcher(kind))  # type: ignore[arg-type]
        return launchers[-1]

    monkeypatch.setattr("nngrade.authoring.side_by_side.open_launcher", opened)
    before, busy = set(psutil.Process().children(recursive=True)), threading.Event()

    def job(launcher: Launcher, number: int) -> int:
        if number:
            with launcher.start(Limits()) as worker:
                worker.load({"a.py": b"def f():\n    while True: pass\n"}, "a.py", ["f"])
                busy.set()
                worker.call("f", (), seconds=60)
            with launcher.start(Limits()):
                raise AssertionError("nothing starts any more")
        return number

    found = side_by_side(job, range(9))
    assert next(found) == 0
    assert busy.wait(20)
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        found.throw(KeyboardInterrupt())  # type: ignore[attr-defined]
    assert time.monotonic() - started < 10
    assert set(psutil.Process().children(recursive=True)) <= before
    with pytest.raises(GraderError):
        launchers[0].start(Limits())
