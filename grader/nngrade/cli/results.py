"""A results folder: one folder with reports for each person, and ``grades.csv``."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from nngrade.batch.lock import only_grader
from nngrade.cli import documents
from nngrade.cli.workspace import shown
from nngrade.entries import Entry, Person, State, task_scores
from nngrade.errors import UsageError
from nngrade.model import Language, Report
from nngrade.report.atomic import write_atomic
from nngrade.report.grades_csv import to_csv
from nngrade.report.results_layout import GRADES, REPORT, REPORT_PAGE
from nngrade.report.system_reasons import reason
from nngrade.texts import text


def prepare(out: Path) -> None:
    """Make the folder and see that it can be written; UsageError when it cannot, before hours of grading."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out):
            pass
    except OSError as problem:
        raise UsageError.of(
            text(
                'Reports cannot be written to "{folder}": {reason}. Choose another folder with --out.',
                folder=shown(out),
                reason=reason(problem),
            )
        ) from None


def write_reports(out: Path, report: Report, language: Language) -> Path:
    """Write ``<id>/report.json`` and ``<id>/report.html``; gives the path of the page."""
    folder = out / report.submission.id
    folder.mkdir(exist_ok=True)
    write_atomic(folder / REPORT, documents.json(report, language))
    write_atomic(folder / REPORT_PAGE, documents.html(report, language))
    return folder / REPORT_PAGE


def write_grades(out: Path, reports: Iterable[Report]) -> Path:
    """Write ``grades.csv`` for reports that no gradebook holds, by the ids of their submissions; gives its path."""
    path = out / GRADES
    entries = sorted((_entry(report) for report in reports), key=lambda entry: entry.person.id)
    task_ids = list(dict.fromkeys(task.id for entry in entries for task in entry.tasks))
    write_atomic(path, to_csv(entries, task_ids))
    return path


def _entry(report: Report) -> Entry:
    who = report.submission
    return Entry(
        person=Person(who.id, who.name),
        state=State.GRADED,
        sha256=who.sha256,
        score=report.score,
        max_score=report.max_score,
        tasks=task_scores(report),
        folder=who.id,
    )


@contextlib.contextmanager
def results_folder(out: Path) -> Iterator[None]:
    """Make the folder for the results, for this run alone; a new one in which nothing was written is gone afterwards.

    Raises:
        UsageError: it cannot be written, or another run is writing there.
    """
    is_new = not out.exists()
    prepare(out)
    try:
        with only_grader(out):
            yield
    finally:
        if is_new:
            with contextlib.suppress(OSError):  # it holds something
                out.rmdir()


def real(path: Path) -> Path:
    """The path without links, whether it exists or not, to compare places."""
    return Path(os.path.realpath(path))
