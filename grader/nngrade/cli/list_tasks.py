"""``nngrade list``: every task with its points, and what the last checks found."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from nngrade.cli import console
from nngrade.cli.language import language, say
from nngrade.cli.localized import Command, plain_option
from nngrade.cli.workspace import Remembered, file_hash, find_workspace, recall, shown
from nngrade.course import Course, Exercise, Lecture, Task, load_course
from nngrade.model import Text, Verdict
from nngrade.report.cells import cell_len, clip, pad, wrap
from nngrade.report.safe_text import one_line
from nngrade.report.summary import format_points, verdict_word
from nngrade.report.terminal import BLANK, Line, Span, verdict_style
from nngrade.report.words import points_sentence
from nngrade.submissions import Submission, read_workspace
from nngrade.texts import text


def list_tasks(*, plain: bool) -> int:
    """Print the list."""
    course = load_course()
    root = find_workspace(Path.cwd(), course)
    submission = _with_notebooks(course, root) if root is not None else None
    states = _states(course, root, submission)
    if root is not None:
        console.show_text(text('Your workspace: "{folder}"', folder=shown(root)), plain=plain)
    listed = _List(course, root, states, submission, plain=plain)
    for lecture in course.lectures:
        console.show(listed.lecture(lecture))
    console.show([BLANK])
    for words in _closing(course, root, states):
        console.show_text(words, plain=plain)
    return 0


@dataclass(frozen=True)
class _State:
    """What is known of a task: the verdict if its file is as it was checked, a word, the points."""

    verdict: Verdict | None
    word: Text
    score: float = 0.0


def _with_notebooks(course: Course, root: Path) -> Submission | None:
    """What a workspace with notebooks holds; elsewhere the files themselves tell enough."""
    places = (root, *(root / lecture for lecture in course.lecture_ids))
    with contextlib.suppress(OSError):
        if any(any(place.glob("*.ipynb")) for place in places):
            return read_workspace(root, course)
    return None


def _states(course: Course, root: Path | None, submission: Submission | None) -> Mapping[str, _State]:
    known = recall(root, course) if root else {}
    if submission is not None:
        hashes = {file.path: file.sha256 for file in submission.info(course.exercises).files}
    else:
        hashes = {exercise.path: file_hash(root / exercise.path) if root else "" for exercise in course.exercises}
    return {task.id: _state(task, known.get(task.id), hashes[task.exercise]) for task in course.tasks}


def _state(task: Task, known: Remembered | None, sha256: str) -> _State:
    if known is None:
        return _State(None, text("not checked yet"))
    if not sha256:
        return _State(None, text("file is missing"))
    if known.sha256 != sha256:
        return _State(None, text("changed since checked"))
    return _State(known.verdict, verdict_word(known.verdict), min(known.score, task.points))


class _List:
    """The lines of the list; columns are as wide as the whole list needs them."""

    def __init__(
        self,
        course: Course,
        root: Path | None,
        states: Mapping[str, _State],
        submission: Submission | None,
        *,
        plain: bool,
    ) -> None:
        self._root = root
        self._submission = submission
        self._states = states
        self._plain = plain
        self._names = max(cell_len(task.name) for task in course.tasks)
        self._words = max(cell_len(say(state.word)) for state in states.values())
        self._width = min(max(console.width(), 40), 80)
        self._marks = console.marks()

    def lecture(self, lecture: Lecture) -> Iterator[Line]:
        """A lecture with its page and its exercises."""
        yield BLANK
        heading = f"{lecture.id}: {lecture.title[language()]}"
        yield from ((Span(piece, "strong"),) for piece in wrap(heading, 500 if self._plain else self._width))
        page = lecture.readme(language())
        mine = self._root / lecture.id / page.name if self._root else page
        yield (Span(say(text("Read: {page}", page=shown(mine if mine.is_file() else page))), "dim"),)
        for exercise in lecture.exercises:
            yield from self._exercise(exercise)

    def _exercise(self, exercise: Exercise) -> Iterator[Line]:
        file = one_line(self._submission.shown(exercise.path)) if self._submission else exercise.path
        if self._plain:
            yield (Span(say(text("File {file}: {title}", file=file, title=exercise.title))),)
        else:
            title = clip(exercise.title[language()], self._width - cell_len(file) - 4)
            yield (Span(f"  {file}  "), Span(title, "dim"))
        for task in exercise.tasks:
            yield self._sentence(task) if self._plain else self._row(task)

    def _sentence(self, task: Task) -> Line:
        state = self._states[task.id]
        points = points_sentence(format_points(state.score), format_points(task.points))
        return (Span(say(text("Task {task}: {verdict}, {points}", task=task.name, verdict=state.word, points=points))),)

    def _row(self, task: Task) -> Line:
        state = self._states[task.id]
        points = f"{format_points(state.score) if state.verdict else '-'} / {format_points(task.points)}"
        gap = self._width - 4 - 2 - self._names - 2 - self._words - cell_len(points)
        if gap < 1:  # on a narrow screen the symbol and the points have to do
            gap, word = gap + self._words, ""
        else:
            word = pad(say(state.word), self._words)
        title = f"  {clip(task.title[language()], gap - 4)}" if gap > 16 else ""  # noqa: PLR2004  less says nothing
        style = verdict_style(state.verdict) if state.verdict else "dim"
        return (
            Span("    "),
            Span(self._marks[state.verdict] if state.verdict else " ", style),
            Span(f" {pad(task.name, self._names)}  "),
            Span(word, style),
            Span(pad(title, gap), "dim"),
            Span(points),
        )


def _closing(course: Course, root: Path | None, states: Mapping[str, _State]) -> Iterator[Text]:
    most = format_points(sum(task.points for task in course.tasks))
    if root is None:
        yield text("Points of all tasks: {points}", points=most)
        yield text("You have no workspace here yet: `nngrade start` makes one.")
        return
    got = format_points(sum(state.score for state in states.values()))
    yield text("Total so far: {points}", points=points_sentence(got, most))
    yield text("`nngrade check` checks everything, `nngrade check NAME` one lecture, file or task.")


command = Command(
    "list",
    list_tasks,
    summary=lambda: text("List the lectures, exercises and tasks, their points, and what is done."),
    details=[
        lambda: text(
            "What is done comes from your last `nngrade check` of each task; files that you changed since then say so."
        )
    ],
    examples=("nngrade list",),
    params=[plain_option()],
)
