"""Capabilities are given up for good."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

if sys.platform != "linux":
    pytest.skip("needs Linux", allow_module_level=True)

from nngrade.worker import capabilities, kernel

SETS = ("CapInh", "CapPrm", "CapEff", "CapAmb")


def capability_sets() -> dict[str, int]:
    """This process's sets, by the names in /proc."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return {key: int(value, 16) for key, _, value in (line.partition(":\t") for line in lines) if key.startswith("Cap")}


def test_all_sets_are_empty_afterwards(in_child: Callable[[Callable[[], Any]], Any]) -> None:
    """Root's, too; root also loses the bounding set, which would give them back."""

    def confined() -> Any:
        capabilities.drop()
        found = capability_sets()
        return [found[name] for name in SETS], found["CapBnd"]

    held, bounding = in_child(confined)
    assert held == [0] * len(SETS)
    if os.geteuid() == 0:
        assert bounding == 0


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root has what could come back")
def test_being_root_gives_nothing_back(in_child: Callable[[Callable[[], Any]], Any]) -> None:
    """The secure bits are locked: a program that root starts has no capability, and none can be raised."""

    def confined() -> Any:
        capabilities.drop()
        raised = ctypes.create_string_buffer(b"\xff" * 24, 24)
        header = ctypes.create_string_buffer(b"\x22\x05\x08\x20\0\0\0\0", 8)
        outcome = kernel.libc.capset(header, raised)
        return outcome, kernel.prctl(27)

    assert in_child(confined) == [-1, 0b11101111]


def test_who_has_none_to_begin_with_is_not_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """An ordinary user may not touch the bounding set, and need not."""
    emptied: list[bytes] = []

    def refuse(*_: object) -> int:
        raise OSError

    class Libc:
        """Only empties the sets."""

        @staticmethod
        def capset(_header: object, sets: Any) -> int:
            """Remember what was asked for."""
            emptied.append(sets.raw)
            return 0

    monkeypatch.setattr(kernel, "prctl", refuse)
    monkeypatch.setattr(kernel, "libc", Libc)
    capabilities.drop()
    assert emptied == [bytes(24)]
