"""The worker's loop, in this process: requests in, replies out."""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from nngrade.sandbox import protocol, replies
from nngrade.sandbox.outcomes import Loaded, Raised, Returned
from nngrade.sandbox.protocol import FrameReader, Output, Ready, Request
from nngrade.values import Kept, Opaque
from nngrade.worker import serve
from nngrade.worker.channel import Channel

POLICY = {"memory_mb": 64, "scratch": ".", "output_chars": 100, "frame_bytes": 1 << 20}
SOURCE = b"""
import numpy as np, sys
print("hello")
def f(x, k=2): return x * k
def big(n): return ["x" * 100] * n
def deep():
    sys.setrecursionlimit(150)
    return [[[1]]]
def stop(): raise SystemExit
def loud(): print("loud")
"""


class Ended(BaseException):
    """Stands for the end of the process."""


@pytest.fixture
def interpreter(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Everything that a worker changes in its interpreter is put back."""

    def end(code: int) -> None:
        raise Ended(code)

    for name in ("stdin", "stdout", "stderr", "argv", "dont_write_bytecode"):
        monkeypatch.setattr(sys, name, getattr(sys, name))
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    monkeypatch.setattr(os, "_exit", end)
    known, limit = set(sys.modules), sys.getrecursionlimit()
    states = random.getstate(), np.random.get_state()  # noqa: NPY002  the global generator is meant
    yield
    random.setstate(states[0])
    np.random.set_state(states[1])  # noqa: NPY002
    sys.setrecursionlimit(limit)
    for name in set(sys.modules) - known:
        del sys.modules[name]


def converse(*requests: Request) -> list[Any]:
    """All messages of a worker that gets these requests and then the end of the channel."""
    (inner_read, outer_write), (outer_read, inner_write) = os.pipe(), os.pipe()
    os.write(outer_write, b"".join(request.frame for request in requests))
    os.close(outer_write)
    with pytest.raises(Ended):
        serve.serve(Channel(inner_read, inner_write), POLICY)
    os.close(inner_write)
    reader, messages = FrameReader(1 << 20), []
    while chunk := os.read(outer_read, 1 << 16):
        reader.feed(chunk)
    waiting = [Request(), *requests]
    while (frame := reader.next()) is not None:
        message = replies.parse(*frame, waiting[0 if not messages else 1])
        messages.append(message)
        if not isinstance(message, (Output, Ready)):
            waiting.pop(1)
    os.close(outer_read)
    os.close(inner_read)
    return messages


def requests(*calls: tuple[str, list[Any]], source: bytes = SOURCE, keep: int | None = None) -> list[Request]:
    """A load request and calls."""
    made = [protocol.load_request({"l1/served.py": source}, "l1/served.py", ["f", "missing"])]
    for name, args in calls:
        made.append(protocol.call_request(made[-1], protocol.Call(name, args, keep=keep)))
    return made


def test_load_and_calls_are_answered(interpreter: None) -> None:
    """In order, with what was printed in between."""
    found = converse(*requests(("f", [np.arange(3)]), ("loud", []), ("missing", [])))
    ready, hello, loaded, returned, loud, nothing, missing = found
    assert (ready, hello, loud) == (Ready(), Output("hello\n"), Output("loud\n"))
    assert isinstance(loaded, Loaded)
    assert list(loaded.functions) == ["f"]
    assert returned.value.tolist() == [0, 2, 4]
    assert isinstance(nothing, Returned)
    assert isinstance(missing, Raised)
    assert (missing.type_name, missing.message) == ("NameError", "name 'missing' is not defined")


def test_failures_are_answered(interpreter: None) -> None:
    """Also those that would end an interpreter, and a recursion limit too small for the reply."""
    *_, stopped, deep = converse(*requests(("stop", []), ("deep", [])))
    assert stopped.type_name == "SystemExit"
    assert deep.value == [[[1]]]
    assert sys.getrecursionlimit() >= 1000


def test_a_module_that_fails_is_answered(interpreter: None) -> None:
    """With the exception."""
    *_, loaded = converse(*requests(source=b"1 / 0"))
    assert loaded.type_name == "ZeroDivisionError"


def test_a_reply_that_is_too_long_becomes_opaque(interpreter: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its header."""
    monkeypatch.setattr(serve, "MAX_HEADER", 3000)
    *_, found = converse(*requests(("big", [100])))
    assert found.value == Opaque("builtins.list", "too_large")


def test_results_are_kept_for_later_calls(interpreter: None) -> None:
    """Under their number."""
    *_, found = converse(*requests(("f", [3]), ("f", [Kept(0)]), keep=0))
    assert found.value == 12


def test_parameters_of_anything() -> None:
    """None where Python cannot tell."""
    assert serve.parameters(lambda a, *, b=1: (a, b)) == [
        ("a", "POSITIONAL_OR_KEYWORD", False),
        ("b", "KEYWORD_ONLY", True),
    ]
    assert serve.parameters(3) is None
