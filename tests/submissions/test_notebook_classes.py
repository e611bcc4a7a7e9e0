"""A whole class of notebooks, in every form in which it can arrive, and graded."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType

import pytest

from nngrade.course import Course
from nngrade.grade import grade
from nngrade.submissions.sources import read_class

ACTIVATIONS, GATES = "l1_perceptron/activations.py", "l1_perceptron/gates.py"
FORMS = (
    *(
        "folders",
        "zips",
        "tars",
        "class_zip",
        "class_tar",
        "moodle_zip",
        "moodle_folder",
        "moodle_blind",
        "moodle_flat",
    ),
    *("canvas", "canvas_anonymous", "gradescope", "blackboard", "brightspace", "nbgrader"),
)


def notebook(*cells: str) -> bytes:
    """A notebook of code cells."""
    return json.dumps({"cells": [{"cell_type": "code", "source": cell} for cell in cells], "nbformat": 4}).encode()


@pytest.mark.parametrize(
    ("form", "name"),
    [
        *((form, "l1_perceptron/activations.ipynb") for form in FORMS),
        # An archive of folders with files of any name may as well be one person's.
        *((form, "homework 1.ipynb") for form in FORMS if form not in {"class_zip", "class_tar"}),
    ],
)
def test_everybodys_notebook_is_theirs(
    form: str, name: str, classes: ModuleType, course: Course, tmp_path: Path
) -> None:
    """Under the exercise's name or any other, one exercise or two."""
    works = [{name: notebook(f"def relu(z): return {n}", f"def gate_weights(g): return {n}")} for n in range(3)]
    listed = read_class(classes.WRITERS[form](tmp_path, classes.people(works)), course)
    found = [one.read(course) for one in listed.handed if one.latest]
    assert len(found) == 3
    for submission in found:
        assert submission.problems == ()
        assert set(submission.files) == {ACTIVATIONS, GATES}
    numbers = {submission.files[ACTIVATIONS].decode()[-40:] for submission in found}
    assert len(numbers) == (2 if form == "gradescope" else 3)  # there, two people are a group


def test_single_files_of_a_class(course: Course, tmp_path: Path) -> None:
    """A folder of notebooks, named by who wrote them; one of them is broken, and the rest of the class is read."""
    for name in ("20250001", "20250002"):
        (tmp_path / f"{name}.ipynb").write_bytes(
            notebook("%matplotlib inline", "import numpy as np", "def relu(z):\n  return np.maximum(0, z)")
        )
    (tmp_path / "20250003.ipynb").write_bytes(b"{")
    listed = read_class(tmp_path, course)
    assert [one.person.id for one in listed.handed] == ["20250001", "20250002", "20250003"]
    report = grade(listed.handed[0].read(course), course, tasks=[f"{ACTIVATIONS}::relu"])
    assert report.score == report.max_score
    broken = grade(listed.handed[2].read(course), course, tasks=[f"{ACTIVATIONS}::relu"])
    assert "20250003.ipynb is no whole notebook" in broken.tasks[0].message.en
