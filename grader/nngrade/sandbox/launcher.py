"""Starting workers: through the zygote on Linux, as fresh interpreters elsewhere.  Does not import NumPy."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Collection
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Protocol

from nngrade.sandbox.layers import ALWAYS, KEEPING_PROCESSES, OF_KERNEL
from nngrade.sandbox.scratch import DISK_MB, Scratch

if TYPE_CHECKING:
    from typing_extensions import Self

    from nngrade.sandbox.outcomes import Limits
    from nngrade.sandbox.process import WorkerProcess
    from nngrade.sandbox.worker import Worker


class Starter(Protocol):
    """One way to start a worker's process.  Making one returns at once; the first ``start`` waits."""

    def start(self, policy: dict[str, Any]) -> WorkerProcess:
        """A new process under ``policy`` (see ``worker/policy.py``)."""

    def kill(self) -> None:
        """Kill what was started; from any thread."""

    def close(self) -> None:
        """End what belongs to the starter itself."""


class Launcher:
    """Gives workers; ends all that are left when it is closed.  A context manager."""

    def __init__(self, make: Callable[[str], Starter], layers: tuple[str, ...] = ()) -> None:
        self._layers = layers  # on top of those that every worker has
        self._make = make  # from the library that is imported beforehand ("" for NumPy alone)
        self._starters = {"": make("")}
        self._lock = threading.Lock()
        self._workers: list[Worker] = []
        self._abandoned = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def confinement(self) -> tuple[str, ...]:
        """The layers that hold each worker (``layers.py`` tells what they are)."""
        return (*ALWAYS, *self._layers)

    @property
    def out_of_reach(self) -> bool:
        """Whether student code can do nothing to the process that starts workers."""
        return not KEEPING_PROCESSES.isdisjoint(self._layers)

    def prepare(self, library: str) -> None:
        """Begin to import ``library`` for the workers to come; returns at once."""
        with self._lock:
            if library not in self._starters:
                self._starters[library] = self._make(library)

    def start(self, limits: Limits, library: str = "") -> Worker:
        """A new worker that waits for ``load``; with "tensorflow" as ``library`` it has that imported.

        Raises:
            GraderError: it could not be started, for example because the library is not installed.
        """
        self.prepare(library)
        from nngrade.sandbox.interpreter import START_SECONDS  # noqa: PLC0415
        from nngrade.sandbox.worker import Worker, not_started  # noqa: PLC0415  imports NumPy, after the zygote began to

        if self._abandoned:
            raise not_started("stopped", library)
        self._workers = [worker for worker in self._workers if not worker.closed]
        try:
            worker = self._start(Worker, limits, library)
        except OSError as error:  # no folder, no descriptors, no process
            raise not_started(str(error), library) from None
        self._workers.append(worker)
        worker.wait_until_ready(START_SECONDS)
        return worker

    def _start(self, make: type[Worker], limits: Limits, library: str) -> Worker:
        scratch = Scratch()
        policy = {
            "memory_mb": limits.memory_mb,
            "scratch": scratch.path,
            "layers": [name for name in OF_KERNEL if name in self._layers],
            "disk_mb": DISK_MB,
            "output_chars": limits.output_chars,
            "frame_bytes": limits.frame_bytes,
            "library": library,
        }
        try:
            process = self._starters[library].start(policy)
        except BaseException:
            scratch.remove()
            raise
        return make(process, limits, scratch, library, self._layers)

    def abandon(self) -> None:
        """Kill what runs, while another thread waits for it; nothing starts any more.  Close it all the same."""
        self._abandoned = True
        for starter in list(self._starters.values()):
            starter.kill()

    def close(self) -> None:
        """End all workers and the starter."""
        for worker in self._workers:
            worker.close()
        self._workers.clear()
        for starter in self._starters.values():
            starter.close()


def open_launcher(
    kind: Literal["auto", "zygote", "fresh"] = "auto",
    *,
    confined: bool = False,
    without: Collection[str] = (),
    allow_unconfined: bool = False,
) -> Launcher:
    """A launcher, at once; its zygote imports NumPy while the caller goes on.

    Args:
        kind: ``auto`` is the zygote on Linux (with pidfd_open, kernel 5.3) and fresh interpreters elsewhere.
        confined: for code that is not trusted: every layer that this machine offers is put on each worker.  Asking
            the machine takes a moment.
        without: layers to leave out (see ``layers.py``).
        allow_unconfined: go on where neither Landlock nor namespaces can be had.

    Raises:
        ValueError: ``zygote`` was asked for and this machine has none, or ``without`` names no layer.
        UsageError: ``confined`` was asked for, and this machine offers too little.
    """
    forks = sys.platform == "linux" and (kind == "zygote" or (kind == "auto" and _can_fork()))
    if kind == "zygote" and not forks:
        raise ValueError("the zygote needs Linux")
    layers: tuple[str, ...] = ()
    if confined:
        from nngrade.sandbox.machine import choose  # noqa: PLC0415  students' own checks do without

        layers = choose(without, namespaces=forks, allow_unconfined=allow_unconfined)
    return Launcher(_starter(forks=forks), layers)


def _starter(*, forks: bool) -> Callable[[str], Starter]:
    if sys.platform == "linux" and forks:
        from nngrade.sandbox.zygote import ZygoteStarter  # noqa: PLC0415  Linux only

        return ZygoteStarter
    from nngrade.sandbox.fresh import FreshStarter  # noqa: PLC0415

    return FreshStarter


def _can_fork() -> bool:
    if sys.platform == "linux":
        try:
            os.close(os.pidfd_open(os.getpid()))
        except OSError:
            return False
        return True
    return False
