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


def test_a_child_becomes_a_worker(child: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own session first, limits last, then it serves."""
    monkeypatch.setattr(os, "getppid", os.getpid)
    forking.fork(99, PLAIN)
    assert child == [*BEFORE, "enter", "prctl", "enable", "serve"]


def test_a_confined_child_puts_its_layers_on(child: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """In the place of limits alone."""
    monkeypatch.setattr(os, "getppid", os.getpid)
    forking.fork(99, {"layers": ["landlock"]})
    assert child == [*BEFORE, "confinement", "enable", "serve"]


def test_a_child_whose_zygote_is_gone_ends(child: list[str]) -> None:
    """Before it is adopted, or after: the death signal would not come any more."""
    with pytest.raises(Ended):
        forking.become_worker(99, PLAIN, lambda: False)
    assert child[-1] == "prctl"
    child.clear()
    with pytest.raises(Ended):
        forking.become_worker(99, PLAIN, lambda: True, lambda: False)
    assert child[-1] == "setsid"


def test_a_child_that_cannot_be_limited_says_so(
    pair: tuple[socket.socket, socket.socket], child: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Student code does not run in it."""

    def fail(_: object) -> None:
        raise OSError("no such folder")

    monkeypatch.setattr(policy, "enter", fail)
    ours, theirs = pair
    with pytest.raises(Ended):
        forking.become_worker(theirs.fileno(), PLAIN, lambda: True)
    assert said(ours) == {"op": "broken", "error": "OSError: no such folder"}
    assert "serve" not in child


def test_the_process_in_between_tells_what_is_refused(
    pair: tuple[socket.socket, socket.socket], child: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the worker's channel."""

    def refuse() -> None:
        raise OSError("no namespaces")

    monkeypatch.setattr(namespaces, "unshare", refuse)
    ours, theirs = pair
    with pytest.raises(Ended):
        forking._go_between(theirs.fileno(), {"layers": ["namespaces"]}, theirs)
    assert said(ours)["error"] == "OSError: no namespaces"


def test_the_process_in_between_forks_and_tells_the_number(
    pair: tuple[socket.socket, socket.socket], child: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then it ends, and leaves its child to the zygote."""
    monkeypatch.setattr(namespaces, "unshare", lambda: None)
    monkeypatch.setattr(os, "fork", lambda: 4321)
    ours, theirs = pair
    with pytest.raises(Ended, match="0"):
        forking._go_between(99, {"layers": ["namespaces"]}, theirs)
    assert ours.recv(100) == b"4321"


def test_the_grandchild_waits_until_it_is_adopted(
    pair: tuple[socket.socket, socket.socket], child: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And sees on the link that the zygote lives."""
    monkeypatch.setattr(namespaces, "unshare", lambda: None)
    ours, theirs = pair
    ours.send(b"!")
    with pytest.raises(Ended):  # where a real one would serve for ever
        forking._go_between(99, {"layers": ["namespaces"]}, theirs)
    assert child == [*BEFORE, "confinement", "enable", "serve"]


def test_the_zygote_takes_the_grandchild_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """It waits for the process in between, says that it has, and keeps the link."""
    waited: list[int] = []
    links: list[socket.socket] = []

    def pair() -> tuple[socket.socket, socket.socket]:
        made = make()
        made[1].send(b"4321")
        links.append(made[1].dup())
        return made

    make = socket.socketpair
    monkeypatch.setattr(confinement, "prepare", lambda: None)
    monkeypatch.setattr(socket, "socketpair", pair)
    monkeypatch.setattr(os, "fork", lambda: 1234)
    monkeypatch.setattr(os, "waitpid", lambda pid, _: waited.append(pid))
    pid, link = forking.fork(99, {"layers": ["namespaces"]})
    assert (pid, waited) == (4321, [1234])
    assert link is not None
    with links[0] as other:
        assert other.recv(10) == b"!"
        assert forking._lives(other)
        link.close()
        assert not forking._lives(other)


def test_a_process_in_between_that_says_nothing_is_the_worker_that_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it had to say stands on the channel; anything else is an error."""
    monkeypatch.setattr(confinement, "prepare", lambda: None)
    monkeypatch.setattr(os, "fork", lambda: 1234)
    pid, link = forking.fork(99, {"layers": ["namespaces"]})
    assert pid == 1234
    assert link is not None
    link.close()

    def refuse() -> int:
        raise OSError("no process")

    monkeypatch.setattr(os, "fork", refuse)
    with pytest.raises(OSError, match="no process"):
        forking.fork(99, {"layers": ["namespaces"]})


def test_what_is_broken_is_told_even_to_nobody(child: list[str], pair: tuple[socket.socket, socket.socket]) -> None:
    """A channel that is gone is no reason to go on."""

    class Deaf:
        """Cannot speak."""

        def send(self, _: object) -> None:
            """Fail."""
            raise OSError

    with pytest.raises(Ended, match="70"):
        forking.tell_broken(Deaf(), ValueError("x"))  # type: ignore[arg-type]
