"""Cases and known mistakes of the binary classifier with one hidden layer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from nngrade.authoring import TaskCases, case
from nngrade.values import NamedCallable

if TYPE_CHECKING:
    from nngrade.authoring.declare import CaseSpec

Array = np.ndarray
Params = dict[str, Array]
Function = Callable[[Array], Array]

# n, d and m are all different; no two numbers are equal.
X3 = np.array([[1.0, -2.0, 0.5], [0.3, 1.2, -0.7]])
X5 = np.array([[0.4, -1.1], [1.3, 0.2], [-0.6, 0.9], [-1.4, -0.3], [0.8, 1.7]])
T5 = np.array([[1.0], [0.0], [1.0], [0.0], [0.0]])
W34 = np.array([[0.5, -1.0, 0.7, 0.1], [0.4, 0.2, -0.6, -0.9], [-0.3, 0.8, 0.35, 1.2]])
B4 = np.array([0.3, -0.2, 0.9, -0.6])
W22 = np.array([[0.9, -0.4], [0.25, 1.2]])
B2 = np.array([-0.5, 0.8])
NET34 = {"W1": W34, "b1": B4, "W0": np.array([[0.75], [-1.25], [0.55], [1.6]]), "b0": np.array([-0.35])}
NET23 = {
    "W1": np.array([[0.6, -0.85, 0.3], [-0.45, 0.15, 1.05]]),
    "b1": np.array([0.2, -0.35, 0.5]),
    "W0": np.array([[0.95], [-0.65], [1.15]]),
    "b0": np.array([0.25]),
}
NET22 = {"W1": W22, "b1": B2, "W0": np.array([[1.3], [-0.7]]), "b0": np.array([0.45])}
NET11 = {"W1": np.array([[0.8]]), "b1": np.array([-0.3]), "W0": np.array([[1.4]]), "b0": np.array([0.6])}
WHOLE = {
    "W1": np.array([[1, -1], [0, 2]]),
    "b1": np.array([1, 0]),
    "W0": np.array([[2], [-1]]),
    "b0": np.array([1]),
}
XI, TI = np.array([[1, 0], [-1, 1], [2, 1]]), np.array([[1], [0], [1]])
TANH, ARCTAN, SIN = NamedCallable("tanh"), NamedCallable("arctan"), NamedCallable("sin")


def _net(rng: np.random.Generator, d: int, m: int) -> Params:
    return {
        "W1": rng.normal(size=(d, m)),
        "b1": rng.normal(size=m),
        "W0": rng.normal(size=(m, 1)),
        "b0": rng.normal(size=1),
    }


def _mild_net(rng: np.random.Generator, d: int, m: int) -> Params:
    """A network that is never sure, so that log(p + 1e-7) is right within the tolerance of the losses."""
    return {k: np.clip(0.5 * v, -0.6, 0.6) for k, v in _net(rng, d, m).items()}


def _s(z: Array) -> Array:
    return 0.5 + 0.5 * np.tanh(0.5 * z)


# ------------------------------------------------------------------------------------------- hidden
def hidden_public() -> Iterator[CaseSpec]:
    """Defaults, scales, activations, all together; square weights; one sample, unit, feature; whole numbers."""
    yield case("values", X3, W34, B4)
    yield case("values", X5, W22, B2)
    yield case("values", np.vstack([X3, -X3, X3 + 1]), W34[:, :2], B4[2:])
    yield case("values", X5[:2], W22, B2)
    yield case("scale", X3, W34, B4, 2.5)
    yield case("scale", X5, W22, B2, 0.4)
    yield case("scale", X3, W34, np.array([0.1, -0.05, 0.02, 0.08]), kwargs={"scale": 14.5})
    yield case("activation", X3, W34, B4, 1.0, ARCTAN)
    yield case("activation", X5, W22, B2, 2.5, NamedCallable("softsign"))
    yield case("activation", X3, W34, B4, 0.7, NamedCallable("clip"))
    yield case("activation", X3, W34, B4, kwargs={"activation": SIN})
    yield case("edges", X3[:1], W34, B4, 1.5)
    yield case("edges", X3, W34[:, :1], B4[:1])
    yield case("edges", np.array([[2.0], [-1.0], [0.5]]), np.array([[0.5, -1.0]]), B2, 3.0)
    yield case("edges", XI, np.array([[1, 0, -1], [-1, 2, 0]]), np.array([0, -1, 2]), 2)


def hidden_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random layers, one of them square, one with a single sample."""
    for group, n, d, m, scale, activation in (
        ("values", 4, 3, 5, 1.0, TANH),
        ("scale", 3, 3, 3, float(rng.uniform(1.5, 4)), TANH),
        ("activation", 3, 2, 4, float(rng.uniform(0.3, 0.8)), SIN),
        ("edges", 1, 4, 2, 2.0, ARCTAN),
    ):
        yield case(group, rng.normal(size=(n, d)), rng.normal(size=(d, m)), rng.normal(size=m), scale, activation)


def _layer(change: Callable[[Array, Array, Array, float, Function], Array]) -> Callable[..., Array]:
    """A wrong hidden layer with the right defaults."""

    def hidden(X: Array, W1: Array, b1: Array, scale: float = 1.0, activation: Function = np.tanh) -> Array:
        return change(X, W1, b1, scale, activation)

    return hidden


def _layer_with_default(default: Function) -> Callable[..., Array]:
    """A hidden layer that is right but for its default activation."""

    def hidden(X: Array, W1: Array, b1: Array, scale: float = 1.0, activation: Function = default) -> Array:
        return activation(X @ W1 + b1 * scale)

    return hidden


HIDDEN_MISTAKES = {
    "no_bias": _layer(lambda X, W, b, s, f: f(X @ W)),
    "scale_ignored": _layer(lambda X, W, b, s, f: f(X @ W + b)),
    "scale_everywhere": _layer(lambda X, W, b, s, f: f(s * (X @ W + b))),
    "scale_on_inputs": _layer(lambda X, W, b, s, f: f(s * (X @ W) + b)),
    "scale_outside": _layer(lambda X, W, b, s, f: s * f(X @ W + b)),
    "scale_divides": _layer(lambda X, W, b, s, f: f(X @ W + b / s)),
    "scale_added": _layer(lambda X, W, b, s, f: f(X @ W + b + s)),
    "tanh_always": _layer(lambda X, W, b, s, f: np.tanh(X @ W + b * s)),
    "linear": _layer(lambda X, W, b, s, f: X @ W + b * s),
    "sigmoid_default": _layer_with_default(_s),
    "relu_default": _layer_with_default(lambda z: np.maximum(z, 0)),
    "bias_outside": _layer(lambda X, W, b, s, f: f(X @ W) + b * s),
    "minus_bias": _layer(lambda X, W, b, s, f: f(X @ W - b * s)),
    "transposed": _layer(lambda X, W, b, s, f: f(X @ W.T + b * s)),
    "columns": _layer(lambda X, W, b, s, f: f(W @ X + b * s)),
    "elementwise": _layer(lambda X, W, b, s, f: f(X * W + b * s)),
    "activation_twice": _layer(lambda X, W, b, s, f: f(f(X @ W + b * s))),
    "sigmoid_always": _layer(lambda X, W, b, s, f: _s(X @ W + b * s)),
    "relu_always": _layer(lambda X, W, b, s, f: np.maximum(X @ W + b * s, 0)),
    "scale_from_data": _layer(lambda X, W, b, s, f: f(X @ W + b * X.mean())),
    "scale_squared": _layer(lambda X, W, b, s, f: f(X @ W + b * s**2)),
    "first_bias_only": _layer(lambda X, W, b, s, f: f(X @ W + b[0] * s)),
    "biases_summed": _layer(lambda X, W, b, s, f: f(X @ W + b.sum() * s)),
    "two_inputs": _layer(lambda X, W, b, s, f: f(X[:, :1] * W[0] + X[:, [1]] * W[1] + b * s)),
    "result_transposed": _layer(lambda X, W, b, s, f: f(X @ W + b * s).T),
    "flat": _layer(lambda X, W, b, s, f: f(X @ W + b * s).ravel()),
    "first_row_only": _layer(lambda X, W, b, s, f: f(X @ W + b * s) * (np.arange(len(X)) == 0)[:, None]),
}


# ------------------------------------------------------------------------------------------- region
def region_public() -> Iterator[CaseSpec]:
    """The table's values, what tanh gives, small values, one row, whole numbers."""
    yield case("values", np.array([[1.0, 1.0], [-1.0, 1.0], [-1.0, -1.0], [1.0, -1.0]]))
    yield case("values", np.array([[0.9, 0.8], [-0.7, 0.95], [0.99, -0.6], [-0.85, -0.75], [0.7, 0.55]]))
    yield case("values", np.array([[-1.0, 0.999], [0.97, -1.0]]))
    yield case("values", np.array([[0.3, -0.2], [0.1, 0.45], [-0.05, -0.4], [-0.35, 0.15], [0.4, 0.6], [0.8, 0.02]]))
    yield case("edges", np.array([[-0.6, 0.3]]))
    yield case("edges", np.array([[1e-9, -1e-9]]))
    yield case("edges", np.array([[3, 2], [-1, 4], [5, -2], [-2, -3]]))


def region_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random rows, all four regions among them."""
    signs = np.array([[1, 1], [-1, 1], [-1, -1], [1, -1], [-1, 1], [1, -1]])
    yield case("values", signs * rng.uniform(0.01, 1.0, size=(6, 2)))
    yield case("values", np.tanh(signs[rng.permutation(6)] * rng.uniform(0.5, 12.0, size=(6, 2))))
    yield case("edges", signs[rng.integers(1, 4)] * rng.uniform(0.1, 0.9, size=(1, 2)))


def _numbers(one: Array, two: Array, numbers: tuple[int, int, int, int]) -> Array:
    """Numbers for (+, +), (-, +), (-, -), (+, -); ``one`` and ``two`` say where z1 and z2 count as positive."""
    first, second, third, fourth = numbers
    return np.where(two, np.where(one, first, second), np.where(one, fourth, third))


def _renumbered(*numbers: int) -> Callable[[Array], Array]:
    return lambda z: _numbers(z[:, 0] > 0, z[:, 1] > 0, numbers)  # type: ignore[arg-type]


def region_equality(z: Array) -> Array:
    """== 1 and == -1 in the conditions, the last region for the rest."""
    result = np.full(len(z), 4)
    for number, signs in ((1, (1, 1)), (2, (-1, 1)), (3, (-1, -1))):
        result[(z == signs).all(axis=1)] = number
    return result


def region_equality_zero(z: Array) -> Array:
    """The same, with 0 for the rest."""
    return np.where((z == (1, -1)).all(axis=1) | (region_equality(z) < 4), region_equality(z), 0)


def region_if_of_arrays(z: Array) -> int:
    """An if asks for one answer of a whole column: an exception, but for a single row."""
    if z[:, 1] > 0:
        return 1 if z[:, 0] > 0 else 2
    return 4 if z[:, 0] > 0 else 3


REGION_MISTAKES = {
    "clockwise": _renumbered(1, 4, 3, 2),
    "zero_based": _renumbered(0, 1, 2, 3),
    "lower_row_swapped": _renumbered(1, 2, 4, 3),
    "by_rows_of_signs": _renumbered(1, 3, 4, 2),
    "opposite": _renumbered(3, 4, 1, 2),
    "binary": _renumbered(3, 1, 0, 2),
    "binary_z2_first": _renumbered(3, 2, 0, 1),
    "upper_row_swapped": _renumbered(2, 1, 3, 4),
    "threshold_half": lambda z: _numbers(z[:, 0] > 0.5, z[:, 1] > 0.5, (1, 2, 3, 4)),
    "equality": region_equality,
    "equality_zero": region_equality_zero,
    "column": lambda z: _renumbered(1, 2, 3, 4)(z).reshape(-1, 1),
    "first_row_only": lambda z: int(_renumbered(1, 2, 3, 4)(z)[0]),
    "returned_early": lambda z: _renumbered(1, 2, 3, 4)(z)[:1],
    "upside_down": _renumbered(4, 3, 2, 1),
    "left_right": _renumbered(2, 1, 4, 3),
    "binary_from_one": _renumbered(4, 2, 1, 3),
    "binary_from_one_z2_first": _renumbered(4, 3, 1, 2),
    "or_for_and": _renumbered(1, 1, 3, 1),
    "third_for_fourth": _renumbered(1, 2, 3, 3),
    "fourth_missing": _renumbered(1, 2, 3, 0),
    "angle_not_wrapped": _renumbered(1, 2, -1, 0),
    "two_numbers": _renumbered(1, 2, 1, 2),
    "count_of_positives": _renumbered(2, 1, 0, 1),
    "signs": lambda z: np.sign(z).astype(int),
    "one_hot": lambda z: np.eye(4)[_renumbered(0, 1, 2, 3)(z)],
    "rounded": lambda z: region_equality_zero(np.round(z)),
    "rows_as_columns": lambda z: _numbers(z[0] > 0, z[1] > 0, (1, 2, 3, 4)),
    "if_of_arrays": region_if_of_arrays,
}


# ------------------------------------------------------------------------------ predict_probability
def predict_public() -> Iterator[CaseSpec]:
    """Defaults, scales, activations; d = m; one sample, one unit, whole numbers."""
    yield case("values", X3, NET34)
    yield case("values", X5, NET23)
    yield case("values", X5, NET22)
    yield case("scale", X3, NET34, 2.5)
    yield case("scale", X5, NET22, 0.4)
    yield case("scale", 10 * X5, NET23, kwargs={"scale": 6.5})
    yield case("activation", X3, NET34, 1.0, ARCTAN)
    yield case("activation", X5, NET22, 1.7, SIN)
    yield case("activation", X5, NET23, kwargs={"activation": NamedCallable("softsign")})
    yield case("edges", X3[1:], NET34, 1.5)
    yield case("edges", np.array([[0.7], [-1.6], [2.2]]), NET11, 0.5)
    yield case("edges", XI, WHOLE, 2)


def predict_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random networks."""
    for group, n, d, m, scale, activation in (
        ("values", 4, 3, 5, 1.0, TANH),
        ("scale", 3, 3, 3, float(rng.uniform(1.5, 4)), TANH),
        ("activation", 5, 2, 4, float(rng.uniform(0.3, 0.8)), SIN),
        ("edges", 1, 2, 3, 2.0, ARCTAN),
    ):
        yield case(group, rng.normal(size=(n, d)), _net(rng, d, m), scale, activation)


def _two(change: Callable[[Array, Array, Array, Array, Array, float, Function], Array]) -> Callable[..., Array]:
    """A wrong network with the right defaults; ``change`` gets X, W1, b1, W0, b0, scale, activation."""

    def predict(X: Array, params: Params, scale: float = 1.0, activation: Function = np.tanh) -> Array:
        return change(X, params["W1"], params["b1"], params["W0"], params["b0"], scale, activation)

    return predict


def _softmax(F: Array) -> Array:
    return np.exp(F) / np.exp(F).sum(axis=1, keepdims=True)


def _both(P: Array) -> Array:
    return np.hstack([1 - P, P])


def _bell(z: Array) -> Array:
    """The derivative of the sigmoid."""
    return _s(z) * (1 - _s(z))


PREDICT_MISTAKES = {
    "no_sigmoid": _two(lambda X, W, b, V, c, s, f: f(X @ W + s * b) @ V + s * c),
    "tanh_output": _two(lambda X, W, b, V, c, s, f: np.tanh(f(X @ W + s * b) @ V + s * c)),
    "linear_hidden": _two(lambda X, W, b, V, c, s, f: _s((X @ W + s * b) @ V + s * c)),
    "flat": _two(lambda X, W, b, V, c, s, f: _s(f(X @ W + s * b) @ V + s * c)[:, 0]),
    "decided": _two(lambda X, W, b, V, c, s, f: np.where(f(X @ W + s * b) @ V + s * c > 0, 1.0, 0.0)),
    "scale_hidden_only": _two(lambda X, W, b, V, c, s, f: _s(f(X @ W + s * b) @ V + c)),
    "scale_output_only": _two(lambda X, W, b, V, c, s, f: _s(f(X @ W + b) @ V + s * c)),
    "scale_ignored": _two(lambda X, W, b, V, c, s, f: _s(f(X @ W + b) @ V + c)),
    "scale_everywhere": _two(lambda X, W, b, V, c, s, f: _s(s * (f(s * (X @ W + b)) @ V + c))),
    "tanh_always": _two(lambda X, W, b, V, c, s, f: _s(np.tanh(X @ W + s * b) @ V + s * c)),
    "activation_at_output": _two(lambda X, W, b, V, c, s, f: f(f(X @ W + s * b) @ V + s * c)),
    "sigmoid_hidden": _two(lambda X, W, b, V, c, s, f: _s(_s(X @ W + s * b) @ V + s * c)),
    "no_biases": _two(lambda X, W, b, V, c, s, f: _s(f(X @ W) @ V)),
    "no_hidden_bias": _two(lambda X, W, b, V, c, s, f: _s(f(X @ W) @ V + s * c)),
    "no_output_bias": _two(lambda X, W, b, V, c, s, f: _s(f(X @ W + s * b) @ V)),
    "other_class": _two(lambda X, W, b, V, c, s, f: _s(-(f(X @ W + s * b) @ V + s * c))),
    "hidden_returned": _two(lambda X, W, b, V, c, s, f: f(X @ W + s * b)),
    "softmax_output": _two(lambda X, W, b, V, c, s, f: _softmax(f(X @ W + s * b) @ V + s * c)),
    "transposed": _two(lambda X, W, b, V, c, s, f: _s(f(X @ W.T + s * b) @ V + s * c)),
    "precedence": _two(lambda X, W, b, V, c, s, f: 1 + np.exp(-(f(X @ W + s * b) @ V + s * c))),
    "sigmoid_twice": _two(lambda X, W, b, V, c, s, f: _s(_s(f(X @ W + s * b) @ V + s * c))),
    "activation_and_sigmoid": _two(lambda X, W, b, V, c, s, f: _s(f(f(X @ W + s * b) @ V + s * c))),
    "relu_hidden": _two(lambda X, W, b, V, c, s, f: _s(np.maximum(X @ W + s * b, 0) @ V + s * c)),
    "scale_whole_hidden": _two(lambda X, W, b, V, c, s, f: _s(f(s * (X @ W + b)) @ V + s * c)),
    "scale_whole_output": _two(lambda X, W, b, V, c, s, f: _s(s * (f(X @ W + s * b) @ V + c))),
    "scale_from_data": _two(lambda X, W, b, V, c, s, f: _s(f(X @ W + X.mean() * b) @ V + X.mean() * c)),
    "scale_squared": _two(lambda X, W, b, V, c, s, f: _s(f(X @ W + s * b) @ V + s**2 * c)),
    "softmax_of_samples": _two(lambda X, W, b, V, c, s, f: _softmax((f(X @ W + s * b) @ V + s * c).T).T),
    "two_columns": _two(lambda X, W, b, V, c, s, f: _both(_s(f(X @ W + s * b) @ V + s * c))),
    "elementwise_output": _two(lambda X, W, b, V, c, s, f: _s(f(X @ W + s * b) * V.T + s * c)),
    "sigmoid_derivative": _two(lambda X, W, b, V, c, s, f: _bell(f(X @ W + s * b) @ V + s * c)),
    "minus_in_denominator": _two(lambda X, W, b, V, c, s, f: 1 / (1 - np.exp(-(f(X @ W + s * b) @ V + s * c)))),
}


# --------------------------------------------------------------------------------------------- loss
P5 = np.array([[0.7], [0.15], [0.4], [0.35], [0.9]])
P3 = np.array([[0.25], [0.6], [0.8]])
T3 = np.array([[0.0], [0.0], [1.0]])


def loss_public() -> Iterator[CaseSpec]:
    """Mixed targets; only ones, only zeros, one sample, whole numbers; probabilities of exactly 0 and 1."""
    yield case("values", P5, T5)
    yield case("values", P3, T3)
    yield case("values", np.array([[0.5], [0.9]]), np.array([[1.0], [0.0]]))
    yield case("values", np.array([[0.06], [0.3], [0.92], [0.05]]), np.array([[1.0], [1.0], [0.0], [0.0]]))
    yield case("edges", P5, np.ones((5, 1)))
    yield case("edges", P3, np.zeros((3, 1)))
    yield case("edges", np.array([[0.3]]), np.array([[1.0]]))
    yield case("edges", np.array([[0.85]]), np.array([[0.0]]))
    yield case("edges", P3, np.array([[1], [0], [1]]))
    for p, t in ((1.0, 1.0), (0.0, 0.0), (0.0, 1.0), (1.0, 0.0)):
        yield case("ends", np.array([[p]]), np.array([[t]]), check="loss_at_ends")
    yield case("ends", np.array([[1.0], [0.0], [1.0]]), np.array([[1.0], [0.0], [0.0]]), check="loss_at_ends")
    yield case("ends", np.array([[1.0], [0.0], [1.0]]), np.array([[0.0], [1.0], [1.0]]), check="loss_at_ends")
    yield case(
        "ends",
        np.array([[0.0], [0.25], [1.0]]),
        np.array([[0.0], [1.0], [1.0]]),
        expected=-np.log(0.25),
        rtol=0.0,
        atol=2.001e-5,  # two certain samples, each of which may cost 1e-5
    )


def loss_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random probabilities and targets; log(p + 1e-7) is right there within the tolerance."""
    T = rng.permutation(np.array([[1.0], [0.0], [1.0], [0.0], [0.0], [1.0], [0.0]]))
    yield case("values", rng.uniform(0.05, 0.9, size=(7, 1)), T)
    yield case("values", rng.uniform(0.1, 0.8, size=(4, 1)), T[:4])
    yield case("edges", rng.uniform(0.15, 0.8, size=(1, 1)), T[:1])
    ends = rng.integers(0, 2, size=(4, 1)).astype(float)
    yield case("ends", ends, ends, check="loss_at_ends")
    yield case("ends", ends, np.abs(ends - np.array([[0.0], [1.0], [0.0], [1.0]])), check="loss_at_ends")


def _summed(change: Callable[[Array, Array], Any]) -> Callable[[Array, Array], Any]:
    """A wrong loss with a usual clip."""
    return lambda P, T: change(np.clip(P, 1e-12, 1 - 1e-12), T)


def _bce(P: Array, T: Array) -> Array:
    return -(T * np.log(P) + (1 - T) * np.log(1 - P))


def loss_upper_end_open(P: Array, T: Array) -> float:
    """P = 0 is taken care of, P = 1 is not: 0 * log 0 when the sample is right, the logarithm of 0 when it is wrong."""
    open_end = P == 1
    safe = _bce(np.clip(P, 1e-12, 1 - 1e-12), T).sum()
    return float(np.nan if (open_end & (T == 1)).any() else np.inf if open_end.any() else safe)


LOSS_MISTAKES = {
    "mean": _summed(lambda P, T: _bce(P, T).mean()),
    "no_minus": _summed(lambda P, T: -_bce(P, T).sum()),
    "only_ones": _summed(lambda P, T: -(T * np.log(P)).sum()),
    "only_zeros": _summed(lambda P, T: -((1 - T) * np.log(1 - P)).sum()),
    "sides_swapped": _summed(lambda P, T: _bce(1 - P, T).sum()),
    "terms_subtracted": _summed(lambda P, T: -(T * np.log(P) - (1 - T) * np.log(1 - P)).sum()),
    "log_p_twice": _summed(lambda P, T: -np.log(P).sum()),
    "base_two": _summed(lambda P, T: _bce(P, T).sum() / np.log(2)),
    "base_ten": _summed(lambda P, T: _bce(P, T).sum() / np.log(10)),
    "squared": _summed(lambda P, T: ((P - T) ** 2).sum()),
    "squared_mean": _summed(lambda P, T: ((P - T) ** 2).mean()),
    "absolute": _summed(lambda P, T: np.abs(P - T).sum()),
    "each_sample": _summed(_bce),
    "one_element": _summed(lambda P, T: _bce(P, T).sum(axis=0)),
    "halved": _summed(lambda P, T: _bce(P, T).sum() / 2),
    "no_clip_nan": lambda P, T: _bce(P, T).sum(),
    "no_clip_infinite": lambda P, T: -np.log(np.where(T == 1, P, 1 - P)).sum(),
    "ends_dropped": lambda P, T: np.where((P > 0) & (P < 1), _bce(P, T), 0.0).sum(),
    "arguments_swapped": _summed(lambda P, T: _bce(T, P).sum()),
    "arguments_swapped_clipped": lambda P, T: _bce(np.clip(T, 1e-12, 1 - 1e-12), P).sum(),
    "each_sample_flat": _summed(lambda P, T: _bce(P, T).sum(axis=1)),
    "broadcast": _summed(lambda P, T: _bce(P, T[:, 0]).sum()),
    "first_sample": _summed(lambda P, T: _bce(P, T)[0, 0]),
    "precedence": _summed(lambda P, T: -(T * np.log(P) + 1 - T * np.log(1 - P)).sum()),
    "targets_unused": _summed(lambda P, T: _bce(P, P).sum()),
    "largest": _summed(lambda P, T: _bce(P, T).max()),
    "likelihood": _summed(lambda P, T: -np.prod(np.where(T == 1, P, 1 - P))),
    "perplexity": _summed(lambda P, T: np.exp(_bce(P, T).mean())),
    "upper_end_open": loss_upper_end_open,
    "lower_end_open": lambda P, T: loss_upper_end_open(1 - P, 1 - T),
}


# ----------------------------------------------------------------------------------------- accuracy
def accuracy_public() -> Iterator[CaseSpec]:
    """Different counts of both classes and of both kinds of errors; one class, one sample, whole numbers."""
    yield case("values", np.array([[0.9], [0.2], [0.6]]), np.array([[1.0], [0.0], [0.0]]))
    yield case("values", np.array([[0.8], [0.3], [0.1], [0.7], [0.45]]), np.array([[1.0], [1.0], [0.0], [0.0], [1.0]]))
    yield case(
        "values",
        np.array([[0.55], [0.65], [0.05], [0.95], [0.35], [0.4997], [0.5003]]),
        np.array([[1.0], [0.0], [0.0], [1.0], [1.0], [0.0], [1.0]]),
    )
    yield case(
        "values",
        np.array([[1.0], [0.7], [0.2], [0.0], [0.6], [0.05], [0.85]]),
        np.array([[1.0], [1.0], [0.0], [1.0], [0.0], [0.0], [1.0]]),
    )
    yield case("edges", np.array([[0.7]]), np.array([[1.0]]))
    yield case("edges", np.array([[0.7]]), np.array([[0.0]]))
    yield case("edges", np.array([[0.6], [0.2], [0.9]]), np.ones((3, 1)))
    yield case("edges", np.array([[0.4], [0.2], [0.1], [0.8]]), np.zeros((4, 1)))
    yield case("edges", np.array([[0.4], [0.8], [1.0], [0.0]]), np.array([[0], [1], [0], [0]]))


def accuracy_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random probabilities, none at 0.5."""
    for group, n in (("values", 9), ("values", 14), ("edges", 1)):
        T = (np.arange(n) % 3 == 0).astype(float).reshape(n, 1)
        P = 0.5 + rng.uniform(0.02, 0.49, size=(n, 1)) * rng.choice([-1, 1], size=(n, 1))
        yield case(group, P, T)


def _share(top: Array, bottom: Array) -> float:
    return float((top & bottom).sum() / bottom.sum())


ACCURACY_MISTAKES = {
    "percent": lambda P, T: 100 * np.mean((P > 0.5) == (T > 0.5)),
    "count": lambda P, T: int(np.sum((P > 0.5) == (T > 0.5))),
    "errors": lambda P, T: np.mean((P > 0.5) != (T > 0.5)),
    "equality": lambda P, T: np.mean(P == T),
    "threshold_zero": lambda P, T: np.mean(np.sign(P) == np.sign(T)),
    "truncated": lambda P, T: np.mean(P.astype(int) == T),
    "ones_only": lambda P, T: _share((P > 0.5) & (T > 0.5), T > 0.5),
    "precision": lambda P, T: _share((P > 0.5) & (T > 0.5), P > 0.5),
    "hits": lambda P, T: np.mean((P > 0.5) & (T > 0.5)),
    "predicted_ones": lambda P, T: np.mean(P > 0.5),
    "broadcast": lambda P, T: np.mean((P[:, 0] > 0.5) == (T > 0.5)),
    "mean_error": lambda P, T: 1 - np.mean(np.abs(P - T)),
    "each_sample": lambda P, T: ((P > 0.5) == (T > 0.5)).astype(float),
    "mean_probability": lambda P, T: np.mean(P),
    "argmax": lambda P, T: np.mean(P.argmax(axis=1) == T.argmax(axis=1)),
    "one_element": lambda P, T: np.mean((P > 0.5) == (T > 0.5), axis=0),
    "each_sample_flat": lambda P, T: np.mean((P > 0.5) == (T > 0.5), axis=1),
    "all_or_nothing": lambda P, T: float(np.all((P > 0.5) == (T > 0.5))),
    "rejections": lambda P, T: np.mean((P < 0.5) & (T < 0.5)),
    "first_sample": lambda P, T: float((P[0, 0] > 0.5) == (T[0, 0] > 0.5)),
    "rounded": lambda P, T: np.round(np.mean((P > 0.5) == (T > 0.5)), 2),
    "class_averages": lambda P, T: np.mean([_share((P > 0.5) == (T > 0.5), kind == T) for kind in np.unique(T)]),
    "one_less": lambda P, T: np.sum((P > 0.5) == (T > 0.5)) / (len(T) - 1),
    "sixty_five": lambda P, T: np.sum((P > 0.5) == (T > 0.5)) / 65,
    "threshold_mean": lambda P, T: np.mean((P.mean() < P) == (T > 0.5)),
}


# ---------------------------------------------------------------------------------------- gradients
def gradients_public() -> Iterator[CaseSpec]:
    """Different n, d, m; scales; square weights; one sample, one unit, whole numbers; output weights of 0."""
    yield case("values", X5, T5, NET23)
    yield case("values", X3, np.array([[0.0], [1.0]]), NET34)
    yield case("values", X5, T5, NET22)
    yield case("scale", X5, T5, NET23, 2.5)
    yield case("scale", X3, np.array([[1.0], [0.0]]), NET34, 0.4)
    yield case("scale", X5, T5, NET22, kwargs={"scale": 3.5})
    yield case("edges", X5[:1], T5[:1], NET23, 1.5)
    yield case("edges", np.array([[0.7], [-1.6], [2.2]]), T3, NET11, 0.5)
    yield case("edges", XI, TI, WHOLE, 2)
    yield case("edges", X5, T5, NET23 | {"W0": np.zeros((3, 1)), "b0": np.zeros(1)}, 2.0)


def gradients_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random networks and targets."""
    T = rng.permutation(np.array([[1.0], [0.0], [1.0], [0.0], [0.0]]))
    for group, n, d, m, scale in (
        ("values", 4, 3, 5, 1.0),
        ("values", 5, 2, 2, 1.0),
        ("scale", 5, 3, 2, float(rng.uniform(1.5, 4))),
        ("edges", 1, 2, 3, float(rng.uniform(0.3, 0.8))),
    ):
        yield case(group, rng.normal(size=(n, d)), T[:n], _net(rng, d, m), scale)


def _back(
    X: Array,
    T: Array,
    params: Params,
    scale: float = 1.0,
    *,
    forward: float | None = None,
    b1: float | None = None,
    b0: float | None = None,
    slope: Callable[[Array], Array] = lambda Z: 1 - Z**2,
    error: Callable[[Array, Array], Array] = lambda P, T: P - T,
    through: Callable[[Array, Array], Array] = lambda D, W0: D @ W0.T,
    out: Array | None = None,
) -> Params:
    """Back-propagation with switches: scales of the forward pass and the bias gradients, derivative, error signal."""
    inside = scale if forward is None else forward
    Z = np.tanh(X @ params["W1"] + inside * params["b1"])
    D = error(_s(Z @ params["W0"] + inside * params["b0"]), T)
    H = through(D, params["W0"] if out is None else out) * slope(Z)
    return {
        "W1": X.T @ H,
        "b1": (scale if b1 is None else b1) * H.sum(axis=0),
        "W0": Z.T @ D,
        "b0": (scale if b0 is None else b0) * D.sum(axis=0),
    }


def _each(
    change: Callable[[Array, int], Array], keys: tuple[str, ...] = ("W1", "b1", "W0", "b0")
) -> Callable[..., Any]:
    """The right gradients, changed afterwards; ``change`` gets one of them and n."""

    def gradients(X: Array, T: Array, params: Params, scale: float = 1.0) -> Params:
        return {k: change(g, len(X)) if k in keys else g for k, g in _back(X, T, params, scale).items()}

    return gradients


def _switched(**switches: Any) -> Callable[..., Params]:
    def gradients(X: Array, T: Array, params: Params, scale: float = 1.0) -> Params:
        return _back(X, T, params, scale, **switches)

    return gradients


def gradients_all_scaled(X: Array, T: Array, params: Params, scale: float = 1.0) -> Params:
    """scale multiplies the weights' gradients, too."""
    grads = _back(X, T, params, scale)
    return grads | {"W1": scale * grads["W1"], "W0": scale * grads["W0"]}


def gradients_inputs_at_output(X: Array, T: Array, params: Params, scale: float = 1.0) -> Params:
    """The gradient of W0 uses X where the hidden layer's output belongs."""
    Z = np.tanh(X @ params["W1"] + scale * params["b1"])
    return _back(X, T, params, scale) | {"W0": X.T @ (_s(Z @ params["W0"] + scale * params["b0"]) - T)}


def gradients_bias_over_units(X: Array, T: Array, params: Params, scale: float = 1.0) -> Params:
    """The biases' gradients are summed over the units: axis 1."""
    Z = np.tanh(X @ params["W1"] + scale * params["b1"])
    D = _s(Z @ params["W0"] + scale * params["b0"]) - T
    H = D @ params["W0"].T * (1 - Z**2)
    return _back(X, T, params, scale) | {"b1": scale * H.sum(axis=1), "b0": scale * D.sum(axis=1)}


def gradients_own_outputs(X: Array, T: Array, params: Params, scale: float = 1.0) -> Params:
    """The gradient of W1 uses the hidden layer's own output where X belongs."""
    Z, _, H = _signals(X, T, params, scale)
    return _back(X, T, params, scale) | {"W1": Z.T @ H}


def gradients_sums_for_outputs(X: Array, T: Array, params: Params, scale: float = 1.0) -> Params:
    """The gradient of W0 uses the hidden layer's weighted sums instead of its outputs."""
    _, D, _ = _signals(X, T, params, scale)
    return _back(X, T, params, scale) | {"W0": (X @ params["W1"] + scale * params["b1"]).T @ D}


def gradients_extra_derivative(X: Array, T: Array, params: Params, scale: float = 1.0) -> Params:
    """The sigmoid's derivative is multiplied in on the way to the hidden layer."""
    hidden = _back(X, T, params, scale, error=lambda P, T: (P - T) * P * (1 - P))
    return _back(X, T, params, scale) | {"W1": hidden["W1"], "b1": hidden["b1"]}


def gradients_bias_each_sample(X: Array, T: Array, params: Params, scale: float = 1.0) -> Params:
    """The biases' gradients are not summed over the samples."""
    _, D, H = _signals(X, T, params, scale)
    return _back(X, T, params, scale) | {"b1": scale * H, "b0": scale * D}


def gradients_layers_exchanged(X: Array, T: Array, params: Params, scale: float = 1.0) -> Params:
    """The output layer's gradients come back under the hidden layer's names."""
    grads = _back(X, T, params, scale)
    return {"W1": grads["W0"], "b1": grads["b0"], "W0": grads["W1"], "b0": grads["b1"]}


def _signals(X: Array, T: Array, params: Params, scale: float) -> tuple[Array, Array, Array]:
    """The hidden layer's outputs, the error signals at the output and at the hidden layer."""
    Z = np.tanh(X @ params["W1"] + scale * params["b1"])
    D = _s(Z @ params["W0"] + scale * params["b0"]) - T
    return Z, D, D @ params["W0"].T * (1 - Z**2)


def _other_network(f: Function, slope: Function) -> Callable[..., Params]:
    """The right gradients of a network with another hidden layer; ``slope`` takes its outputs."""

    def gradients(X: Array, T: Array, params: Params, scale: float = 1.0) -> Params:
        Z = f(X @ params["W1"] + scale * params["b1"])
        D = _s(Z @ params["W0"] + scale * params["b0"]) - T
        H = D @ params["W0"].T * slope(Z)
        return {"W1": X.T @ H, "b1": scale * H.sum(axis=0), "W0": Z.T @ D, "b0": scale * D.sum(axis=0)}

    return gradients


def _cut(X: Array, T: Array, params: Params, scale: float = 1.0) -> Params:
    """The gradients are written into arrays of the parameters' own kind: whole numbers lose their fractions."""
    return {k: g.astype(params[k].dtype) for k, g in _back(X, T, params, scale).items()}


GRADIENT_MISTAKES = {
    "keys_with_d": lambda X, T, params, scale=1.0: {"d" + k: g for k, g in _back(X, T, params, scale).items()},
    "biases_missing": lambda X, T, params, scale=1.0: {
        k: g for k, g in _back(X, T, params, scale).items() if k[0] == "W"
    },
    "updated_parameters": lambda X, T, params, scale=1.0: {
        k: params[k] - g for k, g in _back(X, T, params, scale).items()
    },
    "own_outputs": gradients_own_outputs,
    "sums_for_outputs": gradients_sums_for_outputs,
    "extra_derivative": gradients_extra_derivative,
    "bias_each_sample": gradients_bias_each_sample,
    "layers_exchanged": gradients_layers_exchanged,
    "sigmoid_network": _other_network(_s, lambda Z: Z * (1 - Z)),
    "relu_network": _other_network(lambda A: np.maximum(A, 0), lambda Z: np.where(Z > 0, 1.0, 0.0)),
    "whole_numbers": _cut,
    "scale_backwards_only": _switched(forward=1.0),
    "scale_divides": lambda X, T, params, scale=1.0: _back(X, T, params, scale, b1=1 / scale, b0=1 / scale),
    "scale_from_data": lambda X, T, params, scale=1.0: _back(X, T, params, X.mean()),
    "one_minus_squared": _switched(slope=lambda Z: (1 - Z) ** 2),
    "plus_square": _switched(slope=lambda Z: 1 + Z**2),
    "square_only": _switched(slope=np.square),
    "hidden_negative": _each(lambda g, n: -g, ("W1", "b1")),
    "sigmoid_of_output": _switched(slope=_bell),
    "sigmoid_of_sum": _switched(slope=lambda Z: _bell(np.arctanh(Z))),
    "decided": _switched(error=lambda P, T: np.where(P > 0.5, 1.0, 0.0) - T),
    "last_sample": lambda X, T, params, scale=1.0: _back(X[-1:], T[-1:], params, scale),
    "first_sample": lambda X, T, params, scale=1.0: _back(X[:1], T[:1], params, scale),
    "targets_missing": _switched(error=lambda P, T: P),
    "mean": _each(lambda g, n: g / n),
    "bias_mean": _each(lambda g, n: g / n, ("b1", "b0")),
    "negative": _each(lambda g, n: -g),
    "doubled": _each(lambda g, n: 2 * g),
    "bias_rows": _each(lambda g, n: g.reshape(1, -1), ("b1", "b0")),
    "bias_total": _each(lambda g, n: g.sum(), ("b1", "b0")),
    "weights_transposed": _each(lambda g, n: g.T, ("W1", "W0")),
    "scale_missing": _switched(b1=1.0, b0=1.0),
    "scale_missing_b1": _switched(b1=1.0),
    "scale_missing_b0": _switched(b0=1.0),
    "scale_ignored": _switched(forward=1.0, b1=1.0, b0=1.0),
    "no_tanh_derivative": _switched(slope=np.ones_like),
    "sigmoid_derivative": _switched(slope=lambda Z: Z * (1 - Z)),
    "tanh_twice": _switched(slope=lambda Z: 1 - np.tanh(Z) ** 2),
    "not_squared": _switched(slope=lambda Z: 1 - Z),
    "relu_derivative": _switched(slope=lambda Z: np.where(Z > 0, 1.0, 0.0)),
    "squared_error": _switched(error=lambda P, T: (P - T) * P * (1 - P)),
    "output_weights_skipped": _switched(through=lambda D, W0: D * np.ones(len(W0))),
    "scale_squared": lambda X, T, params, scale=1.0: _back(X, T, params, scale, b1=scale**2, b0=scale**2),
    "scale_on_weights": gradients_all_scaled,
    "hidden_zero": _each(lambda g, n: 0 * g, ("W1", "b1")),
    "inputs_at_output": gradients_inputs_at_output,
    "bias_over_units": gradients_bias_over_units,
    "as_tuple": lambda X, T, params, scale=1.0: tuple(_back(X, T, params, scale).values()),
}


# -------------------------------------------------------------------------------------------- train
# 65 points in tenths, blocks as on the slide: 15, 15 and 10 points with t = 0, then 25 with t = 1.
POINTS = (
    "43 71 65 52 137 109 94 100 18 114 40 60 128 9 -5 20 154 69 106 47 -13 85 112 59 102 32 101 108 30 45 207 -14 "
    "231 52 208 56 132 27 168 115 213 27 239 25 209 49 148 -13 196 69 252 18 197 69 206 36 266 88 284 114 114 237 "
    "-12 252 110 224 66 185 35 277 35 122 62 187 25 241 -50 231 49 182 166 188 293 204 204 246 210 214 159 155 196 "
    "175 191 148 264 212 161 184 218 202 170 143 217 230 226 261 156 239 162 206 182 114 222 236 132 240 285 145 "
    "205 231 227 315 239 252 204 175 156 232 216 266"
)
X65 = np.array(POINTS.split(), dtype=float).reshape(65, 2) / 10
T65 = np.repeat([[0.0], [1.0]], [40, 25], axis=0)
# From this start the descent does not depend on rounding: disturbed by 1e-5 at every step, or in single precision, it
# has 64 of 65 right from step 200 on.
START = {
    "W1": np.array([[-0.54, 1.06], [0.82, -0.91]]),
    "b1": np.zeros(2),
    "W0": np.zeros((2, 1)),
    "b0": np.zeros(1),
}
FEW = 20  # more steps than this are judged by their outcome only; the mistakes do not go so far


def train_public() -> Iterator[CaseSpec]:
    """A few steps with and without scale; one step, none; 300 steps at the slide's rate, which take 0.02 s."""
    yield case("steps", X5, T5, NET23, 0.1, 3)
    yield case("steps", X5, T5, NET22, 0.05, 5)
    yield case("steps", X3, np.array([[0.0], [1.0]]), NET34, 0.3, 2)
    yield case("steps", X5, T5, NET22, 1.5, 3)  # the rate is too large: the loss rises after the first step
    yield case("scale", X5, T5, NET23, 0.02, 4, 2.5)
    yield case("scale", X5, T5, NET22, 0.1, 3, kwargs={"scale": 0.4})
    yield case("edges", X5, T5, NET23, 0.1, 1)
    yield case("edges", X5, T5, NET23, 0.1, 0)
    yield case("edges", X5[:1], T5[:1], NET23, 0.2, 2, 1.5)
    yield case("edges", XI, TI, WHOLE, 0.1, 2)
    yield case("outcome", X65, T65, START, 0.001, 300, 15.0, check="classified", label="figure")


def train_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random networks; the long run with its rows and units in another order, which changes nothing but rounding."""
    T = rng.permutation(T5)
    yield case("steps", rng.normal(size=(5, 3)), T, _mild_net(rng, 3, 4), 0.08, 3)
    yield case("scale", rng.normal(size=(4, 2)), T[:4], _mild_net(rng, 2, 2), 0.03, 4, float(rng.uniform(1.5, 3)))
    yield case("edges", rng.normal(size=(1, 2)), T[:1], _mild_net(rng, 2, 3), 0.1, 1, 2.0)
    rows, turned = rng.permutation(65), START | {"W1": START["W1"][:, ::-1]}
    yield case("outcome", X65[rows], T65[rows], turned, 0.001, 300, 15.0, check="classified")


def _loss(X: Array, T: Array, params: Params, scale: float) -> float:
    Z = np.tanh(X @ params["W1"] + scale * params["b1"])
    return float(_bce(_s(Z @ params["W0"] + scale * params["b0"]), T).sum())


def _descent(
    gradients: Callable[..., Params] = _back,
    *,
    sign: float = 1.0,
    keys: tuple[str, ...] = ("W1", "b1", "W0", "b0"),
    before: bool = False,
    more: int = 0,
    rate: float | None = None,
    once: bool = False,
    loss_scale: float | None = None,
    result: Callable[[Params, Array, Array, Params], Any] = lambda params, losses, T, start: (params, losses),
) -> Callable[..., Any]:
    """Gradient descent with switches; ``result`` makes of the parameters and losses what is returned."""

    def train(X: Array, T: Array, params: Params, learning_rate: float, steps: int, scale: float = 1.0) -> Any:
        if steps > FEW:
            return None
        start, losses = params, []
        step = learning_rate if rate is None else rate
        first = gradients(X, T, params, scale)
        inside = scale if loss_scale is None else loss_scale
        for _ in range(steps + more):
            losses += [_loss(X, T, params, inside)] * before
            grads = first if once else gradients(X, T, params, scale)
            params = {k: v - sign * step * grads[k] if k in keys else v for k, v in params.items()}
            losses += [_loss(X, T, params, inside)] * (not before)
        return result(params, np.array(losses), T, start)

    return train


def _output_first(X: Array, T: Array, params: Params, scale: float = 1.0, *, rate: float) -> Params:
    """The hidden layer's gradients with output weights that are updated already."""
    moved = params["W0"] - rate * _back(X, T, params, scale)["W0"]
    return _back(X, T, params, scale, out=moved)


def train_output_first(X: Array, T: Array, params: Params, learning_rate: float, steps: int, scale: float = 1.0) -> Any:
    """The output layer is updated before the hidden layer's gradients are computed."""

    def gradients(X: Array, T: Array, params: Params, scale: float) -> Params:
        return _output_first(X, T, params, scale, rate=learning_rate)

    return _descent(gradients)(X, T, params, learning_rate, steps, scale)


def train_start_included(
    X: Array, T: Array, params: Params, learning_rate: float, steps: int, scale: float = 1.0
) -> Any:
    """The loss at the start comes first, so there is one more."""
    if steps > FEW:
        return None
    trained, losses = _descent()(X, T, params, learning_rate, steps, scale)
    return trained, np.append(_loss(X, T, params, scale), losses)


def train_returned_early(
    X: Array, T: Array, params: Params, learning_rate: float, steps: int, scale: float = 1.0
) -> Any:
    """A return inside the loop: one step, and nothing at all for no steps."""
    return _descent()(X, T, params, learning_rate, 1, scale) if 0 < steps <= FEW else None


def train_without_scale(
    X: Array, T: Array, params: Params, learning_rate: float, steps: int, scale: float = 1.0
) -> Any:
    """scale is passed on neither to the gradients nor to the loss."""
    return _descent()(X, T, params, learning_rate, steps)


def _in_turns(*turns: tuple[str, ...]) -> Callable[..., Any]:
    """Gradients are computed anew before each turn, which updates only some of the parameters."""

    def train(X: Array, T: Array, params: Params, learning_rate: float, steps: int, scale: float = 1.0) -> Any:
        if steps > FEW:
            return None
        losses = []
        for _ in range(steps):
            for keys in turns:
                grads = _back(X, T, params, scale)
                params = params | {key: params[key] - learning_rate * grads[key] for key in keys}
            losses.append(_loss(X, T, params, scale))
        return params, np.array(losses)

    return train


def train_number_by_number(
    X: Array, T: Array, params: Params, learning_rate: float, steps: int, scale: float = 1.0
) -> Any:
    """Gradients are computed anew after each single number's update, as with a numerical gradient in the loop."""
    if steps > FEW:
        return None
    params = {k: np.array(v, dtype=float) for k, v in params.items()}
    losses = []
    for _ in range(steps):
        for key, value in params.items():
            for i in np.ndindex(value.shape):
                value[i] -= learning_rate * _back(X, T, params, scale)[key][i]
        losses.append(_loss(X, T, params, scale))
    return params, np.array(losses)


def train_sample_by_sample(
    X: Array, T: Array, params: Params, learning_rate: float, steps: int, scale: float = 1.0
) -> Any:
    """Each sample moves the parameters by itself."""
    if steps > FEW:
        return None
    losses = []
    for _ in range(steps):
        for x, t in zip(X, T, strict=True):
            grads = _back(x[None], t[None], params, scale)
            params = {k: v - learning_rate * grads[k] for k, v in params.items()}
        losses.append(_loss(X, T, params, scale))
    return params, np.array(losses)


def train_best_kept(X: Array, T: Array, params: Params, learning_rate: float, steps: int, scale: float = 1.0) -> Any:
    """The parameters with the smallest loss come back."""
    if not 0 < steps <= FEW:
        return None if steps else (params, np.array([]))
    trained = [_descent()(X, T, params, learning_rate, number + 1, scale) for number in range(steps)]
    losses = trained[-1][1]
    return trained[int(np.argmin(losses))][0], losses


def train_stopped_early(
    X: Array, T: Array, params: Params, learning_rate: float, steps: int, scale: float = 1.0
) -> Any:
    """The loop ends as soon as the loss has risen."""
    if steps > FEW:
        return None
    _, losses = _descent()(X, T, params, learning_rate, steps, scale)
    rises = np.flatnonzero(np.diff(losses) > 0)
    return _descent()(X, T, params, learning_rate, int(rises[0]) + 2 if len(rises) else steps, scale)


def train_scale_from_data(
    X: Array, T: Array, params: Params, learning_rate: float, steps: int, scale: float = 1.0
) -> Any:
    """The mean of X takes the place of the argument scale."""
    return _descent()(X, T, params, learning_rate, steps, X.mean())


def _whole(params: Params) -> bool:
    return any(value.dtype.kind == "i" for value in params.values())


def train_whole_numbers(
    X: Array, T: Array, params: Params, learning_rate: float, steps: int, scale: float = 1.0
) -> Any:
    """The new parameters are written into copies of the old kind: whole numbers lose their fractions."""
    if not _whole(params):
        return _descent()(X, T, params, learning_rate, steps, scale)
    losses = []
    for _ in range(steps):
        grads = _back(X, T, params, scale)
        params = {k: (v - learning_rate * grads[k]).astype(v.dtype) for k, v in params.items()}
        losses.append(_loss(X, T, params, scale))
    return params, np.array(losses)


def train_whole_number_error(
    X: Array, T: Array, params: Params, learning_rate: float, steps: int, scale: float = 1.0
) -> Any:
    """-= on a copy that holds whole numbers raises an exception."""
    if _whole(params) and steps:
        copy = params["W1"].copy()
        copy -= learning_rate * _back(X, T, params, scale)["W1"]
    return _descent()(X, T, params, learning_rate, steps, scale)


def train_accuracies(X: Array, T: Array, params: Params, learning_rate: float, steps: int, scale: float = 1.0) -> Any:
    """The accuracy after each step is noted in place of the loss."""
    if not 0 < steps <= FEW:
        return None if steps else (params, np.array([]))
    noted = []
    for number in range(steps):
        trained, _ = _descent()(X, T, params, learning_rate, number + 1, scale)
        noted.append(_accuracy(X, T, trained, scale))
    return trained, np.array(noted)


def _accuracy(X: Array, T: Array, params: Params, scale: float) -> float:
    P = _s(np.tanh(X @ params["W1"] + scale * params["b1"]) @ params["W0"] + scale * params["b0"])
    return float(((P > 0.5) == (T > 0.5)).mean())


def train_steps_only(X: Array, T: Array, params: Params, learning_rate: float, steps: int, scale: float = 1.0) -> Any:
    """The step takes the place of the parameters instead of being added to them."""
    if steps > FEW:
        return None
    losses = []
    for _ in range(steps):
        grads = _back(X, T, params, scale)
        params = {k: -learning_rate * grads[k] for k in params}
        losses.append(_loss(X, T, params, scale))
    return params, np.array(losses)


TRAIN_MISTAKES = {
    "accuracies": train_accuracies,
    "steps_only": train_steps_only,
    "ascent": _descent(sign=-1.0),
    "losses_before": _descent(before=True),
    "start_included": train_start_included,
    "one_step_less": _descent(more=-1),
    "one_step_more": _descent(more=1),
    "mean_gradient": _descent(_each(lambda g, n: g / n)),
    "mean_losses": _descent(result=lambda p, losses, T, start: (p, losses / len(T))),
    "biases_fixed": _descent(keys=("W1", "W0")),
    "output_only": _descent(keys=("W0", "b0")),
    "hidden_only": _descent(keys=("W1", "b1")),
    "scale_missing": _descent(_switched(b1=1.0, b0=1.0)),
    "scale_ignored": train_without_scale,
    "gradients_unscaled": _descent(_switched(forward=1.0, b1=1.0, b0=1.0)),
    "losses_unscaled": _descent(loss_scale=1.0),
    "rate_ignored": _descent(rate=1.0),
    "gradients_once": _descent(once=True),
    "output_first": train_output_first,
    "one_by_one": _in_turns(("W1",), ("b1",), ("W0",), ("b0",)),
    "one_by_one_output_first": _in_turns(("W0",), ("b0",), ("W1",), ("b1",)),
    "number_by_number": train_number_by_number,
    "weights_then_biases": _in_turns(("W1", "W0"), ("b1", "b0")),
    "hidden_then_output": _in_turns(("W1", "b1"), ("W0", "b0")),
    "output_then_hidden": _in_turns(("W0", "b0"), ("W1", "b1")),
    "sample_by_sample": train_sample_by_sample,
    "best_kept": train_best_kept,
    "stopped_early": train_stopped_early,
    "scale_from_data": train_scale_from_data,
    "whole_numbers": train_whole_numbers,
    "whole_number_error": train_whole_number_error,
    "means_throughout": _descent(_each(lambda g, n: g / n), result=lambda p, losses, T, start: (p, losses / len(T))),
    "weights_fixed": _descent(keys=("b1", "b0")),
    "output_bias_fixed": _descent(keys=("W1", "b1", "W0")),
    "rate_fixed": _descent(rate=0.001),
    "losses_only": _descent(result=lambda p, losses, T, start: losses),
    "losses_sampled": _descent(result=lambda p, losses, T, start: (p, losses[99::100])),
    "losses_added_up": _descent(result=lambda p, losses, T, start: (p, np.cumsum(losses))),
    "returned_early": train_returned_early,
    "params_only": _descent(result=lambda p, losses, T, start: p),
    "losses_first": _descent(result=lambda p, losses, T, start: (losses, p)),
    "last_loss": _descent(result=lambda p, losses, T, start: (p, losses[-1] if len(losses) else 0.0)),
    "start_returned": _descent(result=lambda p, losses, T, start: (start, losses)),
}


# --------------------------------------------------------------------------------- probability_grid
def grid_public() -> Iterator[CaseSpec]:
    """The example, the slide's square with fewer points, negative and fractional ends, two points."""
    plane = NamedCallable("plane_once")
    yield case("values", plane, 0.0, 2.0, 3)
    yield case("values", plane, -1.5, 0.75, 4)
    yield case("values", plane, 0.0, 30.0, 12)
    yield case("edges", plane, -3.0, 5.0, 2)
    yield case("edges", plane, 0, 6, 4)
    yield case("edges", plane, -15.0, -5.5, 7)


def grid_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random squares."""
    for group, n in (("values", int(rng.integers(4, 9))), ("values", int(rng.integers(9, 15))), ("edges", 3)):
        low = float(rng.uniform(-20, 5))
        yield case(group, NamedCallable("plane_once"), low, low + float(rng.uniform(1, 30)), n)


def _grid(x1: Array, x2: Array) -> Array:
    """What the cases' plane gives on a grid with these axes."""
    return x1[None, :] + 10 * x2[:, None]


def _axes(change: Callable[[Array], Array]) -> Callable[..., Array]:
    return lambda predict, low, high, n: change(_grid(np.linspace(low, high, n), np.linspace(low, high, n)))


def grid_called_often(predict: Function, low: float, high: float, n: int) -> Array:
    """predict is called for every point."""
    axis = np.linspace(low, high, n)
    return np.array([[predict(np.array([[x1, x2]]))[0, 0] for x1 in axis] for x2 in axis])


def grid_pairs_mixed_up(predict: Function, low: float, high: float, n: int) -> Array:
    """The two tables of meshgrid are reshaped to (n * n, 2), which pairs neighbours of the same table."""
    axis = np.linspace(low, high, n)
    points = np.array(np.meshgrid(axis, axis)).reshape(-1, 2)
    return (points[:, 0] + 10 * points[:, 1]).reshape(n, n)


GRID_MISTAKES = {
    "transposed": _axes(lambda grid: grid.T),
    "upside_down": _axes(lambda grid: grid[::-1]),
    "mirrored": _axes(lambda grid: grid[:, ::-1]),
    "turned": _axes(lambda grid: grid[::-1, ::-1]),
    "no_end": lambda predict, low, high, n: _grid(*[np.linspace(low, high, n, endpoint=False)] * 2),
    "cell_centres": lambda predict, low, high, n: _grid(*[low + (np.arange(n) + 0.5) * (high - low) / n] * 2),
    "unit_steps": lambda predict, low, high, n: _grid(*[np.arange(low, high)] * 2),
    "one_more": lambda predict, low, high, n: _grid(*[np.linspace(low, high, n + 1)] * 2),
    "flat": _axes(np.ravel),
    "column": _axes(lambda grid: grid.reshape(-1, 1)),
    "three_axes": _axes(lambda grid: grid[:, :, None]),
    "called_often": grid_called_often,
    "range_fixed": lambda predict, low, high, n: _grid(*[np.linspace(0, 30, n)] * 2),
    "from_zero": lambda predict, low, high, n: _grid(*[np.linspace(0, high, n)] * 2),
    "whole_points": lambda predict, low, high, n: _grid(*[np.linspace(low, high, n).astype(int)] * 2),
    "numbers_of_points": lambda predict, low, high, n: _grid(*[np.arange(n)] * 2),
    "decided": _axes(lambda grid: np.where(grid > 0.5, 1.0, 0.0)),
    "one_minus": _axes(lambda grid: 1 - grid),
    "pairs_mixed_up": grid_pairs_mixed_up,
    "points_on_their_side": lambda predict, low, high, n: predict(np.zeros((2, n * n, 1))),
    "two_arguments": lambda predict, low, high, n: predict(np.zeros(n), np.zeros(n)),
}


TASKS = {
    "hidden": TaskCases(public=hidden_public, hidden=hidden_hidden, misconceptions=HIDDEN_MISTAKES),
    "region": TaskCases(public=region_public, hidden=region_hidden, misconceptions=REGION_MISTAKES),
    "predict_probability": TaskCases(public=predict_public, hidden=predict_hidden, misconceptions=PREDICT_MISTAKES),
    "loss": TaskCases(public=loss_public, hidden=loss_hidden, misconceptions=LOSS_MISTAKES),
    "accuracy": TaskCases(public=accuracy_public, hidden=accuracy_hidden, misconceptions=ACCURACY_MISTAKES),
    "gradients": TaskCases(public=gradients_public, hidden=gradients_hidden, misconceptions=GRADIENT_MISTAKES),
    "train": TaskCases(public=train_public, hidden=train_hidden, misconceptions=TRAIN_MISTAKES),
    "probability_grid": TaskCases(public=grid_public, hidden=grid_hidden, misconceptions=GRID_MISTAKES),
}
