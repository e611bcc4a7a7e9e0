"""``nngrade start``: a folder with the stubs and the lecture pages, in which the student works."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from nngrade.cli.console import show, show_item, show_text
from nngrade.cli.language import language, say
from nngrade.cli.localized import Argument, Command, plain_option
from nngrade.cli.workspace import DEFAULT_NAME, absolute, find_workspace, is_file, shown
from nngrade.cli.wrong import reason, wrong
from nngrade.course import Course, load_course
from nngrade.model import LANGUAGES
from nngrade.report.cells import cell_len, pad
from nngrade.report.terminal import BLANK, Line, Span
from nngrade.texts import text


@dataclass
class _Result:
    """Paths relative to the workspace."""

    new: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def start(folder: str | None, *, plain: bool) -> int:
    """Write the files and tell what to do next."""
    course = load_course()
    here = Path.cwd()
    root = absolute(Path(folder).expanduser()) if folder else find_workspace(here, course) or here / DEFAULT_NAME
    result = _write(course, root)
    show_text(text('Your workspace: "{folder}"', folder=shown(root)), "strong", plain=plain)
    show(_told(result, plain=plain))
    show([BLANK])
    _next(course, root, plain=plain)
    return 0


def _write(course: Course, root: Path) -> _Result:
    if is_file(root):
        raise wrong(text('"{path}" is a file. Choose another name: nngrade start DIR', path=shown(root)))
    result = _Result()
    try:
        root.mkdir(parents=True, exist_ok=True)
        for name, content in _files(course):
            _place(root, name, content, result)
    except OSError as problem:
        raise wrong(
            text(
                'The workspace "{folder}" was not written: {reason} ({path}). Choose another folder: nngrade start DIR',
                folder=shown(root),
                reason=reason(problem),
                path=shown(Path(os.fsdecode(problem.filename or root))),
            )
        ) from None
    return result


def _files(course: Course) -> Iterator[tuple[str, bytes]]:
    for lecture in course.lectures:
        for page in dict.fromkeys(lecture.readme(known) for known in LANGUAGES):
            if page.is_file():
                yield f"{lecture.id}/{page.name}", page.read_bytes()
        for exercise in lecture.exercises:
            yield exercise.path, exercise.stub


def _place(root: Path, name: str, content: bytes, result: _Result) -> None:
    """Write a file that is not there yet; one that is there stays, whatever it holds."""
    path = root / name
    path.parent.mkdir(exist_ok=True)
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        # Git and some editors change line ends: that makes no difference.
        same = path.is_file() and path.read_bytes().replace(b"\r\n", b"\n") == content.replace(b"\r\n", b"\n")
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
    if result.kept:
        yield (Span(say(text("Kept files are yours: they differ from the stub, and stay as they are."))),)


def _next(course: Course, root: Path, *, plain: bool) -> None:
    first = course.lectures[0]
    page, work = first.readme(language()).name, first.exercises[0].path
    show_text(text("What to do next:"), "strong", plain=plain)
    steps = [text("Read {page} and fill in {file} in your editor.", page=f"{first.id}/{page}", file=work)]
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
    examples=("nngrade start", "nngrade start ~/neural-networks"),
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
        plain_option(),
    ],
)
