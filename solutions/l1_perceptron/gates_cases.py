"""Cases and known mistakes of the perceptron and the gates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from nngrade.authoring import TaskCases, case

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from nngrade.authoring.declare import CaseSpec

Weights = tuple[np.ndarray, float]

CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
THREE = np.array([[1.0, -2.0, 0.5], [0.0, 1.5, -1.0], [2.0, 0.25, 3.0], [-1.0, 0.0, 0.4]])


def perceptron_public() -> Iterator[CaseSpec]:
    """One sample, many samples with d = 2 and others, sums of exactly 0."""
    yield case("one", np.array([1.0, 0.0]), np.array([2.0, -3.0]), -1.0)
    yield case("one", np.array([0.0, 1.0]), np.array([2.0, -3.0]), -1.0)
    yield case("one", np.array([1.0, -2.0, 0.5]), np.array([0.3, 0.6, 1.5]), 0.25)
    yield case("one", np.array([1.0, -2.0, 0.5]), np.array([0.3, 0.6, 1.5]), -0.05)
    yield case("one", np.array([0.2]), np.array([-4.0]), 1.0)
    yield case("one", np.array([1.0, 0.5]), np.array([0.5, -0.98]), 0.0)  # a sum just above 0
    yield case("one", np.array([0.5, -1.0, 2.0]), np.array([1.0, 0.3, 0.25]), 0.05)
    yield case("one", np.array([0.05]), np.array([20.0]), -0.2)
    # Half the bias is enough here, and twice the bias not yet too much: neither passes for a mistake that has a name.
    yield case("one", np.array([0.5, 0.0]), np.array([0.4, 1.0]), -0.6)
    yield case("one", np.array([1.0, 0.0, 0.0]), np.array([1.0, 2.0, -1.0]), -0.4)
    yield case("one", np.array([3, -1]), np.array([1, 2]), 1)
    yield case("many", CORNERS, np.array([2.0, -3.0]), -1.0)
    yield case("many", CORNERS, np.array([0.7, 0.4]), -0.9)
    yield case("many", THREE, np.array([0.5, -1.25, 0.3]), -0.4)
    yield case("many", THREE[:3], np.array([-0.8, 1.1, 0.2]), 0.3)
    yield case("many", THREE[:1], np.array([0.5, -1.25, 0.3]), -0.4)
    yield case("many", np.array([[2.0], [-1.0], [0.25]]), np.array([-2.0]), 1.0)
    yield case("zero", CORNERS, np.array([0.5, 0.25]), -0.25)
    yield case("zero", np.array([1.0, 1.0]), np.array([0.5, 0.25]), -0.75)
    yield case("zero", np.array([[2, 1], [1, 1], [0, 3]]), np.array([1, -2]), 0)


def perceptron_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random samples; whole numbers whose first sample lies exactly on the boundary."""
    yield case("one", rng.normal(size=4), rng.normal(size=4), float(rng.normal()))
    yield case("one", rng.normal(size=3), rng.normal(size=3), float(rng.normal()))
    yield case("many", rng.normal(size=(9, 4)), rng.normal(size=4), float(rng.normal()) / 2)
    yield case("many", rng.normal(size=(3, 3)), rng.normal(size=3), float(rng.normal()) / 2)
    X, w = rng.integers(-4, 5, size=(6, 3)), rng.integers(1, 5, size=3)
    yield case("zero", X, w, int(-X[0] @ w))
    yield case("zero", X[0] / 2, w / 4, float(-X[0] @ w) / 8)


def gates_public() -> Iterator[CaseSpec]:
    """The three gates, and names that no single perceptron has."""
    yield case("and", "AND", check="gate_truth_table", shapes=False)
    yield case("or", "OR", check="gate_truth_table", shapes=False)
    yield case("nand", "NAND", check="gate_truth_table", shapes=False)
    # A name that nobody would think of comes first: what lets it through (an else) lets XOR through too.
    for name in ("NOR", "XOR", "and", "Or", "", " AND"):
        yield case("names", name, raises="ValueError", check="gate_accepted")


def gates_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """The gates in another order, and other unknown names."""
    for name in rng.permutation(["AND", "OR", "NAND"]):
        yield case(str(name).lower(), str(name), check="gate_truth_table", shapes=False)
    for name in rng.permutation(["XNOR", "nand", "OR ", "xor", "ANDOR"])[:3]:
        yield case("names", str(name), raises="ValueError", check="gate_accepted")


def _sum(x: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    return np.asarray(x @ w + b)


def _gates(**changed: tuple[list[float], float]) -> Callable[[str], Weights]:
    """A gate_weights that is right but for the gates given here, and raises for unknown names."""
    table = {"AND": ([1.0, 1.0], -1.5), "OR": ([1.0, 1.0], -0.5), "NAND": ([-1.0, -1.0], 1.5)}  # the reference's
    table |= changed

    def gate_weights(gate: str) -> Weights:
        if gate not in table:
            raise ValueError(gate)
        return np.array(table[gate][0]), table[gate][1]

    return gate_weights


def _instead(error: type[Exception]) -> Callable[[str], Weights]:
    """Another exception for unknown names."""

    def gate_weights(gate: str) -> Weights:
        if gate not in {"AND", "OR", "NAND"}:
            raise error(gate)
        return _gates()(gate)

    return gate_weights


def _none(gate: str) -> Weights | None:
    return _gates()(gate) if gate in {"AND", "OR", "NAND"} else None


def _gate_missing(gate: str) -> Weights:
    if gate == "NAND":
        raise ValueError(gate)
    return _gates()(gate)


def _truth_table(gate: str) -> np.ndarray:
    _gates()(gate)
    return np.array({"AND": [0, 0, 0, 1], "OR": [0, 1, 1, 1], "NAND": [1, 1, 1, 0]}[gate])


def _decision(z: np.ndarray) -> np.ndarray:
    return np.where(z > 0, 1, 0)


def _one_sample_only(x: np.ndarray, w: np.ndarray, b: float) -> int:
    """``if`` on what may be an array."""
    return 1 if x @ w + b > 0 else 0


def _array_for_one(x: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    return _decision(np.atleast_2d(x) @ w + b)


def _rows_only(x: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """A loop over rows, which finds bare numbers in a single sample."""
    return np.array([1 if row @ w + b > 0 else 0 for row in x])


def _two_inputs_only(x: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    return _decision(x[..., 0] * w[0] + x[..., 1] * w[1] + b)


TASKS = {
    "perceptron": TaskCases(
        public=perceptron_public,
        hidden=perceptron_hidden,
        misconceptions={
            "fires_at_zero": lambda x, w, b: np.where(_sum(x, w, b) >= 0, 1, 0),
            "no_bias": lambda x, w, b: np.where(_sum(x, w, 0.0) > 0, 1, 0),
            "minus_bias": lambda x, w, b: np.where(_sum(x, w, -b) > 0, 1, 0),
            "no_step": _sum,
            "sigmoid": lambda x, w, b: 0.5 + 0.5 * np.tanh(0.5 * _sum(x, w, b)),
            "minus_one": lambda x, w, b: np.where(_sum(x, w, b) > 0, 1, -1),
            "inverted": lambda x, w, b: np.where(_sum(x, w, b) > 0, 0, 1),
            "above_half": lambda x, w, b: np.where(_sum(x, w, b) - 0.5 > 0, 1, 0),
            "relu": lambda x, w, b: np.maximum(_sum(x, w, b), 0),
            "one_for_all": lambda x, w, b: np.where(np.sum(x * w) + b > 0, 1, 0),
            "not_summed": lambda x, w, b: np.where(x * w + b > 0, 1, 0),
            "weights_first": lambda x, w, b: np.where(w @ x + b > 0, 1, 0),
            "column": lambda x, w, b: np.where(_sum(x, w, b) > 0, 1, 0).reshape(-1, 1),
            "from_one_on": lambda x, w, b: np.where(_sum(x, w, b) >= 1, 1, 0),
            "bias_for_each_feature": lambda x, w, b: _decision(np.sum(x * w + b, axis=-1)),
            "first_sample_only": lambda x, w, b: _decision(np.atleast_2d(x)[0] @ w + b),
            "any_sample": lambda x, w, b: _decision(np.max(_sum(x, w, b))),
            "summed_over_samples": lambda x, w, b: _decision(np.sum(x * w, axis=0) + b),
            "one_sample_only": _one_sample_only,
            "many_samples_only": lambda x, w, b: _decision(np.sum(x * w, axis=1) + b),
            "array_for_one": _array_for_one,
            "column_kept": lambda x, w, b: _decision(np.sum(x * w, axis=-1, keepdims=True) + b),
            "two_inputs_only": _two_inputs_only,
            "tanh": lambda x, w, b: np.tanh(_sum(x, w, b)),
            "ramp": lambda x, w, b: np.clip(_sum(x, w, b), 0, 1),
            "rows_only": _rows_only,
            "all_samples": lambda x, w, b: _decision(np.min(_sum(x, w, b))),
            "half_at_zero": lambda x, w, b: np.heaviside(_sum(x, w, b), 0.5),
        },
    ),
    "gate_weights": TaskCases(
        public=gates_public,
        hidden=gates_hidden,
        misconceptions={
            "on_the_boundary": _gates(AND=([1.0, 1.0], -2.0)),
            "threshold_as_bias": _gates(AND=([0.5, 0.5], 0.7), OR=([0.5, 0.5], 0.2), NAND=([-0.5, -0.5], -0.7)),
            "inverted": _gates(NAND=([0.5, 0.5], -0.7)),
            "and_like_or": _gates(AND=([0.5, 0.5], -0.3)),
            "or_like_and": _gates(OR=([0.5, 0.5], -0.7)),
            "one_input_only": _gates(AND=([1.0, 0.5], -0.7)),
            "always_on": _gates(OR=([0.5, 0.5], 0.6)),
            "never_on": _gates(AND=([0.5, 0.5], -1.7)),
            "key_error": _instead(KeyError),
            "nothing": _none,
            "nor": _gates(NAND=([-0.5, -0.5], 0.3)),
            "column_weights": lambda gate: (_gates()(gate)[0].reshape(2, 1), _gates()(gate)[1]),
            "bias_in_array": lambda gate: (_gates()(gate)[0], np.array([_gates()(gate)[1]])),
            "gate_missing": _gate_missing,
            "weight_sign": _gates(OR=([1.0, -1.0], -0.5)),
            "assertion": _instead(AssertionError),
            "type_error": _instead(TypeError),
            "plain_exception": _instead(Exception),
            "runtime_error": _instead(RuntimeError),
            "xor_nothing": lambda gate: None if gate == "XOR" else _gates()(gate),
            "truth_table": _truth_table,
        },
    ),
}
