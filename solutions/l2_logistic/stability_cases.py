"""Cases and known mistakes of the numerically stable forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from nngrade.authoring import TaskCases, case
from nngrade.values import NamedCallable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from nngrade.authoring.declare import CaseSpec

Array = np.ndarray
DTYPES = ("float64", "float32", "float16")
NAN, INF = float("nan"), float("inf")

FAR = {"rtol": 1e-9, "atol": 1e-15}

# No value is another one's negative, so mistakes that mix up the signs show everywhere.
VECTOR = np.array([-3.0, -0.7, 0.0, 0.4, 1.16, 2.5])
MATRIX = np.array([[1.0, -2.0, 0.3], [-0.2, 4.0, -5.5]])


def sigmoid_public() -> Iterator[CaseSpec]:
    """Ordinary values, numbers and other shapes, |z| up to 1e30."""
    yield case("values", VECTOR)
    yield case("values", MATRIX)
    yield case("values", np.array([-12.0, 9.0, -25.0, 28.0]))
    yield case("values", np.linspace(-6.0, 6.0, 61), label="figure")
    yield case("kinds", 0.75)
    yield case("kinds", -2)
    yield case("kinds", np.array(-1.25))
    yield case("kinds", np.array([3, -1, 0, -4, 2]))
    yield case("kinds", np.array([[[0.2, -0.4]], [[-3.0, 7.0]], [[1.0, -0.9]]]))
    yield case("extreme", np.array([1e4, -1e4, 800.0, -800.0, 0.5]))
    yield case("extreme", np.array([[-710.0, 36.7], [-40.0, 710.0]]))
    yield case("extreme", np.array([1000, -5000, 3]))
    # Far below 1e-12, where a narrow clip and rounding show.  The bound is absolute: 0.5 + 0.5 tanh(z / 2) is a right
    # way, and it ends with 1e-16 or 0 there.
    yield case("extreme", np.array([-40.0, -33.5, -31.0, -28.25, -25.0]), **FAR)
    yield case("extreme", -1e4)
    yield case("extreme", np.array([1e30, -1e30, -2.0]))


def sigmoid_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random values of several shapes, and random large ones."""
    yield case("values", np.append(rng.normal(size=6) * 3, 0.0))
    yield case("values", rng.normal(size=(3, 4)) * 5)
    yield case("kinds", float(rng.uniform(-4, 4)))
    yield case("kinds", rng.permutation([-9, -5, -2, -1, 0, 1, 3, 6, 8])[:6].reshape(2, 3))
    yield case("extreme", rng.permutation([1e4, -1e4, -750.0, 2e3, -3e3, 1.0]))
    yield case("extreme", rng.uniform(-45.0, -26.0, size=3), **FAR)
    yield case("extreme", -1000.0 - rng.integers(1, 9000, size=(2, 2)))


def _rounded(digits: int) -> Callable[[Array | float], Array]:
    return lambda z: np.round(_s(np.asarray(z, dtype=float)), digits)


def numbers_fail(z: Array | float) -> Array:
    """Places are chosen by a mask, which a plain number has not got."""
    if not isinstance(z, np.ndarray):
        raise TypeError
    return _s(z)


def logits_public() -> Iterator[CaseSpec]:
    """Ordinary logits, one sample, one class; logits of 1e4 on either side; losses down to 1e-18."""
    yield case("values", np.array([1.0, 0.0, 1.0, 0.0, 0.0]), np.array([2.0, -1.3, -0.4, 0.7, -3.1]))
    yield case("values", np.array([0.0, 1.0, 1.0]), np.array([1.6, 0.2, -2.4]))
    yield case("values", np.array([1.0, 0.0, 1.0, 1.0]), np.array([-1.5, 0.3, 0.9, 4.0]))
    # On the wrong side the loss is nearly the logit itself, but only nearly.
    yield case("values", np.array([1.0, 0.0, 1.0, 0.0]), np.array([-4.5, 8.5, -6.0, 3.5]))
    yield case("values", np.array([1.0, 0.0, 1.0]), np.array([0.3, 0.6, 0.45]), check="small_logits")
    yield case("edges", np.array([1.0]), np.array([0.8]))
    yield case("edges", np.array([0.0]), np.array([-1.7]))
    yield case("edges", np.array([1.0]), np.array([-10.5]))
    yield case("edges", np.array([1, 0, 0]), np.array([2, -1, 3]))
    yield case("edges", np.zeros(3), np.array([0.0, -0.6, 1.1]))
    yield case("edges", np.ones(2), np.array([-0.9, 0.35]))
    for target, logit in ((0.0, 1e4), (1.0, -1e4), (1.0, 1e4), (0.0, -1e4)):
        yield case("large", np.array([target]), np.array([logit]), check="logit_loss")
    # At 300 e^z is finite, but 1 - sigmoid(z) is 0; at 720 e^z is infinite, but sigmoid(-z) is not yet 0.
    yield case("large", np.array([0.0]), np.array([720.0]), check="logit_loss")
    yield case("large", np.array([0.0]), np.array([300.0]), check="logit_loss")
    yield case("large", np.array([1.0, 0.0, 1.0]), np.array([-2000.0, 750.0, 3000.0]), check="logit_loss")
    yield case("tiny", np.array([1.0]), np.array([40.0]), check="tiny_loss")
    yield case("tiny", np.array([0.0]), np.array([-38.0]), check="tiny_loss")
    yield case("tiny", np.array([0.0, 1.0, 1.0]), np.array([-36.5, 41.0, 39.25]), check="tiny_loss")
    yield case("tiny", np.array([1.0, 0.0]), np.array([27.0, -30.0]), check="tiny_loss")


def logits_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random ordinary, large and confidently right logits."""
    yield case("values", np.array([1.0, 0.0, 1.0, 0.0, 1.0]), rng.normal(size=5) * 3)
    yield case("values", rng.permutation([0.0, 0.0, 1.0, 1.0]), rng.uniform(-6, 6, size=4))
    yield case("edges", np.array([float(rng.integers(2))]), rng.normal(size=1))
    yield case("large", np.array([0.0, 1.0]), rng.uniform(-9000, -2000, size=2), check="logit_loss")
    yield case("tiny", np.array([1.0, 0.0]), rng.uniform(33, 41, size=2) * [1, -1], check="tiny_loss")


def nan_public() -> Iterator[CaseSpec]:
    """The first of several, at the start and at the end, none, infinities, no losses at all."""
    yield case("values", np.array([0.7, 0.4, NAN, NAN, NAN]))
    yield case("values", np.array([0.9, 0.5, 0.2, 0.1, NAN, 0.3, NAN]))
    yield case("values", np.array([1.5, NAN, 0.3, 0.2]))
    yield case("none", np.array([0.7, 0.4, 0.3]))
    yield case("none", np.array([3.0]))
    yield case("edges", np.array([NAN, 0.4, 0.3, NAN]))
    yield case("edges", np.array([0.4, 0.3, 0.2, NAN]))
    yield case("edges", np.array([0.4, INF, 0.1, NAN, 0.2]))
    yield case("edges", np.array([0.4, INF, -INF]))
    yield case("edges", np.array([0.0, -1.0, NAN]))
    yield case("edges", np.array([NAN]))
    yield case("edges", np.array([2.0, 5.0]))
    yield case("edges", np.array([]))


def nan_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random losses with NaN from a random place on, and none."""
    losses = rng.uniform(0.1, 2, size=12)
    losses[int(rng.integers(2, 6)) :: 3] = NAN
    yield case("values", losses)
    yield case("none", rng.uniform(0.1, 2, size=5))
    yield case("edges", np.where(np.arange(9) >= rng.integers(3, 9), NAN, rng.uniform(0.1, 1, size=9)))


def saturation_public() -> Iterator[CaseSpec]:
    """There are only these three types."""
    yield case("double", NamedCallable("float64"))
    yield case("narrow", NamedCallable("float32"))
    yield case("narrow", NamedCallable("float16"))


def saturation_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """The same in another order."""
    for name in rng.permutation(DTYPES):
        yield case("double" if name == "float64" else "narrow", NamedCallable(str(name)))


def _s(z: Array) -> Array:
    return 0.5 + 0.5 * np.tanh(0.5 * z)


def _naive(z: Array) -> Array:
    return 1 / (1 + np.exp(-z))


def _signed(y: Array, z: Array) -> Array:
    """The logits, positive on the wrong side."""
    return np.where(y == 1, -z, z)


def _each(y: Array, z: Array) -> Array:
    """The loss of each sample."""
    s = _signed(y, z)
    return np.maximum(s, 0) + np.log1p(np.exp(-np.abs(s)))


def _loss(y: Array, z: Array) -> float:
    return float(np.mean(_each(y, z)))


def _softplus_parts(y: Array, z: Array) -> tuple[Array, Array, Array]:
    """The three parts of max(z, 0) - y * z + log1p(e^-|z|)."""
    return np.maximum(z, 0), y * z, np.log1p(np.exp(-np.abs(z)))


def through_probability(y: Array, z: Array) -> float:
    """Sigmoid first, then the logarithms of both terms: 0 * log 0."""
    h = _naive(z)
    return float(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))


def infinite(y: Array, z: Array) -> float:
    """Sigmoid first, then the logarithm of the term that counts: log 0."""
    h = _naive(z)
    return float(-np.mean(np.log(np.where(y == 1, h, 1 - h))))


def parts_without(part: int) -> Callable[[Array, Array], float]:
    """One of the three parts of the stable form is missing."""

    def loss(y: Array, z: Array) -> float:
        parts = _softplus_parts(y, z)
        kept = [0.0 if i == part else p for i, p in enumerate(parts)]
        return float(np.mean(kept[0] - kept[1] + kept[2]))

    return loss


def last_nan(losses: Array) -> int:
    """The last index."""
    places = np.flatnonzero(np.isnan(losses))
    return int(places[-1]) if places.size else -1


def _found(losses: Array, missing: object) -> object:
    places = np.flatnonzero(np.isnan(losses))
    return int(places[0]) if places.size else missing


def not_finite(losses: Array) -> int:
    """Infinities count as well."""
    places = np.flatnonzero(~np.isfinite(losses))
    return int(places[0]) if places.size else -1


def one_based(losses: Array) -> int:
    """Counting from 1."""
    index = _found(losses, -1)
    return index + 1 if index >= 0 else -1


def last_finite(losses: Array) -> int:
    """The index before the first NaN."""
    index = _found(losses, -1)
    return index - 1 if index >= 0 else -1


def argmax_only(losses: Array) -> int:
    """np.argmax gives 0 when nothing is True, and fails on an empty array."""
    return int(np.argmax(np.isnan(losses)))


def from_one_on(losses: Array) -> int:
    """The loop starts at 1."""
    return next((i for i in range(1, len(losses)) if np.isnan(losses[i])), -1)


def first_only(losses: Array) -> int:
    """The loop returns -1 as soon as an element is no NaN."""
    return 0 if len(losses) and np.isnan(losses[0]) else -1


def first_only_none(losses: Array) -> int | None:
    """The same, but nothing comes back when there are no losses."""
    return first_only(losses) if len(losses) else None


def zero_not_found(losses: Array) -> int:
    """`if index:` takes 0 for False."""
    return _found(losses, -1) or -1  # type: ignore[return-value]


def only_zero_not_found(losses: Array) -> int:
    """`if places.any():` takes a single place 0 for none."""
    places = np.flatnonzero(np.isnan(losses))
    return int(places[0]) if places.any() else -1


def empty_fails(losses: Array) -> int:
    """Looks at the first element at once."""
    return 0 if np.isnan(losses[0]) else int(_found(losses, -1))  # type: ignore[call-overload]


def _first(condition: Callable[[int], bool]) -> int:
    return next(z for z in range(1000) if condition(z))


def rounded_at_the_end(dtype: type) -> int:
    """Computed in double precision; only the probability is converted."""
    return _first(lambda z: dtype(1) - dtype(1 / (1 + np.exp(-float(z)))) == 0)


def _tolerant(most: float) -> Callable[[type], int]:
    """A small difference will do."""
    return lambda dtype: _first(lambda z: dtype(1) - dtype(1) / (dtype(1) + np.exp(-dtype(z))) < most)


def difference_rounded(dtype: type) -> int:
    """Computed in double precision; only the difference is converted."""
    return _first(lambda z: dtype(1 - 1 / (1 + np.exp(-float(z)))) == 0)


def other_formula(dtype: type) -> int:
    """(1 + tanh(z / 2)) / 2 is rounded elsewhere; e^z / (1 + e^z) gives the same three numbers."""
    one, half = dtype(1), dtype(0.5)
    return _first(lambda z: one - half * (one + np.tanh(half * dtype(z))) == 0)


def reaches_zero(dtype: type) -> int:
    """The other side: where the probability itself is 0."""
    return _first(lambda z: dtype(1) / (dtype(1) + np.exp(dtype(z))) == 0)


def exponential_zero(dtype: type) -> int:
    """Where e^-z is 0."""
    return _first(lambda z: np.exp(dtype(-z)) == 0)


def nearly(dtype: type) -> int:
    """np.isclose in place of an exact comparison."""
    return _first(lambda z: bool(np.isclose(dtype(1) - dtype(1) / (dtype(1) + np.exp(-dtype(z))), 0)))


def nearly_one(dtype: type) -> int:
    """np.isclose to 1, whose relative tolerance is 1e-5."""
    return _first(lambda z: bool(np.isclose(dtype(1) / (dtype(1) + np.exp(-dtype(z))), dtype(1))))


def _smallest(dtype: type) -> int:
    return _first(lambda z: dtype(1) - dtype(1) / (dtype(1) + np.exp(-dtype(z))) == 0)


def _epsilon(dtype: type) -> float:
    return float(np.finfo(dtype).eps)


TASKS = {
    "stable_sigmoid": TaskCases(
        public=sigmoid_public,
        hidden=sigmoid_hidden,
        misconceptions={
            "plus_exponent": lambda z: _s(-np.asarray(z)),
            "overflow_nan": lambda z: np.exp(z) / (1 + np.exp(z)),
            "precedence": lambda z: 1 + np.exp(-np.asarray(z, dtype=float)),
            "no_one": np.exp,
            "minus_in_denominator": lambda z: 1 / (1 - np.exp(-np.asarray(z, dtype=float))),
            "negative_side_wrong": lambda z: 1 / (1 + np.exp(-np.abs(np.asarray(z, dtype=float)))),
            "negative_side_one": lambda z: (
                np.where(np.asarray(z) >= 0, 1, 1 / np.exp(-np.abs(np.asarray(z, dtype=float))))
                / (1 + np.exp(-np.abs(np.asarray(z, dtype=float))))
            ),
            "negative_side_zero": lambda z: np.where(np.asarray(z) >= 0, _s(np.asarray(z, dtype=float)), 0.0),
            "tanh": np.tanh,
            "half_tanh": lambda z: 0.5 * (1 + np.tanh(z)),
            "tanh_not_halved": lambda z: 1 + np.tanh(0.5 * np.asarray(z, dtype=float)),
            "softsign": lambda z: 0.5 * (1 + np.asarray(z) / (1 + np.abs(z))),
            "hard": lambda z: np.clip(0.2 * np.asarray(z) + 0.5, 0, 1),
            "rounded": lambda z: np.where(np.asarray(z) > 0, 1.0, 0.0),
            "logarithm": lambda z: -np.logaddexp(0, -np.asarray(z, dtype=float)),
            "derivative": lambda z: _s(np.asarray(z)) * (1 - _s(np.asarray(z))),
            "truncated": lambda z: _s(np.asarray(z)).astype(np.asarray(z).dtype),
            "small_values_lost": lambda z: _s(np.clip(z, -30, 30)),
            **{f"{name}_digits": _rounded(digits) for name, digits in (("four", 4), ("six", 6), ("eight", 8))},
            "clipped_ten": lambda z: _s(np.clip(z, -10, 10)),
            "clipped_twenty": lambda z: _s(np.clip(z, -20, 20)),
            "flattened": lambda z: _s(np.ravel(z)),
            "at_least_one_axis": lambda z: _s(np.atleast_1d(z)),
            "numbers_fail": numbers_fail,
            "positive_side_wrong": lambda z: _s(-np.abs(np.asarray(z, dtype=float))),
            "maximum_subtracted": lambda z: _s(np.asarray(z, dtype=float) - np.max(z)),
            "nan_as_zero": lambda z: np.nan_to_num(np.exp(z) / (1 + np.exp(z))),
            "hard_quarter": lambda z: np.clip(0.25 * np.asarray(z) + 0.5, 0, 1),
            "zero_forgotten": lambda z: np.where(np.asarray(z) == 0, 0.0, _s(np.asarray(z, dtype=float))),
            "negative_side_not_divided": lambda z: np.where(np.asarray(z) >= 0, _s(np.abs(z)), np.exp(-np.abs(z))),
            "negative_side_minus": lambda z: np.where(
                np.asarray(z) >= 0, _s(np.abs(z)), np.exp(-np.abs(z)) / (1 - np.exp(-np.abs(z)))
            ),
            "softmax": lambda z: np.exp(z - np.max(z)) / np.sum(np.exp(z - np.max(z))),
        },
    ),
    "log_loss_from_logits": TaskCases(
        public=logits_public,
        hidden=logits_hidden,
        misconceptions={
            "through_probability": through_probability,
            "infinite": infinite,
            "softplus_overflow": lambda y, z: float(np.mean(np.log(1 + np.exp(z)) - y * z)),
            "other_overflow": lambda y, z: float(np.mean(np.log(1 + np.exp(-z)) + (1 - y) * z)),
            "lost_digits": lambda y, z: float(np.mean(np.logaddexp(0, z) - y * z)),
            "sum": lambda y, z: float(np.sum(_each(y, z))),
            "negative": lambda y, z: -_loss(y, z),
            "per_sample": _each,
            "half": lambda y, z: _loss(y, z) / 2,
            "classes_swapped": lambda y, z: _loss(1 - y, z),
            "no_maximum": parts_without(0),
            "no_targets": parts_without(1),
            "no_logarithm": parts_without(2),
            "all_ones": lambda y, z: _loss(np.ones_like(y), z),
            "targets_without_logits": lambda y, z: float(np.mean(np.logaddexp(0, z) - y)),
            "plus_targets": lambda y, z: float(np.mean(sum(_softplus_parts(y, z)))),
            "log_ten": lambda y, z: _loss(y, z) / np.log(10),
            "log_two": lambda y, z: _loss(y, z) / np.log(2),
            "only_ones": lambda y, z: float(np.mean(y * _each(np.ones_like(y), z))),
            "only_zeros": lambda y, z: float(np.mean((1 - y) * _each(np.zeros_like(y), z))),
            "squared": lambda y, z: float(np.mean((y - _s(z)) ** 2)),
            "sigmoid_twice": lambda y, z: _loss(y, _s(z)),
            "stable_probability": lambda y, z: float(-np.mean(np.log(np.exp(-np.logaddexp(0, _signed(y, z)))))),
            "loss_overflow": lambda y, z: float(np.mean(np.log1p(np.exp(_signed(y, z))))),
            "no_absolute": lambda y, z: float(np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(-z)))),
            "plus_absolute": lambda y, z: float(np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(np.abs(z))))),
            "powers_of_two": lambda y, z: float(np.mean(np.logaddexp2(0, _signed(y, z)))),
            "swapped_arguments": lambda y, z: float(np.mean(np.logaddexp(0, (1 - 2 * z) * y))),
            "mean_before": lambda y, z: float(np.logaddexp(0, np.mean(_signed(y, z)))),
        },
    ),
    "first_nan": TaskCases(
        public=nan_public,
        hidden=nan_hidden,
        misconceptions={
            "equality": lambda losses: -1,
            "last": last_nan,
            "count": lambda losses: int(np.isnan(losses).sum()),
            "whether": lambda losses: bool(np.isnan(losses).any()),
            "one_based": one_based,
            "last_number": last_finite,
            "infinity_too": not_finite,
            "zero_when_none": argmax_only,
            "zero_when_none_checked": lambda losses: _found(losses, 0),
            "none_when_none": lambda losses: _found(losses, None),
            "length_when_none": lambda losses: _found(losses, len(losses)),
            "index_error": lambda losses: int(np.flatnonzero(np.isnan(losses))[0]),
            "all_places": lambda losses: np.flatnonzero(np.isnan(losses)),
            "mask": np.isnan,
            "from_one_on": from_one_on,
            "first_only": first_only,
            "zero_when_none_empty": lambda losses: int(np.argmax(np.isnan(losses))) if len(losses) else -1,
            "value": lambda losses: NAN if np.isnan(losses).any() else -1,
            "first_only_none": first_only_none,
            "zero_not_found": zero_not_found,
            "only_zero_not_found": only_zero_not_found,
            "last_not_looked_at": lambda losses: _found(losses[:-1], -1),
            "empty_fails": empty_fails,
            "first_number": lambda losses: next((i for i, v in enumerate(losses) if not np.isnan(v)), -1),
            "last_index_when_none": lambda losses: _found(losses, len(losses) - 1),
            "zero_if_any": lambda losses: 0 if np.isnan(losses).any() else -1,
            "largest": lambda losses: int(np.nanargmax(losses)) if np.isnan(losses).any() else -1,
            "not_positive": lambda losses: next((i for i, v in enumerate(losses) if not v > 0), -1),
            "increases": lambda losses: next((i for i in range(1, len(losses)) if losses[i] > losses[i - 1]), -1),
        },
    ),
    "saturation_logit": TaskCases(
        public=saturation_public,
        hidden=saturation_hidden,
        misconceptions={
            "last_before": lambda dtype: _smallest(dtype) - 1,
            "one_too_far": lambda dtype: _smallest(dtype) + 1,
            "always_double": lambda dtype: 37,
            "rounded_at_the_end": rounded_at_the_end,
            "epsilon_up": lambda dtype: int(np.ceil(-np.log(_epsilon(dtype)))),
            "epsilon_down": lambda dtype: int(np.floor(-np.log(_epsilon(dtype)))),
            "not_whole": lambda dtype: -np.log(_epsilon(dtype) / 2),
            "negative": lambda dtype: -_smallest(dtype),
            "reaches_zero": reaches_zero,
            "exponential_zero": exponential_zero,
            "nearly": nearly,
            "nearly_one": nearly_one,
            "stored_bits": lambda dtype: np.finfo(dtype).nmant,
            "bits": lambda dtype: np.finfo(dtype).nmant + 1,
            "difference_rounded": difference_rounded,
            **{f"tolerance_{digits}": _tolerant(10.0**-digits) for digits in (6, 7, 9, 10, 12, 15)},
            "other_formula": other_formula,
            "digits": lambda dtype: int(np.finfo(dtype).precision),
        },
    ),
}
