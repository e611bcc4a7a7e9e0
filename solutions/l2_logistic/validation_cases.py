"""Cases and known mistakes of cross-validation and the elbow method."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from nngrade.authoring import TaskCases, case
from nngrade.values import NamedCallable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from nngrade.authoring.declare import CaseSpec

Array = np.ndarray
Pairs = list[tuple[Array, Array]]
MORE = 2  # folds beyond k that are looked at: a right answer may be a list or a generator

X8 = np.array([[1.0, 2.0], [0.5, -1.0], [2.0, 0.3], [-1.2, 1.1], [0.7, 0.9], [1.8, -0.4], [-0.6, 0.2], [0.1, 1.7]])
Y8 = np.array([1.2, -0.4, 2.5, 0.1, 1.9, 0.8, -1.5, 2.2])

SLIDE_STEPS = np.arange(300, 3001, 300)
SLIDE_LOSSES = np.array([0.2725, 0.1945, 0.1517, 0.1240, 0.1045, 0.0902, 0.0793, 0.0706, 0.0637, 0.0580])


def kfold_public() -> Iterator[CaseSpec]:
    """k that divides n and k that does not, two folds, folds of one, k out of range."""
    for n, k in ((10, 3), (11, 4), (7, 5), (13, 5)):
        yield case("uneven", n, k, drain=k + MORE)
    for n, k in ((8, 4), (9, 3)):
        yield case("even", n, k, drain=k + MORE)
    yield case("even", 12, 4, drain=4 + MORE, check="folds")
    for n, k in ((6, 2), (7, 2), (4, 4), (2, 2)):
        yield case("edges", n, k, drain=k + MORE)
    for n, k in ((5, 1), (5, 0), (5, -1), (5, 6), (3, 10)):
        yield case("errors", n, k, raises="ValueError", drain=4)


def kfold_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random sizes."""
    for low, high in ((3, 6), (6, 9)):
        k = int(rng.integers(low, high))
        n = k * int(rng.integers(2, 5)) + int(rng.integers(1, k))
        yield case("uneven", n, k, drain=k + MORE)
    k = int(rng.integers(2, 7))
    yield case("even", k * int(rng.integers(2, 5)), k, drain=k + MORE)
    yield case("edges", k, k, drain=k + MORE)
    yield case("errors", k, k + int(rng.integers(1, 4)), raises="ValueError", drain=4)
    yield case("errors", k, 1, raises="ValueError", drain=4)


MODELS = (
    (NamedCallable("fit_least_squares"), NamedCallable("score_squared_error")),
    (NamedCallable("fit_means"), NamedCallable("score_mean_distance")),
)


def cross_public() -> Iterator[CaseSpec]:
    """Two pairs of fit and score; k that divides n and k that does not; k = n."""
    for fit, score in MODELS:
        yield case("uneven", fit, score, X8, Y8, 3)
        yield case("uneven", fit, score, X8[:7], Y8[:7], 2)
        yield case("uneven", fit, score, X8[2:], Y8[2:], 4)
        yield case("even", fit, score, X8, Y8, 4)
        yield case("even", fit, score, X8[1:7], Y8[1:7], 2)
        yield case("edges", fit, score, X8[:5], Y8[:5], 5)
    yield case("edges", *MODELS[1], X8[:, :1], Y8, 3)


def cross_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random data."""
    for fit, score in MODELS:
        for group, n, k in (("uneven", 11, 4), ("even", 9, 3)):
            yield case(group, fit, score, rng.normal(size=(n, 3)), rng.normal(size=n), k)
    yield case("edges", *MODELS[0], rng.normal(size=(4, 1)), rng.normal(size=4), 4)


def elbow_public() -> Iterator[CaseSpec]:
    """The slide's losses; uneven steps; the farthest point above the line; ties, with exact numbers."""
    yield case("values", SLIDE_STEPS, SLIDE_LOSSES)
    yield case("values", np.array([1, 2, 5, 10, 30, 60, 100]), np.array([5.0, 3.2, 1.9, 1.1, 0.8, 0.75, 0.7]))
    yield case("values", np.array([0.0, 0.5, 1.5, 2.0, 4.0]), np.array([3.0, 2.6, 0.9, 0.2, 0.0]))
    yield case("values", np.arange(10, 80, 10), np.array([2.1, 1.9, 1.2, 1.15, 0.3, 0.25, 0.1]))
    yield case("values", np.array([1000, 1100, 1250, 1300, 1400]), np.array([3.0, 1.8, 1.0, 0.8, 0.5]))
    yield case("values", np.arange(6), np.array([900.0, 400.0, 180.0, 60.0, 15.0, 5.0]))
    yield case("values", np.array([0, 10, 12, 20, 40]), np.array([50.0, 20.0, 12.0, 9.0, 8.0]))
    yield case("above", np.array([0, 10, 20, 30, 40]), np.array([1.0, 0.98, 0.95, 0.6, 0.1]))
    yield case("above", np.array([2, 3, 7, 8, 12]), np.array([4.0, 3.0, 5.5, 0.5, 0.2]))
    yield case("above", np.array([1, 4, 5, 9]), np.array([-1.0, 0.5, -2.0, 0.4]))
    yield case("above", np.array([3, 6, 10]), np.array([2.0, 2.1, 0.4]))
    # Numbers for which all the usual formulas for the distance give bitwise equal values (found by search).
    # Steps and losses span a power of two, so that they stay exact when somebody scales both axes to 0 ... 1 first.
    yield case("ties", np.array([0, 1, 5, 8]), np.array([8.0, 0.5, 0.0, 7.0]))
    yield case("ties", np.array([0, 2, 18, 24, 32]), np.array([8.0, 3.75, 7.75, 6.25, 0.0]))
    yield case("ties", np.array([0, 1, 7, 9, 16]), np.array([8.0, 3.0, 0.0, 3.0, 0.0]))


def elbow_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random falling curves, one of them with a hump; a tie of another size."""
    for n in (8, 12):
        steps = np.cumsum(rng.integers(1, 20, size=n))
        yield case("values", steps, np.exp(-np.linspace(0, 3, n) * rng.uniform(0.6, 1.4, size=n)) + 0.1)
    steps = np.cumsum(rng.integers(2, 9, size=7))
    yield case("above", steps, np.array([3.0, 2.9, 2.8, 2.9, 1.0, 0.6, 0.2]) + rng.uniform(-0.1, 0.1, size=7))
    scale = 2 ** int(rng.integers(1, 4))
    yield case("ties", scale * np.array([0, 1, 5, 8]), scale * np.array([8.0, 0.5, 0.0, 7.0]))


def _from_sizes(n: int, sizes: list[int]) -> Pairs:
    """Contiguous test folds of these sizes; everything else is for training."""
    pairs, start = [], 0
    for size in sizes:
        test = np.arange(start, min(start + size, n))
        pairs.append((np.setdiff1d(np.arange(n), test), test))
        start += size
    return pairs


def _from_bounds(n: int, bounds: list[int]) -> Pairs:
    return _from_sizes(n, list(np.diff(bounds)))


def _refuse(n: int, k: int) -> None:
    if not 2 <= k <= n:
        raise ValueError(k)


def _right_sizes(n: int, k: int) -> list[int]:
    return [n // k + (i < n % k) for i in range(k)]


def _sizes(rule: Callable[[int, int], list[int]]) -> Callable[[int, int], Pairs]:
    def kfold_indices(n: int, k: int) -> Pairs:
        _refuse(n, k)
        return _from_sizes(n, rule(n, k))

    return kfold_indices


def _pairs(change: Callable[[Pairs, int], object]) -> Callable[[int, int], object]:
    """The right pairs, changed."""

    def kfold_indices(n: int, k: int) -> object:
        _refuse(n, k)
        return change(_from_sizes(n, _right_sizes(n, k)), n)

    return kfold_indices


def _rest_in_last(n: int, k: int) -> list[int]:
    return [n // k] * (k - 1) + [n - n // k * (k - 1)]


def _larger_last(n: int, k: int) -> list[int]:
    return _right_sizes(n, k)[::-1]


def rest_lost(n: int, k: int) -> Pairs:
    """What is left over is neither tested nor trained with."""
    _refuse(n, k)
    return _from_sizes(n // k * k, [n // k] * k)


def strided(n: int, k: int) -> Pairs:
    """Every k-th sample, as cards are dealt."""
    _refuse(n, k)
    return [(np.flatnonzero(np.arange(n) % k != i), np.arange(i, n, k)) for i in range(k)]


def even_spread(n: int, k: int) -> Pairs:
    """Bounds at i * n / k, cut down."""
    _refuse(n, k)
    return _from_bounds(n, [i * n // k for i in range(k + 1)])


def even_spread_rounded(n: int, k: int) -> Pairs:
    """Bounds at i * n / k, rounded."""
    _refuse(n, k)
    return _from_bounds(n, [round(i * n / k) for i in range(k + 1)])


def folds_of_k(n: int, k: int) -> Pairs:
    """k samples in each fold, in place of k folds."""
    _refuse(n, k)
    return _from_sizes(n, [k] * -(-n // k))


def rest_own_fold(n: int, k: int) -> Pairs:
    """Folds of n // k as long as there are indices."""
    _refuse(n, k)
    return _from_sizes(n, [n // k] * -(-n // (n // k)))


def no_check(n: int, k: int) -> Pairs:
    """k out of range is not refused."""
    smaller, larger = divmod(n, k)
    return _from_sizes(n, [smaller + (i < larger) for i in range(k)])


def no_check_split(n: int, k: int) -> Pairs:
    """k out of range is not refused but by NumPy, which accepts 1 and more than n."""
    folds = np.array_split(np.arange(n), k)
    return [(np.setdiff1d(np.arange(n), test), test) for test in folds]


def _refusing(refused: Callable[[int, int], bool], error: type[Exception] = ValueError) -> Callable[[int, int], Pairs]:
    """Right but for which k is refused, and how."""

    def kfold_indices(n: int, k: int) -> Pairs:
        if refused(n, k):
            raise error(k)
        return no_check(n, k)

    return kfold_indices


def none_for_errors(n: int, k: int) -> Pairs | None:
    """None in place of the exception."""
    return no_check(n, k) if 2 <= k <= n else None


Splitter = Any


def _over(kfold: Callable[[int, int], Pairs]) -> Callable[..., Array]:
    """Cross-validation over these folds."""

    def cross_validate(fit: Splitter, score: Splitter, X: Array, y: Array, k: int) -> Array:
        return np.array([score(fit(X[tr], y[tr]), X[te], y[te]) for tr, te in kfold(len(X), k)])

    return cross_validate


def _right_folds(n: int, k: int) -> Pairs:
    return _from_sizes(n, _right_sizes(n, k))


_right_scores = _over(_right_folds)


def _scores(how: Callable[..., float]) -> Callable[..., Array]:
    """One score for each fold, computed by ``how(fit, score, X, y, train, test)``."""

    def cross_validate(fit: Splitter, score: Splitter, X: Array, y: Array, k: int) -> Array:
        return np.array([how(fit, score, X, y, tr, te) for tr, te in _right_folds(len(X), k)])

    return cross_validate


def fit_once(fit: Splitter, score: Splitter, X: Array, y: Array, k: int) -> Array:
    """The first fold's model is scored on all folds."""
    folds = _right_folds(len(X), k)
    model = fit(X[folds[0][0]], y[folds[0][0]])
    return np.array([score(model, X[te], y[te]) for _, te in folds])


def _other_fold(*, model: int, tested: int = 0) -> Callable[..., Array]:
    """The model of one fold (counted from the present one) is measured on another."""

    def cross_validate(fit: Splitter, score: Splitter, X: Array, y: Array, k: int) -> Array:
        folds = _right_folds(len(X), k)
        models = [fit(X[tr], y[tr]) for tr, _ in folds]
        tests = [te for _, te in folds]
        return np.array(
            [score(models[(i + model) % k], X[tests[(i + tested) % k]], y[tests[(i + tested) % k]]) for i in range(k)]
        )

    return cross_validate


def one_fold_trained(fit: Splitter, score: Splitter, X: Array, y: Array, k: int) -> Array:
    """The fold before is all that is trained with."""
    tests = [te for _, te in _right_folds(len(X), k)]
    return np.array([score(fit(X[tests[i - 1]], y[tests[i - 1]]), X[te], y[te]) for i, te in enumerate(tests)])


def _areas(steps: Array, losses: Array) -> Array:
    """Positive above the line through the ends."""
    dx, dy = steps[-1] - steps[0], losses[-1] - losses[0]
    return dx * (losses - losses[0]) - dy * (steps - steps[0])


def _slope(steps: Array, losses: Array) -> float:
    return float((losses[-1] - losses[0]) / (steps[-1] - steps[0]))


def _line(steps: Array, losses: Array) -> Array:
    """The line through the ends, as most write it; at the ends it may be off by rounding."""
    return losses[0] + (losses[-1] - losses[0]) * (steps - steps[0]) / (steps[-1] - steps[0])


def _farthest(steps: Array, distances: Array) -> float:
    return steps[np.argmax(np.abs(distances))].item()


def _second_difference(steps: Array, losses: Array) -> float:
    slopes = np.diff(losses) / np.diff(steps)
    return steps[1 + np.argmax(np.diff(slopes))].item()


def _plain_second_difference(steps: Array, losses: Array) -> float:
    return steps[1 + np.argmax(np.diff(losses, 2))].item()


def _nearest_corner(steps: Array, losses: Array) -> float:
    x = (steps - steps.min()) / np.ptp(steps)
    y = (losses - losses.min()) / np.ptp(losses)
    return steps[np.argmin(np.hypot(x, y))].item()


def _last_of_ties(steps: Array, losses: Array) -> float:
    areas = np.abs(_areas(steps, losses))
    return steps[np.flatnonzero(areas == areas.max())[-1]].item()


def _elbow(steps: Array, losses: Array) -> float:
    return steps[np.argmax(np.abs(_areas(steps, losses)))].item()


TASKS = {
    "kfold_indices": TaskCases(
        public=kfold_public,
        hidden=kfold_hidden,
        misconceptions={
            "rest_in_last": _sizes(_rest_in_last),
            "larger_last": _sizes(_larger_last),
            "rest_not_tested": _sizes(lambda n, k: [n // k] * k),
            "rest_lost": rest_lost,
            "rounded_up": _sizes(lambda n, k: [-(-n // k)] * k),
            "even_spread": even_spread,
            "even_spread_rounded": even_spread_rounded,
            "folds_of_k": folds_of_k,
            "strided": strided,
            "swapped": _pairs(lambda pairs, _n: [(test, train) for train, test in pairs]),
            "train_on_all": _pairs(lambda pairs, n: [(np.arange(n), test) for _, test in pairs]),
            "train_rotated": _pairs(
                lambda pairs, n: [(np.r_[test[-1] + 1 : n, 0 : test[0]], test) for _, test in pairs]
            ),
            "train_before": _pairs(lambda pairs, _n: [(np.arange(test[0]), test) for _, test in pairs]),
            "train_after": _pairs(lambda pairs, n: [(np.arange(test[-1] + 1, n), test) for _, test in pairs]),
            "first_kept_for_training": _pairs(lambda pairs, _n: pairs[1:]),
            "last_fold_missing": _pairs(lambda pairs, _n: pairs[:-1]),
            "reversed": _pairs(lambda pairs, _n: pairs[::-1]),
            "one_based": _pairs(lambda pairs, _n: [(train + 1, test + 1) for train, test in pairs]),
            "tests_only": _pairs(lambda pairs, _n: [test for _, test in pairs]),
            "two_lists": _pairs(lambda pairs, _n: ([p[0] for p in pairs], [p[1] for p in pairs])),
            "one_pair": _pairs(lambda pairs, _n: pairs[0]),
            "masks": _pairs(
                lambda pairs, n: [(np.isin(np.arange(n), train), np.isin(np.arange(n), test)) for train, test in pairs]
            ),
            "no_check": no_check,
            "no_check_split": no_check_split,
            "one_accepted": _refusing(lambda n, k: k < 1 or k > n),
            "too_many_accepted": _refusing(lambda _n, k: k < 2),
            "too_few_accepted": _refusing(lambda n, k: k > n),
            "n_refused": _refusing(lambda n, k: k < 2 or k >= n),
            "two_refused": _refusing(lambda n, k: k <= 2 or k > n),
            "uneven_refused": _refusing(lambda n, k: k < 2 or k > n or n % k != 0),
            "assertion": _refusing(lambda n, k: not 2 <= k <= n, AssertionError),
            "none_for_errors": none_for_errors,
            "first_pair_only": _pairs(lambda pairs, _n: pairs[:1]),
            "rest_own_fold": rest_own_fold,
            "empty_for_errors": lambda n, k: no_check(n, k) if 2 <= k <= n else [],
            "neighbour_lost": _pairs(
                lambda pairs, n: [(np.r_[0 : test[0], test[-1] + 2 : n], test) for _, test in pairs]
            ),
        },
    ),
    "cross_validate": TaskCases(
        public=cross_public,
        hidden=cross_hidden,
        misconceptions={
            "trained_on_all": _scores(lambda fit, score, X, y, _tr, te: score(fit(X, y), X[te], y[te])),
            "scored_on_training": _scores(lambda fit, score, X, y, tr, _te: score(fit(X[tr], y[tr]), X[tr], y[tr])),
            "scored_on_all": _scores(lambda fit, score, X, y, tr, _te: score(fit(X[tr], y[tr]), X, y)),
            "swapped": _scores(lambda fit, score, X, y, tr, te: score(fit(X[te], y[te]), X[tr], y[tr])),
            "tested_on_itself": _scores(lambda fit, score, X, y, _tr, te: score(fit(X[te], y[te]), X[te], y[te])),
            "mean": lambda fit, score, X, y, k: float(np.mean(_right_scores(fit, score, X, y, k))),
            "sum": lambda fit, score, X, y, k: float(np.sum(_right_scores(fit, score, X, y, k))),
            "best": lambda fit, score, X, y, k: float(np.min(_right_scores(fit, score, X, y, k))),
            "last": lambda fit, score, X, y, k: float(_right_scores(fit, score, X, y, k)[-1]),
            "first": lambda fit, score, X, y, k: float(_right_scores(fit, score, X, y, k)[0]),
            "sorted": lambda fit, score, X, y, k: np.sort(_right_scores(fit, score, X, y, k)),
            "reversed": lambda fit, score, X, y, k: _right_scores(fit, score, X, y, k)[::-1],
            "fit_once": fit_once,
            "rest_in_last": _over(_sizes(_rest_in_last)),
            "larger_last": _over(_sizes(_larger_last)),
            "rest_not_tested": _over(_sizes(lambda n, k: [n // k] * k)),
            "rest_lost": _over(rest_lost),
            "even_spread": _over(even_spread),
            "strided": _over(strided),
            "last_fold_missing": lambda fit, score, X, y, k: _right_scores(fit, score, X, y, k)[:-1],
            "targets_from_start": _scores(
                lambda fit, score, X, y, tr, te: score(fit(X[tr], y[tr]), X[te], y[: len(te)])
            ),
            "training_targets_from_start": _scores(
                lambda fit, score, X, y, tr, te: score(fit(X[tr], y[: len(tr)]), X[te], y[te])
            ),
            "first_alone": lambda fit, score, X, y, k: _right_scores(fit, score, X, y, k)[:1],
            "previous_model": _other_fold(model=-1),
            "next_fold": _other_fold(model=0, tested=1),
            "one_fold_trained": one_fold_trained,
            "truncated": lambda fit, score, X, y, k: _right_scores(fit, score, X, y, k).astype(int),
            "both_scores": _scores(
                lambda fit, score, X, y, tr, te: [score(fit(X[tr], y[tr]), X[part], y[part]) for part in (tr, te)]
            ),
            "largest": lambda fit, score, X, y, k: float(np.max(_right_scores(fit, score, X, y, k))),
            "turned": lambda fit, score, X, y, k: 1 - _right_scores(fit, score, X, y, k),
            "weighted": lambda fit, score, X, y, k: (
                _right_scores(fit, score, X, y, k) * _right_sizes(len(X), k) / len(X)
            ),
            "running_mean": lambda fit, score, X, y, k: (
                np.cumsum(_right_scores(fit, score, X, y, k)) / np.arange(1, k + 1)
            ),
        },
    ),
    "elbow": TaskCases(
        public=elbow_public,
        hidden=elbow_hidden,
        misconceptions={
            "index": lambda steps, losses: int(np.argmax(np.abs(_areas(steps, losses)))),
            "loss": lambda steps, losses: losses[np.argmax(np.abs(_areas(steps, losses)))].item(),
            "distance": lambda steps, losses: float(
                np.max(np.abs(_areas(steps, losses))) / np.hypot(steps[-1] - steps[0], losses[-1] - losses[0])
            ),
            "below_only": lambda steps, losses: steps[np.argmax(-_areas(steps, losses))].item(),
            "above_only": lambda steps, losses: steps[np.argmax(_areas(steps, losses))].item(),
            "nearest": lambda steps, losses: steps[np.argmin(np.abs(_areas(steps, losses)))].item(),
            "last_of_ties": _last_of_ties,
            "position": lambda steps, losses: int(np.argmax(np.abs(_areas(steps, losses)))) + 1,
            "next_step": lambda steps, losses: steps[
                min(int(np.argmax(np.abs(_areas(steps, losses)))) + 1, len(steps) - 1)
            ].item(),
            "smallest_loss": lambda steps, losses: steps[np.argmin(losses)].item(),
            "largest_loss": lambda steps, losses: steps[np.argmax(losses)].item(),
            "largest_drop": lambda steps, losses: steps[np.argmin(np.diff(losses)) + 1].item(),
            "before_largest_drop": lambda steps, losses: steps[np.argmin(np.diff(losses))].item(),
            "steepest": lambda steps, losses: steps[np.argmin(np.diff(losses) / np.diff(steps)) + 1].item(),
            "second_difference": _second_difference,
            "plain_second_difference": _plain_second_difference,
            "gradient_twice": lambda steps, losses: steps[np.argmax(np.gradient(np.gradient(losses)))].item(),
            "nearest_corner": _nearest_corner,
            "equal_spacing": lambda steps, losses: steps[
                np.argmax(np.abs(_areas(np.arange(len(steps)), losses)))
            ].item(),
            "level_line": lambda steps, losses: steps[np.argmax(np.abs(losses - losses[0]))].item(),
            "from_the_mean": lambda steps, losses: steps[np.argmax(np.abs(losses - losses.mean()))].item(),
            "above_only_line": lambda steps, losses: steps[np.argmax(losses - _line(steps, losses))].item(),
            "second_difference_size": lambda steps, losses: steps[
                1 + np.argmax(np.abs(np.diff(np.diff(losses) / np.diff(steps))))
            ].item(),
            "plain_second_difference_size": lambda steps, losses: steps[
                1 + np.argmax(np.abs(np.diff(losses, 2)))
            ].item(),
            "gradient_twice_size": lambda steps, losses: steps[
                np.argmax(np.abs(np.gradient(np.gradient(losses, steps), steps)))
            ].item(),
            "from_zero": lambda steps, losses: _farthest(
                steps, losses - losses[0] - (losses[-1] - losses[0]) * steps / steps[-1]
            ),
            "through_origin": lambda steps, losses: _farthest(steps, losses - _slope(steps, losses) * steps),
            "vertical_distance": lambda steps, losses: float(np.max(np.abs(losses - _line(steps, losses)))),
            "best_line": lambda steps, losses: _farthest(
                steps, losses - np.polyval(np.polyfit(steps, losses, 1), steps)
            ),
            "extremes_line": lambda steps, losses: _farthest(
                steps, losses - np.interp(steps, steps[[0, -1]], [losses.max(), losses.min()])
            ),
            "level_line_last": lambda steps, losses: _farthest(steps, losses - losses[-1]),
            "previous_step": lambda steps, losses: steps[
                max(int(np.argmax(np.abs(_areas(steps, losses)))) - 1, 0)
            ].item(),
            "first_piece": lambda steps, losses: _farthest(
                steps, losses - losses[0] - _slope(steps[:2], losses[:2]) * (steps - steps[0])
            ),
            "slope_upside_down": lambda steps, losses: _farthest(
                steps, losses - losses[0] - (steps - steps[0]) / _slope(steps, losses)
            ),
            "sign_of_slope": lambda steps, losses: _farthest(
                steps, losses - losses[0] + _slope(steps, losses) * (steps - steps[0])
            ),
            "array": lambda steps, losses: np.array([_elbow(steps, losses)]),
            "pair": lambda steps, losses: (
                _elbow(steps, losses),
                losses[np.argmax(np.abs(_areas(steps, losses)))].item(),
            ),
        },
    ),
}
