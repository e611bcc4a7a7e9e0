"""An exercise's file under another name: ``arrays (1).py``, ``배열.py``, ``arrays.py.txt``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from nngrade.course import Exercise
from nngrade.model import Text
from nngrade.submissions.copies import plain_name
from nngrade.submissions.names import HIDDEN_ENDING, shown
from nngrade.submissions.placing import defined
from nngrade.submissions.workspace import Submission
from nngrade.texts import join, text


def under_another_name(submission: Submission, exercise: Exercise) -> Text | None:
    """What to say of a missing file that is probably there under another name; None when there is none such."""
    found = max(_likely(submission, exercise), default=None)
    if found is None:
        return None
    path = PurePosixPath(found[1])
    target = PurePosixPath(exercise.path)
    said = [
        text('{file} is missing, but there is "{other}".', file=exercise.path, other=shown(str(path))),
        text(
            "Rename it to {near}, if that is what it is.",
            near=target.name if path.parent == target.parent else target,
        ),
    ]
    if path.suffix == HIDDEN_ENDING:
        said.append(text("Windows hides the ending .txt until you have it show file name extensions."))
    return join(said)


def _likely(submission: Submission, exercise: Exercise) -> Iterator[tuple[int, str]]:
    """How much speaks for each file that is beside where the exercise belongs, or above it, and is none itself."""
    names = {task.name for task in exercise.tasks}
    module = exercise.module.casefold()
    sources = {path: len(names & defined(content)) for path, content in submission.files.items()}
    hidden = {problem.path: 0 for problem in submission.problems if problem.path.endswith(HIDDEN_ENDING)}
    for path, functions in (sources | hidden).items():
        folder, _, name = path.rpartition("/")
        if folder not in {exercise.lecture, ""} or path in exercise.beside:
            continue
        stem = name.removesuffix(HIDDEN_ENDING).removesuffix(".py")
        named = plain_name(stem, {module}.__contains__).stem == module
        likely = functions and (folder or 2 * functions > len(names))  # helpers at the top may share a function
        if named or likely:
            yield (functions + (len(names) if named else 0), path)
