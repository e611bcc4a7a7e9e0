"""A worker as the engine uses it: requests with a deadline, and an outcome whatever happens on the other side."""

from __future__ import annotations

import math
import sys
import time
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import TracebackType
from typing import TYPE_CHECKING, Any

from nngrade.errors import GraderError
from nngrade.model import Verdict
from nngrade.sandbox import protocol, replies
from nngrade.sandbox.denials import denied
from nngrade.sandbox.outcomes import CallOutcome, Ended, Limits, Loaded, LoadOutcome, Raised, Returned
from nngrade.sandbox.process import WorkerProcess, exit_detail
from nngrade.sandbox.protocol import Call
from nngrade.sandbox.quota import Quota
from nngrade.sandbox.scratch import Scratch
from nngrade.texts import text

if TYPE_CHECKING:
    from typing_extensions import Self

CHANNEL_LOST = 74  # the exit code of a worker whose channel is gone
_TICK = 0.02  # seconds between looks at the memory
_GRACE = 0.25  # seconds between the end of the channel and the end of the process that are still one event
_MB = 1 << 20


@dataclass(frozen=True)
class _Deadline:
    """When a request is given up, and what that is called."""

    at: float
    detail: str


class Worker:
    """One process with one submission's code.  Use: ``load`` once, ``run`` and ``reload`` often, ``close`` always."""

    def __init__(
        self,
        process: WorkerProcess,
        limits: Limits,
        scratch: Scratch,
        library: str = "",
        layers: tuple[str, ...] = (),
    ) -> None:
        self._process = process
        self._library = library
        self._limits = limits
        self._scratch = scratch
        self._quota = Quota(process, scratch, layers)
        self._confined = bool(layers)
        self._reader = protocol.FrameReader(limits.frame_bytes)
        self._request = protocol.Request()  # what the next reply answers
        self._last = self._request  # what was sent last
        self._waiting: deque[protocol.Request] = deque()
        self._output: list[str] = []
        self._output_left = 0
        self._base_memory = 0
        self._cell: tuple[str, int] | None = None  # of a notebook, which ran last
        self._ended: Ended | None = None
        self._lost: GraderError | None = None
        self.closed = False
        self.received = 0
        """Bytes that came from it."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def alive(self) -> bool:
        """Whether it can be asked: it is neither closed nor known to have ended."""
        return not self.closed and self._ended is None and self._lost is None

    def wait_until_ready(self, seconds: float) -> None:
        """Wait for the worker's first word.

        Raises:
            GraderError: it did not come; no student code has run yet.
        """
        message = self._exchange(_Deadline(time.monotonic() + seconds, f"start_seconds:{seconds:g}"))
        if isinstance(message, protocol.Ready):
            self._base_memory = self._process.memory()
            return
        self.close()
        reason = message.error if isinstance(message, protocol.Broken) else getattr(message, "detail", "garbage")
        raise not_started(reason, self._library)

    def load(
        self,
        sources: Mapping[str, bytes],
        target: str,
        names: Sequence[str],
        cells: protocol.CellPlan | None = None,
    ) -> LoadOutcome:
        """Import ``target``, a path of ``sources`` (all files of the submission; only ``.py`` files are used).

        ``cells`` tells which files were made of the cells of notebooks, as ``protocol`` describes.

        Raises:
            ValueError: this worker has loaded already, or is closed.
            GraderError: what started the worker is gone; close it and start another one.
        """
        if self._last.op:
            raise ValueError("a worker loads only once")
        python = {path: data for path, data in sources.items() if path.endswith(".py")}
        return self._load(protocol.load_request(python, target, names, cells))

    def reload(self, target: str, names: Sequence[str], cells: protocol.CellPlan | None = None) -> LoadOutcome:
        """Import a file of the loaded submission afresh: what ran before is forgotten, modules and settings too.

        Raises:
            ValueError: nothing was loaded, or the worker is closed.
            GraderError: what started the worker is gone; close it and start another one.
        """
        if not self._last.op:
            raise ValueError("reload() follows load()")
        return self._load(protocol.reload_request(self._last, target, names, cells))

    def _load(self, request: protocol.Request) -> LoadOutcome:
        seconds = self._limits.load_seconds
        self._cell = None
        self._send([request])
        outcome = self._answer(_Deadline(time.monotonic() + seconds, f"load_seconds:{seconds:g}"))
        if isinstance(outcome, Returned):
            raise TypeError("a load request has no such reply")
        return replace(outcome, cell=self._cell) if isinstance(outcome, Ended) else outcome

    def call(  # noqa: PLR0913  three of them are options
        self,
        name: str,
        args: Sequence[Any],
        kwargs: Mapping[str, Any] | None = None,
        *,
        seconds: float | None = None,
        drain: int = 0,
        keep: int | None = None,
    ) -> CallOutcome:
        """One :class:`Call`, in at most ``seconds`` (``limits.call_seconds`` if None).

        Less than ``limits.call_seconds`` is what is left of the task's time, and told so.

        Raises:
            ValueError: an argument cannot travel, nothing was loaded, or the worker is closed.
            GraderError: what started the worker is gone; close it and start another one.
        """
        most = self._limits.call_seconds
        left = math.inf if seconds is None or seconds >= most else seconds
        limits = self._limits if seconds is None or seconds < most else replace(self._limits, call_seconds=seconds)
        return next(self.run([Call(name, args, kwargs or {}, drain, keep)], limits, left))

    def run(self, calls: Sequence[Call], limits: Limits, seconds: float) -> Iterator[CallOutcome]:
        """Make the calls one after another; all are sent at once, so that the worker never waits for us.

        Args:
            calls: what to call.
            limits: its ``call_seconds`` are for a call with the chained ones after it; ``task_seconds`` is only told.
            seconds: for all calls together.

        Yields:
            Each call's outcome, to be taken to the end; nothing after the one with which the worker ended.

        Raises:
            ValueError: an argument cannot travel, nothing was loaded, or the worker is closed.
            GraderError: what started the worker is gone; close it and start another one.
        """
        requests = list(self._call_requests(calls))
        self._send(requests)
        begun = chain = time.monotonic()
        for call in calls:
            if not call.chained:
                chain = time.monotonic()
            ends = (begun + seconds, f"task_seconds:{limits.task_seconds:g}")
            mine = (chain + limits.call_seconds, f"call_seconds:{limits.call_seconds:g}")
            outcome = self._answer(_Deadline(*min(ends, mine)))
            if isinstance(outcome, Loaded):
                raise TypeError("a call request has no such reply")
            yield outcome
            if isinstance(outcome, Ended):
                return

    def _call_requests(self, calls: Sequence[Call]) -> Iterator[protocol.Request]:
        last = self._last
        if not last.op:
            raise ValueError("call() follows load()")
        for call in calls:
            last = protocol.call_request(last, call)
            yield last

    def close(self) -> None:
        """End the process and everything that it started, and remove its folder."""
        if not self.closed:
            self.closed = True
            self._process.end(0.0)
            self._scratch.remove()

    def _send(self, requests: Sequence[protocol.Request]) -> None:
        if self.closed:
            raise ValueError("the worker is closed")
        if self._lost is not None:
            raise self._lost  # never the student's verdict
        self._waiting.extend(requests)
        if requests and self._ended is None:
            self._last = requests[-1]
            if self._confined:
                self._process.resume()
            self._process.send(b"".join(request.frame for request in requests))

    def _answer(self, deadline: _Deadline) -> protocol.Reply | Ended:
        """The outcome of the oldest request that has none."""
        if self._ended is not None:
            return replace(self._ended, output="", seconds=0.0)
        self._request = self._waiting.popleft()
        self._output, self._output_left = [], self._limits.output_chars
        started = time.monotonic()
        message = self._exchange(deadline)
        if self._confined and isinstance(message, Raised) and (kind := denied(message)):
            message = self._end(Ended(Verdict.FORBIDDEN, kind, raised=message))
        if not isinstance(message, (Loaded, Returned, Raised, Ended)):
            message = self._end(Ended(Verdict.CRASHED, "garbage"))
        if isinstance(message, Ended):
            self._ended = message
        elif self._confined and not self._waiting:
            self._process.pause()  # nobody looks at what its threads do meanwhile
        output = "".join(self._output)
        return replace(message, output=output, seconds=time.monotonic() - started)

    def _exchange(self, deadline: _Deadline) -> protocol.Message | Ended:
        """The next message that is no output, or how the worker ended."""
        looked = time.monotonic()
        over = False
        while True:
            try:
                message = self._next()
            except protocol.ProtocolError:
                return self._end(Ended(Verdict.CRASHED, "garbage"))
            if message is not None:
                return message
            now = time.monotonic()
            if now - looked >= _TICK:
                looked = now
                if self._too_much_memory():
                    return self._end(Ended(Verdict.MEMORY, f"memory_mb:{self._limits.memory_mb}"))
                if exceeded := self._quota.exceeded():
                    return self._end(Ended(Verdict.FORBIDDEN, exceeded))
            if over:
                return self._end(Ended(Verdict.TIMEOUT, deadline.detail))
            over = now >= deadline.at  # what is there already came in time: this process may have been stopped
            chunk = self._process.receive(max(0.0, min(_TICK, deadline.at - now)))
            if chunk == b"":
                return self._died()
            if chunk:
                self.received += len(chunk)
                self._reader.feed(chunk)

    def _next(self) -> protocol.Message | None:
        """The next whole message that is no output."""
        while (frame := self._reader.next()) is not None:
            message = replies.parse(*frame, self._request)
            if isinstance(message, protocol.CellBegun):
                self._cell = (message.file, message.cell)
                continue
            if not isinstance(message, protocol.Output):
                return message
            kept = message.text[: self._output_left]
            self._output_left -= len(kept)
            self._output.append(kept)
        return None

    def _too_much_memory(self) -> bool:
        return self._base_memory > 0 and self._process.memory() > self._base_memory + self._limits.memory_mb * _MB

    def _died(self) -> Ended:
        """The channel ended: by itself, or with the process."""
        full = self._too_much_memory()
        code = self._process.end(_GRACE)
        if self._process.lost:
            self._lost = _lost(self._process.lost)
            raise self._lost
        if full:
            return Ended(Verdict.MEMORY, f"memory_mb:{self._limits.memory_mb}")
        if code is None or code == CHANNEL_LOST:
            return Ended(Verdict.CRASHED, "channel closed")
        return Ended(Verdict.CRASHED, exit_detail(code))

    def _end(self, how: Ended) -> Ended:
        self._process.end(0.0)
        return how


def not_started(reason: str, library: str = "") -> GraderError:
    """The error for a worker that did not come up; ``library`` is what it should have imported besides NumPy."""
    if library:
        message = text(
            "{library} could not be imported ({reason}), so what needs it was not graded. Install it: {command}",
            library={"tensorflow": "TensorFlow"}[library],
            reason=reason.strip().splitlines()[-1] if reason.strip() else "?",
            command=f"{sys.executable} -m pip install --upgrade {library}",
        )
        return GraderError.of(message)
    message = text(
        "The process that runs student code could not be started ({reason}). Check that this works: "
        '{python} -c "import numpy"',
        reason=reason,
        python=sys.executable,
    )
    return GraderError.of(message)


def _lost(reason: str) -> GraderError:
    message = text(
        "The helper process that starts workers ended while this was graded ({reason}). Grade it again; if the same "
        "submission does it again, look at its code.",
        reason=reason,
    )
    return GraderError.of(message)
