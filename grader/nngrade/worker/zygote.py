"""The fork server: one interpreter with NumPy that becomes a worker for each request (Linux).

It talks over one SEQPACKET socket.  First it says ``{"ready": true}`` or ``{"error": "..."}``.  Requests, one packet of
JSON each: ``{"op": "fork", "policy": {...}}`` with the worker's end of its channel as a descriptor -> ``{"pid": n}``
with a pidfd; ``{"op": "reap", "pid": n}`` for a worker that has ended or was killed -> ``{"status": exit code, negative
for a signal}``; any failure -> ``{"error": "..."}``.  End of file ends it, and everything that it started.

It never holds an input or an expected value, for its children can read its memory.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from . import libraries

assert sys.platform == "linux"  # noqa: S101  tells mypy

_PACKET = 65536
_REAP_SECONDS = 5.0
_PARENT_CHECK_SECONDS = 1.0


def main(descriptor: str, library: str = "") -> None:
    """Import what workers need, ``library`` too if it is not empty; say so, and answer until the other side hangs up.

    No operation of TensorFlow runs here: that would start threads, which no fork takes along.
    """
    parent = os.getppid()
    gc.disable()
    with socket.socket(fileno=int(descriptor)) as control:
        try:
            from . import forking, kernel  # noqa: PLC0415  imports NumPy, whose absence is told over the socket

            libraries.load(library)
        except Exception as error:  # noqa: BLE001  a broken library may raise anything
            _send(control, {"error": f"{type(error).__name__}: {error}"[:500]})
            return
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        kernel.prctl(kernel.PR_SET_CHILD_SUBREAPER, 1)  # what workers leave behind becomes ours to end
        kernel.prctl(kernel.PR_SET_DUMPABLE, 0)  # no process of this user may look in
        gc.freeze()
        _send(control, {"ready": True})
        Zygote(control, forking.fork).run(parent)
        os._exit(0)  # taking NumPy down in good order would cost every command 12 ms


def _send(control: socket.socket, message: dict[str, Any], descriptors: tuple[int, ...] = ()) -> None:
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        socket.send_fds(control, [json.dumps(message).encode()], list(descriptors))


Fork = Callable[[int, dict[str, Any]], int]


class Zygote:
    """Answers requests on ``control`` and knows its living workers; ``fork`` makes them (see ``forking.py``)."""

    def __init__(self, control: socket.socket, fork: Fork) -> None:
        self._control = control
        self._fork = fork
        self._workers: set[int] = set()

    def run(self, parent: int) -> None:
        """Serve until end of file, or until the process ``parent`` is gone (a copy of its end may live on)."""
        self._control.settimeout(_PARENT_CHECK_SECONDS)
        while os.getppid() == parent:
            try:
                packet, descriptors, _, _ = socket.recv_fds(self._control, _PACKET, 1)
            except TimeoutError:
                continue
            if not packet:
                break
            try:
                self._answer(json.loads(packet), descriptors)
            except OSError as error:
                _send(self._control, {"error": str(error)})
        self._workers.clear()
        self._end_orphans()

    def _answer(self, request: dict[str, Any], descriptors: list[int]) -> None:
        if request["op"] == "reap":
            _send(self._control, {"status": self._reap(request["pid"])})
            return
        (channel,) = descriptors
        try:
            pid = self._fork(channel, request["policy"])
        finally:
            os.close(channel)
        self._workers.add(pid)
        pidfd = os.pidfd_open(pid)  # before anyone can have reaped it: it is surely this process
        _send(self._control, {"pid": pid}, (pidfd,))
        os.close(pidfd)

    def _reap(self, pid: int) -> int | None:
        """The exit code of a worker that is ending; None if it does not end in time."""
        deadline = time.monotonic() + _REAP_SECONDS
        while True:
            found, status = os.waitpid(pid, os.WNOHANG)
            if found:
                self._workers.discard(pid)
                self._end_orphans()
                return os.waitstatus_to_exitcode(status)
            if time.monotonic() > deadline:
                return None
            time.sleep(0.0005)

    def _end_orphans(self) -> None:
        """Kill and reap every child that is no worker: processes that student code left behind."""
        deadline = time.monotonic() + _REAP_SECONDS
        while time.monotonic() < deadline:
            orphans = [pid for pid in _children() if pid not in self._workers]
            if not orphans:
                return
            for pid in orphans:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            for pid in orphans:
                with contextlib.suppress(ChildProcessError):
                    os.waitpid(pid, 0)


def _children() -> list[int]:
    """The zygote's children; it has one thread."""
    try:
        return [int(pid) for pid in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()]
    except OSError:  # a kernel without CONFIG_PROC_CHILDREN
        return []
