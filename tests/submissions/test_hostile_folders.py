"""Folders with things in them that are no ordinary files."""

from __future__ import annotations

import os
import sys
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from nngrade.course import Course
from nngrade.errors import UsageError
from nngrade.submissions.folder_tree import FolderTree
from nngrade.submissions.limits import LARGEST_SOURCE
from nngrade.submissions.sources import read_class
from nngrade.submissions.trees import open_tree
from nngrade.submissions.workspace import Submission, read_workspace

Spread = Callable[..., Path]
GOOD = {"kim/l1_perceptron/xor.py": b"good = 1\n"}


def work_of(root: Path, course: Course) -> Submission:
    """What is read of the only person."""
    return read_class(root, course).handed[0].read(course)


def test_a_workspace_is_read_as_the_check_reads_it(spread: Spread, course: Course) -> None:
    """The batch and `nngrade check` see the same files."""
    root = spread({**GOOD, "kim/helper.py": b"1", "kim/l1_perceptron/own.py": b"2", "kim/notes/other.py": b"3"})
    assert work_of(root, course).files == read_workspace(root / "kim", course).files


def test_links_are_not_followed(spread: Spread, course: Course, tmp_path: Path) -> None:
    """Neither files nor folders; the exercise says so, and nothing of the target is read."""
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "gates.py").write_text("SECRET = 1")
    root = spread(GOOD)
    (root / "kim" / "l1_perceptron" / "gates.py").symlink_to(tmp_path / "secret" / "gates.py")
    (root / "kim" / "l2_logistic").symlink_to(tmp_path / "secret")
    (root / "kim" / "l1_perceptron" / "forward.py").symlink_to("forward.py")
    found = work_of(root, course)
    assert found.files == {"l1_perceptron/xor.py": b"good = 1\n"}
    for exercise in ("l1_perceptron/gates.py", "l1_perceptron/forward.py"):
        problem = found.problem(exercise)
        assert problem is not None
        assert "not an ordinary file" in problem.message.en


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_a_fifo_does_not_hold_anybody_up(spread: Spread, course: Course) -> None:
    """Opening one would wait for ever."""
    root = spread(GOOD)
    os.mkfifo(root / "kim" / "l1_perceptron" / "gates.py")
    os.mkfifo(root / "lee.py")
    begin = time.process_time()
    listed = read_class(root, course)
    assert [one.person.id for one in listed.handed] == ["kim", "lee"]
    assert listed.handed[0].read(course).problem("l1_perceptron/gates.py") is not None
    with pytest.raises(UsageError, match="not an ordinary file"):
        listed.handed[1].read(course)
    with pytest.raises(UsageError, match="not an ordinary file"):
        open_tree(root / "lee.py")
    assert time.process_time() - begin < 2


@pytest.mark.parametrize(("late", "words"), [(False, "not an ordinary file"), (True, "cannot be read")])
def test_a_file_that_becomes_a_link_is_not_followed(
    *, late: bool, words: str, spread: Spread, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between listing and reading a folder may change."""
    (tmp_path / "secret.py").write_text("SECRET")
    root = spread(GOOD)
    tree = FolderTree(root)
    node = tree.below("kim").nodes[0]
    (root / "kim" / "l1_perceptron" / "xor.py").unlink()
    (root / "kim" / "l1_perceptron" / "xor.py").symlink_to(tmp_path / "secret.py")
    if late:  # even between looking at it and opening it
        monkeypatch.setattr("nngrade.submissions.ordinary.os.lstat", os.stat)
    with pytest.raises(UsageError, match=words):
        tree.read(node, 1000)
    (root / "kim" / "l1_perceptron" / "xor.py").unlink()
    (root / "kim" / "l1_perceptron" / "xor.py").write_bytes(bytes(2000))
    with pytest.raises(UsageError, match="KB"):
        tree.read(node, 1000)


@pytest.mark.skipif(sys.platform == "darwin", reason="this system keeps names in UTF-8")
def test_names_in_other_bytes(spread: Spread, course: Course) -> None:
    """A folder unpacked with the wrong encoding, a name with control characters: readable, printable ids."""
    root = spread({"lee/xor.py": b"2"})
    for name in ("김민수".encode("cp949"), b"\xff\xfe", b"a\nb\x1b[2J"):
        folder = os.path.join(os.fsencode(root), name)  # noqa: PTH118  bytes that are no text
        os.mkdir(folder)  # noqa: PTH102  same
        with open(os.path.join(folder, b"xor.py"), "wb") as file:  # noqa: PTH118, PTH123  same
            file.write(b"1")
    listed = read_class(root, course)
    ids = [one.person.id for one in listed.handed]
    assert "김민수" in ids
    assert not any(unicodedata.category(letter) in {"Cc", "Cs", "Cf"} for one in ids for letter in one)
    assert all(one.read(course).files for one in listed.handed)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_told(spread: Spread, course: Course) -> None:
    """A file and a folder without permission are that person's trouble."""
    root = spread({**GOOD, "kim/l1_perceptron/gates.py": b"1", "lee/xor.py": b"2"})
    (root / "kim" / "l1_perceptron" / "gates.py").chmod(0)
    (root / "lee").chmod(0)
    listed = read_class(root, course)
    assert listed.handed[0].read(course).problem("l1_perceptron/gates.py") is not None
    with pytest.raises(UsageError, match="cannot be read"):
        listed.handed[1].read(course)
    (root / "lee").chmod(0o700)


def test_a_folder_that_cannot_be_listed_is_told(
    spread: Spread, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As for root, whom permissions do not stop."""
    root = spread({**GOOD, "lee/xor.py": b"2"})
    real = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("lee"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    listed = read_class(root, course)
    with pytest.raises(UsageError, match="lee cannot be read: no permission"):
        listed.handed[1].read(course)
    assert listed.handed[0].read(course).files


def test_large_files_and_deep_and_wide_trees(spread: Spread, course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """Limits end a walk, and say so; virtual environments and caches are passed over."""
    root = spread(
        {
            **GOOD,
            "kim/l1_perceptron/gates.py": b"#" * (LARGEST_SOURCE + 1),
            "kim/venv/lib/site-packages/xor.py": b"1",
            "kim/__pycache__/forward.py": b"2",
            "kim/.hidden/forward.py": b"2",
            "kim/" + "d/" * 30 + "forward.py": b"3",
        }
    )
    found = work_of(root, course)
    assert found.files == {"l1_perceptron/xor.py": b"good = 1\n"}
    problem = found.problem("l1_perceptron/gates.py")
    assert problem is not None
    assert "256 KB" in problem.message.en
    monkeypatch.setattr("nngrade.submissions.folder_tree.MOST_OF_PERSON", 3)
    assert any("more than 3 files" in p.message.en for p in work_of(root, course).problems)


def test_somebody_gone_between_listing_and_reading(spread: Spread, course: Course) -> None:
    """The error says that the place cannot be read."""
    root = spread(GOOD)
    listed = read_class(root, course)
    (root / "kim").rename(root / "gone")
    with pytest.raises(UsageError, match="cannot be read"):
        listed.handed[0].read(course)
