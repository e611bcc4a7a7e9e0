"""Landlock holds in every version of its interface that this kernel has."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

if sys.platform != "linux":
    pytest.skip("needs Linux", allow_module_level=True)

from nngrade.worker import kernel, landlock

VERSION = landlock.version()
needs_landlock = pytest.mark.skipif(VERSION == 0, reason="this kernel has no Landlock")


def test_each_version_handles_more() -> None:
    """As the kernel's documentation lists it; later versions add nothing that is handled."""
    assert landlock.handled(1) == (0x1FFF, 0, 0)
    assert landlock.handled(2) == (0x3FFF, 0, 0)
    assert landlock.handled(3) == (0x7FFF, 0, 0)
    assert landlock.handled(4) == (0x7FFF, 3, 0)
    assert landlock.handled(5) == (0xFFFF, 3, 0)
    assert landlock.handled(6) == landlock.handled(99) == (0xFFFF, 3, 3)


def test_a_kernel_without_it_has_version_0(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system call is not there, or switched off."""

    def refuse(*_: object) -> int:
        raise OSError

    monkeypatch.setattr(kernel, "syscall", refuse)
    assert landlock.version() == 0


def refused(action: Callable[[], Any]) -> bool:
    """Whether ``action`` ends in a PermissionError or a like refusal."""
    try:
        action()
    except OSError:
        return True
    return False


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return [entry.name for entry in folder.iterdir()]


@needs_landlock
@pytest.mark.parametrize("abi", range(1, VERSION + 1))
def test_files_are_closed_but_for_those_that_are_given(
    abi: int, tmp_path: Path, in_child: Callable[[Callable[[], Any]], Any]
) -> None:
    """Reading where reading is given, everything in the own folder, nothing anywhere else."""
    own, shown, hidden = (tmp_path / name for name in ("own", "shown", "hidden"))
    for folder in (own, shown, hidden):
        folder.mkdir()
        (folder / "file").write_text("x")

    def confined() -> Any:
        kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
        rules = [(str(shown), landlock.READ), (str(own), landlock.OWN), (str(tmp_path / "none"), landlock.READ)]
        landlock.restrict([*rules, (str(hidden), landlock.LIST)], abi)
        (own / "folder").mkdir()
        (own / "folder" / "new").write_text("y")
        (own / "folder" / "new").rename(own / "folder" / "other")
        (own / "folder" / "link").symlink_to("other")
        return [
            (shown / "file").read_text(),
            names(shown),
            (own / "folder" / "link").read_text(),
            names(hidden),
            refused((hidden / "file").read_text),
            refused(lambda: (shown / "file").write_text("z")),
            refused((shown / "file").unlink),
            refused((shown / "new").mkdir),
            refused(lambda: os.mkfifo(own / "fifo")),
            refused(lambda: names(Path("/"))),
            refused(lambda: os.execv("/bin/true", ["true"])),  # noqa: S606  refused
            refused(lambda: (own / "file").rename(shown / "file2")),
            refused(lambda: os.link(shown / "file", own / "linked")),
        ]

    found = in_child(confined)
    assert found == ["x", ["file"], "y", ["file"], *[True] * 9]


@needs_landlock
@pytest.mark.skipif(VERSION < 6, reason="this kernel's Landlock does not see signals")
def test_signals_stay_among_the_confined(in_child: Callable[[Callable[[], Any]], Any]) -> None:
    """From version 6 on, whoever has the right user may not send them out."""

    def confined() -> Any:
        kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
        landlock.restrict([])
        return refused(lambda: os.kill(os.getppid(), 0)), refused(lambda: os.kill(os.getpid(), 0))

    assert in_child(confined) == [True, False]


def test_a_refusal_is_an_error_and_leaves_no_descriptor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Student code does not run then."""
    closed: list[int] = []

    def answer(step: str, *_: object) -> int:
        if step == "landlock_restrict_self":
            raise OSError(step)
        return 99 if step == "landlock_create_ruleset" else 0

    monkeypatch.setattr(kernel, "syscall", answer)
    really_close = os.close
    monkeypatch.setattr(os, "close", lambda fd: closed.append(fd) if fd == 99 else really_close(fd))
    (tmp_path / "file").write_text("x")
    with pytest.raises(OSError, match="restrict_self"):
        landlock.restrict([(str(tmp_path), landlock.OWN), (str(tmp_path / "file"), landlock.OWN)], 4)
    assert closed == [99]
