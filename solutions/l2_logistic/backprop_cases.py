"""Cases and known mistakes of back-propagation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from nngrade.authoring import TaskCases, case

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from nngrade.authoring.declare import CaseSpec

Array = np.ndarray
Params = dict[str, Array]
Run = tuple[Params, Array]
HARDLY = 1e-7  # a change of the loss that ends a training too early


def _params(W1: list, b1: list, W2: list, b2: list) -> Params:
    return {"W1": np.array(W1), "b1": np.array(b1), "W2": np.array(W2), "b2": np.array(b2)}


# No symmetry: a transposed matrix, swapped units or a lost bias show.
UNEVEN = _params([[0.8, -1.6], [2.1, 0.3]], [-0.4, 1.1], [[1.9], [-2.7]], [0.35])
OTHER = _params([[-0.5, 1.2], [0.7, 2.4]], [0.6, -0.9], [[-1.3], [0.8]], [-0.25])
CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
XOR = np.array([[0.0], [1.0], [1.0], [0.0]])
X3 = np.array([[0.5, -1.5], [2.0, 0.25], [-0.75, 1.0]])
Y3 = np.array([[1.0], [0.0], [1.0]])
X5 = np.array([[1.2, 0.4], [-0.3, 0.9], [0.1, -1.1], [1.7, -0.6], [-0.8, -0.2]])
Y5 = np.array([[0.0], [1.0], [1.0], [0.0], [1.0]])
# A start from which the network learns XOR in a hundred steps.
XOR_START = _params([[-3.9, -6.0], [2.3, 3.1]], [1.3, -0.4], [[-0.1], [-0.6]], [1.4])

# The slide's network with its weights for step units.
SLIDE = _params([[-2.0, 2.0], [-2.0, 2.0]], [3.0, -1.0], [[1.0], [1.0]], [-1.0])


def forward_public() -> Iterator[CaseSpec]:
    """Uneven weights, the slide's, more and fewer samples than two, whole numbers."""
    yield case("values", X3, UNEVEN)
    yield case("values", CORNERS, OTHER)
    yield case("values", CORNERS, SLIDE)
    yield case("values", X5, UNEVEN)
    yield case("edges", X3[:1], UNEVEN)
    yield case("edges", X3[:2], OTHER)
    yield case("edges", np.array([[0, 1], [1, 1], [2, -1]]), OTHER)


def forward_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random weights and samples."""
    for group, n in (("values", 4), ("values", 6), ("edges", 1)):
        yield case(group, rng.normal(size=(n, 2)), _random(rng))


def loss_public() -> Iterator[CaseSpec]:
    """Outputs without symmetry, one sample, whole numbers, no error at all."""
    yield case("values", np.array([[0.9], [0.3], [0.45]]), Y3)
    yield case("values", np.array([[0.1], [0.7], [0.85], [0.4], [0.6]]), Y5)
    yield case("values", np.array([[0.25], [0.6], [0.95], [0.2]]), XOR)
    yield case("edges", np.array([[0.3]]), np.array([[1.0]]))
    yield case("edges", np.array([[0.8]]), np.array([[0.0]]))
    yield case("edges", np.array([[0.75], [0.5]]), np.array([[1], [0]]))
    yield case("edges", XOR + 0.0, XOR)


def loss_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random outputs and targets."""
    for group, n in (("values", 6), ("values", 3), ("edges", 1)):
        yield case(group, rng.uniform(0.05, 0.95, size=(n, 1)), rng.integers(2, size=(n, 1)).astype(float))


def backward_public() -> Iterator[CaseSpec]:
    """Uneven weights; XOR; one sample; as many samples as inputs; targets that are no classes."""
    yield case("values", X3, Y3, UNEVEN)
    yield case("values", X5, Y5, OTHER)
    yield case("values", CORNERS, XOR, UNEVEN)
    yield case("values", X3, np.array([[0.2], [0.9], [0.4]]), OTHER)
    yield case("edges", X3[:1], Y3[:1], UNEVEN)
    yield case("edges", X5[2:4], Y5[2:4], UNEVEN)
    yield case("edges", np.array([[0, 1], [1, 1], [2, -1]]), np.array([[1], [0], [1]]), OTHER)


def backward_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random weights, samples and targets."""
    for group, n in (("values", 4), ("values", 6), ("edges", 1)):
        yield case(group, rng.normal(size=(n, 2)), rng.integers(2, size=(n, 1)).astype(float), _random(rng))


GRADS = _params([[0.03, -0.2], [0.11, 0.4]], [0.25, -0.07], [[-0.5], [0.09]], [0.6])


def update_public() -> Iterator[CaseSpec]:
    """Several rates; gradients that look like none of the parameters; rate 0."""
    yield case("values", UNEVEN, GRADS, 0.5)
    yield case("values", OTHER, GRADS, 0.1)
    yield case("values", OTHER, UNEVEN, 2.0)
    yield case("edges", UNEVEN, OTHER, 1.0)
    yield case("edges", UNEVEN, GRADS, 0.0)
    yield case("edges", UNEVEN, {name: 0.0 * value for name, value in GRADS.items()}, 0.7)


def update_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random parameters and gradients."""
    yield case("values", _random(rng), _random(rng), float(rng.uniform(0.2, 0.9)))
    yield case("edges", _random(rng), _random(rng), 1.0)


def train_public() -> Iterator[CaseSpec]:
    """Few steps compared number by number; XOR learned in 160 steps; no step; one sample."""
    yield case("steps", X3, Y3, UNEVEN, 0.8, 3)
    yield case("steps", CORNERS, XOR, OTHER, 1.5, 4)
    yield case("steps", X5, Y5, OTHER, 0.5, 2)
    yield case("steps", X5, Y5, UNEVEN, 1.2, 1)
    yield case("learns", CORNERS, XOR, XOR_START, 8.0, 160, label="figure", check="learned_xor")
    # A loss that hardly changes, and one that rises again at a rate that is too large.
    yield case("edges", X3, Y3, UNEVEN, 1e-8, 12)
    yield case("edges", X5, Y5, UNEVEN, 40.0, 3)
    yield case("edges", X3, Y3, UNEVEN, 0.8, 0, check="no_training")
    yield case("edges", X3[:1], Y3[:1], OTHER, 0.6, 3)
    yield case("edges", np.array([[0, 1], [1, 1], [2, -1]]), np.array([[1], [0], [1]]), OTHER, 0.7, 3)


def train_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random data and starts."""
    for group, n, steps in (("steps", 5, 3), ("steps", 4, 5), ("edges", 1, 2)):
        X, Y = rng.normal(size=(n, 2)), rng.integers(2, size=(n, 1)).astype(float)
        yield case(group, X, Y, _random(rng), float(rng.uniform(0.5, 1.0)), steps)
    yield case("learns", CORNERS, XOR, _jitter(rng), 8.0, 160, check="learned_xor")


def _random(rng: np.random.Generator) -> Params:
    return {name: rng.normal(size=value.shape) * 1.2 for name, value in UNEVEN.items()}


def _jitter(rng: np.random.Generator) -> Params:
    """Starts near the one that learns XOR learn it too."""
    return {name: value + rng.uniform(-0.05, 0.05, size=value.shape) for name, value in XOR_START.items()}


def _s(z: Array) -> Array:
    return 0.5 + 0.5 * np.tanh(0.5 * z)


def _forward(X: Array, params: Params) -> tuple[Array, Array]:
    A1 = _s(X @ params["W1"] + params["b1"])
    return A1, _s(A1 @ params["W2"] + params["b2"])


def _network(
    hidden: Callable[[Array], Array] = _s,
    output: Callable[[Array], Array] = _s,
    change: Callable[[Params], Params] = lambda params: params,
) -> Callable[[Array, Params], tuple[Array, Array]]:
    """A forward pass with these units and changed parameters."""

    def forward(X: Array, params: Params) -> tuple[Array, Array]:
        p = change(params)
        A1 = hidden(X @ p["W1"] + p["b1"])
        return A1, output(A1 @ p["W2"] + p["b2"])

    return forward


def _identity(z: Array) -> Array:
    return z


def _step(z: Array) -> Array:
    return np.where(z > 0, 1.0, 0.0)


def sums(X: Array, params: Params) -> tuple[Array, Array]:
    """The weighted sums are returned in place of the outputs."""
    Z1 = X @ params["W1"] + params["b1"]
    return Z1, _s(Z1) @ params["W2"] + params["b2"]


def _loss(A2: Array, Y: Array) -> float:
    return float(np.sum((A2 - Y) ** 2) / (2 * len(Y)))


def _cross_entropy(A2: Array, Y: Array) -> float:
    P = np.clip(A2, 1e-15, 1 - 1e-15)
    return float(-np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P)))


def _backward(
    *,
    factor: Callable[[int], float] = lambda n: 1 / n,
    output: Callable[[Array], Array] = lambda A2: A2 * (1 - A2),
    hidden: Callable[[Array], Array] = lambda A1: A1 * (1 - A1),
    back: Callable[[Array, Array], Array] = lambda delta2, W2: delta2 @ W2.T,
    bias: Callable[[Array], Array] = lambda delta: delta.sum(axis=0),
    change: Callable[[Params], Params] = lambda grads: grads,
) -> Callable[[Array, Array, Params], Params]:
    """A backward pass with these parts in place of the right ones."""

    def backward(X: Array, Y: Array, params: Params) -> Params:
        A1, A2 = _forward(X, params)
        delta2 = (A2 - Y) * factor(len(Y)) * output(A2)
        delta1 = back(delta2, params["W2"]) * hidden(A1)
        return change({"W1": X.T @ delta1, "b1": bias(delta1), "W2": A1.T @ delta2, "b2": bias(delta2)})

    return backward


_right = _backward()


def _scaled(factor: float, names: str = "W1 b1 W2 b2") -> Callable[[Params], Params]:
    return lambda grads: {name: value * (factor if name in names.split() else 1) for name, value in grads.items()}


def _times_n(names: str) -> Callable[[Array, Array, Params], Params]:
    """The sum over the samples in place of the mean, in these gradients only."""
    return lambda X, Y, params: _scaled(len(Y), names)(_right(X, Y, params))


def wrong_derivative(X: Array, Y: Array, params: Params) -> Params:
    """sigmoid' is applied to outputs that have gone through the sigmoid already."""
    return _backward(output=lambda A: _s(A) * (1 - _s(A)), hidden=lambda A: _s(A) * (1 - _s(A)))(X, Y, params)


def derivative_of_sums(X: Array, Y: Array, params: Params) -> Params:
    """z * (1 - z) with the weighted sums z in place of the outputs, in both layers."""
    A1, A2 = _forward(X, params)
    Z1, Z2 = sums(X, params)
    delta2 = (A2 - Y) / len(Y) * Z2 * (1 - Z2)
    delta1 = delta2 @ params["W2"].T * Z1 * (1 - Z1)
    return {"W1": X.T @ delta1, "b1": delta1.sum(axis=0), "W2": A1.T @ delta2, "b2": delta2.sum(axis=0)}


def hidden_derivative_of_sums(X: Array, Y: Array, params: Params) -> Params:
    """z * (1 - z) with the weighted sums z in place of the outputs, in the hidden layer."""
    A1, A2 = _forward(X, params)
    Z1, _ = sums(X, params)
    delta2 = (A2 - Y) / len(Y) * A2 * (1 - A2)
    delta1 = delta2 @ params["W2"].T * Z1 * (1 - Z1)
    return {"W1": X.T @ delta1, "b1": delta1.sum(axis=0), "W2": A1.T @ delta2, "b2": delta2.sum(axis=0)}


def inputs_for_both(X: Array, Y: Array, params: Params) -> Params:
    """W2's gradient is formed with the inputs X in place of the hidden outputs."""
    _, A2 = _forward(X, params)
    delta2 = (A2 - Y) / len(Y) * A2 * (1 - A2)
    return _right(X, Y, params) | {"W2": X.T @ delta2}


def hidden_for_both(X: Array, Y: Array, params: Params) -> Params:
    """W1's gradient is formed with the hidden outputs in place of the inputs."""
    A1, A2 = _forward(X, params)
    delta1 = ((A2 - Y) / len(Y) * A2 * (1 - A2)) @ params["W2"].T * A1 * (1 - A1)
    return _right(X, Y, params) | {"W1": A1.T @ delta1}


def _from_delta(delta: Callable[[Array, Array], Array]) -> Callable[[Array, Array, Params], Params]:
    """Right but for the output layer's delta."""

    def backward(X: Array, Y: Array, params: Params) -> Params:
        A1, A2 = _forward(X, params)
        delta2 = delta(A2, Y)
        delta1 = delta2 @ params["W2"].T * A1 * (1 - A1)
        return {"W1": X.T @ delta1, "b1": delta1.sum(axis=0), "W2": A1.T @ delta2, "b2": delta2.sum(axis=0)}

    return backward


def updated_weights_back(X: Array, Y: Array, params: Params) -> Params:
    """The error goes back through a W2 that has had its step."""
    A1, A2 = _forward(X, params)
    delta2 = (A2 - Y) / len(Y) * A2 * (1 - A2)
    delta1 = delta2 @ (params["W2"] - A1.T @ delta2).T * A1 * (1 - A1)
    return {"W1": X.T @ delta1, "b1": delta1.sum(axis=0), "W2": A1.T @ delta2, "b2": delta2.sum(axis=0)}


def layers_mixed(X: Array, Y: Array, params: Params) -> Params:
    """The hidden delta takes the output's derivative."""
    A1, A2 = _forward(X, params)
    delta2 = (A2 - Y) / len(Y) * A2 * (1 - A2)
    delta1 = delta2 @ params["W2"].T * A2 * (1 - A2)
    return {"W1": X.T @ delta1, "b1": delta1.sum(axis=0), "W2": A1.T @ delta2, "b2": delta2.sum(axis=0)}


def error_passed_back(X: Array, Y: Array, params: Params) -> Params:
    """The hidden layer gets the output's error without the output's derivative."""
    A1, A2 = _forward(X, params)
    delta2 = (A2 - Y) / len(Y) * A2 * (1 - A2)
    delta1 = ((A2 - Y) / len(Y)) @ params["W2"].T * A1 * (1 - A1)
    return {"W1": X.T @ delta1, "b1": delta1.sum(axis=0), "W2": A1.T @ delta2, "b2": delta2.sum(axis=0)}


def _update(params: Params, grads: Params, rate: float) -> Params:
    return {name: value - rate * grads[name] for name, value in params.items()}


def descend(
    *,
    backward: Callable[[Array, Array, Params], Params] = _right,
    loss: Callable[[Array, Array], float] = _loss,
    update: Callable[[Params, Params, float], Params] = _update,
    steps: Callable[[int], int] = lambda steps: steps,
    once: bool = False,
    result: Callable[[Params, list[float]], object] = lambda params, losses: (params, losses),
) -> Callable[..., object]:
    """A `train` with these parts in place of the right ones; ``once``: always the gradients of the start."""

    def train(X: Array, Y: Array, params: Params, learning_rate: float, count: int) -> object:
        losses = []
        start = backward(X, Y, params)
        for _ in range(steps(count)):
            params = update(params, start if once else backward(X, Y, params), learning_rate)
            losses.append(loss(_forward(X, params)[1], Y))
        return result(params, losses)

    return train


def _only(names: str) -> Callable[[Params, Params, float], Params]:
    """Only these parameters are updated."""
    return lambda params, grads, rate: {
        name: value - rate * grads[name] if name in names.split() else value for name, value in params.items()
    }


def loss_before(X: Array, Y: Array, params: Params, rate: float, steps: int) -> Run:
    """The loss is noted before the update."""
    losses = []
    for _ in range(steps):
        losses.append(_loss(_forward(X, params)[1], Y))
        params = _update(params, _right(X, Y, params), rate)
    return params, np.array(losses)


def initial_too(X: Array, Y: Array, params: Params, rate: float, steps: int) -> Run:
    """The list begins with the loss of the start."""
    first = _loss(_forward(X, params)[1], Y)
    params, losses = descend()(X, Y, params, rate, steps)
    return params, np.array([first, *losses])


def output_first(X: Array, Y: Array, params: Params, rate: float, steps: int) -> Run:
    """The output layer moves before the hidden layer's gradients are computed."""
    losses = []
    for _ in range(steps):
        A1, A2 = _forward(X, params)
        delta2 = (A2 - Y) / len(Y) * A2 * (1 - A2)
        W2, b2 = params["W2"] - rate * A1.T @ delta2, params["b2"] - rate * delta2.sum(axis=0)
        delta1 = delta2 @ W2.T * A1 * (1 - A1)
        W1, b1 = params["W1"] - rate * X.T @ delta1, params["b1"] - rate * delta1.sum(axis=0)
        params = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
        losses.append(_loss(_forward(X, params)[1], Y))
    return params, np.array(losses)


def sample_by_sample(X: Array, Y: Array, params: Params, rate: float, steps: int) -> Run:
    """Stochastic gradient descent: an update after every sample."""
    losses = []
    for _ in range(steps):
        for i in range(len(Y)):
            params = _update(params, _right(X[i : i + 1], Y[i : i + 1], params), rate)
        losses.append(_loss(_forward(X, params)[1], Y))
    return params, np.array(losses)


def layer_by_layer(order: tuple[str, ...]) -> Callable[..., Run]:
    """The gradients are computed anew for each part of the parameters, after the one before has moved."""

    def train(X: Array, Y: Array, params: Params, rate: float, steps: int) -> Run:
        losses = []
        for _ in range(steps):
            for names in order:
                params = _only(names)(params, _right(X, Y, params), rate)
            losses.append(_loss(_forward(X, params)[1], Y))
        return params, np.array(losses)

    return train


def stopped_early(*, from_start: bool = False) -> Callable[..., Run]:
    """The loop ends when the loss hardly changes; ``from_start``: the first change is that from the start."""

    def train(X: Array, Y: Array, params: Params, rate: float, steps: int) -> Run:
        losses: list[float] = []
        last = _loss(_forward(X, params)[1], Y) if from_start else np.inf
        for _ in range(steps):
            params = _update(params, _right(X, Y, params), rate)
            losses.append(_loss(_forward(X, params)[1], Y))
            if abs(last - losses[-1]) < HARDLY:
                break
            last = losses[-1]
        return params, np.array(losses)

    return train


def best(X: Array, Y: Array, params: Params, rate: float, steps: int) -> Run:
    """The parameters with the smallest loss on the way."""
    losses: list[float] = []
    found = params
    for _ in range(steps):
        params = _update(params, _right(X, Y, params), rate)
        losses.append(_loss(_forward(X, params)[1], Y))
        if losses[-1] == min(losses):
            found = params
    return found, np.array(losses)


def stopped_when_rising(X: Array, Y: Array, params: Params, rate: float, steps: int) -> Run:
    """The loop ends when a loss is larger than the one before."""
    losses: list[float] = []
    for _ in range(steps):
        params = _update(params, _right(X, Y, params), rate)
        losses.append(_loss(_forward(X, params)[1], Y))
        if losses[-1] > min(losses):
            break
    return params, np.array(losses)


def tanh_hidden(X: Array, Y: Array, params: Params, rate: float, steps: int) -> Run:
    """A network with tanh in its hidden layer, trained rightly."""
    losses = []
    forward = _network(np.tanh, _s)
    for _ in range(steps):
        A1, A2 = forward(X, params)
        delta2 = (A2 - Y) / len(Y) * A2 * (1 - A2)
        delta1 = delta2 @ params["W2"].T * (1 - A1**2)
        grads = {"W1": X.T @ delta1, "b1": delta1.sum(axis=0), "W2": A1.T @ delta2, "b2": delta2.sum(axis=0)}
        params = _update(params, grads, rate)
        losses.append(_loss(forward(X, params)[1], Y))
    return params, np.array(losses)


def momentum(X: Array, Y: Array, params: Params, rate: float, steps: int) -> Run:
    """Every step carries on nine tenths of the one before."""
    losses = []
    velocity = {name: 0 * value for name, value in params.items()}
    for _ in range(steps):
        grads = _right(X, Y, params)
        velocity = {name: 0.9 * velocity[name] - rate * grads[name] for name in grads}
        params = {name: value + velocity[name] for name, value in params.items()}
        losses.append(_loss(_forward(X, params)[1], Y))
    return params, np.array(losses)


def loss_of_start(X: Array, Y: Array, params: Params, rate: float, steps: int) -> Run:
    """The outputs are computed once, before the loop."""
    first = _loss(_forward(X, params)[1], Y)
    run: Any = descend()(X, Y, params, rate, steps)
    return run[0], np.full(steps, first)


def starts_at_zero(X: Array, Y: Array, params: Params, rate: float, steps: int) -> object:
    """The given start is overwritten."""
    return descend()(X, Y, {name: 0 * value for name, value in params.items()}, rate, steps)


def early_return(X: Array, Y: Array, params: Params, rate: float, steps: int) -> Run | None:
    """The return stands inside the loop."""
    return descend()(X, Y, params, rate, 1) if steps else None


def _without(names: str) -> Callable[[Params], Params]:
    return lambda params: {name: value for name, value in params.items() if name not in names.split()}


def _part(params: Params, names: str) -> Params:
    return {name: params[name] for name in names.split()}


def _each(change: Callable[[Array], Array]) -> Callable[[Params], Params]:
    return lambda params: {name: change(value) for name, value in params.items()}


def _set(**changed: Callable[[Params], Array]) -> Callable[[Params], Params]:
    return lambda params: params | {name: change(params) for name, change in changed.items()}


TASKS = {
    "forward": TaskCases(
        public=forward_public,
        hidden=forward_hidden,
        misconceptions={
            "no_output_sigmoid": _network(output=_identity),
            "no_hidden_sigmoid": _network(hidden=_identity),
            "no_sigmoid": _network(_identity, _identity),
            "sums": sums,
            "step_units": _network(_step, _step),
            "tanh_hidden": _network(np.tanh, _s),
            "tanh": _network(np.tanh, np.tanh),
            "relu_hidden": _network(lambda z: np.maximum(z, 0), _s),
            "no_biases": _network(change=_scaled(0.0, "b1 b2")),
            "no_hidden_bias": _network(change=_scaled(0.0, "b1")),
            "no_output_bias": _network(change=_scaled(0.0, "b2")),
            "minus_biases": _network(change=_scaled(-1.0, "b1 b2")),
            "plus_exponent": _network(lambda z: _s(-z), lambda z: _s(-z)),
            "transposed": _network(change=_set(W1=lambda p: p["W1"].T)),
            "transposed_output": lambda X, p: (_forward(X, p)[0].T, _forward(X, p)[1].T),
            "output_bias_everywhere": _network(change=_set(b1=lambda p: p["b2"])),
            "output_only": lambda X, p: _forward(X, p)[1],
            "hidden_sums": lambda X, p: (X @ p["W1"] + p["b1"], _forward(X, p)[1]),
            "sums_passed_on": lambda X, p: (_forward(X, p)[0], _s((X @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"])),
            "inputs_for_output": lambda X, p: (_forward(X, p)[0], _s(X @ p["W2"] + p["b2"])),
            "twice": lambda X, p: (_forward(X, p)[0], _s(_forward(X, p)[1])),
            "softmax": lambda X, p: (_forward(X, p)[0], np.ones((len(X), 1))),
            "softmax_samples": _network(output=lambda z: np.exp(z) / np.sum(np.exp(z))),
            "dictionary": lambda X, p: dict(zip(("A1", "A2"), _forward(X, p), strict=True)),
            "relu": _network(lambda z: np.maximum(z, 0), lambda z: np.maximum(z, 0)),
            "bias_scaled": lambda X, p: (
                _s((X + p["b1"]) @ p["W1"]),
                _s((_s((X + p["b1"]) @ p["W1"]) + p["b2"]) @ p["W2"]),
            ),
            "swapped": lambda X, p: _forward(X, p)[::-1],
            "flat": lambda X, p: (_forward(X, p)[0], _forward(X, p)[1][:, 0]),
            "rounded": lambda X, p: (_forward(X, p)[0], np.round(_forward(X, p)[1])),
            "all_rounded": lambda X, p: (np.round(_forward(X, p)[0]), np.round(_forward(X, p)[1])),
            "four_values": lambda X, p: (
                X @ p["W1"] + p["b1"],
                _forward(X, p)[0],
                _forward(X, p)[0] @ p["W2"] + p["b2"],
                _forward(X, p)[1],
            ),
        },
    ),
    "loss": TaskCases(
        public=loss_public,
        hidden=loss_hidden,
        misconceptions={
            "no_half": lambda A2, Y: float(np.mean((A2 - Y) ** 2)),
            "sum": lambda A2, Y: float(np.sum((A2 - Y) ** 2)),
            "half_sum": lambda A2, Y: float(np.sum((A2 - Y) ** 2) / 2),
            "quarter": lambda A2, Y: float(np.mean((A2 - Y) ** 2) / 4),
            "root": lambda A2, Y: float(np.sqrt(np.mean((A2 - Y) ** 2))),
            "root_of_half": lambda A2, Y: float(np.sqrt(np.mean((A2 - Y) ** 2) / 2)),
            "norm": lambda A2, Y: float(np.sqrt(np.sum((A2 - Y) ** 2))),
            "absolute": lambda A2, Y: float(np.mean(np.abs(A2 - Y))),
            "half_absolute": lambda A2, Y: float(np.mean(np.abs(A2 - Y)) / 2),
            "not_squared": lambda A2, Y: float(np.mean(A2 - Y)),
            "not_squared_half": lambda A2, Y: float(np.mean(A2 - Y) / 2),
            "square_of_mean": lambda A2, Y: float(np.mean(A2 - Y) ** 2 / 2),
            "square_of_sum": lambda A2, Y: float(np.sum(A2 - Y) ** 2 / (2 * len(Y))),
            "negative": lambda A2, Y: -_loss(A2, Y),
            "each_sample": lambda A2, Y: (A2 - Y) ** 2 / 2,
            "each_share": lambda A2, Y: (A2 - Y) ** 2 / (2 * len(Y)),
            "not_squared_turned": lambda A2, Y: float(np.mean(Y - A2)),
            "not_squared_half_turned": lambda A2, Y: float(np.mean(Y - A2) / 2),
            "broadcast_sum": lambda A2, Y: float(np.sum((A2.ravel() - Y) ** 2) / (2 * len(Y))),
            "matrix": lambda A2, Y: np.array([[_loss(A2, Y)]]),
            "difference_of_squares": lambda A2, Y: float(np.mean(A2**2 - Y**2) / 2),
            "n_minus_one": lambda A2, Y: float(np.sum((A2 - Y) ** 2) / np.float64(2 * (len(Y) - 1))),
            "variance": lambda A2, Y: float(np.var(A2 - Y) / 2),
            "times_two": lambda A2, Y: float(2 * np.mean((A2 - Y) ** 2)),
            "early_return": lambda A2, Y: float((A2[0, 0] - Y[0, 0]) ** 2 / (2 * len(Y))),
            "added": lambda A2, Y: _loss(A2, -Y),
            "two_digits": lambda A2, Y: round(_loss(A2, Y), 2),
            "three_digits": lambda A2, Y: round(_loss(A2, Y), 3),
            "four_digits": lambda A2, Y: round(_loss(A2, Y), 4),
            "decision": lambda A2, Y: _loss((A2 > 0.5).astype(float), Y),
            "cubed": lambda A2, Y: float(np.mean((A2 - Y) ** 3) / 2),
            "whole_n_twice": lambda A2, Y: float(np.mean((A2 - Y) ** 2) / len(Y)),
            "column_sum": lambda A2, Y: np.sum((A2 - Y) ** 2, axis=0) / (2 * len(Y)),
            "broadcast": lambda A2, Y: float(np.mean((A2.ravel() - Y) ** 2) / 2),
            "cross_entropy": _cross_entropy,
            "divided_by_n_twice": lambda A2, Y: _loss(A2, Y) / len(Y),
            "precedence": lambda A2, Y: float(1 / 2 * len(Y) * np.sum((A2 - Y) ** 2)),
        },
    ),
    "backward": TaskCases(
        public=backward_public,
        hidden=backward_hidden,
        misconceptions={
            "sum": _backward(factor=lambda _n: 1),
            "doubled": _backward(factor=lambda n: 2 / n),
            "half": _backward(factor=lambda n: 0.5 / n),
            "divided_twice": _backward(factor=lambda n: 1 / n**2),
            "sign": _backward(factor=lambda n: -1 / n),
            "cross_entropy": _backward(output=lambda _A2: 1.0),
            "no_hidden_derivative": _backward(hidden=lambda _A1: 1.0),
            "no_derivatives": _backward(output=lambda _A2: 1.0, hidden=lambda _A1: 1.0),
            "wrong_derivative": wrong_derivative,
            "derivative_of_sums": derivative_of_sums,
            "hidden_derivative_of_sums": hidden_derivative_of_sums,
            "inputs_for_both": inputs_for_both,
            "tanh_derivative": _backward(hidden=lambda A1: 1 - A1**2),
            "tanh_derivatives": _backward(output=lambda A2: 1 - A2**2, hidden=lambda A1: 1 - A1**2),
            "layers_mixed": layers_mixed,
            "cross_entropy_sum": _backward(factor=lambda _n: 1, output=lambda _A2: 1.0),
            "output_derivative_twice": _backward(output=lambda A: _s(A) * (1 - _s(A))),
            "hidden_derivative_twice": _backward(hidden=lambda A: _s(A) * (1 - _s(A))),
            "no_biases_in_forward": lambda X, Y, params: _right(X, Y, _scaled(0.0, "b1 b2")(params)),
            "output_tanh_derivative": _backward(output=lambda A2: 1 - A2**2),
            "hidden_bias_negative": _backward(change=_scaled(-1.0, "b1")),
            "output_bias_zero": _backward(change=_scaled(0.0, "b2")),
            "hidden_bias_zero": _backward(change=_scaled(0.0, "b1")),
            "hidden_plus": _backward(hidden=lambda A1: A1 * (1 + A1)),
            "both_plus": _backward(output=lambda A2: A2 * (1 + A2), hidden=lambda A1: A1 * (1 + A1)),
            "hidden_for_both": hidden_for_both,
            "hidden_zero": _backward(change=_scaled(0.0, "W1 b1")),
            "only_a": _backward(output=lambda A2: A2),
            "only_one_minus_a": _backward(output=lambda A2: 1 - A2),
            "error_squared": _from_delta(lambda A2, Y: (A2 - Y) ** 2 * A2 * (1 - A2) / len(Y)),
            "precedence": _from_delta(lambda A2, Y: A2 - Y * A2 * (1 - A2) / len(Y)),
            "updated_weights_back": updated_weights_back,
            "biases_wrong_axis": _backward(bias=lambda delta: delta.sum(axis=1)),
            "output_bias_averaged": lambda X, Y, params: _scaled(1 / len(Y), "b2")(_right(X, Y, params)),
            "error_passed_back": error_passed_back,
            "no_weights_back": _backward(back=lambda delta2, W2: delta2 @ np.ones_like(W2).T),
            "transposed": _backward(change=lambda grads: grads | {"W1": grads["W1"].T}),
            "biases_not_summed": _backward(bias=lambda delta: delta),
            "biases_averaged": _backward(bias=lambda delta: delta.mean(axis=0)),
            "bias_rows": _backward(bias=lambda delta: delta.sum(axis=0, keepdims=True)),
            "bias_totals": _backward(bias=lambda delta: np.full(delta.shape[1], delta.sum())),
            "bias_numbers": _backward(bias=lambda delta: float(delta.sum())),
            "biases_zero": _backward(change=_scaled(0.0, "b1 b2")),
            "no_biases": _backward(change=_without("b1 b2")),
            "biases_negative": _backward(change=_scaled(-1.0, "b1 b2")),
            "output_layer_only": _backward(change=_without("W1 b1")),
            "weights_summed": _times_n("W1 W2"),
            "biases_summed": _times_n("b1 b2"),
            "hidden_divided_again": lambda X, Y, params: _scaled(1 / len(Y), "W1 b1")(_right(X, Y, params)),
            "updated": lambda X, Y, params: _update(params, _right(X, Y, params), 1.0),
            "tuple": lambda X, Y, params: tuple(_right(X, Y, params).values()),
            "renamed": lambda X, Y, params: {f"d{name}": value for name, value in _right(X, Y, params).items()},
        },
    ),
    "update": TaskCases(
        public=update_public,
        hidden=update_hidden,
        misconceptions={
            "plus": lambda params, grads, rate: _update(params, grads, -rate),
            "no_rate": lambda params, grads, rate: _update(params, grads, 1.0),
            "step_only": lambda params, grads, rate: {name: rate * grads[name] for name in params},
            "minus_step_only": lambda params, grads, rate: {name: -rate * grads[name] for name in params},
            "reversed": lambda params, grads, rate: {name: rate * grads[name] - params[name] for name in params},
            "weights_only": _only("W1 W2"),
            "biases_missing": lambda params, grads, rate: _without("b1 b2")(_update(params, grads, rate)),
            "biases_only": _only("b1 b2"),
            "output_only": _only("W2 b2"),
            "hidden_only": _only("W1 b1"),
            "scaled_parameters": lambda params, grads, rate: {
                name: rate * (params[name] - grads[name]) for name in params
            },
            "decay": lambda params, grads, rate: {name: params[name] * (1 - rate * grads[name]) for name in params},
            "divided": lambda params, grads, rate: {
                name: params[name] - np.divide(grads[name], rate) for name in params
            },
            "unchanged": lambda params, grads, rate: dict(params),
            "tuple": lambda params, grads, rate: tuple(_update(params, grads, rate).values()),
            "rate_squared": lambda params, grads, rate: _update(params, grads, rate**2),
            "first_key_only": lambda params, grads, rate: dict(list(_update(params, grads, rate).items())[:1]),
            "exchanged": lambda params, grads, rate: _update(grads, params, rate),
            "rate_tenth": lambda params, grads, rate: _update(params, grads, 0.1),
            "rate_half": lambda params, grads, rate: _update(params, grads, 0.5),
            "rate_hundredth": lambda params, grads, rate: _update(params, grads, 0.01),
            "twice": lambda params, grads, rate: _update(params, grads, 2 * rate),
            "signs_only": lambda params, grads, rate: _update(params, _each(np.sign)(grads), rate),
            "means": lambda params, grads, rate: _update(params, _each(np.mean)(grads), rate),
            "clipped": lambda params, grads, rate: _update(params, _each(lambda g: np.clip(g, -1, 1))(grads), rate),
            "biases_without_rate": lambda params, grads, rate: (
                _update(params, grads, rate) | _part(_update(params, grads, 1.0), "b1 b2")
            ),
            "weights_without_rate": lambda params, grads, rate: (
                _update(params, grads, rate) | _part(_update(params, grads, 1.0), "W1 W2")
            ),
        },
    ),
    "train": TaskCases(
        public=train_public,
        hidden=train_hidden,
        misconceptions={
            "ascent": descend(update=lambda params, grads, rate: _update(params, grads, -rate)),
            "sum": descend(backward=_backward(factor=lambda _n: 1)),
            "doubled": descend(backward=_backward(factor=lambda n: 2 / n)),
            "half": descend(backward=_backward(factor=lambda n: 0.5 / n)),
            "cross_entropy": descend(backward=_backward(output=lambda _A2: 1.0)),
            "no_hidden_derivative": descend(backward=_backward(hidden=lambda _A1: 1.0)),
            "loss_before": loss_before,
            "initial_too": initial_too,
            "last_loss_only": descend(result=lambda params, losses: (params, losses[-1])),
            "params_only": descend(result=lambda params, _losses: params),
            "losses_only": descend(result=lambda _params, losses: losses),
            "losses_first": descend(result=lambda params, losses: (losses, params)),
            "early_return": early_return,
            "one_fewer": descend(steps=lambda steps: max(steps - 1, 0)),
            "one_more": descend(steps=lambda steps: steps + 1),
            "gradients_once": descend(once=True),
            "not_moved": descend(update=lambda params, _grads, _rate: params),
            "rate_ignored": descend(update=lambda params, grads, _rate: _update(params, grads, 1.0)),
            "starts_at_zero": starts_at_zero,
            "output_only": descend(update=_only("W2 b2")),
            "hidden_only": descend(update=_only("W1 b1")),
            "weights_only": descend(update=_only("W1 W2")),
            "output_first": output_first,
            "recomputed_between": layer_by_layer(("W2 b2", "W1 b1")),
            "hidden_first": layer_by_layer(("W1 b1", "W2 b2")),
            "key_by_key": layer_by_layer(("W1", "b1", "W2", "b2")),
            "transposed": descend(backward=_backward(change=lambda grads: grads | {"W1": grads["W1"].T})),
            "no_weights_back": descend(backward=_backward(back=lambda delta2, W2: delta2 @ np.ones_like(W2).T)),
            "error_passed_back": descend(backward=error_passed_back),
            "wrong_derivative": descend(backward=wrong_derivative),
            "divided_twice": descend(backward=_backward(factor=lambda n: 1 / n**2)),
            "hidden_bias_fixed": descend(update=_only("W1 W2 b2")),
            "output_bias_fixed": descend(update=_only("W1 b1 W2")),
            "biases_negative": descend(backward=_backward(change=_scaled(-1.0, "b1 b2"))),
            "absolute_loss": descend(loss=lambda A2, Y: float(np.mean(np.abs(A2 - Y)))),
            "tanh_hidden": tanh_hidden,
            "stopped_when_rising": stopped_when_rising,
            "loss_of_start": loss_of_start,
            "biases_averaged": descend(backward=_backward(bias=lambda delta: delta.mean(axis=0))),
            "stopped_early": stopped_early(),
            "stopped_early_from_start": stopped_early(from_start=True),
            "best": best,
            "some_losses": descend(result=lambda params, losses: (params, losses[99::100])),
            "some_losses_first": descend(result=lambda params, losses: (params, losses[::100])),
            "one_at_least": descend(steps=lambda steps: max(steps, 1)),
            "momentum": momentum,
            "rate_half": descend(update=lambda params, grads, _rate: _update(params, grads, 0.5)),
            "rate_tenth": descend(update=lambda params, grads, _rate: _update(params, grads, 0.1)),
            "rate_hundredth": descend(update=lambda params, grads, _rate: _update(params, grads, 0.01)),
            "sample_by_sample": sample_by_sample,
            "all_summed": descend(
                backward=_backward(factor=lambda _n: 1), loss=lambda A2, Y: float(np.sum((A2 - Y) ** 2) / 2)
            ),
            "summed_loss": descend(loss=lambda A2, Y: float(np.sum((A2 - Y) ** 2) / 2)),
            "loss_without_half": descend(loss=lambda A2, Y: float(np.mean((A2 - Y) ** 2))),
            "cross_entropy_loss": descend(loss=_cross_entropy),
        },
    ),
}
