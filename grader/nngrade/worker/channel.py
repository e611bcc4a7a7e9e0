"""Frames on a pair of descriptors.  The form of a frame is described in ``nngrade.sandbox.protocol``."""

from __future__ import annotations

import json
import os
import struct
import threading
from typing import Any

MAGIC = b"NNG\x01"
MAX_HEADER = 4 * 1024 * 1024
CHANNEL_LOST = 74
_PREFIX = struct.Struct("<4sII")
_CHUNK = 1 << 16  # more would be mapped and unmapped by the C library each time


class Channel:
    """The worker's end.  Only the process that made it may speak; a copy forked by student code ends silently."""

    def __init__(self, read_fd: int, write_fd: int) -> None:
        self._read_fd = read_fd
        self._write_fd = write_fd
        self._lock = threading.RLock()
        self._owner = os.getpid()
        self._received = bytearray()  # requests that were sent ahead

    def receive(self) -> tuple[dict[str, Any], bytes]:
        """The next request.  The process ends when the other side has hung up or the descriptor is gone."""
        _, header_length, body_length = _PREFIX.unpack(self._read(_PREFIX.size))
        header = json.loads(self._read(header_length))
        return header, self._read(body_length)

    def send(self, header: dict[str, Any], body: bytes | bytearray = b"") -> None:
        """Send one frame whole; frames of several threads do not mix."""
        self.send_raw(json.dumps(header, ensure_ascii=False).encode(), body)

    def send_raw(self, header: bytes, body: bytes | bytearray = b"") -> None:
        """Send one frame whose header is already JSON text."""
        if os.getpid() != self._owner:
            os._exit(0)
        frame = b"".join((_PREFIX.pack(MAGIC, len(header), len(body)), header, body))
        with self._lock:
            self._write(frame)

    def _read(self, size: int) -> bytes:
        received = self._received
        while len(received) < size:
            try:
                chunk = os.read(self._read_fd, _CHUNK)
            except OSError:
                os._exit(CHANNEL_LOST)
            if not chunk or os.getpid() != self._owner:
                os._exit(0)
            received += chunk
        found = bytes(received[:size])
        del received[:size]
        return found

    def _write(self, data: bytes) -> None:
        view = memoryview(data)
        while view:
            try:
                view = view[os.write(self._write_fd, view[:_CHUNK]) :]
            except OSError:  # noqa: PERF203  each turn is a system call
                os._exit(CHANNEL_LOST)
