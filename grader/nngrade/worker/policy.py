"""What a worker may use, set from inside before any student code runs.

A policy is a JSON object: ``memory_mb`` (added to what the process uses now), ``scratch`` (its own empty folder),
``output_chars`` and ``frame_bytes`` (see ``nngrade.sandbox.outcomes.Limits``), ``library``, "" or the library that is
imported beforehand, ``layers`` (see ``confinement.py``; empty where students check their own work), and ``disk_mb``,
the size of the scratch folder where namespaces give it one.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import Any

_MB = 1 << 20
_MAX_FILE_MB = 16
_MAX_OPEN_FILES = 64
_MOST_FILES = 1 << 16  # open in a process that was not careful
_MAX_CPU_SECONDS = 3600  # should nobody be there any more to end it earlier; soft and hard, so no signal can be caught
_ADDRESS_SLACK_MB = 1024  # mapped but unused: thread stacks, allocator arenas
_LIBRARY_SLACK_MB = 4096  # the same with TensorFlow, which maps what it compiles


def enter(policy: dict[str, Any]) -> None:
    """Move into the scratch folder and limit resources, as far as the platform can."""
    scratch = policy["scratch"]
    os.chdir(scratch)
    os.environ.update(HOME=scratch, TMPDIR=scratch, TEMP=scratch, TMP=scratch)
    if "tempfile" in sys.modules:
        vars(sys.modules["tempfile"])["tempdir"] = None  # a library may have asked before, and the answer is kept
    if sys.platform != "win32":
        os.umask(0o077)
        _limit_resources(policy["memory_mb"], _LIBRARY_SLACK_MB if policy.get("library") else _ADDRESS_SLACK_MB)


def close_other_files(keep: int) -> None:
    """Close every descriptor above 2 except ``keep``; where nobody tells which are open, all that could be."""
    for folder in ("/proc/self/fd", "/dev/fd"):
        with contextlib.suppress(OSError):
            for name in os.listdir(folder):  # noqa: PTH208  no objects for a handful of numbers
                if int(name) not in (0, 1, 2, keep):
                    with contextlib.suppress(OSError):
                        os.close(int(name))
            return
    os.closerange(3, keep)
    os.closerange(max(keep + 1, 3), _MOST_FILES)


def silence() -> None:
    """Standard input, output and error lead nowhere: the channel is not reachable through them."""
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    if null > 2:  # noqa: PLR2004  the standard descriptors
        os.close(null)


if sys.platform != "win32":
    import resource

    _PAGE = resource.getpagesize()

    # Core files, memory that is never swapped, message queues.
    _NOTHING = [
        getattr(resource, name)
        for name in ("RLIMIT_CORE", "RLIMIT_MEMLOCK", "RLIMIT_MSGQUEUE")
        if hasattr(resource, name)
    ]

    def _limit_resources(memory_mb: int, slack_mb: int = _ADDRESS_SLACK_MB) -> None:
        """Relative to the current use, which the kernel tells on Linux only; elsewhere the trusted side watches."""
        for kind in _NOTHING:
            _limit(kind, 0)
        _limit(resource.RLIMIT_CPU, _MAX_CPU_SECONDS)
        _limit(resource.RLIMIT_NOFILE, _MAX_OPEN_FILES)
        _limit(resource.RLIMIT_FSIZE, _MAX_FILE_MB * _MB)
        used = _used()
        if used is not None:
            size, data = used
            _limit(resource.RLIMIT_DATA, data + memory_mb * _MB)
            _limit(resource.RLIMIT_AS, size + (memory_mb + slack_mb) * _MB)

    def _limit(kind: int, value: int) -> None:
        hard = resource.getrlimit(kind)[1]
        if hard != resource.RLIM_INFINITY:
            value = min(value, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (value, value))


def _used() -> tuple[int, int] | None:
    """Address space and private writable memory of this process, stacks included, in bytes (proc_pid_statm(5))."""
    try:
        pages = Path("/proc/self/statm").read_bytes().split()
        return int(pages[0]) * _PAGE, int(pages[5]) * _PAGE
    except (OSError, IndexError, ValueError):
        return None
