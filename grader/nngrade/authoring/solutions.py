"""The private ``solutions/`` folder: references, case generators and misconceptions.

Only instructors and authors have it.  It is our own code, so it runs in the trusted process; no worker ever sees it.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from nngrade.authoring.call import Call
from nngrade.authoring.declare import CaseSpec, TaskCases
from nngrade.cases import Case, Lazily, Raises, Step
from nngrade.checks import load_module
from nngrade.course import Exercise
from nngrade.errors import CourseError, UsageError
from nngrade.keys import Key
from nngrade.results import part_of
from nngrade.texts import text
from nngrade.values import decode, encode

_COUNTING_SEED = 0


class Solutions:
    """An opened ``solutions/`` folder.

    It imports each file once, and its files may import others; so who wants what is there now opens it anew.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._modules: dict[Path, ModuleType] = {}
        self._hidden: dict[tuple[str, int], Mapping[str, tuple[Case, ...]]] = {}

    def declared(self, exercise: Exercise) -> Mapping[str, TaskCases]:
        """What the exercise's cases file declares, by task name.

        Raises:
            CourseError: when the file is missing, broken, or has no ``TASKS``.
        """
        file = self.root / exercise.lecture / f"{exercise.module}_cases.py"
        tasks = getattr(self._load(file), "TASKS", None)
        if not isinstance(tasks, dict) or not all(isinstance(t, TaskCases) for t in tasks.values()):
            t = text("{file}: expected is TASKS, a dict from task names to TaskCases.", file=file)
            raise CourseError.of(t)
        return tasks

    def reference(self, exercise: Exercise, task: str) -> Callable[..., Any]:
        """The reference function of a task."""
        file = self.reference_file(exercise)
        function = getattr(self._load(file), task, None)
        if not callable(function):
            t = text('{file} has no function "{name}".', file=file, name=task)
            raise CourseError.of(t)
        return function  # type: ignore[no-any-return]

    def _load(self, file: Path) -> ModuleType:
        if file not in self._modules:
            self._modules[file] = load_module(file, f"_nngrade_solutions_{file.parent.name}_{file.stem}")
        return self._modules[file]

    def reference_file(self, exercise: Exercise) -> Path:
        """Where the exercise's references lie."""
        return self.root / exercise.lecture / f"{exercise.module}.py"

    def key(self, exercise: Exercise) -> Key:
        """The exercise's public cases, made anew, and how many hidden ones there are."""
        declared = self.declared(exercise)
        cases = {
            t.name: self._cases(exercise, t.name, declared[t.name].public())
            for t in exercise.tasks
            if t.name in declared
        }
        hidden = {name: len(found) for name, found in self.hidden_cases(exercise, _COUNTING_SEED).items()}
        return Key(cases, hidden)

    def hidden_cases(self, exercise: Exercise, seed: int) -> Mapping[str, tuple[Case, ...]]:
        """The hidden cases of every task of an exercise, drawn from ``seed``; kept, since a class shares them."""
        if (exercise.path, seed) not in self._hidden:
            declared = self.declared(exercise)
            self._hidden[exercise.path, seed] = {
                t.name: self._cases(exercise, t.name, declared[t.name].hidden(_generator(seed, t.id)), hidden=True)
                for t in exercise.tasks
                if t.name in declared
            }
        return self._hidden[exercise.path, seed]

    def _cases(
        self, exercise: Exercise, task: str, specs: Iterable[CaseSpec], *, hidden: bool = False
    ) -> tuple[Case, ...]:
        return tuple(self._case(exercise, task, spec, hidden=hidden) for spec in specs)

    def _case(self, exercise: Exercise, task: str, spec: CaseSpec, *, hidden: bool) -> Case:
        mistakes = self.declared(exercise)[task].misconceptions
        return Case(
            group=spec.group,
            args=_plain_all(spec.args),
            kwargs={k: _plain(v) for k, v in spec.kwargs.items()},
            expected=self._expected(exercise, task, spec),
            misconceptions=Lazily(mistakes, lambda name: self._call(exercise, task, mistakes[name], spec)),
            check=spec.check,
            label=spec.label,
            rtol=spec.rtol,
            atol=spec.atol,
            drain=spec.drain,
            before=tuple(_plain_step(earlier) for earlier in spec.before),
            take=spec.take,
            seeds=spec.seeds,
            shapes=spec.shapes,
            then=spec.then,
            evaluate=spec.evaluate,
            together=spec.together,
            hidden=hidden,
        )

    def _expected(self, exercise: Exercise, task: str, spec: CaseSpec) -> Any:
        if spec.raises:
            return Raises(spec.raises)
        if not spec.from_reference:
            return _plain(spec.expected)
        found = self._call(exercise, task, self.reference(exercise, task), spec)
        if isinstance(found, Raises):
            t = text(
                "{file}: the reference {name} raises {error} in a case of its own.",
                file=self.reference_file(exercise),
                name=task,
                error=found.name,
            )
            raise CourseError.of(t)
        return found

    def _call(self, exercise: Exercise, task: str, function: Callable[..., Any], spec: CaseSpec) -> Any:
        """What one of our functions returns after the case's earlier calls.

        Earlier calls of the task itself are calls of the same function (a mistake repeats itself), others the
        reference's.  The first that raises ends the chain, as it does for a student.
        """
        with Call() as call:
            for earlier in spec.before:
                own = function if earlier.function == task else self.reference(exercise, earlier.function)
                if not call.keep(own, earlier.args, earlier.kwargs):
                    return call.last
            last = self.reference(exercise, spec.then) if spec.then else function
            return _plain_part(_seeded(call, last, spec), spec.take)


def _seeded(call: Call, function: Callable[..., Any], spec: CaseSpec) -> Any:
    if not spec.seeds:
        return call.result(function, spec.args, spec.kwargs, spec.drain)
    plain = Case(spec.group, spec.args, None, seeds=spec.seeds)
    found = [call.result(function, one.args, spec.kwargs, spec.drain) for one in plain.drawn()]
    return next((value for value in found if isinstance(value, Raises)), found)


def open_solutions(root: Path) -> Solutions:
    """Open a ``solutions/`` folder.

    Raises:
        UsageError: when it is not a folder.
    """
    if not root.is_dir():
        t = text('The solutions folder "{path}" does not exist. Check the path after --solutions.', path=root)
        raise UsageError.of(t)
    return Solutions(root.resolve())


def _generator(seed: int, task_id: str) -> np.random.Generator:
    """Each task draws from a stream of its own: a new task does not change the others' cases."""
    return np.random.default_rng([seed, zlib.crc32(task_id.encode())])


def _plain(value: Any) -> Any:
    """The value as it would arrive after a journey: subclasses and scalars in their plain form."""
    data = bytearray()
    tree = encode(value, data)
    return decode(tree, memoryview(bytes(data)))


def _plain_all(values: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(_plain(value) for value in values)


def _plain_step(earlier: Step) -> Step:
    return Step(earlier.function, _plain_all(earlier.args), {k: _plain(v) for k, v in earlier.kwargs.items()})


def _plain_part(value: Any, path: Sequence[int | str]) -> Any:
    return value if isinstance(value, Raises) else _plain(part_of(value, path))
