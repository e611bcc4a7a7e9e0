"""The grading processes of a Dask cluster.  ``dask.distributed`` is imported here only, when a run asks for it.

Workers need nngrade, and with hidden cases a solutions folder: the one that the run names, when they see the same
disk, else that of their environment's NNGRADE_SOLUTIONS.  The cluster itself runs the tasks of a lost worker again.
"""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from nngrade.batch import work
from nngrade.batch.about import About
from nngrade.batch.work import Done, Job, Settings
from nngrade.errors import GraderError, UsageError
from nngrade.model import Text
from nngrade.texts import text

_CONNECT_SECONDS = 10.0
_WORKERS_SECONDS = 30.0
_ALONE_SECONDS = 120.0


class Cluster:
    """The workers of the Dask scheduler at ``address``.

    A task whose workers were lost several times is given up by the scheduler: its error is that submission's.
    """

    lost: tuple[type[BaseException], ...] = ()

    def __init__(self, address: str) -> None:
        try:
            import distributed  # noqa: PLC0415  an extra
        except ImportError:
            said = text(
                'Grading on a cluster needs dask: python -m pip install "nngrade[cluster]", here and on the workers.'
            )
            raise UsageError.of(said) from None
        _hush()
        self._address = address
        self.size = 1
        """How many tasks the cluster ran at once when last looked at; at least 1."""
        self._bad_since: float | None = None
        self._client = self._connect(distributed.Client)
        self._executor = self._client.get_executor(pure=False)
        self._look()

    def _connect(self, make: Callable[..., Any]) -> Any:
        try:
            client = make(self._address, timeout=_CONNECT_SECONDS, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as problem:
            said = text(
                'No Dask scheduler answers at "{address}" ({problem}). Check the address after --scheduler.',
                address=self._address,
                problem=str(problem).partition("\n")[0] or type(problem).__name__,
            )
            raise UsageError.of(said) from None
        try:
            client.wait_for_workers(1, timeout=_WORKERS_SECONDS)
        except TimeoutError:
            client.close()
            said = text('The cluster at "{address}" has no workers. Start some, then try again.', address=self._address)
            raise UsageError.of(said) from None
        return client

    def describe(self, settings: Settings, most: int) -> list[Future[About]]:  # noqa: ARG002  it has its workers
        """See :class:`nngrade.batch.pool.Pool`."""
        return [self._executor.submit(work.describe, settings)]

    def submit(self, job: Job) -> Future[Done]:
        """See :class:`nngrade.batch.pool.Pool`."""
        return self._executor.submit(work.do, job)  # type: ignore[no-any-return]

    def doing(self) -> tuple[tuple[str, Text], ...]:
        """See :class:`nngrade.batch.pool.Pool`.  What a worker does cannot be seen from here."""
        return ()

    def watch(self) -> None:
        """Give up when the scheduler has been away, or without any worker, for two minutes."""
        if self._look():
            self._bad_since = None
        elif self._bad_since is None:
            self._bad_since = time.monotonic()
        elif time.monotonic() - self._bad_since > _ALONE_SECONDS:
            raise _gone(self._address)

    def _look(self) -> bool:
        """Whether there are workers, and how many tasks they run at once."""
        if self._client.status == "closed":
            raise _gone(self._address)
        if self._client.status != "running":  # it tries to connect again
            return False
        try:
            threads = sum(map(int, self._client.nthreads().values()))
        except (OSError, RuntimeError):  # dask's own, when the scheduler goes away while it is asked
            return False
        self.size = threads or self.size
        return threads > 0

    def renew(self) -> None:
        """The cluster replaces its own workers."""

    def close(self) -> None:
        """Take back what was sent, and hang up; the cluster itself goes on."""
        with contextlib.suppress(OSError, RuntimeError):  # there may be nobody left to tell
            self._executor.shutdown(wait=False)
            self._client.close()


def _hush() -> None:
    """Silence the loggers of dask, which print tracebacks among our lines; what happens to a cluster is told in words.

    Each has its own level and its own way to the screen.
    """
    for name in ("distributed", *logging.root.manager.loggerDict):
        if name.partition(".")[0] == "distributed":
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _gone(address: str) -> GraderError:
    said = text(
        'The cluster at "{address}" does not answer any more. What is graded is kept: the same command, without '
        "--fresh, goes on.",
        address=address,
    )
    return GraderError.of(said)
