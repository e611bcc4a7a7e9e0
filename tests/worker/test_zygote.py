"""The fork server's parts, in this process; whole ones are tested through the launcher."""

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

from nngrade.worker import forking, kernel, zygote  # noqa: F401  forking is taken away in a test


class Ended(BaseException):
    """Stands for the end of the process."""


def end(code: int) -> None:
    """Takes the place of ``os._exit``."""
    raise Ended(code)


@pytest.fixture
def pair(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[socket.socket, socket.socket]]:
    """Our end and the zygote's; the children of this process are none of the zygote's."""
    monkeypatch.setattr(zygote, "_children", list)
    monkeypatch.setattr(os, "_exit", end)
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    ours.settimeout(5)
    with ours, theirs:
        yield ours, theirs


def sleeper() -> int:
    """A child that waits to be killed."""
    return os.posix_spawn(sys.executable, [sys.executable, "-S", "-c", "import time; time.sleep(60)"], {})


def no_fork(_channel: int, _policy: dict[str, Any]) -> Any:
    """Stands in where nothing is to be forked."""
    raise AssertionError


def ask(ours: socket.socket, theirs: socket.socket, *questions: dict[str, Any]) -> list[dict[str, Any]]:
    """Put questions to a zygote that runs until it has answered them."""
    for question in questions:
        ours.send(json.dumps(question).encode())
    ours.shutdown(socket.SHUT_WR)
    zygote.Zygote(theirs, no_fork).run(os.getppid())
    return [json.loads(ours.recv(1000)) for _ in questions]


def test_a_worker_is_forked_and_reaped(pair: tuple[socket.socket, socket.socket], monkeypatch: Any) -> None:
    """The answer holds its number, and a pidfd; later its exit code."""
    ours, theirs = pair
    pid = sleeper()
    server = zygote.Zygote(theirs, lambda *_: pid)
    server._answer({"op": "fork", "policy": {}}, [os.open(os.devnull, os.O_RDONLY)])
    packet, descriptors, _, _ = socket.recv_fds(ours, 1000, 1)
    assert json.loads(packet) == {"pid": pid}
    signal.pidfd_send_signal(descriptors[0], signal.SIGKILL)
    os.close(descriptors[0])
    server._answer({"op": "reap", "pid": pid}, [])
    assert json.loads(ours.recv(1000)) == {"status": -9}


def test_a_worker_that_does_not_end_is_not_waited_for(
    pair: tuple[socket.socket, socket.socket], monkeypatch: Any
) -> None:
    """The answer is null after a while."""
    monkeypatch.setattr(zygote, "_REAP_SECONDS", 0.01)
    pid = sleeper()
    assert ask(*pair, {"op": "reap", "pid": pid}) == [{"status": None}]
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def test_failures_are_answered(pair: tuple[socket.socket, socket.socket], monkeypatch: Any) -> None:
    """The zygote goes on."""
    found = ask(*pair, {"op": "reap", "pid": 2**22 + 1}, {"op": "reap", "pid": 2**22 + 1})
    assert ["No child processes" in answer["error"] for answer in found] == [True, True]


def test_it_ends_when_its_parent_is_another(pair: tuple[socket.socket, socket.socket], monkeypatch: Any) -> None:
    """Also while someone holds a copy of the other end."""
    monkeypatch.setattr(zygote, "_PARENT_CHECK_SECONDS", 0.01)
    parents = iter([7, 7, 1])
    monkeypatch.setattr(os, "getppid", lambda: next(parents))
    zygote.Zygote(pair[1], no_fork).run(7)
    assert next(parents, None) is None


def test_what_workers_leave_behind_is_ended(pair: tuple[socket.socket, socket.socket], monkeypatch: Any) -> None:
    """Children that are no workers, until there are none."""
    orphan = sleeper()
    children = iter([[orphan, 2**22 + 1], []])
    monkeypatch.setattr(zygote, "_children", lambda: next(children))
    zygote.Zygote(pair[1], no_fork)._end_orphans()
    with pytest.raises(ChildProcessError):
        os.waitpid(orphan, 0)


def test_children_are_known_from_proc(monkeypatch: Any) -> None:
    """None are known where the kernel does not tell."""
    pid = sleeper()
    found = zygote._children()
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    assert pid in found
    monkeypatch.setattr(os, "getpid", lambda: 0)
    assert zygote._children() == []


def test_it_says_when_it_is_ready(pair: tuple[socket.socket, socket.socket], monkeypatch: Any) -> None:
    """Then it runs, and ends without taking NumPy down."""
    ours, theirs = pair
    monkeypatch.setattr(kernel, "prctl", lambda *_: None)
    for name in ("disable", "freeze"):
        monkeypatch.setattr(gc, name, lambda: None)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr(zygote.Zygote, "run", lambda *_: None)
    with pytest.raises(Ended, match="0"):
        zygote.main(str(theirs.detach()))
    assert json.loads(ours.recv(1000)) == {"ready": True}
    assert ours.recv(1000) == b""


def test_it_says_what_is_broken(pair: tuple[socket.socket, socket.socket], monkeypatch: Any) -> None:
    """NumPy that cannot be imported, for example."""
    ours, theirs = pair
    monkeypatch.setattr(gc, "disable", lambda: None)
    monkeypatch.delattr("nngrade.worker.forking")
    monkeypatch.setitem(sys.modules, "nngrade.worker.forking", None)
    zygote.main(str(theirs.detach()))
    assert "import of nngrade.worker.forking halted" in json.loads(ours.recv(1000))["error"]
