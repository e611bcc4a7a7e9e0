"""Looking at the machine from outside, as far as an attack could have changed it (Linux)."""

from __future__ import annotations

import contextlib
import hashlib
import os
import socket
from collections.abc import Iterator
from pathlib import Path


def tree(root: Path) -> Iterator[tuple[str, str]]:
    """What is under a folder: each path with its kind, mode, owner, time and content."""
    for place in sorted((root, *root.rglob("*"))):
        found = place.lstat()
        content = hashlib.sha256(place.read_bytes()).hexdigest() if place.is_file() else ""
        yield (
            str(place),
            f"{found.st_mode} {found.st_uid} {found.st_size} {found.st_mtime_ns} {found.st_nlink} {content}",
        )


def names(place: str) -> list[str]:
    """What a folder holds; nothing where there is none."""
    try:
        return os.listdir(place)  # noqa: PTH208  names only
    except OSError:
        return []


def lines(path: str) -> list[str]:
    """A file's lines; one empty line where there is none."""
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return [""]


def knocked(server: socket.socket) -> bool:
    """Whether anybody came; all who did are let in, so that the next one is seen too."""
    came = False
    with contextlib.suppress(BlockingIOError):
        while True:
            if server.type == socket.SOCK_DGRAM:
                server.recv(100)
            else:
                server.accept()[0].close()
            came = True
    return came


def descendants() -> set[int]:
    """All processes that descend from this one, the dead that nobody has asked for among them."""
    found: set[int] = set()
    waiting = [os.getpid()]
    while waiting:
        pid = waiting.pop()
        for task in names(f"/proc/{pid}/task"):
            children = {int(child) for child in " ".join(lines(f"/proc/{pid}/task/{task}/children")).split()}
            waiting += children - found
            found |= children
    return found


def is_zygote(pid: int) -> bool:
    """Whether it is a zygote itself: its parent is this process, and it was started by path."""
    parent = [line.split()[1] for line in lines(f"/proc/{pid}/status") if line.startswith("PPid:")]
    words = " ".join(lines(f"/proc/{pid}/cmdline")).split("\0")
    return parent == [str(os.getpid())] and "zygote" in words and not _is_dead(pid)


def _state_of(pid: int) -> str:
    return next((line.split()[1] for line in lines(f"/proc/{pid}/status") if line.startswith("State:")), "")


def is_stopped(pid: int) -> bool:
    """Whether somebody has stopped it by a signal."""
    return _state_of(pid) in {"T", "t"}


def _is_dead(pid: int) -> bool:
    return _state_of(pid) in {"Z", ""}
