"""``nngrade upload``: from a folder of results to a platform, told on the terminal; the token is nowhere to be seen."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import click.testing
import pytest

from nngrade.batch.lock import only_grader, only_uploader
from nngrade.entries import Entry, Person, State, TaskScore
from nngrade.errors import UsageError
from nngrade.lms.backoff import Clock, Limits
from nngrade.model import Verdict

Invoke = Callable[..., click.testing.Result]


CANVAS = ("upload", "canvas", "results", "--course", "12", "--assignment", "34")
MOODLE = ("upload", "moodle", "results", "--course", "3", "--assignment", "77", "--match", "email")


@pytest.fixture
def canvas(lms_servers: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A Canvas with three students, and the environment for it."""
    storage = lms_servers.Storage()
    server = lms_servers.FakeCanvas(storage)
    for number in (1, 2, 3):
        server.enrol(number, f"Student {number}", sis_user_id=f"2026{number}")
    monkeypatch.setenv("CANVAS_TOKEN", server.token)
    monkeypatch.setenv("CANVAS_URL", server.url)
    yield server
    server.stop()
    storage.stop()


@pytest.fixture
def moodle(lms_servers: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A Moodle with three students, and the environment for it."""
    server = lms_servers.FakeMoodle()
    for number in (11, 12, 13):
        server.enrol(number, f"Student {number}", email=f"s{number}@x.kr")
    monkeypatch.setenv("MOODLE_TOKEN", server.token)
    monkeypatch.setenv("MOODLE_URL", server.url)
    yield server
    server.stop()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No real waiting."""
    monkeypatch.setattr("nngrade.lms.http.Clock", lambda: Clock(sleep=lambda seconds: None))
    monkeypatch.setattr("nngrade.lms.http.Limits", lambda: Limits(connect=5, read=5))


@pytest.fixture
def entries(lms_servers: Any) -> list[Entry]:
    """Four people: two known there, one unknown, one who handed in nothing."""
    graded = lms_servers.graded
    return [
        graded("ann", 7.5, student_id="20261", email="s11@x.kr"),
        graded("bo", 10.0, student_id="20262", email="s12@x.kr"),
        graded("cy", 0.0, student_id="99999", email="nobody@x.kr"),
        Entry(Person("dana", "Dana", {"student_id": "20263", "email": "s13@x.kr"}), State.MISSING),
    ]


@pytest.fixture
def write(here: Path, lms_servers: Any) -> Callable[..., Path]:
    """``write(entries)`` makes a folder of results."""
    return lambda entries, **how: lms_servers.write_results(here / "results", entries, **how)


@pytest.fixture
def results(write: Callable[..., Path], entries: list[Entry]) -> Path:
    """The four people's results."""
    return write(entries)


def told(done: click.testing.Result) -> str:
    """What was said, as one line."""
    return " ".join(done.output.split())


def test_preview(invoke: Invoke, results: Path, canvas: Any) -> None:
    """Who gets what and who is unmatched, in 80 columns; nothing is sent; 1 because somebody is unmatched."""
    done = invoke(*CANVAS)
    assert done.exit_code == 1, done.output
    assert {seen.method for seen in canvas.log} == {"GET"}
    said = told(done)
    assert "Assignment: Exercise 1 (34), 10 points" in said
    assert "ann Student 1 - -> 7.5 grade, comment, report" in said
    assert "Nothing is sent for: 1 dana: handed in nothing; --missing-zero gives zero points" in said
    assert "In the results, not in the course: 1 cy: Cy" in said
    assert "In the course, not in the results: 0" not in said
    assert "To be changed: 2. Nothing has been sent; the same command with --yes sends." in said
    assert all(len(line) <= 80 for line in done.output.splitlines())


def test_sending_and_sending_again(invoke: Invoke, results: Path, canvas: Any) -> None:
    """A line for each person where there is no terminal, the comparison, and nothing the second time."""
    done = invoke(*CANVAS, "--yes")
    assert "1/2 ann: grade, comment, report" in done.output
    assert "Read back and compared: everything is there." in told(done)
    assert canvas.submissions[1]["score"] == 7.5
    (file,) = canvas.submissions[1]["submission_comments"][0]["attachments"]
    assert b"<html" in canvas.files[file["id"]]["content"]
    again = invoke(*CANVAS, "--yes")
    assert "Right already: 2" in again.output
    assert "There is nothing to send." in again.output
    assert len(canvas.comments(1)) == 1


def test_what_may_have_been_meant_otherwise(
    invoke: Invoke, write: Callable[..., Path], entries: list[Entry], canvas: Any
) -> None:
    """A homework of one lecture that is sent without ``--only`` would be a few points of all: the preview says so."""
    idle = TaskScore("l2_two/gates.py::same", Verdict.NOT_IMPLEMENTED, 0.0, 30.0)
    write([replace(one, tasks=(*one.tasks, idle), max_score=40.0) if one.tasks else one for one in entries])
    said = told(invoke(*CANVAS))
    assert "Nobody has begun these lectures, and they count as 0 points for everybody: l2_two." in said
    assert "leave them out: --only l1_one" in said
    narrowed = told(invoke(*CANVAS, "--only", "l1_one"))
    assert "Nobody has begun" not in narrowed
    assert "ann Student 1 - -> 7.5 grade, comment, report" in narrowed


def test_excused_and_handed_in(
    invoke: Invoke, write: Callable[..., Path], entries: list[Entry], canvas: Any, results_folders: ModuleType
) -> None:
    """Whom the roster excuses is excused there, and the teacher hears of the work."""
    results_folders.note_excused(write(entries), "bo")
    said = told(invoke(*CANVAS))
    assert "bo Student 2 - -> excused" in said
    assert "To be looked at: 1 bo: Excused, but something was handed in: there is a report, and no grade." in said
    invoke(*CANVAS, "--yes")
    assert canvas.submissions[2]["excused"]
    assert canvas.comments(2) == []


def test_moodle(invoke: Invoke, results: Path, moodle: Any) -> None:
    """The same for Moodle, in Korean as well."""
    done = invoke(*MOODLE, "--yes", "--missing-zero")
    assert "everything is there" in told(done), done.output
    assert moodle.grades == {11: 7.5, 12: 10.0, 13: 0.0}
    korean = invoke(*MOODLE, "--lang", "ko")
    assert "Nothing" not in korean.output
    assert all(len(line) <= 80 for line in korean.output.splitlines())


def test_everybody_matched_is_zero(
    invoke: Invoke, write: Callable[..., Path], entries: list[Entry], moodle: Any
) -> None:
    """The exit code is 0 when nobody is left over here."""
    write(entries[:2])
    assert invoke(*MOODLE).exit_code == 0
    assert invoke(*MOODLE, "--yes").exit_code == 0


def test_differences_are_listed(invoke: Invoke, results: Path, moodle: Any) -> None:
    """A grade that Moodle ignored is named, with exit code 1."""
    moodle.grades[11] = 1.0
    moodle.overridden = {11}
    done = invoke(*MOODLE, "--yes")
    assert done.exit_code == 1
    assert "Sent, but not as it should be there: 1 ann: the grade there is 1 instead of 7.5" in told(done)


def test_refused_people_are_listed(invoke: Invoke, results: Path, canvas: Any) -> None:
    """With the server's words, and the rest is sent."""
    wrong = (400, {}, b'{"errors":[{"message":"grade cannot be changed"}]}')
    canvas.fault = lambda count, seen: wrong if seen.method == "PUT" and seen.path.endswith("/1") else None
    done = invoke(*CANVAS, "--yes", "--plain")
    assert done.exit_code == 1
    assert "Could not be sent: 1 ann: 400 grade cannot be changed" in told(done)
    assert canvas.submissions[2]["score"] == 10.0


def test_still_being_graded(invoke: Invoke, write: Callable[..., Path], entries: list[Entry], canvas: Any) -> None:
    """Results of a run that has not ended are refused, and nobody is asked anything."""
    write(entries, whole=False)
    done = invoke(*CANVAS, "--yes")
    assert done.exit_code == 2
    assert "still being graded" in told(done)
    assert canvas.log == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("results", "nothing-here"), "does not exist"),
        (("12", "99"), 'no course "99"'),
        (("--assignment", "--assignment", "98"), 'no assignment "98"'),
    ],
)
def test_wrong_places(invoke: Invoke, results: Path, canvas: Any, change: tuple[str, ...], words: str) -> None:
    """Each has its message and exit code 2."""
    if len(change) == 2:
        done = invoke(*[change[1] if word == change[0] else word for word in CANVAS])
    else:
        done = invoke(*CANVAS[:-1], change[2])
    assert done.exit_code == 2, done.output
    assert words in told(done)


def test_no_network_no_token_no_address(
    invoke: Invoke, results: Path, canvas: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each has its message; no option takes a token."""
    monkeypatch.setitem(sys.modules, "keyring", None)
    done = invoke(*CANVAS, "--url", "http://127.0.0.1:1")
    assert (done.exit_code, "Nothing was sent" in told(done)) == (2, True)
    done = invoke(*CANVAS, "--url", "http://canvas.example.edu")
    assert (done.exit_code, "not encrypted" in told(done)) == (2, True)
    done = invoke(*CANVAS, "--token", canvas.token)
    assert done.exit_code == 2
    assert canvas.token not in done.output
    monkeypatch.delenv("CANVAS_TOKEN")
    done = invoke(*CANVAS)
    assert (done.exit_code, "CANVAS_TOKEN" in told(done)) == (2, True)
    monkeypatch.delenv("CANVAS_URL")
    done = invoke(*CANVAS)
    assert (done.exit_code, "--url" in told(done)) == (2, True)


@pytest.mark.parametrize(
    ("platform", "answer"),
    [
        ("canvas", (200, {}, b"<html>Welcome to the shop</html>")),
        ("canvas", (200, {}, b"[1, 2]")),
        ("canvas", (200, {}, b'{"id": "x"}')),
        ("canvas", (302, {"Location": "https://[bad"}, b"")),
        ("moodle", (200, {}, b"<html>Welcome to the shop</html>")),
        ("moodle", (200, {}, b'{"courses": 7}')),
        ("moodle", (200, {}, b"7")),
        ("moodle", (404, {}, b"<html>Not here</html>")),
    ],
    ids=str,
)
def test_what_answers_is_another_server(
    invoke: Invoke, results: Path, platform: str, answer: Any, request: pytest.FixtureRequest
) -> None:
    """A wrong address has its message and exit code 2; it is no mistake of nngrade's."""
    server = request.getfixturevalue(platform)
    server.fault = lambda count, seen: answer
    done = invoke(*{"canvas": CANVAS, "moodle": MOODLE}[platform], "--yes")
    assert done.exit_code == 2, done.output
    assert "mistake" not in done.output


def test_one_upload_at_a_time(invoke: Invoke, results: Path, canvas: Any) -> None:
    """A second one, or one while the class is being graded, is refused before anybody is asked; looking is allowed."""
    with only_grader(results):
        done = invoke(*CANVAS, "--yes")
        assert (done.exit_code, "uploading it now" in told(done)) == (2, True)
        assert canvas.log == []
        assert "To be changed: 2" in told(invoke(*CANVAS))
    second: list[click.testing.Result] = []

    def fault(_count: int, seen: Any) -> None:
        if seen.method == "PUT" and not second:
            with pytest.raises(UsageError, match="uploading it now"), only_uploader(results):
                pass
            second.append(seen)

    canvas.fault = fault
    assert "Sent: 2" in invoke(*CANVAS, "--yes").output
    assert second


def test_stopped_by_hand(invoke: Invoke, results: Path, canvas: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while it is sent: it is said how to go on, and the next run does."""
    with monkeypatch.context() as patch:

        def write(self: Any, change: Any) -> None:
            patch.undo()
            raise KeyboardInterrupt

        patch.setattr("nngrade.lms.canvas.Canvas.write", write)
        done = invoke(*CANVAS, "--yes")
    assert done.exit_code == 130
    assert "the same command goes on from there" in told(done)
    assert "Sent: 2" in invoke(*CANVAS, "--yes").output


def test_same_ids_and_other_names(invoke: Invoke, write: Callable[..., Path], lms_servers: Any, moodle: Any) -> None:
    """Such a pair is listed and gets nothing, with exit code 1, until --ignore-names says that it is right."""
    people = [lms_servers.graded(name, 7.5, moodle_user_id=str(11 + at)) for at, name in enumerate(("ann", "bo", "cy"))]
    write([replace(one, person=replace(one.person, name=f"Student {11 + at}")) for at, one in enumerate(people[:2])]
          + [replace(people[2], person=replace(people[2].person, name="Cy"))])  # fmt: skip
    arguments = (*MOODLE[:-2], "--yes")
    done = invoke(*arguments)
    assert done.exit_code == 1
    assert "To be looked at: 1 cy: the same id, but another name there (Cy / Student 13)" in told(done)
    assert sorted(moodle.grades) == [11, 12]
    assert invoke(*arguments, "--ignore-names").exit_code == 0
    assert sorted(moodle.grades) == [11, 12, 13]


@pytest.mark.parametrize("platform", ["canvas", "moodle"])
def test_token_is_nowhere(
    platform: str,
    invoke: Invoke,
    results: Path,
    request: pytest.FixtureRequest,
    caplog: pytest.LogCaptureFixture,
    here: Path,
) -> None:
    """Not in any byte of output, logs or files, also when the server repeats it in names and errors."""
    server = request.getfixturevalue(platform)
    arguments = {"canvas": CANVAS, "moodle": MOODLE}[platform]
    caplog.set_level(logging.DEBUG)
    token = server.token
    server.assignment["name"] = f"Exercise {token}"
    server.users[min(server.users)].update(name=f"Kim {token}", fullname=f"Lee {token}")
    words = f'{{"exception":"x","errorcode":"nope","message":"your token {token} is no good"}}'.encode()
    outputs = [invoke(*arguments).output]
    for at in range(3, 16):
        server.fault = lambda count, seen, at=at: (400, {}, words) if count % at == 0 else None
        done = invoke(*arguments, "--yes")
        outputs += [done.output, repr(done.exception), repr(done.exc_info)]
    server.fault = lambda count, seen: None
    outputs.append(invoke(*arguments, "--yes").output)
    server.token = "another" * 4
    outputs.append(invoke(*arguments, "--yes").output)
    assert "does not accept the access token" in " ".join(outputs[-1].split())
    files = [path.read_bytes() for path in here.rglob("*") if path.is_file()]
    assert len(files) > 3
    everything = b"".join([*(output.encode() for output in outputs), caplog.text.encode(), *files])
    assert b"***" in everything
    assert token.encode() not in everything
    assert token[4:20].encode() not in everything


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL there")
@pytest.mark.parametrize("method", ["PUT", "POST"])
def test_kill_nine_and_go_on(
    invoke: Invoke, results: Path, canvas: Any, here: Path, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A real process, killed while its request is being carried out: the next run makes it whole, without doubles."""
    running: list[subprocess.Popen[bytes]] = []

    def fault(_count: int, seen: Any) -> str | None:
        if seen.method == method and running:
            running.pop().send_signal(signal.SIGKILL)
            return "drop after"
        return None

    canvas.fault = fault
    command = [sys.executable, "-c", "from nngrade.cli.app import app; app.main()", *CANVAS, "--yes"]
    with subprocess.Popen(command, cwd=here, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:  # noqa: S603  ourselves
        running.append(process)
        assert process.wait(60) == -signal.SIGKILL
    done = invoke(*CANVAS, "--yes")
    assert "everything is there" in told(done) or "nothing to send" in told(done), done.output
    assert [canvas.submissions[user]["score"] for user in (1, 2)] == [7.5, 10.0]
    assert [len(canvas.comments(user)) for user in (1, 2)] == [1, 1]
    assert all(len(canvas.submissions[user]["submission_comments"][0]["attachments"]) == 1 for user in (1, 2))


def test_progress_bar_on_a_terminal(
    invoke: Invoke, results: Path, canvas: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal there is a bar instead of lines, and it goes away."""
    monkeypatch.setattr("nngrade.cli.progress.is_wanted", lambda *, plain: not plain)
    done = invoke(*CANVAS, "--yes")
    assert "1/2 ann" not in done.output
    assert "Sent: 2" in done.output


def test_bar_fills_to_the_end(monkeypatch: pytest.MonkeyPatch, invoke: Invoke, results: Path, canvas: Any) -> None:
    """It counts who has been sent, and then who has been read back, up to the last one."""
    shown: list[tuple[str, int, int]] = []

    @contextlib.contextmanager
    def bar() -> Iterator[Any]:
        yield lambda words, done, total: shown.append((words.strip(), done, total))

    monkeypatch.setattr("nngrade.cli.progress.is_wanted", lambda *, plain: not plain)
    monkeypatch.setattr("nngrade.cli.progress.named_bar", bar)
    assert "Sent: 2" in invoke(*CANVAS, "--yes").output
    assert shown[:3] == [("ann", 0, 2), ("bo", 1, 2), ("Reading back", 0, 2)]
    assert shown[-1] == ("Reading back", 2, 2)


def test_plain_preview_and_notes(invoke: Invoke, results: Path, canvas: Any) -> None:
    """Words instead of columns; notes; what is left alone; an assignment without points."""
    canvas.assignment.update(points_possible=None, published=False)
    canvas.submissions[2]["excused"] = True
    done = invoke(*CANVAS, "--plain")
    said = told(done)
    assert "ann (Student 1): grade - becomes 7.5; to be sent: grade, comment, report" in said
    assert "Assignment: Exercise 1 (34) People" in said
    assert "- The assignment is not published" in said
    assert "Left as it is there: 1 bo: is excused there" in said


def test_expired_on_the_way(invoke: Invoke, results: Path, canvas: Any) -> None:
    """It is said how many were sent, and how to go on."""
    expired = (401, {"WWW-Authenticate": "Bearer"}, b'{"errors":[{"message":"Expired access token."}]}')
    canvas.fault = lambda count, seen: expired if "submissions/2" in seen.path else None
    done = invoke(*CANVAS, "--yes")
    assert done.exit_code == 1
    assert "Sent: 1" in done.output
    assert "the same command goes on from there" in told(done)


def test_expired_before_reading_back(invoke: Invoke, results: Path, moodle: Any) -> None:
    """The same reason is told once, and every sentence ends once."""
    gone: Any = (200, {}, b'{"exception":"moodle_exception","errorcode":"invalidtoken","message":"Invalid token"}')
    moodle.fault = lambda count, seen: gone if moodle.saves else None
    done = invoke(*MOODLE, "--yes")
    assert done.exit_code == 1
    assert told(done).count("Invalid token") == 1
    assert "For the same reason nothing was read back; the same command compares, too." in told(done)
    assert ".." not in told(done).replace("...", "")


def test_plain_words_for_a_grade_that_is_there(invoke: Invoke, results: Path, canvas: Any) -> None:
    """It does not become what it is."""
    canvas.submissions[1].update(score=7.5, entered_score=7.5)
    assert "ann (Student 1): grade 7.5 stays; to be sent: comment, report" in told(invoke(*CANVAS, "--plain"))


def test_nothing_to_read_back_with(invoke: Invoke, results: Path, canvas: Any) -> None:
    """When reading back fails it is said, with what to do."""

    def fault(_count: int, seen: Any) -> str | None:
        sent = any(one.method == "PUT" for one in canvas.log)
        return "drop" if sent and seen.path.endswith("/submissions") else None

    canvas.fault = fault
    done = invoke(*CANVAS, "--yes")
    assert done.exit_code == 1
    assert "Run the same command again to compare." in told(done)
    assert ".." not in told(done).replace("...", "")
