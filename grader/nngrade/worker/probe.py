"""Which layers of confinement this machine offers: each is tried in a child of its own (Linux).

Run as ``python start.py probe FOLDER SITE``, where FOLDER is an empty one; prints a JSON object that maps each layer's
name to "", or to why it cannot be had.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from typing import NoReturn

from . import capabilities, cloning, confinement, kernel, landlock, namespaces, seccomp

_MAX_REASON = 300


def main(folder: str, _library: str = "") -> None:
    """Try every layer and print what was found."""
    found = {name: attempt(trial) for name, trial in trials().items()}
    found["namespaces"] = attempt(lambda: namespaces.build_view(folder, confinement.folders(), 1), namespaces.fork)
    sys.stdout.write(json.dumps(found))


def trials() -> dict[str, Callable[[], None]]:
    """What to try in a child, for each layer that a process can put on by itself."""

    def restrict_files() -> None:
        kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
        landlock.restrict(confinement.rules())

    def filter_calls() -> None:
        kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
        seccomp.install(os.getpid())

    return {"capabilities": capabilities.drop, "landlock": restrict_files, "seccomp": filter_calls}


def attempt(trial: Callable[[], object], fork: cloning.Fork = cloning.plain) -> str:
    """Why ``trial`` fails in a child that ``fork`` makes, or why there is none; "" when it does not fail."""
    read, write = os.pipe()
    try:
        pid, settle = fork()
        if pid == 0:
            _report(write, lambda: (settle(), trial()))
    except OSError as error:
        os.close(read)
        return _words(error)
    finally:
        os.close(write)
    with open(read, "rb") as answer:  # noqa: PTH123  a descriptor
        said = answer.read()
    os.waitpid(pid, 0)
    return "" if said == b"+" else said.decode("utf-8", "replace") or "the process ended"


def _report(write: int, steps: Callable[[], object]) -> NoReturn:
    """In the child: take the steps, and say how that went."""
    try:
        steps()
        os.write(write, b"+")
    except Exception as error:  # noqa: BLE001  whatever it is, the layer cannot be had
        os.write(write, _words(error).encode())
    os._exit(0)


def _words(error: Exception) -> str:
    return str(error)[:_MAX_REASON] or type(error).__name__
