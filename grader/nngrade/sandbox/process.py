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

    def threads(self) -> int:
        """How many threads it has; 0 when unknown."""

    def pause(self) -> None:
        """Let it do nothing until :meth:`resume`, as far as the platform can."""

    def resume(self) -> None:
        """Let it go on."""

    def end(self, grace: float) -> int | None:
        """Let it end by itself within ``grace`` seconds, else kill it; end all that it started; free everything.

        Returns the exit code (negative: the number of a signal), None when it had to be killed.
        """


def proc_memory(pid: int) -> int | None:
    """Physical memory of a process by /proc, in bytes: the most that it ever had; None where that is not known."""
    kilobytes = _proc_number(pid, b"VmHWM", b"VmRSS")
    return None if kilobytes is None else kilobytes * 1024


def proc_threads(pid: int) -> int:
    """How many threads a process has, by /proc; 0 where that is not known."""
    return _proc_number(pid, b"Threads") or 0


def _proc_number(pid: int, *names: bytes) -> int | None:
    """The number in the first line of those names that a process's status has."""
    try:
        status = Path(f"/proc/{pid}/status").read_bytes()
    except OSError:
        return None
    for name in names:
        _, found, rest = status.partition(b"\n" + name + b":")
        if found:
            return int(rest.split(maxsplit=1)[0])
    return None


def exit_detail(code: int) -> str:
    """``exit:3`` or ``signal:SIGSEGV``."""
    if code >= 0:
        return f"exit:{code}"
    try:
        return f"signal:{signal.Signals(-code).name}"
    except ValueError:
        return f"signal:{-code}"
