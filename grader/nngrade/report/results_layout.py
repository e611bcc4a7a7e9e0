"""The files of a results folder: what grading a class writes, and exports and uploads read."""

from __future__ import annotations

import os
from pathlib import Path

from nngrade.errors import UsageError
from nngrade.texts import text

GRADEBOOK = "gradebook.sqlite"
GRADES = "grades.csv"
CLASS_PAGE = "index.html"
REPORT = "report.json"
"""In each person's folder, as :data:`REPORT_PAGE` is."""
REPORT_PAGE = "report.html"


def refuse_strange(folder: Path, *names: str, command: str) -> None:
    """Where there are no results of ``command`` yet, what is there under their ``names`` is somebody else's.

    Raises:
        UsageError: naming the file that would be written over.
    """
    for name in names:
        if os.path.lexists(folder / name):
            said = text(
                '"{folder}" has a file "{file}" that `{command}` has not written. Choose another folder with --out, '
                "or move the file away.",
                folder=folder,
                file=name,
                command=command,
            )
            raise UsageError.of(said)
