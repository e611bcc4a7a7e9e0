"""Numbers of system calls: the table agrees with libseccomp, and does without it."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

if sys.platform != "linux":
    pytest.skip("needs Linux", allow_module_level=True)

from nngrade.worker import syscalls

NEWER_THAN_SOME_LIBRARIES = {"mseal", "map_shadow_stack", "fchmodat2", "futex_wait", "futex_wake", "futex_requeue"}


@pytest.fixture(autouse=True)
def forgetful() -> Iterator[None]:
    """Nothing is remembered from one machine to the next."""
    yield
    for function in (syscalls.number, syscalls._library):
        function.cache_clear()


def on(machine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend to be another machine, without libseccomp."""
    monkeypatch.setattr(syscalls, "_library", without_library)
    monkeypatch.setattr(os, "uname", lambda: SimpleNamespace(machine=machine))
    syscalls.number.cache_clear()


def without_library() -> None:
    """Takes the place of the search for it."""


without_library.cache_clear = lambda: None  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("column", "architecture"), list(enumerate(syscalls._ARCHITECTURES)), ids=["x86_64", "aarch64"]
)
def test_the_table_is_libseccomp_s(column: int, architecture: int) -> None:
    """Every name, for both architectures; a library that is older than a call does not know it."""
    try:
        library = ctypes.CDLL("libseccomp.so.2")
    except OSError:
        pytest.skip("libseccomp is not installed")
    resolve = library.seccomp_syscall_resolve_name_arch
    resolve.argtypes = [ctypes.c_uint32, ctypes.c_char_p]
    rows = {**syscalls._rows(syscalls._HARMLESS_TABLE), **syscalls._rows(syscalls._OTHERS_TABLE)}
    assert len(rows) > 150
    for name, row in rows.items():
        found = resolve(architecture, name.encode())
        if found == -1 and name in NEWER_THAN_SOME_LIBRARIES:
            continue
        assert (found if found >= 0 else None) == row[column], name


@pytest.mark.parametrize(("machine", "read", "stat"), [("x86_64", 0, 4), ("aarch64", 63, None)])
def test_the_table_does_without_the_library(
    machine: str, read: int, stat: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On both architectures; a call that one of them lacks has no number there."""
    on(machine, monkeypatch)
    assert (syscalls.number("read"), syscalls.number("stat")) == (read, stat)
    assert syscalls.number("nothing") is None
    assert syscalls.architecture() in syscalls._ARCHITECTURES


def test_another_architecture_needs_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says so."""
    on("riscv64", monkeypatch)
    assert syscalls.number("read") is None
    with pytest.raises(OSError, match=r"libseccomp\.so\.2 is not installed, and there is no table for riscv64"):
        syscalls.architecture()


def test_the_machine_s_own_numbers_are_found() -> None:
    """With whatever there is; getppid is the call that it should be."""
    number = syscalls.number("getppid")
    assert number is not None
    assert ctypes.CDLL(None).syscall(number) == os.getppid()
    assert syscalls.number("no_such_call") is None
    assert "openat2" not in syscalls.harmless()


def test_a_library_that_cannot_be_loaded_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the table is used."""

    def refuse(_: str) -> None:
        raise OSError

    syscalls._library.cache_clear()
    monkeypatch.setattr(ctypes, "CDLL", refuse)
    assert syscalls._library() is None
