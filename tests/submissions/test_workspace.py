"""Reading workspaces and single files."""

from __future__ import annotations

from pathlib import Path

import pytest

from nngrade.authoring import Solutions
from nngrade.course import Course
from nngrade.errors import UsageError
from nngrade.submissions import Submission, read_file, read_workspace
from nngrade.submissions.limits import LARGEST_SOURCE, MOST_SOURCES

Mini = tuple[Course, Solutions]


def write(root: Path, **files: str) -> None:
    """Write Python files below a folder; the name's double underscore is a slash."""
    for name, content in files.items():
        path = root / (name.replace("__", "/") + ".py")
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")


def test_python_files_of_the_workspace(tmp_path: Path, mini: Mini) -> None:
    """The files at the top and in the lecture folders; nothing else."""
    write(tmp_path, helper="a = 1", l1_mini__doubling="b = 2", other__thing="c = 3")
    (tmp_path / "l1_mini" / "notes.txt").write_text("x")
    found = read_workspace(tmp_path, mini[0], name="이지은")
    assert sorted(found.files) == ["helper.py", "l1_mini/doubling.py"]
    assert (found.id, found.name) == (tmp_path.name, "이지은")
    info = found.info(mini[0].exercises)
    assert info.files[0].size == 5
    assert len(info.files[0].sha256) == 64


def test_the_hash_is_of_paths_and_content() -> None:
    """Another name or another byte is another submission."""
    hashes = {Submission("a", "a", files).sha256 for files in ({"a.py": b"1"}, {"b.py": b"1"}, {"a.py": b"2"}, {})}
    assert len(hashes) == 4
    assert Submission("a", "a", {"a.py": b"1"}).sha256 == Submission("b", "b", {"a.py": b"1"}).sha256


def test_missing_files_have_no_hash(tmp_path: Path, mini: Mini) -> None:
    """The report shows that the file was not there."""
    assert read_workspace(tmp_path, mini[0]).info(mini[0].exercises).files[0].sha256 == ""


def test_links_and_large_files_are_problems_of_that_file(tmp_path: Path, mini: Mini) -> None:
    """They are not read, and the message names them."""
    (tmp_path / "secret.txt").write_text("secret")
    write(tmp_path, l1_mini__big="#" * (LARGEST_SOURCE + 1), l1_mini__doubling="x = 1")
    (tmp_path / "l1_mini" / "link.py").symlink_to(tmp_path / "secret.txt")
    found = read_workspace(tmp_path, mini[0])
    assert list(found.files) == ["l1_mini/doubling.py"]
    assert [p.path for p in found.problems] == ["l1_mini/big.py", "l1_mini/link.py"]
    problem = found.problem("l1_mini/big.py")
    assert problem is not None
    assert "256 KB" in problem.message.en
    assert found.problem("l1_mini/doubling.py") is None


def test_a_linked_lecture_folder_is_not_followed(tmp_path: Path, mini: Mini) -> None:
    """A link out of the submission leads nowhere."""
    outside = tmp_path / "outside"
    write(tmp_path, outside__doubling="x = 1")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "l1_mini").symlink_to(outside)
    assert read_workspace(inside, mini[0]).files == {}


def test_wrong_paths_are_told(tmp_path: Path, mini: Mini) -> None:
    """A missing folder, a file in its place, a missing file."""
    with pytest.raises(UsageError, match="does not exist"):
        read_workspace(tmp_path / "nope", mini[0])
    (tmp_path / "file.py").write_text("")
    with pytest.raises(UsageError, match="is a file"):
        read_workspace(tmp_path / "file.py", mini[0])
    with pytest.raises(UsageError, match="does not exist"):
        read_file(tmp_path / "nope.py", mini[0].exercises[0])


def test_a_single_file_with_its_neighbours(tmp_path: Path, mini: Mini) -> None:
    """A file from anywhere is graded as the exercise, and may import the file beside it."""
    write(tmp_path, doubling="import helper", helper="x = 1")
    found = read_file(tmp_path / "doubling.py", mini[0].exercises[0])
    assert sorted(found.files) == ["l1_mini/doubling.py", "l1_mini/helper.py"]


def test_files_beyond_the_limit_are_told(tmp_path: Path, mini: Mini) -> None:
    """The exercises' own files are read first; what is left out becomes one problem for each kind of file."""
    write(tmp_path, l1_mini__doubling="x = 1")
    for number in range(MOST_SOURCES + 2):
        (tmp_path / f"h{number:03}.py").write_bytes(b"")
    found = read_workspace(tmp_path, mini[0])
    assert len(found.files) == MOST_SOURCES
    assert "l1_mini/doubling.py" in found.files
    assert [p.path for p in found.problems] == ["h499.py"]
    assert "more than 500 files" in found.problems[0].message.en
    single = read_file(tmp_path / "h501.py", mini[0].exercises[0])
    assert [p.path for p in single.problems] == ["h500.py"]
    assert "l1_mini/doubling.py" in single.files
