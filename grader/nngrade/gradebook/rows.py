"""Entries as rows, and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from nngrade.entries import ID_KINDS, Entry, IdKind, Person, State, TaskScore
from nngrade.model import Misconception, Text, Verdict


@dataclass(frozen=True)
class Kept:
    """What a gradebook keeps of an attempt beside its entry.

    ``work`` is the digest of all that decided it, empty when it is to be graded again; ``run`` the number of the run
    that graded it; ``language`` that of its page; ``files`` its exercises' files; ``misconceptions`` the named mistakes
    by task id.
    """

    work: str = ""
    run: int | None = None
    language: str = ""
    files: Sequence[FileRow] = ()
    misconceptions: Mapping[str, Misconception] = field(default_factory=dict)


@dataclass(frozen=True)
class FileRow:
    """A handed-in file of an exercise; see the table ``files``."""

    exercise: str
    sha256: str
    shape: str


def read_entry(connection: sqlite3.Connection, row: tuple[Any, ...]) -> Entry:
    """The entry of a row of attempts, with the person's name after the person; see ``Gradebook.entries``."""
    number, person, name, attempt, latest, state, submitted, late, source, sha256, score, most, folder, en, ko = row
    return Entry(
        person=Person(person, name, _ids(connection, person)),
        state=State(state),
        attempt=attempt,
        latest=bool(latest),
        submitted=submitted,
        late=None if late is None else bool(late),
        source=source,
        sha256=sha256,
        score=score,
        max_score=most,
        tasks=_tasks(connection, number),
        folder=folder,
        note=None if en is None else Text(en, ko),
    )


def _ids(connection: sqlite3.Connection, person: str) -> dict[IdKind, str]:
    found = dict(connection.execute("SELECT kind, value FROM person_ids WHERE person = ?", (person,)))
    return {kind: found[kind] for kind in ID_KINDS if kind in found}


def _tasks(connection: sqlite3.Connection, attempt: int) -> tuple[TaskScore, ...]:
    rows = connection.execute(
        "SELECT id, verdict, score, scores.max_score, misconception FROM scores JOIN tasks ON tasks.number = task"
        " WHERE attempt = ? ORDER BY position, tasks.number",
        (attempt,),
    )
    return tuple(TaskScore(name, Verdict(verdict), *rest) for name, verdict, *rest in rows)


def insert_entry(connection: sqlite3.Connection, entry: Entry, kept: Kept) -> int:
    """Put an entry in, in the place of what there was of this person and attempt; gives the row's number.

    Nothing else keeps the folder: what lies there now is this attempt's.
    """
    insert_person(connection, entry.person)
    person = storable(entry.person.id)
    delete_attempt(connection, person, entry.attempt, entry.folder)
    if entry.latest:
        connection.execute("UPDATE attempts SET latest = 0 WHERE person = ?", (person,))
    added = connection.execute(
        "INSERT INTO attempts (person, attempt, latest, state, submitted, late, source, sha256, score, max_score,"
        " folder, note_en, note_ko, work, run, language, report_name)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(person, entry.attempt, entry.latest, entry.state.value, entry.submitted, entry.late),
            *(storable(entry.source), entry.sha256, entry.score, entry.max_score, entry.folder),
            *((storable(entry.note.en), storable(entry.note.ko)) if entry.note else (None, None)),
            *(kept.work, kept.run, kept.language, storable(entry.person.name) if entry.folder else ""),
        ),
    )
    number = cast("int", added.lastrowid)
    _insert_scores(connection, number, entry.tasks)
    return number


def delete_attempt(connection: sqlite3.Connection, person: str, attempt: int, folder: str) -> None:
    """Take out an attempt, and whatever else has its report in ``folder``; ``person`` is an id as it is stored."""
    connection.execute(
        "DELETE FROM attempts WHERE (person = ? AND attempt = ?) OR (folder = ? AND folder != '')",
        (person, attempt, folder),
    )


def _insert_scores(connection: sqlite3.Connection, attempt: int, tasks: Sequence[TaskScore]) -> None:
    numbers = dict(connection.execute("SELECT id, number FROM tasks"))
    connection.executemany(
        "INSERT INTO scores VALUES (?, ?, ?, ?, ?, ?)",
        [(attempt, numbers[t.id], t.verdict.value, t.score, t.max_score, t.misconception) for t in tasks],
    )


def insert_person(connection: sqlite3.Connection, person: Person) -> None:
    """Put a person in, or what is known of the person now in the place of what was known."""
    key = storable(person.id)
    connection.execute(
        "INSERT INTO people VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name",
        (key, storable(person.name)),
    )
    connection.execute("DELETE FROM person_ids WHERE person = ?", (key,))
    rows = [(key, kind, storable(value)) for kind, value in person.ids.items()]
    connection.executemany("INSERT INTO person_ids VALUES (?, ?, ?)", rows)


def storable(words: str) -> str:
    """Text that SQLite takes: what a file name smuggled in that is no text is escaped."""
    return words.encode("utf-8", "backslashreplace").decode()
