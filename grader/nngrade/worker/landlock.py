"""Landlock: which files a worker may open, and nothing else of the file system, the network or other processes (Linux).

Every version of the kernel's interface from 1 up is used for all that it has.
"""

from __future__ import annotations

import os
import stat
import struct
from collections.abc import Iterable

from . import kernel

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every architecture
_VERSION_FLAG = 1
_PATH_BENEATH = 1

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR, REMOVE_DIR, REMOVE_FILE = (1 << bit for bit in range(6))
MAKE_DIR, MAKE_REG, MAKE_SYM, REFER, TRUNCATE, IOCTL_DEV = (1 << bit for bit in (7, 8, 12, 13, 14, 15))
READ = READ_FILE | READ_DIR
LIST = READ_DIR
OWN = READ | WRITE_FILE | REMOVE_DIR | REMOVE_FILE | MAKE_DIR | MAKE_REG | MAKE_SYM | REFER | TRUNCATE
_OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV

_FIRST_FILE_RIGHTS = (1 << 13) - 1
_NET = 0b11  # binding and connecting TCP sockets
_SCOPES = 0b11  # abstract Unix sockets and signals stay among the confined


def version() -> int:
    """The version of the interface; 0 where there is none."""
    try:
        return kernel.syscall("landlock", _CREATE_RULESET, None, 0, _VERSION_FLAG)
    except OSError:
        return 0


def handled(abi: int) -> tuple[int, int, int]:
    """Rights on files, on the network, and scopes, that this version can take away."""
    files = _FIRST_FILE_RIGHTS
    files |= REFER if abi >= 2 else 0  # noqa: PLR2004  versions of the interface, also below
    files |= TRUNCATE if abi >= 3 else 0  # noqa: PLR2004
    files |= IOCTL_DEV if abi >= 5 else 0  # noqa: PLR2004
    return files, _NET if abi >= 4 else 0, _SCOPES if abi >= 6 else 0  # noqa: PLR2004


def restrict(rules: Iterable[tuple[str, int]], abi: int | None = None) -> None:
    """Take every right from this thread but those of ``rules``: path (and all beneath it), rights.

    Paths that are not there are passed over.  ``abi`` is at most the kernel's version.  no_new_privs must be set.

    Raises:
        OSError: the kernel has no Landlock, or refuses.
    """
    abi = version() if abi is None else abi
    files, net, scopes = handled(abi)
    size = 24 if scopes else 16 if net else 8
    attributes = struct.pack("=QQQ", files, net, scopes)[:size]
    ruleset = kernel.syscall("landlock_create_ruleset", _CREATE_RULESET, attributes, size, 0)
    try:
        for path, rights in rules:
            _allow(ruleset, path, rights & files)
        kernel.syscall("landlock_restrict_self", _RESTRICT_SELF, ruleset, 0)
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: str, rights: int) -> None:
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        if not stat.S_ISDIR(os.fstat(place).st_mode):
            rights &= _OF_FILES
        if rights:
            rule = struct.pack("=Qi", rights, place)
            kernel.syscall(f"landlock_add_rule {path}", _ADD_RULE, ruleset, _PATH_BENEATH, rule, 0)
    finally:
        os.close(place)
