"""Where attacks run: a small course with its secrets, everything beside it that must stay as it is, and the measuring.

Used by ``test_attacks.py`` and by ``benchmarks/bench_attacks.py``; what the attacks are stands in ``samples/attacks``.
Every attack knows all paths and numbers (its file ``where.py``): nothing here relies on a name that nobody guesses.
"""

from __future__ import annotations

import contextlib
import ctypes
import dataclasses
import importlib.util
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from nngrade.authoring import Solutions, build_keys
from nngrade.course import Course, Exercise, Lecture, load_course
from nngrade.errors import UsageError
from nngrade.grade import grade
from nngrade.model import Report, TaskReport, Verdict
from nngrade.report.json_format import to_json
from nngrade.sandbox import Launcher
from nngrade.submissions import Submission, read_workspace
from nngrade.submissions.sources import read_class

if TYPE_CHECKING:
    from typing_extensions import Self

TESTS = Path(__file__).resolve().parent
LIMITS: Mapping[str, Any] = {"load_seconds": 1.5, "call_seconds": 0.8, "task_seconds": 1.3, "memory_mb": 128}
SEED = 90817263
MOST = 4.0  # the small course's points
SLACK_SECONDS = 2.0
_SUBREAPER = 36
_SETTLE_SECONDS = 1.0
_GUARDED = ("course", "home", "results", "class")  # folders of the arena that must stay as they are
_SHARED = ("/tmp", "/var/tmp", "/dev/shm")  # noqa: S108  where attacks try to leave something

HONEST = b"""\
import numpy as np


def double(x):
    return 2 * np.asarray(x)


def small_pair(kind, limit=10.0):
    if kind == "none":
        raise ValueError(kind)
    return 1.0, 2.0
"""


def module_of(name: str) -> ModuleType:
    """A module of ``tests``, by its path: the folder is no package."""
    known = f"arena_{name}"  # pytest may know another one by the plain name
    if known not in sys.modules:
        spec = importlib.util.spec_from_file_location(known, TESTS / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        sys.modules[known] = module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    return sys.modules[known]


_listed = module_of("attack_list")
_hostile = module_of("hostile_files")
_watching = module_of("watching")
EXERCISE = _listed.EXERCISE


def with_limits(course: Course, limits: Mapping[str, Any]) -> Course:
    """The course with other limits for every task."""

    def limited(exercise: Exercise) -> Exercise:
        tasks = [dataclasses.replace(t, limits=dataclasses.replace(t.limits, **limits)) for t in exercise.tasks]
        return dataclasses.replace(exercise, tasks=tuple(tasks))

    def read(lecture_id: str) -> Lecture:
        lecture = course.lecture(lecture_id)
        return dataclasses.replace(lecture, exercises=tuple(limited(e) for e in lecture.exercises))

    return dataclasses.replace(course, read=read)


class Arena:
    """A context manager; ``root`` is an empty folder.  Attacks are graded in this process, one after another."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.tag = f"nngrade-attack-{secrets.token_hex(6)}"
        self.canary = f"CANARY-{secrets.token_hex(12)}"
        self.seed = SEED
        self.key = secrets.randbelow(1 << 30) + 1
        self._stack = contextlib.ExitStack()

    def __enter__(self) -> Self:
        for folder in ("tmp", "home/.ssh", "results", "class/neighbour/l1_mini", "work", "made"):
            (self.root / folder).mkdir(parents=True)
        self._secrets()
        self._kept = Path(self._stack.enter_context(tempfile.TemporaryDirectory())) / "kept"
        shutil.copytree(self.root, self._kept)
        self._environment()
        self._services()
        ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)  # whatever escapes from its parents comes to us
        self._stack.callback(ctypes.CDLL(None).prctl, _SUBREAPER, 0, 0, 0, 0)
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def _secrets(self) -> None:
        exercises, solutions = module_of("conftest").write_mini_course(self.root / "course")
        for file in (*solutions.rglob("*.py"), exercises / "l1_mini" / "lecture.toml"):
            file.write_text(f"# {self.canary}\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
        plain, self.solutions = load_course(exercises), Solutions(solutions)
        build_keys(plain, self.solutions)
        self.course = with_limits(plain, LIMITS)
        self.honest = Submission("honest", "Honest", {EXERCISE: HONEST})
        for place in ("home/notes.txt", "home/.ssh/id_rsa", "results/report.json"):
            (self.root / place).write_text(f"{self.canary}\n", encoding="utf-8")
        (self.root / "class/neighbour/l1_mini/doubling.py").write_bytes(b"# " + self.canary.encode() + b"\n" + HONEST)
        (exercise,) = self.course.exercises
        drawn = self.solutions.hidden_cases(exercise, SEED)
        self.hidden_input = repr(float(drawn["double"][0].args[0].ravel()[0]))[:10]

    def _environment(self) -> None:
        kept = {name: os.environ.get(name) for name in ("NNGRADE_TEST_TOKEN", "HOME")}
        os.environ.update(NNGRADE_TEST_TOKEN=self.canary, HOME=str(self.root / "home"))
        before, tempfile.tempdir = tempfile.tempdir, str(self.root / "tmp")

        def restore() -> None:
            tempfile.tempdir = before
            for name, value in kept.items():
                os.environ.pop(name, None) if value is None else os.environ.update({name: value})

        self._stack.callback(restore)

    def _services(self) -> None:
        """What must not be reached: sockets of every kind, and a process of the same user."""
        self._tcp, self._udp = socket.socket(), socket.socket(type=socket.SOCK_DGRAM)
        self._unix, self._abstract = (socket.socket(socket.AF_UNIX) for _ in range(2))
        self._unix_path = tempfile.mkdtemp(prefix="n", dir="/tmp") + "/s"  # such names must be short
        self._stack.callback(os.rmdir, os.path.dirname(self._unix_path))  # noqa: PTH120
        self._stack.callback(os.unlink, self._unix_path)
        for server, address in (
            (self._tcp, ("127.0.0.1", 0)),
            (self._udp, ("127.0.0.1", 0)),
            (self._unix, self._unix_path),
            (self._abstract, f"\0{self.tag}"),
        ):
            self._stack.enter_context(server)
            server.bind(address)
            server.setblocking(False)  # noqa: FBT003  its only parameter
            if server is not self._udp:
                server.listen()
        self._begin_sentinel()
        self._stack.callback(self._end_sentinel)

    def _begin_sentinel(self) -> None:
        command = [sys.executable, "-c", "import time\nwhile True: time.sleep(100)"]
        self.sentinel = subprocess.Popen(command, stdin=subprocess.DEVNULL)  # noqa: S603  our own interpreter

    def _end_sentinel(self) -> None:
        self.sentinel.kill()
        self.sentinel.wait()

    def where(self) -> bytes:
        """What an attacker knows: everything."""
        known = {
            "SOLUTION": f"{self.solutions.root}/{EXERCISE}",
            "KEY": f"{self.course.root}/l1_mini/keys/doubling.npz",
            "COURSE": str(self.course.root),
            "NEIGHBOUR": f"{self.root}/class/neighbour/{EXERCISE}",
            "HOME": f"{self.root}/home",
            "RESULTS": f"{self.root}/results",
            "TOKEN": "NNGRADE_TEST_TOKEN",
            "GRADER": os.getpid(),
            "SENTINEL": self.sentinel.pid,
            "TCP": self._tcp.getsockname()[1],
            "UDP": self._udp.getsockname()[1],
            "UNIX": self._unix_path,
            "ABSTRACT": f"\0{self.tag}",
            "TAG": self.tag,
            "NUMBER": self.key,
        }
        return "".join(f"{name} = {value!r}\n" for name, value in known.items()).encode()

    def run(self, attack: Any, launcher: Launcher) -> Any:
        """Grade the attack, and an honest submission after it; see which promises held."""
        before, children = self.state(), _watching.descendants()
        breaches: list[str] = []
        started = time.monotonic()
        for _ in range(1 + attack.twice):
            report = self._graded(attack, launcher, breaches)
        seconds = time.monotonic() - started
        if self._grade(self.honest, launcher, []).score != MOST:
            breaches.append("next")
        breaches += self._changes(before, children)
        if report is None:
            return _listed.Outcome("refused", 0.0, seconds, tuple(dict.fromkeys(breaches)), None)
        if any(task.verdict is Verdict.GRADER_ERROR for task in report.tasks):
            breaches.append("grader_error")
        if report.score > attack.score:
            breaches.append("points")
        if self._leaks(report):
            breaches.append("leak")
        verdict = _double(report).verdict.value
        return _listed.Outcome(verdict, report.score, seconds, tuple(dict.fromkeys(breaches)), report)

    def _graded(self, attack: Any, launcher: Launcher, breaches: list[str]) -> Report | None:
        if attack.form == "class":
            return self._graded_class(attack, launcher, breaches)
        return self._grade(self.submission(attack), launcher, breaches)

    def submission(self, attack: Any) -> Submission:
        """The files of an attack, as a workspace is read."""
        if attack.form == "source":
            made = _hostile.SOURCES[attack.name]()
            files = made if isinstance(made, dict) else {EXERCISE: made}
        else:
            files = _listed.parts((_listed.ATTACKS / f"{attack.name}.py").read_text(encoding="utf-8"))
        place = self.root / "work" / attack.name.replace("/", "-")
        for name, content in {"l1_mini/where.py": self.where(), **files}.items():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_bytes(content)
        return read_workspace(place, self.course)

    def _grade(self, submission: Submission, launcher: Launcher, breaches: list[str]) -> Report:
        started = time.monotonic()
        report = grade(submission, self.course, solutions=self.solutions, seed=SEED, launcher=launcher)
        if time.monotonic() - started > self._patience:
            breaches.append("late")
        return report

    @property
    def _patience(self) -> float:
        """Seconds for one submission, whose tasks' cases take turns: so it is bounded as a whole."""
        tasks = len(self.course.tasks)
        return tasks * (LIMITS["load_seconds"] + LIMITS["task_seconds"]) + SLACK_SECONDS

    def _graded_class(self, attack: Any, launcher: Launcher, breaches: list[str]) -> Report | None:
        """The hostile one of a class of two, None if it is refused; the other one must get what it deserves."""
        folder = Path(tempfile.mkdtemp(dir=self.root / "made"))
        place = _hostile.CLASSES[attack.name](folder, self)
        started = time.monotonic()
        mallory = None
        honest = 0.0
        try:
            for handed in read_class(place, self.course).handed:
                with contextlib.suppress(UsageError):
                    report = self._grade(handed.read(self.course), launcher, breaches)
                    if "honest" in handed.person.id:
                        honest = max(honest, report.score)
                    else:
                        mallory = report
        except UsageError:
            honest = MOST if attack.verdicts == ("refused",) else 0.0
        if time.monotonic() - started > self._patience:  # one of the two is honest and takes next to nothing
            breaches.append("late")
        if honest != MOST:
            breaches.append("neighbour")
        return mallory

    def _leaks(self, report: Report) -> bool:
        told = to_json(report, "en") + to_json(report, "ko")
        own = f'"seed": {SEED}'
        return self.canary in told or self.hidden_input in told or str(SEED) in told.replace(own, "")

    def state(self) -> dict[str, str]:
        """Everything that no attack may change."""
        found: dict[str, str] = {}
        for place in _GUARDED:
            found.update(_watching.tree(self.root / place))
        for place in _SHARED:
            found.update({f"{place}/{name}": "left" for name in _watching.names(place) if self.tag in name})
        found.update({str(path): "left" for path in (self.root / "tmp").iterdir()})
        return found

    def _changes(self, before: dict[str, str], children: set[int]) -> Iterator[str]:
        if self.state() != before or self._ipc():
            yield "outside"
            self._clean()
        if self.sentinel.poll() is not None or _watching.is_stopped(self.sentinel.pid):
            yield "signal"
            self._end_sentinel()
            self._begin_sentinel()
            children.add(self.sentinel.pid)
        servers = (self._tcp, self._unix, self._abstract, self._udp)
        if [server for server in servers if _watching.knocked(server)]:
            yield "network"
        deadline = time.monotonic() + _SETTLE_SECONDS
        while (
            left := {p for p in _watching.descendants() - children if not _watching.is_zygote(p)}
        ) and time.monotonic() < deadline:
            time.sleep(0.02)
        if left:
            yield "process"
            for pid in left:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, 9)
                with contextlib.suppress(ChildProcessError):
                    os.waitpid(pid, 0)

    def _ipc(self) -> bool:
        """Whether something with our number lives among the machine's shared memories, semaphores and queues."""
        return any(
            line.split()[0] == str(self.key)
            for kind in ("shm", "sem", "msg")
            for line in _watching.lines(f"/proc/sysvipc/{kind}")[1:]
        )

    def _clean(self) -> None:
        """What a broken layer let through must not count for the next attack."""
        libc = ctypes.CDLL(None)
        for get, control, more in ((libc.shmget, libc.shmctl, (0, 0)), (libc.msgget, libc.msgctl, (0,))):
            if (number := get(self.key, *more)) >= 0:
                control(number, 0, None)
        if (number := libc.semget(self.key, 0, 0)) >= 0:
            libc.semctl(number, 0, 0, None)
        left = [Path(place, name) for place in _SHARED for name in _watching.names(place) if self.tag in name]
        known = {self._kept / place for place in os.listdir(self._kept)}  # noqa: PTH208
        for path in (*left, *(self.root / "tmp").iterdir(), *self.root.iterdir()):
            if path.name in _GUARDED or (self._kept / path.name) not in known or path.parent != self.root:
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
        for place in _GUARDED:
            shutil.copytree(self._kept / place, self.root / place)


def _double(report: Report) -> TaskReport:
    return next(task for task in report.tasks if task.id.endswith("::double"))
