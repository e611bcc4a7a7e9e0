"""``os.fork`` into new namespaces, in one system call (Linux).

``unshare`` moves only the children of the process that calls it into a new namespace of process ids: with it a process
in between is needed, whose fork, page faults and end cost as much as the worker's own.  ``clone3`` does without.

Around the call stand the steps that CPython documents for whoever forks in C ("Operating System Utilities": the
functions ``PyOS_BeforeFork`` and so on).  The C library's own ``fork`` also gives its thread's record the child's
number, which the kernel does here, and takes locks that other threads may hold, which a process with one thread has
no need of.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import threading
from collections.abc import Callable
from functools import cache

from . import kernel, syscalls

Fork = Callable[[], tuple[int, Callable[[], None]]]
"""Gives the child's process id, 0 in the child, and what the child must do before anything else."""

_SET_CHILD_TID = 0x01000000

# Functions that keep the interpreter's lock: it must be the child's from its first moment.
_python = ctypes.PyDLL(None, use_errno=True)
_python.syscall.restype = ctypes.c_long


def plain() -> tuple[int, Callable[[], None]]:
    """``os.fork``."""
    return os.fork(), lambda: None


class _Arguments(ctypes.Structure):
    """``struct clone_args``, as its first version was (clone(2))."""

    _fields_ = [
        (name, ctypes.c_uint64)
        for name in ("flags", "pidfd", "child_tid", "parent_tid", "exit_signal", "stack", "stack_size", "tls")
    ]


def clone(namespaces: int) -> int:
    """Fork; the child is in new namespaces of the kinds that the flags ``namespaces`` name.

    Returns:
        The child's process id, and 0 in the child.

    Raises:
        OSError: the machine does not allow it.
    """
    number = syscalls.number("clone3")
    if number is None:
        raise OSError("no clone3")
    address = _thread_id_address()
    arguments = _Arguments(
        flags=namespaces | (_SET_CHILD_TID if address else 0), child_tid=address, exit_signal=signal.SIGCHLD
    )
    where, size = ctypes.byref(arguments), ctypes.c_size_t(ctypes.sizeof(arguments))
    ctypes.pythonapi.PyOS_BeforeFork()
    pid = int(_python.syscall(ctypes.c_long(number), where, size))
    if pid == 0:
        ctypes.pythonapi.PyOS_AfterFork_Child()
    else:
        ctypes.pythonapi.PyOS_AfterFork_Parent()
    return kernel.check(pid, "clone3")


@cache
def _thread_id_address() -> int:
    """Where the C library keeps this thread's number, which ``abort`` reads; 0 if that cannot be told.

    The kernel tells an address that the library has given it, under which some libraries keep something else.
    """
    address = ctypes.c_void_p()
    with contextlib.suppress(OSError):
        kernel.prctl(kernel.PR_GET_TID_ADDRESS, ctypes.addressof(address))
    if address.value and ctypes.c_int.from_address(address.value).value == threading.get_native_id():
        return address.value
    return 0
