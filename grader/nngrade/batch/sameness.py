"""When two submissions must get the same result, told from their bytes alone.

A worker is handed all Python files of a submission and may import any of them, and what runs first can leave traces for
what runs next.  So the safe rule is the plain one: nothing is taken over from another submission unless *every* file
is the same, byte for byte, and so is what could not be read.  Who handed it in does not matter: no worker is told.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from nngrade.batch.shape import shape
from nngrade.course import Exercise
from nngrade.gradebook.rows import FileRow
from nngrade.needs import untouched
from nngrade.submissions import Submission


def digest(*parts: str) -> str:
    """SHA-256 of several texts, none of which can run into the next."""
    total = hashlib.sha256()
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        total.update(len(raw).to_bytes(8, "big") + raw)
    return total.hexdigest()


def work(submission: Submission, base: str) -> str:
    """Digest of all that decides a submission's verdicts; ``base`` stands for the course, the seed and the limits."""
    problems = [part for problem in submission.problems for part in (problem.path, problem.message.en)]
    notebooks = [part for path, source in sorted(submission.notebooks.items()) for part in (path, repr(source))]
    return digest(base, submission.sha256, *problems, "", *notebooks)


def files_of(submission: Submission, exercises: Iterable[Exercise]) -> tuple[FileRow, ...]:
    """The submission's files of these exercises, without those that are empty or untouched stubs."""
    found = []
    for exercise in exercises:
        content = submission.files.get(exercise.path)
        if content is not None and content.strip() and not untouched(exercise, content):
            names = [task.name for task in exercise.tasks]
            found.append(FileRow(exercise.path, hashlib.sha256(content).hexdigest(), shape(content, names)))
    return tuple(found)
