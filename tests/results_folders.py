"""Folders of results, to export and to upload.  Tests reach this module through the fixture ``results_folders``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from nngrade.entries import Entry, Person, State, TaskScore
from nngrade.gradebook import TaskInfo
from nngrade.gradebook.record import Counts, CourseRow, RunRow, begin_run, end_run, put, put_notes
from nngrade.gradebook.store import create_gradebook
from nngrade.model import CourseInfo, FileInfo, Report, SubmissionInfo, TaskReport, Text, Verdict
from nngrade.report.json_format import to_json

TASK = "l1_one/doubling.py::double"
COURSE = Text("Course", "강의")


def write_results(folder: Path, entries: Sequence[Entry], *, whole: bool = True) -> Path:
    """A folder of results with reports and a gradebook; the course has the tasks that somebody was graded in."""
    folder.mkdir()
    most = {task.id: task.max_score for entry in entries for task in entry.tasks}
    lectures = tuple((name, COURSE) for name in dict.fromkeys(task.partition("/")[0] for task in most))
    tasks = tuple(TaskInfo(name, Text(name, name), points) for name, points in most.items())
    with create_gradebook(folder / "gradebook.sqlite") as book:
        course = CourseRow("mini", "1", COURSE, "d", "", None, lectures, tasks)
        run = begin_run(book, course, RunRow("0.1", "3.11", "2.0", ("process",), 1, "", "folder"))
        for entry in entries:
            put(book, entry)
            if entry.folder:
                (folder / entry.folder).mkdir(parents=True, exist_ok=True)
                (folder / entry.folder / "report.json").write_text(to_json(report_of(entry), "en"), encoding="utf-8")
        if whole:
            end_run(book, run, Counts(len(entries)), whole=True)
    return folder


def note_excused(folder: Path, person: str) -> None:
    """Say in a gradebook, as grading does, that somebody handed in whom the roster excuses."""
    with create_gradebook(folder / "gradebook.sqlite") as book:
        put_notes(book, [("excused", person, person, Text("Excused.", "면제."))])


def report_of(entry: Entry) -> Report:
    """The entry's report."""
    tasks = tuple(
        TaskReport(task.id, Text("T", "과"), task.verdict, task.score, task.max_score, Text("Said.", "말."))
        for task in entry.tasks
    )
    files = tuple(FileInfo(task.id.partition("::")[0], 0, "") for task in entry.tasks)
    info = SubmissionInfo(entry.person.id, entry.person.name, "ab" * 32, files)
    course = CourseInfo("mini", "1", None, hidden=False, title=COURSE)
    return Report(info, course, tasks, created="2026-05-05T00:00:00+00:00")


def graded(name: str, points: float, **ids: str) -> Entry:
    """Somebody's work."""
    score = TaskScore(TASK, Verdict.PASSED if points == 10.0 else Verdict.FAILED, points, 10.0)
    person = Person(name, name.title(), ids)  # type: ignore[arg-type]
    return Entry(person, State.GRADED, score=points, max_score=10.0, tasks=(score,), folder=name)
