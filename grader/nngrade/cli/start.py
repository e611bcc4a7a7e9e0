"""``nngrade start``: a folder with the stubs and the lecture pages, in which the student works."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from nngrade.cli.console import show, show_item, show_text
from nngrade.cli.language import language, say
from nngrade.cli.localized import Argument, Command, Option, plain_option
from nngrade.cli.workspace import DEFAULT_NAME, absolute, find_workspace, is_file, is_workspace, shown
from nngrade.course import Course, Exercise, load_course
from nngrade.errors import UsageError
from nngrade.model import LANGUAGES
from nngrade.notebook_maker import make_notebook
from nngrade.report.cells import cell_len, pad
from nngrade.report.system_reasons import reason
from nngrade.report.terminal import BLANK, Line, Span
from nngrade.submissions import notebook_path
from nngrade.texts import text


@dataclass
class _Result:
    """Paths relative to the workspace."""

    new: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    """Exercises that are there in the other form, as a notebook or as a Python file."""


def start(folder: str | None, *, notebook: bool, plain: bool) -> int:
    """Write the files and tell what to do next."""
    course = load_course()
    here = Path.cwd()
    root = absolute(Path(folder).expanduser()) if folder else find_workspace(here, course) or here / DEFAULT_NAME
    if not is_workspace(root, course):
        _refuse_place(course, root)
    result = _write(course, root, notebook=notebook)
    show_text(text('Your workspace: "{folder}"', folder=shown(root)), "strong", plain=plain)
    show(_told(result, plain=plain))
    show([BLANK])
    _next(course, root, notebook=notebook, plain=plain)
    return 0


def _refuse_place(course: Course, root: Path) -> None:
    """Raise for a new folder inside a workspace, or one with a lecture's name: what was meant is probably to check."""
    is_lecture = root.name in course.lecture_ids
    command = f"nngrade check {root.name}" if is_lecture else "nngrade check"
    around = next((folder for folder in root.parents if is_workspace(folder, course)), None)
    if around is not None:
        raise UsageError.of(
            text(
                '"{folder}" is a workspace already: go on in it. To check your work: {command}. For another one give '
                'a folder outside, as in: nngrade start "{outside}"',
                folder=shown(around),
                command=command,
                outside=shown(around.parent / (DEFAULT_NAME if is_lecture else root.name)),
            )
        )
    if is_lecture:
        raise UsageError.of(
            text(
                '"{name}" is the name of a lecture, and a workspace holds all lectures: give it another name. '
                "Inside of it, check the lecture: {command}",
                name=root.name,
                command=command,
            )
        )


def _write(course: Course, root: Path, *, notebook: bool) -> _Result:
    if is_file(root):
        raise UsageError.of(text('"{path}" is a file. Choose another name: nngrade start DIR', path=shown(root)))
    result = _Result()
    try:
        root.mkdir(parents=True, exist_ok=True)
        for name, content in _pages(course):
            _place(root, name, content, result)
        for lecture in course.lectures:
            for exercise in lecture.exercises:
                _place_exercise(root, exercise, result, notebook=notebook)
    except OSError as problem:
        raise UsageError.of(
            text(
                'The workspace "{folder}" was not written: {reason} ({path}). Choose another folder: nngrade start DIR',
                folder=shown(root),
                reason=reason(problem),
                path=shown(Path(os.fsdecode(problem.filename or root))),
            )
        ) from None
    return result


def _pages(course: Course) -> Iterator[tuple[str, bytes]]:
    for lecture in course.lectures:
        for page in dict.fromkeys(lecture.readme(known) for known in LANGUAGES):
            if page.is_file():
                yield f"{lecture.id}/{page.name}", page.read_bytes()


def _place_exercise(root: Path, exercise: Exercise, result: _Result, *, notebook: bool) -> None:
    """Write an exercise in the form that is wanted, unless there is work on it in the other form."""
    other = notebook_path(exercise.path)
    if not notebook and not (root / exercise.path).exists() and (root / other).exists():
        result.left.append(other)
    elif not notebook:
        _place(root, exercise.path, exercise.stub, result)
    elif _is_work(root / exercise.path, exercise.stub):
        result.left.append(exercise.path)
    else:
        _place(root, other, make_notebook(exercise), result)


def _is_work(path: Path, stub: bytes) -> bool:
    """Whether there is something else than the stub."""
    return path.is_file() and not _same(path.read_bytes(), stub)


def _same(one: bytes, other: bytes) -> bool:
    """Git and some editors change line ends: that makes no difference."""
    return one.replace(b"\r\n", b"\n") == other.replace(b"\r\n", b"\n")


def _place(root: Path, name: str, content: bytes, result: _Result) -> None:
    """Write a file that is not there yet; one that is there stays, whatever it holds."""
    path = root / name
    path.parent.mkdir(exist_ok=True)
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        if path.is_dir():
            raise UsageError.of(
                text('"{path}" is a folder; a file belongs there. Rename it, then run this again.', path=shown(path))
            ) from None
        same = path.is_file() and _same(path.read_bytes(), content)
        (result.same if same else result.kept).append(name)
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()  # half a stub would be kept as the student's for ever
        raise
    else:
        result.new.append(name)


def _told(result: _Result, *, plain: bool) -> Iterator[Line]:
    new, kept = say(text("new")), say(text("kept"))
    cells = 0 if plain else max(cell_len(word) for word in (new, kept))
    rows = [(new, "good", name) for name in result.new] + [(kept, "warn", name) for name in result.kept]
    for word, style, name in rows:
        yield (Span("  "), Span(pad(word, cells), "good" if style == "good" else "warn"), Span(f"  {name}"))
    if result.same:
        yield (Span(say(text("Files that were there already and are the same: {count}", count=len(result.same)))),)
    if result.left:
        first, count = result.left[0], len(result.left)
        yield (
            Span(say(text("Not written, as you have them already ({name}, ...): {count}", name=first, count=count))),
        )
    if result.kept:
        yield (Span(say(text("Kept files are yours: they differ from the stub, and stay as they are."))),)


def _next(course: Course, root: Path, *, notebook: bool, plain: bool) -> None:
    first = course.lectures[0]
    page, work = first.readme(language()).name, first.exercises[0].path
    show_text(text("What to do next:"), "strong", plain=plain)
    names = {"page": f"{first.id}/{page}", "file": notebook_path(work) if notebook else work}
    if notebook:
        steps = [text("Read {page}, open {file} in Jupyter, fill it in and save it.", **names)]
    else:
        steps = [text("Read {page} and fill in {file} in your editor.", **names)]
    command = f"nngrade check {first.id}"
    if root != Path.cwd():
        folder = shown(root)
        steps.insert(0, text("Go there: {command}", command=f'cd "{folder}"' if " " in folder else f"cd {folder}"))
    steps.append(text("Check your work: {command}", command=command))
    for number, step in enumerate(steps, 1):
        show_item(f"  {number}. ", say(step), plain=plain)


command = Command(
    "start",
    start,
    summary=lambda: text("Make a folder with the exercises, in which you work."),
    details=[
        lambda: text(
            "Files that are there already are never overwritten: it is safe to run it again, it adds what is missing."
        )
    ],
    examples=("nngrade start", "nngrade start ~/neural-networks", "nngrade start --notebook"),
    params=[
        Argument(
            "folder",
            metavar="DIR",
            required=False,
            words=lambda: text(
                "The folder to make; by default {name} in the current folder, or the workspace that you are in.",
                name=DEFAULT_NAME,
            ),
        ),
        Option(
            "--notebook",
            is_flag=True,
            words=lambda: text("Write the exercises as Jupyter notebooks instead of Python files."),
        ),
        plain_option(),
    ],
)
