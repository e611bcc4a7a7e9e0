"""Cases and known mistakes of the XOR network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from nngrade.authoring import TaskCases, case

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from nngrade.authoring.declare import CaseSpec

Weights = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]

CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
SLIDE_W1 = [[5.0, -7.0], [5.0, -7.0]]
SLIDE_B1 = [-8.0, 3.0]
SLIDE_W2 = [[-11.0], [-11.0]]


def _weights(W1: list, b1: list, W2: list, b2: list) -> Weights:
    return np.array(W1), np.array(b1), np.array(W2), np.array(b2)


SLIDE = _weights(SLIDE_W1, SLIDE_B1, SLIDE_W2, [6.0])
# No symmetry: a transposed matrix, swapped layers or a lost bias show.
UNEVEN = _weights([[0.8, -1.6], [2.1, 0.3]], [-0.4, 1.1], [[1.9], [-2.7]], [0.35])


def network_public() -> Iterator[CaseSpec]:
    """Few numbers, so that the call can be shown; the slide's weights (also at its three digits); one row."""
    yield case(
        "values",
        np.array([[0.0, 1.0], [2.0, -1.0]]),
        *_weights([[1.0, -2.0], [3.0, 0.5]], [-1.0, 0.5], [[2.0], [-3.0]], [0.5]),
    )
    yield case("values", CORNERS, *SLIDE)
    yield case("values", CORNERS, *UNEVEN)
    yield case("values", np.array([[0.5, -1.5], [2.0, 0.25], [-0.75, 1.0]]), *UNEVEN)
    yield case("values", np.array([[1.5, -0.5], [-2.0, 3.0]]), *UNEVEN)
    yield case("values", CORNERS, *SLIDE, expected=np.array([[0.011], [0.995], [0.995], [0.024]]), rtol=0.0, atol=0.001)
    yield case("edges", CORNERS[1:2], *UNEVEN)
    yield case("edges", np.array([[3.0, -1.0]]), *SLIDE)
    yield case("edges", np.array([[0, 1], [1, 1], [2, -1]]), *UNEVEN)
    yield case("edges", CORNERS, np.array([[1, -2], [3, 1]]), np.array([-1, 2]), np.array([[2], [-3]]), np.array([1]))


def network_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random weights and inputs."""
    for group, n in (("values", 4), ("values", 2), ("values", 7), ("edges", 1)):
        yield case(
            group,
            rng.normal(size=(n, 2)) * 2,
            rng.normal(size=(2, 2)) * 2,
            rng.normal(size=2),
            rng.normal(size=(2, 1)) * 2,
            rng.normal(size=1),
        )


def weights_public() -> Iterator[CaseSpec]:
    """There is only one way to ask for weights."""
    yield case("values", check="xor_outcome", shapes=False, label="figure")


def weights_hidden(_rng: np.random.Generator) -> Iterator[CaseSpec]:
    """The same question: the answer is judged by what it does, so there is nothing to learn by heart."""
    yield case("values", check="xor_outcome", shapes=False)


def _s(z: np.ndarray) -> np.ndarray:
    return 0.5 + 0.5 * np.tanh(0.5 * z)


def _short(z: np.ndarray) -> np.ndarray:
    """The sigmoid with e written as 2.718."""
    return 1 / (1 + 2.718**-z)


def _hidden_overwritten(X: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray) -> np.ndarray:
    """The first hidden value stands in the first input's place when the second one is computed."""
    first = _s(X @ W1[:, 0] + b1[0])
    second = _s(np.column_stack([first, X[:, 1]]) @ W1[:, 1] + b1[1])
    return _s(np.column_stack([first, second]) @ W2 + b2)


def _step(z: np.ndarray) -> np.ndarray:
    return np.where(z > 0, 1.0, 0.0)


def _always(*parts: list) -> Callable[[], Weights]:
    return lambda: _weights(*parts)


TASKS = {
    "xor_network": TaskCases(
        public=network_public,
        hidden=network_hidden,
        misconceptions={
            "step_units": lambda X, W1, b1, W2, b2: _step(_step(X @ W1 + b1) @ W2 + b2),
            "rounded": lambda X, W1, b1, W2, b2: np.round(_s(_s(X @ W1 + b1) @ W2 + b2)),
            "hidden_rounded": lambda X, W1, b1, W2, b2: _s(np.round(_s(X @ W1 + b1)) @ W2 + b2),
            "no_output_sigmoid": lambda X, W1, b1, W2, b2: _s(X @ W1 + b1) @ W2 + b2,
            "no_hidden_sigmoid": lambda X, W1, b1, W2, b2: _s((X @ W1 + b1) @ W2 + b2),
            "no_sigmoid": lambda X, W1, b1, W2, b2: (X @ W1 + b1) @ W2 + b2,
            "no_biases": lambda X, W1, b1, W2, b2: _s(_s(X @ W1) @ W2),
            "no_hidden_bias": lambda X, W1, b1, W2, b2: _s(_s(X @ W1) @ W2 + b2),
            "no_output_bias": lambda X, W1, b1, W2, b2: _s(_s(X @ W1 + b1) @ W2),
            "transposed": lambda X, W1, b1, W2, b2: _s(_s(X @ W1.T + b1) @ W2 + b2),
            "relu_hidden": lambda X, W1, b1, W2, b2: _s(np.maximum(X @ W1 + b1, 0) @ W2 + b2),
            "tanh_hidden": lambda X, W1, b1, W2, b2: _s(np.tanh(X @ W1 + b1) @ W2 + b2),
            "flat": lambda X, W1, b1, W2, b2: _s(_s(X @ W1 + b1) @ W2 + b2)[:, 0],
            "hidden_returned": lambda X, W1, b1, W2, b2: _s(X @ W1 + b1),
            "falling": lambda X, W1, b1, W2, b2: _s(-(_s(-(X @ W1 + b1)) @ W2 + b2)),
            "biases_after": lambda X, W1, b1, W2, b2: _s((_s(X @ W1) + b1) @ W2) + b2,
            "minus_biases": lambda X, W1, b1, W2, b2: _s(_s(X @ W1 - b1) @ W2 - b2),
            "tanh_both": lambda X, W1, b1, W2, b2: np.tanh(np.tanh(X @ W1 + b1) @ W2 + b2),
            "relu_both": lambda X, W1, b1, W2, b2: np.maximum(np.maximum(X @ W1 + b1, 0) @ W2 + b2, 0),
            "input_again": lambda X, W1, b1, W2, b2: _s(X @ W2 + b2),
            "softmax": lambda X, W1, b1, W2, b2: np.ones((len(X), 1)),
            "sigmoid_twice": lambda X, W1, b1, W2, b2: _s(_s(_s(X @ W1 + b1) @ W2 + b2)),
            "hidden_sigmoid_twice": lambda X, W1, b1, W2, b2: _s(_s(_s(X @ W1 + b1)) @ W2 + b2),
            "fixed_weights": lambda X, W1, b1, W2, b2: _s(_s(X @ SLIDE[0] + SLIDE[1]) @ SLIDE[2] + SLIDE[3]),
            "row": lambda X, W1, b1, W2, b2: _s(_s(X @ W1 + b1) @ W2 + b2).T,
            "first_row_only": lambda X, W1, b1, W2, b2: _s(_s(X[0] @ W1 + b1) @ W2 + b2),
            "elementwise": lambda X, W1, b1, W2, b2: _s(_s(X * W1 + b1) * W2 + b2),
            "both_layers": lambda X, W1, b1, W2, b2: (_s(X @ W1 + b1), _s(_s(X @ W1 + b1) @ W2 + b2)),
            "biases_swapped": lambda X, W1, b1, W2, b2: _s(_s(X @ W1 + b2) @ W2 + b1),
            "weights_first": lambda X, W1, b1, W2, b2: _s(_s(W1 @ X + b1) @ W2 + b2),
            "precedence": lambda X, W1, b1, W2, b2: 1 + np.exp(-((1 + np.exp(-(X @ W1 + b1))) @ W2 + b2)),
            "few_digits_of_e": lambda X, W1, b1, W2, b2: _short(_short(X @ W1 + b1) @ W2 + b2),
            "rounded_to_slide": lambda X, W1, b1, W2, b2: np.round(_s(_s(X @ W1 + b1) @ W2 + b2), 3),
            "hidden_overwritten": _hidden_overwritten,
            "relu_output": lambda X, W1, b1, W2, b2: np.maximum(_s(X @ W1 + b1) @ W2 + b2, 0),
            "tanh_output": lambda X, W1, b1, W2, b2: np.tanh(_s(X @ W1 + b1) @ W2 + b2),
            "minus_output_bias": lambda X, W1, b1, W2, b2: _s(_s(X @ W1 + b1) @ W2 - b2),
            "minus_hidden_bias": lambda X, W1, b1, W2, b2: _s(_s(X @ W1 - b1) @ W2 + b2),
            "side_by_side": lambda X, W1, b1, W2, b2: np.hstack([_s(X @ W1 + b1), _s(_s(X @ W1 + b1) @ W2 + b2)]),
            "first_bias_for_both": lambda X, W1, b1, W2, b2: _s(_s(X @ W1 + b1[0]) @ W2 + b2),
        },
    ),
    "xor_weights": TaskCases(
        public=weights_public,
        hidden=weights_hidden,
        misconceptions={
            "step_weights": _always([[-2.0, 2.0], [-2.0, 2.0]], [3.0, -1.0], [[1.0], [1.0]], [-1.0]),
            "misprint": _always(SLIDE_W1, SLIDE_B1, [[-1.0, 1.0], [-1.0, 1.0]], [6.0]),
            "too_soft": _always([[2.5, -3.5], [2.5, -3.5]], [-4.0, 1.5], [[-5.5], [-5.5]], [3.0]),
            "zeros": _always([[0.0, 0.0], [0.0, 0.0]], [0.0, 0.0], [[0.0], [0.0]], [0.0]),
            "inverted": _always(SLIDE_W1, SLIDE_B1, [[11.0], [11.0]], [-6.0]),
            "output_bias_sign": _always(SLIDE_W1, SLIDE_B1, SLIDE_W2, [-6.0]),
            "biases_swapped": _always(SLIDE_W1, [3.0, -8.0], SLIDE_W2, [6.0]),
            "transposed": _always([[5.0, 5.0], [-7.0, -7.0]], SLIDE_B1, SLIDE_W2, [6.0]),
            "hidden_stuck": _always(SLIDE_W1, [8.0, -12.0], SLIDE_W2, [6.0]),
            "hidden_weight_signs": _always([[-5.0, 7.0], [-5.0, 7.0]], SLIDE_B1, SLIDE_W2, [6.0]),
            "hidden_bias_signs": _always(SLIDE_W1, [8.0, -3.0], SLIDE_W2, [6.0]),
            "output_weights_sign": _always(SLIDE_W1, SLIDE_B1, [[11.0], [11.0]], [6.0]),
            "output_bias": _always(SLIDE_W1, SLIDE_B1, SLIDE_W2, [-8.0]),
            "nor_gate": _always([[10.0, 10.0], [10.0, 10.0]], [-5.0, -5.0], [[-10.0], [-10.0]], [10.0]),
            "one_input_only": _always([[10.0, 10.0], [0.0, 0.0]], [-5.0, -5.0], [[10.0], [10.0]], [-10.0]),
            "always_on": _always([[0.1, -0.3], [0.6, 0.4]], [0.2, 0.1], [[0.7], [0.3]], [0.1]),
            "always_off": _always([[0.1, -0.3], [0.6, 0.4]], [0.2, 0.1], [[-0.7], [-0.3]], [-0.1]),
            "flat_output_weights": _always(SLIDE_W1, SLIDE_B1, [-11.0, -11.0], [6.0]),
            "biases_as_tables": _always(SLIDE_W1, [SLIDE_B1], SLIDE_W2, [[6.0]]),
            "order": _always(SLIDE_W1, SLIDE_W2, SLIDE_B1, [6.0]),
            "outputs": lambda: np.array([[0.0], [1.0], [1.0], [0.0]]),
            "and_gate": _always([[10.0, 10.0], [10.0, 10.0]], [-15.0, -15.0], [[10.0], [10.0]], [-10.0]),
            "or_gate": _always([[10.0, 10.0], [10.0, 10.0]], [-5.0, -5.0], [[10.0], [10.0]], [-10.0]),
            "nand_gate": _always([[10.0, 10.0], [10.0, 10.0]], [-15.0, -15.0], [[-10.0], [-10.0]], [10.0]),
        },
    ),
}
