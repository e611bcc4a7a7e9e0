"""From the zygote's fork to a worker that serves (Linux).

A worker with namespaces is a grandchild, for only the children of a process that has left its namespace of process ids
are in the new one.  The process in between ends at once; then the zygote, a subreaper, is the worker's parent.  A
socket between the two tells when that is so.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import socket
from collections.abc import Callable
from typing import Any, NoReturn

from . import kernel, policy, serve
from .channel import Channel

_LINK_SECONDS = 5.0
_GO = b"!"


def fork(channel: int, wanted: dict[str, Any]) -> tuple[int, socket.socket | None]:
    """A new worker that talks on ``channel``: its process id, and the link that must live as long as it does.

    Raises:
        OSError: there is no process to be had.
    """
    if wanted["layers"]:
        from . import confinement  # noqa: PLC0415  students' own checks do without

        confinement.prepare()
    if "namespaces" in wanted["layers"]:
        return _fork_twice(channel, wanted)
    zygote = os.getpid()
    pid = os.fork()
    if pid == 0:
        become_worker(channel, wanted, lambda: os.getppid() == zygote)
    return pid, None


def _fork_twice(channel: int, wanted: dict[str, Any]) -> tuple[int, socket.socket]:
    ours, theirs = socket.socketpair()
    ours.settimeout(_LINK_SECONDS)
    try:
        with theirs:
            between = os.fork()
            if between == 0:
                ours.close()
                _go_between(channel, wanted, theirs)
        told = ours.recv(32)
        if not told:  # it has said on the channel what was refused
            return between, ours
        os.waitpid(between, 0)
        ours.send(_GO)
    except BaseException:
        ours.close()
        raise
    return int(told), ours


def _go_between(channel: int, wanted: dict[str, Any], link: socket.socket) -> NoReturn:
    """The process between the zygote and the worker."""
    from . import namespaces  # noqa: PLC0415  loaded before the fork

    try:
        namespaces.unshare()
        pid = os.fork()
        if pid == 0:
            become_worker(channel, wanted, lambda: _lives(link), lambda: link.recv(1) == _GO)
        link.send(str(pid).encode())
    except Exception as error:  # noqa: BLE001  whatever it is, it is told
        tell_broken(Channel(channel, channel), error)
    os._exit(0)


def _lives(link: socket.socket) -> bool:
    """Whether the zygote still holds its end, on which it says no more."""
    try:
        return bool(link.recv(1, socket.MSG_DONTWAIT))
    except BlockingIOError:
        return True


def become_worker(
    channel: int, wanted: dict[str, Any], zygote_lives: Callable[[], bool], adopted: Callable[[], bool] = lambda: True
) -> NoReturn:
    """In the child: leave everything of the zygote's behind, enter the policy, serve."""
    speaker = Channel(channel, channel)
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.setsid()
        if not adopted():
            os._exit(0)
        kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
        if not zygote_lives():
            os._exit(0)
        policy.silence()
        policy.close_other_files(channel)
        inside = _enter(wanted)
    except Exception as error:  # noqa: BLE001  whatever it is, it is told
        tell_broken(speaker, error)
    gc.enable()
    serve.serve(speaker, inside)


def _enter(wanted: dict[str, Any]) -> dict[str, Any]:
    """Put limits and layers on; the policy as it reads then."""
    if wanted["layers"]:
        from . import confinement  # noqa: PLC0415  loaded before the fork

        return confinement.enter(wanted)
    policy.enter(wanted)
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    return wanted


def tell_broken(speaker: Channel, error: Exception) -> NoReturn:
    """Say why no student code can run here, and end."""
    with contextlib.suppress(Exception):
        speaker.send({"op": "broken", "error": f"{type(error).__name__}: {error}"[:500]})
    os._exit(70)
