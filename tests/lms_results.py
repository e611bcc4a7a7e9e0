"""Folders of results to upload.  Tests reach this module through the fixture ``lms_servers``."""

from __future__ import annotations

from pathlib import Path

from nngrade.entries import Entry, Person, State, TaskScore
from nngrade.gradebook import TaskInfo
from nngrade.gradebook.record import Counts, CourseRow, RunRow, begin_run, end_run, put
from nngrade.gradebook.store import create_gradebook
from nngrade.model import CourseInfo, Report, SubmissionInfo, TaskReport, Text, Verdict
from nngrade.report.json_format import to_json

TASK = "l1_one/doubling.py::double"


def write_results(folder: Path, entries: list[Entry], *, whole: bool = True) -> Path:
    """A folder of results with reports and a gradebook."""
    folder.mkdir()
    title = Text("Course", "강의")
    course = CourseRow("mini", "1", title, "d", "", None, (("l1_one", title),), (TaskInfo(TASK, title, 10.0),))
    with create_gradebook(folder / "gradebook.sqlite") as book:
        run = begin_run(book, course, RunRow("0.1", "3.11", "2.0", ("process",), 1, "", "folder"))
        for entry in entries:
            put(book, entry)
            if entry.folder:
                (folder / entry.folder).mkdir(parents=True, exist_ok=True)
                (folder / entry.folder / "report.json").write_text(to_json(report_of(entry), "en"), encoding="utf-8")
        if whole:
            end_run(book, run, Counts(len(entries)), whole=True)
    return folder


def report_of(entry: Entry) -> Report:
    """The entry's report."""
    tasks = tuple(
        TaskReport(task.id, Text("T", "과"), task.verdict, task.score, task.max_score, Text("Said.", "말."))
        for task in entry.tasks
    )
    course = CourseInfo("mini", "1", None, hidden=False, title=Text("Course", "강의"))
    info = SubmissionInfo(entry.person.id, entry.person.name, "ab" * 32)
    return Report(info, course, tasks, created="2026-05-05T00:00:00+00:00")


def graded(name: str, points: float, **ids: str) -> Entry:
    """Somebody's work."""
    score = TaskScore(TASK, Verdict.PASSED if points == 10.0 else Verdict.FAILED, points, 10.0)
    person = Person(name, name.title(), ids)  # type: ignore[arg-type]
    return Entry(person, State.GRADED, score=points, max_score=10.0, tasks=(score,), folder=name)
