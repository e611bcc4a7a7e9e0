"""Threads and files are counted where they should be."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from nngrade.sandbox import quota
from nngrade.sandbox.quota import THREADS, Quota


def watcher(layers: tuple[str, ...], *, threads: int = 1, full: bool = False) -> Quota:
    """One that sees a worker with so many threads, and its folder."""
    process: Any = SimpleNamespace(threads=lambda: threads)
    scratch: Any = SimpleNamespace(is_too_full=lambda: full)
    return Quota(process, scratch, layers)


def test_too_many_threads_are_told() -> None:
    """With the number that is allowed; not where nobody asked for it."""
    assert watcher(("quota",), threads=THREADS).exceeded() == ""
    assert watcher(("quota",), threads=THREADS + 1).exceeded() == f"threads:{THREADS}"
    assert watcher((), threads=THREADS + 1).exceeded() == ""


def test_a_full_folder_is_told() -> None:
    """In namespaces it has a size of its own, so nobody looks."""
    assert watcher(("quota",), full=True).exceeded() == "disk_mb:64"
    assert watcher(("quota", "namespaces"), full=True).exceeded() == ""
    assert watcher((), full=True).exceeded() == ""


def test_the_folder_is_looked_at_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not every time."""
    now = [100.0]
    looks: list[float] = []
    monkeypatch.setattr(quota.time, "monotonic", lambda: now[0])
    seen = watcher(("quota",))
    seen._scratch.is_too_full = lambda: bool(looks.append(now[0]))  # type: ignore[method-assign]
    for now[0] in (100.0, 100.05, 100.2):
        assert seen.exceeded() == ""
    assert looks == [100.0, 100.2]
