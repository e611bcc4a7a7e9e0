"""The gradebook: everything about a graded class, in one SQLite file beside the reports."""

from nngrade.gradebook.store import Gradebook, GradebookInfo, TaskInfo, open_gradebook

__all__ = ["Gradebook", "GradebookInfo", "TaskInfo", "open_gradebook"]
