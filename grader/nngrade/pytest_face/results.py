"""Putting the reports of single tasks, perhaps from several processes, together into one."""

from __future__ import annotations

import dataclasses

from nngrade.course import Course
from nngrade.model import LectureInfo, Report
from nngrade.report.json_format import from_json


class Results:
    """The tasks that were graded so far.  Every report comes as JSON, from this process as from another one."""

    def __init__(self, course: Course, sha256: str) -> None:
        self._course = course
        self._sha256 = sha256
        self._parts: dict[str, Report] = {}

    def add(self, raw: str) -> None:
        """Take in the report of one task; a task that is graded again replaces what was known of it."""
        part = from_json(raw)
        self._parts[part.tasks[0].id] = part

    @property
    def changed(self) -> bool:
        """Whether the files were changed meanwhile, so that the parts are not about the same work."""
        return any(part.submission.sha256 != self._sha256 for part in self._parts.values())

    def report(self) -> Report | None:
        """The whole, in the course's order; None when nothing was graded."""
        parts = [self._parts[task.id] for task in self._course.tasks if task.id in self._parts]
        if not parts:
            return None
        files = {file.path: file for part in parts for file in part.submission.files}
        lectures: dict[str, LectureInfo] = {item.id: item for part in parts for item in part.course.lectures}
        return dataclasses.replace(
            parts[0],
            submission=dataclasses.replace(parts[0].submission, files=tuple(files.values())),
            course=dataclasses.replace(parts[0].course, lectures=tuple(lectures.values())),
            tasks=tuple(task for part in parts for task in part.tasks),
            created=max(part.created for part in parts),
        )
