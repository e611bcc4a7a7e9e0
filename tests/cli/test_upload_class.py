"""The preview and the result of an upload for a class of 200, with five of each trouble."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click.testing
import pytest

from nngrade.entries import Entry, Person, State
from nngrade.lms.backoff import Clock, Limits

Invoke = Callable[..., click.testing.Result]
SIZE, EACH = 200, 5
MISSING, FAILED, EXCUSED, STRAY, DOUBLE, REFUSED, IGNORED, RIGHT = (range(n, n + EACH) for n in range(1, 41, EACH))
UPLOAD = ("upload", "canvas", "results", "--course", "12", "--assignment", "34", "--grades-only")


@pytest.fixture
def canvas(lms_servers: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A Canvas with the class: strays are not in it, five others are; two of each double share an id there."""
    monkeypatch.setattr("nngrade.lms.http.Clock", lambda: Clock(sleep=lambda seconds: None))
    monkeypatch.setattr("nngrade.lms.http.Limits", lambda: Limits(connect=5, read=5))
    storage = lms_servers.Storage()
    server = lms_servers.FakeCanvas(storage)
    server.page = 100
    for number in [*set(range(1, SIZE + 1)) - set(STRAY), *range(301, 301 + EACH)]:
        server.enrol(number, f"Student {number}", sis_user_id=f"{20260000 + number}")
    for number in DOUBLE:
        server.enrol(400 + number, f"Twin {number}", sis_user_id=f"{20260000 + number}")
    for number in EXCUSED:
        server.submissions[number]["excused"] = True
    for number in RIGHT:
        server.submissions[number].update(score=7.5, entered_score=7.5)
    server.ignore_grade = set(IGNORED)
    refusal = (400, {}, b'{"errors":[{"message":"grade cannot be changed"}]}')
    places = {f"/api/v1/courses/12/assignments/34/submissions/{number}" for number in REFUSED}
    server.fault = lambda count, seen: refusal if seen.method == "PUT" and seen.path in places else None
    monkeypatch.setenv("CANVAS_TOKEN", server.token)
    monkeypatch.setenv("CANVAS_URL", server.url)
    yield server
    server.stop()
    storage.stop()


@pytest.fixture
def results(here: Path, lms_servers: Any) -> Path:
    """What was graded."""
    return lms_servers.write_results(here / "results", [entry(lms_servers, number) for number in range(1, SIZE + 1)])  # type: ignore[no-any-return]


def entry(lms_servers: Any, number: int) -> Entry:
    """Somebody's work."""
    name, student_id = f"s{number:03}", f"{20260000 + number}"
    if number in MISSING or number in FAILED:
        state = State.MISSING if number in MISSING else State.FAILED
        return Entry(Person(name, name, {"student_id": student_id}), state)
    graded: Entry = lms_servers.graded(name, 7.5, student_id=student_id)
    return graded


def lists(output: str) -> dict[str, list[str]]:
    """The titles that end in a number, with the lines below each."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in output.splitlines():
        title, colon, count = line.rpartition(": ")
        if colon and count.isdigit():
            lines = found.setdefault(title, [count])
        elif line.startswith("  "):
            lines.append(line.strip())
        else:
            lines = []
    return found


def test_preview_and_result(invoke: Invoke, results: Path, canvas: Any) -> None:
    """Everybody is in exactly one place, each trouble is named for its five, and no line is longer than 80 cells."""
    preview = invoke(*UPLOAD)
    assert preview.exit_code == 1, preview.output
    told = lists(preview.output)
    assert told["Right already"] == ["5"]
    assert told["Left as it is there"][:2] == ["5", "s011: is excused there; that is left as it is"]
    assert told["Nothing is sent for"][0] == "10"
    assert told["Nothing is sent for"][6:8] == ["s006: could not be graded", "s007: could not be graded"]
    assert [line[:4] for line in told["In the results, not in the course"][1:]] == [f"s{n:03}" for n in STRAY]
    assert len(told["In the course, not in the results"]) == 1 + EACH
    assert told["The same id for several, so nothing is sent"][0] == "5"
    assert "To be changed: 170." in preview.output
    assert {seen.method for seen in canvas.log} == {"GET"}
    done = invoke(*UPLOAD, "--yes")
    assert done.exit_code == 1
    told = lists(done.output)
    assert told["Sent"] == ["165"]
    assert told["Could not be sent"][:2] == ["5", "s026: 400 grade cannot be changed"]
    assert told["Sent, but not as it should be there"][:2] == ["5", "s031: the grade there is - instead of 7.5"]
    assert all(len(line) <= 80 for output in (preview.output, done.output) for line in output.splitlines())
    changed = {number for number, found in canvas.submissions.items() if found["score"] is not None}
    assert changed == set(RIGHT) | set(range(41, SIZE + 1))


def test_second_run(invoke: Invoke, results: Path, canvas: Any) -> None:
    """Only who was refused or ignored is tried again."""
    invoke(*UPLOAD, "--yes")
    canvas.fault = lambda count, seen: None
    canvas.ignore_grade = set()
    done = invoke(*UPLOAD, "--yes")
    assert lists(done.output)["Sent"] == ["10"]
    assert "everything is there" in " ".join(done.output.split())
