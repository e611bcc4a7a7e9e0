"""Starting and stopping: quick, clean, and with a clear message when it does not work."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest

from nngrade import sandbox
from nngrade.errors import GraderError
from nngrade.sandbox import Launcher, Worker, interpreter, open_launcher
from nngrade.sandbox.outcomes import Limits, Loaded
from nngrade.sandbox.process import exit_detail, proc_memory

linux = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
KINDS = ["zygote", "fresh"] if sys.platform == "linux" else ["fresh"]
SOURCE = {"w.py": b"import os\ndef f(): return os.getpid()"}


def test_the_sandbox_is_imported_without_numpy() -> None:
    """So the zygote's import of NumPy and ours go side by side."""
    code = "import sys, nngrade.sandbox; assert 'numpy' not in sys.modules; nngrade.sandbox.Worker"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)  # noqa: S603  our own code


def test_an_unknown_name_is_an_attribute_error() -> None:
    """Only Worker is looked up late."""
    with pytest.raises(AttributeError):
        _ = sandbox.Nothing


def test_workers_live_side_by_side(launcher: Launcher) -> None:
    """Each has its own process; closing one does not touch the other."""
    with launcher.start(Limits()) as one, launcher.start(Limits()) as two:
        assert isinstance(one.load(SOURCE, "w.py", ["f"]), Loaded)
        assert isinstance(two.load(SOURCE, "w.py", ["f"]), Loaded)
        first, second = one.call("f", []), two.call("f", [])
        assert first.value != second.value
        one.close()
        assert two.call("f", []).value == second.value
        with pytest.raises(ValueError, match="closed"):
            one.call("f", [])


@pytest.mark.parametrize("kind", KINDS)
def test_closing_the_launcher_ends_everything(kind: Any, alive: Callable[[int], bool]) -> None:
    """Workers that were left open, and the zygote."""
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    with open_launcher(kind) as launcher:
        worker = launcher.start(Limits())
        worker.load(SOURCE, "w.py", ["f"])
        pid = worker.call("f", []).value
        assert alive(pid)
    assert not alive(pid)
    assert {child.pid for child in psutil.Process().children(recursive=True)} <= before


GRADER = """
from nngrade.sandbox import open_launcher
from nngrade.sandbox.outcomes import Limits
SOURCE = b"import os\\ndef f(): return os.getpid(), os.getppid()\\ndef g():\\n    while True: pass"
worker = open_launcher("zygote").start(Limits())
worker.load({"w.py": SOURCE}, "w.py", [])
print(*worker.call("f", []).value, flush=True)
worker.call("g", [], seconds=60)
"""


@linux
def test_nothing_outlives_a_killed_grader(alive: Callable[[int], bool], tmp_path: Path) -> None:
    """Zygote and worker see that their parent is gone, even in an endless loop."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-c", GRADER]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as grader:  # noqa: S603  ours
        assert grader.stdout is not None
        pids = [int(word) for word in grader.stdout.readline().split()]
        assert len(pids) == 2
        assert all(map(alive, pids))
        grader.kill()
    deadline = time.monotonic() + 5
    while any(map(alive, pids)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(map(alive, pids))


@pytest.mark.parametrize("kind", KINDS)
def test_a_broken_numpy_is_told(kind: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    """The message names the reason and what to try; the next start says it again."""
    (tmp_path / "numpy.py").write_text("raise ImportError('libopenblas is missing')")
    environment = {**interpreter.environment(), "PYTHONPATH": str(tmp_path)}
    monkeypatch.setattr(interpreter, "environment", lambda *_: environment)
    with open_launcher(kind) as launcher:
        for _ in range(2):
            with pytest.raises(GraderError, match="libopenblas is missing") as caught:
                launcher.start(Limits())
            assert "import numpy" in caught.value.ko


@pytest.mark.parametrize("kind", KINDS)
def test_an_interpreter_that_does_not_start_is_told(kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Here Python cannot find its own library."""
    environment = {**interpreter.environment(), "PYTHONHOME": "/nonexistent"}
    monkeypatch.setattr(interpreter, "environment", lambda *_: environment)
    with open_launcher(kind) as launcher, pytest.raises(GraderError):
        launcher.start(Limits())


@pytest.mark.parametrize("kind", KINDS)
def test_an_interpreter_that_hangs_is_told(kind: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    """After a deadline."""
    (tmp_path / "numpy.py").write_text("import time; time.sleep(60)")
    environment = {**interpreter.environment(), "PYTHONPATH": str(tmp_path)}
    monkeypatch.setattr(interpreter, "environment", lambda *_: environment)
    monkeypatch.setattr(interpreter, "START_SECONDS", 0.3)
    monkeypatch.setattr("nngrade.sandbox.zygote._ANSWER_SECONDS", 0.3)
    with open_launcher(kind) as launcher, pytest.raises(GraderError):
        launcher.start(Limits())


@linux
def test_the_machine_s_own_kind_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The zygote where pidfd_open works, else fresh interpreters; the zygote on demand only where there is one."""

    def refuse(_pid: int) -> int:
        raise OSError

    with open_launcher() as launcher:
        assert type(launcher._starters[""]).__name__ == "ZygoteStarter"
    monkeypatch.setattr(os, "pidfd_open", refuse)
    with open_launcher() as launcher:
        assert type(launcher._starters[""]).__name__ == "FreshStarter"
    monkeypatch.setattr(sys, "platform", "darwin")
    with open_launcher() as launcher:
        assert type(launcher._starters[""]).__name__ == "FreshStarter"
    with pytest.raises(ValueError, match="Linux"):
        open_launcher("zygote")


def test_a_worker_s_name_is_given_late() -> None:
    """``nngrade.sandbox.Worker`` is the class of what start gives."""
    assert Worker.__name__ == "Worker"


def test_the_environment_has_what_the_interpreter_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing that could be secret."""
    monkeypatch.setenv("CANVAS_TOKEN", "secret")
    monkeypatch.setenv("SYSTEMROOT", "C:\\Windows")
    assert "secret" not in interpreter.environment().values()
    monkeypatch.setattr(sys, "platform", "win32")
    assert interpreter.environment()["SYSTEMROOT"] == "C:\\Windows"


def test_exit_codes_have_names() -> None:
    """Signals by name, also those that Python has none for."""
    assert [exit_detail(code) for code in (0, 3, -9, -99)] == ["exit:0", "exit:3", "signal:SIGKILL", "signal:99"]


@linux
def test_memory_by_proc() -> None:
    """Of a living process; None for one that is not there."""
    assert (proc_memory(os.getpid()) or 0) > 1 << 20
    assert proc_memory(2**22 + 1) is None


@pytest.mark.parametrize("kind", KINDS)
def test_an_interpreter_that_is_not_there_is_told(kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening does not fail, starting says it; when it is there again, all is well."""
    with monkeypatch.context() as patch:
        patch.setattr(interpreter, "command", lambda *_: ["/nonexistent/python"])
        launcher = open_launcher(kind)
        with pytest.raises(GraderError, match="nonexistent"):
            launcher.start(Limits())
    with launcher:
        launcher.start(Limits()).close()


@linux
def test_an_interrupted_question_does_not_mix_up_the_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """After Ctrl-C the zygote is given up; everything still ends."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with open_launcher("zygote") as launcher:
        worker = launcher.start(Limits())
        with monkeypatch.context() as patch:
            patch.setattr("socket.recv_fds", interrupt)
            with pytest.raises(KeyboardInterrupt):
                launcher.start(Limits())
        worker.close()
        launcher.start(Limits()).close()
