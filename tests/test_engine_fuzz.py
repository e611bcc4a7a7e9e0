"""Whatever a worker sends back, judging it ends in words: no exception, no warning, nothing long."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from nngrade.authoring import Solutions
from nngrade.calls import Run
from nngrade.cases import Case
from nngrade.checks import Checks
from nngrade.course import Course, load_course
from nngrade.judged import Judged
from nngrade.keys import read_key
from nngrade.model import Verdict
from nngrade.report.json_format import from_json, to_json
from nngrade.results import judge, tolerance_of
from nngrade.sandbox.outcomes import Returned
from nngrade.submissions import Submission
from nngrade.values import Opaque

DTYPES = st.sampled_from(["bool", "int8", "int64", "uint64", "float16", "float32", "float64", "complex128"])
SHAPES = st.one_of(npst.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4), st.just((1,) * 16))
ARRAYS = DTYPES.flatmap(lambda dtype: npst.arrays(dtype, SHAPES))
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**900), 10**900),
    st.floats(),
    st.complex_numbers(),
    st.text(max_size=300),
    st.builds(Opaque, st.sampled_from(["builtins.map", "a.B"]), st.sampled_from(["object", "too_large"])),
    ARRAYS,
    st.builds(np.float32, st.floats(width=32)),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(st.text(max_size=20), inner, max_size=3),
    ),
    max_leaves=8,
)
TASKS = (
    "l1_perceptron/activations.py::sigmoid",
    "l1_perceptron/gates.py::gate_weights",
    "l1_perceptron/xor.py::xor_weights",
    "l1_perceptron/forward.py::signal_flow",
    "l1_perceptron/forward.py::count_parameters",
    "l2_logistic/backprop.py::train",
    "l2_logistic/validation.py::kfold_indices",
    "l5_dnn/initializers.py::he_init",
)


@pytest.fixture(scope="module")
def course() -> Course:
    """The course as students have it."""
    return load_course()


def shaped_like(expected: Any) -> st.SearchStrategy[Any]:
    """Values of the right form with any numbers in them, which get past the first rungs."""
    if isinstance(expected, (tuple, list)):
        return st.tuples(*map(shaped_like, expected))
    if isinstance(expected, dict):
        return st.fixed_dictionaries({key: shaped_like(value) for key, value in expected.items()})
    if isinstance(expected, (np.ndarray, np.generic, int, float)):
        return DTYPES.flatmap(lambda dtype: npst.arrays(dtype, np.shape(expected)))
    return LEAVES


def judged(course: Course, task_id: str, cases: tuple[Case, ...], values: list[Any]) -> None:
    """Judge the values as if a worker had returned them, and look at the report."""
    task = course.task(task_id)
    checks = Checks(course, course.lecture(task_id.partition("/")[0]))
    outcomes = tuple(Returned(value) for value in values)
    results = [judge(c, o, checks, tolerance_of(task, c)) for c, o in zip(cases, outcomes, strict=True)]
    run = Run(cases, outcomes, outcomes[0])
    report = Judged(task, run, results, Submission("s", "s", {}), checks).report()
    assert report.verdict in {Verdict.PASSED, Verdict.PARTIAL, Verdict.FAILED}
    assert len(report.message.en) < 3000
    assert len(report.message.ko) < 3000


@pytest.mark.parametrize("task_id", TASKS)
@settings(max_examples=60, deadline=2000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_value_is_judged(course: Course, task_id: str, data: st.DataObject) -> None:
    """Values of any kind, and values of the right form, for every case of tasks of every kind."""
    exercise = course.exercise(task_id.partition("::")[0])
    cases = read_key(course.key_file(exercise)).cases(task_id.partition("::")[2])[:6]
    values = [data.draw(st.one_of(VALUES, shaped_like(case.expected)), label=case.group) for case in cases]
    judged(course, task_id, cases, values)


def test_reports_of_odd_values_survive_json(mini: tuple[Course, Solutions]) -> None:
    """A report that holds odd words is written and read back unchanged."""
    from nngrade.grade import grade  # noqa: PLC0415

    source = "def double(x):\n    return {'\\x00\\u202e': float('nan'), 'b': '<script>'}\n"
    report = grade(Submission("s", "s", {"l1_mini/doubling.py": source.encode()}), mini[0])
    assert from_json(to_json(report, "ko")) == report
