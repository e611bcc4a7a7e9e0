"""Reading a workspace, the folder in which a student works, or a single exercise file."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from nngrade.course import Course, Exercise
from nngrade.errors import UsageError
from nngrade.model import FileInfo, SubmissionInfo, Text
from nngrade.report.system_reasons import text_of, unread
from nngrade.submissions.cells import Cell, CellSource
from nngrade.submissions.limits import LARGEST_SOURCE, MOST_SOURCES
from nngrade.submissions.names import HIDDEN_ENDING, not_python, shown
from nngrade.submissions.ordinary import read_ordinary
from nngrade.texts import text


def notebook_path(exercise: str) -> str:
    """Where the notebook of an exercise lies: ``l1_perceptron/activations.ipynb``."""
    return exercise.removesuffix(".py") + ".ipynb"


@dataclass(frozen=True)
class FileProblem:
    """A file that is there but could not be read; ``path`` is relative to the workspace."""

    path: str
    message: Text


@dataclass(frozen=True)
class Submission:
    """One person's Python files: posix path relative to the workspace -> bytes.

    ``notebooks`` tells, for the exercises whose source was made of a notebook's cells, where each cell stands in it.
    """

    id: str
    name: str
    files: Mapping[str, bytes]
    problems: tuple[FileProblem, ...] = ()
    notebooks: Mapping[str, CellSource] = field(default_factory=dict)
    sha256: str = field(init=False)

    def __post_init__(self) -> None:
        total = hashlib.sha256()
        for path, content in sorted(self.files.items()):
            total.update(path.encode("utf-8", "surrogateescape") + b"\0" + hashlib.sha256(content).digest())
        object.__setattr__(self, "sha256", total.hexdigest())

    def problem(self, path: str) -> FileProblem | None:
        """What is wrong with the file at ``path``, when something is."""
        return next((p for p in self.problems if p.path == path), None)

    def shown(self, path: str) -> str:
        """The name of a file as the person knows it: that of the notebook from which it was made."""
        source = self.notebooks.get(path)
        return (source and source.name) or path

    def cells(self, path: str) -> tuple[Cell, ...]:
        """The cells of which a file was made; none for a Python file."""
        source = self.notebooks.get(path)
        return source.cells if source is not None else ()

    def info(self, exercises: tuple[Exercise, ...]) -> SubmissionInfo:
        """What the report says about the graded files of ``exercises``."""
        return SubmissionInfo(self.id, self.name, self.sha256, tuple(self._file_info(e.path) for e in exercises))

    def _file_info(self, path: str) -> FileInfo:
        content = self.files.get(path)
        if content is None:
            return FileInfo(path, 0, "")
        source = self.notebooks.get(path, CellSource(()))
        return FileInfo(path, len(content), hashlib.sha256(content).hexdigest(), source.name, source.notes)


def read_workspace(path: Path, course: Course, *, id: str | None = None, name: str | None = None) -> Submission:  # noqa: A002
    """Read the Python files and notebooks of a workspace: those at its top and in its lecture folders.

    Links are not followed.  A file that cannot be read becomes a problem of that file only.

    Raises:
        UsageError: when ``path`` does not exist, is no folder, or cannot be listed.
    """
    if not path.exists():
        t = text('The folder "{path}" does not exist. Check its name, or run `nngrade start` to make one.', path=path)
        raise UsageError.of(t)
    if not path.is_dir():
        t = text('"{path}" is a file; the folder that holds the lecture folders is needed.', path=path)
        raise UsageError.of(t)
    files: dict[str, bytes] = {}
    problems: list[FileProblem] = []
    for file, relative in _listed(path, course.lecture_ids, ".py", problems):
        _read(file, relative, files, problems)
    problems += _as_text(path, course.lecture_ids)
    notebooks = {relative: file for file, relative in _listed(path, course.lecture_ids, ".ipynb", problems)}
    label = id or path.resolve().name
    submission = Submission(label, name or label, files, tuple(problems))
    return _with_notebooks(submission, notebooks, course) if notebooks else submission


def read_file(path: Path, exercise: Exercise) -> Submission:
    """Read a single file as the given exercise, together with the Python files beside it.

    Raises:
        UsageError: when it does not exist or cannot be read.
    """
    if not path.is_file():
        t = text('The file "{path}" does not exist. Check its name.', path=path)
        raise UsageError.of(t)
    files: dict[str, bytes] = {}
    problems: list[FileProblem] = []
    for file, name in _listed(path.parent, [], ".py", problems):
        if name != path.name:
            _read(file, f"{exercise.lecture}/{name}", files, problems)
    _read(path, exercise.path, files, problems)
    return Submission(path.stem, path.stem, files, tuple(problems))


def read_notebook(path: Path, course: Course) -> Submission:
    """Read a single notebook as the exercises that it holds, together with the Python files beside it.

    Raises:
        UsageError: when it does not exist, cannot be read, or holds nothing of any exercise.
    """
    if not path.is_file():
        t = text('The file "{path}" does not exist. Check its name.', path=path)
        raise UsageError.of(t)
    folder = f"{path.parent.name}/" if path.parent.name in course.lecture_ids else ""
    found = _with_notebooks(Submission(path.stem, path.stem, {}), {folder + path.name: path}, course)
    exercises = {exercise.path for exercise in course.exercises}
    if found.problems and not found.files and not any(problem.path in exercises for problem in found.problems):
        message = found.problems[0].message
        raise UsageError.of(message)
    files: dict[str, bytes] = {}
    problems = list(found.problems)
    for file, name in _listed(path.parent, [], ".py", problems):
        _read(file, folder + name, files, problems)
    return replace(found, files={**files, **found.files}, problems=tuple(problems))


def _with_notebooks(submission: Submission, files: Mapping[str, Path], course: Course) -> Submission:
    from nngrade.submissions.notebooks import read_beside  # noqa: PLC0415  only those who use notebooks need it

    return read_beside(submission, files, course)


def _listed(folder: Path, inner: Sequence[str], ending: str, problems: list[FileProblem]) -> Iterator[tuple[Path, str]]:
    """The files of a folder and of the named folders in it whose names end so, sorted, each with its relative path.

    Those beyond the limit become one problem.
    """
    found = _all(folder, inner, ending)
    yield from itertools.islice(found, MOST_SOURCES)
    for _, relative in itertools.islice(found, 1):
        words = text(
            '"{entry}" was not read: there are more than {most} files.', entry=shown(relative), most=MOST_SOURCES
        )
        problems.append(FileProblem(relative, words))


def _as_text(folder: Path, inner: Sequence[str]) -> Iterator[FileProblem]:
    """The files that are Python but for their last ending."""
    for _, relative in itertools.islice(_all(folder, inner, f".py{HIDDEN_ENDING}"), MOST_SOURCES):
        yield FileProblem(relative, not_python(relative))


def _all(folder: Path, inner: Sequence[str], ending: str) -> Iterator[tuple[Path, str]]:
    for place in (*(folder / name for name in inner), folder):
        if place.is_symlink() or not place.is_dir():
            continue
        try:
            names = sorted(file.name for file in place.iterdir())
        except OSError as problem:
            t = text('The folder "{path}" cannot be read: {problem}.', path=place, problem=unread(problem))
            raise UsageError.of(t) from None
        files = (place / name for name in names if name.endswith(ending))
        yield from ((file, file.relative_to(folder).as_posix()) for file in files)


def _read(file: Path, relative: str, files: dict[str, bytes], problems: list[FileProblem]) -> None:
    try:
        files[relative] = read_ordinary(file, relative, LARGEST_SOURCE)
    except UsageError as problem:
        problems.append(FileProblem(relative, text_of(problem)))
