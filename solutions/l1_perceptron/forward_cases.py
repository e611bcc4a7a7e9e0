"""Cases and known mistakes of network sizes and the forward pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from nngrade.authoring import TaskCases, case
from nngrade.values import NamedCallable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from nngrade.authoring.declare import CaseSpec

    Activation = Callable[[np.ndarray], np.ndarray]

X2 = np.array([[1.0, -2.0, 0.5], [0.3, 1.2, -0.7]])
W34 = np.array([[0.5, -1.0, 2.0, 0.1], [1.5, 0.2, -0.6, -0.9], [-0.4, 0.8, 0.3, 1.2]])
W42 = np.array([[0.7, -0.3], [-1.1, 0.4], [0.2, 0.9], [0.6, -0.8]])
W25 = np.array([[1.0, -0.5, 0.3, 0.8, -1.4], [0.6, 0.9, -1.2, -0.1, 0.4]])
B4, B2 = np.array([0.3, -0.2, 1.0, -0.6]), np.array([-0.5, 0.8])
B5 = np.array([0.1, -0.3, 0.5, -0.7, 0.9])
# Square layers: transposed or reversed matrices give a number here instead of an error.
S1 = np.array([[0.9, -0.4], [0.3, 1.2]])
S2 = np.array([[-0.6, 0.5], [1.1, 0.2]])

SLIDE_INPUTS = np.array([0.9, 0.1, 0.8])
SLIDE_W1 = np.array([[0.9, 0.3, 0.4], [0.2, 0.8, 0.2], [0.1, 0.5, 0.6]])
SLIDE_W2 = np.array([[0.3, 0.7, 0.5], [0.6, 0.5, 0.2], [0.8, 0.1, 0.9]])


def count_public() -> Iterator[CaseSpec]:
    """The slides' networks and others; two sizes, one neuron each, a single layer."""
    yield case("values", [3, 4, 2])
    yield case("values", [3, 4, 4, 1])
    yield case("values", [784, 300, 100, 10])
    yield case("values", [5, 2, 7, 3, 4])
    yield case("values", [2, 2, 1])
    yield case("edges", [6, 3])
    yield case("edges", [1, 1])
    yield case("edges", [1, 1, 1, 1])
    yield case("edges", [7])
    yield case("edges", [1, 5])


def count_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random sizes."""
    for group, layers in (("values", 3), ("values", 4), ("values", 8), ("edges", 2)):
        yield case(group, [int(size) for size in rng.integers(2, 60, size=layers)])


def dense_public() -> Iterator[CaseSpec]:
    """A short square case that can be shown; different n, d and m; one sample; whole numbers."""
    yield case(
        "values", np.array([[1.0, 2.0], [-3.0, 0.5]]), np.array([[1.0, -0.5], [2.0, 3.0]]), np.array([0.5, -1.0])
    )
    yield case("values", X2, W34, B4)
    yield case("values", np.vstack([X2, X2 + 1, -X2]), W34[:, :2], B4[2:])
    yield case("values", X2 @ W34, W42, B2)
    yield case("edges", X2[:1], W34, B4)
    yield case("edges", X2, W34[:, :1], B4[:1])
    yield case("edges", np.array([[2.0], [-1.0], [0.5]]), np.array([[1.0, -3.0]]), B2)
    yield case("edges", np.array([[1, 2], [-3, 4]]), np.array([[1, 0, 2], [-1, 3, 0]]), np.array([0, -1, 2]))
    yield case("edges", np.array([[4.0]]), np.array([[-0.5]]), np.array([0.25]))


def dense_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random layers, one of them square, one with a single sample."""
    for group, n, d, m in (("values", 5, 3, 4), ("values", 2, 6, 3), ("values", 3, 3, 3), ("edges", 1, 4, 2)):
        yield case(group, rng.normal(size=(n, d)), rng.normal(size=(d, m)), rng.normal(size=m))


def forward_public() -> Iterator[CaseSpec]:
    """Two layers, one layer, three and more, with different activations."""
    tanh, square = NamedCallable("tanh"), NamedCallable("square")
    # Short enough to be shown as a whole.
    yield case(
        "values",
        np.array([[1.0, -0.5]]),
        [np.array([[0.5, -1.0], [2.0, 0.25]]), np.array([[1.5], [-0.75]])],
        [np.array([0.25, -0.5]), np.array([0.5])],
        tanh,
    )
    yield case("values", X2, [W34, W42], [B4, B2], tanh)
    yield case("values", X2, [W34, W42], [B4, B2], square)
    yield case("values", X2 @ W34[:, :2], [S1, S2], [B2, np.array([0.4, -0.9])], tanh)
    yield case("values", np.vstack([X2, -X2]), [W34, W42], [B4, B2], NamedCallable("softsign"))
    yield case("layers", X2, [W34, W42, W25], [B4, B2, B5], NamedCallable("softsign"))
    yield case("layers", X2, [W34, W42, W25], [B4, B2, B5], NamedCallable("clip"))
    yield case("layers", X2, [W34], [B4], tanh)
    yield case("layers", X2, [W34], [B4], NamedCallable("clip"))
    yield case("layers", np.array([[0.3, -0.8]]), [S1, S2, S1, S2, S1], [B2, B2 / 2, -B2, B2 + 1, B2], tanh)
    yield case("edges", X2[:1], [W34, W42], [B4, B2], tanh)
    yield case("edges", X2, [W34, W42[:, :1]], [B4, B2[:1]], NamedCallable("sin"))
    yield case("edges", X2, [W34, W42], [B4, B2], NamedCallable("identity"))
    yield case("edges", np.array([[1, -2], [0, 3]]), [np.array([[1, 0, 2], [-1, 1, 0]])], [np.array([0, -1, 2])], tanh)


def forward_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random networks of one to four layers."""
    for group, sizes, name in (
        ("values", (3, 5, 2), "tanh"),
        ("values", (4, 4, 4), "sin"),
        ("layers", (2, 3, 4, 2), "softsign"),
        ("layers", (3, 2), "tanh"),
        ("layers", (3, 3, 3, 3, 3), "tanh"),
        ("edges", (2, 4, 1), "clip"),
    ):
        weights = [rng.normal(size=(sizes[i], sizes[i + 1])) for i in range(len(sizes) - 1)]
        biases = [rng.normal(size=size) for size in sizes[1:]]
        n = 1 if group == "edges" else 3
        yield case(group, rng.normal(size=(n, sizes[0])), weights, biases, NamedCallable(name))


def signal_public() -> Iterator[CaseSpec]:
    """The slide's numbers at the slide's precision, our own exactly, (d,) and (d, 1)."""
    on_slide = ([1.16, 0.42, 0.62], [0.761, 0.603, 0.650], [0.975, 0.888, 1.254])
    # Not on the slide: the sigmoid of the exact X_output.
    last = [0.726303, 0.708598, 0.778097]
    expected = tuple(np.array(part) for part in (*on_slide, last))
    yield case("values", np.array([0.4, -1.5]), S1, S2)
    yield case("values", SLIDE_INPUTS, SLIDE_W1, SLIDE_W2)
    yield case("values", SLIDE_INPUTS, SLIDE_W1, SLIDE_W2, expected=expected, rtol=0.0, atol=0.001)
    yield case("values", np.array([1.0, -2.0, 0.5]), W34.T, W42.T)
    yield case("column", np.array([[0.4], [-1.5]]), S1, S2)
    yield case("column", SLIDE_INPUTS.reshape(3, 1), SLIDE_W1, SLIDE_W2)
    yield case("column", np.array([[1.0], [-2.0], [0.5]]), W34.T, W42.T)
    yield case("edges", np.array([2.0]), np.array([[1.5], [-0.5]]), S1)
    yield case("edges", np.array([[-1.5]]), np.array([[2.0]]), np.array([[0.5]]))
    yield case("edges", np.array([1, -2, 1]), np.array([[1, 0, 2], [-1, 1, 0]]), np.array([[2, -1]]))


def signal_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random networks in both forms."""
    for group, d, h, o in (
        ("values", 3, 4, 2),
        ("values", 3, 3, 3),
        ("column", 2, 5, 3),
        ("column", 4, 4, 4),
        ("edges", 1, 3, 1),
    ):
        inputs = rng.normal(size=(d, 1) if group == "column" else d)
        yield case(group, inputs, rng.normal(size=(h, d)), rng.normal(size=(o, h)))


def _s(z: np.ndarray) -> np.ndarray:
    return 0.5 + 0.5 * np.tanh(0.5 * z)


def _weights_of(sizes: list[int]) -> int:
    return sum(sizes[i] * sizes[i + 1] for i in range(len(sizes) - 1))


def _count(sizes: list[int]) -> int:
    """What is right."""
    return _weights_of(sizes) + sum(sizes[1:])


def _count_refusing(error: type[Exception]) -> Callable[[list[int]], int]:
    """Right, but raising for a single layer."""

    def count_parameters(sizes: list[int]) -> int:
        if len(sizes) == 1:
            raise error
        return _count(sizes)

    return count_parameters


def _three_layers_only(sizes: list[int]) -> int:
    """The list is unpacked into three names."""
    first, second, third = sizes
    return (first + 1) * second + (second + 1) * third


def _layers(weights: list[np.ndarray], biases: list[np.ndarray]) -> Iterator[tuple[Any, Any]]:
    return zip(weights, biases, strict=True)


def no_last_activation(X: np.ndarray, weights: list, biases: list, activation: Activation) -> np.ndarray:
    """The output layer stays linear."""
    for W, b in _layers(weights[:-1], biases[:-1]):
        X = activation(X @ W + b)
    return X @ weights[-1] + biases[-1]


def only_last_activation(X: np.ndarray, weights: list, biases: list, activation: Activation) -> np.ndarray:
    """The hidden layers stay linear."""
    for W, b in _layers(weights, biases):
        X = X @ W + b
    return activation(X)


def no_activation(X: np.ndarray, weights: list, biases: list, activation: Activation) -> np.ndarray:
    """All layers stay linear."""
    for W, b in _layers(weights, biases):
        X = X @ W + b
    return X


def activation_first(X: np.ndarray, weights: list, biases: list, activation: Activation) -> np.ndarray:
    """The activation comes before the weighted sum."""
    for W, b in _layers(weights, biases):
        X = activation(X) @ W + b
    return X


def activation_twice(X: np.ndarray, weights: list, biases: list, activation: Activation) -> np.ndarray:
    """The output goes through the activation once more."""
    for W, b in _layers(weights, biases):
        X = activation(X @ W + b)
    return activation(X)


def bias_after_activation(X: np.ndarray, weights: list, biases: list, activation: Activation) -> np.ndarray:
    """The bias is added outside the activation."""
    for W, b in _layers(weights, biases):
        X = activation(X @ W) + b
    return X


def no_biases(X: np.ndarray, weights: list, biases: list, activation: Activation) -> np.ndarray:
    """The biases are left out."""
    for W in weights:
        X = activation(X @ W)
    return X


def first_layer_only(X: np.ndarray, weights: list, biases: list, activation: Activation) -> np.ndarray:
    """A return inside the loop."""
    return activation(X @ weights[0] + biases[0])


def last_layer_missing(X: np.ndarray, weights: list, biases: list, activation: Activation) -> np.ndarray:
    """The loop ends one layer early."""
    for W, b in _layers(weights[:-1], biases[:-1]):
        X = activation(X @ W + b)
    return X


def reversed_layers(X: np.ndarray, weights: list, biases: list, activation: Activation) -> np.ndarray:
    """From the last layer to the first."""
    for W, b in _layers(weights[::-1], biases[::-1]):
        X = activation(X @ W + b)
    return X


def transposed_weights(X: np.ndarray, weights: list, biases: list, activation: Activation) -> np.ndarray:
    """The slide's orientation of W, with samples in rows."""
    for W, b in _layers(weights, biases):
        X = activation(X @ W.T + b)
    return X


def all_layers(X: np.ndarray, weights: list, biases: list, activation: Activation) -> list[np.ndarray]:
    """A list of every layer's output."""
    outputs = []
    for W, b in _layers(weights, biases):
        X = activation(X @ W + b)
        outputs.append(X)
    return outputs


def input_every_time(X: np.ndarray, weights: list, biases: list, activation: Activation) -> np.ndarray:
    """The signal is not handed on: each layer gets X."""
    signal = X
    for W, b in _layers(weights, biases):
        signal = activation(X @ W + b)
    return signal


def _forward(X: np.ndarray, weights: list, biases: list, activation: Activation) -> np.ndarray:
    """What is right."""
    for W, b in _layers(weights, biases):
        X = activation(X @ W + b)
    return X


def _ending(last: Activation) -> Callable[..., np.ndarray]:
    """The last layer has another activation."""
    return lambda *given: last(no_last_activation(*given))


def _softmax(z: np.ndarray) -> np.ndarray:
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _relu(z: np.ndarray) -> np.ndarray:
    return np.maximum(z, 0)


def two_layers_only(X: np.ndarray, weights: list, biases: list, activation: Activation) -> np.ndarray:
    """Two lines instead of a loop."""
    hidden = activation(X @ weights[0] + biases[0])
    return activation(hidden @ weights[1] + biases[1])


def no_first_activation(X: np.ndarray, weights: list, biases: list, activation: Activation) -> np.ndarray:
    """The first layer stays linear."""
    return _forward(X @ weights[0] + biases[0], weights[1:], biases[1:], activation)


def activating_inputs(X: np.ndarray, weights: list, biases: list, activation: Activation) -> np.ndarray:
    """The activation before each weighted sum and after it."""
    for W, b in _layers(weights, biases):
        X = activation(activation(X) @ W + b)
    return X


def input_added(X: np.ndarray, weights: list, biases: list, activation: Activation) -> np.ndarray:
    """A residual connection wherever it fits."""
    for W, b in _layers(weights, biases):
        output = activation(X @ W + b)
        X = output + X if output.shape == X.shape else output
    return X


Flow = tuple[np.ndarray, ...]


def signal_rows(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray) -> Flow:
    """Rows instead of columns: the matrices stand on the right."""
    first = inputs @ W1
    second = _s(first) @ W2
    return first, _s(first), second, _s(second)


def signal_hidden_raw(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray) -> Flow:
    """The output layer gets the hidden sums instead of their sigmoids."""
    first = W1 @ inputs
    second = W2 @ first
    return first, _s(first), second, _s(second)


def signal_no_sigmoid(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray) -> Flow:
    """No sigmoid at all."""
    first = W1 @ inputs
    return first, first, W2 @ first, W2 @ first


def signal_output_raw(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray) -> Flow:
    """No sigmoid at the output."""
    first = W1 @ inputs
    second = W2 @ _s(first)
    return first, _s(first), second, second


def signal_swapped(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray) -> Flow:
    """The two matrices change places."""
    return _flow(inputs, W2, W1)


def signal_twice(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray) -> Flow:
    """The output goes through the sigmoid twice."""
    first, hidden, second, output = _flow(inputs, W1, W2)
    return first, hidden, second, _s(output)


def signal_order(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray) -> Flow:
    """Sums first, then outputs."""
    first, hidden, second, output = _flow(inputs, W1, W2)
    return first, second, hidden, output


def signal_pairs(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray) -> Flow:
    """Each output before its sum."""
    first, hidden, second, output = _flow(inputs, W1, W2)
    return hidden, first, output, second


def signal_column(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray) -> Flow:
    """Always (d, 1)."""
    return _flow(inputs.reshape(-1, 1), W1, W2)


def signal_flat(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray) -> Flow:
    """Always (d,)."""
    return _flow(inputs.ravel(), W1, W2)


def signal_tanh(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray) -> Flow:
    """Another activation function."""
    first = W1 @ inputs
    second = W2 @ np.tanh(first)
    return first, np.tanh(first), second, np.tanh(second)


def signal_rounded(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray) -> Flow:
    """Rounded to the slide's three digits on the way."""
    first = W1 @ inputs
    hidden = np.round(_s(first), 3)
    second = W2 @ hidden
    return first, hidden, second, _s(second)


def signal_elementwise(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray) -> Flow:
    """`*` where the matrix product is meant."""
    first = W1 * inputs
    second = W2 * _s(first)
    return first, _s(first), second, _s(second)


def signal_rounded_on_the_way(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray) -> Flow:
    """Only what is handed on is rounded."""
    first = W1 @ inputs
    second = W2 @ np.round(_s(first), 3)
    return first, _s(first), second, _s(second)


def signal_input_again(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray) -> Flow:
    """Both layers get the inputs."""
    first, second = W1 @ inputs, W2 @ inputs
    return first, _s(first), second, _s(second)


def signal_softmax(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray) -> Flow:
    """A softmax at the output."""
    first, hidden, second, _ = _flow(inputs, W1, W2)
    return first, hidden, second, np.exp(second) / np.sum(np.exp(second))


def signal_summed_down(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray) -> Flow:
    """Products summed along the wrong axis."""
    first = np.sum(W1 * inputs, axis=0)
    second = np.sum(W2 * _s(first), axis=0)
    return first, _s(first), second, _s(second)


def _flow(inputs: np.ndarray, W1: np.ndarray, W2: np.ndarray, activation: Activation | None = None) -> Flow:
    activate = activation or _s
    first = W1 @ inputs
    second = W2 @ activate(first)
    return first, activate(first), second, activate(second)


TASKS = {
    "count_parameters": TaskCases(
        public=count_public,
        hidden=count_hidden,
        misconceptions={
            "no_biases": _weights_of,
            "biases_of_inputs": lambda sizes: _weights_of(sizes) + sum(sizes),
            "biases_of_wrong_layers": lambda sizes: _weights_of(sizes) + sum(sizes[:-1]),
            "one_bias_per_layer": lambda sizes: _weights_of(sizes) + len(sizes) - 1,
            "product": lambda sizes: int(np.prod(sizes)),
            "neurons": lambda sizes: sum(sizes[1:]),
            "all_neurons": sum,
            "last_layer_missing": lambda sizes: _weights_of(sizes[:-1]) + sum(sizes[1:-1]),
            "first_layer_only": lambda sizes: (sizes[0] + 1) * sizes[1],
            "last_layer_only": lambda sizes: (sizes[-2] + 1) * sizes[-1],
            "no_output_bias": lambda sizes: _weights_of(sizes) + sum(sizes[1:-1]),
            "bias_units_receive": lambda sizes: sum((sizes[i] + 1) * (sizes[i + 1] + 1) for i in range(len(sizes) - 1)),
            "first_layer_missing": lambda sizes: _weights_of(sizes[1:]) + sum(sizes[2:]),
            "wraps_around": lambda sizes: sum((sizes[i - 1] + 1) * sizes[i] for i in range(len(sizes))),
            "single_layer_counted": lambda sizes: _count(sizes) if len(sizes) > 1 else sizes[0],
            "single_layer_refused": _count_refusing(ValueError),
            "single_layer_index": _count_refusing(IndexError),
            "single_layer_nothing": lambda sizes: _count(sizes) if len(sizes) > 1 else None,
            "three_layers_only": _three_layers_only,
            "first_three_layers": lambda sizes: (sizes[0] + 1) * sizes[1] + (sizes[1] + 1) * sizes[2],
            "all_pairs": lambda sizes: (sum(sizes) ** 2 - sum(n * n for n in sizes)) // 2 + sum(sizes[1:]),
            "sizes_added": lambda sizes: sum(sizes[i] + sizes[i + 1] for i in range(len(sizes) - 1)),
            "biases_subtracted": lambda sizes: _weights_of(sizes) - sum(sizes[1:]),
            "biases_twice": lambda sizes: _weights_of(sizes) + 2 * sum(sizes[1:]),
            "weights_and_biases": lambda sizes: (_weights_of(sizes), sum(sizes[1:])),
            "index_beyond": lambda sizes: sizes[len(sizes)],
            "one_bias_for_inputs_too": lambda sizes: _weights_of(sizes) + len(sizes),
            "output_biases_only": lambda sizes: _weights_of(sizes) + sizes[-1],
            "first_biases_missing": lambda sizes: _weights_of(sizes) + sum(sizes[2:]),
            "shapes": lambda sizes: [(sizes[i], sizes[i + 1]) for i in range(len(sizes) - 1)],
            "biases_of_both_sides": lambda sizes: _weights_of(sizes) + sum(sizes[:-1]) + sum(sizes[1:]),
            "one_bias": lambda sizes: _weights_of(sizes) + 1,
            "per_layer": lambda sizes: [(sizes[i] + 1) * sizes[i + 1] for i in range(len(sizes) - 1)],
        },
    ),
    "dense": TaskCases(
        public=dense_public,
        hidden=dense_hidden,
        misconceptions={
            "no_bias": lambda X, W, b: X @ W,
            "minus_bias": lambda X, W, b: X @ W - b,
            "transposed": lambda X, W, b: X @ W.T + b,
            "columns": lambda X, W, b: W @ X + b,
            "elementwise": lambda X, W, b: X * W + b,
            "bias_inside": lambda X, W, b: (X + b) @ W,
            "bias_in_weights": lambda X, W, b: X @ (W + b),
            "sigmoid": lambda X, W, b: _s(X @ W + b),
            "relu": lambda X, W, b: np.maximum(0, X @ W + b),
            "bias_total": lambda X, W, b: X @ W + np.sum(b),
            "bias_in_first_row": lambda X, W, b: X @ W + np.eye(len(X))[:, :1] * b,
            "result_transposed": lambda X, W, b: (X @ W + b).T,
            "left_transposed": lambda X, W, b: W.T @ X + b,
            "tanh": lambda X, W, b: np.tanh(X @ W + b),
            "step": lambda X, W, b: np.where(X @ W + b > 0, 1.0, 0.0),
            "bias_column": lambda X, W, b: X @ W + b.reshape(-1, 1),
            "first_bias_everywhere": lambda X, W, b: X @ W + b[0],
            "bias_mean": lambda X, W, b: X @ W + np.mean(b),
            "bias_for_each_input": lambda X, W, b: X @ W + X.shape[1] * b,
            "bias_for_each_sample": lambda X, W, b: X @ W + len(X) * b,
            "running_total": lambda X, W, b: np.cumsum(X @ W, axis=1) + b,
            "first_row_only": lambda X, W, b: X[0] @ W + b,
            "last_row_only": lambda X, W, b: X[-1] @ W + b,
            "squeezed": lambda X, W, b: np.squeeze(X @ W + b),
            "flat": lambda X, W, b: np.ravel(X @ W + b),
            "product_and_bias": lambda X, W, b: (X @ W, b),
            "bias_twice": lambda X, W, b: X @ W + 2 * b,
            "input_transposed": lambda X, W, b: X.T @ W + b,
            "softmax": lambda X, W, b: _softmax(X @ W + b),
            "summed_over_samples": lambda X, W, b: np.sum(X @ W + b, axis=0),
            "last_term_only": lambda X, W, b: np.outer(X[:, -1], W[-1]) + b,
            "reshaped": lambda X, W, b: (X @ W + b).T.reshape(len(X), -1),
            "averaged": lambda X, W, b: X @ W / X.shape[1] + b,
            "last_input_missing": lambda X, W, b: X[:, :-1] @ W[:-1] + b,
            "whole_numbers": lambda X, W, b: (X @ W + b).astype(int),
        },
    ),
    "forward": TaskCases(
        public=forward_public,
        hidden=forward_hidden,
        misconceptions={
            "no_last_activation": no_last_activation,
            "only_last_activation": only_last_activation,
            "no_activation": no_activation,
            "activation_first": activation_first,
            "activation_twice": activation_twice,
            "bias_after_activation": bias_after_activation,
            "no_biases": no_biases,
            "first_layer_only": first_layer_only,
            "last_layer_missing": last_layer_missing,
            "reversed": reversed_layers,
            "transposed": transposed_weights,
            "all_layers": all_layers,
            "input_every_time": input_every_time,
            "own_sigmoid": lambda X, weights, biases, activation: _forward(X, weights, biases, _s),
            "own_tanh": lambda X, weights, biases, activation: _forward(X, weights, biases, np.tanh),
            "own_relu": lambda X, weights, biases, activation: _forward(X, weights, biases, _relu),
            "sigmoid_at_the_end": _ending(_s),
            "softmax_at_the_end": _ending(_softmax),
            "input_activated": lambda X, weights, biases, activation: _forward(
                activation(X), weights, biases, activation
            ),
            "every_layer_twice": lambda X, weights, biases, activation: _forward(
                X, weights, biases, lambda z: activation(activation(z))
            ),
            "two_layers_only": two_layers_only,
            "minus_biases": lambda X, weights, biases, activation: _forward(
                X, weights, [-b for b in biases], activation
            ),
            "no_last_bias": lambda X, weights, biases, activation: _forward(
                X, weights, [*biases[:-1], 0 * biases[-1]], activation
            ),
            "no_first_bias": lambda X, weights, biases, activation: _forward(
                X, weights, [0 * biases[0], *biases[1:]], activation
            ),
            "no_first_activation": no_first_activation,
            "first_layer_missing": lambda X, weights, biases, activation: _forward(
                X, weights[1:], biases[1:], activation
            ),
            "first_weights_every_time": lambda X, weights, biases, activation: _forward(
                X, weights[:1] * len(weights), biases[:1] * len(weights), activation
            ),
            "result_transposed": lambda X, weights, biases, activation: _forward(X, weights, biases, activation).T,
            "sum_and_output": lambda *given: (no_last_activation(*given), _forward(*given)),
            "output_and_sum": lambda *given: (_forward(*given), no_last_activation(*given)),
            "input_and_layers": lambda X, *given: [X, *all_layers(X, *given)],
            "squeezed": lambda *given: np.squeeze(_forward(*given)),
            "bias_columns": lambda X, weights, biases, activation: _forward(
                X, weights, [b.reshape(-1, 1) for b in biases], activation
            ),
            "activation_before_and_after": activating_inputs,
            "flat": lambda *given: np.ravel(_forward(*given)),
            "largest_place": lambda *given: np.argmax(_forward(*given), axis=1),
            "biases_twice": lambda X, weights, biases, activation: _forward(
                X, weights, [2 * b for b in biases], activation
            ),
            "biases_reversed": lambda X, weights, biases, activation: _forward(X, weights, biases[::-1], activation),
            "index_beyond": lambda X, weights, biases, activation: weights[len(weights)],
            "first_sample_only": lambda X, *given: _forward(X[0], *given),
            "input_added": input_added,
        },
    ),
    "signal_flow": TaskCases(
        public=signal_public,
        hidden=signal_hidden,
        misconceptions={
            "rows": signal_rows,
            "hidden_raw": signal_hidden_raw,
            "no_sigmoid": signal_no_sigmoid,
            "output_raw": signal_output_raw,
            "swapped": signal_swapped,
            "twice": signal_twice,
            "order": signal_order,
            "pairs": signal_pairs,
            "column": signal_column,
            "flat": signal_flat,
            "tanh": signal_tanh,
            "rounded": signal_rounded,
            "elementwise": signal_elementwise,
            "rounded_on_the_way": signal_rounded_on_the_way,
            "all_rounded": lambda inputs, W1, W2: tuple(np.round(part, 3) for part in _flow(inputs, W1, W2)),
            "three_only": lambda inputs, W1, W2: _flow(inputs, W1, W2)[:3],
            "relu": lambda inputs, W1, W2: _flow(inputs, W1, W2, _relu),
            "falling": lambda inputs, W1, W2: _flow(inputs, W1, W2, lambda z: _s(-z)),
            "input_again": signal_input_again,
            "sums_overwritten": lambda inputs, W1, W2: tuple(_flow(inputs, W1, W2)[i] for i in (1, 1, 3, 3)),
            "softmax": signal_softmax,
            "first_transposed": lambda inputs, W1, W2: _flow(inputs, W1.T, W2),
            "second_transposed": lambda inputs, W1, W2: _flow(inputs, W1, W2.T),
            "summed_down": signal_summed_down,
            "few_digits_of_e": lambda inputs, W1, W2: _flow(inputs, W1, W2, lambda z: 1 / (1 + 2.718**-z)),
            "softmax_both": lambda inputs, W1, W2: _flow(inputs, W1, W2, lambda z: np.exp(z) / np.sum(np.exp(z))),
            "step": lambda inputs, W1, W2: _flow(inputs, W1, W2, lambda z: np.where(z > 0, 1.0, 0.0)),
            "outputs_first": lambda inputs, W1, W2: tuple(_flow(inputs, W1, W2)[i] for i in (1, 3, 0, 2)),
            "backwards": lambda inputs, W1, W2: _flow(inputs, W1, W2)[::-1],
            "hidden_output_again": lambda inputs, W1, W2: (*_flow(inputs, W1, W2)[:3], _s(_flow(inputs, W1, W2)[1])),
            "rounded_two": lambda inputs, W1, W2: _flow(inputs, W1, W2, lambda z: np.round(_s(z), 2)),
            "joined": lambda inputs, W1, W2: np.concatenate(_flow(inputs, W1, W2)),
            "first_matrix_twice": lambda inputs, W1, W2: _flow(inputs, W1, W1),
            "inputs_first": lambda inputs, W1, W2: (inputs, *_flow(inputs, W1, W2)),
            "last_only": lambda inputs, W1, W2: _flow(inputs, W1, W2)[-1],
            "outputs_only": lambda inputs, W1, W2: _flow(inputs, W1, W2)[1::2],
        },
    ),
}
