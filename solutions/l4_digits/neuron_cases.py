"""Cases and known mistakes of one neuron, one hidden layer and one step of back-propagation."""

# ruff: noqa: PLW0108  a lambda for each mistake, also where its body is one call

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from nngrade.authoring import TaskCases, case

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from nngrade.authoring.declare import CaseSpec

Weights = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]

# float32 inputs: some right answers compute in single precision and return double.
SINGLE = {"rtol": 1e-5, "atol": 1e-6}
# A step may also come from central differences of the cost, with a step of about 1e-5.
STEP = {"rtol": 1e-6, "atol": 1e-8}

VECTOR = np.array([-3.0, -0.7, 0.0, 0.4, 1.16, 2.5])
MATRIX = np.array([[1.0, -2.0, 0.3], [-0.2, 4.0, -5.5]])
CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
FOUR = np.array([[1.0, -2.0, 0.5], [0.3, 1.5, -1.0], [2.0, 0.25, 1.2], [-1.0, 0.7, 0.4]])

# 3 inputs, 4 hidden units, 2 outputs; all numbers differ.
WIDE: Weights = (
    np.array([[0.5, -1.0, 0.8, 0.1], [1.1, 0.2, -0.6, -0.9], [-0.4, 0.7, 0.3, 1.2]]),
    np.array([0.3, -0.2, 1.0, -0.7]),
    np.array([[0.9, -0.3], [-1.1, 0.4], [0.2, 1.3], [0.6, -0.8]]),
    np.array([-0.5, 0.8]),
)
# Square layers: a transposed matrix gives a number here instead of an error.
SQUARE: Weights = (
    np.array([[0.7, -1.4], [1.9, 0.4]]),
    np.array([-0.6, 0.9]),
    np.array([[1.7, 0.2], [-0.8, -2.3]]),
    np.array([0.45, -0.15]),
)
NARROW: Weights = (
    np.array([[1.2, -0.7, 0.4]]),
    np.array([0.1, 0.6, -0.9]),
    np.array([[0.8], [-1.5], [0.3]]),
    np.array([0.2]),
)
WHOLE: Weights = (np.array([[1, -2], [3, 1]]), np.array([-1, 2]), np.array([[2], [-1]]), np.array([1]))
T4 = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [0.0, 0.25]])


def _network(rng: np.random.Generator, d: int, h: int, k: int) -> Weights:
    return rng.normal(size=(d, h)), rng.normal(size=h), rng.normal(size=(h, k)), rng.normal(size=k)


def perceptron_public() -> Iterator[CaseSpec]:
    """One sample, many samples with d = 2 and others, whole numbers."""
    yield case("one", np.array([1.0, 2.0]), np.array([0.5, -0.25]), 1.0)
    yield case("one", np.array([1.0, -2.0, 0.5]), np.array([0.3, 0.6, 1.5]), 0.25)
    yield case("one", np.array([0.4, -1.5]), np.array([-2.0, 0.7]), -0.6)
    yield case("one", np.array([0.2]), np.array([-4.0]), 1.5)
    yield case("one", np.array([3, -1]), np.array([1, 2]), 1)
    yield case("many", CORNERS, np.array([2.0, -3.0]), -1.0)
    yield case("many", FOUR, np.array([0.5, -1.25, 0.3]), -0.4)
    yield case("many", FOUR[:3], np.array([-0.8, 1.1, 0.2]), 0.3)
    yield case("many", FOUR[:1], np.array([0.5, -1.25, 0.3]), -0.4)
    yield case("many", np.array([[2.0], [-1.0], [0.25]]), np.array([-2.0]), 1.0)
    yield case("many", np.array([[2, 1], [1, 1], [0, 3]]), np.array([1, -2]), 1)


def perceptron_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random samples and weights."""
    yield case("one", rng.normal(size=4), rng.normal(size=4), float(rng.normal()))
    yield case("one", rng.normal(size=3), rng.normal(size=3), float(rng.normal()))
    yield case("many", rng.normal(size=(7, 4)), rng.normal(size=4), float(rng.normal()))
    yield case("many", rng.normal(size=(3, 3)), rng.normal(size=3), float(rng.normal()))


def derivative_public() -> Iterator[CaseSpec]:
    """Ordinary values, kinds, and |z| up to 1e4."""
    yield case("values", VECTOR)
    yield case("values", MATRIX)
    yield case("values", np.array([[0.5, -1.5], [2.0, -0.1]]))
    yield case("values", np.linspace(-8.0, 8.0, 81), label="figure")
    yield case("kinds", 0.0)
    yield case("kinds", 1.75)
    yield case("kinds", -2)
    yield case("kinds", np.array(-1.25))
    yield case("kinds", np.array([3, -1, 0, -4, 2]))
    yield case("kinds", np.array([1.5, -0.25, -2.0], dtype=np.float32), **SINGLE)
    yield case("kinds", np.array([[[0.2, -0.4]], [[-3.0, 7.0]], [[1.0, -0.9]]]))
    yield case("extreme", np.array([1e4, -1e4, 800.0, -800.0, 0.5]))
    yield case("extreme", np.array([[-710.0, 30.0], [-40.0, 710.0]]))
    yield case("extreme", -1e4)


def derivative_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random values, and random large ones."""
    yield case("values", np.append(rng.normal(size=6) * 3, 0.0))
    yield case("values", rng.normal(size=(3, 4)) * 4)
    yield case("kinds", float(rng.uniform(-4, 4)))
    yield case("kinds", rng.permutation([-9, -5, -2, -1, 0, 1, 3, 6, 8])[:6].reshape(2, 3))
    yield case("extreme", rng.permutation([1e4, -1e4, -750.0, 2e3, -3e3, 1.0]))


def forward_public() -> Iterator[CaseSpec]:
    """Different n, d, h and k; square layers; one row, one output, whole numbers."""
    yield case("values", FOUR, *WIDE)
    yield case("values", FOUR[1:3], *WIDE)
    yield case("values", FOUR[:3, :2], *SQUARE)
    yield case("values", np.vstack([FOUR, 1 - FOUR])[:, 1:], *SQUARE)
    # As many samples as inputs: W1 @ X has a value here.
    yield case("values", FOUR[1:3, 1:], *SQUARE)
    yield case("values", np.array([[0.5], [-1.5], [2.0]]), *NARROW)
    yield case("edges", FOUR[2:3], *WIDE)
    yield case("edges", np.array([[0.5]]), *NARROW)
    yield case("edges", np.array([[0, 1], [1, 1], [2, -1]]), *WHOLE)


def forward_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random networks."""
    for group, n, d, h, k in (
        ("values", 5, 3, 4, 2),
        ("values", 3, 3, 3, 3),
        ("values", 2, 4, 2, 5),
        ("edges", 1, 2, 3, 1),
    ):
        yield case(group, rng.normal(size=(n, d)), *_network(rng, d, h, k))


def error_public() -> Iterator[CaseSpec]:
    """Several shapes; exact hits; whole numbers."""
    P = np.array([[0.9, 0.2], [0.3, 0.6], [0.75, 0.1], [0.4, 0.05]])
    yield case("values", P, T4)
    yield case("values", np.array([[0.2, 0.7, 0.4], [0.9, 0.1, 0.6]]), np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 1.0]]))
    yield case(
        "values", np.array([[2.5, -1.0], [0.0, 3.0], [-1.5, 0.5]]), np.array([[1.0, 2.0], [-0.5, 3.0], [0.0, 0.25]])
    )
    yield case("values", P[:, :1], T4[:, :1])
    yield case("values", P[:1], T4[:1])
    yield case("edges", np.array([[0.3]]), np.array([[1.0]]))
    yield case("edges", T4, T4)
    yield case("edges", np.array([[3, 0], [-1, 2], [4, 4]]), np.array([[1, 1], [1, 2], [0, 7]]))
    yield case("edges", np.array([[0.5], [1.5], [-2.0]]), np.array([[1], [0], [2]]))


def error_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random outputs and targets."""
    for group, shape in (("values", (5, 3)), ("values", (2, 4)), ("edges", (1, 6))):
        yield case(group, rng.normal(size=shape), rng.normal(size=shape))


def step_public() -> Iterator[CaseSpec]:
    """Different n, d, h and k; square layers; one sample; a learning rate of 0; whole numbers."""
    yield case("values", FOUR, T4, *WIDE, 0.1, **STEP)
    yield case("values", FOUR[:3], T4[1:], *WIDE, 0.7, **STEP)
    yield case("values", FOUR[:, :2], T4, *SQUARE, 0.25, **STEP)
    yield case("values", np.array([[0.5], [-1.5], [2.0]]), np.array([[1.0], [0.0], [1.0]]), *NARROW, 1.5, **STEP)
    yield case("edges", FOUR[1:2], T4[1:2], *WIDE, 0.4, **STEP)
    yield case("edges", FOUR[:3, 1:], T4[:3], *SQUARE, 0.0, **STEP)
    yield case("edges", np.array([[0, 1], [1, 1], [1, -1]]), np.array([[1], [0], [1]]), *WHOLE, 0.5, **STEP)


def step_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random networks, targets and learning rates."""
    for group, n, d, h, k in (
        ("values", 5, 3, 4, 2),
        ("values", 3, 3, 3, 3),
        ("values", 4, 2, 5, 1),
        ("edges", 1, 2, 3, 2),
    ):
        targets, rate = rng.uniform(size=(n, k)), float(rng.uniform(0.1, 1.2))
        yield case(group, rng.normal(size=(n, d)), targets, *_network(rng, d, h, k), rate, **STEP)


def _s(z: Any) -> np.ndarray:
    return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(z, dtype=float))


def _layers(
    first: Callable[[np.ndarray], np.ndarray],
    second: Callable[[np.ndarray], np.ndarray],
    biases: tuple[int, int] = (1, 1),
) -> Callable[..., np.ndarray]:
    """The network with other activations, or with biases left out."""
    return lambda X, W1, b1, W2, b2: second(first(X @ W1 + biases[0] * b1) @ W2 + biases[1] * b2)


def _identity(z: np.ndarray) -> np.ndarray:
    return z


def _falling(z: np.ndarray) -> np.ndarray:
    return 1 - _s(z)


def _relu(z: np.ndarray) -> np.ndarray:
    return np.maximum(z, 0.0)


def _rising(z: np.ndarray) -> np.ndarray:
    return (z > 0).astype(float)


def _softmax(z: np.ndarray) -> np.ndarray:
    powers = np.exp(z - np.max(z, axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _gradients(X: np.ndarray, T: np.ndarray, weights: Weights, **changed: Callable[..., Any]) -> Weights:
    """The four gradients, with parts of the way replaced: out(z), d2(P, T), carried(d2, P, T), slope(H), back(W2)."""
    W1, b1, W2, b2 = weights
    H = _s(X @ W1 + b1)
    P = changed.get("out", _s)(H @ W2 + b2)
    d2 = changed.get("d2", lambda P, T: 2 * (P - T) * P * (1 - P))(P, T)
    carried = changed.get("carried", lambda d2, P, T: d2)(d2, P, T)
    slope = changed.get("slope", lambda H: H * (1 - H))(H)
    d1 = (carried @ changed.get("back", lambda W2, H, d2: W2)(W2, H, d2).T) * slope
    return X.T @ d1, d1.sum(axis=0), H.T @ d2, d2.sum(axis=0)


def _step(
    change: Callable[[Weights, Weights, float, int], tuple] = lambda old, g, rate, _n: tuple(
        w - rate * d for w, d in zip(old, g, strict=True)
    ),
    **changed: Callable[..., Any],
) -> Callable[..., tuple]:
    """A step with other gradients or another update; change(old, gradients, rate, n) gives the result."""

    def step(X, T, W1, b1, W2, b2, learning_rate):  # noqa: ANN001, ANN202
        old = (W1, b1, W2, b2)
        return change(old, _gradients(X, T, old, **changed), learning_rate, len(X))

    return step


def _scaled(factor: Callable[[int, int], float]) -> Callable[..., tuple]:
    """All gradients times a factor of n and k."""
    return _step(
        lambda old, g, rate, n: tuple(w - rate * factor(n, len(g[3])) * d for w, d in zip(old, g, strict=True))
    )


def _rows_as_inputs(x: np.ndarray, w: np.ndarray, b: float, n: int) -> np.ndarray | float:
    """A loop over the inputs that takes x[i] for the i-th of them; with many samples it is a sample."""
    return _s(sum(x[i] * w[i] for i in range(n)) + b)


def _skipping(i: int) -> Callable[..., np.ndarray]:
    """The weighted sum without the i-th input."""
    return lambda x, w, b: _s(np.delete(x, i, axis=-1) @ np.delete(w, i) + b)


def _math_only(z: Any) -> float:
    """The functions of math take one number."""
    s = 1 / (1 + math.exp(-z))
    return s * (1 - s)


def _slope(z: Any) -> np.ndarray:
    return _s(z) * (1 - _s(z))


def _if_only(z: Any) -> np.ndarray:
    """`if z >= 0` works for one number."""
    return _slope(z) if z >= 0 else _slope(-z)


def _arrays_only(error: type[Exception], zero_axes: type[Exception] | None = None) -> Callable[[Any], np.ndarray]:
    """Right for arrays; a plain number, and perhaps an array without axes, raises this."""

    def derivative(z: Any) -> np.ndarray:
        if not isinstance(z, np.ndarray):
            raise error
        if z.ndim == 0 and zero_axes:
            raise zero_axes
        return _slope(z)

    return derivative


def _clipped(limit: float) -> Callable[[Any], np.ndarray]:
    return lambda z: _slope(np.clip(z, -limit, limit))


def _positive_overflow(z: Any) -> np.ndarray:
    power = np.exp(np.asarray(z, dtype=float))
    return power / (1 + power) ** 2


def _ratio_of_one(z: np.ndarray) -> np.ndarray:
    """1 / 1 + exp(-z) without parentheses."""
    return 1 + np.exp(-np.asarray(z, dtype=float))


def _square_loop(P: np.ndarray, T: np.ndarray) -> float:
    """Both loops run over the number of samples."""
    return sum((P[i, j] - T[i, j]) ** 2 for i in range(len(P)) for j in range(len(P)))


def step_staggered(X, T, W1, b1, W2, b2, learning_rate):  # noqa: ANN001, ANN201
    """The output layer is updated before the error goes back through it."""

    def new(W2, H, d2):  # noqa: ANN001, ANN202
        return W2 - learning_rate * H.T @ d2

    return _step(back=new)(X, T, W1, b1, W2, b2, learning_rate)


def step_inputs_for_hidden(X, T, W1, b1, W2, b2, learning_rate):  # noqa: ANN001, ANN201
    """The output weights get the inputs where the hidden outputs belong."""
    g = _gradients(X, T, (W1, b1, W2, b2))
    d2 = 2 * (P := _s(_s(X @ W1 + b1) @ W2 + b2)) * (1 - P) * (P - T)
    return (
        W1 - learning_rate * g[0],
        b1 - learning_rate * g[1],
        W2 - learning_rate * X.T @ d2,
        b2 - learning_rate * g[3],
    )


def step_mean_biases(X, T, W1, b1, W2, b2, learning_rate):  # noqa: ANN001, ANN201
    """The biases' gradients are averaged, the weights' are not."""
    g = _gradients(X, T, (W1, b1, W2, b2))
    n = len(X)
    return (
        W1 - learning_rate * g[0],
        b1 - learning_rate * g[1] / n,
        W2 - learning_rate * g[2],
        b2 - learning_rate * g[3] / n,
    )


def step_sample_by_sample(X, T, W1, b1, W2, b2, learning_rate):  # noqa: ANN001, ANN201
    """An update after each sample; the next sample sees new weights."""
    weights = W1, b1, W2, b2
    for x, t in zip(X, T, strict=True):
        weights = _step()(x[None], t[None], *weights, learning_rate)
    return weights


def step_last_only(X, T, W1, b1, W2, b2, learning_rate):  # noqa: ANN001, ANN201
    """The loop over the samples overwrites the gradients."""
    return _step()(X[-1:], T[-1:], W1, b1, W2, b2, learning_rate)


def step_forward_again(X, T, W1, b1, W2, b2, learning_rate):  # noqa: ANN001, ANN201
    """The output layer's gradient is taken after the hidden layer's update."""
    first = _step()(X, T, W1, b1, W2, b2, learning_rate)
    second = _step()(X, T, first[0], first[1], W2, b2, learning_rate)
    return first[0], first[1], second[2], second[3]


def step_no_biases(X, T, W1, b1, W2, b2, learning_rate):  # noqa: ANN001, ANN201
    """The way forward leaves the biases out."""
    g = _gradients(X, T, (W1, 0 * b1, W2, 0 * b2))
    return tuple(w - learning_rate * d for w, d in zip((W1, b1, W2, b2), g, strict=True))


def step_bias_over_outputs(X, T, W1, b1, W2, b2, learning_rate):  # noqa: ANN001, ANN201
    """The biases' errors are summed along the other axis."""
    g = _gradients(X, T, (W1, b1, W2, b2))
    H = _s(X @ W1 + b1)
    P = _s(H @ W2 + b2)
    d2 = 2 * (P - T) * P * (1 - P)
    d1 = (d2 @ W2.T) * H * (1 - H)
    return (
        W1 - learning_rate * g[0],
        b1 - learning_rate * d1.sum(axis=1),
        W2 - learning_rate * g[2],
        b2 - learning_rate * d2.sum(axis=1),
    )


def step_slopes_of_sums(X, T, W1, b1, W2, b2, learning_rate):  # noqa: ANN001, ANN201
    """s (1 - s) with the sums in the place of the sigmoids."""
    Z1 = X @ W1 + b1
    Z2 = _s(Z1) @ W2 + b2
    d2 = 2 * (_s(Z2) - T) * Z2 * (1 - Z2)
    d1 = d2 @ W2.T * Z1 * (1 - Z1)
    steps = X.T @ d1, d1.sum(axis=0), _s(Z1).T @ d2, d2.sum(axis=0)
    return tuple(w - learning_rate * d for w, d in zip((W1, b1, W2, b2), steps, strict=True))


def step_tanh_network(X, T, W1, b1, W2, b2, learning_rate):  # noqa: ANN001, ANN201
    """The right step of a network with tanh in the hidden layer."""
    H = np.tanh(X @ W1 + b1)
    P = _s(H @ W2 + b2)
    d2 = 2 * (P - T) * P * (1 - P)
    d1 = d2 @ W2.T * (1 - H**2)
    steps = X.T @ d1, d1.sum(axis=0), H.T @ d2, d2.sum(axis=0)
    return tuple(w - learning_rate * d for w, d in zip((W1, b1, W2, b2), steps, strict=True))


def _kept(*kept: int) -> Callable[..., tuple]:
    """Some of the four arrays are not updated."""
    return _step(lambda old, g, rate, _n: tuple(w if i in kept else w - rate * g[i] for i, w in enumerate(old)))


TASKS = {
    "perceptron": TaskCases(
        public=perceptron_public,
        hidden=perceptron_hidden,
        misconceptions={
            "slide_sigmoid": lambda x, w, b: _falling(x @ w + b),
            "no_bias": lambda x, w, b: _s(x @ w),
            "minus_bias": lambda x, w, b: _s(x @ w - b),
            "bias_outside": lambda x, w, b: _s(x @ w) + b,
            "no_sigmoid": lambda x, w, b: x @ w + b,
            "step": lambda x, w, b: np.where(x @ w + b > 0, 1.0, 0.0),
            "tanh": lambda x, w, b: np.tanh(x @ w + b),
            "relu": lambda x, w, b: np.maximum(x @ w + b, 0),
            "one_for_all": lambda x, w, b: _s(np.sum(x * w) + b),
            "not_summed": lambda x, w, b: _s(x * w + b),
            "sigmoid_inside": lambda x, w, b: _s(x) @ w + b,
            "weights_first": lambda x, w, b: _s(w @ x + b),
            "column": lambda x, w, b: np.reshape(_s(x @ w + b), (-1, 1)),
            "kept_axis": lambda x, w, b: _s(np.sum(x * w, axis=-1, keepdims=True) + b),
            "twice": lambda x, w, b: _s(_s(x @ w + b)),
            "bias_times": lambda x, w, b: _s(x @ w * b),
            "bias_each": lambda x, w, b: _s(np.sum(x * w + b, axis=-1)),
            "bias_on_inputs": lambda x, w, b: _s((x + b) @ w),
            "denominator": lambda x, w, b: _ratio_of_one(x @ w + b),
            "minus_in_denominator": lambda x, w, b: 1 / (1 - np.exp(-(x @ w + b))),
            "base_two": lambda x, w, b: _s(np.log(2) * (x @ w + b)),
            "derivative": lambda x, w, b: _slope(x @ w + b),
            "over_samples": lambda x, w, b: _s(np.sum(x * w, axis=0) + b),
            "rows_as_inputs": lambda x, w, b: _rows_as_inputs(x, w, b, len(x)),
            "rows_for_weights": lambda x, w, b: _rows_as_inputs(x, w, b, len(w)),
            "last_left_out": _skipping(-1),
            "first_left_out": _skipping(0),
            "mean": lambda x, w, b: _s(np.mean(x * w, axis=-1) + b),
            "mean_of_samples": lambda x, w, b: np.mean(_s(x @ w + b)),
            "first_sample": lambda x, w, b: _s(np.atleast_2d(x)[0] @ w + b),
            "whole_numbers": lambda x, w, b: _s(x @ w + b) if x.ndim == 1 else _s(x @ w + b).astype(int),
            "four_decimals": lambda x, w, b: np.round(_s(x @ w + b), 4),
            "sign": lambda x, w, b: np.sign(x @ w + b),
            "last_sample": lambda x, w, b: _s(np.atleast_2d(x)[-1] @ w + b),
            "column_of_many": lambda x, w, b: _s(x @ (w if x.ndim == 1 else w[:, None]) + b),
        },
    ),
    "sigmoid_derivative": TaskCases(
        public=derivative_public,
        hidden=derivative_hidden,
        misconceptions={
            "quotient": lambda z: _s(z) / (1 - _s(z)),
            "sigmoid": _s,
            "of_output": lambda z: np.asarray(z) * (1 - np.asarray(z)),
            "twice": lambda z: _s(_s(z)) * (1 - _s(_s(z))),
            "one_minus": lambda z: 1 - _s(z),
            "square": lambda z: _s(z) ** 2,
            "plus": lambda z: _s(z) * (1 + _s(z)),
            "precedence": lambda z: _s(z) * 1 - _s(z),
            "negative": lambda z: -_s(z) * (1 - _s(z)),
            "tanh": lambda z: 1 - np.tanh(z) ** 2,
            "tanh_of_sigmoid": lambda z: 1 - _s(z) ** 2,
            "relu": lambda z: np.where(np.asarray(z) > 0, 1.0, 0.0),
            "truncated": lambda z: np.asarray(_s(z) * (1 - _s(z))).astype(np.asarray(z).dtype),
            "overflow_nan": lambda z: (
                np.exp(-np.asarray(z, dtype=float)) / (1 + np.exp(-np.asarray(z, dtype=float))) ** 2
            ),
            "overflow_nan_positive": _positive_overflow,
            "raw_second": lambda z: _s(z) * (1 - np.asarray(z)),
            "raw_first": lambda z: np.asarray(z) * (1 - _s(z)),
            "denominator": lambda z: _ratio_of_one(z) * (1 - _ratio_of_one(z)),
            "if_only": _if_only,
            "math_only": _math_only,
            "arrays_only": _arrays_only(TypeError),
            "arrays_only_attribute": _arrays_only(AttributeError),
            "arrays_only_length": _arrays_only(AttributeError, TypeError),
            "arrays_only_no_length": _arrays_only(TypeError, TypeError),
            "flattened": lambda z: _slope(z).ravel(),
            "kept_one": lambda z: np.atleast_1d(_slope(z)),
            "clipped_at_ten": _clipped(10),
            "clipped_at_twenty": _clipped(20),
            "doubled": lambda z: 2 * _slope(z),
            "quotient_falling": lambda z: np.exp(-np.clip(z, -500, 500)),
            "summed": lambda z: np.sum(_slope(z)),
            "last_only": lambda z: np.ravel(_slope(z))[-1],
            "both_returned": lambda z: (_s(z), _slope(z)),
        },
    ),
    "one_hidden_forward": TaskCases(
        public=forward_public,
        hidden=forward_hidden,
        misconceptions={
            "no_output_sigmoid": _layers(_s, _identity),
            "no_hidden_sigmoid": _layers(_identity, _s),
            "no_sigmoid": _layers(_identity, _identity),
            "no_biases": _layers(_s, _s, (0, 0)),
            "no_hidden_bias": _layers(_s, _s, (0, 1)),
            "no_output_bias": _layers(_s, _s, (1, 0)),
            "slide_sigmoid": _layers(_falling, _falling),
            "tanh_hidden": _layers(np.tanh, _s),
            "relu_hidden": _layers(_relu, _s),
            "softmax_output": _layers(_s, _softmax),
            "biases_outside": lambda X, W1, b1, W2, b2: _s((_s(X @ W1) + b1) @ W2) + b2,
            "transposed": lambda X, W1, b1, W2, b2: _s(_s(X @ W1.T + b1) @ W2.T + b2),
            "hidden_returned": lambda X, W1, b1, W2, b2: _s(X @ W1 + b1),
            "both_returned": lambda X, W1, b1, W2, b2: (
                _s(X @ W1 + b1),
                _s(_s(X @ W1 + b1) @ W2 + b2),
            ),
            "squeezed": lambda X, W1, b1, W2, b2: np.squeeze(_s(_s(X @ W1 + b1) @ W2 + b2)),
            "hidden_bias_outside": lambda X, W1, b1, W2, b2: _s((_s(X @ W1) + b1) @ W2 + b2),
            "output_bias_outside": lambda X, W1, b1, W2, b2: _s(_s(X @ W1 + b1) @ W2) + b2,
            "minus_biases": _layers(_s, _s, (-1, -1)),
            "biases_swapped": lambda X, W1, b1, W2, b2: _s(_s(X @ W1 + b2) @ W2 + b1),
            "weights_first": lambda X, W1, b1, W2, b2: _s(W2 @ _s(W1 @ X + b1) + b2),
            "turned": lambda X, W1, b1, W2, b2: _s(_s(X @ W1 + b1) @ W2 + b2).T,
            "first_only": lambda X, W1, b1, W2, b2: _s(_s(X[0] @ W1 + b1) @ W2 + b2),
            "rounded_outputs": lambda X, W1, b1, W2, b2: np.round(_s(_s(X @ W1 + b1) @ W2 + b2)),
            "class_numbers": lambda X, W1, b1, W2, b2: np.argmax(_s(_s(X @ W1 + b1) @ W2 + b2), axis=1),
            "step_hidden": _layers(_rising, _s),
            "hidden_twice": _layers(lambda z: _s(_s(z)), _s),
            "tanh_both": _layers(np.tanh, np.tanh),
            "tanh_output": _layers(_s, np.tanh),
            "relu_both": _layers(_relu, _relu),
            "denominator": _layers(_ratio_of_one, _ratio_of_one),
            "derivative": _layers(_s, _slope),
            "softmax_hidden": _layers(_softmax, _s),
            "slide_sigmoid_hidden": _layers(_falling, _s),
            "slide_sigmoid_output": _layers(_s, _falling),
            "output_twice": _layers(_s, lambda z: _s(_s(z))),
            "relu_output": _layers(_s, _relu),
            "tanh_and_linear": _layers(np.tanh, _identity),
            "relu_and_linear": _layers(_relu, _identity),
            "minus_hidden_bias": _layers(_s, _s, (-1, 1)),
            "minus_output_bias": _layers(_s, _s, (1, -1)),
            "last_only": lambda X, W1, b1, W2, b2: _s(_s(X[-1] @ W1 + b1) @ W2 + b2),
            "first_row": lambda X, W1, b1, W2, b2: _s(_s(X[:1] @ W1 + b1) @ W2 + b2),
            "flattened": lambda X, W1, b1, W2, b2: np.ravel(_s(_s(X @ W1 + b1) @ W2 + b2)),
            "four_decimals": lambda X, W1, b1, W2, b2: np.round(_s(_s(X @ W1 + b1) @ W2 + b2), 4),
        },
    ),
    "squared_error": TaskCases(
        public=error_public,
        hidden=error_hidden,
        misconceptions={
            "mean": lambda P, T: np.mean((P - T) ** 2),
            "mean_of_samples": lambda P, T: np.sum((P - T) ** 2) / len(P),
            "halved": lambda P, T: np.sum((P - T) ** 2) / 2,
            "half_mean_of_samples": lambda P, T: np.sum((P - T) ** 2) / (2 * len(P)),
            "absolute": lambda P, T: np.sum(np.abs(P - T)),
            "root": lambda P, T: np.sqrt(np.sum((P - T) ** 2)),
            "square_of_sum": lambda P, T: np.sum(P - T) ** 2,
            "doubled": lambda P, T: np.sum((P - T) * 2),
            "no_square": lambda P, T: np.sum(P - T),
            "difference_of_squares": lambda P, T: np.sum(P**2 - T**2),
            "plus": lambda P, T: np.sum((P + T) ** 2),
            "norms_added": lambda P, T: np.sum(np.sqrt(np.sum((P - T) ** 2, axis=1))),
            "not_summed": lambda P, T: (P - T) ** 2,
            "per_sample": lambda P, T: np.sum((P - T) ** 2, axis=1),
            "per_output": lambda P, T: np.sum((P - T) ** 2, axis=0),
            "root_of_mean": lambda P, T: np.sqrt(np.mean((P - T) ** 2)),
            "half_mean": lambda P, T: np.mean((P - T) ** 2) / 2,
            "mean_of_outputs": lambda P, T: np.sum((P - T) ** 2) / P.shape[1],
            "precedence": lambda P, T: np.sum(P - T**2),
            "first_only": lambda P, T: np.sum((P[0] - T[0]) ** 2),
            "last_left_out": lambda P, T: np.sum((P[:-1] - T[:-1]) ** 2),
            "square_loop": _square_loop,
            "matrix_product": lambda P, T: np.sum((P - T) @ (P - T).T),
            "table_of_products": lambda P, T: (P - T).T @ (P - T),
            "kept_axes": lambda P, T: np.sum((P - T) ** 2, keepdims=True),
            "largest": lambda P, T: np.max((P - T) ** 2),
            "negative": lambda P, T: -np.sum((P - T) ** 2),
            "whole_number": lambda P, T: int(np.sum((P - T) ** 2)),
            "last_only": lambda P, T: np.sum((P[-1] - T[-1]) ** 2),
            "in_a_list": lambda P, T: [np.sum((P - T) ** 2)],
        },
    ),
    "gradient_step": TaskCases(
        public=step_public,
        hidden=step_hidden,
        misconceptions={
            "no_two": _scaled(lambda n, k: 0.5),
            "averaged": _scaled(lambda n, k: 1 / n),
            "averaged_no_two": _scaled(lambda n, k: 0.5 / n),
            "averaged_over_all": _scaled(lambda n, k: 1 / (n * k)),
            "ascent": _scaled(lambda n, k: -1.0),
            "no_rate": _step(lambda old, g, _rate, _n: tuple(w - d for w, d in zip(old, g, strict=True))),
            "gradients": _step(lambda _old, g, _rate, _n: g),
            "steps_only": _step(lambda _old, g, rate, _n: tuple(-rate * d for d in g)),
            "no_output_derivative": _step(d2=lambda P, T: 2 * (P - T)),
            "cross_entropy": _step(d2=lambda P, T: P - T),
            "no_hidden_derivative": _step(slope=lambda H: np.ones_like(H)),
            "slope_of_activation": _step(slope=lambda H: _s(H) * (1 - _s(H))),
            "quotient": _step(d2=lambda P, T: 2 * (P - T) * P / (1 - P), slope=lambda H: H / (1 - H)),
            "staggered": step_staggered,
            "inputs_for_hidden": step_inputs_for_hidden,
            "mean_biases": step_mean_biases,
            "biases_kept": _step(lambda old, g, rate, _n: (old[0] - rate * g[0], old[1], old[2] - rate * g[2], old[3])),
            "hidden_kept": _step(lambda old, g, rate, _n: (old[0], old[1], old[2] - rate * g[2], old[3] - rate * g[3])),
            "order": _step(lambda old, g, rate, _n: tuple(old[i] - rate * g[i] for i in (0, 2, 1, 3))),
            "bias_rows": _step(
                lambda old, g, rate, _n: tuple(np.atleast_2d(w - rate * d) for w, d in zip(old, g, strict=True))
            ),
            "slopes_of_activations": _step(
                d2=lambda P, T: 2 * (P - T) * _slope(P),
                slope=_slope,
            ),
            "no_derivatives": _step(d2=lambda P, T: 2 * (P - T), slope=np.ones_like),
            "error_without_slope": _step(carried=lambda _d2, P, T: 2 * (P - T)),
            "tanh_slope": _step(slope=lambda H: 1 - H**2),
            "tanh_slopes": _step(d2=lambda P, T: 2 * (P - T) * (1 - P**2), slope=lambda H: 1 - H**2),
            "precedence": _step(d2=lambda P, T: 2 * (P - T) * P * 1 - P),
            "linear_output": _step(out=_identity, d2=lambda P, T: 2 * (P - T)),
            "no_biases": step_no_biases,
            "not_transposed": _step(back=lambda W2, _H, _d2: W2.T),
            "sample_by_sample": step_sample_by_sample,
            "last_only": step_last_only,
            "forward_again": step_forward_again,
            "rate_twice": _step(
                lambda old, g, rate, _n: tuple(
                    w - rate * d * f for w, d, f in zip(old, g, (rate, rate, 1, 1), strict=True)
                )
            ),
            "biases_one_number": _step(
                lambda old, g, rate, _n: tuple(
                    w - rate * (d.sum() if d.ndim == 1 else d) for w, d in zip(old, g, strict=True)
                )
            ),
            "bias_over_outputs": step_bias_over_outputs,
            "hidden_bias_kept": _kept(1),
            "output_bias_kept": _kept(3),
            "output_kept": _kept(2, 3),
            "first_only": lambda X, T, W1, b1, W2, b2, rate: _step()(X[:1], T[:1], W1, b1, W2, b2, rate),
            "weights_averaged": _step(
                lambda old, g, rate, n: tuple(
                    w - rate * (d / n if d.ndim > 1 else d) for w, d in zip(old, g, strict=True)
                )
            ),
            "cross_entropy_averaged": _step(
                lambda old, g, rate, n: tuple(w - rate * d / n for w, d in zip(old, g, strict=True)),
                d2=lambda P, T: P - T,
            ),
            "hidden_ascent": _step(
                lambda old, g, rate, _n: tuple(
                    w - sign * rate * d for w, d, sign in zip(old, g, (-1, -1, 1, 1), strict=True)
                )
            ),
            "output_first": _step(lambda old, g, rate, _n: tuple(old[i] - rate * g[i] for i in (2, 3, 0, 1))),
            "matrices_only": _step(lambda old, g, rate, _n: tuple(old[i] - rate * g[i] for i in (0, 2))),
            "bias_full_step": _step(
                lambda old, g, rate, _n: tuple(
                    w - (rate if d.ndim > 1 else 1.0) * d for w, d in zip(old, g, strict=True)
                )
            ),
            "hidden_doubled": _step(
                lambda old, g, rate, _n: tuple(w - f * rate * d for w, d, f in zip(old, g, (2, 2, 1, 1), strict=True))
            ),
            "two_steps": lambda X, T, W1, b1, W2, b2, rate: _step()(X, T, *_step()(X, T, W1, b1, W2, b2, rate), rate),
            "slopes_of_sums": step_slopes_of_sums,
            "tanh_network": step_tanh_network,
            "truncated": _step(
                lambda old, g, rate, _n: tuple((w - rate * d).astype(w.dtype) for w, d in zip(old, g, strict=True))
            ),
        },
    ),
}
