"""Namespaces: nobody else is there, and nothing but what is shown."""

from __future__ import annotations

import errno
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

if sys.platform != "linux":
    pytest.skip("needs Linux", allow_module_level=True)

from nngrade.sandbox import machine
from nngrade.worker import cloning, kernel, namespaces, reading, syscalls

needs_namespaces = pytest.mark.skipif("namespaces" in machine.probe(), reason="this machine offers no namespaces")


@needs_namespaces
def test_the_view_holds_what_is_shown_and_nothing_else(
    tmp_path: Path, in_child: Callable[[Callable[[], Any]], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read-only, without what is hidden in it; a scratch folder with a size; processes of its own; no network."""
    place, shown, hidden = (tmp_path / name for name in ("place", "shown", "shown/hidden"))
    for folder in (place, shown, hidden):
        folder.mkdir()
    (shown / "file").write_text("x")
    (hidden / "key").write_text("secret")
    (tmp_path / "beside").write_text("secret")
    monkeypatch.setattr(reading, "HIDDEN", hidden.resolve())

    def look() -> Any:
        namespaces.build_view(str(place), (str(shown), str(tmp_path / "none")), 1)
        return {
            "pid": os.getpid(),
            "root": names("/"),
            "shown": [(shown / "file").read_text(), names(shown), names(hidden)],
            "beside": (tmp_path / "beside").exists(),
            "processes": [name for name in names("/proc") if name.isdigit()],
            "network": [name for _, name in socket.if_nameindex()],
            "read-only": [refused(path) for path in (shown / "new", Path("/new"), Path("/proc/sys/vm/swappiness"))],
            "scratch": fill(Path(namespaces.SCRATCH, "big")),
            "device": Path("/dev/urandom").open("rb").read(1) != b"",
        }

    found = in_child(lambda: in_child(look, namespaces.fork))  # a process with one thread
    assert found == {
        "pid": 1,
        "root": sorted({"dev", "proc", "scratch", shown.parts[1]}),
        "shown": ["x", ["file", "hidden"], []],
        "beside": False,
        "processes": ["1"],
        "network": ["lo"],
        "read-only": ["EROFS", "EROFS", "EROFS"],
        "scratch": "ENOSPC",
        "device": True,
    }


def names(folder: str | Path) -> list[str]:
    """What lies in a folder, sorted."""
    return sorted(entry.name for entry in Path(folder).iterdir())


def refused(path: Path) -> str:
    """The name of the error when it is written to."""
    return failing(lambda: path.write_text("x"))


def fill(path: Path) -> str:
    """The name of the error when more is written than there is room."""
    return failing(lambda: path.write_bytes(b"x" * (2 << 20)))


def failing(action: Callable[[], Any]) -> str:
    """The name of the error of an action."""
    try:
        action()
    except OSError as error:
        return errno.errorcode[error.errno or 0]
    return ""


def test_root_does_without_a_user_namespace(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where new ones are forbidden; others cannot."""
    asked: list[int] = []

    def refuse(flags: int) -> int:
        asked.append(flags)
        if flags & namespaces._NEWUSER:
            raise OSError("no users")
        return 4321

    monkeypatch.setattr(cloning, "clone", refuse)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    pid, settle = namespaces.fork()
    settle()
    assert pid == 4321
    assert [bool(flags & namespaces._NEWUSER) for flags in asked] == [True, False]
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(OSError, match="no users"):
        namespaces.fork()


def test_a_user_keeps_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of the worker belong to whoever grades."""
    written: dict[str, str] = {}
    monkeypatch.setattr(cloning, "clone", lambda _: 0)
    monkeypatch.setattr(kernel, "prctl", lambda *_: 0)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(os, "getegid", lambda: 100)
    monkeypatch.setattr(kernel, "write", lambda path, words: written.__setitem__(Path(path).name, words))
    _, settle = namespaces.fork()
    settle()
    assert written == {"setgroups": "deny", "uid_map": "1000 1000 1", "gid_map": "100 100 1"}


class Recording:
    """A C library that remembers what is mounted where, and how."""

    def __init__(self) -> None:
        self.mounted: list[tuple[str, str, int]] = []

    def mount(self, _source: bytes, target: bytes, kind: bytes, flags: int, _data: bytes) -> int:
        """Remember it."""
        self.mounted.append((target.decode(), kind.decode(), flags))
        return 0

    def umount2(self, _target: bytes, _flags: int) -> int:
        """Nothing to undo."""
        return 0


def test_the_view_is_built_in_this_order(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Everything is read-only before the root is changed, but for the worker's own folder."""
    place, shown = tmp_path / "place", tmp_path / "shown"
    place.mkdir()
    (shown / "hidden").mkdir(parents=True)
    library, steps = Recording(), list[str]()
    monkeypatch.setattr(kernel, "libc", library)
    monkeypatch.setattr(kernel, "syscall", lambda step, *_: steps.append(step))
    monkeypatch.setattr(reading, "HIDDEN", (shown / "hidden").resolve())
    monkeypatch.setattr(os, "chdir", lambda _: None)
    namespaces.build_view(str(place), (str(shown),), 3)
    last = {target: flags for target, _, flags in library.mounted}
    assert steps == ["pivot_root"]
    devices = [place.as_posix() + device for device in reading.DEVICES]
    writable = [target for target, flags in last.items() if not flags & namespaces._RDONLY]
    assert writable == ["/", *devices, f"{place}/scratch"]
    assert f"{place}{shown}/hidden" in last
    monkeypatch.setattr(syscalls, "number", lambda _: None)
    with pytest.raises(OSError, match="pivot_root"):
        namespaces.build_view(str(tmp_path / "place2"), (), 3)
