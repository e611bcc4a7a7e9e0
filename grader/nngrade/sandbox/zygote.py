"""Workers forked by the zygote (``worker/zygote.py``): the trusted end of its socket, and of each worker's."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from typing import Any

from nngrade.sandbox import interpreter
from nngrade.sandbox.process import proc_memory, proc_threads
from nngrade.sandbox.scratch import Scratch

assert sys.platform == "linux"  # noqa: S101  tells mypy

_ANSWER_SECONDS = 5.0
_PACKET = 65536
_CHUNK = 1 << 16  # more would be mapped and unmapped by the C library each time


class ZygoteLostError(Exception):
    """The zygote is gone or does not answer; ``str`` of it is the reason."""


class Zygote:
    """One running zygote.  Starting it takes no time here; the first question waits until it has imported its library.

    ``library`` is "tensorflow", or "" for NumPy alone.
    """

    def __init__(self, library: str = "") -> None:
        self._library = library
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._lock = threading.Lock()
        self._ready = False
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115  closed in close()
        self._home = Scratch()  # what libraries write while they are imported
        try:
            with theirs:
                self._process = self._start(theirs.fileno())
        except OSError:
            self._control.close()
            self._errors.close()
            self._home.remove()
            raise

    def _start(self, descriptor: int) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603  our own interpreter and script
            interpreter.command("zygote", str(descriptor), self._library),
            env=interpreter.environment(self._library, self._home.path),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._errors,
            pass_fds=[descriptor],
            start_new_session=True,  # Ctrl-C is for us; we end it
            cwd="/",
        )

    def fork(self, policy: dict[str, Any], channel: int) -> tuple[int, int]:
        """A new worker that talks on ``channel``: its process id, and a pidfd.

        Raises:
            ZygoteLostError: as for :meth:`ask`.
        """
        answer, descriptors = self.ask({"op": "fork", "policy": policy}, (channel,))
        if not descriptors:
            raise ZygoteLostError("no descriptor came with the answer")
        return answer["pid"], descriptors[0]

    def ask(self, request: dict[str, Any], descriptors: tuple[int, ...] = ()) -> tuple[dict[str, Any], list[int]]:
        """One request and its answer, with the descriptors that came along.

        Raises:
            ZygoteLostError: no answer, or the answer is an error.
        """
        with self._lock:
            try:
                if not self._ready:
                    self._receive(interpreter.START_SECONDS)
                    self._ready = True
                socket.send_fds(self._control, [json.dumps(request).encode()], list(descriptors))
                return self._receive(_ANSWER_SECONDS)
            except OSError as error:
                self._control.close()
                raise ZygoteLostError(f"{error} {self._last_words()}".strip()) from None
            except BaseException:
                self._control.close()  # an answer may be under way that nobody waits for any more
                raise

    def _receive(self, seconds: float) -> tuple[dict[str, Any], list[int]]:
        self._control.settimeout(seconds)
        packet, descriptors, _, _ = socket.recv_fds(self._control, _PACKET, 1, socket.MSG_CMSG_CLOEXEC)
        if not packet:
            raise ZygoteLostError(self._last_words() or "it ended")
        answer: dict[str, Any] = json.loads(packet)
        if "error" in answer:
            raise ZygoteLostError(answer["error"])
        return answer, descriptors

    def _last_words(self) -> str:
        if self._errors.closed:
            return ""
        self._errors.seek(0)
        return self._errors.read()[-500:].decode("utf-8", "replace").strip()

    def kill(self) -> None:
        """Kill it, and with it all that it started."""
        self._process.kill()

    def close(self) -> None:
        """Hang up, wait until it has ended all that it started, and see that it is gone."""
        self._control.close()
        try:
            self._process.wait(_ANSWER_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._errors.close()
        self._home.remove()


class ZygoteStarter:
    """Starts workers through a zygote, and a new zygote when the old one is lost."""

    def __init__(self, library: str = "") -> None:
        self._library = library
        self._zygote: Zygote | None = None
        with contextlib.suppress(OSError):  # start() tries again and tells
            self._zygote = Zygote(library)

    def start(self, policy: dict[str, Any]) -> ForkedProcess:
        """Fork a worker.

        Raises:
            GraderError: the zygote cannot; the next start tries with a new one.
        """
        if self._zygote is None:
            self._zygote = Zygote(self._library)
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                pid, pidfd = self._zygote.fork(policy, theirs.fileno())
        except BaseException as error:
            ours.close()
            self.close()
            if not isinstance(error, ZygoteLostError):
                raise
            from nngrade.sandbox.worker import not_started  # noqa: PLC0415  imports NumPy

            raise not_started(str(error), self._library) from None
        return ForkedProcess(self, self._zygote, pid, pidfd, ours)

    def lost(self, zygote: Zygote) -> None:
        """Forget a zygote that did not answer."""
        if self._zygote is zygote:
            self.close()

    def kill(self) -> None:
        """See :class:`~nngrade.sandbox.launcher.Starter`."""
        zygote = self._zygote
        if zygote is not None:
            zygote.kill()

    def close(self) -> None:
        """End the zygote."""
        if self._zygote is not None:
            zygote, self._zygote = self._zygote, None
            zygote.close()


class ForkedProcess:
    """A worker that the zygote forked.  It leads a session of its own."""

    def __init__(self, starter: ZygoteStarter, zygote: Zygote, pid: int, pidfd: int, channel: socket.socket) -> None:
        self.pid = pid
        self._starter = starter
        self._zygote = zygote
        self._pidfd = pidfd
        self._channel = channel
        self._channel.setblocking(False)  # noqa: FBT003  its only parameter
        self._unsent = memoryview(b"")
        self._ended = False
        self._code: int | None = None
        self.lost = ""

    def send(self, data: bytes) -> None:
        """Hand over bytes; they leave as the worker takes them."""
        self._unsent = memoryview(bytes(self._unsent) + data) if self._unsent else memoryview(data)
        self._push()

    def _push(self) -> None:
        try:
            while self._unsent:
                self._unsent = self._unsent[self._channel.send(self._unsent[:_CHUNK]) :]
        except BlockingIOError:
            pass
        except OSError:
            self._unsent = memoryview(b"")  # the end of the channel will be seen when reading

    def receive(self, timeout: float) -> bytes | None:
        """What came within ``timeout`` seconds; the process's death counts as the end of the channel."""
        if self._ended:
            return b""
        poll = select.poll()
        poll.register(self._channel, select.POLLIN | (select.POLLOUT if self._unsent else 0))
        poll.register(self._pidfd, select.POLLIN)
        events = dict(poll.poll(max(timeout, 0.0) * 1000))
        mine = events.get(self._channel.fileno(), 0)
        if mine & select.POLLOUT:
            self._push()
        dead = self._pidfd in events
        if dead or mine & ~select.POLLOUT:
            try:
                return self._channel.recv(_CHUNK)
            except BlockingIOError:
                return b"" if dead else None
            except OSError:
                return b""
        return None

    def memory(self) -> int:
        """The most physical memory that it ever had, in bytes; 0 when it is gone."""
        return 0 if self._ended else proc_memory(self.pid) or 0

    def threads(self) -> int:
        """How many threads it has; 0 when it is gone."""
        return 0 if self._ended else proc_threads(self.pid)

    def pause(self) -> None:
        """Stop all of its threads."""
        self._signal(signal.SIGSTOP)

    def resume(self) -> None:
        """Let its threads go on."""
        self._signal(signal.SIGCONT)

    def _signal(self, number: signal.Signals) -> None:
        if not self._ended:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._pidfd, number)

    def end(self, grace: float) -> int | None:
        """See :class:`~nngrade.sandbox.process.WorkerProcess`."""
        if self._ended:
            return self._code
        self._ended = True
        by_itself = self._exited(grace)
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)
        # Not reaped yet, so its number, which is its session's, is not anyone else's.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)
        self._exited(_ANSWER_SECONDS)
        try:
            answer, _ = self._zygote.ask({"op": "reap", "pid": self.pid})
            self._code = answer["status"] if by_itself else None
        except ZygoteLostError as error:
            self.lost = str(error) or "it ended"
            self._starter.lost(self._zygote)
        os.close(self._pidfd)
        self._channel.close()
        return self._code

    def _exited(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        poll = select.poll()
        poll.register(self._pidfd, select.POLLIN)
        while True:
            left = deadline - time.monotonic()
            if poll.poll(max(left, 0.0) * 1000):
                return True
            if left <= 0:
                return False
