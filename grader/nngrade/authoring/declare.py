"""How ``solutions/<lecture>/<exercise>_cases.py`` declares the cases and known mistakes of its tasks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from nngrade.cases import Step

_REFERENCE = object()


@dataclass(frozen=True)
class CaseSpec:
    """A case before the reference has been asked for the right value."""

    group: str
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]
    expected: Any
    raises: str
    check: str
    label: str
    rtol: float | None
    atol: float | None
    drain: int
    before: tuple[Step, ...]
    take: tuple[int | str, ...]
    seeds: int
    shapes: bool
    then: str
    evaluate: bool
    together: bool

    @property
    def from_reference(self) -> bool:
        """Whether the right value comes from calling the reference."""
        return self.expected is _REFERENCE


def case(  # noqa: PLR0913  keywords that an author picks from
    group: str,
    *args: Any,
    kwargs: Mapping[str, Any] | None = None,
    expected: Any = _REFERENCE,
    raises: str = "",
    check: str = "",
    label: str = "",
    rtol: float | None = None,
    atol: float | None = None,
    drain: int = 0,
    before: Sequence[Step] = (),
    take: int | str | tuple[int | str, ...] = (),
    seeds: int = 0,
    shapes: bool = True,
    then: str = "",
    evaluate: bool = False,
    together: bool = False,
) -> CaseSpec:
    """Declare one call of the task's function.

    Args:
        group: the name of one of the task's groups.
        args: positional arguments: plain values, arrays, or the markers of :mod:`nngrade.values`.
        kwargs: keyword arguments.
        expected: the right value; by default what the reference returns.
        raises: the name of the exception that is right here, such as ``ValueError``.
        check: a function of the lecture's ``checks.py`` that judges the values instead of comparing them.
        label: "figure" for the case that the report draws.
        rtol: relative tolerance of this case, where it differs from the task's.
        atol: absolute tolerance of this case, likewise.
        drain: for functions that return an iterator: how many items to take at most.
        before: earlier calls (:func:`step`) in the same worker; ``Kept(i)`` in the arguments is the result of step i.
        take: the part of the result that is compared: an index, a key, or several of them from the outside in.
        seeds: call it so many times, with the seeds of its ``Seed`` arguments counted up; the result is the list.
        shapes: false where the check judges arrays of any shape, such as a network of any width.
        then: another function of the exercise, which is called with the arguments after ``before``, and judged.
        evaluate: true where the check needs the evaluator, which trains models and predicts (Keras tasks).
        together: true where the check needs what all calls returned, a list that ends with the call of the case itself.
    """
    part = take if isinstance(take, tuple) else (take,)
    judged = (expected, raises, check, label, rtol, atol, drain)
    return CaseSpec(group, args, kwargs or {}, *judged, tuple(before), part, seeds, shapes, then, evaluate, together)


def step(function: str, *args: Any, kwargs: Mapping[str, Any] | None = None) -> Step:
    """An earlier call, for ``before=``: of the task's own function or of another one of the same exercise."""
    return Step(function, args, kwargs or {})


def _none_hidden(_rng: np.random.Generator) -> Iterable[CaseSpec]:
    return ()


@dataclass(frozen=True)
class TaskCases:
    """A task's cases and known mistakes.

    ``public()`` gives the same cases at every call; ``hidden(rng)`` gives equally many for every generator.  A
    misconception is a function with the task's arguments that returns what a student with that mistake returns.
    """

    public: Callable[[], Iterable[CaseSpec]]
    hidden: Callable[[np.random.Generator], Iterable[CaseSpec]] = _none_hidden
    misconceptions: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
