"""Workers that are fresh interpreters, for platforms where forking is not safe.  Works on all of them."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
import weakref
from typing import IO, Any

from nngrade.sandbox import interpreter
from nngrade.sandbox.process import proc_memory, proc_threads

_CHUNK = 1 << 16
_WAITING_CHUNKS = 64  # the reader stops when this many chunks wait: a flood stays on the other side
_END_SECONDS = 10.0
_JOIN_SECONDS = 2.0


class FreshStarter:
    """Starts an interpreter for each worker, which imports ``library`` ("" for NumPy alone)."""

    def __init__(self, library: str = "") -> None:
        self._library = library
        self._processes: weakref.WeakSet[FreshProcess] = weakref.WeakSet()
        self._lock = threading.Lock()
        self._killed = False

    def start(self, policy: dict[str, Any]) -> FreshProcess:
        """A new interpreter under ``policy``."""
        process = FreshProcess(policy, self._library)
        with self._lock:
            self._processes.add(process)
            if self._killed:  # while this one was starting
                process.kill()
        return process

    def kill(self) -> None:
        """See :class:`~nngrade.sandbox.launcher.Starter`."""
        with self._lock:
            self._killed = True
            for process in self._processes:
                process.kill()

    def close(self) -> None:
        """Nothing is kept between workers."""


class FreshProcess:
    """A worker's interpreter.  Two threads move the bytes, because pipes cannot be polled on every platform."""

    def __init__(self, policy: dict[str, Any], library: str = "") -> None:
        options: dict[str, Any] = {"start_new_session": True}
        if sys.platform == "win32":
            options = {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
        self._process = subprocess.Popen(  # noqa: S603  our own interpreter and script
            interpreter.command("fresh", json.dumps(policy), library),
            env=interpreter.environment(library, policy["scratch"]),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            **options,
        )
        self.pid = self._process.pid
        self._outgoing: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._incoming: queue.Queue[bytes] = queue.Queue(_WAITING_CHUNKS)
        self.lost = ""
        self._finished = False
        self._ended = False
        self._code: int | None = None
        self._threads = [
            threading.Thread(target=self._write, args=(self._process.stdin,), daemon=True),
            threading.Thread(target=self._read, args=(self._process.stdout,), daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def _write(self, stream: IO[bytes]) -> None:
        with contextlib.suppress(OSError), stream:
            while (data := self._outgoing.get()) is not None:
                view = memoryview(data)
                while view:
                    view = view[os.write(stream.fileno(), view[:_CHUNK]) :]

    def _read(self, stream: IO[bytes]) -> None:
        with stream:
            while not self._ended:
                try:
                    chunk = os.read(stream.fileno(), _CHUNK)
                except OSError:
                    chunk = b""
                self._incoming.put(chunk)
                if not chunk:
                    return

    def send(self, data: bytes) -> None:
        """Hand over bytes; a thread writes them as the worker takes them."""
        self._outgoing.put(data)

    def receive(self, timeout: float) -> bytes | None:
        """What came within ``timeout`` seconds."""
        if self._finished or self._ended:
            return b""
        try:
            chunk = self._incoming.get(timeout=max(timeout, 0.0))
        except queue.Empty:
            # Its children may hold the channel open after it is gone.
            return b"" if self._process.poll() is not None and self._incoming.empty() else None
        self._finished = not chunk
        return chunk

    def memory(self) -> int:
        """Physical memory in use, in bytes; 0 when unknown."""
        if self._ended:
            return 0
        known = proc_memory(self.pid)
        return known if known is not None else _psutil_memory(self.pid)

    def threads(self) -> int:
        """How many threads it has, by /proc; 0 where there is none."""
        return 0 if self._ended else proc_threads(self.pid)

    def pause(self) -> None:
        """Stop all of its threads, where there are signals for that."""
        if sys.platform != "win32":
            self._process.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        """Let its threads go on."""
        if sys.platform != "win32":
            self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """Kill it, if it still runs; from any thread."""
        if self._process.poll() is None:
            kill_tree(self._process)

    def end(self, grace: float) -> int | None:
        """See :class:`~nngrade.sandbox.process.WorkerProcess`."""
        if self._ended:
            return self._code
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._code = self._process.wait(grace)
        self._ended = True
        kill_tree(self._process)
        self._process.wait(_END_SECONDS)
        self._outgoing.put(None)
        self._join()
        return self._code

    def _join(self) -> None:
        """Wait for the threads; not for ever, for a process that escaped its session may hold the pipe open."""
        deadline = time.monotonic() + _JOIN_SECONDS
        while any(thread.is_alive() for thread in self._threads) and time.monotonic() < deadline:
            with contextlib.suppress(queue.Empty):
                self._incoming.get(timeout=0.002)  # wakes a reader that waits for room


def _psutil_memory(pid: int) -> int:
    try:
        import psutil  # type: ignore[import-untyped, unused-ignore] # noqa: PLC0415  only where there is no /proc
    except ImportError:
        return 0
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0


def kill_tree(process: subprocess.Popen[bytes]) -> None:
    """Kill a process, its session where there is one, and its children."""
    children = _children(process.pid)
    if sys.platform != "win32":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    for child in children:
        with contextlib.suppress(Exception):
            child.kill()


def _children(pid: int) -> list[Any]:
    try:
        import psutil  # noqa: PLC0415

        return list(psutil.Process(pid).children(recursive=True))
    except Exception:  # noqa: BLE001  not installed (Linux), or the process is gone
        return []
