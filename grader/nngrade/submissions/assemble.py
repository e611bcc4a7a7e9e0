"""From one person's raw files to a submission: the one place where files get their exercises' names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nngrade.course import Course
from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.submissions.collect import Raw
from nngrade.submissions.names import shown
from nngrade.submissions.notebooks import with_notebooks
from nngrade.submissions.placing import place
from nngrade.submissions.workspace import Submission
from nngrade.texts import join, text

_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf'\x1c", b"Rar!")
_MOST_SENTENCES = 3
_MOST_NAMES = 4


def assemble(
    files: Sequence[Raw],
    troubles: Iterable[tuple[str, Text]],
    course: Course,
    *,
    id: str,  # noqa: A002  the submission's own word
    name: str = "",
) -> Submission:
    """The submission that a person's Python files and notebooks make.

    Raises:
        UsageError: there is no file that could be read; the message says why.
    """
    readable, told = _sorted_out(files, troubles)
    if not readable:
        raise _nothing([words for _, words in told])
    python = place([raw for raw in readable if raw.kind == "py"], [t for t in told if not _notebook(t)], course)
    books = place([r for r in readable if r.kind == "ipynb"], [t for t in told if _notebook(t)], course, ".ipynb")
    submission = Submission(
        id,
        name or id,
        {path: raw.content for path, raw in python.files.items()},
        (*python.problems, *books.problems),
    )
    whole = with_notebooks(submission, {_book(path): raw.content for path, raw in books.files.items()}, course)
    if not _concerns_an_exercise(whole, course):
        raise _unfitting(readable, [words for _, words in told], course)
    return whole


def _sorted_out(files: Sequence[Raw], troubles: Iterable[tuple[str, Text]]) -> tuple[list[Raw], list[tuple[str, Text]]]:
    """The files without those that are an archive under another name."""
    told = list(troubles)
    readable: list[Raw] = []
    for raw in files:
        if raw.content.startswith(_ARCHIVES):
            words = text("{file} is an archive, whatever its name says; hand it in as .zip.", file=shown(raw.path))
            told.append((raw.path, words))
        else:
            readable.append(raw)
    return readable, told


def _notebook(trouble: tuple[str, Text]) -> bool:
    return trouble[0].lower().endswith(".ipynb")


def _book(path: str) -> str:
    return path.removesuffix(".py") + ".ipynb" if path.endswith(".py") else path


def _concerns_an_exercise(submission: Submission, course: Course) -> bool:
    """Whether an exercise has a file, or a reason why it has none, which stands in the report."""
    exercises = {exercise.path for exercise in course.exercises}
    told = {problem.path for problem in submission.problems}
    return not exercises.isdisjoint({*submission.files, *told}) or any(path.endswith(".ipynb") for path in told)


def _unfitting(files: Sequence[Raw], reasons: list[Text], course: Course) -> UsageError:
    words = text(
        "Nothing in it fits an exercise, by its name or by its functions: {files}. Expected are names such "
        "as {example}.",
        files=", ".join(shown(raw.path) for raw in files[:_MOST_NAMES]),
        example=course.exercises[0].path,
    )
    return _nothing([*reasons[: _MOST_SENTENCES - 1], words])


def _nothing(reasons: list[Text]) -> UsageError:
    t = join(reasons[:_MOST_SENTENCES]) if reasons else text("There is no Python file and no notebook in it.")
    return UsageError.of(t)
