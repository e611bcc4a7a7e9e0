"""From a fork to a worker: the parts in this process; whole workers are tested through the launcher."""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import sys
from collections.abc import Iterator
from typing import Any

import pytest

if sys.platform != "linux":
    pytest.skip("needs Linux", allow_module_level=True)

from nngrade.sandbox.protocol import FrameReader
from nngrade.worker import confinement, forking, kernel, namespaces, policy, serve

PLAIN: dict[str, Any] = {"layers": []}


class Ended(BaseException):
    """Stands for the end of the process."""


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The steps of a child in their order, none of which is taken."""
    steps: list[str] = []

    def note(name: str, result: object = None) -> Any:
        def step(*_: object) -> object:
            steps.append(name)
            return result

        return step

    def end(code: int) -> None:
        raise Ended(code)

    for owner, name in (
        *((os, "setsid"), (signal, "signal"), (kernel, "prctl"), (policy, "silence")),
        *((policy, "close_other_files"), (policy, "enter"), (gc, "enable"), (serve, "serve")),
    ):
        monkeypatch.setattr(owner, name, note(name))
    monkeypatch.setattr(confinement, "enter", note("confinement", PLAIN))
    monkeypatch.setattr(os, "_exit", end)
    monkeypatch.setattr(os, "fork", lambda: 0)
    return steps


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    """Two ends of a channel or link."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


def said(ours: socket.socket) -> dict[str, Any]:
    """The message of the frame that came."""
    reader = FrameReader(1000)
    reader.feed(ours.recv(1000))
    frame = reader.next()
    assert frame is not None
    found: dict[str, Any] = json.loads(frame[0])
    return found


BEFORE = ["signal", "setsid", "prctl", "silence", "close_other_files"]


def test_a_child_becomes_a_worker(child: list[str]) -> None:
    """Its own session first, limits last, then it serves."""
    forking.fork(99, PLAIN)
    assert child == [*BEFORE, "enter", "prctl", "enable", "serve"]


def test_a_confined_child_puts_its_layers_on(child: list[str]) -> None:
    """In the place of limits alone."""
    forking.fork(99, {"layers": ["landlock"]})
    assert child == [*BEFORE, "confinement", "enable", "serve"]


def test_a_child_in_namespaces_settles_there_first(child: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Before it does anything that needs to know who it is."""
    monkeypatch.setattr(namespaces, "fork", lambda: (0, lambda: child.append("settled")))
    forking.fork(99, {"layers": ["namespaces"]})
    assert child == [*BEFORE[:2], "settled", *BEFORE[2:], "confinement", "enable", "serve"]


def test_a_parent_is_told_the_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or that there is no process to be had."""
    monkeypatch.setattr(os, "fork", lambda: 1234)
    assert forking.fork(99, PLAIN) == 1234
    monkeypatch.setattr(namespaces, "fork", lambda: (4321, lambda: None))
    assert forking.fork(99, {"layers": ["namespaces"]}) == 4321

    def refuse() -> int:
        raise OSError("no process")

    monkeypatch.setattr(os, "fork", refuse)
    with pytest.raises(OSError, match="no process"):
        forking.fork(99, PLAIN)


def test_a_child_whose_zygote_is_gone_ends(child: list[str]) -> None:
    """The death signal would not come any more."""
    zygote = os.posix_spawn(sys.executable, [sys.executable, "-S", "-c", ""], {})
    pidfd = os.pidfd_open(zygote)
    os.waitpid(zygote, 0)
    with pytest.raises(Ended):
        forking.become_worker(99, PLAIN, pidfd, lambda: None)
    os.close(pidfd)
    assert child[-1] == "prctl"


def test_a_child_that_cannot_be_limited_says_so(
    pair: tuple[socket.socket, socket.socket], child: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Student code does not run in it."""

    def fail(_: object) -> None:
        raise OSError("no such folder")

    monkeypatch.setattr(policy, "enter", fail)
    ours, theirs = pair
    monkeypatch.setattr(os, "fork", lambda: 0)
    with pytest.raises(Ended):
        forking.fork(theirs.fileno(), PLAIN)
    assert said(ours) == {"op": "broken", "error": "OSError: no such folder"}
    assert "serve" not in child


def test_what_is_broken_is_told_even_to_nobody(child: list[str], pair: tuple[socket.socket, socket.socket]) -> None:
    """A channel that is gone is no reason to go on."""

    class Deaf:
        """Cannot speak."""

        def send(self, _: object) -> None:
            """Fail."""
            raise OSError

    with pytest.raises(Ended, match="70"):
        forking.tell_broken(Deaf(), ValueError("x"))  # type: ignore[arg-type]
