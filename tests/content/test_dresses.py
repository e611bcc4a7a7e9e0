"""Fairness: the references' own values get full marks in every form in which NumPy and Python hold them."""

from __future__ import annotations

from pathlib import Path

import pytest

from nngrade.authoring import Solutions, open_solutions
from nngrade.course import Course, load_course
from nngrade.grade import grade
from nngrade.model import Verdict
from nngrade.sandbox import Launcher
from nngrade.submissions import Submission

SOLUTIONS = Path(__file__).parents[2] / "solutions"
SEED = 20

WRAPPER = """

import functools as _functools
import inspect as _inspect

import numpy as _np


def _walk(value, dress):
    if isinstance(value, dict):
        return {key: _walk(part, dress) for key, part in value.items()}
    if isinstance(value, (tuple, list)):
        return type(value)(_walk(part, dress) for part in value)
    if isinstance(value, (bool, _np.bool_, str)) or value is None:
        return value
    return dress(value, _np.asarray(value))


def _dressed(function, dress):
    if _inspect.isgeneratorfunction(function):

        @_functools.wraps(function)
        def wrapper(*args, **kwargs):
            for item in function(*args, **kwargs):
                yield _walk(item, dress)

    else:

        @_functools.wraps(function)
        def wrapper(*args, **kwargs):
            return _walk(function(*args, **kwargs), dress)

    return wrapper


{name} = _dressed({name}, {dress})
"""
DRESSES = {
    "single precision": 'lambda v, a: a.astype("float32")[()] if a.dtype.kind == "f" else v',
    "lists of single precision": 'lambda v, a: a.astype("float32").tolist() if a.dtype.kind == "f" else v',
    "lists": "lambda v, a: a.tolist()",
    "columns first": "lambda v, a: _np.asfortranarray(a) if a.ndim > 1 else v",
    "arrays without axes": "lambda v, a: a",
    "long double": 'lambda v, a: a.astype("longdouble")[()] if a.dtype.kind == "f" else v',
    "big endian": 'lambda v, a: a.astype(a.dtype.newbyteorder(">")) if a.dtype.kind == "f" else v',
}
RULED_OUT = {
    # What is returned is the next call's argument: a function that returns lists must then take them.
    ("l3_classification/softmax.py::adam_step", "lists"),
    ("l3_classification/softmax.py::adam_step", "lists of single precision"),
    # The task is to bring back every digit.
    ("l4_digits/softmax_regression.py::load_parameters", "single precision"),
    ("l4_digits/softmax_regression.py::load_parameters", "lists of single precision"),
}
TASKS = [task.id for task in load_course().tasks if not task.limits.library]  # Keras models have no other dress


@pytest.fixture(scope="module")
def course() -> Course:
    """The course as students have it."""
    return load_course()


@pytest.fixture(scope="module")
def solutions() -> Solutions:
    """The private folder, for hidden cases."""
    return open_solutions(SOLUTIONS)


@pytest.mark.parametrize("task", TASKS)
def test_every_dress_gets_full_marks(task: str, course: Course, launcher: Launcher, solutions: Solutions) -> None:
    """The same values in another form are the same answer, with hidden cases too."""
    file, _, name = task.partition("::")
    source = (SOLUTIONS / file).read_text(encoding="utf-8")
    for dress, expression in DRESSES.items():
        if (task, dress) in RULED_OUT:
            continue
        code = source + WRAPPER.replace("{name}", name).replace("{dress}", expression)
        submission = Submission("dress", "dress", {file: code.encode()})
        report = grade(submission, course, tasks=[task], solutions=solutions, seed=SEED, launcher=launcher).tasks[0]
        assert report.verdict is Verdict.PASSED, (dress, report.message.en)
