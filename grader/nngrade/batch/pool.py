"""The grading processes of this machine: an executor of ``concurrent.futures``, and what happens when one is lost."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from nngrade.batch import doing

if TYPE_CHECKING:
    from nngrade.batch.about import About
    from nngrade.batch.work import Done, Job, Settings
    from nngrade.model import Text

_Result = TypeVar("_Result")
_ENDING_SECONDS = 5.0
_ALLOCATIONS_BETWEEN_COLLECTIONS = 100_000  # a course has many objects, and looking through them finds no garbage


class Pool(Protocol):
    """Processes that grade."""

    @property
    def size(self) -> int:
        """How many submissions they grade at once."""

    @property
    def lost(self) -> tuple[type[BaseException], ...]:
        """The exceptions of a future that mean: the process is gone, and nobody knows why."""

    def describe(self, settings: Settings, most: int) -> list[Future[About]]:
        """Ask what they grade with, before ``most`` submissions are graded; all is checked when all have answered."""

    def submit(self, job: Job) -> Future[Done]:
        """Have a job done."""

    def doing(self) -> tuple[tuple[str, Text], ...]:
        """Who is graded just now with something that takes long, and what that is, as far as it can be seen here."""

    def watch(self) -> None:
        """Called now and then while waiting; raises a GraderError when waiting has no sense any more."""

    def renew(self) -> None:
        """Start anew after a process was lost; jobs that were under way are lost with it."""

    def close(self) -> None:
        """End all processes at once, whatever they are doing."""


class LocalPool:
    """Processes on this machine.

    They are fresh interpreters (never forks of this one, which has threads and holds locks), end with this process
    however that ends, and leave Ctrl-C to it.  The first one starts at once: whoever makes a pool needs it.
    """

    lost: tuple[type[BaseException], ...] = (BrokenProcessPool,)

    def __init__(self, jobs: int) -> None:
        self.size = jobs
        self._scratch = tempfile.mkdtemp(prefix="nngrade-")
        self._executor: ProcessPoolExecutor | None = None
        self._submit(str, "")

    def _start(self) -> ProcessPoolExecutor:
        spawn = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self.size, mp_context=spawn, initializer=_enter, initargs=(self._scratch,))

    def describe(self, settings: Settings, most: int) -> list[Future[About]]:
        """See :class:`Pool`.  Processes, no more than there is work for, check a part each."""
        from nngrade.batch import work  # noqa: PLC0415  imported while the first process starts

        self.size = min(self.size, most)
        if self._executor is not None:  # it was made before anybody knew how much work there is
            vars(self._executor)["_max_workers"] = self.size  # it starts no more than these
        return [self._submit(work.describe_part, settings, part, self.size) for part in range(self.size)]

    def submit(self, job: Job) -> Future[Done]:
        """See :class:`Pool`."""
        from nngrade.batch import work  # noqa: PLC0415  as above

        return self._submit(work.do, job)

    def _submit(self, function: Callable[..., _Result], *arguments: Any) -> Future[_Result]:
        with _no_interrupts():  # submitting may start a process, which inherits this
            if self._executor is None:
                self._executor = self._start()
            try:
                return self._executor.submit(function, *arguments)
            except BrokenProcessPool as problem:  # it broke since: the future says so, as those before it
                broken: Future[_Result] = Future()
                broken.set_exception(problem)
                return broken

    def doing(self) -> tuple[tuple[str, Text], ...]:
        """See :class:`Pool`."""
        return doing.told(Path(self._scratch))

    def watch(self) -> None:
        """A process of this machine that is lost is seen at once."""

    def renew(self) -> None:
        """See :class:`Pool`."""
        self._end()

    def close(self) -> None:
        """See :class:`Pool`."""
        self._end()
        shutil.rmtree(self._scratch, ignore_errors=True)

    def _end(self) -> None:
        if self._executor is None:
            return
        processes = list((self._executor._processes or {}).values())  # noqa: SLF001  others may have children too
        manager: Any = self._executor._executor_manager_thread  # noqa: SLF001  shutdown() forgets it; it holds queues
        self._executor.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.kill()
        deadline = time.monotonic() + _ENDING_SECONDS  # a person who stops it does not wait for a busy system
        for ending in (*processes, *([manager] if manager is not None else [])):
            ending.join(max(0.0, deadline - time.monotonic()))
        self._executor = None
        doing.forget(Path(self._scratch))
        gc.collect()  # its semaphores go with it; the command ends without the interpreter's own clearing up


@contextlib.contextmanager
def _no_interrupts() -> Iterator[None]:
    """Ctrl-C waits until this is over; a process that is started meanwhile never gets it, until it wants to."""
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _enter(scratch: str) -> None:
    """Make a fresh process one of the pool."""
    gc.set_threshold(_ALLOCATIONS_BETWEEN_COLLECTIONS)
    # A handler of our own that does nothing: an ignored signal would stay ignored in the workers, where student code
    # could tell the difference; a handler is not inherited.
    signal.signal(signal.SIGINT, lambda *_: None)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    doing.tell_into(Path(scratch))
    tempfile.tempdir = scratch  # so that nothing is left in the machine's folder when this process is killed
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent, scratch), daemon=True).start()
    from nngrade import grade  # noqa: F401, PLC0415  NumPy is imported while the parent reads the class


def _end_with(parent: Any, scratch: str) -> None:
    """A pool without its parent would wait for work for ever."""
    parent.join()
    shutil.rmtree(scratch, ignore_errors=True)
    os.kill(os.getpid(), signal.SIGTERM)


def default_jobs() -> int:
    """As many as there are cores for this process."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
