"""Layers go on in their order, and only those that are wanted."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

import pytest

if sys.platform != "linux":
    pytest.skip("needs Linux", allow_module_level=True)

from nngrade.worker import capabilities, confinement, kernel, landlock, namespaces, policy, seccomp

ALL = ["namespaces", "capabilities", "landlock", "seccomp"]
POLICY = {"memory_mb": 64, "scratch": "/tmp/own", "disk_mb": 5}  # noqa: S108  never used


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What is done, none of it really."""
    done: list[Any] = []

    def note(name: str, *which: int) -> Callable[..., Any]:
        return lambda *arguments: done.append((name, *(arguments[place] for place in which)))

    monkeypatch.setattr(kernel, "prctl", note("prctl", 0, 1))
    monkeypatch.setattr(kernel, "write", note("write", 0, 1))
    monkeypatch.setattr(namespaces, "build_view", note("view", 0, 2))
    monkeypatch.setattr(policy, "enter", lambda wanted: done.append(("limits", wanted["scratch"])))
    monkeypatch.setattr(capabilities, "drop", note("capabilities"))
    monkeypatch.setattr(landlock, "restrict", lambda rules: done.append(("landlock", *list(rules)[-1])))
    monkeypatch.setattr(seccomp, "install", note("seccomp", 0))
    return done


def test_all_layers_in_their_order(steps: list[Any]) -> None:
    """The view first, then limits, then what cannot be undone; the filter last, for it forbids the rest."""
    inside = confinement.enter({**POLICY, "layers": ALL})
    assert inside["scratch"] == "/scratch"
    assert steps == [
        ("prctl", kernel.PR_SET_DUMPABLE, 1),
        ("write", "/proc/self/oom_score_adj", "1000"),
        ("view", "/tmp/own", 5),  # noqa: S108  never used
        ("limits", "/scratch"),
        ("capabilities",),
        ("prctl", kernel.PR_SET_NO_NEW_PRIVS, 1),
        ("landlock", "/scratch", landlock.OWN),
        ("prctl", kernel.PR_SET_DUMPABLE, 0),
        ("seccomp", os.getpid()),
    ]


@pytest.mark.parametrize("left_out", ALL)
def test_each_layer_can_be_left_out(steps: list[Any], left_out: str) -> None:
    """The others stay."""
    confinement.enter({**POLICY, "layers": [name for name in ALL if name != left_out]})
    done = {step[0] for step in steps}
    assert {"namespaces": "view"}.get(left_out, left_out) not in done
    assert len(done & {"view", "capabilities", "landlock", "seccomp"}) == 3


def test_rules_allow_reading_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """But for the null device."""
    confinement.prepare()
    rights = {}
    for path, allowed in confinement.rules():
        rights[path] = rights.get(path, 0) | allowed
    null = rights.pop("/dev/null")
    assert null & landlock.WRITE_FILE
    assert set(rights.values()) <= {landlock.READ, landlock.LIST}
    assert "/proc/self" in rights
    assert not {"/", "/proc", "/etc", "/tmp", "/home", "/dev", "/usr"} & set(rights)  # noqa: S108  names only
