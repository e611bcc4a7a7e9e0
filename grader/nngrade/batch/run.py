"""One run over a class: what it needs, what has changed since the last one, and how it ends."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import CancelledError, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from pathlib import Path

from nngrade.batch import sameness
from nngrade.batch.about import About
from nngrade.batch.before import Before, changes
from nngrade.batch.flow import LOOK_SECONDS, Flow, How, Step, cluster_lost
from nngrade.batch.keeping import Keeper, clear_leftovers, told
from nngrade.batch.pool import Pool
from nngrade.batch.work import Settings, graded_tasks
from nngrade.class_summary import SameFiles
from nngrade.course import Course, content_root
from nngrade.entries import Entry, Person, State
from nngrade.errors import GraderError
from nngrade.gradebook import Gradebook, TaskInfo
from nngrade.gradebook.record import (
    Counts,
    CourseRow,
    RunRow,
    begin_run,
    end_run,
    ending_run,
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
from nngrade.report.grades_csv import csv_pieces
from nngrade.report.results_layout import CLASS_PAGE, GRADEBOOK, GRADES
from nngrade.submissions.sources import ClassList, Handed
from nngrade.texts import text


@dataclass(frozen=True)
class Plan:
    """What to grade, and into which folder.

    ``settings`` need not say yet what is expected; ``before`` is what :func:`nngrade.batch.before.earlier` found.
    """

    results: Path
    course: Course
    handed: tuple[Handed, ...]
    class_list: ClassList
    settings: Settings
    before: Before | None = None
    excused: frozenset[str] = frozenset()
    scheduler: str = ""
    fresh: bool = False


class Run:
    """A run over a class.  Make it, see what :attr:`changes` says, take all :meth:`steps`, then :meth:`finish`."""

    def __init__(self, plan: Plan, pool: Pool) -> None:
        self._plan = plan
        self._pool = pool
        self.about = _described(pool, plan.settings, len(plan.handed))
        self._settings = replace(plan.settings, expected=self.about)
        self.changes = tuple(self._changes())
        self.counts = Counts()
        clear_leftovers(plan.results, GRADES, CLASS_PAGE)
        with told(plan.results / GRADEBOOK):
            self._book = create_gradebook(plan.results / GRADEBOOK)
            try:
                self._number = begin_run(self._book, self._course_row(), self._run_row())
                self.gone = self._begin()
            except BaseException:
                self._book.close()
                raise

    def _changes(self) -> Iterator[Text]:
        plan = self._plan
        if plan.before is not None:
            yield from changes(plan.before, self.about, version=plan.course.version, seed=plan.settings.seed)
            if plan.before.info.task_ids != tuple(task.id for task in graded_tasks(plan.course, plan.settings)):
                yield text("Other tasks are graded than in the last run.")

    def _course_row(self) -> CourseRow:
        course = self._plan.course
        return CourseRow(
            name=course.name,
            version=course.version,
            title=course.title,
            digest=self.about.course_digest,
            solutions=self.about.solutions_digest,
            seed=self._settings.seed,
            lectures=tuple((lecture.id, lecture.title) for lecture in course.lectures),
            tasks=tuple(TaskInfo(task.id, task.title, task.points) for task in graded_tasks(course, self._settings)),
        )

    def _run_row(self) -> RunRow:
        about = self.about
        return RunRow(
            nngrade=about.nngrade,
            python=about.python,
            numpy=about.numpy,
            confinement=about.confinement,
            jobs=self._pool.size,
            scheduler=self._plan.scheduler,
            input_format=self._plan.class_list.format,
            tensorflow=about.tensorflow,
            images=about.images,
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
        return sum(task.points for task in graded_tasks(self._plan.course, self._settings))

    def steps(self) -> Iterator[Step]:
        """Each attempt as it is finished; see :meth:`nngrade.batch.flow.Flow.grade`."""
        keeper = Keeper(self._plan.results, self._book, self._number, self._max_score, self._settings.language)
        flow = Flow(self._pool, keeper, self._plan.course, self._settings, _base(self._settings, self.about))
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
        """All is graded: write the table of points and the page of the class, then say so in the gradebook.

        The gradebook comes last: where it says that a run has ended whole, everything is there.
        """
        results = self._plan.results
        templates = (self._settings.content or content_root()) / "templates"
        with told(self._book.path), ending_run(self._book, self._number, self.counts, whole=True):
            write_grades(results / GRADES, self._book)
            page = render_class(summarise(self._book), self._settings.language, templates)
            write_atomic(results / CLASS_PAGE, page)

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
    write_atomic(path, csv_pieces(book.entries(), info.task_ids))


def chosen(class_list: ClassList, *, all_attempts: bool) -> tuple[Handed, ...]:
    """The attempts that are graded: those that count, or all."""
    return tuple(one for one in class_list.handed if all_attempts or one.latest)


def _described(pool: Pool, settings: Settings, most: int) -> About:
    """What the grading processes grade with."""
    first, *_ = (_answer(pool, future) for future in pool.describe(settings, most))  # what differs is told by each job
    return first


def _answer(pool: Pool, future: Future[About]) -> About:
    while not wait([future], timeout=LOOK_SECONDS).done:
        pool.watch()
    try:
        return future.result()
    except CancelledError:
        raise cluster_lost() from None
    except BrokenProcessPool:
        said = text(
            "The grading processes end as soon as they begin. Is there too little memory? Close other programs, or "
            "give a smaller number with --jobs."
        )
        raise GraderError.of(said) from None


def _base(settings: Settings, about: About) -> str:
    """Stands for everything but the submission that decides a verdict."""
    seed = str(settings.seed) if settings.hidden else ""
    return sameness.digest(seed, *settings.tasks, *about.parts())
