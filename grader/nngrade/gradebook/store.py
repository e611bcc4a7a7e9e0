"""Opening and reading a gradebook.  Writing the grades is :mod:`nngrade.gradebook.record`'s.

One file with SQLite's ordinary rollback journal, not a write-ahead log: a log needs memory shared between the programs
that use it, which network disks do not have, and leaves two more files beside the gradebook.  A transaction that a
kill or a power failure cut off is undone when the file is opened next.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal

from nngrade.entries import Entry
from nngrade.errors import UsageError
from nngrade.gradebook import schema
from nngrade.gradebook.rows import read_entry
from nngrade.model import Text
from nngrade.texts import text

if TYPE_CHECKING:
    from typing_extensions import Self  # the checker's own; at run time it is not needed

_BUSY_SECONDS = 10.0


@dataclass(frozen=True)
class TaskInfo:
    """A task of the course: its id ``lecture/file.py::name``, title and points."""

    id: str
    title: Text
    max_score: float


@dataclass(frozen=True)
class GradebookInfo:
    """What a class was graded against, and whether it is graded.

    ``course`` is the course's name and ``digest`` that of its files; ``seed`` drew the hidden cases, when ``hidden``.
    ``finished`` is true when no run is under way and the last one ended whole; ``created`` and ``updated`` are times
    (ISO 8601).  ``task_ids`` are in the course's order; ``max_score`` is what all of them give.
    """

    course: str
    version: str
    title: Text
    digest: str
    seed: int | None
    hidden: bool
    finished: bool
    created: str
    updated: str
    max_score: float
    task_ids: tuple[str, ...]


class Gradebook:
    """An opened gradebook; a context manager.  ``connection`` is for what has tables of its own, such as uploads."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; what was not committed is lost."""
        self.connection.close()

    def info(self) -> GradebookInfo:
        """What the class was graded against.

        Raises:
            UsageError: nothing has been graded into this gradebook yet.
        """
        course = self.row(
            "SELECT name, version, title_en, title_ko, digest, solutions, seed, created, updated FROM course"
        )
        if course is None:
            raise UsageError.of(text('"{file}" is empty: grade the class first, with `nngrade grade`.', file=self.path))
        name, version, en, ko, digest, solutions, seed, created, updated = course
        last = self.row("SELECT state FROM runs ORDER BY number DESC LIMIT 1")
        tasks = self.tasks()
        return GradebookInfo(
            course=name,
            version=version,
            title=Text(en, ko),
            digest=digest,
            seed=seed,
            hidden=bool(solutions),
            finished=last == ("done",),
            created=created,
            updated=updated,
            max_score=sum(task.max_score for task in tasks),
            task_ids=tuple(task.id for task in tasks),
        )

    def tasks(self) -> tuple[TaskInfo, ...]:
        """The course's tasks, in order."""
        rows = self.connection.execute(
            "SELECT id, title_en, title_ko, max_score FROM tasks WHERE position IS NOT NULL ORDER BY position"
        )
        return tuple(TaskInfo(name, Text(en, ko), points) for name, en, ko, points in rows)

    def entries(self, which: Literal["latest", "all"] = "latest") -> Iterator[Entry]:
        """What each person got, sorted by the person's id and the attempt; one at a time is in memory.

        Args:
            which: only the attempt of each person that counts, or all that were graded.
        """
        condition = "WHERE latest" if which == "latest" else ""
        yield from self._entries(condition)

    def entry(self, person_id: str) -> Entry | None:
        """The attempt of a person that counts; None when there is nobody of that id."""
        return next(self._entries("WHERE latest AND person = ?", person_id), None)

    def attempt(self, person_id: str, number: int) -> Entry | None:
        """One attempt of a person; None when it is not in the gradebook."""
        return next(self._entries("WHERE person = ? AND attempt = ?", person_id, number), None)

    def excused(self) -> frozenset[str]:
        """The ids of people who handed in although the roster excuses them: graded, and without a grade."""
        found = self.connection.execute("SELECT person FROM notes WHERE kind = 'excused'")
        return frozenset(person for (person,) in found)

    def _entries(self, condition: str, *values: object) -> Iterator[Entry]:
        found = self.connection.execute(
            "SELECT attempts.number, person, name, attempt, latest, state, submitted, late, source, sha256, score,"  # noqa: S608  the condition is ours
            " max_score, folder, note_en, note_ko FROM attempts JOIN people ON people.id = person"
            f" {condition} ORDER BY person, attempt",
            values,
        )
        for row in found:
            yield read_entry(self.connection, row)

    def row(self, query: str, *values: object) -> tuple[Any, ...] | None:
        """The first row that a query finds."""
        found: tuple[Any, ...] | None = self.connection.execute(query, values).fetchone()
        return found


def open_gradebook(path: Path, *, write: bool = False) -> Gradebook:
    """Open a gradebook.  Without ``write`` nothing is changed; an older version is brought up to date in memory then.

    Raises:
        UsageError: there is no such file, it is no gradebook, it cannot be read, or a newer nngrade wrote it.
    """
    if not path.is_file():
        raise UsageError.of(
            text('"{file}" does not exist. Name the folder that `nngrade grade` wrote (--out).', file=path)
        )
    return _open(path, write=write)


def _open(path: Path, *, write: bool) -> Gradebook:
    with _told(path):
        connection = _connect(path)
        try:
            return Gradebook(path, _current(path, connection, write=write))
        except BaseException:
            connection.close()
            raise


def create_gradebook(path: Path) -> Gradebook:
    """Open a gradebook for writing, a new one when there is none.

    Raises:
        UsageError: as for :func:`open_gradebook`, or it cannot be written.
    """
    return _open(path, write=True)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _current(path: Path, connection: sqlite3.Connection, *, write: bool) -> sqlite3.Connection:
    """The connection, at this nngrade's version of the schema."""
    found = schema.version(connection)
    if found < 0:
        raise _no_gradebook(path)
    if found > schema.VERSION:
        raise UsageError.of(
            text(
                '"{file}" was written by a newer nngrade (schema {found}, this one knows {known}). Update nngrade.',
                file=path,
                found=found,
                known=schema.VERSION,
            )
        )
    if found < schema.VERSION and not write:
        connection = _copy(connection)
    if found < schema.VERSION:
        schema.migrate(connection, found)
    if not write:
        connection.execute("PRAGMA query_only = ON")
    return connection


def _copy(connection: sqlite3.Connection) -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:", isolation_level=None)
    connection.backup(copy)
    connection.close()
    return copy


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """SQLite's errors, in words."""
    try:
        yield
    except sqlite3.DatabaseError as problem:
        if isinstance(problem, sqlite3.OperationalError):
            raise UsageError.of(unusable(path, problem)) from None
        raise _no_gradebook(path) from None


def _no_gradebook(path: Path) -> UsageError:
    return UsageError.of(
        text('"{file}" is no gradebook of nngrade. Choose another folder, or move that file away.', file=path)
    )


def unusable(path: Path, problem: sqlite3.Error) -> Text:
    """SQLite's refusal in words: the disk is full, the file is locked, may not be read or written, is damaged."""
    if "full" in str(problem):
        return text("'{path}' was not written: the disk is full. Free some space and run the command again.", path=path)
    if "I/O" in str(problem):  # what SQLite says of every other refusal to write or read
        return text(
            'The system did not let the gradebook "{file}" be read or written ({problem}). Is the disk full, is there '
            "a limit to the size of files, is the disk gone? See to that, then run the command again.",
            file=path,
            problem=problem,
        )
    return text(
        'The gradebook "{file}" cannot be used: {problem}. Close other programs that use it, see that you may write '
        "there, then run the command again.",
        file=path,
        problem=problem,
    )
