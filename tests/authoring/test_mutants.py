"""Mutants of a module: each kind of change, what is left alone, and names that stay."""

from __future__ import annotations

import pytest

from nngrade.authoring.mutants import mutants, reaches

MODULE = '''\
"""A module, 1 of 1."""

import numpy as np

TINY = 1e-9
Names = dict[str, int]


def mean(x: np.ndarray, axis: int = 0) -> float:
    """The mean, 2 words."""
    if x.size == 0:
        raise ValueError("no number")
    return _half(x.sum(axis=axis)) * 2 / (len(x) + TINY)


def _half(x):
    return x / 2


def other(x):
    return mean(x[1:])
'''


def changes(function: str, source: str = MODULE) -> list[str]:
    """The changes of one function."""
    return [mutant.change for mutant in mutants(source) if mutant.function == function]


@pytest.mark.parametrize(
    ("body", "change"),
    [
        ("x + 1", "x + 1 -> x - 1"),
        ("x + 1", "x + 1 -> x"),
        ("x - 1", "x - 1 -> 1 - x"),
        ("x * 3", "x * 3 -> x / 3"),
        ("x @ y", "x @ y -> x * y"),
        ("x @ y.T", "y.T -> y"),
        ("x ** 2", "2 -> 3"),
        ("-x", "-x -> x"),
        ("not x", "not x -> x"),
        ("x > y", "x > y -> x >= y"),
        ("x == y", "x == y -> x != y"),
        ("x and y", "x and y -> x or y"),
        ("x if y else 0", "x if y else 0 -> x"),
        ("0.5", "0.5 -> 0.5005"),
        ("True", "True -> False"),
        ("np.maximum(x, y)", "np.maximum -> np.minimum"),
        ("np.exp(x)", "np.exp(x) -> x"),
        ("np.dot(x, y)", "np.dot(x, y) -> np.dot(y, x)"),
        ("x.sum(axis=0)", "x.sum(axis=0) -> x.sum(axis=1)"),
        ("x.sum(axis=0)", "x.sum(axis=0) -> x.sum()"),
        ("range(x)", "range(x) -> range(x - 1)"),
        ("x[y:]", "y: -> y + 1:"),
        ("(x, y)", "(x, y) -> (y, x)"),
    ],
)
def test_each_kind_of_change(body: str, change: str) -> None:
    """Operators, terms, signs, comparisons, constants, names, arguments, axes, ends of ranges and slices."""
    assert change in changes("f", f"def f(x, y):\n    return {body}\n")


def test_statements_are_left_out_and_conditions_fixed() -> None:
    """An assignment, a raise; an if that is always or never taken."""
    source = "def f(x):\n    y = x\n    if y:\n        raise ValueError\n    y += 1\n    return y\n"
    found = changes("f", source)
    for change in ("y = x -> pass", "raise ValueError -> pass", "y += 1 -> pass"):
        assert change in found
    assert sum(" -> if True:" in change or " -> if False:" in change for change in found) == 2


def test_words_types_and_conversions_are_left_alone() -> None:
    """Docstrings, annotations, names of types, dtypes, float() and the like compute nothing that could be wrong."""
    everything = " ".join(mutant.change for mutant in mutants(MODULE))
    for left in ("A module", "words", "dict", "ndarray"):
        assert left not in everything
    assert changes("f", "def f(x):\n    return float(x)\n") == []
    assert "0 -> -0" not in everything


def test_mutants_differ_and_are_named_once() -> None:
    """No two are the same text, and none is the module itself; names are unique in a function."""
    found = list(mutants(MODULE))
    assert len({mutant.source for mutant in found}) == len(found)
    assert len({(mutant.function, mutant.change) for mutant in found}) == len(found)
    for mutant in found:
        compile(mutant.source, "<mutant>", "exec")
    assert {mutant.function for mutant in found} == {"TINY", "mean", "_half", "other"}
    assert "2 -> 3" in changes("mean")


def test_what_a_function_reaches() -> None:
    """Its private helpers and constants, not the other tasks that it calls."""
    assert reaches(MODULE, "mean") == {"mean", "_half", "TINY"}
    assert reaches(MODULE, "other") == {"other"}
