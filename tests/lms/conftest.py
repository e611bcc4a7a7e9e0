"""A teacher's desk, with results to upload to servers of our own."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from nngrade.entries import Entry, Person, State, TaskScore
from nngrade.export.grades import Policy, final_grades
from nngrade.gradebook import schema
from nngrade.lms.address import read_address
from nngrade.lms.backoff import Clock, Limits
from nngrade.lms.canvas import Canvas
from nngrade.lms.http import Http
from nngrade.lms.journal import Journal
from nngrade.lms.moodle import Moodle
from nngrade.lms.prepare import Preview, open_assignment, prepare
from nngrade.lms.run import Outcome, UploadRun
from nngrade.lms.tokens import Token
from nngrade.lms.wanted import UploadClass, UploadWishes
from nngrade.model import Verdict


class KilledError(BaseException):
    """Stands in for kill -9: no handler of ours may catch it."""


def page_of(final: Any) -> bytes:
    """Somebody's page."""
    return f"<!doctype html><html lang=en><p>{final.person.id} {final.grade}</p></html>".encode()


def entry_of(
    person: Person, score: float = 7.5, *, state: State = State.GRADED, folder: str = "", most: float = 10.0
) -> Entry:
    """One attempt with one task."""
    tasks = (TaskScore("l1/a.py::f", Verdict.PARTIAL, score, most),) if state is State.GRADED else ()
    shown = folder if state is State.GRADED else ""
    return Entry(person, state, score=score, max_score=most, tasks=tasks, folder=shown)


@dataclass
class Desk:
    """A teacher's desk: results, a journal that outlives each run, and a way to upload."""

    server: Any
    results: Path
    connection: sqlite3.Connection
    entries: list[Entry] = field(default_factory=list)
    sleeps: list[float] = field(default_factory=list)
    limits: Limits = field(default_factory=lambda: Limits(base=0.01, longest=0.02, read=5.0, connect=5.0))
    policy: Policy = field(default_factory=Policy)
    kind: Any = None
    restore: bool = False
    ignore_names: bool = False
    wishes: UploadWishes = field(default_factory=lambda: UploadWishes("en"))
    wire: Callable[[Http], None] = lambda http: None
    course: str = ""
    assignment: str = ""
    page: Callable[[Any], bytes | None] = page_of

    def add(self, person: Person, score: float = 7.5, *, state: State = State.GRADED, most: float = 10.0) -> None:
        """Somebody's graded work, with a report."""
        folder = self.results / person.id
        folder.mkdir(exist_ok=True)
        self.regrade(person.id, score)
        self.entries.append(entry_of(person, score, state=state, folder=person.id, most=most))

    def regrade(self, name: str, score: float, created: str = "today") -> None:
        """Write somebody's report."""
        said = {"score": score, "created": created, "tasks": [{"seconds": len(created)}]}
        (self.results / name / "report.json").write_text(json.dumps(said), encoding="utf-8")

    def platform(self) -> Canvas | Moodle:
        """A new session."""
        clock = Clock(sleep=self.sleeps.append, chance=lambda: 0.5)
        address = read_address(self.server.url)
        http = Http(address, Token(self.server.token), limits=self.limits, clock=clock)
        self.wire(http)
        if hasattr(self.server, "service"):
            return Moodle(http, self.course or "3", self.assignment or "77")
        return Canvas(http, self.course or "12", self.assignment or "34")

    def preview(self, platform: Canvas | Moodle | None = None) -> Preview:
        """Look, and send nothing."""
        platform = platform or self.platform()
        assignment = open_assignment(platform)
        maximum = None if assignment.maximum is None else Decimal(f"{assignment.maximum:g}")
        policy = self.policy if self.policy.maximum is not None else Policy(
            maximum, self.policy.digits, self.policy.choice, self.policy.late, self.policy.missing_zero
        )  # fmt: skip
        journal = self.journal(platform, assignment)
        return prepare(
            platform,
            assignment,
            UploadClass(final_grades(self.entries, policy), self.results, self.page),
            replace(self.wishes, kind=self.kind, restore=self.restore, ignore_names=self.ignore_names),
            journal,
            lambda count: None,
        )

    def journal(self, platform: Canvas | Moodle, assignment: Any) -> Journal:
        """The journal of this assignment."""
        service = type(platform).__name__.lower()
        return Journal(
            self.connection, service=service, host=platform.host, course=assignment.course, assignment=assignment.id
        )

    def upload(self) -> Outcome:
        """Do it."""
        platform = self.platform()
        preview = self.preview(platform)
        platform.journal = self.journal(platform, preview.assignment)
        return UploadRun(platform, preview.rules, platform.journal, lambda change: None).carry_out(preview.plan)


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    """A gradebook in memory."""
    opened = sqlite3.connect(":memory:", isolation_level=None)
    schema.migrate(opened, 0)
    yield opened
    opened.close()


@pytest.fixture
def canvas(lms_servers: Any) -> Iterator[Any]:
    """A Canvas with four students."""
    storage = lms_servers.Storage()
    server = lms_servers.FakeCanvas(storage)
    for number, name in enumerate(("Kim Ha-neul", "Lee Min-jun", "김하늘", "Ann O'Brien"), 1):
        server.enrol(number, name, sis_user_id=f"2026{number}", login_id=f"login{number}", email=f"s{number}@x.kr")
    yield server
    server.stop()
    storage.stop()


@pytest.fixture
def moodle(lms_servers: Any) -> Iterator[Any]:
    """A Moodle with four students."""
    server = lms_servers.FakeMoodle()
    for number, name in enumerate(("Kim Ha-neul", "Lee Min-jun", "김하늘", "Ann O'Brien"), 11):
        server.enrol(number, name, 104 - number, email=f"s{number}@x.kr")
    yield server
    server.stop()


@pytest.fixture
def canvas_desk(canvas: Any, connection: sqlite3.Connection, tmp_path: Path) -> Desk:
    """Results of three of Canvas's students, by their student numbers."""
    desk = Desk(canvas, tmp_path, connection)
    for number in (1, 2, 3):
        person = Person(f"2026{number}", canvas.users[number]["name"], {"student_id": f"2026{number}"})
        desk.add(person, 5.0 + number)
    return desk


@pytest.fixture
def moodle_desk(moodle: Any, connection: sqlite3.Connection, tmp_path: Path) -> Desk:
    """Results of three of Moodle's students, by their e-mail addresses."""
    desk = Desk(moodle, tmp_path, connection)
    for number in (11, 12, 13):
        desk.add(Person(f"p{number}", moodle.users[number]["fullname"], {"email": f"S{number}@x.kr"}), number - 5.0)
    return desk


@pytest.fixture
def killed() -> type[BaseException]:
    """What stands in for kill -9."""
    return KilledError


@pytest.fixture
def person() -> Callable[..., Person]:
    """``person("id", email=...)``."""
    return lambda name, shown="", **ids: Person(name, shown or name, ids)


@pytest.fixture
def entry() -> Callable[..., Entry]:
    """``entry(person, score)``."""
    return entry_of
