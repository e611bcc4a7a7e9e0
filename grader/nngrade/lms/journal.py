"""What was sent, step by step, in the gradebook: so that a run that was killed goes on, and nothing is sent twice.

A comment's step goes "started" (about to be sent), "sent" (the platform said yes), "done" (it was seen there).  Only
what is "done" and no longer there has been deleted by a person.  "torn" was seen there, but its file is not whole.  No
token ever comes here.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Literal

from nngrade.lms.troubles import StopError
from nngrade.report.safe_text import one_line
from nngrade.texts import text

State = Literal["started", "sent", "done", "torn", "kept"]
StepName = str  # "grade", "comment", "file", and "remove:ID" for an earlier comment that goes, or could not ("kept")


@dataclass(frozen=True)
class Step:
    """A step's last word: the digest of what was sent, the platform's number for it, and how far it came."""

    digest: str
    remote_id: str
    state: str


class Journal:
    """The steps of one assignment.  Each is on the disk before the next request goes out.

    Every method raises StopError when the gradebook cannot be read or written any more.
    """

    def __init__(
        self, connection: sqlite3.Connection, *, service: str, host: str, course: str, assignment: str
    ) -> None:
        self._connection = connection
        self._key = (service, host, course, assignment)

    def steps(self) -> Mapping[str, Mapping[StepName, Step]]:
        """All steps, by person."""
        with _on_disk():
            found = self._connection.execute(
                "SELECT person, step, digest, remote_id, state FROM uploads"
                " WHERE service = ? AND host = ? AND course = ? AND assignment = ?",
                self._key,
            ).fetchall()
        people: dict[str, dict[StepName, Step]] = {}
        for person, step, digest, remote_id, state in found:
            people.setdefault(person, {})[step] = Step(digest, remote_id, state)
        return people

    def step(self, person: str, name: StepName) -> Step | None:
        """One step; None when it was never begun."""
        with _on_disk():
            row = self._connection.execute(
                "SELECT digest, remote_id, state FROM uploads"
                " WHERE service = ? AND host = ? AND course = ? AND assignment = ? AND person = ? AND step = ?",
                (*self._key, person, name),
            ).fetchone()
        return None if row is None else Step(*row)

    def record(self, person: str, name: StepName, digest: str, state: State, remote_id: str = "") -> None:
        """Write a step, over what was there."""
        now = datetime.now(timezone.utc).isoformat(timespec="seconds")
        with _on_disk():
            self._connection.execute(
                "INSERT OR REPLACE INTO uploads VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*self._key, person, name, digest, remote_id, state, now),
            )

    def forget(self, person: str, name: StepName) -> None:
        """Take a step out."""
        with _on_disk():
            self._connection.execute(
                "DELETE FROM uploads"
                " WHERE service = ? AND host = ? AND course = ? AND assignment = ? AND person = ? AND step = ?",
                (*self._key, person, name),
            )


@contextlib.contextmanager
def _on_disk() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as problem:
        raise StopError.of(
            text(
                "The gradebook cannot note what was sent ({reason}). Free some space on the disk, or close the program "
                "that uses it. What was sent stays; the same command goes on from there.",
                reason=one_line(str(problem), 100),
            )
        ) from None
