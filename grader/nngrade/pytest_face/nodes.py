"""The tree that pytest collects: lecture, exercise, task.  A task's node id is its id."""

from __future__ import annotations

import os
import textwrap
from collections.abc import Iterator
from typing import Any

import pytest

from nngrade.course import Exercise, Lecture, Task
from nngrade.errors import NngradeError
from nngrade.model import Language, Report, TaskReport, Verdict
from nngrade.pytest_face.session import Session
from nngrade.report.json_format import to_json
from nngrade.report.screen import Screen
from nngrade.report.summary import format_points, verdict_word
from nngrade.report.terminal import plain_text
from nngrade.report.words import points_sentence


class LectureNode(pytest.Collector):
    """A lecture's exercises, of which something is to be graded."""

    def __init__(self, *, lecture: Lecture, grading: Session, **node: Any) -> None:
        super().__init__(name=lecture.id, nodeid=lecture.id, path=grading.options.workspace / lecture.id, **node)
        self._lecture = lecture
        self._grading = grading

    def collect(self) -> Iterator[pytest.Collector]:
        """Its exercises."""
        for exercise in self._lecture.exercises:
            if any(task.id in self._grading.tasks for task in exercise.tasks):
                yield ExerciseNode.from_parent(self, exercise=exercise, grading=self._grading)


class ExerciseNode(pytest.Collector):
    """An exercise's tasks that are to be graded."""

    def __init__(self, *, exercise: Exercise, grading: Session, **node: Any) -> None:
        super().__init__(
            name=f"{exercise.module}.py",
            nodeid=exercise.path,
            path=grading.options.workspace / exercise.path,
            **node,
        )
        self._exercise = exercise
        self._grading = grading

    def collect(self) -> Iterator[pytest.Item]:
        """Its tasks."""
        for task in self._exercise.tasks:
            if task.id in self._grading.tasks:
                yield TaskItem.from_parent(self, task=task, grading=self._grading)


class TaskItem(pytest.Item):
    """A task.  Its setup grades it, so that trouble of ours is pytest's "error"; its test tells what was found."""

    def __init__(self, *, task: Task, grading: Session, **node: Any) -> None:
        super().__init__(name=task.name, nodeid=task.id, **node)
        self._grading = grading
        self._report: Report | None = None

    def setup(self) -> None:
        """Grade the task."""
        try:
            self._report = self._grading.grade(self.nodeid)
        except NngradeError as problem:
            pytest.fail(problem.ko if self._language == "ko" else problem.en, pytrace=False)
        found = self._report.tasks[0]
        self.user_properties += [
            ("score", format_points(found.score)),
            ("max_score", format_points(found.max_score)),
            ("verdict", found.verdict.value),
        ]
        if found.verdict is Verdict.GRADER_ERROR:
            pytest.fail(failure_text(found, self._language), pytrace=False)

    def runtest(self) -> None:
        """Fail unless the task has all its points, with the words that the student reads."""
        found = self._report.tasks[0] if self._report else None
        if found is not None and found.verdict is not Verdict.PASSED:
            pytest.fail(failure_text(found, self._language), pytrace=False)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The student's message, without a traceback; for a mistake of ours pytest's own."""
        if isinstance(excinfo.value, pytest.fail.Exception):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[os.PathLike[str], None, str]:
        """The student's file, and the headline of a failure."""
        return self.path, None, self.nodeid.replace("::", " ")

    def found(self) -> str | None:
        """What grading found, as JSON that another process can read; None before it or when it was not possible."""
        return to_json(self._report, self._language) if self._report else None

    @property
    def _language(self) -> Language:
        return self._grading.options.language


def failure_text(task: TaskReport, language: Language) -> str:
    """What ``nngrade check`` says below a task, then verdict and points."""
    _, *lines = Screen(language).task(task)
    reason = textwrap.dedent("\n".join(plain_text(line) for line in lines))
    points = points_sentence(format_points(task.score), format_points(task.max_score))
    return f"{reason}\n{verdict_word(task.verdict)[language]}, {points[language]}"
