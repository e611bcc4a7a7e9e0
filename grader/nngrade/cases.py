"""Cases: what a task is called with and what is right, for students (from a key) and instructors (drawn as well)."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from nngrade.values import Seed


@dataclass(frozen=True)
class Raises:
    """An expected (or a misconception's) result: an exception of this class or of one derived from it."""

    name: str


class Lazily(Mapping[str, Any]):
    """Values by name, each worked out by ``make`` when it is first asked for.

    So a class in which nobody makes a mistake does not pay for what that mistake would return.
    """

    def __init__(self, names: Iterable[str], make: Callable[[str], Any]) -> None:
        self._names = dict.fromkeys(names)
        self._make = make
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            if name not in self._names:
                raise KeyError(name)
            self._made[name] = self._make(name)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __contains__(self, name: object) -> bool:
        return name in self._names


@dataclass(frozen=True)
class Step:
    """An earlier call in the same worker, of a function of the student's own module."""

    function: str
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """One call of a task's function.

    ``expected`` is a value or :class:`Raises`.  With ``check``, a function of the lecture's ``checks.py`` judges the
    values, and ``expected`` only gives structure and shapes.  ``misconceptions`` holds what each known mistake would
    return here.  ``label`` "figure" marks the case that the report draws.  ``drain`` is how many items of a returned
    iterator are taken, 0 for a plain value.  ``before`` are calls that come first, whose results the arguments can name
    by :class:`nngrade.values.Kept`.  ``take`` leads to the part of the result that is compared, () for all of it.
    With ``seeds`` the function is called that many times, with seeds that count up, and the result is the list of what
    it returned: what statistics need.  Without ``shapes`` (for a ``check``) arrays of any shape go to the check.
    With ``then`` another function of the exercise is the one that is called with ``args`` and judged: what the task's
    own one has left behind, in a file or an object.  With ``evaluate`` the check gets an evaluator as well, which
    trains models and predicts.  With ``together`` the result is the list of what all the calls returned, those of
    ``before`` first.
    """

    group: str
    args: tuple[Any, ...]
    expected: Any
    kwargs: Mapping[str, Any] = field(default_factory=dict)
    misconceptions: Mapping[str, Any] = field(default_factory=dict)
    check: str = ""
    label: str = ""
    rtol: float | None = None
    atol: float | None = None
    drain: int = 0
    hidden: bool = False
    before: tuple[Step, ...] = ()
    take: tuple[int | str, ...] = ()
    seeds: int = 0
    shapes: bool = True
    then: str = ""
    evaluate: bool = False
    together: bool = False

    @property
    def random(self) -> bool:
        """Whether the function is given a generator of random numbers."""
        steps = ((step.args, step.kwargs) for step in self.before)
        given = [(self.args, self.kwargs), *steps]
        return any(isinstance(value, Seed) for args, kwargs in given for value in (*args, *kwargs.values()))

    @functools.cached_property
    def memo(self) -> dict[Any, Any]:
        """Room for what is worked out from this case once, for a whole class."""
        return {}

    def drawn(self) -> Iterator[Case]:
        """The case once for each of its seeds: the ``Seed`` arguments count up from those given."""
        for number in range(self.seeds):
            yield replace(self, args=tuple(_counted(a, number) for a in self.args), seeds=0)


def _counted(value: Any, number: int) -> Any:
    return Seed(value.seed + number) if isinstance(value, Seed) else value
