"""Confined workers: what student code reaches for it does not get, whichever layers the machine offers."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

if sys.platform != "linux":
    pytest.skip("needs Linux", allow_module_level=True)

from nngrade.model import Verdict
from nngrade.sandbox import Launcher, Worker, open_launcher
from nngrade.sandbox.layers import OF_KERNEL
from nngrade.sandbox.machine import probe
from nngrade.sandbox.outcomes import Ended, Limits, Loaded, Raised, Returned

GRADER = Path(open_launcher.__code__.co_filename).parents[2]
MISSING = probe()
needs_both = pytest.mark.skipif(
    bool({"landlock", "namespaces"} & set(MISSING)), reason="this machine lacks Landlock or namespaces"
)
pytestmark = pytest.mark.skipif(
    {"landlock", "namespaces"} <= set(MISSING), reason="this machine offers neither Landlock nor namespaces"
)

WAYS: dict[str, dict[str, Any]] = {
    "all": {},
    "container": {"without": ["namespaces"]},
    "old": {"without": ["landlock"]},
    "fresh": {"kind": "fresh"},
}


@pytest.fixture(scope="module", params=WAYS)
def launcher(request: pytest.FixtureRequest) -> Iterator[Launcher]:
    """A confined launcher: with all layers, as in a container, as on an older kernel, and without a zygote."""
    way = WAYS[request.param]
    left_out = {*way.get("without", ()), *({"namespaces"} if way.get("kind") == "fresh" else ())}
    if {"landlock", "namespaces"} <= {*left_out, *MISSING}:
        pytest.skip("this machine lacks what is left")
    with open_launcher(confined=True, **way) as opened:
        yield opened


class Confined:
    """Calls functions of student code, each in a worker of its own."""

    def __init__(self, launcher: Launcher) -> None:
        self.launcher = launcher
        self.workers: list[Worker] = []

    def call(self, source: str, *args: Any, seconds: float = 5.0, limits: Limits | None = None) -> Any:
        """The outcome of ``f`` of ``source``."""
        worker = self.launcher.start(limits or Limits())
        self.workers.append(worker)
        loaded = worker.load({"w.py": textwrap.dedent(source).encode()}, "w.py", ["f"])
        return worker.call("f", args, seconds=seconds) if isinstance(loaded, Loaded) else loaded

    def tried(self, expression: str, *args: Any) -> str:
        """The name of the error when the expression is evaluated in a worker; empty when there is none."""
        code = f"""
            import ctypes, mmap, os, signal, socket, subprocess, sys
            def f(x=None):
                try:
                    {expression}
                    return ""
                except OSError as error:
                    return type(error).__name__
        """
        outcome = self.call(code, *args)
        return str(outcome.value if isinstance(outcome, Returned) else outcome)


@pytest.fixture
def confined(launcher: Launcher) -> Iterator[Confined]:
    """Student code in confined workers."""
    student = Confined(launcher)
    yield student
    for worker in student.workers:
        worker.close()


REFUSED = {"PermissionError", "FileNotFoundError", "OSError", "ProcessLookupError", "NotADirectoryError"}


def test_layers_are_named(launcher: Launcher) -> None:
    """All that the machine offers, but for those that were left out."""
    assert launcher.confinement[:4] == ("process", "time", "memory", "output")
    assert set(launcher.confinement[4:]) <= {*OF_KERNEL, "quota"}
    assert "seccomp" in launcher.confinement or "seccomp" in MISSING


def test_computing_works(confined: Confined) -> None:
    """NumPy, modules that are imported late, threads, its own folder, the kernel's numbers about the machine."""
    source = """
        import numpy as np
        def f(x):
            import fractions, threading, tempfile, os, sqlite3, numpy.polynomial, datetime
            found = []
            thread = threading.Thread(target=lambda: found.append(float(np.linalg.norm(x))))
            thread.start(); thread.join()
            with tempfile.TemporaryDirectory() as folder, open(folder + "/a", "w") as file:
                file.write("b")
            os.mkdir("c"); np.save("c/d.npy", x); os.rename("c/d.npy", "c/e.npy")
            assert np.load("c/e.npy").tolist() == [3.0, 4.0]
            assert os.listdir(".") == ["c"] and os.cpu_count() >= 1 and os.urandom(2) and open(os.devnull, "w")
            assert open("/proc/self/status").read() and open("/proc/meminfo").read() and open("/proc/cpuinfo").read()
            return found[0], str(datetime.datetime(2026, 1, 1).astimezone().year), np.random.default_rng(1).random() > 0
    """
    import numpy as np  # noqa: PLC0415  only here

    outcome = confined.call(source, np.array([3.0, 4.0]))
    assert isinstance(outcome, Returned), outcome
    assert outcome.value == (5.0, "2026", True)


def test_files_of_others_cannot_be_read(confined: Confined, tmp_path: Path) -> None:
    """A submission beside it, the package, its keys, the machine's; neither can their folders be listed.

    But for the installed package's, which lies among the libraries: Landlock cannot leave out one folder's names, and
    every student has them.
    """
    secret = tmp_path / "secret.py"
    secret.write_text("answer = 42")
    for path in (secret, GRADER / "nngrade" / "values.py", Path("/etc/passwd"), Path.home() / ".bashrc"):
        if path.exists():
            assert confined.tried(f"open({str(path)!r}).read()") in REFUSED, path
    installed = GRADER.name in {"site-packages", "dist-packages"} and "namespaces" not in confined.launcher.confinement
    own = () if installed else (GRADER, GRADER / "nngrade")
    for folder in (tmp_path, tmp_path.parent, *own, Path("/home"), Path("/etc")):
        code = f"assert not {{{tmp_path.name!r}, 'secret.py', 'passwd', 'sandbox'}} & {{*os.listdir({str(folder)!r})}}"
        assert confined.tried(code) in {*REFUSED, ""}, folder


def test_nothing_outside_can_be_changed(confined: Confined, tmp_path: Path) -> None:
    """Written, emptied, removed, renamed, linked, or given other rights."""
    target = tmp_path / "target"
    target.write_text("as it was")
    before = target.stat()
    name = str(target)
    for code in (
        *(f"open({name!r}, 'a').write('x')", f"os.truncate({name!r}, 0)", f"os.unlink({name!r})"),
        *(f"os.rename({name!r}, 'mine')", f"os.chmod({name!r}, 0)", f"os.utime({name!r}, (0, 0))"),
        *(f"os.link({name!r}, 'mine')", f"os.open({name!r}, os.O_RDONLY | os.O_TRUNC)", f"os.mkdir({name + '2'!r})"),
        *(f"open({os.__file__!r}, 'a')", f"os.open({os.__file__!r}, os.O_RDONLY | os.O_TRUNC)"),
    ):
        assert confined.tried(code) in REFUSED, code
    assert target.read_text() == "as it was"
    after = target.stat()
    assert (after.st_mode, after.st_mtime_ns, after.st_nlink) == (before.st_mode, before.st_mtime_ns, 1)


def test_no_process_can_be_started_or_touched(confined: Confined) -> None:
    """Neither a copy of its own nor a program; signals reach neither us nor the zygote."""
    with subprocess.Popen([sys.executable, "-S", "-c", "import time; time.sleep(60)"]) as victim:
        for code in (
            *("os.fork()", "subprocess.run(['/bin/true'])", "os.execv('/bin/true', ['true'])"),
            *(f"os.kill({victim.pid}, 9)", f"os.kill({os.getpid()}, 0)", "os.kill(-1, 0)", "os.kill(0, 0)"),
            *(
                f"os.pidfd_open({victim.pid})",
                f"open('/proc/{victim.pid}/mem')",
                f"open('/proc/{os.getpid()}/environ')",
            ),
            *("os.setsid()", "os.nice(-1)", "os.sched_setaffinity(0, {0})", "os.memfd_create('x')"),
        ):
            assert confined.tried(code) in REFUSED, code
        assert victim.poll() is None
        victim.kill()


def test_the_zygote_cannot_be_reached(confined: Confined) -> None:
    """Its memory, its descriptors, its life."""
    code = """
        import os
        def f():
            found = []
            for action in (
                lambda: os.kill(os.getppid() or 999999, 0),
                lambda: open(f"/proc/{os.getppid() or 999999}/mem", "rb").read(1),
                lambda: open(f"/proc/{os.getppid() or 999999}/environ", "rb").read(1),
                lambda: os.listdir(f"/proc/{os.getppid() or 999999}/fd"),
            ):
                try:
                    found.append(bool(action()) or True)
                except OSError:
                    pass
            return found, sorted(os.listdir("/proc/self/fd"))
    """
    found, descriptors = confined.call(code).value
    assert found == []
    assert len(descriptors) <= 6  # 0, 1, 2, the channel's one or two, and the list's own
    assert confined.call("def f(): return 1").value == 1


def test_there_is_no_network(confined: Confined) -> None:
    """Not even to this machine."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert confined.tried(f"socket.create_connection(('127.0.0.1', {port}), 1)") in REFUSED
        assert confined.tried("socket.socket(socket.AF_UNIX).connect('\\0abstract')") in REFUSED
        server.settimeout(0.05)
        with pytest.raises(TimeoutError):
            server.accept()


def test_the_standard_descriptors_lead_nowhere(confined: Confined) -> None:
    """A flood does not reach anyone, and what is printed is bounded."""
    code = """
        import os
        def f():
            for fd in (1, 2):
                for _ in range(100):
                    os.write(fd, b"x" * 100000)
            assert os.read(0, 10) == b""
            print("y" * 100000)
    """
    outcome = confined.call(code)
    assert isinstance(outcome, Returned), outcome
    assert outcome.output == "y" * 4000


def test_nothing_is_left_for_the_next_one(confined: Confined) -> None:
    """No file, and no folder of its predecessor's."""
    code = """
        import os
        def f():
            before = os.listdir(".")
            open("left", "w").write("for you")
            return before, os.getcwd(), os.environ["HOME"] == os.getcwd()
    """
    first, second = confined.call(code).value, confined.call(code).value
    assert first[0] == second[0] == []
    assert first[2]
    assert first[1] == "/scratch" or first[1] != second[1]


def test_the_folder_has_a_size(confined: Confined) -> None:
    """Many files are refused or seen from outside; the folder is gone afterwards."""
    code = """
        import time
        def f():
            for number in range(200):
                with open(str(number), "wb") as file:
                    file.write(bytes(1 << 20))
            time.sleep(5)
    """
    outcome = confined.call(code)
    if isinstance(outcome, Ended):
        assert (outcome.verdict, outcome.detail) == (Verdict.FORBIDDEN, "disk_mb:64")
    else:
        assert "No space left" in outcome.message
    folder = Path(confined.workers[-1]._scratch.path)
    confined.workers[-1].close()
    assert not folder.exists()


def test_threads_are_counted(confined: Confined) -> None:
    """As many as a training needs, and not thousands."""
    code = """
        import threading, time
        def f(count):
            threading.stack_size(65536)
            for _ in range(count):
                threading.Thread(target=time.sleep, args=(20,), daemon=True).start()
            time.sleep(0.1)
            return count
    """
    assert confined.call(code, 30).value == 30
    started = time.monotonic()
    outcome = confined.call(code, 100_000)
    if isinstance(outcome, Raised):  # the kernel's own limit came first
        assert outcome.message == "can't start new thread"
    else:
        assert (outcome.verdict, outcome.detail.partition(":")[0]) == (Verdict.FORBIDDEN, "threads")
    assert time.monotonic() - started < 3


def test_nothing_goes_on_between_the_calls(confined: Confined) -> None:
    """A thread that was left running stands still, so nobody need watch it; the next call finds it again."""
    code = """
        import threading, time
        ticks = []
        def tick():
            while True:
                ticks.append(1)
                time.sleep(0.001)
        def f():
            if not ticks:
                threading.Thread(target=tick, daemon=True).start()
            return len(ticks)
    """
    confined.call(code)
    worker = confined.workers[-1]
    first = worker.call("f", []).value
    time.sleep(0.3)
    assert worker.call("f", []).value - first < 100
    time.sleep(0.02)
    assert worker.call("f", []).value > 0


def test_memory_is_limited_however_it_is_had(confined: Confined) -> None:
    """Private, and shared with nobody."""
    shared = """
        import mmap, time
        def f():
            memory = mmap.mmap(-1, 128 << 20)
            for place in range(0, len(memory), 4096):
                memory[place] = 1
            time.sleep(5)
    """
    assert confined.call(shared, limits=Limits(memory_mb=64)).verdict is Verdict.MEMORY
    private = confined.call("def f(): return len(bytes(1 << 30))", limits=Limits(memory_mb=64))
    assert "MemoryError" in private.bases


def test_a_loop_that_swallows_everything_ends_in_time(confined: Confined) -> None:
    """Interrupts, signals and limits of the kernel included."""
    code = """
        import resource, signal
        def f():
            for number in range(1, 65):
                try:
                    signal.signal(number, signal.SIG_IGN)
                except (OSError, ValueError):
                    pass
            while True:
                try:
                    while True: pass
                except BaseException: pass
    """
    outcome = confined.call(code, seconds=0.3)
    assert outcome.verdict is Verdict.TIMEOUT
    assert outcome.seconds < 2


FORBIDDEN = {
    "file": "import os\ndef f(): os.listdir('/')",
    "system": "import os\ndef f():\n    return os.fork()",
}


@pytest.mark.parametrize("kind", FORBIDDEN)
def test_a_refusal_that_is_not_caught_is_forbidden(confined: Confined, kind: str) -> None:
    """With the student's line; the worker ends.  Without Landlock a view of nothing may be listed."""
    if kind == "file" and "landlock" not in confined.launcher.confinement:
        pytest.skip("only Landlock refuses this")
    outcome = confined.call(FORBIDDEN[kind])
    assert isinstance(outcome, Ended)
    assert (outcome.verdict, outcome.detail) == (Verdict.FORBIDDEN, kind)
    assert outcome.raised is not None
    assert outcome.raised.frames[-1].line in {2, 3}
    worker = confined.workers[-1]
    assert worker.call("f", []).verdict is Verdict.FORBIDDEN


MISTAKES = [
    "def f(): open('data.csv')",
    "def f(): open('/data/student.csv')",
    "def f(): open('.')",
    "def f(): raise PermissionError('not yours')",
    "import os\ndef f():\n    try:\n        os.fork()\n    except OSError:\n        raise ValueError",
]


@pytest.mark.parametrize("source", MISTAKES)
def test_a_mistake_is_a_mistake(confined: Confined, source: str) -> None:
    """A file that is not there, or an exception of the student's own, is no attack."""
    assert isinstance(confined.call(source), Raised)


@needs_both
@pytest.mark.parametrize("layer", [*OF_KERNEL, "quota"])
def test_each_layer_can_be_left_out(layer: str) -> None:
    """The others stay, and computing works."""
    with open_launcher(confined=True, without={layer}) as opened:
        assert layer not in opened.confinement
        assert len(opened.confinement) == 4 + len(OF_KERNEL) - len(MISSING.keys() - {layer})
        assert Confined(opened).call("def f(): return 3").value == 3


@needs_both
def test_a_layer_that_fails_later_is_told(tmp_path: Path) -> None:
    """Then nothing is graded, rather than with less than was promised."""
    with open_launcher("zygote", confined=True) as opened:
        policy = {
            "memory_mb": 10,
            "scratch": str(tmp_path / "none"),
            "layers": ["namespaces"],
            "disk_mb": 1,
            "library": "",
        }
        process = opened._starters[""].start({**policy, "output_chars": 1, "frame_bytes": 1})
        received = process.receive(5.0) or b""
        process.end(1.0)
    assert b"broken" in received
    assert b"(mount " in received


PROGRAM = """
import json, os
from nngrade.sandbox import open_launcher
from nngrade.sandbox.outcomes import Limits
SOURCE = b'''
import os
def tried(action):
    try:
        return repr(action())
    except OSError as error:
        return type(error).__name__
def f(secret):
    open("mine", "w").write("x")
    return [tried(action) for action in (
        lambda: open(secret).read(), os.fork, lambda: os.kill(os.getppid() or 99999, 9), lambda: open("mine").read(),
        lambda: [line.split()[1] for line in open("/proc/self/status") if line.startswith("CapEff")],
    )]
'''
with open_launcher(confined=True) as launcher, launcher.start(Limits()) as worker:
    worker.load({"w.py": SOURCE}, "w.py", ["f"])
    print(json.dumps([os.geteuid(), launcher.confinement, worker.call("f", [SECRET]).value]))
"""


@pytest.fixture
def can_pretend(others: Any) -> None:
    """Only where commands can be run as somebody else."""
    if others.why_not():
        pytest.skip(others.why_not())


def run_program(command: Callable[[list[str]], list[str]], secret: Path) -> Any:
    """What the program above says when it is run by ``command``."""
    code = f"SECRET = {str(secret)!r}\n{PROGRAM}"
    environment = {"PYTHONPATH": str(GRADER), "PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(  # noqa: S603  our own program
        command([sys.executable, "-c", code]), env=environment, capture_output=True, text=True, check=False, cwd="/"
    )
    if done.returncode != 0 and ("Operation not permitted" in done.stderr or "unshare" in done.stderr):
        pytest.skip(done.stderr)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_it_holds_for_an_ordinary_user(tmp_path: Path, others: Any, can_pretend: None) -> None:
    """Who may make user namespaces, as on most machines."""
    secret = tmp_path / "secret"
    secret.write_text("42")
    user, layers, (read, fork, kill, mine, capabilities) = run_program(
        lambda command: others.ordinary_user(command, tmp_path), secret
    )
    assert user == 65534
    assert {"landlock", "seccomp"} - set(MISSING) <= set(layers)
    assert read in REFUSED
    assert (fork, kill, mine) == ("PermissionError", "PermissionError", "'x'")
    assert capabilities == "['0000000000000000']"


def test_it_holds_in_a_container_without_namespaces(tmp_path: Path, others: Any, can_pretend: None) -> None:
    """Landlock and the filter carry it alone."""
    secret = tmp_path / "secret"
    secret.write_text("42")
    user, layers, (read, fork, kill, mine, capabilities) = run_program(others.no_namespaces, secret)
    assert user == 0
    assert "namespaces" not in layers
    assert (read, fork, kill, mine) == ("PermissionError", "PermissionError", "PermissionError", "'x'")
    assert capabilities == "['0000000000000000']"
