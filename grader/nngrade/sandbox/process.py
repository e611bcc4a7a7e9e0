"""What a worker's process looks like from outside, whichever way it was started."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Protocol


class WorkerProcess(Protocol):
    """A process and the channel to it.  Nothing here blocks longer than the given time.

    ``lost`` is why what had started the process could not tell how it ended, which is our trouble; else empty.
    """

    lost: str

    def send(self, data: bytes) -> None:
        """Hand over bytes for sending; they leave while :meth:`receive` is called."""

    def receive(self, timeout: float) -> bytes | None:
        """What came within ``timeout`` seconds; None for nothing, ``b""`` when nothing more will come."""

    def memory(self) -> int:
        """Physical memory in use, in bytes; 0 when unknown."""

    def end(self, grace: float) -> int | None:
        """Let it end by itself within ``grace`` seconds, else kill it; end all that it started; free everything.

        Returns the exit code (negative: the number of a signal), None when it had to be killed.
        """


def proc_memory(pid: int) -> int | None:
    """Physical memory of a process by /proc, in bytes: the most that it ever had; None where that is not known."""
    try:
        status = Path(f"/proc/{pid}/status").read_bytes()
    except OSError:
        return None
    for name in (b"\nVmHWM:", b"\nVmRSS:"):
        _, found, rest = status.partition(name)
        if found:
            return int(rest.split(maxsplit=1)[0]) * 1024
    return None


def exit_detail(code: int) -> str:
    """``exit:3`` or ``signal:SIGSEGV``."""
    if code >= 0:
        return f"exit:{code}"
    try:
        return f"signal:{signal.Signals(-code).name}"
    except ValueError:
        return f"signal:{-code}"
