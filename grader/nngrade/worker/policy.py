"""What a worker may use, set from inside before any student code runs.

A policy is a JSON object: ``memory_mb`` (added to what the process uses now), ``scratch`` (its own empty folder),
``output_chars`` and ``frame_bytes`` (see ``nngrade.sandbox.outcomes.Limits``).
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
_ADDRESS_SLACK_MB = 1024  # mapped but unused: thread stacks, allocator arenas


def enter(policy: dict[str, Any]) -> None:
    """Move into the scratch folder and limit resources, as far as the platform can."""
    scratch = policy["scratch"]
    os.chdir(scratch)
    os.environ.update(HOME=scratch, TMPDIR=scratch, TEMP=scratch, TMP=scratch)
    if sys.platform != "win32":
        os.umask(0o077)
        _limit_resources(policy["memory_mb"])


def close_other_files(keep: int) -> None:
    """Close every descriptor above 2 except ``keep``."""
    for folder in ("/proc/self/fd", "/dev/fd"):
        with contextlib.suppress(OSError):
            for name in os.listdir(folder):  # noqa: PTH208  no objects for a handful of numbers
                if int(name) not in (0, 1, 2, keep):
                    with contextlib.suppress(OSError):
                        os.close(int(name))
            return


def silence() -> None:
    """Standard input, output and error lead nowhere: the channel is not reachable through them."""
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    if null > 2:  # noqa: PLR2004  the standard descriptors
        os.close(null)


if sys.platform != "win32":
    import resource

    def _limit_resources(memory_mb: int) -> None:
        """Relative to the current use, which the kernel tells on Linux only; elsewhere the trusted side watches."""
        _limit(resource.RLIMIT_CORE, 0)
        _limit(resource.RLIMIT_NOFILE, _MAX_OPEN_FILES)
        _limit(resource.RLIMIT_FSIZE, _MAX_FILE_MB * _MB)
        used = _used()
        if used is not None:
            size, data = used
            _limit(resource.RLIMIT_DATA, data + memory_mb * _MB)
            _limit(resource.RLIMIT_AS, size + (memory_mb + _ADDRESS_SLACK_MB) * _MB)

    def _limit(kind: int, value: int) -> None:
        hard = resource.getrlimit(kind)[1]
        if hard != resource.RLIM_INFINITY:
            value = min(value, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (value, value))


def _used() -> tuple[int, int] | None:
    """Address space and private writable memory of this process in bytes."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines()
        kilobytes = {key: value for key, _, value in (line.partition(":") for line in lines)}
        return tuple(int(kilobytes[key].split()[0]) * 1024 for key in ("VmSize", "VmData"))  # type: ignore[return-value]
    except (OSError, KeyError, ValueError):
        return None
