"""A results folder: one folder with reports for each person, and ``grades.csv``."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from nngrade.cli import documents
from nngrade.cli.workspace import shown
from nngrade.cli.wrong import reason, wrong
from nngrade.model import Language, Report
from nngrade.report.atomic import write_atomic
from nngrade.report.grades_csv import to_csv
from nngrade.texts import text


def prepare(out: Path) -> None:
    """Make the folder and see that it can be written; UsageError when it cannot, before hours of grading."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out):
            pass
    except OSError as problem:
        raise wrong(
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
    write_atomic(folder / "report.json", documents.json(report, language))
    write_atomic(folder / "report.html", documents.html(report, language))
    return folder / "report.html"


def write_grades(out: Path, reports: Iterable[Report]) -> Path:
    """Write ``grades.csv``; gives its path."""
    path = out / "grades.csv"
    write_atomic(path, to_csv(reports))
    return path


def real(path: Path) -> Path:
    """The path without links, whether it exists or not, to compare places."""
    return Path(os.path.realpath(path))
