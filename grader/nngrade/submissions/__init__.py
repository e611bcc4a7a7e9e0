"""One person's files, read once: what is graded is exactly these bytes."""

from nngrade.submissions.workspace import (
    FileProblem,
    Submission,
    notebook_path,
    read_file,
    read_notebook,
    read_workspace,
)

__all__ = ["FileProblem", "Submission", "notebook_path", "read_file", "read_notebook", "read_workspace"]
