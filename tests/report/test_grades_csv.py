"""``grades.csv`` as a spreadsheet sees it."""

from __future__ import annotations

import csv
import dataclasses
import io

import pytest

from nngrade.entries import Entry, Person, State, task_scores
from nngrade.model import Report, Verdict
from nngrade.report.grades_csv import COLUMNS, safe_cell, to_csv


@pytest.fixture
def entry(sample: Report) -> Entry:
    """The sample report as somebody's entry."""
    return Entry(
        person=Person("a", "김하늘"),
        state=State.GRADED,
        attempt=2,
        submitted="2025-03-04T05:06:07",
        late=True,
        score=sample.score,
        max_score=sample.max_score,
        tasks=task_scores(sample),
    )


@pytest.fixture
def task_ids(sample: Report) -> list[str]:
    """The course's tasks."""
    return [task.id for task in sample.tasks]


def read(raw: bytes) -> list[list[str]]:
    """The table, read as Excel does: by its byte order mark."""
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def test_table(entry: Entry, task_ids: list[str]) -> None:
    """A header, then a line each, with state, score, points by task and counts of verdicts."""
    raw = to_csv([entry], task_ids)
    assert raw.startswith(b"\xef\xbb\xbf")
    header, row = read(raw)
    assert header == [*COLUMNS, *task_ids, *(verdict.value for verdict in Verdict)]
    assert row[:8] == ["a", "김하늘", "graded", "2", "2025-03-04T05:06:07", "yes", "5.5", "17.5"]
    cells = dict(zip(header, row, strict=True))
    assert cells["l1_perceptron/activations.py::relu"] == "0.5"
    assert (cells["passed"], cells["failed"]) == ("3", "2")


def test_who_handed_in_nothing(task_ids: list[str]) -> None:
    """No points and no attempt; who is excused has no score at all."""
    missing = Entry(Person("z", "Z"), State.MISSING, max_score=17.5)
    _, one, two = read(to_csv([missing, dataclasses.replace(missing, state=State.EXCUSED)], task_ids))
    assert one[:8] == ["z", "Z", "missing", "", "", "", "", "17.5"]
    assert two[2:8] == ["excused", "", "", "", "", "17.5"]
    assert set(one[8 : 8 + len(task_ids)]) == {""}


def test_task_that_an_entry_lacks_is_empty(entry: Entry, task_ids: list[str]) -> None:
    """Entries of different tasks share a table."""
    header, row = read(to_csv([dataclasses.replace(entry, tasks=entry.tasks[:1])], task_ids))
    assert row[header.index("l1_perceptron/gates.py::OR")] == ""


def test_no_entries(task_ids: list[str]) -> None:
    """An empty class is a header."""
    assert len(read(to_csv([], task_ids))) == 1


@pytest.mark.parametrize("start", [*"=+-@＝＋－＠", "\t=", "\r=", "\n=", " =", "\u00a0="])
def test_formulas_are_neutralised(start: str, entry: Entry, task_ids: list[str]) -> None:
    """A name that a spreadsheet would run gets an apostrophe in front."""
    assert safe_cell(start + "1+1").startswith("'")
    person = Person(f"{start}1", f"{start}cmd|' /C calc'!A0")
    (_, row) = read(to_csv([dataclasses.replace(entry, person=person)], task_ids))
    assert row[0].startswith("'")
    assert row[1].startswith("'")
    assert len(row[0].splitlines()) == 1


def test_thirds_add_up(entry: Entry, task_ids: list[str]) -> None:
    """Sums of decimal points show no binary rest."""
    (_, row) = read(to_csv([dataclasses.replace(entry, score=0.1 + 0.2)], task_ids))
    assert row[6] == "0.3"
