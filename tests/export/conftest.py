"""Importers that follow the platforms' documented rules, and a class of people to export.

The CSV reader and writer follow PHP's ``fgetcsv`` and ``fputcsv`` with the escape character that they have unless told
otherwise; Moodle reads an upload with the one, stores it with the other, and reads that again.
"""

from __future__ import annotations

import contextlib
import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest

from nngrade.entries import Entry, Person, State, TaskScore
from nngrade.export.grades import Final, Policy, final_grades
from nngrade.model import (
    CourseInfo,
    Difference,
    GroupReport,
    Report,
    SubmissionInfo,
    TaskReport,
    Text,
    Verdict,
)

MOODLE_WORDS = {
    "en": ("Identifier", "Grade", "Last modified (grade)", "Feedback comments", "Participant "),
    "ko": ("식별자", "성적", "마지막 수정됨(성적)", "피드백 코멘트", "참가자"),
}


def php_read(text: str, separator: str) -> list[list[str]]:
    """``fgetcsv`` over the whole text; Moodle drops empty lines."""
    rows, place = [], 0
    while place < len(text):
        empty = text[place] == "\n"
        row, place = php_row(text, place, separator)
        rows += [] if empty else [row]
    return rows


def php_row(text: str, place: int, separator: str) -> tuple[list[str], int]:
    """One row from ``place`` on, and where the next begins."""
    row: list[str] = []
    while True:
        start = place
        while text[start : start + 1] not in {separator, "\n"} and text[start : start + 1].isspace():
            start += 1
        if text[start : start + 1] == '"':
            cell, place = php_quoted(text, start + 1)
        else:
            cell = ""
        stop = place
        while stop < len(text) and text[stop] not in {separator, "\n"}:
            stop += 1
        row.append(cell + text[place:stop])
        place = stop + 1
        if text[stop : stop + 1] != separator:
            return row, place


def php_quoted(text: str, place: int) -> tuple[str, int]:
    """The cell after its opening quote, and where it ends; a backslash keeps the next character from being a quote."""
    cell = ""
    while place < len(text):
        if text[place] == "\\":
            cell += text[place : place + 2]
            place += 2
        elif text.startswith('""', place):
            cell += '"'
            place += 2
        elif text[place] == '"':
            return cell, place + 1
        else:
            cell += text[place]
            place += 1
    return cell, place


def php_write(rows: Iterable[list[str]], separator: str = ",") -> str:
    """``fputcsv`` for each row."""
    return "".join(separator.join(php_cell(cell, separator) for cell in row) + "\n" for row in rows)


def php_cell(cell: str, separator: str) -> str:
    """A cell as ``fputcsv`` writes it: a quote after a backslash is not doubled."""
    if not set(cell) & {separator, '"', "\\", "\n", "\r", "\t", " "}:
        return cell
    written, escaped = "", False
    for sign in cell:
        if sign == "\\":
            escaped = True
        elif sign == '"' and not escaped:
            written += '"'
        else:
            escaped = False
        written += sign
    return f'"{written}"'


@dataclass
class Stored:
    """What Moodle has of a participant; ``modified`` is empty when there is no grade yet."""

    grade: Decimal | None = None
    comment: str = ""
    modified: datetime | None = None
    locked: bool = False


@dataclass
class Moodle:
    """An assignment: its participants by number, and an importer of worksheets and feedback files."""

    participants: dict[int, Stored]
    language: str = "en"
    maximum: Decimal = Decimal(100)
    ignore_dates: bool = False
    files: dict[int, dict[str, bytes]] = field(default_factory=dict)

    def upload(self, raw: bytes, encoding: str = "utf-8", separator: str = ",") -> None:
        """Import a worksheet; ValueError where Moodle says that it cannot read it."""
        for record in self._records(raw, encoding, separator):
            stored = self.participants.get(record[0])
            if stored is None:
                continue
            _, grade, modified, comment = record
            stale = stored.modified is not None and (
                modified is None or (stored.modified - modified).total_seconds() > 60
            )
            before = Stored(stored.grade, stored.comment, stored.modified)
            number = unformat_float(grade)
            usable = number is not None and 0 <= number <= self.maximum and number != before.grade
            if usable and (self.ignore_dates or not stale) and not stored.locked:
                stored.grade = number
            if (self.ignore_dates or not stale) and comment is not None and comment != before.comment:
                stored.comment = comment

    def _records(
        self, raw: bytes, encoding: str, separator: str
    ) -> Iterable[tuple[int, str, datetime | None, str | None]]:
        text = raw.decode(encoding).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        text = text.strip(" \n\0\v" if separator == "\t" else " \t\n\0\v")
        rows = php_read(php_write(php_read(text, separator)), ",")
        if len({len(row) for row in php_read(text, separator)}) != 1:
            raise ValueError("csvweirdcolumns")
        ident, grade, modified, comment, prefix = MOODLE_WORDS[self.language]
        header = rows[0]
        if not {ident, grade, modified} <= set(header):
            raise ValueError("invalidgradeimport")
        for row in rows[1:]:
            number = row[header.index(ident)].encode()[len(prefix.encode()) :].decode(errors="replace")
            said = row[header.index(comment)] if comment in header and header.index(comment) else None
            yield int(number), row[header.index(grade)], strtotime(row[header.index(modified)]), said

    def upload_zip(self, raw: bytes) -> None:
        """Import feedback files; what belongs to nobody is passed over in silence."""
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            for entry in archive.infolist():
                parts, base = entry.filename.split("/"), entry.filename.rpartition("/")[2]
                if not base or base.startswith((".", "~")):
                    continue
                while parts:
                    info = parts.pop(0).split("_", 4)
                    if len(info) < 4 or not re.fullmatch(r"\d+", info[1]) or int(info[1]) not in self.participants:
                        continue
                    if (info[2], info[3]) not in {("assignsubmission", "file"), ("assignfeedback", "file")}:
                        continue
                    name = "/".join([info[4] if len(info) == 5 else "", *parts]).lstrip("/")
                    self.files.setdefault(int(info[1]), {})[name] = archive.read(entry)
                    break


def unformat_float(written: str) -> Decimal | None:
    """A number as Moodle reads it: what follows a comma is lost."""
    found = re.match(r"\s*(-?\d+(\.\d+)?)", written)
    return Decimal(found[1]) if found else None


def strtotime(written: str) -> datetime | None:
    """The dates that PHP understands, of those that matter here; a Korean date is none."""
    form = "%A, %d %B %Y, %I:%M %p" if "," in written else "%Y-%m-%d %H:%M"
    with contextlib.suppress(ValueError):
        return datetime.strptime(written, form)  # noqa: DTZ007  the site's zone
    return None


@dataclass
class Canvas:
    """A course: students by id with SIS id and login, assignments by id, and an importer of gradebooks."""

    students: dict[str, tuple[str, str]]
    assignments: dict[str, str]

    def upload(self, raw: bytes) -> dict[tuple[str, str], str]:
        """What would be set: by student and assignment; ValueError for what Canvas refuses or would add."""
        text = raw.decode("utf-8-sig")
        first = io.StringIO(text)
        lines = [first.readline() for _ in range(3)]
        widths = {sign: {len(row) for row in csv.reader(lines, delimiter=sign)} for sign in ",;"}
        sign = ";" if len(widths[";"]) == 1 and max(widths[";"]) > max(widths[","]) else ","
        header, *rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
        if not ("Student" in header[0] and "ID" in header[1] and "Section" in header):
            raise ValueError("Invalid header row")
        columns = {}
        for place, said in enumerate(header[header.index("Section") + 1 :], header.index("Section") + 1):
            if re.search(r"(Current|Final|Override) (Score|Points|Grade|Status)", said):
                continue
            found = re.fullmatch(r"(.*)\((\d+)\)", said)
            ident = found[2] if found and found[2] in self.assignments else None
            ident = ident or next((key for key, title in self.assignments.items() if title == said), None)
            if ident is None:
                raise ValueError(f"new assignment {said}")
            columns[ident] = place
        given = {}
        for row in rows:
            if "Points Possible" in row[0] or all(re.fullmatch(r"\s*(Muted|Manual Posting.*)?\s*", x) for x in row):
                continue
            student = self._student(header, row)
            given.update({(student, ident): row[place].strip() for ident, place in columns.items()})
        return given

    def _student(self, header: list[str], row: list[str]) -> str:
        if row[1] in self.students:
            return row[1]
        for place, title in ((0, "SIS User ID"), (1, "SIS Login ID")):
            for ident, known in self.students.items():
                if title in header and row[header.index(title)] and row[header.index(title)] == known[place]:
                    return ident
        raise ValueError(f"new student {row[0]}")


def sakai_read(raw: bytes) -> list[dict[str, str]]:
    """opencsv with the escape character that it has unless told otherwise; then each row by column title."""
    rows = list(csv.reader(io.StringIO(raw.decode(), newline=""), escapechar="\\"))
    return [dict(zip(rows[0], (cell.strip() for cell in row), strict=False)) for row in rows[1:]]


@pytest.fixture
def moodle() -> type[Moodle]:
    """The importer of Moodle."""
    return Moodle


@pytest.fixture
def stored() -> type[Stored]:
    """What Moodle has of a participant."""
    return Stored


@pytest.fixture
def canvas() -> type[Canvas]:
    """The importer of Canvas."""
    return Canvas


@pytest.fixture
def sakai() -> Callable[[bytes], list[dict[str, str]]]:
    """The importer of Sakai."""
    return sakai_read


@pytest.fixture
def php() -> Callable[..., str]:
    """``fputcsv``: how Moodle writes its worksheets."""
    return php_write


NAMES = {
    3: ("kim", "김하늘", "20260001", "haneul@example.ac.kr"),
    7: ("lee", "Lee, Min_jun", "20260002", "minjun@example.ac.kr"),
    12: ("park", "박지호", "20260003", "jiho@example.ac.kr"),
    20: ("choi", "=cmd|'x'!A1", "20260004", "yuna@example.ac.kr"),
    21: ("jung", "정우진", "20260005", "woojin@example.ac.kr"),
}


def build_entry(number: int, **fields: Any) -> Entry:
    """An entry of one of five people, who are known by every kind of id."""
    login, name, student_id, email = NAMES[number]
    ids = {
        "student_id": student_id,
        "login": login,
        "email": email,
        "canvas_id": str(1000 + number),
        "moodle_participant": str(number),
    }
    task = TaskScore("l1_perceptron/activations.py::sigmoid", Verdict.PARTIAL, 1.5, 2.0, "tanh")
    values = {"score": 45.0, "max_score": 60.0, "tasks": (task,), "folder": login, **fields}
    return Entry(Person(login, name, ids), values.pop("state", State.GRADED), **values)  # type: ignore[arg-type]


@pytest.fixture
def entry() -> Callable[..., Entry]:
    """``entry(3, score=12.0)``."""
    return build_entry


@pytest.fixture
def finals() -> tuple[Final, ...]:
    """Five people: two grades, a zero, one who is excused, one who handed in nothing; of 60 points scaled to 100."""
    entries = [
        build_entry(3),
        build_entry(7, score=60.0),
        build_entry(12, score=0.0),
        build_entry(20, state=State.EXCUSED, score=0.0),
        build_entry(21, state=State.MISSING, score=0.0, tasks=(), folder=""),
    ]
    return final_grades(entries, Policy(Decimal(100)))


@pytest.fixture
def report() -> Report:
    """The report of one person: a task that is partly right, and one of another lecture that is right."""
    group = GroupReport("g", Text("values", "값"), hidden=True, passed=False, cases=2, points=0.5, max_points=1.0)
    first = TaskReport(
        "l1_perceptron/activations.py::sigmoid",
        Text("Sigmoid", "시그모이드"),
        Verdict.PARTIAL,
        1.5,
        2.0,
        Text("That is tanh.\x1b[31m", "tanh입니다."),
        hint=Text("Look again.", "다시 보세요."),
        difference=Difference("sigmoid(1.0)", "0.76", "0.73"),
        groups=(group,),
        seconds=0.6,
    )
    second = TaskReport(
        "l2/a.py::f", Text("F", "F"), Verdict.PASSED, 1.0, 1.0, Text("Right.", "맞습니다."), seconds=0.9
    )
    course = CourseInfo("mini", "1", 20260917, hidden=True, title=Text("Mini", "작은 강의"))
    return Report(
        SubmissionInfo("kim", "김하늘", "ab" * 32), course, (first, second), created="2026-05-05T00:00:00+00:00"
    )
