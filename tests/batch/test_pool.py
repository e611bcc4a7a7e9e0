"""The processes of this machine."""

from __future__ import annotations

import multiprocessing
import time
from concurrent.futures import wait

from nngrade.batch.pool import LocalPool
from nngrade.batch.work import Settings


def test_others_children_are_left_alone() -> None:
    """Whoever uses this as a library may have started processes of its own, before or since."""
    pool = LocalPool(1)
    wait([pool._submit(abs, -1)])
    executor = pool._executor
    assert executor is not None
    (ours,) = executor._processes.values()
    other = multiprocessing.get_context("spawn").Process(target=time.sleep, args=(60,))
    other.start()
    try:
        pool.close()
        assert not ours.is_alive()
        assert other.is_alive()
    finally:
        other.kill()
        other.join()
        other.close()


def test_no_more_processes_than_there_is_work_for() -> None:
    """One submission needs one process, however many cores there are."""
    pool = LocalPool(4)
    try:
        pool.describe(Settings("en", None, hidden=False), 1).result()
        assert pool.size == 1
        executor = pool._executor
        assert executor is not None
        assert len(executor._processes) == 1
    finally:
        pool.close()
