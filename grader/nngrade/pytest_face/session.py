"""One pytest process that grades: the course, the files, the workers it takes, and what it found out."""

from __future__ import annotations

import contextlib
from pathlib import Path

from nngrade.course import load_course
from nngrade.grade import HiddenCases, grade
from nngrade.model import Report
from nngrade.pytest_face.options import Options
from nngrade.pytest_face.results import Results
from nngrade.pytest_face.targets import select
from nngrade.sandbox import Launcher, open_launcher
from nngrade.submissions import read_workspace


class Session:
    """What grading a workspace needs.  The files are read once; workers start when the first task is graded."""

    def __init__(self, options: Options) -> None:
        """Read course and workspace.

        Raises:
            UsageError: the workspace, a target or the solutions folder is not there.
            CourseError: the course is broken.
        """
        self.options = options
        self.course = load_course()
        self.submission = read_workspace(options.workspace, self.course)
        self.tasks = select(self.course, options.targets, options.workspace, options.here)
        self.results = Results(self.course, self.submission.sha256)
        self._hidden = _open(options.solutions)
        self._stack = contextlib.ExitStack()
        self._launcher: Launcher | None = None

    def grade(self, task_id: str) -> Report:
        """The report of one task.

        Raises:
            CourseError: a key, check or solution is missing or wrong.
        """
        if self._launcher is None:
            confined = self._hidden is not None  # who has solutions grades others' work
            self._launcher = self._stack.enter_context(open_launcher(confined=confined, allow_unconfined=True))
        return grade(
            self.submission,
            self.course,
            tasks=[task_id],
            solutions=self._hidden,
            seed=self.options.seed,
            launcher=self._launcher,
        )

    def close(self) -> None:
        """End all workers."""
        self._stack.close()


def _open(solutions: Path | None) -> HiddenCases | None:
    if solutions is None:
        return None
    from nngrade.authoring import open_solutions  # noqa: PLC0415  students never load this

    return open_solutions(solutions)
