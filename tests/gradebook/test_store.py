"""Opening a gradebook: what is refused and how it is said, older versions, and a run that was cut off."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from nngrade.batch.before import earlier
from nngrade.course import Course, Lecture
from nngrade.entries import Entry
from nngrade.errors import UsageError
from nngrade.gradebook import Gradebook, open_gradebook, schema
from nngrade.gradebook.record import Counts, CourseRow, RunRow, begin_run, end_run, put
from nngrade.gradebook.store import create_gradebook
from nngrade.model import Text

MakeEntry = Callable[..., Entry]


def version_one(path: Path) -> sqlite3.Connection:
    """A gradebook as the first version of the schema made it."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(schema.STEPS[0])
    connection.executescript(f"PRAGMA application_id = {schema.APPLICATION_ID}; PRAGMA user_version = 1;")
    return connection


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "does not exist"),
        (b"x" * 5000, "is no gradebook"),
        (b"SQLite format 3\0", "no gr"),
    ],
)
def test_what_is_no_gradebook_is_refused(tmp_path: Path, content: bytes | None, said: str) -> None:
    """In words, and nothing is written."""
    path = tmp_path / "gradebook.sqlite"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match=said):
        open_gradebook(path)
    assert (path.read_bytes() if path.exists() else None) == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    """Even one that has a table of that name."""
    path = tmp_path / "gradebook.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE attempts (id)")
    other.close()
    for write in (False, True):
        with pytest.raises(UsageError, match="is no gradebook"):
            open_gradebook(path, write=write)
    with pytest.raises(UsageError, match="is no gradebook"):
        create_gradebook(path)


def test_a_newer_version_is_refused(book: Gradebook) -> None:
    """With the next step."""
    book.connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    with pytest.raises(UsageError, match="newer nngrade"):
        open_gradebook(book.path)


def test_an_older_version_is_migrated(
    tmp_path: Path, course: CourseRow, run_row: RunRow, make_entry: MakeEntry
) -> None:
    """What is in it stays; for reading it is done in memory and the file is left alone."""
    path = tmp_path / "gradebook.sqlite"
    with create_gradebook(tmp_path / "new.sqlite") as new:
        begin_run(new, course, run_row)
        put(new, make_entry("kim"))
        before = list(new.entries())
    old = version_one(path)
    old.execute("ATTACH ? AS new", (str(tmp_path / "new.sqlite"),))
    for table in ("course", "lectures", "tasks", "people", "person_ids", "attempts", "scores"):
        names = ", ".join(row[1] for row in old.execute(f"PRAGMA main.table_info({table})"))
        chosen = names.replace(" run,", " NULL,").replace(", run", ", NULL")
        old.execute(f"INSERT INTO {table} ({names}) SELECT {chosen} FROM new.{table}")  # noqa: S608  names of ours
    old.close()
    with open_gradebook(path) as book:
        assert list(book.entries()) == before
        assert book.row("SELECT count(*) FROM uploads") == (0,)
    assert schema.version(sqlite3.connect(path)) == 1
    with open_gradebook(path, write=True) as book:
        assert schema.version(book.connection) == schema.VERSION
        assert list(book.entries()) == before
        assert book.row("SELECT report_name FROM attempts") == ("",)  # nobody knows: the report is written again
        book.connection.execute("INSERT INTO uploads VALUES ('a', 'b', 'c', 'd', 'kim', 'e', 'f', 'g', 'done', 'now')")


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is one transaction."""
    path = tmp_path / "gradebook.sqlite"
    version_one(path).close()
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS[:2], "CREATE TABLE good (a); CREATE TABLE bad (;"))
    monkeypatch.setattr(schema, "VERSION", 3)
    with pytest.raises(UsageError, match="cannot be used"):
        open_gradebook(path, write=True)
    connection = sqlite3.connect(path)
    assert schema.version(connection) == 1
    assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name IN ('uploads', 'good')").fetchone() == (0,)
    connection.close()


def test_a_file_without_a_page(tmp_path: Path, course: CourseRow) -> None:
    """A run that was killed right after SQLite made the file: nothing was graded, and the same command begins."""
    path = tmp_path / "gradebook.sqlite"
    path.touch()
    with open_gradebook(path) as reader, pytest.raises(UsageError, match="grade the class first"):
        reader.info()
    assert path.read_bytes() == b""
    assert earlier(tmp_path, _named(course.name)) is None
    with create_gradebook(path) as book:
        assert schema.version(book.connection) == schema.VERSION


def test_killed_within_the_first_transaction(tmp_path: Path, course: CourseRow) -> None:
    """The file has pages and a journal that takes them back."""
    script = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA cache_size = 1'); c.execute('BEGIN IMMEDIATE'); c.execute('CREATE TABLE notes (a)');"
        "c.executemany('INSERT INTO notes VALUES (?)', [('x' * 3000,)] * 50); os._exit(9)"
    )
    path = tmp_path / "gradebook.sqlite"
    for begin in (lambda: earlier(tmp_path, _named(course.name)), lambda: None):
        path.unlink(missing_ok=True)
        subprocess.run([sys.executable, "-c", script, str(path)], check=False)  # noqa: S603  our own interpreter
        assert path.stat().st_size
        assert path.with_name("gradebook.sqlite-journal").exists()
        assert begin() is None
        with create_gradebook(path) as book:
            assert schema.version(book.connection) == schema.VERSION


def _named(name: str) -> Course:
    """A course of which only the name is asked for."""
    return Course(Path(), name, "1", Text(name, name), (), _no_lecture)


def _no_lecture(lecture: str) -> Lecture:
    raise AssertionError(lecture)


def test_reading_cannot_write(book: Gradebook) -> None:
    """Only who asked to may."""
    with open_gradebook(book.path) as reader, pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.connection.execute("DELETE FROM course")


def test_an_empty_gradebook_says_so(tmp_path: Path) -> None:
    """A run that was killed before it began leaves one."""
    with create_gradebook(tmp_path / "g.sqlite") as book, pytest.raises(UsageError, match="grade the class first"):
        book.info()


def test_info(book: Gradebook) -> None:
    """The course, and whether the last run ended whole."""
    info = book.info()
    assert (info.course, info.version, info.digest, info.seed, info.hidden) == ("mini", "1", "d1", 7, True)
    assert info.max_score == 6.0
    assert info.task_ids == ("l1_a/one.py::f", "l1_a/one.py::g", "l1_a/two.py::h")
    assert not info.finished
    end_run(book, 1, Counts(graded=1), whole=True)
    assert book.info().finished


def test_a_transaction_that_a_kill_cut_off_is_undone(book: Gradebook, make_entry: MakeEntry) -> None:
    """Who only reads sees what was committed."""
    put(book, make_entry("kim"))
    script = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA cache_size = 1'); c.execute('BEGIN IMMEDIATE'); c.execute('DELETE FROM attempts');"
        "c.executemany('INSERT INTO notes VALUES (NULL, ?, NULL, ?, ?, ?)', [('x' * 3000,) * 4] * 50); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(book.path)], check=False)  # noqa: S603  our own interpreter
    assert book.path.with_name("gradebook.sqlite-journal").exists()
    with open_gradebook(book.path) as reader:
        assert [entry.person.id for entry in reader.entries()] == ["kim"]
