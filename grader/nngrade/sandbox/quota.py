"""What the kernel's limits on a process miss: its threads, and all that lies in its folder."""

from __future__ import annotations

import os
import time

from nngrade.sandbox.layers import QUOTA
from nngrade.sandbox.process import WorkerProcess
from nngrade.sandbox.scratch import DISK_MB, Scratch

THREADS = 64 + 16 * (os.cpu_count() or 1)
"""How many threads a worker may have; a training with TensorFlow has some for each processor."""

_DISK_SECONDS = 0.1  # between looks at the folder


class Quota:
    """Watches one worker, if its layers say so.  In namespaces the folder has a size of its own."""

    def __init__(self, process: WorkerProcess, scratch: Scratch, layers: tuple[str, ...]) -> None:
        self._process = process
        self._scratch = scratch
        self._threads = QUOTA in layers
        self._disk = self._threads and "namespaces" not in layers
        self._looked = 0.0

    def exceeded(self) -> str:
        """``threads:64`` or ``disk_mb:64`` when there is too much of it, else ""."""
        if self._threads and self._process.threads() > THREADS:
            return f"threads:{THREADS}"
        if self._disk and time.monotonic() - self._looked > _DISK_SECONDS:
            self._looked = time.monotonic()
            if self._scratch.is_too_full():
                return f"disk_mb:{DISK_MB}"
        return ""
