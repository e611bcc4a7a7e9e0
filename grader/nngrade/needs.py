"""Which library a task's worker must have imported before it runs the student's file."""

from __future__ import annotations

import re
from dataclasses import replace

from nngrade.course import Exercise, Task
from nngrade.lectures import LIBRARY_LIMITS

_IMPORT = re.compile(rb"^(?:import|from)[ \t]+(?:tensorflow|keras)\b", re.MULTILINE)


def fitted(task: Task, source: bytes) -> Task:
    """The task with room for TensorFlow where the student's file imports it at its top, though it need not.

    Otherwise each worker would import it by itself, in seconds, under limits that are made for NumPy.
    """
    if task.limits.library or not _IMPORT.search(source):
        return task
    roomy = LIBRARY_LIMITS["tensorflow"]
    return replace(
        task,
        limits=replace(task.limits, load_seconds=roomy.load_seconds, memory_mb=roomy.memory_mb, library=roomy.library),
    )


def untouched(exercise: Exercise, source: bytes) -> bool:
    """Whether the file is still the stub, whatever its line ends."""
    return _plain(source) == _plain(exercise.stub)


def _plain(source: bytes) -> bytes:
    return source.replace(b"\r\n", b"\n").strip()
