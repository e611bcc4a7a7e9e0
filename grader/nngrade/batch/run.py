"""One run over a class: what it needs, what has changed since the last one, and how it ends."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from pathlib import Path

from nngrade.batch import sameness
from nngrade.batch.flow import Flow, How, Step
from nngrade.batch.keeping import Keeper, told
from nngrade.batch.pool import Pool
from nngrade.batch.work import About, Settings
from nngrade.class_summary import SameFiles
from nngrade.course import Course, content_root
from nngrade.entries import Entry, Person, State
from nngrade.errors import GraderError, UsageError
from nngrade.gradebook import FILE_NAME, Gradebook, GradebookInfo, TaskInfo, open_gradebook
from nngrade.gradebook.record import (
    Counts,
    CourseRow,
    RunRow,
    begin_run,
    end_run,
    forget_all_work,
    keep_only,
    put,
    put_notes,
)
from nngrade.gradebook.rows import Kept
from nngrade.gradebook.store import create_gradebook
from nngrade.gradebook.summary import same_files, summarise
from nngrade.model import Text
from nngrade.report.atomic import write_atomic
from nngrade.report.class_page import render_class
from nngrade.report.grades_csv import to_csv
from nngrade.submissions.sources import ClassList, Handed
from nngrade.texts import text

GRADES, PAGE = "grades.csv", "index.html"


@dataclass(frozen=True)
class Plan:
    """What to grade, and into which folder.  ``settings`` need not hold digests yet."""

    results: Path
    course: Course
    handed: tuple[Handed, ...]
    class_list: ClassList
    settings: Settings
    excused: frozenset[str] = frozenset()
    scheduler: str = ""
    fresh: bool = False


def earlier(results: Path, course: Course) -> GradebookInfo | None:
    """What an earlier run says of this results folder; None when there was none.

    Raises:
        UsageError: the results are those of another course, or its gradebook cannot be read.
    """
    path = results / FILE_NAME
    if not path.exists():
        return None
    with open_gradebook(path) as book:
        if book.row("SELECT 1 FROM course") is None:
            return None
        info = book.info()
    if info.course != course.name:
        said = text(
            '"{folder}" holds results of another course ("{other}", not "{course}"). Choose another folder with --out.',
            folder=results,
            other=info.course,
            course=course.name,
        )
        raise UsageError(said.en, said.ko)
    return info


def changes(before: GradebookInfo, plan: Plan, about: About) -> list[Text]:
    """What is no longer as it was in the run before, in words; submissions are graded again for each of it."""
    found = []
    settings = plan.settings
    if before.digest != about.course_digest:
        found.append(
            text("The course has changed since the last run ({before}, now {now}).",
                 before=before.version, now=plan.course.version)
        )  # fmt: skip
    if before.hidden and not settings.hidden:
        found.append(text("The last run had hidden checks, this one has none."))
    elif settings.hidden and not before.hidden:
        found.append(text("The last run had no hidden checks, this one has."))
    elif before.seed != settings.seed:
        found.append(text("The last run had seed {before}, this one has {now}.", before=before.seed, now=settings.seed))
    return found


class Run:
    """A run over a class.  Make it, see what :attr:`changes` says, take all :meth:`steps`, then :meth:`finish`."""

    def __init__(self, plan: Plan, pool: Pool) -> None:
        self._plan = plan
        self._pool = pool
        about = _described(pool, plan.settings)
        self._settings = replace(
            plan.settings, course_digest=about.course_digest, solutions_digest=about.solutions_digest
        )
        before = earlier(plan.results, plan.course)
        self.changes = changes(before, plan, about) if before else []
        self.counts = Counts()
        self.confinement = about.confinement
        self._base = _base(about, plan.settings)
        with told(plan.results / FILE_NAME):
            self._book = create_gradebook(plan.results / FILE_NAME)
            try:
                self._number = begin_run(self._book, self._course_row(), self._run_row(about))
                self.gone = self._begin()
            except BaseException:
                self._book.close()
                raise

    def _course_row(self) -> CourseRow:
        course = self._plan.course
        return CourseRow(
            name=course.name,
            version=course.version,
            title=course.title,
            digest=self._settings.course_digest,
            solutions=self._settings.solutions_digest,
            seed=self._settings.seed,
            lectures=tuple((lecture.id, lecture.title) for lecture in course.lectures),
            tasks=tuple(TaskInfo(task.id, task.title, task.points) for task in course.tasks),
        )

    def _run_row(self, about: About) -> RunRow:
        return RunRow(
            nngrade=about.nngrade,
            python=about.python,
            numpy=about.numpy,
            confinement=about.confinement,
            jobs=self._pool.size,
            scheduler=self._plan.scheduler,
            input_format=self._plan.class_list.format,
        )

    def _begin(self) -> int:
        """Bring the gradebook in line with the class list; gives how many attempts are in it no more."""
        plan = self._plan
        if plan.fresh:
            forget_all_work(self._book)
        attempts = [(one.person.id, one.attempt) for one in plan.handed]
        missing = [(person.id, 1) for person in plan.class_list.missing]
        gone = keep_only(self._book, [*attempts, *missing])
        for person in plan.class_list.missing:
            put(self._book, self._absent(person), Kept(run=self._number))
        put_notes(self._book, ((n.kind, n.person_id, n.source, n.message) for n in plan.class_list.notes))
        return gone

    def _absent(self, person: Person) -> Entry:
        state = State.EXCUSED if person.id in self._plan.excused else State.MISSING
        return Entry(person, state, max_score=self._max_score)

    @property
    def _max_score(self) -> float:
        return sum(task.points for task in self._plan.course.tasks)

    def steps(self) -> Iterator[Step]:
        """Each attempt as it is finished; see :meth:`nngrade.batch.flow.Flow.grade`."""
        keeper = Keeper(self._plan.results, self._book, self._number, self._max_score, self._settings.language)
        flow = Flow(self._pool, keeper, self._plan.course, self._settings, self._base)
        for step in flow.grade(self._plan.handed):
            self._count(step.how)
            yield step

    def _count(self, how: How) -> None:
        name = {How.KEPT: "kept", How.FAILED: "failed"}.get(how, "graded")
        self.counts = replace(self.counts, **{name: getattr(self.counts, name) + 1})

    def same_files(self) -> tuple[SameFiles, ...]:
        """Groups of people who handed in the same file."""
        return same_files(self._book)

    def finish(self) -> None:
        """All is graded: write the table of points and the page of the class, and say so in the gradebook."""
        results = self._plan.results
        write_grades(results / GRADES, self._book)
        with told(self._book.path):
            end_run(self._book, self._number, self.counts, whole=True)
        templates = (self._settings.content or content_root()) / "templates"
        page = render_class(summarise(self._book), self._settings.language, templates)
        write_atomic(results / PAGE, page)

    def stop(self) -> None:
        """Let go of the gradebook; a run that is not finished is noted as stopped."""
        try:
            if self._book.row("SELECT 1 FROM runs WHERE number = ? AND state = 'running'", self._number):
                end_run(self._book, self._number, self.counts, whole=False)
        except sqlite3.Error:  # a full disk, say: the next run notes it
            pass
        finally:
            self._book.close()


def write_grades(path: Path, book: Gradebook) -> None:
    """Write ``grades.csv`` from a gradebook.

    Raises:
        UsageError: it cannot be written.
    """
    info = book.info()
    write_atomic(path, to_csv(book.entries(), info.task_ids))


def chosen(class_list: ClassList, *, all_attempts: bool) -> tuple[Handed, ...]:
    """The attempts that are graded: those that count, or all."""
    return tuple(one for one in class_list.handed if all_attempts or one.latest)


def _described(pool: Pool, settings: Settings) -> About:
    """What the grading processes grade with."""
    try:
        return pool.describe(settings).result()
    except BrokenProcessPool:
        said = text("The grading processes end as soon as they begin. Is there too little memory?")
        raise GraderError(said.en, said.ko) from None


def _base(about: About, settings: Settings) -> str:
    """Stands for everything but the submission that decides a verdict."""
    seed = str(settings.seed) if settings.hidden else ""
    parts: Iterable[str] = (about.nngrade, about.numpy, about.course_digest, about.solutions_digest, seed)
    return sameness.digest(*parts, *about.confinement)
