"""Gradescope: ``results.json`` for one submission, and what its ``submission_metadata.json`` says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from nngrade.errors import UsageError
from nngrade.export.grades import Final
from nngrade.export.late import moment_of
from nngrade.export.numbers import number, plain
from nngrade.model import Language, Report, TaskReport, Text, Verdict
from nngrade.report.safe_text import one_line, paragraph
from nngrade.report.summary import format_points, verdict_word
from nngrade.report.words import page_words, points_sentence
from nngrade.texts import text


@dataclass(frozen=True)
class Metadata:
    """When the submission came (ISO 8601), the deadline of its people, the assignment's points; each may be unknown."""

    submitted: str = ""
    due: datetime | None = None
    points: Decimal | None = None


def read_metadata(raw: bytes, file: str) -> Metadata:
    """What ``submission_metadata.json`` says; the deadline is the latest of those of the submission's people.

    Raises:
        UsageError: it is no JSON object.
    """
    try:
        tree = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        tree = None
    if not isinstance(tree, dict):
        said = text("'{file}' is no submission_metadata.json of Gradescope. Give the file as it is.", file=file)
        raise UsageError.of(said)
    assignment = _part(tree, "assignment")
    users = tree.get("users")
    own = [_part(user, "assignment") for user in users if isinstance(user, dict)] if isinstance(users, list) else []
    moments = [moment_of(str(one.get("due_date") or "")) for one in own]
    extended = [moment for moment in moments if moment is not None and moment.tzinfo is not None]
    due = max(extended) if extended else moment_of(str(assignment.get("due_date") or ""))
    points = number(str(assignment.get("total_points") or ""))
    return Metadata(
        str(tree.get("created_at") or ""),
        due if due is not None and due.tzinfo is not None else None,
        points if points is not None and points > 0 else None,
    )


def results(final: Final, report: Report | None, language: Language) -> bytes:
    """The bytes of ``results.json``: the grade as score, a test for each task, everything visible to the student.

    Work that could not be graded gets a score of 0 and the reason.
    """
    tasks = report.tasks if report is not None else ()
    lines = [*final.lines] if final.points is not None else [*final.trouble, _no_grade(final)]
    score = text("Grade: {points}", points=points_sentence(final.grade or "0", plain(final.maximum)))
    tree = {
        "score": float(final.points or 0),
        "execution_time": round(sum(task.seconds for task in tasks)),
        "output": "\n".join(paragraph(line[language]) for line in [score, *lines]),
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": [_test(place, task, language) for place, task in enumerate(tasks, 1)],
    }
    return (json.dumps(tree, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _part(tree: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = tree.get(name)
    return part if isinstance(part, dict) else {}


def _no_grade(final: Final) -> Text:
    note = final.entry.note
    return note if note is not None and not final.trouble else text("This submission could not be graded.")


def _test(place: int, task: TaskReport, language: Language) -> dict[str, Any]:
    return {
        "name": one_line(f"{task.title[language]} ({task.name or task.id})"),
        "number": str(place),
        "score": task.score,
        "max_score": task.max_score,
        "status": "passed" if task.verdict is Verdict.PASSED else "failed",
        "output": "\n".join(_output(task, language)),
        "visibility": "visible",
    }


def _output(task: TaskReport, language: Language) -> list[str]:
    words = page_words(language)
    lines = [f"{verdict_word(task.verdict)[language]}: {paragraph(task.message[language])}"]
    if task.difference is not None:
        shown = ((words["call"], task.difference.call), (words["got"], task.difference.got))
        both = (*shown, (words["expected"], task.difference.expected))
        lines += [f"{label}: {paragraph(value, 600)}" for label, value in both]
    for group in task.groups:
        points = f"{format_points(group.points)} / {format_points(group.max_points)}"
        lines.append(f"{one_line(group.title[language] or group.name)}: {points}")
    if task.hint is not None and task.verdict is not Verdict.PASSED:
        lines.append(f"{words['hint']}: {paragraph(task.hint[language])}")
    return lines
