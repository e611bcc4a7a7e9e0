"""What student code prints goes to the trusted side at once, in bounded frames, so that it survives any end."""

from __future__ import annotations

import codecs
import contextlib
import io
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .channel import Channel

MAX_OUTPUT = 4096


class Printer:
    """Takes the place of stdout and stderr; at most ``limit`` characters of each request are passed on."""

    def __init__(self, channel: Channel, limit: int) -> None:
        self._channel = channel
        self._limit = limit
        self._left = 0
        self._streams: list[io.TextIOWrapper] = []

    def renew(self) -> None:
        """Give a fresh allowance, and fresh streams where student code has closed or replaced them."""
        self._left = self._limit
        if not self._intact():
            self._streams = [self._stream(), self._stream(), io.TextIOWrapper(io.BytesIO())]  # the last is at its end
            sys.stdout, sys.stderr, sys.stdin = self._streams

    def _intact(self) -> bool:
        now = [getattr(sys, name, None) for name in ("stdout", "stderr", "stdin")]
        try:
            ours = [one is other and not one.closed for one, other in zip(self._streams, now, strict=True)]
        except ValueError:  # none yet, or student code detached one
            return False
        return all(ours)

    def flush(self) -> None:
        """Pass on what was printed without a newline at the end."""
        for stream in self._streams:
            with contextlib.suppress(ValueError):  # student code closed it
                stream.flush()

    def put(self, text: str) -> None:
        """Pass on ``text`` as far as the allowance goes."""
        while text and self._left > 0:
            part = text[: min(self._left, MAX_OUTPUT)]
            text = text[len(part) :]
            self._left -= len(part)
            self._channel.send({"op": "output", "text": part})

    def _stream(self) -> io.TextIOWrapper:
        raw = io.BufferedWriter(_Raw(self))
        return io.TextIOWrapper(raw, encoding="utf-8", errors="backslashreplace", newline="\n", line_buffering=True)


class _Raw(io.RawIOBase):
    """The bytes end of a stream."""

    def __init__(self, printer: Printer) -> None:
        self._printer = printer
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        self._printer.put(self._decoder.decode(bytes(data)))
        return len(data)
