"""``nngrade grade``: a folder of workspaces, one report each."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nngrade.cli import console
from nngrade.cli.language import language, say
from nngrade.cli.localized import Argument, Command, Option, plain_option
from nngrade.cli.results import prepare, real, write_grades, write_reports
from nngrade.cli.workspace import is_file, is_folder, is_workspace, shown
from nngrade.cli.wrong import reason, wrong
from nngrade.course import Course, load_course
from nngrade.errors import GraderError, UsageError
from nngrade.model import Report, Text, Verdict
from nngrade.report.cells import cell_len, clip, pad
from nngrade.report.safe_text import one_line
from nngrade.report.summary import format_points
from nngrade.report.terminal import BLANK, Span, Style
from nngrade.report.words import points_sentence
from nngrade.sandbox import Launcher, open_launcher
from nngrade.submissions import read_workspace
from nngrade.texts import text

if TYPE_CHECKING:
    from nngrade.authoring import Solutions

SEED_LIMIT = 2**31


@dataclass(frozen=True)
class Person:
    """One submission: its id, and the folder with the lecture folders."""

    id: str
    folder: Path


def grade_folder(submissions: str, *, out: str, solutions: str | None, seed: int | None, plain: bool) -> int:
    """Grade every submission and write the results."""
    with open_launcher() as launcher, console.waiting(wanted=not plain) as waiting:
        course = load_course()
        people = find_people(Path(submissions), course)
        _refuse_overlap(Path(submissions), Path(out), people)
        folder, seed = _hidden(solutions, seed)
        prepare(Path(out))
        run = _Run(course, launcher, Path(out), folder, seed)
        cells = min(max(cell_len(one_line(person.id, 40)) for person in people), 24)
        for number, person in enumerate(people, 1):
            name = one_line(person.id, 40)
            waiting.tell(text("{id} ({number} of {total})", id=name, number=number, total=len(people)))
            report = run.grade(person)
            waiting.clear()
            page = run.write(report) if report is not None else None
            if report is not None and page is not None:
                _tell_person(report, page, cells, plain=plain)
        run.pass_over(_loose_files(Path(submissions), course))
    return run.finish(plain=plain)


class _Run:
    """Grades one submission after another, and remembers what has been graded and what could not be."""

    def __init__(self, course: Course, launcher: Launcher, out: Path, solutions: Path | None, seed: int | None) -> None:
        from nngrade.grade import grade  # noqa: PLC0415  imports NumPy, after the launcher's process has started to

        self._grade = grade
        self._course = course
        self._launcher = launcher
        self._out = out
        self._seed = seed
        self._hidden = _open(solutions) if solutions else None  # once: all submissions get the same hidden cases
        self._reports: list[Report] = []
        self._troubles: list[tuple[str, Text]] = []

    def grade(self, person: Person) -> Report | None:
        """The report, or None when there can be none; what is wrong is told at the end."""
        try:
            if person.folder.is_symlink() or not is_workspace(person.folder, self._course):
                raise _no_work(person, self._course)
            work = read_workspace(person.folder, self._course, id=person.id)
            report = self._grade(work, self._course, solutions=self._hidden, seed=self._seed, launcher=self._launcher)
        except (UsageError, GraderError) as problem:
            self._troubles.append((person.id, Text(problem.en, problem.ko)))
            return None
        self._reports.append(report)
        lost = ", ".join(task.id for task in report.tasks if task.verdict is Verdict.GRADER_ERROR)
        if lost:
            self._troubles.append((person.id, text("Tasks that nngrade could not judge: {tasks}", tasks=lost)))
        return report

    def write(self, report: Report) -> Path | None:
        """Write a person's report; None when that is not possible, which is told at the end."""
        try:
            return write_reports(self._out, report, language())
        except UsageError as problem:
            self._troubles.append((report.submission.id, Text(problem.en, problem.ko)))
            return None

    def pass_over(self, names: Sequence[str]) -> None:
        """Remember files beside the folders that look like somebody's work."""
        said = text("It is a file. Unpack it, or put it into a folder with the person's id as its name.")
        self._troubles += [(name, said) for name in names]

    def finish(self, *, plain: bool) -> int:
        """Write the points of all, tell what there is to tell, and give the exit code."""
        path = shown(write_grades(self._out, self._reports))
        console.show([BLANK])
        console.show_text(text("Graded: {count}. All points: {path}", count=len(self._reports), path=path), plain=plain)
        if self._hidden is None:
            said = text("Only the public checks were run; --solutions DIR adds the hidden ones.")
        else:
            said = text("Hidden checks were run too (seed {seed}).", seed=self._seed)
        console.show_text(said, plain=plain)
        if not self._troubles:
            return 0
        said = text("Could not be graded, or not wholly: {count}", count=len(self._troubles))
        console.show_text(said, "bad", plain=plain)
        for name, words in self._troubles:
            console.show_item("  ", f"{one_line(name, 60)}: {say(words)}", plain=plain)
        return 1


def _open(solutions: Path) -> Solutions:
    from nngrade.authoring import open_solutions  # noqa: PLC0415  only instructors need it

    return open_solutions(solutions)


def find_people(folder: Path, course: Course) -> list[Person]:
    """Who handed in: one for each folder in ``folder``, or ``folder`` itself when it is a workspace.

    Raises:
        UsageError: it does not exist, is a file, cannot be read, or holds no folder.
    """
    if not is_folder(folder) and not is_file(folder):
        raise wrong(text('The folder "{path}" does not exist. Check its name.', path=folder))
    if not is_folder(folder):
        raise wrong(text('"{path}" is a file; the folder that holds the submissions is needed.', path=folder))
    if is_workspace(folder, course):
        return [Person(real(folder).name, real(folder))]
    try:
        places = sorted(place for place in folder.iterdir() if not place.name.startswith((".", "__")))
    except OSError as problem:
        raise wrong(
            text('The folder "{path}" cannot be read: {reason}.', path=folder, reason=reason(problem))
        ) from None
    people = [Person(place.name, _workspace_of(place, course)) for place in places if is_folder(place)]
    if not people:
        raise wrong(
            text('There is nothing to grade in "{path}": a folder for each person is expected there.', path=folder)
        )
    return people


def _loose_files(folder: Path, course: Course) -> list[str]:
    """Files beside the persons' folders that may be handed-in work."""
    if is_workspace(folder, course):
        return []
    return sorted(place.name for place in folder.iterdir() if place.suffix.lower() in _WORK and is_file(place))


_WORK = {".py", ".ipynb", ".zip", ".gz", ".tgz", ".tar", ".7z", ".rar"}


def _workspace_of(folder: Path, course: Course) -> Path:
    """The folder itself, or the only workspace inside it (``alice/nngrade-work``)."""
    if is_workspace(folder, course):
        return folder
    try:
        inside = [entry for entry in folder.iterdir() if is_workspace(entry, course) and not entry.is_symlink()]
    except OSError:
        return folder
    return inside[0] if len(inside) == 1 else folder


def _no_work(person: Person, course: Course) -> UsageError:
    if person.folder.is_symlink():
        return wrong(text("It is a link; put the folder itself there."))
    lectures = ", ".join(course.lecture_ids)
    if not os.access(person.folder, os.R_OK | os.X_OK):
        return wrong(text("Its folder cannot be read: {reason}.", reason=text("no permission")))
    return wrong(text("It holds no lecture folder ({lectures}).", lectures=lectures))


def _refuse_overlap(submissions: Path, out: Path, people: Sequence[Person]) -> None:
    """Nothing that a student handed in may be written over."""
    inside, place = real(submissions), real(out)
    if place == inside or place.is_relative_to(inside):
        raise wrong(
            text(
                '"{out}" lies inside the submissions. Choose another folder for the results with --out.', out=shown(out)
            )
        )
    for person in people:
        if real(out / person.id).is_relative_to(inside):
            raise wrong(
                text(
                    "The results of {id} would be written into the submissions. Choose another folder with --out.",
                    id=one_line(person.id),
                )
            )


def _hidden(solutions: str | None, seed: int | None) -> tuple[Path | None, int | None]:
    if solutions is None:
        if seed is not None:
            raise wrong(text("A seed is for hidden checks, and these need the solutions: give --solutions DIR too."))
        return None, None
    folder = Path(solutions)
    if not folder.is_dir():
        raise wrong(
            text('The solutions folder "{path}" does not exist. Check the path after --solutions.', path=folder)
        )
    if seed is None:
        import secrets  # noqa: PLC0415  only when a seed is drawn

        seed = secrets.randbelow(SEED_LIMIT)
    return folder, seed


def _tell_person(report: Report, page: Path, cells: int, *, plain: bool) -> None:
    name = one_line(report.submission.id, 60)
    points = points_sentence(format_points(report.score), format_points(report.max_score))
    if plain:
        console.show_text(text("{id}: {points}. Report: {path}", id=name, points=points, path=shown(page)), plain=True)
        return
    style: Style = "good" if all(task.verdict is Verdict.PASSED for task in report.tasks) else ""
    told = pad(say(points), cell_len(say(points_sentence("999.99", format_points(report.max_score)))))
    console.show(
        [(Span("  "), Span(pad(clip(name, cells), cells)), Span(f"  {told}", style), Span(f"  {shown(page)}", "dim"))]
    )


def solutions_option(*, required: bool = False) -> Option:
    """``--solutions``, also from the environment."""
    return Option(
        "--solutions",
        metavar="DIR",
        envvar="NNGRADE_SOLUTIONS",
        required=required,
        words=lambda: text("The private solutions; the environment's NNGRADE_SOLUTIONS does the same."),
    )


def seed_option() -> Option:
    """``--seed``."""
    import click  # noqa: PLC0415  for its number type only

    return Option(
        "--seed",
        metavar="N",
        type=click.IntRange(min=0),
        words=lambda: text("Decides the hidden checks; drawn by chance, and told, when it is not given."),
    )


command = Command(
    "grade",
    grade_folder,
    summary=lambda: text("Grade a class: every workspace in a folder, with a report each and grades.csv."),
    details=[
        lambda: text(
            "SUBMISSIONS holds one folder for each person; its name is the person's id. RESULTS gets <id>/report.html, "
            "<id>/report.json and grades.csv."
        ),
        lambda: text(
            "The exit code is 0 when every submission was graded, 1 when some could not be (they are listed)."
        ),
    ],
    examples=(
        "nngrade grade submissions --out results",
        "nngrade grade submissions --out results --solutions solutions --seed 7",
    ),
    params=[
        Argument("submissions", required=True, words=lambda: text("The folder that holds the workspaces.")),
        Option("--out", metavar="RESULTS", required=True, words=lambda: text("The folder for the results.")),
        solutions_option(),
        seed_option(),
        plain_option(),
    ],
)
