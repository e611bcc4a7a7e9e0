"""System calls and prctl by ctypes; what the kernel refuses is an OSError that names the step (Linux)."""

from __future__ import annotations

import ctypes
import os

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_CAPBSET_DROP = 24
PR_SET_SECUREBITS = 28
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38
PR_GET_TID_ADDRESS = 40
PR_CAP_AMBIENT = 47

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
libc.prctl.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]


def check(result: int, step: str) -> int:
    """``result`` of a C function; -1 is raised as the OSError that its ``errno`` means."""
    if result == -1:
        number = ctypes.get_errno()
        raise OSError(number, f"{os.strerror(number)} ({step})")
    return result


def prctl(option: int, value: int = 0, third: int = 0) -> int:
    """Tell the kernel something about this thread; the options are those of its manual."""
    return check(libc.prctl(option, value, third, 0, 0), f"prctl {option}")


def syscall(step: str, number: int, *arguments: int | bytes | None) -> int:
    """A system call by number; whole numbers are passed as C longs."""
    words = [ctypes.c_long(word) if isinstance(word, int) else word for word in arguments]
    return check(int(libc.syscall(ctypes.c_long(number), *words)), step)


def write(path: str, words: str) -> None:
    """Write to a file of the kernel's, in one piece."""
    descriptor = os.open(path, os.O_WRONLY)
    try:
        os.write(descriptor, words.encode("ascii"))
    finally:
        os.close(descriptor)
