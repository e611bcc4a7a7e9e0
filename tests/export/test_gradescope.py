"""Gradescope's results.json and submission_metadata.json."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from nngrade.entries import Entry, State, TaskScore
from nngrade.errors import UsageError
from nngrade.export.grades import Policy, final_grade
from nngrade.export.gradescope import read_metadata, results
from nngrade.export.late import late_rule
from nngrade.model import Report, Text, Verdict

FORMATS = {"text", "html", "simple_format", "md", "ansi"}
VISIBILITIES = {"hidden", "after_due_date", "after_published", "visible"}


def read(raw: bytes) -> dict[str, Any]:
    """The document, by the rules of Gradescope's specification."""
    tree: dict[str, Any] = json.loads(raw)
    assert isinstance(tree["score"], float)
    assert isinstance(tree["execution_time"], int)
    assert {tree["output_format"], tree["test_output_format"], tree["test_name_format"]} <= FORMATS
    for test in tree["tests"]:
        assert test["status"] in {"passed", "failed"}
        assert 0 <= test["score"] <= test["max_score"]
        assert test["visibility"] in VISIBILITIES
    return tree


def test_one_submission(entry: Callable[..., Entry], report: Report) -> None:
    """Score by the policy, a test for each task that counts, nothing hidden, no seed, no control character."""
    tasks = tuple(TaskScore(task.id, task.verdict, task.score, task.max_score) for task in report.tasks)
    final = final_grade([entry(3, tasks=tasks, score=2.5, max_score=3.0)], Policy(Decimal(100)))
    raw = results(final, report, "en")
    tree = read(raw)
    assert tree["score"] == 83.33
    assert tree["execution_time"] == 2
    assert "2.5 of 3 points count as 83.33 of 100." in tree["output"]
    assert [test["name"] for test in tree["tests"]] == ["Sigmoid (sigmoid)", "F (f)"]
    assert [test["number"] for test in tree["tests"]] == ["1", "2"]
    assert tree["tests"][0]["output"].split("\n") == [
        "partly right: That is tanh.\\x1b[31m",
        "Call: sigmoid(1.0)",
        "Your result: 0.76",
        "Expected: 0.73",
        "values: 0.5 / 1",
        "Next step: Look again.",
    ]
    assert {test["visibility"] for test in tree["tests"]} == {"visible"}
    assert b"20260917" not in raw
    assert "시그모이드" in results(final, report, "ko").decode()


@pytest.mark.parametrize("state", [State.FAILED, State.MISSING])
def test_not_gradable(entry: Callable[..., Entry], state: State) -> None:
    """Zero for now, and the reason."""
    note = Text("The archive is damaged.", "압축 파일이 손상되었습니다.")
    tree = read(results(final_grade([entry(3, state=state, note=note, tasks=())], Policy()), None, "en"))
    assert (tree["score"], tree["tests"]) == (0, [])
    assert "The archive is damaged." in tree["output"]


def test_late(entry: Callable[..., Entry], report: Report) -> None:
    """The rule stands in the output."""
    rule = Policy(late=late_rule("50%/day", "2026-05-04 23:59Z"))
    final = final_grade([replace(entry(3), submitted="2026-05-05T10:00:00Z")], rule)
    tree = read(results(final, report, "en"))
    assert tree["score"] == 22.5
    assert "Late rule: 50 %" in tree["output"]


METADATA = {
    "created_at": "2018-07-01T14:22:32.365935-07:00",
    "assignment": {"due_date": "2018-07-01T12:00:00.000000-07:00", "total_points": "20.0"},
    "users": [{"email": "a@x", "id": 1}, {"email": "b@x", "id": 2}],
}


def test_metadata() -> None:
    """When it was handed in, the deadline, the points, which are a string there."""
    known = read_metadata(json.dumps(METADATA).encode(), "m.json")
    assert known.submitted == METADATA["created_at"]
    assert known.due is not None
    assert known.due.isoformat() == "2018-07-01T12:00:00-07:00"
    assert known.points == 20


def test_extension() -> None:
    """The people's own deadlines come first, the latest of a group's."""
    own = [{"assignment": {"due_date": f"2018-07-0{day}T12:00:00-07:00"}} for day in (3, 2)]
    known = read_metadata(json.dumps({**METADATA, "users": own}).encode(), "m.json")
    assert known.due is not None
    assert known.due.day == 3


@pytest.mark.parametrize(
    "tree", [{}, {"assignment": None, "users": "x"}, {"users": [3], "assignment": {"due_date": 5}}]
)
def test_nothing_known(tree: dict[str, Any]) -> None:
    """What is missing or odd is unknown, not an error."""
    known = read_metadata(json.dumps(tree).encode(), "m.json")
    assert (known.submitted, known.due, known.points) == ("", None, None)


@pytest.mark.parametrize("raw", [b"", b"[]", b"{", b"\xff"])
def test_no_metadata(raw: bytes) -> None:
    """A file that is none."""
    with pytest.raises(UsageError, match=r"'m\.json' is no submission_metadata\.json"):
        read_metadata(raw, "m.json")


def test_verdicts_have_a_status(entry: Callable[..., Entry], report: Report) -> None:
    """Only a passed task is passed."""
    for verdict in Verdict:
        task = replace(report.tasks[0], verdict=verdict)
        final = final_grade([entry(3)], Policy())
        (test,) = read(results(final, replace(report, tasks=(task,)), "en"))["tests"]
        assert test["status"] == ("passed" if verdict is Verdict.PASSED else "failed")
