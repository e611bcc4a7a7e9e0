"""The entry point and the fresh worker's way in."""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from nngrade.sandbox.protocol import FrameReader
from nngrade.worker import fresh, policy, serve, start


def test_the_folder_becomes_a_private_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not importable by its files' names, and the folder of NumPy is on the path."""
    root, tmp_path = tmp_path, tmp_path / "package" / "worker"
    tmp_path.mkdir(parents=True)
    (tmp_path / "__init__.py").write_text("")
    (tmp_path / "part.py").write_text(
        "import sys\nfrom . import __name__ as package\ndef main(a, b): sys.heard = package, a, b"
    )
    monkeypatch.setattr(sys, "path", ["", str(root), str(tmp_path), *sys.path])
    monkeypatch.setattr(sys, "heard", None, raising=False)
    monkeypatch.setattr(start, "__file__", str(tmp_path / "start.py"))
    start.main("part", "argument", "/somewhere", "library")
    assert sys.heard == ("_nngrade_worker", "argument", "library")  # type: ignore[attr-defined]
    assert sys.path[-1] == "/somewhere"
    assert not {"", str(root), str(tmp_path)} & set(sys.path)
    start.main("part", "again", "/somewhere")
    assert sys.path.count("/somewhere") == 1
    for name in ("_nngrade_worker", "_nngrade_worker.part"):
        del sys.modules[name]


def test_a_missing_package_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """With an exit code of ours."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(importlib.util, "spec_from_file_location", lambda *_, **__: None)
    with pytest.raises(SystemExit):
        start.main("fresh", "", "")


class Ended(BaseException):
    """Stands for the end of the process."""


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The descriptor to read from what a fresh worker says."""
    read, write = os.pipe()
    monkeypatch.setattr(os, "dup", lambda _: write)
    for name in ("silence", "enter"):
        monkeypatch.setattr(policy, name, lambda *_: None)

    def end(code: int) -> None:
        raise Ended(code)

    monkeypatch.setattr(os, "_exit", end)
    yield read
    os.close(read)
    os.close(write)


def test_a_fresh_worker_serves_under_its_policy(pipe: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """On descriptors of its own."""
    heard: list[Any] = []
    monkeypatch.setattr(serve, "serve", lambda _, wanted: heard.append(wanted))
    fresh.main(json.dumps({"memory_mb": 5, "layers": []}))
    assert heard == [{"memory_mb": 5, "layers": []}]


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
def test_a_fresh_worker_puts_its_layers_on(pipe: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before it serves."""
    heard: list[Any] = []
    monkeypatch.setattr("nngrade.worker.confinement.enter", lambda wanted: heard.append(wanted["layers"]))
    monkeypatch.setattr(serve, "serve", lambda *_: heard.append("serve"))
    fresh.main(json.dumps({"memory_mb": 5, "layers": ["landlock"]}))
    assert heard == [["landlock"], "serve"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
def test_a_fresh_worker_whose_layers_are_refused_says_so(pipe: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Student code does not run in it."""

    def refuse(_: object) -> None:
        raise OSError("no such layer")

    monkeypatch.setattr("nngrade.worker.confinement.enter", refuse)
    with pytest.raises(Ended):
        fresh.main(json.dumps({"layers": ["landlock"]}))
    assert b"no such layer" in os.read(pipe, 1000)


def test_a_fresh_worker_says_what_is_broken(pipe: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """NumPy that cannot be imported, for example."""
    monkeypatch.delattr("nngrade.worker.serve")
    monkeypatch.setitem(sys.modules, "nngrade.worker.serve", None)
    with pytest.raises(Ended):
        fresh.main("{}")
    reader = FrameReader(1000)
    reader.feed(os.read(pipe, 1000))
    frame = reader.next()
    assert frame is not None
    assert json.loads(frame[0])["op"] == "broken"
