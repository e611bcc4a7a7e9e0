"""Gradings at the same time: each waits for its worker, and a machine has more than one processor."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import TypeVar

from nngrade.sandbox import Launcher, open_launcher

_MOST = 4  # a worker with TensorFlow may take 2 GB
_Item = TypeVar("_Item")
_Found = TypeVar("_Found")


def side_by_side(job: Callable[[Launcher, _Item], _Found], items: Sequence[_Item]) -> Iterator[_Found]:
    """What ``job(launcher, item)`` gives for each item, in their order; as many at once as there are processors.

    No two jobs that run at the same time have the same launcher.  What a job raises is raised in its turn; what has not
    begun by then does not begin, and what runs then, or when it is interrupted, loses its worker and ends soon.
    """
    free: SimpleQueue[Launcher] = SimpleQueue()

    def run(item: _Item) -> _Found:
        launcher = free.get()
        try:
            return job(launcher, item)
        finally:
            free.put(launcher)

    count = min(_MOST, os.cpu_count() or 1, len(items))
    if not count:
        return
    with contextlib.ExitStack() as stack:
        launchers = [stack.enter_context(open_launcher()) for _ in range(count)]
        for launcher in launchers:
            free.put(launcher)
        pool = stack.enter_context(ThreadPoolExecutor(count))
        try:
            yield from pool.map(run, items)
        except BaseException:  # the pool waits for all that runs
            for launcher in launchers:
                launcher.abandon()
            raise
