"""The figures on the slides of "Neural Network" (lecture 1), from the reference solutions."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from nngrade.checks import load_module

REFERENCES = Path(__file__).parents[2] / "solutions" / "l1_perceptron"

X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
XOR = np.array([0.0, 1.0, 1.0, 0.0])
HIDDEN, HIDDEN_BIAS = np.array([[5.0, -7.0], [5.0, -7.0]]), np.array([-8.0, 3.0])


def reference(module: str) -> ModuleType:
    """A reference module of the lecture."""
    return load_module(REFERENCES / f"{module}.py", f"_slides_l1_{module}")


@pytest.mark.parametrize(("sizes", "printed"), [([3, 4, 2], 26), ([3, 4, 4, 1], 41), ([784, 300, 100, 10], 266_610)])
def test_parameter_counts(sizes: list[int], printed: int) -> None:
    """MLP and summary(): 26, 41 and 266,610 parameters; ours the same."""
    assert reference("forward").count_parameters(sizes) == printed


def test_the_xor_weights() -> None:
    """XOR, W1 and b1: outputs near 0, 1, 1, 0; ours .011, .995, .995, .024 with W2 = (-11, -11), b2 = 6."""
    outputs = reference("xor").xor_network(X, HIDDEN, HIDDEN_BIAS, np.array([[-11.0], [-11.0]]), np.array([6.0]))
    np.testing.assert_allclose(outputs[:, 0], [0.011, 0.995, 0.995, 0.024], atol=5e-4)
    assert np.abs(outputs[:, 0] - XOR).max() < 0.05


def test_the_misprinted_output_weights() -> None:
    """XOR, cases (0, 1) and (1, 0): W = (-1 1; -1 1) has two columns for one output; neither of them gives XOR."""
    for column in ([[-1.0], [-1.0]], [[1.0], [1.0]]):
        outputs = reference("xor").xor_network(X, HIDDEN, HIDDEN_BIAS, np.array(column), np.array([6.0]))
        assert np.abs(outputs[:, 0] - XOR).max() > 0.9


def test_the_table_of_hidden_units() -> None:
    """XOR, table of y1 and y2: 0 1, 0 0, 0 0, 1 0; ours within 0.13 of it."""
    hidden = 1 / (1 + np.exp(-(X @ HIDDEN + HIDDEN_BIAS)))
    np.testing.assert_allclose(hidden, [[0, 1], [0, 0], [0, 0], [1, 0]], atol=0.13)


def test_signal_flow() -> None:
    """Three layers, step by step: (1.16, .42, .62), (.761, .603, .650), (.975, .888, 1.254); ours within 0.001."""
    inputs = np.array([0.9, 0.1, 0.8])
    first = np.array([[0.9, 0.3, 0.4], [0.2, 0.8, 0.2], [0.1, 0.5, 0.6]])
    second = np.array([[0.3, 0.7, 0.5], [0.6, 0.5, 0.2], [0.8, 0.1, 0.9]])
    found = reference("forward").signal_flow(inputs, first, second)
    printed = ([1.16, 0.42, 0.62], [0.761, 0.603, 0.650], [0.975, 0.888, 1.254])
    for ours, slide in zip(found[:3], printed, strict=True):
        np.testing.assert_allclose(ours, slide, atol=0.001)


def test_one_sigmoid_by_hand() -> None:
    """Sigmoid function: e^-1.16 = 0.3135, so 1 / 1.3135 = 0.761; ours the same."""
    assert np.exp(-1.16) == pytest.approx(0.3135, abs=5e-5)
    assert reference("activations").sigmoid(1.16) == pytest.approx(0.761, abs=5e-4)
