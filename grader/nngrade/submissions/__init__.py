"""One person's files, read once: what is graded is exactly these bytes."""

from nngrade.submissions.workspace import FileProblem, Submission, read_file, read_workspace

__all__ = ["FileProblem", "Submission", "read_file", "read_workspace"]
