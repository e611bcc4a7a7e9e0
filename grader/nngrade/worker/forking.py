"""From the zygote's fork to a worker that serves (Linux)."""

from __future__ import annotations

import contextlib
import gc
import os
import select
import signal
from collections.abc import Callable
from functools import cache
from typing import Any, NoReturn

from . import cloning, kernel, policy, serve
from .channel import Channel


def fork(channel: int, wanted: dict[str, Any]) -> int:
    """A new worker that talks on ``channel``; its process id.

    Raises:
        OSError: there is no process to be had, or none with namespaces of its own.
    """
    zygote, split = _myself(), cloning.plain
    if wanted["layers"]:
        from . import confinement, namespaces  # noqa: PLC0415  students' own checks do without

        confinement.prepare()
        if "namespaces" in wanted["layers"]:
            split = namespaces.fork
    pid, settle = split()
    if pid == 0:
        become_worker(channel, wanted, zygote, settle)
    return pid


@cache
def _myself() -> int:
    """A pidfd of the zygote: its children, who may not be able to tell their parent, see in it whether it lives."""
    return os.pidfd_open(os.getpid())


def become_worker(channel: int, wanted: dict[str, Any], zygote: int, settle: Callable[[], None]) -> NoReturn:
    """In the child: settle, leave everything of the zygote's behind, enter the policy, serve."""
    speaker = Channel(channel, channel)
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.setsid()
        settle()
        kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
        if _has_ended(zygote):  # before that, so the signal would not come any more
            os._exit(0)
        policy.silence()
        policy.close_other_files(channel)
        inside = _enter(wanted)
    except Exception as error:  # noqa: BLE001  whatever it is, it is told
        tell_broken(speaker, error)
    gc.enable()
    serve.serve(speaker, inside)


def _has_ended(pidfd: int) -> bool:
    poll = select.poll()
    poll.register(pidfd, select.POLLIN)
    return bool(poll.poll(0))


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
