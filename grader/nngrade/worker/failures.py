"""An exception of the student's code as data: its classes, its message, and where in the submission it happened."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from itertools import islice
from types import TracebackType
from typing import Any

from .codec import base_names, class_name, clean

MAX_MESSAGE = 500
MAX_FRAMES = 20
_OUTER_FRAMES = 5
_MAX_WALK = 100_000
_TRACEBACK = BaseException.__dict__["__traceback__"]


def describe(error: BaseException, files: dict[str, int]) -> dict[str, Any]:
    """The parts of a ``raised`` reply.  ``files`` maps the path of each submitted file to its number in the request."""
    trace = _TRACEBACK.__get__(error)
    frames = list(_frames(trace, files))
    if issubclass(type(error), SyntaxError):
        frames += _syntax_position(error, files)
    if issubclass(type(error), MemoryError) and trace is not None:
        traceback.clear_frames(trace)  # frees what filled the memory, so that there is room for the reply
    if len(frames) > MAX_FRAMES:
        frames = frames[:_OUTER_FRAMES] + frames[_OUTER_FRAMES - MAX_FRAMES :]
    cls = type(error)
    return {"type": class_name(cls), "bases": base_names(cls), "message": _message(error), "frames": frames}


def _frames(trace: TracebackType | None, files: dict[str, int]) -> Iterator[list[Any]]:
    for level, line in islice(traceback.walk_tb(trace), _MAX_WALK):
        number = files.get(level.f_code.co_filename)
        if number is not None:
            yield [number, max(line or 1, 1), clean(level.f_code.co_name, 100)]


def _syntax_position(error: Any, files: dict[str, int]) -> list[list[Any]]:
    try:
        number, line = files.get(error.filename), error.lineno
    except Exception:  # noqa: BLE001  a subclass of the student's own
        return []
    return [] if number is None or type(line) is not int else [[number, max(line, 1), "<module>"]]


def _without_places(text: str) -> str:
    """TensorFlow's messages without the pages of our own and its files that they begin with."""
    if "Detected at node" not in text:
        return text
    lines = [line.strip() for line in text.splitlines() if line[:1].strip()]
    return " ".join(line for line in lines if not line.startswith(_PLACES)) or text


_COLOUR = re.compile(r"\x1b\[[0-9;]*m")  # Keras prints parts of its messages in bold
_PLACES = ("Graph execution error", "Detected at node", "Stack trace", "File ")


def _message(error: BaseException) -> str:
    try:
        text = error.msg if type(error) in (SyntaxError, IndentationError, TabError) else str(error)  # type: ignore[attr-defined]
        return clean(_COLOUR.sub("", _without_places(text)), MAX_MESSAGE)
    except BaseException:  # noqa: BLE001  __str__ of the student's own exceptions may raise anything
        return ""
