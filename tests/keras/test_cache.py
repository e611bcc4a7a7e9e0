"""Trainings are kept by what they were computed from; nothing that is found there can do harm."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import numpy as np
import pytest

from nngrade import installed
from nngrade.keras import cache
from nngrade.keras.cache import Cache, key_of

ARRAYS = {"losses": np.array([2.0, 1.0]), "outputs": np.eye(3, dtype=np.float32)}


def test_what_is_put_is_found_again_by_another_process(tmp_path: Path) -> None:
    """Through the disk, with the same numbers."""
    Cache(tmp_path).put("a", ARRAYS)
    found = Cache(tmp_path).get("a")
    assert found is not None
    assert all((found[name] == ARRAYS[name]).all() for name in ARRAYS)
    assert Cache(tmp_path).get("b") is None


@pytest.mark.parametrize("content", [b"", b"nonsense", b"PK\x03\x04"])
def test_a_damaged_file_is_no_result(tmp_path: Path, content: bytes) -> None:
    """It is computed again."""
    (tmp_path / "a.npz").write_bytes(content)
    assert Cache(tmp_path).get("a") is None


def test_objects_are_never_unpickled(tmp_path: Path) -> None:
    """An archive of pickled objects counts as damaged."""
    np.savez(tmp_path / "a.npz", losses=np.array([{}], dtype=object))
    assert Cache(tmp_path).get("a") is None


def test_a_disk_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    """The result is kept in this process."""
    (tmp_path / "file").write_text("no folder")
    kept = Cache(tmp_path / "file" / "below")
    with kept.lock("a"):
        kept.put("a", ARRAYS)
    assert kept.get("a") is not None


def test_only_one_at_a_time_has_a_key(tmp_path: Path) -> None:
    """The second waits for the first; other keys do not wait."""
    order: list[str] = []
    inside = threading.Event()

    def first() -> None:
        with Cache(tmp_path).lock("a"):
            inside.set()
            time.sleep(0.3)
            order.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    inside.wait()
    with Cache(tmp_path).lock("b"):
        order.append("other key")
    with Cache(tmp_path).lock("a"):
        order.append("second")
    thread.join()
    assert order == ["other key", "first", "second"]


def test_the_key_depends_on_every_part() -> None:
    """And not on their order."""
    assert key_of(a=1, b="x") == key_of(b="x", a=1)
    assert len({key_of(a=1), key_of(a=2), key_of(a="1"), key_of(b=1)}) == 4


@pytest.mark.parametrize("program", ["tensorflow", "keras"])
def test_another_tensorflow_has_other_keys(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Or another Keras: what they make of the same training differs."""
    before, found = key_of(a=1), installed.version
    monkeypatch.setattr(installed, "version", lambda *names: "9.9" if program in names else found(*names))
    assert key_of(a=1) != before


def test_the_folder_is_the_users_cache_or_the_one_that_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """NNGRADE_CACHE wins, then the platform's custom."""
    monkeypatch.setenv("NNGRADE_CACHE", str(tmp_path))
    assert cache.folder() == tmp_path
    monkeypatch.delenv("NNGRADE_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.setattr(cache.sys, "platform", "linux")
    assert cache.folder() == tmp_path / "xdg" / "nngrade"
    monkeypatch.setattr(cache.sys, "platform", "darwin")
    assert cache.folder().parts[-3:] == ("Library", "Caches", "nngrade")
    monkeypatch.setattr(cache.sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert cache.folder() == tmp_path / "local" / "nngrade" / "cache"
