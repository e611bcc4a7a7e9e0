"""Writing a gradebook: the course, the runs, and what each attempt got.  Only the process that grades a class does."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from nngrade.entries import Entry, Person
from nngrade.gradebook.rows import Kept, delete_attempt, insert_entry, insert_person, storable
from nngrade.gradebook.store import Gradebook, TaskInfo
from nngrade.model import Text


@dataclass(frozen=True)
class CourseRow:
    """What a class is graded against.  ``solutions`` is the digest of the solutions, empty without hidden cases."""

    name: str
    version: str
    title: Text
    digest: str
    solutions: str
    seed: int | None
    lectures: tuple[tuple[str, Text], ...]
    tasks: tuple[TaskInfo, ...]


@dataclass(frozen=True)
class RunRow:
    """How a run grades: versions, the layers of confinement, how many processes, where, on which images."""

    nngrade: str
    python: str
    numpy: str
    confinement: tuple[str, ...]
    jobs: int
    scheduler: str
    input_format: str
    tensorflow: str = ""
    images: str = ""


@dataclass(frozen=True)
class Counts:
    """What a run has done: graded now, kept from earlier runs, and what could not be graded."""

    graded: int = 0
    kept: int = 0
    failed: int = 0


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def begin_run(book: Gradebook, course: CourseRow, run: RunRow) -> int:
    """Note the course and that a run begins; gives the run's number."""
    now = _now()
    with transaction(book.connection):
        book.connection.execute(
            "INSERT INTO course VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (only_row) DO UPDATE SET"
            " name = excluded.name, version = excluded.version, title_en = excluded.title_en,"
            " title_ko = excluded.title_ko, digest = excluded.digest, solutions = excluded.solutions,"
            " seed = excluded.seed, updated = excluded.updated",
            (course.name, course.version, *_words(course.title), *_decided(course), now, now),
        )
        _put_contents(book.connection, course)
        book.connection.execute("UPDATE runs SET state = 'stopped', ended = ? WHERE state = 'running'", (now,))
        added = book.connection.execute(
            "INSERT INTO runs (state, started, nngrade, python, numpy, course_version, course_digest, solutions, seed,"
            " confinement, jobs, scheduler, input_format, tensorflow, images)"
            " VALUES ('running', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(now, run.nngrade, run.python, run.numpy, course.version, *_decided(course)),
                *(" ".join(run.confinement), run.jobs, run.scheduler, run.input_format, run.tensorflow, run.images),
            ),
        )
    return cast("int", added.lastrowid)


def _words(words: Text) -> tuple[str, str]:
    return words.en, words.ko


def _decided(course: CourseRow) -> tuple[str, str, int | None]:
    return course.digest, course.solutions, course.seed


def _put_contents(connection: sqlite3.Connection, course: CourseRow) -> None:
    """The course's lectures and tasks.  A task that it has no more keeps its number, for the scores that name it."""
    connection.execute("DELETE FROM lectures")
    lectures = [(name, place, *_words(title)) for place, (name, title) in enumerate(course.lectures)]
    connection.executemany("INSERT INTO lectures VALUES (?, ?, ?, ?)", lectures)
    connection.execute("UPDATE tasks SET position = NULL")
    connection.executemany(
        "INSERT INTO tasks (id, position, title_en, title_ko, max_score) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET position = excluded.position, title_en = excluded.title_en,"
        " title_ko = excluded.title_ko, max_score = excluded.max_score",
        [(task.id, place, *_words(task.title), task.max_score) for place, task in enumerate(course.tasks)],
    )


def end_run(book: Gradebook, run: int, counts: Counts, *, whole: bool) -> None:
    """Note how a run ended: ``whole``, or stopped on the way."""
    with ending_run(book, run, counts, whole=whole):
        pass


@contextlib.contextmanager
def ending_run(book: Gradebook, run: int, counts: Counts, *, whole: bool) -> Iterator[None]:
    """As :func:`end_run`, but it only holds when what is done inside, which sees the run as ended, is done too."""
    now = _now()
    with transaction(book.connection):
        book.connection.execute(
            "UPDATE runs SET state = ?, ended = ?, graded = ?, kept = ?, failed = ? WHERE number = ?",
            ("done" if whole else "stopped", now, counts.graded, counts.kept, counts.failed, run),
        )
        book.connection.execute("UPDATE course SET updated = ?", (now,))
        yield


def put(book: Gradebook, entry: Entry, kept: Kept | None = None) -> None:
    """Put in what an attempt got, in the place of what there was of it."""
    kept = kept or Kept()
    with transaction(book.connection):
        number = insert_entry(book.connection, entry, kept)
        book.connection.executemany(
            "INSERT INTO files VALUES (?, ?, ?, ?)",
            [(number, file.exercise, file.sha256, file.shape) for file in kept.files],
        )
        book.connection.executemany(
            "INSERT OR REPLACE INTO misconceptions SELECT number, ?, ?, ? FROM tasks WHERE id = ?",
            [(mistake.id, *_words(mistake.message), task) for task, mistake in kept.misconceptions.items()],
        )


def refresh(book: Gradebook, entry: Entry) -> None:
    """Bring what the class list says of an attempt that is kept up to date: who, when, late, whether it counts."""
    with transaction(book.connection):
        insert_person(book.connection, entry.person)
        book.connection.execute(
            "UPDATE attempts SET latest = ?, submitted = ?, late = ?, source = ? WHERE person = ? AND attempt = ?",
            (
                *(entry.latest, entry.submitted, entry.late, storable(entry.source)),
                *(storable(entry.person.id), entry.attempt),
            ),
        )


def forget(book: Gradebook, person: Person, attempt: int, folder: str) -> None:
    """Take an attempt out, and any other whose report lies in ``folder``, before that report is written anew.

    No file is touched, and the person stays.  So a run that is killed between writing a report and noting it leaves
    nothing that looks done and is not.
    """
    delete_attempt(book.connection, storable(person.id), attempt, folder)


def forget_all_work(book: Gradebook) -> None:
    """From now on everything is to be graded again."""
    book.connection.execute("UPDATE attempts SET work = ''")


def keep_only(book: Gradebook, wanted: Iterable[tuple[str, int]]) -> int:
    """Forget all attempts but those (person id, attempt), and people without any; gives how many attempts went."""
    connection = book.connection
    connection.execute("CREATE TEMP TABLE wanted (person TEXT, attempt INTEGER, PRIMARY KEY (person, attempt))")
    try:
        with transaction(connection):
            connection.executemany(
                "INSERT OR IGNORE INTO wanted VALUES (?, ?)", ((storable(person), n) for person, n in wanted)
            )
            gone = connection.execute("DELETE FROM attempts WHERE (person, attempt) NOT IN (SELECT * FROM wanted)")
            connection.execute("DELETE FROM people WHERE id NOT IN (SELECT person FROM attempts)")
    finally:
        connection.execute("DROP TABLE wanted")
    return gone.rowcount


def put_notes(book: Gradebook, notes: Iterable[tuple[str, str | None, str, Text]]) -> None:
    """Put in what reading the class met (kind, person's id, source, message), in the place of what was there."""
    with transaction(book.connection):
        book.connection.execute("DELETE FROM notes")
        book.connection.executemany(
            "INSERT INTO notes (kind, person, source, message_en, message_ko) VALUES (?, ?, ?, ?, ?)",
            (
                (kind, person and storable(person), storable(source), storable(said.en), storable(said.ko))
                for kind, person, source, said in notes
            ),
        )


def _now() -> str:
    return dt.datetime.now(dt.timezone.utc).isoformat(timespec="seconds")
