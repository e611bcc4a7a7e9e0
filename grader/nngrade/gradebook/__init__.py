"""The gradebook: everything about a graded class, in one SQLite file beside the reports."""

from nngrade.gradebook.store import Gradebook, GradebookInfo, TaskInfo, open_gradebook

__all__ = ["FILE_NAME", "Gradebook", "GradebookInfo", "TaskInfo", "open_gradebook"]

FILE_NAME = "gradebook.sqlite"
