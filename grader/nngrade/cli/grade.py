"""``nngrade grade``: a class, whatever form it was handed in, into reports, a gradebook and a table of points."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from nngrade.cli import console
from nngrade.cli.data import data_option
from nngrade.cli.language import language
from nngrade.cli.localized import Argument, Command, Option, WholeNumber, plain_option
from nngrade.cli.results import real, results_folder
from nngrade.cli.telling import Telling
from nngrade.cli.workspace import shown
from nngrade.course import Course, load_course
from nngrade.errors import UsageError
from nngrade.report.safe_text import one_line
from nngrade.texts import text

if TYPE_CHECKING:
    from nngrade.batch.before import Before
    from nngrade.batch.pool import Pool
    from nngrade.batch.run import Plan
    from nngrade.batch.work import Settings
    from nngrade.submissions.roster import Roster
    from nngrade.submissions.sources import ClassList, Handed

SEED_LIMIT = 2**31
_LARGEST_SEED = 2**63 - 1  # what a gradebook takes
STOPPED = 130


def grade_class(  # noqa: PLR0913  the command's options
    submissions: str, *, out: str, solutions: str | None, seed: int | None, roster: str | None, jobs: int | None,
    scheduler: str | None, fresh: bool, all_attempts: bool, allow_unconfined: bool, plain: bool, only: tuple[str, ...],
    data_dir: str | None,
) -> int:  # fmt: skip
    """Grade every submission that is not graded yet."""
    if scheduler and data_dir:
        raise UsageError.of(
            text(
                "With --scheduler each worker takes the images of its own machine: leave out --data-dir, and start the "
                "workers with NNGRADE_DATA set to the folder that has them."
            )
        )
    course, people, results = load_course(), _roster(roster), Path(out)
    with contextlib.ExitStack() as stack:
        # Processes of this machine get ready while the rest is imported and the class is read; a cluster is asked last.
        local = None if scheduler else stack.enter_context(_pool(None, jobs))
        from nngrade.batch.before import earlier, refuse_other_class  # noqa: PLC0415  only grading needs SQLite
        from nngrade.batch.run import Plan  # noqa: PLC0415  same

        listed, handed = _handed(submissions, course, people, all_attempts=all_attempts)
        refuse_overlap(Path(submissions), results, {one.person.id for one in handed})
        with results_folder(results):
            before = earlier(results, course)
            if before is not None:
                refuse_other_class(results, listed.handed, listed.missing)
            settings = _settings(course, solutions, seed, before, scheduler, allow_unconfined=allow_unconfined)
            plan = Plan(
                results=results,
                course=course,
                handed=handed,
                class_list=listed,
                settings=replace(settings, tasks=_tasks(course, only)),
                before=before,
                excused=people.excused if people else frozenset(),
                scheduler=scheduler or "",
                fresh=fresh,
            )
            pool = local or stack.enter_context(_pool(scheduler, jobs))
            return _run(plan, pool, Telling(plan, plain=plain))


def _tasks(course: Course, only: Sequence[str]) -> tuple[str, ...]:
    """The ids of the tasks that ``--only`` names; none for all."""
    from nngrade.cli.export_results import is_named  # noqa: PLC0415  as above

    for target in only:
        if not any(is_named(task.id, [target]) for task in course.tasks):
            raise UsageError.of(
                text('"{target}" is no lecture, file or task of this course; `nngrade list` shows them.', target=target)
            )
    return tuple(task.id for task in course.tasks if only and is_named(task.id, only))


def _handed(
    submissions: str, course: Course, people: Roster | None, *, all_attempts: bool
) -> tuple[ClassList, tuple[Handed, ...]]:
    """The class, and the attempts that are graded."""
    from nngrade.batch.run import chosen  # noqa: PLC0415  as above
    from nngrade.submissions.sources import read_class  # noqa: PLC0415  same

    listed = read_class(Path(submissions), course, people)
    handed = chosen(listed, all_attempts=all_attempts)
    if not handed:
        raise UsageError.of(text('There is nothing to grade in "{path}".', path=submissions))
    return listed, handed


def _run(plan: Plan, pool: Pool, telling: Telling) -> int:
    from nngrade.batch.run import Run  # noqa: PLC0415  as above

    with console.waiting(wanted=not telling.plain) as waiting:
        waiting.tell(text("getting ready"))
        run = Run(plan, pool)
    try:
        telling.begin(run)
        with telling.following(pool) as follow:
            for step in run.steps():
                follow(step)
        run.finish()
        return telling.finish(run)
    except KeyboardInterrupt:
        pool.close()
        telling.stopped(run)
        return STOPPED
    finally:
        run.stop()


def _roster(path: str | None) -> Roster | None:
    if path is None:
        return None
    from nngrade.submissions.roster import read_roster  # noqa: PLC0415  only with --roster

    return read_roster(Path(path))


@contextlib.contextmanager
def _pool(scheduler: str | None, jobs: int | None) -> Iterator[Pool]:
    """The grading processes, ended however this ends."""
    pool = _cluster(scheduler, jobs) if scheduler else _processes(jobs)
    try:
        yield pool
    finally:
        pool.close()


def _cluster(scheduler: str, jobs: int | None) -> Pool:
    if jobs is not None:
        raise UsageError.of(
            text("With --scheduler the cluster's workers decide how many grade at once: leave out --jobs.")
        )
    from nngrade.batch.cluster import Cluster  # noqa: PLC0415  imports an extra

    return Cluster(scheduler)


def _processes(jobs: int | None) -> Pool:
    from nngrade.batch.pool import LocalPool, default_jobs  # noqa: PLC0415  as above

    return LocalPool(jobs or default_jobs())


def _settings(  # noqa: PLR0913  what decides them
    course: Course,
    solutions: str | None,
    seed: int | None,
    before: Before | None,
    scheduler: str | None,
    *,
    allow_unconfined: bool,
) -> Settings:
    from nngrade.batch.work import Settings  # noqa: PLC0415  as above

    folder = _solutions(solutions, seed, elsewhere=scheduler is not None)
    return Settings(
        language=language(),
        seed=_seed(seed, before) if folder else None,
        hidden=folder is not None,
        content=None if scheduler else real(course.root.parent),
        solutions=folder,
        allow_unconfined=allow_unconfined,
    )


def _solutions(solutions: str | None, seed: int | None, *, elsewhere: bool) -> Path | None:
    """The solutions folder; one that the cluster's workers see need not be here."""
    if solutions is None:
        if seed is not None:
            raise UsageError.of(
                text("A seed is for hidden checks, and these need the solutions: give --solutions DIR too.")
            )
        return None
    folder = Path(solutions)
    if folder.is_file() and not elsewhere:
        raise UsageError.of(
            text('The solutions are a folder, and "{path}" is a file. Check the path after --solutions.', path=folder)
        )
    if not folder.is_dir() and not elsewhere:
        raise UsageError.of(
            text('The solutions folder "{path}" does not exist. Check the path after --solutions.', path=folder)
        )
    return real(folder)


def _seed(seed: int | None, before: Before | None) -> int:
    """The seed that was given, else the last one that was used for these results, else one drawn by chance."""
    if seed is not None:
        return seed
    if before is not None and before.seed is not None:
        return before.seed
    import secrets  # noqa: PLC0415  only when a seed is drawn

    return secrets.randbelow(SEED_LIMIT)


def refuse_overlap(submissions: Path, out: Path, people: Iterable[str]) -> None:
    """Nothing that a student handed in may be written over.

    Raises:
        UsageError: the results would lie inside the submissions.
    """
    from nngrade.submissions.sources import folder_name  # noqa: PLC0415  as above

    inside, place = real(submissions), real(out)
    if place == inside or place.is_relative_to(inside):
        raise UsageError.of(
            text(
                '"{out}" lies inside the submissions. Choose another folder for the results with --out.', out=shown(out)
            )
        )
    for person in people:
        if real(out / folder_name(person)).is_relative_to(inside):
            raise UsageError.of(
                text(
                    "The results of {id} would be written into the submissions. Choose another folder with --out.",
                    id=one_line(person),
                )
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
    return Option(
        "--seed",
        metavar="N",
        type=WholeNumber(min=0, max=_LARGEST_SEED),
        words=lambda: text("Decides the hidden checks; drawn by chance, told and kept, when it is not given."),
    )


command = Command(
    "grade",
    grade_class,
    summary=lambda: text("Grade a class: a report for each person, a gradebook and a table of points."),
    details=[
        lambda: text(
            "SUBMISSIONS is what your learning platform lets you download, packed or unpacked, or a folder with one "
            "folder for each person. RESULTS gets index.html, <id>/report.html, <id>/report.json, "
            "grades.csv and gradebook.sqlite."
        ),
        lambda: text(
            "Stopped or killed, it goes on with the same command: what is graded and has not changed is kept."
        ),
        lambda: text(
            "The exit code is 0 when every submission was graded, 1 when some could not be (they are listed)."
        ),
    ],
    examples=(
        "nngrade grade submissions --out results",
        "nngrade grade submissions.zip --out results --roster roster.csv",
        "nngrade grade submissions --out results --solutions solutions --seed 7",
        "nngrade grade submissions --out results --scheduler tcp://10.0.0.5:8786",
    ),
    params=[
        Argument("submissions", required=True, words=lambda: text("What was handed in: a folder, or a download.")),
        Option("--out", metavar="RESULTS", required=True, words=lambda: text("The folder for the results.")),
        solutions_option(),
        seed_option(),
        Option(
            "--roster",
            metavar="CSV",
            words=lambda: text("Who is in the class: a table with a column id, or a platform's list."),
        ),
        Option(
            "--jobs",
            metavar="N",
            type=WholeNumber(min=1),
            words=lambda: text("How many submissions are graded at once; as many as there are cores when not given."),
        ),
        Option(
            "--scheduler",
            metavar="ADDR",
            words=lambda: text("Grade on the Dask cluster whose scheduler has this address."),
        ),
        Option(
            "--only",
            multiple=True,
            metavar="TARGET",
            words=lambda: text("Grade this lecture, file or task only; may be given several times."),
        ),
        Option("--fresh", is_flag=True, words=lambda: text("Grade everything again.")),
        Option(
            "--all-attempts",
            is_flag=True,
            words=lambda: text("Grade earlier attempts too, not only the one that counts."),
        ),
        Option(
            "--allow-unconfined",
            is_flag=True,
            words=lambda: text("Grade even where this machine cannot lock submitted code in; only where that is safe."),
        ),
        data_option(exposed=True),
        plain_option(),
    ],
)
