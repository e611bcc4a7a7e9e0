"""Calling our own functions (references, known mistakes) the way a worker calls a student's: on copies, in a chain."""

from __future__ import annotations

import copy
import itertools
import tempfile
import threading
import warnings
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import numpy as np

from nngrade.authoring.callables import CALLABLES, FRESH
from nngrade.cases import Raises
from nngrade.errors import CourseError
from nngrade.texts import text
from nngrade.values import Kept, NamedCallable, ScratchPath, Seed

if TYPE_CHECKING:
    from typing_extensions import Self

_ALONE = threading.RLock()  # a process has one list of warning filters


def _drained(found: Any, count: int) -> Any:
    """The first ``count`` items, as a worker takes them: what is no iterable stays what it is."""
    try:
        items = iter(found)
    except TypeError:
        return found
    return list(itertools.islice(items, count))


class Call:
    """A chain of calls that share a scratch folder and kept results.  A context manager."""

    def __init__(self) -> None:
        self._scratch: tempfile.TemporaryDirectory[str] | None = None
        self._kept: list[Any] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._scratch is not None:
            self._scratch.cleanup()

    def keep(self, function: Callable[..., Any], args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool:
        """An earlier call of the chain; false when it raised, so that nothing can follow."""
        self._kept.append(self.result(function, args, kwargs, drain=0))
        return not isinstance(self.last, Raises)

    @property
    def last(self) -> Any:
        """The result of the latest earlier call."""
        return self._kept[-1]

    def result(self, function: Callable[..., Any], args: Sequence[Any], kwargs: Mapping[str, Any], drain: int) -> Any:
        """What the function returns; a known mistake may overflow, warn or raise, which is its value then."""
        try:
            given, named = [self._resolve(a) for a in args], {k: self._resolve(v) for k, v in kwargs.items()}
        except (LookupError, TypeError) as problem:  # a mistake has left nothing at the place that Kept names
            return Raises(type(problem).__name__)
        with _ALONE, np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                found = function(*given, **named)
                return _drained(found, drain) if drain else found
            except Exception as problem:  # noqa: BLE001  a known mistake may raise anything
                return Raises(type(problem).__name__)

    def _resolve(self, value: Any) -> Any:  # noqa: PLR0911  one line for each kind
        if isinstance(value, Kept):
            return _part(self._kept[value.step], value.path)
        if isinstance(value, NamedCallable):
            return _callable(value.name)
        if isinstance(value, Seed):
            return np.random.default_rng(value.seed)
        if isinstance(value, ScratchPath):
            self._scratch = self._scratch or tempfile.TemporaryDirectory(prefix="nngrade-")
            return str(Path(self._scratch.name) / value.name)
        if isinstance(value, (list, tuple)):
            return type(value)(self._resolve(v) for v in value)
        if isinstance(value, dict):
            return {k: self._resolve(v) for k, v in value.items()}
        return copy.deepcopy(value)


def _callable(name: str) -> Callable[[Any], Any]:
    if name in FRESH:
        return FRESH[name]()
    if name not in CALLABLES:
        names = ", ".join(CALLABLES)
        t = text('There is no callable "{name}" that a case can pass; there are: {names}.', name=name, names=names)
        raise CourseError.of(t)
    return CALLABLES[name]


def _part(value: Any, path: Sequence[int | str]) -> Any:
    for key in path:
        value = value[key]
    return value
