"""Reading a roster: the teacher's own CSV, Moodle's grading worksheet, or Canvas's exported gradebook."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path

from nngrade.entries import ID_KINDS, IdKind, Person
from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.report.safe_text import one_line
from nngrade.report.system_reasons import unread
from nngrade.submissions.limits import MIB
from nngrade.submissions.names import from_system, shown
from nngrade.submissions.people import Note, Roster, same
from nngrade.submissions.roster_table import SEPARATORS, open_quote, rows_of
from nngrade.texts import text

__all__ = ["Note", "Roster", "read_roster"]

LARGEST_ROSTER = 16 * MIB
_MEANINGS = {
    "student_id": "id; student id; student_id; studentid; student number; student no; student no.; sid; id number; "
    "sis user id; sis_user_id; orgdefinedid; 학번; 학생번호; 학생 번호; 학생id; 학생 id; id 번호; id번호; 아이디 번호",
    "login": "login; login id; login_id; username; user name; user; sis login id; sis_login_id; 로그인; 로그인 id; "
    "아이디; 사용자명; 사용자 아이디; 사용자id; 사용자 id",
    "email": "email; e-mail; mail; email address; e-mail address; 이메일; 이메일 주소; 전자우편; 전자 우편; 메일",
    "canvas_id": "canvas_id; canvas id; canvas user id; canvas_user_id",
    "moodle_participant": "identifier; participant; participant number; moodle_participant; 식별자; 참가자 번호",
    "moodle_user_id": "moodle_user_id; moodle user id; moodle id; userid",
    "brightspace_id": "brightspace_id; brightspace id; brightspace user id",
    "name": "name; full name; fullname; student; student name; display name; 이름; 성명; 전체 이름; 학생 이름; 학생",
    "last": "last name; lastname; surname; family name; 성",
    "first": "first name; firstname; given name",
    "excused": "excused; 면제",
    "team": "team; group; 모둠; 팀; 조",
}
_HEADINGS = {heading.replace(" ", ""): meaning for meaning, told in _MEANINGS.items() for heading in told.split("; ")}
_MOST_TITLES = 5  # lines above the headings, such as the name of the class
# Which id a person is called by in the results: the first that there is.
_PREFERRED: tuple[IdKind, ...] = (
    "student_id",
    "login",
    "moodle_participant",
    "canvas_id",
    "moodle_user_id",
    "brightspace_id",
    "email",
)
_YES = {"1", "x", "y", "yes", "true", "ex", "o", "예", "네", "면제"}
_NO = {"", "0", "-", "n", "no", "false", "아니요", "아니오"}
_ROUNDED = re.compile(r"\d(?:[.,]\d+)?[eE]\+\d+")
_LONGEST_CELL = 300


def read_roster(path: Path) -> Roster:
    """Read a roster; its form and encoding are recognised.

    Rows that cannot be used, and ids that stand twice, are notes of the roster.

    Raises:
        UsageError: there is no such file, it is no CSV, no column holds an id, or nobody stands in it.
    """
    name = shown(from_system(path.name))
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_ROSTER + 1)
    except (OSError, ValueError) as problem:
        t = text("{file} cannot be read: {problem}.", file=shown(from_system(str(path))), problem=unread(problem))
        raise UsageError.of(t) from None
    if len(content) > LARGEST_ROSTER:
        raise UsageError.of(text("{file} is too large for a roster.", file=name))
    return _Reader(name, rows_of(content, name)).roster()


class _Reader:
    def __init__(self, name: str, rows: list[tuple[int, list[str]]]) -> None:
        self._name = name
        self._notes: list[Note] = []
        self._excused: set[int] = set()  # lines
        self._teams: dict[int, str] = {}  # by line
        self._shared: set[str] = set()
        self._format, self._columns, self._rows = _layout(name, rows)

    def roster(self) -> Roster:
        """The people in the rows."""
        people: list[tuple[int, Person]] = []
        for line, row in self._rows:
            person = self._person(line, row)
            if person is not None:
                people.append((line, person))
        if not people and self._notes:
            place, why = self._notes[0].source, self._notes[0].message
            raise UsageError(f"{place}: {why.en}", f"{place}: {why.ko}")
        if not people:
            raise UsageError.of(text("Nobody stands in the roster {file}: no row has an id.", file=self._name))
        kept = self._without_doubles(people)
        excused = frozenset(person.id for line, person in kept if line in self._excused)
        teams = {person.id: self._teams[line] for line, person in kept if line in self._teams}
        people_kept = tuple(person for _, person in kept)
        shared = frozenset(self._shared)
        return Roster(people_kept, self._name, self._format, tuple(self._notes), excused, teams, shared)

    def _cell(self, row: list[str], meaning: str) -> str:
        column = self._columns.get(meaning)
        return row[column].strip() if column is not None and column < len(row) else ""

    def _person(self, line: int, row: list[str]) -> Person | None:
        """Who stands in a row; None, and a note where there is something to tell, when nobody can be known by it."""
        if self._is_summary(row):
            return None
        ids = {kind: value for kind in ID_KINDS if (value := self._id(kind, row))}
        name = self._name_in(row)
        self._refuse_open_quote(line, (*ids.values(), name, self._cell(row, "excused"), self._cell(row, "team")))
        if any(sign in value for value in ids.values() for sign in SEPARATORS):
            words = text("An id holds a comma, semicolon or tab. Is this line separated as the line of headings is?")
            self._note(line, words)
            return None
        rounded = next((value for value in ids.values() if _ROUNDED.fullmatch(value)), None)
        if rounded is not None:
            words = text('"{value}" is a rounded number; show that column as text and save it again.', value=rounded)
            self._note(line, words)
            return None
        if any(len(value) > _LONGEST_CELL for value in ids.values()):
            self._note(line, text("An id is longer than {most} characters.", most=_LONGEST_CELL))
            return None
        if not ids:
            if name:
                self._note(line, text("{name} has no id; nobody is found by a name alone.", name=shown(name)))
            return None
        person_id = next(ids[kind] for kind in _PREFERRED if kind in ids)
        self._read_excused(line, same(self._cell(row, "excused")))
        if team := self._cell(row, "team"):
            self._teams[line] = team[:_LONGEST_CELL]
        return Person(person_id, name[:_LONGEST_CELL] or person_id, ids)

    def _read_excused(self, line: int, word: str) -> None:
        if word in _YES:
            self._excused.add(line)
        elif word not in _NO:
            words = text(
                '"{word}" in the column of the excused means neither yes nor no, and counts as no.', word=shown(word)
            )
            self._note(line, words)

    def _refuse_open_quote(self, line: int, cells: Iterable[str]) -> None:
        """Stop at a quotation mark that swallows lines: whoever stands in them would be missing without a word."""
        if any("\n" in cell or "\r" in cell for cell in cells):
            raise open_quote(self._name, line)

    def _id(self, kind: IdKind, row: list[str]) -> str:
        value = self._cell(row, kind)
        if kind == "moodle_participant":  # "Participant 3", "참가자3"
            told = re.search(r"[0-9]+$", value)
            return told[0] if told else ""
        return value.removeprefix("#") if self._format == "brightspace" else value

    def _name_in(self, row: list[str]) -> str:
        return self._cell(row, "name") or _full_name(self._cell(row, "last"), self._cell(row, "first"))

    def _is_summary(self, row: list[str]) -> bool:
        """Rows of Canvas's gradebook that are nobody: the maxima, and the student that teachers test with."""
        if self._format != "canvas":
            return False
        first = row[0].strip() if row else ""
        return "Points Possible" in first or same(self._name_in(row)) in {"student, test", "test student"}

    def _without_doubles(self, people: list[tuple[int, Person]]) -> list[tuple[int, Person]]:
        """The people, without the ids that several of them share; two equal rows are one person."""
        holders: dict[str, dict[int, Person]] = defaultdict(dict)
        for line, person in people:
            for value in {same(value) for value in (*person.ids.values(), person.id)}:
                holders[value][line] = person
        equal: set[int] = set()
        for value, having in holders.items():
            first, *others = having.values()
            if others and all(person == first for person in others):
                equal.update(list(having)[1:])
            elif others and not _other_columns(value, having.values()):
                self._shared.add(value)
                self._tell_shared(value, having)
        return [(line, _without(person, self._shared, line)) for line, person in people if line not in equal]

    def _tell_shared(self, value: str, having: dict[int, Person]) -> None:
        words = text(
            'The id "{value}" stands in the lines {lines}, so it is nobody\'s. Correct these lines, and grade again.',
            value=shown(value),
            lines=", ".join(str(line) for line in having),
        )
        self._note(next(iter(having)), words)

    def _note(self, line: int, words: Text) -> None:
        self._notes.append(Note("roster", None, f"{self._name}:{line}", words))


def _other_columns(value: str, people: Iterable[Person]) -> bool:
    """Whether it is an id of another kind for each of these people: numbers of different systems may be equal."""
    kinds = [kind for person in people for kind, own in (*person.ids.items(), ("id", person.id)) if same(own) == value]
    return len(set(kinds)) == len(kinds)


def _without(person: Person, shared: Collection[str], line: int) -> Person:
    """A person without shared ids; one who was to be called by such an id is called by it and the line instead."""
    ids = {kind: value for kind, value in person.ids.items() if same(value) not in shared}
    person_id = f"{person.id} (line {line})" if same(person.id) in shared else person.id
    return replace(person, id=person_id, ids=ids)


def _layout(name: str, rows: list[tuple[int, list[str]]]) -> tuple[str, dict[str, int], list[tuple[int, list[str]]]]:
    """The format, which column means what, and the rows of people; titles above the headings are passed over."""
    if not rows:
        raise UsageError.of(
            text("The roster {file} is empty. It needs a line of headings and a line for each person.", file=name)
        )
    heads = [_columns(row) for _, row in rows[: _MOST_TITLES + 1]]
    having = [number for number, (_, columns) in enumerate(heads) if set(columns) & set(ID_KINDS)]
    if not having:
        words = text(
            'No column of the roster {file} holds an id; its first line is "{first}". Call one of the headings "id", '
            '"student_id", "login" or "email".',
            file=name,
            first=one_line(", ".join(cell.strip() for cell in rows[0][1] if cell.strip()), 80),
        )
        raise UsageError.of(words)
    place = max(having, key=lambda number: len(heads[number][1]))  # of equally good ones the first
    return *heads[place], rows[place + 1 :]


def _columns(row: list[str]) -> tuple[str, dict[str, int]]:
    """The format that a line of headings belongs to, and the place of each column that means something."""
    head = [same(cell).lstrip("\ufeff") for cell in row]
    columns: dict[str, int] = {}
    canvas = {"section", "id"} <= set(head) and ("student" in head or {"lastname", "firstname"} <= set(head))
    for number, heading in enumerate(head):
        meaning = _HEADINGS.get("".join(heading.strip("# ").split()), "")
        if canvas and heading == "id":
            meaning = "canvas_id"
        if meaning:
            columns.setdefault(meaning, number)
    if canvas:
        return "canvas", columns
    if "moodle_participant" in columns and {"grade", "성적"} & set(head):
        return "moodle", columns
    return "brightspace" if "orgdefinedid" in head else "csv", columns


def _full_name(last: str, first: str) -> str:
    """A name of two columns as its people write it."""
    if not last or not first:
        return last or first
    hangul = any(unicodedata.name(c, "").startswith("HANGUL") for c in last + first)
    return f"{last}{first}" if hangul else f"{first} {last}"
