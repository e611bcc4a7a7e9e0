"""Writing a gradebook: what goes in comes out, in order, and takes the place of what was there."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from nngrade.entries import Entry, Person, State
from nngrade.gradebook import Gradebook, TaskInfo
from nngrade.gradebook.record import (
    Counts,
    CourseRow,
    RunRow,
    begin_run,
    end_run,
    forget,
    forget_all_work,
    keep_only,
    put,
    put_notes,
    refresh,
)
from nngrade.gradebook.rows import FileRow, Kept
from nngrade.model import Misconception, Text

MakeEntry = Callable[..., Entry]


def test_entries_come_back(book: Gradebook, make_entry: MakeEntry) -> None:
    """Equal, by persons and attempts; ``entry`` gives the one that counts."""
    first = make_entry("kim", passed=1, attempt=1, latest=False)
    second = make_entry("kim", passed=2, attempt=2)
    missing = Entry(Person("zoe", "Zoe"), State.MISSING, max_score=6.0)
    failed = Entry(Person("ann", "A"), State.FAILED, late=True, note=Text("why", "까닭"), max_score=6.0)
    for entry in (missing, second, first, failed):
        put(book, entry)
    assert list(book.entries("all")) == [failed, first, second, missing]
    assert list(book.entries()) == [failed, second, missing]
    assert book.entry("kim") == second
    assert book.attempt("kim", 1) == first
    assert book.entry("nobody") is None


def test_put_replaces(book: Gradebook, make_entry: MakeEntry) -> None:
    """The same attempt again leaves nothing of what was there."""
    put(book, make_entry("kim", passed=3), Kept(files=[FileRow("l1_a/one.py", "aa", "bb")]))
    again = dataclasses.replace(make_entry("kim", passed=0), person=Person("kim", "New", {"email": "n@x"}))
    put(book, again)
    assert list(book.entries("all")) == [again]
    assert book.row("SELECT count(*) FROM files") == (0,)
    assert book.row("SELECT count(*) FROM scores") == (3,)


def test_a_folder_belongs_to_one_attempt(book: Gradebook, make_entry: MakeEntry) -> None:
    """The report of the attempt that counted before has been written over."""
    put(book, make_entry("kim", attempt=1))
    put(book, make_entry("kim", attempt=2))
    assert [entry.attempt for entry in book.entries("all")] == [2]


def test_forget(book: Gradebook, make_entry: MakeEntry) -> None:
    """Before a report is written anew, nothing says that it is there."""
    put(book, make_entry("kim"))
    put(book, make_entry("lee"))
    forget(book, Person("kim", "K"), 5, "lee")
    assert [entry.person.id for entry in book.entries()] == ["kim"]
    forget(book, Person("kim", "K"), 1, "")
    assert list(book.entries()) == []


def test_refresh(book: Gradebook, make_entry: MakeEntry) -> None:
    """What the class list says changes, what was graded stays."""
    entry = make_entry("kim")
    put(book, entry)
    now = dataclasses.replace(entry, person=Person("kim", "Kim", {"login": "k"}), late=True, source="other", score=0.0)
    refresh(book, now)
    assert book.entry("kim") == dataclasses.replace(now, score=entry.score)


def test_keep_only(book: Gradebook, make_entry: MakeEntry) -> None:
    """Who is in the class no more is in the gradebook no more."""
    for who in ("ann", "kim", "lee"):
        put(book, make_entry(who))
    assert keep_only(book, [("kim", 1), ("new", 1)]) == 2
    assert [entry.person.id for entry in book.entries()] == ["kim"]
    assert book.row("SELECT count(*) FROM people") == (1,)
    assert keep_only(book, [("kim", 1)]) == 0


def test_forget_all_work(book: Gradebook, make_entry: MakeEntry) -> None:
    """A fresh run grades everything again, and so does the one after it, when it is killed."""
    put(book, make_entry("kim"), Kept(work="w"))
    forget_all_work(book)
    assert book.row("SELECT work FROM attempts") == ("",)


def test_runs(book: Gradebook, course: CourseRow, run_row: RunRow) -> None:
    """Each is noted; one that never ended was stopped."""
    second = begin_run(book, dataclasses.replace(course, version="2", seed=None, solutions=""), run_row)
    assert second == 2
    end_run(book, second, Counts(3, 2, 1), whole=False)
    rows = book.connection.execute("SELECT state, course_version, seed, graded, kept, failed FROM runs").fetchall()
    assert rows == [("stopped", "1", 7, 0, 0, 0), ("stopped", "2", None, 3, 2, 1)]
    assert book.info().version == "2"
    assert not book.info().hidden


def test_a_course_that_lost_a_task(book: Gradebook, make_entry: MakeEntry, course: CourseRow, run_row: RunRow) -> None:
    """Its scores stay until the person is graded again; it is not among the tasks."""
    put(book, make_entry("kim"))
    added = TaskInfo("l1_a/new.py::k", Text("k", "k"), 1.0)
    begin_run(book, dataclasses.replace(course, tasks=(added, *course.tasks[1:])), run_row)
    assert book.info().task_ids == ("l1_a/new.py::k", "l1_a/one.py::g", "l1_a/two.py::h")
    entry = book.entry("kim")
    assert entry is not None
    assert len(entry.tasks) == 3


def test_names_that_are_no_text(book: Gradebook, make_entry: MakeEntry) -> None:
    """A file name in another encoding does not stop the class."""
    put(book, dataclasses.replace(make_entry("kim"), source="\udce9.zip", person=Person("k\udce9", "\udce9")))
    (entry,) = book.entries()
    assert entry.source == "\\udce9.zip"
    put_notes(book, [("refused", None, "\udce9", Text("a", "b"))])
    assert book.row("SELECT source FROM notes") == ("\\udce9",)


def test_views(book: Gradebook, make_entry: MakeEntry) -> None:
    """For people who ask with SQL: the grades, and whose files are the same."""
    mistake = {"l1_a/one.py::f": Misconception("mean", Text("m", "ㅁ"))}
    put(book, make_entry("kim"), Kept(files=[FileRow("l1_a/one.py", "aa", "ss")], misconceptions=mistake))
    put(book, make_entry("lee"), Kept(files=[FileRow("l1_a/one.py", "aa", "ss")]))
    put(book, make_entry("zoe"), Kept(files=[FileRow("l1_a/one.py", "bb", "ss")]))
    assert book.row("SELECT person, task, verdict, score FROM grades") == ("kim", "l1_a/one.py::f", "passed", 2.0)
    pairs = book.connection.execute("SELECT person, other, identical FROM same_files ORDER BY 1, 2").fetchall()
    assert pairs == [("kim", "lee", 1), ("kim", "zoe", 0), ("lee", "zoe", 0)]
