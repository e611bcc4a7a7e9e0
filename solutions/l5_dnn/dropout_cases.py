"""Cases of dropout.

The random cases are judged by statistics (checks.py), so the right answer here is only a shape.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from nngrade.authoring import TaskCases, case
from nngrade.values import Seed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from nngrade.authoring.declare import CaseSpec

    Function = Callable[..., Any]

MASKS = 24  # seeds whose numbers of zeros are looked at together
SMALL = np.array([[1.5, -2.0, 0.25], [3.0, -0.5, 4.0]])


def _values(*shape: int) -> np.ndarray:
    """Numbers of both signs, none of them 0; simple ones, so that the key file stays small."""
    size = int(np.prod(shape))
    return ((np.arange(size) % 23 + 1) * np.where(np.arange(size) % 3 == 0, -0.5, 0.25)).reshape(shape)


def _random(group: str, x: np.ndarray, rate: float, seed: int, **keywords: Any) -> CaseSpec:
    return case(group, x, rate, Seed(seed), expected=np.zeros(x.shape), check="dropped_out", **keywords)


def _several_seeds(seed: int) -> CaseSpec:
    x = _values(60)
    return case(
        "training", x, 0.5, Seed(seed), expected=[np.zeros(x.shape)] * MASKS, check="masks_of_seeds", seeds=MASKS
    )


def _unchanged(x: np.ndarray, rate: float, seed: int) -> CaseSpec:
    return case("inference", x, rate, Seed(seed), False, check="unchanged")


def dropout_public() -> Iterator[CaseSpec]:
    """Large arrays for the statistics, inference, wrong rates, other kinds of arrays."""
    yield _random("training", _values(40, 50), 0.3, 61813)
    yield _random("training", _values(2000), 0.5, 38611)
    yield _random("training", _values(60, 60), 0.8, 29077)
    yield _random("training", _values(30, 4, 20), 0.2, 75223)
    yield _several_seeds(71263)
    yield _unchanged(SMALL, 0.5, 15187)
    yield _unchanged(_values(12), 0.9, 84229)
    yield case("inference", SMALL, 0.25, Seed(33301), check="unchanged", kwargs={"training": False})
    yield _random("training", _values(20, 50), 0.4, 97103, kwargs={"training": True})
    yield case("rates", SMALL, 0.0, Seed(42239))
    yield case("rates", np.zeros((2, 3)), 0.5, Seed(18913))
    for rate in (1.0, -0.1, 1.5, -2.0):
        yield case("rates", SMALL, rate, Seed(56081), raises="ValueError")
    yield _random("kinds", SMALL, 0.6, 48661)
    yield _random("kinds", np.array([3, -1, 5, 2, -4, 7]), 0.2, 87119)
    yield _random("kinds", np.array([[3], [-1]]), 0.2, 20101)
    yield _random("kinds", np.array([1.5, -0.25, -2.0], dtype=np.float32), 0.3, 62927)
    yield _random("kinds", np.array([2.5]), 0.7, 11777)


def dropout_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Other seeds, rates and shapes."""
    for shape in ((50, 40), (30, 100)):
        yield _random("training", _values(*shape), float(rng.uniform(0.25, 0.6)), int(rng.integers(10**5, 10**9)))
    yield _several_seeds(int(rng.integers(10**5, 10**9)))
    yield _unchanged(rng.normal(size=(3, 4)), float(rng.uniform(0.2, 0.8)), int(rng.integers(10**5, 10**9)))
    yield case("rates", SMALL, float(rng.uniform(1.01, 3)), Seed(5), raises="ValueError")
    yield case("rates", SMALL, -float(rng.uniform(0.01, 3)), Seed(5), raises="ValueError")
    yield _random("kinds", rng.integers(1, 9, size=5), 0.3, int(rng.integers(10**5, 10**9)))


def _unguarded(x: np.ndarray, rate: float, rng: np.random.Generator, training: bool = True) -> np.ndarray:
    """Right but for the rates that should raise ValueError."""
    return x * (rng.random(np.shape(x)) >= rate) / np.float64(1 - rate) if training else x


def _zeros_for_all(x: np.ndarray, rate: float, rng: np.random.Generator, training: bool = True) -> np.ndarray:
    """The same with np.where: at a rate of 1 and above everything becomes 0."""
    if not training:
        return x
    return np.where(rng.random(np.shape(x)) < rate, 0.0, x / np.float64(1 - rate))


def _zeros_at_one(x: np.ndarray, rate: float, rng: np.random.Generator, training: bool = True) -> np.ndarray:
    """A rate of exactly 1 goes through and gives zeros."""
    if not 0 <= rate <= 1:
        raise ValueError
    return np.zeros(np.shape(x)) if training and rate == 1 else _unguarded(x, rate, rng, training)


def _assertion(x: np.ndarray, rate: float, rng: np.random.Generator, training: bool = True) -> np.ndarray:
    """An assertion instead of the ValueError."""
    if not 0 <= rate < 1:
        raise AssertionError
    return _unguarded(x, rate, rng, training)


def _refusing(
    refused: Callable[[float], bool], error: type[Exception] = ValueError, otherwise: Function = _unguarded
) -> Function:
    """The rates that are refused, with which exception, and what happens to the others."""

    def dropout(x: np.ndarray, rate: float, rng: np.random.Generator, training: bool = True) -> np.ndarray:
        if training and refused(rate):
            raise error
        return otherwise(x, rate, rng, training)

    return dropout


def _none_for_impossible(x: np.ndarray, rate: float, rng: np.random.Generator, training: bool = True) -> Any:
    """Nothing comes back for an impossible rate."""
    return _unguarded(x, rate, rng, training) if not training or 0 <= rate < 1 else None


def _none_in_inference(x: np.ndarray, rate: float, rng: np.random.Generator, training: bool = True) -> Any:
    """The `return` of inference is missing."""
    return _unguarded(x, rate, rng, training) if training else None


def _one_allowed(x: np.ndarray, rate: float, rng: np.random.Generator, training: bool = True) -> np.ndarray:
    """A rate of exactly 1 goes through and divides by 0."""
    if not 0 <= rate <= 1:
        raise ValueError
    return _unguarded(x, rate, rng, training)


TASKS = {
    "dropout": TaskCases(
        public=dropout_public,
        hidden=dropout_hidden,
        misconceptions={
            "no_error": _unguarded,
            "zeros_for_all": _zeros_for_all,
            "rate_one": _one_allowed,
            "zeros_at_one": _zeros_at_one,
            "assertion": _assertion,
            "zero_refused": _refusing(lambda rate: not 0 < rate < 1),
            "negative_allowed": _refusing(lambda rate: rate >= 1),
            "large_allowed": _refusing(lambda rate: rate < 0),
            "large_zeros": _refusing(lambda rate: rate < 0, otherwise=_zeros_for_all),
            "type_error": _refusing(lambda rate: not 0 <= rate < 1, TypeError),
            "plain_exception": _refusing(lambda rate: not 0 <= rate < 1, Exception),
            "none_returned": _none_for_impossible,
            "inference_none": _none_in_inference,
        },
    ),
}
