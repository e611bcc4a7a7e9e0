"""The filter on system calls: what computing needs is allowed, everything else is refused (Linux).

Refused are new processes and programs, sockets, signals to others, looking into other processes, shared memory that
outlives the worker, mounts, changes of owner or mode, and every call that is not known here.  Most refusals are EPERM;
a call that is newer than its caller's way around it is ENOSYS, so that the C library takes that way.
"""

from __future__ import annotations

import ctypes
import errno
import struct

from . import kernel, syscalls

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _AND, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x54, 0x06
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_EPERM, _ENOSYS, _ENOTTY = (_REFUSE | number for number in (errno.EPERM, errno.ENOSYS, errno.ENOTTY))
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
_X32 = 0x40000000  # a second numbering of the calls on x86-64
_SET_MODE_FILTER, _TSYNC = 1, 1

_NEWEST_KNOWN = 470  # what a later kernel adds is unknown here
_WITH_A_WAY_AROUND = ("clone3", "openat2", "fchmodat2")
_CLONE_THREAD = 0x00010000
_CLONE_NEW = 0x7E020000  # any new namespace
_READ_WRITE_MODE, _TRUNCATE = 0o3, 0o1000
_PRCTL = (15, 16, 3, 0x53564D41)  # names of threads, whether it is dumpable, names of memory areas
_IOCTL = (0x5450, 0x5451, 0x5421, 0x541B)  # close-on-exec and non-blocking flags, bytes waiting
_FCNTL = (0, 1, 2, 3, 4, 5, 6, 7, 36, 37, 38, 1030, 1031, 1032)  # copies, flags, locks, sizes of pipes; no F_SETOWN

Instruction = tuple[int, int, int, int]


def program(pid: int) -> list[Instruction]:
    """The filter for a process that knows itself as ``pid``: code, jump if true, jump if false, operand.

    Raises:
        OSError: this machine's architecture is not known.
    """
    out = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, syscalls.architecture()),
        _end(_KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 0, 1, _X32),
        _end(_ENOSYS),
    ]
    for name, checks in _special(pid).items():
        out += _when(name, checks)
    for name in syscalls.harmless():
        out += _when(name, [_end(_ALLOW)])
    return [*out, (_AT_LEAST, 0, 1, _NEWEST_KNOWN), _end(_ENOSYS), _end(_EPERM)]


def install(pid: int) -> None:
    """Put the filter on every thread of this process.  no_new_privs must be set.

    Raises:
        OSError: the kernel refuses, or this machine's architecture is not known.
    """
    instructions = program(pid)
    code = b"".join(struct.pack("=HBBI", *instruction) for instruction in instructions)
    memory = ctypes.create_string_buffer(code, len(code))
    described = struct.pack("@HP", len(instructions), ctypes.addressof(memory))
    number = syscalls.number("seccomp")
    if number is None:
        raise OSError(errno.ENOSYS, "no seccomp")
    if kernel.syscall("seccomp", number, _SET_MODE_FILTER, _TSYNC, described) != 0:
        raise OSError(errno.EPERM, "a thread has a filter of its own")


def _end(verdict: int) -> Instruction:
    return (_RETURN, 0, 0, verdict)


def _argument(index: int, *, high: bool = False) -> Instruction:
    return (_LOAD, 0, 0, _FIRST_ARGUMENT + 8 * index + (4 if high else 0))


def _when(name: str, checks: list[Instruction]) -> list[Instruction]:
    """``checks`` if it is the call ``name``, else go on behind them."""
    number = syscalls.number(name)
    return [] if number is None else [(_EQUAL, 0, len(checks), number), *checks]


def _one_of(index: int, values: tuple[int, ...], otherwise: int) -> list[Instruction]:
    """Allow the call if the argument is one of ``values``."""
    tests = [(_EQUAL, len(values) - place, 0, value) for place, value in enumerate(values)]
    return [_argument(index), *tests, _end(otherwise), _end(_ALLOW)]


def _special(pid: int) -> dict[str, list[Instruction]]:
    """Calls whose arguments decide."""
    to_itself = _one_of(0, (pid,), _EPERM)
    return {
        **{name: [_end(_ENOSYS)] for name in _WITH_A_WAY_AROUND},
        "clone": [
            _argument(0),
            (_ANY_BIT, 2, 0, _CLONE_NEW),
            (_ANY_BIT, 0, 1, _CLONE_THREAD),
            _end(_ALLOW),
            _end(_EPERM),
        ],
        "kill": to_itself,
        "tgkill": to_itself,
        "open": _opening(1),
        "openat": _opening(2),
        # Only asking: the address of new limits is null, in both of its halves.
        "prlimit64": [
            *(_argument(2), (_EQUAL, 0, 3, 0)),
            *(_argument(2, high=True), (_EQUAL, 0, 1, 0)),
            *(_end(_ALLOW), _end(_EPERM)),
        ],
        "prctl": _one_of(0, _PRCTL, _EPERM),
        "ioctl": _one_of(1, _IOCTL, _ENOTTY),
        "fcntl": _one_of(1, _FCNTL, _EPERM),
    }


def _opening(flags: int) -> list[Instruction]:
    """Opening for reading must not empty the file; early versions of Landlock do not see that."""
    return [
        _argument(flags),
        (_ANY_BIT, 0, 3, _TRUNCATE),
        (_AND, 0, 0, _READ_WRITE_MODE),
        (_EQUAL, 0, 1, 0),
        _end(_EPERM),
        _end(_ALLOW),
    ]
