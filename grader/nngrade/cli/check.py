"""``nngrade check``: grade your own work and read what to do next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from nngrade.cli import console
from nngrade.cli.data import data_option
from nngrade.cli.documents import renderer, save
from nngrade.cli.language import language, option
from nngrade.cli.localized import Argument, Command, Option, plain_option
from nngrade.cli.targets import Place, Selection, select
from nngrade.cli.workspace import find_workspace, remember
from nngrade.course import Course, load_course
from nngrade.errors import UsageError
from nngrade.model import FileInfo, Report, TaskReport, Text, Verdict
from nngrade.report.json_format import to_json
from nngrade.report.linear import Linear
from nngrade.report.screen import Screen
from nngrade.report.terminal import Pages, next_task
from nngrade.sandbox import Launcher, open_launcher
from nngrade.submissions import notebook_path, read_workspace
from nngrade.texts import text

ALL_POINTS, SOME_MISSING, OURS = 0, 1, 3


def check(targets: Sequence[str], *, as_json: bool, report: Sequence[str], verbose: bool, plain: bool) -> int:
    """Check what ``targets`` name and print the result."""
    renderers = {Path(name): renderer(Path(name)) for name in report}
    # The launcher first: it imports NumPy in a process of its own while this one gets ready.
    with open_launcher() as launcher, console.waiting(wanted=not as_json and not plain) as waiting:
        course = load_course()
        chosen = select(course, targets)
        tasks = [course.task(name) for name in chosen.tasks]
        pages = make_pages({t.id: t.hints for t in tasks}, [t.name for t in tasks], verbose=verbose, plain=plain)
        result = _grade(launcher, course, chosen, _Follow(pages, waiting, quiet=as_json))
    _remember(chosen.place, result, course)
    if as_json:
        console.show_document(to_json(result, language()))
    else:
        console.show(pages.closing(result, _next_command(result, chosen.place)))
    for path, render in renderers.items():
        save(path, render(result, language()), quiet=as_json, plain=plain)
    return exit_code(result)


def _grade(launcher: Launcher, course: Course, chosen: Selection, follow: _Follow) -> Report:
    from nngrade.grade import grade  # noqa: PLC0415  imports NumPy

    submission = chosen.place.read(course)
    exercises = tuple(course.exercise(path) for path in dict.fromkeys(task.partition("::")[0] for task in chosen.tasks))
    follow.begin({info.path: _placed(info, chosen.place) for info in submission.info(exercises).files}, chosen.tasks)
    return grade(
        submission,
        course,
        tasks=chosen.tasks,
        launcher=launcher,
        on_task=follow.task,
        on_progress=follow.progress,
        on_remark=follow.remark,
    )


def _remember(place: Place, result: Report, course: Course) -> None:
    """Keep what was found for ``nngrade list``: of a single file what the workspace in which it lies has, too."""
    root = find_workspace(place.file.parent, course) if place.file else place.root
    if root is None or root == course.root:
        return
    if place.file is not None:
        try:
            there = {file.path: file.sha256 for file in read_workspace(root, course).info(course.exercises).files}
        except UsageError:
            return
        counting = {file.path for file in result.submission.files if file.sha256 == there[file.path]}
        result = replace(result, tasks=tuple(task for task in result.tasks if task.exercise in counting))
    remember(root, result)


def _placed(info: FileInfo, place: Place) -> FileInfo:
    if info.notebook:
        return replace(info, notebook=", ".join(place.path(name) for name in info.notebook.split(", ")))
    return replace(info, path=place.path(info.path))


def _next_command(report: Report, place: Place) -> str:
    following = next_task(report)
    if following is None:
        return ""
    notebooks = {file.path: file.notebook for file in report.submission.files}
    own = notebooks.get(following.exercise) == notebook_path(following.exercise)
    target = f"{notebook_path(following.exercise)}::{following.name}" if own else following.id
    return f"nngrade check {place.target(target)}{option()}"


def exit_code(report: Report) -> int:
    """0 all points, 1 some missing, 3 a task that we could not judge."""
    if any(task.verdict is Verdict.GRADER_ERROR for task in report.tasks):
        return OURS
    return ALL_POINTS if all(task.verdict is Verdict.PASSED for task in report.tasks) else SOME_MISSING


def make_pages(
    hints: Mapping[str, tuple[Text, ...]], names: Sequence[str], *, verbose: bool = False, plain: bool = False
) -> Pages:
    """The layout that the person asked for, fitting this console."""
    if plain:
        return Linear(language(), hints=hints, verbose=verbose)
    return Screen(language(), width=console.width(), marks=console.marks(), names=names, hints=hints, verbose=verbose)


class _Follow:
    """Shows each task as soon as it is graded, and meanwhile what is being graded."""

    def __init__(self, pages: Pages, waiting: console.Waiting, *, quiet: bool) -> None:
        self._pages = pages
        self._waiting = waiting
        self._quiet = quiet
        self._files: Mapping[str, FileInfo] = {}
        self._left: list[str] = []
        self._exercise = ""

    def begin(self, files: Mapping[str, FileInfo], tasks: Sequence[str]) -> None:
        """These tasks will be graded, of these files (by exercise)."""
        self._files = files
        self._left = list(tasks)
        self._wait()

    def task(self, task: TaskReport) -> None:
        """Show a task's report."""
        self._waiting.clear()
        if task.id in self._left:
            self._left.remove(task.id)
        if self._quiet:
            return
        if task.exercise != self._exercise:
            self._exercise = task.exercise
            console.show(self._pages.exercise(self._files[task.exercise]))
        console.show(self._pages.task(task))
        self._wait()

    def progress(self, words: Text) -> None:
        """What takes long while the next task is graded."""
        name = self._left[0].partition("::")[2] if self._left else ""
        self._waiting.tell(Text(f"{name}: {words.en}", f"{name}: {words.ko}"))

    def remark(self, words: Text) -> None:
        """What the person should know about the machine; beside a report on the screen, not in it."""
        self._waiting.clear()
        console.show_error(words, "warn")

    def _wait(self) -> None:
        if self._left:
            self._waiting.tell(text("checking {task}", task=self._left[0].partition("::")[2]))


command = Command(
    "check",
    check,
    summary=lambda: text("Check your work: each task's verdict and points, and what to do next."),
    details=[
        lambda: text(
            "TARGET is a lecture, an exercise file, a task, or a path on disk. Without one, the folder that you are in "
            "decides: a lecture's folder is that lecture, the workspace is everything."
        ),
        lambda: text(
            "The exit code is 0 when all points are there, 1 when some are missing, 2 for wrong use, "
            "3 when nngrade itself failed."
        ),
    ],
    examples=(
        "nngrade check",
        "nngrade check l1_perceptron",
        "nngrade check l1_perceptron/activations.py::sigmoid",
        "nngrade check sigmoid tanh -v",
        "nngrade check --report report.html",
    ),
    params=[
        Argument(
            "targets",
            metavar="TARGET...",
            nargs=-1,
            words=lambda: text("What to check: {examples}, ...", examples="l1_perceptron, activations.py, sigmoid"),
        ),
        Option("--json", "as_json", is_flag=True, words=lambda: text("Print the report as JSON and nothing else.")),
        Option(
            "--report",
            metavar="FILE",
            multiple=True,
            words=lambda: text("Write a report too; its name ends in .html, .json, .md or .xml (JUnit)."),
        ),
        Option(
            "-v",
            "--verbose",
            is_flag=True,
            words=lambda: text("Tell more: every hint, the parts of each task, what your code printed."),
        ),
        data_option(),
        plain_option(),
    ],
)
