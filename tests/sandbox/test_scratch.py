"""A worker's folder is removed whatever became of it."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from nngrade.sandbox import scratch
from nngrade.sandbox.scratch import Scratch

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")


@pytest.fixture
def folder() -> Iterator[Scratch]:
    """A new folder."""
    made = Scratch()
    yield made
    made.remove()


def locked(path: Path) -> None:
    """Folders that nobody may enter."""
    (path / "a" / "b").mkdir(parents=True)
    (path / "a" / "b" / "file").write_text("x")
    (path / "a" / "b").chmod(0)
    (path / "a").chmod(0)
    path.chmod(0)


def deep(path: Path) -> None:
    """Deeper than any path can be long, and than any recursion can go; some levels have company."""
    here = os.open(path, os.O_RDONLY)
    for number in range(1100):
        os.mkdir("x" * 20, dir_fd=here)
        if number % 100 == 0:
            os.mkdir(f".{number // 100}", dir_fd=here)
            os.close(os.open("file", os.O_CREAT | os.O_WRONLY, dir_fd=here))
        inner = os.open("x" * 20, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(here)


def taken(path: Path) -> None:
    """The names that the remover would use are there already, as files and as full folders."""
    (path / ".1").write_text("x")
    (path / ".2" / ".3" / ".4").mkdir(parents=True)
    (path / "z" / "y" / "x").mkdir(parents=True)
    (path / "z" / ".1").mkdir()


def links(path: Path) -> None:
    """Links out of it, and to nowhere, and a pipe."""
    (path / "out").symlink_to("/")
    (path / "nowhere").symlink_to("nowhere")
    os.mkfifo(path / "pipe")


def many(path: Path) -> None:
    """Many of both kinds."""
    for number in range(100):
        (path / f"f{number}").touch()
        (path / f"d{number}").mkdir()


@posix
@pytest.mark.parametrize("fill", [locked, deep, taken, links, many], ids=lambda fill: fill.__name__)
def test_it_is_removed_whatever_is_in_it(folder: Scratch, fill: Callable[[Path], None]) -> None:
    """Nothing stays, and nothing that a link leads to goes."""
    fill(Path(folder.path))
    folder.remove()
    assert not Path(folder.path).exists()
    assert Path("/").exists()
    folder.remove()


def test_only_its_owner_may_enter(folder: Scratch) -> None:
    """It is empty, too."""
    assert list(Path(folder.path).iterdir()) == []
    if sys.platform != "win32":
        assert Path(folder.path).stat().st_mode & 0o077 == 0


def test_it_is_too_full_by_size_or_by_number(folder: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that are mostly empty count whole; so do those in folders."""
    path = Path(folder.path)
    assert not folder.is_too_full()
    (path / "a").mkdir()
    with (path / "a" / "sparse").open("wb") as file:
        file.truncate((scratch.DISK_MB << 20) - 3 * 4096)
    assert not folder.is_too_full()
    with (path / "a" / "more").open("wb") as file:
        file.truncate(3 * 4096)
    assert folder.is_too_full()
    shutil.rmtree(path / "a")
    monkeypatch.setattr(scratch, "ENTRIES", 5)
    for number in range(5):
        (path / str(number)).touch()
    assert not folder.is_too_full()
    (path / "one more").touch()
    assert folder.is_too_full()


def test_a_folder_that_changes_meanwhile_is_measured(folder: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    """What has gone counts nothing."""

    def gone(_: str) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(os, "scandir", gone)
    assert not folder.is_too_full()


@posix
def test_depth_hides_nothing(folder: Scratch) -> None:
    """Folders in folders, deeper than any path can tell, are too much by themselves."""
    here = Path.cwd()
    os.chdir(folder.path)
    try:
        for _ in range(scratch.LEVELS + 2):
            Path("d" * 200).mkdir()
            os.chdir("d" * 200)
        assert folder.is_too_full()
    finally:
        os.chdir(here)


@posix
def test_a_folder_that_may_not_be_read_hides_nothing(folder: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who forbids looking has too much there."""

    def refuse(_: str) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "scandir", refuse)
    assert folder.is_too_full()


@posix
def test_what_vanishes_hides_nothing_else(folder: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that goes while it is looked at does not end the looking."""

    class Entry:
        path = "gone"

        def stat(self, **_: object) -> os.stat_result:
            if self is first:
                raise FileNotFoundError
            return os.stat_result((0o100600, 0, 0, 1, 0, 0, 1 << 40, 0, 0, 0))

    first = Entry()
    monkeypatch.setattr(os, "scandir", lambda _: contextlib.nullcontext([first, Entry()]))
    assert folder.is_too_full()


@posix
def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    """Code that nothing holds may put a link there: what it leads to stays as it is."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o755)
    (elsewhere / "file").touch()
    made = Scratch()
    Path(made.path).rmdir()
    Path(made.path).symlink_to(elsewhere)
    made.remove()
    assert not Path(made.path).is_symlink()
    assert (elsewhere.stat().st_mode & 0o777, (elsewhere / "file").exists()) == (0o755, True)


@posix
def test_what_the_system_keeps_is_left(folder: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    """Removing it then ends, and is no error of a submission's."""
    (Path(folder.path) / "a" / "b").mkdir(parents=True)
    with monkeypatch.context() as patch:

        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(13, "no")

        patch.setattr(os, "rename", refuse)
        folder.remove()
    assert Path(folder.path).exists()


def test_windows_has_a_way_of_its_own(folder: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    """There folders have no descriptors."""
    removed: list[str] = []
    (Path(folder.path) / "a").mkdir()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "platform", "win32")
        patch.setattr(shutil, "rmtree", lambda path, **_: removed.append(path))
        folder.remove()
    assert removed == [folder.path]
