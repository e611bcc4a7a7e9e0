"""Giving up every capability for good, as root too (Linux)."""

from __future__ import annotations

import contextlib
import ctypes
import struct

from . import kernel

_VERSION_3 = 0x20080522
_LAST = 63  # what a capability set has room for; the kernel refuses numbers that it does not know
_AMBIENT_CLEAR_ALL = 4
# Being root gives nothing, set*id keeps nothing, nothing ambient; and each of these is locked.
_SECUREBITS = 0b11101111


def drop() -> None:
    """Empty all sets of this thread, so that no later step gives anything back.

    The bounding set and the secure bits need a capability themselves; who has none to begin with cannot gain any
    either, because no_new_privs is set.

    Raises:
        OSError: the sets could not be emptied.
    """
    with contextlib.suppress(OSError):
        kernel.prctl(kernel.PR_CAP_AMBIENT, _AMBIENT_CLEAR_ALL)
    with contextlib.suppress(OSError):
        kernel.prctl(kernel.PR_SET_SECUREBITS, _SECUREBITS)
    with contextlib.suppress(OSError):
        for number in range(_LAST + 1):
            kernel.prctl(kernel.PR_CAPBSET_DROP, number)
    header = ctypes.create_string_buffer(struct.pack("=Ii", _VERSION_3, 0), 8)
    nothing = ctypes.create_string_buffer(bytes(24), 24)
    kernel.check(kernel.libc.capset(header, nothing), "capset")
