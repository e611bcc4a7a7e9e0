"""Property checks: plain functions of a lecture's ``checks.py`` or ``checks_keras.py``, run in the trusted process."""

from __future__ import annotations

import functools
import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import numpy as np

from nngrade.course import Course, Lecture
from nngrade.errors import CourseError, GraderError, NngradeError
from nngrade.model import Text
from nngrade.texts import filled, text

if TYPE_CHECKING:
    from nngrade.keras.evaluator import Evaluator


@dataclass(frozen=True)
class Finding:
    """What a check found wrong: a sentence for the student, and the misconception if the check knows it."""

    message: Text
    misconception: str | None


class Checks:
    """The functions of one lecture's ``checks.py``, by name; ``evaluator`` is for those that train models."""

    def __init__(self, course: Course, lecture: Lecture, evaluator: Evaluator | None = None) -> None:
        self._evaluator = evaluator
        self._file = course.checks_file(lecture.id)
        self._keras_file = self._file.with_name("checks_keras.py")  # apart, so that NumPy tasks need not load it
        self._messages = lecture.messages

    def run(
        self, name: str, result: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any], *, evaluate: bool = False
    ) -> Finding | None:
        """Judge ``result``; None means right.  With ``evaluate`` the check gets the evaluator, by keyword.

        Raises:
            CourseError: when there is no such check or it names an unknown message.
            GraderError: when the check itself fails.
        """
        extra = {"evaluator": self._evaluator} if evaluate else {}
        found = self._call(name, result, *args, **kwargs, **extra)
        if found is None:
            return None
        key, values, misconception = (*found, None) if len(found) == 2 else found  # noqa: PLR2004
        if isinstance(key, Text):  # a sentence of the engine's own, from nngrade.keras
            return Finding(key, misconception)
        if key not in self._messages:
            raise CourseError.of(
                text(
                    '{file}: the check "{name}" names the unknown message "{key}".', file=self._file, name=name, key=key
                )
            )
        message = self._messages[key]
        try:
            return Finding(filled(message, values), misconception)
        except (KeyError, IndexError) as problem:
            t = text(
                '{file}: the check "{name}" gives no {value} for its message "{key}".',
                file=self._file,
                name=name,
                value=problem,
                key=key,
            )
            raise CourseError.of(t) from None

    def picture(self, name: str, result: Any, *, evaluate: bool = False) -> Any:
        """The data of a picture: ``(low, high, values, points)``, a list of figures, or None for nothing to draw."""
        return self._call(name, result, **({"evaluator": self._evaluator} if evaluate else {}))

    def _call(self, name: str, *args: Any, **kwargs: Any) -> Any:
        function = getattr(_module(self._file), name, None) if self._file.is_file() else None
        if function is None and self._keras_file.is_file():
            function = getattr(_module(self._keras_file), name, None)
        if not callable(function):
            raise CourseError.of(
                text('{file} has no function "{name}", which a case or picture asks for.', file=self._file, name=name)
            )
        try:
            with np.errstate(all="ignore"):
                return function(*args, **kwargs)
        except NngradeError:
            raise  # the evaluator's: it says itself what is wrong
        except Exception as problem:
            t = text(
                "{file}: the check {name} failed: {problem}.",
                file=self._file,
                name=name,
                problem=f"{type(problem).__name__}: {problem}",
            )
            raise GraderError.of(t) from problem


def _module(file: Path) -> ModuleType:
    return _module_as_of(file, stamp(file))


@functools.cache
def _module_as_of(file: Path, _stamp: tuple[int, int]) -> ModuleType:
    return load_module(file, f"_nngrade_{file.stem}_{file.parent.name}")


def stamp(file: Path) -> tuple[int, int]:
    """What changes with a file's content: a process that lives long must not go on with what it imported once."""
    try:
        status = file.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


def load_module(file: Path, name: str) -> ModuleType:
    """Import one of the course's own Python files by path, under a name that no other module has.

    Raises:
        CourseError: when it is missing or fails to import, with its file and the reason.
    """
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None or not file.is_file():
        t = text("{file} is missing.", file=file)
        raise CourseError.of(t)
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as problem:
        line = _line_in(file, problem)
        t = text(
            "{file}, line {line}: it cannot be imported: {problem}.",
            file=file,
            line=line,
            problem=f"{type(problem).__name__}: {problem}",
        )
        raise CourseError.of(t) from problem
    return module


def _line_in(file: Path, problem: Exception) -> int:
    if isinstance(problem, SyntaxError):
        return problem.lineno or 1
    line, trace = 1, problem.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(file):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
