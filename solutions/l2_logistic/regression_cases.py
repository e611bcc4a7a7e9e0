"""Cases and known mistakes of logistic regression with one feature."""

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

# The slide's data, and five samples without any symmetry.
HOURS = np.array([2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0])
PASSED = np.array([0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0])
X5 = np.array([0.5, -1.2, 2.0, 0.3, -0.8])
Y5 = np.array([1.0, 0.0, 1.0, 0.0, 0.0])
X4 = np.array([1.5, -0.4, 0.9, -2.2])
Y4 = np.array([0.0, 1.0, 1.0, 0.0])
# Where the slide's run starts, in the standard sign convention.
SLIDE_A, SLIDE_B = -0.1849, 0.4334
# Ten hours as the unit: with a rate that is ten times too large, or upside down, no probability gets so close to 0
# or 1 that a clip decides the loss.
TENS = HOURS / 10


def hypothesis_public() -> Iterator[CaseSpec]:
    """Both signs of a and b, the slide's hours, a curve, one sample, whole numbers."""
    yield case("values", HOURS, 0.35, -2.1)
    yield case("values", X5, -1.3, 0.8)
    yield case("values", X4, 2.5, 0.6)
    yield case("values", np.linspace(0.0, 16.0, 65), 0.9, -6.5, label="figure")
    yield case("values", HOURS, SLIDE_A, SLIDE_B)
    yield case("edges", np.array([3.0]), 0.7, -1.1)
    yield case("edges", np.array([-2, 0, 1, 5]), 0.4, -0.3)
    yield case("edges", np.array([-2, 0, 1, 3]), 2, -1)
    yield case("edges", X5, 0.0, 1.7)
    yield case("edges", np.array([12.0, -9.0, 0.25]), 2.0, 3.5)


def hypothesis_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random hours and parameters."""
    yield case("values", rng.uniform(0, 14, size=6), float(rng.uniform(0.2, 1.2)), float(rng.uniform(-6, -1)))
    yield case("values", rng.normal(size=5), float(rng.uniform(-2, -0.5)), float(rng.uniform(0.5, 2)))
    yield case("edges", rng.normal(size=1), float(rng.uniform(0.5, 2)), float(rng.uniform(0.5, 2)))
    yield case("edges", rng.permutation(np.arange(-4, 5))[:5], 0.5, float(rng.uniform(0.3, 1.0)))


def loss_public() -> Iterator[CaseSpec]:
    """Mixed targets, one class only, one sample, whole numbers; probabilities of exactly 0 and 1."""
    yield case("values", Y5, np.array([0.9, 0.2, 0.35, 0.6, 0.07]))
    yield case("values", PASSED, np.array([0.12, 0.25, 0.6, 0.45, 0.8, 0.9, 0.97]))
    yield case("values", np.array([1.0, 0.0]), np.array([0.3, 0.2]))
    yield case("values", np.array([0.0, 1.0, 1.0]), np.array([0.001, 0.3, 0.999]))
    yield case("values", Y4, np.array([0.35, 0.8, 0.6, 0.15]), check="mean_loss")
    yield case("edges", np.ones(3), np.array([0.85, 0.4, 0.6]))
    yield case("edges", np.zeros(4), np.array([0.7, 0.1, 0.35, 0.2]))
    yield case("edges", np.array([1.0]), np.array([0.3]))
    yield case("edges", np.array([0.0]), np.array([0.8]))
    yield case("edges", np.array([0, 1, 1, 0, 1]), np.array([0.5, 0.25, 0.75, 0.15, 0.6]))
    for target, probability in ((1.0, 0.0), (0.0, 1.0), (1.0, 1.0), (0.0, 0.0)):
        yield case("certain", np.array([target]), np.array([probability]), check="certain_loss")
    yield case("certain", np.array([1.0, 0.0, 1.0]), np.array([1.0, 0.0, 1.0]), check="certain_loss")
    yield case("certain", np.array([0.0, 1.0, 0.0]), np.array([0.0, 0.0, 0.0]), check="certain_loss")
    # Two at once: the largest float in place of infinity does not stand a sum.
    yield case("certain", np.array([1.0, 0.0, 1.0]), np.array([0.0, 1.0, 0.0]), check="certain_loss")


def loss_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random targets and probabilities; certain ones."""
    yield case("values", np.array([1.0, 0.0, 1.0, 0.0]), rng.uniform(0.1, 0.9, size=4))
    yield case("values", _targets(rng, 6), rng.uniform(0.08, 0.92, size=6))
    yield case("edges", np.array([float(rng.integers(2))]), rng.uniform(0.2, 0.8, size=1))
    yield case("edges", _targets(rng, 5).astype(int), rng.uniform(0.1, 0.9, size=5))
    yield case("certain", np.array([1.0, 0.0]), np.array([1.0, 1.0]), check="certain_loss")
    yield case("certain", np.array([0.0, 0.0, 1.0]), np.array([0.0, 0.0, 1.0]), check="certain_loss")


def gradients_public() -> Iterator[CaseSpec]:
    """The slide's data at its start, samples without symmetry, one sample, whole numbers."""
    yield case("values", HOURS, PASSED, SLIDE_A, SLIDE_B)
    yield case("values", X5, Y5, 0.6, -0.4)
    yield case("values", X4, Y4, -1.1, 0.7)
    yield case("values", HOURS, PASSED, 1.2, -9.0)
    yield case("edges", np.array([1.5]), np.array([1.0]), 0.4, -0.9)
    yield case("edges", np.array([-2.5]), np.array([0.0]), 0.4, -0.9)
    yield case("edges", np.array([3, -1, 2]), np.array([1, 0, 0]), 0.5, -0.25)
    yield case("edges", X4, np.ones(4), 0.3, 0.2)
    yield case("edges", X5, Y5, 0.0, 0.0)


def gradients_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random samples and parameters."""
    for group, n in (("values", 6), ("values", 3), ("edges", 1)):
        yield case(group, rng.normal(size=n) * 2, _targets(rng, n), float(rng.normal()), float(rng.uniform(0.3, 1)))


def fit_public() -> Iterator[CaseSpec]:
    """Few steps from uneven starts, sixty steps, no step, one sample.

    Rates and starts keep every probability between 1e-3 and 1 - 1e-3, also with a mistake, so that no clip shows.
    """
    yield case("steps", X5, Y5, 0.4, -0.3, 0.5, 3)
    yield case("steps", TENS, PASSED, 10 * SLIDE_A, SLIDE_B, 0.4, 4)
    yield case("steps", X4, Y4, -0.7, 0.2, 0.8, 2)
    yield case("steps", X4, Y4, 0.3, 0.9, 0.25, 1)
    yield case("many", X5, Y5, 0.1, 0.2, 0.06, 40)
    # A loss that hardly changes, and one that rises again at a rate that is too large.
    yield case("many", X5, Y5, 0.4, -0.3, 1e-9, 12)
    yield case("many", X4, Y4, 0.5, 0.3, 5.0, 4)
    yield case("edges", X5, Y5, 0.4, -0.3, 0.5, 0, check="no_steps")
    yield case("edges", np.array([1.3]), np.array([1.0]), -0.2, 0.1, 0.4, 3)
    yield case("edges", np.array([2, -1, 3]), np.array([1, 0, 0]), 0.2, -0.1, 0.3, 3)
    yield case("edges", X5, Y5, 0.0, 0.0, 0.3, 2)


def fit_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random data, starts and rates."""
    for group, n, steps in (("steps", 6, 3), ("steps", 4, 5), ("many", 5, 50), ("edges", 1, 2)):
        x = rng.uniform(-1.5, 1.5, size=n)
        start = float(rng.uniform(-0.5, 0.5)), float(rng.uniform(0.2, 0.6))
        rate = float(rng.uniform(0.3, 0.6)) if steps < 10 else 0.05
        yield case(group, x, _targets(rng, n), *start, rate, steps)


def _h(x: Array, a: float, b: float) -> Array:
    return _s(a * x + b)


def _clipped(h: Array) -> Array:
    return np.clip(h, 1e-15, 1 - 1e-15)


def _ones(y: Array, h: Array) -> Array:
    """The terms of the samples with target 1."""
    return y * np.log(_clipped(h))


def _zeros(y: Array, h: Array) -> Array:
    """The terms of the samples with target 0."""
    return (1 - y) * np.log(_clipped(1 - h))


def _bce(y: Array, h: Array) -> Array:
    """The loss of each sample."""
    return -(_ones(y, h) + _zeros(y, h))


def _loss(y: Array, h: Array) -> float:
    return float(np.mean(_bce(y, h)))


def infinite_loss(y: Array, h: Array) -> float:
    """Without a clip, but only the term that counts is computed."""
    return float(np.mean(-np.log(np.where(y == 1, h, 1 - h))))


def one_side_safe(y: Array, h: Array) -> float:
    """Only the first logarithm is kept away from 0."""
    return float(-np.mean(y * np.log(h + 1e-15) + (1 - y) * np.log(1 - h)))


def infinite_as_zero(y: Array, h: Array) -> float:
    """What is not finite is set to 0."""
    terms = y * np.log(h) + (1 - y) * np.log(1 - h)
    return float(-np.mean(np.where(np.isfinite(terms), terms, 0.0)))


def largest_number(y: Array, h: Array) -> float:
    """np.nan_to_num: nan becomes 0, infinity the largest float (a little less here, since keys hold few digits)."""
    large = np.finfo(float).max * (1 - 1e-9)
    return float(-np.mean(np.nan_to_num(y * np.log(h) + (1 - y) * np.log(1 - h), neginf=-large)))


def half_of_each_class(y: Array, h: Array) -> float:
    """The mean of the two classes' means."""
    return float(sum(_bce(y, h)[y == c].mean() for c in (0, 1)) / 2)


def _by_error(error: Array, x: Array) -> tuple[float, float]:
    return float(np.mean(error * x)), float(np.mean(error))


def _gradients(x: Array, y: Array, a: float, b: float) -> tuple[float, float]:
    return _by_error(_h(x, a, b) - y, x)


def _negative(x: Array, y: Array, a: float, b: float) -> tuple[float, float]:
    return _by_error(y - _h(x, a, b), x)


def _summed(x: Array, y: Array, a: float, b: float) -> tuple[float, float]:
    error = _h(x, a, b) - y
    return float(np.sum(error * x)), float(np.sum(error))


def _squared(x: Array, y: Array, a: float, b: float) -> tuple[float, float]:
    """Of half the mean squared error."""
    h = _h(x, a, b)
    return _by_error((h - y) * h * (1 - h), x)


def _squared_doubled(x: Array, y: Array, a: float, b: float) -> tuple[float, float]:
    """Of the mean squared error."""
    h = _h(x, a, b)
    return _by_error(2 * (h - y) * h * (1 - h), x)


def _linear(x: Array, y: Array, a: float, b: float) -> tuple[float, float]:
    return _by_error(a * x + b - y, x)


def _slide_sign(x: Array, y: Array, a: float, b: float) -> tuple[float, float]:
    da, db = _by_error(_h(x, a, -b) - y, x)
    return da, -db


def _slide_model(x: Array, y: Array, a: float, b: float) -> tuple[float, float]:
    return _by_error(_h(x, a, -b) - y, x)


def _x_forgotten(x: Array, y: Array, a: float, b: float) -> tuple[float, float]:
    _, db = _gradients(x, y, a, b)
    return db, db


def _swapped(x: Array, y: Array, a: float, b: float) -> tuple[float, float]:
    return _gradients(x, y, a, b)[::-1]


def _one_sample(x: Array, y: Array, a: float, b: float, i: int) -> tuple[float, float]:
    """One sample's share of the means."""
    error = (_h(x, a, b) - y) / len(x)
    return float(error[i] * x[i]), float(error[i])


def _difference(step: float) -> Callable[[Array, Array, float, float], tuple[float, float]]:
    """One-sided differences of the loss."""

    def gradients(x: Array, y: Array, a: float, b: float) -> tuple[float, float]:
        here, beside, above = (_loss(y, _h(x, *at)) for at in ((a, b), (a + step, b), (a, b + step)))
        return (beside - here) / step, (above - here) / step

    return gradients


def _scaled(factor: float) -> Callable[[Array, Array, float, float], tuple[float, float]]:
    def gradients(x: Array, y: Array, a: float, b: float) -> tuple[float, float]:
        da, db = _gradients(x, y, a, b)
        return factor * da, factor * db

    return gradients


_DESCENT = SHARED.Descent(_h, _gradients, _loss)
descend = _DESCENT.fit


def starts_at_zero(x: Array, y: Array, a: float, b: float, rate: float, steps: int) -> object:
    """The given start is overwritten."""
    return descend()(x, y, 0.0, 0.0, rate, steps)


TASKS = {
    "hypothesis": TaskCases(
        public=hypothesis_public,
        hidden=hypothesis_hidden,
        misconceptions={
            "slide_sign": lambda x, a, b: _s(a * x - b),
            "plus_exponent": lambda x, a, b: _s(-a * x - b),
            "a_negative": lambda x, a, b: _s(-a * x + b),
            "linear": lambda x, a, b: a * x + b,
            "no_bias": lambda x, a, b: _s(a * x),
            "swapped": lambda x, a, b: _s(b * x + a),
            "bias_scaled": lambda x, a, b: _s(a * (x + b)),
            "bias_in_denominator": lambda x, a, b: 1 / (1 + np.exp(-a * x) + b),
            "bias_after": lambda x, a, b: _s(a * x) + b,
            "precedence": lambda x, a, b: 1 + np.exp(-(a * x + b)),
            "no_one": lambda x, a, b: np.exp(a * x + b),
            "minus_in_denominator": lambda x, a, b: 1 / (1 - np.exp(-(a * x + b))),
            "base_ten": lambda x, a, b: _s(np.log(10) * (a * x + b)),
            "base_two": lambda x, a, b: _s(np.log(2) * (a * x + b)),
            "parameters_ignored": lambda x, a, b: _s(x),
            "relu": lambda x, a, b: np.maximum(a * x + b, 0),
            "mean": lambda x, a, b: float(np.mean(_h(x, a, b))),
            "tanh": lambda x, a, b: np.tanh(a * x + b),
            "rounded": lambda x, a, b: np.where(a * x + b > 0, 1.0, 0.0),
            "softmax": lambda x, a, b: np.exp(a * x + b) / np.sum(np.exp(a * x + b)),
            "derivative": lambda x, a, b: _h(x, a, b) * (1 - _h(x, a, b)),
            "truncated": lambda x, a, b: _h(x, a, b).astype(x.dtype),
            "half_tanh": lambda x, a, b: (1 + np.tanh(a * x + b)) / 2,
            "two_digits": lambda x, a, b: np.round(_h(x, a, b), 2),
            "three_digits": lambda x, a, b: np.round(_h(x, a, b), 3),
            "four_digits": lambda x, a, b: np.round(_h(x, a, b), 4),
            "column": lambda x, a, b: _h(x, a, b).reshape(-1, 1),
            "first_only": lambda x, a, b: float(_h(x, a, b)[0]),
            "twice": lambda x, a, b: _s(_h(x, a, b)),
        },
    ),
    "log_loss": TaskCases(
        public=loss_public,
        hidden=loss_hidden,
        misconceptions={
            "sum": lambda y, h: float(np.sum(_bce(y, h))),
            "no_minus": lambda y, h: -_loss(y, h),
            "per_sample": _bce,
            "only_ones": lambda y, h: float(-np.mean(_ones(y, h))),
            "only_zeros": lambda y, h: float(-np.mean(_zeros(y, h))),
            "first_minus_only": lambda y, h: float(np.mean(-_ones(y, h) + _zeros(y, h))),
            "second_minus_only": lambda y, h: float(np.mean(_ones(y, h) - _zeros(y, h))),
            "same_logarithm": lambda y, h: float(-np.mean(np.log(_clipped(h)))),
            "targets_ignored": lambda y, h: float(-np.mean(np.log(_clipped(h)) + np.log(_clipped(1 - h)))),
            "swapped_targets": lambda y, h: _loss(1 - y, h),
            "swapped_infinite": lambda y, h: float(-np.mean(h * np.log(y) + (1 - h) * np.log(1 - y))),
            "squared": lambda y, h: float(np.mean((y - h) ** 2)),
            "half_squared": lambda y, h: float(np.mean((y - h) ** 2) / 2),
            "absolute": lambda y, h: float(np.mean(np.abs(y - h))),
            "log_ten": lambda y, h: _loss(y, h) / np.log(10),
            "log_two": lambda y, h: _loss(y, h) / np.log(2),
            "half": lambda y, h: _loss(y, h) / 2,
            "unclipped": lambda y, h: float(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))),
            "infinite": infinite_loss,
            "one_side_safe": one_side_safe,
            "last_only": lambda y, h: float(_bce(y, h)[-1]),
            "infinite_as_zero": infinite_as_zero,
            "largest_number": largest_number,
            "precedence": lambda y, h: float(-np.mean(_ones(y, h) + 1 - y * np.log(_clipped(1 - h)))),
            "two_digits": lambda y, h: round(_loss(y, h), 2),
            "three_digits": lambda y, h: round(_loss(y, h), 3),
            "four_digits": lambda y, h: round(_loss(y, h), 4),
            "divided_by_ones": lambda y, h: float(np.sum(_bce(y, h)) / np.sum(y)),
            "half_of_each_class": half_of_each_class,
            "early_return": lambda y, h: float(_bce(y, h)[0] / len(y)),
            "first_only": lambda y, h: float(_bce(y, h)[0]),
            "log_of_mean": lambda y, h: float(-np.log(np.mean(_clipped(np.where(y == 1, h, 1 - h))))),
            "pair": lambda y, h: (float(-np.mean(_ones(y, h))), float(-np.mean(_zeros(y, h)))),
            "log_of_one_plus": lambda y, h: float(-np.mean(y * np.log1p(h) + _zeros(y, h))),
            "median": lambda y, h: float(np.median(_bce(y, h))),
            "n_minus_one": lambda y, h: float(np.sum(_bce(y, h)) / np.float64(len(y) - 1)),
            "mean_of_each_class": lambda y, h: float(sum(_bce(y, h)[y == c].mean() for c in (0, 1) if (y == c).any())),
        },
    ),
    "gradients": TaskCases(
        public=gradients_public,
        hidden=gradients_hidden,
        misconceptions={
            "sum": _summed,
            "sign": _negative,
            "swapped": _swapped,
            "x_forgotten": _x_forgotten,
            "x_twice": lambda x, y, a, b: (_gradients(x, y, a, b)[0],) * 2,
            "a_summed": lambda x, y, a, b: (_summed(x, y, a, b)[0], _gradients(x, y, a, b)[1]),
            "b_summed": lambda x, y, a, b: (_gradients(x, y, a, b)[0], _summed(x, y, a, b)[1]),
            "divided_twice": lambda x, y, a, b: _scaled(1 / len(x))(x, y, a, b),
            "half": _scaled(0.5),
            "doubled": _scaled(2.0),
            "squared_error": _squared,
            "mean_squared_error": _squared_doubled,
            "linear": _linear,
            "slide_sign": _slide_sign,
            "slide_model": _slide_model,
            "b_negative": lambda x, y, a, b: (_gradients(x, y, a, b)[0], -_gradients(x, y, a, b)[1]),
            "no_bias_in_model": lambda x, y, a, b: _gradients(x, y, a, 0.0),
            "per_sample": lambda x, y, a, b: ((_h(x, a, b) - y) * x, _h(x, a, b) - y),
            "model_only": lambda x, y, a, b: _by_error(_h(x, a, b), x),
            "product_of_means": lambda x, y, a, b: (
                float(np.mean(_h(x, a, b) - y) * np.mean(x)),
                float(np.mean(_h(x, a, b) - y)),
            ),
            "absolute": lambda x, y, a, b: _by_error(np.abs(_h(x, a, b) - y), x),
            "b_factor": lambda x, y, a, b: (_gradients(x, y, a, b)[0], b * _gradients(x, y, a, b)[1]),
            "a_factor": lambda x, y, a, b: (a * _gradients(x, y, a, b)[1], _gradients(x, y, a, b)[1]),
            "x_squared": lambda x, y, a, b: (_by_error((_h(x, a, b) - y) * x, x)[0], _gradients(x, y, a, b)[1]),
            "prediction_only": lambda x, y, a, b: _by_error(_h(x, a, b) * (1 - _h(x, a, b)), x),
            "chain_cut": lambda x, y, a, b: _by_error((_h(x, a, b) - y) / (_h(x, a, b) * (1 - _h(x, a, b))), x),
            "decision": lambda x, y, a, b: _by_error((_h(x, a, b) > 0.5) - y, x),
            "updated": lambda x, y, a, b: (a - _gradients(x, y, a, b)[0], b - _gradients(x, y, a, b)[1]),
            "only_a": lambda x, y, a, b: _gradients(x, y, a, b)[0],
            "last_only": lambda x, y, a, b: _one_sample(x, y, a, b, -1),
            "early_return": lambda x, y, a, b: _one_sample(x, y, a, b, 0),
            "tanh_model": lambda x, y, a, b: _by_error(np.tanh(a * x + b) - y, x),
            "targets_minus_one": lambda x, y, a, b: _gradients(x, 2 * y - 1, a, b),
            "x_at_prediction": lambda x, y, a, b: (float(np.mean(_h(x, a, b) * x - y)), _gradients(x, y, a, b)[1]),
            "median": lambda x, y, a, b: (
                float(np.median((_h(x, a, b) - y) * x)),
                float(np.median(_h(x, a, b) - y)),
            ),
            "n_minus_one": lambda x, y, a, b: _scaled(len(x) / np.float64(len(x) - 1))(x, y, a, b),
            **{f"difference_{digits}": _difference(10.0**-digits) for digits in (3, 4, 5, 6)},
        },
    ),
    "fit": TaskCases(
        public=fit_public,
        hidden=fit_hidden,
        misconceptions={
            "ascent": descend(gradients=_negative),
            "sum": descend(gradients=_summed),
            "loss_before": _DESCENT.loss_before,
            "initial_too": _DESCENT.initial_too,
            "last_loss_only": descend(result=lambda a, b, losses: (a, b, losses[-1])),
            "losses_only": descend(result=lambda _a, _b, losses: losses),
            "no_losses": descend(result=lambda a, b, _losses: (a, b)),
            "losses_first": descend(result=lambda a, b, losses: (losses, a, b)),
            "b_before_a": descend(result=lambda a, b, losses: (b, a, losses)),
            "early_return": _DESCENT.early_return,
            "one_fewer": descend(steps=lambda steps: max(steps - 1, 0)),
            "one_more": descend(steps=lambda steps: steps + 1),
            "a_first": _DESCENT.slope_first,
            "b_first": _DESCENT.bias_first,
            "a_fixed": descend(moves=(0, 1)),
            "b_fixed": descend(moves=(1, 0)),
            "not_moved": descend(moves=(0, 0)),
            "gradient_once": descend(once=True),
            "rate_ignored": descend(rate=lambda _rate: 1.0),
            "rate_squared": descend(rate=lambda rate: rate**2),
            "starts_at_zero": starts_at_zero,
            "divided_twice": descend(gradients=lambda x, y, a, b: _scaled(1 / len(x))(x, y, a, b)),
            "half": descend(gradients=_scaled(0.5)),
            "doubled": descend(gradients=_scaled(2.0)),
            "squared_error": descend(gradients=_squared),
            "mean_squared_error": descend(gradients=_squared_doubled),
            "linear": descend(gradients=_linear),
            "slide_sign": descend(gradients=_slide_sign, model=lambda x, a, b: _h(x, a, -b)),
            "slide_model": descend(gradients=_slide_model, model=lambda x, a, b: _h(x, a, -b)),
            "x_forgotten": descend(gradients=_x_forgotten),
            "swapped_gradients": descend(gradients=_swapped),
            "sample_by_sample": _DESCENT.sample_by_sample,
            **_DESCENT.common(),
            "all_summed": descend(gradients=_summed, loss=lambda y, h: float(np.sum(_bce(y, h)))),
            "summed_loss": descend(loss=lambda y, h: float(np.sum(_bce(y, h)))),
            "squared_loss": descend(loss=lambda y, h: float(np.mean((y - h) ** 2))),
            "negative_loss": descend(loss=lambda y, h: -_loss(y, h)),
        },
    ),
}
