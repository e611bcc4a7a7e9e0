"""Cases and known mistakes of the softmax classifier and Adam."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from nngrade.authoring import TaskCases, case
from nngrade.authoring.declare import step
from nngrade.values import Kept

if TYPE_CHECKING:
    from nngrade.authoring.declare import CaseSpec

Array = np.ndarray
Params = dict[str, Array]

# n, d, m and k are all different; no two numbers of a matrix are equal.
F34 = np.array([[0.5, -1.2, 2.0, 0.3], [1.1, 0.4, -0.6, -2.3], [-0.7, 0.9, 0.2, 1.6]])
F33 = np.array([[0.2, 1.4, -0.9], [2.1, -0.5, 0.6], [-1.7, 0.8, 1.2]])
X3 = np.array([[1.0, -2.0, 0.5], [0.3, 1.2, -0.7]])
X5 = np.array([[0.4, -1.1], [1.3, 0.2], [-0.6, 0.9], [-1.4, -0.3], [0.8, 1.7]])
NET = {  # d = 3, m = 4, k = 5
    "W1": np.array([[0.5, -1.0, 0.7, 0.1], [0.4, 0.2, -0.6, -0.9], [-0.3, 0.8, 0.35, 1.2]]),
    "b1": np.array([0.3, 0.45, 0.9, -0.6]),
    "W0": np.array(
        [
            [0.75, -0.3, 0.2, 1.1, -0.8],
            [-1.25, 0.6, 0.15, -0.4, 0.9],
            [0.55, 1.3, -0.7, 0.25, -0.1],
            [1.6, -0.9, 0.35, -1.4, 0.65],
        ]
    ),
    "b0": np.array([-0.35, 0.4, 0.1, -0.15, 0.85]),
}
NET3 = {  # d = 2, m = 4, k = 3
    "W1": np.array([[0.6, -0.85, 0.3, 1.4], [-0.45, 0.15, 1.05, -0.2]]),
    "b1": np.array([0.2, 0.35, -0.5, 0.1]),
    "W0": np.array([[0.95, -0.3, 0.5], [-0.65, 1.2, -0.1], [1.15, 0.7, -0.9], [0.4, -1.1, 0.8]]),
    "b0": np.array([0.25, -0.4, 0.05]),
}
NET2 = {  # d = m = k = 2: a transposed matrix gives numbers instead of an error
    "W1": np.array([[0.9, -0.4], [0.25, 1.2]]),
    "b1": np.array([0.5, 0.8]),
    "W0": np.array([[1.3, -0.7], [0.35, 0.6]]),
    "b0": np.array([0.45, -0.2]),
}
WHOLE = {
    "W1": np.array([[1, -1], [1, 2]]),
    "b1": np.array([1, 1]),
    "W0": np.array([[2, 0, -1], [-1, 1, 0]]),
    "b0": np.array([1, 0, -1]),
}
XI = np.array([[1, 1], [-1, 3], [2, 0]])


def _one_hot(labels: list[int], k: int) -> Array:
    return np.eye(k)[labels]


def _net(rng: np.random.Generator, d: int, m: int, k: int) -> Params:
    """A random network whose first hidden unit is off for about half of the samples, and some others, too."""
    return {
        "W1": rng.normal(size=(d, m)),
        "b1": rng.normal(size=m) * 0.5,
        "W0": rng.normal(size=(m, k)),
        "b0": rng.normal(size=k),
    }


# ------------------------------------------------------------------------------------------ softmax
def softmax_public() -> Iterator[CaseSpec]:
    """More columns than rows, fewer, as many; one row, one and two classes, whole numbers; large values."""
    yield case("values", F34)
    yield case("values", F34.T)
    yield case("values", F33)
    yield case("values", np.array([[0.0, np.log(3.0)], [5.0, 4.2], [-20.0, -21.5]]))
    yield case("edges", np.array([[0.3, -0.4, 1.9]]))
    yield case("edges", np.array([[-2.5], [7.0]]))
    yield case("edges", np.array([[1, 2, -1], [0, 0, 3]]))
    yield case("edges", np.array([[4.0, 4.0, 4.0, 4.0]]))
    yield case("extreme", np.array([[1e4, 9e3, -1e4], [2e3, 0.5, 3e3]]))
    yield case("extreme", np.array([[-1e4, -9999.0, -1e4], [1e4, 9999.0, 9998.5]]))
    yield case("extreme", np.array([[0.0, 1.0], [-5e3, -5001.0], [800.0, 800.0]]))


def softmax_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random tables, ordinary and large."""
    yield case("values", rng.normal(size=(4, 3)) * 2)
    yield case("values", rng.normal(size=(3, 3)) * 3)
    yield case("edges", rng.integers(-4, 5, size=(1, 4)))
    # Halves, which single precision can tell apart at 10,000.
    yield case("extreme", rng.integers(-5, 6, size=(3, 4)) / 2 + rng.permutation([1e4, -1e4, 3e3]).reshape(3, 1))


def _soft(F: Array) -> Array:
    powers = np.exp(F - F.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _whole(F: Array) -> Array:
    """One sum over the whole table."""
    powers = np.exp(F - F.max())
    return powers / powers.sum()


def softmax_global_max(F: Array) -> Array:
    """The largest value of the whole table is taken off: other rows may underflow to 0 / 0."""
    powers = np.exp(F - F.max())
    return powers / powers.sum(axis=1, keepdims=True)


def _flat_sum(F: Array) -> Array:
    return np.exp(F) / np.exp(F).sum(axis=1)


def softmax_flat_sum(F: Array) -> Array:
    """Stable, but the rows' sums are no column."""
    powers = np.exp(F - F.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1)


def softmax_whole_shifted(F: Array) -> Array:
    """The rows' maxima are taken off, but one sum is taken over the whole table."""
    powers = np.exp(F - F.max(axis=1, keepdims=True))
    return powers / powers.sum()


def softmax_minimum(F: Array) -> Array:
    """The rows' minima are taken off: the exponents become positive and may overflow."""
    powers = np.exp(F - F.min(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _shares(values: Array) -> Array:
    return values / values.sum(axis=1, keepdims=True)


def _shifted(F: Array, off: Array) -> Array:
    """Something else than the row's own maximum is taken off."""
    return _shares(np.exp(F - off))


def softmax_flat_maxima(F: Array) -> Array:
    """Neither the rows' maxima nor their sums are columns."""
    powers = np.exp(F - F.max(axis=1))
    return powers / powers.sum(axis=1)


def softmax_columns_shifted(F: Array) -> Array:
    """The rows' maxima are taken off, but the sums run down the columns."""
    powers = np.exp(F - F.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=0)


def softmax_numerator_only(F: Array) -> Array:
    """The maximum is taken off above the line, not below it."""
    return np.exp(F - F.max(axis=1, keepdims=True)) / np.exp(F).sum(axis=1, keepdims=True)


def softmax_epsilon(F: Array) -> Array:
    """A small number is added to the sum, which is at least 1 and does not need it."""
    powers = np.exp(F - F.max(axis=1, keepdims=True))
    return powers / (powers.sum(axis=1, keepdims=True) + 1e-8)


SOFTMAX_MISTAKES = {
    "whole_table": _whole,
    "columns": lambda F: _soft(F.T).T,
    "sum_not_a_column": _flat_sum,
    "sum_not_a_column_shifted": softmax_flat_sum,
    "no_exponential": lambda F: F / F.sum(axis=1, keepdims=True),
    "base_two": lambda F: _soft(F * np.log(2)),
    "base_ten": lambda F: _soft(F * np.log(10)),
    "sigmoid": lambda F: 0.5 + 0.5 * np.tanh(0.5 * F),
    "log_softmax": lambda F: np.log(_soft(F)),
    "one_hot": lambda F: np.eye(F.shape[1])[F.argmax(axis=1)],
    "negative": lambda F: _soft(-F),
    "not_divided": np.exp,
    "not_divided_shifted": lambda F: np.exp(F - F.max(axis=1, keepdims=True)),
    "divided_by_max": lambda F: np.exp(F) / np.exp(F).max(),
    "shift_not_exponent": lambda F: np.exp(F) - F.max(axis=1, keepdims=True),
    "overflow_nan": lambda F: np.exp(F) / np.exp(F).sum(axis=1, keepdims=True),
    "global_max": softmax_global_max,
    "whole_table_shifted": softmax_whole_shifted,
    "minimum": softmax_minimum,
    "clipped": lambda F: _soft(np.clip(F, -500, 500)),
    "column_maxima": lambda F: _shifted(F, F.max(axis=0)),
    "mean_taken_off": lambda F: _shifted(F, F.mean(axis=1, keepdims=True)),
    "absolute_maximum": lambda F: _shifted(F, np.abs(F).max(axis=1, keepdims=True)),
    "maxima_not_a_column": softmax_flat_maxima,
    "columns_shifted": softmax_columns_shifted,
    "numerator_only": softmax_numerator_only,
    "sigmoid_shares": lambda F: _shares(0.5 + 0.5 * np.tanh(0.5 * F)),
    "square_shares": lambda F: _shares(F**2),
    "unit_length": lambda F: _soft(F) / np.linalg.norm(_soft(F), axis=1, keepdims=True),
    "divided_by_count": lambda F: np.exp(F - F.max(axis=1, keepdims=True)) / F.shape[1],
    "exponential_of_sum": lambda F: np.exp(F - F.max(axis=1, keepdims=True)) / np.exp(F.sum(axis=1, keepdims=True)),
    "epsilon_in_sum": softmax_epsilon,
    "twice": lambda F: _soft(_soft(F)),
    "class_numbers": lambda F: F.argmax(axis=1),
    "nan_replaced": lambda F: np.nan_to_num(np.exp(F) / np.exp(F).sum(axis=1, keepdims=True)),
    "whole_numbers": lambda F: _soft(F).astype(F.dtype),
    "first_row_only": lambda F: _soft(F) * (np.arange(len(F)) == 0)[:, None],
}


# ------------------------------------------------------------------------------------ cross_entropy
P3 = np.array([[0.2, 0.1, 0.7], [0.5, 0.3, 0.2], [0.15, 0.6, 0.25], [0.05, 0.35, 0.6]])
P4 = np.array([[0.4, 0.3, 0.2, 0.1], [0.25, 0.05, 0.55, 0.15]])


def entropy_public() -> Iterator[CaseSpec]:
    """More rows than classes, fewer, as many, classes missing; one row, two classes, whole numbers; p of 0 and 1."""
    yield case("values", P3, _one_hot([2, 1, 2, 0], 3))
    yield case("values", P4, _one_hot([1, 2], 4))
    yield case("values", P3[:3], _one_hot([0, 0, 1], 3))
    yield case("values", P3, _one_hot([1, 1, 1, 1], 3))
    yield case("edges", P4[1:], _one_hot([3], 4))
    yield case("edges", np.array([[0.2, 0.8], [0.5, 0.5], [0.9, 0.1]]), _one_hot([1, 0, 1], 2))
    yield case("edges", P3, _one_hot([0, 2, 1, 1], 3).astype(int))
    yield case("ends", np.array([[0.0, 1.0, 0.0]]), _one_hot([1], 3), check="entropy_at_ends")
    yield case("ends", np.array([[0.0, 1.0, 0.0]]), _one_hot([2], 3), check="entropy_at_ends")
    yield case("ends", np.eye(3)[[2, 0, 1, 0]], np.eye(3)[[2, 0, 1, 0]], check="entropy_at_ends")
    yield case("ends", np.eye(3)[[2, 0, 1, 0]], np.eye(3)[[2, 1, 1, 2]], check="entropy_at_ends")
    # A wrong class with p = 0 is no trouble: 0 * log 0 must not become nan.
    right = np.array([[0.0, 0.25, 0.75], [0.5, 0.5, 0.0]])
    yield case("ends", right, _one_hot([1, 0], 3), expected=np.log(8.0), rtol=0.0, atol=1e-6)


def entropy_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random probabilities and classes."""
    for group, n, k in (("values", 5, 3), ("values", 2, 4), ("edges", 1, 3)):
        P = rng.dirichlet(np.full(k, 4.0), size=n)
        P = 0.9 * P + 0.1 / k
        yield case(group, P, _one_hot(rng.integers(0, k, size=n).tolist(), k))
    sure = rng.integers(0, 4, size=3)
    yield case("ends", np.eye(4)[sure], np.eye(4)[sure], check="entropy_at_ends")
    yield case("ends", np.eye(4)[sure], np.eye(4)[(sure + np.arange(3)) % 4], check="entropy_at_ends")


def _clipped(change: Callable[[Array, Array], Any]) -> Callable[[Array, Array], Any]:
    """A wrong loss with a usual clip."""
    return lambda P, T: change(np.clip(P, 1e-12, 1 - 1e-12), T)


ENTROPY_MISTAKES = {
    "mean": _clipped(lambda P, T: -(T * np.log(P)).sum() / len(P)),
    "mean_of_all": _clipped(lambda P, T: -(T * np.log(P)).mean()),
    "no_minus": _clipped(lambda P, T: (T * np.log(P)).sum()),
    "each_row": _clipped(lambda P, T: -(T * np.log(P)).sum(axis=1)),
    "each_class": _clipped(lambda P, T: -(T * np.log(P)).sum(axis=0)),
    "each_element": _clipped(lambda P, T: -(T * np.log(P))),
    "binary": _clipped(lambda P, T: -(T * np.log(P) + (1 - T) * np.log(1 - P)).sum()),
    "all_classes": _clipped(lambda P, T: -np.log(P).sum()),
    "wrong_classes": _clipped(lambda P, T: -((1 - T) * np.log(P)).sum()),
    "one_minus_p": _clipped(lambda P, T: -(T * np.log(1 - P)).sum()),
    "base_two": _clipped(lambda P, T: -(T * np.log2(P)).sum()),
    "base_ten": _clipped(lambda P, T: -(T * np.log10(P)).sum()),
    "squared": _clipped(lambda P, T: ((P - T) ** 2).sum()),
    "no_log": _clipped(lambda P, T: -(T * P).sum()),
    "likeliest_class": _clipped(lambda P, T: -np.log(P.max(axis=1)).sum()),
    "one_log": _clipped(lambda P, T: -np.log((T * P).sum())),
    "ends_dropped": lambda P, T: -(T * np.log(np.where(P > 0, P, 1.0))).sum(),
    "arguments_swapped": _clipped(lambda P, T: -(P * np.log(T)).sum()),
    "no_clip_nan": lambda P, T: -(T * np.log(P)).sum(),
    "no_clip_infinite": lambda P, T: -np.log((T * P).sum(axis=1)).sum(),
    "mean_over_classes": _clipped(lambda P, T: -(T * np.log(P)).mean(axis=1).sum()),
    "squared_halved": _clipped(lambda P, T: ((P - T) ** 2).sum() / 2),
    "first_row": _clipped(lambda P, T: -(T * np.log(P))[0].sum()),
    "largest": _clipped(lambda P, T: -(T * np.log(P)).sum(axis=1).min()),
    "every_pair": _clipped(lambda P, T: -np.log(P[:, T.argmax(axis=1)]).sum()),
    "likeliest_rows": _clipped(lambda P, T: -np.log(P[T.argmax(axis=0), np.arange(P.shape[1])]).sum()),
    "targets_unused": _clipped(lambda P, T: -(P * np.log(P)).sum()),
    "softmax_again": _clipped(lambda P, T: -(T * np.log(_soft(P))).sum()),
    "perplexity": _clipped(lambda P, T: np.exp(-(T * np.log(P)).sum() / len(P))),
    "one_element": _clipped(lambda P, T: -(T * np.log(P)).sum(keepdims=True)[0]),
}


# ------------------------------------------------------------------------------------------ predict
def predict_public() -> Iterator[CaseSpec]:
    """All sizes different, d = m = k; one sample, whole numbers, a hidden layer that is off."""
    yield case("values", X3, NET)
    yield case("values", X5, NET3)
    yield case("values", X5, NET2)
    yield case("edges", X5[2:3], NET3)
    yield case("edges", XI, WHOLE)
    yield case("edges", X5, NET3 | {"b1": np.full(4, -9.0)})
    yield case("edges", np.array([[0.7], [-1.6], [2.2]]), NET2 | {"W1": NET2["W1"][:1]})


def predict_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random networks, one of them with as many samples as classes."""
    for group, n, d, m, k in (("values", 4, 3, 5, 2), ("values", 3, 2, 4, 3), ("edges", 1, 2, 3, 4)):
        yield case(group, rng.normal(size=(n, d)), _net(rng, d, m, k))


def _two(change: Callable[[Array, Array, Array, Array, Array], Array]) -> Callable[[Array, Params], Array]:
    return lambda X, params: change(X, params["W1"], params["b1"], params["W0"], params["b0"])


def _relu(z: Array) -> Array:
    return np.maximum(z, 0)


def _leaky(z: Array, slope: float) -> Array:
    return np.where(z > 0, z, slope * z)


def _sigmoid(z: Array) -> Array:
    return 0.5 + 0.5 * np.tanh(0.5 * z)


PREDICT_MISTAKES = {
    "no_softmax": _two(lambda X, W, b, V, c: _relu(X @ W + b) @ V + c),
    "sigmoid_output": _two(lambda X, W, b, V, c: _sigmoid(_relu(X @ W + b) @ V + c)),
    "relu_at_output": _two(lambda X, W, b, V, c: _soft(_relu(_relu(X @ W + b) @ V + c))),
    "linear_hidden": _two(lambda X, W, b, V, c: _soft((X @ W + b) @ V + c)),
    "tanh_hidden": _two(lambda X, W, b, V, c: _soft(np.tanh(X @ W + b) @ V + c)),
    "sigmoid_hidden": _two(lambda X, W, b, V, c: _soft(_sigmoid(X @ W + b) @ V + c)),
    "softmax_hidden": _two(lambda X, W, b, V, c: _soft(_soft(X @ W + b) @ V + c)),
    "no_biases": _two(lambda X, W, b, V, c: _soft(_relu(X @ W) @ V)),
    "no_hidden_bias": _two(lambda X, W, b, V, c: _soft(_relu(X @ W) @ V + c)),
    "no_output_bias": _two(lambda X, W, b, V, c: _soft(_relu(X @ W + b) @ V)),
    "whole_table": _two(lambda X, W, b, V, c: _whole(_relu(X @ W + b) @ V + c)),
    "columns": _two(lambda X, W, b, V, c: _soft((_relu(X @ W + b) @ V + c).T).T),
    "class_numbers": _two(lambda X, W, b, V, c: (_relu(X @ W + b) @ V + c).argmax(axis=1)),
    "one_hot": _two(lambda X, W, b, V, c: np.eye(len(c))[(_relu(X @ W + b) @ V + c).argmax(axis=1)]),
    "hidden_returned": _two(lambda X, W, b, V, c: _relu(X @ W + b)),
    "transposed": _two(lambda X, W, b, V, c: _soft(_relu(X @ W.T + b) @ V.T + c)),
    "bias_after_relu": _two(lambda X, W, b, V, c: _soft((_relu(X @ W) + b) @ V + c)),
    "softmax_twice": _two(lambda X, W, b, V, c: _soft(_soft(_relu(X @ W + b) @ V + c))),
    "relu_at_output_only": _two(lambda X, W, b, V, c: _soft(_relu((X @ W + b) @ V + c))),
    "relu_of_inputs": _two(lambda X, W, b, V, c: _soft((_relu(X) @ W + b) @ V + c)),
    "relu_of_inputs_too": _two(lambda X, W, b, V, c: _soft(_relu(_relu(X) @ W + b) @ V + c)),
    "step_hidden": _two(lambda X, W, b, V, c: _soft(np.where(X @ W + b > 0, 1.0, 0.0) @ V + c)),
    "leaky_hidden": _two(lambda X, W, b, V, c: _soft(_leaky(X @ W + b, 0.01) @ V + c)),
    "leaky_hidden_tenth": _two(lambda X, W, b, V, c: _soft(_leaky(X @ W + b, 0.1) @ V + c)),
    "softplus_hidden": _two(lambda X, W, b, V, c: _soft(np.logaddexp(0, X @ W + b) @ V + c)),
    "absolute_hidden": _two(lambda X, W, b, V, c: _soft(np.abs(X @ W + b) @ V + c)),
    "minimum_hidden": _two(lambda X, W, b, V, c: _soft(np.minimum(X @ W + b, 0) @ V + c)),
    "at_least_one": _two(lambda X, W, b, V, c: _soft(np.maximum(X @ W + b, 1) @ V + c)),
    "cut_at_one": _two(lambda X, W, b, V, c: _soft(np.clip(X @ W + b, 0, 1) @ V + c)),
    "max_for_maximum": _two(lambda X, W, b, V, c: _soft(np.max(X @ W + b, 0) @ V + c)),
    "log_probabilities": _two(lambda X, W, b, V, c: np.log(_soft(_relu(X @ W + b) @ V + c))),
    "sum_not_a_column": _two(lambda X, W, b, V, c: _flat_sum(_relu(X @ W + b) @ V + c)),
    "sum_not_a_column_shifted": _two(lambda X, W, b, V, c: softmax_flat_sum(_relu(X @ W + b) @ V + c)),
    "scale_on_biases": _two(lambda X, W, b, V, c: _soft(_relu(X @ W + X.mean() * b) @ V + X.mean() * c)),
    "result_transposed": _two(lambda X, W, b, V, c: _soft(_relu(X @ W + b) @ V + c).T),
    "likeliest_only": _two(lambda X, W, b, V, c: _soft(_relu(X @ W + b) @ V + c).max(axis=1)),
    "hidden_transposed": _two(lambda X, W, b, V, c: _soft(_relu(X @ W.T + b) @ V + c)),
    "output_transposed": _two(lambda X, W, b, V, c: _soft(_relu(X @ W + b) @ V.T + c)),
    "layers_swapped": _two(lambda X, W, b, V, c: _soft(_relu(X @ V + c) @ W + b)),
}


# ---------------------------------------------------------------------------------------- gradients
def gradients_public() -> Iterator[CaseSpec]:
    """All sizes different, classes missing, d = m = k; one sample, whole numbers, all hidden units off."""
    yield case("values", X3, _one_hot([4, 1], 5), NET)
    yield case("values", X5, _one_hot([0, 2, 2, 1, 0], 3), NET3)
    yield case("values", X5, _one_hot([1, 1, 1, 1, 1], 3), NET3)
    yield case("values", X5, _one_hot([0, 1, 1, 0, 1], 2), NET2)
    yield case("edges", X5[2:3], _one_hot([1], 3), NET3)
    yield case("edges", XI, _one_hot([0, 2, 2], 3).astype(int), WHOLE)
    yield case("edges", X5, _one_hot([0, 2, 2, 1, 0], 3), NET3 | {"b1": np.full(4, -9.0)})


def gradients_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random networks and classes."""
    for group, n, d, m, k in (("values", 4, 3, 5, 2), ("values", 3, 2, 4, 3), ("edges", 1, 2, 3, 4)):
        labels = rng.integers(0, k, size=n).tolist()
        yield case(group, rng.normal(size=(n, d)), _one_hot(labels, k), _net(rng, d, m, k))


def _back(
    X: Array,
    T: Array,
    params: Params,
    slope: Callable[[Array], Array] = lambda Z: np.where(Z > 0, 1.0, 0.0),
    error: Callable[[Array, Array], Array] = lambda P, T: P - T,
) -> Params:
    """Back-propagation with another derivative of the hidden layer or another error signal."""
    Z = _relu(X @ params["W1"] + params["b1"])
    D = error(_soft(Z @ params["W0"] + params["b0"]), T)
    H = (D @ params["W0"].T) * slope(Z)
    return {"W1": X.T @ H, "b1": H.sum(axis=0), "W0": Z.T @ D, "b0": D.sum(axis=0)}


def _each(
    change: Callable[[Array, int], Array], keys: tuple[str, ...] = ("W1", "b1", "W0", "b0")
) -> Callable[..., Any]:
    """The right gradients, changed afterwards; ``change`` gets one of them and n."""
    return lambda X, T, params: {k: change(g, len(X)) if k in keys else g for k, g in _back(X, T, params).items()}


def gradients_weighted_sum_slope(X: Array, T: Array, params: Params) -> Params:
    """No derivative at all: the hidden layer counts as linear, backwards only."""
    return _back(X, T, params, slope=np.ones_like)


def _errors(X: Array, T: Array, params: Params) -> tuple[Array, Array]:
    """Weighted sums of the hidden layer and the error signal at the output."""
    A = X @ params["W1"] + params["b1"]
    return A, _soft(_relu(A) @ params["W0"] + params["b0"]) - T


def gradients_sums_for_outputs(X: Array, T: Array, params: Params) -> Params:
    """The gradient of W0 uses the hidden layer's weighted sums instead of its outputs."""
    A, D = _errors(X, T, params)
    return _back(X, T, params) | {"W0": A.T @ D}


def gradients_relu_of_error(X: Array, T: Array, params: Params) -> Params:
    """The ReLU is applied to the error that comes back."""
    _, D = _errors(X, T, params)
    H = _relu(D @ params["W0"].T)
    return _back(X, T, params) | {"W1": X.T @ H, "b1": H.sum(axis=0)}


def gradients_not_transposed(X: Array, T: Array, params: Params) -> Params:
    """The error goes back through W0 in the forward direction."""
    A, D = _errors(X, T, params)
    H = (D @ params["W0"]) * (A > 0)
    return _back(X, T, params) | {"W1": X.T @ H, "b1": H.sum(axis=0)}


def gradients_bias_over_units(X: Array, T: Array, params: Params) -> Params:
    """The biases' gradients are summed over the units: axis 1."""
    A, D = _errors(X, T, params)
    H = (D @ params["W0"].T) * (A > 0)
    return _back(X, T, params) | {"b1": H.sum(axis=1), "b0": D.sum(axis=1)}


def gradients_squared_error(X: Array, T: Array, params: Params) -> Params:
    """The gradient of half the squared error, through the softmax."""

    def error(P: Array, T: Array) -> Array:
        return P * ((P - T) - ((P - T) * P).sum(axis=1, keepdims=True))

    return _back(X, T, params, error=error)


def gradients_bias_each_sample(X: Array, T: Array, params: Params) -> Params:
    """The biases' gradients are not summed over the samples."""
    A, D = _errors(X, T, params)
    return _back(X, T, params) | {"b1": (D @ params["W0"].T) * (A > 0), "b0": D}


def gradients_own_outputs(X: Array, T: Array, params: Params) -> Params:
    """The gradient of W1 uses the hidden layer's own output where X belongs."""
    A, D = _errors(X, T, params)
    return _back(X, T, params) | {"W1": _relu(A).T @ ((D @ params["W0"].T) * (A > 0))}


def gradients_layers_exchanged(X: Array, T: Array, params: Params) -> Params:
    """The output layer's gradients come back under the hidden layer's names."""
    grads = _back(X, T, params)
    return {"W1": grads["W0"], "b1": grads["b0"], "W0": grads["W1"], "b0": grads["b1"]}


def gradients_weights_not_masked(X: Array, T: Array, params: Params) -> Params:
    """The ReLU's derivative is in the gradient of b1, but not in that of W1."""
    return _back(X, T, params) | {"W1": gradients_weighted_sum_slope(X, T, params)["W1"]}


def gradients_bias_not_masked(X: Array, T: Array, params: Params) -> Params:
    """The ReLU's derivative is in the gradient of W1, but not in that of b1."""
    return _back(X, T, params) | {"b1": gradients_weighted_sum_slope(X, T, params)["b1"]}


def _step(A: Array) -> Array:
    return np.where(A > 0, 1.0, 0.0)


def _other_network(
    f: Callable[[Array], Array], slope: Callable[[Array], Array], last: Callable[[Array], Array]
) -> Callable[..., Params]:
    """Another hidden layer or output; ``slope`` takes the hidden layer's weighted sums."""

    def gradients(X: Array, T: Array, params: Params) -> Params:
        A = X @ params["W1"] + params["b1"]
        D = last(f(A) @ params["W0"] + params["b0"]) - T
        H = (D @ params["W0"].T) * slope(A)
        return {"W1": X.T @ H, "b1": H.sum(axis=0), "W0": f(A).T @ D, "b0": D.sum(axis=0)}

    return gradients


GRADIENT_MISTAKES = {
    "keys_with_d": lambda X, T, params: {"d" + k: g for k, g in _back(X, T, params).items()},
    "biases_missing": lambda X, T, params: {k: g for k, g in _back(X, T, params).items() if k[0] == "W"},
    "updated_parameters": lambda X, T, params: {k: params[k] - g for k, g in _back(X, T, params).items()},
    "mean": _each(lambda g, n: g / n),
    "bias_mean": _each(lambda g, n: g / n, ("b1", "b0")),
    "negative": _each(lambda g, n: -g),
    "doubled": _each(lambda g, n: 2 * g),
    "bias_rows": _each(lambda g, n: g.reshape(1, -1), ("b1", "b0")),
    "bias_total": _each(lambda g, n: g.sum(), ("b1", "b0")),
    "weights_transposed": _each(lambda g, n: g.T, ("W1", "W0")),
    "no_relu_derivative": gradients_weighted_sum_slope,
    "relu_itself": lambda X, T, params: _back(X, T, params, slope=lambda Z: Z),
    "tanh_derivative": lambda X, T, params: _back(X, T, params, slope=lambda Z: 1 - Z**2),
    "sigmoid_derivative": lambda X, T, params: _back(X, T, params, slope=lambda Z: Z * (1 - Z)),
    "sigmoid_of_output": lambda X, T, params: _back(X, T, params, slope=lambda Z: _sigmoid(Z) * (1 - _sigmoid(Z))),
    "tanh_of_output": lambda X, T, params: _back(X, T, params, slope=lambda Z: 1 - np.tanh(Z) ** 2),
    "extra_derivative": lambda X, T, params: _back(X, T, params, error=lambda P, T: (P - T) * P * (1 - P)),
    "squared_error": gradients_squared_error,
    "softmax_skipped": lambda X, T, params: _back(X, T, params, error=lambda P, T: -T / P),
    "sums_for_outputs": gradients_sums_for_outputs,
    "relu_of_error": gradients_relu_of_error,
    "not_transposed": gradients_not_transposed,
    "bias_over_units": gradients_bias_over_units,
    "hidden_zero": _each(lambda g, n: 0 * g, ("W1", "b1")),
    "as_tuple": lambda X, T, params: tuple(_back(X, T, params).values()),
    "probabilities_only": lambda X, T, params: _back(X, T, params, error=lambda P, T: P),
    "mean_of_all": lambda X, T, params: {k: g / T.size for k, g in _back(X, T, params).items()},
    "off_units_only": lambda X, T, params: _back(X, T, params, slope=lambda Z: np.where(Z > 0, 0.0, 1.0)),
    "leaky_derivative": lambda X, T, params: _back(X, T, params, slope=lambda Z: np.where(Z > 0, 1.0, 0.01)),
    "right_class_only": lambda X, T, params: _back(X, T, params, error=lambda P, T: (P - T) * T),
    "decided": lambda X, T, params: _back(X, T, params, error=lambda P, T: np.eye(T.shape[1])[P.argmax(axis=1)] - T),
    "bias_each_sample": gradients_bias_each_sample,
    "own_outputs": gradients_own_outputs,
    "layers_exchanged": gradients_layers_exchanged,
    "weights_not_masked": gradients_weights_not_masked,
    "bias_not_masked": gradients_bias_not_masked,
    "sigmoid_output": _other_network(_relu, _step, _sigmoid),
    "softmax_columns": _other_network(_relu, _step, lambda F: _soft(F.T).T),
    "linear_network": _other_network(lambda A: A, np.ones_like, _soft),
    "linear_forward": _other_network(lambda A: A, _step, _soft),
    "tanh_network": _other_network(np.tanh, lambda A: 1 - np.tanh(A) ** 2, _soft),
    "sigmoid_network": _other_network(_sigmoid, lambda A: _sigmoid(A) * (1 - _sigmoid(A)), _soft),
    "last_sample": lambda X, T, params: _back(X[-1:], T[-1:], params),
    "first_sample": lambda X, T, params: _back(X[:1], T[:1], params),
    "whole_numbers": lambda X, T, params: {k: g.astype(params[k].dtype) for k, g in _back(X, T, params).items()},
}


# ---------------------------------------------------------------------------------------- adam_step
def _p(*numbers: float) -> Params:
    """Parameters (or gradients) of all four kinds from ten numbers."""
    a = np.array(numbers)
    return {"W1": a[:4].reshape(2, 2), "b1": a[4:6], "W0": a[6:8].reshape(2, 1), "b0": a[8:9]}


START = _p(0.5, -1.2, 0.8, 0.1, -0.3, 0.6, 1.4, -0.7, 0.25)
G1 = _p(0.4, -0.9, 1.5, -0.2, 0.7, -1.1, 0.05, 2.0, -0.6)
G2 = _p(-0.8, -0.1, 0.6, 0.3, -1.4, 0.9, 0.15, -0.5, -0.2)
G3 = _p(1.2, 0.35, -0.45, -2.2, 0.1, -0.65, -0.25, 0.55, 1.7)
G4 = _p(-0.15, 0.75, 0.95, 1.3, -0.4, 0.5, -1.8, 0.2, -0.85)
G5 = _p(0.65, -1.6, -0.3, 0.45, 1.1, 0.25, 0.85, -1.25, 0.35)
ZERO = {name: np.zeros_like(value) for name, value in START.items()}


def _scaled(grads: Params, factor: float) -> Params:
    return {name: factor * value for name, value in grads.items()}


def _chain(group: str, grads: list[Params], *options: float, start: Params = START, **named: float) -> CaseSpec:
    """Steps with these gradients, one after another; the parameters after the last are compared."""
    before = []
    params: Any = start
    state: Any = None
    for number, g in enumerate(grads[:-1]):
        before.append(step("adam_step", params, g, state, *options, kwargs=named))
        params, state = Kept(number, 0), Kept(number, 1)
    return case(group, params, grads[-1], state, *options, kwargs=named, before=before, take=0)


def adam_public() -> Iterator[CaseSpec]:
    """Three and five steps, the first one, two; each option; gradients of 0 and as small as epsilon."""
    yield _chain("steps", [G1, G2, G3])
    yield _chain("steps", [G1, G2, G3, G4, G5], 0.1)
    yield _chain("steps", [G1])
    yield _chain("steps", [G3, G1])
    yield _chain("options", [G2, G4, G1], 0.05, 0.8, 0.95)
    yield _chain("options", [G2, G4, G1], 0.05, 0.9, 0.999, 0.3)
    yield _chain("options", [G5, G3, G2, G4], epsilon=0.05, learning_rate=0.02)
    yield _chain("options", [G1, G4, G3], beta1=0.6)
    yield _chain("options", [G1, G4, G3], beta2=0.7)
    yield _chain("edges", [ZERO, G1, ZERO], 0.1)
    yield _chain("edges", [ZERO])
    yield _chain("edges", [_scaled(g, 1e-8) for g in (G1, G2, G3)], 0.1)
    yield _chain("edges", [_scaled(g, 1e5) for g in (G1, G2, G3)], 0.1)
    # Other names than those of this file: the docstring's example, and three layers.
    yield _chain("edges", [{"b0": np.array([20.0])}, {"b0": np.array([-3.0])}], start={"b0": np.array([1.0])})
    deep = START | {"W2": np.array([[0.2, -0.6]]), "b2": np.array([0.4])}
    second = {"W2": np.array([[-0.7, 0.1]]), "b2": np.array([1.3])}
    yield _chain("edges", [G1 | second, G2 | _scaled(second, -0.4)], 0.1, start=deep)


def adam_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random gradients and options."""

    def grads(count: int) -> list[Params]:
        return [_p(*rng.normal(size=10)) for _ in range(count)]

    yield _chain("steps", grads(4), 0.1)
    yield _chain("steps", grads(3))
    options = float(rng.uniform(0.01, 0.1)), float(rng.uniform(0.5, 0.8)), float(rng.uniform(0.85, 0.98))
    yield _chain("options", grads(4), *options, float(rng.uniform(0.05, 0.5)))
    yield _chain("edges", [_scaled(g, 3e-8) for g in grads(3)], 0.1)


def _adam(
    *,
    clock: Callable[[int], int] = lambda t: t,
    correct_m: bool = True,
    correct_v: bool = True,
    power: Callable[[float, int], float] = lambda beta, t: beta**t,
    weight_m: Callable[[float], float] = lambda b: 1 - b,
    weight_v: Callable[[float], float] = lambda b: 1 - b,
    second: Callable[[Array], Array] = np.square,
    move: Callable[[Array, Array, Array, float], Array] = lambda g, m, v, e: m / (np.sqrt(v) + e),
    forget: bool = False,
    sign: float = -1.0,
    swap: bool = False,
    defaults: tuple[float, float, float, float] = (0.001, 0.9, 0.999, 1e-8),
    fixed: Callable[[float, float, float, float], tuple[float, float, float, float]] = lambda *options: options,
    keep_m: bool = True,
    keep_v: bool = True,
    store: bool = False,
    clock_of_key: Callable[[int, int, int], int] = lambda t, place, count: t,
    divide: Callable[[Array, float], Array] = lambda average, c: average / c,
    keys: Callable[[str], bool] = lambda name: True,
    after: float = 0.0,
) -> Callable[..., Any]:
    """Adam with switches; the state is (t, m, v)."""
    rate, first, second_beta, tiny = defaults

    def adam_step(
        params: Params,
        grads: Params,
        state: Any,
        learning_rate: float = rate,
        beta1: float = first,
        beta2: float = second_beta,
        epsilon: float = tiny,
    ) -> Any:
        learning_rate, beta1, beta2, epsilon = fixed(learning_rate, beta1, beta2, epsilon)
        beta1, beta2 = (beta2, beta1) if swap else (beta1, beta2)
        zeros = {k: np.zeros_like(p) for k, p in params.items()}
        t, m, v = (0, zeros, zeros) if state is None or forget else state
        m = {k: keep_m * beta1 * m[k] + weight_m(beta1) * g for k, g in grads.items()}
        v = {k: keep_v * beta2 * v[k] + weight_v(beta2) * second(g) for k, g in grads.items()}
        moved, m_hat, v_hat = {}, {}, {}
        for place, (k, p) in enumerate(params.items()):
            seen = clock(clock_of_key(t + 1, place, len(params)))
            c1, c2 = 1 - power(beta1, seen) if correct_m else 1.0, 1 - power(beta2, seen) if correct_v else 1.0
            with np.errstate(all="ignore"):
                m_hat[k], v_hat[k] = divide(m[k], c1), divide(v[k], c2)
                moved[k] = p + sign * learning_rate * move(grads[k], m_hat[k], v_hat[k], epsilon) * keys(k)
                moved[k] += after * epsilon
        return moved, (t + 1, m_hat, v_hat) if store else (t + 1, m, v)

    return adam_step


def adam_late_epsilon(
    params: Params,
    grads: Params,
    state: Any,
    learning_rate: float = 0.001,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
) -> Any:
    """TensorFlow 1: the corrections go into the learning rate, epsilon stays outside of them."""
    t = 1 if state is None else state[0] + 1
    plain = _adam(correct_m=False, correct_v=False)
    rate = learning_rate * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    return plain(params, grads, state, rate, beta1, beta2, epsilon)


def adam_averages_swapped(
    params: Params,
    grads: Params,
    state: Any,
    learning_rate: float = 0.001,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
) -> Any:
    """The betas have changed places in the averages, not in the corrections."""
    powers = {beta2: beta1, beta1: beta2}
    adam_step = _adam(swap=True, power=lambda beta, t: powers[beta] ** t)
    return adam_step(params, grads, state, learning_rate, beta1, beta2, epsilon)


def adam_keys_fixed(params: Params, grads: Params, state: Any, *options: float, **named: float) -> Any:
    """The names of this file's parameters are written into the code."""
    names = ("W1", "b1", "W0", "b0")
    return _adam()({k: params[k] for k in names}, {k: grads[k] for k in names}, state, *options, **named)


ADAM_MISTAKES = {
    "t_stuck": _adam(clock=lambda t: 1),
    "t_from_zero": _adam(clock=lambda t: t - 1),
    "t_ahead": _adam(clock=lambda t: t + 1),
    "power_as_product": _adam(power=lambda beta, t: beta * t),
    "no_correction": _adam(correct_m=False, correct_v=False),
    "m_not_corrected": _adam(correct_m=False),
    "v_not_corrected": _adam(correct_v=False),
    "epsilon_inside": _adam(move=lambda g, m, v, e: m / np.sqrt(v + e)),
    "epsilon_late": adam_late_epsilon,
    "epsilon_missing": _adam(move=lambda g, m, v, e: m / np.sqrt(v)),
    "epsilon_default": _adam(defaults=(0.001, 0.9, 0.999, 1e-7)),
    "rate_default": _adam(defaults=(0.01, 0.9, 0.999, 1e-8)),
    "options_ignored": _adam(fixed=lambda *options: (0.001, 0.9, 0.999, 1e-8)),
    "epsilon_fixed": _adam(fixed=lambda rate, b1, b2, e: (rate, b1, b2, 1e-8)),
    "betas_fixed": _adam(fixed=lambda rate, b1, b2, e: (rate, 0.9, 0.999, e)),
    "betas_swapped": _adam(swap=True),
    "not_squared": _adam(second=lambda g: g),
    "absolute": _adam(second=np.abs),
    "no_root": _adam(move=lambda g, m, v, e: m / (v + e)),
    "m_not_weighted": _adam(weight_m=lambda b: 1.0),
    "v_not_weighted": _adam(weight_v=lambda b: 1.0),
    "state_forgotten": _adam(forget=True),
    "ascent": _adam(sign=1.0),
    "no_momentum": _adam(move=lambda g, m, v, e: g / (np.sqrt(v) + e)),
    "momentum_only": _adam(move=lambda g, m, v, e: m),
    "params_only": lambda params, grads, state, *options, **named: _adam()(params, grads, state, *options, **named)[0],
    "plain_descent": _adam(move=lambda g, m, v, e: g),
    "rate_fixed": _adam(fixed=lambda rate, b1, b2, e: (0.001, b1, b2, e)),
    "rate_not_used": _adam(fixed=lambda rate, b1, b2, e: (1.0, b1, b2, e)),
    "t_late": _adam(clock=lambda t: max(t - 1, 1)),
    "t_for_each_key": _adam(clock_of_key=lambda t, place, count: (t - 1) * count + place + 1),
    "epsilon_last": _adam(move=lambda g, m, v, e: m / np.sqrt(v), after=1.0),
    "epsilon_on_step": _adam(move=lambda g, m, v, e: m / np.sqrt(v), after=-1.0),
    "epsilon_on_fraction": _adam(move=lambda g, m, v, e: m / np.sqrt(v) + e),
    "betas_exchanged_with_rest": _adam(
        fixed=lambda rate, b1, b2, e: (rate, 1 - b1, 1 - b2, e), power=lambda beta, t: (1 - beta) ** t
    ),
    "averages_swapped": adam_averages_swapped,
    "not_weighted": _adam(weight_m=lambda b: 1.0, weight_v=lambda b: 1.0),
    "m_not_kept": _adam(keep_m=False),
    "v_not_kept": _adam(keep_v=False),
    "neither_kept": _adam(keep_m=False, keep_v=False),
    "hats_kept": _adam(store=True),
    "corrections_multiplied": _adam(divide=lambda average, c: average * c),
    "biases_fixed": _adam(keys=lambda name: name.startswith("W")),
    "keys_fixed": adam_keys_fixed,
    "one_size_for_all": _adam(move=lambda g, m, v, e: m / (np.sqrt(v.mean()) + e)),
    "square_of_sum": _adam(second=lambda g: np.sum(g**2) * np.ones_like(g)),
}


TASKS = {
    "softmax": TaskCases(public=softmax_public, hidden=softmax_hidden, misconceptions=SOFTMAX_MISTAKES),
    "cross_entropy": TaskCases(public=entropy_public, hidden=entropy_hidden, misconceptions=ENTROPY_MISTAKES),
    "predict": TaskCases(public=predict_public, hidden=predict_hidden, misconceptions=PREDICT_MISTAKES),
    "gradients": TaskCases(public=gradients_public, hidden=gradients_hidden, misconceptions=GRADIENT_MISTAKES),
    "adam_step": TaskCases(public=adam_public, hidden=adam_hidden, misconceptions=ADAM_MISTAKES),
}
