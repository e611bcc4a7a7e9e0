"""The figures on the slides of "Neural Networks Basics" (Sang-Hyun Yoon), from the reference solutions."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from nngrade.checks import load_module

CHECKOUT = Path(__file__).parents[2]
MNIST = CHECKOUT.parent / "shared" / "data" / "mnist_test_10k.npz"


def reference(module: str) -> ModuleType:
    """A reference module of the lecture."""
    return load_module(CHECKOUT / "solutions" / "l4_digits" / f"{module}.py", f"_slides_l4_{module}")


@pytest.fixture(scope="module")
def digits() -> tuple[np.ndarray, np.ndarray]:
    """10,000 real digits, shuffled: pixels (10000, 784) in [0, 1] and labels."""
    if not MNIST.is_file():
        pytest.skip(f"the real digits are not there: {MNIST}")
    with np.load(MNIST) as archive:
        images, labels = archive["images"], archive["labels"]
    order = np.random.default_rng(0).permutation(len(labels))
    return images[order].reshape(-1, 784) / 255, labels[order]


def test_accuracy_without_a_hidden_layer(digits: tuple[np.ndarray, np.ndarray]) -> None:
    """NN with 1 Hidden Layers: "90~91 %" without one; ours 91.25 % (8,000 digits, 1,000 batches of 100, 2,000 new)."""
    softmax, (X, labels) = reference("softmax_regression"), digits
    T = softmax.one_hot(labels)
    W, b = softmax.train(X[:8000], T[:8000], 0.005, 100, 1000)
    assert W.shape == (784, 10)
    assert b.shape == (10,)
    assert softmax.accuracy(softmax.predict(X[8000:], W, b), T[8000:]) == pytest.approx(0.9125, abs=0.005)


def test_the_model_starts_undecided() -> None:
    """Cost Function: W = zeros([784, 10]), b = zeros([10]); ours: 0.1 for every class, loss n log 10."""
    softmax = reference("softmax_regression")
    P = softmax.predict(np.linspace(0, 1, 3 * 784).reshape(3, 784), np.zeros((784, 10)), np.zeros(10))
    np.testing.assert_allclose(P, 0.1)
    assert softmax.cross_entropy(P, softmax.one_hot(np.array([7, 2, 1]))) == pytest.approx(3 * np.log(10))


def test_softmax_sums_to_one() -> None:
    """Single Layer Neural Network: the sum of softmax's outputs is 1; ours within 1e-15."""
    Z = np.random.default_rng(2).normal(size=(50, 10)) * 20
    np.testing.assert_allclose(reference("softmax_regression").softmax(Z).sum(axis=1), 1.0, rtol=0, atol=1e-15)


def test_cross_entropy_is_least_for_the_targets() -> None:
    """Cost Function: minimal when y = y_train; ours 0 there and positive elsewhere."""
    softmax = reference("softmax_regression")
    T = softmax.one_hot(np.array([3, 0, 9]))
    assert softmax.cross_entropy(T, T) == 0
    for share in (0.01, 0.2, 0.7):
        assert softmax.cross_entropy((1 - share) * T + share / 10, T) > 0


def test_the_printed_sigmoid_and_derivative_are_misprints() -> None:
    """Perceptron: 1/(1+e^z) falls and s/(1-s) is e^z; ours rises, with the derivative s(1-s), at most 0.25."""
    neuron, z = reference("neuron"), np.linspace(-5, 5, 101)
    s = neuron.perceptron(z[:, None], np.array([1.0]), 0.0)
    assert (np.diff(s) > 0).all()
    assert (np.diff(1 / (1 + np.exp(z))) < 0).all()
    above, below = (neuron.perceptron(z[:, None], np.ones(1), step) for step in (1e-5, -1e-5))
    slope = (above - below) / 2e-5
    np.testing.assert_allclose(neuron.sigmoid_derivative(z), slope, rtol=1e-6)
    np.testing.assert_allclose(s / (1 - s), np.exp(z))
    assert neuron.sigmoid_derivative(z).max() == pytest.approx(0.25)


def test_a_perceptron_is_a_linear_separator() -> None:
    """Perceptron: "no more than a linear separator"; ours: 0.5 exactly on the line w x + b = 0."""
    x = np.array([[0.0, 0.5], [1.0, 0.0], [-1.0, 1.0]])
    np.testing.assert_allclose(reference("neuron").perceptron(x, np.array([1.0, 2.0]), -1.0), 0.5)


def test_gradient_descent_lowers_the_cost() -> None:
    """Gradient-descent heuristic: w <- w - eta grad C; ours: the squared error falls in each of 50 small steps."""
    neuron, rng = reference("neuron"), np.random.default_rng(4)
    X, T = rng.normal(size=(12, 3)), rng.uniform(size=(12, 2))
    weights = (rng.normal(size=(3, 5)), rng.normal(size=5), rng.normal(size=(5, 2)), rng.normal(size=2))
    costs = []
    for _ in range(51):
        costs.append(neuron.squared_error(neuron.one_hidden_forward(X, *weights), T))
        weights = neuron.gradient_step(X, T, *weights, 0.05)
    assert (np.diff(costs) < 0).all()
