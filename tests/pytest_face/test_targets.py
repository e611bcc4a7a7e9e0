"""Which tasks are meant by the words on pytest's command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from nngrade.course import load_course
from nngrade.errors import UsageError
from nngrade.pytest_face.targets import select

ACTIVATIONS = "l1_perceptron/activations.py"


@pytest.mark.parametrize(
    ("target", "start"),
    [
        (f"{ACTIVATIONS}::sigmoid", f"{ACTIVATIONS}::sigmoid"),
        (ACTIVATIONS, f"{ACTIVATIONS}::"),
        ("l1_perceptron\\activations.py", f"{ACTIVATIONS}::"),
        ("./l0_warmup/", "l0_warmup/"),
    ],
)
def test_ids_and_their_parts(target: str, start: str, tmp_path: Path) -> None:
    """Node ids need no file on disk; separators of every system are understood."""
    course = load_course()
    expected = [task.id for task in course.tasks if task.id.startswith(start)]
    assert expected
    assert list(select(course, [target], tmp_path / "work", tmp_path)) == expected


def test_no_target_means_everything(tmp_path: Path) -> None:
    """Without targets the whole course is graded."""
    course = load_course()
    assert select(course, [], tmp_path, tmp_path) == tuple(task.id for task in course.tasks)


@pytest.mark.parametrize("here", ["", "l0_warmup"])
def test_paths_seen_from_where_one_stands(here: str, tmp_path: Path) -> None:
    """A file of the workspace can be named by its path, as the shell completes it."""
    (tmp_path / "l0_warmup").mkdir()
    (tmp_path / "l0_warmup" / "arrays.py").touch()
    course = load_course()
    target = "arrays.py::square" if here else "l0_warmup/arrays.py::square"
    assert select(course, [target], tmp_path, tmp_path / here) == ("l0_warmup/arrays.py::square",)


def test_unknown_names_are_refused(tmp_path: Path) -> None:
    """A file that is not the workspace's is no target."""
    (tmp_path / "elsewhere.py").touch()
    with pytest.raises(UsageError, match="nothing called"):
        select(load_course(), ["elsewhere.py"], tmp_path / "work", tmp_path)
