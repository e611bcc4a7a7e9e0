"""Cases and known mistakes of the vanishing gradient."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from nngrade.authoring import TaskCases, case
from nngrade.values import NamedCallable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from nngrade.authoring.declare import CaseSpec

    Function = Callable[[Any], Any]

# float32 inputs: some right answers compute in single precision and return double.
SINGLE = {"rtol": 1e-5, "atol": 1e-6}
# Right answers may also come from differences of the loss itself.
NORMS = {"rtol": 1e-6, "atol": 1e-9}

VECTOR = np.array([-3.0, -0.7, 0.0, 0.4, 1.16, 2.5])
MATRIX = np.array([[1.0, -2.0, 0.3], [-0.2, 4.0, -5.5]])

X2 = np.array([[1.0, -2.0, 0.5], [0.3, 1.2, -0.7]])
W34 = np.array([[0.5, -1.0, 0.8, 0.1], [1.1, 0.2, -0.6, -0.9], [-0.4, 0.8, 0.3, 1.2]])
W42 = np.array([[0.7, -0.3], [-1.1, 0.4], [0.2, 0.9], [0.6, -0.8]])
W25 = np.array([[1.0, -0.5, 0.3, 0.8, -1.4], [0.6, 0.9, -1.2, -0.1, 0.4]])
# Square layers: transposed or reversed matrices give a number here instead of an error.
S1 = np.array([[0.9, -0.4], [0.3, 1.2]])
S2 = np.array([[-0.6, 0.5], [1.1, 0.2]])
S3 = np.array([[0.8, 1.3], [-0.7, 0.4]])


def _pair(name: str) -> tuple[NamedCallable, NamedCallable]:
    return NamedCallable(name), NamedCallable(f"{name}_gradient")


def sigmoid_public() -> Iterator[CaseSpec]:
    """Both sides of 0, single numbers, whole numbers, other shapes."""
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


def sigmoid_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random values of several shapes and kinds."""
    yield case("values", np.append(rng.normal(size=6) * 3, 0.0))
    yield case("values", rng.normal(size=(3, 4)) * 4)
    yield case("kinds", float(rng.uniform(-4, 4)))
    yield case("kinds", rng.permutation([-9, -5, -2, -1, 0, 1, 3, 6, 8])[:6].reshape(2, 3))
    yield case("kinds", rng.normal(size=(2, 1, 3)))


def norms_public() -> Iterator[CaseSpec]:
    """One to five layers, different sizes, square ones, several activations, one sample."""
    yield case("values", X2, [W34, W42], *_pair("tanh"), **NORMS)
    yield case("values", X2, [W34, W42], *_pair("square"), **NORMS)
    yield case("values", X2 @ W34[:, :2], [S1, S2], *_pair("tanh"), **NORMS)
    yield case("values", np.vstack([X2, 1 - X2, X2 + 0.3]), [W34, W42], *_pair("sin"), **NORMS)
    yield case("depth", X2, [W34, W42, W25], *_pair("arctan"), **NORMS)
    yield case("depth", X2, [W34, W42, S1, W25], *_pair("softsign"), **NORMS)
    yield case("depth", np.array([[0.3, -0.8], [0.5, 0.2], [-1.0, 0.6]]), [S1, S2, S3, S1, S2], *_pair("tanh"), **NORMS)
    yield case("depth", X2, [W34], *_pair("tanh"), **NORMS)
    yield case("edges", X2[:1], [W34, W42], *_pair("tanh"), **NORMS)
    yield case("edges", X2, [W34, W42[:, :1]], *_pair("sin"), **NORMS)
    yield case("edges", np.array([[0.3], [-0.8], [1.1]]), [W25[:1], W25.T], *_pair("softsign"), **NORMS)
    yield case("edges", X2, [W34, W42], *_pair("identity"), **NORMS)
    yield case("edges", np.array([[1, -2], [0, 3]]), [np.array([[1, 0, 2], [-1, 1, 0]])], *_pair("arctan"), **NORMS)


def norms_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random networks."""
    for group, n, sizes, name in (
        ("values", 3, (3, 5, 2), "tanh"),
        ("values", 5, (4, 4, 4), "sin"),
        ("depth", 4, (2, 3, 4, 2), "arctan"),
        ("depth", 3, (3, 3, 3, 3, 3), "softsign"),
        ("depth", 2, (4, 3), "square"),
        ("edges", 1, (2, 4, 1), "tanh"),
    ):
        weights = [rng.normal(size=(sizes[i], sizes[i + 1])) for i in range(len(sizes) - 1)]
        yield case(group, rng.normal(size=(n, sizes[0])), weights, *_pair(name), **NORMS)


def _s(z: Any) -> np.ndarray:
    return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(z, dtype=float))


def _product(s: np.ndarray) -> np.ndarray:
    return s * (1 - s)


def softmax_gradient(z: Any) -> np.ndarray:
    """The elements are normalised together."""
    e = np.exp(np.asarray(z, dtype=float))
    return _product(e / np.sum(e))


def _deltas(
    X: np.ndarray, weights: list[np.ndarray], f: Function, slopes: Callable[[np.ndarray, np.ndarray, int], Any]
) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """The outputs (X first) and the errors dL/dZ of all layers; slopes(Z, A, layer) is the derivative used."""
    outputs, sums = [np.asarray(X, dtype=float)], []
    for W in weights:
        sums.append(outputs[-1] @ W)
        outputs.append(f(sums[-1]))
    deltas = []
    upstream = np.full(outputs[-1].shape, 1.0 / len(X))
    for layer in reversed(range(len(weights))):
        deltas.insert(0, upstream * slopes(sums[layer], outputs[layer + 1], layer))
        upstream = deltas[0] @ weights[layer].T
    return outputs, deltas


def _gradients(X: np.ndarray, weights: list, f: Function, g: Function) -> list[np.ndarray]:
    outputs, deltas = _deltas(X, weights, f, lambda z, _a, _layer: g(z))
    return [a.T @ d for a, d in zip(outputs, deltas, strict=False)]


def _measured(
    measure: Callable[[np.ndarray], Any],
) -> Callable[[np.ndarray, list, Function, Function], np.ndarray]:
    """Another number for each layer's gradient."""
    return lambda X, weights, f, g: np.array([measure(G) for G in _gradients(X, weights, f, g)])


def _with_slopes(
    slopes: Callable[[Function, np.ndarray, np.ndarray, bool], Any],
) -> Callable[[np.ndarray, list, Function, Function], np.ndarray]:
    """Norms with another derivative: slopes(g, Z, A, is_last)."""

    def norms(X: np.ndarray, weights: list, f: Function, g: Function) -> np.ndarray:
        last = len(weights) - 1
        outputs, deltas = _deltas(X, weights, f, lambda z, a, layer: slopes(g, z, a, layer == last))
        return np.array([np.linalg.norm(a.T @ d) for a, d in zip(outputs, deltas, strict=False)])

    return norms


def _norm(G: np.ndarray) -> float:
    return float(np.sqrt(np.sum(np.square(G))))


def layer_errors(X: np.ndarray, weights: list, f: Function, g: Function) -> np.ndarray:
    """The sizes of dL/dZ instead of dL/dW."""
    _, deltas = _deltas(X, weights, f, lambda z, _a, _layer: g(z))
    return np.array([_norm(d) for d in deltas])


def input_outputs(X: np.ndarray, weights: list, f: Function, g: Function) -> np.ndarray:
    """Each layer's own output where its input belongs; shapes rarely matter for the norm of the product."""
    outputs, deltas = _deltas(X, weights, f, lambda z, _a, _layer: g(z))
    return np.array([_norm(a.T @ d) for a, d in zip(outputs[1:], deltas, strict=True)])


def _with_upstream(
    upstream: Callable[[np.ndarray, int], np.ndarray], f: Function | None = None, *, averaged: bool = False
) -> Callable[[np.ndarray, list, Function, Function], np.ndarray]:
    """Another dL/dA at the output, upstream(outputs, n); another activation forwards; divided by n in each layer."""

    def norms(X: np.ndarray, weights: list, given: Function, g: Function) -> np.ndarray:
        outputs, sums = [np.asarray(X, dtype=float)], []
        for W in weights:
            sums.append(outputs[-1] @ W)
            outputs.append((f or given)(sums[-1]))
        found: list[float] = []
        up = upstream(outputs[-1], len(X))
        for layer in reversed(range(len(weights))):
            delta = up * g(sums[layer])
            found.insert(0, _norm(outputs[layer].T @ delta))
            up = (delta @ weights[layer].T) / (len(X) if averaged else 1)
        return np.array(found)

    return norms


def sigmoid_slopes(X: np.ndarray, weights: list, f: Function, _g: Function) -> np.ndarray:
    """The sigmoid's derivative, whatever the activation."""
    return _with_slopes(lambda _g, _z, a, _last: a * (1 - a))(X, weights, f, _g)


def not_transposed(X: np.ndarray, weights: list, f: Function, g: Function) -> np.ndarray:
    """The error goes back through W instead of its transpose; matrices that are not square end in an exception."""
    outputs, sums = [np.asarray(X, dtype=float)], []
    for W in weights:
        sums.append(outputs[-1] @ W)
        outputs.append(f(sums[-1]))
    found: list[float] = []
    delta = np.full(outputs[-1].shape, 1.0 / len(X)) * g(sums[-1])
    for layer in reversed(range(len(weights))):
        found.insert(0, _norm(outputs[layer].T @ delta))
        if layer:
            delta = (delta @ weights[layer]) * g(sums[layer - 1])
    return np.array(found)


TASKS = {
    "sigmoid_gradient": TaskCases(
        public=sigmoid_public,
        hidden=sigmoid_hidden,
        misconceptions={
            "sigmoid": _s,
            "of_output": lambda z: np.asarray(z) * (1 - np.asarray(z)),
            "twice": lambda z: _s(_s(z)) * (1 - _s(_s(z))),
            "quotient": lambda z: _s(z) / (1 - _s(z)),
            "one_minus": lambda z: 1 - _s(z),
            "square": lambda z: _s(z) ** 2,
            "plus": lambda z: _s(z) * (1 + _s(z)),
            "precedence": lambda z: _s(z) * 1 - _s(z),
            "negative": lambda z: -_s(z) * (1 - _s(z)),
            "tanh": lambda z: 1 - np.tanh(z) ** 2,
            "tanh_of_sigmoid": lambda z: 1 - _s(z) ** 2,
            "relu": lambda z: np.where(np.asarray(z) > 0, 1.0, 0.0),
            "rest_squared": lambda z: (1 - _s(z)) ** 2,
            "rest_of_z": lambda z: _s(z) * (1 - np.asarray(z)),
            "times_z": lambda z: np.asarray(z) * _s(z) * (1 - _s(z)),
            "sigmoid_parentheses": lambda z: _product(1 / 1 + np.exp(-np.asarray(z, dtype=float))),
            "summed": lambda z: np.sum(_product(_s(z))),
            "averaged": lambda z: np.mean(_product(_s(z))),
            "base_two": lambda z: _product(_s(np.log(2) * np.asarray(z))),
            "base_ten": lambda z: _product(_s(np.log(10) * np.asarray(z))),
            "doubled": lambda z: 2 * _product(_s(z)),
            "halved": lambda z: _product(_s(z)) / 2,
            "square_inside": lambda z: np.exp(-np.asarray(z, dtype=float)) / (1 + np.exp(-2.0 * np.asarray(z))),
            "cosh_not_squared": lambda z: 0.25 / np.cosh(np.asarray(z) / 2),
            "cosh_of_z": lambda z: 0.25 / np.cosh(np.asarray(z, dtype=float)) ** 2,
            "second_derivative": lambda z: _product(_s(z)) * (1 - 2 * _s(z)),
            "capped_sigmoid": lambda z: np.minimum(_s(z), 0.25),
            "softmax": softmax_gradient,
            "flat": lambda z: np.ravel(_product(_s(z))),
            "one_element": lambda z: np.atleast_1d(_product(_s(z))),
            "rounded": lambda z: np.round(_product(_s(z)), 4),
            "truncated": lambda z: np.asarray(_s(z) * (1 - _s(z))).astype(np.asarray(z).dtype),
        },
    ),
    "layer_gradient_norms": TaskCases(
        public=norms_public,
        hidden=norms_hidden,
        misconceptions={
            "summed": lambda X, ws, f, g: len(X) * _measured(_norm)(X, ws, f, g),
            "mean_of_outputs": lambda X, ws, f, g: _measured(_norm)(X, ws, f, g) / ws[-1].shape[1],
            "squared": _measured(lambda G: float(np.sum(np.square(G)))),
            "absolute_sum": _measured(lambda G: float(np.sum(np.abs(G)))),
            "spectral": _measured(lambda G: np.linalg.norm(G, 2)),
            "largest": _measured(lambda G: np.max(np.abs(G))),
            "mean_absolute": _measured(lambda G: np.mean(np.abs(G))),
            "root_mean_square": _measured(lambda G: np.sqrt(np.mean(np.square(G)))),
            "plain_sum": _measured(np.sum),
            "backwards": lambda X, ws, f, g: _measured(_norm)(X, ws, f, g)[::-1],
            "gradient_of_output": _with_slopes(lambda g, _z, a, _last: g(a)),
            "no_derivative": _with_slopes(lambda _g, z, _a, _last: np.ones_like(z, dtype=float)),
            "no_last_derivative": _with_slopes(lambda g, z, _a, last: np.ones_like(z) if last else g(z)),
            "only_last_derivative": _with_slopes(lambda g, z, _a, last: g(z) if last else np.ones_like(z)),
            "layer_errors": layer_errors,
            "layer_outputs": input_outputs,
            "whole_gradients": lambda X, ws, f, g: tuple(_gradients(X, ws, f, g)),
            "weights": lambda X, ws, f, g: np.array([_norm(W) for W in ws]),
            "over_inputs": lambda X, ws, f, g: _measured(_norm)(X, ws, f, g) * len(X) / X.shape[1],
            "root_of_n": lambda X, ws, f, g: _measured(_norm)(X, ws, f, g) * np.sqrt(len(X)),
            "averaged_twice": lambda X, ws, f, g: _measured(_norm)(X, ws, f, g) / len(X),
            "averaged_in_each_layer": _with_upstream(lambda a, n: np.full(a.shape, 1 / n), averaged=True),
            "squared_loss": _with_upstream(lambda a, n: 2 * a / n),
            "output_as_error": _with_upstream(lambda a, n: a / n),
            "linear_forward": _with_upstream(lambda a, n: np.full(a.shape, 1 / n), f=np.asarray),
            "hidden_gradient_of_output": _with_slopes(lambda g, z, a, last: g(z) if last else g(a)),
            "sigmoid_slopes": sigmoid_slopes,
            "sigmoid_everywhere": lambda X, ws, _f, g: sigmoid_slopes(X, ws, _s, g),
            "not_transposed": not_transposed,
            "column_norms": _measured(lambda G: np.linalg.norm(G, axis=0).sum()),
            "first_layer_only": lambda X, ws, f, g: _measured(_norm)(X, ws, f, g)[0],
            "one_layer_short": lambda X, ws, f, g: _measured(_norm)(X, ws, f, g)[:-1],
            "relative": lambda X, ws, f, g: _measured(_norm)(X, ws, f, g) / _measured(_norm)(X, ws, f, g)[-1],
            "one_number": lambda X, ws, f, g: _norm(_measured(_norm)(X, ws, f, g)),
        },
    ),
}
