"""Students' code in real workers, started in every way that this machine has."""

from __future__ import annotations

import importlib.util
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import psutil
import pytest

from nngrade.sandbox import Launcher, Worker, open_launcher
from nngrade.sandbox.outcomes import Limits, LoadOutcome

KINDS = ["zygote", "fresh"] if sys.platform == "linux" else ["fresh"]
PATH = "l1/work.py"


@pytest.fixture(scope="session", params=KINDS)
def launcher(request: pytest.FixtureRequest) -> Iterator[Launcher]:
    """An open launcher of each kind, shared by all tests: what one test does to a worker must not reach the next."""
    with open_launcher(request.param) as opened:
        yield opened


@pytest.fixture(scope="session")
def quick_launcher() -> Iterator[Launcher]:
    """The machine's own kind of launcher, for tests that do not depend on the kind."""
    with open_launcher() as opened:
        yield opened


class Student:
    """Starts workers and loads source text into them; closes them after the test."""

    def __init__(self, launcher: Launcher) -> None:
        self.launcher = launcher
        self.workers: list[Worker] = []

    def load(
        self, source: str | bytes, *names: str, limits: Limits | None = None, **more: str | bytes
    ) -> tuple[Worker, LoadOutcome]:
        """A new worker and what loading gave; ``more`` are further files of the same folder, by name without .py."""
        texts = {"work": source, **more}
        files = {f"l1/{name}.py": _source(text) for name, text in texts.items()}
        worker = self.launcher.start(limits or Limits())
        self.workers.append(worker)
        return worker, worker.load(files, PATH, names or ("f",))

    def call(self, source: str, *args: Any, limits: Limits | None = None, **options: Any) -> Any:
        """The outcome of calling ``f`` of ``source``."""
        worker, _ = self.load(source, limits=limits)
        return worker.call("f", args, **options)

    def is_fine(self) -> bool:
        """Whether the next worker answers as if nothing had happened."""
        return bool(self.call("def f(x): return x + 1", 1).value == 2)


def _source(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else textwrap.dedent(text).encode()


def _closing(launcher: Launcher) -> Iterator[Student]:
    student = Student(launcher)
    yield student
    for worker in student.workers:
        worker.close()


@pytest.fixture
def student(launcher: Launcher) -> Iterator[Student]:
    """A student whose code runs in every kind of worker."""
    yield from _closing(launcher)


@pytest.fixture
def quick(quick_launcher: Launcher) -> Iterator[Student]:
    """A student whose code runs in the machine's own kind of worker."""
    yield from _closing(quick_launcher)


@pytest.fixture
def alive() -> Callable[[int], bool]:
    """Whether a process runs; a dead one that nobody has reaped yet does not."""

    def check(pid: int) -> bool:
        try:
            return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
        except psutil.NoSuchProcess:
            return False

    return check


@pytest.fixture(scope="session")
def others() -> ModuleType:
    """``tests/others.py``: running commands as somebody else."""
    spec = importlib.util.spec_from_file_location("others", Path(__file__).parents[1] / "others.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
