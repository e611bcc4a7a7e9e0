"""Putting the reports of single tasks together."""

from __future__ import annotations

from nngrade.course import load_course
from nngrade.model import CourseInfo, FileInfo, LectureInfo, Report, SubmissionInfo, TaskReport, Text, Verdict
from nngrade.pytest_face.results import Results
from nngrade.report.json_format import to_json

TITLE = Text("Title", "제목")


def part(task_id: str, score: float, created: str = "2026-01-01T00:00:00+00:00", sha256: str = "aa") -> str:
    """The JSON report of one task."""
    exercise = task_id.partition("::")[0]
    lecture = LectureInfo(exercise.partition("/")[0], TITLE)
    return to_json(
        Report(
            submission=SubmissionInfo("s", "S", sha256, (FileInfo(exercise, 1, "bb"),)),
            course=CourseInfo("c", "1", None, hidden=False, title=TITLE, lectures=(lecture,)),
            tasks=(TaskReport(task_id, TITLE, Verdict.FAILED, score, 3.0, TITLE),),
            created=created,
        ),
        "en",
    )


def test_parts_come_in_the_courses_order() -> None:
    """The whole has every task once, files and lectures in the course's order, and the latest time."""
    course = load_course()
    first, *_, last = (task.id for task in course.tasks)
    results = Results(course, "aa")
    results.add(part(last, 1.0, "2026-01-01T00:00:09+00:00"))
    results.add(part(first, 1.0))
    results.add(part(first, 2.0))
    report = results.report()
    assert report is not None
    assert [(task.id, task.score) for task in report.tasks] == [(first, 2.0), (last, 1.0)]
    assert [file.path for file in report.submission.files] == [task.exercise for task in report.tasks]
    assert [lecture.id for lecture in report.course.lectures] == [
        x.id for x in (course.lectures[0], course.lectures[-1])
    ]
    assert report.created == "2026-01-01T00:00:09+00:00"
    assert not results.changed


def test_parts_of_other_files_are_noticed() -> None:
    """A part about other bytes than the first process read means that the work was changed."""
    course = load_course()
    results = Results(course, "aa")
    assert results.report() is None
    results.add(part(course.tasks[0].id, 1.0, sha256="cc"))
    assert results.changed
