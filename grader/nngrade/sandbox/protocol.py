r"""The contract between the trusted side and a worker: bytes to messages and back.  No input or output happens here.

**Frame**: the 4 bytes ``NNG\x01`` (the last is the version), the header's length and the body's length as unsigned
32-bit little-endian numbers, the header (JSON, UTF-8, at most 4 MB), the body (raw numbers of arrays, or source files).
A frame from a worker is at most ``Limits.frame_bytes`` long.  Values have the form that ``nngrade.values`` describes.

**Requests**, numbered ``seq`` = 1, 2, ... :

- ``{"op": "load", "seq", "target", "names", "cells", "sources": [[path, offset, nbytes], ...]}``, first.  The body
  holds the files; a file over 256 KB is not sent (offset null) and cannot be imported.  Later loads, of the same or
  another target, begin afresh with the same files and have ``"sources": null``.  ``cells`` tells which files were
  made of a notebook's cells, ``{path: [[first line, number of lines, how], ...]}``, where how is 0: run all of it, 1:
  only what defines something, 2: nothing.  Such a file runs cell by cell, and what a cell raises is told in the
  reply.
- ``{"op": "call", "seq", "name", "args": tree, "kwargs": tree, "drain", "keep", "chained"}``; the body holds the
  arrays' numbers.  The worker keeps what the function returned under the number ``keep`` (null: not at all), for
  ``Kept`` in later calls.  A ``chained`` call raises at once when the call before it did not return.

Requests may be sent ahead; they are answered in their order.

**Replies**, one for each request, with the request's ``seq``:

- ``{"op": "loaded", "seq", "functions": {name: parameters}, "defined": [name, ...], "failures": [failure, ...]}``,
  where parameters are ``[[name, kind, has_default], ...]``, or null when Python cannot tell, and a failure is
  ``{"file", "cell", "type", "bases", "message", "frames"}``: a file's number, the index of its cell, and the rest as
  in ``raised``
- ``{"op": "returned", "seq", "value": tree, "warnings": [text, ...], "modified": [position, ...]}``
- ``{"op": "raised", "seq", "type", "bases": [name, ...], "message", "frames": [[file, line, function], ...]}``, where a
  file is the number of a source in the load request.

Before the first request a worker says ``{"op": "ready"}``, or ``{"op": "broken", "error"}`` if it cannot work.  At any
time it may send ``{"op": "output", "text"}``: what student code printed, at most 4096 characters at once.  During a
load it says ``{"op": "cell", "file", "cell"}`` when a notebook's cell begins: its file's number and its index.

Anything else is a :class:`ProtocolError`.  Which numbers, names and texts a reply holds is the student's affair: they
may be wrong, but their sizes are bounded, and texts for people hold no control characters.
"""

from __future__ import annotations

import functools
import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from nngrade.sandbox.outcomes import Loaded, Raised, Returned
from nngrade.values import encode

MAGIC = b"NNG\x01"
MAX_HEADER = 4 * 1024 * 1024
MAX_SOURCE = 256 * 1024

_PREFIX = struct.Struct("<4sII")


class ProtocolError(ValueError):
    """What a worker sent is not a frame or message of this contract."""


@dataclass(frozen=True)
class Ready:
    """The worker waits for its first request."""


@dataclass(frozen=True)
class Broken:
    """The worker's interpreter cannot work; ``error`` tells why."""

    error: str


@dataclass(frozen=True)
class Output:
    """Text that student code printed."""

    text: str


@dataclass(frozen=True)
class CellBegun:
    """A notebook's cell runs now: the file that was made of the cells, and the cell's index."""

    file: str
    cell: int


Reply = Loaded | Returned | Raised
Message = Ready | Broken | Output | CellBegun | Reply
CellPlan = Mapping[str, Sequence[tuple[int, int, int]]]


@dataclass(frozen=True)
class Request:
    """A frame to send, and what a reply to it must agree with.

    ``files`` are all sources in the order of the load request, ``names`` the functions asked for, ``arguments`` the
    number of positional arguments.  ``op`` is empty where no reply is expected.
    """

    op: str = ""
    seq: int = 0
    frame: bytes = b""
    files: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    arguments: int = 0


def load_request(
    sources: Mapping[str, bytes], target: str, names: Sequence[str], cells: CellPlan | None = None
) -> Request:
    """Import ``target``, a path of ``sources``, and look up ``names`` in it; ``cells`` as in the contract."""
    body = bytearray()
    table: list[list[Any]] = []
    for path, data in sources.items():
        sent = len(data) <= MAX_SOURCE
        table.append([path, len(body) if sent else None, len(data)])
        body += data if sent else b""
    header = {"op": "load", "seq": 1, "target": target, "names": list(names), "cells": cells or {}, "sources": table}
    return Request("load", 1, pack(header, body), files=tuple(sources), names=tuple(names))


def reload_request(after: Request, target: str, names: Sequence[str], cells: CellPlan | None = None) -> Request:
    """Import ``target`` afresh from the files of the first load; ``after`` is the request before this one."""
    seq = after.seq + 1
    header = {"op": "load", "seq": seq, "target": target, "names": list(names), "cells": cells or {}, "sources": None}
    return Request("load", seq, pack(header), files=after.files, names=tuple(names))


@dataclass(frozen=True)
class Call:
    """One call of a function of the loaded module, with copies of the arguments.

    ``args`` and ``kwargs`` are values as in ``nngrade.values``.  If ``drain`` is not 0, the result is an iterator of
    which at most that many items are taken, as a list.  ``keep`` is a number under which the worker keeps what came
    back, for ``Kept(keep)`` in later arguments.  A ``chained`` call belongs to the call before it: it is made only when
    that one returned, and shares its time.
    """

    name: str
    args: Sequence[Any]
    kwargs: Mapping[str, Any] = field(default_factory=dict)
    drain: int = 0
    keep: int | None = None
    chained: bool = False

    @functools.cached_property
    def packed(self) -> tuple[bytes, bytes]:
        """Header, without its beginning, and body; a class is asked the same thing again and again.

        Raises:
            ValueError: an argument cannot travel.
        """
        body = bytearray()
        trees = {"args": encode(tuple(self.args), body), "kwargs": encode(dict(self.kwargs), body)}
        options = {"name": self.name, "drain": self.drain, "keep": self.keep, "chained": self.chained}
        return json.dumps({**options, **trees}).encode()[1:], bytes(body)


def call_request(after: Request, call: Call) -> Request:
    """The request for a call; ``after`` is the request before it.

    Raises:
        ValueError: an argument cannot travel.
    """
    seq, (rest, body) = after.seq + 1, call.packed
    frame = _framed(b'{"op": "call", "seq": %d, ' % seq + rest, body)
    return Request("call", seq, frame, files=after.files, arguments=len(call.args))


def pack(header: Mapping[str, Any], body: bytes | bytearray = b"") -> bytes:
    """One frame."""
    return _framed(json.dumps(header).encode(), body)


def _framed(header: bytes, body: bytes | bytearray) -> bytes:
    return b"".join((_PREFIX.pack(MAGIC, len(header), len(body)), header, body))


class FrameReader:
    """Cuts a stream of bytes into frames of at most ``limit`` bytes each."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._buffer = bytearray()

    def feed(self, chunk: bytes) -> None:
        """Append what was received."""
        self._buffer += chunk

    def next(self) -> tuple[bytes, bytes] | None:
        """Header and body of the next whole frame; None if more bytes are needed.

        Raises:
            ProtocolError: the bytes are no frame, or the frame is too long; known from its first 12 bytes.
        """
        buffer = self._buffer
        if not MAGIC.startswith(buffer[: len(MAGIC)]):
            raise ProtocolError("not a frame")
        if len(buffer) < _PREFIX.size:
            return None
        _, header_length, body_length = _PREFIX.unpack_from(buffer)
        total = _PREFIX.size + header_length + body_length
        if header_length > MAX_HEADER or total > self._limit:
            raise ProtocolError("a frame is too long")
        if len(buffer) < total:
            return None
        split = _PREFIX.size + header_length
        header, body = bytes(buffer[_PREFIX.size : split]), bytes(buffer[split:total])
        del buffer[:total]
        return header, body
