"""``nngrade check``: grade your own work and read what to do next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from nngrade.cli import console
from nngrade.cli.language import language, option
from nngrade.cli.localized import Argument, Command, Option, plain_option
from nngrade.cli.workspace import remember
from nngrade.model import FileInfo, Report, TaskReport, Text, Verdict
from nngrade.report.linear import Linear
from nngrade.report.screen import Screen
from nngrade.report.terminal import Pages, next_task
from nngrade.sandbox import open_launcher
from nngrade.texts import text

ALL_POINTS, SOME_MISSING, OURS = 0, 1, 3


def check(targets: Sequence[str], *, as_json: bool, report: Sequence[str], verbose: bool, plain: bool) -> int:
    """Check what ``targets`` name and print the result."""
    with ExitStack() as stack:
        # Before anything else: it imports NumPy in a process of its own, while this one gets ready.
        launcher = stack.enter_context(open_launcher())
        from nngrade.cli.documents import renderer, save  # noqa: PLC0415
        from nngrade.cli.targets import select  # noqa: PLC0415
        from nngrade.course import load_course  # noqa: PLC0415

        renderers = {Path(name): renderer(Path(name)) for name in report}
        course = load_course()
        chosen = select(course, targets)
        submission = chosen.place.read(course)
        tasks = [course.task(name) for name in chosen.tasks]
        hints = {task.id: task.hints for task in tasks}
        pages = make_pages(hints, [t.name for t in tasks], verbose=verbose, plain=plain)
        infos = submission.info(course.exercises).files
        files = {info.path: replace(info, path=chosen.place.path(info.path)) for info in infos}
        waiting = stack.enter_context(console.waiting(wanted=not as_json and not plain))
        follow = _Follow(pages, files, chosen.tasks, waiting, quiet=as_json)
        from nngrade.grade import grade  # noqa: PLC0415  imports NumPy

        follow.wait()
        result = grade(submission, course, tasks=chosen.tasks, launcher=launcher, on_task=follow.task)
    if chosen.place.file is None and chosen.place.root != course.root:
        remember(chosen.place.root, result)
    if as_json:
        _print_json(result)
    else:
        following = next_task(result)
        again = f"nngrade check {chosen.place.target(following.id)}{option()}" if following else ""
        console.show(pages.closing(result, again))
    for path, render in renderers.items():
        save(path, render(result, language()), quiet=as_json, plain=plain)
    return exit_code(result)


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

    def __init__(
        self,
        pages: Pages,
        files: Mapping[str, FileInfo],
        tasks: Sequence[str],
        waiting: console.Waiting,
        *,
        quiet: bool,
    ) -> None:
        self._pages = pages
        self._files = files
        self._left = list(tasks)
        self._quiet = quiet
        self._exercise = ""
        self._waiting = waiting

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
        self.wait()

    def wait(self) -> None:
        """Tell which task is being graded now."""
        if self._left:
            self._waiting.tell(text("checking {task}", task=self._left[0].partition("::")[2]))


def _print_json(report: Report) -> None:
    from nngrade.report.json_format import to_json  # noqa: PLC0415

    console.show_document(to_json(report, language()))


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
        plain_option(),
    ],
)
