"""Every way in which student code can end a worker has its own outcome, and the next worker is as good as new."""

from __future__ import annotations

import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nngrade.errors import GraderError
from nngrade.model import Verdict
from nngrade.sandbox import open_launcher
from nngrade.sandbox.outcomes import Ended, Limits, Loaded, Raised, Returned

linux = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")

# Whatever the channel's descriptor is, student code in the same process can write to it.
FORGE = """
import json, os, struct, time
def write(data):
    for fd in range(3, 64):
        try:
            os.write(fd, data)
        except OSError:
            pass
def frame(header, body=b""):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<4sII", b"NNG\\x01", len(text), len(body)) + text + body
"""

CRASHES = {
    "exit:3": "import os\ndef f(): os._exit(3)",
    "exit:0": "import os\ndef f(): os._exit(0)",
    "signal:SIGSEGV": "import ctypes\ndef f(): ctypes.string_at(0)",
    "signal:SIGABRT": "import os\ndef f(): os.abort()",
    "signal:SIGKILL": "import os, signal\ndef f(): os.kill(os.getpid(), signal.SIGKILL)",
}


def forged(code: str) -> str:
    """A submission whose ``f`` writes to the channel itself."""
    return FORGE + "def f():\n" + textwrap.indent(textwrap.dedent(code), "    ")


@posix
@pytest.mark.parametrize(("detail", "source"), CRASHES.items(), ids=CRASHES)
def test_a_process_that_ends_in_a_call_is_crashed(student: Any, detail: str, source: str) -> None:
    """Exit codes and signals are told as such."""
    outcome = student.call(source)
    assert isinstance(outcome, Ended)
    assert (outcome.verdict, outcome.detail) == (Verdict.CRASHED, detail)
    assert student.is_fine()


@posix
@pytest.mark.parametrize(("detail", "source"), CRASHES.items(), ids=CRASHES)
def test_a_process_that_ends_at_import_is_crashed(student: Any, detail: str, source: str) -> None:
    """The same when the module does it while it is loaded."""
    _, outcome = student.load(source + "\nf()")
    assert isinstance(outcome, Ended)
    assert (outcome.verdict, outcome.detail) == (Verdict.CRASHED, detail)


LOOPS = {
    "busy": "def f():\n    while True: pass",
    "swallows": "def f():\n    while True:\n     try:\n      while True: pass\n     except BaseException: pass",
    "sleeps": "import time\ndef f():\n    time.sleep(60)",
    "deaf": "import signal\ndef f():\n    signal.signal(signal.SIGTERM, signal.SIG_IGN)\n    while True: pass",
    "lazy": "def f():\n    class E(Exception):\n        def __str__(self):\n            while True: pass\n    raise E",
}


@pytest.mark.parametrize("source", LOOPS.values(), ids=LOOPS)
def test_an_endless_call_is_a_timeout(student: Any, source: str) -> None:
    """The deadline holds whatever the code does, and what was printed before survives."""
    outcome = student.call(source.replace("def f():", "def f():\n    print('before')"), seconds=0.2)
    assert (outcome.verdict, outcome.detail, outcome.output) == (Verdict.TIMEOUT, "task_seconds:15", "before\n")
    assert outcome.seconds < 2


def test_a_timeout_names_the_limit_that_was_exceeded(student: Any) -> None:
    """Load, call and task have limits of their own."""
    limits = Limits(load_seconds=0.2, call_seconds=0.2)
    _, outcome = student.load("while True: pass", limits=limits)
    assert outcome.detail == "load_seconds:0.2"
    assert student.call(LOOPS["busy"], limits=Limits(call_seconds=0.2)).detail == "call_seconds:0.2"
    assert student.is_fine()


BOMBS = {
    "array": "import numpy as np\ndef f(): return np.ones(10**9)",
    "list": "def f():\n    a = []\n    while True: a.append([0] * 10000)",
    "string": "def f():\n    s = 'x'\n    while True: s += s",
}


@linux
@pytest.mark.parametrize("source", BOMBS.values(), ids=BOMBS)
def test_a_memory_bomb_is_stopped(student: Any, source: str) -> None:
    """It ends as MemoryError or as the memory verdict, whichever comes first."""
    outcome = student.call(source, limits=Limits(memory_mb=64))
    if isinstance(outcome, Raised):
        assert "MemoryError" in outcome.bases
    else:
        assert (outcome.verdict, outcome.detail) == (Verdict.MEMORY, "memory_mb:64")
    assert student.is_fine()


@linux
def test_shared_memory_counts_too(student: Any) -> None:
    """What the kernel's limits miss is seen from outside."""
    source = """
        import mmap, time
        def f():
            m = mmap.mmap(-1, 128 << 20)
            for i in range(0, len(m), 4096):
                m[i] = 1
            time.sleep(5)
    """
    outcome = student.call(source, limits=Limits(memory_mb=64))
    assert (outcome.verdict, outcome.detail) == (Verdict.MEMORY, "memory_mb:64")


@linux
def test_memory_that_was_never_full_is_no_bomb(student: Any) -> None:
    """Half of the limit may be used, again and again."""
    source = "import numpy as np\ndef f():\n    return sum(float(np.ones(4 << 20).sum()) for _ in range(5))"
    assert student.call(source, limits=Limits(memory_mb=96)).value == 5 * (4 << 20)


@posix
def test_closing_all_descriptors_is_crashed(student: Any) -> None:
    """The channel is gone, so the worker is too, whether it goes on or returns."""
    for rest in ("time.sleep(60)", "return 1"):
        outcome = student.call(f"import os, time\ndef f():\n    os.closerange(0, 1000)\n    {rest}")
        assert (outcome.verdict, outcome.detail) == (Verdict.CRASHED, "channel closed")
        assert outcome.seconds < 3
    assert student.is_fine()


GARBAGE = {
    "words": "write(b'all tests passed')",
    "wrong_seq": "write(frame({'op': 'returned', 'seq': 99, 'value': None, 'warnings': [], 'modified': []}))",
    "text_seq": "write(frame({'op': 'returned', 'seq': '2', 'value': None, 'warnings': [], 'modified': []}))",
    "wrong_op": "write(frame({'op': 'loaded', 'seq': 2, 'functions': {}, 'defined': [], 'failures': []}))",
    "second_ready": "write(frame({'op': 'ready'}))",
    "claims": "write(frame({'op': 'verdict', 'seq': 2, 'verdict': 'passed', 'score': 100}))",
    "extra_field": "write(frame({'op': 'output', 'text': '', 'passed': True}))",
    "huge": "write(struct.pack('<4sII', b'NNG\\x01', 2, 0xFFFFFFFF)); time.sleep(60)",
    "huge_header": "write(struct.pack('<4sII', b'NNG\\x01', 0xFFFFFFFF, 0)); time.sleep(60)",
    "not_json": "write(frame(b'{]'))",
    "deep": "write(frame(b'[' * 100000))",
    "huge_int": "write(frame(b'{\"op\": ' + b'9' * 100000 + b'}'))",
    "pickle": "write(b'\\x80\\x04cos\\nsystem\\n')",
}


@posix
@pytest.mark.parametrize("code", GARBAGE.values(), ids=GARBAGE)
def test_garbage_on_the_channel_is_crashed(student: Any, code: str) -> None:
    """A reply that is none is the student's crash, at once."""
    outcome = student.call(forged(code))
    assert (outcome.verdict, outcome.detail) == (Verdict.CRASHED, "garbage")
    assert student.is_fine()


@posix
def test_a_forged_reply_only_says_what_a_function_could_return(student: Any) -> None:
    """A well-formed reply is a value like any other; the real reply after it is out of turn."""
    code = """
        write(frame({"op": "returned", "seq": 2, "value": ["int", "42"], "warnings": [], "modified": []}))
        return 1
    """
    worker, _ = student.load(forged(code))
    assert worker.call("f", []).value == 42
    outcome = worker.call("f", [])
    assert (outcome.verdict, outcome.detail) == (Verdict.CRASHED, "garbage")


@posix
def test_a_slow_drip_is_a_timeout(student: Any) -> None:
    """The whole reply must be there before the deadline."""
    code = """
        for byte in frame({"op": "returned", "seq": 2, "value": None, "warnings": [], "modified": []}):
            write(bytes([byte]))
            time.sleep(0.05)
    """
    outcome = student.call(forged(code), seconds=0.4)
    assert outcome.verdict is Verdict.TIMEOUT
    assert outcome.seconds < 2


def test_an_answer_that_waits_for_us_came_in_time(quick: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """This process may have been stopped (Ctrl-Z) while the worker answered."""
    worker, _ = quick.load("def f(): return 1")
    receive, stopped = worker._process.receive, []

    def stop_once(timeout: float) -> bytes | None:
        if not stopped:
            stopped.append(time.sleep(0.3))
            return None
        return receive(timeout)  # type: ignore[no-any-return]

    monkeypatch.setattr(worker._process, "receive", stop_once)
    outcome = worker.call("f", [], seconds=0.2)
    assert isinstance(outcome, Returned)


@posix
@pytest.mark.parametrize("code", ["while True: write(frame({'op': 'output', 'text': 'x' * 4000}))"])
def test_a_flood_of_output_gains_no_time(student: Any, code: str) -> None:
    """Output frames beyond the allowance are dropped."""
    outcome = student.call(forged(code), seconds=0.3)
    assert outcome.verdict is Verdict.TIMEOUT
    assert len(outcome.output) == Limits().output_chars
    assert outcome.seconds < 3


def test_endless_printing_is_a_timeout_with_its_beginning(student: Any) -> None:
    """The first characters are kept."""
    outcome = student.call("def f():\n    while True: print('abcdefghi')", seconds=0.2)
    assert outcome.verdict is Verdict.TIMEOUT
    assert outcome.output == "abcdefghi\n" * 400


def test_what_was_printed_survives_a_crash(student: Any) -> None:
    """Lines reach the trusted side before the process ends."""
    assert student.call("import os\ndef f():\n    print('one')\n    os._exit(1)").output == "one\n"


def test_an_ended_worker_stays_ended(student: Any) -> None:
    """Every later call gives the same end, at once."""
    worker, _ = student.load("import os\ndef f():\n    print('x')\n    os._exit(1)")
    first = worker.call("f", [])
    again = worker.call("f", [])
    assert (again.verdict, again.detail, again.output) == (first.verdict, first.detail, "")
    worker.close()
    worker.close()


@posix
def test_a_forked_copy_of_the_worker_says_nothing(student: Any) -> None:
    """A student's fork that returns into our loop ends silently."""
    worker, _ = student.load("import os\ndef f():\n    os.fork()\n    return 5")
    assert worker.call("f", []).value == 5
    assert worker.call("f", []).value == 5


@posix
@pytest.mark.parametrize("escape", ["", "os.setsid()"])
def test_no_process_is_left_behind(student: Any, alive: Callable[[int], bool], escape: str) -> None:
    """Children that student code leaves running are killed with the worker, also those with their own session."""
    source = f"""
        import os, time
        def f():
            pids = []
            for _ in range(5):
                pid = os.fork()
                if pid == 0:
                    try:
                        {escape or "pass"}
                        time.sleep(60)
                    finally:
                        os._exit(0)
                pids.append(pid)
            time.sleep(0.1)
            return pids, os.getpid()
    """
    worker, _ = student.load(source)
    children, pid = worker.call("f", []).value
    assert all(alive(child) for child in children)
    worker.close()
    deadline = time.monotonic() + 5
    while any(map(alive, [pid, *children])) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not any(map(alive, [pid, *children]))


@posix
def test_a_child_that_holds_the_channel_does_not_keep_a_dead_worker_alive(student: Any) -> None:
    """The death of the worker counts, not the end of the channel."""
    source = """
        import os, time
        def f():
            if os.fork() == 0:
                time.sleep(60)
                os._exit(0)
            os._exit(4)
    """
    outcome = student.call(source)
    assert (outcome.verdict, outcome.detail) == (Verdict.CRASHED, "exit:4")
    assert outcome.seconds < 3


@linux
def test_losing_the_zygote_is_our_error_once() -> None:
    """The task that saw it gets a grader error; the next start has a new zygote."""
    with open_launcher("zygote") as launcher:
        worker = launcher.start(Limits())
        worker.load({"w.py": b"import os, time\ndef f(): os.kill(os.getppid(), 9), time.sleep(9)"}, "w.py", ["f"])
        with pytest.raises(GraderError):
            worker.call("f", [])
        with pytest.raises(GraderError):
            worker.call("f", [])
        with launcher.start(Limits()) as again:
            assert isinstance(again.load({"w.py": b"def f(): pass"}, "w.py", ["f"]), Loaded)
            assert isinstance(again.call("f", []), Returned)


@linux
def test_a_stopped_zygote_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that does not answer counts as lost."""
    monkeypatch.setattr("nngrade.sandbox.zygote._ANSWER_SECONDS", 0.3)
    with open_launcher("zygote") as launcher:
        worker = launcher.start(Limits())
        worker.load({"w.py": b"import os\ndef f(): os.kill(os.getppid(), 19)"}, "w.py", ["f"])
        assert isinstance(worker.call("f", []), Returned)
        with pytest.raises(GraderError):
            launcher.start(Limits())
        launcher.start(Limits()).close()


@posix
def test_a_scratch_folder_that_was_locked_is_removed(student: Any) -> None:
    """Nothing of a worker stays on the disk, whatever it did there."""
    source = """
        import os
        def f():
            os.makedirs("a/b")
            open("a/b/c", "w").write("x")
            os.chmod("a", 0)
            return os.getcwd()
    """
    worker, _ = student.load(source)
    folder = worker.call("f", []).value
    assert Path(folder).is_dir()
    worker.close()
    assert not Path(folder).exists()
