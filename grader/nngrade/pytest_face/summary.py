"""What a grading run says on the terminal besides pytest's own lines."""

from __future__ import annotations

import pytest

from nngrade.model import Report, Text, Verdict
from nngrade.pytest_face.session import Session
from nngrade.report.cells import cell_len, pad
from nngrade.report.safe_text import one_line
from nngrade.report.summary import format_points, short_hash
from nngrade.report.terminal import hidden_told, ours_told, total_told
from nngrade.report.words import points_sentence
from nngrade.texts import text


def header(session: Session) -> str:
    """One line: course, workspace, and the first digits of the hash of all its files."""
    title = session.course.title[session.options.language]
    return f"nngrade: {title}, {session.options.workspace}, {short_hash(session.submission.sha256)}"


def summary(session: Session, terminal: pytest.TerminalReporter) -> None:
    """The score of each lecture, the total, and what is not in it.  Nothing when nothing was graded."""
    report = session.results.report()
    if report is None:
        return
    language = session.options.language
    whole = all(task.verdict is Verdict.PASSED for task in report.tasks)
    terminal.section(f"nngrade: {one_line(report.submission.name)}")
    rows = _lectures(report)
    width = max(cell_len(title[language]) for title, _ in rows)
    for title, points in rows:
        terminal.line(f"{pad(title[language], width)}  {points[language]}")
    terminal.line(total_told(report)[language], green=whole, bold=True)
    for words in (hidden_told(report), ours_told(report), _rest(session, report)):
        if words is not None:
            terminal.line(words[language])


def written(session: Session, words: Text, done: bool, terminal: pytest.TerminalReporter) -> None:  # noqa: FBT001
    """Whether the report was written."""
    terminal.line(words[session.options.language], red=not done)


def _lectures(report: Report) -> list[tuple[Text, Text]]:
    """Title and points of each lecture that something was graded of."""
    rows: list[tuple[Text, Text]] = []
    for lecture in report.course.lectures:
        tasks = [task for task in report.tasks if task.id.startswith(f"{lecture.id}/")]
        points = format_points(sum(task.score for task in tasks))
        rows.append((lecture.title, points_sentence(points, format_points(sum(task.max_score for task in tasks)))))
    return rows


def _rest(session: Session, report: Report) -> Text | None:
    """That the score is not about the whole course, when it is not."""
    most = len(session.course.tasks)
    if len(report.tasks) == most:
        return None
    return text(
        "Graded: {graded} of the course's {most} tasks; score and report are about these only.",
        graded=len(report.tasks),
        most=most,
    )
