"""Cases and known mistakes of training a network on XOR."""

# ruff: noqa: PLW0108  a lambda for each mistake, also where its body is one call

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from nngrade.authoring import TaskCases, case, step
from nngrade.values import Seed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from nngrade.authoring.declare import CaseSpec

Params = dict[str, np.ndarray]

# Losses: a small number inside the logarithm, or a clip, is a right way to stay finite.
LOSS = {"rtol": 1e-6}
# Gradients: that small number again, and central differences with a step of about 1e-5.
GRADIENT = {"rtol": 1e-6, "atol": 1e-8}

X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
Y = np.array([[0.0], [1.0], [1.0], [0.0]])
POINTS = np.array([[0.5, -1.5], [2.0, 0.25], [-0.75, 1.0], [1.25, 0.5], [-0.3, -0.6]])
TARGETS = np.array([[1.0], [0.0], [0.0], [1.0], [1.0]])


def _params(W1: list, b1: list, W2: list, b2: list) -> Params:
    return {"W1": np.array(W1), "b1": np.array(b1), "W2": np.array(W2), "b2": np.array(b2)}


# No symmetry: a transposed matrix, swapped layers or a lost bias show.
FIRST = _params([[0.7, -1.4], [1.9, 0.4]], [-0.6, 0.9], [[1.7], [-2.3]], [0.45])
SECOND = _params([[-1.1, 0.6], [0.3, 2.2]], [0.8, -0.5], [[-0.9], [1.3]], [-0.7])
WHOLE = _params([[1, -2], [3, 1]], [-1, 2], [[2], [-1]], [1])
ZEROS = _params([[0.0, 0.0], [0.0, 0.0]], [0.0, 0.0], [[0.0], [0.0]], [0.0])
# From here XOR is learned quickly at a learning rate of 3.
START = _params([[1.6, -1.1], [-1.3, 1.8]], [-0.4, -0.7], [[1.5], [1.2]], [-0.6])
# Probabilities close to 0 and to 1.
LARGE = _params([[4.5, -6.0], [5.5, 3.0]], [1.5, -2.5], [[8.0], [-9.5]], [-1.5])
MANY = 250  # seeds, for the distribution of each array
STEPS = 150  # about 10 ms for the reference


def _random(rng: np.random.Generator) -> Params:
    return _params(rng.normal(size=(2, 2)), rng.normal(size=2), rng.normal(size=(2, 1)), rng.normal(size=1))


def _labels(rng: np.random.Generator, n: int) -> np.ndarray:
    """Random classes, with at least one of each."""
    return rng.permutation(np.r_[0.0, 1.0, rng.integers(0, 2, size=n - 2)]).reshape(n, 1)


def init_public() -> Iterator[CaseSpec]:
    """Several seeds, judged by what is there, not by the order of the draws."""
    for seed in (20417, 90125, 33871, 61403, 7919):
        yield case("values", Seed(seed), expected=ZEROS, check="standard_normal_params")
    yield _many_seeds(55001)


def _many_seeds(seed: int) -> CaseSpec:
    return case("values", Seed(seed), expected=[ZEROS] * MANY, check="params_of_many_seeds", seeds=MANY)


def init_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Other seeds."""
    for seed in rng.integers(10**5, 10**9, size=5):
        yield case("values", Seed(int(seed)), expected=ZEROS, check="standard_normal_params")
    yield _many_seeds(int(rng.integers(10**5, 10**9)))


def forward_public() -> Iterator[CaseSpec]:
    """The corners and other points, one row, whole numbers."""
    yield case("values", X, FIRST)
    yield case("values", POINTS, FIRST)
    yield case("values", POINTS[:3], SECOND)
    yield case("values", POINTS[1:3], SECOND)
    yield case("values", X, ZEROS)
    yield case("values", POINTS, LARGE)
    yield case("edges", POINTS[1:2], FIRST)
    yield case("edges", np.array([[3.0, -1.0]]), SECOND)
    yield case("edges", np.array([[0, 1], [1, 1], [2, -1]]), WHOLE)


def forward_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random points and params."""
    for group, n in (("values", 4), ("values", 2), ("values", 7), ("edges", 1)):
        yield case(group, rng.normal(size=(n, 2)) * 2, _random(rng))


def cost_public() -> Iterator[CaseSpec]:
    """Ordinary probabilities, one sample, and probabilities of exactly 0 and 1."""
    P = np.array([[0.8], [0.4], [0.15], [0.55], [0.7]])
    yield case("values", P, TARGETS, **LOSS)
    yield case("values", P[1:4], Y[1:], **LOSS)
    yield case("values", np.array([[0.02], [0.97], [0.31], [0.6]]), Y, **LOSS)
    yield case("values", np.array([[0.25], [0.65]]), np.array([[0.0], [0.0]]), **LOSS)
    yield case("values", np.array([[0.3], [0.6], [0.45]]), np.array([[1.0], [1.0], [1.0]]), **LOSS)
    yield case("values", np.full((4, 1), 0.5), Y, **LOSS)
    yield case("edges", np.array([[0.35]]), np.array([[1.0]]), **LOSS)
    yield case("edges", np.array([[0.35]]), np.array([[0.0]]), **LOSS)
    yield case("edges", np.array([[0.2], [0.9], [0.4]]), np.array([[0], [1], [1]]), **LOSS)
    yield case("limits", np.array([[0.0], [1.0], [1.0], [0.0]]), Y, check="cost_at_the_limits")
    yield case("limits", np.array([[1.0], [0.0]]), np.array([[0.0], [1.0]]), check="cost_at_the_limits")
    yield case("limits", np.array([[0.0]]), np.array([[1.0]]), check="cost_at_the_limits")
    yield case("limits", np.array([[1.0]]), np.array([[0.0]]), check="cost_at_the_limits")
    yield case("limits", np.array([[1.0], [0.0], [0.0]]), Y[1:], check="cost_at_the_limits")


def cost_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random probabilities; random zeros and ones."""
    for group, n in (("values", 6), ("values", 3), ("values", 11)):
        yield case(group, rng.uniform(0.05, 0.95, size=(n, 1)), _labels(rng, n), **LOSS)
    yield case("edges", rng.uniform(0.1, 0.6, size=(1, 1)), np.array([[1.0]]), **LOSS)
    yield case("limits", _labels(rng, 5), _labels(rng, 5), check="cost_at_the_limits")


def gradients_public() -> Iterator[CaseSpec]:
    """Several numbers of samples, none of them 2; unbalanced targets."""
    yield case("values", X, Y, FIRST, **GRADIENT)
    yield case("values", POINTS, TARGETS, FIRST, **GRADIENT)
    yield case("values", POINTS[:3], TARGETS[:3], SECOND, **GRADIENT)
    yield case("values", X, Y, ZEROS, **GRADIENT)
    yield case("edges", POINTS[:1], TARGETS[:1], FIRST, **GRADIENT)
    yield case("edges", POINTS[1:2], TARGETS[1:2], SECOND, **GRADIENT)
    yield case("edges", POINTS[:2], TARGETS[:2], SECOND, **GRADIENT)
    yield case("edges", np.array([[0, 1], [1, 1], [2, -1]]), np.array([[1], [0], [0]]), WHOLE, **GRADIENT)


def gradients_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random points, targets and params."""
    for n in (4, 7, 3):
        yield case("values", rng.normal(size=(n, 2)), _labels(rng, n), _random(rng), **GRADIENT)
    yield case("edges", rng.normal(size=(1, 2)), np.array([[1.0]]), _random(rng), **GRADIENT)


def train_public() -> Iterator[CaseSpec]:
    """A few steps exactly, no step at all, the default learning rate, and XOR learned."""
    yield case("steps", X, Y, FIRST, 0.5, 1, **GRADIENT)
    yield case("steps", X, Y, FIRST, 0.8, 4, **GRADIENT)
    yield case("steps", POINTS, TARGETS, SECOND, 0.3, 3, **GRADIENT)
    yield case("steps", POINTS[:3], TARGETS[:3], FIRST, 2.0, 6, **GRADIENT)
    yield case("edges", X, Y, SECOND, 0.5, 0, **GRADIENT)
    yield case("edges", POINTS[:1], TARGETS[:1], SECOND, 1.0, 2, **GRADIENT)
    yield case("edges", X, Y, SECOND, kwargs={"steps": 3}, **GRADIENT)
    yield case("edges", X, Y, SECOND, kwargs={"learning_rate": 0.25, "steps": 2}, **GRADIENT)
    yield case("edges", X, Y, SECOND, 1e-4, 4, **GRADIENT)
    yield case("edges", np.array([[0, 1], [1, 1], [1, 0]]), np.array([[1], [0], [1]]), WHOLE, 0.5, 2, **GRADIENT)
    yield case("outcome", X, Y, START, 3.0, STEPS, check="xor_is_learned")


def train_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random starts, a few steps."""
    for group, n, steps in (("steps", 4, 3), ("steps", 6, 7), ("steps", 3, 1), ("edges", 1, 2)):
        targets = _labels(rng, n) if n > 1 else np.array([[1.0]])
        rate = float(rng.uniform(0.2, 1.5))
        yield case(group, rng.normal(size=(n, 2)), targets, _random(rng), rate, steps, **GRADIENT)
    yield case("outcome", X, Y, START, float(rng.uniform(2.8, 3.2)), STEPS, check="xor_is_learned")


def predict_public() -> Iterator[CaseSpec]:
    """Both sides of one half, one half itself, other shapes."""
    yield case("values", np.array([[0.2], [0.9], [0.51], [0.49], [0.6]]))
    yield case("values", np.array([[0.0134], [0.9817], [0.9881], [0.0114]]))
    yield case("values", np.array([[0.0], [1.0], [0.3]]))
    yield case("values", np.array([[0.1], [0.2], [0.45]]))
    yield case("values", np.array([[0.7], [0.55]]))
    yield case("values", np.array([[0.75], [0.2], [0.1]]))
    yield case("half", np.array([[0.5], [0.7], [0.5], [0.2]]))
    yield case("half", np.array([[0.5]]))
    yield case("half", np.array([[np.nextafter(0.5, 1.0)], [np.nextafter(0.5, 0.0)]]))
    yield case("shapes", np.array([0.3, 0.8, 0.6]))
    yield case("shapes", np.array([[0.3, 0.8, 0.6], [0.9, 0.1, 0.4]]))
    yield case("shapes", np.array([[0.3], [0.7]], dtype=np.float32))


def predict_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random probabilities; one half at random places."""
    yield case("values", rng.uniform(size=(9, 1)))
    yield case("values", rng.uniform(0.3, 0.7, size=(6, 1)))
    yield case("half", rng.permutation([0.5, 0.5, 0.1, 0.8]).reshape(4, 1))
    yield case("shapes", rng.uniform(size=(2, 5)))


def accuracy_public() -> Iterator[CaseSpec]:
    """Shares that differ from their counterparts: counts, errors, one class only."""
    yield case("values", np.array([[0.2], [0.9], [0.6]]), np.array([[0.0], [1.0], [0.0]]))
    yield case("values", np.array([[0.7], [0.1], [0.4], [0.8], [0.35]]), TARGETS)
    yield case("values", np.array([[0.8], [0.6], [0.3], [0.55], [0.1]]), np.array([[1.0], [0.0], [0.0], [0.0], [1.0]]))
    yield case("values", np.array([[0.0134], [0.9817], [0.9881], [0.0114]]), Y)
    yield case("values", np.array([[0.9], [0.2], [0.3], [0.7]]), Y)
    yield case("values", np.array([[0.0], [1.0], [0.3], [1.0], [0.9]]), TARGETS[::-1])
    yield case("edges", np.array([[0.3]]), np.array([[0.0]]))
    yield case("edges", np.array([[0.3]]), np.array([[1.0]]))
    yield case(
        "edges",
        np.array([[0.6], [0.2], [0.8], [0.1], [0.7], [0.9], [0.3]]),
        np.array([[1], [0], [0], [1], [1], [1], [0]]),
    )
    yield case("values", np.array([[0.7], [0.6], [0.9], [0.8]]), np.array([[1.0], [1.0], [0.0], [1.0]]))
    yield case("half", np.array([[0.5], [0.5], [0.9], [0.5], [0.2]]), np.array([[0.0], [0.0], [1.0], [1.0], [1.0]]))


def accuracy_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random probabilities and classes."""
    for group, n in (("values", 9), ("values", 13), ("edges", 3)):
        yield case(group, rng.uniform(size=(n, 1)), _labels(rng, n))
    yield case("half", rng.permutation([0.5, 0.5, 0.5, 0.1, 0.8]).reshape(5, 1), np.array([[0.0]] * 4 + [[1.0]]))


def bias_row_params(rng: np.random.Generator) -> Params:
    """The biases as tables with one row."""
    return {
        name: rng.standard_normal(shape) for name, shape in zip(ZEROS, ((2, 2), (1, 2), (2, 1), (1, 1)), strict=True)
    }


def _drawn(shapes: dict[str, Any]) -> Callable[[np.random.Generator], dict[str, Any]]:
    """Arrays of other shapes or names, drawn in their order."""
    return lambda rng: {name: rng.standard_normal(shape) for name, shape in shapes.items()}


def _s(z: np.ndarray) -> np.ndarray:
    return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(z, dtype=float))


def _hidden(X: np.ndarray, p: Params) -> np.ndarray:
    return _s(X @ p["W1"] + p["b1"])


def _forward(X: np.ndarray, p: Params) -> np.ndarray:
    return _s(_hidden(X, p) @ p["W2"] + p["b2"])


def sigmoid_parentheses(X: np.ndarray, p: Params) -> np.ndarray:
    """1 / 1 + e^-z in both layers."""
    hidden = 1 + np.exp(-(X @ p["W1"] + p["b1"]))
    return 1 + np.exp(-(hidden @ p["W2"] + p["b2"]))


def softmax_over_samples(X: np.ndarray, p: Params) -> np.ndarray:
    """The outputs of all samples are normalised together."""
    e = np.exp(_hidden(X, p) @ p["W2"] + p["b2"])
    return e / e.sum(axis=0)


def _cost(P: np.ndarray, Y: np.ndarray) -> float:
    P = np.clip(P, 1e-12, 1 - 1e-12)
    return -np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P))


def _raw_cost(P: np.ndarray, Y: np.ndarray) -> float:
    return -np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P))


def infinite_ignored(P: np.ndarray, Y: np.ndarray) -> float:
    """Infinite terms count as 0."""
    return -np.mean(np.nan_to_num(Y * np.log(P) + (1 - Y) * np.log(1 - P), posinf=0.0, neginf=0.0))


def _epsilon(small: float) -> Callable[[np.ndarray, np.ndarray], float]:
    """A small number is added inside both logarithms."""
    return lambda P, Y: -np.mean(Y * np.log(P + small) + (1 - Y) * np.log(1 - P + small))


def _terms(P: np.ndarray, Y: np.ndarray) -> np.ndarray:
    return -(Y * np.log(P) + (1 - Y) * np.log(1 - P))


def _limited(wrong: Callable[[np.ndarray, np.ndarray], float]) -> Callable[[np.ndarray, np.ndarray], float]:
    """The mistake on probabilities that are clipped the usual way."""
    return lambda P, Y: wrong(np.clip(P, 1e-15, 1 - 1e-15), Y)


def _back(X: np.ndarray, Y: np.ndarray, p: Params, **changed: object) -> Params:
    """The gradients, with parts of the way replaced."""
    H, P = _hidden(X, p), _forward(X, p)
    d2 = changed.get("d2", (P - Y) / len(X))
    d1 = (d2 @ p["W2"].T) * changed.get("slope", H * (1 - H))
    return {"W1": X.T @ d1, "b1": d1.sum(axis=0), "W2": H.T @ d2, "b2": d2.sum(axis=0)}


def _slope(slope: Callable[[np.ndarray, Params], Any]) -> Callable[[np.ndarray, np.ndarray, Params], Params]:
    """Another derivative in the hidden layer: slope(X, params)."""
    return lambda X, Y, p: _back(X, Y, p, slope=slope(X, p))


def _error(error: Callable[[np.ndarray, np.ndarray], np.ndarray]) -> Callable[..., Params]:
    """Another error at the output: error(P, Y), still to be divided by n."""
    return lambda X, Y, p: _back(X, Y, p, d2=error(_forward(X, p), Y) / len(X))


def _instead(**parts: Callable[[Params, int], Any]) -> Callable[..., Params]:
    """Right but for these arrays: part(the right gradients, n)."""

    def gradients(X: np.ndarray, Y: np.ndarray, p: Params) -> Params:
        grads = _back(X, Y, p)
        return grads | {name: part(grads, len(X)) for name, part in parts.items()}

    return gradients


def hidden_for_inputs(X: np.ndarray, Y: np.ndarray, p: Params) -> Params:
    """W1's gradient is built from the hidden outputs."""
    H = _hidden(X, p)
    d1 = ((_forward(X, p) - Y) / len(X) @ p["W2"].T) * H * (1 - H)
    return _back(X, Y, p) | {"W1": H.T @ d1}


def _without_bias(name: str) -> Callable[..., Params]:
    """A bias is left out on the way forward; its gradient is there."""
    return lambda X, Y, p: _back(X, Y, p | {name: np.zeros_like(p[name])})


def _scaled(factor: Callable[[int], float]) -> Callable[[np.ndarray, np.ndarray, Params], Params]:
    return lambda X, Y, p: {k: factor(len(X)) * g for k, g in _back(X, Y, p).items()}


def squared_gradient(X: np.ndarray, Y: np.ndarray, p: Params) -> Params:
    """The output's sigmoid derivative is still there, as for a squared error."""
    P = _forward(X, p)
    return _back(X, Y, p, d2=(P - Y) * P * (1 - P) / len(X))


def slope_of_activation(X: np.ndarray, Y: np.ndarray, p: Params) -> Params:
    """The derivative is taken at the hidden outputs as if they were sums."""
    S = _s(_hidden(X, p))
    return _back(X, Y, p, slope=S * (1 - S))


def inputs_for_hidden(X: np.ndarray, Y: np.ndarray, p: Params) -> Params:
    """The output weights get the inputs where the hidden outputs belong."""
    return _back(X, Y, p) | {"W2": X.T @ (_forward(X, p) - Y) / len(X)}


def bias_per_sample(X: np.ndarray, Y: np.ndarray, p: Params) -> Params:
    """The biases' gradients are not summed over the samples."""
    H, P = _hidden(X, p), _forward(X, p)
    d2 = (P - Y) / len(X)
    return _back(X, Y, p) | {"b1": (d2 @ p["W2"].T) * H * (1 - H), "b2": d2}


def bias_other_axis(X: np.ndarray, Y: np.ndarray, p: Params) -> Params:
    """The biases' gradients are summed over the units instead of the samples."""
    return {k: g.sum(axis=1) if k[0] == "b" else g for k, g in bias_per_sample(X, Y, p).items()}


def mean_biases(X: np.ndarray, Y: np.ndarray, p: Params) -> Params:
    """The biases are averaged a second time."""
    grads = _back(X, Y, p)
    return grads | {"b1": grads["b1"] / len(X), "b2": grads["b2"] / len(X)}


def summed_biases(X: np.ndarray, Y: np.ndarray, p: Params) -> Params:
    """The weights' gradients are averaged, the biases' are not."""
    grads = _back(X, Y, p)
    return grads | {"b1": grads["b1"] * len(X), "b2": grads["b2"] * len(X)}


def bias_rows(X: np.ndarray, Y: np.ndarray, p: Params) -> Params:
    """The biases keep an axis."""
    grads = _back(X, Y, p)
    return grads | {"b1": grads["b1"][None], "b2": grads["b2"][None]}


def transposed_gradient(X: np.ndarray, Y: np.ndarray, p: Params) -> Params:
    """W1's gradient lies the other way."""
    grads = _back(X, Y, p)
    return grads | {"W1": grads["W1"].T}


def no_output_weights(X: np.ndarray, Y: np.ndarray, p: Params) -> Params:
    """The error goes back without the output weights."""
    H, P = _hidden(X, p), _forward(X, p)
    d1 = ((P - Y) / len(X)) * H * (1 - H)
    return _back(X, Y, p) | {"W1": X.T @ d1, "b1": d1.sum(axis=0)}


def _descend(
    X: np.ndarray,
    Y: np.ndarray,
    params: Params,
    learning_rate: float,
    steps: int,
    *,
    before: bool = False,
    sign: float = 1.0,
    names: str = "W1 b1 W2 b2",
) -> tuple[Params, list[float]]:
    costs = []
    for _ in range(steps):
        grads = _back(X, Y, params)
        old = params
        params = {k: v - sign * learning_rate * grads[k] * (k in names) for k, v in params.items()}
        costs.append(_cost(_forward(X, old if before else params), Y))
    return params, costs


def _trained(
    returned: Callable[[Params, Params, list[float]], object] = lambda _given, new, costs: (new, costs),
    rate: Callable[[float, int], float] = lambda rate, _n: rate,
    extra: int = 0,
    **changed: object,
) -> Callable[..., object]:
    """A training with another result, learning rate or number of steps, or with changes inside."""

    def train(X, Y, params, learning_rate=0.1, steps=10000):  # noqa: ANN001, ANN202
        return returned(params, *_descend(X, Y, params, rate(learning_rate, len(X)), steps + extra, **changed))

    return train


def train_start_included(X, Y, params, learning_rate=0.1, steps=10000):  # noqa: ANN001, ANN201
    """The cost before the first update is the first entry."""
    new, costs = _descend(X, Y, params, learning_rate, steps)
    return new, [_cost(_forward(X, params), Y), *costs]


def train_staggered(X, Y, params, learning_rate=0.1, steps=10000):  # noqa: ANN001, ANN201
    """The output layer is updated before the error goes back through it."""
    costs = []
    for _ in range(steps):
        H, delta = _hidden(X, params), (_forward(X, params) - Y) / len(X)
        new = {"W2": params["W2"] - learning_rate * H.T @ delta, "b2": params["b2"] - learning_rate * delta.sum(0)}
        back = (delta @ new["W2"].T) * H * (1 - H)
        new["W1"] = params["W1"] - learning_rate * X.T @ back
        new["b1"] = params["b1"] - learning_rate * back.sum(axis=0)
        params = new
        costs.append(_cost(_forward(X, params), Y))
    return params, costs


def _one_by_one(order: str) -> Callable[..., object]:
    """The gradients are taken anew for each array, after the ones before it have been updated."""

    def train(X, Y, params, learning_rate=0.1, steps=10000):  # noqa: ANN001, ANN202
        costs = []
        for _ in range(steps):
            for name in order.split():
                params = params | {name: params[name] - learning_rate * _back(X, Y, params)[name]}
            costs.append(_cost(_forward(X, params), Y))
        return params, costs

    return train


def train_one_sample(X, Y, params, learning_rate=0.1, steps=10000):  # noqa: ANN001, ANN201
    """Each step looks at one sample, the next one in turn."""
    costs = []
    for t in range(steps):
        i = t % len(X)
        params, _ = _descend(X[i : i + 1], Y[i : i + 1], params, learning_rate, 1)
        costs.append(_cost(_forward(X, params), Y))
    return params, costs


def train_start_gradient(X, Y, params, learning_rate=0.1, steps=10000):  # noqa: ANN001, ANN201
    """The gradients of the start, again and again."""
    grads, costs = _back(X, Y, params), []
    for _ in range(steps):
        params = {k: v - learning_rate * grads[k] for k, v in params.items()}
        costs.append(_cost(_forward(X, params), Y))
    return params, costs


def train_momentum(X, Y, params, learning_rate=0.1, steps=10000):  # noqa: ANN001, ANN201
    """Nine tenths of the last step are added to each step."""
    costs, speed = [], {k: 0.0 * v for k, v in params.items()}
    for _ in range(steps):
        grads = _back(X, Y, params)
        speed = {k: 0.9 * speed[k] + grads[k] for k in params}
        params = {k: v - learning_rate * speed[k] for k, v in params.items()}
        costs.append(_cost(_forward(X, params), Y))
    return params, costs


def _costs_of(cost: Callable[[np.ndarray, np.ndarray], float]) -> Callable[..., object]:
    """Right params, but another number for each step: cost(P, Y)."""

    def train(X, Y, params, learning_rate=0.1, steps=10000):  # noqa: ANN001, ANN202
        costs = []
        for _ in range(steps):
            params, _ = _descend(X, Y, params, learning_rate, 1)
            costs.append(cost(_forward(X, params), Y))
        return params, costs

    return train


def train_squared(X, Y, params, learning_rate=0.1, steps=10000):  # noqa: ANN001, ANN201
    """Gradients of a squared error."""
    costs = []
    for _ in range(steps):
        grads = squared_gradient(X, Y, params)
        params = {k: v - learning_rate * grads[k] for k, v in params.items()}
        costs.append(_cost(_forward(X, params), Y))
    return params, costs


def train_from_zeros(X, Y, params, learning_rate=0.1, steps=10000):  # noqa: ANN001, ANN201
    """The given start is thrown away."""
    return _descend(X, Y, {k: 0.0 * v for k, v in params.items()}, learning_rate, steps)


def train_row_by_row(X, Y, params, learning_rate=0.1, steps=10000):  # noqa: ANN001, ANN201
    """One update for each sample."""
    costs = []
    for _ in range(steps):
        for i in range(len(X)):
            params, _ = _descend(X[i : i + 1], Y[i : i + 1], params, learning_rate, 1)
        costs.append(_cost(_forward(X, params), Y))
    return params, costs


# ---------------------------------------------------------------------------------- train_tensorflow
OR = np.array([[0.0], [1.0], [1.0], [1.0]])
MANY_X, MANY_OR = np.tile(X, (10, 1)), np.tile(OR, (10, 1))  # more rows than a batch of Keras's has by itself


def _probes() -> np.ndarray:
    """The points of the check of the same name, which is part of the exercises, so that it cannot be asked."""
    far = np.arange(720) * 2 * np.pi / 720 + 0.001
    rings = [
        r * np.stack([np.cos(a), np.sin(a)], axis=1)
        for i, r in enumerate((0.3, 1.0, 2.0, 4.0, 8.0, 16.0))
        for a in (np.arange(24) * 2 * np.pi / 24 + 0.1 * i,)
    ]
    return np.concatenate([1e9 * np.stack([np.cos(far), np.sin(far)], axis=1), *rings, np.zeros((1, 2))])


def _tensorflow_case(group: str, check: str, *calls: tuple[Any, ...]) -> CaseSpec:
    """Several trainings, whose results are judged together."""
    before = [step("train_tensorflow", *call) for call in calls[:-1]]
    expected = [np.zeros((len(call[0]), 1)) for call in calls]
    return case(group, *calls[-1], before=before, expected=expected, check=check, together=True)


def _tensorflow_cases(seeds: Sequence[int]) -> Iterator[CaseSpec]:
    """A network to look at; trainings to foresee; one that learns.  The check knows the rate 0.5 and the 8 steps."""
    points = _probes()
    targets = np.zeros((len(points), 1))
    looks = [(points, targets, seed, 0.5, 0) for seed in seeds]
    yield _tensorflow_case("network", "network_of_two", *looks)
    trainings = [(MANY_X, MANY_OR, seed, 0.5, 8) for seed in seeds]
    pairs = [call for pair in zip(looks, trainings, strict=True) for call in pair]
    alone = (np.tile([1.0, 0.0], (40, 1)), np.ones((40, 1)), seeds[0], 0.5, 8)
    still = (MANY_X, MANY_OR, seeds[0], 0.0, 2)
    yield _tensorflow_case("training", "trained_by_descent", *pairs, alone, still)
    yield case("learns", X, OR, seeds[0], 5.0, 70, expected=np.zeros((4, 1)), check="or_is_learned")


def tensorflow_public() -> Iterator[CaseSpec]:
    """The same seed twice; then what the others see too."""
    yield _tensorflow_case("result", "same_seed_same_result", (X, OR, 3, 1.0, 2), (X, OR, 3, 1.0, 2))
    yield from _tensorflow_cases((11, 12, 13))


def tensorflow_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Other seeds."""
    yield from _tensorflow_cases([int(seed) for seed in rng.choice(10**6, size=3, replace=False)])


TASKS = {
    "init_params": TaskCases(
        public=init_public,
        hidden=init_hidden,
        misconceptions={
            "bias_rows": bias_row_params,
            "single_bias": _drawn({"W1": (2, 2), "b1": 2, "W2": (2, 1), "b2": ()}),
            "flat_output_weights": _drawn({"W1": (2, 2), "b1": 2, "W2": 2, "b2": 1}),
            "output_weights_row": _drawn({"W1": (2, 2), "b1": 2, "W2": (1, 2), "b2": 1}),
            "array_missing": _drawn({"W1": (2, 2), "b1": 2, "W2": (2, 1)}),
            "no_biases": _drawn({"W1": (2, 2), "W2": (2, 1)}),
            "small_letters": _drawn({"w1": (2, 2), "b1": 2, "w2": (2, 1), "b2": 1}),
            "no_dict": lambda rng: tuple(rng.standard_normal(shape) for shape in ((2, 2), 2, (2, 1), 1)),
        },
    ),
    "forward": TaskCases(
        public=forward_public,
        hidden=forward_hidden,
        misconceptions={
            "no_output_sigmoid": lambda X, p: _hidden(X, p) @ p["W2"] + p["b2"],
            "no_hidden_sigmoid": lambda X, p: _s((X @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"]),
            "no_sigmoid": lambda X, p: (X @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"],
            "no_biases": lambda X, p: _s(_s(X @ p["W1"]) @ p["W2"]),
            "no_hidden_bias": lambda X, p: _s(_s(X @ p["W1"]) @ p["W2"] + p["b2"]),
            "no_output_bias": lambda X, p: _s(_hidden(X, p) @ p["W2"]),
            "transposed": lambda X, p: _s(_s(X @ p["W1"].T + p["b1"]) @ p["W2"] + p["b2"]),
            "tanh_hidden": lambda X, p: _s(np.tanh(X @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"]),
            "relu_hidden": lambda X, p: _s(np.maximum(X @ p["W1"] + p["b1"], 0) @ p["W2"] + p["b2"]),
            "sigmoid_sign": lambda X, p: 1 - _s((1 - _hidden(X, p)) @ p["W2"] + p["b2"]),
            "softmax": lambda X, p: np.ones((len(X), 1)),
            "flat": lambda X, p: _forward(X, p)[:, 0],
            "rounded": lambda X, p: np.where(_forward(X, p) > 0.5, 1.0, 0.0),
            "hidden_returned": _hidden,
            "both_returned": lambda X, p: (_hidden(X, p), _forward(X, p)),
            "biases_subtracted": lambda X, p: _forward(X, p | {"b1": -p["b1"], "b2": -p["b2"]}),
            "inputs_twice": lambda X, p: _s(X @ p["W2"] + p["b2"]),
            "sigmoid_parentheses": sigmoid_parentheses,
            "output_weights_ignored": lambda X, p: _s(_hidden(X, p).sum(axis=1, keepdims=True) + p["b2"]),
            "bias_before_weights": lambda X, p: _s(_s((X + p["b1"]) @ p["W1"]) @ p["W2"] + p["b2"]),
            "row": lambda X, p: _forward(X, p).T,
            "hidden_sigmoid_twice": lambda X, p: _s(_s(_hidden(X, p)) @ p["W2"] + p["b2"]),
            "output_sigmoid_twice": lambda X, p: _s(_forward(X, p)),
            "softmax_over_samples": softmax_over_samples,
            "step_hidden": lambda X, p: _s((X @ p["W1"] + p["b1"] > 0) @ p["W2"] + p["b2"]),
            "rounded_off": lambda X, p: np.round(_forward(X, p), 3),
        },
    ),
    "cost": TaskCases(
        public=cost_public,
        hidden=cost_hidden,
        misconceptions={
            "sign": _limited(lambda P, Y: np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P))),
            "summed": _limited(lambda P, Y: -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P))),
            "halved": _limited(lambda P, Y: -np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / 2),
            "only_ones": _limited(lambda P, Y: -np.mean(Y * np.log(P))),
            "only_zeros": _limited(lambda P, Y: -np.mean((1 - Y) * np.log(1 - P))),
            "difference": _limited(lambda P, Y: -np.mean(Y * np.log(P) - (1 - Y) * np.log(1 - P))),
            "same_log": _limited(lambda P, Y: -np.mean(Y * np.log(P) + (1 - Y) * np.log(P))),
            "classes_swapped": _limited(lambda P, Y: -np.mean((1 - Y) * np.log(P) + Y * np.log(1 - P))),
            "arguments_swapped": lambda P, Y: _raw_cost(Y, P),
            "base_ten": _limited(lambda P, Y: _raw_cost(P, Y) / np.log(10)),
            "base_two": _limited(lambda P, Y: _raw_cost(P, Y) / np.log(2)),
            "squared": lambda P, Y: np.mean((P - Y) ** 2),
            "absolute": lambda P, Y: np.mean(np.abs(P - Y)),
            "not_averaged": _limited(lambda P, Y: -(Y * np.log(P) + (1 - Y) * np.log(1 - P))),
            "one_axis": _limited(lambda P, Y: -np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P), axis=0)),
            "infinite_ignored": infinite_ignored,
            "unprotected": _raw_cost,
            "divided_by_four": _limited(lambda P, Y: np.sum(_terms(P, Y)) / 4),
            "one_sample_less": _limited(lambda P, Y: np.sum(_terms(P, Y)) / max(len(Y) - 1, 1)),
            "every_pair": _limited(lambda P, Y: np.mean(_terms(P, Y.ravel()))),
            "median": _limited(lambda P, Y: np.median(_terms(P, Y))),
            "rounded_off": _limited(lambda P, Y: np.round(np.mean(_terms(P, Y)), 4)),
            "epsilon_3": _epsilon(1e-3),
            "epsilon_4": _epsilon(1e-4),
            "epsilon_5": _epsilon(1e-5),
            "epsilon_6": _epsilon(1e-6),
        },
    ),
    "gradients": TaskCases(
        public=gradients_public,
        hidden=gradients_hidden,
        misconceptions={
            "summed": _scaled(lambda n: float(n)),
            "negative": _scaled(lambda n: -1.0),
            "doubled": _scaled(lambda n: 2.0),
            "halved": _scaled(lambda n: 0.5),
            "averaged_twice": _scaled(lambda n: 1.0 / n),
            "output_derivative": squared_gradient,
            "no_hidden_derivative": lambda X, Y, p: _back(X, Y, p, slope=1.0),
            "slope_of_activation": slope_of_activation,
            "slope_of_tanh": lambda X, Y, p: _back(X, Y, p, slope=1 - _hidden(X, p) ** 2),
            "no_output_weights": no_output_weights,
            "inputs_for_hidden": inputs_for_hidden,
            "bias_per_sample": bias_per_sample,
            "mean_biases": mean_biases,
            "summed_biases": summed_biases,
            "bias_rows": bias_rows,
            "transposed": transposed_gradient,
            "hard_predictions": lambda X, Y, p: _back(X, Y, p, d2=((_forward(X, p) > 0.5) - Y) / len(X)),
            "squared_error": _error(lambda P, Y: 2 * (P - Y) * P * (1 - P)),
            "no_output_sigmoid": _error(lambda P, Y: (P - Y) / (P * (1 - P))),
            "output_slope_for_hidden": _slope(lambda X, p: _forward(X, p) * (1 - _forward(X, p))),
            "slope_one_factor": _slope(_hidden),
            "slope_other_factor": _slope(lambda X, p: 1 - _hidden(X, p)),
            "slope_of_sum": _slope(lambda X, p: (X @ p["W1"] + p["b1"]) * (1 - X @ p["W1"] - p["b1"])),
            "hidden_averaged_twice": _instead(W1=lambda g, n: g["W1"] / n, b1=lambda g, n: g["b1"] / n),
            "weights_averaged_twice": _instead(W1=lambda g, n: g["W1"] / n, W2=lambda g, n: g["W2"] / n),
            "divided_by_four": _scaled(lambda n: n / 4),
            "hidden_for_inputs": hidden_for_inputs,
            "single_biases": _instead(b1=lambda g, _n: g["b1"].sum(), b2=lambda g, _n: g["b2"].sum()),
            "zero_biases": _instead(b1=lambda g, _n: 0 * g["b1"], b2=lambda g, _n: 0 * g["b2"]),
            "zero_hidden": _instead(W1=lambda g, _n: 0 * g["W1"], b1=lambda g, _n: 0 * g["b1"]),
            "no_biases": lambda X, Y, p: {k: v for k, v in _back(X, Y, p).items() if k in {"W1", "W2"}},
            "no_dict": lambda X, Y, p: tuple(_back(X, Y, p).values()),
            "other_keys": lambda X, Y, p: {f"d{k}": v for k, v in _back(X, Y, p).items()},
            "flat_output_weights": _instead(W2=lambda g, _n: g["W2"].ravel()),
            "bias_other_axis": bias_other_axis,
            "forward_without_b1": _without_bias("b1"),
            "forward_without_b2": _without_bias("b2"),
        },
    ),
    "train": TaskCases(
        public=train_public,
        hidden=train_hidden,
        misconceptions={
            "cost_before": _trained(before=True),
            "ascent": _trained(sign=-1.0),
            "fixed_rate": _trained(rate=lambda _rate, _n: 0.1),
            "other_default": lambda X, Y, p, learning_rate=0.01, steps=10000: _descend(X, Y, p, learning_rate, steps),
            "one_step_short": _trained(extra=-1),
            "one_step_more": _trained(extra=1),
            "start_included": train_start_included,
            "params_unchanged": _trained(lambda given, new, costs: (given, costs)),
            "no_progress": _trained(rate=lambda _rate, _n: 0.0),
            "biases_fixed": _trained(names="W1 W2"),
            "output_layer_only": _trained(names="W2 b2"),
            "staggered": train_staggered,
            "summed": _trained(rate=lambda rate, n: rate * n),
            "averaged_twice": _trained(rate=lambda rate, n: rate / n),
            "squared": train_squared,
            "from_zeros": train_from_zeros,
            "row_by_row": train_row_by_row,
            "last_cost": _trained(lambda given, new, costs: (new, costs[-1])),
            "params_only": _trained(lambda given, new, costs: new),
            "costs_only": _trained(lambda given, new, costs: costs),
            "costs_first": _trained(lambda given, new, costs: (costs, new)),
            "no_rate": _trained(rate=lambda _rate, _n: 1.0),
            "one_by_one": _one_by_one("W1 b1 W2 b2"),
            "output_first": _one_by_one("W2 b2 W1 b1"),
            "one_sample_each": train_one_sample,
            "start_gradient": train_start_gradient,
            "momentum": train_momentum,
            "squared_costs": _costs_of(lambda P, Y: np.mean((P - Y) ** 2)),
            "summed_costs": _costs_of(lambda P, Y: len(Y) * _cost(P, Y)),
            "accuracies": _costs_of(lambda P, Y: np.mean((P > 0.5) == Y)),
        },
    ),
    "predict": TaskCases(
        public=predict_public,
        hidden=predict_hidden,
        misconceptions={
            "at_half": lambda P: np.where(P >= 0.5, 1.0, 0.0),
            "threshold_zero": lambda P: np.where(P > 0, 1.0, 0.0),
            "inverted": lambda P: np.where(P > 0.5, 0.0, 1.0),
            "below": lambda P: np.where(P < 0.5, 1.0, 0.0),
            "unchanged": lambda P: P,
            "cut_off": lambda P: np.floor(P),
            "signs": lambda P: np.where(P > 0.5, 1.0, -1.0),
            "argmax": lambda P: np.argmax(P, axis=1),
            "flat": lambda P: np.where(P > 0.5, 1.0, 0.0).ravel(),
            "one_answer": lambda P: float(np.mean(P) > 0.5),
            "kept_above": lambda P: np.where(P > 0.5, P, 0.0),
            "above_mean": lambda P: np.where(np.mean(P) < P, 1.0, 0.0),
            "half_added": lambda P: np.floor(P + 0.5),
            "kept_below": lambda P: np.where(P > 0.5, 1.0, P),
            "count": lambda P: np.sum(P > 0.5),
            "first_only": lambda P: float(np.ravel(P)[0] > 0.5),
            "all_or_none": lambda P: float(np.all(P > 0.5)),
            "row": lambda P: np.where(P > 0.5, 1.0, 0.0).reshape(1, -1),
            "one_decimal": lambda P: np.round(P, 1),
            "two_columns": lambda P: np.hstack([P <= 0.5, P > 0.5]).astype(float),
            "places": lambda P: np.flatnonzero(P > 0.5),
        },
    ),
    "accuracy": TaskCases(
        public=accuracy_public,
        hidden=accuracy_hidden,
        misconceptions={
            "at_half": lambda P, Y: np.mean((P >= 0.5) == Y),
            "no_threshold": lambda P, Y: np.mean(P == Y),
            "threshold_zero": lambda P, Y: np.mean((P > 0) == Y),
            "count": lambda P, Y: np.sum((P > 0.5) == Y),
            "percent": lambda P, Y: 100 * np.mean((P > 0.5) == Y),
            "errors": lambda P, Y: np.mean((P > 0.5) != Y),
            "broadcast": lambda P, Y: np.mean((P > 0.5).ravel() == Y),
            "soft": lambda P, Y: 1 - np.mean(np.abs(P - Y)),
            "only_ones": lambda P, Y: np.mean((P > 0.5) * Y),
            "recall": lambda P, Y: np.sum((P > 0.5) * Y) / np.sum(Y),
            "precision": lambda P, Y: np.sum((P > 0.5) * Y) / np.sum(P > 0.5),
            "argmax": lambda P, Y: np.mean(np.argmax(P, axis=1) == np.argmax(Y, axis=1)),
            "per_sample": lambda P, Y: ((P > 0.5) == Y).astype(float),
            "all_or_nothing": lambda P, Y: float(np.all((P > 0.5) == Y)),
            "predicted_share": lambda P, Y: np.mean(P > 0.5),
            "divided_by_four": lambda P, Y: np.sum((P > 0.5) == Y) / 4,
            "one_sample_less": lambda P, Y: np.sum((P > 0.5) == Y) / max(len(Y) - 1, 1),
            "last_not_counted": lambda P, Y: np.sum(((P > 0.5) == Y)[:-1]) / len(Y),
            "per_sample_flat": lambda P, Y: ((P > 0.5) == Y).astype(float).ravel(),
            "one_axis": lambda P, Y: np.mean((P > 0.5) == Y, axis=0),
            "cut_off": lambda P, Y: np.mean(P.astype(int) == Y),
            "rounded_off": lambda P, Y: np.round(np.mean((P > 0.5) == Y), 2),
            "above_mean": lambda P, Y: np.mean((np.mean(P) < P) == Y),
            "f_score": lambda P, Y: 2 * np.sum((P > 0.5) * Y) / max(np.sum(P > 0.5) + np.sum(Y), 1),
            "soft_squared": lambda P, Y: 1 - np.mean((P - Y) ** 2),
            "balance": lambda P, Y: 1 - abs(np.sum(P > 0.5) - np.sum(Y)) / len(Y),
            "always_zero": lambda P, Y: 0.0,
        },
    ),
    "train_tensorflow": TaskCases(public=tensorflow_public, hidden=tensorflow_hidden),
}
