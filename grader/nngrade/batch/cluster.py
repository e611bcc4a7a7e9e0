"""The grading processes of a Dask cluster.  ``dask.distributed`` is imported here only, when a run asks for it.

Workers need nngrade, and with hidden cases a solutions folder: the one that the run names, when they see the same
disk, else that of their environment's NNGRADE_SOLUTIONS.  The cluster itself runs the tasks of a lost worker again.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from nngrade.batch import work
from nngrade.batch.work import About, Done, Job, Settings
from nngrade.errors import GraderError, UsageError
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
            raise UsageError(said.en, said.ko) from None
        self._address = address
        self._client = self._connect(distributed.Client)
        self._executor = self._client.get_executor(pure=False)
        self._seen = time.monotonic()

    def _connect(self, make: Callable[..., Any]) -> Any:
        try:
            client = make(self._address, timeout=_CONNECT_SECONDS, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as problem:
            said = text(
                'No Dask scheduler answers at "{address}" ({problem}). Check the address after --scheduler.',
                address=self._address,
                problem=str(problem).partition("\n")[0] or type(problem).__name__,
            )
            raise UsageError(said.en, said.ko) from None
        try:
            client.wait_for_workers(1, timeout=_WORKERS_SECONDS)
        except TimeoutError:
            client.close()
            said = text('The cluster at "{address}" has no workers. Start some, then try again.', address=self._address)
            raise UsageError(said.en, said.ko) from None
        return client

    @property
    def size(self) -> int:
        """How many tasks the cluster runs at once, now; at least 1."""
        return max(sum(map(int, self._client.nthreads().values())), 1)

    def describe(self, settings: Settings) -> Future[About]:
        """See :class:`nngrade.batch.pool.Pool`."""
        return self._executor.submit(work.describe, settings)  # type: ignore[no-any-return]

    def submit(self, job: Job) -> Future[Done]:
        """See :class:`nngrade.batch.pool.Pool`."""
        return self._executor.submit(work.do, job)  # type: ignore[no-any-return]

    def watch(self) -> None:
        """Give up when the scheduler is gone, or has had no worker for two minutes."""
        if self._client.status == "running" and self._client.nthreads():
            self._seen = time.monotonic()
        elif time.monotonic() - self._seen > _ALONE_SECONDS:
            raise _gone(self._address)

    def renew(self) -> None:
        """The cluster replaces its own workers."""

    def close(self) -> None:
        """Take back what was sent, and hang up; the cluster itself goes on."""
        self._executor.shutdown(wait=False)
        self._client.close()


def _gone(address: str) -> GraderError:
    said = text(
        'The cluster at "{address}" does not answer any more. What is graded is kept: the same command goes on.',
        address=address,
    )
    return GraderError(said.en, said.ko)
