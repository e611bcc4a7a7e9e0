"""Cases and known mistakes of the network with two hidden layers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from nngrade.authoring import TaskCases, case
from nngrade.values import Seed

if TYPE_CHECKING:
    from nngrade.authoring.declare import CaseSpec

Array = np.ndarray
Params = dict[str, Array]
KEYS = ("W1", "b1", "W2", "b2", "W0", "b0")

X3 = np.array([[1.0, -2.0, 0.5], [0.3, 1.2, -0.7]])
X5 = np.array([[0.4, -1.1], [1.3, 0.2], [-0.6, 0.9], [-1.4, -0.3], [0.8, 1.7]])
T5 = np.array([[1.0], [0.0], [1.0], [0.0], [0.0]])
NET = {  # d = 3, m1 = 4, m2 = 2
    "W1": np.array([[0.5, -1.0, 0.7, 0.1], [0.4, 0.2, -0.6, -0.9], [-0.3, 0.8, 0.35, 1.2]]),
    "b1": np.array([0.3, -0.2, 0.9, -0.6]),
    "W2": np.array([[0.75, -0.3], [-1.25, 0.6], [0.55, 1.3], [0.65, -0.9]]),
    "b2": np.array([-0.15, 0.4]),
    "W0": np.array([[1.35], [-0.85]]),
    "b0": np.array([0.25]),
}
NET23 = {  # d = 2, m1 = 2, m2 = 3
    "W1": np.array([[0.6, -0.85], [-0.45, 0.15]]),
    "b1": np.array([0.2, -0.35]),
    "W2": np.array([[0.95, -0.65, 0.3], [-0.4, 1.15, 0.7]]),
    "b2": np.array([0.5, -0.1, -0.25]),
    "W0": np.array([[0.9], [-1.1], [0.45]]),
    "b0": np.array([-0.55]),
}
NET22 = {  # the slide's sizes: swapped or transposed layers give numbers instead of an error
    "W1": np.array([[0.9, -0.4], [0.25, 1.2]]),
    "b1": np.array([-0.5, 0.8]),
    "W2": np.array([[-0.7, 0.35], [1.1, 0.6]]),
    "b2": np.array([0.15, -0.95]),
    "W0": np.array([[1.3], [-0.75]]),
    "b0": np.array([0.45]),
}
WHOLE = {
    "W1": np.array([[1, -1], [0, 2]]),
    "b1": np.array([1, 0]),
    "W2": np.array([[1, 1, -1], [2, 0, 1]]),
    "b2": np.array([0, 1, -1]),
    "W0": np.array([[2], [-1], [1]]),
    "b0": np.array([1]),
}
XI, TI = np.array([[1, 0], [-1, 1], [2, 1]]), np.array([[1], [0], [1]])


def _net(rng: np.random.Generator, d: int, m1: int, m2: int) -> Params:
    return {
        "W1": rng.normal(size=(d, m1)),
        "b1": rng.normal(size=m1),
        "W2": rng.normal(size=(m1, m2)),
        "b2": rng.normal(size=m2),
        "W0": rng.normal(size=(m2, 1)),
        "b0": rng.normal(size=1),
    }


def _mild_net(rng: np.random.Generator, d: int, m1: int, m2: int) -> Params:
    """A network that is never sure, so that log(p + 1e-7) is right within the tolerance of the losses."""
    return {k: np.clip(0.5 * v, -0.6, 0.6) for k, v in _net(rng, d, m1, m2).items()}


def _s(z: Array) -> Array:
    return 0.5 + 0.5 * np.tanh(0.5 * z)


# ------------------------------------------------------------------------------ predict_probability
def predict_public() -> Iterator[CaseSpec]:
    """All sizes different, the slide's sizes; one sample, single units, whole numbers."""
    yield case("values", X3, NET)
    yield case("values", X5, NET23)
    yield case("values", X5, NET22)
    yield case("values", 8 * X5, NET22)
    yield case("edges", X3[1:], NET)
    yield case("edges", XI, WHOLE)
    single = {k: v[:1, :1] if v.ndim == 2 else v[:1] for k, v in NET22.items()}
    yield case("edges", np.array([[0.7], [-1.6], [2.2]]), single)


def predict_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random networks, one of them with equal sizes."""
    for group, n, d, m1, m2 in (("values", 4, 3, 5, 2), ("values", 5, 3, 3, 3), ("edges", 1, 2, 3, 4)):
        yield case(group, rng.normal(size=(n, d)), _net(rng, d, m1, m2))


def _three(
    first: Callable[[Array], Array] = np.tanh,
    second: Callable[[Array], Array] = np.tanh,
    last: Callable[[Array], Array] = _s,
    without: tuple[str, ...] = (),
    *,
    swapped: bool = False,
    transposed: bool = False,
) -> Callable[[Array, Params], Array]:
    """The network with other activations, without some biases, or with its matrices mixed up."""

    def predict(X: Array, params: Params) -> Array:
        W1, W2 = (params["W2"], params["W1"]) if swapped else (params["W1"], params["W2"])
        W1, W2 = (W1.T, W2.T) if transposed else (W1, W2)
        b1, b2, b0 = (params[name] * (name not in without) for name in ("b1", "b2", "b0"))
        return last(second(first(X @ W1 + b1) @ W2 + b2) @ params["W0"] + b0)

    return predict


def _linear(z: Array) -> Array:
    return z


def _relu(z: Array) -> Array:
    return np.maximum(z, 0)


def predict_second_weights_missing(X: Array, params: Params) -> Array:
    """The second hidden layer adds its bias to the first one's output, without weights."""
    Z1 = np.tanh(X @ params["W1"] + params["b1"])
    return _s(np.tanh(Z1 + params["b2"]) @ params["W0"] + params["b0"])


PREDICT_MISTAKES = {
    "no_sigmoid": _three(last=_linear),
    "tanh_output": _three(last=np.tanh),
    "first_linear": _three(first=_linear),
    "second_linear": _three(second=_linear),
    "both_linear": _three(first=_linear, second=_linear),
    "sigmoid_hidden": _three(first=_s, second=_s),
    "sigmoid_second": _three(second=_s),
    "relu_hidden": _three(first=_relu, second=_relu),
    "no_biases": _three(without=("b1", "b2", "b0")),
    "no_first_bias": _three(without=("b1",)),
    "no_second_bias": _three(without=("b2",)),
    "no_output_bias": _three(without=("b0",)),
    "layers_swapped": _three(swapped=True),
    "transposed": _three(transposed=True),
    "second_layer_skipped": lambda X, p: _s(np.tanh(X @ p["W1"] + p["b1"]) @ p["W0"] + p["b0"]),
    "inputs_again": lambda X, p: _s(np.tanh(X @ p["W2"] + p["b2"]) @ p["W0"] + p["b0"]),
    "first_bias_twice": lambda X, p: _three()(X, p | {"b2": p["b1"]}),
    "hidden_returned": lambda X, p: np.tanh(np.tanh(X @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"]),
    "flat": lambda X, p: _three()(X, p)[:, 0],
    "decided": lambda X, p: np.where(_three()(X, p) > 0.5, 1.0, 0.0),
    "other_class": lambda X, p: 1 - _three()(X, p),
    "sigmoid_first": _three(first=_s),
    "relu_first": _three(first=_relu),
    "relu_second": _three(second=_relu),
    "no_hidden_biases": _three(without=("b1", "b2")),
    "biases_swapped": lambda X, p: _three()(X, p | {"b1": p["b2"], "b2": p["b1"]}),
    "hidden_layers_swapped": lambda X, p: _three()(X, p | {"W1": p["W2"], "b1": p["b2"], "W2": p["W1"], "b2": p["b1"]}),
    "second_transposed": lambda X, p: _three()(X, p | {"W2": p["W2"].T}),
    "first_weights_twice": lambda X, p: _three()(X, p | {"W2": p["W1"]}),
    "first_layer_twice": lambda X, p: _three()(X, p | {"W2": p["W1"], "b2": p["b1"]}),
    "second_weights_missing": predict_second_weights_missing,
    "named_order": lambda X, p: _three()(
        X, {"W1": p["W0"], "b1": p["b0"], "W2": p["W1"], "b2": p["b1"], "W0": p["W2"], "b0": p["b2"]}
    ),
    "sigmoid_twice": _three(last=lambda z: _s(_s(z))),
    "tanh_and_sigmoid": _three(last=lambda z: _s(np.tanh(z))),
    "tanh_twice": _three(second=lambda z: np.tanh(np.tanh(z))),
    "softmax_output": _three(last=np.ones_like),
    "softmax_of_samples": _three(last=lambda z: np.exp(z) / np.exp(z).sum()),
    "scale_on_biases": lambda X, p: _three()(X, {k: v * (X.mean() if k[0] == "b" else 1.0) for k, v in p.items()}),
    "two_columns": lambda X, p: np.hstack([1 - _three()(X, p), _three()(X, p)]),
}


# ---------------------------------------------------------------------------------------- gradients
def gradients_public() -> Iterator[CaseSpec]:
    """All sizes different, the slide's sizes; one sample, single units, whole numbers; output weights of 0."""
    yield case("values", X3, np.array([[0.0], [1.0]]), NET)
    yield case("values", X5, T5, NET23)
    yield case("values", X5, T5, NET22)
    yield case("edges", X5[:1], T5[:1], NET23)
    yield case("edges", XI, TI, WHOLE)
    yield case("edges", X5, T5, NET22 | {"W0": np.zeros((2, 1)), "b0": np.zeros(1)})
    single = {k: v[:1, :1] if v.ndim == 2 else v[:1] for k, v in NET22.items()}
    yield case("edges", np.array([[0.7], [-1.6], [2.2]]), np.array([[0.0], [1.0], [1.0]]), single)


def gradients_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random networks and targets."""
    T = rng.permutation(T5)
    for group, n, d, m1, m2 in (("values", 4, 3, 5, 2), ("values", 5, 3, 3, 3), ("edges", 1, 2, 3, 4)):
        yield case(group, rng.normal(size=(n, d)), T[:n], _net(rng, d, m1, m2))


def _slope(Z: Array) -> Array:
    return 1 - Z**2


def _back(
    X: Array,
    T: Array,
    params: Params,
    *,
    slope1: Callable[[Array], Array] = _slope,
    slope2: Callable[[Array], Array] = _slope,
    error: Callable[[Array, Array], Array] = lambda P, T: P - T,
    back: Callable[[Array, Array], Array] = lambda E, W2: E @ W2.T,
    W0: Array | None = None,
    W2: Array | None = None,
) -> Params:
    """Back-propagation with switches."""
    Z1 = np.tanh(X @ params["W1"] + params["b1"])
    Z2 = np.tanh(Z1 @ params["W2"] + params["b2"])
    D = error(_s(Z2 @ params["W0"] + params["b0"]), T)
    E2 = (D @ (params["W0"] if W0 is None else W0).T) * slope2(Z2)
    E1 = back(E2, params["W2"] if W2 is None else W2) * slope1(Z1)
    return {
        "W1": X.T @ E1,
        "b1": E1.sum(axis=0),
        "W2": Z1.T @ E2,
        "b2": E2.sum(axis=0),
        "W0": Z2.T @ D,
        "b0": D.sum(axis=0),
    }


def _switched(**switches: Any) -> Callable[..., Params]:
    return lambda X, T, params: _back(X, T, params, **switches)


def _each(change: Callable[[Array, int], Array], keys: tuple[str, ...] = KEYS) -> Callable[..., Any]:
    """The right gradients, changed afterwards; ``change`` gets one of them and n."""
    return lambda X, T, params: {k: change(g, len(X)) if k in keys else g for k, g in _back(X, T, params).items()}


def _errors(X: Array, T: Array, params: Params) -> tuple[Array, Array, Array, Array]:
    """The hidden layers' outputs and the error signals at the output and at the second hidden layer."""
    Z1 = np.tanh(X @ params["W1"] + params["b1"])
    Z2 = np.tanh(Z1 @ params["W2"] + params["b2"])
    D = _s(Z2 @ params["W0"] + params["b0"]) - T
    return Z1, Z2, D, D @ params["W0"].T * _slope(Z2)


def gradients_slopes_swapped(X: Array, T: Array, params: Params) -> Params:
    """Each hidden layer takes the derivative of the other one."""
    Z1, Z2, D, _ = _errors(X, T, params)
    E2 = D @ params["W0"].T * _slope(Z1)
    E1 = E2 @ params["W2"].T * _slope(Z2)
    changed = {"W1": X.T @ E1, "b1": E1.sum(axis=0), "W2": Z1.T @ E2, "b2": E2.sum(axis=0)}
    return _back(X, T, params) | changed


def gradients_from_output(X: Array, T: Array, params: Params) -> Params:
    """The first hidden layer takes its error from the output, past the second one."""
    Z1, _, D, _ = _errors(X, T, params)
    E1 = D @ params["W0"].T * _slope(Z1)
    return _back(X, T, params) | {"W1": X.T @ E1, "b1": E1.sum(axis=0)}


def gradients_own_outputs(X: Array, T: Array, params: Params) -> Params:
    """Each hidden layer's own output takes the place of its input."""
    Z1, Z2, _, E2 = _errors(X, T, params)
    E1 = E2 @ params["W2"].T * _slope(Z1)
    return _back(X, T, params) | {"W1": Z1.T @ E1, "W2": Z2.T @ E2}


def gradients_inputs_at_second(X: Array, T: Array, params: Params) -> Params:
    """The gradient of W2 uses X where the first hidden layer's output belongs."""
    return _back(X, T, params) | {"W2": X.T @ _errors(X, T, params)[3]}


def gradients_first_outputs_at_output(X: Array, T: Array, params: Params) -> Params:
    """The gradient of W0 uses the first hidden layer's output where the second one's belongs."""
    Z1, _, D, _ = _errors(X, T, params)
    return _back(X, T, params) | {"W0": Z1.T @ D}


def gradients_second_slope_twice(X: Array, T: Array, params: Params) -> Params:
    """Both hidden layers use the second one's derivative."""
    _, Z2, _, E2 = _errors(X, T, params)
    E1 = E2 @ params["W2"].T * _slope(Z2)
    return _back(X, T, params) | {"W1": X.T @ E1, "b1": E1.sum(axis=0)}


def gradients_slope_lost_below(X: Array, T: Array, params: Params) -> Params:
    """The error goes through W2 without the second layer's derivative, which only W2 and b2 get."""
    Z1, _, D, _ = _errors(X, T, params)
    E1 = (D @ params["W0"].T) @ params["W2"].T * _slope(Z1)
    return _back(X, T, params) | {"W1": X.T @ E1, "b1": E1.sum(axis=0)}


def gradients_bias_over_units(X: Array, T: Array, params: Params) -> Params:
    """The biases' gradients are summed over the units: axis 1."""
    return _back(X, T, params) | {name: E.sum(axis=1) for name, E in _bias_errors(X, T, params).items()}


def gradients_bias_each_sample(X: Array, T: Array, params: Params) -> Params:
    """The biases' gradients are not summed over the samples."""
    return _back(X, T, params) | _bias_errors(X, T, params)


def _bias_errors(X: Array, T: Array, params: Params) -> Params:
    Z1, _, D, E2 = _errors(X, T, params)
    return {"b1": E2 @ params["W2"].T * _slope(Z1), "b2": E2, "b0": D}


def gradients_layers_exchanged(X: Array, T: Array, params: Params) -> Params:
    """The output layer's gradients come back as those of the second hidden layer, and the other way round."""
    grads = _back(X, T, params)
    return grads | {"W2": grads["W0"], "b2": grads["b0"], "W0": grads["W2"], "b0": grads["b2"]}


def _other_network(f: Callable[[Array], Array], slope: Callable[[Array], Array]) -> Callable[..., Params]:
    """The right gradients of a network with other hidden layers; ``slope`` takes their outputs."""

    def gradients(X: Array, T: Array, params: Params) -> Params:
        Z1 = f(X @ params["W1"] + params["b1"])
        Z2 = f(Z1 @ params["W2"] + params["b2"])
        D = _s(Z2 @ params["W0"] + params["b0"]) - T
        E2 = D @ params["W0"].T * slope(Z2)
        E1 = E2 @ params["W2"].T * slope(Z1)
        weights = {"W1": X.T @ E1, "W2": Z1.T @ E2, "W0": Z2.T @ D}
        return weights | {"b1": E1.sum(axis=0), "b2": E2.sum(axis=0), "b0": D.sum(axis=0)}

    return gradients


def _bell(z: Array) -> Array:
    """The derivative of the sigmoid."""
    return _s(z) * (1 - _s(z))


def _bell_of_sum(Z: Array) -> Array:
    """The same, at the weighted sum whose tanh is Z."""
    return _bell(np.arctanh(Z))


def _step(Z: Array) -> Array:
    return np.where(Z > 0, 1.0, 0.0)


GRADIENT_MISTAKES = {
    "keys_with_d": lambda X, T, params: {"d" + k: g for k, g in _back(X, T, params).items()},
    "biases_missing": lambda X, T, params: {k: g for k, g in _back(X, T, params).items() if k[0] == "W"},
    "updated_parameters": lambda X, T, params: {k: params[k] - g for k, g in _back(X, T, params).items()},
    "first_outputs_at_output": gradients_first_outputs_at_output,
    "second_slope_twice": gradients_second_slope_twice,
    "slope_lost_below": gradients_slope_lost_below,
    "bias_over_units": gradients_bias_over_units,
    "bias_each_sample": gradients_bias_each_sample,
    "layers_exchanged": gradients_layers_exchanged,
    "sigmoid_network": _other_network(_s, lambda Z: Z * (1 - Z)),
    "relu_network": _other_network(_relu, _step),
    "sigmoid_of_output": _switched(slope1=_bell, slope2=_bell),
    "sigmoid_of_sum": _switched(slope1=_bell_of_sum, slope2=_bell_of_sum),
    "relu_derivative": _switched(slope1=_step, slope2=_step),
    "plus_square": _switched(slope1=lambda Z: 1 + Z**2, slope2=lambda Z: 1 + Z**2),
    "doubled": _each(lambda g, n: 2 * g),
    "decided": _switched(error=lambda P, T: np.where(P > 0.5, 1.0, 0.0) - T),
    "targets_missing": _switched(error=lambda P, T: P),
    "last_sample": lambda X, T, params: _back(X[-1:], T[-1:], params),
    "first_sample": lambda X, T, params: _back(X[:1], T[:1], params),
    "whole_numbers": lambda X, T, params: {k: g.astype(params[k].dtype) for k, g in _back(X, T, params).items()},
    "mean": _each(lambda g, n: g / n),
    "bias_mean": _each(lambda g, n: g / n, ("b1", "b2", "b0")),
    "negative": _each(lambda g, n: -g),
    "bias_rows": _each(lambda g, n: g.reshape(1, -1), ("b1", "b2", "b0")),
    "bias_total": _each(lambda g, n: g.sum(), ("b1", "b2", "b0")),
    "weights_transposed": _each(lambda g, n: g.T, ("W1", "W2", "W0")),
    "no_tanh_derivative": _switched(slope1=np.ones_like, slope2=np.ones_like),
    "no_first_derivative": _switched(slope1=np.ones_like),
    "no_second_derivative": _switched(slope2=np.ones_like),
    "sigmoid_derivative": _switched(slope1=lambda Z: Z * (1 - Z), slope2=lambda Z: Z * (1 - Z)),
    "tanh_twice": _switched(slope1=lambda Z: 1 - np.tanh(Z) ** 2, slope2=lambda Z: 1 - np.tanh(Z) ** 2),
    "not_squared": _switched(slope1=lambda Z: 1 - Z, slope2=lambda Z: 1 - Z),
    "squared_error": _switched(error=lambda P, T: (P - T) * P * (1 - P)),
    "not_transposed": _switched(back=lambda E, W2: E @ W2),
    "first_layer_zero": _each(lambda g, n: 0 * g, ("W1", "b1")),
    "slopes_swapped": gradients_slopes_swapped,
    "from_output": gradients_from_output,
    "own_outputs": gradients_own_outputs,
    "inputs_at_second": gradients_inputs_at_second,
    "as_tuple": lambda X, T, params: tuple(_back(X, T, params).values()),
    "second_weights_skipped": _switched(back=lambda E, W2: E.sum(axis=1, keepdims=True) * np.ones(len(W2))),
}


# -------------------------------------------------------------------------------------------- train
# One set of the slide's four blocks, in tenths, rounded; 30 points each around (-7, -7), (-7, 7), (7, -7), (7, 7).
POINTS = (
    "-66 -104 -32 -109 -118 -48 -14 -16 -12 -53 -85 -45 -45 -67 -100 -78 -59 -119 -85 -122 5 -40 -76 -30 -63 -93 -69 "
    "-76 85 -112 -188 -37 -126 -129 -12 -108 -126 -69 -124 -39 -104 -66 -6 16 -166 -91 -87 -34 -89 -110 -6 -13 -64 "
    "-161 -76 -130 18 -48 -54 -32 -39 18 -43 85 -181 121 -51 66 -47 34 -24 54 -125 160 -34 74 -57 94 -5 103 -9 42 "
    "-102 81 -50 69 -106 57 -31 106 -120 107 -49 87 -29 83 7 49 -110 83 -49 25 -48 84 -118 58 -22 113 -116 104 -67 "
    "163 -78 98 -137 119 -71 47 -91 64 46 -44 49 -82 198 -72 92 -57 68 -64 13 -38 81 -64 22 -29 10 -74 40 -131 136 "
    "-9 125 -70 32 -62 64 -147 121 -35 43 -114 67 -61 163 -52 26 -42 18 -115 92 -79 8 -100 49 -115 49 -65 59 -107 "
    "102 -3 107 -116 35 -66 78 -110 91 -69 18 -5 70 42 153 30 45 190 20 114 78 57 24 76 137 108 70 110 55 79 122 74 "
    "108 76 25 127 40 128 117 132 104 64 32 48 48 115 0 112 59 90 110 97 116 41 52 14 62 65 88 96 123 126 46 62 54 "
    "58 118 136 102 95"
)
X120 = np.array(POINTS.split(), dtype=float).reshape(120, 2) / 10
T120 = np.repeat([[1.0], [0.0], [1.0]], [30, 60, 30], axis=0)
# From this start at a rate of 0.005 the descent does not depend on rounding: disturbed by 1e-5 at every step, or in
# single precision, it has at least 114 of 120 right from step 150 on.
START = {
    "W1": np.array([[-0.85, -0.5], [-0.09, 0.42]]),
    "b1": np.zeros(2),
    "W2": np.array([[-0.15, 1.86], [-0.11, -1.67]]),
    "b2": np.zeros(2),
    "W0": np.zeros((2, 1)),
    "b0": np.zeros(1),
}
FEW = 20  # more steps than this are judged by their outcome only; the mistakes do not go so far


def train_public() -> Iterator[CaseSpec]:
    """A few steps; one step, none; 250 steps on the four quadrants, which take 0.02 s."""
    yield case("steps", X5, T5, NET22, 0.1, 4)
    yield case("steps", X5, T5, NET23, 0.2, 3)
    yield case("steps", X3, np.array([[0.0], [1.0]]), NET, 0.3, 2)
    # The rate is too large: the loss rises after the first step.
    yield case("steps", X5, np.array([[1.0], [1.0], [1.0], [0.0], [0.0]]), NET23, 1.0, 3)
    yield case("edges", X5, T5, NET23, 0.1, 1)
    yield case("edges", X5, T5, NET22, 0.1, 0)
    yield case("edges", X5[:1], T5[:1], NET23, 0.2, 3)
    yield case("edges", XI, TI, WHOLE, 0.1, 2)
    yield case("outcome", X120, T120, START, 0.005, 250, check="deep_classified", label="figure")


def train_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random networks; the long run with its rows and units in another order, which changes nothing but rounding."""
    T = rng.permutation(T5)
    yield case("steps", rng.normal(size=(5, 3)), T, _mild_net(rng, 3, 4, 2), 0.1, 3)
    yield case("steps", rng.normal(size=(5, 2)), T, _mild_net(rng, 2, 2, 2), 0.05, 4)
    yield case("edges", rng.normal(size=(1, 2)), T[:1], _mild_net(rng, 2, 2, 3), 0.1, 1)
    rows = rng.permutation(120)
    turned = START | {"W1": START["W1"][:, ::-1], "W2": START["W2"][::-1]}
    yield case("outcome", X120[rows], T120[rows], turned, 0.005, 250, check="deep_classified")


def _loss(X: Array, T: Array, params: Params) -> float:
    P = _three()(X, params)
    return float(-(T * np.log(P) + (1 - T) * np.log(1 - P)).sum())


def _descent(
    gradients: Callable[..., Params] = _back,
    *,
    sign: float = 1.0,
    keys: tuple[str, ...] = KEYS,
    before: bool = False,
    more: int = 0,
    rate: float | None = None,
    once: bool = False,
    result: Callable[[Params, Array, Array, Params], Any] = lambda params, losses, T, start: (params, losses),
) -> Callable[..., Any]:
    """Gradient descent with switches; ``result`` makes of the parameters and losses what is returned."""

    def train(X: Array, T: Array, params: Params, learning_rate: float, steps: int) -> Any:
        if steps > FEW:
            return None
        start, losses = params, []
        step = learning_rate if rate is None else rate
        first = gradients(X, T, params)
        for _ in range(steps + more):
            losses += [_loss(X, T, params)] * before
            grads = first if once else gradients(X, T, params)
            params = {k: v - sign * step * grads[k] if k in keys else v for k, v in params.items()}
            losses += [_loss(X, T, params)] * (not before)
        return result(params, np.array(losses), T, start)

    return train


def train_start_included(X: Array, T: Array, params: Params, learning_rate: float, steps: int) -> Any:
    """The loss at the start comes first, so there is one more."""
    if steps > FEW:
        return None
    trained, losses = _descent()(X, T, params, learning_rate, steps)
    return trained, np.append(_loss(X, T, params), losses)


def train_returned_early(X: Array, T: Array, params: Params, learning_rate: float, steps: int) -> Any:
    """A return inside the loop: one step, and nothing at all for no steps."""
    return _descent()(X, T, params, learning_rate, 1) if 0 < steps <= FEW else None


def train_backwards(X: Array, T: Array, params: Params, learning_rate: float, steps: int) -> Any:
    """From the output on each layer is updated before the error goes back through it."""

    def gradients(X: Array, T: Array, params: Params) -> Params:
        W0 = params["W0"] - learning_rate * _back(X, T, params)["W0"]
        W2 = params["W2"] - learning_rate * _back(X, T, params, W0=W0)["W2"]
        return _back(X, T, params, W0=W0, W2=W2)

    return _descent(gradients)(X, T, params, learning_rate, steps)


def _in_turns(*turns: tuple[str, ...]) -> Callable[..., Any]:
    """Gradients are computed anew before each turn, which updates only some of the parameters."""

    def train(X: Array, T: Array, params: Params, learning_rate: float, steps: int) -> Any:
        if steps > FEW:
            return None
        losses = []
        for _ in range(steps):
            for keys in turns:
                grads = _back(X, T, params)
                params = params | {key: params[key] - learning_rate * grads[key] for key in keys}
            losses.append(_loss(X, T, params))
        return params, np.array(losses)

    return train


def train_number_by_number(X: Array, T: Array, params: Params, learning_rate: float, steps: int) -> Any:
    """Gradients are computed anew after each single number's update, as with a numerical gradient in the loop."""
    if steps > FEW:
        return None
    params = {k: np.array(v, dtype=float) for k, v in params.items()}
    losses = []
    for _ in range(steps):
        for key, value in params.items():
            for i in np.ndindex(value.shape):
                value[i] -= learning_rate * _back(X, T, params)[key][i]
        losses.append(_loss(X, T, params))
    return params, np.array(losses)


def train_sample_by_sample(X: Array, T: Array, params: Params, learning_rate: float, steps: int) -> Any:
    """Each sample moves the parameters by itself."""
    if steps > FEW:
        return None
    losses = []
    for _ in range(steps):
        for x, t in zip(X, T, strict=True):
            grads = _back(x[None], t[None], params)
            params = {k: v - learning_rate * grads[k] for k, v in params.items()}
        losses.append(_loss(X, T, params))
    return params, np.array(losses)


def train_best_kept(X: Array, T: Array, params: Params, learning_rate: float, steps: int) -> Any:
    """The parameters with the smallest loss come back."""
    if not 0 < steps <= FEW:
        return None if steps else (params, np.array([]))
    trained = [_descent()(X, T, params, learning_rate, number + 1) for number in range(steps)]
    losses = trained[-1][1]
    return trained[int(np.argmin(losses))][0], losses


def train_stopped_early(X: Array, T: Array, params: Params, learning_rate: float, steps: int) -> Any:
    """The loop ends as soon as the loss has risen."""
    if steps > FEW:
        return None
    _, losses = _descent()(X, T, params, learning_rate, steps)
    rises = np.flatnonzero(np.diff(losses) > 0)
    return _descent()(X, T, params, learning_rate, int(rises[0]) + 2 if len(rises) else steps)


def _whole(params: Params) -> bool:
    return any(value.dtype.kind == "i" for value in params.values())


def train_whole_numbers(X: Array, T: Array, params: Params, learning_rate: float, steps: int) -> Any:
    """The new parameters are written into copies of the old kind: whole numbers lose their fractions."""
    if not _whole(params):
        return _descent()(X, T, params, learning_rate, steps)
    losses = []
    for _ in range(steps):
        grads = _back(X, T, params)
        params = {k: (v - learning_rate * grads[k]).astype(v.dtype) for k, v in params.items()}
        losses.append(_loss(X, T, params))
    return params, np.array(losses)


def train_whole_number_error(X: Array, T: Array, params: Params, learning_rate: float, steps: int) -> Any:
    """-= on a copy that holds whole numbers raises an exception."""
    if _whole(params) and steps:
        copy = params["W1"].copy()
        copy -= learning_rate * _back(X, T, params)["W1"]
    return _descent()(X, T, params, learning_rate, steps)


def train_accuracies(X: Array, T: Array, params: Params, learning_rate: float, steps: int) -> Any:
    """The accuracy after each step is noted in place of the loss."""
    if not 0 < steps <= FEW:
        return None if steps else (params, np.array([]))
    noted = []
    for number in range(steps):
        trained, _ = _descent()(X, T, params, learning_rate, number + 1)
        noted.append(_accuracy(X, T, trained))
    return trained, np.array(noted)


def _accuracy(X: Array, T: Array, params: Params) -> float:
    P = _three()(X, params)
    return float(((P > 0.5) == (T > 0.5)).mean())


def train_steps_only(X: Array, T: Array, params: Params, learning_rate: float, steps: int) -> Any:
    """The step takes the place of the parameters instead of being added to them."""
    if steps > FEW:
        return None
    losses = []
    for _ in range(steps):
        grads = _back(X, T, params)
        params = {k: -learning_rate * grads[k] for k in params}
        losses.append(_loss(X, T, params))
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
    "biases_fixed": _descent(keys=("W1", "W2", "W0")),
    "output_only": _descent(keys=("W0", "b0")),
    "second_layer_fixed": _descent(keys=("W1", "b1", "W0", "b0")),
    "first_layer_fixed": _descent(keys=("W2", "b2", "W0", "b0")),
    "rate_ignored": _descent(rate=1.0),
    "gradients_once": _descent(once=True),
    "backwards": train_backwards,
    "one_by_one": _in_turns(*[(key,) for key in KEYS]),
    "one_by_one_output_first": _in_turns(("W0",), ("b0",), ("W2",), ("b2",), ("W1",), ("b1",)),
    "number_by_number": train_number_by_number,
    "weights_then_biases": _in_turns(("W1", "W2", "W0"), ("b1", "b2", "b0")),
    "layer_by_layer": _in_turns(("W1", "b1"), ("W2", "b2"), ("W0", "b0")),
    "layer_by_layer_output_first": _in_turns(("W0", "b0"), ("W2", "b2"), ("W1", "b1")),
    "hidden_then_output": _in_turns(("W1", "b1"), ("W2", "b2", "W0", "b0")),
    "output_then_hidden": _in_turns(("W0", "b0"), ("W2", "b2", "W1", "b1")),
    "both_hidden_then_output": _in_turns(("W1", "b1", "W2", "b2"), ("W0", "b0")),
    "sample_by_sample": train_sample_by_sample,
    "best_kept": train_best_kept,
    "stopped_early": train_stopped_early,
    "whole_numbers": train_whole_numbers,
    "whole_number_error": train_whole_number_error,
    "means_throughout": _descent(_each(lambda g, n: g / n), result=lambda p, losses, T, start: (p, losses / len(T))),
    "hidden_only": _descent(keys=("W1", "b1", "W2", "b2")),
    "output_bias_fixed": _descent(keys=("W1", "b1", "W2", "b2", "W0")),
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


# ---------------------------------------------------------------------------------- solve_quadrants
SHAPES = {  # of the slide's network; any other sizes of the hidden layers are as good
    "W1": np.zeros((2, 2)),
    "b1": np.zeros(2),
    "W2": np.zeros((2, 2)),
    "b2": np.zeros(2),
    "W0": np.zeros((2, 1)),
    "b0": np.zeros(1),
}


def _solved(seed: int, label: str = "") -> CaseSpec:
    return case("solved", Seed(seed), expected=SHAPES, check="quadrants_solved", shapes=False, label=label)


def solve_public() -> Iterator[CaseSpec]:
    """Two seeds; the reference takes about 0.05 s for each."""
    yield _solved(501, "figure")
    yield _solved(502)


def solve_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Another seed."""
    yield _solved(int(rng.integers(1, 10**6)))


TASKS = {
    "predict_probability": TaskCases(public=predict_public, hidden=predict_hidden, misconceptions=PREDICT_MISTAKES),
    "gradients": TaskCases(public=gradients_public, hidden=gradients_hidden, misconceptions=GRADIENT_MISTAKES),
    "train": TaskCases(public=train_public, hidden=train_hidden, misconceptions=TRAIN_MISTAKES),
    "solve_quadrants": TaskCases(public=solve_public, hidden=solve_hidden),
}
