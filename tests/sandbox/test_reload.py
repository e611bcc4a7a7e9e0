"""Loading again begins afresh; calls that are sent together are answered one by one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from nngrade.sandbox import Worker
from nngrade.sandbox.outcomes import CallOutcome, Ended, Limits, Loaded, Raised, Returned
from nngrade.sandbox.protocol import Call
from nngrade.values import Kept, ScratchPath

PATH = "l1/work.py"


def run(worker: Worker, calls: Sequence[Call], limits: Limits | None = None) -> list[CallOutcome]:
    """All outcomes."""
    return list(worker.run(calls, limits or Limits(), math.inf))


def value(worker: Worker, *args: object) -> object:
    """What ``f`` returns."""
    outcome = worker.call("f", args)
    assert isinstance(outcome, Returned), outcome
    return outcome.value


@pytest.mark.parametrize(
    ("prepare", "trace"),
    [
        ("import helper", "helper.calls.append(1); return len(helper.calls)"),
        ("calls = []", "calls.append(1); return len(calls)"),
        ("import numpy as np", "return np.random.rand()"),
        ("import random", "return random.random()"),
        ("import numpy as np", "old = np.geterr()['divide']; np.seterr(divide='raise'); return old"),
        ("import numpy as np", "old = np.get_printoptions()['precision']; np.set_printoptions(3); return old"),
        ("import os", "old = os.environ.get('SEEN', ''); os.environ['SEEN'] = '1'; return old"),
        ("import os", "old = len(os.listdir()); os.makedirs('a/b'); open('c', 'w').close(); return old"),
        ("import os", "old = os.getcwd(); os.mkdir('d'); os.chdir('d'); return old"),
        ("import sys", "old = len(sys.path); sys.path.append('x'); return old"),
        ("import sys", "old = len(sys.meta_path); sys.meta_path.append(None); return old"),
        ("import warnings", "old = len(warnings.filters); warnings.simplefilter('error', OSError, 7); return old"),
    ],
)
def test_a_second_load_begins_afresh(student: Any, prepare: str, trace: str) -> None:
    """What the first call left behind is gone: modules, random numbers, settings and files."""
    worker, _ = student.load(f"{prepare}\ndef f():\n    {trace}\n", helper="calls = []")
    first = value(worker)
    assert isinstance(worker.reload(PATH, ["f"]), Loaded)
    assert value(worker) == first


def test_kept_results_are_forgotten(student: Any) -> None:
    """A kept result belongs to the loading in which it was made."""
    worker, _ = student.load("def f(x): return x")
    worker.call("f", [1], keep=0)
    assert value(worker, Kept(0)) == 1
    worker.reload(PATH, ["f"])
    assert isinstance(worker.call("f", [Kept(0)]), Raised)


def test_another_file_of_the_same_submission(student: Any) -> None:
    """A worker serves all exercises of one submission; a file that does not load is told, and the next one loads."""
    worker, _ = student.load("def f(): return 1", other="def f(): return 2", broken="def f(:")
    assert isinstance(worker.reload("l1/other.py", ["f"]), Loaded)
    assert value(worker) == 2
    assert isinstance(worker.reload("l1/broken.py", ["f"]), Raised)
    assert isinstance(worker.reload(PATH, ["f"]), Loaded)
    assert value(worker) == 1


def test_reloading_needs_a_first_load(quick: Any) -> None:
    """There is nothing to load again."""
    with quick.launcher.start(Limits()) as worker, pytest.raises(ValueError, match="follows"):
        worker.reload(PATH, ["f"])


def test_many_calls_at_once(student: Any) -> None:
    """Outcomes come in order, each with its own printed words, an exception among them."""
    worker, _ = student.load("def f(x):\n    print(x)\n    return 1 / x\n")
    found = run(worker, [Call("f", [x]) for x in (1.0, 2.0, 0.0, 4.0)])
    assert [type(outcome) for outcome in found] == [Returned, Returned, Raised, Returned]
    assert [outcome.output for outcome in found] == ["1.0\n", "2.0\n", "0.0\n", "4.0\n"]


def test_large_arguments_for_many_calls(student: Any) -> None:
    """More bytes than a socket takes at once, in both directions, do not lock the two sides."""
    worker, _ = student.load("def f(x): return x + 1")
    found = run(worker, [Call("f", [np.full(60_000, float(k))]) for k in range(12)])
    assert [outcome.value[0] for outcome in found if isinstance(outcome, Returned)] == [k + 1.0 for k in range(12)]


def test_nothing_comes_after_the_call_that_ended_the_worker(student: Any) -> None:
    """Calls behind it have no outcome; the worker stays ended."""
    worker, _ = student.load("import os\ndef f(x):\n    if x == 1: os._exit(3)\n    return x\n")
    found = run(worker, [Call("f", [x]) for x in range(4)])
    assert [type(outcome) for outcome in found] == [Returned, Ended]
    assert not worker.alive
    assert isinstance(worker.call("f", [0]), Ended)


def test_each_call_has_its_own_time(student: Any) -> None:
    """The clock of a call starts when the one before it is answered; that of a chain runs through."""
    worker, _ = student.load("import time\ndef f():\n    time.sleep(0.2)\n")
    limits = Limits(call_seconds=0.35)
    assert [type(one) for one in run(worker, [Call("f", []), Call("f", []), Call("f", [])], limits)] == [Returned] * 3
    found = run(worker, [Call("f", []), Call("f", [], chained=True)], limits)
    assert [type(outcome) for outcome in found] == [Returned, Ended]
    assert isinstance(found[1], Ended)
    assert found[1].detail == "call_seconds:0.35"


def test_all_calls_share_the_tasks_time(student: Any) -> None:
    """When it is used up, that is what is told."""
    worker, _ = student.load("import time\ndef f():\n    time.sleep(0.2)\n")
    found = list(worker.run([Call("f", [])] * 3, Limits(task_seconds=0.3), 0.3))
    assert [getattr(outcome, "detail", "") for outcome in found] == ["", "task_seconds:0.3"]


def test_a_chain_stops_where_a_call_does_not_return(student: Any) -> None:
    """The calls behind it are not made; the next chain is."""
    source = "seen = []\ndef f(x):\n    seen.append(x)\n    if x == 1: raise KeyError\n    return list(seen)\n"
    worker, _ = student.load(source)
    calls = [Call("f", [1]), Call("f", [2], chained=True), Call("f", [3], chained=True), Call("f", [4])]
    found = run(worker, calls)
    assert [type(outcome) for outcome in found] == [Raised, Raised, Raised, Returned]
    assert isinstance(found[3], Returned)
    assert found[3].value == [1, 4]


def test_an_unremovable_file_does_not_stop_a_reload(student: Any) -> None:
    """Leftovers that cannot be taken away are left; loading goes on."""
    worker, _ = student.load("import os\ndef f(p):\n    os.makedirs('d/e'); os.chmod('d', 0); return 1\n")
    assert value(worker, ScratchPath("x")) == 1
    assert isinstance(worker.reload(PATH, ["f"]), Loaded)
