"""Cases and known mistakes of logistic regression with several features."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from nngrade.authoring import TaskCases, case
from nngrade.checks import load_module

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from nngrade.authoring.declare import CaseSpec

Array = np.ndarray
SHARED = load_module(Path(__file__).with_name("descent.py"), "_nngrade_descent")
_s: Callable[[Array], Array] = SHARED.sigmoid
_targets: Callable[[np.random.Generator, int], Array] = SHARED.targets
Run = tuple[Array, float, Array]

# The slide's study hours and tutoring sessions, and the weights of its line at step 300.
STUDY = np.array([[2.0, 3.0], [4.0, 3.0], [6.0, 4.0], [8.0, 6.0], [10.0, 7.0], [12.0, 8.0], [14.0, 9.0]])
PASSED = np.array([0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0])
SLIDE_W, SLIDE_B = np.array([0.8252, -0.5844]), -2.3398
# Tens of hours and of sessions: no probability gets so close to 0 or 1 that a clip decides the loss, even when the
# rate is wrong.
TENS = STUDY / 10
X3 = np.array([[1.0, -2.0, 0.5], [0.3, 1.2, -0.7], [-1.5, 0.4, 0.9], [0.8, -0.6, -1.1], [-0.2, 0.7, 1.6]])
Y5 = np.array([1.0, 0.0, 0.0, 1.0, 0.0])
W3 = np.array([0.6, -0.9, 0.25])
SQUARE = np.array([[0.5, -1.5], [2.0, -0.1]])
W2 = np.array([-0.7, 1.3])
MIXED = np.array([[0.8, 0.4], [1.8, 1.4], [0.7, 1.1], [1.3, 0.7], [-1.2, 0.9]])


def hypothesis_public() -> Iterator[CaseSpec]:
    """The slide's data, another number of features, as many rows as features, one row, one feature."""
    yield case("values", STUDY, SLIDE_W, SLIDE_B)
    yield case("values", STUDY, np.array([0.1783, 1.5654]), -8.8558)
    yield case("values", SQUARE, W2, 0.4)
    yield case("values", X3, W3, -0.3)
    yield case("values", X3[:3], W3, 0.8)
    yield case("edges", np.array([[7.0, 6.0]]), np.array([0.1783, 1.5654]), -8.8558)
    yield case("edges", np.array([[2.0], [-1.0], [0.25]]), np.array([-1.5]), 0.6)
    yield case("edges", np.array([[3, -1], [0, 2], [-2, 1]]), np.array([0.4, -0.9]), 0.3)
    yield case("edges", np.array([[1, -1], [0, 2], [-2, 1]]), np.array([1, 2]), -1)
    yield case("edges", X3, np.zeros(3), 1.2)


def hypothesis_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random data with two to four features."""
    for group, n, d in (("values", 6, 2), ("values", 3, 3), ("values", 2, 4), ("edges", 1, 3), ("edges", 4, 1)):
        yield case(group, rng.normal(size=(n, d)), rng.normal(size=d) * 1.5, float(rng.uniform(0.3, 1)))


def fit_public() -> Iterator[CaseSpec]:
    """Few steps from uneven starts, forty steps, no step, one row, one feature, as many rows as features."""
    yield case("steps", TENS, PASSED, SLIDE_W, -0.4, 0.5, 3)
    yield case("steps", X3, Y5, W3, -0.3, 0.4, 4)
    yield case("steps", SQUARE, np.array([0.0, 1.0]), W2, 0.2, 0.3, 2)
    yield case("steps", X3, Y5, np.array([-0.2, 0.3, 0.5]), 0.7, 0.25, 1)
    yield case("many", X3, Y5, np.array([0.1, -0.2, 0.3]), 0.15, 0.05, 40)
    # A loss that hardly changes, and one that rises again at a rate that is too large.
    yield case("many", X3, Y5, W3, -0.3, 1e-9, 12)
    yield case("many", MIXED, np.array([1.0, 0.0, 1.0, 1.0, 0.0]), np.array([0.3, 0.2]), 0.3, 4.0, 6)
    yield case("edges", X3, Y5, W3, -0.3, 0.4, 0, check="no_steps")
    yield case("edges", X3[:1], Y5[:1], W3, 0.2, 0.3, 3)
    yield case("edges", X3[:, 1:2], Y5, np.array([0.4]), -0.1, 0.5, 3)
    yield case("edges", np.array([[2, -1], [0, 1], [1, 3]]), np.array([1, 0, 0]), np.array([0.2, -0.3]), 0.1, 0.25, 3)
    yield case("edges", X3, Y5, np.zeros(3), 0.0, 0.3, 2)


def fit_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random data, starts and rates."""
    for group, n, d, steps in (("steps", 6, 2, 3), ("steps", 4, 3, 5), ("many", 5, 4, 50), ("edges", 1, 2, 2)):
        X, w = rng.uniform(-1.5, 1.5, size=(n, d)), rng.uniform(-0.5, 0.5, size=d)
        rate = float(rng.uniform(0.3, 0.6)) if steps < 10 else 0.04
        yield case(group, X, _targets(rng, n), w, float(rng.uniform(0.2, 0.6)), rate, steps)


def accuracy_public() -> Iterator[CaseSpec]:
    """Shares that no other count gives; all right, all wrong; one sample; exactly 0.5; whole numbers."""
    yield case("values", Y5, np.array([0.9, 0.2, 0.6, 0.3, 0.1]))
    yield case("values", PASSED, np.array([0.1, 0.7, 0.8, 0.5003, 0.4998, 0.95, 0.99]))
    yield case("values", np.array([1.0, 1.0, 0.0, 1.0]), np.array([0.2, 0.8, 0.3, 0.45]))
    yield case("values", np.array([0.0, 0.0, 1.0, 0.0, 0.0, 1.0]), np.array([0.1, 0.9, 0.6, 0.7, 0.2, 0.3]))
    yield case("edges", np.array([1.0, 0.0, 1.0]), np.array([0.8, 0.1, 0.7]))
    yield case("edges", np.array([1.0, 0.0, 1.0]), np.array([0.2, 0.9, 0.1]))
    yield case("edges", np.array([1.0]), np.array([0.6]))
    yield case("edges", np.array([0.0]), np.array([0.6]))
    yield case("edges", np.array([0, 1, 1, 0, 1]), np.array([0.3, 0.6, 0.2, 0.1, 0.7]))
    yield case("edges", np.array([0.0, 0.0, 0.0]), np.array([0.1, 0.2, 0.7]))
    yield case("edges", np.array([1.0, 0.0, 1.0, 0.0]), np.array([1.0, 0.0, 0.0, 0.0]))
    yield case("half", np.array([0.0, 0.0, 1.0, 1.0, 0.0]), np.array([0.5, 0.1, 0.8, 0.3, 0.5]))
    yield case("half", np.array([1.0, 0.0, 1.0]), np.array([0.5, 0.5, 0.5]))


def accuracy_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random targets and probabilities."""
    for n in (7, 11):
        yield case("values", _targets(rng, n), rng.uniform(0.02, 0.98, size=n))
    yield case("edges", _targets(rng, 9).astype(int), rng.uniform(0.02, 0.98, size=9))
    yield case("half", _targets(rng, 6), rng.permutation([0.5, 0.5, 0.2, 0.9, 0.4, 0.6]))


def _h(X: Array, w: Array, b: float) -> Array:
    return _s(X @ w + b)


def _bce(y: Array, h: Array) -> Array:
    h = np.clip(h, 1e-15, 1 - 1e-15)
    return -(y * np.log(h) + (1 - y) * np.log(1 - h))


def _loss(y: Array, h: Array) -> float:
    return float(np.mean(_bce(y, h)))


def _by_error(error: Array, X: Array) -> tuple[Array, float]:
    return X.T @ error / len(error), float(np.mean(error))


def _gradients(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
    return _by_error(_h(X, w, b) - y, X)


def _negative(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
    return _by_error(y - _h(X, w, b), X)


def _summed(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
    return _scaled(len(y))(X, y, w, b)


def _weights_summed(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
    dw, db = _gradients(X, y, w, b)
    return len(y) * dw, db


def _bias_summed(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
    dw, db = _gradients(X, y, w, b)
    return dw, len(y) * db


def _divided_by_features(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
    return _scaled(len(y) / X.shape[1])(X, y, w, b)


def _mean_of_all(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
    """One mean over samples and features moves all the weights alike."""
    error = _h(X, w, b) - y
    return np.full(X.shape[1], np.mean(error[:, None] * X)), float(np.mean(error))


def _squared(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
    h = _h(X, w, b)
    return _by_error((h - y) * h * (1 - h), X)


def _squared_doubled(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
    h = _h(X, w, b)
    return _by_error(2 * (h - y) * h * (1 - h), X)


def _linear(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
    return _by_error(X @ w + b - y, X)


def _slide_sign(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
    dw, db = _by_error(_h(X, w, -b) - y, X)
    return dw, -db


def _minus_bias_inside(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
    return _by_error(_h(X, w, -b) - y, X)


def _x_forgotten(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
    error = float(np.mean(_h(X, w, b) - y))
    return np.full(X.shape[1], error), error


def _weights_times(factor: Callable[[Array], float]) -> Callable[[Array, Array, Array, float], tuple[Array, float]]:
    """The weights' derivatives are too large or too small by this factor, the bias's is right."""

    def gradients(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
        dw, db = _gradients(X, y, w, b)
        return factor(X) * dw, db

    return gradients


def _scaled(factor: float) -> Callable[[Array, Array, Array, float], tuple[Array, float]]:
    def gradients(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
        dw, db = _gradients(X, y, w, b)
        return factor * dw, factor * db

    return gradients


_DESCENT = SHARED.Descent(_h, _gradients, _loss)
descend = _DESCENT.fit


def one_by_one(X: Array, y: Array, w: Array, b: float, rate: float, steps: int) -> Run:
    """The weights move one after the other, each seeing those before it moved; the bias last."""
    losses, w = [], w.copy()
    for _ in range(steps):
        for j in range(len(w)):
            w[j] -= rate * _gradients(X, y, w, b)[0][j]
        b = b - rate * _gradients(X, y, w, b)[1]
        losses.append(_loss(y, _h(X, w, b)))
    return w, b, np.array(losses)


def one_sample_each(X: Array, y: Array, w: Array, b: float, rate: float, steps: int) -> Run:
    """Every step uses the next sample alone."""
    losses = []
    for step in range(steps):
        i = step % len(y)
        dw, db = _gradients(X[i : i + 1], y[i : i + 1], w, b)
        w, b = w - rate * dw, b - rate * db
        losses.append(_loss(y, _h(X, w, b)))
    return w, b, np.array(losses)


def starts_at_zero(X: Array, y: Array, w: Array, b: float, rate: float, steps: int) -> object:
    """The given start is overwritten."""
    return descend()(X, y, np.zeros(len(w)), 0.0, rate, steps)


def of_the_ones(y: Array, h: Array) -> float:
    """The share of the ones that were found."""
    return float(np.sum((h > 0.5) & (y == 1)) / np.sum(y == 1))


def of_the_predicted(y: Array, h: Array) -> float:
    """The share of the predicted ones that are right."""
    return float(np.sum((h > 0.5) & (y == 1)) / np.sum(h > 0.5))


def f1(y: Array, h: Array) -> float:
    """The harmonic mean of precision and recall."""
    found = np.sum((h > 0.5) & (y == 1))
    return float(2 * found / (np.sum(h > 0.5) + np.sum(y == 1)))


def _right(y: Array, h: Array, threshold: float = 0.5) -> Array:
    return (h > threshold) == (y == 1)


TASKS = {
    "hypothesis": TaskCases(
        public=hypothesis_public,
        hidden=hypothesis_hidden,
        misconceptions={
            "linear": lambda X, w, b: X @ w + b,
            "no_bias": lambda X, w, b: _s(X @ w),
            "minus_bias": lambda X, w, b: _s(X @ w - b),
            "plus_exponent": lambda X, w, b: _s(-(X @ w) - b),
            "w_negative": lambda X, w, b: _s(b - X @ w),
            "bias_each_feature": lambda X, w, b: _s((X * w + b).sum(axis=1)),
            "bias_after": lambda X, w, b: _s(X @ w) + b,
            "not_summed": lambda X, w, b: _s(X * w + b),
            "wrong_axis": lambda X, w, b: _s((X * w).sum(axis=0) + b),
            "one_for_all": lambda X, w, b: _s(np.sum(X * w) + b),
            "column": lambda X, w, b: _h(X, w, b).reshape(-1, 1),
            "weights_first": lambda X, w, b: _s(w @ X + b),
            "mean_of_features": lambda X, w, b: _s((X * w).mean(axis=1) + b),
            "first_feature": lambda X, w, b: _s(X[:, 0] * w[0] + b),
            "reversed_weights": lambda X, w, b: _s(X @ w[::-1] + b),
            "precedence": lambda X, w, b: 1 + np.exp(-(X @ w + b)),
            "no_one": lambda X, w, b: np.exp(X @ w + b),
            "minus_in_denominator": lambda X, w, b: 1 / (1 - np.exp(-(X @ w + b))),
            "rounded": lambda X, w, b: np.where(X @ w + b > 0, 1.0, 0.0),
            "softmax": lambda X, w, b: np.exp(X @ w + b) / np.sum(np.exp(X @ w + b)),
            "tanh": lambda X, w, b: np.tanh(X @ w + b),
            "squeezed": lambda X, w, b: np.squeeze(_h(X, w, b)),
            "two_features": lambda X, w, b: _s(X[:, 0] * w[0] + X[:, 1] * w[1] + b),
            "first_feature_skipped": lambda X, w, b: _s(X[:, 1:] @ w[1:] + b),
            "first_only": lambda X, w, b: float(_h(X, w, b)[0]),
            "bias_scaled": lambda X, w, b: _s((X + b) @ w),
            "truncated": lambda X, w, b: _h(X, w, b).astype(X.dtype),
            "twice": lambda X, w, b: _s(_h(X, w, b)),
            "row": lambda X, w, b: _h(X, w, b).reshape(1, -1),
            "half_tanh": lambda X, w, b: (1 + np.tanh(X @ w + b)) / 2,
            "standardised": lambda X, w, b: _h((X - X.mean(axis=0)) / X.std(axis=0), w, b),
            "relu": lambda X, w, b: np.maximum(X @ w + b, 0),
            "sum_of_sigmoids": lambda X, w, b: _s(X * w).sum(axis=1) + b,
        },
    ),
    "fit": TaskCases(
        public=fit_public,
        hidden=fit_hidden,
        misconceptions={
            "ascent": descend(gradients=_negative),
            "sum": descend(gradients=_summed),
            "weights_summed": descend(gradients=_weights_summed),
            "bias_summed": descend(gradients=_bias_summed),
            "divided_by_features": descend(gradients=_divided_by_features),
            "mean_of_all": descend(gradients=_mean_of_all),
            "loss_before": _DESCENT.loss_before,
            "initial_too": _DESCENT.initial_too,
            "last_loss_only": descend(result=lambda w, b, losses: (w, b, losses[-1])),
            "losses_only": descend(result=lambda _w, _b, losses: losses),
            "no_losses": descend(result=lambda w, b, _losses: (w, b)),
            "losses_first": descend(result=lambda w, b, losses: (losses, w, b)),
            "b_before_w": descend(result=lambda w, b, losses: (b, w, losses)),
            "early_return": _DESCENT.early_return,
            "one_fewer": descend(steps=lambda steps: max(steps - 1, 0)),
            "one_more": descend(steps=lambda steps: steps + 1),
            "weights_first": _DESCENT.slope_first,
            "bias_first": _DESCENT.bias_first,
            "one_by_one": one_by_one,
            "sample_by_sample": _DESCENT.sample_by_sample,
            "w_fixed": descend(moves=(0, 1)),
            "b_fixed": descend(moves=(1, 0)),
            "not_moved": descend(moves=(0, 0)),
            "gradient_once": descend(once=True),
            "rate_ignored": descend(rate=lambda _rate: 1.0),
            "starts_at_zero": starts_at_zero,
            "divided_twice": descend(gradients=lambda X, y, w, b: _scaled(1 / len(y))(X, y, w, b)),
            "half": descend(gradients=_scaled(0.5)),
            "doubled": descend(gradients=_scaled(2.0)),
            "squared_error": descend(gradients=_squared),
            "mean_squared_error": descend(gradients=_squared_doubled),
            "linear": descend(gradients=_linear),
            "weights_by_features": descend(gradients=_weights_times(lambda X: len(X) / X.shape[1])),
            "weights_by_all": descend(gradients=_weights_times(lambda X: 1 / X.shape[1])),
            "divided_by_all": descend(gradients=lambda X, y, w, b: _scaled(1 / X.shape[1])(X, y, w, b)),
            "x_forgotten": descend(gradients=_x_forgotten),
            "no_bias_in_gradient": descend(gradients=lambda X, y, w, _b: _gradients(X, y, w, 0.0)),
            "minus_bias_inside": descend(gradients=_minus_bias_inside, model=lambda X, w, b: _h(X, w, -b)),
            "base_two_loss": descend(loss=lambda y, h: _loss(y, h) / float(np.log(2))),
            "one_sample_each": one_sample_each,
            **_DESCENT.common(),
            "minus_bias": descend(gradients=_slide_sign, model=lambda X, w, b: _h(X, w, -b)),
            "all_summed": descend(gradients=_summed, loss=lambda y, h: float(np.sum(_bce(y, h)))),
            "summed_loss": descend(loss=lambda y, h: float(np.sum(_bce(y, h)))),
            "squared_loss": descend(loss=lambda y, h: float(np.mean((y - h) ** 2))),
            "negative_loss": descend(loss=lambda y, h: -_loss(y, h)),
        },
    ),
    "accuracy": TaskCases(
        public=accuracy_public,
        hidden=accuracy_hidden,
        misconceptions={
            "at_half": lambda y, h: float(np.mean((h >= 0.5) == (y == 1))),
            "percent": lambda y, h: float(100 * np.mean(_right(y, h))),
            "count": lambda y, h: int(np.sum(_right(y, h))),
            "errors": lambda y, h: float(1 - np.mean(_right(y, h))),
            "error_count": lambda y, h: int(np.sum(~_right(y, h))),
            "each_sample": _right,
            "all_or_nothing": lambda y, h: bool(np.all(_right(y, h))),
            "no_threshold": lambda y, h: float(np.mean(h == y)),
            "threshold_zero": lambda y, h: float(np.mean(_right(y, h, 0.0))),
            "cut_off": lambda y, h: float(np.mean(h.astype(int) == y)),
            "predicted_ones": lambda y, h: float(np.mean(h > 0.5)),
            "found_ones": lambda y, h: float(np.mean((h > 0.5) & (y == 1))),
            "of_the_ones": of_the_ones,
            "of_the_predicted": of_the_predicted,
            "distance": lambda y, h: float(1 - np.mean(np.abs(y - h))),
            "threshold_mean": lambda y, h: float(np.mean(_right(y, h, float(np.mean(h))))),
            "early_return": lambda y, h: float(_right(y, h)[0] / len(y)),
            "rounded_one": lambda y, h: round(float(np.mean(_right(y, h))), 1),
            "rounded_two": lambda y, h: round(float(np.mean(_right(y, h))), 2),
            "half_always_right": lambda y, h: float(np.mean(_right(y, h) | (h == 0.5))),
            "half_always_wrong": lambda y, h: float(np.mean(_right(y, h) & (h != 0.5))),
            "half_left_out": lambda y, h: float(np.mean(_right(y, h)[h != 0.5])),
            "table": lambda y, h: float(np.mean((h.reshape(-1, 1) > 0.5) == y)),
            "n_minus_one": lambda y, h: float(np.sum(_right(y, h)) / np.float64(len(y) - 1)),
            "f1": f1,
            "squared_distance": lambda y, h: float(1 - np.mean((y - h) ** 2)),
            "sixty": lambda y, h: float(np.mean(_right(y, h, 0.6))),
            "seventy": lambda y, h: float(np.mean(_right(y, h, 0.7))),
            "eighty": lambda y, h: float(np.mean(_right(y, h, 0.8))),
            "forty": lambda y, h: float(np.mean(_right(y, h, 0.4))),
            "mean_difference": lambda y, h: float(np.mean(np.abs(y - h))),
        },
    ),
}
