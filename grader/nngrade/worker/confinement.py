"""The layers that hold student code, in the order in which they must be put on (Linux).

A policy's ``layers`` name those that are wanted.  One that cannot be put on is an OSError: then no student code runs.
"""

from __future__ import annotations

import contextlib
import os
from functools import cache
from pathlib import Path
from typing import Any

from . import capabilities, kernel, landlock, namespaces, policy, reading, seccomp


@cache
def folders() -> tuple[str, ...]:
    """What is shown in the worker's view of the file system."""
    return tuple(reading.folders())


@cache
def rules() -> tuple[tuple[str, int], ...]:
    """What Landlock lets a worker do, but for its own folder."""
    shown = [pair for folder in folders() for pair in reading.around(Path(folder))]
    return (
        *((str(path), landlock.READ if whole else landlock.LIST) for path, whole in shown),
        *((path, landlock.READ) for path in (*reading.DEVICES, *reading.OF_KERNEL)),
        ("/dev/null", landlock.READ_FILE | landlock.WRITE_FILE),
    )


def prepare() -> None:
    """Do once what every worker would do again."""
    rules()
    seccomp.program(1)
    namespaces.plan(folders())
    namespaces.plan(reading.DEVICES)


def enter(wanted: dict[str, Any]) -> dict[str, Any]:
    """Put on the layers of a policy, its limits among them; the policy as it reads inside.

    Raises:
        OSError: one of them cannot be had.
    """
    _become_first_victim()
    inside = _move(wanted)
    policy.enter(inside)
    _seal(inside)
    return inside


def _become_first_victim() -> None:
    """When the machine runs out of memory, this process goes first."""
    kernel.prctl(kernel.PR_SET_DUMPABLE, 1)  # else its own files in /proc are not its own
    with contextlib.suppress(OSError):
        kernel.write("/proc/self/oom_score_adj", "1000")


def _move(wanted: dict[str, Any]) -> dict[str, Any]:
    """Enter the view of the file system, where the namespaces have been entered."""
    if "namespaces" not in wanted["layers"]:
        return wanted
    namespaces.build_view(wanted["scratch"], folders(), wanted["disk_mb"])
    return {**wanted, "scratch": namespaces.SCRATCH}


def _seal(inside: dict[str, Any]) -> None:
    """Give up everything that student code must not have; nothing can be changed afterwards."""
    layers = inside["layers"]
    if "capabilities" in layers:
        capabilities.drop()
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    if "landlock" in layers:
        landlock.restrict([*rules(), (inside["scratch"], landlock.OWN)])
    kernel.prctl(kernel.PR_SET_DUMPABLE, 0)  # no other process of this user may look in
    if "seccomp" in layers:
        seccomp.install(os.getpid())
