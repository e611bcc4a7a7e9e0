"""What the machine offers is tried in children, and told with the reason."""

from __future__ import annotations

import json
import os
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("needs Linux", allow_module_level=True)

from nngrade.worker import capabilities, cloning, confinement, landlock, namespaces, probe, seccomp


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """This process may have threads; the probe's own has none."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        yield


def test_reasons_come_back() -> None:
    """Nothing for what works; the words of the error; something also for a child that just ends."""

    def refuse() -> None:
        raise OSError(13, "not here")

    assert probe.attempt(lambda: None) == ""
    assert probe.attempt(refuse) == "[Errno 13] not here"
    assert probe.attempt(lambda: os._exit(1)) == "the process ended"
    assert probe.attempt(lambda: None, refuse_to_fork) == "[Errno 1] no fork"


def refuse_to_fork() -> tuple[int, Callable[[], None]]:
    """There is no child at all."""
    raise OSError(1, "no fork")


def test_every_layer_is_tried(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Namespaces with the view that belongs to them."""

    def refuse(*_: object) -> None:
        raise OSError("refused")

    monkeypatch.setattr(namespaces, "fork", cloning.plain)
    monkeypatch.setattr(namespaces, "build_view", refuse)
    monkeypatch.setattr(confinement, "folders", tuple)
    monkeypatch.setattr(confinement, "rules", tuple)
    monkeypatch.setattr(capabilities, "drop", lambda: None)
    monkeypatch.setattr(landlock, "restrict", refuse)
    monkeypatch.setattr(seccomp, "install", lambda _: None)
    probe.main(str(tmp_path))
    found = json.loads(capsys.readouterr().out)
    assert found == {"namespaces": "refused", "capabilities": "", "landlock": "refused", "seccomp": ""}


@pytest.mark.parametrize("name", ["landlock", "seccomp"])
def test_a_trial_does_what_a_worker_does(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In this process, with nothing really done."""
    done: list[str] = []
    monkeypatch.setattr(probe.kernel, "prctl", lambda *_: 0)
    monkeypatch.setattr(landlock, "restrict", lambda _: done.append("landlock"))
    monkeypatch.setattr(seccomp, "install", lambda _: done.append("seccomp"))
    probe.trials()[name]()
    assert done == [name]
