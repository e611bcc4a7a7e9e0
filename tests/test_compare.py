"""The compare ladder."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nngrade.compare import compare
from nngrade.mismatch import Rung
from nngrade.objects import Model
from nngrade.tolerance import Tolerance
from nngrade.values import Opaque

STRICT = Tolerance(1e-9, 1e-12)


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (0.5, 0.5),
        (np.float64(0.5), 0.5),
        (np.array(0.5), 0.5),
        (2, 2.0),
        (True, 1.0),
        ([1, 2.5], np.array([1.0, 2.5])),
        (((1, 2), (3, 4)), np.array([[1.0, 2], [3, 4]])),
        (np.float32([0.1, 0.7]), np.array([0.1, 0.7])),
        (np.array([0.1, 0.7]), np.float32([0.1, 0.7])),
        ([1.0, 2.0], (1.0, 2.0)),
        (np.array([[1.0], [2.0]]), (np.array([1.0]), np.array([2.0]))),
        ({"b": 2, "a": 1}, {"a": 1.0, "b": 2.0}),
        ("xavier", "xavier"),
        (float("inf"), np.inf),
        (None, None),
        (np.zeros((0, 3)), np.zeros((0, 3))),
        (1.0 + 1e-10, 1.0),
    ],
)
def test_equal_values_have_no_mismatch(got: Any, expected: Any) -> None:
    """Values that are equal but for their clothes pass."""
    assert compare(got, expected, STRICT) is None


@pytest.mark.parametrize(
    ("got", "expected", "rung", "words"),
    [
        (None, 1.0, Rung.MISSING_RETURN, "return"),
        ((1.0, None), (1.0, 2.0), Rung.TYPE, "[1] is None"),
        ((1, 2), (1, 2, 3), Rung.STRUCTURE, "holds 2 values; 3"),
        (5.0, (1, 2), Rung.TYPE, "2 values, as a tuple"),
        ({"a": 1}, {"a": 1, "b": 2}, Rung.STRUCTURE, "lacks the key 'b'. It has the keys 'a'."),
        ({}, {"a": 1}, Rung.STRUCTURE, "It is empty."),
        (None, Model(), Rung.MISSING_RETURN, "write `return model` on the next line"),
        ("True", True, Rung.TYPE, "expected: True or False."),
        ("True", np.array([True]), Rung.TYPE, "an array of True and False of shape (1,)"),
        ((np.ones(2), 1.0), (1.0, np.ones(2)), Rung.SHAPE, "in another order?"),
        ({"a": 1, "c": 2}, {"a": 1}, Rung.STRUCTURE, "not expected: 'c'"),
        (3.0, {"a": 1}, Rung.TYPE, "a dict with the keys a"),
        ("1.0", 1.0, Rung.TYPE, "a text ('1.0')"),
        (4, "he", Rung.TYPE, "a text (str)"),
        ("He", "he", Rung.VALUES, "another text"),
        (4, None, Rung.TYPE, "None"),
        ({"a": 1}, 1.0, Rung.TYPE, "a dict"),
        ((1.0, 2.0), 1.0, Rung.TYPE, "a tuple of 2 values"),
        ([[1, 2], [3]], np.ones((2, 2)), Rung.STRUCTURE, "different lengths"),
        (["a", "b"], np.ones(2), Rung.TYPE, "a list that holds 'a'"),
        (Opaque("builtins.generator"), np.ones(2), Rung.TYPE, "yield"),
        (Opaque("builtins.ellipsis"), 1.0, Rung.TYPE, "is `...`"),
        ([Opaque("fractions.Fraction")], np.ones(1), Rung.TYPE, "holds <fractions.Fraction>"),
        (Opaque("builtins.function"), 1.0, Rung.TYPE, "parentheses"),
        (Opaque("numpy.ndarray", "object_array"), np.ones(2), Rung.TYPE, "dtype=object"),
        (Opaque("builtins.list", "too_large"), np.ones(2), Rung.TYPE, "too large"),
        (np.ones((3, 1)), np.ones(3), Rung.SHAPE, "drop the last axis"),
        (np.ones(3), np.ones((3, 1)), Rung.SHAPE, "keep the last axis"),
        (np.ones((1, 3)), np.ones(3), Rung.SHAPE, "extra axis in front"),
        (np.ones(3), np.ones((1, 3)), Rung.SHAPE, "single sample"),
        (np.ones((2, 3)), np.ones((3, 2)), Rung.SHAPE, "other way round"),
        (1.0, np.ones(3), Rung.SHAPE, "over everything"),
        (np.ones(3), np.ones((4, 3)), Rung.SHAPE, "one axis too many"),
        (np.ones((3, 3)), np.ones(3), Rung.SHAPE, "broadcast"),
        (np.ones(1), 1.0, Rung.SHAPE, "item()"),
        (np.ones((2, 4)), np.ones((3, 5)), Rung.SHAPE, "has shape (2, 4); expected is (3, 5)."),
        (1 + 0j, 1.0, Rung.DTYPE, "complex"),
        (np.array([1, 2]), np.array([1.5, 2]), Rung.DTYPE, "decimals are lost"),
        (np.array([106, 3]), np.array([0.4157, 0.0118]), Rung.DTYPE, "where fractions are expected."),
        (np.array([True]), np.array([0.5]), Rung.DTYPE, "True and False"),
        (np.array([1.0, np.nan]), np.array([1.0, 2.0]), Rung.NONFINITE, "nan at 1 of 2"),
        (np.inf, 2.0, Rung.NONFINITE, "is inf"),
        (0.76159, 0.73106, Rung.VALUES, "another number"),
        (np.array([1.0, 2.0, 3.5]), np.array([1.0, 2.0, 3.0]), Rung.VALUES, "1 of 3 values (largest error 0.5)"),
        (1.0, np.nan, Rung.VALUES, "another number"),
    ],
)
def test_first_failing_rung_in_words(got: Any, expected: Any, rung: Rung, words: str) -> None:
    """Each kind of difference is found on its rung and told in words."""
    found = compare(got, expected, STRICT)
    assert found is not None
    assert found.rung is rung
    assert words in found.message.en


def test_where_and_which_numbers() -> None:
    """The first different element is named, with enough digits to see the difference."""
    found = compare((0.0, np.array([[1.0, 2.0], [3.0, 4.0]])), (0.0, np.array([[1.0, 2.0], [3.0, 4.00001]])), STRICT)
    assert found is not None
    assert (found.place, found.index, found.got, found.expected) == ("[1]", (1, 1), "4.0", "4.00001")


def test_coarsest_part_is_told_first() -> None:
    """In a tuple, a wrong shape is told before an earlier wrong number."""
    found = compare((9.0, np.ones((2, 1))), (1.0, np.ones(2)), STRICT)
    assert found is not None
    assert found.place == "[1]"
    assert found.rung is Rung.SHAPE


def test_without_values_only_the_form_counts() -> None:
    """A property check follows, so numbers may be anything that is finite."""
    assert compare((5.0, "x"), (1.0, "y"), STRICT, values=False) is None
    assert compare(np.nan, 1.0, STRICT, values=False) is not None


@pytest.mark.parametrize("factor", [1 + 1e-7, 1 + 1e-6])
def test_single_precision_is_no_mistake_in_single_precision_only(factor: float) -> None:
    """float32 answers get float32's tolerance; the same error in double precision is an error."""
    right = np.array([0.3, 5.0, 900.0])
    assert compare((right * factor).astype(np.float32), right, STRICT) is None
    assert compare(right * factor, right, STRICT) is not None


def test_a_missing_term_shows_in_single_precision_too() -> None:
    """The wider tolerance does not hide a wrong answer."""
    right = np.array([0.3, 5.0])
    assert compare((right + 1e-3).astype(np.float32), right, STRICT) is not None


def test_a_drawn_result_is_not_to_be_cut_to_its_shape() -> None:
    """An extra axis in front of random numbers: taking the first row could lose the draw."""
    drawn = compare(np.ones((1, 3)), np.ones(3), STRICT, random=True)
    assert drawn is not None
    assert "look for the line where it comes in" in drawn.message.en
    assert "result[0]" not in drawn.message.en


def test_a_broadcast_is_suspected_where_one_can_have_been() -> None:
    """(n,) with (n, 1) gives (n, n); a row of ten probabilities for each sample is something else."""
    blown, rows = (compare(np.ones(shape), np.ones(6), STRICT) for shape in ((6, 6), (6, 10)))
    assert "broadcast" in blown.message.en
    assert "broadcast" not in rows.message.en
