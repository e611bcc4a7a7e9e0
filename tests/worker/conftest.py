"""Running something in a child of its own, because what it does to its process cannot be undone."""

from __future__ import annotations

import json
import os
import sys
import warnings
from collections.abc import Callable
from typing import Any

import pytest

from nngrade.worker import cloning

InChild = Callable[..., Any]

if sys.platform == "win32":
    collect_ignore_glob = ["test_*namespaces*", "test_*landlock*", "test_*seccomp*", "test_*capabilities*"]


def run_in_child(action: Callable[[], Any], fork: cloning.Fork = cloning.plain) -> Any:
    """What ``action`` gives in a forked child, as plain data; the name and words of an exception if it raises one."""
    read, write = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # this process may have threads, the child uses none
        pid, settle = fork()
    if pid == 0:
        try:
            settle()
            told = json.dumps(action())
        except BaseException as error:  # noqa: BLE001  it is told to the test
            told = json.dumps(f"{type(error).__name__}: {error}")
        os.write(write, told.encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as stream:
        told_back = stream.read()
    os.waitpid(pid, 0)
    return json.loads(told_back) if told_back else None


@pytest.fixture
def in_child() -> InChild:
    """Runs a function in a child; see :func:`run_in_child`."""
    return run_in_child
