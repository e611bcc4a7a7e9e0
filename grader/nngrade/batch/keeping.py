"""Results as files and rows: written whole, or not at all, by the one process that grades the class."""

from __future__ import annotations

import contextlib
import errno
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nngrade.batch.work import Done
from nngrade.entries import Entry, State
from nngrade.errors import UsageError
from nngrade.gradebook import Gradebook
from nngrade.gradebook.record import forget, put, refresh
from nngrade.gradebook.rows import Kept, storable
from nngrade.gradebook.store import unusable
from nngrade.model import Language, Text
from nngrade.report.atomic import write_atomic
from nngrade.report.results_layout import REPORT, REPORT_PAGE
from nngrade.report.system_reasons import reason
from nngrade.submissions.sources import Handed, folder_name
from nngrade.texts import text

_MOST_TWINS = 10
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


@dataclass(frozen=True)
class Keeper:
    """Keeps what was found, in ``results`` and its gradebook; ``max_score`` is what the whole course gives."""

    results: Path
    book: Gradebook
    run: int
    max_score: float
    language: Language

    def folder(self, handed: Handed) -> str:
        """Where an attempt's report lies, relative to the results: earlier attempts lie inside the one that counts."""
        name = folder_name(handed.person.id)
        return name if handed.latest else f"{name}/attempt-{handed.attempt}"

    def kept(self, handed: Handed, work: str) -> Entry | None:
        """What an earlier run found, when nothing that decides it has changed and its report is there."""
        folder = self.folder(handed)
        row = self.book.row(
            "SELECT 1 FROM attempts"
            " WHERE person = ? AND attempt = ? AND work = ? AND folder = ? AND report_name = ? AND language = ?",
            *(storable(handed.person.id), handed.attempt, work, folder, storable(handed.person.name), self.language),
        )
        if row is None or not self._has_reports(folder):
            return None
        with told(self.book.path):
            refresh(self.book, self._entry(handed, State.GRADED, folder))
        return self.book.attempt(storable(handed.person.id), handed.attempt)

    def _has_reports(self, folder: str) -> bool:
        return all((self.results / folder / name).is_file() for name in (REPORT, REPORT_PAGE))

    def twin(self, work: str) -> str:
        """The saved report of a submission that must get the same verdicts; empty when there is none."""
        rows = self.book.connection.execute(
            "SELECT folder FROM attempts WHERE work = ? AND folder != '' ORDER BY number LIMIT ?", (work, _MOST_TWINS)
        )
        for (folder,) in rows.fetchall():
            with contextlib.suppress(OSError, UnicodeDecodeError):  # somebody took it away
                return (self.results / str(folder) / REPORT).read_text(encoding="utf-8")
        return ""

    def keep(self, handed: Handed, done: Done, work: str) -> Entry:
        """Write an attempt's report and put it into the gradebook.

        Raises:
            UsageError: it cannot be written; on a full disk also for all that follow.
        """
        folder = self.folder(handed)
        entry = self._entry(handed, State.GRADED, folder, _lost(done) or done.unread, done)
        with told(self.book.path):
            forget(self.book, handed.person, handed.attempt, folder)
            self._write(folder, done)
            work = "" if done.lost else work  # what we could not judge is judged again next time
            put(self.book, entry, Kept(work, self.run, self.language, done.files, done.misconceptions))
        return entry

    def _write(self, folder: str, done: Done) -> None:
        place = self.results / folder
        try:
            place.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            said = text(
                'The folder "{path}" cannot be made: {reason}. Move away what is in its place, then run the command '
                "again.",
                path=place,
                reason=reason(problem),
            )
            raise UsageError.of(said) from problem
        clear_leftovers(place, REPORT, REPORT_PAGE)
        write_atomic(place / REPORT, done.document)
        write_atomic(place / REPORT_PAGE, done.page)

    def fail(self, handed: Handed, why: Text) -> Entry:
        """Note that an attempt could not be graded.  A report of an earlier run is not its report any more."""
        entry = self._entry(handed, State.FAILED, "", why)
        with told(self.book.path):
            forget(self.book, handed.person, handed.attempt, self.folder(handed))
            for name in (REPORT, REPORT_PAGE):
                with contextlib.suppress(OSError):
                    (self.results / self.folder(handed) / name).unlink()
            put(self.book, entry, Kept(run=self.run))
        return entry

    def _entry(
        self, handed: Handed, state: State, folder: str, note: Text | None = None, done: Done | None = None
    ) -> Entry:
        return Entry(
            person=handed.person,
            state=state,
            attempt=handed.attempt,
            latest=handed.latest,
            submitted=handed.submitted,
            late=handed.late,
            source=handed.source,
            sha256=done.sha256 if done else "",
            score=done.score if done else 0.0,
            max_score=done.max_score if done else self.max_score,
            tasks=done.tasks if done else (),
            folder=folder,
            note=note,
        )


def clear_leftovers(folder: Path, *names: str) -> None:
    """Take away the beginnings of these files that a run left which was killed while it wrote them."""
    for name in names:
        for left in folder.glob(f".{name}.*.tmp"):
            with contextlib.suppress(OSError):
                left.unlink()


def _lost(done: Done) -> Text | None:
    return text("Tasks that nngrade could not judge: {tasks}", tasks=", ".join(done.lost)) if done.lost else None


def is_full(problem: BaseException | None) -> bool:
    """Whether a full disk is behind this."""
    while problem is not None:
        if isinstance(problem, OSError) and problem.errno in _FULL:
            return True
        if isinstance(problem, sqlite3.OperationalError) and "full" in str(problem):
            return True
        problem = problem.__cause__
    return False


@contextlib.contextmanager
def told(gradebook: Path) -> Iterator[None]:
    """SQLite's refusals while writing, in words."""
    try:
        yield
    except sqlite3.OperationalError as problem:
        raise UsageError.of(unusable(gradebook, problem)) from problem
