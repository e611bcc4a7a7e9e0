"""The only way to a score: grade one submission against a course.  Every face of nngrade calls this."""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from nngrade.attempt import Attempt
from nngrade.cases import Case
from nngrade.cell_feedback import with_notes
from nngrade.checks import Checks
from nngrade.course import Course, Exercise, Task
from nngrade.errors import CourseError, UsageError
from nngrade.grade_task import Begun, TaskGrader
from nngrade.keys import Key, read_key
from nngrade.model import CourseInfo, LectureInfo, Report, TaskReport, Text
from nngrade.needs import fitted, untouched
from nngrade.sandbox import Launcher, open_launcher
from nngrade.submissions import Submission
from nngrade.texts import text

if TYPE_CHECKING:
    from nngrade.keras.evaluator import Evaluator


class HiddenCases(Protocol):
    """Who can draw hidden cases: the instructor's ``solutions/``."""

    def hidden_cases(self, exercise: Exercise, seed: int) -> Mapping[str, Sequence[Case]]:
        """The hidden cases of each task of an exercise, by the task's name; the same for the same seed."""
        ...


def grade(  # noqa: PLR0913  the options of the only way to a score
    submission: Submission,
    course: Course,
    *,
    tasks: Sequence[str] | None = None,
    solutions: Path | HiddenCases | None = None,
    seed: int | None = None,
    launcher: Launcher | None = None,
    on_task: Callable[[TaskReport], None] | None = None,
    on_progress: Callable[[Text], None] | None = None,
    on_remark: Callable[[Text], None] | None = None,
) -> Report:
    """Grade a submission.

    Args:
        submission: the person's files.
        course: the exercises with their keys.
        tasks: task ids to grade, in the course's order; all when None.
        solutions: the private ``solutions/`` folder (or an opened one), for hidden cases; needs ``seed``.
        seed: decides the hidden cases; the same seed gives the same cases.
        launcher: an open launcher to take workers from; one is opened for this call when None.
        on_task: called with each task's report as soon as it is there.
        on_progress: called with what is going on where that takes long, which is the training of a model.
        on_remark: called with what whoever runs this should know about their machine, such as a damaged data set.

    Returns:
        The report.  A student's trouble of any kind is a verdict in it.

    Raises:
        UsageError: an unknown task id, or ``solutions`` without ``seed``.
        CourseError: a key, check or solution that is missing or wrong.
    """
    wanted = course.tasks if tasks is None else course.chosen(tasks)
    hidden = _hidden_source(solutions, seed)
    reports: list[TaskReport] = []
    with contextlib.ExitStack() as stack:
        workers = launcher if launcher is not None else stack.enter_context(open_launcher())
        attempt = stack.enter_context(Attempt(workers, submission))
        evaluator = _prepared(submission, course, wanted, workers, on_progress, on_remark)
        run = _Run(submission, course, frozenset(task.id for task in wanted), hidden, attempt, evaluator)
        for report in _graded(run, [course.exercise(path) for path in dict.fromkeys(t.exercise for t in wanted)]):
            reports.append(report)
            if on_task is not None:
                on_task(report)
        confinement = workers.confinement
    whole = _report(submission, course, reports, seed if hidden else None, confinement)
    files = tuple(with_notes(file, attempt.cells, submission) for file in whole.submission.files)
    return replace(whole, submission=replace(whole.submission, files=files))


_Hidden = Callable[[Exercise], Mapping[str, Sequence[Case]]]


@dataclass(frozen=True)
class _Run:
    """What all exercises of one grading share."""

    submission: Submission
    course: Course
    chosen: frozenset[str]
    hidden: _Hidden | None
    attempt: Attempt
    evaluator: Evaluator | None


def _prepared(  # noqa: PLR0913, PLR0917  what to grade, and who is told what
    submission: Submission,
    course: Course,
    wanted: Sequence[Task],
    launcher: Launcher,
    on_progress: Callable[[Text], None] | None,
    on_remark: Callable[[Text], None] | None,
) -> Evaluator | None:
    """Where a file that is begun has a Keras task: TensorFlow gets ready in a process of its own meanwhile."""
    needing = [task for task in wanted if task.limits.library]
    if not needing:
        return None
    from nngrade.keras.evaluator import Evaluator  # noqa: PLC0415  a NumPy exercise does without

    begun = {
        task.limits.library
        for task in needing
        if (source := submission.files.get(task.exercise)) and not untouched(course.exercise(task.exercise), source)
    }
    for library in begun:
        launcher.prepare(library)
    return Evaluator(launcher, on_progress, on_remark=on_remark)


def _hidden_source(solutions: Path | HiddenCases | None, seed: int | None) -> _Hidden | None:
    if solutions is None:
        return None
    if seed is None:
        t = text("Hidden cases need a seed: give --seed with a whole number.")
        raise UsageError.of(t)
    if isinstance(solutions, Path):
        from nngrade.authoring import open_solutions  # noqa: PLC0415  students never load this

        solutions = open_solutions(solutions)
    source = solutions
    return lambda exercise: source.hidden_cases(exercise, seed)


_HELD_BYTES = 16 << 20  # of answers, as they came
_HELD_SECONDS = 300.0


def _graded(run: _Run, exercises: Sequence[Exercise]) -> Iterator[TaskReport]:
    """Each task's report, in order.

    Where there are hidden cases, the public ones of all tasks come first: so one worker will do, though no public case
    runs in a worker that knows a hidden input.  When that takes long, or answers are large, what has run is finished.
    """
    held: list[tuple[TaskGrader, Begun]] = []
    since, received = time.monotonic(), 0
    for grader, begun in itertools.chain.from_iterable(_begun(run, exercise) for exercise in exercises):
        held.append((grader, begun))
        much = run.attempt.received - received > _HELD_BYTES or time.monotonic() - since > _HELD_SECONDS
        if run.hidden is None or much:
            yield from (grader.finish(begun) for grader, begun in held)
            held.clear()
            since, received = time.monotonic(), run.attempt.received
    yield from (grader.finish(begun) for grader, begun in held)


def _begun(run: _Run, exercise: Exercise) -> Iterator[tuple[TaskGrader, Begun]]:
    """The tasks of an exercise, whose public cases have run."""
    checks = Checks(run.course, run.course.lecture(exercise.lecture), run.evaluator)
    source = run.submission.files.get(exercise.path, b"")
    tasks = [fitted(task, source) for task in exercise.tasks if task.id in run.chosen]
    file = run.course.key_file(exercise)
    key = read_key(file)
    not_run = {} if run.hidden else {task.name: key.hidden(task.name) for task in tasks}
    grader = TaskGrader(run.attempt, run.submission, exercise, checks, not_run)
    if grader.needs_worker(tasks[0]):
        run.attempt.prepare(exercise, tasks[0].limits)
    drawn = run.hidden(exercise) if run.hidden else {}
    for task in tasks:
        yield grader, grader.begin(task, _public_cases(key, task, file), drawn.get(task.name, ()))


def _public_cases(key: Key, task: Task, file: Path) -> tuple[Case, ...]:
    """The key's cases of a task; a key that does not belong to this task's groups is out of date."""
    cases = key.cases(task.name)
    if {case.group for case in cases} != {group.name for group in task.groups}:
        t = text("{file} does not fit {task}: build it with `nngrade author keys`.", file=file, task=task.id)
        raise CourseError.of(t)
    return cases


def _report(
    submission: Submission,
    course: Course,
    reports: Sequence[TaskReport],
    seed: int | None,
    confinement: tuple[str, ...],
) -> Report:
    exercises = tuple(course.exercise(path) for path in dict.fromkeys(report.exercise for report in reports))
    graded = [course.lecture(name) for name in dict.fromkeys(exercise.lecture for exercise in exercises)]
    lectures = tuple(LectureInfo(lecture.id, lecture.title) for lecture in graded)
    info = CourseInfo(course.name, course.version, seed, seed is not None, course.title, lectures)
    created = dt.datetime.now(dt.timezone.utc).isoformat(timespec="seconds")
    return Report(submission.info(exercises), info, tuple(reports), created, confinement)
