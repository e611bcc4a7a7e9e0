"""Checks of what weights do, where any weights that do it are right.

A check returns None, or the id of a sentence in lecture.toml with the values to fill in, and
perhaps the id of the misconception that explains it.
"""

import itertools

import numpy as np

INPUTS = ((0, 0), (0, 1), (1, 0), (1, 1))
TRUTH = {"AND": (0, 0, 0, 1), "OR": (0, 1, 1, 1), "NAND": (1, 1, 1, 0)}
XOR = (0, 1, 1, 0)
XOR_SHAPES = ((2, 2), (2,), (2, 1), (1,))  # of W1, b1, W2, b2
TOLERANCE = 0.05  # how close the network must come to 0 and 1
FAR = 2.95  # the sigmoid of this is within TOLERANCE of 1, that of its negative within TOLERANCE of 0
STUCK = 0.1  # hidden units that vary less than this carry no information about the input

Finding = tuple[str, dict[str, object], str] | tuple[str, dict[str, object]] | None


def gate_truth_table(result: tuple, gate: str) -> Finding:
    """The perceptron with these weights must follow the gate's truth table; result is (w, b)."""
    wrong = _gate_shapes(result)
    if wrong:
        return wrong
    w, b = np.asarray(result[0], dtype=float), float(np.asarray(result[1]))
    if not (np.isfinite(w).all() and np.isfinite(b)):
        return "gate_not_finite", {"gate": gate}
    table = _table(w, b)
    if table == TRUTH[gate]:
        return None
    row = next(i for i in range(4) if table[i] != TRUTH[gate][i])
    values = {
        "gate": gate,
        "x": f"({INPUTS[row][0]}, {INPUTS[row][1]})",
        "sum": f"{float(np.dot(w, INPUTS[row]) + b):.4g}",
        "got": table[row],
        "expected": TRUTH[gate][row],
    }
    mistake = _gate_mistake(w, b, gate, table)
    return ("gate_row", values, mistake) if mistake else ("gate_row", values)


def _gate_shapes(result: tuple) -> Finding:
    first, second = (np.shape(part) for part in result)
    if (first, second) == ((2,), ()):
        return None
    values = {"first": str(first), "second": str(second)}
    name = _gate_shape_mistake(first, second)
    return ("gate_shapes", values, name) if name else ("gate_shapes", values)


def _gate_shape_mistake(first: tuple[int, ...], second: tuple[int, ...]) -> str:
    reasons = (
        ("weights_only", first == second == ()),  # an array of two weights counts as two results, both numbers
        ("order", first in {(), (1,)} and second == (2,)),
        ("bias_in_array", first == (2,) and second in {(1,), (1, 1)}),
        ("column_weights", first in {(2, 1), (1, 2)} and second in {(), (1,), (1, 1)}),
    )
    return next((name for name, holds in reasons if holds), "")


def gate_accepted(result: object, gate: str) -> Finding:
    """A name that is no gate's got an answer, where ValueError is right: which kind of name was let through."""
    if result is None:
        return None
    reasons = (
        ("answer_for_unknown", not isinstance(result, (tuple, list)) or len(result) != 2),  # noqa: PLR2004  (w, b)
        ("xor_too", gate == "XOR"),
        ("lower_case", gate.upper() in TRUTH),
        ("spaces_ignored", gate.strip() in TRUTH),
        ("unknown_accepted", True),
    )
    return "gate_accepted", {"gate": gate}, next(name for name, holds in reasons if holds)


def _table(w: np.ndarray, b: float, *, at_zero: int = 0) -> tuple[int, ...]:
    """What the step unit gives at the four inputs; at_zero is its value at a sum of exactly 0."""
    sums = [float(np.dot(w, x) + b) for x in INPUTS]
    return tuple(at_zero if z == 0 else int(z > 0) for z in sums)


def _gate_mistake(w: np.ndarray, b: float, gate: str, table: tuple[int, ...]) -> str:
    truth = TRUTH[gate]
    reasons = (
        ("on_the_boundary", _table(w, b, at_zero=1) == truth),
        ("threshold_as_bias", _table(w, -b) == truth),
        ("inverted", table == tuple(1 - t for t in truth)),
        ("and_like_or", gate == "AND" and table == TRUTH["OR"]),
        ("or_like_and", gate == "OR" and table == TRUTH["AND"]),
        ("weight_sign", truth in {_table(w * [-1, 1], b), _table(w * [1, -1], b)}),
        ("nor", gate == "NAND" and table == (1, 0, 0, 0)),
        ("one_input_only", table in {(0, 0, 1, 1), (0, 1, 0, 1), (1, 1, 0, 0), (1, 0, 1, 0)}),
        ("always_on", table == (1, 1, 1, 1)),
        ("never_on", table == (0, 0, 0, 0)),
    )
    return next((name for name, holds in reasons if holds), "")


def xor_outcome(result: tuple) -> Finding:
    """The sigmoid network with these weights must be within 0.05 of XOR; result is (W1, b1, W2, b2)."""
    for name, part, shape in zip(("W1", "b1", "W2", "b2"), result, XOR_SHAPES, strict=True):
        if np.shape(part) != shape:
            values = {"name": name, "got": str(np.shape(part)), "expected": str(shape)}
            key = "xor_shape" if np.ndim(part) else "xor_number"
            mistake = _xor_shape_mistake(result)
            return (key, values, mistake) if mistake else (key, values)
    W1, b1, W2, b2 = (np.asarray(part, dtype=float) for part in result)
    if not all(np.isfinite(part).all() for part in (W1, b1, W2, b2)):
        return "xor_not_finite", {}
    outputs = _network(np.array(INPUTS, dtype=float), W1, b1, W2, b2)
    errors = np.abs(outputs - XOR)
    if (errors <= TOLERANCE).all():
        return None
    row = int(np.argmax(errors))
    values = {
        "x": f"({INPUTS[row][0]}, {INPUTS[row][1]})",
        "got": f"{outputs[row]:.3f}",
        "expected": XOR[row],
        "outputs": ", ".join(f"{value:.3f}" for value in outputs),
    }
    mistake = _xor_mistake(outputs, W1, b1, W2, b2)
    return ("xor_row", values, mistake) if mistake else ("xor_row", values)


def _xor_shape_mistake(result: tuple) -> str:
    W1, b1, W2, b2 = shapes = tuple(np.shape(part) for part in result)
    good = tuple(got == shape for got, shape in zip(shapes, XOR_SHAPES, strict=True))
    reasons = (
        ("outputs", set(shapes) <= {(), (1,)} and tuple(float(np.sum(part)) for part in result) == XOR),
        ("scalar_output_bias", good == (True, True, True, False) and b2 == ()),
        ("order", shapes != XOR_SHAPES and sorted(shapes) == sorted(XOR_SHAPES)),
        ("misprint", W2 == (2, 2) and np.allclose(np.sort(result[2], axis=None), [-1, -1, 1, 1])),
        ("flat_output_weights", W2 in {(2,), (1, 2), (2, 2)} and W1 == (2, 2) and b1 == (2,)),
        ("biases_as_tables", W1 == (2, 2) and W2 == (2, 1) and 2 in {len(b1), len(b2)}),  # noqa: PLR2004  axes
    )
    return next((name for name, holds in reasons if holds), "")


def _network(X: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray) -> np.ndarray:
    """The outputs of the two-layer sigmoid network, as (n,); a sigmoid is a tanh of half the sum, moved to 0..1."""
    signs = np.tanh((X @ W1 + b1) / 2)
    sums = (signs @ W2 + W2.sum(axis=0)) / 2 + b2
    return (np.tanh(sums[:, 0] / 2) + 1) / 2


def _steps(X: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray) -> tuple:
    """The outputs of the same network with step units."""
    hidden = (X @ W1 + b1 > 0).astype(float)
    return tuple(int(v) for v in (hidden @ W2 + b2 > 0)[:, 0])


def _signs(part: np.ndarray) -> list[np.ndarray]:
    """All arrays of 1 and -1 of this shape."""
    return [np.reshape(signs, part.shape) for signs in itertools.product((1.0, -1.0), repeat=part.size)]


def _xor_mistake(outputs: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray) -> str:
    X = np.array(INPUTS, dtype=float)
    rounded = tuple(int(v > 0.5) for v in outputs)  # noqa: PLR2004  the middle between 0 and 1
    hidden = np.tanh((X @ W1 + b1) / 2) / 2
    sums = (hidden @ W2)[:, 0]

    def would_do(*changed: np.ndarray) -> bool:
        return np.allclose(_network(X, *changed), XOR, rtol=0, atol=TOLERANCE)

    reasons = (
        ("misprint", np.allclose(np.abs(W2), 1) and would_do(W1, b1, np.full((2, 1), -11.0), b2)),
        ("zeros", not W1.any() or not W2.any()),
        ("too_soft", rounded == XOR),
        ("step_weights", _steps(X, W1, b1, W2, b2) == XOR),
        ("transposed", would_do(W1.T, b1, W2, b2)),
        ("biases_swapped", would_do(W1, b1[::-1], W2, b2)),
        ("output_bias_sign", would_do(W1, b1, W2, -b2)),
        ("hidden_bias_signs", would_do(W1, -b1, W2, b2)),
        ("hidden_weight_signs", would_do(-W1, b1, W2, b2)),
        ("output_weights_sign", would_do(W1, b1, -W2, b2)),
        ("inverted", rounded == (1, 0, 0, 1)),
        ("output_bias", bool(sums[1:3].min() - sums[[0, 3]].max() > 2 * FAR)),
        ("and_gate", rounded == TRUTH["AND"]),
        ("or_gate", rounded == TRUTH["OR"]),
        ("nand_gate", rounded == TRUTH["NAND"]),
        ("nor_gate", rounded == (1, 0, 0, 0)),
        ("hidden_bias_signs", any(would_do(W1, signs * b1, W2, b2) for signs in _signs(b1))),
        ("hidden_weight_signs", any(would_do(signs * W1, b1, W2, b2) for signs in _signs(W1))),
        ("output_weights_sign", any(would_do(W1, b1, signs * W2, b2) for signs in _signs(W2))),
        ("one_input_only", rounded in {(0, 0, 1, 1), (0, 1, 0, 1)}),
        ("hidden_stuck", bool((np.ptp(hidden, axis=0) < STUCK).all())),
        ("always_on", rounded == (1, 1, 1, 1)),
        ("always_off", rounded == (0, 0, 0, 0)),
    )
    return next((name for name, holds in reasons if holds), "")


def xor_map(result: tuple) -> tuple | None:
    """The network's output over the square from -0.5 to 1.5, for the picture of the decision map.

    Returns (low, high, values[row][column] with row = x2 and column = x1, points (x1, x2, target)).
    """
    try:
        W1, b1, W2, b2 = (np.asarray(part, dtype=float) for part in result)
        axis = np.linspace(-0.5, 1.5, 41)
        x1, x2 = np.meshgrid(axis, axis)
        values = _network(np.column_stack([x1.ravel(), x2.ravel()]), W1, b1, W2, b2)
    except (TypeError, ValueError, IndexError):
        return None  # not the right parts or shapes: there is nothing to draw
    if not np.isfinite(values).all():
        return None
    points = [(float(x[0]), float(x[1]), float(t)) for x, t in zip(INPUTS, XOR, strict=True)]
    return -0.5, 1.5, values.reshape(41, 41).tolist(), points
