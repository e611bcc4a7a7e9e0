"""Namespaces: a worker sees no other process, no network, and of the file system only what it may read (Linux)."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from . import cloning, kernel, reading, syscalls

SCRATCH = "/scratch"
"""The worker's own folder, as it sees it."""

_NEWNS, _NEWUTS, _NEWIPC, _NEWUSER, _NEWPID, _NEWNET = 0x20000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000
_ALL = _NEWNS | _NEWUTS | _NEWIPC | _NEWPID | _NEWNET
_RDONLY, _NOSUID, _NODEV, _NOEXEC, _REMOUNT, _BIND, _REC, _PRIVATE = 1, 2, 4, 8, 32, 4096, 16384, 1 << 18
_DETACH = 2
_ENTRIES = 10_000  # files and folders in the scratch folder
_PROCESSES = 301 + 16 * (os.cpu_count() or 1)  # processes and threads; the kernel takes no less than 301


def fork() -> tuple[int, Callable[[], None]]:
    """A :data:`cloning.Fork` into namespaces of the child's own.

    Raises:
        OSError: the machine does not allow it.
    """
    user, group = os.geteuid(), os.getegid()
    try:
        return cloning.clone(_ALL | _NEWUSER), lambda: _keep_numbers(user, group)
    except OSError:
        if user != 0:
            raise
        return cloning.clone(_ALL), lambda: None  # root can do without


def _keep_numbers(user: int, group: int) -> None:
    """In a new namespace of users, have the numbers that it had outside."""
    kernel.prctl(kernel.PR_SET_DUMPABLE, 1)  # else its own /proc/self/uid_map is not its own
    kernel.write("/proc/self/setgroups", "deny")
    kernel.write("/proc/self/uid_map", f"{user} {user} 1")
    kernel.write("/proc/self/gid_map", f"{group} {group} 1")


@dataclass(frozen=True)
class Shown:
    """A folder or file of the view: flags of its mount that must stay, and the place in it that is covered, if any."""

    source: str
    is_folder: bool
    kept: int
    cover: str


@cache
def plan(folders: tuple[str, ...]) -> tuple[Shown, ...]:
    """What a view of ``folders`` is made of; the same for every worker, so it is found out once."""
    found = []
    for source in folders:
        path = Path(source)
        if path.exists():
            real = path.resolve()
            cover = f"{source}/{reading.HIDDEN.relative_to(real)}" if real in reading.HIDDEN.parents else ""
            kept = os.statvfs(source).f_flag & (_NOSUID | _NODEV | _NOEXEC)
            found.append(Shown(source, path.is_dir(), kept, cover))
    return tuple(found)


def build_view(place: str, folders: tuple[str, ...], disk_mb: int) -> None:
    """Make a file system of ``folders``, read-only, and an empty :data:`SCRATCH` of at most ``disk_mb``; move into it.

    ``place`` is an empty folder to build it on.

    Raises:
        OSError: the machine does not allow it.
    """
    _mount("none", "/", "", _REC | _PRIVATE)
    _mount("tmpfs", place, "tmpfs", _NOSUID, "size=1m,nr_inodes=2000,mode=755")
    for shown in plan(folders):
        _bind(shown, place)
        _mount("none", place + shown.source, "", _REMOUNT | _BIND | _RDONLY | _NOSUID | _NODEV | shown.kept)
        if shown.cover:
            _mount("tmpfs", place + shown.cover, "tmpfs", _RDONLY | _NOSUID | _NODEV, "size=4k,mode=555")
    for device in plan(reading.DEVICES):
        _bind(device, place)
    os.mkdir(place + "/proc")  # noqa: PTH102  here and below: no objects for a handful of names
    _mount("proc", place + "/proc", "proc", _NOSUID | _NODEV | _NOEXEC)
    with contextlib.suppress(OSError):  # before Linux 6.14 the number is the whole machine's
        kernel.write(place + "/proc/sys/kernel/pid_max", str(_PROCESSES))
    _mount("none", place + "/proc", "", _REMOUNT | _BIND | _NOSUID | _NODEV | _NOEXEC | _RDONLY)
    os.mkdir(place + SCRATCH)  # noqa: PTH102
    _mount("none", place, "", _REMOUNT | _BIND | _RDONLY | _NOSUID)
    _mount("tmpfs", place + SCRATCH, "tmpfs", _NOSUID | _NODEV, f"size={disk_mb}m,nr_inodes={_ENTRIES},mode=700")
    _make_root(place)


def _bind(shown: Shown, place: str) -> None:
    """Show it under ``place`` as it is."""
    target = place + shown.source
    if shown.is_folder:
        os.makedirs(target, exist_ok=True)  # noqa: PTH103
    else:
        os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o644))
    _mount(shown.source, target, "", _BIND | _REC)


def _make_root(place: str) -> None:
    """``place`` becomes the root, and what was the root is gone."""
    os.chdir(place)
    number = syscalls.number("pivot_root")
    if number is None:
        raise OSError("no pivot_root")
    kernel.syscall("pivot_root", number, b".\0", b".\0")
    kernel.check(kernel.libc.umount2(b".", _DETACH), "umount")
    os.chdir("/")


def _mount(source: str, target: str, kind: str, flags: int, data: str = "") -> None:
    result = kernel.libc.mount(source.encode(), target.encode(), kind.encode(), flags, data.encode())
    kernel.check(result, f"mount {target}")
