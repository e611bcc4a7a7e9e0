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

from nngrade.sandbox.protocol import FrameReader
from nngrade.worker import policy, serve, zygote


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


def ask(ours: socket.socket, theirs: socket.socket, *questions: dict[str, Any]) -> list[dict[str, Any]]:
    """Put questions to a zygote that runs until it has answered them."""
    for question in questions:
        ours.send(json.dumps(question).encode())
    ours.shutdown(socket.SHUT_WR)
    zygote.Zygote(theirs).run(os.getppid())
    return [json.loads(ours.recv(1000)) for _ in questions]


def test_a_worker_is_forked_and_reaped(pair: tuple[socket.socket, socket.socket], monkeypatch: Any) -> None:
    """The answer holds its number, and a pidfd; later its exit code."""
    ours, theirs = pair
    pid = sleeper()
    monkeypatch.setattr(os, "fork", lambda: pid)
    server = zygote.Zygote(theirs)
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
    zygote.Zygote(pair[1]).run(7)
    assert next(parents, None) is None


def test_what_workers_leave_behind_is_ended(pair: tuple[socket.socket, socket.socket], monkeypatch: Any) -> None:
    """Children that are no workers, until there are none."""
    orphan = sleeper()
    children = iter([[orphan, 2**22 + 1], []])
    monkeypatch.setattr(zygote, "_children", lambda: next(children))
    zygote.Zygote(pair[1])._end_orphans()
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


@pytest.fixture
def child(pair: tuple[socket.socket, socket.socket], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The steps of a child in their order, none of which is taken."""
    steps: list[str] = []

    def note(name: str) -> Any:
        return lambda *_: steps.append(name)

    for owner, name in (
        *((os, "setsid"), (signal, "signal"), (zygote, "_prctl"), (policy, "silence")),
        *((policy, "close_other_files"), (policy, "enter"), (gc, "enable")),
    ):
        monkeypatch.setattr(owner, name, note(name))
    monkeypatch.setattr(serve, "serve", note("serve"))
    monkeypatch.setattr(os, "fork", lambda: 0)
    return steps


def test_a_child_becomes_a_worker(
    pair: tuple[socket.socket, socket.socket], child: list[str], monkeypatch: Any
) -> None:
    """Its own session first, limits last, then it serves."""
    monkeypatch.setattr(os, "getppid", os.getpid)
    zygote.Zygote(pair[1])._become_worker(os.getpid(), 99, {})
    before = ["signal", "setsid", "_prctl", "silence", "close_other_files", "_prctl", "enter"]
    assert child == [*before, "enable", "serve"]


def test_a_child_whose_zygote_is_gone_ends(pair: tuple[socket.socket, socket.socket], child: list[str]) -> None:
    """The death signal would not come any more."""
    with pytest.raises(Ended):
        zygote.Zygote(pair[1])._become_worker(-1, 99, {})
    assert child[-1] == "_prctl"


def test_a_child_that_cannot_be_limited_says_so(
    pair: tuple[socket.socket, socket.socket], child: list[str], monkeypatch: Any
) -> None:
    """Student code does not run in it."""

    def fail(_: object) -> None:
        raise OSError("no such folder")

    monkeypatch.setattr(os, "getppid", os.getpid)
    monkeypatch.setattr(policy, "enter", fail)
    ours, theirs = socket.socketpair()
    reader = FrameReader(1000)
    with ours, theirs:
        with pytest.raises(Ended):
            zygote.Zygote(pair[1])._become_worker(os.getpid(), theirs.fileno(), {})
        reader.feed(ours.recv(1000))
    frame = reader.next()
    assert frame is not None
    assert json.loads(frame[0]) == {"op": "broken", "error": "OSError: no such folder"}
    assert "serve" not in child


def test_it_says_when_it_is_ready(pair: tuple[socket.socket, socket.socket], monkeypatch: Any) -> None:
    """Then it runs, and ends without taking NumPy down."""
    ours, theirs = pair
    monkeypatch.setattr(zygote, "_prctl", lambda *_: None)
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
    monkeypatch.delattr("nngrade.worker.serve")
    monkeypatch.setitem(sys.modules, "nngrade.worker.serve", None)
    zygote.main(str(theirs.detach()))
    assert "import of nngrade.worker.serve halted" in json.loads(ours.recv(1000))["error"]


def test_a_refused_prctl_is_an_error() -> None:
    """With its number."""
    with pytest.raises(OSError, match="prctl 9999"):
        zygote._prctl(9999, 0)
