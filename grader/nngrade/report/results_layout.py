"""The files of a results folder: what grading a class writes, and exports and uploads read."""

from __future__ import annotations

GRADEBOOK = "gradebook.sqlite"
GRADES = "grades.csv"
CLASS_PAGE = "index.html"
REPORT = "report.json"
"""In each person's folder, as :data:`REPORT_PAGE` is."""
REPORT_PAGE = "report.html"
