"""A file under another name than its exercise's."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from nngrade.course import Course, load_course
from nngrade.submissions import Submission, read_workspace
from nngrade.submissions.misnamed import under_another_name

PATH = "l1_perceptron/activations.py"
WORK = b"def sigmoid(z):\n    return z\n"


@pytest.fixture(scope="module")
def course() -> Course:
    """The course that belongs to the package."""
    return load_course()


def said(course: Course, files: Mapping[str, bytes]) -> str:
    """What is said of the missing file."""
    words = under_another_name(Submission("s", "s", files), course.exercise(PATH))
    return words.en if words else ""


@pytest.mark.parametrize(
    "name",
    [
        "l1_perceptron/activations (1).py",
        "l1_perceptron/Activations.py",
        "l1_perceptron/activations - 복사본.py",
        "l1_perceptron/활성화.py",
        "l1_perceptron/hw1.py",
    ],
)
def test_a_name_or_the_functions_tell(course: Course, name: str) -> None:
    """In the lecture's folder the new name is enough."""
    assert said(course, {name: WORK}) == (
        f'{PATH} is missing, but there is "{name}". Rename it to activations.py, if that is what it is.'
    )


def test_at_the_top_of_the_workspace(course: Course) -> None:
    """There the folder is told with the name."""
    assert said(course, {"activations.py": b""}).endswith(f"Rename it to {PATH}, if that is what it is.")


def test_a_helper_with_one_of_the_functions_is_not_it(course: Course) -> None:
    """Helpers stand at the top of a workspace, and may have a function of the same name."""
    assert not said(course, {"helper.py": WORK})


@pytest.mark.parametrize("name", ["l1_perceptron/gates.py", "l2_logistic/activations (1).py", "l1_perceptron/notes.py"])
def test_another_exercise_s_file_is_not_taken_for_it(course: Course, name: str) -> None:
    """Nor one of another lecture, nor one without its functions."""
    content = b"x = 1\n" if "notes" in name else WORK
    assert not said(course, {name: content})


def test_the_likeliest_one_is_named(course: Course) -> None:
    """The name says more than a single function."""
    files = {"l1_perceptron/a.py": WORK, "l1_perceptron/activations (1).py": WORK, "l1_perceptron/z.py": WORK}
    assert '"l1_perceptron/activations (1).py"' in said(course, files)


def test_a_hidden_ending_is_told(course: Course, tmp_path: Path) -> None:
    """Beside a file that is there it is not worth a word."""
    folder = tmp_path / "l1_perceptron"
    folder.mkdir()
    (folder / "activations.py.txt").write_bytes(WORK)
    (folder / "notes.txt").write_bytes(WORK)
    submission = read_workspace(tmp_path, course)
    assert [problem.path for problem in submission.problems] == [f"{PATH}.txt"]
    words = under_another_name(submission, course.exercise(PATH))
    assert words is not None
    assert "Windows hides the ending .txt" in words.en
    assert ".txt" in words.ko
    assert under_another_name(submission, course.exercise("l1_perceptron/gates.py")) is None
