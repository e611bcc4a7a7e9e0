"""Exercises as notebooks: valid, complete, and as good as the stubs."""

from __future__ import annotations

import ast
import dataclasses
import json

import nbformat
import pytest

from nngrade.course import Course, Exercise, load_course
from nngrade.notebook_maker import make_notebook
from nngrade.submissions import Submission, notebook_path
from nngrade.submissions.notebooks import with_notebooks

COURSE = load_course()


def functions(source: bytes) -> dict[str, str]:
    """The signatures of a source's functions."""
    return {node.name: ast.unparse(node.args) for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}


@pytest.fixture(scope="module")
def course() -> Course:
    """The course as it is."""
    return COURSE


@pytest.mark.parametrize("exercise", COURSE.exercises, ids=lambda exercise: exercise.path)
def test_every_exercise_makes_a_valid_notebook(exercise: Exercise, course: Course) -> None:
    """By the format's own schema; read back it is the stub, and runs as it stands."""
    made = make_notebook(exercise)
    notebook = nbformat.reads(made.decode(), as_version=4)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    found = with_notebooks(Submission("s", "s", {}), {notebook_path(exercise.path): made}, course)
    assert found.problems == ()
    assert found.notebooks[exercise.path].notes == ()
    assert functions(found.files[exercise.path]) == functions(exercise.stub)
    exec(compile(found.files[exercise.path], "notebook", "exec"), {})  # noqa: S102  our own stub
    assert make_notebook(exercise) == made


def test_the_cells_of_an_exercise(course: Course) -> None:
    """A title, the imports, a text and a cell for each function, and a cell that checks."""
    exercise = course.exercise("l1_perceptron/activations.py")
    cells = json.loads(make_notebook(exercise))["cells"]
    about, imports, text, step, *_, last_text, last = ("".join(cell["source"]) for cell in cells)
    assert about.startswith("# 활성화 함수 / Activation functions\n")
    assert "nngrade check l1_perceptron/activations.ipynb" in about
    assert imports == "import numpy as np"
    assert text.startswith("## `step`: 계단 함수 / Step function: 1 where z \\> 0, else 0\n")
    assert "```python\nstep(np.array([-2.0, 0.0, 0.3]))  -> array([0., 0., 1.])\n```" in text
    assert step.startswith("def step(z: np.ndarray | float) -> np.ndarray | float:\n")
    assert step.endswith("\n    raise NotImplementedError")
    assert "Ctrl+S" in last_text
    assert last == "%load_ext nngrade\n%nngrade check activations.ipynb"
    assert len({cell["id"] for cell in cells}) == len(cells)


def test_examples_keep_their_indentation(course: Course) -> None:
    """A call over two lines stays readable."""
    made = json.loads(make_notebook(course.exercise("l1_perceptron/forward.py")))
    assert any("\n      np.array([10.0, 20.0, 30.0]))" in "".join(cell["source"]) for cell in made["cells"])


def test_odd_stubs(course: Course) -> None:
    """No title, a decorator, a one-line function, constants between and behind functions."""
    stub = b'import math\n\n@staticmethod\ndef f(x):\n    r"""A \\alpha."""\n    return x\n\nK = 3\n\n'
    stub += b"def g(): ...\n\nL = 4\n"
    exercise = dataclasses.replace(course.exercises[0], stub=stub)
    cells = json.loads(make_notebook(exercise))["cells"]
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    assert code[:5] == [
        "import math",
        '@staticmethod\ndef f(x):\n    r"""A \\alpha."""\n    return x',
        "K = 3",
        "def g(): ...",
        "L = 4",
    ]
