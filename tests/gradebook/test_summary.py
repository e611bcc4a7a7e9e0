"""What the page of a class is made from."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import replace

import pytest

from nngrade.class_summary import ClassNote, SameFiles
from nngrade.entries import Entry, Person, State
from nngrade.gradebook import Gradebook
from nngrade.gradebook.record import put, put_notes
from nngrade.gradebook.rows import FileRow, Kept
from nngrade.gradebook.summary import same_files, summarise
from nngrade.model import Misconception, Text, Verdict

MakeEntry = Callable[..., Entry]
MEAN = Misconception("mean", Text("the mean", "평균"))


@pytest.fixture
def filled(book: Gradebook, make_entry: MakeEntry) -> Gradebook:
    """Three graded, one missing, one that failed; one crashed a task."""
    mistakes = {task.id: MEAN for task in make_entry("x", passed=0).tasks}
    crashed = make_entry("cho", passed=1)
    last = dataclasses.replace(crashed.tasks[2], verdict=Verdict.CRASHED, misconception=None)
    put(book, dataclasses.replace(crashed, tasks=(*crashed.tasks[:2], last)), Kept(misconceptions=mistakes))
    put(book, make_entry("ann", passed=3))
    put(book, make_entry("bo", passed=0), Kept(misconceptions=mistakes))
    put(book, Entry(Person("dan", "Dan"), State.MISSING, max_score=6.0))
    put(book, Entry(Person("eve", "Eve"), State.FAILED, max_score=6.0, note=Text("broken", "깨짐")))
    put_notes(book, [("unmatched", "ann", "ann.zip", Text("who?", "누구?"))])
    return book


def test_numbers(filled: Gradebook) -> None:
    """People by state, the distribution of points, mean and median of those who were graded."""
    summary = summarise(filled)
    assert summary.states == {"graded": 3, "missing": 1, "failed": 1}
    assert [bar.people for bar in summary.distribution] == [1, 0, 0, 1, 0, 0, 0, 0, 0, 1]
    assert (summary.distribution[0].low, summary.distribution[-1].high) == (0.0, 6.0)
    assert summary.mean == pytest.approx(8 / 3)
    assert summary.median == 2.0
    assert summary.course.lectures[0].id == "l1_a"
    assert summary.run.confinement == ("process", "time")
    assert not summary.finished


def test_tasks(filled: Gradebook) -> None:
    """Verdicts and named mistakes of each, in the course's order."""
    first, second, third = summarise(filled).tasks
    assert first.verdicts == {Verdict.PASSED: 2, Verdict.FAILED: 1}
    assert first.mean == pytest.approx(4 / 3)
    assert [(m.id, m.people, m.message) for m in second.mistakes] == [("mean", 2, MEAN.message)]
    assert third.verdicts[Verdict.CRASHED] == 1
    assert third.lecture == "l1_a"


def test_entries_can_be_read_twice(filled: Gradebook) -> None:
    """And are read anew each time."""
    entries = summarise(filled).entries
    assert [entry.person.id for entry in entries] == ["ann", "bo", "cho", "dan", "eve"]
    assert len(list(entries)) == 5


def test_what_needs_an_eye(filled: Gradebook) -> None:
    """Crashed tasks and what reading the class met."""
    summary = summarise(filled)
    (found,) = summary.attention
    assert (found.person, found.folder, found.verdict, found.tasks) == (
        "cho", "cho", Verdict.CRASHED, ("l1_a/two.py::h",)
    )  # fmt: skip
    assert summary.notes == (
        ClassNote("failed", "eve", "", Text("broken", "깨짐")),
        ClassNote("unmatched", "ann", "ann.zip", Text("who?", "누구?")),
    )


def test_same_files(book: Gradebook, make_entry: MakeEntry) -> None:
    """Equal bytes and equal shapes; a shape that is told by equal bytes already is not told again."""
    files = {
        "ann": [FileRow("l1_a/one.py", "aa", "s1"), FileRow("l1_a/two.py", "tt", "s2")],
        "bo": [FileRow("l1_a/one.py", "aa", "s1"), FileRow("l1_a/two.py", "tt", "s2")],
        "cho": [FileRow("l1_a/one.py", "bb", "s1")],
        "dan": [FileRow("l1_a/one.py", "cc", "s3")],
    }
    for who, rows in files.items():
        put(book, make_entry(who), Kept(files=rows))
    put(book, make_entry("old", attempt=1, latest=False), Kept(files=files["ann"]))
    assert same_files(book) == (
        SameFiles("l1_a/one.py", ("ann", "bo"), identical=True),
        SameFiles("l1_a/two.py", ("ann", "bo"), identical=True),
        SameFiles("l1_a/one.py", ("ann", "bo", "cho"), identical=False),
    )


def test_people_who_handed_in_together_are_not_equal(book: Gradebook, make_entry: MakeEntry) -> None:
    """One hand-in of several people is theirs; with somebody else's equal file it is told, all names."""
    one, two = [FileRow("l1_a/one.py", "aa", "s1")], [FileRow("l1_a/two.py", "bb", "s2")]
    for who in ("ann", "bo"):
        put(book, replace(make_entry(who), source="submission_1"), Kept(files=[*one, *two]))
    pairs = "SELECT exercise, person, other FROM same_files ORDER BY person"
    assert same_files(book) == ()
    assert book.row(pairs) is None
    put(book, replace(make_entry("cho"), source="submission_2"), Kept(files=one))
    assert same_files(book) == (SameFiles("l1_a/one.py", ("ann", "bo", "cho"), identical=True),)
    assert book.connection.execute(pairs).fetchall() == [("l1_a/one.py", who, "cho") for who in ("ann", "bo")]
    for who in ("dan", "eve"):  # whose source nobody knows
        put(book, replace(make_entry(who), source=""), Kept(files=[FileRow("l1_a/two.py", "cc", "s4")]))
    assert same_files(book)[-1].people == ("dan", "eve")
    assert book.connection.execute(pairs).fetchall()[-1] == ("l1_a/two.py", "dan", "eve")


def test_nobody_graded(book: Gradebook) -> None:
    """There is no mean of nothing."""
    summary = summarise(book)
    assert (summary.mean, summary.median, summary.tasks[0].mean) == (None, None, None)
