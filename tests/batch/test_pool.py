"""The processes of this machine."""

from __future__ import annotations

import multiprocessing
import threading
import time
from concurrent.futures import process, wait
from pathlib import Path
from typing import Any

import pytest

from nngrade.batch import work
from nngrade.batch.pool import LocalPool
from nngrade.batch.work import Settings
from nngrade.course import Course


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
        (described,) = pool.describe(Settings("en", None, hidden=False), 1)
        described.result()
        assert pool.size == 1
        executor = pool._executor
        assert executor is not None
        assert len(executor._processes) == 1
    finally:
        pool.close()


def test_each_process_checks_a_part(content: Path, course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """All parts together are the whole course, and each is checked once."""
    read: list[Path] = []
    monkeypatch.setattr("nngrade.keys.read_key", read.append)
    settings = Settings("en", None, hidden=False, content=content)
    for part in range(3):
        work.describe_part(settings, part, 3)
    assert sorted(read) == sorted(course.key_file(exercise) for exercise in course.exercises)
    work.close()


def test_nothing_of_a_pool_is_left_when_it_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its threads have ended, and its semaphores are gone: the command ends at once, and Python would complain."""
    end = process._ExecutorManagerThread.join_executor_internals  # type: ignore[attr-defined]

    def end_late(thread: Any) -> None:
        time.sleep(0.3)
        end(thread)

    monkeypatch.setattr(process._ExecutorManagerThread, "join_executor_internals", end_late)  # type: ignore[attr-defined]
    before = set(threading.enumerate())
    pool = LocalPool(1)
    (described,) = pool.describe(Settings("en", None, hidden=False), 1)
    described.result()
    pool.close()
    assert set(threading.enumerate()) <= before
