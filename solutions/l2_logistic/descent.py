"""Gradient descent with one thing done wrong, for the known mistakes of `fit` with one feature and with several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

Array = np.ndarray
Slope = Any  # a number with one feature, an array (d,) with several
Run = tuple[Slope, float, Array]
_HALF = 0.5
_HARDLY = 1e-7  # a change of the loss that ends a training too early


def targets(rng: np.random.Generator, n: int) -> Array:
    """Random targets; both classes occur when n > 1."""
    drawn = rng.integers(2, size=n).astype(float)
    drawn[: min(n, 2)] = [1.0, 0.0][: min(n, 2)]
    return drawn


def sigmoid(z: Array) -> Array:
    """The sigmoid, without overflow."""
    return 0.5 + 0.5 * np.tanh(0.5 * z)


class Descent:
    """The right parts: ``model(x, slope, b)``, ``gradients(x, y, slope, b)`` and ``loss(y, h)``."""

    def __init__(
        self,
        model: Callable[[Array, Slope, float], Array],
        gradients: Callable[[Array, Array, Slope, float], tuple[Slope, float]],
        loss: Callable[[Array, Array], float],
    ) -> None:
        self.model, self.gradients, self.loss = model, gradients, loss

    def loss_at(self, x: Array, y: Array, slope: Slope, b: float) -> float:
        """The loss of these parameters."""
        return self.loss(y, self.model(x, slope, b))

    def fit(
        self,
        *,
        gradients: Callable[..., tuple[Slope, float]] | None = None,
        loss: Callable[[Array, Array], float] | None = None,
        model: Callable[[Array, Slope, float], Array] | None = None,
        rate: Callable[[float], float] = lambda rate: rate,
        steps: Callable[[int], int] = lambda steps: steps,
        once: bool = False,
        moves: tuple[int, int] = (1, 1),
        result: Callable[[Slope, float, list[float]], object] = lambda slope, b, losses: (slope, b, losses),
    ) -> Callable[..., object]:
        """A `fit` with these parts in place of the right ones; ``once``: always the gradient of the start."""
        derive, lose, predict = gradients or self.gradients, loss or self.loss, model or self.model

        def fit(x: Array, y: Array, slope: Slope, b: float, learning_rate: float, count: int) -> object:
            losses = []
            start = derive(x, y, slope, b)
            for _ in range(steps(count)):
                ds, db = start if once else derive(x, y, slope, b)
                slope, b = slope - moves[0] * rate(learning_rate) * ds, b - moves[1] * rate(learning_rate) * db
                losses.append(lose(y, predict(x, slope, b)))
            return result(slope, b, losses)

        return fit

    def loss_before(self, x: Array, y: Array, slope: Slope, b: float, rate: float, steps: int) -> Run:
        """The loss is noted before the update, as the slide's log does."""
        losses = []
        for _ in range(steps):
            losses.append(self.loss_at(x, y, slope, b))
            ds, db = self.gradients(x, y, slope, b)
            slope, b = slope - rate * ds, b - rate * db
        return slope, b, np.array(losses)

    def initial_too(self, x: Array, y: Array, slope: Slope, b: float, rate: float, steps: int) -> Run:
        """The list begins with the loss of the start."""
        first = self.loss_at(x, y, slope, b)
        run: Any = self.fit()(x, y, slope, b, rate, steps)
        return run[0], run[1], np.array([first, *run[2]])

    def slope_first(self, x: Array, y: Array, slope: Slope, b: float, rate: float, steps: int) -> Run:
        """b's derivative is taken after the slope has moved."""
        losses = []
        for _ in range(steps):
            slope = slope - rate * self.gradients(x, y, slope, b)[0]
            b = b - rate * self.gradients(x, y, slope, b)[1]
            losses.append(self.loss_at(x, y, slope, b))
        return slope, b, np.array(losses)

    def bias_first(self, x: Array, y: Array, slope: Slope, b: float, rate: float, steps: int) -> Run:
        """The slope's derivative is taken after b has moved."""
        losses = []
        for _ in range(steps):
            b = b - rate * self.gradients(x, y, slope, b)[1]
            slope = slope - rate * self.gradients(x, y, slope, b)[0]
            losses.append(self.loss_at(x, y, slope, b))
        return slope, b, np.array(losses)

    def sample_by_sample(self, x: Array, y: Array, slope: Slope, b: float, rate: float, steps: int) -> Run:
        """Stochastic gradient descent: an update after every sample."""
        losses = []
        for _ in range(steps):
            for i in range(len(y)):
                ds, db = self.gradients(x[i : i + 1], y[i : i + 1], slope, b)
                slope, b = slope - rate * ds, b - rate * db
            losses.append(self.loss_at(x, y, slope, b))
        return slope, b, np.array(losses)

    def early_return(self, x: Array, y: Array, slope: Slope, b: float, rate: float, steps: int) -> object:
        """The return stands inside the loop."""
        return self.fit()(x, y, slope, b, rate, 1) if steps else None

    def loss_between(self, x: Array, y: Array, slope: Slope, b: float, rate: float, steps: int) -> Run:
        """The loss is computed when only the slope has moved."""
        losses = []
        for _ in range(steps):
            ds, db = self.gradients(x, y, slope, b)
            slope = slope - rate * ds
            losses.append(self.loss_at(x, y, slope, b))
            b = b - rate * db
        return slope, b, np.array(losses)

    def stopped_early(self, *, from_start: bool = False) -> Callable[..., Run]:
        """The loop ends when the loss hardly changes; ``from_start``: the first change is that from the start."""

        def fit(x: Array, y: Array, slope: Slope, b: float, rate: float, steps: int) -> Run:
            losses: list[float] = []
            last = self.loss_at(x, y, slope, b) if from_start else np.inf
            for _ in range(steps):
                ds, db = self.gradients(x, y, slope, b)
                slope, b = slope - rate * ds, b - rate * db
                losses.append(self.loss_at(x, y, slope, b))
                if abs(last - losses[-1]) < _HARDLY:
                    break
                last = losses[-1]
            return slope, b, np.array(losses)

        return fit

    def stopped_when_rising(self, x: Array, y: Array, slope: Slope, b: float, rate: float, steps: int) -> Run:
        """The loop ends when a loss is larger than the one before."""
        losses: list[float] = []
        for _ in range(steps):
            ds, db = self.gradients(x, y, slope, b)
            slope, b = slope - rate * ds, b - rate * db
            losses.append(self.loss_at(x, y, slope, b))
            if losses[-1] > min(losses):
                break
        return slope, b, np.array(losses)

    def unit_steps(self, x: Array, y: Array, slope: Slope, b: float, rate: float, steps: int) -> object:
        """The gradient's length is taken out of it."""

        def unit(*at: object) -> tuple[Slope, float]:
            ds, db = self.gradients(*at)  # type: ignore[arg-type]
            length = np.linalg.norm(np.append(ds, db))
            return ds / length, db / float(length)

        return self.fit(gradients=unit)(x, y, slope, b, rate, steps)

    def best(self, x: Array, y: Array, slope: Slope, b: float, rate: float, steps: int) -> Run:
        """The parameters with the smallest loss on the way."""
        losses: list[float] = []
        found = slope, b
        for _ in range(steps):
            ds, db = self.gradients(x, y, slope, b)
            slope, b = slope - rate * ds, b - rate * db
            losses.append(self.loss_at(x, y, slope, b))
            if losses[-1] == min(losses):
                found = slope, b
        return *found, np.array(losses)

    def momentum(self, x: Array, y: Array, slope: Slope, b: float, rate: float, steps: int) -> Run:
        """Every step carries on nine tenths of the one before."""
        losses = []
        vs, vb = 0.0 * slope, 0.0
        for _ in range(steps):
            ds, db = self.gradients(x, y, slope, b)
            vs, vb = 0.9 * vs - rate * ds, 0.9 * vb - rate * db
            slope, b = slope + vs, b + vb
            losses.append(self.loss_at(x, y, slope, b))
        return slope, b, np.array(losses)

    def standardised(self, x: Array, y: Array, slope: Slope, b: float, rate: float, steps: int) -> object:
        """The features are standardised first."""
        return self.fit()((x - x.mean(axis=0)) / x.std(axis=0), y, slope, b, rate, steps)

    def common(self) -> dict[str, Callable[..., object]]:
        """Mistakes that are the same with one feature and with several."""
        return {
            "loss_between": self.loss_between,
            "standardised": self.standardised,
            "stopped_early": self.stopped_early(),
            "stopped_early_from_start": self.stopped_early(from_start=True),
            "best": self.best,
            "momentum": self.momentum,
            "some_losses": self.fit(result=lambda slope, b, losses: (slope, b, losses[99::100])),
            "some_losses_first": self.fit(result=lambda slope, b, losses: (slope, b, losses[::100])),
            "stopped_when_rising": self.stopped_when_rising,
            "unit_steps": self.unit_steps,
            "targets_turned": lambda x, y, *rest: self.fit()(x, 1 - y, *rest),
            "each_sample_loss": self.fit(loss=lambda y, h: -(y * np.log(h) + (1 - y) * np.log(1 - h))),  # type: ignore[arg-type,return-value]
            "only_ones_loss": self.fit(loss=lambda y, h: float(-np.mean(y * np.log(h)))),
            "accuracies": self.fit(loss=lambda y, h: float(np.mean((h > _HALF) == (y == 1)))),
            "one_at_least": self.fit(steps=lambda steps: max(steps, 1)),
            "rate_half": self.fit(rate=lambda _rate: 0.5),
            "rate_tenth": self.fit(rate=lambda _rate: 0.1),
            "rate_hundredth": self.fit(rate=lambda _rate: 0.01),
        }
