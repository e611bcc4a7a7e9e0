"""Which layers are taken, and when that is too little."""

from __future__ import annotations

import json
import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from nngrade.errors import UsageError
from nngrade.sandbox import machine, open_launcher
from nngrade.sandbox.layers import OF_KERNEL
from nngrade.sandbox.machine import choose, probe

ALL = (*OF_KERNEL, "quota")


def offers(monkeypatch: pytest.MonkeyPatch, *missing: str) -> None:
    """A machine without these layers."""
    monkeypatch.setattr(machine, "probe", lambda: dict.fromkeys(missing, "not here"))


def test_everything_that_is_offered_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """But for what is left out; fresh interpreters enter no namespaces."""
    offers(monkeypatch)
    assert choose((), namespaces=True, allow_unconfined=False) == ALL
    assert choose((), namespaces=False, allow_unconfined=False) == ALL[1:]
    for name in ALL:
        taken = choose({name}, namespaces=True, allow_unconfined=False)
        assert taken == tuple(layer for layer in ALL if layer != name)


@pytest.mark.parametrize("missing", ["landlock", "namespaces"])
def test_one_of_two_is_enough(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Either keeps the files of others away."""
    offers(monkeypatch, missing, "seccomp")
    assert missing not in choose((), namespaces=True, allow_unconfined=False)


def test_none_of_two_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """In both languages, with the reasons and what to do; unless the teacher takes it on herself."""
    offers(monkeypatch, "landlock", "namespaces")
    with pytest.raises(UsageError, match=r"neither Landlock \(not here\) nor namespaces \(not here\)") as caught:
        choose((), namespaces=True, allow_unconfined=False)
    assert "--allow-unconfined" in caught.value.en
    assert "--allow-unconfined" in caught.value.ko
    assert caught.value.ko != caught.value.en
    assert choose((), namespaces=True, allow_unconfined=True) == ("capabilities", "seccomp", "quota")


def test_left_out_counts_as_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A launcher with too little is not opened."""
    offers(monkeypatch, "landlock")
    with pytest.raises(UsageError):
        open_launcher(confined=True, without={"namespaces"})


@pytest.mark.parametrize("name", ["process", "memory", "sandbox"])
def test_what_is_no_such_layer_cannot_be_left_out(name: str) -> None:
    """Neither a limit that every worker has, nor a slip."""
    with pytest.raises(ValueError, match=name):
        choose({name}, namespaces=True, allow_unconfined=True)


def test_other_systems_offer_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Process, time, memory and output are limited there, and grading strangers' work needs a word of the teacher's."""
    monkeypatch.setattr(sys, "platform", "darwin")
    assert probe() == dict.fromkeys(OF_KERNEL, "not Linux")
    with pytest.raises(UsageError):
        open_launcher(confined=True)
    with open_launcher(confined=True, allow_unconfined=True) as launcher:
        assert launcher.confinement == ("process", "time", "memory", "output", "quota")


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
def test_the_probe_s_answer_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A layer that it does not speak of is missing."""

    def answer(*_: object, **__: object) -> Any:
        return SimpleNamespace(stdout=json.dumps({"landlock": "", "seccomp": "why", "capabilities": ""}))

    monkeypatch.setattr(subprocess, "run", answer)
    assert probe() == {"namespaces": "not tried", "seccomp": "why"}


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
def test_a_probe_that_fails_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """With its reason."""
    monkeypatch.setattr(machine.interpreter, "command", lambda *_: ["/nonexistent/python"])
    assert set(probe()) == set(OF_KERNEL)
    assert "nonexistent" in probe()["landlock"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
def test_this_machine_answers() -> None:
    """Whatever it offers, the probe knows each layer."""
    assert set(probe()) <= set(OF_KERNEL)


def test_students_own_checks_do_not_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    """They have the limits that every worker has, at no cost."""

    def fail() -> dict[str, str]:
        raise AssertionError

    monkeypatch.setattr(machine, "probe", fail)
    with open_launcher() as launcher:
        assert launcher.confinement == ("process", "time", "memory", "output")
