"""Limits from inside: asked for, in numbers relative to the current use."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import pytest

from nngrade.worker import policy

if sys.platform == "win32":
    pytest.skip("needs POSIX", allow_module_level=True)
import resource

MB = 1 << 20


def test_a_policy_is_entered(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Folder, environment, mask, limits."""
    asked: dict[int, tuple[int, int]] = {}
    monkeypatch.chdir(tmp_path.parent)
    for name in ("HOME", "TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, "elsewhere")
    monkeypatch.setattr(resource, "setrlimit", asked.__setitem__)
    monkeypatch.setattr(os, "umask", lambda mask: mask)
    monkeypatch.setattr(policy, "_used", lambda: (1000 * MB, 100 * MB))
    monkeypatch.setattr(resource, "getrlimit", lambda kind: (0, 10 if kind == resource.RLIMIT_NOFILE else -1))
    policy.enter({"memory_mb": 50, "scratch": str(tmp_path)})
    assert Path.cwd() == tmp_path
    assert os.environ["HOME"] == os.environ["TMPDIR"] == str(tmp_path)
    assert asked == {
        resource.RLIMIT_CORE: (0, 0),
        resource.RLIMIT_MEMLOCK: (0, 0),
        **({resource.RLIMIT_MSGQUEUE: (0, 0)} if hasattr(resource, "RLIMIT_MSGQUEUE") else {}),
        resource.RLIMIT_CPU: (3600, 3600),
        resource.RLIMIT_NOFILE: (10, 10),
        resource.RLIMIT_FSIZE: (16 * MB, 16 * MB),
        resource.RLIMIT_DATA: (150 * MB, 150 * MB),
        resource.RLIMIT_AS: (2074 * MB, 2074 * MB),
    }


def test_limits_that_a_platform_refuses_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The trusted side watches all the same."""

    def refuse(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr(resource, "setrlimit", refuse)
    monkeypatch.setattr(policy, "_used", lambda: None)
    policy._limit_resources(50)


def test_the_current_use_is_known_on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    """None where /proc does not tell."""
    if sys.platform == "linux":
        used = policy._used()
        assert used is not None
        assert used[0] > used[1] > MB
    monkeypatch.setattr(Path, "read_bytes", lambda *_: b"nothing")
    assert policy._used() is None


def test_other_descriptors_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """All above 2 but one."""
    closed: list[int] = []
    monkeypatch.setattr(os, "listdir", lambda _: ["0", "1", "2", "3", "5", "9"])
    monkeypatch.setattr(os, "close", closed.append)
    policy.close_other_files(5)
    assert closed == [3, 9]


def test_all_descriptors_are_closed_where_nobody_tells_which_are_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """A container without /proc, for example."""

    def refuse(_: str) -> list[str]:
        raise OSError

    closed: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "listdir", refuse)
    monkeypatch.setattr(os, "closerange", lambda low, high: closed.append((low, high)))
    policy.close_other_files(5)
    assert closed == [(3, 5), (6, 1 << 16)]


def test_a_folder_for_temporary_files_that_was_asked_for_before_is_forgotten(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Some libraries ask while they are imported; a worker's own is its scratch folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("HOME", "TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, "elsewhere")
    monkeypatch.setattr(os, "umask", lambda mask: mask)
    monkeypatch.setattr(policy, "_limit_resources", lambda *_: None)
    monkeypatch.setattr(tempfile, "tempdir", "/elsewhere")
    policy.enter({"memory_mb": 50, "scratch": str(tmp_path)})
    assert tempfile.gettempdir() == str(tmp_path)


def test_standard_descriptors_lead_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """All three to the null device."""
    calls: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "dup2", lambda a, b: calls.append((a, b)))
    policy.silence()
    assert [b for _, b in calls] == [0, 1, 2]
