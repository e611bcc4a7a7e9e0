"""Which layers of confinement this machine offers: each is tried in a child of its own (Linux).

Run as ``python start.py probe FOLDER SITE``, where FOLDER is an empty one; prints a JSON object that maps each layer's
name to "", or to why it cannot be had.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable

from . import capabilities, confinement, kernel, landlock, namespaces, seccomp

_MAX_REASON = 300


def main(folder: str, _library: str = "") -> None:
    """Try every layer and print what was found."""
    found = {name: attempt(trial) for name, trial in trials(folder).items()}
    sys.stdout.write(json.dumps(found))


def trials(folder: str) -> dict[str, Callable[[], None]]:
    """What to try in a child, for each layer."""

    def enter_namespaces() -> None:
        namespaces.unshare()
        reason = attempt(lambda: namespaces.build_view(folder, confinement.folders(), 1))
        if reason:
            raise OSError(reason)

    def restrict_files() -> None:
        kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
        landlock.restrict(confinement.rules())

    def filter_calls() -> None:
        kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
        seccomp.install(os.getpid())

    return {
        "namespaces": enter_namespaces,
        "capabilities": capabilities.drop,
        "landlock": restrict_files,
        "seccomp": filter_calls,
    }


def attempt(trial: Callable[[], None]) -> str:
    """Why ``trial`` fails in a forked child; "" when it does not."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            trial()
            os.write(write, b"+")
        except Exception as error:  # noqa: BLE001  whatever it is, the layer cannot be had
            os.write(write, str(error).encode()[:_MAX_REASON])
        os._exit(0)
    os.close(write)
    said = b""
    while chunk := os.read(read, 4096):
        said += chunk
    os.close(read)
    os.waitpid(pid, 0)
    return "" if said == b"+" else said.decode("utf-8", "replace") or "the process ended"
