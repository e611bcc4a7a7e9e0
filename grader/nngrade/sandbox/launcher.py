"""Starting workers: through the zygote on Linux, as fresh interpreters elsewhere.  Does not import NumPy."""

from __future__ import annotations

import os
import sys
import tempfile
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Protocol

if TYPE_CHECKING:
    from typing_extensions import Self

    from nngrade.sandbox.outcomes import Limits
    from nngrade.sandbox.process import WorkerProcess
    from nngrade.sandbox.worker import Worker


class Starter(Protocol):
    """One way to start a worker's process.  Making one returns at once; the first ``start`` waits."""

    def start(self, policy: dict[str, Any]) -> WorkerProcess:
        """A new process under ``policy`` (see ``worker/policy.py``)."""

    def close(self) -> None:
        """End what belongs to the starter itself."""


class Launcher:
    """Gives workers; ends all that are left when it is closed.  A context manager."""

    def __init__(self, starter: Starter) -> None:
        self._starter = starter
        self._workers: list[Worker] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def confinement(self) -> tuple[str, ...]:
        """The layers that hold each worker: a process of its own, and limits on time, memory and output."""
        return ("process", "time", "memory", "output")

    def start(self, limits: Limits) -> Worker:
        """A new worker that waits for ``load``.

        Raises:
            GraderError: it could not be started.
        """
        from nngrade.sandbox.interpreter import START_SECONDS  # noqa: PLC0415
        from nngrade.sandbox.worker import Worker, not_started  # noqa: PLC0415  imports NumPy, after the zygote began to

        self._workers = [worker for worker in self._workers if not worker.closed]
        try:
            worker = self._start(Worker, limits)
        except OSError as error:  # no folder, no descriptors, no process
            raise not_started(str(error)) from None
        self._workers.append(worker)
        worker.wait_until_ready(START_SECONDS)
        return worker

    def _start(self, make: type[Worker], limits: Limits) -> Worker:
        scratch = tempfile.TemporaryDirectory(prefix="nngrade-", ignore_cleanup_errors=True)
        policy = {
            "memory_mb": limits.memory_mb,
            "scratch": scratch.name,
            "output_chars": limits.output_chars,
            "frame_bytes": limits.frame_bytes,
        }
        try:
            process = self._starter.start(policy)
        except BaseException:
            scratch.cleanup()
            raise
        return make(process, limits, scratch)

    def close(self) -> None:
        """End all workers and the starter."""
        for worker in self._workers:
            worker.close()
        self._workers.clear()
        self._starter.close()


def open_launcher(kind: Literal["auto", "zygote", "fresh"] = "auto") -> Launcher:
    """A launcher, at once; its zygote imports NumPy while the caller goes on.

    ``auto`` is the zygote on Linux (with pidfd_open, kernel 5.3) and fresh interpreters elsewhere.

    Raises:
        ValueError: ``zygote`` was asked for and this machine has none.
    """
    if sys.platform == "linux" and (kind == "zygote" or (kind == "auto" and _can_fork())):
        from nngrade.sandbox.zygote import ZygoteStarter  # noqa: PLC0415  Linux only

        return Launcher(ZygoteStarter())
    if kind == "zygote":
        raise ValueError("the zygote needs Linux")
    from nngrade.sandbox.fresh import FreshStarter  # noqa: PLC0415

    return Launcher(FreshStarter())


def _can_fork() -> bool:
    if sys.platform == "linux":
        try:
            os.close(os.pidfd_open(os.getpid()))
        except OSError:
            return False
        return True
    return False
