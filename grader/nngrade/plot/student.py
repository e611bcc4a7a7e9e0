"""A person's functions, called in a worker for a picture; whatever goes wrong is told as ``nngrade check`` tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Any

from nngrade import feedback
from nngrade.cell_plan import CellPlan
from nngrade.compare import compare
from nngrade.course import Course, Exercise, Task
from nngrade.exceptions import advice, shown
from nngrade.model import Text
from nngrade.needs import fitted, untouched
from nngrade.places import raise_above_code, source_line
from nngrade.plot.pictures import NotDrawn
from nngrade.results import part_of
from nngrade.sandbox import Launcher, Worker
from nngrade.sandbox.outcomes import Ended, Limits, Loaded, Raised
from nngrade.submissions import Submission
from nngrade.texts import join, text
from nngrade.tolerance import Tolerance
from nngrade.values import Kept

if TYPE_CHECKING:
    from typing_extensions import Self

LIMITS = Limits(call_seconds=20.0, task_seconds=60.0)
_ANY = Tolerance(0.0, 0.0)  # only structure and shapes are compared


class Person:
    """The functions of one submission in one lecture, for one picture.  A context manager.

    Each exercise file gets a worker of its own when it is first asked for, and one more where TensorFlow is needed.
    ``missing`` are the functions that a picture does without, each with the reason.
    """

    def __init__(self, launcher: Launcher, submission: Submission, course: Course, lecture: str) -> None:
        self._launcher = launcher
        self._submission = submission
        self._course = course
        self._lecture = lecture
        self._started: list[Worker] = []
        self._loaded: dict[tuple[str, str], tuple[Worker, Loaded]] = {}
        self._kept: dict[int, str] = {}
        self.missing: list[NotDrawn] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._started:
            worker.close()

    def attempt(self, function: str, *args: Any, like: Any, **kwargs: Any) -> Any:
        """What a function returned, or None, with the reason kept in ``missing``."""
        try:
            return self.call(function, *args, like=like, **kwargs)
        except NotDrawn as reason:
            self.missing.append(reason)
            return None

    def call(
        self,
        function: str,
        *args: Any,
        like: Any,
        take: tuple[int | str, ...] = (),
        keep: int | None = None,
        shapes: bool = True,
        **kwargs: Any,
    ) -> Any:
        """What a function returned, in structure and shapes (unless ``shapes`` is false) like ``like``.

        Raises:
            NotDrawn: it is not written, it raised or did not end, or it returned something else.
            CourseError: ``plots.py`` asks for a task that there is not.
            GraderError: the worker could not be started or was lost.
        """
        exercise = self._course.exercise(f"{self._lecture}/{function.partition('::')[0]}")
        task = exercise.task(function.partition("::")[2])
        worker, loaded = self._worker(exercise, task)
        problem = _unfit(task, exercise, loaded)
        if problem is not None:
            raise NotDrawn(task.name, problem)
        outcome = worker.call(task.name, args, kwargs, keep=keep)
        if isinstance(outcome, Ended):
            raise NotDrawn(task.name, feedback.how_it_ended(outcome))
        if isinstance(outcome, Raised):
            raise NotDrawn(task.name, join([self._raised(task, outcome), *self._blamed(task, args, outcome)]))
        if keep is not None:
            self._kept[keep] = task.name
        value = part_of(outcome.value, take)
        place = "".join(f"[{key!r}]" for key in take)
        mismatch = compare(value, like, _ANY, values=False, shapes=shapes, place=place)
        if mismatch is not None:
            raise NotDrawn(task.name, mismatch.message)
        return value

    def _worker(self, exercise: Exercise, task: Task) -> tuple[Worker, Loaded]:
        """The exercise's worker, with the person's module in it."""
        blank = feedback.not_attempted(self._submission, exercise) or feedback.not_text(self._submission, exercise)
        if blank is not None:
            raise NotDrawn(task.name, blank)
        source = self._submission.files[exercise.path]
        limits = fitted(task, source).limits
        if limits.library and untouched(exercise, source):
            raise NotDrawn(task.name, feedback.not_implemented(task))
        if (exercise.path, limits.library) not in self._loaded:
            roomy = replace(limits, call_seconds=LIMITS.call_seconds, task_seconds=LIMITS.task_seconds)
            worker = self._launcher.start(roomy if limits.library else LIMITS, limits.library)
            self._started.append(worker)
            names, cells = [t.name for t in exercise.tasks], CellPlan(self._submission).request()
            outcome = worker.load(self._submission.files, exercise.path, names, cells)
            if not isinstance(outcome, Loaded):
                place = source_line(outcome if isinstance(outcome, Raised) else outcome.raised, self._submission)
                shown_file = self._submission.shown(exercise.path)
                words = feedback.load_failed(exercise, outcome, shown_file, place.source if place else "")
                raise NotDrawn(task.name, words)
            self._loaded[exercise.path, limits.library] = worker, outcome
        return self._loaded[exercise.path, limits.library]

    def _raised(self, task: Task, outcome: Raised) -> Text:
        """An exception in words; a stub, its own or another one's, is not written yet."""
        if "NotImplementedError" in outcome.bases:
            left = raise_above_code(outcome, self._submission)
            if left is not None:
                return feedback.raise_left(left.line)
            other = outcome.frames[-1].function if outcome.frames else task.name
            return feedback.not_implemented(task) if other == task.name else feedback.needs_another(task, other)
        more = advice(outcome)
        said = text("Your code raised {error}.", error=shown(outcome))
        return said if more is None else join([said, more])

    def _blamed(self, task: Task, args: Sequence[Any], outcome: Raised) -> Iterator[Text]:
        """Where this call was given what other functions of the person made, the cause may be there."""
        others = [name for name in dict.fromkeys(self._kept.values()) if name != task.name]
        given = any(isinstance(arg, Kept) and arg.step in self._kept for arg in args)
        if others and given and "NotImplementedError" not in outcome.bases:
            yield text(
                "It works with what these returned, so the cause may be there: {names}. `nngrade check` tells which "
                "one is not right.",
                names=", ".join(others),
            )


def _unfit(task: Task, exercise: Exercise, loaded: Loaded) -> Text | None:
    """Why a function cannot be called; None when it can."""
    if task.name not in loaded.functions:
        return feedback.missing_function(task, exercise, loaded)
    return feedback.wrong_signature(task, loaded.functions[task.name])
