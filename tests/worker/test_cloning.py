"""Forking into new namespaces: the child is a whole process of its own."""

from __future__ import annotations

import ctypes
import faulthandler
import os
import random
import signal
import sys
import threading
from collections.abc import Callable
from typing import Any

import pytest

if sys.platform != "linux":
    pytest.skip("needs Linux", allow_module_level=True)

from nngrade.worker import cloning, kernel, syscalls

_ONLY_WITH_MEMORY = 0x800  # signal handlers can be shared only where memory is


def clone_and_wait(child: Callable[[], object], flags: int = 0) -> int:
    """The status of a child that does something; made in a process with one thread."""
    pid = cloning.clone(flags)
    if pid == 0:
        child()
        os._exit(0)
    return os.waitpid(pid, 0)[1]


def test_the_child_is_another_process(in_child: Callable[..., Any]) -> None:
    """Its parent is whoever made it, and it can do all that a process can: threads, forks, an end."""

    def live() -> None:
        mine: list[int] = []
        thread = threading.Thread(target=lambda: mine.append(threading.get_native_id()))
        thread.start()
        thread.join()
        grandchild = os.fork()
        if grandchild == 0:
            os._exit(5)
        assert os.waitstatus_to_exitcode(os.waitpid(grandchild, 0)[1]) == 5
        assert mine[0] != os.getpid()
        assert threading.get_native_id() == os.getpid()

    def look() -> list[int]:
        parent = os.getpid()
        return [clone_and_wait(live), clone_and_wait(lambda: os._exit(int(os.getppid() != parent)))]

    assert in_child(look) == [0, 0]


def test_what_python_does_after_a_fork_is_done(in_child: Callable[..., Any]) -> None:
    """Hooks run in the child and in its parent; random numbers are not the parent's."""

    def look() -> list[Any]:
        told: list[str] = []
        os.register_at_fork(
            before=lambda: told.append("before"),
            after_in_parent=lambda: told.append("parent"),
            after_in_child=lambda: told.append("child"),
        )
        state = random.getstate()
        status = clone_and_wait(lambda: os._exit(int(told != ["before", "child"] or random.getstate() == state)))
        return [status, told, random.getstate() == state]

    assert in_child(look) == [0, ["before", "parent"], True]


def test_a_child_can_abort(in_child: Callable[..., Any]) -> None:
    """The C library knows its number: else it would end by another signal."""

    def die() -> None:
        faulthandler.disable()
        os.abort()

    assert in_child(lambda: clone_and_wait(die)) & 0x7F == signal.SIGABRT


def test_a_kernel_that_tells_no_address_does_without(
    in_child: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The child lives all the same."""

    def refuse(*_: object) -> int:
        raise OSError

    monkeypatch.setattr(kernel, "prctl", refuse)
    cloning._thread_id_address.cache_clear()
    assert cloning._thread_id_address() == 0
    assert in_child(lambda: clone_and_wait(lambda: None)) == 0
    cloning._thread_id_address.cache_clear()


def test_an_address_of_something_else_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not every C library gives the kernel the place of its thread's number."""
    other = ctypes.c_int(0)

    def tell(_option: int, place: int) -> int:
        ctypes.c_void_p.from_address(place).value = ctypes.addressof(other)
        return 0

    monkeypatch.setattr(kernel, "prctl", tell)
    cloning._thread_id_address.cache_clear()
    assert cloning._thread_id_address() == 0
    other.value = threading.get_native_id()
    cloning._thread_id_address.cache_clear()
    assert cloning._thread_id_address() == ctypes.addressof(other)
    cloning._thread_id_address.cache_clear()


def test_a_refusal_is_an_error(in_child: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """With its reason; nothing is left half done."""

    def look() -> list[str]:
        try:
            said = [f"a child: {clone_and_wait(lambda: None, _ONLY_WITH_MEMORY)}"]
        except OSError as error:
            said = [str(error)]
        return [*said, str(clone_and_wait(lambda: None))]

    refused, made = in_child(look)
    assert refused.endswith("(clone3)")
    assert made == "0"
    monkeypatch.setattr(syscalls, "number", lambda _: None)
    with pytest.raises(OSError, match="no clone3"):
        cloning.clone(0)
