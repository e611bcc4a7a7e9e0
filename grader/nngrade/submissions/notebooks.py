"""Notebooks as exercises: their code cells become the source of the exercises whose functions they define.

``with_notebooks(submission, notebooks, course)`` is all that a reader of submissions needs: it takes a submission of
Python files and the notebooks' raw bytes (path in the submission -> content), and gives the submission in which every
exercise that has no Python file of its own comes from a notebook, whatever the notebook's name and wherever the
function stands in it.  A notebook that cannot be read becomes a problem of its own; it never raises.

The rules, when there is more than one source for an exercise:

- A Python file of the exercise counts, unless it is still the stub; the report says so.
- A notebook with the exercise's name counts before others, unless all its functions are still stubs.
- Notebooks that define different functions of an exercise are put together; two that define the same one differently
  are a problem, because nobody can know which is meant.
- In a notebook the last definition counts, as in Jupyter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from nngrade.course import Course, Exercise
from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.report.system_reasons import text_of
from nngrade.submissions.cells import Cell, CellSource
from nngrade.submissions.limits import LARGEST_NOTEBOOK, LARGEST_SOURCE, MOST_NOTEBOOKS
from nngrade.submissions.notebook_file import CodeCell, Notebook, parse_notebook, too_large
from nngrade.submissions.notebook_notes import notes_on
from nngrade.submissions.notebook_tasks import Claims, Definition, claims, named_exercise
from nngrade.submissions.ordinary import read_ordinary
from nngrade.submissions.workspace import FileProblem, Submission
from nngrade.texts import text


@dataclass(frozen=True)
class _Read:
    """A notebook that could be read."""

    notebook: Notebook
    claims: Claims
    named: str


@dataclass(frozen=True)
class _Offer:
    """What a notebook has for one exercise; the smallest ``rank`` counts."""

    read: _Read
    definitions: tuple[Definition, ...]
    rank: int

    @property
    def path(self) -> str:
        return self.read.notebook.path


_NAMED, _ANY, _STUBS, _ANOTHER = range(4)


def with_notebooks(submission: Submission, notebooks: Mapping[str, bytes], course: Course) -> Submission:
    """The submission with the exercises that ``notebooks`` hold; see the module's description."""
    if not notebooks:
        return submission
    return _Assembly(submission, notebooks, course).result()


def read_beside(submission: Submission, files: Mapping[str, Path], course: Course) -> Submission:
    """The same for notebooks on disk: path in the submission -> file.  Links are not followed."""
    contents: dict[str, bytes] = {}
    problems = list(submission.problems)
    for path, file in files.items():
        try:
            contents[path] = read_ordinary(file, path, LARGEST_NOTEBOOK, too_large)
        except UsageError as problem:  # noqa: PERF203  a problem of one file only
            problems.append(FileProblem(path, text_of(problem)))
    return with_notebooks(replace(submission, problems=tuple(problems)), contents, course)


class _Assembly:
    """Decides for each exercise of the course where it comes from."""

    def __init__(self, submission: Submission, notebooks: Mapping[str, bytes], course: Course) -> None:
        self._submission = submission
        self._course = course
        self._files = dict(submission.files)
        self._problems = list(submission.problems)
        self._sources: dict[str, CellSource] = dict(submission.notebooks)
        self._read: list[_Read] = []
        self._broken: dict[str, FileProblem] = {}
        for path in sorted(notebooks)[:MOST_NOTEBOOKS]:
            self._open(path, notebooks[path])
        for path in sorted(notebooks)[MOST_NOTEBOOKS : MOST_NOTEBOOKS + 1]:
            words = text(
                '"{entry}" was not read: there are more than {most} notebooks.', entry=path, most=MOST_NOTEBOOKS
            )
            self._problems.append(FileProblem(path, words))

    def _open(self, path: str, content: bytes) -> None:
        named = named_exercise(path, self._course.exercises)
        try:
            notebook = parse_notebook(path, content)
            read = _Read(notebook, claims(notebook, self._course), named)
        except UsageError as problem:
            self._problems.append(FileProblem(path, text_of(problem)))
            self._broken[named] = self._problems[-1]
            return
        self._read.append(read)

    def result(self) -> Submission:
        """The whole submission."""
        used: set[str] = set()
        for exercise in self._course.exercises:
            offers = self._offers(exercise)
            used |= {offer.path for offer in offers}
            self._settle(exercise, offers)
        for read in self._read:
            if read.notebook.path not in used and not read.claims.open:
                self._problems.append(FileProblem(read.notebook.path, _holds_nothing(read.notebook.path)))
        return replace(
            self._submission, files=self._files, problems=tuple(self._problems), notebooks=dict(self._sources)
        )

    def _offers(self, exercise: Exercise) -> list[_Offer]:
        found = []
        for read in self._read:
            definitions = read.claims.of(exercise.path)
            named = read.named == exercise.path
            if not definitions and not named:
                continue
            if named and not _all_stubs(definitions):
                rank = _NAMED
            elif _all_stubs(definitions):
                rank = _STUBS
            else:
                rank = _ANOTHER if read.named else _ANY
            found.append(_Offer(read, definitions, rank))
        return sorted(found, key=lambda offer: (offer.rank, offer.read.named != exercise.path, offer.path))

    def _settle(self, exercise: Exercise, offers: list[_Offer]) -> None:
        path = exercise.path
        if path in self._files and not (offers and offers[0].rank != _STUBS and is_stub(self._files[path], exercise)):
            rivals = [offer for offer in offers if offer.rank in {_NAMED, _ANY}]
            if rivals:
                self._sources[path] = CellSource((), tuple(_python_counts(path, offer) for offer in rivals))
        elif any(problem.path == path for problem in self._problems):
            return
        elif offers:
            self._take(exercise, [o for o in offers if o.rank == offers[0].rank != _STUBS] or offers[:1], offers)
        elif path in self._broken:
            self._problems.append(FileProblem(path, self._broken[path].message))
        else:
            self._tell_open(exercise)

    def _take(self, exercise: Exercise, chosen: Sequence[_Offer], offers: Sequence[_Offer]) -> None:
        """Make the exercise's source of the chosen notebooks."""
        doubt = _doubt(exercise, chosen)
        lines: list[str] = []
        cells: list[Cell] = []
        for offer in chosen:
            for cell in _in_order(offer.read, exercise):
                lines.append(f"# %% {cell.number}")
                cells.append(Cell(offer.path, cell.number, len(lines) + 1, len(cell.code.lines)))
                lines.extend(cell.code.lines)
        source = ("\n".join(lines) + "\n").encode()
        if doubt is None and len(source) > LARGEST_SOURCE:
            doubt = text(
                "The notebooks of {exercise} hold more than {most} KB of code together; keep one of them.",
                exercise=exercise.path,
                most=LARGEST_SOURCE // 1024,
            )
        if doubt is not None:
            self._files.pop(exercise.path, None)
            self._problems.append(FileProblem(exercise.path, doubt))
            return
        notes = [note for offer in chosen for note in notes_on(offer.read.notebook, offer.read.claims, exercise)]
        if exercise.path in self._files:
            name = ", ".join(offer.path for offer in chosen)
            notes.insert(0, text("{file} is still the stub, so {notebook} counts.", file=exercise.path, notebook=name))
        notes += [_another_counts(offer, chosen[0]) for offer in offers if offer not in chosen and offer.rank == _ANY]
        self._files[exercise.path] = source
        self._sources[exercise.path] = CellSource(tuple(cells), tuple(notes))

    def _tell_open(self, exercise: Exercise) -> None:
        """An exercise of which there is nothing but definitions that may as well be another's."""
        for read in self._read:
            for found in read.claims.open:
                if exercise.path in found.possible:
                    message = text(
                        "{notebook}, cell {cell}, defines {name}, which is a task of {exercises}. Write the exercise's "
                        'name in a heading above the cell, as in "# {example}".',
                        notebook=read.notebook.path,
                        cell=read.notebook.cells[found.cell].number,
                        name=found.name,
                        exercises=", ".join(found.possible),
                        example=exercise.path,
                    )
                    self._problems.append(FileProblem(exercise.path, message))
                    return


def _all_stubs(definitions: Sequence[Definition]) -> bool:
    """Whether no function was begun, as far as the text of the cells tells."""
    return all("raise NotImplementedError" in found.text for found in definitions)


def is_stub(content: bytes, exercise: Exercise) -> bool:
    """Whether an exercise's Python file is empty or as it was given out."""
    plain = content.replace(b"\r\n", b"\n").strip()
    return not plain or plain == exercise.stub.replace(b"\r\n", b"\n").strip()


def _in_order(read: _Read, exercise: Exercise) -> Iterator[CodeCell]:
    """The cells as they stand; the exercise's own ones last where other exercises define the same names."""
    names = {task.name for task in exercise.tasks}
    others = [*read.claims.clear, *read.claims.open]
    own = {found.cell for found in read.claims.of(exercise.path)}
    own |= {index for index, section in enumerate(read.claims.sections) if section == exercise.path}
    shared = any(found.name in names and found.exercise != exercise.path for found in others)
    for last in (False, True) if shared else (None,):
        for index, cell in enumerate(read.notebook.cells):
            if last is None or (index in own) is last:
                yield cell


def _doubt(exercise: Exercise, chosen: Sequence[_Offer]) -> Text | None:
    """Why these notebooks cannot be put together; None when they can."""
    first: dict[str, tuple[_Offer, str]] = {}
    for offer in chosen:
        for name, cell in {found.name: found.text for found in offer.definitions}.items():
            other, there = first.setdefault(name, (offer, cell))
            if there != cell:
                return text(
                    "{name} is defined in {one} and, differently, in {other}; nobody can know which one counts. "
                    "Keep one, or give it the name {wanted}.",
                    name=name,
                    one=other.path,
                    other=offer.path,
                    wanted=exercise.path.removesuffix(".py") + ".ipynb",
                )
    return None


def _python_counts(path: str, offer: _Offer) -> Text:
    return text(
        "{notebook} holds this exercise, too, and was not read: {file} counts. Remove the one that you do not want.",
        notebook=offer.path,
        file=path,
    )


def _another_counts(offer: _Offer, counts: _Offer) -> Text:
    return text(
        "{notebook} defines {names}, too, and was not read: {other} counts, because of its name.",
        notebook=offer.path,
        names=", ".join(dict.fromkeys(found.name for found in offer.definitions)),
        other=counts.path,
    )


def _holds_nothing(path: str) -> Text:
    return text("{notebook} defines no function of any exercise.", notebook=path)
