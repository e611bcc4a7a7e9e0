"""Killed at every request, before it leaves or after it was answered: the next run ends where none was killed."""

from __future__ import annotations

import copy
import sqlite3
from typing import Any

import pytest

from nngrade.lms.journal import Journal

LOSSES = ["drop", "drop after", "half", "error after", (500, {}, b"oops"), (503, {"Retry-After": "1"}, b"")]


def reset(server: Any, desk: Any, start: dict[str, Any]) -> None:
    """The server as it was, and an empty journal."""
    server.__dict__.update(copy.deepcopy(start))
    server.log.clear()
    desk.connection.execute("DELETE FROM uploads")


def kill_at(desk: Any, killed: Any, wanted: int, *, after: bool) -> list[int]:
    """From now on exchange number ``wanted`` ends the process; gives the counter."""
    count = [0]

    def wire(http: Any) -> None:
        exchange = http._exchange

        def counted(request: Any) -> Any:
            count[0] += 1
            if count[0] == wanted and not after:
                raise killed
            answer = exchange(request)
            if count[0] == wanted:
                raise killed
            return answer

        http._exchange = counted

    desk.wire = wire
    return count


@pytest.mark.parametrize("after", [False, True], ids=["before it left", "after the answer"])
@pytest.mark.parametrize("platform", ["canvas", "moodle"])
def test_killed_at_every_request(
    platform: str, request: pytest.FixtureRequest, killed: type[BaseException], *, after: bool
) -> None:
    """Nobody has two comments, and the end is the same as without the kill."""
    server, desk = request.getfixturevalue(platform), request.getfixturevalue(f"{platform}_desk")
    names = {"canvas": ("submissions", "files", "announced"), "moodle": ("grades", "comments", "files", "drafts")}
    start = copy.deepcopy({name: getattr(server, name) for name in names[platform]})
    count = kill_at(desk, killed, 0, after=False)
    assert desk.upload().whole
    total, wanted = count[0], server.state()
    assert total > 15
    for number in range(1, total + 1):
        reset(server, desk, start)
        kill_at(desk, killed, number, after=after)
        with pytest.raises(killed):
            desk.upload()
        desk.wire = lambda http: None
        outcome = desk.upload()
        assert outcome.whole, number
        assert server.state() == wanted, number
        assert desk.upload().sent == (), number


@pytest.mark.parametrize("loss", LOSSES, ids=str)
@pytest.mark.parametrize("platform", ["canvas", "moodle"])
def test_trouble_at_every_request(platform: str, loss: Any, request: pytest.FixtureRequest) -> None:
    """An answer that is lost, torn or an error, once, at any request: the run itself makes it good, without doubles."""
    server, desk = request.getfixturevalue(platform), request.getfixturevalue(f"{platform}_desk")
    names = {"canvas": ("submissions", "files", "announced"), "moodle": ("grades", "comments", "files", "drafts")}
    start = copy.deepcopy({name: getattr(server, name) for name in names[platform]})
    assert desk.upload().whole
    total, wanted = len(server.log), server.state()
    for number in range(1, total + 1):
        reset(server, desk, start)
        server.fault = lambda count, seen, number=number: loss if count == number else None
        outcome = desk.upload()
        assert outcome.whole, (number, outcome)
        assert server.state() == wanted, number
        server.fault = lambda count, seen: None
        assert desk.upload().sent == (), number


def test_late_answer_is_no_double(canvas: Any, canvas_desk: Any) -> None:
    """A comment whose answer comes too late is looked for, not posted again."""
    canvas_desk.limits = type(canvas_desk.limits)(base=0.01, read=0.15)
    first = [True]

    def fault(count: int, seen: Any) -> str | None:
        if seen.method == "PUT" and first:
            first.clear()
            return "late"
        return None

    canvas.fault = fault
    assert canvas_desk.upload().whole
    assert [len(canvas.comments(user)) for user in (1, 2, 3)] == [1, 1, 1]
    assert [seen.method for seen in canvas.log if seen.method in {"PUT", "DELETE"}] == ["PUT"] * 3


def test_request_that_arrives_after_all(canvas: Any, canvas_desk: Any) -> None:
    """When the lost request is carried out after we looked, the double is taken away in the same run."""
    lost: list[Any] = []

    def fault(count: int, seen: Any) -> str | None:
        if seen.method == "PUT" and not lost:
            lost.append(seen)
            return "drop"
        if seen.method == "PUT" and len(lost) == 1:
            lost.append(None)
            canvas.handle(lost[0])
        return None

    canvas.fault = fault
    assert canvas_desk.upload().whole
    assert [len(canvas.comments(user)) for user in (1, 2, 3)] == [1, 1, 1]


def test_torn_in_the_middle_of_a_file(canvas: Any, canvas_desk: Any) -> None:
    """The storage service hangs up while it gets the file: the upload begins anew."""
    canvas.storage.fault = lambda count, seen: {1: "drop", 2: "drop after", 4: (500, {}, b""), 5: "error after"}.get(
        count
    )
    assert canvas_desk.upload().whole
    assert [len(canvas.comments(user)) for user in (1, 2, 3)] == [1, 1, 1]


def test_answers_that_come_twice(canvas: Any, canvas_desk: Any) -> None:
    """A second copy of an answer is not taken for the next one's."""
    canvas.fault = lambda count, seen: "twice"
    assert canvas_desk.upload().whole
    assert [canvas.submissions[user]["score"] for user in (1, 2, 3)] == [6.0, 7.0, 8.0]
    assert [len(canvas.comments(user)) for user in (1, 2, 3)] == [1, 1, 1]


def test_answer_about_somebody_else(canvas: Any, canvas_desk: Any) -> None:
    """Reading back refuses an answer with another person's number."""
    platform = canvas_desk.platform()
    preview = canvas_desk.preview(platform)
    canvas.submissions[1]["user_id"] = 2
    with pytest.raises(Exception, match="about another person"):
        platform.current([preview.plan.changes[0].learner], lambda count: None)


def test_silent_server_stops_the_run(canvas: Any, canvas_desk: Any) -> None:
    """After three people without an answer the rest is left for later."""
    canvas_desk.add(type(canvas_desk.entries[0].person)("20264", "Ann", {"student_id": "20264"}), 1.0)
    canvas.fault = lambda count, seen: "drop" if seen.path.endswith("/comments/files") else None
    outcome = canvas_desk.upload()
    assert len(outcome.failed) == 3
    assert outcome.stopped is not None
    assert "Run the same command again" in outcome.stopped.en
    canvas.fault = lambda count, seen: None
    assert canvas_desk.upload().whole


def test_silent_server_is_not_read_back(canvas: Any, canvas_desk: Any) -> None:
    """After the server is gone nobody waits for it once more, only to compare."""
    add = type(canvas_desk.entries[0].person)
    canvas_desk.add(add("20264", "Ann", {"student_id": "20264"}), 1.0)
    gone = [0]

    def fault(_count: int, seen: Any) -> str | None:
        if "/submissions/1" not in seen.path and seen.path.endswith("/comments/files"):
            gone[0] = len(canvas.log)
            return "drop"
        return None

    canvas.fault = fault
    outcome = canvas_desk.upload()
    assert [change.learner.id for change in outcome.sent] == ["1"]
    assert outcome.stopped is not None
    assert not outcome.whole
    assert gone[0] == len(canvas.log)


@pytest.mark.parametrize("platform", ["canvas", "moodle"])
def test_full_disk_on_the_way(platform: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """At any step of the journal: it is said, what was sent is compared, and the next run ends without doubles."""
    server, desk = request.getfixturevalue(platform), request.getfixturevalue(f"{platform}_desk")
    names = {"canvas": ("submissions", "files", "announced"), "moodle": ("grades", "comments", "files", "drafts")}
    start = copy.deepcopy({name: getattr(server, name) for name in names[platform]})
    real = Journal.record
    count = [0, 0]

    def record(self: Any, *given: Any) -> None:
        count[0] += 1
        if count[0] < count[1]:
            real(self, *given)
            return
        with monkeypatch.context() as patch:
            patch.setattr(self, "_connection", Full())
            real(self, *given)

    class Full:
        def execute(self, *_given: Any) -> Any:
            raise sqlite3.OperationalError("database or disk is full")

    for number in (1, 2, 3, 4, 6, 9):
        reset(server, desk, start)
        count[:] = [0, number]
        with monkeypatch.context() as patch:
            patch.setattr(Journal, "record", record)
            outcome = desk.upload()
        told = outcome.stopped or outcome.unread
        assert told is not None
        assert "disk is full" in told.en
        assert "goes on from there" in told.en
        assert desk.upload().stopped is None
        assert desk.upload().sent == ()
        if platform == "canvas":
            assert [len(server.comments(user)) for user in (1, 2, 3)] == [1, 1, 1]


def test_throttling_is_waited_for(canvas: Any, canvas_desk: Any) -> None:
    """429 with its Retry-After, and Canvas's own 403, at every second request."""
    throttled = [(429, {"Retry-After": "7"}, b"{}"), (403, {}, b"403 Forbidden (Rate Limit Exceeded)\n")]
    canvas.fault = lambda count, seen: throttled[count // 2 % 2] if count % 2 else None
    assert canvas_desk.upload().whole
    assert [len(canvas.comments(user)) for user in (1, 2, 3)] == [1, 1, 1]
    assert 7.0 in canvas_desk.sleeps
    assert min(canvas_desk.sleeps) > 0


def test_other_403_is_not_repeated(canvas: Any, canvas_desk: Any) -> None:
    """A refusal is not throttling."""
    refusal = (403, {}, b'{"status":"unauthorized","errors":[{"message":"no"}]}')
    canvas.fault = lambda count, seen: refusal if seen.method == "PUT" else None
    outcome = canvas_desk.upload()
    assert len(outcome.failed) == 3
    assert canvas_desk.sleeps == []
    assert sum(seen.method == "PUT" for seen in canvas.log) == 3
