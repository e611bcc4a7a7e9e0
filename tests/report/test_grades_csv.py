"""``grades.csv`` as a spreadsheet sees it."""

from __future__ import annotations

import csv
import dataclasses
import io

import pytest

from nngrade.model import Report, Verdict
from nngrade.report.grades_csv import safe_cell, to_csv


def rename(report: Report, name: str, person: str = "x") -> Report:
    """The report as another submission's."""
    return dataclasses.replace(report, submission=dataclasses.replace(report.submission, id=name, name=person))


def read(raw: bytes) -> list[list[str]]:
    """The table, read as Excel does: by its byte order mark."""
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def test_table(sample: Report) -> None:
    """A header, then a line each by id, with score, points by task and counts of verdicts."""
    raw = to_csv([rename(sample, "b"), rename(sample, "a", "김하늘")])
    assert raw.startswith(b"\xef\xbb\xbf")
    header, *rows = read(raw)
    assert header[:5] == ["id", "name", "score", "max_score", "l0_warmup/arrays.py::mean_of_rows"]
    assert header[-10:] == [verdict.value for verdict in Verdict]
    assert [row[:4] for row in rows] == [["a", "김하늘", "5.5", "17.5"], ["b", "x", "5.5", "17.5"]]
    assert rows[0][header.index("l1_perceptron/activations.py::relu")] == "0.5"
    assert rows[0][header.index("passed")] == "3"
    assert rows[0][header.index("failed")] == "2"


def test_order_of_reports_does_not_matter(sample: Report) -> None:
    """The same reports give the same bytes in any order."""
    reports = [rename(sample, name) for name in "cab"]
    assert to_csv(reports) == to_csv(reversed(reports))


def test_task_that_a_report_lacks_is_empty(sample: Report) -> None:
    """Reports of different tasks share a table."""
    short = dataclasses.replace(rename(sample, "z"), tasks=sample.tasks[:1])
    header, _, last = read(to_csv([sample, short]))
    assert len(last) == len(header)
    assert last[header.index("l1_perceptron/gates.py::OR")] == ""


def test_no_reports() -> None:
    """An empty class is a header."""
    assert len(read(to_csv([]))) == 1


@pytest.mark.parametrize("start", [*"=+-@＝＋－＠", "\t=", "\r=", "\n=", " =", "\u00a0="])
def test_formulas_are_neutralised(start: str, sample: Report) -> None:
    """A name that a spreadsheet would run gets an apostrophe in front."""
    assert safe_cell(start + "1+1").startswith("'")
    (_, row) = read(to_csv([rename(sample, f"{start}1", f"{start}cmd|' /C calc'!A0")]))
    assert row[0].startswith("'")
    assert row[1].startswith("'")
    assert len(row[0].splitlines()) == 1


def test_thirds_add_up(sample: Report) -> None:
    """Sums of decimal points show no binary rest."""
    tasks = tuple(dataclasses.replace(task, score=0.1) for task in sample.tasks[:3])
    (_, row) = read(to_csv([dataclasses.replace(sample, tasks=tasks)]))
    assert row[2] == "0.3"
