"""Cases and known mistakes of batches, epochs and the learning rate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from nngrade.authoring import TaskCases, case
from nngrade.values import NamedCallable, Seed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from nngrade.authoring.declare import CaseSpec

    Function = Callable[[Any], Any]
    Batches = list[tuple[np.ndarray, np.ndarray]]

MANY = 200  # rows: enough for the statistics of the order


def iterations_public() -> Iterator[CaseSpec]:
    """The slide's example and others without and with a rest; batches larger than the data."""
    yield case("whole", 1000, 20)
    yield case("whole", 12, 3)
    yield case("whole", 60000, 100)
    yield case("whole", 15, 5)
    yield case("rest", 1000, 30)
    yield case("rest", 7, 3)
    yield case("rest", 60000, 128)
    yield case("rest", 101, 10)
    yield case("rest", 19, 10)
    yield case("rest", 11, 4)
    yield case("rest", 10001, 5000)
    yield case("edges", 5, 8)
    yield case("edges", 1, 1)
    yield case("edges", 9, 1)
    yield case("edges", 4, 4)


def iterations_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random sizes: a multiple, one more and one less than a multiple."""
    for group, rest in (("whole", 0), ("rest", 1), ("rest", -1)):
        size, count = (int(v) for v in rng.integers(3, 90, size=2))
        yield case(group, size * count + rest, size)
    yield case("edges", int(rng.integers(2, 50)), int(rng.integers(51, 99)))


def rest_refused(n: int, size: int) -> int:
    """A rest is taken for an error."""
    if n % size:
        raise ValueError
    return n // size


def _rows(n: int) -> tuple[np.ndarray, np.ndarray]:
    """Rows that know their number, and targets that know it too."""
    return np.column_stack([np.arange(n) + 0.5, 3.0 * np.arange(n)]), -1.0 * np.arange(n).reshape(n, 1)


def _epoch(group: str, X: np.ndarray, Y: np.ndarray, size: int, seed: int) -> CaseSpec:
    """One epoch, and two batches more, should there be any."""
    return case(group, X, Y, size, Seed(seed), check="shuffled_epoch", drain=-(-len(X) // size) + 2)


def minibatches_public() -> Iterator[CaseSpec]:
    """A large epoch for the order; sizes with and without a rest; one row, one batch, (n,) targets."""
    for size, seed in ((30, 51817), (16, 90011), (20, 64231), (MANY, 27644)):
        yield _epoch("batches", *_rows(MANY), size, seed)
    yield case("batches", *_rows(60), 25, Seed(82217), check="epochs_of_seeds", drain=5, seeds=3)
    for n, size, seed in ((7, 3, 1301), (6, 2, 77077), (10, 4, 60606)):
        yield _epoch("batches", *_rows(n), size, seed)
    for n, size, seed in ((5, 8, 40404), (4, 4, 12321), (3, 1, 81818), (1, 1, 70707)):
        yield _epoch("edges", *_rows(n), size, seed)
    yield _epoch("edges", _rows(9)[0], np.arange(9) + 100, 4, 31313)
    yield _epoch("edges", np.arange(24.0).reshape(8, 3), np.arange(16).reshape(8, 2), 3, 45454)


def minibatches_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Other sizes and seeds."""
    for group, n, size in (("batches", MANY, 25), ("batches", MANY, 37), ("batches", 11, 4), ("edges", 6, 7)):
        yield _epoch(group, *_rows(n), size, int(rng.integers(10**5, 10**9)))
    yield case(
        "batches", *_rows(60), 21, Seed(int(rng.integers(10**5, 10**9))), check="epochs_of_seeds", drain=5, seeds=3
    )


def descent_public() -> Iterator[CaseSpec]:
    """Numbers and vectors, small and large learning rates, no step, whole numbers."""
    square, sine, tanh = NamedCallable("square_gradient"), NamedCallable("sin"), NamedCallable("tanh")
    yield case("number", square, 1.0, 0.25, 3)
    yield case("number", sine, 2.0, 0.6, 5)
    yield case("number", square, -1.5, 1.2, 4)
    yield case("number", tanh, 0.7, 1.6, 6)
    yield case("number", square, 1.0, 0.24, 30)
    yield case("vector", sine, np.array([2.0, -0.5, 1.2]), 0.4, 4)
    yield case("vector", square, np.array([1.5, -3.0]), 0.3, 2)
    yield case("vector", NamedCallable("coupled"), np.array([1.2, -0.4, 0.7]), 0.3, 4)
    yield case("vector", tanh, np.array([0.8, -1.9]), 1.5, 1)
    yield case("edges", square, 3.0, 0.25, 0)
    yield case("edges", sine, np.array([1.0, -2.0]), 0.25, 0)
    yield case("edges", tanh, np.array([2.0]), 0.7, 3)
    yield case("edges", square, 3, 0.1, 3)
    yield case("edges", sine, np.array([2, -1]), 0.3, 3)
    yield case("edges", square, 1.25, 1.0, 5)
    yield case("edges", NamedCallable("cos"), 0.5, 0.0, 2)


def descent_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random starts and learning rates."""
    for name, steps in (("square_gradient", 5), ("sin", 3)):
        yield case("number", NamedCallable(name), float(rng.normal() * 2), float(rng.uniform(0.05, 1.3)), steps)
    for name, d, steps in (("tanh", 4, 3), ("sin", 2, 6)):
        yield case("vector", NamedCallable(name), rng.normal(size=d) * 2, float(rng.uniform(0.05, 1.3)), steps)
    yield case("edges", NamedCallable("sin"), int(rng.integers(1, 4)), float(rng.uniform(0.1, 0.4)), 3)
    yield case("edges", NamedCallable("tanh"), rng.normal(size=3), float(rng.uniform(0.1, 0.9)), 0)


def overshoots_public() -> Iterator[CaseSpec]:
    """Paths that come closer, go away, swing, come back; other minima; equal distances."""
    yield case("values", np.array([1.0, -1.5, 2.25]))
    yield case("values", np.array([1.0, -0.5, 0.25]))
    yield case("values", np.array([-1.0, 1.4, -1.96, 2.744]))
    yield case("values", np.array([2.0, 1.0, 0.5]))
    yield case("values", np.array([-2.0, -3.0, -4.5]))
    yield case("values", np.array([-2.0, -1.0, -0.3]))
    yield case("values", np.array([-3.0, 1.0, 2.0]))
    yield case("values", np.array([1.0, -2.0, 3.0, -0.5]))
    yield case("values", np.array([3.0, 0.5, -1.0, 2.0]))
    yield case("values", np.array([2.0, -1.0, 0.5, -2.5]))
    for path in ([-1.0, -1.2, -1.5], [0.8, -0.9], [1.0, -1.005], [3.0, -3.5, 3.2], [1.0, 5.0, -1.1], [-2.0, 6.0, -1.9]):
        yield case("values", np.array(path))
    for path in ([1.0, -2.0, 0.1, 0.2], [-2.0, 1.5, 3.0, 0.2, 2.1], [1.0, 0.2, 0.1, 1.5], [2.5, 0.3, 4.0, 3.0, 2.6]):
        yield case("values", np.array(path))
    yield case("minimum", np.array([4.0, 1.0, 3.5]), 3.0)
    yield case("minimum", np.array([2.5, 1.0, 0.5]), 3.0)
    yield case("minimum", np.array([0.5, 2.0, 4.0]), 3.0)
    yield case("minimum", np.array([0.5, -1.0, -3.5]), -2.0)
    yield case("minimum", np.array([-2.5, -1.0, 0.5]), -2.0)
    yield case("minimum", np.array([-1.0, 2.0, 0.9]), 3.0)
    yield case("minimum", np.array([5.0, 6.0]), kwargs={"minimum": 5.2})
    yield case("edges", np.array([1.0, -1.0, 1.0]))
    yield case("edges", np.array([1.5, -1.5]))
    yield case("edges", np.array([4.0, 2.5, 2.0]), 3.0)
    yield case("edges", np.array([0.7]))
    yield case("edges", np.array([3, -2, 5]))
    yield case("edges", np.array([0.0, 0.1]))


def overshoots_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random swinging paths, one of each answer in each group."""
    for group, minimum in (("values", 0.0), ("minimum", 2.5)):
        for factor in (-rng.uniform(1.05, 1.4), -rng.uniform(0.5, 0.95), rng.uniform(1.05, 1.4)):
            start = float(rng.choice([-1, 1]) * rng.uniform(0.5, 2))
            path = minimum + start * factor ** np.arange(int(rng.integers(4, 8)))
            yield case(group, path, *([minimum] if minimum else []))
    yield case("edges", np.array([1.0, 0.0, -1.0]) * float(rng.integers(1, 5)))


def _order(n: int, rng: np.random.Generator) -> np.ndarray:
    return rng.permutation(n)


def _cut(X: np.ndarray, Y: np.ndarray, order: np.ndarray, size: int, stop: int) -> Batches:
    return [(X[order[i : i + size]], Y[order[i : i + size]]) for i in range(0, stop, size)]


def last_batch_dropped(X: np.ndarray, Y: np.ndarray, size: int, rng: np.random.Generator) -> Batches:
    """Only full batches."""
    return _cut(X, Y, _order(len(X), rng), size, len(X) // size * size)


def last_batch_filled(X: np.ndarray, Y: np.ndarray, size: int, rng: np.random.Generator) -> Batches:
    """The last batch is filled up from the beginning."""
    order = _order(len(X), rng)
    count = -(-len(X) // size)
    return _cut(X, Y, np.resize(order, count * size), size, count * size)


def targets_first(X: np.ndarray, Y: np.ndarray, size: int, rng: np.random.Generator) -> Batches:
    """The pair the other way round."""
    return [(y, x) for x, y in _cut(X, Y, _order(len(X), rng), size, len(X))]


def inputs_only(X: np.ndarray, Y: np.ndarray, size: int, rng: np.random.Generator) -> list[np.ndarray]:
    """No targets."""
    return [x for x, _ in _cut(X, Y, _order(len(X), rng), size, len(X))]


def row_numbers(X: np.ndarray, Y: np.ndarray, size: int, rng: np.random.Generator) -> list[np.ndarray]:
    """The numbers of the rows, not the rows."""
    order = _order(len(X), rng)
    return [order[i : i + size] for i in range(0, len(X), size)]


def first_batch_only(X: np.ndarray, Y: np.ndarray, size: int, rng: np.random.Generator) -> tuple:
    """`return` where `yield` belongs: one pair."""
    return list(_cut(X, Y, _order(len(X), rng), size, size)[0])


def whole_epoch(X: np.ndarray, Y: np.ndarray, size: int, rng: np.random.Generator) -> Batches:
    """Everything in one batch."""
    return _cut(X, Y, _order(len(X), rng), len(X), len(X))


def even_split(X: np.ndarray, Y: np.ndarray, size: int, rng: np.random.Generator) -> Batches:
    """Batches of nearly equal sizes instead of full ones and a rest."""
    return [(X[part], Y[part]) for part in np.array_split(_order(len(X), rng), -(-len(X) // size))]


def _rows_of(cut: Callable[[np.ndarray, int], list[np.ndarray]]) -> Callable[..., Batches]:
    """An epoch in the right order whose batches are cut in another way: cut(order, size)."""

    def batches(X: np.ndarray, Y: np.ndarray, size: int, rng: np.random.Generator) -> Batches:
        return [(X[part], Y[part]) for part in cut(_order(len(X), rng), size)]

    return batches


def _starts(order: np.ndarray, size: int, first: int = 0) -> range:
    return range(first, len(order), size)


def endless(X: np.ndarray, Y: np.ndarray, size: int, rng: np.random.Generator) -> Iterator[tuple]:
    """One epoch after the other."""
    while True:
        yield from _cut(X, Y, _order(len(X), rng), size, len(X))


def single_rows(X: np.ndarray, Y: np.ndarray, size: int, rng: np.random.Generator) -> Batches:
    """A row at a time, without the axis of the samples."""
    return [(X[i], Y[i]) for i in _order(len(X), rng)]


def targets_reshaped(shape: Callable[[np.ndarray], np.ndarray]) -> Callable[..., Batches]:
    """The targets in another shape."""

    def batches(X: np.ndarray, Y: np.ndarray, size: int, rng: np.random.Generator) -> Batches:
        return [(x, shape(y)) for x, y in _cut(X, Y, _order(len(X), rng), size, len(X))]

    return batches


def last_row_lost(X: np.ndarray, Y: np.ndarray, size: int, rng: np.random.Generator) -> Batches:
    """The numbers that are shuffled end one too early."""
    return _cut(X, Y, _order(len(X) - 1, rng), size, len(X))


def two_lists(X: np.ndarray, Y: np.ndarray, size: int, rng: np.random.Generator) -> list[list[np.ndarray]]:
    """All inputs first, then all targets."""
    pairs = _cut(X, Y, _order(len(X), rng), size, len(X))
    return [[x for x, _ in pairs], [y for _, y in pairs]]


def one_table(X: np.ndarray, Y: np.ndarray, size: int, rng: np.random.Generator) -> list[np.ndarray]:
    """Inputs and targets stand in one table."""
    return [np.column_stack(pair) for pair in _cut(X, Y, _order(len(X), rng), size, len(X))]


def whole_arrays(X: np.ndarray, Y: np.ndarray, size: int, rng: np.random.Generator) -> list[np.ndarray]:
    """X and Y in their new order, not cut at all."""
    order = _order(len(X), rng)
    return [X[order], Y[order]]


def _path(gradient: Function, x0: Any, rate: float, steps: int) -> np.ndarray:
    path = [np.asarray(x0, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - rate * np.asarray(gradient(path[-1])))
    return np.array(path)


def start_gradient(gradient: Function, x0: Any, rate: float, steps: int) -> np.ndarray:
    """The gradient of the start, again and again."""
    x0 = np.asarray(x0, dtype=float)
    return np.array([x0 - i * rate * np.asarray(gradient(x0)) for i in range(steps + 1)])


def last_point_everywhere(gradient: Function, x0: Any, rate: float, steps: int) -> np.ndarray:
    """A vector that is changed in place, so that all entries of the list are one array; numbers are not affected."""
    path = _path(gradient, x0, rate, steps)
    return path if path.ndim == 1 else np.array([path[-1]] * (steps + 1))


def one_array(gradient: Function, x0: Any, rate: float, steps: int) -> np.ndarray:
    """An array that is changed in place, for numbers too, so that all entries of the list are the last point."""
    path = _path(gradient, x0, rate, steps)
    return np.array([path[-1]] * (steps + 1))


def start_is_changed(gradient: Function, x0: Any, rate: float, steps: int) -> np.ndarray:
    """Copies are kept, but the first entry is the array that is changed in place."""
    path = _path(gradient, x0, rate, steps)
    if path.ndim > 1:
        path[0] = path[-1]
    return path


def truncated_path(gradient: Function, x0: Any, rate: float, steps: int) -> np.ndarray:
    """An array of the start's type: whole numbers lose the fractions at every step."""
    path = np.zeros((steps + 1, *np.shape(x0)), dtype=np.asarray(x0).dtype)
    path[0] = x0
    for i in range(steps):
        path[i + 1] = path[i] - rate * np.asarray(gradient(path[i]))
    return path


def equals_minus(gradient: Function, x0: Any, rate: float, steps: int) -> np.ndarray:
    """`x =- step` instead of `x -= step`: the old point is lost."""
    path = [np.asarray(x0, dtype=float)]
    for _ in range(steps):
        path.append(-rate * np.asarray(gradient(path[-1])))
    return np.array(path)


def sign_steps(gradient: Function, x0: Any, rate: float, steps: int) -> np.ndarray:
    """Only the gradient's sign counts."""
    return _path(lambda x: np.sign(gradient(x)), x0, rate, steps)


def _walked(
    update: Callable[[np.ndarray, np.ndarray, np.ndarray, float, int], np.ndarray],
) -> Callable[[Function, Any, float, int], np.ndarray]:
    """A path with another update: update(x, gradient, start, rate, number of the step)."""

    def path(gradient: Function, x0: Any, rate: float, steps: int) -> np.ndarray:
        points = [np.asarray(x0, dtype=float)]
        for t in range(steps):
            points.append(update(points[-1], np.asarray(gradient(points[-1])), points[0], rate, t))
        return np.array(points)

    return path


def momentum(gradient: Function, x0: Any, rate: float, steps: int) -> np.ndarray:
    """Nine tenths of the last step are added to each step."""
    path, velocity = [np.asarray(x0, dtype=float)], 0.0
    for _ in range(steps):
        velocity = 0.9 * velocity - rate * np.asarray(gradient(path[-1]))
        path.append(path[-1] + velocity)
    return np.array(path)


def start_zero(gradient: Function, x0: Any, rate: float, steps: int) -> np.ndarray:
    """The first entry was never filled in."""
    path = _path(gradient, x0, rate, steps)
    path[0] = 0.0
    return path


def gradients_for_points(gradient: Function, x0: Any, rate: float, steps: int) -> np.ndarray:
    """The gradients along the path."""
    return np.array([gradient(x) for x in _path(gradient, x0, rate, steps)])


def same_array(gradient: Function, x0: Any, rate: float, steps: int) -> np.ndarray:
    """The given array itself is changed in place and listed again and again; whole numbers end in an exception."""
    x, path = x0, [x0]
    for _ in range(steps):
        x -= rate * gradient(x)
        path.append(x)
    return np.array(path)


def each_number(gradient: Function, x0: Any, rate: float, steps: int) -> np.ndarray:
    """The gradient is asked for each coordinate by itself."""
    return _path(lambda x: np.array([gradient(v) for v in x]) if np.ndim(x) else gradient(x), x0, rate, steps)


def one_after_the_other(gradient: Function, x0: Any, rate: float, steps: int) -> np.ndarray:
    """Each coordinate moves before the gradient of the next one is taken."""
    x = np.array(x0, dtype=float)
    path = [x.copy()]
    for _ in range(steps):
        for i in np.ndindex(x.shape):
            x[i] -= rate * np.asarray(gradient(x[()]))[i]
        path.append(x.copy())
    return np.array(path)


def column(gradient: Function, x0: Any, rate: float, steps: int) -> np.ndarray:
    """A number is made an array of one element."""
    return _path(gradient, np.atleast_1d(x0), rate, steps)


def _length(v: np.ndarray) -> float:
    return float(np.linalg.norm(v))


def _away(path: np.ndarray, minimum: float) -> np.ndarray:
    return np.abs(np.asarray(path) - minimum)


TASKS = {
    "iterations_per_epoch": TaskCases(
        public=iterations_public,
        hidden=iterations_hidden,
        misconceptions={
            "floor": lambda n, size: n // size,
            "fraction": lambda n, size: n / size,
            "one_more": lambda n, size: n // size + 1,
            "rounded": lambda n, size: round(n / size),
            "rest": lambda n, size: n % size,
            "swapped": lambda n, size: -(-size // n),
            "product": lambda n, size: n * size,
            "epoch_is_n": lambda n, size: n,
            "at_least_one": lambda n, size: max(1, n // size),
            "floor_of_one_less": lambda n, size: (n - 1) // size,
            "rounded_half": lambda n, size: round(n / size + 0.5),
            "rest_added": lambda n, size: n // size + n % size,
            "both_numbers": divmod,
            "one_sample_more": lambda n, size: (n + 1) // size,
            "rest_of_one": lambda n, size: n // size + (n % size > 1),
            "rest_refused": rest_refused,
            "zero_when_larger": lambda n, size: 0 if size > n else -(-n // size),
            "size_itself": lambda n, size: size,
            "samples_when_larger": lambda n, size: n if size > n else -(-n // size),
            "rest_inverted": lambda n, size: n // size + (n % size == 0),
        },
    ),
    "minibatches": TaskCases(
        public=minibatches_public,
        hidden=minibatches_hidden,
        misconceptions={
            "last_batch_dropped": last_batch_dropped,
            "last_batch_filled": last_batch_filled,
            "targets_first": targets_first,
            "inputs_only": inputs_only,
            "row_numbers": row_numbers,
            "first_batch_only": first_batch_only,
            "whole_epoch": whole_epoch,
            "even_split": even_split,
            "one_row_short": _rows_of(lambda order, size: [order[i : i + size - 1] for i in _starts(order, size)]),
            "one_row_more": _rows_of(lambda order, size: [order[i : i + size + 1] for i in _starts(order, size)]),
            "single_row_lost": _rows_of(lambda order, size: [order[i : i + size] for i in _starts(order[1:], size)]),
            "last_row_lost": last_row_lost,
            "first_row_lost": _rows_of(lambda order, size: [order[i : i + size] for i in _starts(order, size, 1)]),
            "growing": _rows_of(lambda order, size: [order[: i + size] for i in _starts(order, size)]),
            "number_of_batches": _rows_of(lambda order, size: list(np.array_split(order, size))),
            "endless": endless,
            "single_rows": single_rows,
            "targets_flat": targets_reshaped(np.ravel),
            "targets_column": targets_reshaped(lambda y: y.reshape(len(y), -1)),
            "two_lists": two_lists,
            "one_table": one_table,
            "whole_arrays": whole_arrays,
        },
    ),
    "gradient_descent": TaskCases(
        public=descent_public,
        hidden=descent_hidden,
        misconceptions={
            "ascent": lambda g, x0, rate, steps: _path(g, x0, -rate, steps),
            "start_missing": lambda g, x0, rate, steps: _path(g, x0, rate, steps)[1:],
            "one_point_short": lambda g, x0, rate, steps: _path(g, x0, rate, steps)[:-1],
            "one_point_more": lambda g, x0, rate, steps: _path(g, x0, rate, steps + 1),
            "last_point": lambda g, x0, rate, steps: _path(g, x0, rate, steps)[-1],
            "start_gradient": start_gradient,
            "no_rate": lambda g, x0, rate, steps: _path(g, x0, 1.0, steps),
            "rate_only": lambda g, x0, rate, steps: _path(np.ones_like, x0, rate, steps),
            "divided": lambda g, x0, rate, steps: _path(g, x0, 1 / np.float64(rate), steps),
            "sign_steps": sign_steps,
            "equals_minus": equals_minus,
            "last_point_everywhere": last_point_everywhere,
            "one_array": one_array,
            "start_is_changed": start_is_changed,
            "truncated": truncated_path,
            "backwards": lambda g, x0, rate, steps: _path(g, x0, rate, steps)[::-1],
            "from_start": _walked(lambda _x, g, start, rate, _t: start - rate * g),
            "normalised": _walked(lambda x, g, _start, rate, _t: x - rate * g / max(_length(g), 1e-12)),
            "falling_rate": _walked(lambda x, g, _start, rate, t: x - rate / (t + 1) * g),
            "fixed_rate": lambda g, x0, _rate, steps: _path(g, x0, 0.1, steps),
            "rate_on_everything": _walked(lambda x, g, _start, rate, _t: (x - g) * rate),
            "momentum": momentum,
            "example_gradient": lambda _g, x0, rate, steps: _path(lambda x: 2 * x, x0, rate, steps),
            "start_zero": start_zero,
            "gradients_returned": gradients_for_points,
            "same_array": same_array,
            "each_number": each_number,
            "one_after_the_other": one_after_the_other,
            "column": column,
            "transposed": lambda g, x0, rate, steps: _path(g, x0, rate, steps).T,
            "flat": lambda g, x0, rate, steps: _path(g, x0, rate, steps).ravel(),
        },
    ),
    "overshoots": TaskCases(
        public=overshoots_public,
        hidden=overshoots_hidden,
        misconceptions={
            "inverted": lambda path, minimum=0.0: bool(_away(path, minimum)[-1] < _away(path, minimum)[0]),
            "negated": lambda path, minimum=0.0: not _away(path, minimum)[-1] > _away(path, minimum)[0],
            "equal_too": lambda path, minimum=0.0: bool(_away(path, minimum)[-1] >= _away(path, minimum)[0]),
            "signed": lambda path, minimum=0.0: bool(path[-1] - minimum > path[0] - minimum),
            "minimum_ignored": lambda path, minimum=0.0: bool(abs(path[-1]) > abs(path[0])),
            "minimum_added": lambda path, minimum=0.0: bool(abs(path[-1] + minimum) > abs(path[0] + minimum)),
            "any_point": lambda path, minimum=0.0: bool((_away(path, minimum) > _away(path, minimum)[0]).any()),
            "every_point": lambda path, minimum=0.0: bool((np.diff(_away(path, minimum)) > 0).all()),
            "last_step": lambda path, minimum=0.0: bool(_away(path, minimum)[-1] > _away(path, minimum)[-2]),
            "first_step": lambda path, minimum=0.0: bool(_away(path, minimum)[1] > _away(path, minimum)[0]),
            "crossed": lambda path, minimum=0.0: bool((path[0] - minimum) * (path[-1] - minimum) < 0),
            "some_crossing": lambda path, minimum=0.0: bool(
                ((np.asarray(path) - minimum) * (path[0] - minimum) < 0).any()
            ),
            "distance_moved": lambda path, minimum=0.0: bool(abs(path[-1] - path[0]) > abs(path[0] - minimum)),
            "each_point": lambda path, minimum=0.0: _away(path, minimum) > _away(path, minimum)[0],
            "some_step": lambda path, minimum=0.0: bool((np.diff(_away(path, minimum)) > 0).any()),
            "mean_distance": lambda path, minimum=0.0: bool(_away(path, minimum).mean() > _away(path, minimum)[0]),
            "farthest_is_last": lambda path, minimum=0.0: bool(
                np.argmax(_away(path, minimum)) == len(path) - 1,
            ),
            "nearest": lambda path, minimum=0.0: bool(_away(path, minimum)[-1] > _away(path, minimum).min()),
            "came_back": lambda path, minimum=0.0: bool(_away(path, minimum).max() > _away(path, minimum)[-1]),
            "minimum_once": lambda path, minimum=0.0: bool(abs(path[-1] - minimum) > abs(path[0])),
            "start_itself": lambda path, minimum=0.0: bool(abs(path[-1] - minimum) > path[0]),
            "start_signed": lambda path, minimum=0.0: bool(abs(path[-1] - minimum) > path[0] - minimum),
            "last_signed": lambda path, minimum=0.0: bool(path[-1] - minimum > abs(path[0] - minimum)),
            "only_crossing": lambda path, minimum=0.0: bool(
                _away(path, minimum)[-1] > _away(path, minimum)[0] and (path[0] - minimum) * (path[-1] - minimum) < 0
            ),
            "always_true": lambda path, minimum=0.0: True,
            "always_false": lambda path, minimum=0.0: False,
            "one_as_bound": lambda path, minimum=0.0: bool(abs(path[-1] - minimum) > 1),
            "last_but_one": lambda path, minimum=0.0: bool(_away(path, minimum)[-2] > _away(path, minimum)[0]),
            "none_for_false": lambda path, minimum=0.0: (
                True if _away(path, minimum)[-1] > _away(path, minimum)[0] else None
            ),
            "margin": lambda path, minimum=0.0: bool(_away(path, minimum)[-1] > _away(path, minimum)[0] + 0.01),
            "difference": lambda path, minimum=0.0: _away(path, minimum)[-1] - _away(path, minimum)[0],
        },
    ),
}
