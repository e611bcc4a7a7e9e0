"""What a grading process does: one submission in, its finished documents out.  Runs in the pool's processes.

A job is plain data and so is what comes back; whatever a process keeps (the course, a launcher, the solutions) it opens
itself, once for all jobs with the same settings.  So the same function serves a pool on this machine and a cluster.
"""

from __future__ import annotations

import datetime as dt
import os
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from nngrade.batch import doing
from nngrade.batch.about import About, about, folder_digest
from nngrade.batch.sameness import files_of
from nngrade.course import Course, Exercise, Task, content_root, load_course
from nngrade.entries import TaskScore, task_scores
from nngrade.errors import GraderError, NngradeError, UsageError
from nngrade.gradebook.rows import FileRow
from nngrade.model import Language, Misconception, Report, Text, Verdict
from nngrade.report.atomic import encoded
from nngrade.report.html import render
from nngrade.report.json_format import to_json
from nngrade.report.json_reader import from_json
from nngrade.sandbox import Launcher, open_launcher
from nngrade.submissions import Submission
from nngrade.texts import join, text

_MOST_PROBLEMS = 3


@dataclass(frozen=True)
class Settings:
    """How a run grades; without ``tasks`` all tasks of the course.

    Where a path is None, a process takes its own: workers of a cluster have their own disks. ``expected`` is what each
    process must find with itself.
    """

    language: Language
    seed: int | None
    hidden: bool
    content: Path | None = None
    solutions: Path | None = None
    allow_unconfined: bool = False
    tasks: tuple[str, ...] = ()
    expected: About | None = None


@dataclass(frozen=True)
class Job:
    """A submission to grade.  With ``twin``, the saved report of an equal submission, only to be written anew."""

    settings: Settings
    submission: Submission
    twin: str = ""


@dataclass(frozen=True)
class Done:
    """A graded submission: its documents (in UTF-8), and what the gradebook keeps of it.

    ``remarks`` are about the machine that graded it, for whoever runs it.  ``unread`` says why no exercise has a file,
    where something was handed in that could not be read as one.
    """

    document: bytes
    page: bytes
    sha256: str
    score: float
    max_score: float
    tasks: tuple[TaskScore, ...]
    misconceptions: Mapping[str, Misconception]
    files: tuple[FileRow, ...]
    confinement: tuple[str, ...]
    remarks: tuple[Text, ...] = ()
    unread: Text | None = None

    @property
    def lost(self) -> tuple[str, ...]:
        """The ids of the tasks that could not be judged."""
        return tuple(task.id for task in self.tasks if task.verdict is Verdict.GRADER_ERROR)


def describe(settings: Settings) -> About:
    """What this process would grade with, as it is now; everything that it needs is opened and checked.

    Raises:
        UsageError: the solutions do not exist, or do not fit the course.
        CourseError: the course or the solutions are broken.
    """
    close()  # a cluster's worker lives through many runs, and its files may have changed since
    return describe_part(settings, 0, 1)


def describe_part(settings: Settings, part: int, parts: int) -> About:
    """What this process would grade with; one of several ``parts`` of it is checked.  Raises as :func:`describe`."""
    opened = _opened(settings)
    opened.check(part, parts)
    return opened.about


def do(job: Job) -> Done:
    """Grade a submission.

    Raises:
        UsageError: this process grades with something else than the run.
        GraderError: grading failed for a reason of ours.
        CourseError: the course is broken.
    """
    opened = _agreed(job.settings)
    remarks: list[Text] = []
    report = _again(job, opened.course) if job.twin else None
    if report is None:
        report = opened.grade(job.submission, remarks.append)
    return Done(
        document=encoded(to_json(report, job.settings.language)),
        page=encoded(render(report, job.settings.language, opened.templates)),
        sha256=report.submission.sha256,
        score=report.score,
        max_score=report.max_score,
        tasks=task_scores(report),
        misconceptions={task.id: task.misconception for task in report.tasks if task.misconception},
        files=files_of(job.submission, opened.exercises),
        confinement=report.confinement,
        remarks=tuple(remarks),
        unread=_unread(job.submission, opened.exercises),
    )


def _unread(submission: Submission, exercises: Sequence[Exercise]) -> Text | None:
    """Why an exercise that is graded has no file, where something was handed in that could not be read as one."""
    without = {exercise.path for exercise in exercises if exercise.path not in submission.files}
    said = [
        p.message for p in submission.problems if p.path.removesuffix(".ipynb").removesuffix(".py") + ".py" in without
    ]
    if len(without) == len(exercises):
        said = [problem.message for problem in submission.problems]
    return join(list(dict.fromkeys(said))[:_MOST_PROBLEMS]) if said else None


def graded_tasks(course: Course, settings: Settings) -> tuple[Task, ...]:
    """The tasks that a run grades, in the course's order."""
    return course.chosen(settings.tasks) if settings.tasks else course.tasks


def _again(job: Job, course: Course) -> Report | None:
    """The twin's report as this submission's; None when it is not what it should be: anybody may have edited it."""
    try:
        report = from_json(job.twin)
    except UsageError:
        return None
    tasks = [(task.id, task.points) for task in graded_tasks(course, job.settings)]
    if report.submission.sha256 != job.submission.sha256 or [(t.id, t.max_score) for t in report.tasks] != tasks:
        return None
    info = replace(report.submission, id=job.submission.id, name=job.submission.name)
    return replace(report, submission=info, created=dt.datetime.now(dt.timezone.utc).isoformat(timespec="seconds"))


class _Opened:
    """All that grading with the same settings shares in one thread of a process."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        root = settings.content or content_root()
        self.launcher: Launcher = open_launcher(confined=True, allow_unconfined=settings.allow_unconfined)
        self.course = load_course(root / "exercises")
        self.templates = root / "templates"
        self._tasks = graded_tasks(self.course, settings)
        self.exercises = tuple(map(self.course.exercise, dict.fromkeys(task.exercise for task in self._tasks)))
        self.solutions: Any = None
        solutions_digest = ""
        if settings.hidden:
            from nngrade.authoring import open_solutions  # noqa: PLC0415  a public run needs no solutions

            self.solutions = open_solutions(_solutions_folder(settings))
            solutions_digest = folder_digest(self.solutions.root)
        self.about = about(self.launcher.confinement, self.course.digest(), solutions_digest, self._images())

    def _images(self) -> str:
        """Names the images to train on, where anything that is graded does; with hidden checks any Keras task may."""
        if not any(task.limits.library and (self.settings.hidden or self._trains(task)) for task in self._tasks):
            return ""
        from nngrade.keras import dataset  # noqa: PLC0415  a NumPy exercise does without

        return dataset.there()

    def _trains(self, task: Task) -> bool:
        """Whether a public case needs the evaluator."""
        from nngrade.keys import read_key  # noqa: PLC0415  imports NumPy, which the parent does without

        key = read_key(self.course.key_file(self.course.exercise(task.exercise)))
        return any(case.evaluate for case in key.cases(task.name))

    def check(self, part: int, parts: int) -> None:
        """Read the keys of what is graded, and see that the solutions fit it; for one part of the exercises."""
        from nngrade.keys import read_key  # noqa: PLC0415  imports NumPy, which the parent does without

        exercises = self.exercises[part::parts]
        for exercise in exercises:
            read_key(self.course.key_file(exercise))
        if self.solutions is not None and self.settings.seed is not None:
            from nngrade.batch.fitting import check_fit  # noqa: PLC0415  as above

            check_fit(self.solutions, self.course, exercises, self.settings.seed)

    def grade(self, submission: Submission, on_remark: Callable[[Text], None]) -> Report:
        """Grade with the launcher of this thread."""
        from nngrade.grade import grade  # noqa: PLC0415  imports NumPy, after the launcher's process has started to

        seed = self.settings.seed if self.solutions is not None else None
        try:
            with doing.telling(submission.id) as tell:
                return grade(
                    submission,
                    self.course,
                    tasks=self.settings.tasks or None,
                    solutions=self.solutions,
                    seed=seed,
                    launcher=self.launcher,
                    on_progress=tell,
                    on_remark=on_remark,
                )
        except NngradeError:
            raise
        except Exception as problem:
            said = failed(problem)
            raise GraderError.of(said) from problem


def failed(problem: BaseException) -> Text:
    """What to say of an exception that nobody foresaw."""
    return text(
        "The grader itself failed: {problem}. This says nothing about the code; the same command tries again.",
        problem=f"{type(problem).__name__}: {problem}",
    )


def _solutions_folder(settings: Settings) -> Path:
    if settings.solutions is not None and (settings.content is not None or settings.solutions.is_dir()):
        return settings.solutions
    found = os.environ.get("NNGRADE_SOLUTIONS")
    if not found:
        said = text(
            "A worker of the cluster has no solutions: set NNGRADE_SOLUTIONS to its solutions folder, then start it "
            "again."
        )
        raise UsageError.of(said)
    return Path(found)


_LOCAL = threading.local()  # a cluster's worker has several threads, a launcher serves one


def _opened(settings: Settings) -> _Opened:
    """What these settings need, opened once in each thread; what is expected does not matter for that."""
    key = replace(settings, expected=None)
    known: _Opened | None = getattr(_LOCAL, "opened", None)
    if known is not None and known.settings == key:
        return known
    close()
    _LOCAL.opened = _Opened(key)
    return _LOCAL.opened  # type: ignore[no-any-return]


def _agreed(settings: Settings) -> _Opened:
    """What these settings need, when it is what the run expects; what is not any more is opened anew, once."""
    opened = _opened(settings)
    if settings.expected in {None, opened.about}:
        return opened
    close()
    opened = _opened(settings)
    if settings.expected is not None and settings.expected != opened.about:
        raise _other(opened.about.unlike(settings.expected))
    return opened


def _other(found: tuple[Text, ...]) -> UsageError:
    said = text(
        "A grading process has something else than the run began with: {found}. Have the same on all workers of the "
        "cluster, change nothing while a class is graded, then run the command again.",
        found=join(list(found), "; "),
    )
    return UsageError.of(said)


def close() -> None:
    """Let go of what this thread has opened."""
    known: _Opened | None = getattr(_LOCAL, "opened", None)
    if known is not None:
        known.launcher.close()
        _LOCAL.opened = None
